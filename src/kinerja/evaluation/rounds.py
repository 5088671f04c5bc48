"""Rounds: the evaluations that are to be held, each of one period and within its own window."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, final

import attrs

from ..base.period import PeriodKind
from ..base.words import Words, label
from ..errors import InvalidValue

if TYPE_CHECKING:
    from datetime import date

    from ..base.period import Period

__all__ = ["EvaluationKind", "Round", "kind_of"]

_PERIODIC = (PeriodKind.BULANAN, PeriodKind.TRIWULANAN)


class EvaluationKind(StrEnum):
    """The two kinds of evaluation (PermenPANRB 6/2022, annex p. 90, no. 8)."""

    PERIODIK = "periodik"
    """Of a month or a quarter (evaluasi siklus pendek)."""
    TAHUNAN = "tahunan"
    """Of the year of performance, or of the part of it that a plan covers (evaluasi siklus penuh)."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("evaluation_kind", self)


def kind_of(period: Period, planned: Period) -> EvaluationKind:
    """Return the kind of an evaluation: of the year when all of the plan is judged, else periodic.

    A month or quarter in which a plan only begins, as after a move, is judged periodically.

    Args:
        period: The period judged.
        planned: The period of the plan.

    Example:
        >>> from ..base.period import Period
        >>> since_november = Period.of("2025-11-03", "2025-12-31")
        >>> kind_of(Period.quarter(2025, 4), since_november).value, kind_of(Period.year(2025), since_november).value
        ('periodik', 'tahunan')
    """
    whole = period.contains(planned) and (period == planned or period.kind not in _PERIODIC)
    return EvaluationKind.TAHUNAN if whole else EvaluationKind.PERIODIK


@final
@attrs.frozen
class Round:
    """An evaluation that is to be held.

    Args:
        period: The period judged.
        kind: Periodic, or of the year.
        window: The days within which it is carried out; they may begin before the period ends.

    Raises:
        InvalidValue: when the window begins before the period does.

    Example:
        >>> from datetime import date
        >>> from ..base.period import Period
        >>> third = Round(
        ...     Period.quarter(2025, 3), EvaluationKind.PERIODIK, Period(date(2025, 9, 15), date(2025, 10, 10))
        ... )
        >>> third.is_open(date(2025, 9, 25)), third.is_over(date(2025, 10, 11))
        (True, True)
    """

    period: Period
    kind: EvaluationKind
    window: Period

    def __attrs_post_init__(self) -> None:
        if self.window.start < self.period.start:
            raise InvalidValue(
                f"The window begins on {self.window.start}, before {self.period.label.en} does.",
                mend="Correct the window.",
                path="window",
            )

    def is_open(self, day: date) -> bool:
        """Return whether ``day`` lies within the window."""
        return self.window.contains(day)

    def is_over(self, day: date) -> bool:
        """Return whether the window ended before ``day``."""
        return self.window.end < day

    @property
    def label(self) -> Words:
        """The name for people, such as ``"Periodic evaluation, Quarter III 2025"``."""
        kind, period = self.kind.label, self.period.label
        return Words(f"{kind.id}, {period.id}", f"{kind.en}, {period.en}")
