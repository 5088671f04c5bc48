"""The problem of a plan as plain lists of whole numbers: what the search reads a hundred times."""

from __future__ import annotations

from collections import Counter, defaultdict
from math import lcm
from typing import TYPE_CHECKING, final

import attrs

from ..errors import InvalidValue
from .plan_search import PersonRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from fractions import Fraction

    from .plan_problem import Benefit, PlanPerson, PlanProblem

__all__ = ["Pair", "PlanRows", "gap_rows", "mandatory_rows"]

Pair = tuple[str, str]
"""The keys of a person and of a course."""

_FINEST = 10**12
"""Numbers with denominators that have no common multiple up to here were not measured by anybody."""


@final
@attrs.frozen(eq=False)
class PlanRows:
    """One stage of a plan: what may still be chosen, and what is left of the limits.

    Args:
        problem: What the numbers of people and courses refer to.
        unit: Gains are counted in parts of this size: 2 for halves.
        budget: The money left.
        costs: What a seat of each course costs.
        seats: How many seats of each course are left; never more than people who want one.
        people: Those for whom something may be chosen.
        floors: For a unit that should get more, who of its people could be trained, and how many of them should be.
    """

    problem: PlanProblem
    unit: int
    budget: int
    costs: list[int]
    seats: list[int]
    people: list[PersonRow]
    floors: list[tuple[list[int], int]]

    def pairs(self, chosen: Iterable[tuple[PersonRow, list[int]]]) -> Iterator[Pair]:
        """Yield the keys of what was chosen."""
        for row, places in chosen:
            for place in places:
                yield self.problem.people[row.number].id, self.problem.courses[row.courses[place]].id


def gap_rows(problem: PlanProblem, taken: Iterable[Pair] = ()) -> PlanRows:
    """Return the problem of gaps that is left once some pairs are taken.

    Args:
        problem: The problem.
        taken: The pairs, mandatory ones as a rule; the gaps they close are closed.

    Raises:
        InvalidValue: when the gains or hours have no common denominator up to 10^12.
    """
    given = frozenset(taken)
    closed = {(each.person_id, gap) for each in problem.benefits if _pair(each) in given for gap in each.covers}
    open_ = [
        each
        for each in problem.benefits
        if _pair(each) not in given and not any((each.person_id, gap) in closed for gap in each.covers)
    ]
    unit = _common((each.gain for each in open_), "gain")
    wishes: dict[str, list[_Wish]] = defaultdict(list)
    for each in open_:
        gain = each.gain.numerator * (unit // each.gain.denominator)
        wishes[each.person_id].append((each.course_id, gain, each.covers))
    return _rows(problem, wishes, given, unit)


def mandatory_rows(problem: PlanProblem) -> PlanRows:
    """Return the problem of mandatory courses alone: each counts 1."""
    wishes: dict[str, list[_Wish]] = defaultdict(list)
    for each in problem.mandatory:
        wishes[each.person_id].append((each.course_id, 1, ()))
    return attrs.evolve(_rows(problem, wishes, frozenset(), 1), floors=[])


_Wish = tuple[str, int, tuple[str, ...]]
"""Course, gain, gaps."""


def _pair(each: Benefit) -> Pair:
    return each.person_id, each.course_id


def _common(values: Iterable[Fraction], what: str) -> int:
    unit = 1
    for value in values:
        unit = lcm(unit, value.denominator)
        if unit > _FINEST:
            raise InvalidValue(
                f"The {what}s of the plan have no common denominator up to 10^12.",
                mend=f"Round each {what} to a few decimals.",
                path=what,
            )
    return unit


def _rows(problem: PlanProblem, wishes: Mapping[str, list[_Wish]], given: frozenset[Pair], unit: int) -> PlanRows:
    numbers = {course.id: number for number, course in enumerate(problem.courses)}
    fine = _common((course.hours for course in problem.courses), "hour")
    spent = Counter(course_id for _, course_id in given)
    costs = [course.cost for course in problem.courses]
    budget = problem.budget - sum(costs[numbers[id]] * times for id, times in spent.items())
    left = [None if course.seats is None else course.seats - spent[course.id] for course in problem.courses]
    hours = [int(course.hours * fine) for course in problem.courses]
    taken: dict[str, list[int]] = defaultdict(list)
    for person_id, course_id in given:
        taken[person_id].append(numbers[course_id])

    people, wanted = [], Counter[int]()
    for number, person in enumerate(problem.people):
        most, room = _limits(person, [hours[course] for course in taken[person.id]], fine)
        fitting = [
            (numbers[id], gain, gaps)
            for id, gain, gaps in wishes.get(person.id, ())
            if left[numbers[id]] != 0 and costs[numbers[id]] <= budget and most != 0 and _fits(hours[numbers[id]], room)
        ]
        if fitting:
            people.append(_row(number, fitting, hours, (most, room)))
            wanted.update(course for course, _, _ in fitting)
    seats = [wanted[course] if seats is None else min(seats, wanted[course]) for course, seats in enumerate(left)]
    return PlanRows(problem, unit, budget, costs, seats, people, _floors(problem, people, {id for id, _ in given}))


def _floors(problem: PlanProblem, people: list[PersonRow], trained: set[str]) -> list[tuple[list[int], int]]:
    """Return the units that need more people trained than those who take a mandatory course."""
    of_unit: dict[str, list[int]] = defaultdict(list)
    for place, row in enumerate(people):
        person = problem.people[row.number]
        if person.id not in trained:
            of_unit[person.unit_id].append(place)
    already = Counter(person.unit_id for person in problem.people if person.id in trained)
    wanted = [(of_unit[each.unit_id], each.people - already[each.unit_id]) for each in problem.unit_floors]
    return [(places, least) for places, least in wanted if places and least > 0]


def _fits(hours: int, room: int | None) -> bool:
    return room is None or hours <= room


def _limits(person: PlanPerson, taken: list[int], fine: int) -> tuple[int | None, int | None]:
    most = None if person.most_courses is None else max(0, person.most_courses - len(taken))
    room = None
    if person.most_hours is not None:
        room = max(0, int((person.most_hours - person.hours_done) * fine) - sum(taken))
    return most, room


def _row(
    number: int, wishes: list[tuple[int, int, tuple[str, ...]]], hours: list[int], limits: tuple[int | None, int | None]
) -> PersonRow:
    bits: dict[str, int] = {}
    masks = []
    for _, _, gaps in wishes:
        masks.append(sum(1 << bits.setdefault(gap, len(bits)) for gap in gaps))
    taking = [hours[course] for course, _, _ in wishes]
    most, room = limits
    return PersonRow(
        number,
        [course for course, _, _ in wishes],
        [gain for _, gain, _ in wishes],
        masks,
        taking,
        len(wishes) if most is None else min(most, len(wishes)),
        sum(taking) if room is None else room,
        all(mask.bit_count() <= 1 for mask in masks),
    )
