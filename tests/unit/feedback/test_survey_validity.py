"""A survey by a scheme that did not hold in its days is told so, wherever its index is read."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja.base.finding import Severity
from kinerja.base.period import Period
from kinerja.base.words import Words
from kinerja.feedback.survey import index
from kinerja.feedback.survey_answers import Answers
from kinerja.feedback.survey_combining import mean_of_units
from kinerja.feedback.survey_scheme import KEPMENPAN25_2004, PERMENPANRB14_2017, PERMENPANRB16_2014, SurveyScheme
from kinerja.feedback.survey_series import SurveySeries
from kinerja.feedback.survey_validity import not_in_force

CODE = "SURVEY_SCHEME_NOT_IN_FORCE"


@pytest.mark.parametrize(
    ("scheme", "period", "told"),
    [
        (KEPMENPAN25_2004, Period.year(2025), 1),
        (KEPMENPAN25_2004, Period.year(2014), 0),
        (PERMENPANRB16_2014, Period.year(2014), 0),  # the year of change: both may have been used
        (PERMENPANRB16_2014, Period.year(2017), 0),
        (PERMENPANRB14_2017, Period.year(2017), 0),
        (PERMENPANRB14_2017, Period.year(2016), 1),
        (PERMENPANRB14_2017, Period(date(2016, 12, 1), date(2017, 1, 31)), 1),
        (PERMENPANRB14_2017, None, 0),
        (attrs.evolve(PERMENPANRB14_2017, id="sendiri", since=None), Period.year(1999), 0),
    ],
)
def test_by_years_of_change(scheme: SurveyScheme, period: Period | None, told: int) -> None:
    assert [each.code for each in not_in_force(scheme, period)] == [CODE] * told


def test_what_is_said() -> None:
    """Which one was in force, where a regulation is known."""
    (late,) = not_in_force(KEPMENPAN25_2004, Period.year(2025))
    assert (late.severity, late.path, late.basis) == (Severity.WARNING, "period", KEPMENPAN25_2004.basis)
    assert late.say("en") == (
        "Satisfaction index (KepmenPAN 25/2004) was not in force in all of the survey's period, Year 2025."
        " Check the period, or use what was in force: Satisfaction survey (PermenPANRB 14/2017)."
    )
    (early,) = not_in_force(KEPMENPAN25_2004, Period.year(2003))
    assert early.hint == Words("Periksa periodenya.", "Check the period.")


def test_an_index_tells_it_wherever_it_goes() -> None:
    """On its page, with its figure, in a series and in a mean of units; the number stays as it is."""
    wrong, right = (
        index(Answers(PERMENPANRB14_2017, [[3] * 9], unit_id="u", period=Period.year(year))) for year in (2016, 2017)
    )
    assert ([each.code for each in wrong.findings], right.findings) == ([CODE], ())
    assert wrong.published == right.published
    for page in (wrong, SurveySeries([wrong, right]), mean_of_units([wrong], unit_id="all")):
        assert "was not in force" in page.as_text("en")
    assert "was not in force" not in right.as_text("en")
    assert wrong.figure().notes[-1] == wrong.findings[0].message
    assert mean_of_units([wrong], unit_id="all").figure().notes[-1] == wrong.findings[0].message
    assert right.figure().notes == right.policies
    assert [(each.code, each.path) for each in SurveySeries([wrong, right]).findings] == [(CODE, "indices[0].period")]
