"""Strategies for what credits lead to: eligibility, projection."""

from __future__ import annotations

from datetime import timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from ..base.law import Basis
from ..career.credit_asks import RankHeld
from ..career.credit_pace import CreditPace, PaceYear
from ..career.credit_windows import PromotionWindows
from ..people.ranks import Golongan
from ..rules.permenpanrb6_2022 import Predikat
from .draw_base import LAST, days, distinct, ends
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


@st.composite
def _ranks_held(draw: st.DrawFn) -> RankHeld:
    since = draw(days())
    back = st.none() | days(first=since + timedelta(days=1), last=LAST + timedelta(days=2))
    golongan = st.sampled_from(Golongan)
    return RankHeld(draw(golongan), since, draw(back), draw(st.none() | golongan))


CREDIT_PATH: Mapping[Any, Callable[[], Draws]] = MappingProxyType(
    {
        CreditPace: paces,
        PaceYear: lambda: st.builds(PaceYear, st.integers(1, 9999), st.sampled_from(Predikat)),
        PromotionWindows: _windows,
        RankHeld: _ranks_held,
    }
)
"""What is drawn for each class."""
