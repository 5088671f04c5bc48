"""What is on record of each person in a year: whether the plan was set in time, dialogues, feedback.

What was not recorded of anybody is told apart from what did not happen.
"""

from __future__ import annotations

from collections import defaultdict
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING, Any, final

import attrs

from ..base.brief import how_many
from ..base.members import member
from ..base.period import Period, plain_date
from ..base.words import label
from ..errors import DuplicateJob
from ..plans.deadlines import PLAN_SET, due
from ..plans.fields import filled, is_a, stripped
from ..plans.history import PlanStep
from ..plans.year import PlanYear
from .cohort import shown_id
from .cycle_plans import needs_no_plan

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from ..base.words import Words
    from ..feedback.continuous import Feedback
    from ..feedback.dialogue import Dialogue
    from ..people.roster import Roster
    from ..plans.plan import WorkPlan

__all__ = ["CareFile", "CareFiles", "PlanTime", "care_files", "dialogue_days"]


class PlanTime(StrEnum):
    """Whether the plan of a person was set, and in time (PermenPANRB 6/2022, art. 14(1))."""

    TEPAT_WAKTU = "tepat_waktu"
    """Set by the end of January."""
    TERLAMBAT = "terlambat"
    """Set after that."""
    BELUM_ADA = "belum_ada"
    """Not set, and January is over."""
    BELUM_JATUH_TEMPO = "belum_jatuh_tempo"
    """Not set, and January is not over."""
    TANPA_BATAS = "tanpa_batas"
    """The person came or moved during the year: the law names no deadline, so nothing is late."""
    TIDAK_DIKETAHUI = "tidak_diketahui"
    """Set, on a day that is not known."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("plan_time", self)


def _plan_time(value: PlanTime | str) -> PlanTime:
    return member(PlanTime, value)


def _feedback(feedback: Iterable[Feedback] | None) -> tuple[Feedback, ...] | None:
    return None if feedback is None else tuple(feedback)


def _days(days: Iterable[date] | None) -> tuple[date, ...] | None:
    return None if days is None else tuple(sorted(map(plain_date, days)))


def _brief(items: tuple[Any, ...] | None) -> str:
    return "None" if items is None else how_many(items)


@final
@attrs.frozen
class CareFile:
    """What is on record of one person who is to have a plan; :func:`care_files` makes those of an agency.

    Args:
        employee_id: Who.
        unit_id: The unit of the person.
        plan: Whether the plan was set, and in time.
        appraiser_id: Who appraises; may be empty.
        feedback: All feedback on record; ``None`` where none is recorded of anybody, which is not the same as none.
        dialogues: The days of the performance dialogues; ``None`` in the same way.

    Example:
        >>> CareFile("ani", "dinas", "tepat_waktu").feedback is None
        True
    """

    employee_id: str = attrs.field(converter=stripped, validator=filled, repr=shown_id)
    unit_id: str = attrs.field(converter=stripped, validator=filled)
    plan: PlanTime = attrs.field(converter=_plan_time)
    appraiser_id: str = attrs.field(default="", converter=stripped, repr=shown_id, kw_only=True)
    feedback: tuple[Feedback, ...] | None = attrs.field(default=None, converter=_feedback, repr=_brief, kw_only=True)
    dialogues: tuple[date, ...] | None = attrs.field(default=None, converter=_days, repr=_brief, kw_only=True)


def _by_id(files: Iterable[CareFile]) -> tuple[CareFile, ...]:
    return tuple(sorted(files, key=lambda file: file.employee_id))


@final
@attrs.frozen
class CareFiles:
    """What is on record of people in some days.

    Args:
        period: In which days dialogues and feedback are looked for; plans are those of the year.
        files: Of each person one, in any order; kept by id.

    Raises:
        DuplicateJob: when a person stands twice.

    Example:
        >>> CareFiles(Period.year(2025), [CareFile("ani", "dinas", "tepat_waktu")])
        CareFiles(period=Period(start=datetime.date(2025, 1, 1), end=datetime.date(2025, 12, 31)), files=<1>)
    """

    period: Period = attrs.field(validator=is_a(Period))
    files: tuple[CareFile, ...] = attrs.field(converter=_by_id, repr=how_many)

    def __attrs_post_init__(self) -> None:
        for one, other in pairwise(self.files):
            if one.employee_id == other.employee_id:
                raise DuplicateJob(
                    f"{shown_id(one.employee_id)} stands twice.",
                    why="Who is counted twice changes the share of the unit.",
                    mend="Give of each person one file.",
                    path="files",
                    value=one.employee_id,
                )

    @property
    def units(self) -> dict[str, tuple[CareFile, ...]]:
        """The files by unit, the units by id."""
        found: dict[str, list[CareFile]] = defaultdict(list)
        for file in self.files:
            found[file.unit_id].append(file)
        return {unit_id: tuple(found[unit_id]) for unit_id in sorted(found)}


def dialogue_days(dialogues: Iterable[Dialogue], appraiser_of: Mapping[str, str]) -> dict[str, tuple[date, ...]]:
    """Return on which days each person had a performance dialogue as the employee.

    A dialogue counts for everybody in it but for who was there as appraiser of all the others.

    Args:
        dialogues: In any order.
        appraiser_of: The id of the appraiser by the id of the person.
    """
    found: dict[str, list[date]] = defaultdict(list)
    for dialogue in dialogues:
        present = [party.id for party in dialogue.parties]
        for who in present:
            others = [each for each in present if each != who]
            if not all(appraiser_of.get(each) == who for each in others):
                found[who].append(dialogue.on)
    return {who: tuple(sorted(days)) for who, days in found.items()}


def care_files(
    roster: Roster,
    plans: Iterable[WorkPlan],
    *,
    period: Period,
    on: date,
    feedback: Mapping[str, Iterable[Feedback]] | None = None,
    dialogues: Iterable[Dialogue] | None = None,
) -> CareFiles:
    """Return what is on record of everybody who is in the units of a roster on a day.

    Who needs no plan on that day is left out.

    Args:
        roster: The people of the agency.
        plans: Those of the year of that day, in any state and order; those of other years do no harm.
        period: In which days dialogues and feedback are looked for.
        on: The day: who is in which unit, and whose plan is set.
        feedback: The feedback on each person, by id; ``None`` where it is not recorded.
        dialogues: The performance dialogues; ``None`` where they are not recorded.
    """
    year = Period.year(plain_date(on).year)
    by_person: dict[str, list[WorkPlan]] = defaultdict(list)
    for plan in plans:
        if plan.period.overlaps(year):
            by_person[plan.employee.id].append(plan)
    found = [
        _file(roster, unit.id, PlanYear(who, by_person[who]), on)
        for unit in roster.units
        for who in roster.members(unit.id, on)
        if not needs_no_plan(roster, who, year, on)
    ]
    appraisers = {each.employee_id: each.appraiser_id for each in found}
    days = None if dialogues is None else dialogue_days(dialogues, appraisers)
    told = [
        attrs.evolve(
            each,
            feedback=None if feedback is None else feedback.get(each.employee_id, ()),
            dialogues=None if days is None else days.get(each.employee_id, ()),
        )
        for each in found
    ]
    return CareFiles(period, told)


def _file(roster: Roster, unit_id: str, plans: PlanYear, on: date) -> CareFile:
    plan, who = plans.on(on), plans.employee_id
    appraiser = plan.appraiser.id if plan is not None else roster.superior(who, on).person_id or ""
    return CareFile(who, unit_id, _in_time(roster, plans, unit_id, on), appraiser_id=appraiser)


def _in_time(roster: Roster, plans: PlanYear, unit_id: str, on: date) -> PlanTime:
    who, plan, deadline = plans.employee_id, plans.on(on), due(PLAN_SET, on)
    if plan is None or not plan.status.agreed:
        if on <= deadline:
            return PlanTime.BELUM_JATUH_TEMPO
        ended = any(span.end < on and old.status.agreed for old, span in plans.spans)
        return PlanTime.TANPA_BATAS if ended or _came_later(roster, who, unit_id, deadline) else PlanTime.BELUM_ADA
    if plan.period.start > deadline or (on > deadline and _came_later(roster, who, unit_id, deadline)):
        return PlanTime.TANPA_BATAS
    first = _first_set(plan)
    if first is None:
        return PlanTime.TIDAK_DIKETAHUI
    return PlanTime.TEPAT_WAKTU if first <= deadline else PlanTime.TERLAMBAT


def _came_later(roster: Roster, who: str, unit_id: str, deadline: date) -> bool:
    home = roster.home(who, deadline)
    return home is None or home.unit_id != unit_id


def _first_set(plan: WorkPlan) -> date | None:
    """Return when a plan was first set; the day of a later version says nothing of it."""
    steps = [step.on for step in plan.history if step.step is PlanStep.TETAPKAN]
    if steps:
        return min(steps)
    return plan.agreed_on if plan.version == 1 else None
