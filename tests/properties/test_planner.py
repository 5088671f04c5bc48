"""Laws of every plan of training: the bound, the best by trying everything, and the plan stand in order."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations
from random import Random

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja.testing.draw_planner import problems
from kinerja.training.plan_limits import PlanLine, PlanStage, check_choice
from kinerja.training.plan_prices import PlanPrices, SeatPrice, upper_bound
from kinerja.training.plan_search import PersonRow, best_set
from kinerja.training.planner import plan_training
from tests.unit.training.plans import every_choice, keeps

FEW = settings(max_examples=60)


def gain(lines: list[PlanLine]) -> Fraction:
    """Return what some lines bring."""
    return sum((line.gain for line in lines), Fraction(0))


@FEW
@given(problems())
def test_the_plan_the_best_and_the_bound_stand_in_order(problem) -> None:
    """No plan is better than the best of all that can be, and none of those exceeds the bound."""
    plan = plan_training(problem, steps=30)
    first = [line for line in plan.lines if line.stage is PlanStage.WAJIB]
    best = max(gain(choice) for choice in every_choice(problem, first))
    assert plan.gaps.value <= best <= plan.gaps.bound
    assert not plan.gaps.best or plan.gaps.value == best


@FEW
@given(problems())
def test_no_plan_has_more_mandatory_courses_than_is_certified(problem) -> None:
    """They come first, and are counted against every choice of them."""
    plan = plan_training(problem, steps=30)
    lines = [line for line in plan.lines if line.stage is PlanStage.WAJIB]
    gains = {(each.person_id, each.course_id): each.gain for each in problem.benefits}
    pairs = [(each.person_id, each.course_id) for each in problem.mandatory]
    wishes = [PlanLine(*pair, PlanStage.WAJIB, gains.get(pair)) for pair in pairs]
    choices = [chosen for many in range(len(wishes) + 1) for chosen in combinations(wishes, many)]
    most = max(len(chosen) for chosen in choices if keeps(problem, list(chosen)))
    assert len(lines) == plan.mandatory.value <= most <= plan.mandatory.bound


@FEW
@given(problems(), st.lists(st.fractions(0, 5, max_denominator=20), min_size=5, max_size=5))
def test_any_prices_prove_a_bound(problem, prices) -> None:
    """Poor prices prove a poor bound, never a false one."""
    seats = [SeatPrice(course.id, price) for course, price in zip(problem.courses, prices[1:], strict=False)]
    bound = upper_bound(problem, PlanPrices(prices[0], seats))
    assert all(gain(choice) <= bound for choice in every_choice(problem))


@FEW
@given(problems(), st.integers(0, 99))
def test_a_plan_does_not_depend_on_the_order_of_what_is_told(problem, seed) -> None:
    """The same problem, shuffled, has the same plan."""
    shuffled = {}
    for field in ("courses", "people", "benefits", "mandatory", "unit_floors"):
        values = list(getattr(problem, field))
        Random(seed).shuffle(values)
        shuffled[field] = values
    assert plan_training(attrs.evolve(problem, **shuffled), steps=8) == plan_training(problem, steps=8)


@FEW
@given(problems())
def test_nothing_that_is_left_would_go_into_the_plan(problem) -> None:
    """No course can be added to a plan; hours that are short are short because the forms are used up or capped."""
    plan = plan_training(problem, steps=8)
    check_choice(problem, plan.lines, plan.fills)
    taken = {line.pair for line in plan.lines}
    more = [
        PlanLine(each.person_id, each.course_id, PlanStage.KESENJANGAN, each.gain)
        for each in problem.benefits
        if (each.person_id, each.course_id) not in taken
    ]
    assert not any(keeps(problem, [*plan.lines, line]) for line in more)


@given(st.data())
def test_the_search_for_one_person_is_exact(data) -> None:
    """Held against trying everything."""
    count = data.draw(st.integers(1, 8))
    whole = st.lists(st.integers(-2, 9), min_size=count, max_size=count)
    masks = data.draw(st.lists(st.integers(0, 15), min_size=count, max_size=count))
    row = PersonRow(
        0,
        list(range(count)),
        data.draw(whole),
        masks,
        data.draw(st.lists(st.integers(0, 9), min_size=count, max_size=count)),
        most=data.draw(st.integers(1, 5)),
        room=data.draw(st.integers(0, 25)),
        single=all(mask.bit_count() <= 1 for mask in masks),
    )
    total, chosen = best_set(row, row.gains)
    sets = [each for many in range(row.most + 1) for each in combinations(range(count), many) if fits(row, each)]
    assert total == sum(row.gains[place] for place in chosen) == max(sum(row.gains[p] for p in each) for each in sets)
    assert fits(row, chosen)


def fits(row: PersonRow, places) -> bool:
    """Return whether a person may take some courses together."""
    used = [row.masks[place] for place in places]
    apart = all(not one & other for one, other in combinations(used, 2))
    return apart and len(places) <= row.most and sum(row.hours[place] for place in places) <= row.room
