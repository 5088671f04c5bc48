"""What is public is known, sorted and documented."""

from __future__ import annotations

import ast
import importlib
import inspect
import re
from difflib import unified_diff
from typing import TYPE_CHECKING

import pytest

import kinerja
from tests.architecture.public_names import current, recorded
from tests.architecture.source import SRC, Module, is_text, parse, public_names, read, typing_only

if TYPE_CHECKING:
    from collections.abc import Iterator


def test_the_public_names_are_the_recorded_ones() -> None:
    """A public name comes, goes or moves only on purpose, in a commit that says so."""
    changes = "\n".join(unified_diff(recorded(), current(), "recorded", "in the source", n=0, lineterm=""))
    assert not changes, (
        f"\n{changes}\nIf this is meant: python -m tests.architecture.public_names --write, and a line in CHANGELOG.md."
    )


def test_all_is_sorted(module: Module) -> None:
    """CONSTANTS, Classes, functions: each in the order of the alphabet, as ruff sorts them."""
    names = list(public_names(module) or ())
    assert names == sorted(names, key=reading_order)


def reading_order(name: str) -> tuple[int, list[tuple[int, str]]]:
    """Return the key by which ``__all__`` is sorted: kind first, numbers within names by value."""
    kind = 0 if name.isupper() and len(name) > 1 else 1 if name[0].isupper() else 2
    return kind, [(int(part), "") if part.isdigit() else (-1, part) for part in re.split(r"(\d+)", name) if part]


def test_every_module_with_content_has_all(module: Module) -> None:
    """Public means named in ``__all__``."""
    assert module.is_empty or public_names(module) is not None, f"{module.inner}: give it a sorted __all__"


def test_every_module_has_future_annotations(module: Module) -> None:
    """Annotations are never evaluated by accident."""
    first = module.tree.body[1:2]
    assert module.is_empty or [ast.unparse(statement) for statement in first] == ["from __future__ import annotations"]


def test_every_public_name_is_documented(module: Module) -> None:
    """Functions and classes have docstrings, constants have a text below them."""
    documented = dict(definitions(module.tree))
    undocumented = [name for name in public_names(module) or () if not documented.get(name, True)]
    assert not undocumented, f"{module.inner}: document {undocumented} (a constant by a text on the line below it)"


def definitions(tree: ast.Module) -> Iterator[tuple[str, bool]]:
    """Yield every name that a module defines at its top, and whether it is documented."""
    for statement, following in zip(tree.body, [*tree.body[1:], None], strict=True):
        if isinstance(statement, ast.FunctionDef | ast.ClassDef):
            yield statement.name, bool(ast.get_docstring(statement))
        elif isinstance(statement, ast.Assign | ast.AnnAssign):
            target = statement.targets[0] if isinstance(statement, ast.Assign) else statement.target
            yield ast.unparse(target), is_text(following)


def test_every_public_method_is_documented(module: Module) -> None:
    """A method says what it does, or overrides one that does."""
    home = importlib.import_module(module.name)
    public = [getattr(home, name) for name in public_names(module) or ()]
    own = [value for value in public if inspect.isclass(value) and value.__module__ == module.name]
    undocumented = [name for value in own for name in undocumented_methods(value)]
    assert not undocumented, f"{module.inner}: document {undocumented}"


def undocumented_methods(value: type) -> Iterator[str]:
    """Yield the methods and properties of a class that have no docstring, not even of a parent."""
    for name, member in vars(value).items():
        is_method = inspect.isfunction(member) or isinstance(member, property | classmethod | staticmethod)
        if is_method and not name.startswith("_") and not inspect.getdoc(getattr(value, name)):
            yield f"{value.__name__}.{name}"


def test_what_is_undocumented_is_found() -> None:
    """The tests themselves can fail."""
    tree = parse('A = 1\n"""One."""\nB: int = 2\ndef c(): ...\nclass D:\n    """A class."""').tree
    assert dict(definitions(tree)) == {"A": True, "B": False, "c": False, "D": True}

    class Silent:
        def method(self) -> None: ...

        @property
        def value(self) -> int: ...

    assert list(undocumented_methods(Silent)) == ["Silent.method", "Silent.value"]


def test_the_front_door_agrees_with_itself() -> None:
    """``__all__``, the table of homes and what type checkers see are one list."""
    seen = {
        alias.name: module.absolute(node).removeprefix("kinerja.")
        for module in [front_door()]
        for node in typing_only(module.tree)
        if isinstance(node, ast.ImportFrom) and node.level
        for alias in node.names
    }
    assert dict(kinerja._HOMES) == seen
    assert sorted(seen) == sorted(kinerja.__all__)


def front_door() -> Module:
    """Return ``kinerja/__init__.py``."""
    return read(SRC / "kinerja" / "__init__.py")


def test_the_front_door_opens() -> None:
    """Every name is there, under the name it has at home."""
    for name in kinerja.__all__:
        assert getattr(kinerja, name) is getattr(importlib.import_module(f"kinerja.{kinerja._HOMES[name]}"), name)
    assert dir(kinerja) == sorted(kinerja.__all__)


def test_the_front_door_knows_no_other_name() -> None:
    """An unknown name is refused as Python refuses it."""
    with pytest.raises(AttributeError, match="module 'kinerja' has no attribute 'Nothing'"):
        _ = kinerja.Nothing
