"""Working days, for deadlines that the law counts in *hari kerja*.

Nothing is known here of holidays: they are decreed year by year, and an agency or region may work other days than its
neighbour.  The caller gives the week, the holidays, the days worked although they would be free, and the period for
which all of this is known; to ask about any other day raises.

PermenPANRB 6/2022 (annex, ch. V) counts its deadlines in working days *sejak* (since) an event and does not define
``hari kerja``.  How they are counted here, and that the day of the event does not count, is therefore an assumption:
:data:`HARI_KERJA`.
"""

from __future__ import annotations

from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, final

import attrs

from ..errors import InvalidValue, NotCovered, WrongType
from .law import Assurance, Basis
from .laws import PERMENPANRB_6_2022, PERPRES_21_2023
from .period import Period, plain_date
from .words import WEEKDAYS, Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["FIVE_DAYS", "HARI_KERJA", "SIX_DAYS", "WorkWeek", "WorkingCalendar"]

HARI_KERJA = PERMENPANRB_6_2022(
    "Lampiran, Bab V",
    assurance=Assurance.ASSUMPTION,
    note=(
        "The regulation does not define 'hari kerja'.  Counted are the days that the given calendar works; the day of "
        "the event ('sejak ...') does not count: day 1 is the first working day after it."
    ),
)
"""Why working days are counted as they are."""


def _weekdays(days: Iterable[int]) -> tuple[int, ...]:
    given = tuple(days)
    if not given or not all(type(day) is int and 1 <= day <= len(WEEKDAYS) for day in given):
        raise InvalidValue(
            f"{given!r} are not the working days of a week.",
            mend="Give at least one of 1 (Monday) to 7 (Sunday).",
            value=given,
        )
    return tuple(sorted(set(given)))


@final
@attrs.frozen
class WorkWeek:
    """The days of the week that are worked.

    Args:
        days: Weekdays as in ISO 8601, 1 (Monday) to 7 (Sunday); at least one, kept sorted.
        basis: Who says so; not part of the comparison.

    Raises:
        InvalidValue: for no day, or anything but 1 to 7.

    Example:
        >>> FIVE_DAYS.label.en
        '5 working days: Monday, Tuesday, Wednesday, Thursday, Friday'
        >>> WorkWeek((5, 4, 3, 2, 1)) == FIVE_DAYS
        True
    """

    days: tuple[int, ...] = attrs.field(converter=_weekdays)
    basis: Basis | None = attrs.field(default=None, eq=False)

    @property
    def label(self) -> Words:
        """The name for people."""
        names = [WEEKDAYS[day - 1] for day in self.days]
        ids, ens = ", ".join(name.id for name in names), ", ".join(name.en for name in names)
        return Words(f"{len(names)} hari kerja: {ids}", f"{len(names)} working days: {ens}")


FIVE_DAYS = WorkWeek((1, 2, 3, 4, 5), PERPRES_21_2023("Pasal 3", assurance=Assurance.SECONDARY))
"""Monday to Friday, the week of government agencies."""

SIX_DAYS = WorkWeek(
    (1, 2, 3, 4, 5, 6),
    PERPRES_21_2023(
        "Pasal 7", assurance=Assurance.SECONDARY, note="Units that serve the public directly may work other days."
    ),
)
"""Monday to Saturday, which a unit that serves the public directly may work."""


def _dates(days: Iterable[date]) -> tuple[date, ...]:
    return tuple(sorted({plain_date(day) for day in days}))


@final
@attrs.frozen
class WorkingCalendar:
    """Which days are worked, for deadlines counted in working days.

    Args:
        week: The days of the week that are worked.
        holidays: Days that are free although the week works them, cuti bersama included; kept sorted.
        covers: The days for which the holidays are known; ``None`` only if the caller vouches for every day there is.
        worked: Days that are worked although the week would leave them free, such as the Saturday worked in exchange
            for a free Monday; kept sorted.  A holiday that is worked after all is left out of ``holidays``.

    Raises:
        InvalidValue: for a day that is both a holiday and worked.
        WrongType: for days that are not plain dates.

    Example:
        >>> calendar = WorkingCalendar(FIVE_DAYS, [date(2025, 12, 25), date(2025, 12, 26)], Period.year(2025))
        >>> calendar.after(date(2025, 12, 23), 2)
        datetime.date(2025, 12, 29)
        >>> calendar.after(date(2025, 12, 23), 14)
        Traceback (most recent call last):
        ...
        kinerja.errors.NotCovered: The working calendar does not cover 2026-01-01. Holidays are decreed year by year...
    """

    week: WorkWeek
    holidays: tuple[date, ...] = attrs.field(converter=_dates)
    covers: Period | None
    worked: tuple[date, ...] = attrs.field(converter=_dates, default=())

    def __attrs_post_init__(self) -> None:
        for day in self.worked:
            if day in self.holidays:
                raise InvalidValue(
                    f"{day} is given as a holiday and as a worked day.", mend="Leave it out of one of them.", value=day
                )

    def is_working(self, day: date) -> bool:
        """Return whether ``day`` is worked.

        Raises:
            NotCovered: for a day outside the period that the calendar covers.
            WrongType: for anything but a plain date.

        Example:
            >>> saturday = date(2025, 3, 15)
            >>> calendar = WorkingCalendar(FIVE_DAYS, [], Period.year(2025), worked=[saturday])
            >>> calendar.is_working(saturday)
            True
        """
        plain_date(day)
        if self.covers and not self.covers.contains(day):
            raise _not_covered(day)
        return day in self.worked or (day.isoweekday() in self.week.days and day not in self.holidays)

    def after(self, start: date, working_days: int) -> date:
        """Return the last day of a deadline of ``working_days`` since ``start``.

        The day ``start`` itself never counts, worked or not: day 1 is the first working day after it
        (:data:`HARI_KERJA`).  Only the days after it need to be covered.

        Args:
            start: The day of the event, such as the day on which a document was received.
            working_days: How many working days, at least 1.

        Raises:
            InvalidValue: for less than one day.
            WrongType: for anything but a whole number of days.
            NotCovered: when the deadline leaves the period that the calendar covers.

        Example:
            >>> WorkingCalendar(FIVE_DAYS, [], Period.year(2025)).after(date(2025, 1, 10), 1)  # a Friday
            datetime.date(2025, 1, 13)
        """
        if type(working_days) is not int:
            raise WrongType(f"{working_days!r} is not a whole number of days.", mend="Give an int.", value=working_days)
        if working_days < 1:
            raise InvalidValue(f"{working_days} working days are no deadline.", mend="Give 1 or more.")
        worked = filter(self.is_working, _days(plain_date(start), date.max))
        last = next(islice(worked, working_days - 1, None), None)
        if last is None:
            raise _not_covered(date.max)
        return last

    def count(self, start: date, end: date) -> int:
        """Return how many working days lie after ``start``, up to and including ``end``.

        It undoes :meth:`after`: ``count(start, after(start, n)) == n``.

        Raises:
            InvalidValue: when ``end`` is before ``start``.
            NotCovered: when one of the days counted lies outside the period that the calendar covers.

        Example:
            >>> WorkingCalendar(FIVE_DAYS, [], Period.year(2025)).count(date(2025, 1, 10), date(2025, 1, 13))
            1
        """
        if plain_date(end) < plain_date(start):
            raise InvalidValue(f"{end} is before {start}.", mend="Give the earlier day first.", value=(start, end))
        return sum(map(self.is_working, _days(start, end)))


def _days(after: date, until: date) -> Iterator[date]:
    """Return the days after one day, up to and including another."""
    return map(date.fromordinal, range(after.toordinal() + 1, until.toordinal() + 1))


def _not_covered(day: date) -> NotCovered:
    return NotCovered(
        f"The working calendar does not cover {day}.",
        why="Holidays are decreed year by year, so a day outside it is never taken as worked or free.",
        mend="Give a calendar that covers it.",
        value=day,
    )
