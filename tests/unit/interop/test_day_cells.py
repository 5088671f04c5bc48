"""Days in cells."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from kinerja.errors import InvalidValue, WrongType
from kinerja.interop.conventions import INDONESIAN_SPREADSHEET, INDONESIAN_TEXT, STRICT, Conventions, DaySerials
from kinerja.interop.day_cells import read_day_cell, read_month

NEW_YEAR = date(2026, 1, 1)
SINCE_1904 = Conventions(serials=DaySerials.FROM_1904)


@pytest.mark.parametrize(
    "cell",
    [
        date(2026, 1, 1),
        datetime(2026, 1, 1),  # noqa: DTZ001 - as openpyxl gives it
        "2026-01-01",
        "2026-01-01 00:00:00",
        "2026-01-01T00:00:00.000",
        "2026/1/1",
        "1 Januari 2026",
        "01 Jan 2026",
        "1-Jan-2026",
        "1 January 2026",
        "Kamis, 1 Januari 2026",
        "Jum'at, 1 Januari 2026",
    ],
)
def test_what_is_clear_is_read_under_every_convention(cell) -> None:
    """A year in front, or a month in letters; openpyxl gives dates as times at midnight."""
    assert {read_day_cell(cell, each) for each in (STRICT, INDONESIAN_TEXT, INDONESIAN_SPREADSHEET)} == {NEW_YEAR}


@pytest.mark.parametrize("name", ["Agustus", "Agu", "Ags.", "agt", "AGUST", "August", "Aug"])
def test_august_has_many_short_forms(name: str) -> None:
    """Babel prints Agu, one system Ags; all occur."""
    assert read_month(name) == 8
    assert read_day_cell(f"17 {name} 2025", STRICT) == date(2025, 8, 17)


def test_all_months_are_read_in_both_languages() -> None:
    """In full and by three letters."""
    short = "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des"
    english = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"
    for names in (short.split(), english.split()):
        assert [read_month(name) for name in names] == list(range(1, 13))
    assert read_month("Nopember") == 11


@pytest.mark.parametrize("cell", ["31/12/2025", "31-12-2025", "31.12.2025", "31/12/2025 00:00:00"])
def test_the_day_in_front_needs_its_name(cell: str) -> None:
    """SIASN's web service writes DD-MM-YYYY, offices D/M/YYYY."""
    assert read_day_cell(cell, INDONESIAN_TEXT) == date(2025, 12, 31)
    with pytest.raises(InvalidValue, match="name it: DayOrder.DAY_MONTH_YEAR"):
        read_day_cell(cell, STRICT)


def test_the_month_in_front_is_refused_and_explained() -> None:
    """02/13 can only be a month first, and then 02/03 of the same table is open to doubt."""
    assert read_day_cell("13/02/2025", INDONESIAN_TEXT) == date(2025, 2, 13)
    with pytest.raises(InvalidValue, match="nobody can tell 02/03 from 03/02"):
        read_day_cell("02/13/2025", INDONESIAN_TEXT)


@pytest.mark.parametrize("cell", ["31/02/2025", "2025-02-30", "30 Februari 2025", "1 Foo 2025", "0/1/2025"])
def test_days_that_do_not_exist_are_refused(cell: str) -> None:
    """Nothing rolls over into the next month."""
    with pytest.raises(InvalidValue, match="no day of the calendar"):
        read_day_cell(cell, INDONESIAN_TEXT)


@pytest.mark.parametrize(
    "cell", ["1/1/26", "2025", "besok", "20250101", "2025-1/1", "45 000", "\u0662\u0660\u0662\u0665-01-01"]
)
def test_what_is_no_day_is_refused(cell: str) -> None:
    """Also years of two digits."""
    with pytest.raises(InvalidValue):
        read_day_cell(cell, INDONESIAN_SPREADSHEET)


@pytest.mark.parametrize("cell", [46023, float("46023"), "46023", "46023.0"])
def test_serials_of_excel_are_read_by_name_only(cell) -> None:
    """46023 is 2026-01-01, whatever type the reader gave it."""
    assert read_day_cell(cell, INDONESIAN_SPREADSHEET) == NEW_YEAR
    with pytest.raises((InvalidValue, WrongType)):
        read_day_cell(cell, STRICT)


def test_the_convention_for_serials_is_named_in_the_answer() -> None:
    """So that who knows the file can say it."""
    with pytest.raises(WrongType, match="name it: DaySerials.FROM_1900"):
        read_day_cell(46023, STRICT)


def test_workbooks_of_1904_count_from_another_day() -> None:
    """1,462 days later."""
    assert read_day_cell(44561, SINCE_1904) == NEW_YEAR


@pytest.mark.parametrize("cell", [2025, 60, 0, -1, 10**7, "9999", float("46023.5"), float("inf")])
def test_numbers_that_are_no_serials_are_refused(cell) -> None:
    """A year alone would be a day of 1905; 60 is the 29 February 1900 that only Excel knows; half a day is a time."""
    with pytest.raises(InvalidValue):
        read_day_cell(cell, INDONESIAN_SPREADSHEET)


def test_a_time_of_the_day_is_refused() -> None:
    """Which day is meant may depend on the zone."""
    with pytest.raises(InvalidValue, match="is a time, not a day"):
        read_day_cell(datetime(2026, 1, 1, 7, 30), STRICT)  # noqa: DTZ001 - as openpyxl gives it


@pytest.mark.parametrize("cell", [True, b"2026-01-01", [2026]])
def test_other_types_are_refused(cell) -> None:
    """A truth is no serial number."""
    with pytest.raises(WrongType, match="stands where a day is needed"):
        read_day_cell(cell, INDONESIAN_SPREADSHEET)
