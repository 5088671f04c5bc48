"""Prices on money and seats that make a plan fall into people, and the bound that any such prices prove.

With a price on every Rupiah and on every seat, each person's best choice is found alone; what all of them come to, plus
what money and seats are worth, is never less than the best plan.  That holds for any prices, so they may be sought in
floats: the bound is then computed anew from rounded prices in whole numbers, and is exact.

The search lowers the bound step by step: where more is wanted than there is, the price rises (subgradients with a step
after Polyak, scaled by the seats, turned by the step before).
"""

from __future__ import annotations

from fractions import Fraction
from math import floor, fsum, lcm
from operator import sub
from typing import TYPE_CHECKING, Any, NamedTuple, final

import attrs

from ..base.exact import exact
from ..errors import InvalidValue
from ..plans.fields import check_kind, filled, stripped
from .plan_problem import PlanProblem
from .plan_rows import gap_rows
from .plan_search import best_set

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .plan_rows import Pair, PlanRows
    from .plan_search import PersonRow

__all__ = ["Offer", "PlanPrices", "SeatPrice", "bound_of", "offers", "published", "upper_bound"]


def _not_negative(_: object, attribute: attrs.Attribute[Any], value: Fraction) -> None:
    if value < 0:
        raise InvalidValue(
            f"The {attribute.name} is below 0.", mend="Give 0 or more.", path=attribute.name, value=value
        )


@final
@attrs.frozen
class SeatPrice:
    """What a seat of a course is worth: above 0 where more people are worth one than there are seats.

    Args:
        course_id: The course.
        price: The gain that one more seat would bring, about.
    """

    course_id: str = attrs.field(converter=stripped, validator=filled)
    price: Fraction = attrs.field(converter=exact, validator=_not_negative)


def _by_course(values: Iterable[SeatPrice]) -> tuple[SeatPrice, ...]:
    return tuple(sorted(values, key=lambda each: each.course_id))


@final
@attrs.frozen
class PlanPrices:
    """What money and seats are worth in a plan, in the unit of its gains.

    Args:
        money: The gain that one more Rupiah would bring, about; 0 where the budget is no limit.
        seats: The courses that are short of seats.

    Raises:
        InvalidValue: for a price below 0.

    Example:
        >>> PlanPrices("0.000002", [SeatPrice("layanan", "0.5")]).of("layanan", cost=1_000_000)
        Fraction(5, 2)
    """

    money: Fraction = attrs.field(converter=exact, validator=_not_negative)
    seats: tuple[SeatPrice, ...] = attrs.field(default=(), converter=_by_course)

    def seat(self, course_id: str) -> Fraction:
        """Return the price of a seat of a course."""
        return next((each.price for each in self.seats if each.course_id == course_id), Fraction(0))

    def of(self, course_id: str, *, cost: int) -> Fraction:
        """Return what a gain must exceed for the course to be worth its money and its seat."""
        return self.money * cost + self.seat(course_id)


class Offer(NamedTuple):
    """Prices on the way, and what everybody would take at them.

    Args:
        bound: What no plan can exceed, but for the inexactness of floats.
        money: The price of a Rupiah.
        seats: The price of a seat of each course.
        choices: The places chosen by each person.
        worth: What each course is worth to nobody: the price of its money and seat.
    """

    bound: float
    money: float
    seats: list[float]
    choices: list[list[int]]
    worth: list[float]


_STEP = 0.5
_SHRINK = 0.6
"""How much shorter steps become after some that brought next to nothing."""
_PATIENCE = 4
_TURN = 0.5
"""How much of a direction is new, the rest is that of the step before: without it prices swing."""
_AIM = 0.95
"""The bound that a step aims at, as a part of the best one known."""
_NOTHING = 1e-4
_SHORTEST = 1e-3


@final
@attrs.define
class _Search:
    """Where the search for prices stands: money is counted in the mean money there is for a seat, so prices compare."""

    rows: PlanRows
    mean: float
    money: float
    seats: list[float]
    length: float = _STEP
    idle: int = 0
    best: float = -1.0
    way: tuple[float, list[float]] | None = None

    def move(self, offer: Offer) -> bool:
        """Change the prices after what was asked for at them; tell whether there is anything to change."""
        self._shorten(offer.bound)
        way = self._way(*self._asked(offer))
        size = fsum([each * each / seats for each, seats in zip(way[1], self.rows.seats, strict=True) if each])
        size += way[0] * way[0] / sum(self.rows.seats)
        if size <= 0.0 or self.length < _SHORTEST:
            return False
        factor = self.length * (offer.bound - _AIM * self.best) / size
        self.money = max(0.0, self.money + factor * way[0] / sum(self.rows.seats))
        self.seats = [
            max(0.0, price + factor * each / seats) if each else price
            for price, each, seats in zip(self.seats, way[1], self.rows.seats, strict=True)
        ]
        return True

    def _shorten(self, bound: float) -> None:
        better = self.best < 0.0 or bound < self.best
        self.idle = 0 if self.best < 0.0 or bound < self.best * (1.0 - _NOTHING) else self.idle + 1
        self.best = bound if better else self.best
        if self.idle >= _PATIENCE:
            self.length, self.idle = self.length * _SHRINK, 0

    def _asked(self, offer: Offer) -> tuple[float, list[float]]:
        """Return how much more is asked for than there is; nothing for what is too much and has no price."""
        taken = [0] * len(self.rows.seats)
        for row, places in zip(self.rows.people, offer.choices, strict=True):
            for place in places:
                taken[row.courses[place]] += 1
        spent = sum([times * cost for times, cost in zip(taken, self.rows.costs, strict=True)])
        money = (spent - self.rows.budget) / self.mean
        over = [times - seats for times, seats in zip(taken, self.rows.seats, strict=True)]
        seats = [float(each) if each > 0 or price > 0.0 else 0.0 for each, price in zip(over, self.seats, strict=True)]
        return (money if money > 0.0 or self.money > 0.0 else 0.0), seats

    def _way(self, money: float, seats: list[float]) -> tuple[float, list[float]]:
        if self.way is None:
            self.way = money, seats
        else:
            before = self.way
            turned = [_TURN * new + (1.0 - _TURN) * old for new, old in zip(seats, before[1], strict=True)]
            self.way = _TURN * money + (1.0 - _TURN) * before[0], turned
        return self.way


def offers(rows: PlanRows, steps: int) -> Iterator[Offer]:
    """Yield prices and what everybody would take at them, from no prices on to good ones.

    Args:
        rows: The stage of the plan; somebody must have a choice.
        steps: How many at most.
    """
    count = len(rows.costs)
    mean = rows.budget / sum(rows.seats) or 1.0
    search = _Search(rows, mean, 0.0, [0.0] * count)
    for _ in range(steps):
        offer = _offer(rows, search.money / mean, search.seats)
        yield offer
        if not search.move(offer):
            return


def _offer(rows: PlanRows, money: float, seats: list[float]) -> Offer:
    worth = [money * cost + seat for cost, seat in zip(rows.costs, seats, strict=True)]
    bound = money * rows.budget + fsum([price * left for price, left in zip(seats, rows.seats, strict=True)])
    choices = []
    for row in rows.people:
        most, chosen = best_set(row, _net(row, worth))
        bound += most
        choices.append(chosen)
    return Offer(bound, money, seats, choices, worth)


def _net(row: PersonRow, worth: list[float]) -> list[float]:
    return list(map(sub, row.gains, map(worth.__getitem__, row.courses)))  # half the time of a comprehension


# --- Exact ------------------------------------------------------------------------------------------------------------


def published(rows: PlanRows, offer: Offer) -> PlanPrices:
    """Return the prices of an offer as exact numbers of nine digits, in the unit of gains of the problem."""
    money = _nine_digits([offer.money])[0] / rows.unit
    exact_seats = _nine_digits(offer.seats)
    courses = rows.problem.courses
    seats = [
        SeatPrice(course.id, price / rows.unit) for course, price in zip(courses, exact_seats, strict=True) if price
    ]
    return PlanPrices(money, seats)


def _nine_digits(values: list[float]) -> list[Fraction]:
    """Return the values as exact numbers, to nine digits of the largest one."""
    step = Fraction(f"1e{f'{max(values, default=0.0):e}'.partition('e')[2]}") / 10**8
    return [round(Fraction(value) / step) * step for value in values]


def bound_of(rows: PlanRows, prices: PlanPrices) -> Fraction:
    """Return what no choice in a stage of a plan can exceed, exactly; any prices prove such a bound.

    Args:
        rows: The stage.
        prices: The prices.
    """
    seats = {each.course_id: each.price * rows.unit for each in prices.seats}
    per_course = [seats.get(course.id, Fraction(0)) for course in rows.problem.courses]
    money = prices.money * rows.unit
    fine = lcm(money.denominator, *(price.denominator for price in per_course))
    whole_money, whole_seats = int(money * fine), [int(price * fine) for price in per_course]
    worth = [whole_money * cost + seat for cost, seat in zip(rows.costs, whole_seats, strict=True)]
    total = whole_money * rows.budget + sum(price * left for price, left in zip(whole_seats, rows.seats, strict=True))
    for row in rows.people:
        net = [gain * fine - worth[course] for gain, course in zip(row.gains, row.courses, strict=True)]
        total += best_set(row, net)[0]
    return Fraction(floor(Fraction(total, fine)), rows.unit)  # a plan comes to whole units


def upper_bound(problem: PlanProblem, prices: PlanPrices, taken: Iterable[Pair] = ()) -> Fraction:
    """Return what the gains of no plan can exceed, exactly, as some prices prove it.

    Whoever doubts a plan computes this from its prices; better prices prove a lower bound, none prove a false one.

    Args:
        problem: The problem.
        prices: Any prices; those of a plan, for instance.
        taken: What is taken before, as pairs of keys of persons and courses: the mandatory ones.

    Raises:
        WrongType: for what is no problem, or no prices.

    Example:
        >>> from .plan_problem import Benefit, PlanCourse, PlanPerson, PlanProblem
        >>> problem = PlanProblem(
        ...     1_000_000,
        ...     courses=[PlanCourse("layanan", cost=1_000_000, seats=2)],
        ...     people=[PlanPerson("p-1"), PlanPerson("p-2")],
        ...     benefits=[Benefit("p-1", "layanan", 2, "M.05"), Benefit("p-2", "layanan", 3, "M.05")],
        ... )
        >>> str(upper_bound(problem, PlanPrices(0))), str(upper_bound(problem, PlanPrices("0.000003")))
        ('5', '3')
    """
    check_kind(problem, PlanProblem, path="problem", mend="Give a PlanProblem.")
    check_kind(prices, PlanPrices, path="prices", mend="Give the prices of a plan, or PlanPrices.")
    return bound_of(gap_rows(problem, taken), prices)
