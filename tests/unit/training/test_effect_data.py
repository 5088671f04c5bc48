"""Shapes of what is measured, and which do not go together."""

from __future__ import annotations

from fractions import Fraction

import pytest

from kinerja.base.stats_contrast import SampleSummary
from kinerja.errors import EmptyCollection, InvalidValue, WrongType
from kinerja.feedback.survey_answers import Answers
from kinerja.feedback.survey_scheme import PERMENPANRB14_2017, PERMENPANRB16_2014
from kinerja.training.effect_data import (
    AskedOnce,
    ComparedScores,
    UnitChange,
    UnitChanges,
    Waves,
    waves_of,
)
from kinerja.training.paired_scores import PairedScores


def survey(*ticks, scheme=PERMENPANRB14_2017, **told) -> Answers:
    return Answers(scheme, [[tick] * len(scheme.elements) for tick in ticks], **told)


def test_waves_of_surveys_have_respondents_not_elements() -> None:
    waves = waves_of(survey(3, 4, 4), survey(4, 4))
    assert (waves.before.n, waves.before.mean, waves.after.variance) == (3, Fraction(275, 3), 0)


def test_waves_of_two_services() -> None:
    with pytest.raises(InvalidValue, match="not of one scheme and one unit"):
        waves_of(survey(3, 4, unit_id="a"), survey(4, 4, unit_id="b"))
    with pytest.raises(InvalidValue, match="not of one scheme"):
        waves_of(survey(3, 4), survey(4, 4, scheme=PERMENPANRB16_2014))
    assert waves_of(survey(3, 4, unit_id="a"), survey(4, 4)).after.n == 2


def test_nobody_is_trained_and_not_trained() -> None:
    told = PairedScores.of({"a": 1}, {"a": 2})
    with pytest.raises(InvalidValue, match="among those trained and among the others"):
        ComparedScores(told, told)


def test_units() -> None:
    told = UnitChanges([UnitChange("b", 1), UnitChange("a", 2)], [UnitChange("c", 3)])
    assert [each.unit_id for each in told.reached] == ["a", "b"]
    assert told == UnitChanges.of({"a": 2, "b": 1}, {"c": 3})
    with pytest.raises(EmptyCollection, match="no unit"):
        UnitChanges.of({"a": 1}, {})
    with pytest.raises(InvalidValue, match="'a' stands twice"):
        UnitChanges.of({"a": 1}, {"a": 1})
    with pytest.raises(WrongType):
        UnitChanges([("a", 1)], [("b", 2)])


@pytest.mark.parametrize("told", [(6, 9, 1, 5), (0, 9, 1, 5), (3, 0, 1, 5), (3, True, 1, 5), (3, 9, 3, 3)])
def test_a_mean_off_its_scale(told) -> None:
    with pytest.raises(InvalidValue):
        AskedOnce(*told)


def test_waves_are_summaries() -> None:
    with pytest.raises(WrongType):
        Waves(SampleSummary(2, 1, 1), [1, 2])
