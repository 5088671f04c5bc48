"""Periods: a first day and a last day, both included.

Plans are agreed for a year and evaluated by month or quarter and once for the year (PermenPANRB 6/2022, art. 24 and
25); progress may also be documented by half-year (art. 16).  A period knows which of these it is from its dates alone.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple, final

import attrs
from dateutil.relativedelta import relativedelta

from ..errors import InvalidValue, WrongType
from .words import MONTHS, Words, date_words, label

__all__ = ["Period", "PeriodKind", "plain_date"]

_DAY = timedelta(days=1)


def plain_date(value: date) -> date:
    """Return ``value``, which must be a date without a time.

    Raises:
        WrongType: for a ``datetime``, which has no order among dates, and for everything else that is no date.

    Example:
        >>> plain_date(date(2025, 3, 14))
        datetime.date(2025, 3, 14)
    """
    if isinstance(value, datetime):
        raise WrongType(f"{value!r} is a time, not a day.", mend="Give its .date().", value=value)
    if not isinstance(value, date):
        raise WrongType(f"{value!r} is not a date.", mend="Give a datetime.date.", value=value)
    return value


class PeriodKind(StrEnum):
    """What a period is in the calendar."""

    TAHUNAN = "tahunan"
    """A calendar year."""
    SEMESTERAN = "semesteran"
    """A calendar half-year: January to June or July to December."""
    TRIWULANAN = "triwulanan"
    """A calendar quarter."""
    BULANAN = "bulanan"
    """A calendar month."""
    LAINNYA = "lainnya"
    """Anything else, such as the part of a year in one post."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("period_kind", self)


class _Unit(NamedTuple):
    """A period of the calendar: how many months it has, and what it is called."""

    months: int
    name: Words


_UNITS = MappingProxyType(
    {
        PeriodKind.TAHUNAN: _Unit(12, Words("Tahun", "Year")),
        PeriodKind.SEMESTERAN: _Unit(6, Words("Semester", "Half-year")),
        PeriodKind.TRIWULANAN: _Unit(3, Words("Triwulan", "Quarter")),
        PeriodKind.BULANAN: _Unit(1, Words("Bulan", "Month")),
    }
)
_KINDS = MappingProxyType({unit.months: kind for kind, unit in _UNITS.items()})
_ROMAN = ("I", "II", "III", "IV")


@final
@attrs.frozen
class Period:
    """The days from ``start`` to ``end``, both included.

    Args:
        start: The first day.
        end: The last day, not before ``start``.

    Raises:
        InvalidValue: when the period ends before it starts.
        WrongType: for anything but dates, and for dates with a time.

    Example:
        >>> period = Period(date(2025, 1, 1), date(2025, 3, 31))
        >>> period == Period.quarter(2025, 1), period.days, period.label.en
        (True, 90, 'Quarter I 2025')
    """

    start: date = attrs.field(converter=plain_date)
    end: date = attrs.field(converter=plain_date)

    def __attrs_post_init__(self) -> None:
        if self.end < self.start:
            raise InvalidValue(
                f"The period ends on {self.end}, before it starts on {self.start}.",
                mend="Give the first day first.",
                value=(self.start, self.end),
            )

    @classmethod
    def of(cls, start: date | str, end: date | str) -> Period:
        """Return the period from ``start`` to ``end``, each a date or its text as YYYY-MM-DD.

        Raises:
            InvalidValue: for text in another form, a day that does not exist, or ends that are swapped.

        Example:
            >>> Period.of("2025-01-01", "2025-12-31") == Period.year(2025)
            True
        """
        return cls(_read(start), _read(end))

    @classmethod
    def year(cls, year: int) -> Period:
        """Return the calendar year, 1 to 9999."""
        return _numbered(PeriodKind.TAHUNAN, year, 1)

    @classmethod
    def semester(cls, year: int, number: int) -> Period:
        """Return a half of a calendar year, 1 or 2."""
        return _numbered(PeriodKind.SEMESTERAN, year, number)

    @classmethod
    def quarter(cls, year: int, number: int) -> Period:
        """Return a quarter of a calendar year, 1 to 4.

        Example:
            >>> print(Period.quarter(2025, 4))
            2025-10-01/2025-12-31
        """
        return _numbered(PeriodKind.TRIWULANAN, year, number)

    @classmethod
    def month(cls, year: int, number: int) -> Period:
        """Return a calendar month, 1 to 12."""
        return _numbered(PeriodKind.BULANAN, year, number)

    @classmethod
    def lasting(cls, start: date, *, years: int) -> Period:
        """Return whole years from any day: to the day before the same day of a later year.

        From 29 February they end on the last of February where that year has no such day.

        Args:
            start: The first day.
            years: How many, at least 1.

        Raises:
            InvalidValue: for less than one year, and at the end of all days.

        Example:
            >>> print(Period.lasting(date(2024, 3, 1), years=1), Period.lasting(date(2024, 2, 29), years=1))
            2024-03-01/2025-02-28 2024-02-29/2025-02-28
        """
        _check("year", start.year + years, 9999)
        following = start + relativedelta(years=years)
        return cls(start, following - _DAY if following.day == start.day else following)

    @classmethod
    def join(cls, *parts: Period) -> Period:
        """Return the one period that the parts make up; they may come in any order.

        Raises:
            InvalidValue: when there is no part, when days between two parts are missing, or when two parts overlap.

        Example:
            >>> Period.join(Period.semester(2025, 2), Period.semester(2025, 1)) == Period.year(2025)
            True
        """
        ordered = sorted(parts, key=lambda part: part.start)
        if not ordered:
            raise InvalidValue("There is no period to join.", mend="Give at least one.")
        for before, after in pairwise(ordered):
            if (after.start - before.end).days != 1:
                raise InvalidValue(
                    f"The period {after} does not start on the day after the end of {before}.",
                    mend="Give parts without a gap and without an overlap.",
                    value=(before, after),
                )
        return cls(ordered[0].start, ordered[-1].end)

    @property
    def kind(self) -> PeriodKind:
        """What the period is in the calendar, from its dates alone.

        Example:
            >>> str(Period.of("2025-04-01", "2025-06-30").kind), str(Period.of("2025-04-02", "2025-06-30").kind)
            ('triwulanan', 'lainnya')
        """
        months = 12 * (self.end.year - self.start.year) + self.end.month - self.start.month + 1
        starts_there = self.start.day == 1 and (self.start.month - 1) % months == 0
        if months in _KINDS and starts_there and self.end == _last_day(self.start, months):
            return _KINDS[months]
        return PeriodKind.LAINNYA

    @property
    def label(self) -> Words:
        """The name for people.

        Example:
            >>> Period.quarter(2025, 1).label.id, Period.month(2025, 3).label.id, Period.year(2025).label.id
            ('Triwulan I 2025', 'Maret 2025', 'Tahun 2025')
            >>> Period.of("2025-01-01", "2025-03-14").label
            Words(id='1 Januari 2025 s.d. 14 Maret 2025', en='1 January 2025 to 14 March 2025')
        """
        kind, year = self.kind, self.start.year
        if kind is PeriodKind.LAINNYA:
            return self._dates()
        months, name = _UNITS[kind]
        place = (self.start.month - 1) // months
        if kind is PeriodKind.BULANAN:
            name = MONTHS[place]
        elif kind is not PeriodKind.TAHUNAN:
            name = Words(f"{name.id} {_ROMAN[place]}", f"{name.en} {_ROMAN[place]}")
        return Words(f"{name.id} {year}", f"{name.en} {year}")

    @property
    def days(self) -> int:
        """How many days the period has, at least 1."""
        return (self.end - self.start).days + 1

    def contains(self, other: date | Period) -> bool:
        """Return whether a day, or every day of another period, lies within this one.

        Example:
            >>> Period.year(2025).contains(date(2025, 12, 31)), Period.year(2025).contains(Period.quarter(2026, 1))
            (True, False)
        """
        if isinstance(other, Period):
            return self.start <= other.start and other.end <= self.end
        return self.start <= plain_date(other) <= self.end

    def overlaps(self, other: Period) -> bool:
        """Return whether the two periods share a day."""
        return self.start <= other.end and other.start <= self.end

    def split(self, *dates: date) -> tuple[Period, ...]:
        """Return the parts of the period, cut so that each of ``dates`` is the first day of a part.

        Args:
            dates: In any order, each after the first day of the period and up to its last; none leaves it whole.

        Raises:
            InvalidValue: for a date that cannot be the first day of a further part.

        Example:
            >>> first, second = Period.year(2021).split(date(2021, 7, 1))
            >>> first == Period.semester(2021, 1), second == Period.semester(2021, 2)
            (True, True)
        """
        firsts = sorted({plain_date(day) for day in dates})
        for day in firsts:
            if not self.start < day <= self.end:
                raise InvalidValue(
                    f"{day} does not split the period {self}.",
                    mend="Give days after its first day and up to its last.",
                    value=day,
                )
        lasts = [day - _DAY for day in firsts]
        return tuple(map(Period, [self.start, *firsts], [*lasts, self.end]))

    def quarters(self) -> tuple[Period, ...]:
        """Return the period cut at the calendar quarters; the first and the last part may be shorter than a quarter."""
        return self._cut(PeriodKind.TRIWULANAN)

    def months(self) -> tuple[Period, ...]:
        """Return the period cut at the calendar months; the first and the last part may be shorter than a month.

        Example:
            >>> [str(part) for part in Period.of("2025-01-15", "2025-02-28").months()]
            ['2025-01-15/2025-01-31', '2025-02-01/2025-02-28']
        """
        return self._cut(PeriodKind.BULANAN)

    def next(self) -> Period:
        """Return the period of the same kind that follows.

        Raises:
            InvalidValue: for a period that is not a month, quarter, half-year or year, and at the end of all days.

        Example:
            >>> Period.quarter(2025, 4).next().label.en
            'Quarter I 2026'
        """
        months = self._unit().months
        if self.end == date.max:
            raise InvalidValue(f"No calendar period follows {self}.", mend="Give an earlier one.", value=self)
        start = self.end + _DAY
        return Period(start, _last_day(start, months))

    def previous(self) -> Period:
        """Return the period of the same kind that goes before.

        Raises:
            InvalidValue: for a period that is not a month, quarter, half-year or year, and at the start of all days.

        Example:
            >>> Period.month(2025, 1).previous().label.id
            'Desember 2024'
        """
        months = self._unit().months
        if self.start == date.min:
            raise InvalidValue(f"No calendar period goes before {self}.", mend="Give a later one.", value=self)
        return Period(self.start - relativedelta(months=months), self.start - _DAY)

    def __str__(self) -> str:
        return f"{self.start}/{self.end}"

    def _unit(self) -> _Unit:
        unit = _UNITS.get(self.kind)
        if unit is None:
            raise InvalidValue(
                f"{self} is not a month, quarter, half-year or year.",
                why="What follows it or goes before it is not defined.",
                mend="Give the dates of the other period.",
                value=self,
            )
        return unit

    def _cut(self, kind: PeriodKind) -> tuple[Period, ...]:
        years = range(self.start.year, self.end.year + 1)
        months = range(1, 13, _UNITS[kind].months)
        firsts = (date(year, month, 1) for year in years for month in months)
        return self.split(*(day for day in firsts if self.start < day <= self.end))

    def _dates(self) -> Words:
        start, end = date_words(self.start), date_words(self.end)
        return start if start == end else Words(f"{start.id} s.d. {end.id}", f"{start.en} to {end.en}")


def _numbered(kind: PeriodKind, year: int, number: int) -> Period:
    months, name = _UNITS[kind]
    _check("year", year, 9999)
    _check(name.en.lower(), number, 12 // months)
    start = date(year, (number - 1) * months + 1, 1)
    return Period(start, _last_day(start, months))


def _check(name: str, number: int, most: int) -> None:
    if type(number) is not int:
        what = f"The {name} {number!r} is a {type(number).__name__}, not a whole number."
        raise WrongType(what, mend="Give an int.", value=number)
    if not 1 <= number <= most:
        raise InvalidValue(f"There is no {name} {number}.", mend=f"Give 1 to {most}.", value=number)


def _last_day(start: date, months: int) -> date:
    # Calendar periods begin in January or a multiple of their months later, so that they end within the year.
    following = start.month + months
    return date(start.year, 12, 31) if following > 12 else date(start.year, following, 1) - _DAY


def _read(day: date | str) -> date:
    if not isinstance(day, str):
        return day
    try:
        found = date.fromisoformat(day)
    except ValueError:
        found = None
    # Python also reads forms such as '2025-W01-1', which nobody means here.
    if found is None or found.isoformat() != day:
        raise InvalidValue(f"{day!r} is not a day of the calendar.", mend="Write it as YYYY-MM-DD.", value=day)
    return found
