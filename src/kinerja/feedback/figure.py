"""Figures about a unit in a period, wherever they come from: a survey, complaints, service times, a forum.

A figure says what it measures, of whom, over how many and how sure that is.  It belongs to a unit and never to a
person: it reaches one only through an indicator that names unit, source, period and aggregation (PermenPANRB 6/2022
has such indicators in its own examples, annex pp. 29 and 162-163).
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, final

import attrs
from attrs.validators import optional

from ..base.exact import COMPUTED_DIGITS, exact
from ..base.period import Period, plain_date
from ..base.words import Words, label
from ..errors import InvalidValue, WrongType
from ..plans.fields import filled, is_a, stripped
from ..plans.target import Direction
from ..plans.units import amount

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from fractions import Fraction

    from ..base.exact import Exact
    from ..base.law import Basis

__all__ = ["Figure", "FigureSource"]


class FigureSource(StrEnum):
    """Where a figure comes from."""

    SURVEI = "survei"
    """A survey of satisfaction."""
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


_maybe = attrs.converters.optional(_exact)


@final
@attrs.frozen
class Figure:
    """One number about a unit in a period, with how many it rests on and how sure it is.

    Args:
        source: Where it comes from.
        name: What it is, such as the index of a survey.
        value: The number, exact; never a rounded one where the exact one is known.
        unit: Its unit of measure: ``"indeks"``, ``"%"``, ``"hari"``, ``"hari kerja"``, ``"jam"``, ``"menit"``,
            ``"per 1.000 layanan"``.
        unit_id: The caller's key of the unit it is about.
        period: The days it is about.
        aggregation: How many became one: pooled over all answers, a median, a share of those due.
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
        WrongType: for what is no number, no period or no source.

    Example:
        >>> figure = Figure(
        ...     FigureSource.SURVEI,
        ...     Words("Indeks kepuasan masyarakat", "Satisfaction index"),
        ...     "79.6",
        ...     "indeks",
        ...     "cakranegara",
        ...     Period.year(2025),
        ...     Words("gabungan semua jawaban", "pooled over all answers"),
        ...     n=120,
        ...     low="78.5",
        ...     high="80.7",
        ...     confidence=95,
        ... )
        >>> print(figure.words.en)
        79.6 indeks (95% interval 78.5 to 80.7; n = 120)
        >>> figure.contains("80"), attrs.evolve(figure, low=None, high=None, confidence=None).contains("80")
        (True, None)
    """

    source: FigureSource = attrs.field(validator=is_a(FigureSource))
    name: Words = attrs.field(validator=is_a(Words))
    value: Fraction = attrs.field(converter=_exact)
    unit: str = attrs.field(converter=stripped, validator=filled)
    unit_id: str = attrs.field(converter=stripped, validator=filled)
    period: Period = attrs.field(validator=is_a(Period))
    aggregation: Words = attrs.field(validator=is_a(Words))
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
        if self.n is not None:
            _check_size(self.n)
        _check_interval(self.low, self.high, self.confidence)

    @property
    def words(self) -> Words:
        """The number for people, with its interval and how many it rests on."""
        told = [*_interval_words(self), *([] if self.n is None else [Words(f"n = {self.n}", f"n = {self.n}")])]
        shown = amount(self.value, self.unit)
        if not told:
            return shown
        return Words(
            f"{shown.id} ({'; '.join(each.id for each in told)})", f"{shown.en} ({'; '.join(each.en for each in told)})"
        )

    def contains(self, number: Exact) -> bool | None:
        """Return whether the interval holds a number, its ends included; ``None`` where there is no interval."""
        if self.low is None or self.high is None:
            return None
        return self.low <= exact(number, digits=COMPUTED_DIGITS) <= self.high


def _check_size(n: object) -> None:
    if type(n) is not int:
        raise WrongType(f"{n!r} is no whole number.", mend="Give how many it rests on, or None.", path="n", value=n)
    if n < 1:
        raise InvalidValue(
            f"The figure rests on {n}.",
            why="Of nothing there is no number; nothing missing becomes 0.",
            mend="Leave the figure out, or give how many it rests on.",
            path="n",
            value=n,
        )


def _check_interval(low: Fraction | None, high: Fraction | None, confidence: Fraction | None) -> None:
    given = [each is not None for each in (low, high, confidence)]
    if any(given) and not all(given):
        raise InvalidValue(
            "The interval is not whole.",
            why="Its two ends say nothing without each other, nor without how sure it is.",
            mend="Give low, high and confidence, or none of them.",
            path="low",
        )
    if low is None or high is None or confidence is None:
        return
    if low > high:
        raise InvalidValue(
            f"The interval runs from {low} down to {high}.",
            mend="Give the lower end first.",
            path="low",
            value=(low, high),
        )
    if not 50 <= confidence < 100:
        raise InvalidValue(
            f"An interval cannot have a confidence of {confidence}%.",
            mend="Give percent, from 50 to below 100, such as 95.",
            path="confidence",
            value=confidence,
        )


def _interval_words(figure: Figure) -> list[Words]:
    if figure.low is None or figure.high is None or figure.confidence is None:
        return []
    sure, low, high = amount(figure.confidence, "%"), amount(figure.low), amount(figure.high)
    return [Words(f"selang {sure.id} {low.id} sampai {high.id}", f"{sure.en} interval {low.en} to {high.en}")]
