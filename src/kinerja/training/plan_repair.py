"""From what everybody would take at some prices to a plan that keeps the budget and the seats.

First everything is let in by its worth while seats and money last; then each person chooses anew among what is left,
at the prices first and then at ever lower ones, until nothing that is left is of use to anybody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs

from .plan_search import best_set

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from .plan_prices import Offer
    from .plan_rows import PlanRows
    from .plan_search import PersonRow

__all__ = ["Draft", "repaired"]

SHARES: tuple[float, ...] = (1.0, 0.9, 0.8, 0.6, 0.4, 0.2)
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

    @classmethod
    def of(cls, rows: PlanRows) -> Draft:
        """Return the draft in which nobody takes anything."""
        return cls(rows, rows.budget, list(rows.seats), [[] for _ in rows.people])

    @property
    def gain(self) -> int:
        """What it brings, in whole units."""
        people = zip(self.rows.people, self.choices, strict=True)
        return sum(row.gains[place] for row, places in people for place in places)

    @property
    def missing(self) -> int:
        """How many people more should be trained for the floors of units."""
        trained = [sum(1 for place in places if self.choices[place]) for places, _ in self.rows.floors]
        return sum(max(0, least - some) for (_, least), some in zip(self.rows.floors, trained, strict=True))

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


def repaired(rows: PlanRows, offer: Offer, shares: Sequence[float] = SHARES) -> Draft:
    """Return a plan that keeps the limits, made of what everybody would take at some prices.

    Args:
        rows: The stage of the plan.
        offer: The prices, and what everybody would take.
        shares: At which parts of the prices people then choose anew.
    """
    must = _must(rows, offer)
    draft = Draft.of(rows)
    _let_in(draft, offer, must)
    for share in shares:
        _round(draft, [share * each for each in offer.worth], must)
    before = -1
    while draft.gain > before:  # until nothing that is left is of use to anybody
        before = draft.gain
        _round(draft, [0.0 for _ in offer.worth], must)
    return draft


def _round(draft: Draft, worth: list[float], must: AbstractSet[int]) -> None:
    """Let everybody choose anew, one after the other."""
    for number in range(len(draft.rows.people)):
        _choose_anew(draft, number, worth, must)


def _must(rows: PlanRows, offer: Offer) -> frozenset[int]:
    """Return who should get one course at least, even one not worth its price, for the floors of units.

    Those who would take one anyway come first, then those to whom one is worth most.
    """

    def rank(number: int) -> tuple[bool, float, int]:
        return not offer.choices[number], -_worthiest(rows, offer, number)[0], number

    return frozenset(number for places, least in rows.floors for number in sorted(places, key=rank)[:least])


def _worthiest(rows: PlanRows, offer: Offer, number: int) -> tuple[float, int]:
    """Return the one course that is worth most to a person beyond its price, which may be below 0, and its place."""
    row = rows.people[number]
    pairs = zip(row.gains, row.courses, strict=True)
    return max((gain - offer.worth[course], -place) for place, (gain, course) in enumerate(pairs))


def _let_in(draft: Draft, offer: Offer, must: AbstractSet[int]) -> None:
    """Let in first one course for each who must have one, then what is worth most beyond its price."""
    waiting = []
    for number, (row, places) in enumerate(zip(draft.rows.people, offer.choices, strict=True)):
        some = places or ([-_worthiest(draft.rows, offer, number)[1]] if number in must else [])
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
    paid = _paid(row, chosen, (costs, money), [])
    kept = before if len(paid) == len(chosen) else _paid(row, _ranked(net), (costs, money), before)
    better = sum([net[place] for place in paid]) > sum([net[place] for place in kept]) + _GAIN
    keep = kept and (not better or (number in must and not paid))
    draft.take(number, kept if keep else paid)


def _ranked(net: list[float]) -> list[int]:
    return sorted((place for place, worth in enumerate(net) if worth > 0.0), key=lambda place: (-net[place], place))


def _paid(row: PersonRow, places: list[int], purse: tuple[list[int], int], before: list[int]) -> list[int]:
    """Return what a person has and, of more courses in their order, those that money and the person's limits allow."""
    costs, money = purse
    paid = list(before)
    used = sum(row.masks[place] for place in before)
    hours = sum(row.hours[place] for place in before)
    money -= sum(costs[row.courses[place]] for place in before)
    for place in places:
        cost, mask = costs[row.courses[place]], row.masks[place]
        if len(paid) == row.most:
            break
        if cost <= money and not mask & used and hours + row.hours[place] <= row.room and place not in paid:
            paid.append(place)
            used, hours, money = used | mask, hours + row.hours[place], money - cost
    return paid
