"""A book as an audit looks at it under one set of choices, and the words for what it finds there."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, final

import attrs

from ..formula.nodes import Named
from ..formula.render import rendered
from ..formula.tree import Node, walk
from .audit_bands import bare, dead_branches
from .audit_finding import Fault, FaultKind, witness
from .audit_range import Ranges, ranges
from .audit_search import Search
from .options import resolved

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from ..base.law import Basis
    from ..base.words import Words
    from .audit_domain import Domain
    from .audit_search import Case
    from .book import RuleBook

__all__ = ["View"]

LONGEST = 90
"""How many characters of a formula a line of a report has room for."""


@final
@attrs.frozen(eq=False, slots=False)
class View:
    """A book under one set of choices, with the facts found for it.

    Args:
        book: The book, all of its options settled.
        domain: Which facts to try.
        seeds: Facts to begin with, beside the plain ones.
    """

    book: RuleBook
    domain: Domain
    seeds: tuple[Mapping[str, Any], ...] = ()

    @cached_property
    def tops(self) -> dict[str, Node]:
        """The formulas by name, with all choices made."""
        formulas = self.book.formulas
        trees = resolved((formula.node for formula in formulas.values()), dict(self.book.decided))
        return dict(zip(formulas, trees, strict=True))

    @cached_property
    def search(self) -> Search:
        """The facts found; a score is looked at within the grade where it is a part of it."""
        within = set(walk(self.tops["predikat"]))
        tops = {name: top for name, top in self.tops.items() if name != "score" or top not in within}
        return Search.of(tops, self.book.needs, self.domain, self.seeds)

    @cached_property
    def ranges(self) -> Ranges:
        """What each part can come to."""
        first = ranges(self.tops.values(), self.book.needs, self.domain, set())
        dead = dead_branches(self.tops.values(), first)
        return ranges(self.tops.values(), self.book.needs, self.domain, dead)

    @cached_property
    def ranks(self) -> dict[str, int]:
        """The order of the tokens of both scales; a token that stands on both in two places has none."""
        scales = [self.book.scale, *([self.book.rating_scale] if self.book.rating_scale else [])]
        found = [{token: place for place, token in enumerate(scale.tokens)} for scale in scales]
        return {token: rank for each in found for token, rank in each.items()
                if all(other.get(token, rank) == rank for other in found)}  # fmt: skip

    @cached_property
    def _owners(self) -> dict[Node, tuple[str, str]]:
        found: dict[Node, tuple[str, str]] = {}
        for name, top in self.tops.items():
            _own(top, name, "", found)
        return found

    def owner(self, node: Node) -> tuple[str, str]:
        """Return the formula and the nearest named part around a node."""
        return self._owners[node]

    @cached_property
    def _names(self) -> dict[Node, str]:
        nodes = (node for top in self.tops.values() for node in walk(top))
        return {bare(node): node.key for node in nodes if isinstance(node, Named)}

    def called(self, node: Node) -> str:
        """Return a node as people who read formulas call it: by the key of the part that it is, or as it is written."""
        text = node.key if isinstance(node, Named) else self._names.get(node) or rendered(node)
        return text if len(text) <= LONGEST else f"{text[:LONGEST]}..."

    def basis(self, formula: str, part: str) -> Basis | None:
        """Return the article behind a part, or else behind the check that it belongs to."""
        named = self.book.parts.get(part)
        if named is not None:
            return named.basis
        return next((check.basis for check in self.book.checks if formula == f"check_{check.code}"), None)

    def fault(
        self,
        kind: FaultKind,
        message: Words,
        *,
        formula: str,
        part: str = "",
        fact: str = "",
        place: str = "",
        facts: tuple[Mapping[str, Any], ...] = (),
        size: Fraction | None = None,
    ) -> Fault:
        """Return a fault of the book, with what the formula answers on ``facts``."""
        shown = tuple(witness(self.book, formula, each) for each in facts)
        basis = self.basis(formula, part)
        return Fault(kind, formula, part, message, fact, place, basis, shown, self.book.decided, size=size)

    def reaching(self, formula: str, node: Node) -> list[tuple[Case, str]]:
        """Return the facts on which a node is read and has an answer, each with the first row where it does."""
        found = []
        for case in self.search.kept:
            run = case.run(formula)
            path = next((path for each, path in run.values if each == node), None)
            if path is not None:
                found.append((case, path))
        return found


def _own(node: Node, formula: str, part: str, found: dict[Node, tuple[str, str]]) -> None:
    if isinstance(node, Named):
        part = node.key
    if node in found:
        return
    found[node] = (formula, part)
    for child in node.children():
        _own(child, formula, part, found)
