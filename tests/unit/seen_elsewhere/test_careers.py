"""Mistakes of running systems about credits: ``peers.md``, section 3.3, and ``career.md``, section 1.5."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from kinerja.base.rounding import Rounding
from kinerja.career.credit import accumulate, convert
from kinerja.career.credit_parts import CreditRoundingStage
from kinerja.career.credit_rules import PERBKN3_2023

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
