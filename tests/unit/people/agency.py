"""A small regency with one office, for tests to vary."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import attrs

from kinerja.people.employee import Appointment, Employee
from kinerja.people.official import Office, Official
from kinerja.people.party import AppointmentStatus, EmployeeKind
from kinerja.people.positions import Position, PositionKind
from kinerja.people.roster import Line, Roster
from kinerja.people.unit import Unit, UnitTree

if TYPE_CHECKING:
    from collections.abc import Iterable

START = date(2020, 1, 1)
UNITS = UnitTree(
    [
        Unit("kab", "Kabupaten Contoh"),
        Unit("dinas", "Dinas Kesehatan", "kab"),
        Unit("mutu", "Bidang Mutu", "dinas"),
        Unit("data", "Bidang Data", "dinas"),
        Unit("rsud", "RSUD Contoh", "dinas", mandiri=True),
        Unit("gizi", "Instalasi Gizi", "rsud"),
    ]
)

KADIS = Position("Kepala Dinas", PositionKind.JPT_PRATAMA)
KABID = Position("Kepala Bidang", PositionKind.ADMINISTRATOR)
STAF = Position("Pengelola Data", PositionKind.PELAKSANA)
NUTRISIONIS = Position("Nutrisionis", PositionKind.FUNGSIONAL)
KEPALA_INSTALASI = Position("Kepala Instalasi Gizi", PositionKind.FUNGSIONAL, leads_unit=True)
BUPATI = Position("Bupati", None, leads_unit=True)

PLT, PLH, PJ = AppointmentStatus.PLT, AppointmentStatus.PLH, AppointmentStatus.PJ
TAMBAHAN = AppointmentStatus.TUGAS_TAMBAHAN


def held(
    position: Position,
    unit_id: str,
    since: date = START,
    until: date | None = None,
    status: AppointmentStatus = AppointmentStatus.DEFINITIF,
) -> Appointment:
    """Return an appointment, from the start if nothing else is said."""
    return Appointment(position, unit_id, since, until, status)


def person(id: str, *appointments: Appointment, kind: EmployeeKind = EmployeeKind.PNS, **more: Any) -> Employee:
    """Return an employee who holds these."""
    return Employee(id, id.title(), kind, appointments=appointments, **more)


REGENT = Official("bupati", "Rahmat", [held(BUPATI, "kab")], office=Office.KEPALA_DAERAH)
PEOPLE = (
    person("kadis", held(KADIS, "dinas")),
    person("kabid", held(KABID, "mutu")),
    person("kadata", held(KABID, "data")),
    person("sari", held(STAF, "mutu")),
    person("direktur", held(KABID, "rsud")),
)


def roster(*changed: Employee, officials: Iterable[Official] = (REGENT,), lines: Iterable[Line] = ()) -> Roster:
    """Return the regency with some people changed or added."""
    people = {each.id: each for each in (*PEOPLE, *changed)}
    return Roster(UNITS, people.values(), officials=officials, lines=lines)


def until(employee: Employee, last: date, *later: Appointment) -> Employee:
    """Return the employee with the first appointment ended, and others after it."""
    ended = attrs.evolve(employee.appointments[0], until=last)
    return attrs.evolve(employee, appointments=(ended, *later))
