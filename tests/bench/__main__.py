"""Prints how fast kinerja is, each figure beside a peer of the same run: ``python -m tests.bench``."""

from __future__ import annotations

import platform
from importlib.metadata import version
from typing import TYPE_CHECKING

from tests.bench import batch, loading, plan, year
from tests.bench.measure import race, race_of_processes

if TYPE_CHECKING:
    from collections.abc import Mapping


def show(title: str, found: Mapping[str, float], unit: str, budgets: Mapping[str, str]) -> None:
    """Print one table; the ratios are to its first line."""
    first = next(iter(found.values()))
    print(f"\n{title}")
    for name, value in found.items():
        print(f"  {name:<56} {value:>8.1f} {unit} {value / first:>7.2f} x   {budgets.get(name, '')}".rstrip())


def scaled(found: Mapping[str, float], factor: float) -> dict[str, float]:
    """Return all figures in another unit."""
    return {name: value * factor for name, value in found.items()}


def main() -> None:
    """Measure and print."""
    peers = ", ".join(f"{name} {version(name)}" for name in ("attrs", "zen-engine", "msgspec", "pydantic"))
    print(f"Python {platform.python_version()}, {platform.machine()}; {peers}")
    print("Best of many, all of a table in turns; x is the ratio to the first line of a table.")
    show(
        "Score one employee-year under PP 46/2011: 10 activities with 3 aspects, and conduct",
        scaled(race(year.scoring()), 1e6),
        "us",
        {
            "kinerja, number and name, from checked facts": "budget 15 us",
            "kinerja, number and name, from a raw mapping": "budget 25 us",
            "zen-engine, content compiled beforehand": "budget 4 x",
        },
    )
    show(
        "Score it and say why",
        scaled(race(year.explaining()), 1e6),
        "us",
        {"kinerja, the tree of all steps, with articles and facts": "budget 250 us"},
    )
    show("Once for each book, when it is first used", scaled(race(year.making()), 1e3), "ms", {})
    show(
        "Import",
        scaled(race_of_processes(loading.SCRIPTS), 1e3),
        "ms",
        {"import kinerja": "budget 1.3 x", "appraise and the rules of 2025 at hand": "budget 6 x"},
    )
    show(
        "Read one plan from JSON: 5 results with 3 indicators",
        scaled(race(plan.reading()), 1e6),
        "us",
        {"kinerja.interop.convert.loads": "budget 250 us"},
    )
    show("Appraise that plan, or see that it need not be", scaled(race(batch.appraising()), 1e6), "us", {})
    show(
        "Memory of that plan, without its texts",
        scaled(plan.memory(), 1 / 1024),
        "KiB",
        {"kinerja": "budget 12 KiB"},
    )


if __name__ == "__main__":
    main()
