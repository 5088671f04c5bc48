"""What a personnel office keeps of a year, and the steps it takes: who is due, jobs, runs, results.

A program that embeds kinerja keeps the same in its database; the values here are all that it needs.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kinerja import (
    Appraisal,
    Cycle,
    Done,
    EmployeeKind,
    EvaluationKind,
    Evaluator,
    Group,
    Job,
    Member,
    OrganisationResult,
    Period,
    Round,
    Undetermined,
    WindowRule,
    WorkPlan,
    appraise_many,
    organisation_for,
)
from kinerja.evaluation.batch import Appraised, Failed
from kinerja.evaluation.cadence import GURU
from kinerja.evaluation.cycle_status import CycleStatus, status
from kinerja.evaluation.cycle_steps import record
from kinerja.evaluation.evaluators import party_of
from kinerja.rules import national
from regency.work import YEAR, conduct_of, decision_of, progress_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator
    from datetime import date

    from kinerja import Roster
    from kinerja.evaluation.evaluator import EvaluatorPolicy

QUARTERLY = WindowRule(opens=-6, closes=10)
GROUPS = (
    Group("dinas", "Perangkat daerah dan puskesmas", "triwulanan", QUARTERLY),
    Group("rsud", "RSUD", "bulanan", WindowRule(opens=-3, closes=5)),
    Group("guru", "Guru dan kepala sekolah", "tahunan", rule=GURU),
    Group("paruh_waktu", "PPPK Paruh Waktu", "triwulanan", QUARTERLY, kinds=[EmployeeKind.PPPK_PARUH_WAKTU]),
)


@dataclass
class PersonnelOffice:
    """What the office knows at a moment of the year."""

    roster: Roster
    cycle: Cycle
    organisation: dict[str, list[OrganisationResult]]
    policy: EvaluatorPolicy
    plans: dict[str, list[WorkPlan]] = field(default_factory=dict)
    done: tuple[Done, ...] = ()
    known: dict[str, str] = field(default_factory=dict)
    held: dict[tuple[str, EvaluationKind, Period], Appraisal] = field(default_factory=dict)

    def status(self, on: date) -> CycleStatus:
        """Where the cycle stands on a day."""
        return status(self.cycle, self.done, on=on, roster=self.roster, policy=self.policy)

    def add_plan(self, plan: WorkPlan) -> None:
        """Keep a plan beside the earlier ones of its person."""
        self.plans.setdefault(plan.employee.id, []).append(plan)

    def plan_for(self, employee_id: str, round: Round) -> WorkPlan:
        """The plan that holds at the end of a round's period: that of the last post."""
        return [plan for plan in self.plans[employee_id] if plan.period.contains(round.period.end)][-1]

    def result(self, employee_id: str) -> Appraisal:
        """The appraisal of the year of a person."""
        (found,) = (value for key, value in self.held.items() if key[:2] == (employee_id, EvaluationKind.TAHUNAN))
        return found


def group_of(roster: Roster, employee_id: str, day: date) -> str:
    """The group that a person belongs to."""
    employee, home = roster.employee(employee_id), roster.home(employee_id, day)
    if employee.kind is EmployeeKind.PPPK_PARUH_WAKTU:
        return "paruh_waktu"
    place = home.unit_id.split("-")[0]
    return {"sd": "guru", "smp": "guru", "rsud": "rsud"}.get(place, "dinas")


def cycle_of(roster: Roster) -> Cycle:
    """The cycle of the year, with everybody in a group since the first appointment."""
    firsts = [(employee.id, employee.appointments[0].since) for employee in roster.employees]
    members = [Member(employee_id, group_of(roster, employee_id, since), since) for employee_id, since in firsts]
    return Cycle("Kabupaten Seruni Raya", YEAR, GROUPS, members)


# --- Jobs ------------------------------------------------------------------------------------------------------------


def jobs(
    office: PersonnelOffice, kind: EvaluationKind, on: date, *, silent: Container[str] = (), late: Container[str] = ()
) -> Iterator[Job | Failed]:
    """Yield a job for everybody who waits to be evaluated, but for those of silent evaluators and late units."""
    for entry in office.status(on).entries:
        who = entry.who
        asked = entry.due.round.kind is kind and isinstance(who, Evaluator)
        if asked and who.person_id not in silent and who.unit_id not in late:
            yield job_of(office, entry.due.employee_id, entry.due.round, who, on)


def job_of(office: PersonnelOffice, employee_id: str, round: Round, who: Evaluator, on: date) -> Job:
    """All that an appraisal takes."""
    plan = office.plan_for(employee_id, round)
    period = judged(plan, round)
    organisation = organisation_for(office.organisation[who.unit_id], unit_id=who.unit_id, round=round, on=on)
    return Job(
        plan,
        progress=progress_of(plan, period),
        rules=national().at(period, kind=plan.employee.kind),
        period=period,
        decision=decision_of(employee_id, party_of(office.roster, who, round, on=on), on),
        conduct=conduct_of(plan, period),
        organisation=None if isinstance(organisation, Undetermined) else organisation,
        evaluator=who,
        kind=round.kind,
    )


def judged(plan: WorkPlan, round: Round) -> Period:
    """The days that are judged: those of the round within the plan, which begins with the last post."""
    return Period(max(plan.period.start, round.period.start), min(plan.period.end, round.period.end))


# --- Runs ------------------------------------------------------------------------------------------------------------


def run(office: PersonnelOffice, todo: Iterable[Job | Failed], on: date) -> list[Appraised | Failed]:
    """Appraise, keep what came out, and record that it is done."""
    results = list(appraise_many(todo, known=office.known))
    appraised = [each for each in results if isinstance(each, Appraised)]
    office.done = record(office.cycle, office.done, *(kept(office, each, on) for each in appraised))
    office.known |= {str(each.key): each.digest for each in appraised}
    return results


def kept(office: PersonnelOffice, result: Appraised, on: date) -> Done:
    """Keep an appraisal, and say in which round it was made."""
    key, appraisal = result.key, result.appraisal
    rounds = (due.round for due in office.cycle.dues_of(key.employee_id))
    round = next(each for each in rounds if each.kind is key.kind and each.period.contains(key.period))
    office.held[key.employee_id, round.kind, round.period] = appraisal
    return Done(key.employee_id, round.period, round.kind, on, appraisal.decision.by.id, appraisal.digest)
