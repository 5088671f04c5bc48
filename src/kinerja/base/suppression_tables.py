"""Which counts of a table must stay hidden, so that nobody can solve the small ones back from those that are shown.

Counts and their totals are one network: what flows into a knot flows out of it again, as a total is the sum of its
parts.  Another table that fits all that is shown differs by flows along hidden counts only, and what is hidden may
rise without end but never fall below 0.  So a reader's best guess is no mystery: the largest and the smallest value
that a hidden count can have are maximal flows, exact in whole numbers.

A small count is safe when it may as well reach the threshold, in a table that would have been hidden too, because
another hidden count is small in it.  Without that last condition the rule itself would tell: of two hidden counts
that add up to 5, both are known to be less than 5, as 0 and 5 would have been shown.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from heapq import heappop, heappush
from typing import TYPE_CHECKING, final

import attrs

from ..errors import InvalidValue

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

__all__ = ["Arc", "Cell", "Knot", "arcs_to_hide", "line_of", "list_arcs", "table_arcs", "tree_arcs"]

Knot = tuple[str, str]
"""Where counts meet: what kind of sum, and of what."""
_Step = tuple[int, int]
"""An arc by its place, and 1 where its count rises or -1 where it falls."""


@final
@attrs.frozen
class Arc:
    """A count, or a total, as what flows from one knot to another.

    Args:
        tail: The knot that it flows out of.
        head: The knot that it flows into.
        count: How many.
        cost: How much a reader loses when it is hidden, 1 or more.
    """

    tail: Knot
    head: Knot
    count: int
    cost: int


_TOP: Knot = ("", "top")
_BOTTOM: Knot = ("", "bottom")
_UNIT = "unit"
_DEAR = 5
"""How many counts a reader would rather miss than the total of them."""

Cell = tuple[str | None, str | None]
"""A count of a table by row and column; a sum has no name there."""


def list_arcs(counts: Mapping[str, int]) -> dict[str | None, Arc]:
    """Return the counts of a list, and their sum, which has no name.

    Args:
        counts: How many of each name.
    """
    total = sum(counts.values())
    places: dict[str | None, Arc] = {
        name: Arc(_TOP, _BOTTOM, counts[name], total + counts[name] + 1) for name in sorted(counts)
    }
    places[None] = _sum_arc(_BOTTOM, _TOP, list(counts.values()), total)
    return places


def table_arcs(counts: Mapping[tuple[str, str], int], rows: list[str], columns: list[str]) -> dict[Cell, Arc]:
    """Return the counts, the sums of the rows and columns, and the sum of all, which have no name.

    Args:
        counts: How many, for each row and column.
        rows: The names of the rows, in the order in which equals are decided.
        columns: The names of the columns.
    """
    total = sum(counts.values())
    places: dict[Cell, Arc] = {}
    for row in rows:
        places[row, None] = _sum_arc(_TOP, ("row", row), [counts[row, column] for column in columns], total)
        for column in columns:
            count = counts[row, column]
            places[row, column] = Arc(("row", row), ("column", column), count, total + count + 1)
    for column in columns:
        places[None, column] = _sum_arc(("column", column), _BOTTOM, [counts[row, column] for row in rows], total)
    places[None, None] = _sum_arc(_BOTTOM, _TOP, list(counts.values()), total)
    return places


def tree_arcs(counts: Mapping[str, int], parents: Mapping[str, str]) -> dict[tuple[str, str], Arc]:
    """Return the counts of the units of one tree, and of the people in no unit within one, which are never shown.

    Args:
        counts: How many people of each unit, those of the units within it included.
        parents: The unit that a unit lies in, for all but one.
    """
    whole = max(counts.values())
    within = Counter(above for name in counts for above in line_of(name, parents))
    places = {("", "whole"): Arc(_BOTTOM, _TOP, whole, 1)}
    for name in sorted(counts):
        inner = [counts[each] for each in counts if parents.get(each) == name]
        above = (_UNIT, parents[name]) if name in parents else _TOP
        below = (_UNIT, name) if inner else _BOTTOM
        # A reader misses a unit the more, the more units it sums up.
        places[name, ""] = Arc(above, below, counts[name], within[name] * (whole + 1) + counts[name])
        if inner:
            places[name, "rest"] = Arc(below, _BOTTOM, counts[name] - sum(inner), 1)
    return places


def line_of(name: str, parents: Mapping[str, str]) -> list[str]:
    """Return a unit and those it lies in, the nearest first.

    Args:
        name: The unit.
        parents: The unit that a unit lies in.

    Raises:
        InvalidValue: when it lies within itself.
    """
    line = [name]
    while line[-1] in parents:
        line.append(parents[line[-1]])
        if line[-1] in line[:-1]:
            raise InvalidValue(f"{name!r} lies within itself.", mend="Correct a parent.", path="parents", value=name)
    return line


def _sum_arc(tail: Knot, head: Knot, parts: list[int], total: int) -> Arc:
    return Arc(tail, head, sum(parts), _DEAR * (total + 1) + sum(parts))


def arcs_to_hide(arcs: Sequence[Arc], least: int, also: Collection[int] = ()) -> frozenset[int]:
    """Return the places of the counts to hide: those from 1 to below ``least``, and as many others as it takes.

    Every hidden count can have two values or more, and every small one can reach ``least`` in a table that would have
    been hidden as well; where there is no such table, as the whole is small, everything is hidden.

    Args:
        arcs: The counts with their totals; at every knot as much flows in as out.
        least: How many people may be shown, 1 or more.
        also: Places of counts to hide for another reason.
    """
    small = [place for place, arc in enumerate(arcs) if 0 < arc.count < least]
    hidden = {*small, *also}
    for place in also:
        hidden |= _moved(arcs, hidden, place)
    for place in small:
        other = _reaching(arcs, hidden, place, least)
        if other is None:
            return frozenset(range(len(arcs)))
        hidden |= other
    return frozenset(hidden)


def _moved(arcs: Sequence[Arc], hidden: set[int], place: int) -> frozenset[int]:
    """Return what differs in the nearest table where one count is another one."""
    found = [
        trial
        for target in (arcs[place].count + 1, arcs[place].count - 1)
        if target >= 0 and (trial := _Trial(arcs, hidden)).move(place, target)
    ]
    return min(found, key=_Trial.loss).changed()


def _reaching(arcs: Sequence[Arc], hidden: set[int], place: int, least: int) -> frozenset[int] | None:
    """Return what differs in the nearest table where a small count is not small, but another one is."""
    trial = _Trial(arcs, hidden)
    trial.move(place, least)
    changed = trial.changed()
    if any(0 < trial.counts[other] < least for other in hidden | changed if other != place):
        return changed
    near = sorted((hidden | changed) - {place})
    for others in (near, [other for other in range(len(arcs)) if other != place]):
        found = [trial for other in others if (trial := _Trial(arcs, hidden)).swap(place, other, least)]
        if found:
            return min(found, key=_Trial.loss).changed()
    return None


@final
class _Trial:
    """A table on the way to becoming another one with the same sums."""

    def __init__(self, arcs: Sequence[Arc], hidden: Collection[int]) -> None:
        self.arcs = arcs
        self.hidden = hidden
        self.counts = [arc.count for arc in arcs]
        self.bounds: dict[int, tuple[int, int]] = {}
        self.ways: defaultdict[Knot, list[tuple[int, int, Knot]]] = defaultdict(list)
        for place, arc in enumerate(arcs):
            self.ways[arc.tail].append((place, 1, arc.head))
            self.ways[arc.head].append((place, -1, arc.tail))

    def changed(self) -> frozenset[int]:
        """Return the places of the counts that are not what they were."""
        return frozenset(place for place, arc in enumerate(self.arcs) if self.counts[place] != arc.count)

    def loss(self) -> int:
        """Return what a reader loses when all that changed is hidden too."""
        return sum(self.arcs[place].cost for place in self.changed().difference(self.hidden))

    def swap(self, place: int, other: int, least: int) -> bool:
        """Make another count small, then let this one reach ``least``; return whether both can be."""
        # This one move always can be: flows through all other counts are free, and can be cancelled down to 0.
        self.move(other, min(max(self.counts[other], 1), least - 1))
        self.bounds[other] = (1, least - 1)
        return self.counts[place] >= least or self.move(place, least)

    def move(self, place: int, target: int) -> bool:
        """Make a count ``target`` by flows through others, the cheapest first; return whether it can be."""
        arc, way = self.arcs[place], 1 if target > self.counts[place] else -1
        start, goal = (arc.head, arc.tail) if way > 0 else (arc.tail, arc.head)
        while self.counts[place] != target:
            path = self._path(start, goal, place)
            if not path:
                return False
            wanted = abs(target - self.counts[place])
            amount = min(self._room(*step, wanted) for step in path)
            for each, direction in [*path, (place, way)]:
                self.counts[each] += direction * amount
        return True

    def _room(self, place: int, way: int, wanted: int) -> int:
        """Return how far a count can go up or down, and no further than wanted."""
        low, high = self.bounds.get(place, (0, None))
        if way < 0:
            return min(wanted, self.counts[place] - low)
        return wanted if high is None else min(wanted, high - self.counts[place])

    def _path(self, start: Knot, goal: Knot, without: int) -> list[_Step]:
        """Return the steps of the cheapest way between two knots; none where there is no way (Dijkstra)."""
        came: dict[Knot, tuple[Knot, _Step]] = {}
        queue: list[tuple[int, Knot, Knot, _Step]] = [(0, start, start, (without, 0))]
        while queue:
            cost, knot, before, step = heappop(queue)
            if knot in came:
                continue
            came[knot] = (before, step)
            if knot == goal:
                return _traced(came, start, goal)
            for place, way, there in self.ways[knot]:
                if place != without and there not in came and self._room(place, way, 1):
                    heappush(queue, (cost + self._price(place), there, knot, (place, way)))
        return []

    def _price(self, place: int) -> int:
        """Return what it costs to change a count: nothing where it is hidden, or changed already."""
        arc = self.arcs[place]
        return 0 if place in self.hidden or self.counts[place] != arc.count else arc.cost


def _traced(came: dict[Knot, tuple[Knot, _Step]], start: Knot, goal: Knot) -> list[_Step]:
    steps, knot = [], goal
    while knot != start:
        knot, step = came[knot]
        steps.append(step)
    return steps
