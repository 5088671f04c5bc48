"""Which result of the organisation counts for an evaluation (annex p. 94, f and g)."""

from __future__ import annotations

from datetime import date

import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.period import Period
from kinerja.errors import InvalidValue, WrongType
from kinerja.evaluation.organisation import OrganisationResult, organisation_for, organisation_year
from kinerja.evaluation.rounds import EvaluationKind, Round
from kinerja.evaluation.windows import ANNUAL_WINDOW, WindowRule
from kinerja.people.unit import Unit

KEC, DINAS = Unit("kec", "Kecamatan Contoh"), Unit("dinas", "Dinas Contoh")
YEAR, QUARTER = Period.year(2025), Period.quarter(2025, 1)
ANNUAL = Round(YEAR, EvaluationKind.TAHUNAN, ANNUAL_WINDOW.window(YEAR))
FIRST = Round(QUARTER, EvaluationKind.PERIODIK, WindowRule(-6, 10).window(QUARTER))
LAST_YEARS = OrganisationResult(KEC, Period.year(2024), "Baik", issued_on=date(2025, 1, 20))


def this_years(issued_on: date | None) -> OrganisationResult:
    """Return the result of the year, issued on a day."""
    return OrganisationResult(KEC, YEAR, "Istimewa", issued_on=issued_on)


def test_the_unit_that_the_appraiser_leads_counts() -> None:
    """Annex p. 94, g; not the employee's own unit, nor the whole agency."""
    results = [OrganisationResult(DINAS, QUARTER, "Baik"), OrganisationResult(KEC, QUARTER, "Kurang")]
    assert organisation_for(results, unit_id="kec", round=FIRST, on=date(2025, 4, 2)) == results[1]


def test_a_periodic_evaluation_waits_for_the_result_of_its_own_period() -> None:
    """Only the annual result is replaced by an older one."""
    before = OrganisationResult(KEC, Period.quarter(2024, 4), "Baik")
    to_come = OrganisationResult(KEC, QUARTER, "Baik", issued_on=date(2025, 4, 9))
    answer = organisation_for([before, to_come], unit_id="kec", round=FIRST, on=date(2025, 4, 8))
    assert isinstance(answer, Undetermined)
    assert answer.reason.en == "The result of the organisation for Quarter I 2025 is not there yet."
    assert organisation_for([before, to_come], unit_id="kec", round=FIRST, on=date(2025, 4, 9)) == to_come


@pytest.mark.parametrize("issued_on", [None, date(2026, 1, 10), date(2026, 1, 31)])
def test_this_years_result_counts_when_it_came_by_the_end_of_january(issued_on: date | None) -> None:
    """One whose day is not known counts as in time."""
    results = [LAST_YEARS, this_years(issued_on)]
    assert organisation_for(results, unit_id="kec", round=ANNUAL, on=date(2026, 3, 1)) == results[1]


def test_last_years_result_counts_when_this_years_came_after_january() -> None:
    """Annex p. 94, f: also once this year's is there."""
    results = [LAST_YEARS, this_years(date(2026, 2, 1))]
    for day in (date(2026, 1, 31), date(2026, 2, 1), date(2026, 12, 1)):
        assert organisation_for(results, unit_id="kec", round=ANNUAL, on=day) == LAST_YEARS


def test_until_the_end_of_january_this_years_result_is_waited_for() -> None:
    """Nobody knows yet that it will be late."""
    answer = organisation_for([LAST_YEARS], unit_id="kec", round=ANNUAL, on=date(2026, 1, 30))
    assert isinstance(answer, Undetermined)
    assert "Year 2025" in answer.reason.en


def test_without_any_result_nothing_is_guessed() -> None:
    """The law has no second replacement."""
    answer = organisation_for([this_years(date(2026, 2, 1))], unit_id="kec", round=ANNUAL, on=date(2026, 2, 2))
    assert isinstance(answer, Undetermined)
    assert "Year 2024" in answer.reason.en


def test_an_annual_evaluation_of_a_part_of_the_year_takes_the_result_of_the_year() -> None:
    """The organisation is judged for the whole of it."""
    half = Period.semester(2025, 2)
    part = Round(half, EvaluationKind.TAHUNAN, ANNUAL_WINDOW.window(half))
    result = this_years(None)
    assert organisation_for([result], unit_id="kec", round=part, on=date(2026, 1, 5)) == result
    assert organisation_year(half) == YEAR


def test_two_results_for_one_unit_and_period_are_refused() -> None:
    """Which of them counts cannot be told."""
    results = [this_years(None), this_years(date(2026, 1, 10))]
    with pytest.raises(InvalidValue, match="Kecamatan Contoh has 2 results for Year 2025"):
        organisation_for(results, unit_id="kec", round=ANNUAL, on=date(2026, 1, 5))


def test_the_day_of_issue_is_a_day() -> None:
    """Text is no date."""
    with pytest.raises(WrongType, match="not a date"):
        OrganisationResult(KEC, YEAR, "Baik", issued_on="2026-01-10")  # type: ignore[arg-type]


@pytest.mark.parametrize(("unit", "period"), [("kec", YEAR), (KEC, 2025)])
def test_names_and_years_are_no_units_and_periods(unit, period) -> None:
    """Text for a unit was taken, and failed only where its id was asked for."""
    with pytest.raises(WrongType, match="is no"):
        OrganisationResult(unit, period, "Baik")
