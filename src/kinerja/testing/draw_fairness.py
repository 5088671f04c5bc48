"""Strategies for people beside one another: cohorts, rankings, calibrations, contributions."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import attrs
from hypothesis import strategies as st

from ..base.law import Basis
from ..base.period import Period
from ..base.words import Words
from ..evaluation.calibration import Calibration, open_calibration
from ..evaluation.calibration_moves import CalibrationEntry, CalibrationMove, RatingPair
from ..evaluation.cohort import Cohort, CohortMember
from ..evaluation.contribution import StatedShare
from ..evaluation.ranking_parts import RankRule
from ..evaluation.rounds import EvaluationKind
from ..rules.permenpanrb6_2022 import Predikat, Rating
from ..rules.pp30_2019 import PredikatPP30
from .draw_base import numbers, texts
from .draw_evaluation import EVALUATION

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from .source import Draws

__all__ = ["FAIRNESS", "calibrations", "cohorts"]

YEAR = Period.year(2025)
_APPRAISERS = ("p1", "p2", "p3", "p4")


@st.composite
def cohorts(draw: st.DrawFn, *, most: int = 8, all_rated: bool = False) -> Cohort:
    """Draw the people of one regulation in one year.

    Args:
        draw: Given by Hypothesis.
        most: How many they are at most.
        all_rated: Whether everybody has a rating and was rated by somebody.
    """
    scored = not all_rated and draw(st.booleans())
    ids = draw(st.lists(st.integers(1, 99), min_size=1, max_size=most, unique=True))
    return Cohort(
        draw(texts()), YEAR, EvaluationKind.TAHUNAN, [_member(draw, f"e{id}", scored, all_rated) for id in ids]
    )


def _member(draw: st.DrawFn, id: str, scored: bool, all_rated: bool) -> CohortMember:  # noqa: FBT001 - strategies
    if scored:
        grade, score = draw(st.sampled_from(PredikatPP30)), draw(st.none() | numbers(low=0, high=120))
        return CohortMember(id, "pp30_2019", YEAR, grade, score=score)
    maybe = st.sampled_from(Rating) if all_rated else st.none() | st.sampled_from(Rating)
    return CohortMember(
        id,
        "permenpanrb6_2022",
        YEAR,
        draw(st.sampled_from(Predikat)),
        hasil_kerja=draw(maybe),
        perilaku=draw(maybe),
        appraiser_id=draw(st.sampled_from(_APPRAISERS if all_rated else ("", *_APPRAISERS))),
    )


@st.composite
def _rules(draw: st.DrawFn) -> RankRule:
    told = draw(st.dictionaries(texts(), numbers(), max_size=3))
    return RankRule(draw(EVALUATION.of(Words)), draw(EVALUATION.of(Basis)), told)


@st.composite
def calibrations(draw: st.DrawFn, *, most: int = 3) -> Calibration:
    """Draw a calibration under PermenPANRB 6/2022, with moves that may be wrong.

    Args:
        draw: Given by Hypothesis.
        most: How many people there are at most.
    """
    drawn = draw(st.lists(EVALUATION.of(CalibrationEntry), min_size=1, max_size=most))
    entries = [
        attrs.evolve(entry, employee=attrs.evolve(entry.employee, id=f"e{place}")) for place, entry in enumerate(drawn)
    ]
    session = open_calibration(entries, name=draw(texts()), period=YEAR, kind=EvaluationKind.TAHUNAN)
    return session.moving(*[draw(_moves(session)) for _ in range(draw(st.integers(0, 2)))])


@st.composite
def _moves(draw: st.DrawFn, session: Calibration) -> CalibrationMove:
    entry = draw(st.sampled_from(session.entries))
    usual = RatingPair(Rating.SESUAI_EKSPEKTASI, Rating.SESUAI_EKSPEKTASI)
    moved: CalibrationMove = draw(EVALUATION.of(CalibrationMove))
    return attrs.evolve(moved, employee_id=entry.employee.id, before=entry.ratings or usual)


def _shares() -> Draws:
    return EVALUATION.derived(StatedShare, employee_id=texts(), result_id=texts(), source=texts(), share=_PARTS)


_PARTS = st.fractions(0, 1, max_denominator=100).filter(bool)

FAIRNESS: Mapping[Any, Callable[[], Draws]] = MappingProxyType(
    {Cohort: cohorts, RankRule: _rules, Calibration: calibrations, StatedShare: _shares}
)
"""What the table of all strategies takes over."""
