"""Mistakes of running systems about totals, classes and rounding under PP 46/2011, with the formula that makes each."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from kinerja import EmployeeKind, Period
from kinerja.base.rounding import Rounding, RoundingMode
from kinerja.errors import NotCovered, Problems
from kinerja.formula import evaluate, given
from kinerja.formula.build import bands
from kinerja.rules import national
from kinerja.rules.pp46_2011 import PP46_2011, Sebutan
from tests.unit.rules.activities import facts, named, plain, values

LOWER, UPPER = PP46_2011, PP46_2011.choose(batas="atas")


def closed(value, *classes, otherwise):
    """Return the class of a value among closed classes of whole numbers, as many systems write them."""
    return next((name for low, high, name in classes if low <= value <= high), otherwise)


PRINTED = ((91, 10**6, "sangat_baik"), (76, 90, "baik"), (61, 75, "cukup"), (51, 60, "kurang"), (0, 50, "buruk"))


def test_19_conduct_is_always_divided_by_six() -> None:
    """G-alifah, G-ternate, X-36889538826: 80, 82, 84, 86, 88 give 70.0 instead of 84.0; the total is off by 5.6."""
    five = (80, 82, 84, 86, 88)
    (ours,) = values("perilaku", plain(80), perilaku=five)
    theirs = Fraction(sum(five), 6)
    assert theirs == 70 != ours == 84
    assert Fraction(40, 100) * (ours - theirs) == Fraction("5.6")


def test_20_tapteng_closed_classes_with_a_final_else() -> None:
    """G-tapteng: 90.5 lies between 76-90 and 91 and falls through to Buruk; it is Baik, or Sangat Baik where chosen."""
    theirs = closed(Fraction("90.5"), *PRINTED[:-1], otherwise="buruk")
    assert theirs == "buruk" != str(named("90.5")) == "baik"
    assert named("90.5", UPPER) is Sebutan.SANGAT_BAIK


def test_21_from_51_and_up_to_50_leave_a_gap() -> None:
    """X-36889538826: ``>= 51`` and then ``<= 50``: 50.5 has an empty label; it is Buruk, or Kurang where chosen."""
    value = Fraction("50.5")
    theirs = "kurang" if value >= 51 else "buruk" if value <= 50 else ""
    assert theirs == "" != str(named("50.5")) == "buruk"
    assert named("50.5", UPPER) is Sebutan.KURANG


@pytest.mark.parametrize("number", ["90.4", "89.5", "75.5", "60.5", "50.5"])
def test_b16_b24_printed_classes_have_gaps_for_decimals(number) -> None:
    """A 360-degree tool of a regency prints 76-89, 61-75 and 60 and below, papamas 91-100 and 76-90.

    75.5 and 60.5 have no class in either; here every number has exactly one, in both readings of the law.
    """
    if number in {"90.4", "75.5", "60.5", "50.5"}:
        assert closed(Fraction(number), *PRINTED, otherwise=None) is None
    lower = {"90.4": "baik", "89.5": "baik", "75.5": "cukup", "60.5": "kurang", "50.5": "buruk"}
    upper = {"90.4": "sangat_baik", "89.5": "baik", "75.5": "baik", "60.5": "cukup", "50.5": "kurang"}
    assert (str(named(number)), str(named(number, UPPER))) == (lower[number], upper[number])


def test_b16_classes_made_of_bounds_cannot_have_a_gap() -> None:
    """89.5 is in none of "90 and above" and "76-89" there; ``bands`` has only lower or only upper bounds."""
    formula = bands(given("nilai"), lowest="needs", at_least={61: "fair", 76: "good", 90: "excellent"})
    theirs = ((90, 100, "excellent"), (76, 89, "good"), (61, 75, "fair"), (0, 60, "needs"))
    for number, name in (("89.5", "good"), ("75.5", "fair"), ("60.5", "needs")):
        assert closed(Fraction(number), *theirs, otherwise=None) is None
        assert evaluate(formula, {"nilai": number}) == name


def test_b12_a_rounding_whose_way_nobody_declared() -> None:
    """konversi-kpk prints 75.63 for exactly 75.625; half to even would be 75.62, so the way is a part of the rule."""
    total = Fraction(10) + Fraction("12.5") * Fraction(41, 12) + Fraction("12.5") * Fraction(10, 12) + Fraction("12.5")
    assert total == Fraction("75.625")
    assert Rounding(2, RoundingMode.HALF_EVEN).published(total) == Decimal("75.62")
    assert Rounding(2).published(total) == Decimal("75.63")
    assert PP46_2011.published.mode is RoundingMode.HALF_UP


@pytest.mark.parametrize("number", ["1,234.5", "1.234,5", "85,42"])
def test_23_numbers_are_made_text_before_they_are_computed_with(number) -> None:
    """``number_format`` before arithmetic: 1,234.5 is read back as 1, and 85,42 as 85; text for people is refused."""
    theirs = Fraction(number.partition(",")[0])
    assert theirs in {1, Fraction("1.234"), 85}
    with pytest.raises(Problems, match="is not an exact number"):
        PP46_2011.judge(facts(plain(number)))


def test_23_rounding_at_every_step_gives_another_total() -> None:
    """SKP 85.01 and behaviours of 505 over 6: 51.01 + 33.67 = 84.68 step by step, 84.67 at the end."""
    given_ = facts(plain("85.01"), perilaku=84, kepemimpinan=85, struktural=True)
    assert PP46_2011.judge(given_).score.published == Decimal("84.67")
    assert PP46_2011.choose(pembulatan="bertahap").judge(given_).score.published == Decimal("84.68")


@pytest.mark.parametrize("kind", [EmployeeKind.PPPK, EmployeeKind.PPPK_PARUH_WAKTU])
def test_36_pppk_of_2022_are_scored_by_pp_46(kind) -> None:
    """G-cakradana: the wrong law for the day and for the person; PP 46 judges PNS, until June 2021."""
    assert national().at(Period.year(2022), kind=kind).id == "permenpanrb6_2022" != PP46_2011.id
    assert PP46_2011.coverage.kinds == (EmployeeKind.PNS, EmployeeKind.CPNS)
    assert (PP46_2011.coverage.since, PP46_2011.coverage.until) == (date(2014, 1, 1), date(2021, 6, 30))
    with pytest.raises(NotCovered, match=f"No book here judges a {kind} in Year 2019"):
        national().at(Period.year(2019), kind=kind)


def test_37_cuts_of_another_scale() -> None:
    """G-alifah: 90, 80, 70 and 60 instead of 91, 76, 61 and 51, and 0.00 has an empty label."""

    def theirs(value):
        names = ((90, "sangat_baik"), (80, "baik"), (70, "cukup"), (60, "kurang"), (Fraction(1, 100), "buruk"))
        return next((name for cut, name in names if value >= cut), "")

    assert theirs(78) == "cukup" != str(named(78)) == "baik"
    assert theirs(0) == "" != str(named(0)) == "buruk"
