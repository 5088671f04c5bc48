"""The smallest parts of stored values: text, truths, whole and exact numbers, days, members of lists.

Each is read only from the one form in which it is written; nothing is guessed, and nothing is made of something else.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from difflib import get_close_matches
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

from ..base.exact import COMPUTED_DIGITS, exact, number_text
from ..errors import InvalidValue, KinerjaError, UnknownName, WrongType

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from enum import Enum

__all__ = [
    "member_reader",
    "nearest",
    "not_stored",
    "read_day",
    "read_exact",
    "read_member",
    "read_moment",
    "read_printed",
    "read_text",
    "read_truth",
    "read_whole",
    "refusal",
    "write_day",
    "write_exact",
    "write_member",
    "write_moment",
    "write_printed",
    "write_text",
    "write_truth",
    "write_whole",
]

M = TypeVar("M", bound="Enum")

_SIMPLE = re.compile(r"(?!-0\Z)(-?(?:0|[1-9][0-9]{0,19}))(?:\.([0-9]{0,19}[1-9]))?")
_PRINTED = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
_WHOLE_BITS = 3 * COMPUTED_DIGITS


def refusal(value: object, needed: str, mend: str = "") -> WrongType:
    """Return the error for a value of the wrong kind.

    Example:
        >>> print(refusal(None, "text"))
        Nothing (null) stands where text is needed.
    """
    return WrongType(f"{_told(value)} stands where {needed} is needed.", mend=mend)


def _told(value: object) -> str:
    if isinstance(value, float | Decimal):
        return f"The number {value}"
    return _KINDS.get(type(value), f"A {type(value).__name__}")


_KINDS: Mapping[type, str] = MappingProxyType(
    {
        type(None): "Nothing (null)",
        bool: "A truth",
        int: "A whole number",
        str: "Text",
        list: "A list",
        dict: "An object",
    }
)


def nearest(name: str, known: Iterable[str]) -> str:
    """Return a mend that suggests the known name nearest to one that is not, and lists all if they are few."""
    names = list(known)
    near = get_close_matches(name[:64], names, n=1)
    suggested = [f"Did you mean {near[0]!r}?"] if near else []
    listed = [f"Known are {', '.join(names)}."] if len(names) <= _FEW else []
    return " ".join([*suggested, *listed]) or f"None of the {len(names)} known names is like it."


_FEW = 40


def read_text(value: Any, kind: Any = str) -> Any:
    """Return text as it is; where a list of text tokens is needed, the member that it names."""
    if kind is not str:
        return read_member(value, kind)
    if value.__class__ is not str:
        raise refusal(value, "text", 'Write text in quotes; where there is none, write "".')
    return value


def read_truth(value: Any, _kind: Any = bool) -> bool:
    """Return a truth."""
    if value.__class__ is not bool:
        raise refusal(value, "a truth", "Write true or false, without quotes.")
    return value


def read_whole(value: Any, _kind: Any = int) -> int:
    """Return a whole number."""
    if value.__class__ is not int:
        raise refusal(value, "a whole number", "Write digits, without quotes and without a point.")
    return _bounded(value)


def _bounded(number: int) -> int:
    # Python itself refuses to print, and so to write, an int of more than 4,300 digits.
    if number.bit_length() > _WHOLE_BITS:
        raise InvalidValue("The whole number is too long.", mend="Give one that someone counted.")
    return number


def read_exact(value: Any, _kind: Any = None) -> Fraction:
    """Return an exact number from its canonical text."""
    if value.__class__ is not str:
        raise _not_exact(value)
    simple = _SIMPLE.fullmatch(value)
    if simple:
        whole, places = simple.groups()
        return Fraction(int(whole + places), 10 ** len(places)) if places else Fraction(int(whole))
    number = exact(value, digits=COMPUTED_DIGITS)
    _same(value, number_text(number))
    return number


def _not_exact(value: object) -> WrongType:
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        return refusal(value, "an exact number", f'Write it as text: "{value}".')
    return refusal(value, "an exact number", 'Write it as text, such as "80.7".')


def _same(value: str, canonical: str) -> None:
    if value != canonical:
        raise InvalidValue(
            f"{value!r} is not how {canonical!r} is stored.",
            why="A value has one form only, so that what is stored can be compared.",
            mend=f'Write "{canonical}".',
            value=value,
        )


def read_printed(value: Any, _kind: Any = Decimal) -> Decimal:
    """Return a number as it was printed, with all its places."""
    if value.__class__ is not str:
        raise _not_exact(value)
    if len(value) > COMPUTED_DIGITS or not _PRINTED.fullmatch(value):
        raise InvalidValue(f"{value!r} is not a printed number.", mend='Write it as "85.40".', value=value)
    return Decimal(value)


def read_day(value: Any, _kind: Any = date) -> date:
    """Return a day from its text as YYYY-MM-DD."""
    if value.__class__ is not str:
        raise refusal(value, "a day", 'Write "YYYY-MM-DD"; spreadsheets keep days as numbers.')
    try:
        day = date.fromisoformat(value)
    except ValueError:
        day = None
    # Python also reads forms such as 20250101 and 2025-W01-1.
    if day is None or day.isoformat() != value:
        raise InvalidValue(f"{value!r} is not a day of the calendar.", mend='Write "YYYY-MM-DD".', value=value)
    return day


def read_moment(value: Any, _kind: Any = datetime) -> datetime:
    """Return a time on a day from its text as YYYY-MM-DDTHH:MM:SS, without a time zone."""
    if value.__class__ is not str:
        raise refusal(value, "a time on a day", 'Write "YYYY-MM-DDTHH:MM:SS".')
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        moment = None
    # Python also reads other forms, and times with a zone.
    if moment is None or moment.tzinfo is not None or moment.isoformat() != value:
        raise InvalidValue(f"{value!r} is no time on a day.", mend='Write "YYYY-MM-DDTHH:MM:SS".', value=value)
    return moment


def read_member(value: Any, members: type[M]) -> M:
    """Return the member of a list that a token names."""
    return member_reader(members)(value, members)


def member_reader(members: type[M]) -> Callable[[Any, Any], M]:
    """Return what reads the members of a list from their tokens."""
    known = {str(member.value): member for member in members}

    def read(value: Any, _kind: Any) -> M:
        member = known.get(value) if value.__class__ is str else None
        if member is None:
            raise _no_member(value, members.__name__, known)
        return member

    return read


def _no_member(value: object, name: str, known: Iterable[str]) -> KinerjaError:
    if not isinstance(value, str):
        return refusal(value, f"a token of {name}", nearest("", known))
    return UnknownName(f"{value!r} is no token of {name}.", mend=nearest(value, known), value=value)


def not_stored(value: Any, _kind: Any = None) -> NoReturn:
    """Refuse what no value of kinerja is made of: floats, which are not exact, and bytes, which JSON does not have."""
    raise refusal(value, "something that can be stored", "Use Fraction or Decimal for numbers, and text.")


def write_text(value: Any) -> str:
    """Return text as plain text."""
    if value.__class__ is str:
        return value
    if not isinstance(value, str):
        raise refusal(value, "text", "Give text.")
    return str.__str__(value)


def write_truth(value: Any) -> bool:
    """Return a truth."""
    return read_truth(value)


def write_whole(value: Any) -> int:
    """Return a whole number."""
    return read_whole(value)


def write_exact(value: Any) -> str:
    """Return the canonical text of an exact number."""
    if not isinstance(value, Fraction):
        raise refusal(value, "an exact number", "Give a Fraction.")
    return number_text(value)


def write_printed(value: Any) -> str:
    """Return a number as it was printed."""
    if not isinstance(value, Decimal) or not value.is_finite() or abs(value.adjusted()) > COMPUTED_DIGITS:
        raise refusal(value, "a printed number", "Give a finite Decimal.")
    return f"{value:f}"


def write_day(value: Any) -> str:
    """Return the text of a day."""
    if value.__class__ is not date:
        raise refusal(value, "a day", "Give a datetime.date.")
    return date.isoformat(value)


def write_moment(value: Any) -> str:
    """Return the text of a time on a day."""
    if value.__class__ is not datetime or value.tzinfo is not None:
        raise refusal(value, "a time on a day", "Give a datetime.datetime without a time zone.")
    return datetime.isoformat(value)


def write_member(value: Any, members: type[Enum]) -> str:
    """Return the token of a member."""
    if not isinstance(value, members):
        raise refusal(value, f"a member of {members.__name__}")
    return str(value.value)
