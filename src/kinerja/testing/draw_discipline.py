"""Strategies for discipline: penalties, absence, underperformance, innovation."""

from __future__ import annotations

from datetime import date, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from ..base.calendar import FIVE_DAYS, SIX_DAYS, WorkingCalendar
from ..base.finding import Finding
from ..base.period import Period
from ..career.absence import DAYS_IN_A_ROW, Absence
from ..career.absent_days import AbsentDays
from ..career.improvement import MiddleGrade
from ..career.innovation import NewIdea
from ..career.penalties import PENALTIES, FormerPenalty, Pairing, Penalty, PenaltyTable
from ..career.sanctions import OtherPenalty, Sanction
from ..career.underperformance import StepTaken, Underperformance
from ..career.underperformance_rules import UnderperformanceTrack
from ..evaluation.recommendation import Statement
from ..people.party import EmployeeKind
from ..rules.kmk127_discipline import PunishmentLevel
from .draw_base import days, ends, texts
from .draw_evaluation import EVALUATION
from .draw_records import reported_results

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from .source import Draws

__all__ = ["DISCIPLINE", "absences", "absent_days", "cases_of_underperformance", "new_ideas", "sanctions"]

_YEARS = Period.of("2024-12-01", "2026-01-31")


def _pairings() -> Draws:
    kinds = st.lists(st.sampled_from(FormerPenalty), min_size=3, max_size=3).map(sorted)
    return EVALUATION.derived(Pairing, kinds=kinds)


def _tables() -> Draws:
    return st.builds(PENALTIES.paired, st.none() | _pairings()).flatmap(_from_pay_law)


def _from_pay_law(table: PenaltyTable) -> Draws:
    later = days(first=table.since)
    return st.just(table) | later.map(table.from_pay_law)


def _other_penalties() -> Draws:
    level = st.none() | st.sampled_from(PunishmentLevel)
    return EVALUATION.derived(OtherPenalty, level=level, months=st.none() | st.integers(1, 36))


@st.composite
def sanctions(draw: st.DrawFn) -> Sanction:
    """Draw a penalty that was imposed, of PP 94/2021, of PP 53/2010 or of another rule.

    Args:
        draw: Given by Hypothesis.
    """
    penalty = draw(st.sampled_from(Penalty) | st.sampled_from(FormerPenalty) | _other_penalties())
    since = draw(days())
    return Sanction(draw(texts()), penalty, since, ended_on=draw(ends(since)), decree=draw(st.just("") | texts()))


@st.composite
def absences(draw: st.DrawFn) -> Absence:
    """Draw how long somebody was absent, with any kind of employee, and any table of penalties.

    Args:
        draw: Given by Hypothesis.
    """
    table, days_of_year = draw(_tables()), draw(st.integers(0, 60))
    in_a_row = draw(st.none() | st.integers(min(days_of_year, 1), 20))
    return Absence(
        draw(st.sampled_from(EmployeeKind)),
        days_of_year,
        in_a_row,
        on=draw(days() if table.pay_law_since else st.none() | days()),
        table=table,
        tenth_on=draw(st.none() | days()) if in_a_row is not None and in_a_row >= DAYS_IN_A_ROW else None,
        person_id=draw(st.just("") | texts()),
        findings=draw(EVALUATION.many(Finding)),
    )


@st.composite
def absent_days(draw: st.DrawFn, *, kind: EmployeeKind | None = None) -> AbsentDays:
    """Draw days of absence from December 2024 to January 2026, so that rows may go over New Year.

    Args:
        draw: Given by Hypothesis.
        kind: What the employee is; any if not given.
    """
    within = days(first=_YEARS.start, last=_YEARS.end)
    first, length = draw(within), draw(st.integers(0, 25))
    run = {first + timedelta(days=each) for each in range(length)}
    away = {each for each in run | draw(st.sets(within, max_size=12)) if each <= _YEARS.end}
    week = draw(st.sampled_from([FIVE_DAYS, SIX_DAYS]))
    calendar = WorkingCalendar(week, draw(st.sets(within, max_size=4)), _YEARS)
    return AbsentDays(draw(texts()), kind or draw(st.sampled_from(EmployeeKind)), away, calendar)


@st.composite
def cases_of_underperformance(draw: st.DrawFn) -> Underperformance:
    """Draw a case with the steps that the law lets follow, each in its time.

    Args:
        draw: Given by Hypothesis.
    """
    reading = draw(st.none() | st.sampled_from(MiddleGrade))
    case = Underperformance(draw(st.sampled_from(UnderperformanceTrack)), draw(reported_results()), reading=reading)
    on = max(draw(days(last=date(2026, 12, 31))), case.result.period.end + timedelta(days=1))
    for _ in range(draw(st.integers(0, 6))):
        if not case.next_steps:
            break
        chosen = draw(st.sampled_from(case.next_steps))
        on = max(on, chosen.from_day or on) + timedelta(days=draw(st.integers(0, 40)))
        case = case.taking(chosen.step, by=draw(texts()), on=on, reason=draw(texts()))
    return case


@st.composite
def new_ideas(draw: st.DrawFn) -> NewIdea:
    """Draw a new idea, recommended, declared, refused or open.

    Args:
        draw: Given by Hypothesis.
    """
    first, second = sorted([draw(days()), draw(days())])
    recommended = draw(st.none() | EVALUATION.derived(Statement, on=st.none() | st.just(first)))
    declared = draw(st.none() | EVALUATION.derived(Statement, on=st.none() | st.just(second)))
    period = draw(EVALUATION.of(Period))
    return NewIdea(draw(texts()), draw(texts()), period, draw(texts()), draw(texts()), recommended, declared)


DISCIPLINE: Mapping[Any, Callable[[], Draws]] = MappingProxyType(
    {
        Pairing: _pairings,
        PenaltyTable: _tables,
        OtherPenalty: _other_penalties,
        Sanction: sanctions,
        Absence: absences,
        AbsentDays: absent_days,
        StepTaken: lambda: EVALUATION.derived(StepTaken, by=texts(), reason=texts()),
        Underperformance: cases_of_underperformance,
        NewIdea: new_ideas,
    }
)
"""What is drawn for each class."""
