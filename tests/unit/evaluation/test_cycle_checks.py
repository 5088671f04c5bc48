"""What a careful reader would flag in a cycle."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import attrs
import pytest

from kinerja.base.finding import Severity
from kinerja.base.period import Period
from kinerja.base.words import Words
from kinerja.evaluation.cycle_checks import check_cycle
from kinerja.evaluation.cycle_parts import Member
from kinerja.evaluation.windows import WindowRule
from kinerja.people.employee import Appointment, Dated, Employee
from kinerja.people.party import EmployeeKind
from kinerja.people.positions import Position, PositionKind
from kinerja.people.roster import Roster
from kinerja.people.unit import Unit, UnitTree

from .cycles import DINAS, LONG_AGO, YEAR, cycle, staff

if TYPE_CHECKING:
    from kinerja.base.finding import Finding

UNITS = UnitTree([Unit("dinas", "Dinas X")])
HELD = Appointment(Position("Pengelola Data", PositionKind.PELAKSANA), "dinas", LONG_AGO)
ANI = Employee("ani", "Ani", EmployeeKind.PNS, appointments=[HELD])


def told(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    """Return codes and places."""
    return [(finding.code, finding.path) for finding in findings]


def test_a_cycle_in_which_nobody_moves_is_clean() -> None:
    """With its people, too."""
    held = cycle(*staff("ani"), groups=(DINAS,))
    assert check_cycle(held) == ()
    assert check_cycle(held, Roster(UNITS, [ANI])) == ()


def test_a_group_with_a_rule_of_its_own_is_told() -> None:
    """With both articles: the rule in general, and the one it goes by."""
    (finding,) = check_cycle(cycle())
    assert (finding.code, finding.path) == ("CADENCE_OWN_RULE", "groups[2].rule")
    assert finding.basis is not None
    assert "Pasal 24" in finding.basis.article
    assert "Kepdirjen GTK 4242" in finding.hint.en


@pytest.mark.parametrize(
    ("opens", "closes", "told"),
    [
        (-30, 31, None),  # from 1 December to 31 January
        (0, 32, "ends on 1 February 2026, after January"),
        (-31, 31, "begins on 30 November 2025, before December"),
        (-60, -30, "begins on 1 November 2025, before December"),
    ],
)
def test_the_year_is_judged_from_the_end_of_december_to_the_end_of_january(opens, closes, told) -> None:
    """Annex p. 90, no. 8 b: a window of the agency's own that goes beyond is told, and not refused."""
    group = attrs.evolve(DINAS, annual_window=WindowRule(opens, closes))
    found = check_cycle(cycle(*staff("ani"), groups=(group,)))
    assert [(each.code, each.path) for each in found] == (
        [("ANNUAL_WINDOW", "groups[0].annual_window")] if told else []
    )
    assert all(told in each.message.en and "angka 8" in each.basis.article for each in found)


def test_a_window_that_was_prolonged_for_one_year_is_told_as_well() -> None:
    """As BKN did for 2023 and 2024: who decreed it is worth a note."""
    longer = attrs.evolve(DINAS.rounds(YEAR)[-1], window=Period(date(2025, 12, 25), date(2026, 2, 28)))
    group = attrs.evolve(DINAS, own_windows=[longer])
    (finding,) = check_cycle(cycle(*staff("ani"), groups=(group,)))
    assert (finding.code, finding.severity) == ("ANNUAL_WINDOW", Severity.WARNING)


def test_days_in_no_group_are_told() -> None:
    """Nobody would evaluate them."""
    parts = [Member("ani", "dinas", LONG_AGO, date(2025, 2, 10)), Member("ani", "dinas", date(2025, 2, 12))]
    (finding,) = check_cycle(cycle(*parts, groups=(DINAS,)))
    assert finding.code == "MEMBERSHIP_GAP"
    assert finding.message == Words(
        "'ani' tidak berada dalam kelompok mana pun dari 11 Februari 2025 s.d. 11 Februari 2025.",
        "'ani' is in no group from 11 February 2025 to 11 February 2025.",
    )


def test_a_move_is_told_with_the_choice_that_it_opens() -> None:
    """Annex p. 91, no. 13 a: by agreement the earlier result of the old unit may be used."""
    parts = [Member("ani", "dinas", LONG_AGO, date(2025, 2, 10)), Member("ani", "rsud", date(2025, 2, 11))]
    (_, finding) = check_cycle(cycle(*parts))
    assert told((finding,)) == [("MEMBER_MOVED", "ani")]
    assert finding.message.en == (
        "'ani' moved to RSUD Y on 11 February 2025 and is evaluated in the periods of the new unit."
    )
    assert finding.basis is not None
    assert "angka 13" in finding.basis.article


def test_members_and_employees_are_compared() -> None:
    """Who is on one list only would be lost, or counted as missing for ever."""
    gone = attrs.evolve(HELD, until=date(2024, 12, 31))
    later = attrs.evolve(HELD, since=date(2026, 1, 1))
    people = [
        ANI,
        attrs.evolve(ANI, id="budi"),
        attrs.evolve(ANI, id="pensiun", appointments=[gone]),
        attrs.evolve(ANI, id="nanti", appointments=[later]),
    ]
    held = cycle(*staff("ani", "siapa"), groups=(DINAS,))
    assert told(check_cycle(held, Roster(UNITS, people))) == [
        ("MEMBER_UNKNOWN", "siapa"),
        ("EMPLOYEE_WITHOUT_GROUP", "budi"),
    ]


def test_a_kind_that_is_not_of_the_group_is_told() -> None:
    """A part-time PPPK among those in general would get their periods; also for a part of the year."""
    part_time = Employee("pw", "Pipit", EmployeeKind.PPPK_PARUH_WAKTU, appointments=[HELD])
    became = Employee(
        "eks",
        "Eko",
        EmployeeKind.PPPK,
        appointments=[HELD],
        former_kinds=[Dated(EmployeeKind.PPPK_PARUH_WAKTU, until=date(2025, 9, 30))],
    )
    held = cycle(*staff("pw", "eks"), groups=(DINAS,))
    assert told(check_cycle(held, Roster(UNITS, [part_time, became]))) == [
        ("KIND_NOT_OF_GROUP", "eks"),
        ("KIND_NOT_OF_GROUP", "pw"),
    ]
