"""Conversion of a predikat, months of a state, sums of rows: every official example that was read."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import attrs
import pytest

from kinerja.base.period import Period
from kinerja.base.rounding import Rounding, RoundingMode
from kinerja.career.credit import (
    ACCUMULATION,
    CONVERSION,
    Accumulation,
    Conversion,
    accumulate,
    convert,
    credit_months,
    whole_months,
)
from kinerja.career.credit_parts import CreditRoundingStage
from kinerja.career.credit_rules import PERBKN3_2023
from kinerja.errors import InvalidValue, NotFound, UnknownName, WrongType
from kinerja.formula import evaluate
from kinerja.rules.pp30_2019 import PredikatPP30


def credit(*arguments: object, **options: object) -> str:
    """Return the credits of a conversion as they are printed."""
    return str(Rounding(2).published(convert(*arguments, **options).credit))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("jenjang", "predikat", "months", "printed"),
    [
        pytest.param("ahli_pertama", "butuh_perbaikan", 3, "2.34", id="Lampiran I no. 5: 3/12 x 75 % x 12.5"),
        pytest.param("ahli_pertama", "baik", 10, "10.42", id="Lampiran I no. 1: CPNS March to December"),
        pytest.param("ahli_pertama", "baik", 2, "2.08", id="Lampiran I no. 1: CPNS January and February"),
        pytest.param("ahli_pertama", "baik", 7, "7.29", id="SE 9/2024 e.2 example 1: January to July"),
        pytest.param("ahli_pertama", "baik", 5, "5.21", id="SE 9/2024 e.2 example 1: August to December"),
        pytest.param("ahli_muda", "baik", 8, "16.67", id="SE 9/2024 e.2 example 2: 8 months of 25"),
        pytest.param("ahli_muda", "baik", 9, "18.75", id="SE 9/2024 e.2 example 2: April to December is 9 months"),
        pytest.param("ahli_pertama", "sangat_baik", 12, "18.75", id="slides of BKN: 2023, sangat baik"),
        pytest.param("ahli_pertama", "baik", 12, "12.50", id="a year, baik"),
        pytest.param("ahli_pertama", "kurang", 12, "6.25", id="a year, kurang"),
        pytest.param("ahli_pertama", "sangat_kurang", 12, "3.13", id="a year, sangat kurang: half up"),
    ],
)
def test_official_rows(jenjang: str, predikat: str, months: int, printed: str) -> None:
    """Peraturan BKN 3/2023, Lampiran I, and SE Kepala BKN 9/2024: 2 places, half up."""
    assert credit(jenjang, predikat, months) == printed


def test_first_appointment_of_the_annex() -> None:
    """Lampiran I no. 1: 10.42 + 2.08 = 12.5."""
    rows = [convert("ahli_pertama", "baik", months) for months in (10, 2)]
    assert accumulate(rows).credit == Fraction("12.5")


def test_rows_are_rounded_and_then_added() -> None:
    """SE 9/2024 e.2, example 2: 16.67 + 25 + 16.67 = 58.34, where the exact sum is 58.3333."""
    rows = [convert("ahli_muda", "baik", months) for months in (8, 12, 8)]
    total = accumulate(rows)
    assert total.credit == Fraction("58.34")
    assert total.exact == Fraction(175, 3)
    assert total.because.value == total.credit


def test_six_rows_of_the_circular() -> None:
    """SE 9/2024 e.2, example 1: 10.42, 2.08, 10.42, 12.5, 7.29, 5.21 are 47.92."""
    rows = [convert("ahli_pertama", "baik", months) for months in (10, 2, 10, 12, 7, 5)]
    assert [str(Rounding(2).published(row.credit)) for row in rows] == "10.42 2.08 10.42 12.50 7.29 5.21".split()
    assert accumulate(rows).credit == Fraction("47.92")


def test_a_balance_is_carried_with_its_two_places() -> None:
    """SE 9/2024 f: 183.33 + 43.75 = 227.08."""
    assert accumulate(["183.33", "43.75"]).credit == Fraction("227.08")


def test_one_example_of_the_annex_has_one_place() -> None:
    """Lampiran I no. 2: 12.5 x 5/12 is printed 5.2, and 37.5 + 5.2 = 42.7; by 2 places it is 42.71."""
    one_place = PERBKN3_2023.rounded(Rounding(1))
    years = [convert("ahli_pertama", "baik", months, rules=one_place) for months in (12, 12, 12, 5)]
    assert accumulate(years, rules=one_place).credit == Fraction("42.7")
    assert accumulate(convert("ahli_pertama", "baik", months) for months in (12, 12, 12, 5)).credit == Fraction("42.71")


def test_slides_of_bkn() -> None:
    """2023 sangat baik and two months baik: 18.75 + 2.08 = 20.83."""
    rows = [convert("ahli_pertama", "sangat_baik"), convert("ahli_pertama", "baik", 2)]
    assert accumulate(rows).credit == Fraction("20.83")


def test_only_the_sum_is_rounded_where_a_regime_says_so() -> None:
    """By that stage 58.33, and rows stay exact."""
    rules = PERBKN3_2023.rounded(Rounding(2), CreditRoundingStage.JUMLAH)
    rows = [convert("ahli_muda", "baik", months, rules=rules) for months in (8, 12, 8)]
    assert rows[0].credit == rows[0].exact == Fraction(50, 3)
    total = accumulate(rows, rules=rules)
    assert (total.credit, total.exact) == (Fraction("58.33"), Fraction(175, 3))
    assert total.because.key == "jumlah"


def test_nothing_is_rounded_where_a_regime_says_so() -> None:
    """The exact value is booked, and explained as it is."""
    found = convert("ahli_pertama", "baik", 10, rules=PERBKN3_2023.rounded(None))
    assert found.credit == found.exact == Fraction(125, 12)
    assert found.because.key == "konversi"


def test_truncation_is_another_rounding() -> None:
    """12.5 x 10/12 cut off."""
    assert credit("ahli_pertama", "baik", 10, rules=PERBKN3_2023.rounded(Rounding(2, RoundingMode.DOWN))) == "10.41"


def test_a_conversion_is_explained_by_its_articles() -> None:
    """The rate, the coefficient, the formula and the rounding, each with its source."""
    because = convert("ahli_madya", "sangat_baik", Period.of("2024-03-01", "2024-07-31")).because
    assert because.value == Fraction("23.44")
    assert [step.key for step in because.walk()] == ["angka_kredit", "konversi", "persen", "koefisien"]
    assert all(step.basis is not None for step in because.walk())
    (whole,) = because.find("konversi")
    assert [(each.path, each.value) for each in whole.inputs] == [
        ("bulan", 5),
        ("persen", 150),
        ("koefisien", Fraction("37.5")),
    ]
    assert "Koefisien per tahun Ahli Madya: 37,5" in because.as_text("id")


def test_the_formulas_are_those_of_the_article() -> None:
    """They can be asked by themselves."""
    assert evaluate(CONVERSION, {"bulan": 6, "persen": 100, "koefisien": "37.5"}) == Fraction("18.75")
    assert evaluate(ACCUMULATION, {"baris": []}) == 0


# --- Months ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        ("2024-02-01", "2024-02-29", 1),
        ("2021-04-01", "2023-08-31", 29),
        ("9999-01-01", "9999-12-31", 12),
    ],
)
def test_whole_months(start: str, end: str, months: int) -> None:
    """Rank from 1 April 2021 to August 2023 is 2 years and 5 months."""
    assert whole_months(Period.of(start, end)) == months


@pytest.mark.parametrize(("start", "end"), [("2024-03-02", "2024-03-31"), ("2024-03-01", "2024-03-30")])
def test_a_cut_month_is_refused(start: str, end: str) -> None:
    """Credits count whole months, and days are rounded by nobody."""
    with pytest.raises(InvalidValue, match="is not made of whole months"):
        whole_months(Period.of(start, end))


def test_months_are_of_a_period() -> None:
    """A number is no period."""
    with pytest.raises(WrongType, match="5 is no Period"):
        whole_months(5)  # type: ignore[arg-type]


def test_the_month_of_a_tmt_belongs_to_the_new_state() -> None:
    """TMT 1 August: January to July are the old jenjang, August to December the new one."""
    year = Period.year(2024)
    assert credit_months(date(2020, 1, 1), date(2024, 8, 1), within=year) == Period.of("2024-01-01", "2024-07-31")
    assert credit_months(date(2024, 8, 1), within=year) == Period.of("2024-08-01", "2024-12-31")


def test_a_tmt_within_a_month_takes_the_whole_month() -> None:
    """No month falls between two states, and none belongs to both."""
    assert credit_months(date(2024, 3, 15), date(2024, 8, 20)) == Period.of("2024-03-01", "2024-07-31")


def test_a_state_may_have_no_month() -> None:
    """It lasted less than a month, or lies outside of what is asked."""
    assert credit_months(date(2024, 3, 1), date(2024, 3, 20)) is None
    assert credit_months(date(2025, 1, 1), within=Period.year(2024)) is None


def test_months_need_an_end() -> None:
    """A state that lasts is asked about within a period of whole months."""
    with pytest.raises(InvalidValue, match="The state has no end"):
        credit_months(date(2024, 3, 1))
    with pytest.raises(InvalidValue, match="2024-02-01 lies before 2024-03-01"):
        credit_months(date(2024, 3, 1), date(2024, 2, 1))
    with pytest.raises(InvalidValue, match="whole months"):
        credit_months(date(2024, 3, 1), within=Period.of("2024-01-15", "2024-12-31"))


# --- What is refused ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("months", [0, 13, -1])
def test_a_predikat_is_of_a_year_at_most(months: int) -> None:
    """A system multiplied the credits of a period by the years in rank; each year has its own predikat."""
    with pytest.raises(InvalidValue, match="convert each year with its own predikat"):
        convert("ahli_muda", "baik", months)


@pytest.mark.parametrize("months", [True, "10", 2.5])
def test_months_are_whole_numbers(months: object) -> None:
    """No truth, no text, no half month."""
    with pytest.raises(WrongType, match="is no whole number"):
        convert("ahli_muda", "baik", months)  # type: ignore[arg-type]


def test_a_period_over_two_years_has_two_predikat() -> None:
    """Each calendar year is converted for itself."""
    with pytest.raises(InvalidValue, match="more than one calendar year"):
        convert("ahli_muda", "baik", Period.of("2024-10-01", "2025-03-31"))


def test_grades_of_other_regimes_are_not_converted() -> None:
    """SE 9/2024 e sets them side by side for first appointment, transfer and return only."""
    with pytest.raises(WrongType):
        convert("ahli_muda", PredikatPP30.CUKUP)  # type: ignore[arg-type]
    with pytest.raises(UnknownName):
        convert("ahli_muda", "cukup")


def test_a_jenjang_without_rules() -> None:
    """Rules of one ladder only."""
    few = attrs.evolve(PERBKN3_2023, needs=PERBKN3_2023.needs[4:], bases=(), starts=())
    with pytest.raises(NotFound):
        convert("mahir", "baik", rules=few)


def test_values_agree_with_themselves() -> None:
    """A stored conversion whose period has other months is damaged."""
    found = convert("ahli_muda", "baik", Period.semester(2025, 1))
    with pytest.raises(InvalidValue, match="Half-year I 2025 has not 5 months"):
        attrs.evolve(found, months=5)
    assert isinstance(found, Conversion)
    assert isinstance(accumulate([]), Accumulation)


def test_an_empty_sum_is_nothing() -> None:
    """No row, no credits; and floats are refused."""
    assert accumulate([]).credit == 0
    with pytest.raises(WrongType, match="float"):
        accumulate([12.5])  # type: ignore[list-item]
