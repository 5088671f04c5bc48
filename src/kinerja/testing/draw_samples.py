"""Strategies for what a survey can say: how many answered of how many."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from ..feedback.survey_sample import SurveySample

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from .source import Draws

__all__ = ["SAMPLES", "survey_samples"]


@st.composite
def survey_samples(draw: st.DrawFn) -> SurveySample:
    """Draw a sample with no more answers than people who were asked or served.

    Args:
        draw: Given by Hypothesis.
    """
    answered = draw(st.integers(0, 500))
    others = st.none() | st.integers(max(answered, 1), 100_000)
    return SurveySample(answered, population=draw(others), invited=draw(others))


SAMPLES: Mapping[Any, Callable[[], Draws]] = MappingProxyType({SurveySample: survey_samples})
"""What is drawn for each class."""
