"""Mistakes of running systems about credits: ``peers.md``, section 3.3, and ``career.md``, section 1.5."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from kinerja.base.period import Period
from kinerja.base.rounding import Rounding
from kinerja.career.credit import accumulate, convert
from kinerja.career.credit_entry import CreditEntry
from kinerja.career.credit_ledger import CreditLedger
from kinerja.career.credit_parts import CreditRoundingStage
from kinerja.career.credit_rules import PERBKN3_2023
from kinerja.errors import InvalidValue

MONTHS = (("sangat_baik", 1), ("sangat_baik", 3), ("sangat_baik", 3), ("baik", 3))
"""One month and three quarters of a year of an Ahli Pertama."""


def test_b11_a_migration_from_two_places_to_three_changes_what_was_booked() -> None:
    """14.07 became 14.064; here rows are booked by a declared rule, and what they are exactly stays beside."""
    rows = [convert("ahli_pertama", predikat, months) for predikat, months in MONTHS]
    assert [row.credit for row in rows] == [Fraction(text) for text in ("1.56", "4.69", "4.69", "3.13")]
    booked = accumulate(rows)
    assert (booked.credit, booked.exact) == (Fraction("14.07"), Fraction("14.0625"))
    rules = PERBKN3_2023.rounded(Rounding(2), CreditRoundingStage.JUMLAH)
    unrounded = [convert("ahli_pertama", predikat, months, rules=rules) for predikat, months in MONTHS]
    assert accumulate(unrounded, rules=rules).credit == Fraction("14.06")


def test_b11_four_quarters_are_a_hundredth_more_than_their_year() -> None:
    """18.76 by rows of quarters, 18.75 by the year: another document, not another person."""
    quarters = accumulate(convert("ahli_pertama", "sangat_baik", 3) for _ in range(4))
    year = convert("ahli_pertama", "sangat_baik", 12)
    assert (quarters.credit, year.credit) == (Fraction("18.76"), Fraction("18.75"))
    assert quarters.exact == year.exact == Fraction("18.75")


@pytest.mark.parametrize("months", [2, 5, 10, 11])
def test_tofixed_of_three_places_is_no_rule(months: int) -> None:
    """Templates print ``toFixed(3)``; the official rows have two places, half up."""
    row = convert("ahli_pertama", "baik", months)
    assert Decimal(f"{float(row.exact):.3f}") != row.credit
    assert row.credit == Rounding(2).apply(row.exact)


def test_a_quarter_is_three_months_and_not_the_months_so_far() -> None:
    """Rows of 3, 6 and 9 months are 18 of a year that has nine; a month that is booked is not booked again."""
    quarters = [convert("ahli_pertama", "baik", Period.quarter(2025, number)) for number in (1, 2, 3)]
    assert [row.months for row in quarters] == [3, 3, 3]
    assert accumulate(quarters).exact == convert("ahli_pertama", "baik", 9).exact == Fraction("9.375")
    so_far = accumulate(convert("ahli_pertama", "baik", months) for months in (3, 6, 9))
    assert so_far.exact == Fraction("18.75")
    ledger = CreditLedger("e1", "ahli_pertama", date(2025, 1, 1)).adding(CreditEntry.of(quarters[0]))
    with pytest.raises(InvalidValue, match="2025"):
        ledger.adding(CreditEntry.of(convert("ahli_pertama", "baik", Period.of("2025-01-01", "2025-06-30"))))


@pytest.mark.parametrize(("predikat", "credit"), [("sangat_baik", "18.75"), ("baik", "12.5"), ("kurang", "6.25")])
def test_gh_15127663009_percent_of_a_predikat_are_hundredths_in_every_branch(predikat: str, credit: str) -> None:
    """A branch that leaves the division out has a hundred times as much; one that divides twice, a hundredth."""
    row = convert("ahli_pertama", predikat, 12)
    assert row.credit == Fraction(credit)
    assert row.exact == Fraction(PERBKN3_2023.rate(predikat), 100) * Fraction("12.5")
    booked = CreditEntry.of(convert("ahli_pertama", predikat, Period.year(2025)))
    assert booked.credit == accumulate([row]).credit == row.credit
