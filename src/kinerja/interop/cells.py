"""Cells: how one cell of a table is read, and how it is written.

A cell is what ``csv.DictReader``, openpyxl, pandas and polars put into a dictionary: text, numbers, days, ``None``.
What it cannot tell by itself is told by the :class:`~kinerja.interop.conventions.Conventions`; nothing is guessed,
nothing empty counts as 0, and a number of a person that lost its last digits is refused, never mended.
"""

from __future__ import annotations

import math
import re
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from ..base.exact import decimal_text, exact, number_text
from ..errors import InvalidValue, UnknownName, WrongType
from ..people.identity import NIP, NIPPPK, EmployeeNumber, Numbers, mask, read_number
from .columns import CellKind
from .conventions import Conventions, DecimalMark, FloatReading, TextGuard
from .day_cells import read_day_cell, read_month
from .problems import screened_text
from .scalars import read_whole, refusal
from .tokens import is_named, read_name

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["Cell", "is_empty", "native", "read_cell", "shown", "write_cell"]

Cell = str | int | Decimal | date | None
"""What a cell is written as; a truth is a ``bool``, which is an ``int``."""

SHOWN = 60
"""How many characters of a cell are quoted."""


def native(value: object) -> object:
    """Return a scalar of numpy as the scalar of Python, everything else as it is."""
    item = getattr(value, "item", None)
    return item() if type(value).__module__ == "numpy" and item is not None else value


def is_empty(value: object) -> bool:
    """Return whether a cell holds nothing: ``None``, blanks, or what data frames put there (NaN, NaT, NA).

    Example:
        >>> [is_empty(value) for value in (None, "  ", "0", 0)]
        [True, True, False, False]
    """
    if value is None or (isinstance(value, str) and not value.strip()):
        return True
    if isinstance(value, float):
        return math.isnan(value)
    return type(value).__name__ in {"NAType", "NaTType"}


def read_cell(value: object, kind: CellKind, conventions: Conventions) -> Any:
    """Return what a cell means.

    Args:
        value: A cell that is not empty.
        kind: What it must hold.
        conventions: How the table writes it.

    Raises:
        DamagedNumber: for a number of a person that lost its last digits.
        InvalidValue: for what cannot be read as the kind.
        WrongType: for a type that is refused on purpose, such as a float.

    Example:
        >>> from .conventions import INDONESIAN_TEXT, STRICT
        >>> read_cell("1.234,50", CellKind.NUMBER, INDONESIAN_TEXT)
        Fraction(2469, 2)
        >>> read_cell("12,5", CellKind.NUMBER, STRICT)
        Traceback (most recent call last):
        ...
        kinerja.errors.InvalidValue: '12,5' is not a number. If a comma sets decimals apart, name it: DecimalMark.COMMA.
    """
    value = native(value)
    if isinstance(value, str):
        value = _unguarded(str(value).strip(), conventions)
    if is_named(kind):
        return read_name(value, kind)
    return _READERS[kind](value, conventions)


def _unguarded(text: str, conventions: Conventions) -> str:
    return text.removeprefix("'") if conventions.guard is TextGuard.APOSTROPHE else text


# --- Text and truths ------------------------------------------------------------------------------------------------


def _text(value: Any, conventions: Conventions) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, date):
        raise refusal(value, "text", "Spreadsheets turn text such as 1-2 into days: type it again as text.")
    if isinstance(value, bool):
        raise refusal(value, "text", "Write the word.")
    if type(value) is int:
        return str(read_whole(value))
    return number_text(_number(value, conventions))


_TRUTHS: Mapping[str, bool] = MappingProxyType(
    {"ya": True, "y": True, "yes": True, "true": True, "benar": True}
    | {"tidak": False, "no": False, "false": False, "salah": False, "bukan": False}
)


def _truth(value: Any, _: Conventions) -> bool:
    if isinstance(value, bool):
        return value
    if not isinstance(value, str):
        raise refusal(value, "a truth", "Write ya or tidak.")
    if value.lower() not in _TRUTHS:
        raise UnknownName(f"{_quoted(value)} is neither yes nor no.", mend="Write ya or tidak.", value=value)
    return _TRUTHS[value.lower()]


# --- Numbers --------------------------------------------------------------------------------------------------------

_WITH_COMMA = re.compile(r"-?(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]+|/[0-9]+)?")
_TYPED_DIGITS = 15
_YEARS = (1900, 2199)


def _number(value: Any, conventions: Conventions) -> Fraction:
    if isinstance(value, str):
        return _number_from_text(value, conventions)
    if isinstance(value, float):
        return _number_from_float(value, conventions)
    if isinstance(value, bool) or not isinstance(value, int | Decimal | Fraction):
        made = "Spreadsheets turn 1/2 and 3.5 into days: type it again as a number."
        raise refusal(value, "a number", made if isinstance(value, date) else "Give the number.")
    return exact(int(value) if isinstance(value, int) else value)


def _number_from_text(text: str, conventions: Conventions) -> Fraction:
    if conventions.decimals is DecimalMark.COMMA:
        if not _WITH_COMMA.fullmatch(text):
            raise _no_number(text, "Write 12,5 or 1.234,50.")
        return exact(text.replace(".", "").replace(",", "."))
    try:
        return exact(text)
    except InvalidValue as error:
        comma = _WITH_COMMA.fullmatch(text) is not None
        mend = "If a comma sets decimals apart, name it: DecimalMark.COMMA." if comma else error.mend
        raise _no_number(text, mend) from None


def _no_number(text: str, mend: str) -> InvalidValue:
    if "%" in text:
        mend = "Write the number alone; percent is a unit."
    return InvalidValue(f"{_quoted(text)} is not a number.", mend=mend, value=text)


def _number_from_float(value: float, conventions: Conventions) -> Fraction:
    if conventions.floats is FloatReading.REFUSED or math.isinf(value):
        raise WrongType(
            f"{value!r} is a float, which is not exact.",
            mend="Read the column as text, or name how floats are read: FloatReading.AS_TYPED.",
            value=value,
        )
    number = Decimal(float.__repr__(value))
    digits = "".join(map(str, number.as_tuple().digits)).rstrip("0")
    if conventions.floats is FloatReading.AS_TYPED and len(digits) > _TYPED_DIGITS:
        raise InvalidValue(
            f"{value!r} was computed, not typed: it needs more than {_TYPED_DIGITS} digits.",
            why="A spreadsheet keeps and shows no more, so this is not the number that people see.",
            mend="Round it in the spreadsheet, or name FloatReading.SHORTEST.",
            value=value,
        )
    return exact(number)


def _whole(value: Any, conventions: Conventions) -> int:
    number = _number(value, conventions)
    if number.denominator != 1:
        raise InvalidValue(f"{number_text(number)} is not a whole number.", mend="Give a whole number.", value=number)
    return number.numerator


def _year(value: Any, conventions: Conventions) -> int:
    # A year has no thousands and no decimals, whatever sets them apart.
    year = int(value) if isinstance(value, str) and re.fullmatch(r"[0-9]{4}", value) else _whole(value, conventions)
    return _within(year, *_YEARS, "a year of service", "Write its four digits.")


def _within(number: int, low: int, high: int, what: str, mend: str) -> int:
    if not low <= number <= high:
        raise InvalidValue(f"{shown(number)} is not {what}.", mend=mend, value=shown(number))
    return number


_ROMAN: Mapping[str, int] = MappingProxyType({"i": 1, "ii": 2, "iii": 3, "iv": 4})


def _part(most: int, what: str, *words: str) -> Callable[[Any, Conventions], int]:
    """Return what reads which part of a year is meant: a figure, also Roman, also after its name."""

    def read(value: Any, conventions: Conventions) -> int:
        last = value.lower().split()[-1] if isinstance(value, str) else ""
        names = value.lower().split()[:-1] if isinstance(value, str) else []
        if set(names) <= set(words) and last in _ROMAN:
            value = _ROMAN[last]
        elif names and set(names) <= set(words):
            value = last
        return _within(_whole(value, conventions), 1, most, what, f"Write 1 to {most}.")

    return read


_MONTH_WORD = re.compile(r"^bulan +", re.IGNORECASE)


def _month(value: Any, conventions: Conventions) -> int:
    if isinstance(value, str):
        value = _MONTH_WORD.sub("", value)
        if month := read_month(value):
            return month
    return _within(_whole(value, conventions), 1, 12, "a month", "Write 1 to 12, or its name.")


# --- Numbers of persons ---------------------------------------------------------------------------------------------

_MASKED = re.compile(r"\*{4,}[0-9]{0,4}")


def _person_number(value: Any, _: Conventions) -> EmployeeNumber:
    if isinstance(value, str):
        if _MASKED.fullmatch(value):
            raise InvalidValue(
                "The number is masked.", mend="Write the rows with Numbers.FULL, for who may see them.", value=value
            )
        return read_number(value)
    return read_number(str(value) if _has_all_digits(value) else value)


def _has_all_digits(value: Any) -> bool:
    # A whole column of integers keeps all digits.  One that went through floats holds multiples of 32 only, one that
    # went through a spreadsheet multiples of 1,000: both are refused, also where a real number is one by chance.
    return type(value) is int and len(shown(value)) == 18 and value % 32 != 0 and value % 1000 != 0


_READERS: Mapping[CellKind, Callable[[Any, Conventions], Any]] = MappingProxyType(
    {
        CellKind.TEXT: _text,
        CellKind.WHOLE: _whole,
        CellKind.NUMBER: _number,
        CellKind.YEAR: _year,
        CellKind.SEMESTER: _part(2, "a half-year", "semester", "smt"),
        CellKind.QUARTER: _part(4, "a quarter", "triwulan", "tw"),
        CellKind.MONTH: _month,
        CellKind.DAY: read_day_cell,
        CellKind.TRUTH: _truth,
        CellKind.PERSON_NUMBER: _person_number,
    }
)


# --- What people and programs see of a cell -------------------------------------------------------------------------


def shown(value: object, kind: CellKind | None = None) -> str:
    """Return a cell for a message: short, and without numbers of persons.

    Args:
        value: The cell.
        kind: What it should hold; a number of a person is masked, also a broken one.

    Example:
        >>> shown("19850214 2010", CellKind.PERSON_NUMBER), shown(80.5), shown(None)
        ('*********2010', '80.5', '')
    """
    text = _as_text(native(value))
    if kind is CellKind.PERSON_NUMBER:
        return mask(text[:SHOWN])
    clean = screened_text(text)
    return clean if len(clean) <= SHOWN else f"{clean[:SHOWN]}..."


def _as_text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return str(value)
    # Python refuses to print an endless whole number, and an unknown object may fail to print at all.
    if isinstance(value, int) and value.bit_length() > 200:
        return "an endless number"
    if isinstance(value, int | float | Decimal | Fraction | datetime | date):
        return str(value)
    return f"a {type(value).__name__}"


def _quoted(text: str) -> str:
    return f"'{shown(text)}'"


def write_cell(value: Any, numbers: Numbers) -> Cell:
    """Return a value as a cell that pandas, polars, openpyxl and ``csv`` know: text, a number or a day.

    Args:
        value: A value that a cell was read as.
        numbers: How numbers of persons are written.

    Raises:
        WrongType: for a value that no cell holds.

    Example:
        >>> write_cell(Fraction(5, 2), Numbers.FULL), write_cell(NIP("198502142010031991"), Numbers.MASKED)
        (Decimal('2.5'), '**************1991')
    """
    if isinstance(value, NIP | NIPPPK):
        return value.digits if numbers is Numbers.FULL else value.masked
    if isinstance(value, Fraction):
        decimal = decimal_text(value)
        return number_text(value) if decimal is None else Decimal(decimal)
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, tuple):
        return "; ".join(str(write_cell(item, numbers)) for item in value) or None
    if value is None or isinstance(value, int | Decimal) or type(value) is date:
        return value
    if isinstance(value, str):
        return str(value) or None
    raise refusal(value, "text, a number or a day")
