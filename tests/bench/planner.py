"""A plan of training within a budget, beside HiGHS in one run: value, proven gap, time, memory.

    python -m tests.bench.planner 1000x100 5000x200

plans each size in a process of its own, under a wide and a narrow budget, with the same whole numbers for both.
``--without-highs`` leaves the solver out, which takes minutes at the larger size.  The people and courses are made up:
29 competencies, up to 6 gaps for a person, courses on 1 to 3 of them, at most 3 courses and 80 JP for a person.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tracemalloc
from fractions import Fraction
from random import Random
from time import perf_counter
from typing import TYPE_CHECKING

from kinerja.interop.highs import HighsSolver
from kinerja.training.plan_problem import Benefit, PlanCourse, PlanPerson, PlanProblem
from kinerja.training.plan_rows import gap_rows
from kinerja.training.plan_solver import choices_of, model_of
from kinerja.training.planner import plan_training

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["made_up", "main"]

COMPETENCIES = tuple(f"T.{number}" for number in range(1, 30))
BUDGETS = (Fraction(35, 100), Fraction(10, 100))
"""The budget, as a part of what all seats would cost."""
MIB = 2**20


def made_up(people: int, courses: int, *, budget: Fraction, seed: int = 1) -> PlanProblem:
    """Return a problem drawn by chance.

    Args:
        people: How many people.
        courses: How many courses.
        budget: Which part of the cost of all seats may be spent.
        seed: Another one gives another problem.
    """
    chance = Random(seed)
    brings = [levels_of_a_course(chance) for _ in range(courses)]
    offered = [a_course(number, levels, people, chance) for number, levels in enumerate(brings)]
    benefits = []
    for number in range(people):
        gaps = {code: chance.choice((1, 1, 1, 2, 2, 3)) for code in chance.sample(COMPETENCIES, chance.randrange(7))}
        weight = chance.choice((Fraction(1), Fraction(1), Fraction(3, 2), Fraction(2)))
        for course, levels in zip(offered, brings, strict=True):
            met = [code for code in levels if code in gaps]
            if met:
                gain = weight * sum(min(gaps[code], levels[code]) for code in met)
                benefits.append(Benefit(f"p{number:05}", course.id, gain, met))
    staff = [PlanPerson(f"p{number:05}", most_courses=3, most_hours=80) for number in range(people)]
    money = sum(course.cost * (course.seats or 0) for course in offered)
    return PlanProblem(int(money * budget), courses=offered, people=staff, benefits=benefits)


def levels_of_a_course(chance: Random) -> Mapping[str, int]:
    """Return the competencies a course works on, and by how many levels."""
    codes = chance.sample(COMPETENCIES, chance.choice((1, 1, 2, 2, 3)))
    return {code: chance.choice((1, 1, 2, 3)) for code in codes}


def a_course(number: int, levels: Mapping[str, int], people: int, chance: Random) -> PlanCourse:
    """Return a course: the more it brings, the dearer."""
    hours = chance.choice((6, 8, 12, 16, 20, 24, 32, 40))
    price = chance.choice((0, 250, 500, 750, 1_000, 1_500, 2_500, 4_000, 6_000)) * 1_000
    cost = price * sum(levels.values()) // 2 + hours * chance.randrange(0, 20_000, 1_000)
    seats = chance.randrange(max(2, people // 250), max(4, people // 42))
    return PlanCourse(f"c{number:03}", cost=cost, seats=seats, hours=hours)


def measured(problem: PlanProblem) -> dict[str, float]:
    """Return what our own method comes to."""
    start = perf_counter()
    plan = plan_training(problem)
    seconds = perf_counter() - start
    return {
        "pairs": len(problem.benefits),
        "seconds": seconds,
        "value": float(plan.gaps.value),
        "bound": float(plan.gaps.bound),
        "gap": float(plan.gaps.gap),
        "peak": peak_of(problem),
    }


def peak_of(problem: PlanProblem) -> float:
    """Return how many MiB planning adds at most, in a run of few steps: memory does not grow with them."""
    tracemalloc.start()
    plan_training(problem, steps=2)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / MIB


def by_highs(problem: PlanProblem) -> dict[str, float]:
    """Return what HiGHS comes to on the same model, checked by our own limits."""
    rows = gap_rows(problem)
    start = perf_counter()
    chosen = HighsSolver(seconds=3_600).choose(model_of(rows)) or ()
    seconds = perf_counter() - start
    places = choices_of(rows, chosen, by="HiGHS")
    value = sum(row.gains[place] for row, own in zip(rows.people, places, strict=True) for place in own)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"seconds": seconds, "value": value / rows.unit, "resident": memory}


def alone(size: str, *, with_highs: bool) -> None:
    """Plan one size under each budget and print the figures."""
    people, courses = map(int, size.split("x"))
    for budget in BUDGETS:
        problem = made_up(people, courses, budget=budget)
        own = measured(problem)
        print(f"\n{people:,} people x {courses} courses, {int(own['pairs']):,} pairs, budget {float(budget):.0%}")
        print(
            f"  kinerja  value {own['value']:>10,.1f}  within {own['gap']:.2%} of the best possible, proven"
            f"  {own['seconds']:>7.1f} s  + {own['peak']:,.0f} MiB at most",
            flush=True,
        )
        if with_highs:
            peer = by_highs(problem)
            print(
                f"  HiGHS    value {peer['value']:>10,.1f}  kinerja has {own['value'] / peer['value']:.2%} of it"
                f"  {peer['seconds']:>7.1f} s  {peer['resident']:,.0f} MiB resident in all"
                f"  kinerja {peer['seconds'] / own['seconds']:.1f} x as fast",
                flush=True,
            )


def main() -> None:
    """Plan each size named in a process of its own."""
    flags = [each for each in sys.argv[1:] if each.startswith("--")]
    sizes = [each for each in sys.argv[1:] if each not in flags] or ["1000x100", "5000x200"]
    if "--alone" in flags:
        alone(sizes[0], with_highs="--without-highs" not in flags)
        return
    for size in sizes:
        subprocess.run([sys.executable, "-m", "tests.bench.planner", "--alone", *flags, size], check=True)


if __name__ == "__main__":
    main()
