"""Whose plan of the year is not set yet, until when it is to be, and whose turn it is."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, final

import attrs

from ..base.laws import PERMENPANRB_6_2022
from ..base.period import Period
from ..people.planning import NO_WORKING_TIME, planning
from ..people.situation import Exempted
from ..plans.deadlines import PLAN_SET, due
from ..plans.history import Capacity
from ..plans.plan import PlanStatus
from ..plans.year import PlanYear

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..base.law import Basis
    from ..people.roster import Roster
    from ..plans.plan import WorkPlan
    from .cycle import Cycle

__all__ = ["NEW_POST", "PlanNeeded", "needs_no_plan", "plans_needed"]

NEW_POST = PERMENPANRB_6_2022(
    "Lampiran hlm. 65, C angka 6", note="Who moves makes a new plan in the new post; until when is not said."
)
"""Who comes later in the year, or moves within it, has no deadline of the law."""


@final
@attrs.frozen
class PlanNeeded:
    """A person whose plan is not set on a day.

    Args:
        employee_id: Who.
        group_id: In which group.
        status: How far the plan is; ``None`` when there is none.
        deadline: The last day to set it; ``None`` for who came or moved after it, because then the law names none.
        turn: Who has to act.
        partner: With whom the dialogue is held: the appraiser, and after the deadline the appraiser's superior.
        basis: Where that stands.
    """

    employee_id: str
    group_id: str
    status: PlanStatus | None
    deadline: date | None
    turn: Capacity
    partner: Capacity
    basis: Basis

    def is_late(self, on: date) -> bool:
        """Return whether the deadline is over on ``on``."""
        return self.deadline is not None and on > self.deadline


def plans_needed(
    cycle: Cycle, plans: Iterable[WorkPlan], *, on: date, roster: Roster | None = None
) -> tuple[PlanNeeded, ...]:
    """Return whose plan for a day is not set, in order of id.

    Args:
        cycle: The cycle; asked for is who is in it on that day.
        plans: The plans that are there, in any state and order; a plan counts while its period lasts, or up to the day
            it was closed.  Who had one in the year that ended before that day has moved, and needs a new one.
        on: The day.
        roster: The people of the agency; who needs no plan on that day (annex p. 65-66) is then left out, and who is on
            leave of less than a year only where it takes all of the year (SE BKN 1/2023, 5e).

    Example:
        >>> from datetime import date
        >>> from ..base.period import Period
        >>> from .cadence import GURU
        >>> from .cycle import Cycle
        >>> from .cycle_parts import Group, Member
        >>> teachers = Group("guru", "Guru", "tahunan", rule=GURU)
        >>> cycle = Cycle("Kabupaten Contoh", Period.year(2025), [teachers], [Member("ani", "guru", date(2024, 7, 1))])
        >>> (needed,) = plans_needed(cycle, [], on=date(2025, 2, 3))
        >>> needed.is_late(date(2025, 2, 3)), needed.turn.label.en, needed.partner.label.en
        (True, 'the employee', "the appraiser's superior")
    """
    known = tuple(plans)
    return tuple(_needed(cycle, _best(known, on), _ended(known, on), on, roster))


def _best(plans: Iterable[WorkPlan], on: date) -> dict[str, PlanStatus]:
    """Return how far the plan of each person is that got furthest."""
    found: dict[str, PlanStatus] = {}
    for plan in plans:
        if PlanYear(plan.employee.id, [plan]).on(on) is not None:
            held = found.get(plan.employee.id)
            found[plan.employee.id] = plan.status if held is None else max(plan.status, held, key=_STAGES.index)
    return found


_STAGES = (PlanStatus.DRAFT, PlanStatus.DIAJUKAN, PlanStatus.DITUTUP, PlanStatus.DITETAPKAN)


def _ended(plans: Iterable[WorkPlan], on: date) -> dict[str, date]:
    """Return the last day of each person's plan that was in force before a day and is no more."""
    found: dict[str, date] = {}
    for plan in plans:
        for _, span in PlanYear(plan.employee.id, [plan]).spans if plan.status.agreed else ():
            if span.end < on:
                found[plan.employee.id] = max(span.end, found.get(plan.employee.id, span.end))
    return found


def _needed(
    cycle: Cycle, best: dict[str, PlanStatus], ended: dict[str, date], on: date, roster: Roster | None
) -> Iterator[PlanNeeded]:
    deadline = due(PLAN_SET, cycle.year.start)
    for employee_id in cycle.employee_ids:
        stay = next((stay for stay in cycle.stays_of(employee_id) if stay.days.contains(on)), None)
        status = best.get(employee_id)
        if stay is None or (status is not None and status.agreed) or needs_no_plan(roster, employee_id, stay.days, on):
            continue
        # With the end of a plan within the year the old post ended: what is needed now is the plan of the new one.
        in_time = stay.days.start <= deadline and ended.get(employee_id, date.min) < deadline
        partner = Capacity.ATASAN_PENILAI if in_time and on > deadline else Capacity.PENILAI
        yield PlanNeeded(
            employee_id,
            stay.group_id,
            status,
            deadline if in_time else None,
            partner if status is PlanStatus.DIAJUKAN else Capacity.PEGAWAI,
            partner,
            PLAN_SET.basis if in_time else NEW_POST,
        )


def needs_no_plan(roster: Roster | None, employee_id: str, days: Period, on: date) -> bool:
    """Return whether no plan is asked for of a person on a day; never of who is on no roster.

    Args:
        roster: The people of the agency, if known.
        employee_id: Who.
        days: The days of the year in which the person belongs to the agency.
        on: The day.
    """
    if roster is None or employee_id not in roster:
        return False
    situations = roster.employee(employee_id).situations
    whole, today = planning(situations, days), planning(situations, Period(on, on))
    # Who is on leave today has no working time today, and still plans for the rest of the year.
    return isinstance(whole, Exempted) or (isinstance(today, Exempted) and today.basis != NO_WORKING_TIME)
