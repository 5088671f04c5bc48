"""Tests that count every way: right to the last digit, as scipy has them to sixteen."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from kinerja.base import exact_signed
from kinerja.base.exact_signed import regroup_chance, sign_flip_chance, signed_rank_chance
from kinerja.errors import EmptyCollection, InvalidValue, WrongType

WORKED = [15, 12, 18, 8, 13, 6, 15, 19, 2, 11]
DIFFERENCES = st.lists(st.fractions(-20, 20, max_denominator=4), max_size=9)


def by_hand(differences) -> Fraction:
    """Count all signs one by one."""
    far = abs(sum(differences))
    signs = list(product((1, -1), repeat=len(differences)))
    sums = (abs(sum(sign * each for sign, each in zip(row, differences, strict=True))) for row in signs)
    return Fraction(sum(each >= far for each in sums), len(signs))


@settings(max_examples=60)
@given(DIFFERENCES)
def test_flipped_signs_as_counted_one_by_one(differences) -> None:
    assert sign_flip_chance(differences) == by_hand(differences)


@settings(max_examples=40)
@given(st.lists(st.integers(-50, 50).filter(bool), min_size=1, max_size=20, unique_by=abs))
def test_ranks_as_scipy_counts_them(differences) -> None:
    told = stats.wilcoxon(differences, method="exact").pvalue
    assert float(signed_rank_chance(differences)) == pytest.approx(told)


@settings(max_examples=30)
@given(st.lists(st.integers(-9, 9), min_size=2, max_size=5), st.lists(st.integers(-9, 9), min_size=2, max_size=5))
def test_groups_drawn_anew_as_scipy_counts_them(first, second) -> None:
    def apart(one, other, axis):
        return abs(one.mean(axis) - other.mean(axis)).round(9)

    told = stats.permutation_test((first, second), apart, vectorized=True, n_resamples=10_000, alternative="greater")
    assert float(regroup_chance(first, second)) == pytest.approx(told.pvalue)


def test_the_worked_example() -> None:
    """Worked example A: Wilcoxon 0.00195; two equal changes share a rank."""
    assert signed_rank_chance(WORKED) == sign_flip_chance(WORKED) == Fraction(1, 512)


@pytest.mark.parametrize(("people", "least"), [(5, Fraction(1, 16)), (6, Fraction(1, 32)), (8, Fraction(1, 128))])
def test_so_few_cannot_come_below(people, least) -> None:
    """Five who all got better are never sure."""
    assert sign_flip_chance(range(1, people + 1)) == signed_rank_chance(range(1, people + 1)) == least


def test_who_did_not_change_says_nothing() -> None:
    assert sign_flip_chance([]) == sign_flip_chance([0, 0]) == signed_rank_chance([0]) == 1
    assert sign_flip_chance([0, 3, 1, 2]) == sign_flip_chance([3, 1, 2])
    assert signed_rank_chance([0, 3, -1, 2]) == signed_rank_chance([3, -1, 2])


def test_one_who_changed_beyond_all_measure_moves_ranks_no_further() -> None:
    assert signed_rank_chance([1, 2, 3, -1000]) == signed_rank_chance([1, 2, 3, -4])


def test_finely_measured_changes_are_counted_by_halves(monkeypatch) -> None:
    fine = [Fraction(each, 997) * 10**9 for each in (3, -1, 4, 1, -5, 9, 2)]
    told = sign_flip_chance(fine)
    monkeypatch.setattr(exact_signed, "_MOST_BITS", 10**12)
    assert told == by_hand(fine)


def test_a_hundred_people_are_counted() -> None:
    values = [(-1) ** each * each for each in range(1, 101)]
    assert 0 < signed_rank_chance(values) < 1


def test_too_many_and_too_fine() -> None:
    fine = [Fraction(10**30 + each) for each in range(40)]
    with pytest.raises(InvalidValue, match="40 differences as finely measured"):
        sign_flip_chance([each * (-1) ** place for place, each in enumerate(fine)])


def test_units_drawn_anew() -> None:
    assert regroup_chance([9, 8, 7], [1, 2, 3]) == Fraction(2, 20)
    assert regroup_chance([5], [5]) == 1
    assert regroup_chance(["1/3"], [0, 0]) == Fraction(1, 3)


def test_no_group_and_too_many_ways() -> None:
    with pytest.raises(EmptyCollection, match="empty"):
        regroup_chance([], [1])
    with pytest.raises(InvalidValue, match="ways to draw 15 of 30"):
        regroup_chance(range(15), range(15))


def test_floats_are_refused() -> None:
    with pytest.raises(WrongType):
        sign_flip_chance([0.5])
