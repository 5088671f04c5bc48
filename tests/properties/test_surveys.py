"""Laws of survey indices: ends, order, classes without gaps, parts pooled as one, sums rebuilt from print."""

from __future__ import annotations

from fractions import Fraction

import attrs
from hypothesis import assume, given
from hypothesis import strategies as st

from kinerja.base.finding import Undetermined
from kinerja.base.rounding import Rounding
from kinerja.feedback.survey import SurveyIndex, index
from kinerja.feedback.survey_answers import Answers, ElementTotals, MissingPolicy, QuestionTotal
from kinerja.feedback.survey_audit_parts import PrintedNumber
from kinerja.feedback.survey_combining import mean_of_units, pooled
from kinerja.feedback.survey_scheme import KEPMENPAN25_2004, PERMENPANRB14_2017, SurveyScheme
from kinerja.feedback.survey_weights import PrintedWeight
from kinerja.testing.strategies import values

NATIONAL = st.sampled_from([PERMENPANRB14_2017, KEPMENPAN25_2004])


@st.composite
def answered(draw: st.DrawFn, *, scheme: SurveyScheme | None = None, blanks: bool = True) -> Answers:
    """Draw answers in which every question was answered by somebody."""
    asked = scheme or draw(NATIONAL)
    answer = st.integers(1, 4)
    first = draw(st.tuples(*[answer] * len(asked.questions)))
    cell = st.none() | answer if blanks else answer
    rest = draw(st.lists(st.tuples(*[cell] * len(asked.questions)), max_size=6))
    return Answers(asked, [first, *rest], unit_id=draw(st.text("abc", min_size=1)))


@given(NATIONAL, st.integers(1, 4), st.integers(1, 40))
def test_all_alike_is_the_answer_itself(scheme: SurveyScheme, answer: int, n: int) -> None:
    """All 4 gives 100.00 and all 1 gives 25.00 under exact weights."""
    result = index(Answers(scheme, [[answer] * len(scheme.questions)] * n))
    assert result.exact == 25 * answer
    assert str(result.published) == f"{25 * answer}.00"


@given(answered(), st.data())
def test_a_higher_answer_never_lowers_the_index(answers: Answers, data: st.DataObject) -> None:
    """With blanks too, as long as a blank stays one."""
    places = [
        (row, column)
        for row, line in enumerate(answers.rows)
        for column, answer in enumerate(line)
        if answer is not None and answer < 4
    ]
    assume(places)
    row, column = data.draw(st.sampled_from(places))
    rows = [list(line) for line in answers.rows]
    rows[row][column] += 1
    assert index(attrs.evolve(answers, rows=rows)).exact > index(answers).exact


@given(answered(), st.randoms(use_true_random=False))
def test_neither_the_order_of_people_nor_of_elements_matters(answers: Answers, shuffle) -> None:
    """Elements are known by name."""
    columns = list(range(len(answers.scheme.questions)))
    shuffle.shuffle(columns)
    people = list(answers.rows)
    shuffle.shuffle(people)
    scheme = attrs.evolve(answers.scheme, elements=[answers.scheme.elements[column] for column in columns])
    mixed = Answers(scheme, [[row[column] for column in columns] for row in people])
    before, after = index(answers), index(mixed)
    assert after.exact == before.exact
    assert {line.key: line.mean for line in after.lines} == {line.key: line.mean for line in before.lines}


@given(answered())
def test_a_printed_weight_takes_the_same_share_of_every_index(answers: Answers) -> None:
    """0.11 gives 0.99 of the exact index, 0.071 gives 0.994."""
    text = {9: "0.11", 14: "0.071"}[len(answers.scheme.elements)]
    whole = len(answers.scheme.elements) * Fraction(text)
    assert index(answers, weights=PrintedWeight(text)).exact == whole * index(answers).exact


@given(NATIONAL, st.fractions(24, 100, max_denominator=10**6), st.fractions(24, 100, max_denominator=10**6))
def test_every_index_has_a_class_and_a_higher_one_no_lower(
    scheme: SurveyScheme, first: Fraction, second: Fraction
) -> None:
    """No gap between the printed limits."""
    low, high = sorted((first, second))
    assert not isinstance(scheme.grade(low), Undetermined)
    assert scheme.grade(low) <= scheme.grade(high)  # type: ignore[operator]


@given(values(SurveyIndex))
def test_the_explanation_says_what_the_result_is(result: SurveyIndex) -> None:
    """Published value and class by the formula are those of the scheme, for schemes of anybody."""
    (published,) = result.because.find("ikm_terbit")
    assert published.value == result.scheme.rounding.apply(result.exact)
    assert result.exact == sum(line.weighted for line in result.lines) * result.scheme.conversion
    found = result.because.find("mutu")
    assert [step.value for step in found] == ([result.mutu.token] if result.scheme.cuts else [])


@given(answered(scheme=PERMENPANRB14_2017, blanks=False), answered(scheme=PERMENPANRB14_2017, blanks=False))
def test_pooled_is_the_mean_weighted_by_people_where_all_is_complete(one: Answers, other: Answers) -> None:
    """And one survey of all; the mean of units is that only for equal numbers."""
    parts = [index(attrs.evolve(one, unit_id="1")), index(attrs.evolve(other, unit_id="2"))]
    whole = pooled(parts, unit_id="dinas")
    sizes = [len(one.rows), len(other.rows)]
    weighted = sum(size * part.exact for size, part in zip(sizes, parts, strict=True)) / sum(sizes)
    assert whole.exact == weighted
    assert whole == index(Answers(one.scheme, [*one.rows, *other.rows], unit_id="dinas"))
    if sizes[0] == sizes[1]:
        assert mean_of_units(parts, unit_id="dinas").exact == weighted


@given(answered())
def test_where_nothing_is_blank_both_policies_agree(answers: Answers) -> None:
    """And dropping never sees more people."""
    complete = index(answers, missing=MissingPolicy.COMPLETE_ONLY)
    assert complete.respondents <= index(answers).respondents  # type: ignore[operator]
    if answers.is_complete:
        assert complete.exact == index(answers).exact


@given(st.integers(1, 99), st.data())
def test_sums_of_fewer_than_a_hundred_are_rebuilt_from_two_decimals(n: int, data: st.DataObject) -> None:
    """Printing and rebuilding is the identity."""
    total = data.draw(st.integers(n, 4 * n))
    printed = PrintedNumber(str(Rounding(2).published(Fraction(total, n))))
    assert printed.sums(n) == (total, total)


@given(st.integers(1, 3_000), st.integers(100, 400))
def test_the_sums_behind_a_mean_are_all_that_print_so(n: int, hundredths: int) -> None:
    """Neither one more nor one less on either side."""
    printed = PrintedNumber(f"{hundredths // 100}.{hundredths % 100:02}")
    near = range(hundredths * n // 100 - n // 50 - 2, hundredths * n // 100 + n // 50 + 3)
    found = [total for total in near if total >= 0 and printed.stands_for(Fraction(total, n))]
    assert printed.sums(n) == ((found[0], found[-1]) if found else None)


@given(values(ElementTotals))
def test_sums_say_the_same_in_any_order(totals: ElementTotals) -> None:
    """By name."""
    mixed: tuple[QuestionTotal, ...] = tuple(reversed(totals.questions))
    assert attrs.evolve(totals, questions=mixed) == totals
