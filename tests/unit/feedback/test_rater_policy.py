"""Policies of agencies: exact shares, classes without gaps, limits that protect."""

from __future__ import annotations

from fractions import Fraction

import pytest

from kinerja.base.law import Assurance, Law
from kinerja.errors import InvalidValue, NotFound, UnknownName
from kinerja.feedback.rater_policy import (
    ANONYMITY,
    Aggregation,
    Anonymity,
    GroupRule,
    Keep,
    MissingGroup,
    RaterClass,
    RaterPolicy,
)
from kinerja.feedback.raters import RaterGroup

DECREE = Law("Perbup Contoh 9/2025")("Pasal 6")
NUMBERS = [Fraction(n) for n in (2, 8, 9, 10)]


@pytest.mark.parametrize(
    ("way", "expected"), [("rata_rata", Fraction(29, 4)), ("median", Fraction(17, 2)), ("terpangkas", Fraction(17, 2))]
)
def test_answers_become_one(way, expected) -> None:
    assert Aggregation(way).of(NUMBERS) == expected
    assert Aggregation(way).of(reversed(NUMBERS)) == expected
    assert Aggregation(way).label.id


def test_of_few_nothing_is_cut() -> None:
    assert Aggregation.TERPANGKAS.of(NUMBERS[:2]) == 5
    assert Aggregation.TERPANGKAS.of(NUMBERS[:3]) == 8
    assert Aggregation.MEDIAN.of(NUMBERS[:3]) == 8


def test_b16_classes_have_no_gap() -> None:
    """B16 (BKPSDM Pemalang): GOOD is "76-89" and FAIR "61-75", so that 89.5 and 75.5 are of no class."""
    classes = [RaterClass("BAIK", 76), RaterClass("SANGAT BAIK", 90), RaterClass("CUKUP", 61), RaterClass("KURANG", 0)]
    policy = RaterPolicy([GroupRule("pimpinan", 1)], "tunda", basis=DECREE, classes=classes)
    told = [policy.class_of(Fraction(value)).name for value in ("90", "89.5", "76", "75.5", "60.5", "0")]
    assert told == ["SANGAT BAIK", "BAIK", "BAIK", "CUKUP", "KURANG", "KURANG"]
    assert policy.class_of(Fraction(-1)) is None


def test_two_classes_begin_in_two_places() -> None:
    with pytest.raises(InvalidValue, match="'76' stands twice"):
        RaterPolicy(
            [GroupRule("pimpinan", 1)], "tunda", basis=DECREE, classes=[RaterClass("A", 76), RaterClass("B", 76)]
        )


def test_the_own_answer_never_counts() -> None:
    with pytest.raises(InvalidValue, match="never counted"):
        GroupRule("diri_sendiri", 10)


@pytest.mark.parametrize(("weight", "fewest"), [(0, 1), (-1, 1), (1, 0), (1, "3"), (1, True)])
def test_no_such_weight(weight, fewest) -> None:
    with pytest.raises(InvalidValue, match="above 0 and 1 answer or more"):
        GroupRule("bawahan", weight, fewest=fewest)


def test_a_policy_has_groups_each_once() -> None:
    with pytest.raises(InvalidValue, match="No group counts"):
        RaterPolicy([], "tunda", basis=DECREE)
    with pytest.raises(InvalidValue, match="stands twice"):
        RaterPolicy([GroupRule("bawahan", 1), GroupRule("bawahan", 2)], "tunda", basis=DECREE)


def test_a_missing_group_is_one_of_two_things_and_zero_is_none() -> None:
    assert [str(each) for each in MissingGroup] == ["renormalisasi", "tunda"]
    assert all(each.label.en for each in (*MissingGroup, *Keep))
    with pytest.raises(UnknownName, match="'nol' is no MissingGroup"):
        RaterPolicy([GroupRule("pimpinan", 1)], "nol", basis=DECREE)


def test_a_group_that_does_not_count() -> None:
    policy = RaterPolicy([GroupRule("bawahan", 1), GroupRule("pimpinan", 2)], "tunda", basis=DECREE)
    assert [rule.group for rule in policy.groups] == [RaterGroup.PIMPINAN, RaterGroup.BAWAHAN]
    assert policy.rule(RaterGroup.BAWAHAN).weight == 1
    with pytest.raises(NotFound, match="Peers do not count here"):
        policy.rule(RaterGroup.REKAN_KERJA)


@pytest.mark.parametrize("least", [2, 0, "3", True])
def test_two_people_are_never_enough(least) -> None:
    """Of two, each would know what the other one said."""
    with pytest.raises(InvalidValue, match="Give 3 or more"):
        Anonymity(least)


def test_the_threshold_is_ours_and_says_so() -> None:
    assert (ANONYMITY.least, ANONYMITY.basis.assurance) == (3, Assurance.ASSUMPTION)
    assert "5 is a choice" in Anonymity(5, "jumlah").basis.note
