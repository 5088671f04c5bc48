"""Reads the codes of all findings: from the values that stand in modules, and from the calls in functions."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, Any

import attrs

from docs.from_code.cited import held, inner, modules, tree
from kinerja.base.finding import Severity
from kinerja.base.law import Basis
from kinerja.base.words import Words
from kinerja.rules.book import RuleBook

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

__all__ = ["Code", "code_like", "codes", "is_coded"]

PARTS = {
    "Finding": ("code", "severity", "path", "message", "hint", "basis"),
    "Check": ("code", "severity", "holds", "message", "basis"),
}
"""What stands where in a call that makes a finding, or a check that makes one."""
SHAPE = re.compile(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+")


@attrs.frozen
class Code:
    """The code of a finding, with what it says.

    Args:
        code: The code.
        severity: How much it matters, one or several.
        says: The message in English; ``...`` stands for what it names.
        basis: The article behind it, as far as it is the same every time.
        home: The module that finds it.
    """

    code: str
    severity: str
    says: str
    basis: Basis | None
    home: str


def codes() -> tuple[Code, ...]:
    """Return every code once, by module and in the order of the source."""
    found: dict[str, Code] = {}
    for module in modules():
        for code in (*from_values(module), *from_calls(module)):
            found.setdefault(code.code, code)
    return tuple(found.values())


def from_values(module: ModuleType) -> Iterator[Code]:
    """Yield the codes of findings, and of the rules and checks that make some, which a module holds."""
    for _, value in held(module):
        for one in value.checks if isinstance(value, RuleBook) else (value,):
            if is_coded(one):
                says = one.message.en.replace("{}", "...")
                yield Code(one.code, one.severity.value, says, getattr(one, "basis", None), inner(module))


def is_coded(value: Any) -> bool:
    """Return whether a value is a finding or makes some: it has a code, a severity and a message."""
    return isinstance(getattr(value, "severity", None), Severity) and isinstance(getattr(value, "message", None), Words)


def from_calls(module: ModuleType) -> Iterator[Code]:
    """Yield the codes of the findings and checks that the functions of a module build."""
    for function in ast.walk(tree(module)):
        if isinstance(function, ast.FunctionDef):
            for call in ast.walk(function):
                if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in PARTS:
                    yield from from_call(module, call, assigned(function))


def assigned(function: ast.FunctionDef) -> dict[str, list[ast.expr]]:
    """Return what the names of a function are assigned to."""
    found: dict[str, list[ast.expr]] = {}
    for node in ast.walk(function):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    found.setdefault(target.id, []).append(node.value)
    return found


def from_call(module: ModuleType, call: ast.Call, local: dict[str, list[ast.expr]]) -> Iterator[Code]:
    """Yield the code of one ``Finding(...)`` or ``Check(...)``; none where the code is what a function was given."""
    parts = dict(zip(PARTS[call.func.id], call.args, strict=False))  # type: ignore[attr-defined]
    parts |= {keyword.arg: keyword.value for keyword in call.keywords if keyword.arg}
    given = {name: local.get(part.id, [part]) if isinstance(part, ast.Name) else [part] for name, part in parts.items()}
    code = evaluated(module, given["code"][0])
    if not isinstance(code, str):
        return
    bases = [evaluated(module, part) for part in given.get("basis", [])]
    yield Code(
        code,
        " or ".join(severities(given["severity"])),
        " / ".join(said(module, message) for message in given["message"]),
        bases[0] if bases and isinstance(bases[0], Basis) else None,
        inner(module),
    )


def severities(parts: list[ast.expr]) -> list[str]:
    """Return the severities that some expressions name."""
    return [
        node.attr.lower()
        for part in parts
        for node in ast.walk(part)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "Severity"
    ]


def evaluated(module: ModuleType, expression: ast.expr) -> object:
    """Return what an expression of a module comes to, or ``None`` when it hangs on what a function was given."""
    names = {**vars(module), "__builtins__": {}}
    try:
        return eval(compile(ast.Expression(expression), f"<{module.__name__}>", "eval"), names)  # noqa: S307 - our own source
    except NameError:
        return None


def said(module: ModuleType, message: ast.expr) -> str:
    """Return the English of ``Words(id, en)``."""
    words = evaluated(module, message)
    if words is not None:
        return getattr(words, "en", "...")
    if isinstance(message, ast.Call) and len(message.args) == 2:
        return pieces(message.args[1])
    return "(the reason that the values give)"


def pieces(text: ast.expr) -> str:
    """Return a text with ``...`` where something is filled in."""
    if isinstance(text, ast.JoinedStr):
        return "".join(pieces(part) for part in text.values)
    if isinstance(text, ast.BinOp):
        return pieces(text.left) + pieces(text.right)
    return str(text.value) if isinstance(text, ast.Constant) else "..."


def code_like() -> set[str]:
    """Return every text in the source that looks like the code of a finding and is no public name."""
    found: set[str] = set()
    for module in modules():
        for node in ast.walk(tree(module)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and SHAPE.fullmatch(node.value):
                found.add(node.value)
    return found - {name for module in modules() for name in vars(module)}
