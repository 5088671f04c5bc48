"""Periods of an indicator added up, exactly."""

from __future__ import annotations

from fractions import Fraction

import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.period import Period
from kinerja.errors import InvalidValue
from kinerja.evaluation.organisation_record import PeriodicOrganisation
from kinerja.evaluation.organisation_sums import planned_sum, realised_sum
from kinerja.people.unit import Unit
from kinerja.plans.indicator import Indicator
from kinerja.plans.progress import Realisation
from kinerja.plans.target import AtLeast, Direction, Exactly

QUARTERS = Period.year(2025).quarters()
MILLIONS = (15, 40, 40, 5)


def number(value: int | str, unit: str = "ton") -> Exactly:
    """Return a target."""
    return Exactly(value, unit, Direction.LEBIH_TINGGI)


def indicator(target=None, steps=MILLIONS, unit: str = "ton") -> Indicator:
    """Return the indicator of annex p. 93, or one like it."""
    due = [(quarter, number(step * 10**6, unit)) for quarter, step in zip(QUARTERS, steps, strict=False)]
    return Indicator("i1", "Produksi perikanan budidaya", target or number(100 * 10**6), trajectory=due)


def quarter(period: Period, value: object, unit: str = "ton", of: str = "d2") -> PeriodicOrganisation:
    """Return what a unit realised in a quarter."""
    told = [] if value is None else [Realisation("i1", value, unit, text="ya")]
    return PeriodicOrganisation(Unit(of, "Direktorat 2"), period, [indicator()], realisations=told)


def test_the_example_of_the_annex_adds_up_to_its_target() -> None:
    """15 + 40 + 40 + 5 million ton are 100,000,000 ton (annex p. 93)."""
    planned = planned_sum(indicator())
    assert (planned.total, planned.difference) == (Fraction(10**8), 0)
    assert planned.parts[3] == (QUARTERS[3], Fraction(5 * 10**6))
    assert planned.words.id.startswith("15.000.000 + 40.000.000 + 40.000.000 + 5.000.000 = 100.000.000 ton")


def test_a_trajectory_that_is_short_of_its_target_shows_by_how_much() -> None:
    assert planned_sum(indicator(steps=(15, 40, 40))).difference == -5 * 10**6


@pytest.mark.parametrize(
    ("given", "why"),
    [
        (indicator(AtLeast(5, "ton")), "The target of the indicator is not one number."),
        (Indicator("i1", "Tanpa target"), "The target of the indicator is not one number."),
        (indicator(number(80, "%")), "Ratios and indices are not added up."),
        (indicator(steps=()), "The trajectory is not all single numbers in the unit of the target."),
        (indicator(unit="kg"), "The trajectory is not all single numbers in the unit of the target."),
        (
            Indicator("i1", "x", number(9), trajectory=[(QUARTERS[0], AtLeast(5, "ton"))]),
            "The trajectory is not all single numbers in the unit of the target.",
        ),
    ],
)
def test_what_is_no_count_is_not_added(given: Indicator, why: str) -> None:
    answer = planned_sum(given)
    assert isinstance(answer, Undetermined)
    assert answer.reason.en == why


def test_what_was_realised_is_added_by_time() -> None:
    records = [quarter(QUARTERS[1], "40000000.5"), quarter(QUARTERS[0], "14000000")]
    found = realised_sum(records, indicator())
    assert [period for period, _ in found.parts] == list(QUARTERS[:2])
    assert found.total == Fraction("54000000.5")


@pytest.mark.parametrize("quarter_two", [(None, "ton"), (True, ""), ("4", "ekor")])
def test_a_quarter_without_a_comparable_number_is_never_taken_as_nothing(quarter_two) -> None:
    answer = realised_sum([quarter(QUARTERS[0], 1), quarter(QUARTERS[1], *quarter_two)], indicator())
    assert isinstance(answer, Undetermined)
    assert answer.reason.en == "No comparable number is told of Quarter II 2025."


def test_ratios_that_were_realised_are_not_added_either() -> None:
    assert not realised_sum([], indicator(number(80, "persen")))


@pytest.mark.parametrize("second", [quarter(Period.month(2025, 3), 1), quarter(QUARTERS[1], 1, of="d3")])
def test_nothing_is_added_twice_or_across_units(second: PeriodicOrganisation) -> None:
    with pytest.raises(InvalidValue, match="share days, or are of two units"):
        realised_sum([quarter(QUARTERS[0], 1), second], indicator())


def test_of_no_period_at_all_nothing_is_added_up() -> None:
    """The sum of no records is not 0: nothing is known."""
    nothing = realised_sum([], indicator())
    assert isinstance(nothing, Undetermined)
    assert nothing.reason.en == "Nothing is told of any period."
