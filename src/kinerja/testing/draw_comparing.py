"""Strategies for what differs between rule books, and for questions put to them."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from ..base.words import Words
from ..evaluation.reaching_parts import StepGrid
from ..plans.history import ChangeKind
from ..rules.changes import RuleChange
from .draw_base import numbers, texts
from .draw_evaluation import EVALUATION

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from .source import Draws

__all__ = ["COMPARING", "step_grids"]


def _rule_changes() -> Draws:
    # Only a change names its field.
    kinds: dict[ChangeKind, dict[str, Any]] = {
        ChangeKind.DITAMBAH: {"before": st.just(Words("", "")), "basis_before": st.none(), "field": st.just("")},
        ChangeKind.DIHAPUS: {"after": st.just(Words("", "")), "basis_after": st.none(), "field": st.just("")},
        ChangeKind.DIUBAH: {"field": texts()},
    }
    return st.one_of([EVALUATION.derived(RuleChange, kind=st.just(kind), **parts) for kind, parts in kinds.items()])


@st.composite
def step_grids(draw: st.DrawFn) -> StepGrid:
    """Draw possible realisations, few enough to be tried.

    Args:
        draw: Given by Hypothesis.
    """
    low, width = draw(numbers()), draw(numbers(low=0))
    return StepGrid(width / draw(st.integers(1, 200)) or 1, low, low + width)


COMPARING: Mapping[Any, Callable[[], Draws]] = MappingProxyType({RuleChange: _rule_changes, StepGrid: step_grids})
"""What the table of all strategies takes over."""
