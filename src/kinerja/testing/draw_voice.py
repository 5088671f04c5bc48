"""Strategies for figures about units, forums with the public, and what they become in an evaluation."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from ..feedback.figure import Figure
from .draw_base import numbers
from .draw_evaluation import EVALUATION

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
    low, value, high = sorted(draw(st.tuples(numbers(), numbers(), numbers())))
    whole = st.fixed_dictionaries({"low": st.just(low), "high": st.just(high), "confidence": numbers(low=50, high=99)})
    none = st.fixed_dictionaries(dict.fromkeys(("low", "high", "confidence"), st.none()))
    ends = {name: st.just(end) for name, end in draw(none | whole).items()}
    return draw(EVALUATION.derived(Figure, value=st.just(value), **ends))


VOICE: Mapping[Any, Callable[[], Draws]] = MappingProxyType({Figure: figures})
"""What is drawn for each class."""
