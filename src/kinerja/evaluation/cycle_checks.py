"""What a careful reader would flag in a cycle, and in how it fits the people of the agency."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from ..base.finding import Finding, Severity
from ..base.laws import PERMENPANRB_6_2022
from ..base.period import Period
from ..base.spans import meets
from ..base.words import Words, date_words
from ..plans.deadlines import ANNUAL_EVALUATION, due
from ..rules.permenpanrb6_2022 import PERIODIC
from .cadence import Cadence
from .cycle import MOVED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..people.employee import Employee
    from ..people.roster import Roster
    from .cycle import Cycle
    from .cycle_parts import Stay

__all__ = ["check_cycle"]

SCOPE = PERMENPANRB_6_2022("Pasal 4 dan Pasal 23")
"""Every employee is evaluated."""
_DAY = timedelta(days=1)


def check_cycle(cycle: Cycle, roster: Roster | None = None) -> tuple[Finding, ...]:
    """Return what is to be flagged, the groups first, then the members in order of id.

    Args:
        cycle: The cycle.
        roster: The people of the agency; without it only the cycle itself is looked at.

    Example:
        >>> from datetime import date
        >>> from .cadence import GURU
        >>> from .cycle import Cycle
        >>> from .cycle_parts import Group, Member
        >>> teachers = Group("guru", "Guru", "tahunan", rule=GURU)
        >>> away = [
        ...     Member("ani", "guru", date(2024, 1, 1), date(2025, 3, 31)),
        ...     Member("ani", "guru", date(2025, 7, 1)),
        ... ]
        >>> for finding in check_cycle(Cycle("Kabupaten Contoh", Period.year(2025), [teachers], away)):
        ...     print(finding.code, finding.message.en)
        CADENCE_OWN_RULE Guru goes by a rule of its own: Teachers, heads and supervisors of schools.
        MEMBERSHIP_GAP 'ani' is in no group from 1 April 2025 to 30 June 2025.
    """
    found = [*_own_rules(cycle), *_annual_windows(cycle)]
    for employee_id in cycle.employee_ids:
        found += _moves(cycle, employee_id)
    return (*found, *_people(cycle, roster)) if roster is not None else tuple(found)


def _own_rules(cycle: Cycle) -> Iterator[Finding]:
    for index, group in enumerate(cycle.groups):
        if group.rule is not None and group.cadence is Cadence.TAHUNAN:
            name = group.rule.name
            yield Finding(
                "CADENCE_OWN_RULE",
                Severity.INFO,
                f"groups[{index}].rule",
                Words(
                    f"{group.name} mengikuti aturan tersendiri: {name.id}.",
                    f"{group.name} goes by a rule of its own: {name.en}.",
                ),
                Words(
                    f"Aturan umum: evaluasi periodik bulanan atau triwulanan. Dasar kelompok ini: {group.rule.basis}.",
                    f"In general periodic evaluation is monthly or quarterly. This rests on {group.rule.basis}.",
                ),
                PERIODIC,
            )


def _annual_windows(cycle: Cycle) -> Iterator[Finding]:
    december, deadline = Period.month(cycle.year.start.year, 12), due(ANNUAL_EVALUATION, cycle.year.end)
    for index, group in enumerate(cycle.groups):
        window = cycle.rounds(group.id)[-1].window
        if window.start < december.start:
            day = date_words(window.start)
            yield _annual_window(
                index, Words(f"dimulai {day.id}, sebelum Desember", f"begins on {day.en}, before December")
            )
        elif window.end > deadline:
            day = date_words(window.end)
            yield _annual_window(
                index, Words(f"berakhir {day.id}, sesudah Januari", f"ends on {day.en}, after January")
            )


def _annual_window(index: int, what: Words) -> Finding:
    return Finding(
        "ANNUAL_WINDOW",
        Severity.WARNING,
        f"groups[{index}].annual_window",
        Words(f"Evaluasi tahunan {what.id}.", f"The annual evaluation {what.en}."),
        Words(
            "Tahun dievaluasi dari akhir Desember sampai akhir Januari; catat surat yang mengubahnya.",
            "The year is evaluated from the end of December to the end of January; note the letter that changes it.",
        ),
        ANNUAL_EVALUATION.basis,
    )


def _moves(cycle: Cycle, employee_id: str) -> Iterator[Finding]:
    for before, after in pairwise(cycle.stays_of(employee_id)):
        if (after.days.start - before.days.end).days > 1:
            yield _gap(employee_id, Period(before.days.end + _DAY, after.days.start - _DAY))
        else:
            yield _move(cycle, employee_id, after)


def _gap(employee_id: str, days: Period) -> Finding:
    first, last = date_words(days.start), date_words(days.end)
    return Finding(
        "MEMBERSHIP_GAP",
        Severity.WARNING,
        employee_id,
        Words(
            f"{employee_id!r} tidak berada dalam kelompok mana pun dari {first.id} s.d. {last.id}.",
            f"{employee_id!r} is in no group from {first.en} to {last.en}.",
        ),
        Words("Lengkapi keanggotaannya, atau catat sebabnya.", "Fill it, or note down why."),
    )


def _move(cycle: Cycle, employee_id: str, after: Stay) -> Finding:
    name, day = cycle.group(after.group_id).name, date_words(after.days.start)
    return Finding(
        "MEMBER_MOVED",
        Severity.INFO,
        employee_id,
        Words(
            f"{employee_id!r} pindah ke {name} pada {day.id} dan dievaluasi menurut periode unit baru.",
            f"{employee_id!r} moved to {name} on {day.en} and is evaluated in the periods of the new unit.",
        ),
        Words(
            "Bila disepakati, hasil evaluasi periodik periode sebelumnya pada unit lama dapat digunakan.",
            "By agreement the result of the period before, in the old unit, may be used.",
        ),
        MOVED,
    )


def _people(cycle: Cycle, roster: Roster) -> Iterator[Finding]:
    for employee_id in cycle.employee_ids:
        if employee_id in roster:
            yield from _kinds(cycle, roster.employee(employee_id))
        else:
            yield Finding(
                "MEMBER_UNKNOWN",
                Severity.ERROR,
                employee_id,
                Words(
                    f"{employee_id!r} tidak ada dalam daftar pegawai.",
                    f"{employee_id!r} is not on the roster.",
                ),
            )
    known = set(cycle.employee_ids)
    for employee in roster.employees:
        if employee.id not in known and _serves(employee, cycle.year):
            yield Finding(
                "EMPLOYEE_WITHOUT_GROUP",
                Severity.WARNING,
                employee.id,
                Words(
                    f"{employee.name} menduduki jabatan dalam tahun ini, tetapi tidak berada dalam kelompok mana pun.",
                    f"{employee.name} holds a position in the year and is in no group.",
                ),
                Words("Tambahkan keanggotaannya.", "Enter a membership."),
                SCOPE,
            )


def _kinds(cycle: Cycle, employee: Employee) -> Iterator[Finding]:
    for stay in cycle.stays_of(employee.id):
        group = cycle.group(stay.group_id)
        kinds = (employee.kind_on(stay.days.start), employee.kind_on(stay.days.end))
        for kind in dict.fromkeys(kinds):
            if kind not in group.kinds:
                yield Finding(
                    "KIND_NOT_OF_GROUP",
                    Severity.ERROR,
                    employee.id,
                    Words(
                        f"{employee.name} berstatus {kind}; kelompok {group.name} tidak memuatnya.",
                        f"{employee.name} is a {kind}; the group {group.name} is not for these.",
                    ),
                    Words(
                        "Pindahkan ke kelompok yang sesuai; periode evaluasinya dapat berbeda.",
                        "Move the person to a group that is; the periods of evaluation may differ.",
                    ),
                )


def _serves(employee: Employee, year: Period) -> bool:
    return any(meets(held.since, held.until, year) for held in employee.appointments)
