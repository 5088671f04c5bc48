"""The year of an agency: roster, cycle, who evaluates, twelve months and the year, for thousands of people.

    python -m tests.bench.regency 2000 4000 8000

takes each number of people in a process of its own.  Every month it is asked where the cycle stands and who evaluates
whom, all are appraised in one run, and what was done is recorded.  Beside it, in the same process, its peers: the same
matrix in plain dicts, and in zen-engine.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections import defaultdict
from contextlib import contextmanager
from time import process_time
from typing import TYPE_CHECKING, Any

import zen

from kinerja.evaluation.appraisal import facts_of
from kinerja.evaluation.batch import Appraised, appraise_many
from kinerja.evaluation.cycle_status import Done, RoundState, status
from kinerja.evaluation.cycle_steps import record
from kinerja.evaluation.evaluators import who_evaluates
from kinerja.rules.permenpanrb6_2022 import Rating
from kinerja.rules.permenpanrb6_2022 import predikat as by_matrix
from tests.bench.agency import GROUP, cycle_of, roster_of
from tests.bench.batch import peak
from tests.bench.jobs import PERIODS, job_of, jobs_of, plan_of
from tests.bench.year import zen_content

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kinerja.evaluation.batch import Job
    from kinerja.evaluation.cycle import Cycle
    from kinerja.evaluation.cycle_status import CycleStatus
    from kinerja.evaluation.rounds import Round
    from kinerja.people.roster import Roster

__all__ = ["main"]

BUILDING = "roster and cycle, a person"
STATUS, WHO = "where the cycle stands, a person and month", "who evaluates, each"
MAKING, APPRAISING, RECORDING = "making jobs, each", "appraise_many, each", "recording, each"
EACH = (WHO, STATUS, MAKING, APPRAISING, RECORDING)


class Clock:
    """Seconds of this process by what was done; what other processes take does not count."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)

    @contextmanager
    def timing(self, what: str) -> Iterator[None]:
        """Add what passes to ``what``."""
        start = process_time()
        yield
        self.seconds[what] += process_time() - start


class Agency:
    """An agency in its year."""

    def __init__(self, people: int) -> None:
        self.people, self.clock = people, Clock()
        self.roster: Roster = roster_of(people)
        self.cycle: Cycle = cycle_of(people)
        self.done: tuple[Done, ...] = ()
        self.known: dict[str, str] = {}

    def live(self, peers: Peers) -> None:
        """Evaluate everybody in each round on the last day of its window, and let the peers run beside it."""
        for number, round in enumerate(self.cycle.rounds(GROUP)):
            self.ask(round)
            with self.clock.timing(STATUS):
                now = status(self.cycle, self.done, on=round.window.end, roster=self.roster)
            self.evaluate(round, self.jobs(number, round, now))
            peers.run(self.clock)
        if len(self.done) != len(PERIODS) * self.people or any(each.by_id == each.employee_id for each in self.done):
            raise AssertionError("Not everybody was evaluated once by somebody else.")

    def ask(self, round: Round) -> None:
        """Ask of everybody who evaluates."""
        with self.clock.timing(WHO):
            for employee in self.roster.employees:
                who_evaluates(self.roster, employee.id, round, on=round.window.end)

    def jobs(self, number: int, round: Round, now: CycleStatus) -> Iterator[Job]:
        """Yield the jobs of a round, each made when it is asked for."""
        for entry in now.in_state(RoundState.TERBUKA, RoundState.JATUH_TEMPO):
            if entry.due.round == round and entry.person_id:
                with self.clock.timing(MAKING):
                    person = int(entry.due.employee_id[1:])
                    job = job_of(plan_of(person), person, number, self.roster.party(entry.person_id, round.window.end))
                yield job

    def evaluate(self, round: Round, jobs: Iterator[Job]) -> None:
        """Appraise the jobs of a round and record what was done."""
        made, before = [], self.clock.seconds[MAKING]
        with self.clock.timing(APPRAISING):
            for result in appraise_many(jobs, known=self.known):
                if not isinstance(result, Appraised):
                    raise TypeError(f"{result.key} is {type(result).__name__}")
                decision = result.appraisal.decision
                made.append(
                    Done(
                        result.key.employee_id,
                        round.period,
                        round.kind,
                        round.window.end,
                        decision.by.id,
                        result.digest,
                    )
                )
                self.known[str(result.key)] = result.digest
        self.clock.seconds[APPRAISING] -= self.clock.seconds[MAKING] - before
        with self.clock.timing(RECORDING):
            self.done = record(self.cycle, self.done, *made)


# --- Peers -----------------------------------------------------------------------------------------------------------

TABLE = {(hasil.token, perilaku.token): by_matrix(hasil, perilaku).token for hasil in Rating for perilaku in Rating}
NUMBERS = {rating.token: number for number, rating in enumerate(Rating)}


def in_dicts(facts: dict[str, Any]) -> str:
    """Return the predikat by a table, with all facts as text and their digest: unchecked, unexplained, unguided."""
    answer = TABLE[facts["rating_hasil_kerja"], facts["rating_perilaku"]]
    text = json.dumps({**facts, "predikat": answer}, sort_keys=True)
    hashlib.sha256(text.encode()).hexdigest()
    return answer


def in_zen() -> Callable[[dict[str, Any]], str]:
    """Return the same matrix as a decision, its content compiled beforehand."""
    cases = (
        f"rating_hasil_kerja == '{one}' and rating_perilaku == '{two}' ? '{said}'" for (one, two), said in TABLE.items()
    )
    content = zen.ZenDecisionContent(zen_content({"predikat": f"{' : '.join(cases)} : null"}))
    engine = zen.ZenEngine({"loader": lambda _: content})
    return lambda facts: engine.evaluate("matrix", facts)["result"]["predikat"]


def plain_facts(job: Job) -> dict[str, Any]:
    """Return what a job tells as dicts of JSON."""
    facts = facts_of(job.plan, job.progress, period=job.period, decision=job.decision)
    return json.loads(json.dumps(facts, default=lambda value: getattr(value, "token", None) or float(value)))


class Peers:
    """The peers, with the facts of 520 evaluations that they are given each month."""

    def __init__(self) -> None:
        jobs = list(jobs_of(40))
        self.facts = [plain_facts(job) for job in jobs]
        self.ways = {"plain dicts, json and sha256": in_dicts, "zen-engine, compiled beforehand": in_zen()}
        expected = [str(job.appraise().predikat) for job in jobs]
        for name, way in self.ways.items():
            if [way(each) for each in self.facts] != expected:
                raise AssertionError(f"{name} says something else.")

    def run(self, clock: Clock) -> None:
        """Have each peer judge all facts once."""
        for name, way in self.ways.items():
            with clock.timing(name):
                for each in self.facts:
                    way(each)


# --- What is printed -------------------------------------------------------------------------------------------------


def alone(people: int) -> None:
    """Live through one year and print what it took."""
    peers = Peers()
    Agency(20).live(peers)  # what is loaded and made once
    before = peak()
    agency = Agency(people)
    with agency.clock.timing(BUILDING):
        roster_of(people), cycle_of(people)
    agency.live(peers)
    grown, seconds = peak() - before, agency.clock.seconds
    evaluations = len(agency.done)
    print(f"\n{people} people, {evaluations} evaluations, {sum(seconds.values()):.0f} s")
    for what, times in ((BUILDING, people), *((what, evaluations) for what in EACH)):
        print(f"  {what:<46} {seconds[what] / times * 1e6:>8.1f} us")
    for name in peers.ways:
        each = seconds[name] / len(peers.facts) / len(PERIODS)
        ratio = seconds[APPRAISING] / evaluations / each
        print(f"  {name:<46} {each * 1e6:>8.1f} us, {ratio:.0f} times less than appraising")
    print(f"  memory, at its most, a person {grown / people:>25.2f} KiB, {grown / 1024:.0f} MiB in all")


def main() -> None:
    """Take each number of people in a process of its own, or the one given as ``--alone``."""
    if sys.argv[1:2] == ["--alone"]:
        alone(int(sys.argv[2]))
        return
    for people in sys.argv[1:] or ["2000", "4000", "8000"]:
        subprocess.run([sys.executable, "-m", "tests.bench.regency", "--alone", people], check=True)


if __name__ == "__main__":
    main()
