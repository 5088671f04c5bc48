"""Strategies for forms: tables whose rows fill their columns, options of which one may be chosen."""

from __future__ import annotations

from hypothesis import strategies as st

from ..base.words import Words
from ..show.form_blocks import Entry, Grid, GridColumn, GridItem, GridPart, Options
from .draw_evaluation import EVALUATION

__all__ = ["grid_items", "grids", "options"]


@st.composite
def options(draw: st.DrawFn) -> Options:
    """Draw options of which one is chosen, or none."""
    printed = draw(EVALUATION.many(Words, least=1, most=3))
    return Options(printed, draw(st.none() | st.integers(0, len(printed) - 1)))


@st.composite
def grid_items(draw: st.DrawFn, *, width: int | None = None) -> GridItem:
    """Draw one thing of a table.

    Args:
        draw: Given by Hypothesis.
        width: How many columns it fills; ``None`` leaves it open.
    """
    wide = draw(st.integers(1, 3)) if width is None else width
    shared = draw(st.integers(0, wide))
    cells = EVALUATION.many(Entry, least=shared, most=shared)
    rows = EVALUATION.many(Entry, least=wide - shared, most=wide - shared)
    return GridItem(draw(cells), draw(st.lists(rows, min_size=1, max_size=2)))


@st.composite
def grids(draw: st.DrawFn) -> Grid:
    """Draw a table."""
    columns = draw(EVALUATION.many(GridColumn, least=1, most=3))
    items = st.lists(grid_items(width=len(columns)), max_size=2)
    parts = st.lists(st.builds(GridPart, items, EVALUATION.of(Words)), max_size=2)
    return Grid(columns, draw(parts), draw(st.booleans()))
