"""How records of SIASN are read and written: tables of fields instead of code for each record.

Requests and responses name the same thing differently, with capitals here and there; numbers come as text, whole
numbers or decimals.  Requests are written strictly, by the documented names and types; responses are read by name
alone, whatever the capitals, and what no field asks for is kept as it came.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, final

import attrs

from ..base.exact import decimal_text, exact, number_text
from ..base.finding import Undetermined
from ..errors import InvalidValue, KinerjaError, Problems, WrongType
from .problems import screened
from .siasn_codes import code_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from fractions import Fraction

__all__ = ["Other", "WireField", "WireKind", "read_wire", "write_wire"]

Other = tuple[tuple[str, Any], ...]
"""What a row held beside its fields: names and values as they came."""


class WireKind(StrEnum):
    """What a field holds, and how it travels."""

    TEXT = "text"
    """Text; a whole number is read as its digits."""
    PERSON = "person"
    """The id of a person in SIASN, as text; the NIP is refused."""
    YEAR = "year"
    """A year, four digits; sent as a number."""
    YEAR_TEXT = "year_text"
    """A year; sent as text."""
    MONTH = "month"
    """A month, 1 to 12; sent as text without a leading zero."""
    NUMBER = "number"
    """An exact number; sent as a number, a ``Decimal`` where it has decimals."""
    CREDIT = "credit"
    """An exact number; sent as text with three decimals, ``"12.500"``, whose point is never a thousands mark."""
    DAY = "day"
    """A day; sent as dd-mm-yyyy."""
    FLAG = "flag"
    """A truth; sent as ``"1"`` or ``"0"``."""
    CODE = "code"
    """A code or a label; sent as a whole number."""


def _names(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(names)


@final
@attrs.frozen
class WireField:
    """One field of a record.

    Args:
        name: What kinerja calls it.
        sent: Its name in requests; empty for what is only received.
        got: Its other names in responses, the most reliable first; the name in requests is read as well.
        kind: What it holds.
        required: Whether a request needs it.
    """

    name: str
    sent: str = ""
    got: tuple[str, ...] = attrs.field(default=(), converter=_names)
    kind: WireKind = attrs.field(default=WireKind.TEXT, kw_only=True)
    required: bool = attrs.field(default=False, kw_only=True)


# --- Rows in --------------------------------------------------------------------------------------------------------


def read_wire(row: Mapping[str, Any], fields: Iterable[WireField]) -> tuple[dict[str, Any], Other]:
    """Return what a row says, by the names of kinerja, and what else it holds.

    A field that is not there, null or empty is ``""`` if it is text, else ``None``.

    Args:
        row: The row as JSON gave it; decimals as text or ``Decimal``.
        fields: The fields of the record.

    Raises:
        Problems: with everything that cannot be read, under the names of the row.

    Example:
        >>> fields = [WireField("kuadran", "kuadranKinerjaNilai", kind=WireKind.CODE)]
        >>> read_wire({"KuadranKinerjaNilai": "2.00", "baru": 1}, fields)
        ({'kuadran': '2'}, (('baru', 1),))
    """
    if not hasattr(row, "items"):
        raise WrongType(f"A {type(row).__name__} is no row.", mend="Give one row, a mapping of names to values.")
    places: dict[str, str] = {}
    for name in row:
        places.setdefault(_key(name), name)
    used: set[str] = set()
    problems: list[KinerjaError] = []
    values: dict[str, Any] = {}
    for field in fields:
        found = [places[_key(name)] for name in (*field.got, field.sent) if _key(name) in places]
        told = [place for place in found if not _is_empty(row[place])]
        # Names of the field that hold nothing say no more than that.
        used |= {*told[:1], *(place for place in found if place not in told)}
        try:
            values[field.name] = _READERS[field.kind](row[told[0]]) if told else _nothing(field)
        except KinerjaError as error:
            problems.append(screened(error.at(told[0])))
    if problems:
        raise Problems("The row of SIASN cannot be read.", problems)
    return values, tuple((name, value) for name, value in row.items() if name not in used)


def _is_empty(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _nothing(field: WireField) -> str | None:
    return "" if field.kind in {WireKind.TEXT, WireKind.PERSON} else None


def _key(name: str) -> str:
    return name.replace("_", "").lower()


def _read_text(value: Any) -> str:
    if isinstance(value, str):
        return value.strip()
    if type(value) is int:
        return str(value)
    raise WrongType(f"A {type(value).__name__} stands where text is needed.", mend="Give text.")


def _read_year(value: Any) -> int:
    return _read_whole(value, range(1000, 10_000), "year")


def _read_month(value: Any) -> int:
    return _read_whole(value, range(1, 13), "month")


_LONGEST = 10


def _read_whole(value: Any, known: range, what: str) -> int:
    text = code_text(value)
    if not (len(text) < _LONGEST and text.isascii() and text.isdecimal() and int(text) in known):
        mend = f"Give {known.start} to {known.stop - 1}."
        raise InvalidValue(f"{text!r} is no {what}.", mend=mend, value=text)
    return int(text)


def _read_number(value: Any) -> Fraction:
    return exact(value.strip() if isinstance(value, str) else value)


def _read_day(value: Any) -> date:
    for form in ("%d-%m-%Y", "%Y-%m-%d"):
        try:
            return datetime.strptime(_read_text(value), form).date()  # noqa: DTZ007 - a day has no time zone
        except ValueError:
            continue
    raise InvalidValue(f"{_read_text(value)!r} is no day.", mend="Write dd-mm-yyyy, such as 31-12-2025.")


def _read_flag(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    text = code_text(value)
    if text not in {"0", "1"}:
        raise InvalidValue(f"{text!r} is neither 0 nor 1.", mend='Write "0" or "1".', value=text)
    return text == "1"


_READERS: Mapping[WireKind, Callable[[Any], Any]] = MappingProxyType(
    {
        WireKind.TEXT: _read_text,
        WireKind.PERSON: _read_text,
        WireKind.YEAR: _read_year,
        WireKind.YEAR_TEXT: _read_year,
        WireKind.MONTH: _read_month,
        WireKind.NUMBER: _read_number,
        WireKind.CREDIT: _read_number,
        WireKind.DAY: _read_day,
        WireKind.FLAG: _read_flag,
        WireKind.CODE: code_text,
    }
)


# --- Requests out ---------------------------------------------------------------------------------------------------


def write_wire(values: Mapping[str, Any], fields: Iterable[WireField]) -> dict[str, Any]:
    """Return a request: exactly the documented names, in the order of the table.

    Args:
        values: What to send, by the names of kinerja; ``None`` for what is not there.
        fields: The fields of the record; those that are only received are left out.

    Raises:
        Problems: when something required is missing, or cannot be sent as it is.

    Example:
        >>> write_wire({"month": 3}, [WireField("month", "bulanMulaiPenilaian", kind=WireKind.MONTH)])
        {'bulanMulaiPenilaian': '3'}
    """
    sent = {field.sent: field for field in fields if field.sent}
    problems: list[KinerjaError] = [
        InvalidValue(f"{name} is missing.", why="SIASN requires it.", mend="Give it.", path=field.name)
        for name, field in sent.items()
        if field.required and values[field.name] in {None, ""}
    ]
    written: dict[str, Any] = {}
    for name, field in sent.items():
        value = values[field.name]
        try:
            written[name] = None if value is None else _WRITERS[field.kind](value)
        except KinerjaError as error:
            problems.append(error.at(field.name))
    if problems:
        raise Problems("The record cannot be sent.", problems)
    return written


def _write_text(value: Any) -> str:
    if isinstance(value, Undetermined):
        raise InvalidValue("It is not known.", why=value.reason.en, mend="Give it yourself, from BKN's own list.")
    return _read_text(value)


# Eighteen digits in whatever way they are grouped.
_NIP = re.compile(r"(?:[\s.'\-]*[0-9]){18}[\s.'\-]*")


def _write_person(value: Any) -> str:
    text = _write_text(value)
    if _NIP.fullmatch(text):
        raise InvalidValue(
            "It is the NIP of the person.",
            why="SIASN tells persons by an id of its own.",
            mend="Give that id: it is the PNS ID in the export of persons (SIASN_PERSONS).",
        )
    return text


def _write_number(value: Fraction) -> int | Decimal:
    text = decimal_text(value)
    if text is None:
        raise InvalidValue(
            f"{number_text(value)} has no end as a decimal.", mend="Round it by a cited rule first.", value=value
        )
    return Decimal(text) if "." in text else int(text)


_CREDIT_PLACES = 3


def _write_credit(value: Fraction) -> str:
    text = decimal_text(value) or number_text(value)
    whole, _, places = text.partition(".")
    if "/" in text or len(places) > _CREDIT_PLACES:
        raise InvalidValue(
            f"{text} has more than {_CREDIT_PLACES} decimals.",
            why="SIASN keeps three.",
            mend="Round it by a cited rule first.",
            value=value,
        )
    return f"{whole}.{places:0<{_CREDIT_PLACES}}"


_WRITERS: Mapping[WireKind, Callable[[Any], Any]] = MappingProxyType(
    {
        WireKind.TEXT: _write_text,
        WireKind.PERSON: _write_person,
        WireKind.YEAR: int,
        WireKind.YEAR_TEXT: str,
        WireKind.MONTH: str,
        WireKind.NUMBER: _write_number,
        WireKind.CREDIT: _write_credit,
        WireKind.DAY: lambda day: f"{day:%d-%m-%Y}",
        WireKind.FLAG: lambda flag: str(int(flag)),
        WireKind.CODE: int,
    }
)
