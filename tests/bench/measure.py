"""How time is measured: side by side in one run, the best of many, so that a busy machine is as busy for both."""

from __future__ import annotations

import subprocess
import sys
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["race", "race_of_processes"]

BATCH = 0.004
"""Seconds that one batch of calls should take: long for the clock, short beside what else the machine does."""
ROUNDS = 300
PROCESSES = 25


def race(runners: Mapping[str, Callable[[], object]]) -> dict[str, float]:
    """Return the seconds of one call of each, the best of many batches; they take turns."""
    sizes = {name: batch_size(call) for name, call in runners.items()}
    best = dict.fromkeys(runners, float("inf"))
    for _ in range(ROUNDS):
        for name, call in runners.items():
            best[name] = min(best[name], batch(call, sizes[name]) / sizes[name])
    return best


def batch(call: Callable[[], object], size: int) -> float:
    """Return the seconds of ``size`` calls, with the collection of garbage on, as it is in use."""
    calls = range(size)
    start = perf_counter()
    for _ in calls:
        call()
    return perf_counter() - start


def batch_size(call: Callable[[], object]) -> int:
    """Return how many calls fill a batch; the calls made here also warm up."""
    size = 1
    while batch(call, size) < BATCH:
        size *= 2
    return size


def race_of_processes(scripts: Mapping[str, str]) -> dict[str, float]:
    """Return the seconds that each script takes in a process of its own, without the start of Python; best of many."""
    best = dict.fromkeys(scripts, float("inf"))
    for _ in range(PROCESSES):
        for name, script in scripts.items():
            best[name] = min(best[name], in_a_process(script))
    return best


def in_a_process(script: str) -> float:
    """Return the seconds that a new Python takes for ``script``."""
    timed = f"from time import perf_counter as now\nstart = now()\n{script}\nprint(now() - start)"
    done = subprocess.run([sys.executable, "-c", timed], check=True, capture_output=True, text=True)
    return float(done.stdout)
