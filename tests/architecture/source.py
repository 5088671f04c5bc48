"""The source of kinerja as trees, for tests that read it instead of running it."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import attrs

ROOT = Path(__file__).parents[2]
SRC = ROOT / "src"


@attrs.frozen
class Module:
    """One module of kinerja.

    Args:
        name: The name it is imported by, such as ``kinerja.base.exact``.
        path: Its file.
        tree: What stands in it.
    """

    name: str
    path: Path = attrs.field(eq=False)
    tree: ast.Module = attrs.field(eq=False, repr=False)

    @property
    def is_package(self) -> bool:
        return self.path.name == "__init__.py"

    @property
    def inner(self) -> str:
        """Where it lies within kinerja, such as ``base/exact.py``."""
        return self.path.relative_to(SRC / "kinerja").as_posix()

    @property
    def is_empty(self) -> bool:
        """Whether nothing but a docstring (and the future import) stands in it."""
        return all(is_text(statement) or is_future(statement) for statement in self.tree.body)

    def place(self, node: ast.AST) -> str:
        """Return where ``node`` stands, in a form that editors jump to."""
        return f"{self.path.relative_to(ROOT)}:{getattr(node, 'lineno', 1)}"

    def absolute(self, statement: ast.ImportFrom) -> str:
        """Return the full name of what ``from ... import`` imports from."""
        if not statement.level:
            return statement.module or ""
        parents = self.name.split(".") if self.is_package else self.name.split(".")[:-1]
        package = parents[: len(parents) - statement.level + 1]
        return ".".join([*package, *filter(None, [statement.module])])


def is_text(statement: ast.stmt | None) -> bool:
    """Return whether a statement is a text standing by itself."""
    value = statement.value if isinstance(statement, ast.Expr) else None
    return isinstance(value, ast.Constant) and isinstance(value.value, str)


def is_future(statement: ast.stmt) -> bool:
    """Return whether a statement imports from the future."""
    return isinstance(statement, ast.ImportFrom) and statement.module == "__future__"


@cache
def modules() -> tuple[Module, ...]:
    """Return every module under ``src/kinerja``, sorted by name."""
    return tuple(sorted((read(path) for path in (SRC / "kinerja").rglob("*.py")), key=lambda module: module.name))


def read(path: Path) -> Module:
    """Return the module in the file at ``path``."""
    parts = path.relative_to(SRC).with_suffix("").parts
    name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
    return Module(name, path, ast.parse(path.read_text(encoding="utf-8"), str(path)))


def parse(text: str, inner: str = "base/sample.py") -> Module:
    """Return ``text`` as if it were the module at ``inner``, to test the tests with."""
    path = SRC / "kinerja" / inner
    parts = path.relative_to(SRC).with_suffix("").parts
    return Module(".".join(parts), path, ast.parse(text))


def typing_only(tree: ast.AST) -> frozenset[ast.AST]:
    """Return every node that only type checkers see."""
    guarded = (
        node for node in ast.walk(tree) if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
    )
    return frozenset(inner for guard in guarded for statement in guard.body for inner in ast.walk(statement))


def public_names(module: Module) -> tuple[str, ...] | None:
    """Return what stands in ``__all__``, in its order, or ``None`` where there is none."""
    for statement in module.tree.body:
        if isinstance(statement, ast.Assign) and ast.unparse(statement.targets[0]) == "__all__":
            return tuple(ast.literal_eval(statement.value))
    return None
