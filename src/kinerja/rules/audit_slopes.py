"""Where a better achievement gives a worse result: cliffs, at which it falls at a stroke, and stretches of decline.

One number is moved along its line, from the worse to the better.  The comparisons on the way cut the line into pieces
on each of which the result is one plain function, so that no cliff between two tried numbers is missed on the line.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, Any, final

import attrs

from ..formula.nodes import Named
from ..plans.target import Direction
from .audit_line import Moving, roots
from .audit_samples import dotted, get
from .audit_search import simplest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from ..formula.tree import Node
    from .audit_domain import Domain
    from .audit_run import Run, Turn
    from .audit_samples import Place

    Read = Callable[[Fraction], Run]

__all__ = ["Fall", "Scorer", "direction_of", "falls"]

MOST_PIECES = 80
STEPS = (Fraction(1, 100), Fraction(1, 10**4), Fraction(1, 10**8), Fraction(1))
"""How far apart two numbers are that show a cliff: a little; where a rounding hides it, 1 to each side."""
COSTLY = frozenset({"waktu", "biaya"})
"""The aspects of which less is better."""


@final
@attrs.frozen(eq=False)
class Scorer:
    """A formula whose result is looked at.

    Args:
        name: The name of the formula in its book.
        node: The part of the tree that gives the result.
        line: The same part without roundings.
        ranks: The order of its tokens; empty for a number.
    """

    name: str
    node: Node
    line: Node
    ranks: Mapping[str, int]

    def result(self, run: Run) -> Fraction | None:
        """Return the result of a run as a number; ``None`` when it has none."""
        return None if run.error is not None else self.of(run.values.get((self.node, "")))

    def coming_to(self, run: Run, place: Fraction) -> Fraction | None:
        """Return where the result, roundings left out, comes to as the moved number comes to ``place``."""
        return None if run.error is not None else self.of(run.values.get((self.line, "")), place)

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

    def near(self, at: Fraction, step: Fraction) -> Fraction:
        """Return a number of the piece at its end ``at``, at most ``step`` away from it."""
        if self.is_place:
            return at
        inwards = min(step, (self.high - self.low) / 2)
        return at + inwards if at == self.low else at - inwards


@final
@attrs.frozen(eq=False)
class Fall:
    """Two numbers of which the better gives a worse result.

    Args:
        scorer: What gives the result.
        worse: The worse number.
        better: The better one.
        at: Where it falls at a stroke; ``None`` for a decline.
        part: The part that falls, the deepest one on the way from the result; its key.
        size: By how much that part falls at the stroke; ``None`` where that is not known.
        turn: The comparison that turns there, where one is known.
        met: The number that is compared, as it is there.
    """

    scorer: Scorer
    worse: Fraction
    better: Fraction
    at: Fraction | None
    part: str
    size: Fraction | None = None
    turn: Node | None = None
    met: Fraction | None = None


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
    if place[-1] == "realisasi":
        row = get(data, place[:-1])
        if reads_way:
            return Direction(row["arah"]) if row.get("arah") else None
        return Direction.LEBIH_RENDAH if row.get("aspek") in COSTLY else Direction.LEBIH_TINGGI
    return Direction.LEBIH_TINGGI if place[-1].startswith("nilai") else None


def falls(
    scorers: Sequence[Scorer], read: Read, judge: Read, limits: tuple[Fraction, Fraction], direction: Direction
) -> Iterator[Fall]:
    """Yield where a result falls as one number gets better; where two fall at one place, only the first one.

    Args:
        scorers: What gives the results.
        read: Reads the formulas without their roundings while the number moves through a place.
        judge: Reads the formulas with the number at a place.
        limits: Between which numbers it is moved.
        direction: Which way is better.
    """
    pieces = list(_pieces(read, *limits))
    if direction is Direction.LEBIH_RENDAH:
        pieces.reverse()
    for before, after in pairwise(pieces):
        cliffs = (_cliff(scorer, judge, before, after) for scorer in scorers)
        yield from [fall for fall in cliffs if fall is not None and not _follows(scorers, judge, fall)][:1]
    for piece in pieces:
        declines = (_decline(scorer, judge, piece, direction) for scorer in scorers if not piece.is_place)
        yield from [fall for fall in declines if fall is not None][:1]


def _pieces(read: Read, low: Fraction, high: Fraction) -> Iterator[_Piece]:
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


def _just_above(read: Read, place: Fraction, end: Fraction) -> tuple[Fraction, Run]:
    """Return a number between two places such that nothing turns between the first place and the number."""
    inside = (place + end) / 2
    run = read(inside)
    # There are only so many comparisons in a formula, hence only so many roots to come below of.
    while below := [root for root in _roots(run) if place < root < inside]:
        inside = (place + min(below)) / 2
        run = read(inside)
    return inside, run


def _roots(run: Run) -> list[Fraction]:
    return [root for turn in run.turns for root in _places(turn)]


def _places(turn: Turn) -> tuple[Fraction, ...]:
    return roots(turn.polynomial or ()) or ()


def _cliff(scorer: Scorer, judge: Read, before: _Piece, after: _Piece) -> Fall | None:
    """Return where the result falls between neighbouring pieces, shown by two numbers that lie close together."""
    at = before.low if before.is_place else after.low
    one, other = scorer.coming_to(before.run, at), scorer.coming_to(after.run, at)
    if one is None or other is None or other >= one:
        return None
    fallen, size = _falling(scorer, before.run, after.run, at)
    turn = _turn(before, after, at, fallen)
    met = _met(turn, after.run if turn in after.run.turns else before.run, at) if turn else None
    part = fallen or (turn.part if turn else "")
    for step in STEPS:
        worse, better = before.near(at, step), after.near(at, step)
        if _is_worse(scorer, judge(worse), judge(better)):
            return Fall(scorer, worse, better, at, part, size, turn.node if turn else None, met)
    return None


def _is_worse(scorer: Scorer, one: Run, other: Run) -> bool:
    before, after = scorer.result(one), scorer.result(other)
    return before is not None and after is not None and after < before


def _follows(scorers: Sequence[Scorer], judge: Read, fall: Fall) -> bool:
    """Return whether a grade only falls because the score behind it declines there, which is told of the score."""
    behind = scorers[: scorers.index(fall.scorer)]
    return any(_is_worse(scorer, judge(fall.worse), judge(fall.better)) for scorer in behind)


def _turn(before: _Piece, after: _Piece, at: Fraction, part: str) -> Turn | None:
    """Return the comparison that turns at a place, one within ``part`` if there is one."""
    turns = [turn for run in (after.run, before.run) for turn in run.turns if at in _places(turn)]
    return next((turn for turn in turns if turn.part == part), turns[0] if turns else None)


def _met(turn: Turn, run: Run, at: Fraction) -> Fraction | None:
    """Return the moving number that is compared, as it comes to ``at``."""
    values = [run.values.get((child, turn.path)) for child in turn.node.children()]
    return next((value.limit(at) for value in values if isinstance(value, Moving)), None)


def _decline(scorer: Scorer, judge: Read, piece: _Piece, direction: Direction) -> Fall | None:
    middle = (piece.low + piece.high) / 2
    ends = simplest(piece.low, middle), simplest(middle, piece.high)
    worse, better = ends[::-1] if direction is Direction.LEBIH_RENDAH else ends
    values = [scorer.coming_to(piece.run, end) for end in (worse, better)]
    if values[0] is None or values[1] is None or values[1] >= values[0]:
        return None
    if not _is_worse(scorer, judge(worse), judge(better)):
        return None
    part, _ = _falling(scorer, piece.run, piece.run, worse, better)
    return Fall(scorer, worse, better, None, part)


def _falling(
    scorer: Scorer, one: Run, other: Run, at: Fraction, then: Fraction | None = None
) -> tuple[str, Fraction | None]:
    """Return the deepest named part that falls, all named parts around it falling too, and by how much.

    Args:
        scorer: What gives the result; only its parts are looked at.
        one: The run before the fall.
        other: The run after it.
        at: Where the moved number comes to in the first run.
        then: Where it comes to in the other; the same place if not given.
    """
    fallen: dict[tuple[Node, str], Fraction] = {}
    for place, value in one.values.items():
        before, after = scorer.of(value, at), scorer.of(other.values.get(place), at if then is None else then)
        if isinstance(place[0], Named) and before is not None and after is not None and after < before:
            fallen[place] = before - after
    keys = {node.key for node, _ in fallen if isinstance(node, Named)}
    best: tuple[int, str, Fraction | None] = (-1, "", None)
    for (node, path), size in fallen.items():
        around = _within(scorer, node, one.chain.get((node, path), ()))
        if isinstance(node, Named) and around is not None and set(around) <= keys and len(around) > best[0]:
            best = (len(around), node.key, None if isinstance(one.values[node, path], str) else size)
    return best[1], best[2]


def _within(scorer: Scorer, node: Node, around: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return the named parts from the result down to a part; ``None`` when the part does not belong to the result."""
    top = scorer.line
    if not isinstance(top, Named) or node == top:
        return ()
    return around[around.index(top.key) :] if top.key in around else None
