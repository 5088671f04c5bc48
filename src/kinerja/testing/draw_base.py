"""Strategies for the base: text, exact numbers, days, periods, laws, scales, calendars."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from ..base.calendar import WorkingCalendar, WorkWeek
from ..base.law import Assurance, Basis, Law
from ..base.period import Period
from ..base.rounding import Rounding, RoundingMode
from ..base.scale import Grade, Scale
from ..interop.registry import OFFICIAL
from .source import Draws, Source

__all__ = [
    "BASE",
    "days",
    "distinct",
    "ends",
    "moments",
    "numbers",
    "parts_of",
    "periods",
    "positive",
    "scales",
    "texts",
]

FIRST, LAST = date(2014, 1, 1), date(2030, 12, 31)


def texts(*, longest: int = 20) -> st.SearchStrategy[str]:
    """Return a strategy for text that says something, without blanks.

    Args:
        longest: How many characters it has at most.
    """
    return st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp", "Zs")), min_size=1, max_size=longest)


def distinct(strategy: Draws, *, least: int = 0, most: int = 3, by: Any = None) -> Draws:
    """Return a strategy for tuples of values that all differ, or differ in what ``by`` gives."""
    return st.lists(strategy, min_size=least, max_size=most, unique_by=by or (lambda value: value)).map(tuple)


def numbers(*, low: int = -(10**6), high: int = 10**6) -> st.SearchStrategy[Fraction]:
    """Return a strategy for exact numbers: whole ones, decimals and ratios."""
    whole = st.integers(low, high).map(Fraction)
    return whole | st.fractions(low, high, max_denominator=1_000) | st.decimals(low, high, places=2).map(Fraction)


def positive() -> st.SearchStrategy[Fraction]:
    """Return a strategy for exact numbers above 0."""
    return numbers(low=0).filter(bool)


def days(*, first: date = FIRST, last: date = LAST) -> st.SearchStrategy[date]:
    """Return a strategy for days."""
    return st.dates(first, last)


def moments(*, first: date = FIRST, last: date = LAST) -> st.SearchStrategy[datetime]:
    """Return a strategy for times on a day, to the second, without a time zone."""
    ends_at = datetime.combine(last, datetime.max.time())
    return st.datetimes(datetime.combine(first, datetime.min.time()), ends_at).map(_to_the_second)


def _to_the_second(moment: datetime) -> datetime:
    return moment.replace(microsecond=0)


def ends(since: date | None) -> st.SearchStrategy[date | None]:
    """Return a strategy for the last day of something that began on ``since``, or ``None``."""
    return st.none() | days(first=since or FIRST, last=max(since or LAST, LAST))


@st.composite
def periods(draw: st.DrawFn, *, first: date = FIRST, last: date = LAST) -> Period:
    """Draw a period: a year, a quarter, a month or any run of days.

    Args:
        draw: Given by Hypothesis.
        first: The earliest first day.
        last: The latest last day.
    """
    start = draw(days(first=first, last=last))
    whole = [Period.year(start.year), Period.quarter(start.year, (start.month + 2) // 3)]
    whole.append(Period.month(start.year, start.month))
    inside = [period for period in whole if first <= period.start and period.end <= last]
    runs = st.builds(Period, st.just(start), days(first=start, last=last))
    return draw(st.sampled_from(inside) | runs if inside else runs)


@st.composite
def parts_of(draw: st.DrawFn, period: Period, *, most: int = 3) -> tuple[Period, ...]:
    """Draw parts of a period that follow one another without overlap."""
    offsets = draw(distinct(st.integers(0, period.days - 1), most=2 * most).map(sorted))
    edges = [period.start + timedelta(offset) for offset in offsets]
    return tuple(Period(start, end) for start, end in zip(edges[::2], edges[1::2], strict=False))


def _bases() -> Draws:
    notes = texts()
    known = st.sampled_from([each for each in Assurance if each is not Assurance.ASSUMPTION])
    sure = st.builds(Basis, _laws(), texts(), known, st.just("") | notes)
    return sure | st.builds(Basis, _laws(), texts(), st.just(Assurance.ASSUMPTION), notes)


def _laws() -> Draws:
    return st.builds(Law, texts(), st.just("") | texts())


def scales() -> st.SearchStrategy[Scale]:
    """Return a strategy for scales, official ones and others."""
    own = st.builds(Scale, texts(), distinct(texts(), least=2, most=4))
    return st.sampled_from([Scale.of(members) for members in OFFICIAL.values()]) | own


def _grades() -> Draws:
    return scales().flatmap(lambda scale: st.builds(Grade, st.sampled_from(scale.tokens), st.just(scale)))


def _roundings() -> Draws:
    return st.builds(Rounding, st.integers(0, 20), st.sampled_from(RoundingMode), st.none() | _bases())


def _weeks() -> Draws:
    return st.builds(WorkWeek, distinct(st.integers(1, 7), least=1, most=7), st.none() | _bases())


@st.composite
def _calendars(draw: st.DrawFn) -> WorkingCalendar:
    special = draw(distinct(days(), most=4))
    cut = draw(st.integers(0, len(special)))
    return WorkingCalendar(draw(_weeks()), special[:cut], draw(st.none() | periods()), special[cut:])


def _printed() -> Draws:
    return st.decimals(-(10**6), 10**6, places=2, allow_nan=False, allow_infinity=False)


BASE = Source(
    {
        str: texts,
        int: lambda: st.integers(1, 99),
        bool: st.booleans,
        Fraction: numbers,
        Decimal: _printed,
        date: days,
        datetime: moments,
        Period: periods,
        Law: _laws,
        Basis: _bases,
        Scale: scales,
        Grade: _grades,
        Rounding: _roundings,
        WorkWeek: _weeks,
        WorkingCalendar: _calendars,
    }
)
"""The source of all values of the base."""
