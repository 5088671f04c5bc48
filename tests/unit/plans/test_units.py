from __future__ import annotations

from fractions import Fraction

import pytest

from kinerja.base.exact import exact
from kinerja.base.law import Assurance
from kinerja.errors import InvalidValue, WrongType
from kinerja.plans.units import (
    ELAPSED_FIVE_DAYS,
    ELAPSED_SIX_DAYS,
    SAME_UNITS,
    UnitRate,
    UnitTable,
    amount,
    unit_key,
)


@pytest.mark.parametrize(
    ("value", "unit", "other", "expected"),
    [
        (10, "hari kerja", "minggu", 2),
        (2, "jam", "hari", "1/12"),
        (1, "bulan", "hari", 30),
        (1, "bulan", "minggu", "30/7"),
        (90, "menit", "jam", "3/2"),
        ("1/2", "jam", "menit", 30),
        (3, "hari kerja", "jam", "504/5"),
        (7, "dokumen", "dokumen", 7),
        (7, " Hari Kerja", "hari  kerja", 7),
    ],
)
def test_a_number_is_read_in_another_unit(value, unit, other, expected) -> None:
    """Exactly, and along as many equalities as it takes."""
    assert ELAPSED_FIVE_DAYS.convert(exact(value), unit, other).value == exact(expected)


def test_the_equalities_used_are_told_and_no_others() -> None:
    """Ten working days in weeks need no word on hours."""
    read = ELAPSED_FIVE_DAYS.convert(exact(10), "hari kerja", "minggu")
    assert [str(rate) for rate in read.rates] == ["1 minggu = 5 hari kerja"]
    assert read.unit == "minggu"


def test_a_long_way_tells_every_step() -> None:
    """In the order in which they were used."""
    read = ELAPSED_FIVE_DAYS.convert(exact(1), "bulan", "jam")
    assert [str(rate) for rate in read.rates] == ["1 bulan = 30 hari", "1 hari = 24 jam"]
    assert read.value == 720


def test_a_week_may_have_six_working_days() -> None:
    """Another table, another reading."""
    assert ELAPSED_SIX_DAYS.convert(exact(12), "hari kerja", "minggu").value == 2
    assert ELAPSED_SIX_DAYS.convert(exact(10), "hari kerja", "minggu").value == Fraction(5, 3)


@pytest.mark.parametrize("table", [ELAPSED_FIVE_DAYS, SAME_UNITS])
def test_what_the_table_does_not_join_is_not_converted(table) -> None:
    """None, never a bare comparison."""
    assert table.convert(exact(1), "dokumen", "hari") is None
    assert SAME_UNITS.convert(exact(24), "jam", "hari") is None


def test_our_tables_say_that_they_are_assumed() -> None:
    """The law defines no unit."""
    assert ELAPSED_FIVE_DAYS.basis.assurance is Assurance.ASSUMPTION
    assert ELAPSED_FIVE_DAYS.basis.note


def test_callers_write_their_own_table() -> None:
    """An office that counts a working day as 7.5 hours."""
    table = UnitTable("jam kerja kantor", [UnitRate("hari kerja", "7.5", "jam")])
    assert table.convert(exact(15), "jam", "hari kerja").value == 2
    assert table.rates == (UnitRate("hari kerja", Fraction(15, 2), "jam"),)


def test_two_ways_between_two_units_are_refused() -> None:
    """One month is 30 days or 4 weeks, not both."""
    rates = [UnitRate("minggu", 7, "hari"), UnitRate("bulan", 30, "hari"), UnitRate("bulan", 4, "minggu")]
    with pytest.raises(InvalidValue, match="1 bulan = 4 minggu") as caught:
        UnitTable("dua jalan", rates)
    assert caught.value.path == "rates[2]"


def test_a_size_may_be_below_one() -> None:
    """The larger unit may stand on either side."""
    assert str(UnitRate("menit", "0.5", "semenit")) == "1 menit = 0,5 semenit"


@pytest.mark.parametrize(("unit", "size", "of"), [("hari", 0, "jam"), ("hari", -24, "jam"), ("Hari ", 1, "hari")])
def test_an_equality_that_says_nothing_is_refused(unit, size, of) -> None:
    """A size above 0, between two units."""
    with pytest.raises(InvalidValue, match="says nothing"):
        UnitRate(unit, size, of)


def test_a_float_is_no_size() -> None:
    """Neither here."""
    with pytest.raises(WrongType):
        UnitRate("hari kerja", 7.5, "jam")


def test_spellings_of_a_unit_are_one() -> None:
    """Case and blanks do not count."""
    assert unit_key("  HARI   kerja ") == "hari kerja"


@pytest.mark.parametrize(
    ("value", "unit", "id", "en"),
    [
        ("61.95", "%", "61,95%", "61.95%"),
        ("3.5", "skala 5", "3,5 skala 5", "3.5 skala 5"),
        (2, "", "2", "2"),
        ("1/3", "hari", "≈ 0,3333 hari", "≈ 0.3333 hari"),
        ("0.12345", "", "≈ 0,1235", "≈ 0.1235"),
        ("0.1234", "", "0,1234", "0.1234"),
        (-4, "ton", "-4 ton", "-4 ton"),
    ],
)
def test_numbers_are_shown_as_people_write_them(value, unit, id, en) -> None:
    """Decimal comma in Indonesian, at most four decimals, a sign when that is not exact."""
    shown = amount(exact(value), unit)
    assert (shown.id, shown.en) == (id, en)
