"""Days from a first to a last one, either of which may be open: ``None`` before the first known day, or after the last.

Appointments, reporting lines, memberships and rules all last from some day until another; they ask here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import InvalidValue, NotCovered

if TYPE_CHECKING:
    from datetime import date

    from .period import Period

__all__ = ["check_days", "check_in_force", "covers", "holds_on", "meets"]


def check_days(what: str, since: date | None, until: date | None, *, path: str = "until") -> None:
    """Refuse what ends before it begins.

    Args:
        what: What it is, as the error begins.
        since: The first day.
        until: The last day.
        path: Where the last day stands.

    Raises:
        InvalidValue: when the last day lies before the first.

    Example:
        >>> from datetime import date
        >>> check_days("The line", date(2025, 3, 1), date(2025, 2, 1))
        Traceback (most recent call last):
        ...
        kinerja.errors.InvalidValue: until: The line ends on 2025-02-01, before it begins on 2025-03-01. Correct a day.
    """
    if since is not None and until is not None and until < since:
        raise InvalidValue(f"{what} ends on {until}, before it begins on {since}.", mend="Correct a day.", path=path)


def holds_on(since: date | None, until: date | None, day: date) -> bool:
    """Return whether ``day`` is one of the days.

    Example:
        >>> from datetime import date
        >>> holds_on(date(2025, 3, 1), None, date(2025, 3, 1)), holds_on(None, date(2025, 3, 1), date(2025, 3, 2))
        (True, False)
    """
    return (since is None or since <= day) and (until is None or day <= until)


def check_in_force(what: str, since: date, until: date | None, day: date, *, path: str = "on") -> None:
    """Refuse a day on which a rule does not hold.

    Args:
        what: The rule, as the error begins.
        since: Its first day.
        until: Its last day; ``None`` while it holds.
        day: The day.
        path: Where the day stands.

    Raises:
        NotCovered: naming the days on which it holds.

    Example:
        >>> from datetime import date
        >>> check_in_force("Perbup 7/2025", date(2025, 1, 1), None, date(2024, 12, 31))
        Traceback (most recent call last):
        ...
        kinerja.errors.NotCovered: on: Perbup 7/2025 does not hold on 2024-12-31. It holds from 2025-01-01. ...
    """
    if not holds_on(since, until, day):
        days = f"It holds from {since}" + (f" to {until}." if until else ".")
        raise NotCovered(
            f"{what} does not hold on {day}.", why=days, mend="Give that of the day.", path=path, value=day
        )


def meets(since: date | None, until: date | None, period: Period) -> bool:
    """Return whether any day of ``period`` is one of the days."""
    return (since is None or since <= period.end) and (until is None or period.start <= until)


def covers(since: date | None, until: date | None, period: Period) -> bool:
    """Return whether every day of ``period`` is one of the days."""
    return (since is None or since <= period.start) and (until is None or period.end <= until)
