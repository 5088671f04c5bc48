"""Days from a first to a last one, either of which may be open: ``None`` before the first known day, or after the last.

Appointments, reporting lines, memberships and rules all last from some day until another; they ask here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import InvalidValue

if TYPE_CHECKING:
    from datetime import date

    from .period import Period

__all__ = ["check_days", "covers", "holds_on", "meets"]


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


def meets(since: date | None, until: date | None, period: Period) -> bool:
    """Return whether any day of ``period`` is one of the days."""
    return (since is None or since <= period.end) and (until is None or period.start <= until)


def covers(since: date | None, until: date | None, period: Period) -> bool:
    """Return whether every day of ``period`` is one of the days."""
    return (since is None or since <= period.start) and (until is None or period.end <= until)
