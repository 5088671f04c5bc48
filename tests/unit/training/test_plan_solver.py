"""The problem as a solver sees it, and HiGHS as one of them."""

from __future__ import annotations

import builtins

import attrs
import pytest

from kinerja.errors import InvalidValue, NotFound
from kinerja.interop.highs import HighsSolver
from kinerja.training.plan_problem import Benefit, PlanPerson, UnitFloor
from kinerja.training.plan_rows import gap_rows
from kinerja.training.plan_solver import LimitRow, choices_of, model_of
from kinerja.training.planner import plan_training
from tests.unit.training.plans import COMPLAINTS, SERVICE, problem


def test_the_model_says_every_limit() -> None:
    model = model_of(gap_rows(problem(people=[PlanPerson("ani", most_courses=1, most_hours=12)], benefits=BOTH)))
    assert model.gains == (1, 4)
    assert model.limits == (
        LimitRow((0, 1), (1, 1), most=1),
        LimitRow((0, 1), (6, 10), most=12),
        LimitRow((0,), (1,), most=1),
        LimitRow((1,), (1,), most=1),
        LimitRow((0,), (1,), most=1),
        LimitRow((1,), (1,), most=1),
        LimitRow((0, 1), (500_000, 1_000_000), most=3_000_000),
    )


BOTH = [Benefit("ani", "layanan", 4, "M.05"), Benefit("ani", "keluhan", 1, "M.08")]


def test_a_floor_needs_columns_of_its_own() -> None:
    model = model_of(
        gap_rows(problem(people=[PlanPerson("ani", unit_id="u")], benefits=BOTH, unit_floors=[UnitFloor("u", 1)]))
    )
    assert model.gains == (1, 4, 0)
    assert model.limits[-2:] == (LimitRow((2, 0, 1), (1, -1, -1), most=0), LimitRow((2,), (1,), least=1))


def test_columns_go_through_people_and_their_courses() -> None:
    rows = gap_rows(problem())
    assert choices_of(rows, [1, 2, 3], by="x") == [[1], [0], [0]]
    with pytest.raises(InvalidValue, match="'x' breaks a limit"):
        choices_of(rows, [3, 4], by="x")


def rough() -> object:
    """Return a problem whose prices leave a gap."""
    people = [
        PlanPerson(f"p{number}", unit_id="abc"[number % 3], most_courses=2, most_hours=30) for number in range(12)
    ]
    benefits = [
        Benefit(
            person.id, course, 1 + (number * weight) % 5, [f"g{(number + weight) % 3}", f"g{(number * weight) % 4}"]
        )
        for number, person in enumerate(people)
        for course, weight in (("layanan", 3), ("keluhan", 7))
    ]
    courses = [attrs.evolve(SERVICE, seats=4), attrs.evolve(COMPLAINTS, cost=700_001)]
    return problem(5_300_000, courses=courses, people=people, benefits=benefits, unit_floors=[UnitFloor("c", 2)])


def test_highs_is_never_better_than_the_bound_nor_worse_than_the_plan() -> None:
    told = rough()
    own, helped = (
        plan_training(told, steps=20),
        plan_training(told, steps=20, solver=HighsSolver(seconds=60, gap="0.0001")),
    )
    assert own.gaps.value <= helped.gaps.value <= own.gaps.bound == helped.gaps.bound
    assert not helped.findings


def test_highs_says_when_it_found_nothing() -> None:
    """A floor that nobody can keep."""
    model = attrs.evolve(model_of(gap_rows(problem())), limits=[LimitRow((0,), (1,), least=2)])
    assert HighsSolver().choose(model) is None


def test_without_scipy_there_is_an_answer(monkeypatch) -> None:
    real = builtins.__import__

    def without(name, *rest, **more):
        if name.startswith("scipy"):
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(NotFound, match=r"Install kinerja\[solver\]"):
        HighsSolver().choose(model_of(gap_rows(problem())))


@pytest.mark.parametrize("wrong", [{"seconds": 0}, {"gap": "-0.1"}])
def test_limits_of_highs_are_above_zero(wrong) -> None:
    with pytest.raises(InvalidValue, match="above 0"):
        HighsSolver(**wrong)
