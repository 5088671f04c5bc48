"""Conventions of tables: how numbers and days are written there, each by name.

"12,5" is twelve and a half in an Indonesian spreadsheet and nothing at all in a JSON file; "12.500" is 12.5 in SIASN
and twelve thousand five hundred in a printed report.  No program can tell from the cell alone, so whoever hands a
table over says which convention it follows, and :data:`STRICT` holds until something else is said.
"""

from __future__ import annotations

from enum import StrEnum
from typing import final

import attrs

from ..plans.fields import is_a

__all__ = [
    "INDONESIAN_SPREADSHEET",
    "INDONESIAN_TEXT",
    "SIASN_EXPORT",
    "STRICT",
    "Conventions",
    "DayOrder",
    "DaySerials",
    "DecimalMark",
    "FloatReading",
    "TextGuard",
]


class DecimalMark(StrEnum):
    """What sets the decimals of a number apart that is written as text."""

    POINT = "point"
    """``"12.5"``, and nothing between the thousands."""
    COMMA = "comma"
    """``"12,5"`` and ``"1.234,50"``; ``"12.500"`` is twelve thousand five hundred."""


class FloatReading(StrEnum):
    """How floats are read, which is what spreadsheets and data frames keep decimals in."""

    REFUSED = "refused"
    """Not at all: a float is not exact."""
    AS_TYPED = "as_typed"
    """As the decimal of at most 15 digits that somebody typed, which a float keeps without loss; a float that needs
    more digits was computed by the spreadsheet and is refused."""
    SHORTEST = "shortest"
    """As the shortest decimal that gives the same float, ``repr(cell)``, also where the spreadsheet computed it."""


class DayOrder(StrEnum):
    """How days written in figures are read; a year in front and a month in letters are clear under each."""

    ISO = "iso"
    """Only with the year in front, ``2025-12-31``."""
    DAY_MONTH_YEAR = "day_month_year"
    """Also ``31/12/2025``, ``31-12-2025`` and ``31.12.2025``.  With the month in front none is ever read."""


class DaySerials(StrEnum):
    """How numbers are read where a day is needed: spreadsheets count days."""

    REFUSED = "refused"
    """Not at all."""
    FROM_1900 = "from_1900"
    """As in Excel and LibreOffice: 46023 is 2026-01-01.  Below 10,000, which is a day of 1927, a number is refused: it
    is more likely a year, and up to 60 Excel counts a 29 February 1900 that never was."""
    FROM_1904 = "from_1904"
    """As in workbooks with the date system of 1904: 44561 is 2026-01-01."""


class TextGuard(StrEnum):
    """What an apostrophe at the front of a text is."""

    KEPT = "kept"
    """A part of the text."""
    APOSTROPHE = "apostrophe"
    """A guard that keeps a spreadsheet from reading the text as number or formula; one is taken off."""


@final
@attrs.frozen
class Conventions:
    """How a table writes what a cell cannot tell by itself.

    Args:
        decimals: Of numbers that are text.
        floats: Of cells that are floats.
        days: Of days that are text.
        serials: Of days that are numbers.
        guard: Of text with an apostrophe in front; numbers of persons may always have one.

    Example:
        >>> print(Conventions(decimals=DecimalMark.COMMA).decimals, STRICT.decimals)
        comma point
    """

    decimals: DecimalMark = attrs.field(default=DecimalMark.POINT, validator=is_a(DecimalMark), kw_only=True)
    floats: FloatReading = attrs.field(default=FloatReading.REFUSED, validator=is_a(FloatReading), kw_only=True)
    days: DayOrder = attrs.field(default=DayOrder.ISO, validator=is_a(DayOrder), kw_only=True)
    serials: DaySerials = attrs.field(default=DaySerials.REFUSED, validator=is_a(DaySerials), kw_only=True)
    guard: TextGuard = attrs.field(default=TextGuard.KEPT, validator=is_a(TextGuard), kw_only=True)


STRICT = Conventions()
"""Nothing is read that could mean two things: decimal points, days as YYYY-MM-DD, no floats."""
INDONESIAN_TEXT = Conventions(decimals=DecimalMark.COMMA, days=DayOrder.DAY_MONTH_YEAR, guard=TextGuard.APOSTROPHE)
"""Tables that people typed in Indonesia and saved as text (CSV)."""
INDONESIAN_SPREADSHEET = attrs.evolve(INDONESIAN_TEXT, floats=FloatReading.AS_TYPED, serials=DaySerials.FROM_1900)
"""Workbooks that people typed in Indonesia, as openpyxl, pandas and polars read them."""
SIASN_EXPORT = Conventions(days=DayOrder.DAY_MONTH_YEAR, guard=TextGuard.APOSTROPHE)
"""Exports of SIASN: decimal points, days as YYYY-MM-DD or DD-MM-YYYY, an apostrophe before long numbers."""
