"""Strategies for what credits lead to: eligibility, projection."""

from __future__ import annotations

from datetime import date, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING

import attrs
from hypothesis import strategies as st

from ..base.law import Basis
from ..base.period import Period
from ..career.credit import convert
from ..career.credit_ahead import ProjectedRow
from ..career.credit_entry import CreditEntry, CreditKind
from ..career.credit_ledger import CreditLedger
from ..career.credit_next import CreditProposals
from ..career.credit_pace import BookingRhythm, CreditPace, PaceYear
from ..career.credit_projection import CreditProjection, project
from ..career.credit_ranks import RankHeld
from ..career.credit_rules import PERBKN3_2023
from ..career.credit_windows import PromotionWindows
from ..career.credit_years import PeriodicPolicy
from ..people.employee import Dated
from ..people.positions import Jenjang
from ..people.ranks import Golongan
from ..rules.permenpanrb6_2022 import Predikat
from .draw_base import LAST, days, distinct, ends, numbers, texts
from .draw_evaluation import EVALUATION
from .draw_paths import eligibilities

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from ..career.requirements import Eligibility
    from .source import Draws

__all__ = ["CREDIT_PATH", "paces", "projections"]

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


@st.composite
def _rows_ahead(draw: st.DrawFn) -> ProjectedRow:
    part = draw(st.sampled_from([Period.year(2026), Period.quarter(2027, 2), Period.month(2028, 2)]))
    predikat = draw(st.sampled_from(Predikat))
    made = convert(draw(st.sampled_from(Jenjang)), predikat, part)
    gone, balance = draw(numbers(low=0)), draw(numbers(low=0))
    months, told = draw(st.sampled_from([(part, predikat), (None, None)]))
    return ProjectedRow(months, told, made.credit, gone, part.end, balance, made.because)


@st.composite
def projections(draw: st.DrawFn) -> CreditProjection:
    """Draw a look ahead of up to four years: any jenjang and rank, pace, rhythm and balance.

    Args:
        draw: Given by Hypothesis.
    """
    jenjang, since = draw(st.sampled_from(Jenjang)), draw(days(last=date(2027, 1, 1))).replace(day=1)
    golongan = draw(st.none() | st.sampled_from(PERBKN3_2023.need(jenjang).ranks))
    ranks = [] if golongan is None else [Dated(golongan, since)]
    entry = CreditEntry(CreditKind.JF_LAMA, jenjang, draw(numbers(low=0, high=500)), draw(EVALUATION.of(Basis)))
    return project(
        CreditLedger(draw(texts()), jenjang, since, [entry], ranks=ranks),
        from_month=since,
        pace=draw(paces()),
        rhythm=draw(st.sampled_from(BookingRhythm)),
        policy=draw(st.sampled_from(PeriodicPolicy)),
        until=date(since.year + draw(st.integers(1, 3)), 12, 31),
        good_years=draw(st.integers(1, 2)),
    )


def _proposals() -> Draws:
    def of_one(asked: Eligibility) -> Draws:
        same = eligibilities().map(lambda each: attrs.evolve(each, person_id=asked.person_id, on=asked.on))
        return st.builds(CreditProposals, st.just(asked), same, st.lists(EVALUATION.of(Period), max_size=2))

    return eligibilities().flatmap(of_one)


CREDIT_PATH: Mapping[Any, Callable[[], Draws]] = MappingProxyType(
    {
        CreditPace: paces,
        CreditProjection: projections,
        CreditProposals: _proposals,
        PaceYear: lambda: st.builds(PaceYear, st.integers(1, 9999), st.sampled_from(Predikat)),
        ProjectedRow: _rows_ahead,
        PromotionWindows: _windows,
        RankHeld: _ranks_held,
    }
)
"""What is drawn for each class."""
