"""Strategies for figures about units, forums with the public, and what they become in an evaluation."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import attrs
from hypothesis import strategies as st

from ..feedback.figure import Figure
from .draw_evaluation import EVALUATION
from .draw_plans import precisions

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from .source import Draws

__all__ = ["VOICE", "figures"]


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    """Draw a figure, with an interval or without one.

    Args:
        draw: Given by Hypothesis.
    """
    figure: Figure = draw(_BARE)
    sure = draw(st.none() | precisions())
    if sure is None:
        return figure
    return attrs.evolve(figure, n=sure.n, low=sure.low, high=sure.high, confidence=sure.confidence)


_BARE = EVALUATION.derived(Figure, **dict.fromkeys(("n", "low", "high", "confidence"), st.none()))


VOICE: Mapping[Any, Callable[[], Draws]] = MappingProxyType({Figure: figures})
"""What is drawn for each class."""
