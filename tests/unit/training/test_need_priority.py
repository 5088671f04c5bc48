"""Priorities: every factor visible and replaceable."""

from __future__ import annotations

from fractions import Fraction

import attrs
import pytest

from kinerja.base.words import Words
from kinerja.errors import InvalidValue, NotFound, UnknownName, WrongType
from kinerja.people.positions import PositionKind
from kinerja.training.need_priority import (
    NEED_PRIORITY,
    PostWeight,
    Priority,
    PriorityFactor,
    PriorityPolicy,
    UrgencyRule,
)
from kinerja.training.need_ranking import independent_kinds, prioritise
from kinerja.training.need_rules import NeedNumber

from .need_samples import DECREE, SEEN, gap, heard, low

SURVEY = heard("unsur_survei", "perilaku")
COMPLAINT = heard("tema_pengaduan", "tidak_ramah")


def factor(key: str, value: object) -> PriorityFactor:
    """Return a factor."""
    return PriorityFactor(key, Words(key, key), value, SEEN, DECREE)


def test_the_example_of_the_notes() -> None:
    """Shortfall 2, weight 1, urgency 3, three kinds of evidence: 10.5."""
    found = prioritise(Fraction(2), [gap("M.05", 2), SURVEY, COMPLAINT]).with_factor(factor("urgensi", 3))
    assert found.factor("bukti").value == Fraction(7, 4)
    assert found.value == Fraction(21, 2)


@pytest.mark.parametrize(("signals", "value"), [(1, "5/4"), (2, "3/2"), (3, "7/4"), (4, "2"), (5, "2")])
def test_evidence_adds_a_quarter_for_each_kind_and_makes_two_at_most(signals, value) -> None:
    told = [gap("M.05", 1), low("predikat", "kurang"), SURVEY, COMPLAINT, heard("waktu_layanan", "KTP")][:signals]
    found = prioritise(Fraction(1), told).factor("bukti")
    assert str(found.value) == value
    assert found.reason.en == f"{signals} independent kinds of evidence."


def test_what_rests_on_one_thing_is_linked_through_others() -> None:
    """The indicator joins the appraisal and the survey, so all three are one."""
    told = [low("predikat", "kurang"), attrs.evolve(SURVEY, rests_on="skm")]
    assert independent_kinds(told) == 2
    assert independent_kinds([*told, low("indikator", "IKM", rests_on="skm")]) == 1
    assert independent_kinds([]) == 0


def test_a_key_that_reads_like_a_kind_is_no_kind() -> None:
    assert independent_kinds([gap("M.05", 1, rests_on="survei"), SURVEY]) == 2


@pytest.mark.parametrize(
    ("signals", "value"),
    [
        ([gap("M.05", 1)], 1),
        ([gap("M.05", 1), SURVEY], 2),
        ([gap("M.05", 1), low("rating", "perilaku")], 2),
        ([gap("M.05", 1), low("predikat", "kurang"), SURVEY], 3),
    ],
)
def test_urgency_is_the_greatest_that_applies(signals, value) -> None:
    assert prioritise(Fraction(1), signals).factor("urgensi").value == value


def test_without_a_rule_of_urgency_nothing_is_raised() -> None:
    found = prioritise(Fraction(1), [SURVEY], policy=PriorityPolicy(urgencies=[]))
    assert found.factor("urgensi").value == 1


def test_posts_weigh_as_the_agency_decides() -> None:
    policy = PriorityPolicy(weights=[PostWeight("pengawas", "1.5", DECREE)])
    heavy, usual = (
        prioritise(Fraction(1), [gap("M.05", 1)], post=post, policy=policy).factor("bobot")
        for post in (PositionKind.PENGAWAS, PositionKind.PELAKSANA)
    )
    assert (heavy.value, heavy.basis) == (Fraction(3, 2), DECREE)
    assert (usual.value, usual.basis.assurance.value) == (1, "assumption")


def test_every_number_can_be_another() -> None:
    numbers = [NeedNumber(value, SEEN, DECREE) for value in ("1/2", 3, 4)]
    policy = PriorityPolicy(
        urgencies=[UrgencyRule(["kesenjangan"], 5, SEEN, DECREE)],
        **dict(zip(("per_kind", "most_evidence", "not_assessed"), numbers, strict=True)),
    )
    found = prioritise(None, [gap("M.05", None), SURVEY], policy=policy)
    assert [str(each.value) for each in found.factors] == ["4", "1", "5", "2"]
    assert all(each.basis == DECREE for each in found.factors if each.key != "bobot")


def test_the_explanation_has_every_factor_with_its_reason() -> None:
    found = prioritise(Fraction(1), [gap("M.05", 1)])
    step = found.because
    assert (step.value, [each.key for each in step.steps]) == (
        found.value,
        ["kekurangan", "bobot", "urgensi", "bukti"],
    )
    assert all(each.basis for each in step.walk())
    assert "Urgensi" in step.as_text("id")


def test_factors_are_found_replaced_and_added() -> None:
    priority = Priority([factor("a", 2), factor("b", 3)])
    assert priority.value == 6
    assert priority.with_factor(factor("a", 5)) == Priority([factor("a", 5), factor("b", 3)])
    assert priority.with_factor(factor("c", "1/2")).value == 3
    assert priority.with_factor(factor("b", 0)).value == 0
    with pytest.raises(NotFound, match="There are a, b"):
        priority.factor("c")


def test_impossible_priorities_are_refused() -> None:
    for factors in ([], [factor("a", 1), factor("a", 2)]):
        with pytest.raises(InvalidValue):
            Priority(factors)
    with pytest.raises(InvalidValue):
        factor("a", -1)
    with pytest.raises(InvalidValue):
        PriorityPolicy(per_kind=NeedNumber(-1, SEEN, DECREE))
    with pytest.raises(InvalidValue):
        PriorityPolicy(weights=[PostWeight("pengawas", 1, DECREE)] * 2)
    with pytest.raises(UnknownName):
        PostWeight("raja", 1, DECREE)


def test_the_numbers_that_stand_ready_say_that_they_are_ours() -> None:
    numbers = (
        NEED_PRIORITY.per_kind,
        NEED_PRIORITY.most_evidence,
        NEED_PRIORITY.not_assessed,
        *NEED_PRIORITY.urgencies,
    )
    assert {each.basis.assurance.value for each in numbers} == {"assumption"}


@pytest.mark.parametrize(
    ("what", "parts"), [(Priority, {"factors": [1]}), (PriorityPolicy, {"weights": ["pelaksana"]})]
)
def test_parts_of_a_priority_are_checked(what, parts) -> None:
    with pytest.raises(WrongType, match=next(iter(parts))):
        what(**parts)
