"""Tests of chance: right to the last digit, as scipy has them to sixteen."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from kinerja.base.exact_tests import fisher_chance, sign_chance
from kinerja.errors import InvalidValue

people = st.integers(0, 25)


@given(people, people)
def test_signs_as_scipy_counts_them(gained: int, lost: int) -> None:
    told = stats.binomtest(gained, gained + lost).pvalue if gained + lost else 1.0
    assert float(sign_chance(gained, lost)) == pytest.approx(told)


@given(people, people, people, people)
def test_fisher_as_scipy_counts_it(a: int, b: int, c: int, d: int) -> None:
    told = stats.fisher_exact([[a, b], [c, d]]).pvalue
    assert float(fisher_chance(a, b, c, d)) == pytest.approx(told)


@given(people, people, people, people)
def test_the_order_of_groups_makes_no_difference(a: int, b: int, c: int, d: int) -> None:
    assert fisher_chance(a, b, c, d) == fisher_chance(c, d, a, b) == fisher_chance(b, a, d, c)
    assert sign_chance(a, b) == sign_chance(b, a)


def test_five_changes_one_way_are_not_clear_and_six_are() -> None:
    assert sign_chance(5, 0) == Fraction(1, 16)
    assert sign_chance(6, 0) == Fraction(1, 32)


def test_the_lady_tasting_tea() -> None:
    assert fisher_chance(4, 0, 0, 4) == Fraction(1, 35)


def test_empty_groups_say_nothing() -> None:
    assert fisher_chance(0, 0, 0, 0) == 1
    assert fisher_chance(3, 0, 0, 0) == 1


@pytest.mark.parametrize("table", [(-1, 1, 1, 1), (1, 1, 1, True), ("1", 1, 1, 1), (9_999, 1, 1, 0)])
def test_what_no_people_can_be(table) -> None:
    with pytest.raises(InvalidValue, match="no numbers of people"):
        fisher_chance(*table)


@pytest.mark.parametrize("counts", [(-1, 3), (3, "1"), (9_999, 2)])
def test_signs_of_no_people(counts) -> None:
    with pytest.raises(InvalidValue, match="no numbers of people"):
        sign_chance(*counts)
