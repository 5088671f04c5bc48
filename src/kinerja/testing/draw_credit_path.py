"""Strategies for what credits lead to: eligibility, projection."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from ..base.law import Basis
from ..career.credit_pace import CreditPace, PaceYear
from ..career.credit_windows import PromotionWindows
from ..rules.permenpanrb6_2022 import Predikat
from .draw_base import days, distinct, ends
from .draw_evaluation import EVALUATION

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from .source import Draws

__all__ = ["CREDIT_PATH", "paces"]

_YEARS = st.integers(2000, 2060)


@st.composite
def paces(draw: st.DrawFn) -> CreditPace:
    """Draw a pace: one predikat for all years, some years of their own, or both."""
    years = draw(distinct(_YEARS, most=4))
    usual = st.sampled_from(Predikat)
    told = [PaceYear(year, draw(st.sampled_from(Predikat))) for year in years]
    return CreditPace(draw(st.none() | usual if told else usual), told)


@st.composite
def _windows(draw: st.DrawFn) -> PromotionWindows:
    since = draw(days())
    months = draw(distinct(st.integers(1, 12), least=1, most=12))
    return PromotionWindows(since, draw(ends(since)), months, draw(EVALUATION.of(Basis)))


CREDIT_PATH: Mapping[Any, Callable[[], Draws]] = MappingProxyType(
    {
        CreditPace: paces,
        PaceYear: lambda: st.builds(PaceYear, st.integers(1, 9999), st.sampled_from(Predikat)),
        PromotionWindows: _windows,
    }
)
"""What is drawn for each class."""
