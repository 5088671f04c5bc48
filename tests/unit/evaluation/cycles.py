"""A small agency with three rhythms, for tests of cycles to vary."""

from __future__ import annotations

from datetime import date

from kinerja.base.period import Period
from kinerja.evaluation.cadence import GURU
from kinerja.evaluation.cycle import Cycle
from kinerja.evaluation.cycle_parts import Group, Member
from kinerja.evaluation.cycle_status import Done
from kinerja.evaluation.rounds import EvaluationKind, Round
from kinerja.evaluation.windows import WindowRule
from kinerja.people.party import EmployeeKind

YEAR = Period.year(2025)
LONG_AGO = date(2020, 1, 1)
DINAS = Group("dinas", "Dinas X", "triwulanan", WindowRule(-6, 10))
RSUD = Group("rsud", "RSUD Y", "bulanan", WindowRule(-3, 5))
SCHOOLS = Group("guru", "Guru", "tahunan", rule=GURU)
PART_TIME = Group("pw", "PPPK Paruh Waktu", "triwulanan", WindowRule(-6, 10), kinds=[EmployeeKind.PPPK_PARUH_WAKTU])
GROUPS = (DINAS, RSUD, SCHOOLS, PART_TIME)


def cycle(*members: Member, groups: tuple[Group, ...] = GROUPS, year: Period = YEAR) -> Cycle:
    """Return the cycle of the agency with some members."""
    return Cycle("Kabupaten Contoh", year, groups, members)


def staff(*ids: str, group_id: str = "dinas") -> list[Member]:
    """Return people who have been in a group for long."""
    return [Member(id, group_id, LONG_AGO) for id in ids]


def quarter(number: int) -> Round:
    """Return a quarterly round of the dinas."""
    return DINAS.rounds(YEAR)[number - 1]


def done(employee_id: str, period: Period, on: date, by_id: str = "kepala") -> Done:
    """Return that a person was evaluated."""
    kind = EvaluationKind.TAHUNAN if period == YEAR else EvaluationKind.PERIODIK
    return Done(employee_id, period, kind, on, by_id)
