"""Printed credits counted again: the erratum of SE Kepala BKN 9/2024, months, sums, roundings."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from kinerja.base.finding import Severity
from kinerja.base.period import Period
from kinerja.base.rounding import Rounding
from kinerja.career.credit_audit import CreditAudit, audit_credits
from kinerja.career.credit_audit_parts import PrintedCredit, PrintedPlaces
from kinerja.career.credit_parts import CreditRoundingStage
from kinerja.career.credit_rules import PERBKN3_2023
from kinerja.errors import InvalidValue, WrongType

SPAN_2021 = Period.of("2021-04-01", "2021-12-31")
SPAN_2023 = Period.of("2023-01-01", "2023-08-31")
TENURE = Period.of("2021-04-01", "2023-08-31")


def row(credit: str, months: int | None = None, period: Period | None = None, predikat: str = "baik") -> PrintedCredit:
    """Return a printed row of an Ahli Muda."""
    return PrintedCredit(credit, "ahli_muda", predikat, months=months, period=period)


ERRATUM = (row("16.67", 8, SPAN_2021), row("25", 12, Period.year(2022)), row("16.67", 8, SPAN_2023))


def codes(audit: CreditAudit) -> list[str]:
    """Return the codes of what does not come out."""
    return [finding.code for finding in audit.findings]


def test_the_official_erratum_is_flagged() -> None:
    """SE 9/2024 e.2, example 2 prints 58.34; April to December 2021 is 9 months, so its own dates give 60.42."""
    audit = audit_credits(ERRATUM, "58.34")
    assert codes(audit) == ["CREDIT_AUDIT_MONTHS"]
    assert audit.findings[0].path == "rows[0]"
    assert audit.findings[0].severity is Severity.ERROR
    assert audit.total.credit == Fraction("60.42")
    assert audit.difference == Fraction("-2.08")
    assert not audit.adds_up
    assert audit.places == (PrintedPlaces.DUA,)
    assert [each.months for each in audit.rows] == [9, 12, 8]


def test_the_erratum_is_flagged_by_the_tenure_alone() -> None:
    """Without dates of the rows: 2 years and 5 months are 29 months, not 28."""
    audit = audit_credits((row("16.67", 8), row("25", 12), row("16.67", 8)), "58.34", tenure=TENURE)
    assert codes(audit) == ["CREDIT_AUDIT_TENURE"]
    assert audit.findings[0].message.en == "1 April 2021 to 31 August 2023 has 29 months, the rows have 28."
    assert audit.total.credit == Fraction("58.34")


def test_the_first_example_of_the_circular_adds_up() -> None:
    """SE 9/2024 e.2, example 1."""
    printed = {"10.42": (10, 10), "2.08": (2,), "12.5": (12,), "7.29": (7,), "5.21": (5,)}
    rows = [
        PrintedCredit(credit, "ahli_pertama", "baik", months=months)
        for credit, found in printed.items()
        for months in found
    ]
    audit = audit_credits(rows, "47.92")
    assert audit.adds_up
    assert not audit.findings
    assert audit.difference == 0


def test_flat_amounts_count_as_they_are() -> None:
    """A basic credit has no months: 75 + 100 = 175 of the annex."""
    rows = [*(row("25", 12) for _ in range(3)), PrintedCredit("100", note="Angka kredit dasar")]
    audit = audit_credits(rows, "175", tenure=Period.of("2020-01-01", "2022-12-31"))
    assert audit.adds_up
    assert audit.rows[3].months is None
    assert audit.rows[3].comes_out


def test_a_sum_that_is_not_that_of_its_rows() -> None:
    """The exact sum 58.3333 printed as 58.33 is not the sum of 16.67, 25 and 16.67."""
    audit = audit_credits(ERRATUM, "58.33")
    assert codes(audit) == ["CREDIT_AUDIT_MONTHS", "CREDIT_AUDIT_SUM"]
    assert audit.findings[1].message.en == "The sum 58.33 is printed; the printed rows add up to 58.34."


def test_a_document_that_rounds_only_its_sum() -> None:
    """By such rules 58.33 is right for rows that stand exactly."""
    rules = PERBKN3_2023.rounded(Rounding(2), CreditRoundingStage.JUMLAH)
    rows = [row("50/3", 8), row("25", 12), row("50/3", 8)]
    audit = audit_credits(rows, "58.33", rules=rules)
    assert not audit.findings
    assert audit.places == (PrintedPlaces.TEPAT,)


@pytest.mark.parametrize(
    ("printed", "places"),
    [("4.2", "satu"), ("4.17", "dua"), ("4.167", "tiga"), ("25/6", "tepat")],
)
def test_the_rounding_of_a_document_is_found(printed: str, places: str) -> None:
    """1 place as in an example of the annex, 2, 3, or none at all."""
    audit = audit_credits([row(printed, 2)], printed)
    assert audit.places == (PrintedPlaces(places),)
    assert audit.adds_up
    assert codes(audit) == ([] if places == "dua" else ["CREDIT_AUDIT_OTHER_PLACES"])


def test_whole_numbers_fit_every_rounding() -> None:
    """Nothing is said of a rounding that cannot be told."""
    audit = audit_credits([row("25", 12)])
    assert audit.places == tuple(PrintedPlaces)
    assert not audit.findings
    assert audit.difference is None


def test_rows_rounded_in_two_ways() -> None:
    """The one example of the annex with 1 place, beside rows with 2."""
    audit = audit_credits([row("4.2", 2), row("4.17", 2)], "8.37")
    assert codes(audit) == ["CREDIT_AUDIT_MIXED_PLACES"]
    assert audit.places == ()
    assert not audit.adds_up


def test_a_row_that_no_rounding_gives() -> None:
    """A coefficient of another jenjang: 37.5 for an Ahli Muda, as the key of a quiz has it."""
    audit = audit_credits([row("37.5", 12)], "37.5")
    assert codes(audit) == ["CREDIT_AUDIT_ROW"]
    assert "37.5 is printed; the conversion is 25" in audit.findings[0].message.en
    assert audit.places == ()


def test_credits_that_are_right_beside_months_that_are_not() -> None:
    """The number of months is a slip, the credits follow from the dates: only the months are told."""
    audit = audit_credits([row("18.75", 8, SPAN_2021)])
    assert codes(audit) == ["CREDIT_AUDIT_MONTHS"]
    assert audit.rows[0].comes_out


def test_a_month_that_two_rows_count() -> None:
    """The second of them is named."""
    audit = audit_credits([row("25", period=Period.year(2022)), row("12.5", 6, Period.semester(2022, 2))])
    assert codes(audit) == ["CREDIT_AUDIT_TWICE"]
    assert audit.findings[0].path == "rows[1]"
    assert "row 1" in audit.findings[0].message.en


def test_dates_alone_are_enough() -> None:
    """A document need not say how many months its dates have."""
    audit = audit_credits([row("18.75", period=SPAN_2021)])
    assert audit.adds_up
    assert audit.rows[0].by_months is None
    assert audit.rows[0].months_agree


@pytest.mark.parametrize(
    ("jenjang", "printed", "months"),
    [("ahli_muda", "75", 36), ("ahli_pertama", "25", 24), ("mahir", "25", 24), ("ahli_pertama", "42.7", 41)],
)
def test_the_rows_of_the_annex_for_a_whole_time_in_rank(jenjang: str, printed: str, months: int) -> None:
    """Lampiran I: one predikat for three years, two years, three years and five months; that is told, and no fault."""
    audit = audit_credits([PrintedCredit(printed, jenjang, "baik", months=months)], printed)
    assert audit.adds_up
    assert codes(audit)[0] == "CREDIT_AUDIT_ONE_PREDIKAT"
    assert audit.findings[0].severity is Severity.INFO
    assert f"{months} months with one predikat" in audit.findings[0].message.en


def test_dates_over_the_turn_of_a_year_are_one_row() -> None:
    """Its dates are counted as its months are: the erratum shows in one row as well."""
    audit = audit_credits([row("58.33", 28, TENURE)])
    assert codes(audit) == ["CREDIT_AUDIT_ONE_PREDIKAT", "CREDIT_AUDIT_MONTHS"]
    assert audit.total.credit == Fraction("60.42")
    assert codes(audit_credits([row("12.5", period=Period.of("2022-10-01", "2023-03-31"))])) == [
        "CREDIT_AUDIT_ONE_PREDIKAT"
    ]


def test_what_is_refused() -> None:
    """No row; half a conversion; a flat amount with months; cut months; a row of no months, with its place."""
    with pytest.raises(InvalidValue, match="There is no row"):
        audit_credits([])
    halves: list[dict[str, Any]] = [{"jenjang": "mahir"}, {"jenjang": "mahir", "predikat": "baik"}, {"months": 3}]
    for parts in halves:
        with pytest.raises(InvalidValue, match="no whole conversion and no flat amount"):
            PrintedCredit("10", **parts)
    with pytest.raises(InvalidValue, match="whole months"):
        row("10", period=Period.of("2022-01-02", "2022-12-31"))
    with pytest.raises(InvalidValue, match="credit is -1"):
        row("-1", 2)
    with pytest.raises(WrongType, match="is no int"):
        row("1", "2")  # type: ignore[arg-type]
    with pytest.raises(InvalidValue, match=r"^rows\[1\].months: 0 months"):
        audit_credits([row("25", 12), row("25", 0)])


def test_an_audit_as_a_page() -> None:
    """The rows beside what they come to, in both languages."""
    audit = audit_credits(
        [*ERRATUM, PrintedCredit("100", note="Angka kredit dasar"), PrintedCredit("0")], "158.34", tenure=TENURE
    )
    text = audit.as_text("id")
    assert "Jumlah hasil hitung    160,42" in text
    assert "CREDIT_AUDIT_MONTHS: rows[0]" in text
    assert "Angka kredit dasar" in text
    assert "Flat" in audit.as_text("en")
    assert "<table" in audit.as_html("en")
    assert audit._repr_html_() == audit.as_html("id")
    assert repr(audit) == "<CreditAudit rows=<5>: does not add up>"


def test_a_sound_audit_as_a_page() -> None:
    """Nothing to be looked at; where no rounding can be told, none is."""
    audit = audit_credits([PrintedCredit("12.5")])
    text = audit.as_text("en")
    assert "Adds up" in text
    assert "Roundings" not in text
    assert "To be looked at" not in text
    assert repr(audit) == "<CreditAudit rows=<1>: adds up>"


def test_places_have_names() -> None:
    """For people."""
    assert [each.label.id for each in PrintedPlaces][3] == "tanpa pembulatan"
