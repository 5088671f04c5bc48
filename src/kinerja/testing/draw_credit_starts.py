"""Strategies for how credits begin: first appointment, transfer, education, return, integration."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from ..base.law import Basis
from ..career.credit_adjustment_table import AdjustmentCell, AdjustmentTable
from ..career.credit_entry import CreditKind
from ..career.credit_flat import FlatRow, PostEducation
from ..career.credit_integration import IntegrationBand
from ..career.credit_spans import JenjangSpan
from ..people.positions import Jenjang, PositionKind
from ..people.ranks import Golongan
from .draw_base import days, distinct, ends, numbers, positive, texts
from .draw_evaluation import EVALUATION

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from .source import Draws

__all__ = ["CREDIT_STARTS"]

_CREDITS = numbers(low=0, high=450)


def _bases() -> Draws:
    return EVALUATION.of(Basis)


@st.composite
def _spans(draw: st.DrawFn) -> JenjangSpan:
    since = draw(days())
    return JenjangSpan(draw(st.sampled_from(Jenjang)), since, draw(ends(since)))


@st.composite
def _flat_rows(draw: st.DrawFn) -> FlatRow:
    moved = draw(st.booleans())
    return FlatRow(
        CreditKind.PERPINDAHAN if moved else CreditKind.PENGANGKATAN_PERTAMA,
        draw(distinct(st.sampled_from(PositionKind))) if moved else (),
        draw(distinct(st.sampled_from(Golongan), least=1)),
        draw(st.sampled_from(Jenjang)),
        draw(positive()),
        draw(_bases()),
        education=draw(st.none() | st.sampled_from(PostEducation)),
    )


def _cells() -> Draws:
    return st.builds(AdjustmentCell, st.sampled_from(Golongan), texts(), st.integers(0, 4), _CREDITS, _bases())


def _tables() -> Draws:
    cells = distinct(_cells(), by=lambda cell: (cell.golongan, cell.degree, cell.years))
    return st.builds(AdjustmentTable, texts(), cells)


@st.composite
def _bands(draw: st.DrawFn) -> IntegrationBand:
    low, high = sorted((draw(_CREDITS), draw(_CREDITS)))
    return IntegrationBand(draw(st.sampled_from(Golongan)), low, high, draw(_bases()))


CREDIT_STARTS: Mapping[Any, Callable[[], Draws]] = MappingProxyType(
    {
        JenjangSpan: _spans,
        FlatRow: _flat_rows,
        AdjustmentCell: _cells,
        AdjustmentTable: _tables,
        IntegrationBand: _bands,
    }
)
"""What is drawn for each class."""
