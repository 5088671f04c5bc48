"""The ladder of leadership training, and who still has to climb which step."""

from __future__ import annotations

import pytest

from kinerja.base.law import Assurance
from kinerja.errors import InvalidValue, UnknownName, WrongType
from kinerja.people.party import EmployeeKind
from kinerja.people.positions import PositionKind
from kinerja.training.courses import Course
from kinerja.training.leadership_ladder import (
    LATSAR_BASIS,
    LeadershipProgramme,
    LeadershipRecord,
    mandatory_items,
    required_programme,
)

NIP = "198502142010031991"


@pytest.mark.parametrize(
    ("position", "programme"),
    [
        (PositionKind.JPT_UTAMA, LeadershipProgramme.PKN_I),
        (PositionKind.JPT_MADYA, LeadershipProgramme.PKN_I),
        (PositionKind.JPT_PRATAMA, LeadershipProgramme.PKN_II),
        (PositionKind.ADMINISTRATOR, LeadershipProgramme.PKA),
        (PositionKind.PENGAWAS, LeadershipProgramme.PKP),
    ],
)
def test_each_managerial_post_asks_for_its_programme(position: PositionKind, programme: LeadershipProgramme) -> None:
    """PP 11/2017, art. 217(3); of JPT utama it says nothing, and the basis says that."""
    found = required_programme(EmployeeKind.PNS, position)
    assert found is not None
    assert found[0] is programme
    assert (found[1].assurance is Assurance.TEXT) == (position is not PositionKind.JPT_UTAMA)


@pytest.mark.parametrize(
    ("kind", "position"),
    [
        (EmployeeKind.PNS, PositionKind.PELAKSANA),
        (EmployeeKind.PNS, PositionKind.FUNGSIONAL),
        (EmployeeKind.PNS, None),
        (EmployeeKind.PPPK, PositionKind.PENGAWAS),
    ],
)
def test_others_have_no_step(kind: EmployeeKind, position: PositionKind | None) -> None:
    """The ladder is of PNS in managerial posts."""
    assert required_programme(kind, position) is None


def test_a_cpns_has_latsar_whatever_the_post() -> None:
    """PP 11/2017, art. 34."""
    assert required_programme(EmployeeKind.CPNS, PositionKind.PELAKSANA) == (LeadershipProgramme.LATSAR, LATSAR_BASIS)


def test_what_is_passed_is_not_asked_again() -> None:
    """Nor is another programme taken for it."""
    people = [
        LeadershipRecord("e1", "pns", "pengawas", ["pkp"]),
        LeadershipRecord("e2", "pns", "administrator", ["pkp"]),
        LeadershipRecord("e3", "cpns", None, ["latsar"]),
    ]
    assert [(item.person_id, item.programme) for item in mandatory_items(people, [])] == [
        ("e2", LeadershipProgramme.PKA)
    ]


def test_all_courses_of_a_programme_are_named_and_no_others() -> None:
    """The planner chooses; a programme that nobody offers stays on the list."""
    offered = [
        Course("a", "PKA I", "KL01", hours=900, cost=1, programme="pka"),
        Course("b", "PKA II", "KL01", hours=900, cost=2, programme=LeadershipProgramme.PKA),
        Course("c", "Lain", "KL03", hours=10, cost=3),
    ]
    people = [LeadershipRecord("e1", "pns", "administrator"), LeadershipRecord("e2", "pns", "jpt_pratama")]
    first, second = mandatory_items(people, offered)
    assert (first.course_ids, second.course_ids) == (("a", "b"), ())
    assert second.programme.label.en == "National leadership training, level II"


def test_a_person_stands_there_once() -> None:
    """Two records of one person are a slip."""
    with pytest.raises(InvalidValue, match="twice"):
        mandatory_items([LeadershipRecord("e1", "cpns"), LeadershipRecord("e1", "pns")], [])


def test_numbers_of_persons_are_masked() -> None:
    """In what goes in, in what comes out, and in the error."""
    record = LeadershipRecord(NIP, "pns", "administrator")
    with pytest.raises(InvalidValue, match="stands twice") as caught:
        mandatory_items([record, record], [])
    assert NIP not in f"{record!r} {mandatory_items([record], [])!r} {caught.value} {caught.value.value}"


def test_records_are_checked() -> None:
    """Keys of persons are none."""
    with pytest.raises(WrongType, match=r"records\[0\]: A str is no LeadershipRecord"):
        mandatory_items(["e1"], [])


def test_a_record_is_checked() -> None:
    """Kinds, posts and programmes are closed lists."""
    with pytest.raises(UnknownName):
        LeadershipRecord("e1", "honorer")
    with pytest.raises(UnknownName):
        LeadershipRecord("e1", "pns", "camat")
    with pytest.raises(UnknownName):
        LeadershipRecord("e1", "pns", None, ["diklatpim iv"])
    with pytest.raises(InvalidValue):
        LeadershipRecord(" ", "pns")


def test_programmes_stand_in_their_order() -> None:
    """Whatever order they were told in."""
    told = LeadershipRecord("e1", "pns", None, ["latsar", "pkp", "latsar"])
    assert told.passed == (LeadershipProgramme.PKP, LeadershipProgramme.LATSAR)
