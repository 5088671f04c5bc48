"""Days in cells: dates, times at midnight, text in figures or words, and the serial numbers of spreadsheets."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from ..base.period import Period
from ..base.words import MONTHS
from ..errors import InvalidValue, KinerjaError
from .conventions import Conventions, DayOrder, DaySerials
from .scalars import refusal

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["read_day_cell", "read_month"]

_MIDNIGHT = r"(?:[T ]00:00(?::00(?:\.0+)?)?)?"
_YEAR_FIRST = re.compile(rf"([0-9]{{4}})([-/.])([0-9]{{1,2}})\2([0-9]{{1,2}}){_MIDNIGHT}")
_YEAR_LAST = re.compile(rf"([0-9]{{1,2}})([-/.])([0-9]{{1,2}})\2([0-9]{{4}}){_MIDNIGHT}")
_IN_WORDS = re.compile(r"(?:[^\W\d_]+(?:\W[^\W\d_]+)?, *)?([0-9]{1,2})[ -]+([^\W\d_]+)\.?[ -]+([0-9]{4})")
_SERIAL = re.compile(r"([0-9]{1,7})(?:\.0+)?")

_MONTH_FIRST = "The month seems to stand before the day, and then nobody can tell 02/03 from 03/02."
_FIRST_SERIAL = 10_000
_EPOCHS: Mapping[DaySerials, date] = MappingProxyType(
    {DaySerials.FROM_1900: date(1899, 12, 30), DaySerials.FROM_1904: date(1904, 1, 1)}
)


def _month_names() -> dict[str, int]:
    """Return the months by name and by their first three letters, in both languages, with further short forms."""
    names = {"agt": 8, "ags": 8, "agust": 8, "sept": 9, "nop": 11, "nopember": 11, "pebruari": 2, "peb": 2}
    for number, words in enumerate(MONTHS, start=1):
        for name in (words.id.lower(), words.en.lower()):
            names[name] = names[name[:3]] = number
    return names


_MONTHS: Mapping[str, int] = MappingProxyType(_month_names())


def read_month(text: str) -> int | None:
    """Return the month that a text names, 1 to 12, or ``None``.

    Example:
        >>> read_month("Agustus"), read_month("Ags."), read_month("8")
        (8, 8, None)
    """
    return _MONTHS.get(text.strip(" .").lower())


def read_day_cell(value: Any, conventions: Conventions) -> date:
    """Return the day that a cell holds.

    Args:
        value: A date; a time at midnight, which spreadsheets make of dates; text; or a serial number.
        conventions: Which figures and serial numbers are read.

    Raises:
        InvalidValue: for a day that does not exist, or that is written in another way.
        WrongType: for whatever holds no day.

    Example:
        >>> from .conventions import INDONESIAN_SPREADSHEET
        >>> [str(read_day_cell(cell, INDONESIAN_SPREADSHEET)) for cell in (46023, "1/1/2026", "1 Jan 2026")]
        ['2026-01-01', '2026-01-01', '2026-01-01']
    """
    if isinstance(value, datetime):
        return _without_time(value)
    if isinstance(value, date):
        return value
    if isinstance(value, str):
        return _from_text(value, conventions)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _from_serial(value, conventions)
    raise refusal(value, "a day", _form(conventions))


def _form(conventions: Conventions) -> str:
    """Return the mend that tells how days are written under the conventions."""
    return "Write YYYY-MM-DD." if conventions.days is DayOrder.ISO else "Write dd/mm/yyyy."


def _without_time(value: datetime) -> date:
    if value.time() != time():
        raise InvalidValue(f"{value} is a time, not a day.", mend="Leave out hours and minutes.", value=str(value))
    return value.date()


def _from_text(text: str, conventions: Conventions) -> date:
    if found := _YEAR_FIRST.fullmatch(text):
        return _day(text, (found[1], found[3], found[4]), "Write YYYY-MM-DD.")
    if found := _IN_WORDS.fullmatch(text):
        return _day(text, (found[3], str(read_month(found[2]) or 0), found[1]), _form(conventions))
    if found := _YEAR_LAST.fullmatch(text):
        if conventions.days is DayOrder.ISO:
            raise _unnamed(text, "If the day stands first, name it: DayOrder.DAY_MONTH_YEAR.")
        return _day(text, (found[4], found[3], found[1]), _form(conventions))
    if (found := _SERIAL.fullmatch(text)) and conventions.serials is not DaySerials.REFUSED:
        return _from_serial(int(found[1]), conventions)
    raise InvalidValue(f"'{text[:40]}' is not a day.", mend=_form(conventions), value=text)


def _day(text: str, figures: tuple[str, str, str], mend: str) -> date:
    year, month, day = map(int, figures)
    try:
        return date(year, month, day)
    except ValueError:
        what = f"'{text}' is no day of the calendar."
        raise InvalidValue(what, why=_why_none(year, month, day), mend=mend, value=text) from None


def _why_none(year: int, month: int, day: int) -> str:
    if month > 12 >= day:
        return _MONTH_FIRST
    if not (1 <= month <= 12 and day > 28 and year):
        return ""
    return f"{MONTHS[month - 1].en} {year} has only {Period.month(year, month).days} days."


def _unnamed(text: str, mend: str) -> KinerjaError:
    why = "The cell alone does not tell which figure is the day and which the month."
    return InvalidValue(f"'{text}' is not clear.", why=why, mend=mend, value=text)


def _from_serial(value: float, conventions: Conventions) -> date:
    if conventions.serials is DaySerials.REFUSED:
        mend = "If it counts days as spreadsheets do, name it: DaySerials.FROM_1900."
        raise refusal(value, "a day", mend)
    epoch = _EPOCHS[conventions.serials]
    if not _FIRST_SERIAL <= value <= (date.max - epoch).days or value % 1:
        raise InvalidValue(
            "The number is no serial number of a day.",
            why="Spreadsheets count days from 1900; a day of this century is about 40,000.",
            mend="Write YYYY-MM-DD; a year alone is no day.",
        )
    return epoch + timedelta(days=int(value))
