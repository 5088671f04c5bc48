"""The evaluations of a year as a personnel office has them: for each person twelve months and the year.

A plan has 5 results of 3 indicators.  Plans, progress and decisions are made anew for every person, as if read from a
database; nothing of one person is shared with another but units, rules and texts of the program.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import attrs

from kinerja import (
    Conduct,
    Decision,
    Evidence,
    OrganisationResult,
    Period,
    Progress,
    Rating,
    Realisation,
)
from kinerja.evaluation.batch import Job
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022
from tests.bench.plan import PLAN, UNIT, a_result

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kinerja import Party, WorkPlan

__all__ = ["PERIODS", "YEAR", "job_of", "jobs_of", "plan_of"]

YEAR = Period.year(2025)
PERIODS = (*YEAR.months(), YEAR)
"""The periods judged in a year: its months, and the whole of it."""


def plan_of(person: int) -> WorkPlan:
    """Return the plan of one person."""
    employee = attrs.evolve(PLAN.employee, id=f"e{person}", name=f"Pegawai {person}")
    return attrs.evolve(PLAN, id=f"skp-{person}", employee=employee, results=[a_result(number) for number in range(5)])


def progress_of(plan: WorkPlan, period: Period, person: int) -> Progress:
    """Return what a person realised in a period: every indicator, with evidence; some fall short."""
    values = ((118 + person % 9, "orang"), (84 + person % 4, "%"), (11 + person % 3, "bulan"))
    return Progress(
        period,
        [
            Realisation(indicator.id, value, unit, evidence=[Evidence(f"Laporan {person}")])
            for result in plan.results
            for indicator, (value, unit) in zip(result.indicators, values, strict=True)
        ],
    )


def job_of(plan: WorkPlan, person: int, number: int, by: Party | None = None) -> Job:
    """Return the job of one period of a person: 0 to 11 for the months, 12 for the year; decided by the appraiser."""
    ratings, period = list(Rating), PERIODS[number]
    return Job(
        plan,
        progress=progress_of(plan, period, person + number),
        rules=PERMENPANRB6_2022,
        period=period,
        decision=Decision(
            ratings[(person + number) % 3],
            ratings[person % 3],
            by=by or plan.appraiser,
            on=min(period.end, date(2025, 12, 31)),
            reason="Setelah dialog kinerja",
        ),
        conduct=Conduct(period),
        organisation=OrganisationResult(UNIT, period, "baik"),
    )


def jobs_of(people: int, *, first: int = 0) -> Iterator[Job]:
    """Yield the thirteen jobs of each person, made one after the other.

    Args:
        people: How many people.
        first: The number of the first one.
    """
    for person in range(first, first + people):
        plan = plan_of(person)
        for number in range(len(PERIODS)):
            yield job_of(plan, person, number)
