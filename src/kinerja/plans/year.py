"""The plans of one person in a year: each new post brings a new one, and the old one stays, closed."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Finding, Severity
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_6_2022
from ..base.period import Period
from ..base.words import Words
from ..errors import InvalidValue, Problems
from .history import PlanStep
from .plan import PlanStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from .plan import WorkPlan

__all__ = ["GAP_BASIS", "NEW_PLAN_BASIS", "PlanYear"]

NEW_PLAN_BASIS = PERMENPANRB_6_2022("Lampiran hlm. 65, huruf C angka 6-7")
"""Who moves gets a new plan in the new post; a new appraiser clarifies the expectations for one as well."""
GAP_BASIS = PERMENPANRB_6_2022(
    "Pasal 14 ayat (1) dan Lampiran hlm. 65, huruf C angka 6",
    assurance=Assurance.ASSUMPTION,
    note="A plan is set each year and after a move; that no day may lie between two is nowhere said.",
)
"""Why days without a plan are a finding and no error."""

_DAY = timedelta(days=1)


def _by_start(plans: Iterable[WorkPlan]) -> tuple[WorkPlan, ...]:
    return tuple(sorted(plans, key=lambda plan: (plan.period.start, plan.period.end, plan.id)))


@final
@attrs.frozen
class PlanYear:
    """The plans of one person, which follow one another without overlap; their days are counted as they are.

    A plan that was closed early, because employee or appraiser moved, is in force up to the day it was closed, or up to
    the day before if the next one begins on it.  One that was closed before it began never was.

    Args:
        employee_id: Whose plans they are.
        plans: In any order; kept by their first day.

    Raises:
        Problems: with every plan of somebody else and every two plans that share days, by their ids.

    Example:
        >>> from datetime import date
        >>> from kinerja.people.party import Party
        >>> from kinerja.people.positions import Position, PositionKind
        >>> from kinerja.people.unit import Unit
        >>> from kinerja.plans.plan import Approach, WorkPlan
        >>> unit = Unit("dinas", "Dinas Kesehatan")
        >>> sari = Party("sari", "Sari", Position("Pengelola Data", PositionKind.PELAKSANA), unit)
        >>> head = Party("budi", "Budi", Position("Kepala Bidang", PositionKind.ADMINISTRATOR), unit)
        >>> old = WorkPlan("x", Period.of("2025-01-01", "2025-02-09"), sari, head, Approach.KUALITATIF)
        >>> new = WorkPlan("y", Period.of("2025-02-12", "2025-12-31"), sari, head, Approach.KUALITATIF)
        >>> year = PlanYear("sari", [new, old])
        >>> year.on(date(2025, 3, 1)).id, year.on(date(2025, 2, 10))
        ('y', None)
        >>> [str(gap) for gap in year.gaps(Period.year(2025))]
        ['2025-02-10/2025-02-11']
    """

    employee_id: str
    plans: tuple[WorkPlan, ...] = attrs.field(converter=_by_start)

    def __attrs_post_init__(self) -> None:
        if problems := (*self._of_others(), *self._overlaps()):
            raise Problems("The plans are not those of one person, one after the other.", problems)

    @property
    def spans(self) -> tuple[tuple[WorkPlan, Period], ...]:
        """Each plan that was in force with the days it was, in their order."""
        spans = [(plan, span) for plan in self.plans if (span := _span(plan)) is not None]
        nexts = [*(span.start for _, span in spans[1:]), None]
        return tuple((plan, _yield_to(plan, span, day)) for (plan, span), day in zip(spans, nexts, strict=False))

    def on(self, day: date) -> WorkPlan | None:
        """Return the plan in force on ``day``; ``None`` on a day without one."""
        return next((plan for plan, span in self.spans if span.contains(day)), None)

    def within(self, period: Period) -> tuple[WorkPlan, ...]:
        """Return the plans that were in force on some day of a period."""
        return tuple(plan for plan, span in self.spans if span.overlaps(period))

    def gaps(self, period: Period) -> tuple[Period, ...]:
        """Return the runs of days of a period without a plan."""
        gaps = []
        free_from = period.start
        for span in (span for _, span in self.spans if span.overlaps(period)):
            if free_from < span.start:
                gaps.append(Period(free_from, span.start - _DAY))
            free_from = span.end + _DAY
        return (*gaps, Period(free_from, period.end)) if free_from <= period.end else tuple(gaps)

    def check(self, *periods: Period) -> tuple[Finding, ...]:
        """Return a finding for every run of days without a plan (``PLAN_YEAR_GAP``).

        Args:
            periods: Those in which a plan is asked for, such as ``planning(situations, year).effective``.
        """
        return tuple(_gap(gap) for period in periods for gap in self.gaps(period))

    def _of_others(self) -> Iterator[InvalidValue]:
        for place, plan in enumerate(self.plans):
            if plan.employee.id != self.employee_id:
                what = f"The plan {plan.id!r} is of {plan.employee.id!r}, not of {self.employee_id!r}."
                yield InvalidValue(what, mend="Take it out.", path=f"plans[{place}].employee")

    def _overlaps(self) -> Iterator[InvalidValue]:
        for (earlier, span), (later, other) in pairwise(self.spans):
            if span.overlaps(other):
                yield InvalidValue(
                    f"The plans {earlier.id!r} ({span}) and {later.id!r} ({other}) share days.",
                    why=f"After a move a new plan takes the place of the old one ({NEW_PLAN_BASIS}).",
                    mend="Close the earlier one on the day of the move, or correct a period.",
                    path="plans",
                )


def _closed_on(plan: WorkPlan) -> date | None:
    steps = reversed(plan.history) if plan.status is PlanStatus.DITUTUP else ()
    return next((step.on for step in steps if step.step is PlanStep.TUTUP), None)


def _span(plan: WorkPlan) -> Period | None:
    closed = _closed_on(plan) or plan.period.end
    return Period(plan.period.start, min(closed, plan.period.end)) if closed >= plan.period.start else None


def _yield_to(plan: WorkPlan, span: Period, next_start: date | None) -> Period:
    """Return the span without its last day, where the plan was closed on the day on which the next one begins."""
    gives_way = span.start < span.end == _closed_on(plan) == next_start
    return Period(span.start, span.end - _DAY) if gives_way else span


def _gap(gap: Period) -> Finding:
    return Finding(
        "PLAN_YEAR_GAP",
        Severity.WARNING,
        "plans",
        Words(f"Tidak ada SKP untuk {gap.label.id}.", f"There is no plan for {gap.label.en}."),
        Words(
            "Tetapkan SKP untuk hari-hari tersebut, atau catat alasan tidak diwajibkannya.",
            "Set one for these days, or record why none is asked for.",
        ),
        GAP_BASIS,
    )
