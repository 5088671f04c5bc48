"""Strategies for talent: potential, boxes, succession."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from ..base.law import Basis
from ..career.talent_parts import BoxNumbering
from .draw_base import texts
from .draw_evaluation import EVALUATION

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from .source import Draws

__all__ = ["TALENT", "box_numberings"]


def _bases() -> Draws:
    return EVALUATION.of(Basis)


@st.composite
def box_numberings(draw: st.DrawFn) -> BoxNumbering:
    """Draw a scheme that numbers the nine boxes, each number once."""
    order = draw(st.permutations(range(1, 10)))
    return BoxNumbering(draw(texts()), above=order[:3], expected=order[3:6], below=order[6:], basis=draw(_bases()))


TALENT: Mapping[Any, Callable[[], Draws]] = MappingProxyType({BoxNumbering: box_numberings})
"""What is drawn for each class."""
