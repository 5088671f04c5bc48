"""Reads which article is cited where: in rule books, in constants, in findings, in docstrings."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING

import attrs

import kinerja
from kinerja.base.law import Basis, Law
from kinerja.formula import Formula
from kinerja.rules.book import RuleBook

if TYPE_CHECKING:
    from types import ModuleType

__all__ = ["Cited", "cited", "held", "in_book", "inner", "modules", "tree"]


@attrs.frozen
class Cited:
    """An article, and who in the code cites it.

    Args:
        basis: The article.
        name: The name in code: a constant, a part of a book, an option, the code of a finding, a class.
    """

    basis: Basis
    name: str


@cache
def modules() -> tuple[ModuleType, ...]:
    """Return all modules of kinerja, in the order of their names."""
    found = sorted(info.name for info in pkgutil.walk_packages(kinerja.__path__, "kinerja.") if not info.ispkg)
    return tuple(importlib.import_module(name) for name in found)


def inner(module: ModuleType) -> str:
    """Return the name of a module within kinerja."""
    return module.__name__.removeprefix("kinerja.")


@cache
def tree(module: ModuleType) -> ast.Module:
    """Return the syntax tree of a module."""
    return ast.parse(inspect.getsource(module))


def constants(module: ModuleType) -> Iterator[tuple[str, object]]:
    """Yield what a module itself assigns, by name; what it imports belongs to another module."""
    for statement in tree(module).body:
        if isinstance(statement, ast.Assign | ast.AnnAssign):
            for target in statement.targets if isinstance(statement, ast.Assign) else [statement.target]:
                for name in ast.walk(target):
                    if isinstance(name, ast.Name) and name.id in vars(module):
                        yield name.id, getattr(module, name.id)


@cache
def owners() -> dict[int, str]:
    """Return which module assigns an object, by the identity of the object."""
    return {id(value): inner(module) for module in modules() for _, value in constants(module)}


def held(module: ModuleType) -> Iterator[tuple[str, object]]:
    """Yield every value within the constants of a module, with the name of the constant.

    What another name is assigned to as well is left to that name: a list of rules does not hold the rules again.
    """
    own = owners()
    for name, value in constants(module):
        if own[id(value)] == inner(module):
            yield name, value
            yield from ((name, part) for part in within(value, own))


def within(value: object, own: Mapping[int, str]) -> Iterator[object]:
    """Yield what a value is made of, down to what somebody else owns."""
    if isinstance(value, Mapping):
        parts = list(value.values())
    elif isinstance(value, tuple | list):
        parts = list(value)
    elif isinstance(value, Formula | RuleBook) or not attrs.has(type(value)):
        return  # formulas are told by their book, and books by in_book
    else:
        parts = [getattr(value, field.name) for field in attrs.fields(type(value)) if field.init]
    for part in parts:
        if id(part) not in own or not attrs.has(type(part)):
            yield part
            yield from within(part, own)


def cited() -> tuple[Cited, ...]:
    """Return every article cited, once for each name that cites it."""
    from docs.from_code.codes import codes

    found = [one for module in modules() for one in (*in_constants(module), *in_docstrings(module))]
    found += [Cited(code.basis, code.code) for code in codes() if code.basis is not None]
    return tuple(dict.fromkeys(found))


def in_constants(module: ModuleType) -> Iterator[Cited]:
    """Yield the articles that the constants of a module cite; those of findings are told by their codes."""
    from docs.from_code.codes import is_coded

    flagged = {name for name, value in held(module) if is_coded(value)}
    for name, value in held(module):
        if isinstance(value, RuleBook):
            yield from in_book(value)
        elif isinstance(value, Basis) and name not in flagged:
            yield Cited(value, inner(module) if name.startswith("_") else f"{inner(module)}.{name}")


def in_book(book: RuleBook) -> Iterator[Cited]:
    """Yield the articles that a rule book cites: its parts, options, checks and coverage."""
    for key, part in book.parts.items():
        if part.basis is not None:
            yield Cited(part.basis, key)
    for option in book.options:
        yield Cited(option.basis, f"option {option.key}")
    for check in book.checks:
        yield Cited(check.basis, check.code)
    for deviation in book.deviations:
        yield Cited(deviation.regional, f"deviation {deviation.key}")
    if book.coverage is not None:
        yield Cited(book.coverage.basis, "coverage")
        if book.coverage.periodic_basis is not None:
            yield Cited(book.coverage.periodic_basis, "coverage.periodic")
    if book.published is not None and book.published.basis is not None:
        yield Cited(book.published.basis, "published")


CITATION = re.compile(r"\((PermenPANRB [68]/202[12]|PP 46/2011|PP 30/2019|PP 11/2017|PP 94/2021|UU 20/2023), ")


def in_docstrings(module: ModuleType) -> Iterator[Cited]:
    """Yield the articles that public classes and functions name in their docstrings, as "(law, art. 9(2))"."""
    for name in getattr(module, "__all__", ()):
        value = getattr(module, name)
        if inspect.isclass(value) or inspect.isfunction(value):
            text = " ".join((inspect.getdoc(value) or "").split())
            for found in CITATION.finditer(text):
                for article in balanced(text[found.end() :]).split("; "):
                    yield Cited(Law(found[1])(in_indonesian(article)), f"{inner(module)}.{name}")


def balanced(text: str) -> str:
    """Return ``text`` up to the parenthesis that closes it."""
    depth = 1
    for place, letter in enumerate(text):
        depth += (letter == "(") - (letter == ")")
        if depth == 0:
            return text[:place]
    return text


def in_indonesian(article: str) -> str:
    """Return an article as the law numbers it.

    Example:
        >>> in_indonesian("art. 20(6)-(8)"), in_indonesian("annex pp. 27, 49")
        ('Pasal 20 ayat (6)-(8)', 'Lampiran hlm. 27, 49')
    """
    article = re.sub(r"^arts?\.? (\d+)\(", r"Pasal \1 ayat (", article)
    article = re.sub(r"^arts?\.? ", "Pasal ", article)
    article = re.sub(r"^annex,? pp?\. ", "Lampiran hlm. ", article).replace("note ", "catatan ").replace("`", "")
    return re.sub(r"^annex,? ch\. ", "Lampiran Bab ", article)
