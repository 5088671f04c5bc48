"""What a succession group is made of: its scope, its committee, and the people who are looked at for it."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Finding, Severity, Undetermined
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_20_2025, PP_11_2017
from ..base.members import member
from ..base.words import Words, label
from ..errors import InvalidValue
from ..evaluation.answers import Verdict
from ..evaluation.cohort import shown_id
from ..people.party import EmployeeKind
from ..plans.fields import filled, is_a, stripped
from .requirements import CareerMatter, Eligibility, Requirement, RequirementKind
from .talent import TalentPlacement
from .talent_parts import NATIONAL_NUMBERING, TalentBox

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..base.law import Basis

__all__ = [
    "BESIDE_BASIS",
    "CANDIDATE_BASIS",
    "SUCCESSION_BASIS",
    "SuccessionCandidate",
    "SuccessionScope",
    "TalentCommittee",
]

_EXTRACT = "Read in a text extraction of the regulation, not in its print."
SUCCESSION_BASIS: Basis = PERMENPANRB_20_2025("Pasal 1 dan Pasal 8C", note=_EXTRACT)
"""Which boxes make a succession group, and that it is set every year."""
CANDIDATE_BASIS: Basis = PERMENPANRB_20_2025("Pasal 16", note=_EXTRACT)
"""Who may be a talent candidate."""
_UNREAD = "PP 17/2020 amends PP 11/2017 and could not be read."
BESIDE_BASIS: Basis = PP_11_2017("Pasal 199 ayat (2)", note=_UNREAD)
"""What is asked of a PNS beside the box: competence, the duty to develop, and Baik in the last two years."""
_OF_OTHERS: Basis = PP_11_2017(
    "Pasal 199 ayat (2)",
    assurance=Assurance.ASSUMPTION,
    note="It asks this of PNS.  PermenPANRB 20/2025, Pasal 16, names CPNS and PPPK as candidates and does not say that "
    f"less is asked of them, so it is read to be open.  {_UNREAD}",
)


class SuccessionScope(StrEnum):
    """Whose succession group."""

    INSTANSI = "instansi"
    """The agency's: boxes 9, 8 and 7 of the national numbers."""
    NASIONAL = "nasional"
    """The national one: box 9."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("succession_scope", self)

    @property
    def boxes(self) -> tuple[TalentBox, ...]:
        """The boxes whose people belong to it."""
        return _BOXES[self]


_BOXES: Mapping[SuccessionScope, tuple[TalentBox, ...]] = MappingProxyType(
    {
        SuccessionScope.INSTANSI: tuple(map(NATIONAL_NUMBERING.box, (9, 8, 7))),
        SuccessionScope.NASIONAL: (NATIONAL_NUMBERING.box(9),),
    }
)


# --- Committee ------------------------------------------------------------------------------------------------------

LEAST_MEMBERS: int = 5


def _names(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(stripped, names))


@final
@attrs.frozen
class TalentCommittee:
    """The committee of a group: an odd number of people, 5 or more.

    Args:
        members: Who, as text.
        basis: The decision that appoints them.

    Raises:
        InvalidValue: when somebody has no name.

    Example:
        >>> from kinerja.base.law import Law
        >>> committee = TalentCommittee(
        ...     ["Sekda", "Kepala BKPSDM", "Inspektur", "Asisten"], Law("SK 5/2026")("Diktum 1")
        ... )
        >>> [finding.code for finding in committee.check()]
        ['COMMITTEE_EVEN', 'COMMITTEE_SMALL']
    """

    members: tuple[str, ...] = attrs.field(converter=_names, validator=attrs.validators.deep_iterable(filled))
    basis: Basis

    def check(self) -> tuple[Finding, ...]:
        """Return what is wrong with how many they are; what they decided is not undone by it here."""
        return tuple(self._flagged())

    def _flagged(self) -> Iterator[Finding]:
        many = len(self.members)
        if many % 2 == 0:
            yield Finding(
                "COMMITTEE_EVEN",
                Severity.ERROR,
                "members",
                Words(f"Komite beranggotakan {many} orang, genap.", f"The committee has {many} members, even."),
                Words("Jumlah anggotanya harus ganjil.", "Their number has to be odd."),
                SUCCESSION_BASIS,
            )
        if many < LEAST_MEMBERS:
            yield Finding(
                "COMMITTEE_SMALL",
                Severity.ERROR,
                "members",
                Words(f"Komite beranggotakan {many} orang.", f"The committee has {many} members."),
                Words(f"Paling sedikit {LEAST_MEMBERS} orang.", f"There have to be {LEAST_MEMBERS} or more."),
                SUCCESSION_BASIS,
            )


# --- Candidates -----------------------------------------------------------------------------------------------------


@final
@attrs.frozen(repr=False)
class SuccessionCandidate:
    """A person who is looked at for a succession group.

    Args:
        placement: The box of the person.
        kind: The kind of employee.
        asked: What PP 11/2017, art. 199, asks beside the box, on the day of the placement: the answer to
            :data:`~kinerja.career.eligibility.KELOMPOK_SUKSESI_INSTANSI`, of which CPNS and PPPK may be asked as well,
            or to an agency's own rule.  What is not asked there stays open; ``None`` leaves all of it open.

    Raises:
        InvalidValue: when what was asked is about another person, another matter or another day.

    Example:
        >>> from datetime import date
        >>> from kinerja.career.talent_parts import KinerjaTalenta, Potensial
        >>> placed = TalentPlacement("e1", KinerjaTalenta.SESUAI_EKSPEKTASI, Potensial.TINGGI, on=date(2026, 2, 2))
        >>> candidate = SuccessionCandidate(placed, EmployeeKind.PNS)
        >>> [str(candidate.eligibility(scope).verdict) for scope in SuccessionScope]
        ['undetermined', 'not_met']
        >>> candidate.eligibility("instansi").to_look_at[0].reason.en
        'Competence: nobody asked.'
    """

    placement: TalentPlacement = attrs.field(validator=is_a(TalentPlacement))
    kind: EmployeeKind = attrs.field(validator=is_a(EmployeeKind))
    asked: Eligibility | None = attrs.field(default=None, validator=attrs.validators.optional(is_a(Eligibility)))

    def __attrs_post_init__(self) -> None:
        asked = self.asked
        if asked is None:
            return
        if asked.person_id != self.person_id or asked.matter is not CareerMatter.KELOMPOK_SUKSESI:
            raise InvalidValue(
                f"What was asked is about {shown_id(asked.person_id)!r} and {asked.matter}.",
                mend="Give what was asked of this person for the succession group.",
                path="asked",
            )
        if asked.on != self.placement.on:
            raise InvalidValue(
                f"What was asked is of {asked.on}, the box of {self.placement.on}.",
                why="What held on one day may not hold on another.",
                mend="Ask for both on one day.",
                path="asked",
                value=asked.on,
            )

    @property
    def person_id(self) -> str:
        """Who; the caller's key."""
        return self.placement.person_id

    def eligibility(self, scope: SuccessionScope | str) -> Eligibility:
        """Return whether the person belongs to a group: the kind of employee, the box, and what art. 199 asks.

        Where the kind of employee or the box fits here and not in what was asked, neither wins and it is open.

        Args:
            scope: Whose group.

        Raises:
            UnknownName: for another one.
        """
        told, asked = self.placement, self.asked
        own = (_status(self.kind), _box(told, member(SuccessionScope, scope)))
        if asked is None:
            found = Eligibility(CareerMatter.KELOMPOK_SUKSESI, self.person_id, told.on, own)
            return attrs.evolve(found, requirements=(*own, *self._unasked(found)), findings=told.findings)
        beside = [each for each in asked.requirements if each.kind not in _OWN]
        together = attrs.evolve(
            asked,
            requirements=(*(_agreed(each, asked) for each in own), *self._unasked(asked), *beside),
            findings=(*told.findings, *asked.findings),
        )
        # What follows from an answer does not follow from another one.
        return together if together.verdict is asked.verdict else attrs.evolve(together, follow_ups=())

    def _unasked(self, asked: Eligibility) -> Iterator[Requirement]:
        """Yield what art. 199 asks and nobody asked."""
        basis = BESIDE_BASIS if self.kind is EmployeeKind.PNS else _OF_OTHERS
        for kind in _BESIDE:
            if asked.requirement(kind) is None:
                words = Words(f"{kind.label.id}: belum ditanyakan.", f"{kind.label.en}: nobody asked.")
                yield Requirement(kind, Verdict.UNDETERMINED, words, basis)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.kind} {self.placement!r}>"


_OWN = (RequirementKind.STATUS, RequirementKind.KOTAK_TALENTA)
_BESIDE = (RequirementKind.KOMPETENSI, RequirementKind.PENGEMBANGAN, RequirementKind.PREDIKAT)


def _agreed(own: Requirement, asked: Eligibility) -> Requirement:
    """Return what is told here; open, with both reasons, where it is met here and not in what was asked."""
    other = asked.requirement(own.kind)
    if other is None or own.verdict is not Verdict.MET or other.verdict is not Verdict.NOT_MET:
        return own
    both = Words(f"{own.reason.id} {other.reason.id}", f"{own.reason.en} {other.reason.en}")
    return attrs.evolve(own, verdict=Verdict.UNDETERMINED, reason=both)


_CANDIDATES = (EmployeeKind.PNS, EmployeeKind.CPNS, EmployeeKind.PPPK)


def _status(kind: EmployeeKind) -> Requirement:
    name = label("employee_kind", kind)
    if kind in _CANDIDATES:
        words = Words(f"{name.id} dapat menjadi calon talenta.", f"{name.en} may be a talent candidate.")
        return Requirement(RequirementKind.STATUS, Verdict.MET, words, CANDIDATE_BASIS)
    words = Words(f"{name.id} tidak disebut.", f"{name.en} is not named.")
    return Requirement(RequirementKind.STATUS, Verdict.UNDETERMINED, words, CANDIDATE_BASIS)


def _box(placement: TalentPlacement, scope: SuccessionScope) -> Requirement:
    box = placement.box
    if not isinstance(box, Undetermined):
        verdict = Verdict.MET if box in scope.boxes else Verdict.NOT_MET
        return Requirement(RequirementKind.KOTAK_TALENTA, verdict, _told(box), SUCCESSION_BASIS)
    # Whatever is still open, a person none of whose possible boxes belongs to the group does not.
    if not set(placement.possible) & set(scope.boxes):
        return Requirement(RequirementKind.KOTAK_TALENTA, Verdict.NOT_MET, box.reason, SUCCESSION_BASIS)
    return Requirement(RequirementKind.KOTAK_TALENTA, Verdict.UNDETERMINED, box.reason, SUCCESSION_BASIS)


def _told(box: TalentBox) -> Words:
    number, name = NATIONAL_NUMBERING.number(box), box.name
    return Words(f"Kotak {number} (nasional): {name.id}.", f"Box {number} (national): {name.en}.")
