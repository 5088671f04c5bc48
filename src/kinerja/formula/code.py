"""Pieces of Python from which fast functions are put together.

A function is built as a syntax tree from fixed pieces of code, never by joining text: names, tokens and numbers that
come from outside enter it only as constants, so nothing of them can become code.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["Names", "assigned", "code", "expression", "function", "joined", "loop", "product"]


class Names:
    """The names of one function: fresh ones for what it computes, and those of values that are no literals."""

    def __init__(self, **held: object) -> None:
        self.values: dict[str, Any] = held
        self.count: int = 0

    def fresh(self) -> ast.Name:
        """Return a name that nothing has yet."""
        self.count += 1
        return ast.Name(f"v{self.count}", ast.Load())

    def held(self, value: object) -> ast.Name:
        """Return the name under which the function finds ``value``."""
        name = self.fresh()
        self.values[name.id] = value
        return name


class _Fill(ast.NodeTransformer):
    def __init__(self, parts: dict[str, ast.expr]) -> None:
        self.parts = parts

    def visit_Name(self, node: ast.Name) -> ast.expr:
        part = self.parts.get(node.id)
        if part is None:
            return node
        return ast.Name(part.id, node.ctx) if isinstance(part, ast.Name) else part


def code(text: str, **parts: ast.expr) -> list[ast.stmt]:
    """Return the statements of ``text``, a literal of the caller, with its names replaced by ``parts``."""
    return [_Fill(parts).visit(statement) for statement in ast.parse(text).body]


def expression(text: str, **parts: ast.expr) -> ast.expr:
    """Return the expression of ``text``, a literal of the caller, with its names replaced by ``parts``."""
    (statement,) = code(text, **parts)
    return statement.value  # type: ignore[attr-defined, no-any-return]


def assigned(target: ast.expr, value: ast.expr) -> ast.stmt:
    """Return the statement that gives the name ``target`` its value."""
    return code("target = value", target=target, value=value)[0]


def product(left: ast.expr, right: ast.expr) -> ast.expr:
    """Return the product of two whole numbers, done already as far as it is known."""
    a, b = _whole(left), _whole(right)
    if a is not None and b is not None:
        return ast.Constant(a * b)
    if 0 in {a, b}:
        return ast.Constant(0)
    if 1 in {a, b}:
        return right if a == 1 else left
    return ast.BinOp(left, ast.Mult(), right)


def _whole(value: ast.expr) -> int | None:
    return value.value if isinstance(value, ast.Constant) and isinstance(value.value, int) else None


def joined(*parts: ast.expr | str) -> ast.expr:
    """Return the text that joins ``parts``."""
    values = [ast.Constant(part) if isinstance(part, str) else ast.FormattedValue(part, -1) for part in parts]
    return ast.JoinedStr([*values])


def loop(targets: Sequence[ast.Name], rows: ast.expr, body: list[ast.stmt]) -> ast.stmt:
    """Return a loop; one row gives one value, or as many as there are names in ``targets``."""
    names: list[ast.expr] = [ast.Name(target.id, ast.Store()) for target in targets]
    return ast.For(names[0] if len(names) == 1 else ast.Tuple(names, ast.Store()), rows, body, [])


def function(argument: str, statements: list[ast.stmt], names: Names) -> Callable[..., Any]:
    """Return the function of one argument that ``statements`` are the body of."""
    module = ast.parse(f"def made({argument}): pass")
    module.body[0].body = statements  # type: ignore[attr-defined]
    ast.fix_missing_locations(module)
    values = dict(names.values)
    exec(compile(module, "<kinerja>", "exec"), values)  # noqa: S102 - a tree of our own making, see above
    made: Callable[..., Any] = values["made"]
    return made
