"""Opening hours, for times that are counted while an office is open.

Nothing is known here of when an office opens: the caller gives the hours of each weekday with the breaks between them,
the days on which other hours hold (as in Ramadan), and the calendar that knows the holidays.

Times are those that the clock of the office shows: a ``datetime`` without a time zone.  Indonesia has three zones and
moves no clocks, so that within one office such times follow one another without gap or fold.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, final

import attrs

from ..errors import InvalidValue, NotCovered, WrongType
from .words import WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .calendar import WorkingCalendar
    from .period import Period

__all__ = ["OfficeDay", "OfficeHours", "OfficeSession", "OtherHours", "minutes_between", "plain_moment"]

_CLOCK = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])|24:00")
_MINUTE = timedelta(minutes=1)


def plain_moment(value: datetime) -> datetime:
    """Return ``value``, which must be a time of day on a day, without a time zone.

    Raises:
        WrongType: for what is no ``datetime``.
        InvalidValue: for one with a time zone.

    Example:
        >>> from datetime import UTC
        >>> plain_moment(datetime(2025, 3, 14, 8, 30, tzinfo=UTC))
        Traceback (most recent call last):
        ...
        kinerja.errors.InvalidValue: 2025-03-14 08:30:00+00:00 has a time zone. Opening hours are those of ...
    """
    if not isinstance(value, datetime):
        raise WrongType(f"{value!r} is no time on a day.", mend="Give a datetime.datetime.", value=value)
    if value.tzinfo is not None:
        raise InvalidValue(
            f"{value} has a time zone.",
            why="Opening hours are those of the clock on the wall.",
            mend="Give .astimezone(zone_of_the_office).replace(tzinfo=None).",
            value=value,
        )
    return value


def minutes_between(start: datetime, end: datetime) -> Fraction:
    """Return how many minutes lie between two times; a second is a sixtieth, exactly.

    Raises:
        InvalidValue: when ``end`` is before ``start``, or a time has a time zone.
        WrongType: for what is no ``datetime``.

    Example:
        >>> minutes_between(datetime(2025, 3, 14, 8, 30), datetime(2025, 3, 14, 9, 0, 15))
        Fraction(121, 4)
    """
    if plain_moment(end) < plain_moment(start):
        raise InvalidValue(f"{end} is before {start}.", mend="Give the earlier time first.", value=(start, end))
    return _minutes(end - start)


def _minutes(span: timedelta) -> Fraction:
    return Fraction(span // timedelta.resolution, _MINUTE // timedelta.resolution)


def _minute(text: str) -> int:
    """Return the minute of the day, 0 to 1440."""
    if not isinstance(text, str):
        raise WrongType(f"{text!r} is no time of day.", mend="Write it as '08:00'.", value=text)
    if not _CLOCK.fullmatch(text):
        raise InvalidValue(f"{text!r} is no time of day.", mend="Write '00:00' to '24:00'.", value=text)
    return 60 * int(text[:2]) + int(text[3:])


@final
@attrs.frozen
class OfficeSession:
    """A stretch of a day without a break.

    Args:
        opens: The time it begins, such as ``"08:00"``.
        closes: The time it ends, up to ``"24:00"``.

    Raises:
        InvalidValue: for another form, or when it ends before it begins.
        WrongType: for what is no text.

    Example:
        >>> OfficeSession("08:00", "12:00").minutes
        240
    """

    opens: str
    closes: str

    def __attrs_post_init__(self) -> None:
        if _minute(self.closes) <= _minute(self.opens):
            raise InvalidValue(
                f"The session closes at {self.closes}, not after it opens at {self.opens}.",
                mend="Give the earlier time first; what lasts over midnight is two sessions.",
                path="closes",
                value=self.closes,
            )

    @property
    def minutes(self) -> int:
        """How long it lasts."""
        return _minute(self.closes) - _minute(self.opens)

    def within(self, day: date, start: datetime, end: datetime) -> Fraction:
        """Return how many minutes of it, on a day, lie between two times."""
        midnight = datetime(day.year, day.month, day.day)  # noqa: DTZ001 - the clock on the wall
        opened, closed = (midnight + timedelta(minutes=_minute(text)) for text in (self.opens, self.closes))
        return max(_minutes(min(closed, end) - max(opened, start)), Fraction())


def _sessions(sessions: Iterable[OfficeSession]) -> tuple[OfficeSession, ...]:
    return tuple(sorted(sessions, key=lambda session: session.opens))


@final
@attrs.frozen
class OfficeDay:
    """The hours of a weekday.

    Args:
        weekday: As in ISO 8601, 1 (Monday) to 7 (Sunday).
        sessions: One or more, the breaks between them left out; kept in order.

    Raises:
        InvalidValue: for another weekday, no session, or sessions that overlap.

    Example:
        >>> friday = OfficeDay(5, [OfficeSession("13:00", "16:30"), OfficeSession("08:00", "11:30")])
        >>> friday.minutes, friday.sessions[0].opens
        (420, '08:00')
    """

    weekday: int
    sessions: tuple[OfficeSession, ...] = attrs.field(converter=_sessions)

    def __attrs_post_init__(self) -> None:
        if type(self.weekday) is not int or not 1 <= self.weekday <= len(WEEKDAYS):
            raise InvalidValue(f"{self.weekday!r} is no weekday.", mend="Give 1 (Monday) to 7 (Sunday).")
        if not self.sessions:
            raise InvalidValue("The day has no hours.", mend="Leave out a day that is closed.", path="sessions")
        for before, after in pairwise(self.sessions):
            if after.opens < before.closes:
                raise InvalidValue(
                    f"The session from {after.opens} begins before {before.closes}, where another ends.",
                    mend="Give sessions that do not overlap.",
                    path="sessions",
                )

    @property
    def minutes(self) -> int:
        """How long the office is open."""
        return sum(session.minutes for session in self.sessions)


def _days(days: Iterable[OfficeDay]) -> tuple[OfficeDay, ...]:
    return tuple(sorted(days, key=lambda day: day.weekday))


def _one_each(_: object, attribute: attrs.Attribute[tuple[OfficeDay, ...]], days: tuple[OfficeDay, ...]) -> None:
    for before, after in pairwise(days):
        if before.weekday == after.weekday:
            raise InvalidValue(
                f"{WEEKDAYS[after.weekday - 1].en} stands twice.", mend="Give each weekday once.", path=attribute.name
            )


@final
@attrs.frozen
class OtherHours:
    """Hours that hold for some days instead of the usual ones, as in Ramadan.

    Args:
        period: The days.
        days: The hours of each weekday that is open then.
    """

    period: Period
    days: tuple[OfficeDay, ...] = attrs.field(converter=_days, validator=_one_each)


def _others(others: Iterable[OtherHours]) -> tuple[OtherHours, ...]:
    return tuple(sorted(others, key=lambda other: other.period.start))


@final
@attrs.frozen
class OfficeHours:
    """When an office is open.

    Args:
        calendar: Which days are worked at all: the week, the holidays, and what they cover.
        days: The usual hours of each weekday.
        others: Other hours for some periods, no two of which overlap; kept in order.

    Raises:
        InvalidValue: when a weekday stands twice, a weekday of the calendar's week has no hours, or other hours
            overlap.

    Example:
        >>> from .calendar import FIVE_DAYS, WorkingCalendar
        >>> from .period import Period
        >>> morning, afternoon = OfficeSession("08:00", "12:00"), OfficeSession("13:00", "16:00")
        >>> calendar = WorkingCalendar(FIVE_DAYS, [date(2025, 3, 31)], Period.year(2025))
        >>> hours = OfficeHours(calendar, [OfficeDay(day, [morning, afternoon]) for day in range(1, 6)])
        >>> hours.minutes(datetime(2025, 3, 28, 11, 30), datetime(2025, 4, 1, 8, 20))
        Fraction(230, 1)
    """

    calendar: WorkingCalendar
    days: tuple[OfficeDay, ...] = attrs.field(converter=_days, validator=_one_each)
    others: tuple[OtherHours, ...] = attrs.field(default=(), converter=_others)

    def __attrs_post_init__(self) -> None:
        missing = set(self.calendar.week.days) - {day.weekday for day in self.days}
        if missing:
            raise InvalidValue(
                f"{WEEKDAYS[min(missing) - 1].en} is worked, and has no hours.",
                mend="Give its hours, or a calendar whose week leaves it free.",
                path="days",
            )
        for before, after in pairwise(self.others):
            if before.period.overlaps(after.period):
                raise InvalidValue(
                    f"Other hours hold for {before.period} and for {after.period}.",
                    mend="Give periods that share no day.",
                    path="others",
                )

    def sessions(self, day: date) -> tuple[OfficeSession, ...]:
        """Return when the office is open on a day; nothing on a day that is not worked.

        Raises:
            NotCovered: for a day that the calendar does not cover, and for one that it works although no hours of its
                weekday are known.
        """
        if not self.calendar.is_working(day):
            return ()
        days = next((other.days for other in self.others if other.period.contains(day)), self.days)
        for each in days:
            if each.weekday == day.isoweekday():
                return each.sessions
        raise NotCovered(
            f"{day} is worked, and its hours are not known.",
            mend=f"Give the hours of {WEEKDAYS[day.isoweekday() - 1].en}.",
            value=day,
        )

    def minutes(self, start: datetime, end: datetime) -> Fraction:
        """Return how many minutes the office was open between two times; a second is a sixtieth, exactly.

        Raises:
            InvalidValue: when ``end`` is before ``start``, or a time has a time zone.
            NotCovered: for a day between them of which the hours are not known.
            WrongType: for what is no ``datetime``.
        """
        minutes_between(start, end)
        return sum((self._on(day, start, end) for day in _between(start.date(), end.date())), Fraction())

    def _on(self, day: date, start: datetime, end: datetime) -> Fraction:
        return sum((session.within(day, start, end) for session in self.sessions(day)), Fraction())


def _between(first: date, last: date) -> Iterator[date]:
    return map(date.fromordinal, range(first.toordinal(), last.toordinal() + 1))
