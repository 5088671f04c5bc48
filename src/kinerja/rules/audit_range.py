"""What a formula can come to at all: a number between two limits, some tokens, some truths.

What is left out here no facts can come to; what is left in they need not.  That is what proves that a class cannot be
reached, however long one looks.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, final

import attrs

from ..formula.facts import FactKind, FactSpec
from ..formula.interpret import interpolated
from ..formula.lookups import Bands, Interpolate, Table
from ..formula.nodes import (
    Aggregate,
    Arithmetic,
    Clamp,
    Comparison,
    Constant,
    Extreme,
    Given,
    Logic,
    Negation,
    OneOf,
    Round,
    Undecided,
    When,
)
from ..formula.operators import AggregateOp, ArithmeticOp, ComparisonOp, ExtremeOp, LogicOp
from ..formula.tree import Kind, Node, walk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from .audit_domain import Domain

__all__ = ["ANY", "Ranges", "Span", "ranges"]


@final
@attrs.frozen
class Span:
    """Numbers between two limits, which belong to it; ``None`` for no limit."""

    low: Fraction | None = None
    high: Fraction | None = None

    def holds(self, number: Fraction) -> bool:
        """Return whether a number lies between the limits."""
        return (self.low is None or self.low <= number) and (self.high is None or number <= self.high)


ANY = Span()
"""Any number."""

BOTH = frozenset({True, False})
Tokens = frozenset[str] | None
"""Some tokens; ``None`` for any."""
Reach = Span | frozenset[Any] | None
"""What a formula can come to: numbers, truths or tokens; ``None`` for any tokens, an empty set for nothing at all."""

NOTHING: frozenset[Any] = frozenset()


@final
@attrs.define(eq=False)
class Ranges:
    """What each part of some formulas can come to.

    Args:
        spec: The declaration of the facts.
        domain: Its limits of single facts hold here as well.
        dead: Branches that are known not to be taken, as (choice, place).
    """

    spec: FactSpec
    domain: Domain
    dead: set[tuple[Node, int]] = attrs.Factory(set)
    known: dict[Node, Reach] = attrs.Factory(dict)

    def of(self, node: Node) -> Reach:
        """Return what a node can come to."""
        return self.known[node]

    def add(self, top: Node) -> None:
        """Find out what a formula and each of its parts can come to."""
        for node in walk(top):
            if node not in self.known:
                self.known[node] = _REACHES.get(type(node), _same)(node, self)

    def span(self, node: Node) -> Span | None:
        """Return the numbers a node can come to; ``None`` for none."""
        found = self.known[node]
        return found if isinstance(found, Span) else None


def ranges(tops: Iterable[Node], spec: FactSpec, domain: Domain, dead: set[tuple[Node, int]]) -> Ranges:
    """Return what each part of some formulas can come to."""
    found = Ranges(spec, domain, dead)
    for top in tops:
        found.add(top)
    return found


def _hull(parts: Iterable[Reach]) -> Reach:
    """Return everything that one of ``parts`` can come to."""
    found = [part for part in parts if part != NOTHING]
    if not found:
        return NOTHING
    spans = [part for part in found if isinstance(part, Span)]
    if spans:
        lows, highs = [span.low for span in spans], [span.high for span in spans]
        return Span(_least(lows), _most(highs))
    return None if None in found else frozenset().union(*(part for part in found if isinstance(part, frozenset)))


def _least(numbers: list[Fraction | None]) -> Fraction | None:
    known = [number for number in numbers if number is not None]
    return min(known) if len(known) == len(numbers) else None


def _most(numbers: list[Fraction | None]) -> Fraction | None:
    known = [number for number in numbers if number is not None]
    return max(known) if len(known) == len(numbers) else None


def _same(node: Node, ranges: Ranges) -> Reach:
    """Return what stands for named parts, choices that were made, and what is read one level up."""
    if node.kind is Kind.TRUTH and not any(True for _ in node.children()):
        return BOTH
    return _hull(ranges.of(child) for child in node.children())


def _constant(node: Constant, _ranges: Ranges) -> Reach:
    return Span(node.value, node.value) if node.kind is Kind.NUMBER else frozenset({node.value})  # type: ignore[arg-type]


def _given(node: Given, ranges: Ranges) -> Reach:
    if node.kind is Kind.TRUTH:
        return BOTH
    found = tuple(_declared(ranges.spec, node.name, ""))
    if node.kind is Kind.NUMBER:
        limits = {each.fact: Span(each.low, each.high) for each in ranges.domain.limits}
        return _hull(limits.get(path, ANY) for path, spec in found if spec.kind is FactKind.NUMBER)
    return _hull(frozenset(spec.one_of) or None for _, spec in found if spec.kind is FactKind.TOKEN)


def _declared(spec: FactSpec, name: str, path: str) -> Iterator[tuple[str, FactSpec]]:
    """Yield the facts of one name on every level, with their paths."""
    for item in spec.items:
        here = f"{path}.{item.name}" if path else item.name
        if item.name == name:
            yield here, item
        yield from _declared(item, name, here)


def _arithmetic(node: Arithmetic, ranges: Ranges) -> Reach:
    left, right = ranges.span(node.left), ranges.span(node.right)
    if left is None or right is None:
        return NOTHING
    if node.op is ArithmeticOp.ADD:
        return Span(_sum(left.low, right.low), _sum(left.high, right.high))
    if node.op is ArithmeticOp.SUBTRACT:
        return Span(_sum(left.low, _minus(right.high)), _sum(left.high, _minus(right.low)))
    if node.op is ArithmeticOp.DIVIDE:
        if right.low is None or right.high is None or right.holds(Fraction(0)):
            return _divided(left, right)
        right = Span(1 / right.high, 1 / right.low)
    return _product(left, right)


def _divided(left: Span, right: Span) -> Reach:
    """Return what a division by numbers without one of the limits, or around 0, can come to."""
    above = left.low is not None and left.low >= 0 and right.low is not None and right.low >= 0
    return Span(Fraction(0), None) if above else ANY


def _sum(one: Fraction | None, other: Fraction | None) -> Fraction | None:
    return None if one is None or other is None else one + other


def _minus(one: Fraction | None) -> Fraction | None:
    return None if one is None else -one


def _product(left: Span, right: Span) -> Reach:
    ends = (left.low, left.high), (right.low, right.high)
    if None in ends[0] or None in ends[1]:
        zero = Fraction(0)
        above = all(low is not None and low >= 0 for low, _ in ends)
        nothing = Span(zero, zero) in {left, right}
        return Span(zero, zero) if nothing else Span(zero, None) if above else ANY
    found = [one * other for one, other in product(*ends) if one is not None and other is not None]
    return Span(min(found), max(found))


def _when(node: When, ranges: Ranges) -> Reach:
    """Return what the branches that can be taken come to; those that cannot are remembered as dead."""
    taken, open_ = [], True
    for place, branch in enumerate(node.branches):
        holds = ranges.of(branch.condition)
        if not open_ or not (isinstance(holds, frozenset) and True in holds):
            ranges.dead.add((node, place))
        elif (node, place) not in ranges.dead:
            taken.append(ranges.of(branch.then))
        open_ = open_ and isinstance(holds, frozenset) and False in holds
    rest = len(node.branches)
    if not open_:
        ranges.dead.add((node, rest))
    return _hull([*taken, *([] if (node, rest) in ranges.dead else [ranges.of(node.otherwise)])])


def _aggregate(node: Aggregate, ranges: Ranges) -> Reach:
    if node.op is AggregateOp.COUNT:
        return Span(Fraction(0), None)
    item = ranges.span(node.item) if node.item is not None else None
    if node.op is AggregateOp.TOTAL:
        low = Fraction(0) if item is None or (item.low is not None and item.low >= 0) else None
        high = Fraction(0) if item is None or (item.high is not None and item.high <= 0) else None
        return Span(low, high)
    weight = ranges.span(node.weight) if node.weight is not None else None
    if node.weight is not None and (weight is None or weight.low is None or weight.low < 0):
        item = ANY
    return _hull([item or NOTHING, ranges.of(node.if_empty) if node.if_empty is not None else NOTHING])


def _extreme(node: Extreme, ranges: Ranges) -> Reach:
    spans = [span for item in node.items if (span := ranges.span(item))]
    if len(spans) < len(node.items):
        return NOTHING
    return _lower(spans) if node.op is ExtremeOp.LEAST_OF else _upper(spans)


def _lower(spans: list[Span]) -> Span:
    """Return what the least of some numbers can come to: no limit below is the lowest one, above the highest."""
    highs = [span.high for span in spans if span.high is not None]
    return Span(_least([span.low for span in spans]), min(highs) if highs else None)


def _upper(spans: list[Span]) -> Span:
    lows = [span.low for span in spans if span.low is not None]
    return Span(max(lows) if lows else None, _most([span.high for span in spans]))


def _clamp(node: Clamp, ranges: Ranges) -> Reach:
    item, low, high = (ranges.span(part) for part in node.children())
    if item is None or low is None or high is None:
        return NOTHING
    return _lower([_upper([item, low]), high])


def _round(node: Round, ranges: Ranges) -> Reach:
    span = ranges.span(node.item)
    if span is None:
        return NOTHING
    return Span(*(None if end is None else node.rounding.apply(end) for end in (span.low, span.high)))


def _interpolate(node: Interpolate, ranges: Ranges) -> Reach:
    span = ranges.span(node.item)
    if span is None:
        return NOTHING
    ends = [end for end in (span.low, span.high) if end is not None]
    heights = [height for place, height in node.points if span.holds(place)]
    heights += [height for end in ends if (height := interpolated(node.points, end)) is not None]
    return Span(min(heights), max(heights)) if heights else NOTHING


def _bands(node: Bands, ranges: Ranges) -> Reach:
    span = ranges.span(node.item)
    if span is None:
        return NOTHING
    found: list[str] = []
    for place, token in enumerate((node.lowest, *(cut.token for cut in node.cuts))):
        below = node.cuts[place - 1] if place else None
        above = node.cuts[place] if place < len(node.cuts) else None
        starts = below is None or _comes_to(span, below.value, inclusive=below.inclusive)
        ends = above is None or span.low is None or span.low < above.value or (
            span.low == above.value and not above.inclusive
        )  # fmt: skip
        if starts and ends:
            found.append(token)
    return frozenset(found)


def _comes_to(span: Span, value: Fraction, *, inclusive: bool) -> bool:
    return span.high is None or span.high > value or (inclusive and span.high == value)


def _table(node: Table, ranges: Ranges) -> Reach:
    met = [ranges.of(key) for key in node.keys]
    found = [answer for tokens, answer in node.rows if all(_may_be(*pair) for pair in zip(met, tokens, strict=True))]
    return _hull(Span(each, each) if isinstance(each, Fraction) else frozenset({each}) for each in found)


def _may_be(reach: Reach, token: str) -> bool:
    return reach is None or (isinstance(reach, frozenset) and token in reach)


def _comparison(node: Comparison, ranges: Ranges) -> Reach:
    left, right = ranges.of(node.left), ranges.of(node.right)
    if NOTHING in (left, right):
        return NOTHING
    if isinstance(left, Span) and isinstance(right, Span):
        return _ordered(node.op, left, right)
    if isinstance(left, frozenset) and isinstance(right, frozenset):
        same = bool(left & right)
        return frozenset({same}) if not same or len(left) == len(right) == 1 else BOTH
    return BOTH


def _ordered(op: ComparisonOp, left: Span, right: Span) -> frozenset[bool]:
    swapped = op in {ComparisonOp.MORE, ComparisonOp.AT_LEAST}
    one, other = (right, left) if swapped else (left, right)
    strict = op in {ComparisonOp.LESS, ComparisonOp.MORE}
    under = (
        one.high is not None
        and other.low is not None
        and (one.high < other.low or (one.high == other.low and not strict))
    )
    over = (
        one.low is not None and other.high is not None and (one.low > other.high or (one.low == other.high and strict))
    )
    if op is not ComparisonOp.EQUAL:
        return frozenset({True}) if under else frozenset({False}) if over else BOTH
    single = one.low is not None and one.low == one.high == other.low == other.high
    apart = _ordered(ComparisonOp.LESS, one, other) == {True} or _ordered(ComparisonOp.LESS, other, one) == {True}
    return frozenset({True}) if single else frozenset({False}) if apart else BOTH


def _one_of(node: OneOf, ranges: Ranges) -> Reach:
    found = ranges.of(node.item)
    if found is None or not isinstance(found, frozenset):
        return BOTH
    return frozenset({token in node.tokens for token in found})


def _logic(node: Logic, ranges: Ranges) -> Reach:
    decided = node.op is LogicOp.OR
    found: set[bool] = set()
    for item in node.items:
        holds = ranges.of(item)
        if not isinstance(holds, frozenset) or not holds:
            return frozenset(found)
        if decided in holds:
            found.add(decided)
        if (not decided) not in holds:
            return frozenset(found)
    return frozenset({*found, not decided})


def _negation(node: Negation, ranges: Ranges) -> Reach:
    found = ranges.of(node.item)
    return frozenset(not truth for truth in found) if isinstance(found, frozenset) else BOTH


_REACHES: Mapping[type[Node], Callable[[Any, Ranges], Reach]] = MappingProxyType(
    {
        Aggregate: _aggregate,
        Arithmetic: _arithmetic,
        Bands: _bands,
        Clamp: _clamp,
        Comparison: _comparison,
        Constant: _constant,
        Extreme: _extreme,
        Given: _given,
        Interpolate: _interpolate,
        Logic: _logic,
        Negation: _negation,
        OneOf: _one_of,
        Round: _round,
        Table: _table,
        Undecided: lambda _node, _ranges: NOTHING,
        When: _when,
    }
)
