"""Strategies for public reports: policies, what goes into a report, and what may be read of one person."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import attrs
from hypothesis import strategies as st

from ..base.law import Assurance, Basis, Law
from ..base.words import Words
from ..feedback.survey_sample import SurveySample
from ..publication.policy import NamingGround, PublicationPolicy
from ..publication.report_parts import CountRow, IndividualResult, ReportEntry, ReportTable
from .draw_base import texts
from .draw_evaluation import EVALUATION
from .draw_surveys import SURVEYS
from .draw_voice import VOICE, figures

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from .source import Draws

__all__ = ["PUBLICATIONS"]

_SOURCE = EVALUATION.extended({**SURVEYS, **VOICE})


@st.composite
def _policies(draw: st.DrawFn) -> PublicationPolicy:
    hidden, detail, firm = sorted(draw(st.lists(st.integers(2, 40), min_size=3, max_size=3)))
    drawn: PublicationPolicy = draw(
        _SOURCE.derived(
            PublicationPolicy,
            hidden_below=st.just(hidden),
            detail_from=st.just(detail),
            firm_from=st.just(firm),
            basis=st.lists(_SOURCE.of(Basis), min_size=1, max_size=2),
        )
    )
    return drawn


@st.composite
def _samples(draw: st.DrawFn) -> SurveySample | None:
    population = draw(st.integers(1, 1000))
    return draw(st.none() | st.builds(SurveySample, st.integers(0, population), population=st.just(population)))


@st.composite
def _entries(draw: st.DrawFn) -> ReportEntry:
    figure = draw(figures())
    names = draw(st.lists(_SOURCE.of(Words), max_size=2, unique_by=lambda each: each.id))
    parts = [attrs.evolve(figure.measure, key=f"bagian_{place}", name=name) for place, name in enumerate(names)]
    return ReportEntry(figure, [attrs.evolve(figure, measure=part) for part in parts], sample=draw(_samples()))


def _count_rows(least: int = 0, most: int = 3) -> Draws:
    return _SOURCE.derived(CountRow, counts=st.lists(st.integers(0, 40), min_size=least, max_size=most))


@st.composite
def _tables(draw: st.DrawFn) -> ReportTable:
    columns = draw(st.lists(_SOURCE.of(Words), min_size=1, max_size=3, unique_by=lambda each: each.id))
    rows = st.lists(
        _count_rows(len(columns), len(columns)), min_size=1, max_size=3, unique_by=lambda each: each.name.id
    )
    drawn: ReportTable = draw(
        _SOURCE.derived(ReportTable, columns=st.just(columns), rows=rows, left_out=st.integers(0, 40))
    )
    return drawn


@st.composite
def _individuals(draw: st.DrawFn) -> IndividualResult:
    ground = draw(st.sampled_from(NamingGround))
    day = st.dates() if ground is NamingGround.PERSETUJUAN_TERTULIS else st.none()
    basis = st.builds(Basis, _SOURCE.of(Law), texts(), st.sampled_from([Assurance.TEXT, Assurance.SECONDARY]))
    told = {"ground": st.just(ground), "basis": basis, "consented_on": day}
    drawn: IndividualResult = draw(_SOURCE.derived(IndividualResult, **told))
    return drawn


PUBLICATIONS: Mapping[Any, Callable[[], Draws]] = MappingProxyType(
    {
        PublicationPolicy: _policies,
        ReportEntry: _entries,
        CountRow: _count_rows,
        ReportTable: _tables,
        IndividualResult: _individuals,
    }
)
"""What is drawn for each class."""
