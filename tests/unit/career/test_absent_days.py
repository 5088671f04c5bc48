"""Absence day by day: sums by year, rows over weekends, holidays and New Year."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from kinerja.base.calendar import FIVE_DAYS, WorkingCalendar
from kinerja.base.finding import Undetermined
from kinerja.base.period import Period
from kinerja.career.absent_days import AbsentDays
from kinerja.career.penalties import IN_ORDER, PENALTIES, Penalty
from kinerja.errors import InvalidValue, NotCovered

if TYPE_CHECKING:
    from collections.abc import Iterable

NEW_YEAR = date(2026, 1, 1)
CALENDAR = WorkingCalendar(FIVE_DAYS, [NEW_YEAR], Period.of("2025-01-01", "2026-12-31"))
NUMBER = "198502142010031991"


def away(days: Iterable[date], calendar: WorkingCalendar = CALENDAR) -> AbsentDays:
    """Return the absence of a PNS."""
    return AbsentDays(NUMBER, "pns", days, calendar)


def working(first: date, many: int) -> list[date]:
    """Return working days from a day on."""
    found = (first + timedelta(days=each) for each in range(3 * many + 7))
    return [day for day in found if CALENDAR.is_working(day)][:many]


def codes(absent: AbsentDays, year: int) -> list[str]:
    """Return the codes of what is found in a year."""
    return [finding.code for finding in absent.year(year).findings]


def test_a_row_goes_over_weekends_and_holidays() -> None:
    """Thursday to Tuesday, and 31 December to 2 January, are rows without a break."""
    absent = away([date(2026, 3, 5), date(2026, 3, 6), date(2026, 3, 9), date(2026, 3, 10), date(2026, 3, 20)])
    assert list(map(len, absent.rows)) == [4, 1]
    assert away([date(2025, 12, 31), date(2026, 1, 2)]).rows == ((date(2025, 12, 31), date(2026, 1, 2)),)


def test_ten_working_days_in_a_row_dismiss() -> None:
    """With the tenth day, and the month from which pay stops."""
    found = away(working(date(2026, 3, 2), 11)).year(2026)
    assert (found.days, found.in_a_row, found.tenth_on) == (11, 11, date(2026, 3, 13))
    assert (found.penalty, found.pay_stops_on) == (Penalty.PEMBERHENTIAN, date(2026, 4, 1))


def test_the_counter_begins_anew_each_year() -> None:
    """Art. 15(1): twelve days of two years are six of each."""
    absent = away([*working(date(2025, 6, 2), 6), *working(date(2026, 6, 1), 6)])
    assert [(absent.year(year).days, str(absent.year(year).penalty)) for year in (2025, 2026)] == [
        (6, "teguran_tertulis"),
        (6, "teguran_tertulis"),
    ]


def test_a_row_over_new_year_counts_by_year_and_is_one_row() -> None:
    """Five days in December and five in January: two small sums, one row of ten."""
    absent = away(working(date(2025, 12, 25), 10))
    old, new = absent.year(2025), absent.year(2026)
    assert (old.days, old.in_a_row, old.penalty) == (5, 5, Penalty.TEGURAN_TERTULIS)
    assert (new.days, new.in_a_row, new.penalty) == (5, 10, Penalty.PEMBERHENTIAN)
    assert new.tenth_on == date(2026, 1, 8)
    assert (codes(absent, 2025), codes(absent, 2026)) == ([], ["ABSENCE_OVER_NEW_YEAR"])


def test_a_row_that_was_ten_in_december_is_not_punished_again_by_itself() -> None:
    """Art. 35(3) bars punishing one breach twice, not counting: the row is told whole, a second dismissal is open."""
    absent = away(working(date(2025, 12, 15), 16))
    assert absent.year(2025).penalty is Penalty.PEMBERHENTIAN
    new = absent.year(2026)
    assert (new.days, new.in_a_row, new.tenth_on, new.suspended) == (3, 16, date(2025, 12, 26), False)
    assert isinstance(new.penalty, Undetermined)
    assert isinstance(new.imposed, Undetermined)
    assert "by the sum of 3 days of the year alone: Oral reprimand" in new.penalty.reason.en
    assert new.pay_stops_on == NEW_YEAR
    assert codes(absent, 2026) == ["ABSENCE_OVER_NEW_YEAR", "ABSENCE_ROW_OF_YEAR_BEFORE"]


def test_a_long_absence_over_new_year_keeps_its_row() -> None:
    """Away every working day from 15 December to 12 February: not 0 in a row at the end of January."""
    whole = [day for day in working(date(2025, 12, 15), 60) if day <= date(2026, 2, 12)]
    found = away(whole).on(date(2026, 1, 31))
    assert (found.days, found.in_a_row) == (21, 34)
    assert not found.penalty
    assert "no penalty" in away(working(date(2025, 12, 15), 14)).year(2026).because.reason.en


def test_another_row_of_ten_in_the_new_year_is_an_answer_of_its_own() -> None:
    """Whatever there was in December, and also where that row was longer."""
    absent = away([*working(date(2025, 12, 1), 26), *working(date(2026, 3, 2), 10)])
    found = absent.year(2026)
    assert (found.in_a_row, found.tenth_on, found.penalty) == (10, date(2026, 3, 13), Penalty.PEMBERHENTIAN)
    assert "ABSENCE_ROW_OF_YEAR_BEFORE" in codes(absent, 2026)


def test_a_day_within_the_year_looks_no_further() -> None:
    """Neither sum nor row."""
    absent = away(working(date(2026, 3, 2), 11))
    found = absent.on(date(2026, 3, 4))
    assert (found.days, found.in_a_row, found.on) == (3, 3, date(2026, 3, 4))
    assert absent.on(date(2026, 3, 1)).days == 0


def test_what_is_no_working_day_does_not_count_and_is_told() -> None:
    """A Sunday and a holiday, each at its place, in its own year."""
    absent = away([date(2025, 12, 31), NEW_YEAR, date(2026, 1, 4)])
    found = absent.year(2026)
    assert found.days == 0
    assert [finding.path for finding in found.findings] == ["days[1]", "days[2]"]
    assert codes(absent, 2025) == []
    assert len(absent.on(NEW_YEAR).findings) == 1


def test_shifts_are_a_calendar_of_their_own() -> None:
    """Who works on a Sunday is absent on it."""
    sunday = date(2026, 1, 4)
    shifts = WorkingCalendar(FIVE_DAYS, [], Period.year(2026), worked=[sunday])
    assert away([sunday], shifts).year(2026).days == 1


def test_no_day_is_no_absence() -> None:
    """Nothing in it, and no rows."""
    found = away([]).year(2026)
    assert (found.days, found.in_a_row, found.penalty, away([]).rows) == (0, 0, None, ())


def test_the_table_is_handed_on() -> None:
    """With its pairing."""
    chosen = away(working(date(2026, 3, 2), 3)).year(2026, table=PENALTIES.paired(IN_ORDER))
    assert chosen.table.pairing == IN_ORDER


def test_refusals_and_repr() -> None:
    """A day twice, a day that no calendar covers; no number is shown."""
    with pytest.raises(InvalidValue, match="stands twice"):
        away([NEW_YEAR, NEW_YEAR])
    with pytest.raises(NotCovered):
        away([date(2027, 1, 4)])
    assert NUMBER not in repr(away([]))
