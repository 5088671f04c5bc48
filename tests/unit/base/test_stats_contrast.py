"""Means held against one another, as scipy has them and as worked examples print them."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from kinerja.base.spread import exact_variance
from kinerja.base.stats_contrast import (
    SampleSummary,
    contrast,
    correlation_t,
    needed_size,
    standard_size,
    t_chance,
)
from kinerja.base.stats_samples import welch
from kinerja.errors import EmptyCollection, InvalidValue

BEFORE, AFTER = SampleSummary.printed("79.50", 11, 150), SampleSummary.printed("83.20", "10.5", 160)
VALUES = st.lists(st.fractions(-100, 100, max_denominator=36), min_size=2, max_size=30)


def near(told: Decimal, value: float) -> bool:
    return abs(float(told) - value) <= 1e-4 + 1e-7 * abs(value)


@settings(max_examples=40)
@given(VALUES, VALUES)
def test_two_groups_as_scipy_and_as_welch(first, second) -> None:
    if len(set(first)) == len(set(second)) == 1:
        return
    told = contrast((-1, SampleSummary.of(first)), (1, SampleSummary.of(second)))
    ours = welch(first, second)
    assert abs(told.low - ours.low) <= Decimal("0.0001")
    assert abs(told.freedom - ours.freedom) <= Decimal("0.0001")
    if min(map(exact_variance, (first, second))) > Fraction(1, 100):
        theirs = stats.ttest_ind(list(map(float, second)), list(map(float, first)), equal_var=False)
        assert float(told.chance) == pytest.approx(theirs.pvalue, rel=1e-6, abs=1e-9)


@settings(max_examples=40)
@given(VALUES)
def test_one_group_is_the_paired_t_of_scipy(changes) -> None:
    if exact_variance(changes) < Fraction(1, 100):
        return
    told, theirs = contrast((1, SampleSummary.of(changes))), stats.ttest_1samp(list(map(float, changes)), 0)
    assert near(told.t, theirs.statistic)
    assert float(told.chance) == pytest.approx(theirs.pvalue, rel=1e-6, abs=1e-9)
    low, high = theirs.confidence_interval(0.95)
    assert near(told.low, low)
    assert near(told.high, high)


def test_the_worked_examples() -> None:
    """A to D."""
    changes = [15, 12, 18, 8, 13, 6, 15, 19, 2, 11]
    paired = contrast((1, SampleSummary.of(changes)))
    assert (paired.estimate, paired.low, paired.high) == (Decimal("11.9000"), Decimal("8.0781"), Decimal("15.7219"))
    assert (round(paired.t, 3), paired.freedom, round(paired.chance, 6)) == (
        Decimal("7.043"),
        Decimal("9.0000"),
        Decimal("0.000060"),
    )
    assert standard_size(paired.t, 10).plain == Decimal("2.2273")
    real = contrast((-1, BEFORE), (1, AFTER))
    assert (real.error, round(real.chance, 4)) == (Decimal("1.2230"), Decimal("0.0027"))
    few = contrast((-1, SampleSummary(30, "79.50", 121)), (1, SampleSummary(30, "83.20", "110.25")))
    assert (few.error, round(few.chance, 3)) == (Decimal("2.7764"), Decimal("0.188"))
    assert (round(few.low, 2), round(few.high, 2)) == (Decimal("-1.86"), Decimal("9.26"))
    others = SampleSummary.printed("80.40", "10.8", 140), SampleSummary.printed("81.10", "10.9", 145)
    both = contrast((-1, BEFORE), (1, AFTER), (1, others[0]), (-1, others[1]))
    assert (both.estimate, round(both.error, 3), round(both.chance, 3)) == (3, Decimal("1.774"), Decimal("0.091"))
    assert (round(both.low, 2), round(both.high, 2)) == (Decimal("-0.48"), Decimal("6.48"))


def test_more_confidence_is_wider() -> None:
    assert contrast((1, BEFORE), confidence=99).low < contrast((1, BEFORE)).low


@settings(max_examples=60)
@given(st.fractions(-40, 40, max_denominator=100), st.integers(1, 400))
def test_a_chance_as_scipy_has_it(t, freedom) -> None:
    assert float(t_chance(t, freedom)) == pytest.approx(2 * stats.t.sf(abs(float(t)), freedom), rel=1e-8)


def test_a_t_beyond_all_limits_has_the_chance_of_the_limit() -> None:
    assert t_chance(10**12, 3) == t_chance(10**9, 3)
    huge = contrast((1, SampleSummary(5, 10**12, Fraction(1, 10**40))))
    assert huge.chance == t_chance(10**9, 4)


def test_no_group_and_no_spread() -> None:
    with pytest.raises(EmptyCollection, match="nothing shows how far chance reaches"):
        contrast()
    with pytest.raises(EmptyCollection):
        contrast((1, SampleSummary.of([3, 3, 3])))


def test_a_summary() -> None:
    assert BEFORE.deviation == Decimal("11.0000")
    assert SampleSummary.of([1, 2, 4]).variance == Fraction(7, 3)


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: SampleSummary.of([]), "0 values show no spread"),
        (lambda: SampleSummary.of([1]), "1 values show no spread"),
        (lambda: SampleSummary(True, 1, 1), "True values"),
        (lambda: SampleSummary(2, 1, -1), "A variance of -1"),
        (lambda: SampleSummary.printed(1, "-2", 9), "-2 is no deviation"),
        (lambda: contrast((1, BEFORE), confidence=100), "from 50 to 99.9999"),
        (lambda: t_chance(1, 0), "freedom"),
        (lambda: standard_size(1, 1), "1 are too few"),
        (lambda: correlation_t("0.5", 2), "2 are too few"),
        (lambda: correlation_t(1, 9), "has no t"),
        (lambda: needed_size(0, 11), "A change of 0"),
        (lambda: needed_size(1, 0), "A deviation of 0"),
        (lambda: needed_size(1, 1, groups=0), "too few"),
        (lambda: needed_size(1, 1, power=100), "from 50 to 99.9"),
    ],
)
def test_what_cannot_be(make, said) -> None:
    with pytest.raises(InvalidValue, match=said):
        make()


def test_sizes_of_printed_tests() -> None:
    """Rows 7, 8 and 11 of the published examples."""
    assert standard_size("5.536", 30).plain == Decimal("1.0107")
    assert standard_size("-16.471", 253).plain == Decimal("-1.0355")
    assert standard_size(2, 2).corrected == 0
    assert correlation_t("-0.786", 30) == -correlation_t("0.786", 30)


def test_how_many_are_needed() -> None:
    """Worked example E; the same people need fewer, four groups twice as many each."""
    assert [needed_size(change, 11) for change in (2, 3, 4, 5)] == [475, 212, 119, 76]
    assert needed_size(-3, 11) == needed_size(3, 11)
    assert needed_size(3, 11, groups=1) == 106
    assert needed_size(3, 11, groups=4) == 423
    assert needed_size(3, 11, power=90) > 212
    assert needed_size(1000, 1) == 2
