"""What a public report holds: only what everybody may read, nothing that is hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from decimal import Decimal

    from ..base.law import Basis
    from ..base.period import Period
    from ..base.suppression import Hidden, ShownTable
    from ..base.words import Words
    from ..feedback.figure import FigureSource
    from .policy import Openness
    from .report_parts import Population

__all__ = ["PublishedDetail", "PublishedFigure", "PublishedTable"]


@final
@attrs.frozen
class PublishedDetail:
    """A part of a figure, such as an element of a survey.

    Args:
        name: What it is.
        value: The number, rounded.
        measure: Its unit of measure.
    """

    name: Words
    value: Decimal
    measure: str


def _details(details: Iterable[PublishedDetail]) -> tuple[PublishedDetail, ...]:
    return tuple(details)


def _words(words: Iterable[Words]) -> tuple[Words, ...]:
    return tuple(words)


def _bases(bases: Iterable[Basis]) -> tuple[Basis, ...]:
    return tuple(bases)


@final
@attrs.frozen
class PublishedFigure:
    """A figure of a unit as everybody may read it.

    Args:
        unit_id: The unit.
        unit_name: Its name.
        source: Where the figure comes from.
        name: What it is.
        measure: Its unit of measure.
        period: The days it is about.
        aggregation: How many became one.
        value: The number, rounded, or why it is not shown.
        n: On how many it rests, or why that is not shown; ``None`` where nobody said and none of them are people.
        low: The lower end of its interval; ``None`` where there is none or it is hidden.
        high: The upper end.
        confidence: Of the interval, in percent.
        as_of: The day it was counted, where that matters.
        openness: How much is shown.
        remarks: Why not more, and what has to be said with it.
        details: Its parts, where they are shown.
        basis: The articles behind the way it is made.
        reference: Where the whole stands.
    """

    unit_id: str
    unit_name: str
    source: FigureSource
    name: Words
    measure: str
    period: Period
    aggregation: Words
    value: Decimal | Hidden
    n: int | Hidden | None
    low: Decimal | None
    high: Decimal | None
    confidence: Decimal | None
    as_of: date | None
    openness: Openness
    remarks: tuple[Words, ...] = attrs.field(default=(), converter=_words)
    details: tuple[PublishedDetail, ...] = attrs.field(default=(), converter=_details)
    basis: tuple[Basis, ...] = attrs.field(default=(), converter=_bases)
    reference: str = ""


@final
@attrs.frozen
class PublishedTable:
    """Counts of people as everybody may read them.

    Args:
        title: What the table shows.
        population: Who is counted.
        period: The days it is about.
        columns: What the columns count.
        rows: What the rows count.
        table: The counts, or why none is shown; its names are the Indonesian ones of the columns and rows.
        left_out: How many people who belong here are in no row, or why that is not shown.
    """

    title: Words
    population: Population
    period: Period
    columns: tuple[Words, ...] = attrs.field(converter=_words)
    rows: tuple[Words, ...] = attrs.field(converter=_words)
    table: ShownTable | Hidden
    left_out: int | Hidden = 0
