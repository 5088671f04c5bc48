"""From what everybody would take at some prices to a plan that keeps the budget and the seats.

First everything is let in by its worth while seats and money last; then each person chooses anew among what is left,
at the prices first and then at ever lower ones, until what is left is given away.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs

from .plan_search import best_set

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from .plan_prices import Offer
    from .plan_rows import PlanRows
    from .plan_search import PersonRow

__all__ = ["Draft", "repaired", "worthiest"]

_SHARES = (1.0, 0.9, 0.8, 0.6, 0.4, 0.2, 0.0)
"""At which part of the prices people choose anew, one round after the other."""
_GAIN = 1e-9
_CLOSED = -1e300
"""The worth of a course that has no seat left or costs more than the money left."""


@final
@attrs.define(eq=False)
class Draft:
    """A plan in the making: who takes what, what is left.

    Args:
        rows: The stage of the plan.
        money: What is left of the budget.
        seats: What is left of the seats of each course.
        choices: The places chosen by each person.
    """

    rows: PlanRows
    money: int
    seats: list[int]
    choices: list[list[int]]

    @property
    def gain(self) -> int:
        """What it brings, in whole units."""
        people = zip(self.rows.people, self.choices, strict=True)
        return sum(row.gains[place] for row, places in people for place in places)

    def take(self, number: int, places: list[int]) -> None:
        """Let a person who has nothing take some courses."""
        courses = self.rows.people[number].courses
        for place in places:
            self.seats[courses[place]] -= 1
            self.money -= self.rows.costs[courses[place]]
        self.choices[number] = places

    def leave(self, number: int) -> list[int]:
        """Let a person give back everything, and return what it was."""
        courses, places = self.rows.people[number].courses, self.choices[number]
        for place in places:
            self.seats[courses[place]] += 1
            self.money += self.rows.costs[courses[place]]
        self.choices[number] = []
        return places


def repaired(rows: PlanRows, offer: Offer, must: AbstractSet[int]) -> Draft:
    """Return a plan that keeps the limits, made of what everybody would take at some prices.

    Args:
        rows: The stage of the plan.
        offer: The prices, and what everybody would take.
        must: The places of those who should get one course at least, even one that is not worth its price.
    """
    draft = Draft(rows, rows.budget, list(rows.seats), [[] for _ in rows.people])
    _let_in(draft, offer, must)
    for share in _SHARES:
        worth = [share * each for each in offer.worth]
        for number in range(len(rows.people)):
            _choose_anew(draft, number, worth, must)
    return draft


def worthiest(rows: PlanRows, offer: Offer, number: int) -> tuple[float, int]:
    """Return the one course that is worth most to a person beyond its price, which may be below 0, and its place."""
    row = rows.people[number]
    pairs = zip(row.gains, row.courses, strict=True)
    return max((gain - offer.worth[course], -place) for place, (gain, course) in enumerate(pairs))


def _let_in(draft: Draft, offer: Offer, must: AbstractSet[int]) -> None:
    """Let in first one course for each who must have one, then what is worth most beyond its price."""
    waiting = []
    for number, (row, places) in enumerate(zip(draft.rows.people, offer.choices, strict=True)):
        some = places or ([-worthiest(draft.rows, offer, number)[1]] if number in must else [])
        for rank, place in enumerate(some):
            first = number in must and not rank
            waiting.append((not first, offer.worth[row.courses[place]] - row.gains[place], number, place))
    for _, _, number, place in sorted(waiting):
        course = draft.rows.people[number].courses[place]
        if draft.seats[course] and draft.rows.costs[course] <= draft.money:
            draft.take(number, [*draft.leave(number), place])


def _choose_anew(draft: Draft, number: int, worth: list[float], must: AbstractSet[int]) -> None:
    row, before = draft.rows.people[number], draft.leave(number)
    seats, costs, money = draft.seats, draft.rows.costs, draft.money
    net = [
        gain - worth[course] if seats[course] and costs[course] <= money else _CLOSED
        for gain, course in zip(row.gains, row.courses, strict=True)
    ]
    chosen = best_set(row, net)[1]
    if not chosen and not before and number in must:
        chosen = [place for place in (net.index(max(net)),) if net[place] > _CLOSED]
    chosen = _paid(chosen, row, costs, money)
    better = sum([net[place] for place in chosen]) > sum([net[place] for place in before]) + _GAIN
    keep = before and (not better or (number in must and not chosen))
    draft.take(number, before if keep else chosen)


def _paid(chosen: list[int], row: PersonRow, costs: list[int], money: int) -> list[int]:
    """Return of the chosen courses, dearest first, those the money lasts for."""
    paid = []
    for place in chosen:
        cost = costs[row.courses[place]]
        if cost <= money:
            paid.append(place)
            money -= cost
    return paid
