"""How sure an index is: respondents are drawn or averaged, elements never taken for independent."""

from __future__ import annotations

import random
from fractions import Fraction

import pytest
from scipy import stats

from kinerja.base.finding import Undetermined
from kinerja.base.law import Assurance, Law
from kinerja.base.period import Period
from kinerja.base.stats_samples import Interval
from kinerja.base.words import Words
from kinerja.errors import InvalidValue
from kinerja.feedback.survey import index
from kinerja.feedback.survey_answers import Answers, ElementMeans, MissingPolicy
from kinerja.feedback.survey_interval import index_interval, kept_rows, respondent_values
from kinerja.feedback.survey_scheme import PERMENPANRB16_2014, SurveyElement, SurveyScheme
from kinerja.feedback.survey_weights import PrintedWeight
from tests.unit.feedback.survey_rows import BLANK, SCHEME, drawn, straight


def test_with_blanks_the_index_is_not_the_mean_of_respondents() -> None:
    """Of the notes: 86.11 by element means, 75.00 by respondents; what respondents add has the first as its mean."""
    answers = Answers(SCHEME, [[4] * 9, [3] * 9, BLANK])
    values = respondent_values(answers)
    assert (
        sum(values, Fraction()) / 3 == index(answers).exact == Fraction("86.1111111111111111") + Fraction(1, 9 * 10**16)
    )
    assert round(Fraction(100 + 75 + 50, 3)) == 75


def test_without_blanks_each_adds_the_own_index() -> None:
    assert respondent_values(straight(1, 1, 1, 1)) == (100, 75, 50, 25)
    two = Answers(SCHEME, [[4] * 9, [3] * 9, BLANK, [None] * 9])
    assert respondent_values(two, missing=MissingPolicy.COMPLETE_ONLY) == (100, 75)
    assert len(kept_rows(two)) == 3


def test_thirty_complete_answers_have_the_interval_of_student() -> None:
    answers = drawn(60)
    numbers = [float(value) for value in respondent_values(answers)]
    low, high = stats.t.interval(0.95, 59, loc=sum(numbers) / 60, scale=stats.sem(numbers))
    told = index_interval(answers)
    assert isinstance(told.answer, Interval)
    assert (told.answer.method, told.answer.n, told.complete) == ("t", 60, 60)
    assert (float(told.answer.low), float(told.answer.high)) == pytest.approx((low, high), abs=0.0001)
    # Taken for independent, nine elements would make it far too narrow: the answers of one person go together.
    apart = [stats.sem([row[place] for row in answers.rows]) * 25 / 9 for place in range(9)]
    assert float(told.answer.high - told.answer.low) > 1.5 * 2 * 2.0 * sum(each**2 for each in apart) ** 0.5


def test_blanks_and_few_answers_are_drawn_again() -> None:
    for answers in (drawn(60, blank=0.1), drawn(29)):
        told = index_interval(answers, generator=random.Random(7))
        assert isinstance(told.answer, Interval)
        assert told.answer.method == "bootstrap"
        assert told.contains(told.index.exact) is True
        with pytest.raises(InvalidValue) as caught:
            index_interval(answers)
        assert caught.value.path == "generator"


def test_drawing_agrees_with_what_respondents_add() -> None:
    """With blanks the t interval over what each adds is another way to the same answer."""
    answers = drawn(200, blank=0.1)
    numbers = [float(value) for value in respondent_values(answers)]
    low, high = stats.t.interval(0.95, 199, loc=sum(numbers) / 200, scale=stats.sem(numbers))
    told = index_interval(answers, generator=random.Random(7)).answer
    assert isinstance(told, Interval)
    assert (float(told.low), float(told.high)) == pytest.approx((low, high), abs=0.4)


def test_the_order_of_respondents_does_not_matter() -> None:
    answers = drawn(12, blank=0.1)
    other = Answers(SCHEME, answers.rows[::-1])
    told, turned = (index_interval(each, generator=random.Random(7)).answer for each in (answers, other))
    assert told == turned


def test_of_all_who_were_served_nothing_is_left_to_chance() -> None:
    told = index_interval(drawn(60), population=60)
    assert told.low == told.high
    assert told.population == 60


def test_it_stays_on_the_scale() -> None:
    told = index_interval(straight(38, 1, 0, 1))
    assert told.high == 100
    printed = index_interval(straight(38, 1, 0, 1), weights=PrintedWeight("0.11"))
    assert printed.high == 99  # nine times 0.11 is 0.99


def test_an_element_that_few_answered() -> None:
    """Six of forty answered it: drawn samples without any could have had any answer to it."""
    rows = [[4 - place % 2] * 9 for place in range(40)]
    answers = Answers(SCHEME, [[*row[:8], row[8] if place < 6 else None] for place, row in enumerate(rows)])
    told = index_interval(answers, generator=random.Random(7))
    assert isinstance(told.answer, Interval)
    assert told.answer.undefined > 0
    assert any("drawn samples" in note.en for note in told.notes)
    fewer = Answers(SCHEME, [[*row[:8], row[8] if place < 4 else None] for place, row in enumerate(rows)])
    assert isinstance(index_interval(fewer, generator=random.Random(7)).answer, Undetermined)


@pytest.mark.parametrize(
    ("responses", "word"),
    [
        (ElementMeans(SCHEME, dict.fromkeys(SCHEME.keys, 3)), "Only sums or means"),
        (drawn(60).totals(), "Only sums or means"),
        (straight(2, 2), "Too few: 4"),
        (straight(40), "the same index"),
    ],
)
def test_no_interval_and_why(responses, word: str) -> None:
    told = index_interval(responses)
    assert isinstance(told.answer, Undetermined)
    assert word in told.answer.reason.en
    assert (told.low, told.high, told.grades, told.contains(80)) == (None, None, (), None)
    assert told.notes == (told.answer.reason,)
    assert "None" not in told.as_text("en")


def test_the_classes_that_are_possible() -> None:
    told = index_interval(straight(16, 12, 1, 1))
    assert [grade.token for grade in told.grades] == ["B", "A"]
    assert any("crosses" in note.en for note in told.notes)
    sure = index_interval(straight(150, 10, 1))
    assert [grade.token for grade in sure.grades] == ["A"]
    assert len(sure.notes) == 1
    few = index_interval(straight(16, 3, 1), generator=random.Random(7))
    assert any("indicative" in note.en for note in few.notes)


def test_a_scheme_without_classes_has_none() -> None:
    answers = Answers(PERMENPANRB16_2014, drawn(60).rows)
    assert index_interval(answers).grades == ()


def test_several_questions_of_an_element() -> None:
    """The element is the mean of the means of its questions, and so is what a respondent adds."""
    words = Words("Waktu", "Time")
    asked = [SurveyElement("waktu", words, ("w1", "w2")), SurveyElement("biaya", words)]
    scheme = SurveyScheme("contoh", words, asked, Law("Perbup Contoh")("Pasal 1"), highest=5)
    answers = Answers(scheme, [(5, 3, 4), (None, 3, 2), (1, 2, None)] * 12)
    values = respondent_values(answers)
    assert sum(values, Fraction()) / len(values) == index(answers).exact
    told = index_interval(answers, generator=random.Random(7))
    assert told.contains(told.index.exact)


def test_it_is_a_figure_of_its_unit() -> None:
    about = {"unit_id": "cakra", "period": Period.year(2025)}
    figure = index_interval(drawn(60, **about)).figure()
    assert (figure.n, figure.confidence, figure.contains(figure.value)) == (60, 95, True)
    bare = index_interval(drawn(60, **about).totals()).figure()
    assert (bare.low, bare.confidence) == (None, None)


def test_pages_in_both_languages() -> None:
    told = index_interval(drawn(60, unit_id="cakra", period=Period.year(2025)))
    assert "Selang 95%" in told.as_text("id")
    assert "95% interval" in told.as_text("en")
    assert "<table" in told.as_html("en")
    assert told._repr_html_() == told.as_html("id")
    assert told.basis.assurance is Assurance.ASSUMPTION
