"""Opening hours: breaks, weekends, holidays, Ramadan, days that nobody knows."""

# ruff: noqa: DTZ001 - the clock on the wall of an office
from __future__ import annotations

from datetime import UTC, date, datetime
from fractions import Fraction

import pytest

from kinerja.base.calendar import FIVE_DAYS, WorkingCalendar
from kinerja.base.period import Period
from kinerja.base.working_hours import (
    OfficeDay,
    OfficeHours,
    OfficeSession,
    OtherHours,
    minutes_between,
    plain_moment,
)
from kinerja.errors import InvalidValue, NotCovered, WrongType

MORNING, AFTERNOON = OfficeSession("08:00", "12:00"), OfficeSession("13:00", "16:00")
USUAL = [OfficeDay(weekday, [AFTERNOON, MORNING]) for weekday in range(1, 6)]
RAMADAN = OtherHours(Period.month(2025, 3), [OfficeDay(day, [OfficeSession("08:00", "14:00")]) for day in range(1, 6)])


def calendar(**parts) -> WorkingCalendar:
    return WorkingCalendar(FIVE_DAYS, [date(2025, 5, 1)], Period.year(2025), **parts)


HOURS = OfficeHours(calendar(), USUAL, [RAMADAN])


@pytest.mark.parametrize(
    ("start", "end", "minutes"),
    [
        (datetime(2025, 4, 14, 9), datetime(2025, 4, 14, 9, 30), 30),
        (datetime(2025, 4, 14, 11, 30), datetime(2025, 4, 14, 13, 30), 60),  # over the break
        (datetime(2025, 4, 14, 6), datetime(2025, 4, 14, 7, 59), 0),  # before it opens
        (datetime(2025, 4, 14, 12), datetime(2025, 4, 14, 13), 0),  # in the break
        (datetime(2025, 4, 11, 15, 45), datetime(2025, 4, 14, 8, 15), 30),  # over a weekend
        (datetime(2025, 4, 30, 15, 50), datetime(2025, 5, 2, 8, 5), 15),  # over a holiday
        (datetime(2025, 3, 3, 0), datetime(2025, 3, 4, 0), 360),  # in Ramadan
        (datetime(2025, 4, 14, 8), datetime(2025, 4, 14, 8, 0, 20), Fraction(1, 3)),  # to the second
        (datetime(2025, 4, 14, 8), datetime(2025, 4, 14, 8), 0),
    ],
)
def test_only_opening_hours_count(start, end, minutes) -> None:
    """Exactly."""
    assert HOURS.minutes(start, end) == minutes


def test_a_day_that_the_calendar_does_not_cover_is_not_guessed() -> None:
    """Holidays are decreed year by year."""
    with pytest.raises(NotCovered, match="2026-01-01"):
        HOURS.minutes(datetime(2025, 12, 31, 15), datetime(2026, 1, 2, 9))


def test_a_saturday_worked_in_exchange_needs_hours_of_its_own() -> None:
    """Those of a Monday would be a guess."""
    saturday = date(2025, 4, 12)
    hours = OfficeHours(calendar(worked=[saturday]), USUAL)
    with pytest.raises(NotCovered, match="Give the hours of Saturday"):
        hours.sessions(saturday)
    assert OfficeHours(calendar(worked=[saturday]), [*USUAL, OfficeDay(6, [MORNING])]).sessions(saturday) == (MORNING,)


def test_a_free_day_has_no_session() -> None:
    """Weekend or holiday."""
    assert HOURS.sessions(date(2025, 5, 1)) == HOURS.sessions(date(2025, 4, 13)) == ()


def test_values_know_how_long_they_last() -> None:
    """In minutes, to the end of the day."""
    assert OfficeDay(1, [AFTERNOON, MORNING]).minutes == 420
    assert OfficeSession("00:00", "24:00").minutes == 1440


def test_a_night_is_two_sessions() -> None:
    """A ward that never closes."""
    whole = [OfficeDay(weekday, [OfficeSession("00:00", "24:00")]) for weekday in range(1, 8)]
    hours = OfficeHours(calendar(), whole)
    assert hours.minutes(datetime(2025, 4, 14, 23), datetime(2025, 4, 15, 1)) == 120


@pytest.mark.parametrize(
    ("error", "words", "call"),
    [
        (InvalidValue, "not after it opens", lambda: OfficeSession("12:00", "12:00")),
        (InvalidValue, "no time of day", lambda: OfficeSession("8:00", "12:00")),
        (InvalidValue, "no time of day", lambda: OfficeSession("08:00", "24:01")),
        (WrongType, "no time of day", lambda: OfficeSession(800, "12:00")),
        (InvalidValue, "no weekday", lambda: OfficeDay(0, [MORNING])),
        (InvalidValue, "no weekday", lambda: OfficeDay("1", [MORNING])),
        (InvalidValue, "no hours", lambda: OfficeDay(1, [])),
        (InvalidValue, "begins before", lambda: OfficeDay(1, [MORNING, OfficeSession("11:59", "13:00")])),
        (InvalidValue, "Monday stands twice", lambda: OfficeHours(calendar(), [*USUAL, USUAL[0]])),
        (InvalidValue, "Friday is worked, and has no hours", lambda: OfficeHours(calendar(), USUAL[:4])),
        (InvalidValue, "Other hours hold", lambda: OfficeHours(calendar(), USUAL, [RAMADAN, RAMADAN])),
        (InvalidValue, "is before", lambda: HOURS.minutes(datetime(2025, 4, 14, 9), datetime(2025, 4, 14, 8))),
        (InvalidValue, "has a time zone", lambda: plain_moment(datetime(2025, 4, 14, 9, tzinfo=UTC))),
        (WrongType, "no time on a day", lambda: minutes_between(date(2025, 4, 14), datetime(2025, 4, 14))),
    ],
)
def test_what_is_refused(error, words, call) -> None:
    """With what to give instead."""
    with pytest.raises(error, match=words):
        call()


def test_other_hours_are_kept_in_order() -> None:
    """So that equal hours are equal."""
    june = OtherHours(Period.month(2025, 6), RAMADAN.days)
    assert OfficeHours(calendar(), USUAL, [june, RAMADAN]) == OfficeHours(calendar(), USUAL, [RAMADAN, june])
