"""Officials: who appraises without being an employee of the agency, such as a bupati, a minister or an officer."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias, final

import attrs

from ..base.law import Assurance
from ..base.laws import SE_BKN_1_2023
from ..base.words import Words, label
from ..errors import NotFound
from .employee import Employee
from .identity import mask
from .party import Duty, Party

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from .employee import Appointment
    from .unit import UnitTree

__all__ = ["OFFICIAL_BASIS", "Office", "Official", "Person"]

OFFICIAL_BASIS = SE_BKN_1_2023(
    "angka 5 huruf a", assurance=Assurance.SECONDARY, note="Read in a full copy of the text."
)
"""Heads of units from the army and police, pejabat negara and commissioners appraise the ASN under them."""


class Office(StrEnum):
    """The offices whose holders give results that are final (PermenPANRB 6/2022, annex p. 90, no. 12)."""

    MENTERI = "menteri"
    """A minister, also one who coordinates."""
    PIMPINAN_LEMBAGA = "pimpinan_lembaga"
    """Who heads another agency of the centre."""
    KEPALA_DAERAH = "kepala_daerah"
    """Gubernur, bupati, wali kota, or who acts as one (Pj., Plt.)."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("office", self)


def _in_order(appointments: Iterable[Appointment]) -> tuple[Appointment, ...]:
    return tuple(sorted(appointments, key=lambda held: (held.since, held.status, held.unit_id, held.position.title)))


@final
@attrs.frozen
class Official:
    """Who may appraise and is no employee of the agency.

    An ASN lent by another agency who acts as its head, such as a Pj. Bupati, is an official here as well.

    Args:
        id: The caller's key, different from those of the employees.
        name: The name, with titles.
        appointments: What the person holds, as of an employee; say ``leads_unit`` of a position that leads one.
        office: Which of the offices that the law names it is, never told from a title; ``None`` if none of them.
        instansi: The name of the agency where it is not the top of the tree.
        other_number: A number such as an NRP, as it is written.

    Example:
        >>> from datetime import date
        >>> from kinerja.people.employee import Appointment
        >>> from kinerja.people.positions import Position
        >>> held = Appointment(Position("Bupati", None, leads_unit=True), "kab", date(2025, 2, 20))
        >>> Official("b", "Rahmat", [held], office=Office.KEPALA_DAERAH).office.label.id
        'Kepala daerah'
    """

    id: str
    name: str
    appointments: tuple[Appointment, ...] = attrs.field(default=(), converter=_in_order)
    office: Office | None = attrs.field(default=None, kw_only=True)
    instansi: str = attrs.field(default="", kw_only=True)
    other_number: str = attrs.field(default="", kw_only=True, repr=lambda text: repr(mask(text)))

    def on(self, day: date, units: UnitTree, *, capacity: Appointment | None = None) -> Party:
        """Return the snapshot of ``day`` for a document.

        Args:
            day: The day.
            units: The units of the agency.
            capacity: The appointment in which the person appears; the one that began first if not given.

        Raises:
            NotFound: when the appointment is not held on that day, or its unit is not among ``units``.
        """
        held = tuple(each for each in self.appointments if each.holds_on(day))
        shown = capacity or next(iter(held), None)
        if shown is None or shown not in held:
            what = f"No such appointment is held on {day}."
            raise NotFound(what, mend="Correct the appointments, or give another capacity.", path="appointments")
        return Party(
            self.id,
            self.name,
            shown.position,
            units[shown.unit_id],
            instansi=self.instansi or units.root(shown.unit_id).name,
            other_number=self.other_number,
            status=shown.status,
            duties=tuple(Duty(each.position, units[each.unit_id], each.status) for each in held if each != shown),
        )


Person: TypeAlias = Employee | Official
"""Who stands on a roster."""
