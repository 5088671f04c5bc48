"""Where a better achievement gives a worse result: cliffs, at which it falls at a stroke, and stretches of decline.

One number is moved along its line, from the worse to the better.  The comparisons on the way cut the line into pieces
on each of which the result is one plain function, so that no cliff between two tried numbers is missed on the line.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Any, final

import attrs

from ..formula.nodes import Named
from ..plans.target import Direction
from .audit_line import Moving, roots
from .audit_search import dotted, get

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from ..formula.tree import Node
    from .audit_domain import Domain
    from .audit_run import Run
    from .audit_search import Place

__all__ = ["Fall", "Scorer", "direction_of", "falls"]

MOST_PIECES = 80
NARROWER = 40
COSTLY = frozenset({"waktu", "biaya"})
"""The aspects of which less is better."""


@final
@attrs.frozen(eq=False)
class Scorer:
    """A formula whose result is looked at.

    Args:
        node: The part of the tree that gives the result.
        ranks: The order of its tokens; empty for a number.
    """

    node: Node
    ranks: Mapping[str, int]

    def result(self, run: Run, place: Fraction | None = None) -> Fraction | None:
        """Return the result of a run as a number, or where it comes to as the moved number comes to ``place``."""
        if run.error is not None:
            return None
        return self.of(run.values.get((self.node, "")), place)

    def of(self, value: Any, place: Fraction | None = None) -> Fraction | None:
        """Return a value as a number that is the greater the better."""
        if isinstance(value, Moving):
            return value.value if place is None else value.limit(place)
        if isinstance(value, str):
            rank = self.ranks.get(value)
            return None if rank is None else Fraction(rank)
        return value if isinstance(value, Fraction) else None


@final
@attrs.frozen(eq=False)
class _Piece:
    """One place (``low == high``), or what lies between two places."""

    low: Fraction
    high: Fraction
    run: Run

    @property
    def is_place(self) -> bool:
        return self.low == self.high


@final
@attrs.frozen(eq=False)
class Fall:
    """Two numbers of which the better gives a worse result.

    Args:
        worse: The worse number.
        better: The better one.
        at: Where it falls at a stroke; ``None`` for a decline.
        part: The part that falls, the deepest one on the way from the result; its key.
        size: By how much that part falls at the stroke; ``None`` where that is not known.
    """

    worse: Fraction
    better: Fraction
    at: Fraction | None
    part: str
    size: Fraction | None


def direction_of(domain: Domain, data: Any, place: Place, *, reads_way: bool) -> Direction | None:
    """Return which way a number is better; ``None`` when nothing says so.

    Args:
        domain: What the caller says.
        data: The facts.
        place: Where the number stands.
        reads_way: Whether the book reads the fact ``arah`` of the row.
    """
    path = dotted(place)
    for better in domain.better:
        if better.fact == path:
            return better.direction
    name, row = place[-1], get(data, place[:-1]) if len(place) > 1 else data
    if name == "realisasi":
        if reads_way:
            return Direction(row["arah"]) if row.get("arah") else None
        return Direction.LEBIH_RENDAH if row.get("aspek") in COSTLY else Direction.LEBIH_TINGGI
    return Direction.LEBIH_TINGGI if str(name).startswith("nilai") else None


def falls(
    scorers: Sequence[Scorer],
    read: Callable[[Fraction], Run],
    limits: tuple[Fraction, Fraction],
    direction: Direction,
) -> Iterator[tuple[Scorer, Fall]]:
    """Yield where a result falls as one number gets better; where two fall at one place, only the first one.

    Args:
        scorers: What gives the results.
        read: Reads the formulas with the number at a place, as :func:`stepped` does.
        limits: Between which numbers it is moved.
        direction: Which way is better.
    """
    pieces = list(_pieces(read, *limits))
    sign = -1 if direction is Direction.LEBIH_RENDAH else 1
    pieces = pieces[::sign]
    for before, after in pairwise(pieces):
        found = ((scorer, _cliff(scorer, read, before, after, sign)) for scorer in scorers)
        yield from ((scorer, fall) for scorer, fall in islice((pair for pair in found if pair[1]), 1) if fall)
    for piece in pieces:
        found = ((scorer, _decline(scorer, read, piece, sign)) for scorer in scorers if not piece.is_place)
        yield from ((scorer, fall) for scorer, fall in islice((pair for pair in found if pair[1]), 1) if fall)


def _pieces(read: Callable[[Fraction], Run], low: Fraction, high: Fraction) -> Iterator[_Piece]:
    """Yield the places and stretches from ``low`` to ``high``, within each of which nothing turns."""
    place = low
    for _ in range(MOST_PIECES):
        run = read(place)
        yield _Piece(place, place, run)
        if place >= high:
            return
        inside, run = _just_above(read, place, min([high, *(root for root in _roots(run) if root > place)]))
        end = min([high, *(root for root in _roots(run) if root > inside)])
        yield _Piece(place, end, run)
        place = end


def _just_above(read: Callable[[Fraction], Run], place: Fraction, end: Fraction) -> tuple[Fraction, Run]:
    """Return a number between two places such that nothing turns between the first place and the number."""
    inside = (place + end) / 2
    run = read(inside)
    for _ in range(NARROWER):
        below = [root for root in _roots(run) if place < root < inside]
        if not below:
            break
        inside = (place + min(below)) / 2
        run = read(inside)
    return inside, run


def _roots(run: Run) -> list[Fraction]:
    return [root for turn in run.turns for root in roots(turn.polynomial or ()) or ()]


def _cliff(scorer: Scorer, read: Callable[[Fraction], Run], before: _Piece, after: _Piece, sign: int) -> Fall | None:
    """Return where the result falls between neighbouring pieces, shown by two numbers that lie close together."""
    at = before.low if before.is_place else after.low
    one, other = scorer.result(before.run, at), scorer.result(after.run, at)
    if one is None or other is None or other >= one:
        return None
    part, size = _falling(scorer, before.run, after.run, at, at)
    for step in (Fraction(1, 100), Fraction(1, 10_000), Fraction(1, 10**8)):
        worse = at if before.is_place else at - sign * min(step, (before.high - before.low) / 2)
        better = at if after.is_place else at + sign * min(step, (after.high - after.low) / 2)
        shown = scorer.result(read(worse)), scorer.result(read(better))
        if shown[0] is not None and shown[1] is not None and shown[1] < shown[0]:
            return Fall(worse, better, at, part or _part(before, after, at), size)
    return None


def _part(before: _Piece, after: _Piece, at: Fraction) -> str:
    """Return the part in which the comparison is made that turns at a place."""
    for run in (after.run, before.run):
        for turn in run.turns:
            if turn.part and at in (roots(turn.polynomial or ()) or ()):
                return turn.part
    return ""


def _decline(scorer: Scorer, read: Callable[[Fraction], Run], piece: _Piece, sign: int) -> Fall | None:
    third = (piece.high - piece.low) / 3
    worse, better = sorted((piece.low + third, piece.high - third), reverse=sign < 0)
    value = piece.run.values.get((scorer.node, "")) if piece.run.error is None else None
    if not isinstance(value, Moving):
        return None
    one, other = read(worse), read(better)
    first, second = scorer.result(one), scorer.result(other)
    if first is None or second is None or second >= first:
        return None
    part, _ = _falling(scorer, one, other, None, None)
    return Fall(worse, better, None, part, None)


def _falling(
    scorer: Scorer, one: Run, other: Run, at_one: Fraction | None, at_other: Fraction | None
) -> tuple[str, Fraction | None]:
    """Return the deepest named part that falls, all named parts around it falling too, and by how much."""
    fallen: dict[tuple[Node, str], Fraction] = {}
    for place, value in one.values.items():
        before, after = scorer.of(value, at_one), scorer.of(other.values.get(place), at_other)
        if isinstance(place[0], Named) and before is not None and after is not None and after < before:
            fallen[place] = before - after
    keys = {node.key for node, _ in fallen if isinstance(node, Named)}
    best: tuple[int, str, Fraction | None] = (-1, "", None)
    for (node, path), size in fallen.items():
        around = _within(scorer, node, one.chain.get((node, path), ()))
        if isinstance(node, Named) and around is not None and set(around) <= keys and len(around) > best[0]:
            best = (len(around), node.key, size if isinstance(one.values[node, path], Fraction | Moving) else None)
    return best[1], best[2]


def _within(scorer: Scorer, node: Node, around: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return the named parts from the result down to a part; ``None`` when the part does not belong to the result."""
    top = scorer.node
    if not isinstance(top, Named) or node == top:
        return around if not isinstance(top, Named) else ()
    return around[around.index(top.key) :] if top.key in around else None
