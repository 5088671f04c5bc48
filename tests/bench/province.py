"""The year of a province: 30,000 people, twelve months and the year, under the law in force and under PP 46/2011.

    python -m tests.bench.province 3000 10000 30000

takes each number of people and each book in a process of its own.  Jobs are made one after the other and nothing is
kept of them but the digests by which the next run would know them, as a nightly run of a personnel office does.
Beside them, in the same process, peers that are given the same facts: the matrix in plain dicts and in zen-engine;
the arithmetic of PP 46/2011 by hand in ``Fraction`` and in zen-engine.
"""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from fractions import Fraction
from itertools import islice
from time import process_time
from typing import TYPE_CHECKING, Any

import attrs
import zen

from kinerja import Conduct, Period, Progress, Realisation
from kinerja.evaluation.appraisal import facts_of
from kinerja.evaluation.batch import Appraised, Job, appraise_many
from kinerja.plans.conduct import AspekPerilaku
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022
from kinerja.rules.pp46_2011 import PP46_2011
from tests.bench.batch import peak
from tests.bench.jobs import jobs_of
from tests.bench.plan import PLAN, a_result
from tests.bench.regency import in_dicts, in_zen, plain_facts
from tests.bench.year import by_hand, zen_answer, zen_content

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from kinerja import WorkPlan, WorkResult

__all__ = ["main"]

YEAR = Period.year(2018)
PERIODS = (*YEAR.months(), YEAR)
CONDUCT = tuple(
    AspekPerilaku(name) for name in ("orientasi_pelayanan", "integritas", "komitmen", "disiplin", "kerja_sama")
)
SAMPLE = 520
"""How many evaluations the peers are given."""
ROUNDS = 13
"""How often they are given them."""


# --- The jobs under PP 46/2011 ----------------------------------------------------------------------------------------


def older_jobs_of(people: int) -> Iterator[Job]:
    """Yield the thirteen jobs of each person in 2018, made one after the other."""
    for person in range(people):
        plan = older_plan_of(person)
        for number, period in enumerate(PERIODS):
            yield older_job_of(plan, person + number, period)


def monthly(result: WorkResult) -> WorkResult:
    """Return a result of which each month is due as much as in the year: what comes out is timed, not looked at."""
    due = [
        attrs.evolve(each, trajectory=[(month, each.target) for month in YEAR.months()]) for each in result.indicators
    ]
    return attrs.evolve(result, indicators=due)


def older_plan_of(person: int) -> WorkPlan:
    """Return the plan of one person for 2018."""
    employee = attrs.evolve(PLAN.employee, id=f"e{person}", name=f"Pegawai {person}")
    return attrs.evolve(
        PLAN,
        id=f"skp-{person}",
        period=YEAR,
        employee=employee,
        results=[monthly(a_result(number)) for number in range(5)],
        agreed_on=date(2018, 1, 8),
    )


def older_job_of(plan: WorkPlan, seed: int, period: Period) -> Job:
    """Return the job of one period: every aspect realised, conduct valued, additional duties counted."""
    values = ((118 + seed % 9, "orang"), (84 + seed % 4, "%"), (11 + seed % 3, "bulan"))
    realised = [
        Realisation(indicator.id, value, unit)
        for result in plan.results
        for indicator, (value, unit) in zip(result.indicators, values, strict=True)
    ]
    return Job(
        plan,
        progress=Progress(period, realised),
        rules=PP46_2011,
        period=period,
        conduct=Conduct(period, scores={aspek: 78 + (seed + place) % 15 for place, aspek in enumerate(CONDUCT)}),
        facts={"tugas_tambahan": seed % 8},
    )


# --- Peers ------------------------------------------------------------------------------------------------------------

Ways = dict[str, "Callable[[Any], object]"]


def matrix_peers() -> tuple[list[Any], Ways]:
    """Return facts of the law in force and those who judge them, once all say the same."""
    jobs = list(islice(jobs_of(SAMPLE // 13), SAMPLE))
    facts = [plain_facts(job) for job in jobs]
    ways: Ways = {"plain dicts, json and sha256": in_dicts, "zen-engine, compiled beforehand": in_zen()}
    expected = [str(job.appraise().predikat) for job in jobs]
    return facts, agreeing(ways, facts, expected)


def older_peers() -> tuple[list[Any], Ways]:
    """Return facts of PP 46/2011 and those who judge them, once all say the same."""
    jobs = list(islice(older_jobs_of(SAMPLE // 13), SAMPLE))
    facts = [older_facts(job) for job in jobs]
    content = zen.ZenDecisionContent(zen_content())
    engine = zen.ZenEngine({"loader": lambda _: content})
    ways: Ways = {
        "Fraction, by hand, unchecked": lambda each: by_hand(each, Fraction)[1],
        "zen-engine, compiled beforehand": lambda each: zen_answer(engine.evaluate("pp46", each))[1],
    }
    return facts, agreeing(ways, facts, [str(job.appraise().predikat) for job in jobs])


def older_facts(job: Job) -> dict[str, Any]:
    """Return what a job tells, as the peers read it."""
    told = facts_of(job.plan, job.progress, period=job.period, conduct=job.conduct)
    return plain({**told, **(job.facts or {}), "kreativitas": []})


def plain(value: Any) -> Any:
    """Return nested facts as plain lists, dicts, whole numbers and floats."""
    if isinstance(value, Fraction):
        return value.numerator if value.denominator == 1 else float(value)
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items()}
    return [plain(item) for item in value] if isinstance(value, list) else value


def agreeing(ways: Ways, facts: list[Any], expected: list[str]) -> Ways:
    """Return the ways, unless one of them says something else."""
    for name, way in ways.items():
        if [way(each) for each in facts] != expected:
            raise AssertionError(f"{name} says something else.")
    return ways


def timed(facts: list[Any], ways: Ways) -> dict[str, float]:
    """Return the seconds of one judgement by each peer, all in turns."""
    seconds = dict.fromkeys(ways, 0.0)
    for _ in range(ROUNDS):
        for name, way in ways.items():
            start = process_time()
            for each in facts:
                way(each)
            seconds[name] += process_time() - start
    return {name: spent / ROUNDS / len(facts) for name, spent in seconds.items()}


# --- What is printed --------------------------------------------------------------------------------------------------

BOOKS: Mapping[str, tuple[Callable[[int], Iterator[Job]], Callable[[], tuple[list[Any], Ways]]]] = {
    PERMENPANRB6_2022.id: (jobs_of, matrix_peers),
    PP46_2011.id: (older_jobs_of, older_peers),
}


def alone(people: int, book: str) -> None:
    """Appraise everybody thirteen times under one book and print what it took."""
    jobs, peers = BOOKS[book]
    known = {str(result.key): result.digest for result in appraise_many(jobs(2)) if isinstance(result, Appraised)}
    start = process_time()
    made = sum(1 for _ in jobs(people))
    making, before, start = process_time() - start, peak(), process_time()
    known = {str(result.key): result.digest for result in appraise_many(jobs(people)) if isinstance(result, Appraised)}
    seconds, grown = process_time() - start - making, peak() - before
    if len(known) != made or made != 13 * people:
        raise AssertionError(f"{len(known)} results of {made} jobs.")
    print(f"\n{book}: {people} people, {made} evaluations, {seconds:.0f} s, and {making:.0f} s to make the jobs")
    print(f"  {'appraise_many, each':<46} {seconds / made * 1e6:>8.1f} us, {seconds / people * 1e3:.2f} ms a person")
    for name, each in timed(*peers()).items():
        print(f"  {name:<46} {each * 1e6:>8.1f} us, {seconds / made / each:.1f} times less than appraising")
    print(f"  memory, at its most, a person {grown / people:>25.2f} KiB, {grown / 1024:.0f} MiB in all", flush=True)


def main() -> None:
    """Take each number of people under each book in a process of its own, or those given behind ``--alone``."""
    if sys.argv[1:2] == ["--alone"]:
        alone(int(sys.argv[2]), sys.argv[3])
        return
    for people in sys.argv[1:] or ["3000", "10000", "30000"]:
        for book in BOOKS:
            subprocess.run([sys.executable, "-m", "tests.bench.province", "--alone", people, book], check=True)


if __name__ == "__main__":
    main()
