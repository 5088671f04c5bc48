from __future__ import annotations

import pickle
from fractions import Fraction

import pytest

from kinerja.errors import InvalidValue, WrongType
from kinerja.plans.target import AtLeast, AtMost, Between, Direction, Exactly, TextTarget, YesNo

HIGHER, LOWER = Direction.LEBIH_TINGGI, Direction.LEBIH_RENDAH

ALL = [
    Exactly("61.95", "%", HIGHER),
    AtLeast("3.5", "IPK"),
    AtMost(2, "komplain"),
    Between(80, 90, "%", HIGHER),
    YesNo(),
    TextTarget("LAKIP mencapai predikat A"),
]


@pytest.mark.parametrize("target", ALL)
def test_targets_are_values(target) -> None:
    """They compare, hash and pickle."""
    twin = pickle.loads(pickle.dumps(target))
    assert twin == target
    assert hash(twin) == hash(target)


@pytest.mark.parametrize(
    ("target", "low", "high", "direction"),
    [
        (Exactly(5, "unit", LOWER), 5, 5, LOWER),
        (AtLeast(5, "unit"), 5, None, HIGHER),
        (AtMost(5, "unit"), None, 5, LOWER),
        (Between(5, 6, "unit", LOWER), 5, 6, LOWER),
    ],
)
def test_a_number_target_is_a_stretch(target, low, high, direction) -> None:
    """With its ends and its better side."""
    assert (target.low, target.high, target.direction) == (low, high, direction)


def test_numbers_are_exact() -> None:
    """Text and Decimal become fractions, floats are refused."""
    assert Exactly("61.95", "%", HIGHER).value == Fraction("61.95")
    with pytest.raises(WrongType):
        Exactly(61.95, "%", HIGHER)


def test_swapped_ends_are_refused() -> None:
    """The direction says which end is better, not the order."""
    with pytest.raises(InvalidValue, match="from 90 down to 80"):
        Between(90, 80, "%", HIGHER)


def test_a_range_may_be_one_number() -> None:
    """Printed so now and then."""
    assert Between(80, 80, "%", HIGHER).low == 80


@pytest.mark.parametrize(
    "make",
    [
        lambda: Exactly(0, "dokumen", HIGHER),
        lambda: AtLeast(0, "dokumen"),
        lambda: Between(-5, 0, "dokumen", HIGHER),
    ],
)
def test_nothing_is_no_target_where_higher_is_better(make) -> None:
    """It would expect nothing."""
    with pytest.raises(InvalidValue, match="target is 0"):
        make()


def test_nothing_may_be_the_target_where_lower_is_better() -> None:
    """No complaint at all: harsh, but it can be meant."""
    assert Exactly(0, "komplain", LOWER).high == 0
    assert AtMost(0, "komplain").high == 0
    assert Between(0, 2, "komplain", LOWER).low == 0


def test_a_direction_is_a_member() -> None:
    """Not its token."""
    with pytest.raises(WrongType, match="Direction"):
        Exactly(5, "unit", "lebih_tinggi")


@pytest.mark.parametrize("value", [1, "ya", None])
def test_yes_or_no_is_a_truth(value) -> None:
    """Anything else might mean the other."""
    with pytest.raises(WrongType):
        YesNo(value)


@pytest.mark.parametrize(
    ("target", "id", "en"),
    [
        (Exactly("61.95", "%", HIGHER), "61,95%", "61.95%"),
        (AtLeast("3.5", "IPK"), "paling sedikit 3,5 IPK", "at least 3.5 IPK"),
        (AtMost(2, "komplain"), "paling banyak 2 komplain", "at most 2 komplain"),
        (Between("2.5", 3, "hari", LOWER), "2,5 sampai 3 hari", "2.5 to 3 hari"),
        (YesNo(), "ya", "yes"),
        (YesNo(expected=False), "tidak", "no"),
        (TextTarget("predikat A"), "predikat A", "predikat A"),
    ],
)
def test_targets_are_said_in_both_languages(target, id, en) -> None:
    """Words are as they were written."""
    assert (target.words.id, target.words.en) == (id, en)
