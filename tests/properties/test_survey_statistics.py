"""Laws of what a survey can say, for any answers."""

from __future__ import annotations

import random
from decimal import Decimal
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from kinerja.base.stats_samples import Interval, mean_interval, welch
from kinerja.base.stats_t import t_cdf, t_quantile
from kinerja.feedback.survey import index
from kinerja.feedback.survey_answers import Answers
from kinerja.feedback.survey_integrity import check_integrity
from kinerja.feedback.survey_interval import index_interval, respondent_values
from kinerja.feedback.survey_sample import SampleRule, minimum_sample
from kinerja.feedback.survey_scheme import PERMENPANRB14_2017 as SCHEME
from kinerja.feedback.survey_waves import WaveVerdict, compare_waves

FREEDOMS = st.integers(1, 1000) | st.fractions(1, 1000, max_denominator=50)
VALUES = st.lists(st.fractions(-100, 100, max_denominator=36), min_size=2, max_size=40)
ANSWER = st.none() | st.integers(1, 4)


@st.composite
def surveys(draw: st.DrawFn, least: int = 5, most: int = 40) -> Answers:
    """Draw answers in which at least five people answered everything."""
    whole = st.lists(st.integers(1, 4), min_size=9, max_size=9)
    rows = draw(st.lists(whole, min_size=least, max_size=least))
    return Answers(SCHEME, [*rows, *draw(st.lists(st.lists(ANSWER, min_size=9, max_size=9), max_size=most - least))])


@given(st.fractions(Fraction(1, 10**8), Fraction(1, 2)), FREEDOMS)
def test_a_quantile_is_where_the_share_lies(share: Fraction, freedom: Fraction) -> None:
    place = t_quantile(share, freedom)
    assert place == -t_quantile(1 - share, freedom)
    assert abs(float(t_cdf(place, freedom)) - float(share)) <= 1e-8 * float(share) + 1e-10
    assert abs(float(place) - stats.t.ppf(float(share), float(freedom))) <= 1e-8 * max(1, abs(float(place)))


@settings(max_examples=30)
@given(VALUES, st.fractions(-1000, 1000, max_denominator=9))
def test_moved_values_have_a_moved_interval(values: list[Fraction], by: Fraction) -> None:
    told, moved = mean_interval(values), mean_interval([value + by for value in values])
    assert told.low <= told.estimate <= told.high
    for end in ("low", "estimate", "high"):
        assert abs(Fraction(getattr(moved, end)) - Fraction(getattr(told, end)) - by) <= Fraction(1, 10_000)


@settings(max_examples=30)
@given(VALUES)
def test_more_confidence_and_a_smaller_sample_of_all_are_wider(values: list[Fraction]) -> None:
    width = [answer.high - answer.low for answer in (mean_interval(values, confidence=c) for c in (80, 95, 99))]
    assert width == sorted(width)
    known = [mean_interval(values, population=len(values) + more) for more in (0, 5, 500)]
    width = [answer.high - answer.low for answer in known]
    assert width == sorted(width)
    assert width[0] <= Decimal("0.0001")


@settings(max_examples=30)
@given(VALUES, VALUES)
def test_a_difference_turned_round(first: list[Fraction], second: list[Fraction]) -> None:
    if len(set(first)) == len(set(second)) == 1:
        return
    there, back = welch(first, second), welch(second, first)
    for one, other in ((there.low, back.high), (there.estimate, back.estimate), (there.high, back.low)):
        assert abs(one + other) <= Decimal("0.0001")


@given(surveys())
def test_what_respondents_add_has_the_index_as_its_mean(answers: Answers) -> None:
    values = respondent_values(answers)
    assert sum(values, Fraction()) / len(values) == index(answers).exact


@settings(max_examples=8)
@given(surveys(), st.integers(0, 99))
def test_an_interval_holds_the_index_and_stays_on_the_scale(answers: Answers, seed: int) -> None:
    told = index_interval(answers, generator=random.Random(seed), times=1199)
    if isinstance(told.answer, Interval):
        assert 25 <= told.answer.low <= told.answer.estimate <= told.answer.high <= 100
        assert told.grades
        turned = Answers(SCHEME, answers.rows[::-1])
        assert index_interval(turned, generator=random.Random(seed), times=1199) == told


@settings(max_examples=20)
@given(surveys(30, 40), surveys(30, 40))
def test_waves_turned_round_have_the_other_verdict(first: Answers, second: Answers) -> None:
    other = {WaveVerdict.MEMBAIK: WaveVerdict.MEMBURUK, WaveVerdict.MEMBURUK: WaveVerdict.MEMBAIK}
    there, back = compare_waves(first, second), compare_waves(second, first)
    assert there.verdict is other.get(back.verdict, back.verdict)
    assert there.change == -back.change


@given(st.integers(1, 10**8), st.integers(1, 10**8))
def test_more_people_never_need_a_smaller_sample(some: int, more: int) -> None:
    for rule in SampleRule:
        least, most = (minimum_sample(number, rule) for number in sorted((some, some + more)))
        assert least.people <= most.people
    assert minimum_sample(some).people <= min(some, 385)


@settings(max_examples=30)
@given(surveys(), st.randoms(use_true_random=False))
def test_odd_counts_and_the_order_of_rows(answers: Answers, source: random.Random) -> None:
    """Only what speaks of neighbours depends on the order."""
    rows = list(answers.rows)
    source.shuffle(rows)
    told, mixed = check_integrity(answers), check_integrity(Answers(SCHEME, rows))
    for name in ("n", "straight", "full_marks", "expected_neighbours", "variance", "alpha"):
        assert getattr(told, name) == getattr(mixed, name)
    assert told.longest_run <= told.equal_neighbours + 1
