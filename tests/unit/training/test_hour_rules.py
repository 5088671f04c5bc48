"""Rates, caps and tables, and the two tables of agencies cell by cell."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.law import Assurance
from kinerja.base.period import Period
from kinerja.base.rounding import Rounding, RoundingMode
from kinerja.errors import InvalidValue, UnknownName
from kinerja.training.development_forms import DevelopmentForm
from kinerja.training.hour_rules import (
    LESSON_BASIS,
    CapSpan,
    FormRate,
    HourCap,
    HourRate,
    HourTable,
    HourUnit,
    LearningScope,
    lesson_hours,
)
from kinerja.training.hour_tables import BPS_2019, MAGELANG_2021

NATIONAL, INTERNATIONAL = LearningScope
LESSONS, A_DAY, A_TIME, HALF_YEARS = HourUnit


def test_45_minutes_are_one_jp() -> None:
    """And a lesson that is not full is only dropped where somebody says so."""
    assert lesson_hours(45) == 1
    assert lesson_hours(0) == 0
    assert lesson_hours(60) == Fraction(4, 3)
    assert lesson_hours(89, Rounding(0, RoundingMode.DOWN)) == 1


@pytest.mark.parametrize("minutes", [-1, True, "45", 45.0])
def test_minutes_are_whole(minutes: object) -> None:
    """Nothing else is learned."""
    with pytest.raises(InvalidValue, match="minutes"):
        lesson_hours(minutes)  # type: ignore[arg-type]


def test_a_span_knows_its_slot() -> None:
    """Day, month, year."""
    day = date(2025, 3, 14)
    assert [span.of(day) for span in CapSpan] == [(2025, 3, 14), (2025, 3), (2025,)]
    assert [span.label.en for span in CapSpan] == ["a day", "a month", "a year"]


def test_spans_count_what_a_period_touches() -> None:
    """Also only a part of a month or year."""
    period = Period.of("2024-12-31", "2025-02-01")
    assert [span.slots(period) for span in CapSpan] == [33, 3, 2]


def test_coaching_alone_brings_48_jp_a_year() -> None:
    """Twice a month, 2 JP each; what nothing caps has no most."""
    year = Period.year(2025)
    coaching, technical = (BPS_2019.rate(form, NATIONAL) for form in ("NKL01", "KL03"))
    assert isinstance(coaching, HourRate)
    assert isinstance(technical, HourRate)
    assert (coaching.most_in(year), technical.most_in(year)) == (48, None)
    tight = HourRate("hari", 4, [HourCap(1, "hari"), HourCap(2, "bulan")], LESSON_BASIS)
    assert tight.most_in(year) == 96


def test_numbers_are_above_zero() -> None:
    """A cap of 0 would forbid the form."""
    with pytest.raises(InvalidValue):
        HourCap(0, "hari")
    with pytest.raises(InvalidValue):
        HourRate("hari", -1, (), LESSON_BASIS)
    with pytest.raises(UnknownName):
        HourCap(1, "minggu")
    with pytest.raises(UnknownName):
        HourRate("pekan", 1, (), LESSON_BASIS)
    with pytest.raises(InvalidValue, match="twice"):
        HourRate("hari", 1, [HourCap(1, "hari"), HourCap(2, "hari")], LESSON_BASIS)


def test_a_table_has_each_form_once_and_ends_after_it_begins() -> None:
    """Two rows of one form would decide by order."""
    with pytest.raises(InvalidValue, match="twice"):
        HourTable("t", "x", [FormRate("KL06"), FormRate("seminar")], LESSON_BASIS)
    with pytest.raises(InvalidValue, match="ends on"):
        HourTable("t", "x", [], LESSON_BASIS, since=date(2025, 1, 2), until=date(2025, 1, 1))


def test_no_number_is_not_0() -> None:
    """Also where only the international one is missing, which the answer says."""
    missing = BPS_2019.rate("NKL11", "nasional")
    assert isinstance(missing, Undetermined)
    half = BPS_2019.rate("KL01", "internasional")
    assert isinstance(half, Undetermined)
    assert half.reason.en.endswith("Structural leadership training international.")


CELLS = [
    ("tugas_belajar", (HALF_YEARS, 20, None), (HALF_YEARS, 20, None)),
    ("izin_belajar", (HALF_YEARS, 20, None), (HALF_YEARS, 20, None)),
    ("KL01", (LESSONS, 1, None), None),
    ("KL02", (LESSONS, 1, None), (LESSONS, "6/5", None)),
    ("KL03", (LESSONS, 1, None), (LESSONS, "6/5", None)),
    ("KL04", (LESSONS, 1, None), (LESSONS, "6/5", None)),
    ("KL05", (LESSONS, 1, None), (LESSONS, "6/5", None)),
    ("KL06", (A_DAY, 4, 1), (A_DAY, 6, 1)),
    ("KL07", (A_DAY, 5, 1), (A_DAY, 7, 1)),
    ("KL08", (LESSONS, 1, None), (LESSONS, "6/5", None)),
    ("KL09", (LESSONS, 1, None), (LESSONS, "6/5", None)),
    ("KL10", (LESSONS, 1, None), (LESSONS, "6/5", None)),
    ("KL11", (A_DAY, 4, 1), (A_DAY, 6, 1)),
    ("KL12", None, None),
    ("NKL01", (A_TIME, 2, 2), (A_DAY, 4, 1)),
    ("NKL02", (A_TIME, 2, 2), (A_DAY, 4, 1)),
    ("NKL03", (LESSONS, 1, 3), (LESSONS, 1, 4)),
    ("NKL04", (LESSONS, 1, None), (LESSONS, "6/5", None)),
    ("NKL05", (A_TIME, 20, None), (A_TIME, 24, None)),
    ("NKL06", (LESSONS, 1, None), (LESSONS, "6/5", None)),
    ("NKL07", (A_TIME, 10, None), (A_TIME, 20, None)),
    ("NKL08", (A_TIME, 20, None), (A_TIME, 24, None)),
    ("NKL09", (LESSONS, 1, 2), (LESSONS, "6/5", 2)),
    ("NKL10", (LESSONS, 1, 2), (LESSONS, "6/5", 2)),
    ("NKL11", None, None),
    ("NKL12", (A_TIME, 20, None), (A_TIME, 24, None)),
    ("NKL13", None, None),
]


def cell(table: HourTable, form: str, scope: LearningScope) -> tuple[HourUnit, Fraction, Fraction | None] | None:
    """Return what a table has: unit, JP, and the first cap."""
    rate = table.rate(form, scope)
    if isinstance(rate, Undetermined):
        return None
    return rate.unit, rate.hours, rate.caps[0].most if rate.caps else None


def wanted(told: tuple[HourUnit, object, int | None] | None) -> object:
    """Return what was printed, as numbers."""
    return told and (told[0], Fraction(str(told[1])), told[2])


@pytest.mark.parametrize(("form", "national", "international"), CELLS)
def test_the_letter_of_bps_cell_by_cell(form: str, national: object, international: object) -> None:
    """As an application of BPS prints it."""
    assert cell(BPS_2019, form, NATIONAL) == wanted(national)  # type: ignore[arg-type]
    assert cell(BPS_2019, form, INTERNATIONAL) == wanted(international)  # type: ignore[arg-type]


def test_all_forms_were_looked_at() -> None:
    """The cells above are the whole table."""
    assert len(CELLS) == len(DevelopmentForm)


def test_the_uplift_is_called_a_reading() -> None:
    """The letter prints '20%' and nothing more."""
    rate = BPS_2019.rate("KL03", INTERNATIONAL)
    assert isinstance(rate, HourRate)
    assert rate.basis.assurance is Assurance.ASSUMPTION


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ("KL02", None),
        ("KL03", (A_DAY, 4, 1)),
        ("KL06", (A_DAY, 4, 1)),
        ("KL07", (A_DAY, 5, 1)),
        ("KL11", (A_DAY, 4, 1)),
        ("NKL01", (A_TIME, 2, None)),
        ("NKL03", (LESSONS, 1, 3)),
        ("NKL04", (A_DAY, 4, 1)),
        ("NKL05", (A_TIME, 20, None)),
        ("NKL07", (A_TIME, 10, None)),
        ("NKL09", (LESSONS, 1, 2)),
        ("tugas_belajar", None),
        ("KL01", None),
    ],
)
def test_the_other_table_differs(form: str, told: object) -> None:
    """Courses are flat, coaching has no cap, and nothing is international."""
    assert cell(MAGELANG_2021, form, NATIONAL) == wanted(told)  # type: ignore[arg-type]
    assert cell(MAGELANG_2021, form, INTERNATIONAL) is None


def test_units_and_scopes_have_names() -> None:
    """In both languages."""
    assert [unit.label.en for unit in HourUnit] == ["lessons", "days", "times", "half-years"]
    assert NATIONAL.label.id == "nasional"
