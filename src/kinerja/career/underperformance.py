"""A case of underperformance over time: what was decided, by whom, when and why, and what may follow.

The case is a value.  Each step gives a new one and keeps those before; what the law does not let follow, and what comes
before its time, is refused.
"""

from __future__ import annotations

from datetime import date, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Finding, Severity
from ..base.members import member
from ..base.period import Period, plain_date
from ..base.words import Words, date_words
from ..errors import InvalidValue
from ..evaluation.answers import Verdict
from ..evaluation.cohort import masked
from ..evaluation.reported import ReportedResult
from ..people.positions import PositionKind
from ..plans.fields import filled, is_a, stripped
from .improvement import MiddleGrade, grade_named
from .sanctions import last_day
from .underperformance_rules import (
    IMPROVEMENT_MONTHS,
    TEMPORARY_MONTHS,
    UnderperformanceStage,
    UnderperformanceStep,
    UnderperformanceTrack,
    moves_from,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..base.law import Basis
    from ..base.words import Language
    from .requirements import Requirement
    from .underperformance_rules import UnderperformanceMove

__all__ = ["PossibleStep", "StepTaken", "Underperformance"]

_S = UnderperformanceStage
_MONTHS: Mapping[UnderperformanceStage, int] = MappingProxyType(
    {_S.MASA_PERBAIKAN: IMPROVEMENT_MONTHS, _S.PENEMPATAN_SEMENTARA: TEMPORARY_MONTHS}
)


def _step(value: UnderperformanceStep | str) -> UnderperformanceStep:
    return member(UnderperformanceStep, value)


def _track(value: UnderperformanceTrack | PositionKind | str) -> UnderperformanceTrack:
    if isinstance(value, str) and value in _POSITIONS:
        return UnderperformanceTrack.of(PositionKind(value))
    return member(UnderperformanceTrack, value)


_POSITIONS: frozenset[str] = frozenset(PositionKind)


def _reading(value: MiddleGrade | str | None) -> MiddleGrade | None:
    return None if value is None else member(MiddleGrade, value)


@final
@attrs.frozen
class StepTaken:
    """A step that somebody in charge took.

    Args:
        step: Which.
        by: Who, as text: the PPK, the head of the unit, the team that tested.
        on: When; where a time begins with the step, its first day.
        reason: Why.
        decree: The decision, where there is one.

    Raises:
        InvalidValue: when nobody took it, or no reason is given.
    """

    step: UnderperformanceStep = attrs.field(converter=_step)
    by: str = attrs.field(converter=stripped, validator=filled)
    on: date = attrs.field(converter=plain_date)
    reason: str = attrs.field(converter=stripped, validator=filled)
    decree: str = attrs.field(default="", converter=stripped, kw_only=True)


@final
@attrs.frozen
class PossibleStep:
    """A step that the law lets follow.

    Args:
        step: Which.
        from_day: The first day on which it may be taken; ``None`` where no time has to pass.
        basis: The article.
    """

    step: UnderperformanceStep
    from_day: date | None
    basis: Basis


def _steps(values: Iterable[StepTaken]) -> tuple[StepTaken, ...]:
    return tuple(values)


@final
@attrs.frozen(repr=False)
class Underperformance:
    """What follows one low result of a person.

    Whether the result is low enough is answered by :func:`~kinerja.career.improvement.improvement_due`; a grade that
    the article does not name is only told, in :attr:`findings`, since who decides may read another scale otherwise.

    Args:
        track: Which way is gone; the kind of position that a PNS holds will do, such as ``"jpt_pratama"``.
        result: The result of the year that it begins with.
        steps: What was decided, in order.
        reading: How Butuh Perbaikan of a top official is read; ``None`` leaves it open, and :attr:`findings` tells it.

    Raises:
        InvalidValue: for steps that the law does not let follow, that come before the period of the result is over,
            before their time or before one another.

    Example:
        >>> from kinerja.evaluation.rounds import EvaluationKind
        >>> from kinerja.rules.permenpanrb6_2022 import Predikat
        >>> low = ReportedResult("e1", Period.year(2025), EvaluationKind.TAHUNAN, "permenpanrb6_2022", Predikat.KURANG)
        >>> case = Underperformance("ja_jf", low)
        >>> case = case.taking("beri_kesempatan", by="Kepala Dinas", on=date(2026, 2, 2), reason="Predikat Kurang 2025")
        >>> str(case.stage), case.time.end
        ('masa_perbaikan', datetime.date(2026, 8, 1))
        >>> [str(each.step) for each in case.next_steps]
        ['nyatakan_membaik', 'nyatakan_tidak_membaik', 'hentikan']
    """

    track: UnderperformanceTrack = attrs.field(converter=_track)
    result: ReportedResult = attrs.field(validator=is_a(ReportedResult))
    steps: tuple[StepTaken, ...] = attrs.field(default=(), converter=_steps)
    reading: MiddleGrade | None = attrs.field(default=None, converter=_reading, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.steps:
            _check_over(self.result, self.steps[0])
        for place in range(len(self.steps)):
            _check(self.track, self.steps[:place], self.steps[place], f"steps[{place}]")

    @property
    def person_id(self) -> str:
        """Whose case it is."""
        return self.result.employee_id

    @property
    def stage(self) -> UnderperformanceStage:
        """Where it stands."""
        return _stage(self.track, self.steps)

    @property
    def time(self) -> Period | None:
        """The time that runs at this stage: six months, or one year; ``None`` where none does."""
        return _time(self.stage, self.steps)

    @property
    def next_steps(self) -> tuple[PossibleStep, ...]:
        """What the law lets follow, and from which day; nothing when it is over."""
        return tuple(
            PossibleStep(move.step, _earliest(move, self.steps), move.basis)
            for move in moves_from(self.track, self.stage)
        )

    def taking(
        self, step: UnderperformanceStep | str, *, by: str, on: date, reason: str, decree: str = ""
    ) -> Underperformance:
        """Return the case with a further step.

        Args:
            step: Which.
            by: Who takes it.
            on: When.
            reason: Why.
            decree: The decision, where there is one.

        Raises:
            InvalidValue: when the law does not let it follow here, or not yet.
        """
        return attrs.evolve(self, steps=(*self.steps, StepTaken(step, by, on, reason, decree=decree)))

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What a careful reader would flag: a result that the article of this way does not name, or not for certain."""
        return () if self.asked.verdict is Verdict.MET else (_not_named(self.asked),)

    @property
    def asked(self) -> Requirement:
        """Whether the article of this way names the grade of the result, by the reading, with the basis of both."""
        return grade_named(self.result, self.track, reading=self.reading)

    def due(self, on: date) -> tuple[Finding, ...]:
        """Return what is overdue on a day: a time that is over, and nothing was decided.

        Args:
            on: The day.
        """
        time = self.time
        if time is None or on <= time.end:
            return ()
        return (_over(self.stage, time, moves_from(self.track, self.stage)[0].basis),)

    def as_text(self, language: Language) -> str:
        """Return the case as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.discipline import underperformance_page
        from ..show.text import as_text

        return as_text(underperformance_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the case as a piece of HTML that needs nothing else.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.discipline import underperformance_page
        from ..show.html import as_html

        return as_html(underperformance_page(self), language)

    def _repr_html_(self) -> str:
        """Return the case for a notebook, in Indonesian."""
        return self.as_html("id")

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {masked(self.person_id)}: {self.stage}>"


def _check_over(result: ReportedResult, first: StepTaken) -> None:
    if first.on <= result.period.end:
        raise InvalidValue(
            f"{first.step} was taken on {first.on}, before the period of the result was over on {result.period.end}.",
            why="Both articles begin with the result of a whole year.",
            mend="Correct the day, or the period of the result.",
            path="steps[0].on",
            value=first.on,
        )


def _not_named(asked: Requirement) -> Finding:
    return Finding(
        "UNDERPERFORMANCE_GRADE_NOT_NAMED",
        Severity.WARNING,
        "result",
        asked.reason,
        Words(
            "Periksa apakah hasil ini memang membuka langkah-langkah ini.",
            "Look whether this result opens these steps at all.",
        ),
        asked.basis,
    )


def _stage(track: UnderperformanceTrack, steps: tuple[StepTaken, ...]) -> UnderperformanceStage:
    stage = UnderperformanceStage.DITETAPKAN
    for taken in steps:
        stage = next(move.to for move in moves_from(track, stage) if move.step is taken.step)
    return stage


def _time(stage: UnderperformanceStage, steps: tuple[StepTaken, ...]) -> Period | None:
    months = _MONTHS.get(stage)
    return None if months is None else Period(steps[-1].on, last_day(steps[-1].on, months))


def _earliest(move: UnderperformanceMove, steps: tuple[StepTaken, ...]) -> date | None:
    time = _time(move.stage, steps)
    return time.end + timedelta(days=1) if move.after and time is not None else None


def _check(track: UnderperformanceTrack, before: tuple[StepTaken, ...], taken: StepTaken, path: str) -> None:
    stage = _stage(track, before)
    moves = {move.step: move for move in moves_from(track, stage)}
    if taken.step not in moves:
        known = f"What may follow is {', '.join(moves)}." if moves else "Nothing follows any more."
        raise InvalidValue(f"{taken.step} does not follow {stage}.", mend=known, path=path, value=taken.step)
    if before and taken.on < before[-1].on:
        raise InvalidValue(
            f"{taken.step} was taken on {taken.on}, before {before[-1].step} on {before[-1].on}.",
            mend="Correct a day.",
            path=f"{path}.on",
        )
    move = moves[taken.step]
    earliest = _earliest(move, before)
    if earliest is not None and taken.on < earliest:
        raise InvalidValue(
            f"{taken.step} is taken on {taken.on}.",
            why=f"The time that the law gives is over on {earliest} ({move.basis}).",
            mend="Wait until then.",
            path=f"{path}.on",
            value=taken.on,
        )


def _over(stage: UnderperformanceStage, time: Period, basis: Basis) -> Finding:
    day, name = date_words(time.end), stage.label
    return Finding(
        "UNDERPERFORMANCE_TIME_OVER",
        Severity.WARNING,
        "steps",
        Words(
            f"{name.id} berakhir {day.id} dan belum ada keputusan.",
            f"{name.en} ended on {day.en}, and nothing was decided.",
        ),
        Words("Catat keputusan berikutnya.", "Record what was decided next."),
        basis,
    )
