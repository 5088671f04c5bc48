"""Strategies for what a training changed: marks, means, gains, tests, evaluations."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import attrs
from hypothesis import strategies as st

from ..base.followed import Followed
from ..base.stats_contrast import SampleSummary
from ..base.words import Words
from ..plans.target import Direction
from ..training.effect_data import AskedOnce, ComparedScores, ComparedWaves, UnitChange, UnitChanges, Waves
from ..training.effect_design import EffectLevel, EffectMeasure, HowChosen
from ..training.effect_verdict import EffectPolicy
from ..training.n_gain import Gain
from ..training.paired_scores import PairedScore, PairedScores
from ..training.printed_effects import PrintedEffect
from .draw_base import numbers, texts
from .draw_care import CARE
from .draw_evaluation import EVALUATION

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from .source import Draws

__all__ = ["EFFECT", "marks", "measures", "summaries"]

_PRINTED = st.decimals(0, 100, places=2, allow_nan=False, allow_infinity=False)
_MARKS = st.integers(0, 400).map(lambda quarters: Fraction(quarters, 4))


def summaries() -> Draws:
    """Return a strategy for means with their spread."""
    return st.builds(SampleSummary, st.integers(2, 500), numbers(), numbers(low=0))


@st.composite
def marks(draw: st.DrawFn, *, least: int = 0, most: int = 12) -> PairedScores:
    """Draw marks of people before and after, from 0 to 100, some of them missing.

    Args:
        draw: Given by Hypothesis.
        least: How many people at least.
        most: How many at most.
    """
    people = draw(st.lists(texts(), min_size=least, max_size=most, unique_by=str.strip))
    told = [PairedScore(who, draw(st.none() | _MARKS), draw(st.none() | _MARKS)) for who in people]
    return PairedScores(told, draw(st.sampled_from([None, Fraction(100), Fraction(120)])))


@st.composite
def _asked_once(draw: st.DrawFn) -> AskedOnce:
    low, mean, high = sorted(draw(st.lists(_MARKS, min_size=3, max_size=3)))
    return AskedOnce(mean, draw(st.integers(1, 500)), low, high + 1)


@st.composite
def _compared_scores(draw: st.DrawFn) -> ComparedScores:
    told = draw(marks())
    cut = draw(st.integers(0, len(told.scores)))
    return ComparedScores(*(PairedScores(part, told.highest) for part in (told.scores[:cut], told.scores[cut:])))


@st.composite
def _unit_changes(draw: st.DrawFn) -> UnitChanges:
    units = draw(st.lists(texts(), min_size=2, max_size=7, unique_by=str.strip))
    cut = draw(st.integers(1, len(units) - 1))
    told = [UnitChange(unit, draw(numbers())) for unit in units]
    return UnitChanges(told[:cut], told[cut:])


def _waves() -> Draws:
    return st.builds(Waves, summaries(), summaries())


def _data() -> Draws:
    followed = CARE[Followed]()
    compared = st.builds(ComparedWaves, _waves(), _waves())
    return marks() | followed | _waves() | compared | _compared_scores() | _unit_changes() | _asked_once()


def measures() -> Draws:
    """Return a strategy for what was measured of a training, by every design."""
    levels = st.sampled_from([each for each in EffectLevel if each is not EffectLevel.IMBAL_HASIL])
    told = {"better": st.sampled_from(Direction), "chosen": st.sampled_from(HowChosen)}
    points = st.integers(0, 5)
    return st.builds(EffectMeasure, texts(), EVALUATION.of(Words), levels, _data(), earlier_points=points, **told)


def _policies() -> Draws:
    sure = st.sampled_from([Fraction(90), Fraction(95), Fraction(99)])
    counts = [st.integers(least, 40) for least in (5, 5, 10, 2)]
    return st.builds(EffectPolicy, sure, *counts)


@st.composite
def _printed(draw: st.DrawFn) -> PrintedEffect:
    told: dict[str, Any] = {
        field.name: draw(st.none() | _PRINTED)
        for field in attrs.fields(PrintedEffect)
        if field.name not in {"source", "n", "freedom"}
    }
    told.update(highest=draw(st.sampled_from([None, Decimal(100), Decimal("120.0")])))
    counts = {"n": draw(st.none() | st.integers(2, 300)), "freedom": draw(st.none() | st.integers(1, 300))}
    return PrintedEffect(draw(texts()), **counts, **told)


EFFECT: Mapping[Any, Callable[[], Draws]] = MappingProxyType(
    {
        SampleSummary: summaries,
        PairedScores: marks,
        AskedOnce: _asked_once,
        ComparedScores: _compared_scores,
        UnitChanges: _unit_changes,
        EffectMeasure: measures,
        EffectPolicy: _policies,
        PrintedEffect: _printed,
        Gain: lambda: st.builds(Gain, _MARKS, _MARKS, st.just(Fraction(100))),
    }
)
"""What is drawn for each class."""
