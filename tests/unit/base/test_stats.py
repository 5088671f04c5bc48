"""Statistics: right to the accuracy stated, free of order, small groups pulled towards all."""

from __future__ import annotations

import random
from decimal import Decimal
from fractions import Fraction

import pytest

from kinerja.base.stats import ACCURACY, pool, sample_mean, sample_variance
from kinerja.errors import EmptyCollection, InvalidValue, WrongType

HAND = {"a": [1, 2, 3], "b": [2, 3, 4], "c": [6, 7, 8]}
"""Means 2, 3, 7; within 1; between groups 3 (4 + 1 + 9) / 2 = 21, so (21 - 1) / 3 = 20/3."""


def test_a_mean_and_a_variance_by_hand() -> None:
    assert sample_mean(["2", 4, 4, 4, 5, 5, 7, Decimal(9)]) == 5
    assert sample_variance([2, 4, 4, 4, 5, 5, 7, 9]) == Decimal("4.5714")  # 32/7
    assert str(sample_mean([-1, 1])) == "0.0000"
    assert str(sample_mean([Fraction(-1, 3)])) == "-0.3333"


def test_far_from_zero_nothing_is_lost() -> None:
    """A mean of great numbers is as right as one of small numbers."""
    assert sample_mean([10**12, 10**12 + 1]) == Decimal("1000000000000.5000")
    assert sample_variance([10**12, 10**12 + 1]) == Decimal("0.5000")


def test_pooling_by_hand() -> None:
    """Three groups of three: k = 1 / (20/3), so a mean of three is believed by 20/21."""
    answer = pool(HAND)
    assert (answer.within, answer.between) == (1, Decimal("6.6667"))
    first = answer.groups[0]
    assert (first.key, first.size, first.difference, first.weight) == ("a", 3, -3, Decimal("0.9524"))
    assert first.pulled == Decimal("-2.8571")  # -3 * 20/21
    # Its variance: 20/3 * 1/21 + (20/21)^2 (20/3 * 18/36 + 1/6) = 20/63 + 400/441 * 3.5 = 3.4921; 1.96 of its root
    half = Decimal("3.6626")
    assert (first.low, first.high) == (first.pulled - half, first.pulled + half)


def test_groups_of_several_sizes() -> None:
    """The size of a typical group of 2 and 4 is 6 - 20/6 = 8/3."""
    answer = pool({"a": [0, 2], "b": [4, 6, 4, 6]})
    assert (answer.within, answer.between) == (Decimal("1.5000"), Decimal("7.4375"))  # (64/3 - 3/2) / (8/3)


def test_chance_alone_is_pulled_to_nothing() -> None:
    """Groups that differ less than their people do are not told apart."""
    answer = pool({"a": [0, 10], "b": [1, 9], "c": [2, 9]})
    assert answer.between == 0
    assert [(group.weight, group.pulled, group.low, group.high) for group in answer.groups] == [(0, 0, 0, 0)] * 3
    assert answer.groups[2].difference == Decimal("0.5000")


def test_all_alike() -> None:
    """No spread at all is no difference, and nothing is divided by it."""
    answer = pool({"a": [3, 3], "b": [3, 3, 3]})
    assert (answer.within, answer.between) == (0, 0)
    assert not any(group.difference or group.pulled for group in answer.groups)


def test_without_spread_inside_all_is_believed() -> None:
    answer = pool({"a": [1, 1], "b": [3, 3]})
    assert (answer.within, answer.groups[0].weight, answer.groups[0].pulled) == (0, 1, -2)


def test_a_small_group_is_pulled_more() -> None:
    """The same mean counts less where fewer people stand behind it."""
    many = {"b": [1, 2] * 10, "c": [1, 3] * 10, "a": [2, 4] * 10, "few": [2, 4]}
    found = {group.key: group for group in pool(many).groups}
    assert 0 < found["few"].weight < found["a"].weight < 1


def test_order_is_nothing() -> None:
    """B4 and its kin: shuffled groups and values give every digit again."""
    shuffler = random.Random(4)
    values = {f"g{place}": [Fraction(shuffler.randint(0, 999), 7) for _ in range(9)] for place in range(9)}
    again = {key: shuffler.sample(values[key], 9) for key in shuffler.sample(sorted(values), 9)}
    assert pool(again) == pool(values)


@pytest.mark.parametrize("ask", [sample_mean, sample_variance])
def test_nothing_has_no_mean(ask) -> None:
    with pytest.raises(EmptyCollection):
        ask([])


def test_one_number_has_no_spread() -> None:
    with pytest.raises(EmptyCollection, match="One number has no spread"):
        sample_variance([1])


@pytest.mark.parametrize("groups", [{}, {"a": [1, 2]}, {"a": [1], "b": [2]}, {"a": [1, 2], "b": []}])
def test_too_little_to_pool(groups) -> None:
    with pytest.raises(EmptyCollection):
        pool(groups)


def test_what_would_not_be_right_is_refused() -> None:
    with pytest.raises(InvalidValue, match=r"further apart than 100,000"):
        sample_mean([0, 100_001])
    assert sample_mean([0, 100_000]) == 50_000


def test_floats_are_refused_at_the_door() -> None:
    """They live inside only."""
    with pytest.raises(WrongType):
        sample_mean([0.5])


def test_the_accuracy_is_stated() -> None:
    assert str(ACCURACY) == "0.0001"
    assert sample_mean([1, 2]).as_tuple().exponent == ACCURACY.as_tuple().exponent
