"""Strategies for surveys: schemes, answers and their sums, weights, indices and what is made of several of them."""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING

import attrs
from hypothesis import strategies as st

from ..base.law import Basis
from ..base.period import Period
from ..base.rounding import Rounding
from ..base.words import Words
from ..feedback.survey import SurveyIndex
from ..feedback.survey_answers import Answers, ElementMeans, ElementTotals, MissingPolicy, QuestionTotal
from ..feedback.survey_audit import SurveyAudit, audit_published
from ..feedback.survey_audit_parts import PrintedNumber
from ..feedback.survey_combining import CombinedIndex, CombinedPart, mean_of_units, volume_weighted
from ..feedback.survey_scheme import KEPMENPAN25_2004, PERMENPANRB14_2017, SurveyElement, SurveyScheme
from ..feedback.survey_series import SurveySeries
from ..feedback.survey_weights import EXACT, ImportanceWeights, PrintedWeight
from .draw_base import distinct, texts
from .draw_evaluation import EVALUATION

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from ..feedback.survey_weights import WeightPolicy
    from .source import Draws

__all__ = ["SURVEYS", "element_totals", "survey_answers", "survey_indices", "survey_schemes"]


@st.composite
def _elements(draw: st.DrawFn, *, most: int = 3) -> tuple[SurveyElement, ...]:
    keys = draw(distinct(texts(), least=1, most=most))
    spare = iter(draw(distinct(texts().filter(lambda text: text not in keys), most=3)))
    elements = []
    for key in keys:
        more = [] if draw(st.booleans()) else [each for each in [next(spare, "")] if each]
        elements.append(SurveyElement(key, draw(EVALUATION.of(Words)), (key, *more)))
    return tuple(elements)


@st.composite
def survey_schemes(draw: st.DrawFn) -> SurveyScheme:
    """Draw one of the regulations, or a scheme of somebody's own with its own scale.

    Args:
        draw: Given by Hypothesis.
    """
    if draw(st.booleans()):
        return draw(st.sampled_from([PERMENPANRB14_2017, KEPMENPAN25_2004]))
    lowest = draw(st.integers(0, 1))
    cuts = draw(st.just(()) | st.tuples(*(st.integers(low, low + 20) for low in (10, 40, 70))))
    basis = draw(EVALUATION.of(Basis))
    return SurveyScheme(
        draw(texts()),
        draw(EVALUATION.of(Words)),
        draw(_elements()),
        basis,
        lowest=lowest,
        highest=draw(st.integers(lowest + 1, 7)),
        cuts=tuple(zip(("C", "B", "A"), cuts, strict=False)),
        cuts_basis=basis,
        rounding=draw(EVALUATION.of(Rounding)),
    )


@st.composite
def survey_answers(draw: st.DrawFn, *, scheme: SurveyScheme | None = None, most: int = 5) -> Answers:
    """Draw answers of a few respondents, some of them blank.

    Args:
        draw: Given by Hypothesis.
        scheme: What is asked; any unless given.
        most: How many respondents there are at most.
    """
    asked = draw(survey_schemes()) if scheme is None else scheme
    answer = st.none() | st.integers(asked.lowest, asked.highest)
    rows = draw(st.lists(st.tuples(*[answer] * len(asked.questions)), max_size=most))
    period = draw(st.none() | EVALUATION.of(Period))
    return Answers(asked, rows, unit_id=draw(texts()), period=period, survey_id=draw(st.just("") | texts()))


@st.composite
def _question_totals(draw: st.DrawFn) -> QuestionTotal:
    return QuestionTotal(draw(texts()), draw(st.integers(0, 400)), draw(st.integers(0, 100)))


@st.composite
def element_totals(
    draw: st.DrawFn, *, scheme: SurveyScheme | None = None, period: Period | None = None, unit_id: str | None = None
) -> ElementTotals:
    """Draw the sums of answers, every question answered by somebody.

    Args:
        draw: Given by Hypothesis.
        scheme: What is asked; any unless given.
        period: The days; any unless given.
        unit_id: The unit; any unless given.
    """
    asked = draw(survey_schemes()) if scheme is None else scheme
    respondents = draw(st.integers(1, 50))
    questions = []
    for key in asked.questions:
        n = draw(st.integers(1, respondents))
        questions.append(QuestionTotal(key, draw(st.integers(asked.lowest * n, asked.highest * n)), n))
    return ElementTotals(
        asked,
        questions,
        respondents=respondents,
        missing=draw(st.none() | st.sampled_from(MissingPolicy)),
        unit_id=draw(texts()) if unit_id is None else unit_id,
        period=draw(st.none() | EVALUATION.of(Period)) if period is None else period,
    )


@st.composite
def _element_means(draw: st.DrawFn) -> ElementMeans:
    asked = draw(survey_schemes())
    mean = st.fractions(asked.lowest, asked.highest, max_denominator=100)
    return ElementMeans(asked, {key: draw(mean) for key in asked.keys}, unit_id=draw(texts()))


def _importances(keys: tuple[str, ...]) -> st.SearchStrategy[ImportanceWeights]:
    return st.fixed_dictionaries({key: st.integers(1, 5) for key in keys}).map(ImportanceWeights)


@st.composite
def survey_indices(draw: st.DrawFn) -> SurveyIndex:
    """Draw an index, from sums or from means, with weights that fit.

    Args:
        draw: Given by Hypothesis.
    """
    source = draw(element_totals() | _element_means())
    weights: WeightPolicy = draw(st.just(EXACT) | _importances(source.scheme.keys))
    return SurveyIndex(source, weights)


@st.composite
def _combined(draw: st.DrawFn) -> CombinedIndex:
    scheme, period = draw(survey_schemes()), draw(EVALUATION.of(Period))
    units = draw(distinct(texts(), least=1))
    parts = [
        SurveyIndex(attrs.evolve(draw(element_totals(scheme=scheme, period=period, unit_id=unit)), missing=None))
        for unit in units
    ]
    if draw(st.booleans()):
        return mean_of_units(parts, unit_id=draw(texts()))
    return volume_weighted(parts, {unit: draw(st.integers(1, 9)) for unit in units}, unit_id=draw(texts()))


@st.composite
def _series(draw: st.DrawFn) -> SurveySeries:
    unit = draw(texts())
    years = draw(distinct(st.integers(2018, 2026), least=1))
    months = [Period.month(year, draw(st.integers(1, 12))) for year in years]
    return SurveySeries([SurveyIndex(draw(element_totals(period=month, unit_id=unit))) for month in months])


@st.composite
def _audits(draw: st.DrawFn) -> SurveyAudit:
    mean = st.integers(100, 400).map(lambda hundredths: f"{hundredths // 100}.{hundredths % 100:02}")
    means = {key: draw(mean) for key in PERMENPANRB14_2017.keys}
    ikm = f"{draw(st.integers(25, 99))}.{draw(st.integers(10, 99))}"
    return audit_published(PERMENPANRB14_2017, means, ikm=ikm, respondents=draw(st.none() | st.integers(1, 20)))


SURVEYS: Mapping[Any, Callable[[], Draws]] = MappingProxyType(
    {
        SurveyElement: lambda: _elements().map(lambda elements: elements[0]),
        SurveyScheme: survey_schemes,
        PrintedWeight: lambda: st.sampled_from(["0.11", "0.111", "0.071"]).map(PrintedWeight),
        ImportanceWeights: lambda: distinct(texts(), least=1).flatmap(_importances),
        Answers: survey_answers,
        QuestionTotal: _question_totals,
        ElementTotals: element_totals,
        ElementMeans: _element_means,
        SurveyIndex: survey_indices,
        CombinedPart: lambda: st.builds(
            CombinedPart, survey_indices(), st.integers(1, 9).map(lambda n: Fraction(1, n))
        ),
        CombinedIndex: _combined,
        SurveySeries: _series,
        PrintedNumber: lambda: st.decimals(0, 999, places=2).map(str).map(PrintedNumber),
        SurveyAudit: _audits,
    }
)
"""What is drawn for each class."""
