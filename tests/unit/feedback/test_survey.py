"""The index: published cases, the weight trap, blanks, several questions, what a result states."""

from __future__ import annotations

import random
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.law import Law
from kinerja.base.period import Period
from kinerja.base.words import Words
from kinerja.errors import InvalidValue, NotFound, WrongType
from kinerja.feedback.figure import FigureSource
from kinerja.feedback.survey import SurveyIndex, index
from kinerja.feedback.survey_answers import Answers, ElementMeans, ElementTotals, MissingPolicy
from kinerja.feedback.survey_formula import AnswersTold
from kinerja.feedback.survey_scheme import (
    KEPMENPAN25_2004,
    PERMENPANRB14_2017,
    PERMENPANRB16_2014,
    Mutu,
    SurveyElement,
    SurveyScheme,
)
from kinerja.feedback.survey_weights import EXACT, ImportanceWeights, PrintedWeight
from kinerja.interop import dumps, loads

SKM = PERMENPANRB14_2017
BLANKS = Answers(SKM, [[4] * 9, [3] * 9, [2, *[None] * 8]], unit_id="dukcapil", period=Period.year(2025))
PULSE = SurveyScheme(
    "denyut",
    Words("Denyut", "Pulse"),
    [SurveyElement("beban", Words("Beban", "Load"), ("b1", "b2")), SurveyElement("pimpinan", Words("P", "L"))],
    Law("Perwal Contoh 5/2025")("Pasal 7"),
    highest=5,
)


def sums(scheme, total: int, n: int) -> ElementTotals:
    """Return sums that are ``total`` together, spread as evenly as whole numbers allow."""
    count = len(scheme.questions)
    each = [total // count + (place < total % count) for place in range(count)]
    return ElementTotals.of(scheme, dict(zip(scheme.questions, each, strict=True)), respondents=n)


@pytest.mark.parametrize(("answer", "published", "mutu"), [(4, "100.00", Mutu.A), (1, "25.00", Mutu.D)])
def test_the_ends_of_the_scale(answer, published, mutu) -> None:
    """All 4 is 100.00, all 1 is 25.00, under exact weights."""
    result = index(Answers(SKM, [[answer] * 9] * 3))
    assert (result.published, result.mutu) == (Decimal(published), mutu)


def test_blanks_have_two_readings_and_none_is_0() -> None:
    """86.11 of what was answered, 87.50 of who answered all; 60.19 would be the mistake."""
    assert index(BLANKS).published == Decimal("86.11")
    assert index(BLANKS, missing=MissingPolicy.COMPLETE_ONLY).published == Decimal("87.50")


@pytest.mark.parametrize(
    ("weights", "published", "mutu"),
    [(EXACT, "91.48", Mutu.A), (PrintedWeight("0.111"), "91.38", Mutu.A), (PrintedWeight("0.11"), "90.56", Mutu.A)],
)
def test_one_document_printed_two_indices(weights, published, mutu) -> None:
    """Both called rounding; the difference is the weight (peers B7)."""
    told = dict(zip(SKM.questions, (105, 101, 100, 116, 102, 105, 106, 105, 115), strict=True))
    result = index(ElementTotals.of(SKM, told, respondents=29), weights=weights)
    assert (result.published, result.mutu) == (Decimal(published), mutu)


@pytest.mark.parametrize(
    ("weights", "total", "n", "published", "mutu"),
    [
        (PrintedWeight("0.11"), 15321, 550, "76.61", Mutu.B),
        (EXACT, 137889, 5000, "76.61", Mutu.B),
        (PrintedWeight("0.111"), 5107, 185, "76.61", Mutu.B),
        (PrintedWeight("0.11"), 17661, 550, "88.31", Mutu.A),
    ],
)
def test_exact_ties_go_up(weights, total, n, published, mutu) -> None:
    """76.605 and 88.305, which binary floats and half-even rounding print one cent lower."""
    result = index(sums(SKM, total, n), weights=weights)
    assert result.exact * 1000 % 10 == 5
    assert (result.published, result.mutu) == (Decimal(published), mutu)


def test_a_printed_weight_takes_a_class_from_a_unit() -> None:
    """A unit at exactly 88.31 falls to B with 0.11."""
    source = sums(SKM, 31792, 1000)
    assert index(source).mutu is Mutu.A
    assert index(source, weights=PrintedWeight("0.11")).mutu is Mutu.B


def test_published_means_alone_give_an_index_and_say_so() -> None:
    """Bantul 2023: 87.28 B."""
    means = ("3.31", "3.35", "3.49", "3.93", "3.45", "3.39", "3.39", "3.76", "3.35")
    result = index(ElementMeans(SKM, dict(zip(SKM.keys, means, strict=True)), respondents=50))
    assert (result.published, result.mutu, result.told) == (Decimal("87.28"), Mutu.B, AnswersTold.RATA_RATA)
    assert [words.en for words in result.policies][1:] == ["only published means"]
    assert (result.lines[0].n, result.lines[0].total, result.missing, result.respondents) == (None, None, None, 50)
    assert "hanya rata-rata" in result.as_text("id")


def test_an_element_that_nobody_answered_is_an_error() -> None:
    """It has no mean, and no answer is not 0."""
    with pytest.raises(InvalidValue, match=r"questions: Nobody answered sarana\. .* no answer is not 0"):
        index(Answers(SKM, [[4] * 8 + [None]] * 5))


def test_an_element_of_several_questions_is_the_mean_of_their_means() -> None:
    """Not of their answers: the question that more people answered counts no more."""
    result = index(Answers(PULSE, [[5, 1, 5], [5, None, 5], [5, None, 5]]))
    assert result.told is AnswersTold.PERTANYAAN
    assert result.line("beban").mean == 3
    assert (result.line("beban").n, result.line("beban").total, result.line("pimpinan").n) == (1, None, 3)
    assert result.exact == 80
    assert isinstance(result.mutu, Undetermined)
    assert result.because.key == "ikm_terbit"


def test_another_scale_ends_at_100_too() -> None:
    """Scales of 1 to 5 read as 1 to 4 are a known mistake."""
    assert index(Answers(PULSE, [[5, 5, 5]])).exact == 100


def test_importance_weights() -> None:
    """An element that matters twice as much counts twice as much."""
    result = index(Answers(PULSE, [[5, 5, 1]]), weights=ImportanceWeights({"beban": 2, "pimpinan": 1}))
    assert result.on_scale == Fraction(11, 3)
    assert result.exact == Fraction(220, 3)


def test_weights_have_to_fit() -> None:
    """A ninth is no fourteenth."""
    with pytest.raises(InvalidValue, match="is not how 1 divided by 14 is printed"):
        index(Answers(KEPMENPAN25_2004, [[4] * 14]), weights=PrintedWeight("0.11"))


@pytest.mark.parametrize("source", ["jawaban", None])
def test_what_is_no_response_is_refused(source) -> None:
    """And what are no weights."""
    with pytest.raises(WrongType):
        index(source)
    with pytest.raises((WrongType, AttributeError)):
        SurveyIndex(BLANKS.totals(), source)


def test_the_explanation_tells_every_step_with_its_basis() -> None:
    """Mean, weighted mean, index on the scale, converted, published, class."""
    result = index(BLANKS, weights=PrintedWeight("0.111"))
    keys = [step.key for step in result.because.walk()]
    assert keys[:4] == ["mutu", "ikm_terbit", "ikm", "ni"]
    assert keys[4:] == ["nrr_tertimbang", "nrr"] * 9
    assert all(step.basis is not None for step in result.because.walk())
    assert result.because.find("ikm")[0].value == result.exact
    assert [step.value for step in result.because.find("nrr")] == [line.mean for line in result.lines]
    text = result.because.as_text("id")
    assert "Jumlah nilai jawaban = 9; Banyaknya jawaban = 3" in text
    assert "Pilihan (asal bobot): tercetak" in text


def test_the_lines_add_up() -> None:
    """What the elements give is the index."""
    result = index(BLANKS)
    assert sum(line.weighted for line in result.lines) * 25 == result.exact
    assert result.on_scale == result.exact / 25


def test_without_the_cost_of_a_free_service() -> None:
    """A diagnostic; the other weights share what it had, so a cut weight stays cut."""
    means = ElementMeans(SKM, {key: 4 if key == "biaya" else 3 for key in SKM.keys})
    assert index(means).without("biaya") == 75
    assert index(means, weights=PrintedWeight("0.11")).without("biaya") == Fraction("74.25")
    with pytest.raises(NotFound):
        index(means).without("u4")
    alone = attrs.evolve(SKM, elements=SKM.elements[:1])
    with pytest.raises(InvalidValue, match="nothing is left"):
        index(Answers(alone, [[4]])).without("persyaratan")


@attrs.frozen
class Ends:
    """An interval."""

    low = Decimal("80.1")
    high = Decimal("90.2")
    confidence = 95


def test_an_index_becomes_a_figure() -> None:
    """With all that it states; the interval where there is one."""
    result = index(BLANKS)
    bare, sure = result.figure(), result.figure(Ends())
    assert (bare.source, bare.value, bare.n, bare.unit, bare.low) == (
        FigureSource.SURVEI,
        Fraction(result.published),
        3,
        "indeks",
        None,
    )
    assert bare.notes == result.policies
    assert (sure.low, sure.high, sure.confidence) == (Fraction("80.1"), Fraction("90.2"), 95)
    means = ElementMeans(SKM, dict.fromkeys(SKM.keys, 3), unit_id="u", period=Period.year(2025), survey_id="skm-25")
    figure = index(means).figure()
    assert (figure.n, figure.aggregation.en, figure.reference) == (None, "only published means", "skm-25")
    assert (bare.measure, figure.measure) == (SKM.measure, SKM.measure_of_means)
    assert bare.measure.way != figure.measure.way


def test_the_figure_is_the_published_index_as_its_class_is() -> None:
    """Exactly 76.605 is published as 76.61 and has class B, which begins there: a target of 76.61 is reached too."""
    totals = ElementTotals.of(
        SKM, dict.fromkeys(SKM.keys, 15321), respondents=5000, unit_id="u", period=Period.year(2025)
    )
    found = index(totals)
    assert (found.exact, str(found.published), found.mutu) == (Fraction("76.605"), "76.61", Mutu.B)
    assert found.figure().value == Fraction("76.61")


@pytest.mark.parametrize("missing", [{"unit_id": ""}, {"period": None}])
def test_a_figure_needs_a_unit_and_a_period(missing) -> None:
    """Otherwise nobody knows whose it is."""
    with pytest.raises(InvalidValue, match=f"{next(iter(missing))}: Nobody says which unit"):
        index(attrs.evolve(BLANKS, **missing)).figure()


def test_the_page_states_the_policies() -> None:
    """And shows the diagnostic where cost is asked."""
    text = index(BLANKS, weights=PrintedWeight("0.11")).as_text("en")
    assert "printed weight 0.11; only what was answered" in text
    assert "B: Good" in text
    assert "Without the element of cost: 85.08" in text
    page = index(Answers(PULSE, [[5, 5, 5]]))
    assert "cost" not in page.as_text("en")
    assert page._repr_html_() == page.as_html("id")
    assert "Tabel mutu skema ini tidak diketahui" in page.as_html("id")


def test_an_index_is_stored_without_loss() -> None:
    """The sums and the policies; everything else follows from them."""
    result = index(BLANKS, weights=PrintedWeight("0.111"))
    again = loads(dumps(result))
    assert again == result
    assert again.because.as_text("id") == result.because.as_text("id")


def test_2014_has_an_index_and_no_class() -> None:
    """Until somebody gives the cuts."""
    assert isinstance(index(Answers(PERMENPANRB16_2014, [[4] * 9])).mutu, Undetermined)


def test_thirty_thousand_respondents_are_summed_once() -> None:
    """The formula runs on nine sums; the exact value is that of plain fractions."""
    draw = random.Random(1)
    rows = [[draw.choice((1, 2, 3, 4, None)) for _ in range(9)] for _ in range(30_000)]
    result = index(Answers(SKM, rows))
    columns = [[answer for answer in column if answer is not None] for column in zip(*rows, strict=True)]
    expected = sum(Fraction(sum(column), len(column)) for column in columns) * Fraction(25, 9)
    assert result.exact == expected
    assert AnswersTold.JUMLAH.label.en == "sums of the answers to each element"
