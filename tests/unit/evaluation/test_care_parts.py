"""Remarks and thresholds: no number without its reason."""

from __future__ import annotations

from fractions import Fraction

import attrs
import pytest

from kinerja.base.law import Assurance, Law
from kinerja.base.words import Words
from kinerja.errors import InvalidValue, UnknownName, WrongType
from kinerja.evaluation.care_kinds import CareKind, CareRole
from kinerja.evaluation.care_parts import CarePolicy, SeenNumber, SupportRemark, Threshold, Unsaid, few_people

DECREE = Law("SK Wali Kota 7/2025")("Diktum 3")
SEEN = Words("Terlihat.", "Seen.")
NAMES = [field.name for field in attrs.fields(CarePolicy)]


@pytest.mark.parametrize("name", NAMES)
def test_every_default_is_an_assumption_with_its_reason_and_name(name: str) -> None:
    threshold = getattr(CarePolicy(), name)
    assert threshold.basis.assurance is Assurance.ASSUMPTION
    assert threshold.basis.note
    assert threshold.name.id != "Ambang"


@pytest.mark.parametrize("name", NAMES)
def test_a_bare_number_is_no_threshold(name: str) -> None:
    with pytest.raises(WrongType, match="is no Threshold"):
        CarePolicy(**{name: 3})


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("fewest_people", 1, "a whole number from 2 to 1000"),
        ("fewest_people", "5/2", "a whole number"),
        ("steps_down", 0, "from 1 to 10"),
        ("days_to_mend", 366, "from 0 to 365"),
        ("times_the_load", 1, "a number from 101/100"),
        ("share_of_unit", 0, "from 1/1000 to 1"),
        ("share_of_unit", "1.1", "from 1/1000 to 1"),
        ("chance", "0.6", "to 1/2"),
    ],
)
def test_a_threshold_that_cannot_be(name: str, value, told: str) -> None:
    with pytest.raises(InvalidValue, match=told):
        CarePolicy(**{name: Threshold(value, DECREE)})


def test_an_agency_changes_what_it_likes() -> None:
    policy = CarePolicy(share_of_unit=Threshold("1/3", DECREE))
    assert policy.share_of_unit.value == Fraction(1, 3)
    assert policy.fewest_people == CarePolicy().fewest_people


def test_a_threshold_needs_its_basis() -> None:
    with pytest.raises(WrongType):
        Threshold(5, "SK")


def test_a_remark_tells_its_bases_the_law_first() -> None:
    remark = SupportRemark("skp_terlambat", "dinas", SEEN, 8, thresholds=[Threshold("1/3", DECREE)])
    assert remark.basis == (CareKind.SKP_TERLAMBAT.basis, DECREE)
    assert remark.helps == CareKind.SKP_TERLAMBAT.helps
    assert remark.acts is CareRole.PIMPINAN_UNIT
    assert remark.sees == CareKind.SKP_TERLAMBAT.sees


@pytest.mark.parametrize("n", [0, -1, True, "5"])
def test_a_remark_rests_on_somebody(n) -> None:
    with pytest.raises(InvalidValue, match="n is"):
        SupportRemark(CareKind.TURUN_TAJAM, "ani", SEEN, n)


def test_an_unknown_kind() -> None:
    with pytest.raises(UnknownName):
        SupportRemark("malas", "ani", SEEN, 1)
    with pytest.raises(UnknownName):
        Unsaid("malas", "ani", SEEN)


def test_the_number_of_a_person_is_masked() -> None:
    for told in (
        SupportRemark("turun_tajam", "198502142010031991", SEEN, 2),
        Unsaid("turun_tajam", "198502142010031991", SEEN),
    ):
        assert "1985" not in repr(told)


def test_numbers_are_exact() -> None:
    assert SeenNumber(SEEN, "0.25").value == Fraction(1, 4)
    with pytest.raises(WrongType):
        SeenNumber(SEEN, 0.25)


def test_few_people_are_said_to_be_few() -> None:
    assert few_people(3, Fraction(5)).en == "Too few: 3 people; looked at from 5 on."
