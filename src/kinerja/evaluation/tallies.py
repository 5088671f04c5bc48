"""How many people have which predikat: one tally for each period and kind of evaluation, each person once in it."""

from __future__ import annotations

from collections import Counter, defaultdict
from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Undetermined
from ..base.period import Period
from ..base.scale import Grade
from ..errors import DuplicateJob, EmptyCollection
from .batch import Appraised, Failed, Unchanged

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from ..base.scale import Ranked
    from .rounds import EvaluationKind

    Result = Appraised | Unchanged | Failed

__all__ = ["Tally", "TallyLine", "tally"]


@final
@attrs.frozen
class TallyLine:
    """How many people of a unit have one predikat.

    Args:
        unit_id: The unit.
        predikat: The grade; ``None`` where the rules gave none.
        people: How many, 1 or more.
    """

    unit_id: str
    predikat: Ranked | Grade | None
    people: int


def _lines(lines: Iterable[TallyLine]) -> tuple[TallyLine, ...]:
    return tuple(lines)


@final
@attrs.frozen
class Tally:
    """The predikat of all people in one evaluation.

    There is no tally of several periods: in each of them the same people would be counted again.

    Args:
        period: The period judged.
        kind: Of the year, or periodic.
        lines: By unit and predikat, from the lowest to the highest merit; where there is none, it stands first.
        failed: How many could not be appraised.
        unchanged: How many were not appraised again; their predikat stands in an earlier run.
    """

    period: Period
    kind: EvaluationKind
    lines: tuple[TallyLine, ...] = attrs.field(default=(), converter=_lines)
    failed: int = 0
    unchanged: int = 0

    def counts(self, unit_id: str = "") -> dict[Ranked | Grade, int]:
        """Return how many people have each predikat.

        Args:
            unit_id: The unit; all units if not given.
        """
        found: Counter[Ranked | Grade] = Counter()
        for line in self._of(unit_id):
            if line.predikat is not None:
                found[line.predikat] += line.people
        return dict(found)

    def undetermined(self, unit_id: str = "") -> int:
        """Return of how many people the rules gave no predikat; they are in no count and no share."""
        return sum(line.people for line in self._of(unit_id) if line.predikat is None)

    def share(self, predikat: Ranked | Grade, unit_id: str = "") -> Fraction:
        """Return the share of a predikat among the people who have one, exactly.

        Raises:
            EmptyCollection: when nobody has a predikat.
        """
        counts = self.counts(unit_id)
        if not counts:
            raise EmptyCollection("Nobody here has a predikat.", why="A share of nobody has no value.", value=unit_id)
        return Fraction(counts.get(predikat, 0), sum(counts.values()))

    def _of(self, unit_id: str) -> Iterable[TallyLine]:
        return (line for line in self.lines if unit_id in ("", line.unit_id))


@final
class _Counted:
    """What was counted of one evaluation so far."""

    def __init__(self) -> None:
        self.lines: Counter[tuple[str, Ranked | Grade | None]] = Counter()
        self.kinds: Counter[type] = Counter()

    def add(self, result: Result) -> None:
        self.kinds[type(result)] += 1
        if isinstance(result, Appraised):
            predikat = result.appraisal.predikat
            self.lines[result.key.unit_id, None if isinstance(predikat, Undetermined) else predikat] += 1

    def tally(self, period: Period, kind: EvaluationKind) -> Tally:
        ordered = sorted(self.lines.items(), key=lambda line: _place(*line[0]))
        lines = tuple(TallyLine(unit, predikat, people) for (unit, predikat), people in ordered)
        return Tally(period, kind, lines, self.kinds[Failed], self.kinds[Unchanged])


def _place(unit_id: str, predikat: Ranked | Grade | None) -> tuple[str, str, int]:
    if predikat is None:
        return (unit_id, "", 0)
    return (unit_id, predikat.scale.id if isinstance(predikat, Grade) else predikat.scale_id(), predikat.merit)


def tally(results: Iterable[Result]) -> tuple[Tally, ...]:
    """Return a tally for each period and kind of evaluation, by date.

    Args:
        results: What became of the jobs of one run; each is looked at once and not kept.

    Raises:
        DuplicateJob: when one person has two results in one evaluation, as when two runs are put together.

    Example:
        >>> tally([])
        ()
    """
    told: set[str] = set()
    found: defaultdict[tuple[date, date, EvaluationKind], _Counted] = defaultdict(_Counted)
    for result in results:
        key = result.key
        if not isinstance(result, Failed):
            _once(str(key), told)
        found[key.period.start, key.period.end, key.kind].add(result)
    return tuple(found[start, end, kind].tally(Period(start, end), kind) for start, end, kind in sorted(found))


def _once(name: str, told: set[str]) -> None:
    if name in told:
        raise DuplicateJob(
            f"{name} has two results.",
            why="Each person is counted once in each evaluation.",
            mend="Count one run at a time.",
            value=name,
        )
    told.add(name)
