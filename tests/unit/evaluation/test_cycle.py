"""The cycle of an agency: what is due for whom, and what cannot stand."""

from __future__ import annotations

import copy
import pickle
from datetime import date

import attrs
import pytest

from kinerja.base.period import Period
from kinerja.errors import NotFound, Problems
from kinerja.evaluation.cadence import GURU
from kinerja.evaluation.cycle import Cycle
from kinerja.evaluation.cycle_parts import Group, Lock, Member, Release
from kinerja.evaluation.rounds import EvaluationKind
from kinerja.evaluation.windows import WindowRule
from kinerja.people.party import EmployeeKind

from .cycles import DINAS, LONG_AGO, RSUD, SCHOOLS, YEAR, cycle, quarter, staff


def said(*, groups=(DINAS, RSUD, SCHOOLS), members=(), locks=(), year=YEAR) -> list[str]:
    """Return all that is wrong with a cycle."""
    with pytest.raises(Problems) as error:
        Cycle("Kabupaten Contoh", year, groups, members, locks)
    return [str(problem) for problem in error.value.problems]


def told(held: Cycle, employee_id: str) -> list[tuple[str, str, str]]:
    """Return what is due for a person, shortly."""
    return [(due.group_id, due.round.period.label.en, str(due.days)) for due in held.dues_of(employee_id)]


# --- what is due ----------------------------------------------------------------------------------------------------


def test_who_stays_has_all_rounds_of_the_group() -> None:
    """Four quarters and the year, as the whole of each."""
    dues = cycle(*staff("ani")).dues_of("ani")
    assert [due.round for due in dues] == list(DINAS.rounds(YEAR))
    assert all(due.days == due.round.period for due in dues)


def test_who_moves_is_evaluated_in_the_rhythm_of_the_new_unit() -> None:
    """Sari of annex p. 91, no. 13: from quarters to months in February; the year is judged by the new unit."""
    sari = [
        Member("sari", "dinas", LONG_AGO, date(2025, 2, 16)),
        Member("sari", "rsud", date(2025, 2, 17)),
    ]
    dues = told(cycle(*sari), "sari")
    assert dues[0] == ("rsud", "February 2025", "2025-02-17/2025-02-28")
    assert dues[1] == ("rsud", "March 2025", "2025-03-01/2025-03-31")
    assert len(dues) == 12
    assert dues[-1] == ("rsud", "Year 2025", "2025-01-01/2025-12-31")


def test_no_day_of_a_mover_is_judged_twice() -> None:
    """From months to quarters: January and February were judged, so the quarter has the days after the move."""
    moved = [
        Member("edi", "rsud", LONG_AGO, date(2025, 3, 9)),
        Member("edi", "dinas", date(2025, 3, 10)),
    ]
    assert told(cycle(*moved), "edi")[:3] == [
        ("rsud", "January 2025", "2025-01-01/2025-01-31"),
        ("rsud", "February 2025", "2025-02-01/2025-02-28"),
        ("dinas", "Quarter I 2025", "2025-03-10/2025-03-31"),
    ]


def test_who_joins_in_the_year_is_evaluated_from_then_on() -> None:
    """The quarter of the first day counts for the days that are left of it."""
    assert told(cycle(Member("cici", "dinas", date(2025, 8, 15))), "cici") == [
        ("dinas", "Quarter III 2025", "2025-08-15/2025-09-30"),
        ("dinas", "Quarter IV 2025", "2025-10-01/2025-12-31"),
        ("dinas", "Year 2025", "2025-08-15/2025-12-31"),
    ]


def test_who_leaves_has_one_annual_round_for_the_days_that_were() -> None:
    """Nobody drops out of the count; a periodic round is due for who is there on its last day."""
    assert told(cycle(Member("dodi", "dinas", LONG_AGO, date(2025, 6, 29))), "dodi") == [
        ("dinas", "Quarter I 2025", "2025-01-01/2025-03-31"),
        ("dinas", "Year 2025", "2025-01-01/2025-06-29"),
    ]


def test_two_memberships_that_follow_one_another_in_a_group_are_one() -> None:
    """A new decree is no move."""
    parts = [Member("ani", "dinas", LONG_AGO, date(2025, 2, 10)), Member("ani", "dinas", date(2025, 2, 11))]
    held = cycle(*parts)
    assert held.dues_of("ani") == cycle(*staff("ani")).dues_of("ani")
    assert [str(stay.days) for stay in held.stays_of("ani")] == ["2025-01-01/2025-12-31"]


def test_a_gap_parts_two_stays() -> None:
    """Such as unpaid leave; the quarter after it counts from the return."""
    parts = [Member("ani", "dinas", LONG_AGO, date(2025, 2, 10)), Member("ani", "dinas", date(2025, 5, 5))]
    assert told(cycle(*parts), "ani")[0] == ("dinas", "Quarter II 2025", "2025-05-05/2025-06-30")
    assert len(cycle(*parts).stays_of("ani")) == 2


def test_memberships_outside_the_year_do_no_harm() -> None:
    """The same list serves many years."""
    others = [Member("ani", "dinas", date(2026, 1, 1)), Member("edi", "dinas", LONG_AGO, date(2024, 12, 31))]
    held = cycle(*others)
    assert held.employee_ids == ()
    assert list(held.dues()) == []
    with pytest.raises(NotFound, match="'ani' is in no group in Year 2025"):
        held.dues_of("ani")


def test_a_cycle_answers_who_is_where() -> None:
    """By day."""
    held = cycle(Member("ani", "dinas", date(2025, 2, 1)))
    assert held.group_on("ani", date(2025, 1, 31)) is None
    assert held.group_on("ani", date(2025, 2, 1)) == DINAS
    assert held.group_on("edi", date(2025, 2, 1)) is None
    assert held.rounds("guru") == SCHOOLS.rounds(YEAR)
    with pytest.raises(NotFound, match="There are dinas, rsud, guru, pw"):
        held.rounds("tk")


def test_a_cycle_is_a_value() -> None:
    """It compares, hashes, pickles and copies, whatever was asked of it before."""
    one, other = (cycle(*order) for order in (staff("ani", "edi"), staff("edi", "ani")))
    assert list(one.dues()) == list(other.dues())
    assert one == other
    assert hash(one) == hash(other)
    assert pickle.loads(pickle.dumps(one)).dues_of("ani") == other.dues_of("ani")
    assert copy.deepcopy(one) == one


# --- what cannot stand ---------------------------------------------------------------------------------------------


def test_a_cycle_is_of_a_calendar_year() -> None:
    """Performance is planned by it."""
    (problem,) = said(year=Period.of("2025-07-01", "2026-06-30"))
    assert problem.startswith("year: 1 July 2025 to 30 June 2026 is no calendar year.")


def test_the_same_person_in_overlapping_periods_as_frappe_guards_against() -> None:
    """Frappe HRMS refuses a second appraisal of one cycle or overlapping dates; so do memberships that overlap."""
    (problem,) = said(members=[*staff("ani"), Member("ani", "rsud", date(2025, 3, 1))])
    assert problem.startswith("ani: 'ani' is in 'dinas' and in 'rsud' on 2025-03-01.")
    ended = [Member("ani", "dinas", LONG_AGO, date(2025, 3, 1)), Member("ani", "rsud", date(2025, 3, 1))]
    assert len(said(members=ended)) == 1


def test_a_member_of_no_group_is_refused() -> None:
    """A misspelt id would lose a person."""
    (problem,) = said(members=staff("ani", group_id="dinass"))
    assert "a group 'dinass' that does not exist" in problem


def test_two_groups_of_one_id_are_refused() -> None:
    """Whose rounds hold could not be told."""
    assert said(groups=[DINAS, DINAS]) == ["groups[1]: There are two groups 'dinas'. Keep one."]


def test_a_cadence_that_the_rules_do_not_allow_is_refused_with_the_article() -> None:
    """On the days that the group has members; without any, in the year."""
    yearly = Group("umum", "Umum", "tahunan", kinds=[EmployeeKind.PNS])
    (problem,) = said(groups=[yearly])
    assert problem.startswith("groups[0].cadence: A pns is not evaluated tahunan in Year 2025.")
    monthly = Group("pw", "Paruh waktu", "bulanan", WindowRule(0, 5), kinds=[EmployeeKind.PPPK_PARUH_WAKTU])
    (problem,) = said(groups=[monthly], members=[Member("ani", "pw", date(2025, 10, 1))])
    assert "KepmenPANRB 16/2025, Diktum Ketujuh Belas allows triwulanan." in problem


def test_a_rule_must_hold_on_the_days_of_the_members() -> None:
    """An agency's rule that ended in June does not carry who stays to December."""
    half = attrs.evolve(GURU, until=date(2025, 6, 30))
    group = Group("guru", "Guru", "tahunan", rule=half)
    until_june = [Member("ani", "guru", LONG_AGO, date(2025, 6, 30)), Member("edi", "guru", date(2025, 2, 1))]
    assert cycle(until_june[0], groups=(group,)).employee_ids == ("ani",)
    assert len(said(groups=[group], members=until_june)) == 3


def test_windows_that_can_not_be_are_refused_with_their_group() -> None:
    """A window of a month does not begin the month before."""
    early = attrs.evolve(RSUD, periodic_window=WindowRule(-40, 5))
    (problem,) = said(groups=[DINAS, early])
    assert problem.startswith("groups[1].window: The window begins on")


def locked(**changes: object) -> Lock:
    """Return a lock of the first quarter, varied."""
    held = Lock("dinas", EvaluationKind.PERIODIK, quarter(1).period, "bkpsdm", date(2025, 5, 1), "Rekapitulasi.")
    return attrs.evolve(held, **changes)


def test_locks_are_of_rounds_that_the_group_has() -> None:
    """A month, another year, or another group is a slip."""
    wrong = [
        locked(period=Period.month(2025, 1)),
        locked(period=Period.quarter(2024, 1)),
        locked(group_id="tk"),
        locked(group_id="tk", kind=EvaluationKind.TAHUNAN, period=YEAR),
        locked(kind=EvaluationKind.TAHUNAN),
    ]
    for lock in wrong:
        (problem,) = said(locks=[lock])
        assert "round of" in problem
    year = locked(kind=EvaluationKind.TAHUNAN, period=YEAR)
    assert Cycle("x", YEAR, [DINAS], [], [year]).is_locked("dinas", DINAS.rounds(YEAR)[-1], date(2025, 5, 1))


def test_a_round_is_not_closed_while_it_is_closed() -> None:
    """It may be closed again after it was opened, on that very day too."""
    again = locked(on=date(2025, 6, 1))
    (problem,) = said(locks=[again, locked()])
    assert "was closed on 2025-06-01 while it was closed" in problem
    opened = locked(released=Release("bkpsdm", date(2025, 6, 1), "Keberatan."))
    assert len(Cycle("x", YEAR, [DINAS], [], [again, opened]).locks) == 2
    assert len(said(locks=[opened, locked(on=date(2025, 5, 20))])) == 1
