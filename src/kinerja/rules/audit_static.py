"""What can be said of a book without trying any facts: what nobody reads, and what stands without its article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..formula.facts import FactKind, FactSpec, needs_of
from ..formula.lookups import Bands, Interpolate, Table
from ..formula.nodes import Constant, Given, Named, Round, Undecided
from ..formula.tree import Kind, Node

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..base.law import Basis
    from .book import RuleBook

__all__ = ["unfounded", "unread"]

_HOLD = (Constant, Bands, Table, Interpolate)
"""The nodes that hold what a law decides: numbers, tokens, classes, cells, points."""


def unread(book: RuleBook) -> Iterator[tuple[str, FactSpec]]:
    """Yield the facts that a book declares and that none of its formulas reads, with their paths.

    Of a collection that nothing reads only the collection itself; no texts, which title the rows of an explanation.
    Ratings are read by the outcome.
    """
    rated = [Given(name, Kind.TOKEN) for name in book.ratings or () if name not in book.parts]
    yield from _unread(book.needs, needs_of(*(formula.node for formula in book.formulas.values()), *rated), "")


def _unread(declared: FactSpec, read: FactSpec, path: str) -> Iterator[tuple[str, FactSpec]]:
    names = {item.name: item for item in read.items}
    for item in declared.items:
        here = f"{path}.{item.name}" if path else item.name
        if item.kind is FactKind.TEXT:
            continue
        if item.name not in names:
            yield here, item
        else:
            yield from _unread(item, names[item.name], here)


def unfounded(book: RuleBook) -> Iterator[tuple[str, str, Node | None]]:
    """Yield what stands in a book without an article, as (formula, part, node); no node is the part itself.

    A named part covers everything in it down to the next named part, and a check the formula that it holds by.
    """
    checks = {f"check_{check.code}": check.basis for check in book.checks}
    seen: set[tuple[str, Node | None]] = set()
    for name, formula in book.formulas.items():
        for part, node in _bare(formula.node, checks.get(name), ""):
            if (part, node) not in seen:
                seen.add((part, node))
                yield name, part, node


def _bare(node: Node, basis: Basis | None, part: str) -> Iterator[tuple[str, Node | None]]:
    if isinstance(node, Named):
        basis, part = node.basis, node.key
        if basis is None:
            yield part, None
    if isinstance(node, Undecided | Round):
        own = node.basis if isinstance(node, Undecided) else node.rounding.basis
        if own is None:
            yield part, node
    elif isinstance(node, _HOLD) and basis is None:
        yield part, node
    for child in node.children():
        yield from _bare(child, basis, part)
