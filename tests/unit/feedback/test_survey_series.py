"""The index through the periods: in order, broken where it is not made alike, gaps told."""

from __future__ import annotations

from fractions import Fraction

import attrs
import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.period import Period
from kinerja.errors import InvalidValue, WrongType
from kinerja.feedback.survey import SurveyIndex, index
from kinerja.feedback.survey_answers import Answers, MissingPolicy
from kinerja.feedback.survey_scheme import PERMENPANRB14_2017
from kinerja.feedback.survey_series import SurveySeries
from kinerja.feedback.survey_weights import PrintedWeight
from kinerja.interop import dumps, loads


def point(period: Period | None, answer: int = 4, *, scheme=PERMENPANRB14_2017, unit: str = "u", **more) -> SurveyIndex:
    """Return the index of one respondent."""
    rows = [[answer] * len(scheme.questions)]
    return index(Answers(scheme, rows, unit_id=unit, period=period), **more)


def codes(series: SurveySeries) -> list[str]:
    """Return the codes of the findings."""
    return [finding.code for finding in series.findings]


def test_points_stand_in_the_order_of_their_days() -> None:
    """Two Septembers are two points."""
    series = SurveySeries([point(Period.month(2020, 9), 3), point(Period.month(2019, 9))])
    assert [each.period.start.year for each in series.indices] == [2019, 2020]
    assert [step.change for step in series.steps] == [-25]
    assert codes(series) == ["SURVEY_SERIES_GAP"]
    assert series.unit_id == "u"


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"scheme": attrs.evolve(PERMENPANRB14_2017, id="sendiri")}, "The scheme is another one."),
        ({"weights": PrintedWeight("0.11")}, "The weights are other ones."),
        ({"missing": MissingPolicy.COMPLETE_ONLY}, "Blanks are dealt with in another way."),
    ],
)
def test_the_line_breaks_where_the_index_is_made_otherwise(more, why) -> None:
    """Across it there is no change to speak of."""
    series = SurveySeries(
        [point(Period.year(2023)), point(Period.year(2024), **more), point(Period.year(2025), **more)]
    )
    first, second = (step.change for step in series.steps)
    assert isinstance(first, Undetermined)
    assert first.reason.en == why
    assert second == Fraction(0)
    assert [len(line) for line in series.lines] == [1, 2]
    assert codes(series) == ["SURVEY_SERIES_BREAK"]


def test_years_without_a_survey_are_told() -> None:
    """At least once a year, says PermenPANRB 14/2017."""
    series = SurveySeries([point(Period.year(2022)), point(Period.year(2025))])
    assert codes(series) == ["SURVEY_SERIES_GAP", "SURVEY_YEAR_MISSING", "SURVEY_YEAR_MISSING"]
    assert [finding.message.en for finding in series.findings][1:] == ["No survey in 2023.", "No survey in 2024."]


def test_periods_of_other_kinds_leave_no_gap() -> None:
    """A quarter after a year, or any days after a quarter, may follow as they like."""
    days = Period.of("2025-06-05", "2025-06-09")
    later = Period.of("2025-08-05", "2025-08-09")
    series = SurveySeries([point(Period.quarter(2025, 1)), point(days), point(later)])
    assert codes(series) == []


@pytest.mark.parametrize(
    ("points", "said"),
    [
        ([], "There is no index"),
        ([point(None)], "The index has no period"),
        ([point(Period.year(2024)), point(Period.year(2025), unit="v")], "more than one unit"),
        ([point(Period.year(2025)), point(Period.month(2025, 3))], "overlap"),
    ],
)
def test_what_makes_no_series_is_refused(points, said) -> None:
    """The same answers would count twice, or nobody knows when."""
    with pytest.raises(InvalidValue, match=said):
        SurveySeries(points)


def test_a_series_is_of_indices() -> None:
    """Not of numbers."""
    with pytest.raises(WrongType, match=r"indices\[0\]"):
        SurveySeries([80])


def test_the_page_and_the_stored_form() -> None:
    """A break says why, in place of a change."""
    series = SurveySeries([point(Period.year(2024)), point(Period.year(2025), weights=PrintedWeight("0.11"))])
    assert "Bobotnya berganti" in series.as_text("id")
    assert series._repr_html_() == series.as_html("id")
    assert "Findings" not in SurveySeries([point(Period.year(2025))]).as_text("en")
    assert loads(dumps(series)) == series
