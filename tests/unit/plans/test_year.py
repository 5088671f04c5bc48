"""The plans of one person in a year."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja.base.period import Period
from kinerja.errors import Problems
from kinerja.people.party import Party
from kinerja.people.positions import Position, PositionKind
from kinerja.people.unit import Unit
from kinerja.plans.lifecycle import agree, close, propose
from kinerja.plans.plan import Approach, Jenis, WorkPlan, WorkResult
from kinerja.plans.year import GAP_BASIS, NEW_PLAN_BASIS, PlanYear

UNIT = Unit("dinas", "Dinas Kesehatan")
SARI = Party("sari", "Sari", Position("Pengelola Data", PositionKind.PELAKSANA), UNIT)
BUDI = Party("budi", "Budi", Position("Kepala Bidang", PositionKind.ADMINISTRATOR), UNIT)
YEAR = Period.year(2025)


def plan(id: str, period: Period, employee: Party = SARI) -> WorkPlan:
    """Return a plan with one result."""
    done = WorkResult("h1", "Data pegawai termutakhir", Jenis.UTAMA)
    return WorkPlan(id, period, employee, BUDI, Approach.KUALITATIF, [done])


def closed(id: str, period: Period, on: date) -> WorkPlan:
    """Return a plan that was set and closed because of a move."""
    set_ = agree(propose(plan(id, period), by=SARI, on=date(2025, 1, 2)), by=BUDI, on=date(2025, 1, 3))
    return close(set_, by=BUDI, on=on, reason="Mutasi.")


def test_the_plan_in_force_on_a_day() -> None:
    """Whatever order they are given in; they keep their days as they are, not cut to months."""
    old, new = plan("x", Period.of("2025-01-01", "2025-02-09")), plan("y", Period.of("2025-02-10", "2025-12-31"))
    year = PlanYear("sari", [new, old])
    assert (year.on(date(2025, 2, 9)), year.on(date(2025, 2, 10)), year.on(date(2026, 1, 1))) == (old, new, None)
    assert year.within(Period.quarter(2025, 1)) == (old, new)
    assert year.within(Period.quarter(2025, 2)) == (new,)
    assert year.gaps(YEAR) == ()
    assert year.check(YEAR) == ()


def test_a_plan_closed_by_a_move_stays_and_the_new_one_follows() -> None:
    """P. 65, C.6-7: it keeps the period it was agreed for, and ends on the day before the new one begins."""
    old, new = closed("x", YEAR, date(2025, 2, 10)), plan("y", Period.of("2025-02-10", "2025-12-31"))
    year = PlanYear("sari", [old, new])
    assert [str(span) for _, span in year.spans] == ["2025-01-01/2025-02-09", "2025-02-10/2025-12-31"]
    assert year.on(date(2025, 2, 10)) == new
    assert str(NEW_PLAN_BASIS) == "PermenPANRB 6/2022, Lampiran hlm. 65, huruf C angka 6-7"


def test_the_day_a_plan_was_closed_is_its_last() -> None:
    """Where no other begins on it."""
    year = PlanYear("sari", [closed("x", YEAR, date(2025, 2, 10))])
    assert [str(gap) for gap in year.gaps(YEAR)] == ["2025-02-11/2025-12-31"]
    assert PlanYear("sari", [closed("x", YEAR, date(2026, 1, 5))]).gaps(YEAR) == ()


def test_a_plan_closed_before_it_began_never_was() -> None:
    """It hinders no other."""
    early = closed("x", Period.of("2025-03-01", "2025-12-31"), date(2025, 2, 10))
    year = PlanYear("sari", [early, plan("y", YEAR)])
    assert [kept.id for kept, _ in year.spans] == ["y"]
    assert PlanYear("sari", []).spans == ()


def test_days_without_a_plan_are_findings() -> None:
    """Before, between and after; in those periods in which a plan is asked for."""
    plans = [plan("x", Period.of("2025-02-01", "2025-03-31")), plan("y", Period.of("2025-05-01", "2025-10-31"))]
    year = PlanYear("sari", plans)
    assert [str(gap) for gap in year.gaps(YEAR)] == [
        "2025-01-01/2025-01-31",
        "2025-04-01/2025-04-30",
        "2025-11-01/2025-12-31",
    ]
    assert [str(gap) for gap in year.gaps(Period.quarter(2025, 1))] == ["2025-01-01/2025-01-31"]
    assert [str(gap) for gap in year.gaps(Period.month(2024, 1))] == ["2024-01-01/2024-01-31"]
    found = year.check(Period.quarter(2025, 1), Period.quarter(2025, 4))
    assert [(each.code, each.basis, each.message.en) for each in found] == [
        ("PLAN_YEAR_GAP", GAP_BASIS, "There is no plan for January 2025."),
        ("PLAN_YEAR_GAP", GAP_BASIS, "There is no plan for 1 November 2025 to 31 December 2025."),
    ]


def test_plans_that_share_days_are_refused_with_both_ids() -> None:
    """And those of somebody else."""
    twice = [plan("x", Period.of("2025-01-01", "2025-02-10")), plan("y", Period.of("2025-02-10", "2025-12-31"))]
    with pytest.raises(Problems, match=r"The plans 'x' \(2025-01-01/2025-02-10\) and 'y' .* share days"):
        PlanYear("sari", twice)
    with pytest.raises(Problems, match="The plan 'x' is of 'ani', not of 'sari'"):
        PlanYear("sari", [plan("x", YEAR, attrs.evolve(SARI, id="ani"))])


def test_a_plan_closed_on_its_only_day_does_not_vanish() -> None:
    """Two plans of one day overlap, closed or not."""
    one = closed("x", YEAR, date(2025, 1, 3))
    short = attrs.evolve(one, period=Period.of("2025-01-03", "2025-12-31"))
    with pytest.raises(Problems, match="share days"):
        PlanYear("sari", [short, plan("y", Period.of("2025-01-03", "2025-12-31"))])
