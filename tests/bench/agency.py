"""An agency of any size: offices of 200 people in units of 20, all evaluated by the month and for the year."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kinerja import EmployeeKind, Position, PositionKind, Unit
from kinerja.evaluation.cycle import Cycle
from kinerja.evaluation.cycle_parts import Group, Member
from kinerja.evaluation.windows import WindowRule
from kinerja.people.employee import Appointment, Employee
from kinerja.people.official import Office, Official
from kinerja.people.roster import Roster
from kinerja.people.unit import UnitTree
from tests.bench.jobs import YEAR

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["GROUP", "cycle_of", "roster_of"]

GROUP = "semua"
SINCE = date(2024, 1, 1)
UNIT, OFFICE = 20, 200
MOVES = 7
"""Which of the twenty."""


def roster_of(people: int) -> Roster:
    """Return the people: the first of each unit leads it, the first of each office leads that."""
    units = [Unit("kab", "Kabupaten"), *units_of(people)]
    held = Appointment(Position("Bupati", None, leads_unit=True), "kab", SINCE)
    employees = (employee_of(number) for number in range(people))
    return Roster(UnitTree(units), employees, officials=[Official("b", "Bupati", [held], office=Office.KEPALA_DAERAH)])


def units_of(people: int) -> Iterator[Unit]:
    """Yield the offices and their units."""
    for first in range(0, people, OFFICE):
        yield Unit(f"d{first}", f"Dinas {first}", "kab")
    for first in range(0, people, UNIT):
        yield Unit(f"u{first}", f"Bidang {first}", f"d{first // OFFICE * OFFICE}")


def employee_of(number: int) -> Employee:
    """Return one employee; every twentieth moved into the unit in the middle of May."""
    unit_id = f"u{number // UNIT * UNIT}"
    position = Position("Pengelola Data", PositionKind.PELAKSANA)
    if number % OFFICE == 0:
        position, unit_id = Position("Kepala Dinas", PositionKind.JPT_PRATAMA), f"d{number}"
    elif number % UNIT == 1:
        position = Position("Kepala Bidang", PositionKind.ADMINISTRATOR)
    held = [Appointment(position, unit_id, SINCE)]
    if number % UNIT == MOVES:
        before = f"u{max(number // UNIT - 1, 0) * UNIT}"
        held = [
            Appointment(position, before, SINCE, date(2025, 5, 14)),
            Appointment(position, unit_id, date(2025, 5, 15)),
        ]
    return Employee(f"e{number}", f"Pegawai {number}", EmployeeKind.PNS, appointments=held)


def cycle_of(people: int) -> Cycle:
    """Return the cycle: everybody in one group, evaluated by the month."""
    group = Group(GROUP, "Semua pegawai", "bulanan", WindowRule(-3, 10))
    return Cycle("Kabupaten", YEAR, [group], [Member(f"e{number}", GROUP, SINCE) for number in range(people)])
