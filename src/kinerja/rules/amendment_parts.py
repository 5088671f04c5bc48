"""What amendments are made of: parts exchanged in trees, facts merged, and how far a region may go."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, TypeVar, final

import attrs

from ..base.words import Words, label
from ..errors import FormulaError, InvalidValue, WrongType
from ..formula.algebra import wrap
from ..formula.nodes import Named
from .parts import Check, Deviation, DeviationKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..base.law import Basis, Law
    from ..base.rounding import Rounding
    from ..formula.algebra import Formula
    from ..formula.facts import FactSpec
    from ..formula.tree import Node
    from .amendment import Amendment
    from .book import RuleBook
    from .parts import Coverage

__all__ = ["Swap", "beyond_of", "check_replacement", "deviations", "merged", "nearest_key", "over", "stacked"]

Held = Any
"""A formula, a check, several of them, or nothing."""
T = TypeVar("T")


@final
class Swap:
    """Replaces parts by their keys, also in the replacements themselves."""

    def __init__(self, new: Mapping[str, Named]) -> None:
        self.new = new
        self.parts: dict[str, Named] = {}
        self.nodes: dict[Node, Node] = {}
        self.open: list[str] = []

    def node(self, old: Node) -> Node:
        """Return a tree with the parts replaced in it; it is no deeper than formulas may be."""
        if isinstance(old, Named) and old.key in self.new:
            return self.part(old.key)
        if old not in self.nodes:
            self.nodes[old] = old.mapped({child: self.node(child) for child in old.children()})
        return self.nodes[old]

    def within(self, held: Held) -> Held:
        """Return a formula, or checks or formulas, with the parts replaced in them."""
        if isinstance(held, tuple):
            return tuple(map(self.within, held))
        if isinstance(held, Check):
            return attrs.evolve(held, holds=self.within(held.holds))
        return held if held is None else wrap(self.node(held.node))

    def part(self, key: str) -> Named:
        """Return what replaces a part, with what replaces others in it."""
        if key in self.open:
            raise FormulaError(
                f"The replacement of {key!r} uses {key!r}.",
                why="It would be made of itself.",
                mend=f"Use the part as it was under a key of its own: kept(book, {key!r}, under=...).",
                path=f"replace.{key}",
                value=key,
            )
        if key not in self.parts:
            self.open.append(key)
            new = self.new[key]
            self.parts[key] = attrs.evolve(new, item=self.node(new.item))
            self.open.pop()
        return self.parts[key]


def check_replacement(old: Named, new: Named, law: Law) -> None:
    """Raise unless a part may take the place of another one."""
    if new.kind is not old.kind:
        raise WrongType(
            f"The replacement of {old.key!r} answers with a {new.kind}.",
            mend=f"The part answers with a {old.kind}.",
            path=f"replace.{old.key}",
        )
    if new.basis and old.basis and new.basis.law == old.basis.law != law:
        raise InvalidValue(
            f"The replacement of {old.key!r} cites {new.basis.law}, the law that it departs from.",
            why="A departure rests on the law of the region or agency.",
            mend=f"Cite the article of {law}.",
            path=f"replace.{old.key}",
        )


def merged(declared: FactSpec, further: FactSpec, path: str = "") -> FactSpec:
    """Return a declaration of facts with further ones in it, on every level.

    Args:
        declared: What is declared; where both declare a fact, its words stay.
        further: What is added; a fact that both declare must be the same.
        path: Where they stand, for errors.

    Raises:
        InvalidValue: when both declare a fact and differ in its kind, unit or tokens.

    Example:
        >>> from kinerja.rules import shape
        >>> one, two = (shape.whole(shape.number(name, name, name)) for name in ("capaian", "survei"))
        >>> list(merged(one, two).places)
        ['capaian', 'survei']
    """
    if (declared.kind, declared.unit, declared.one_of) != (further.kind, further.unit, further.one_of):
        raise InvalidValue(
            f"The fact {path!r} is declared otherwise than in the book.",
            why=f"There it is a {declared.kind}{' of ' + declared.unit if declared.unit else ''}.",
            mend="Declare it the same, or give it another name.",
            path=path,
        )
    own = {item.name: item for item in declared.items}
    for item in further.items:
        here = f"{path}.{item.name}" if path else item.name
        own[item.name] = merged(own[item.name], item, here) if item.name in own else item
    required = declared.required or further.required
    return attrs.evolve(declared, required=required, items=tuple(own.values()))


def beyond_of(own: Coverage, outer: Coverage) -> Iterator[str]:
    """Yield what ``own`` judges and ``outer`` does not."""
    if own.since < outer.since:
        yield f"days before {outer.since}"
    if own.until and outer.until and own.until > outer.until:
        yield f"days after {outer.until}"
    yield from sorted(set(own.kinds) - set(outer.kinds))
    yield from sorted(set(own.periodic) - set(outer.periodic))


def over(old: Iterable[T], new: Iterable[T], *, by: str) -> tuple[T, ...]:
    """Return what was there and what is new, which takes the place of what has the same name."""
    named = {getattr(item, by): item for item in old}
    return tuple({**named, **{getattr(item, by): item for item in new}}.values())


def deviations(amendment: Amendment, old: RuleBook, new: RuleBook) -> Iterator[Deviation]:
    """Yield where an amended book departs from the one that was amended."""
    parts = old.parts
    for key, part in amendment.parts.items():
        yield Deviation(DeviationKind.BAGIAN, key, part.label, parts[key].basis, part.basis or amendment.basis)
    for key, (one, other) in _pairs(old.options, new.options, by="key"):
        regional = other.basis if other else amendment.basis
        yield Deviation(DeviationKind.PILIHAN, key, label("", key), one.basis if one else None, regional)
    for code, (check, changed) in _pairs(old.checks, amendment.checks, by="code"):
        if check and changed:
            yield Deviation(DeviationKind.PERIKSA, code, Words(code, code), check.basis, changed.basis)
    yield from _of_the_whole(amendment, old, new)


def _of_the_whole(amendment: Amendment, old: RuleBook, new: RuleBook) -> Iterator[Deviation]:
    """Yield what is said otherwise of the book as a whole."""
    if amendment.score is not None or amendment.published is not None:
        national, regional = _cited(old.score, old.published), _cited(amendment.score, amendment.published)
        yield Deviation(DeviationKind.NILAI, "score", _SCORE, national, regional or amendment.basis)
    if old.ratings != new.ratings:
        yield Deviation(DeviationKind.RATING, "ratings", _RATINGS, None, amendment.basis)
    if amendment.proposal is not None:
        regional = _cited(amendment.proposal) or amendment.basis
        yield Deviation(DeviationKind.USULAN, "proposal", _PROPOSAL, _cited(old.proposal), regional)
    if old.coverage and new.coverage and old.coverage != new.coverage:
        yield Deviation(DeviationKind.CAKUPAN, "coverage", _COVERAGE, old.coverage.basis, new.coverage.basis)


_SCORE = Words("Nilai", "Score")
_RATINGS = Words("Sumber rating", "Where the ratings come from")
_PROPOSAL = Words("Usulan", "Proposal")
_COVERAGE = Words("Cakupan", "Coverage")


def _cited(formula: Formula | None, rounding: Rounding | None = None) -> Basis | None:
    if formula is not None and isinstance(formula.node, Named) and formula.node.basis:
        return formula.node.basis
    return rounding.basis if rounding else None


def _pairs(old: Iterable[T], new: Iterable[T], *, by: str) -> Iterator[tuple[str, tuple[T | None, T | None]]]:
    """Yield what differs under one name, or stands on one side only."""
    one, other = ({getattr(item, by): item for item in held} for held in (old, new))
    for name in {**one, **other}:
        if one.get(name) != other.get(name):
            yield name, (one.get(name), other.get(name))


def stacked(old: Iterable[Deviation], new: Iterable[Deviation]) -> tuple[Deviation, ...]:
    """Return the deviations of an amended book that is amended again: they still depart from the national book."""
    held = {(deviation.kind, deviation.key): deviation for deviation in old}
    for deviation in new:
        place = (deviation.kind, deviation.key)
        national = held[place].national if place in held else deviation.national
        held[place] = attrs.evolve(deviation, national=national)
    return tuple(held.values())


def nearest_key(key: str, known: Iterable[str]) -> str:
    """Return a hint at the part that a wrong key may mean."""
    near = get_close_matches(key, known, n=1)
    return f"Did you mean {near[0]!r}?" if near else f"It has {', '.join(known)}."
