"""Rounding, which happens only where a cited rule says so."""

from __future__ import annotations

from decimal import ROUND_DOWN, Decimal, getcontext, localcontext
from fractions import Fraction

import pytest

from kinerja.base.law import Law
from kinerja.base.rounding import Rounding, RoundingMode, rounded
from kinerja.errors import InvalidValue, WrongType


@pytest.mark.parametrize(
    ("value", "half_up", "half_even", "down", "up"),
    [
        ("2.4", 2, 2, 2, 3),
        ("2.5", 3, 2, 2, 3),
        ("2.6", 3, 3, 2, 3),
        ("3.5", 4, 4, 3, 4),
        ("3", 3, 3, 3, 3),
        ("0", 0, 0, 0, 0),
        ("-2.4", -2, -2, -2, -3),
        ("-2.5", -3, -2, -2, -3),
        ("-2.6", -3, -3, -2, -3),
        ("-0.5", -1, 0, 0, -1),
    ],
)
def test_each_mode(value, half_up, half_even, down, up) -> None:
    """Ties, near ties, whole numbers, and all of them below zero."""
    number = Fraction(value)
    results = {mode: rounded(number.numerator, number.denominator, mode) for mode in RoundingMode}
    assert results == {
        RoundingMode.HALF_UP: half_up,
        RoundingMode.HALF_EVEN: half_even,
        RoundingMode.DOWN: down,
        RoundingMode.UP: up,
    }


def test_regression_the_published_credits_are_rounded_half_up() -> None:
    """5.625 is published as 5.63 and 28.125 as 28.13; Python's ``round`` and an ambient half-even give 5.62, 28.12."""
    assert [str(Rounding(2).published(Fraction(text))) for text in ("5.625", "28.125")] == ["5.63", "28.13"]


def test_all_places_are_printed() -> None:
    """A published 5 at two places reads 5.00."""
    assert str(Rounding(2).published(Fraction(5))) == "5.00"
    assert str(Rounding(0).published(Fraction("5.5"))) == "6"


@pytest.mark.parametrize("value", [Decimal("5.625"), "5.625", Fraction(45, 8)])
def test_any_exact_number_can_be_rounded(value) -> None:
    """Published numbers and the ends of intervals are Decimals; one of them ended in an AttributeError."""
    assert Rounding(2).apply(value) == Fraction("5.63")
    assert str(Rounding(2).published(value)) == "5.63"


def test_a_float_is_not_rounded() -> None:
    with pytest.raises(WrongType, match="is a float"):
        Rounding(2).apply(5.625)  # type: ignore[arg-type]


def test_nothing_is_published_as_minus_zero() -> None:
    """Zero has no sign."""
    assert str(Rounding(2).published(Fraction("-0.001"))) == "0.00"


def test_negative_numbers_are_published_with_their_sign() -> None:
    """Also where only the last place is left."""
    assert str(Rounding(1).published(Fraction("-0.05"))) == "-0.1"


def test_the_ambient_decimal_context_changes_nothing() -> None:
    """It is neither read nor written."""
    with localcontext() as context:
        context.prec = 2
        context.rounding = ROUND_DOWN
        context.clear_flags()  # those of other tests come along
        assert str(Rounding(3).published(Fraction("12345.6785"))) == "12345.679"
        assert not any(getcontext().flags.values())


@pytest.mark.parametrize("places", [-1, 21, True, "2", 2.0, None])
def test_other_places_are_refused(places) -> None:
    """Also a truth, which Python would take for 1."""
    with pytest.raises(InvalidValue, match="Give 0 to 20"):
        Rounding(places)


@pytest.mark.parametrize("places", [0, 20])
def test_the_ends_of_the_range_are_kept(places) -> None:
    """0 and 20 places are allowed."""
    assert Rounding(places).apply(Fraction(1)) == 1


@pytest.mark.parametrize("mode", ["up", "half_up", "nearest", None])
def test_regression_a_mode_given_as_text_is_refused(mode) -> None:
    """Compared by identity, the text "up" would have cut off silently."""
    with pytest.raises(WrongType, match="Give a member of RoundingMode"):
        Rounding(2, mode)


def test_a_rounding_is_a_value_with_its_basis() -> None:
    """Half up unless it says otherwise; who says so is part of it."""
    basis = Law("Peraturan BKN 3/2023")("Pasal 8")
    assert Rounding(2, basis=basis) == Rounding(2, RoundingMode.HALF_UP, basis)
    assert Rounding(2, basis=basis) != Rounding(2)
    assert Rounding(2).published(Fraction(1, 3)) == Decimal("0.33")


def test_a_number_that_nobody_prints_is_refused() -> None:
    """A hostile formula may come to one; it is kinerja's own error, in no time."""
    with pytest.raises(InvalidValue, match="too long to be printed"):
        Rounding(2).published(Fraction(10**5000))
