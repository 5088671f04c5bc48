"""Strategies for what a training changed: marks, means, gains, tests, evaluations."""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from ..base.stats_contrast import SampleSummary
from ..training.n_gain import Gain
from ..training.paired_scores import PairedScore, PairedScores
from .draw_base import numbers, texts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from .source import Draws

__all__ = ["EFFECT", "marks", "summaries"]

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


EFFECT: Mapping[Any, Callable[[], Draws]] = MappingProxyType(
    {
        SampleSummary: summaries,
        PairedScores: marks,
        Gain: lambda: st.builds(Gain, _MARKS, _MARKS, st.just(Fraction(100))),
    }
)
"""What is drawn for each class."""
