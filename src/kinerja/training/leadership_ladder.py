"""The ladder of leadership training: which programme a post asks for, as data; and Latsar for CPNS.

The government regulation has four structural leadership trainings, each "to hold, or while in" a post of its level
(PP 11/2017, art. 217 with its elucidation).  The names PKN I, PKN II, PKA and PKP are of later rules.  How many JP a
programme has was not read anywhere: the caller's course says so.
"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, final

import attrs

from ..base.law import Assurance
from ..base.laws import PERLAN_10_2018, PP_11_2017
from ..base.members import member
from ..base.words import Words, label
from ..evaluation.cohort import masked, shown_id
from ..people.party import EmployeeKind
from ..people.positions import PositionKind
from ..plans.fields import check_kind, filled, refuse_twins, stripped

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..base.law import Basis
    from .courses import Course

__all__ = [
    "LATSAR_BASIS",
    "LEADERSHIP_BASIS",
    "LEADERSHIP_LADDER",
    "LeadershipProgramme",
    "LeadershipRecord",
    "MandatoryItem",
    "mandatory_items",
    "required_programme",
]

LEADERSHIP_BASIS: Basis = PP_11_2017(
    "Pasal 217 ayat (3) dan penjelasannya",
    note="The article names the training by post; that PKN I, PKN II, PKA and PKP are these is read in documents.",
)
"""Leadership training is of a post: to hold it, or while in it."""
UTAMA_BASIS: Basis = PERLAN_10_2018(
    "Lampiran",
    assurance=Assurance.SECONDARY,
    note="PP 11/2017 names no training of JPT utama; data of agencies put it with PKN I.",
)
"""Why a JPT utama is asked for PKN I."""
LATSAR_BASIS: Basis = PP_11_2017(
    "Pasal 34 ayat (3) dan (5)",
    note="The year of probation is held as education and training; Latsar is its name in PerLAN 1/2021, not read.",
)
"""CPNS are trained while on probation, and only once."""


class LeadershipProgramme(StrEnum):
    """The programmes that a post, or being a CPNS, asks for."""

    PKN_I = "pkn_i"
    """For JPT utama and madya."""
    PKN_II = "pkn_ii"
    """For JPT pratama."""
    PKA = "pka"
    """For administrators."""
    PKP = "pkp"
    """For pengawas."""
    LATSAR = "latsar"
    """For CPNS."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("leadership_programme", self)


LEADERSHIP_LADDER: Mapping[PositionKind, tuple[LeadershipProgramme, Basis]] = MappingProxyType(
    {
        PositionKind.JPT_UTAMA: (LeadershipProgramme.PKN_I, UTAMA_BASIS),
        PositionKind.JPT_MADYA: (LeadershipProgramme.PKN_I, LEADERSHIP_BASIS),
        PositionKind.JPT_PRATAMA: (LeadershipProgramme.PKN_II, LEADERSHIP_BASIS),
        PositionKind.ADMINISTRATOR: (LeadershipProgramme.PKA, LEADERSHIP_BASIS),
        PositionKind.PENGAWAS: (LeadershipProgramme.PKP, LEADERSHIP_BASIS),
    }
)
"""What each managerial post asks for, and by which article; functional posts and pelaksana have no step here."""


def required_programme(kind: EmployeeKind, position: PositionKind | None) -> tuple[LeadershipProgramme, Basis] | None:
    """Return the programme that a person is asked for, and the article; ``None`` where the ladder has none.

    Args:
        kind: The kind of employee; the ladder of PP 11/2017 is of PNS, Latsar of CPNS.
        position: The kind of the post held.

    Example:
        >>> programme, basis = required_programme(EmployeeKind.PNS, PositionKind.ADMINISTRATOR)
        >>> print(programme, basis)
        pka PP 11/2017, Pasal 217 ayat (3) dan penjelasannya
        >>> required_programme(EmployeeKind.PPPK, PositionKind.PELAKSANA)
    """
    if kind is EmployeeKind.CPNS:
        return LeadershipProgramme.LATSAR, LATSAR_BASIS
    if kind is not EmployeeKind.PNS or position is None:
        return None
    return LEADERSHIP_LADDER.get(position)


def _kind(value: EmployeeKind | str) -> EmployeeKind:
    return member(EmployeeKind, value)


def _position(value: PositionKind | str | None) -> PositionKind | None:
    return None if value is None else member(PositionKind, value)


def _programmes(values: Iterable[LeadershipProgramme | str]) -> tuple[LeadershipProgramme, ...]:
    held = {member(LeadershipProgramme, value) for value in values}
    return tuple(each for each in LeadershipProgramme if each in held)


@final
@attrs.frozen
class LeadershipRecord:
    """What the ladder asks of a person, and what the person has done.

    Args:
        person_id: The key of the person.
        kind: The kind of employee.
        position: The kind of the post held; ``None`` where it is none of the ladder, or not known.
        passed: The programmes passed.

    Raises:
        InvalidValue: for an empty key.
        UnknownName: for a kind, post or programme that is none.
    """

    person_id: str = attrs.field(converter=stripped, validator=filled, repr=masked)
    kind: EmployeeKind = attrs.field(converter=_kind)
    position: PositionKind | None = attrs.field(default=None, converter=_position)
    passed: tuple[LeadershipProgramme, ...] = attrs.field(default=(), converter=_programmes)


@final
@attrs.frozen
class MandatoryItem:
    """A programme that a person still has to take.

    Args:
        person_id: The key of the person.
        programme: Which.
        course_ids: The courses on offer that are this programme; none when nobody offers it, which is to be solved
            and not to be forgotten.
        basis: Why it is asked for.
    """

    person_id: str = attrs.field(converter=stripped, validator=filled, repr=masked)
    programme: LeadershipProgramme
    course_ids: tuple[str, ...]
    basis: Basis


def mandatory_items(records: Iterable[LeadershipRecord], courses: Iterable[Course]) -> tuple[MandatoryItem, ...]:
    """Return who still has to take which programme of the ladder; a plan puts these first.

    Args:
        records: What each person holds and has passed; each person once.
        courses: What is on offer; :attr:`Course.programme` says which programme a course is.

    Raises:
        InvalidValue: when a person stands there twice.
        WrongType: for what is no record.

    Example:
        >>> from kinerja.training.courses import Course
        >>> offered = Course("pka-7", "PKA angkatan VII", "KL01", hours=905, cost=22_000_000, programme="pka")
        >>> people = [
        ...     LeadershipRecord("e1", "pns", "administrator"),
        ...     LeadershipRecord("e2", "pns", "pengawas", ["pkp"]),
        ...     LeadershipRecord("e3", "cpns"),
        ... ]
        >>> [(item.person_id, str(item.programme), item.course_ids) for item in mandatory_items(people, [offered])]
        [('e1', 'pka', ('pka-7',)), ('e3', 'latsar', ())]
    """
    people = tuple(records)
    for place, each in enumerate(people):
        check_kind(each, LeadershipRecord, path=f"records[{place}]", mend="Give LeadershipRecords.")
    refuse_twins((shown_id(each.person_id) for each in people), "person", path="records")
    offered = tuple(courses)
    found = []
    for record in people:
        asked = required_programme(record.kind, record.position)
        if asked is not None and asked[0] not in record.passed:
            ids = tuple(course.id for course in offered if course.programme is asked[0])
            found.append(MandatoryItem(record.person_id, asked[0], ids, asked[1]))
    return tuple(found)
