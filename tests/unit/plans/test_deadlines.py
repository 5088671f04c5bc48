"""Deadlines as the annex prints them."""

from __future__ import annotations

from datetime import date

import pytest

from kinerja.base.calendar import FIVE_DAYS, HARI_KERJA, SIX_DAYS, WorkingCalendar
from kinerja.base.law import Assurance
from kinerja.base.period import Period
from kinerja.errors import InvalidValue, NotCovered, WrongType
from kinerja.plans import deadlines
from kinerja.plans.deadlines import DEADLINES, DayOfYear, WorkingDays, due
from kinerja.plans.history import Capacity

CALENDAR = WorkingCalendar(FIVE_DAYS, [date(2025, 3, 31), date(2025, 4, 1)], Period.year(2025))

PRINTED = {
    "disampaikan": (14, "ditandatangani", "penilai", "114"),
    "dikembalikan": (14, "diterima", "pegawai", "114"),
    "dilaporkan": (30, "evaluasi_berakhir", "penilai", "115"),
    "ditandatangani_atasan": (14, "evaluasi_berakhir", "atasan_penilai", "115-116"),
    "disampaikan_atasan": (7, "ditandatangani", "atasan_penilai", "116"),
    "dikembalikan_ke_atasan": (7, "diterima", "pegawai", "116"),
    "dilaporkan_atasan": (30, "evaluasi_berakhir", "atasan_penilai", "117"),
    "keberatan_diajukan": (14, "diterima", "pegawai", "117"),
    "keberatan_diputuskan": (7, "keberatan_diterima", "atasan_penilai", "117"),
    "keputusan_dilaporkan": (30, "evaluasi_berakhir", "atasan_penilai", "119"),
}


def test_every_document_deadline_is_as_printed() -> None:
    """Working days, since what, who, page."""
    found = {
        each.id: (each.limit.days, str(each.since), str(each.who), each.basis.article.split()[2].rstrip(","))
        for each in DEADLINES
        if isinstance(each.limit, WorkingDays)
    }
    assert found == PRINTED


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
    assert due(deadlines.DECIDED, monday, CALENDAR) == date(2025, 4, 4)
    six = WorkingCalendar(SIX_DAYS, CALENDAR.holidays, Period.year(2025))
    assert due(deadlines.DECIDED, monday, six) == date(2025, 4, 3)
    assert deadlines.DECIDED.limit.basis is HARI_KERJA


def test_objections_may_outlive_the_report() -> None:
    """14 and 14 and 7 working days end after the 30 of the report, so none is derived from another."""
    ended = date(2025, 2, 3)
    objected = due(deadlines.OBJECTED, due(deadlines.HANDED_OVER, ended, CALENDAR), CALENDAR)
    assert due(deadlines.DECIDED, objected, CALENDAR) > due(deadlines.REPORTED, ended, CALENDAR)


def test_working_days_need_a_calendar() -> None:
    """Nobody may guess which days are worked."""
    with pytest.raises(WrongType, match="keberatan_diajukan is counted in working days"):
        due(deadlines.OBJECTED, date(2025, 3, 3))
    with pytest.raises(NotCovered):
        due(deadlines.OBJECTED, date(2025, 12, 20), CALENDAR)


@pytest.mark.parametrize("limit", [lambda: WorkingDays(0), lambda: DayOfYear(2, 29), lambda: DayOfYear(13, 1)])
def test_a_limit_that_is_none_is_refused(limit) -> None:
    """No days, or a day that some year does not have."""
    with pytest.raises(InvalidValue):
        limit()


def test_every_deadline_stands_once() -> None:
    """With words in both languages."""
    assert len({each.id for each in DEADLINES}) == len(DEADLINES) == 13
    assert all(each.what.id != each.what.en for each in DEADLINES)
    public = {getattr(deadlines, name) for name in deadlines.__all__ if name.isupper() and name != "DEADLINES"}
    assert public == set(DEADLINES)
