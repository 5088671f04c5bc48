"""Figures about a unit in a period, wherever they come from: a survey, complaints, service times, a forum.

A figure says what it measures, of whom, over how many and how sure that is.  It belongs to a unit and never to a
person: it reaches one only through an indicator that names unit, period and measure (PermenPANRB 6/2022 has such
indicators in its own examples, annex pp. 29 and 162-163).
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, final

import attrs
from attrs.validators import optional

from ..base.exact import COMPUTED_DIGITS, exact
from ..base.period import Period, plain_date
from ..base.words import Words, label
from ..plans.fields import filled, is_a, stripped
from ..plans.precision import Precision
from ..plans.target import Direction
from ..plans.units import amount

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from fractions import Fraction

    from ..base.exact import Exact
    from ..base.law import Basis

__all__ = ["Figure", "FigureSource", "Measure"]


class FigureSource(StrEnum):
    """Where a figure comes from."""

    SURVEI = "survei"
    """A survey: of the satisfaction of the public, or of anything else."""
    PENGADUAN = "pengaduan"
    """How complaints are dealt with."""
    WAKTU_LAYANAN = "waktu_layanan"
    """How long services take."""
    FORUM = "forum"
    """What became of a forum with the public."""
    LAINNYA = "lainnya"
    """Anything else."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("figure_source", self)


def _exact(value: Exact) -> Fraction:
    # Means and ratios of thousands of answers are computed, and may be longer than anything that people write.
    return exact(value, digits=COMPUTED_DIGITS)


def _bases(basis: Iterable[Basis]) -> tuple[Basis, ...]:
    return tuple(basis)


def _notes(notes: Iterable[Words]) -> tuple[Words, ...]:
    return tuple(notes)


def _maybe(value: Exact | None) -> Fraction | None:
    return None if value is None else _exact(value)


@final
@attrs.frozen
class Measure:
    """What figures measure, and how many become one: agreed before there is any, and known again by its keys.

    Every source has its own: ``PERMENPANRB14_2017.measure``, ``ComplaintMeasure.SELESAI_TEPAT_WAKTU.measure``,
    ``ServiceStatistic.MEDIAN.measure("Kartu keluarga")``, ``FORUM_IN_TIME``.

    Args:
        source: Where its figures come from.
        key: What they measure, by a key that stays the same when the words are improved.
        name: The same for people.
        way: How many become one, by a key of that kind.
        aggregation: The same for people: pooled over all answers, a median, a share of those due.

    Example:
        >>> hours = Words("Jam layanan daring", "Hours of service on line")
        >>> Measure(FigureSource.LAINNYA, "jam_daring", hours, "jumlah", Words("jumlah", "sum")).key
        'jam_daring'
    """

    source: FigureSource = attrs.field(validator=is_a(FigureSource))
    key: str = attrs.field(converter=stripped, validator=filled)
    name: Words = attrs.field(validator=is_a(Words))
    way: str = attrs.field(converter=stripped, validator=filled)
    aggregation: Words = attrs.field(validator=is_a(Words))


@final
@attrs.frozen
class Figure:
    """One number about a unit in a period, with how many it rests on and how sure it is.

    Args:
        measure: What it measures, and how many became one.
        value: The number, exact; of a survey the published index, on which its class rests too.
        unit: Its unit of measure: ``"indeks"``, ``"%"``, ``"hari"``, ``"hari kerja"``, ``"jam"``, ``"menit"``,
            ``"per 1.000 layanan"``.
        unit_id: The caller's key of the unit it is about.
        period: The days it is about.
        n: How many answers, complaints, services or points it rests on, 1 or more; ``None`` when nobody said.
        low: The lower end of its interval; ``None`` when there is none, and then there is no upper end either.
        high: The upper end.
        confidence: Of the interval, in percent, from 50 to below 100; given with it, and only then.
        as_of: The day it was counted, where a later day may give another number.
        better: Which way is better; ``None`` when nobody said.
        basis: The articles behind the way it is made.
        notes: What has to be said with it.
        reference: Where the whole stands: the id of a survey, an address, the number of a report.

    Raises:
        InvalidValue: for half an interval, one with its ends swapped, or a confidence without it or out of range.
        WrongType: for what is no number, no period or no measure.

    Example:
        >>> from .survey_scheme import PERMENPANRB14_2017
        >>> ikm, sure = PERMENPANRB14_2017.measure, {"low": "78.5", "high": "80.7", "confidence": 95}
        >>> figure = Figure(ikm, "79.6", "indeks", "cakranegara", Period.year(2025), n=120, **sure)
        >>> print(figure.words.en)
        79.6 indeks (95% interval 78.5 to 80.7; n = 120)
        >>> figure.contains("80"), attrs.evolve(figure, low=None, high=None, confidence=None).contains("80")
        (True, None)
    """

    measure: Measure = attrs.field(validator=is_a(Measure))
    value: Fraction = attrs.field(converter=_exact)
    unit: str = attrs.field(converter=stripped, validator=filled)
    unit_id: str = attrs.field(converter=stripped, validator=filled)
    period: Period = attrs.field(validator=is_a(Period))
    n: int | None = attrs.field(default=None, kw_only=True)
    low: Fraction | None = attrs.field(default=None, converter=_maybe, kw_only=True)
    high: Fraction | None = attrs.field(default=None, converter=_maybe, kw_only=True)
    confidence: Fraction | None = attrs.field(default=None, converter=_maybe, kw_only=True)
    as_of: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date), kw_only=True)
    better: Direction | None = attrs.field(default=None, validator=optional(is_a(Direction)), kw_only=True)
    basis: tuple[Basis, ...] = attrs.field(default=(), converter=_bases, kw_only=True)
    notes: tuple[Words, ...] = attrs.field(default=(), converter=_notes, kw_only=True)
    reference: str = attrs.field(default="", converter=stripped, kw_only=True)

    def __attrs_post_init__(self) -> None:
        _precision(self)

    @property
    def source(self) -> FigureSource:
        """Where it comes from."""
        return self.measure.source

    @property
    def name(self) -> Words:
        """What it is, for people."""
        return self.measure.name

    @property
    def aggregation(self) -> Words:
        """How many became one, for people."""
        return self.measure.aggregation

    @property
    def precision(self) -> Precision | None:
        """On how many it rests and its interval; ``None`` when neither is known."""
        return _precision(self)

    @property
    def words(self) -> Words:
        """The number for people, with its interval and how many it rests on."""
        shown, sure = amount(self.value, self.unit), self.precision
        return shown if sure is None else Words(f"{shown.id} ({sure.words.id})", f"{shown.en} ({sure.words.en})")

    def contains(self, number: Exact) -> bool | None:
        """Return whether the interval holds a number, its ends included; ``None`` where there is no interval."""
        if self.low is None or self.high is None:
            return None
        return self.low <= exact(number, digits=COMPUTED_DIGITS) <= self.high


def _precision(figure: Figure) -> Precision | None:
    if figure.n is None and figure.low is None and figure.high is None and figure.confidence is None:
        return None
    return Precision(figure.n, low=figure.low, high=figure.high, confidence=figure.confidence)
