"""Choices read as tables of decisions: branches that never win, gaps between classes, classes that claim one number.

The conditions of a choice are taken apart into what they ask (a number against limits, a token against some, a truth),
and every combination of answers is gone through.  A branch that wins none of them can never be taken, whatever the
facts are.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise, product
from math import prod
from typing import TYPE_CHECKING, Any, final

import attrs

from ..formula.nodes import Choice, Comparison, Constant, Logic, Named, Negation, OneOf, Undecided, When
from ..formula.operators import ComparisonOp, LogicOp
from ..formula.tree import Kind, Node, walk
from .audit_range import ANY, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from .audit_range import Ranges

__all__ = ["Stretch", "bare", "dead_branches", "gaps", "overlaps"]

MOST_CELLS = 20_000
OTHER = "..."
"""Stands for any token that the conditions do not name."""


def bare(node: Node) -> Node:
    """Return what a named part or a choice that was made stands for."""
    while isinstance(node, Named) or (isinstance(node, Choice) and len(node.alternatives) == 1):
        node = next(iter(node.children()))
    return node


@final
@attrs.frozen
class Stretch:
    """The numbers from one place to another, without the ends unless they are the same place.

    Args:
        low: Where it begins; ``None`` for no limit.
        high: Where it ends; ``None`` for no limit.
    """

    low: Fraction | None
    high: Fraction | None

    @property
    def inside(self) -> Fraction:
        """A number of the stretch: the place itself, the middle, or 1 beyond its only end."""
        if self.low is None:
            return Fraction(0) if self.high is None else self.high - 1
        if self.high is None:
            return self.low + 1
        return (self.low + self.high) / 2

    def holds(self, number: Fraction) -> bool:
        """Return whether a number belongs to the stretch."""
        if self.low == self.high and self.low is not None:
            return number == self.low
        return (self.low is None or self.low < number) and (self.high is None or number < self.high)


Axis = tuple[Node, tuple[Any, ...]]
"""What is asked of, with the answers that make a difference: stretches, tokens or truths."""


def _questions(node: Node) -> Iterator[Node]:
    """Yield the conditions that a truth is made of."""
    held = bare(node)
    if isinstance(held, Logic | Negation):
        for child in held.children():
            yield from _questions(child)
    elif not isinstance(held, Constant):
        yield held


def _asked(question: Node) -> tuple[Node, tuple[Any, ...]]:
    """Return what a condition asks of, and the numbers or tokens it names; a truth of its own names none."""
    if isinstance(question, OneOf):
        return bare(question.item), question.tokens
    if isinstance(question, Comparison):
        for one, other in ((question.left, question.right), (question.right, question.left)):
            if isinstance(bare(other), Constant) and one.kind is not Kind.TRUTH and not isinstance(bare(one), Constant):
                return bare(one), (bare(other).value,)  # type: ignore[attr-defined]
    return question, ()


def _axes(node: When, ranges: Ranges) -> list[Axis]:
    named: dict[Node, list[Any]] = {}
    for branch in node.branches:
        for question in _questions(branch.condition):
            subject, values = _asked(question)
            named.setdefault(subject, []).extend(values)
    return [(subject, _answers(subject, values, ranges)) for subject, values in named.items()]


def _answers(subject: Node, values: list[Any], ranges: Ranges) -> tuple[Any, ...]:
    reach = ranges.of(subject)
    if subject.kind is Kind.NUMBER:
        span = reach if isinstance(reach, Span) else ANY
        return tuple(stretch for stretch in _stretches(values) if _meets(stretch, span))
    if subject.kind is Kind.TOKEN:
        known = None if reach is None else {each for each in reach if isinstance(each, str)}  # type: ignore[union-attr]
        named = tuple(value for value in dict.fromkeys(values) if known is None or value in known)
        return named if known is not None and known <= set(named) else (*named, OTHER)
    return (True, False) if not isinstance(reach, frozenset) else tuple(sorted(reach))


def _stretches(values: Iterable[Fraction]) -> Iterator[Stretch]:
    cuts = sorted(set(values))
    yield Stretch(None, cuts[0])
    for low, high in pairwise([*cuts, None]):
        yield Stretch(low, low)
        yield Stretch(low, high)


def _meets(stretch: Stretch, span: Span) -> bool:
    if stretch.low is not None and stretch.low == stretch.high:
        return span.holds(stretch.low)
    below = stretch.high is not None and span.low is not None and stretch.high <= span.low
    above = stretch.low is not None and span.high is not None and stretch.low >= span.high
    return not (below or above)


def _holds(node: Node, cell: Mapping[Node, Any]) -> bool:
    held = bare(node)
    if isinstance(held, Constant):
        return held.value is True
    if isinstance(held, Negation):
        return not _holds(held.item, cell)
    if isinstance(held, Logic):
        some = (_holds(item, cell) for item in held.items)
        return any(some) if held.op is LogicOp.OR else all(some)
    subject, values = _asked(held)
    answer = cell[subject]
    if not values:
        return bool(answer)
    if subject.kind is Kind.TOKEN:
        return answer in values
    number = answer.inside
    left, right = (values[0], number) if bare(held.left) != subject else (number, values[0])  # type: ignore[attr-defined]
    return _compared(held.op, left, right)  # type: ignore[attr-defined]


def _compared(op: ComparisonOp, left: Fraction, right: Fraction) -> bool:
    return {
        ComparisonOp.LESS: left < right,
        ComparisonOp.AT_MOST: left <= right,
        ComparisonOp.MORE: left > right,
        ComparisonOp.AT_LEAST: left >= right,
        ComparisonOp.EQUAL: left == right,
    }[op]


def _winner(node: When, cell: Mapping[Node, Any]) -> int:
    for place, branch in enumerate(node.branches):
        if _holds(branch.condition, cell):
            return place
    return len(node.branches)


def dead_branches(tops: Iterable[Node], ranges: Ranges) -> set[tuple[Node, int]]:
    """Return the branches that win no combination of answers, as (choice, place)."""
    found: set[tuple[Node, int]] = set()
    for node in {each: None for top in tops for each in walk(top) if isinstance(each, When)}:
        axes = _axes(node, ranges)
        if prod(len(answers) for _, answers in axes) <= MOST_CELLS:
            cells = product(*(answers for _, answers in axes))
            subjects = [subject for subject, _ in axes]
            won = {_winner(node, dict(zip(subjects, cell, strict=True))) for cell in cells}
            found.update((node, place) for place in range(len(node.branches) + 1) if place not in won)
    return found


# --- Classes of one number ------------------------------------------------------------------------------------------


def _line(node: When, ranges: Ranges) -> tuple[Node, tuple[Stretch, ...]] | None:
    """Return the one number that a choice asks of, with its stretches; ``None`` when it asks of anything else."""
    axes = _axes(node, ranges)
    if len(axes) != 1 or axes[0][0].kind is not Kind.NUMBER:
        return None
    return axes[0]


def gaps(node: When, ranges: Ranges, ranks: Mapping[str, int]) -> Iterator[tuple[Node, Stretch]]:
    """Yield the stretches between classes that fall to the rest, with the number that is sorted.

    The rest may be a class of its own.  It is a gap where it stands between two branches and also takes other
    stretches or, where the classes have an order, where it does not stand between its neighbours in that order.
    A rest that is computed, or that says that nothing follows, is meant so.

    Args:
        node: The choice.
        ranges: What each part can come to.
        ranks: The order of the tokens, where there is one.
    """
    line, rest = _line(node, ranges), len(node.branches)
    if line is None or not isinstance(bare(node.otherwise), Constant):
        return
    subject, stretches = line
    pieces = _pieces([(stretch, _winner(node, {subject: stretch})) for stretch in stretches])
    order = [_rank(node.otherwise if won == rest else node.branches[won].then, ranks) for _, won in pieces]
    several = sum(won == rest for _, won in pieces) > 1
    for place, (stretch, won) in enumerate(pieces):
        around = [each for _, each in pieces[max(place - 1, 0) : place + 2] if each != won]
        if won != rest or not _are_classes(node, around):
            continue
        if place == len(pieces) - 1:
            below = [rank for rank, (_, each) in zip(order[:place], pieces, strict=False) if each != rest]
            is_gap = several and _falls_back(order[place], below)
        else:
            is_gap = place > 0 and _is_between(order[place - 1 : place + 2], several=several)
        if is_gap:
            yield subject, stretch


def _are_classes(node: When, places: list[int]) -> bool:
    """Return whether branches are classes of their own, none of them an ending."""
    open_ = any(isinstance(bare(node.branches[place].then), Undecided) for place in places)
    return len(set(places)) == len(places) and not open_


def _pieces(won: list[tuple[Stretch, int]]) -> list[tuple[Stretch, int]]:
    """Return neighbouring stretches that one branch wins as one."""
    found: list[tuple[Stretch, int]] = []
    for stretch, branch in won:
        if found and found[-1][1] == branch:
            found[-1] = (Stretch(found[-1][0].low, stretch.high), branch)
        else:
            found.append((stretch, branch))
    return found


def _rank(answer: Node, ranks: Mapping[str, int]) -> int | None:
    held = bare(answer)
    return ranks.get(str(held.value)) if isinstance(held, Constant) else None


def _is_between(order: list[int | None], *, several: bool) -> bool:
    """Return whether the rest stands between two branches by mistake: where it does not fit in, as far as is known."""
    before, here, after = order
    if before is None or here is None or after is None:
        return several
    return not min(before, after) <= here <= max(before, after)


def _falls_back(here: int | None, below: list[int | None]) -> bool:
    """Return whether, beyond the highest of several classes that rise, it falls back to a lower one."""
    known = [rank for rank in below if rank is not None]
    return here is not None and len(known) > 1 and known[0] < known[-1] > here


def overlaps(node: When, ranges: Ranges) -> Iterator[tuple[Node, Stretch, int, int]]:
    """Yield the stretches that two branches claim, neither of which lies within the other, with both places.

    Branches such as ``>= 91`` before ``>= 76`` lie within each other on purpose, and are left out; so are branches
    that answer alike there.
    """
    line = _line(node, ranges)
    if line is None:
        return
    subject, stretches = line
    claims = [
        {stretch for stretch in stretches if _holds(branch.condition, {subject: stretch})} for branch in node.branches
    ]
    for one, other in ((a, b) for b in range(len(claims)) for a in range(b)):
        both = claims[one] & claims[other]
        if both and not (claims[one] <= claims[other] or claims[other] <= claims[one]):
            for stretch in stretches:
                if stretch in both and _differ(node, one, other):
                    yield subject, stretch, one, other
                    break


def _differ(node: When, one: int, other: int) -> bool:
    first, second = (bare(node.branches[place].then) for place in (one, other))
    return isinstance(first, Constant) and isinstance(second, Constant) and first != second
