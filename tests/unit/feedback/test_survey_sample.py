"""The minimum of a survey: the numbers that reports print, and who says so."""

from __future__ import annotations

from fractions import Fraction

import pytest

from kinerja.base.law import Assurance
from kinerja.base.rounding import RoundingMode, rounded
from kinerja.errors import InvalidValue, UnknownName
from kinerja.feedback.survey_sample import SampleRule, SurveySample, minimum_sample


@pytest.mark.parametrize(
    ("population", "formula", "table", "ceiling"),
    [
        (50, 4434, 44, 45),
        (67, 5718, 57, 58),
        (100, 7951, 80, 80),
        (1_000, 27771, 278, 278),
        (4_384, 35323, 353, 354),
        (10_000, 36993, 370, 370),
        (23_857_000, 38409, 384, 385),
    ],
)
def test_krejcie_and_morgan(population: int, formula: int, table: int, ceiling: int) -> None:
    """The table is rounded to the nearest; what agencies publish (58, 278, 354, 385) goes up."""
    answer = minimum_sample(population)
    assert answer.people == ceiling
    assert rounded(answer.exact.numerator * 100, answer.exact.denominator, RoundingMode.HALF_UP) == formula
    assert minimum_sample(population, rounding=RoundingMode.HALF_UP).people == table


def test_slovin_is_another_rule() -> None:
    """Some call it Krejcie-Morgan; of 1,000 it asks for 286, not 278."""
    answer = minimum_sample(1000, SampleRule.SLOVIN)
    assert (answer.people, answer.exact, answer.margin) == (286, Fraction(2000, 7), Fraction(1, 20))
    assert minimum_sample(400, SampleRule.SLOVIN, margin="0.1").people == 80


def test_what_is_only_remembered_is_never_a_default() -> None:
    answer = minimum_sample(40, SampleRule.KEPMENPAN_2004)
    assert (answer.people, answer.margin) == (150, None)
    assert answer.rule.basis.assurance is Assurance.ASSUMPTION
    assert minimum_sample(40).rule is SampleRule.KREJCIE_MORGAN


@pytest.mark.parametrize("rule", SampleRule)
def test_no_rule_was_read_in_its_text(rule: SampleRule) -> None:
    assert rule.basis.assurance is not Assurance.TEXT
    assert rule.basis.note
    assert rule.label.id != rule.value


@pytest.mark.parametrize(
    ("told", "path"),
    [
        ({"population": 0}, "population"),
        ({"population": True}, "population"),
        ({"population": 9, "margin": 1}, "margin"),
        ({"population": 9, "margin": 0}, "margin"),
        ({"population": 9, "chi_square": 0}, "margin"),
    ],
)
def test_no_minimum(told, path) -> None:
    with pytest.raises(InvalidValue) as caught:
        minimum_sample(**told)
    assert caught.value.path == path


def test_an_unknown_rule() -> None:
    with pytest.raises(UnknownName):
        minimum_sample(9, "yamane")  # type: ignore[arg-type]


def test_a_minimum_that_is_not_met_is_told_with_what_it_is_for() -> None:
    """A province asked 187 of the 385 it should have, and published that without a word."""
    sample = SurveySample(187, population=23_857_000)
    (finding,) = sample.findings
    assert (sample.is_met, finding.code) == (False, "SURVEY_BELOW_MINIMUM")
    assert "187 people answered; the minimum is 385." in finding.message.en
    assert "proportion, not for the index" in finding.message.en
    assert sample.response_rate is None


@pytest.mark.parametrize(
    ("minimum", "said"),
    [
        (minimum_sample(1_000, margin="0.025"), "the minimum is 606. Its 2.5% holds for a proportion"),
        (minimum_sample(1_000, SampleRule.KEPMENPAN_2004), "the minimum is 150. It does not tell how sure the index"),
    ],
)
def test_the_margin_that_is_told_is_that_of_the_minimum(minimum, said) -> None:
    """It said 5% of any."""
    (finding,) = SurveySample(30, population=1_000, minimum=minimum).findings
    assert said in finding.message.en


def test_a_minimum_that_is_met() -> None:
    sample = SurveySample(58, population=67, invited=60)
    assert (sample.is_met, sample.findings, sample.response_rate) == (True, (), Fraction(29, 30))


def test_nobody_counted_those_who_were_served() -> None:
    sample = SurveySample(30)
    assert (sample.minimum, sample.is_met) == (None, None)
    assert [finding.code for finding in sample.findings] == ["SURVEY_POPULATION_UNKNOWN"]


def test_another_minimum_may_be_taken() -> None:
    own = minimum_sample(67, SampleRule.SLOVIN)
    assert SurveySample(57, population=67, minimum=own).is_met is False
    assert SurveySample(57, population=67, minimum=None).is_met is None


@pytest.mark.parametrize(
    ("told", "path"),
    [
        ({"answered": -1}, "answered"),
        ({"answered": 5, "population": 4}, "population"),
        ({"answered": 0, "population": 0}, "population"),
        ({"answered": 5, "population": "9"}, "population"),
        ({"answered": 5, "invited": 4}, "invited"),
        ({"answered": 5, "population": 8, "minimum": minimum_sample(9)}, "minimum"),
    ],
)
def test_numbers_that_cannot_be(told, path) -> None:
    with pytest.raises(InvalidValue) as caught:
        SurveySample(**told)
    assert caught.value.path == path
