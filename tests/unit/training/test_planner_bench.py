"""The benchmark of the planner, on a size that takes no time: it runs, and both methods mean the same."""

from __future__ import annotations

from fractions import Fraction

from tests.bench.planner import by_highs, made_up, measured


def test_the_benchmark_compares_like_with_like() -> None:
    problem = made_up(40, 12, budget=Fraction(1, 4))
    own, peer = measured(problem), by_highs(problem)
    assert 0 < own["value"] <= peer["value"] <= own["bound"]
    assert own["value"] >= 0.9 * peer["value"]
    assert made_up(40, 12, budget=Fraction(1, 4)) == problem
