"""A personnel office's year: many people, twelve months and the year for each, in one run.

    python -m tests.bench.batch 2000 4000 8000

measures each number of people in a process of its own: time for each evaluation, and how far memory grows.
"""

from __future__ import annotations

import resource
import subprocess
import sys
from itertools import islice
from time import perf_counter
from typing import TYPE_CHECKING

from kinerja.evaluation.batch import appraise_many
from tests.bench.jobs import jobs_of

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["appraising"]


def appraising() -> dict[str, Callable[[], object]]:
    """Return the ways to appraise one plan of 5 results with 3 indicators, or to see that it need not be."""
    jobs = list(jobs_of(1))
    year = jobs[-1]
    known = {str(result.key): result.digest for result in appraise_many([year])}
    return {
        "appraise": year.appraise,
        "the digest of what it reads": lambda: year.digest,
        "appraise_many, nothing known": lambda: list(appraise_many([year])),
        "appraise_many, nothing changed": lambda: list(appraise_many([year], known=known)),
    }


def peak() -> float:
    """Return the most memory that this process has had so far, in KiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def run(people: int) -> None:
    """Appraise so many people and print what it took; making the jobs is left out of the time."""
    for _ in appraise_many(islice(jobs_of(1), 13)):
        pass
    start = perf_counter()
    made = sum(1 for _ in jobs_of(people))
    making, before = perf_counter() - start, peak()
    start = perf_counter()
    done = sum(1 for _ in appraise_many(jobs_of(people)))
    seconds = perf_counter() - start - making
    grown = peak() - before
    if done != made:
        raise AssertionError(f"{done} results of {made} jobs.")
    print(
        f"  {people:>6} people {done:>7} evaluations {seconds:>6.1f} s {seconds / done * 1e6:>7.0f} us each"
        f" {grown / 1024:>6.1f} MiB more {grown * 1024 / people:>6.0f} bytes a person"
    )


def main() -> None:
    """Measure each number of people in a process of its own, or the one given as ``--alone``."""
    if sys.argv[1:2] == ["--alone"]:
        run(int(sys.argv[2]))
        return
    for people in sys.argv[1:] or ["250", "500", "1000"]:
        subprocess.run([sys.executable, "-m", "tests.bench.batch", "--alone", people], check=True)


if __name__ == "__main__":
    main()
