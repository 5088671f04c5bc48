"""What becomes of courses, units and hours in a plan: worked out from its choice."""

from __future__ import annotations

from collections import Counter, defaultdict
from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import COMPUTED_DIGITS, exact
from ..evaluation.cohort import masked
from ..plans.fields import filled, stripped
from .plan_limits import FreeFill, PlanLine, hours_added

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..base.exact import Exact
    from .plan_prices import PlanPrices
    from .plan_problem import PlanProblem

__all__ = ["CourseUse", "HourShortfall", "UnitTraining", "course_uses", "hour_shortfalls", "unit_trainings"]


def _computed(value: Exact) -> Fraction:
    return exact(value, digits=COMPUTED_DIGITS)


@final
@attrs.frozen
class CourseUse:
    """What becomes of a course.

    Args:
        course_id: The course.
        taken: How many people take it.
        seats: How many could; ``None`` for as many as want to.
        spent: What it costs altogether, in whole Rupiah.
        seat_price: What one more seat would bring, about.
    """

    course_id: str
    taken: int
    seats: int | None
    spent: int
    seat_price: Fraction = attrs.field(converter=_computed)


@final
@attrs.frozen
class UnitTraining:
    """What a unit gets out of a plan; nobody is named.

    Args:
        unit_id: The unit; empty for people of whom none is told.
        people: How many people it has.
        with_gap: How many of them a course on offer could help.
        trained: How many take a course.
        gain: What their courses bring.
        spent: What they cost, in whole Rupiah.
        floor: How many should take one at least; ``None`` where nothing is asked.
    """

    unit_id: str = attrs.field(converter=stripped)
    people: int
    with_gap: int
    trained: int
    gain: Fraction = attrs.field(converter=_computed)
    spent: int
    floor: int | None = None

    @property
    def below_floor(self) -> bool:
        """Whether fewer are trained than should be."""
        return self.floor is not None and self.trained < self.floor


@final
@attrs.frozen
class HourShortfall:
    """A person who does not reach the hours even with the plan.

    Args:
        person_id: The person.
        floor: How many JP should be reached.
        reached: How many are.
    """

    person_id: str = attrs.field(converter=stripped, validator=filled, repr=masked)
    floor: Fraction = attrs.field(converter=_computed)
    reached: Fraction = attrs.field(converter=_computed)

    @property
    def short(self) -> Fraction:
        """How many JP are missing."""
        return self.floor - self.reached


def course_uses(problem: PlanProblem, lines: Iterable[PlanLine], prices: PlanPrices) -> Iterator[CourseUse]:
    """Yield what becomes of every course on offer.

    Args:
        problem: The problem.
        lines: Who takes what.
        prices: The prices of the plan.
    """
    taken = Counter(line.course_id for line in lines)
    worth = {each.course_id: each.price for each in prices.seats}
    for each in problem.courses:
        yield CourseUse(
            each.id, taken[each.id], each.seats, each.cost * taken[each.id], worth.get(each.id, Fraction(0))
        )


def unit_trainings(problem: PlanProblem, lines: Iterable[PlanLine]) -> Iterator[UnitTraining]:
    """Yield what every unit gets, by key.

    Args:
        problem: The problem.
        lines: Who takes what.
    """
    unit_of = {person.id: person.unit_id for person in problem.people}
    costs = {course.id: course.cost for course in problem.courses}
    floors = {floor.unit_id: floor.people for floor in problem.unit_floors}
    people = Counter(unit_of.values())
    with_gap = Counter(unit_of[id] for id in {each.person_id for each in problem.benefits})
    of_unit: dict[str, list[PlanLine]] = defaultdict(list)
    for line in lines:
        of_unit[unit_of[line.person_id]].append(line)
    for unit_id in sorted(people):
        own = of_unit[unit_id]
        yield UnitTraining(
            unit_id,
            people[unit_id],
            with_gap[unit_id],
            len({line.person_id for line in own}),
            sum((line.gain or Fraction(0) for line in own), Fraction(0)),
            sum(costs[line.course_id] for line in own),
            floors.get(unit_id),
        )


def hour_shortfalls(
    problem: PlanProblem, lines: Iterable[PlanLine], fills: Iterable[FreeFill]
) -> Iterator[HourShortfall]:
    """Yield who does not reach the hours even with a plan.

    Args:
        problem: The problem.
        lines: Who takes which course.
        fills: Who uses which form.
    """
    added = hours_added(problem, lines, fills)
    for person in problem.people:
        reached = person.hours_done + added.get(person.id, 0)
        if person.floor_hours is not None and reached < person.floor_hours:
            yield HourShortfall(person.id, person.floor_hours, reached)
