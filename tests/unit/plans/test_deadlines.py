"""Limits of time as the laws have them, and the deadlines of planning."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja.base.calendar import FIVE_DAYS, HARI_KERJA, SIX_DAYS, WorkingCalendar
from kinerja.base.law import Assurance
from kinerja.base.period import Period
from kinerja.base.words import Words
from kinerja.errors import InvalidValue, NotCovered, WrongType
from kinerja.evaluation.document_deadlines import DECIDED, OBJECTED
from kinerja.plans import deadlines
from kinerja.plans.deadlines import (
    DEADLINES,
    HARI,
    CalendarDays,
    DayOfYear,
    EndOfMonth,
    SameDay,
    Untimed,
    WorkingDays,
    due,
)
from kinerja.plans.history import Capacity

CALENDAR = WorkingCalendar(FIVE_DAYS, [date(2025, 3, 31), date(2025, 4, 1)], Period.year(2025))


def limited(limit):
    """Return a deadline with another limit."""
    return attrs.evolve(OBJECTED, limit=limit)


def test_planning_and_evaluation_end_with_january() -> None:
    """The plan in the year itself, the evaluation in the next."""
    assert due(deadlines.PLAN_SET, date(2024, 5, 17)) == date(2024, 1, 31)
    assert due(deadlines.ANNUAL_EVALUATION, date(2024, 1, 1)) == date(2025, 1, 31)
    assert deadlines.PLAN_SET.who is deadlines.ANNUAL_EVALUATION.who is Capacity.PENILAI


def test_the_second_week_of_january_is_our_reading() -> None:
    """And says so."""
    assert due(deadlines.AGREEMENT_SET, date(2025, 1, 1)) == date(2025, 1, 14)
    assert deadlines.AGREEMENT_SET.basis.assurance is Assurance.ASSUMPTION


def test_a_day_of_the_year_stays_though_it_is_free() -> None:
    """31 January 2026 is a Saturday; the text moves nothing."""
    assert due(deadlines.PLAN_SET, date(2026, 1, 1), CALENDAR).isoweekday() == 6


def test_working_days_are_counted_by_the_calendar() -> None:
    """The day of the event does not count, holidays do not, and the week matters."""
    monday = date(2025, 3, 24)
    assert due(DECIDED, monday, CALENDAR) == date(2025, 4, 4)
    six = WorkingCalendar(SIX_DAYS, CALENDAR.holidays, Period.year(2025))
    assert due(DECIDED, monday, six) == date(2025, 4, 3)
    assert DECIDED.limit.basis is HARI_KERJA


def test_days_that_are_not_called_working_days_are_days_of_the_calendar() -> None:
    """PP 30 and PP 46 write 'hari': free days count, the last one is not moved, and no calendar is needed."""
    friday = date(2025, 3, 14)
    assert due(limited(CalendarDays(14)), friday) == date(2025, 3, 28)
    assert due(limited(CalendarDays(1)), friday).isoweekday() == 6
    assert CalendarDays(14).basis is HARI
    assert HARI.assurance is Assurance.ASSUMPTION


@pytest.mark.parametrize(
    ("year", "month", "last"),
    [(2023, 2, date(2024, 2, 29)), (2024, 2, date(2025, 2, 28)), (2024, 12, date(2025, 12, 31))],
)
def test_the_end_of_a_month_is_its_last_day(year, month, last) -> None:
    """The end of February is the 29th in a leap year."""
    assert due(limited(EndOfMonth(month, years_later=1)), date(year, 7, 1)) == last


def test_what_is_due_on_the_day_of_an_event_is_due_then() -> None:
    """Nothing is added."""
    assert due(limited(SameDay()), date(2026, 1, 31)) == date(2026, 1, 31)


def test_where_the_law_names_no_day_none_is_made_up() -> None:
    """It is refused, with what the law says."""
    with pytest.raises(NotCovered, match=r"names no day for keberatan_diajukan\. Soon\."):
        due(limited(Untimed(Words("Segera.", "Soon."))), date(2025, 3, 3))


def test_working_days_need_a_calendar() -> None:
    """Nobody may guess which days are worked."""
    with pytest.raises(WrongType, match="keberatan_diajukan is counted in working days"):
        due(OBJECTED, date(2025, 3, 3))
    with pytest.raises(NotCovered):
        due(OBJECTED, date(2025, 12, 20), CALENDAR)


@pytest.mark.parametrize(
    "limit",
    [
        lambda: WorkingDays(0),
        lambda: CalendarDays(0),
        lambda: DayOfYear(2, 29),
        lambda: DayOfYear(13, 1),
        lambda: EndOfMonth(0),
        lambda: EndOfMonth(13),
    ],
)
def test_a_limit_that_is_none_is_refused(limit) -> None:
    """No days, a day that some year does not have, or a month that no year has."""
    with pytest.raises(InvalidValue):
        limit()


def test_every_deadline_stands_once() -> None:
    """With words in both languages."""
    assert len({each.id for each in DEADLINES}) == len(DEADLINES) == 3
    assert all(each.what.id != each.what.en for each in DEADLINES)
