"""Whose plan is not set, until when, and whose turn it is."""

from __future__ import annotations

from datetime import date

import attrs

from kinerja.base.period import Period
from kinerja.evaluation.cycle_parts import Member
from kinerja.evaluation.cycle_plans import NEW_POST, plans_needed
from kinerja.people.employee import Employee
from kinerja.people.party import EmployeeKind
from kinerja.people.roster import Roster
from kinerja.people.situation import Situation, SituationKind
from kinerja.people.unit import Unit, UnitTree
from kinerja.plans.deadlines import PLAN_SET
from kinerja.plans.history import Capacity
from kinerja.plans.lifecycle import close
from kinerja.plans.plan import PlanStatus, WorkPlan

from .cycles import LONG_AGO, cycle, staff
from .samples import PEGAWAI, PLAN

LAST_DAY, AFTER = date(2025, 1, 31), date(2025, 2, 1)
HELD = cycle(*staff("p1"))


def plan(status: PlanStatus, employee_id: str = "p1", period: Period = PLAN.period) -> WorkPlan:
    """Return a plan in some state."""
    return attrs.evolve(PLAN, employee=attrs.evolve(PEGAWAI, id=employee_id), period=period, status=status)


def test_who_has_a_plan_in_force_needs_none() -> None:
    """Set, or ended after it was."""
    for status in (PlanStatus.DITETAPKAN, PlanStatus.DITUTUP):
        assert plans_needed(HELD, [plan(status)], on=AFTER) == ()
    both = [plan(PlanStatus.DITETAPKAN), plan(PlanStatus.DRAFT)]
    assert plans_needed(HELD, both, on=AFTER) == plans_needed(HELD, both[::-1], on=AFTER) == ()


def test_until_the_end_of_january_the_dialogue_is_with_the_appraiser() -> None:
    """Art. 14(1): no plan or a draft is the employee's turn, a plan handed in the appraiser's."""
    for plans, status, turn in (
        ([], None, Capacity.PEGAWAI),
        ([plan(PlanStatus.DRAFT)], PlanStatus.DRAFT, Capacity.PEGAWAI),
        ([plan(PlanStatus.DIAJUKAN)], PlanStatus.DIAJUKAN, Capacity.PENILAI),
    ):
        (needed,) = plans_needed(HELD, plans, on=LAST_DAY)
        assert (needed.status, needed.turn, needed.partner) == (status, turn, Capacity.PENILAI)
        assert (needed.deadline, needed.is_late(LAST_DAY), needed.basis) == (LAST_DAY, False, PLAN_SET.basis)


def test_after_january_it_is_with_the_appraisers_superior() -> None:
    """Annex p. 65, C.5."""
    (drafting,) = plans_needed(HELD, [], on=AFTER)
    assert (drafting.turn, drafting.partner) == (Capacity.PEGAWAI, Capacity.ATASAN_PENILAI)
    assert drafting.is_late(AFTER)
    (handed_in,) = plans_needed(HELD, [plan(PlanStatus.DIAJUKAN)], on=AFTER)
    assert handed_in.turn is Capacity.ATASAN_PENILAI


def test_who_comes_later_has_no_deadline_of_the_law() -> None:
    """Annex p. 65, C.6 asks for a new plan and does not say until when."""
    moved = cycle(Member("p1", "dinas", LONG_AGO, date(2025, 5, 31)), Member("p1", "rsud", date(2025, 6, 1)))
    (needed,) = plans_needed(moved, [], on=date(2025, 6, 2))
    assert (needed.group_id, needed.deadline, needed.partner, needed.basis) == (
        "rsud",
        None,
        Capacity.PENILAI,
        NEW_POST,
    )
    assert not needed.is_late(date(2025, 12, 31))


def test_a_plan_counts_for_the_days_it_holds() -> None:
    """The old post's plan is none for the new one; who is not there yet needs none."""
    old = plan(PlanStatus.DITUTUP, period=Period.of("2025-01-01", "2025-05-31"))
    assert plans_needed(HELD, [old], on=date(2025, 5, 31)) == ()
    assert len(plans_needed(HELD, [old], on=date(2025, 6, 1))) == 1
    assert plans_needed(cycle(Member("p1", "dinas", date(2025, 3, 1))), [], on=AFTER) == ()


def test_a_plan_that_was_closed_early_holds_up_to_that_day() -> None:
    """Annex p. 65, C.6: who moves needs a new plan, although the old one was made for all of the year."""
    running = plan(PlanStatus.DITETAPKAN)
    closed = close(running, by=running.appraiser, on=date(2025, 5, 31), reason="Mutasi ke RSUD.")
    assert closed.period == running.period
    assert plans_needed(HELD, [closed], on=date(2025, 5, 31)) == ()
    (needed,) = plans_needed(HELD, [closed], on=date(2025, 6, 1))
    assert needed.status is None


def test_who_moved_has_no_deadline_of_january() -> None:
    """Annex p. 65, C.6: the plan of the old post ended early, and until when a new one is to be is not said."""
    closed = close(plan(PlanStatus.DITETAPKAN), by=PLAN.appraiser, on=date(2025, 8, 1), reason="Mutasi.")
    day = date(2025, 8, 20)
    (needed,) = plans_needed(HELD, [closed], on=day)
    assert (needed.deadline, needed.is_late(day), needed.basis) == (None, False, NEW_POST)
    assert (needed.turn, needed.partner) == (Capacity.PEGAWAI, Capacity.PENILAI)
    draft, handed_in = (
        plan(status, period=Period.of("2025-08-02", "2025-12-31")) for status in (PlanStatus.DRAFT, PlanStatus.DIAJUKAN)
    )
    (drafting,) = plans_needed(HELD, [closed, draft], on=day)
    assert (drafting.deadline, drafting.status, drafting.turn) == (None, PlanStatus.DRAFT, Capacity.PEGAWAI)
    (waiting,) = plans_needed(HELD, [handed_in, closed], on=day)
    assert (waiting.deadline, waiting.turn) == (None, Capacity.PENILAI)


def test_a_plan_that_ended_within_january_or_before_leaves_the_deadline() -> None:
    """Who moves in January still has until its end; the plan of the year before counts for nothing."""
    moved = close(plan(PlanStatus.DITETAPKAN), by=PLAN.appraiser, on=date(2025, 1, 10), reason="Mutasi.")
    last_year = plan(PlanStatus.DITUTUP, period=Period.year(2024))
    never_set = plan(PlanStatus.DRAFT, period=Period.of("2025-01-01", "2025-05-31"))
    for each in (moved, last_year, never_set):
        (needed,) = plans_needed(HELD, [each], on=date(2025, 6, 1))
        assert (needed.deadline, needed.partner) == (LAST_DAY, Capacity.ATASAN_PENILAI)


def test_who_is_exempt_needs_none() -> None:
    """Annex p. 65-66; with a roster, that knows."""
    away = Situation(SituationKind.CUTI_DI_LUAR_TANGGUNGAN_NEGARA, date(2024, 6, 1))
    units = UnitTree([Unit("dinas", "Dinas X")])
    roster = Roster(units, [Employee("p1", "Ani", EmployeeKind.PNS, situations=[away])])
    assert plans_needed(HELD, [], on=AFTER, roster=roster) == ()
    others = plans_needed(cycle(*staff("p1", "p2")), [], on=AFTER, roster=roster)
    assert [needed.employee_id for needed in others] == ["p2"]
    back = attrs.evolve(roster, employees=[Employee("p1", "Ani", EmployeeKind.PNS)])
    assert len(plans_needed(HELD, [], on=AFTER, roster=back)) == 1


def on_leave(since: date, until: date) -> Roster:
    """Return the people of the agency, one of whom is on leave."""
    away = Situation(SituationKind.CUTI, since, until)
    units = UnitTree([Unit("dinas", "Dinas X")])
    return Roster(units, [Employee("p1", "Ani", EmployeeKind.PNS, situations=[away])])


def test_who_is_on_leave_for_some_days_needs_one_all_the_same() -> None:
    """SE BKN 1/2023, 5e: a plan for the effective working time; a leave does not take anybody off the list."""
    (needed,) = plans_needed(HELD, [], on=AFTER, roster=on_leave(date(2025, 1, 20), date(2025, 4, 19)))
    assert needed.employee_id == "p1"


def test_who_is_on_leave_all_through_the_year_or_for_more_than_one_needs_none() -> None:
    """SE BKN 1/2023, 5e: no effective working time, or a plan after the return."""
    assert plans_needed(HELD, [], on=AFTER, roster=on_leave(date(2025, 1, 1), date(2026, 6, 30))) == ()
    assert plans_needed(HELD, [], on=AFTER, roster=on_leave(date(2024, 1, 1), date(2025, 6, 30))) == ()
    part = cycle(Member("p1", "dinas", date(2025, 1, 1), date(2025, 3, 31)))
    assert plans_needed(part, [], on=AFTER, roster=on_leave(date(2024, 12, 1), date(2025, 3, 31))) == ()
