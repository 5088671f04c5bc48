"""Persons on a page, with their numbers masked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.words import Words, label
from ..people.identity import mask
from ..people.party import Party
from .page import NONE, Group, Row, Table, as_written, joined

if TYPE_CHECKING:
    from ..people.party import Duty, Leader
    from ..plans.plan import WorkPlan

__all__ = ["parties_table", "person_words"]


def parties_table(plan: WorkPlan) -> Table:
    """Return employee and appraiser side by side, as the forms of PermenPANRB 6/2022 head their pages."""
    heads = [_HEAD, Words("Pegawai yang dinilai", "Employee appraised"), Words("Pejabat Penilai Kinerja", "Appraiser")]
    employee, appraiser = _facts(plan.employee), _facts(plan.appraiser)
    rows = [
        Row([name, one, other])
        for (name, one), (_, other) in zip(employee, appraiser, strict=True)
        if (one, other) != (NONE, NONE)
    ]
    return Table(heads, [Group(rows)])


_HEAD = Words("Data", "Data")


def _facts(party: Party) -> list[tuple[Words, Words]]:
    return [
        (Words("Nama", "Name"), as_written(party.name)),
        (Words("NIP/NI PPPK", "Number"), _number(party)),
        (Words("Jenis pegawai", "Kind of employee"), label("employee_kind", party.kind) if party.kind else NONE),
        (Words("Pangkat/golongan", "Rank"), party.rank.label if party.rank else NONE),
        (Words("Jabatan", "Position"), as_written(party.title) if party.title else NONE),
        (Words("Jenis jabatan", "Kind of position"), _kind(party)),
        (Words("Unit kerja", "Unit"), as_written(party.unit.name) if party.unit.name else NONE),
        (Words("Instansi", "Agency"), as_written(party.instansi) if party.instansi else NONE),
        (Words("Tugas lain", "Other duties"), joined(map(_duty, party.duties)) if party.duties else NONE),
    ]


def _number(party: Party) -> Words:
    if party.number is not None:
        return as_written(party.number.masked)
    return as_written(mask(party.other_number)) if party.other_number else NONE


def _kind(party: Party) -> Words:
    kind, jenjang = party.position.kind, party.position.jenjang
    if kind is None:
        return NONE
    named = label("position_kind", kind)
    return joined([named, jenjang.label], ", ") if jenjang else named


def _duty(duty: Duty) -> Words:
    held = label("appointment_status", duty.status)
    return joined([held, as_written(f"{duty.position.title}, {duty.unit.name}")], ": ")


def person_words(person: Leader | Party) -> Words:
    """Return a person as a line: name and position, once where they are the same."""
    title = person.title if isinstance(person, Party) else person.position_title
    return as_written(", ".join(dict.fromkeys(part for part in (person.name, title) if part)))
