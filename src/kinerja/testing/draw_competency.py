"""Strategies for competency: dictionaries, standards of posts, assessments, gaps, matches."""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from ..base.law import Basis
from ..base.words import Words
from ..people.positions import Jenjang, PositionKind
from ..training.competency_assessment import AchievedLevel, CompetencyAssessment
from ..training.competency_dictionary import NATIONAL_COMPETENCIES, Competency, CompetencyDictionary, is_technical
from ..training.competency_gap import GapLine, PostGaps
from ..training.competency_standard import JobStandard, LevelRow, LevelTable, RequiredLevel
from ..training.job_match import JobMatch
from ..training.match_scales import MatchWeights
from .draw_base import days, distinct, texts
from .draw_evaluation import EVALUATION

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from .source import Draws

__all__ = ["COMPETENCY", "achieved_levels", "assessments", "codes", "standards"]

_CODES = (*NATIONAL_COMPETENCIES.codes, "T.01", "T.02", "T.10")


def codes() -> Draws:
    """Return a strategy for codes of competencies as they are kept."""
    return st.sampled_from(_CODES)


@st.composite
def _competencies(draw: st.DrawFn) -> Competency:
    name = Words(draw(texts()), draw(texts()))
    levels = draw(
        st.sampled_from([0, 5]).flatmap(lambda many: st.lists(EVALUATION.of(Words), min_size=many, max_size=many))
    )
    return Competency(draw(codes()), name, levels, basis=draw(EVALUATION.of(Basis)), owner=draw(st.just("") | texts()))


def _dictionaries() -> Draws:
    return st.builds(CompetencyDictionary, texts(), distinct(_competencies(), by=lambda each: each.code))


def _required() -> Draws:
    return st.builds(RequiredLevel, codes(), st.integers(1, 5))


def standards() -> Draws:
    """Return a strategy for standards of posts."""
    levels = distinct(_required(), least=1, most=9, by=lambda each: each.code)
    return st.builds(JobStandard, texts(), levels, EVALUATION.of(Basis), st.none() | days())


@st.composite
def _rows(draw: st.DrawFn) -> LevelRow:
    kind = draw(st.sampled_from(PositionKind))
    jenjang = draw(st.sampled_from(Jenjang)) if kind is PositionKind.FUNGSIONAL else None
    level = draw(st.none() | st.integers(1, 5))
    return LevelRow(kind, jenjang, level, Words(draw(texts()), draw(texts())))


def _tables() -> Draws:
    rows = distinct(_rows(), by=lambda each: (each.kind, each.jenjang))
    return st.builds(LevelTable, texts(), rows, EVALUATION.of(Basis), st.none() | days())


@st.composite
def achieved_levels(draw: st.DrawFn, *, code: str | None = None) -> AchievedLevel:
    """Draw a level that was shown, or bounds of one.

    Args:
        draw: Given by Hypothesis.
        code: Of which competency; any if not given.
    """
    level = st.integers(0, 5).map(Fraction) | st.fractions(0, 5, max_denominator=4)
    low, high = sorted([draw(level), draw(level)])
    return AchievedLevel(code or draw(codes()), low, draw(st.sampled_from([low, high])))


@st.composite
def assessments(draw: st.DrawFn, *, exact: tuple[str, ...] | None = None) -> CompetencyAssessment:
    """Draw an assessment.

    Args:
        draw: Given by Hypothesis.
        exact: The competencies that have a level, and no bounds only; any if not given.
    """
    if exact is None:
        scores = draw(distinct(achieved_levels(), most=6, by=lambda each: each.code))
    else:
        scores = tuple(AchievedLevel(code, draw(st.integers(0, 5))) for code in exact)
    on, end = sorted([draw(days()), draw(days())])
    told = EVALUATION.derived(
        CompetencyAssessment, person_id=texts(), scores=st.just(scores), on=st.none() | st.just(on),
        expires=st.none() | st.just(end),
    )  # fmt: skip
    found: CompetencyAssessment = draw(told)
    return found


@st.composite
def _lines(draw: st.DrawFn) -> GapLine:
    code = draw(codes())
    return GapLine(code, draw(st.integers(1, 5)), draw(st.none() | achieved_levels(code=code)))


def _posts() -> Draws:
    return EVALUATION.derived(PostGaps, lines=distinct(_lines(), least=1, most=5, by=lambda each: each.code))


def _weights() -> Draws:
    return st.builds(MatchWeights, st.fractions("0.1", "0.9", max_denominator=20), EVALUATION.of(Basis))


@st.composite
def _matches(draw: st.DrawFn) -> JobMatch:
    standard = draw(standards())
    both = len(set(map(is_technical, standard.codes))) == 2
    weights = draw(st.none() | _weights()) if both else None
    known = draw(st.sampled_from([None, standard.codes]))
    return JobMatch(standard, draw(assessments(exact=known)), weights, draw(st.none() | days()))


COMPETENCY: Mapping[Any, Callable[[], Draws]] = MappingProxyType(
    {
        Competency: _competencies,
        CompetencyDictionary: _dictionaries,
        RequiredLevel: _required,
        JobStandard: standards,
        LevelRow: _rows,
        LevelTable: _tables,
        AchievedLevel: achieved_levels,
        CompetencyAssessment: assessments,
        GapLine: _lines,
        PostGaps: _posts,
        MatchWeights: _weights,
        JobMatch: _matches,
    }
)
"""What the table of all strategies takes over."""
