"""Prices, and the bounds they prove."""

from __future__ import annotations

from fractions import Fraction

import pytest

from kinerja.errors import InvalidValue, WrongType
from kinerja.training.plan_prices import PlanPrices, SeatPrice, bound_of, offers, published, upper_bound
from kinerja.training.plan_problem import Benefit, PlanCourse
from kinerja.training.plan_rows import gap_rows
from tests.unit.training.plans import problem


def test_a_price_below_zero_is_refused() -> None:
    with pytest.raises(InvalidValue, match="money is below 0"):
        PlanPrices(-1)
    with pytest.raises(InvalidValue, match="price is below 0"):
        SeatPrice("layanan", -1)


def test_what_a_course_must_be_worth() -> None:
    prices = PlanPrices("0.000001", [SeatPrice("layanan", 2), SeatPrice("keluhan", "0.5")])
    assert [each.course_id for each in prices.seats] == ["keluhan", "layanan"]
    assert prices.of("layanan", cost=1_000_000) == 3
    assert prices.seat("lain") == 0


def test_without_prices_everybody_takes_what_is_best() -> None:
    assert upper_bound(problem(), PlanPrices(0)) == 10


def test_good_prices_prove_the_best_possible() -> None:
    """Ani takes both, Budi one; Citra finds no seat left in the service course."""
    prices = PlanPrices(0, [SeatPrice("layanan", 2)])
    assert upper_bound(problem(), prices) == Fraction(19, 2)


def test_the_bound_is_a_whole_number_of_units() -> None:
    """A plan of halves cannot come to 9.7."""
    assert upper_bound(problem(), PlanPrices(0, [SeatPrice("layanan", "1.9")])) == Fraction(19, 2)


def test_what_is_taken_before_is_not_counted_again() -> None:
    assert upper_bound(problem(), PlanPrices(0), [("ani", "layanan")]) == 6


def test_prices_rise_where_more_is_wanted_than_there_is() -> None:
    rows = gap_rows(problem())
    found = list(offers(rows, 40))
    assert found[0].seats == [0.0, 0.0]
    best = min(found, key=lambda offer: offer.bound)
    assert best.bound < found[0].bound
    prices = published(rows, best)
    assert prices.seat("layanan") > 0
    assert bound_of(rows, prices) == Fraction(19, 2)


def test_money_has_a_price_when_the_budget_is_short() -> None:
    rows = gap_rows(problem(1_000_000))
    best = min(offers(rows, 60), key=lambda offer: offer.bound)
    assert published(rows, best).money > 0
    assert bound_of(rows, published(rows, best)) <= 6


def test_prices_stop_where_nothing_is_wanted_in_excess() -> None:
    rows = gap_rows(problem(9_000_000, benefits=[Benefit("ani", "layanan", 1, "M.05")]))
    assert len(list(offers(rows, 40))) == 1


def test_a_budget_of_nothing_is_no_trouble() -> None:
    free = PlanCourse("layanan", cost=0, seats=1)
    told = problem(0, courses=[free], benefits=[Benefit(who, "layanan", 2, "M.05") for who in ("ani", "budi")])
    rows = gap_rows(told)
    best = min(offers(rows, 40), key=lambda offer: offer.bound)
    assert bound_of(rows, published(rows, best)) == 2


def test_a_bound_is_that_of_a_problem_and_its_prices() -> None:
    with pytest.raises(WrongType, match="problem: A NoneType is no PlanProblem"):
        upper_bound(None, PlanPrices(0))
    with pytest.raises(WrongType, match="prices: A int is no PlanPrices"):
        upper_bound(problem(), 0)
