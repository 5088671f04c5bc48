"""The plain facts that a search begins with: few ones that are just enough, and full ones."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Any, final

import attrs

from ..errors import MissingFact
from ..formula.facts import FactKind, Facts, FactSpec
from ..formula.lookups import Bands, Interpolate, Table
from ..formula.nodes import Comparison, Constant, OneOf
from ..formula.tree import walk
from .audit_run import frozen, glanced

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..formula.tree import Node
    from .audit_domain import Domain

__all__ = ["Place", "Samples", "dotted", "get", "pathed", "put"]

Place = tuple[Any, ...]
"""Where a fact stands: names, and after the name of a collection the number of a row."""

OTHER = "lainnya"
MOST_TOKENS = 7
MOST_REPAIRS = 60


def dotted(place: Place) -> str:
    """Return the path of a fact without places of rows."""
    return ".".join(step for step in place if isinstance(step, str))


def pathed(place: Place) -> str:
    """Return the path of a fact.

    Example:
        >>> pathed(("hasil_kerja", 0, "indikator", 12, "target"))
        'hasil_kerja[0].indikator[12].target'
    """
    return ".".join(f"[{step}]" if isinstance(step, int) else step for step in place).replace(".[", "[")


def get(data: Any, place: Place) -> Any:
    """Return the fact at ``place``; ``None`` when it is absent."""
    for step in place:
        data = data[step] if isinstance(step, int) else data.get(step)
    return data


def put(data: Any, place: Place, value: object) -> Any:
    """Return a copy of ``data`` with another fact at ``place``."""
    step, rest = place[0], place[1:]
    inner = put(data[step], rest, value) if rest else value
    if isinstance(step, int):
        return [*data[:step], inner, *data[step + 1 :]]
    return {**data, step: inner}


@final
@attrs.frozen(eq=False)
class Samples:
    """What facts are made of where nothing is known of them.

    Args:
        spec: The declaration of the facts.
        reads: Which of them the formulas read.
        domain: Which facts to try.
        high: Up to which number those are tried that have no limits of their own.
        tokens: The tokens that the formulas compare with.
    """

    spec: FactSpec
    reads: FactSpec
    domain: Domain
    high: Fraction
    tokens: tuple[str, ...]

    @classmethod
    def of(cls, tops: Iterable[Node], spec: FactSpec, reads: FactSpec, domain: Domain) -> Samples:
        """Return the samples for some formulas."""
        nodes = list(dict.fromkeys(node for top in tops for node in walk(top)))
        high = domain.high if domain.high is not None else 4 * max(_numbers(nodes))
        return cls(spec, reads, domain, high, tuple(dict.fromkeys(_tokens(nodes)))[:MOST_TOKENS])

    def limits(self, place: Place) -> tuple[Fraction, Fraction]:
        """Return between which numbers a fact is tried."""
        path = dotted(place)
        for limits in self.domain.limits:
            if limits.fact == path:
                return limits.low, limits.high
        return Fraction(0), self.high

    def names(self, item: FactSpec) -> tuple[str, ...]:
        """Return the tokens that a fact is tried with."""
        return tuple(map(str, item.one_of)) or (*self.tokens, OTHER)

    def first(self, tops: Iterable[Node]) -> Iterator[dict[str, Any]]:
        """Yield the plain facts: with 100 for each number, and just enough of them; then full ones."""
        yield self._enough(tuple(tops))
        for number in (Fraction(100), Fraction(1), Fraction(0)):
            for truth in (False, True):
                yield self._row(self.spec, self.reads, (), number, truth=truth)

    def value(self, item: FactSpec, place: Place) -> Any:
        """Return what stands at ``place`` where nothing is known of it."""
        reads = self.reads
        for step in place:
            if isinstance(step, str):
                reads = reads.child(step) or FactSpec("", FactKind.COLLECTION)
        rows = [step for step in place if isinstance(step, int)]
        return self._value(item, reads, place, Fraction(100), truth=False, row=rows[-1] if rows else 0)

    def _enough(self, tops: tuple[Node, ...]) -> dict[str, Any]:
        """Return facts with what is required, and with what the formulas say is missing."""
        data: dict[str, Any] = {}
        for item in self.spec.items:
            if item.required:
                data[item.name] = self.value(item, (item.name,))
        data = _bare(self.spec, data)
        for top in tops:
            for _ in range(MOST_REPAIRS):
                error = glanced(top, Facts(self.spec, frozen(self.spec, data))).error
                if not isinstance(error, MissingFact):
                    break
                place = _place(error.path)
                item = self._declared(place)
                data = put(data, place, _bare(item, self.value(item, place)))
        return data

    def _declared(self, place: Place) -> FactSpec:
        spec = self.spec
        for step in place:
            if isinstance(step, str):
                spec = spec.child(step) or spec
        return spec

    def _row(
        self, spec: FactSpec, reads: FactSpec, place: Place, number: Fraction, *, truth: bool, row: int = 0
    ) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for item in spec.items:
            known = reads.child(item.name)
            if known is not None or item.required:
                inner = known or FactSpec("", FactKind.COLLECTION)
                found[item.name] = self._value(item, inner, (*place, item.name), number, truth=truth, row=row)
        return found

    def _value(self, item: FactSpec, reads: FactSpec, place: Place, number: Fraction, *, truth: bool, row: int) -> Any:
        if item.kind is FactKind.COLLECTION:
            rows = range(self._rows(item, reads))
            return [self._row(item, reads, (*place, each), number, truth=truth, row=each) for each in rows]
        if item.kind is FactKind.NUMBER:
            low, high = self.limits(place)
            return min(max(number, low), high)
        if item.kind is FactKind.TOKEN:
            names = self.names(item)
            return names[row % len(names)]
        return {FactKind.TRUTH: truth, FactKind.ANY: True}.get(item.kind, item.name)

    def _rows(self, item: FactSpec, reads: FactSpec) -> int:
        told = [fact for fact in item.items if fact.kind is FactKind.TOKEN and reads.child(fact.name)]
        return min(len(self.names(told[0])), MOST_TOKENS) if told else self.domain.rows


def _bare(spec: FactSpec, data: Any) -> Any:
    """Return facts without what is not required, on every level; a collection keeps its rows."""
    if spec.kind is not FactKind.COLLECTION:
        return data
    if isinstance(data, list):
        return [_bare(spec, row) for row in data]
    return {item.name: _bare(item, data[item.name]) for item in spec.items if item.required and item.name in data}


def _place(path: str) -> Place:
    """Return the place that a path of an error names.

    Example:
        >>> _place("hasil_kerja[0].indikator[12].target")
        ('hasil_kerja', 0, 'indikator', 12, 'target')
    """
    return tuple(int(step) if step.isdigit() else step for step in re.findall(r"\w+", path))


def _tokens(nodes: Iterable[Node]) -> Iterator[str]:
    """Yield the tokens that formulas compare with."""
    for node in nodes:
        if isinstance(node, OneOf):
            yield from node.tokens
        elif isinstance(node, Table):
            yield from (token for tokens, _ in node.rows for token in tokens)
        elif isinstance(node, Comparison):
            sides = [side.value for side in (node.left, node.right) if isinstance(side, Constant)]
            yield from (side for side in sides if isinstance(side, str))


def _numbers(nodes: Iterable[Node]) -> Iterator[Fraction]:
    """Yield how far from 0 the numbers are that formulas know of, and 100."""
    yield Fraction(100)
    for node in nodes:
        if isinstance(node, Constant) and isinstance(node.value, Fraction):
            yield abs(node.value)
        elif isinstance(node, Bands):
            yield from (abs(cut.value) for cut in node.cuts)
        elif isinstance(node, Interpolate):
            yield from (abs(place) for place, _ in node.points)
