"""Strategies for plans of training: small problems with every limit, their plans, and why."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from ..training.plan_limits import FreeFill, PlanLine
from ..training.plan_prices import PlanPrices, SeatPrice
from ..training.plan_problem import Benefit, FreeForm, MandatoryPair, PlanCourse, PlanPerson, PlanProblem, UnitFloor
from ..training.plan_reasons import PairReason, why_course
from ..training.plan_report import Certificate, TrainingPlan
from ..training.plan_shares import CourseUse, HourShortfall, UnitTraining
from ..training.planner import PlanProgress, plan_training
from .draw_base import distinct, numbers, texts
from .draw_evaluation import EVALUATION

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from .source import Draws

__all__ = ["PLANNER", "problems", "training_plans"]

_FEW = st.integers(0, 4)
_GAPS = ("M.01", "M.02", "M.05", "T.1")


def _gains() -> Draws:
    return st.fractions("0.25", 9, max_denominator=12)


def _courses(id: str | None = None) -> Draws:
    return st.builds(
        PlanCourse,
        texts() if id is None else st.just(id),
        cost=st.integers(0, 9),
        seats=st.none() | _FEW,
        hours=st.sampled_from([0, 4, 10, "7.5"]),
        title=st.just("") | texts(),
    )


def _people(id: str | None = None) -> Draws:
    return st.builds(
        PlanPerson,
        texts() if id is None else st.just(id),
        unit_id=st.sampled_from(["", "u-1", "u-2"]),
        most_courses=st.none() | _FEW,
        most_hours=st.sampled_from([None, 24, 14]),
        floor_hours=st.sampled_from([None, 20]),
        hours_done=st.sampled_from([0, 8, 30]),
    )


def _benefits(person: Draws, course: Draws) -> Draws:
    gaps = distinct(st.sampled_from(_GAPS), least=1, most=2)
    return st.builds(Benefit, person, course, _gains(), gaps)


def _forms() -> Draws:
    return st.builds(FreeForm, texts(), hours=st.integers(1, 6), most_times=st.integers(0, 9))


@st.composite
def problems(draw: st.DrawFn, *, people: int = 4, courses: int = 4) -> PlanProblem:
    """Draw a problem so small that every choice can be tried.

    Args:
        draw: Given by Hypothesis.
        people: How many people at most.
        courses: How many courses at most.
    """
    ids = [f"c{number}" for number in range(draw(st.integers(0, courses)))]
    keys = [f"p{number}" for number in range(draw(st.integers(0, people)))]
    staff = [draw(_people(key)) for key in keys]
    pairs = [(key, id) for key in keys for id in ids]
    helped = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=10)) if pairs else []
    required = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=2)) if pairs else []
    units = sorted({person.unit_id for person in staff if person.unit_id})
    floored = draw(st.lists(st.sampled_from(units), unique=True)) if units else []
    return PlanProblem(
        draw(st.integers(0, 30)),
        courses=[draw(_courses(id)) for id in ids],
        people=staff,
        benefits=[draw(_benefits(st.just(key), st.just(id))) for key, id in helped],
        mandatory=[MandatoryPair(key, id, draw(texts())) for key, id in required],
        free_forms=draw(distinct(_forms(), most=2, by=lambda form: form.id)),
        unit_floors=[UnitFloor(unit, draw(_FEW)) for unit in floored],
    )


def training_plans() -> Draws:
    """Return a strategy for plans as the planner makes them."""
    return problems().map(lambda problem: plan_training(problem, steps=12))


@st.composite
def _reasons(draw: st.DrawFn) -> PairReason:
    plan = draw(training_plans().filter(lambda made: made.problem.people and made.problem.courses))
    person, course = draw(st.sampled_from(plan.problem.people)), draw(st.sampled_from(plan.problem.courses))
    return why_course(plan, person.id, course.id)


@st.composite
def _certificates(draw: st.DrawFn) -> Certificate:
    return Certificate(*sorted([draw(numbers(low=0)), draw(numbers(low=0))]))


def _seat_prices() -> Draws:
    return st.builds(SeatPrice, texts(), numbers(low=0))


PLANNER: Mapping[Any, Callable[[], Draws]] = MappingProxyType(
    {
        PlanCourse: _courses,
        PlanPerson: _people,
        Benefit: lambda: _benefits(texts(), texts()),
        FreeForm: _forms,
        UnitFloor: lambda: st.builds(UnitFloor, texts(), _FEW),
        PlanProblem: problems,
        SeatPrice: _seat_prices,
        PlanPrices: lambda: st.builds(
            PlanPrices, numbers(low=0), distinct(_seat_prices(), by=lambda each: each.course_id)
        ),
        PlanLine: lambda: EVALUATION.derived(PlanLine, gain=st.none() | _gains()),
        FreeFill: lambda: st.builds(FreeFill, texts(), texts(), st.integers(1, 9)),
        Certificate: _certificates,
        CourseUse: lambda: EVALUATION.derived(CourseUse, seats=st.none() | _FEW, seat_price=numbers(low=0)),
        UnitTraining: lambda: EVALUATION.derived(UnitTraining, gain=numbers(low=0)),
        HourShortfall: lambda: EVALUATION.derived(HourShortfall, floor=numbers(low=0), reached=numbers(low=0)),
        TrainingPlan: training_plans,
        PairReason: _reasons,
        PlanProgress: lambda: EVALUATION.derived(PlanProgress, value=numbers(low=0)),
    }
)
"""What is drawn for each class."""
