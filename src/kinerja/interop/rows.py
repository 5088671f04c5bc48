"""Rows: tables of plain dictionaries to values, and back.

A row is what ``csv.DictReader``, openpyxl, ``DataFrame.to_dict("records")`` of pandas or ``DataFrame.to_dicts()`` of
polars give: one dictionary for each row, by header.  No file is read or written here, and neither library is needed.
Reading never stops at a row: all problems of all cells come together, and beside them everything that is sound.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import attrs

from ..errors import InvalidValue, KinerjaError, WrongType
from ..people.identity import Numbers
from .cells import Cell, is_empty, native, write_cell
from .columns import RowsOf, header_key
from .row_parts import OfPlan
from .row_reader import RowReader
from .row_shapes import SHAPES, Shape, parties_of, refuse_unfit

if TYPE_CHECKING:
    from ..people.party import Party
    from .columns import RowProfile
    from .conventions import Conventions
    from .row_problems import RowsRead

__all__ = ["Rest", "as_text_cells", "fill_down", "read_rows", "write_rows"]

_NOBODY: Mapping[str, Party] = MappingProxyType({})


class Rest(StrEnum):
    """What happens to the parts of a value that rows have no column for, such as the history of a plan."""

    REFUSED = "refused"
    """The value is refused, so that whatever is written can be read back without loss."""
    LEFT_OUT = "left_out"
    """They are left out, as in a table that is only looked at."""


def read_rows(
    rows: Iterable[Mapping[Any, object]],
    profile: RowProfile,
    *,
    conventions: Conventions | None = None,
    parties: Mapping[str, Party] = _NOBODY,
    header_row: int = 1,
) -> RowsRead[Any]:
    """Return the values that rows tell, and everything that is wrong with the rows.

    Args:
        rows: Dictionaries by header; capitals, blanks, underscores and dots of headers do not matter.
        profile: What the headers mean and what the rows are made into.
        conventions: How the table writes numbers and days; those of the profile if not given.
        parties: The persons that plans and decisions refer to, by id.
        header_row: The number of the row of the headers, from which rows are counted.

    Raises:
        Problems: when the profile does not fit what its rows are made into; never for the rows themselves.
        WrongType: for one dictionary, a data frame, or text in the place of the rows.

    Example:
        >>> from .row_profiles import YEARS_AND_NUMBERS
        >>> rows = [{"Tahun": "2024", "NIP": "198502142010031991"}, {"Tahun": "2024", "NIP": "1.98502E+17"}]
        >>> read = read_rows(rows, YEARS_AND_NUMBERS)
        >>> read.values
        ({'tahun': 2024, 'nip': NIP('**************1991')},)
        >>> print(read.problems[0].place.id, "|", read.problems[0].what.id)
        Baris 3, NIP | Nomor tertulis sebagai bilangan spreadsheet (seperti 1,98E+17).
    """
    if isinstance(rows, Mapping | str | bytes) or hasattr(rows, "columns") or not isinstance(rows, Iterable):
        raise WrongType(
            f"A {type(rows).__name__} is not a list of rows.",
            mend='Give dictionaries: a list of them, frame.to_dict("records") of pandas, frame.to_dicts() of polars.',
        )
    refuse_unfit(profile)
    return RowReader(profile, SHAPES[profile.of], conventions or profile.conventions, parties, header_row).read(rows)


def write_rows(
    values: Iterable[Any], profile: RowProfile, *, numbers: Numbers = Numbers.MASKED, rest: Rest = Rest.REFUSED
) -> list[dict[str, Cell]]:
    """Return values as rows, each with all columns of the profile: text, numbers and days as Python has them.

    Reading rows with full numbers by the same profile gives the same values again, unless ``rest`` says that parts are
    left out.

    Args:
        values: What the profile's rows are made into.
        profile: The columns.
        numbers: How numbers of persons are written; masked ones cannot be read back.
        rest: What happens to parts of a value that no column holds.

    Raises:
        InvalidValue: for a value that would not be the same when it is read back; the message says which part.
        Problems: when the profile does not fit what its rows are made into.
        WrongType: for values of another kind, and for a profile that is only read.

    Example:
        >>> from kinerja.people.unit import Unit
        >>> from .row_profiles import UNITS
        >>> write_rows([Unit("bidang", "Bidang Mutu", "dinas")], UNITS)
        [{'id': 'bidang', 'nama': 'Bidang Mutu', 'induk_id': 'dinas', 'mandiri': False}]
    """
    if not isinstance(values, Iterable):
        raise WrongType(f"A {type(values).__name__} is not a list of values.", mend="Give a list, also of one.")
    refuse_unfit(profile)
    shape = SHAPES[profile.of]
    written: list[dict[str, Cell]] = []
    keys: dict[Any, int] = {}
    for place, value in enumerate(values):
        try:
            rows = _rows_of(value, shape, profile)
            if rest is not Rest.LEFT_OUT:
                _refuse_loss(value, rows, shape, profile)
                _refuse_same_key(keys, rows, shape, place)
        except KinerjaError as error:
            raise error.at(f"values[{place}]") from None
        written += [_cells(row, profile, numbers) for row in rows]
    return written


def _rows_of(value: Any, shape: Shape, profile: RowProfile) -> list[Mapping[str, Any]]:
    if shape.write is None:
        mend = "Write employees with the profile EMPLOYEES."
        raise WrongType(f"Rows of {profile.of} are read and never written.", mend=mend)
    told = value.value if isinstance(value, OfPlan) else value
    if not isinstance(told, shape.kind) or isinstance(value, OfPlan) is not shape.of_plan:
        kind = shape.kind.__name__
        mend = f"Give {f'OfPlan(plan_id, period, {kind})' if shape.of_plan else kind}."
        raise WrongType(f"A {type(value).__name__} has no place in rows of {profile.of}.", mend=mend)
    return list(shape.write(value))


def _cells(row: Mapping[str, Any], profile: RowProfile, numbers: Numbers) -> dict[str, Cell]:
    return {column.title: write_cell(row.get(column.name), numbers) for column in profile.columns}


def _refuse_loss(value: Any, rows: list[Mapping[str, Any]], shape: Shape, profile: RowProfile) -> None:
    full = [_cells(row, profile, Numbers.FULL) for row in rows]
    read = RowReader(profile, shape, profile.conventions, parties_of(value), 1).read(full)
    if read.values == (_whole(value, profile),):
        return
    told = [problem.what.en for problem in read.problems] or ["All of its cells are empty."] * len(read.blank)
    parts = ", ".join(_lost(value, read.values[0])) if read.values else ""
    raise InvalidValue(
        f"The rows would not give the same value again{f': {parts}' if parts else ''}.",
        why=told[0] if told else "The profile has no columns for all of it.",
        mend="Keep it as JSON (kinerja.interop.dumps), or say Rest.LEFT_OUT for a table that is only looked at.",
    )


def _whole(value: Any, profile: RowProfile) -> Any:
    """Return the value; a record with all of its columns."""
    if profile.of is not RowsOf.RECORDS:
        return value
    return {column.name: value.get(column.name) for column in profile.columns} | dict(value)


def _lost(value: Any, back: Any) -> list[str]:
    value, back = (each.value if isinstance(each, OfPlan) else each for each in (value, back))
    if not attrs.has(type(value)):
        return [str(name) for name in value if value[name] != back.get(name)]
    names = [field.name for field in attrs.fields(type(value))]
    return [name for name in names if getattr(value, name) != getattr(back, name)]


def _refuse_same_key(keys: dict[Any, int], rows: list[Mapping[str, Any]], shape: Shape, place: int) -> None:
    key = tuple(rows[0].get(name) for name in shape.key)
    if key and keys.setdefault(key, place) != place:
        raise InvalidValue(
            f"Its rows could not be told from those of values[{keys[key]}].",
            why=f"Both have the same {shape.key[0]}.",
            mend="Write them into tables of their own.",
        )


# --- Help with tables -----------------------------------------------------------------------------------------------

# What spreadsheets run as a formula or read as a number of 15 digits, and an apostrophe of one's own.
_NEEDS_GUARD = re.compile(r"[=+\-@\t\r\n'\uff1d\uff0b\uff0d\uff20].*|[0-9]{16,}", re.DOTALL)


def as_text_cells(rows: Iterable[Mapping[str, Cell]]) -> list[dict[str, Cell]]:
    """Return rows for a CSV file that people open in a spreadsheet: dangerous text gets an apostrophe in front.

    A spreadsheet runs text that begins with ``=``, ``+``, ``-`` or ``@`` as a formula, also text that an employee
    typed into a plan, and cuts a NIP to 15 digits.  The apostrophe keeps it from both.  ``write_rows`` does not add it
    by itself, because in a database, a data frame or a workbook, where cells have types, it is a part of the text.
    Tables written so are read under conventions with ``TextGuard.APOSTROPHE``.

    Example:
        >>> as_text_cells([{"hasil": "=1+1", "nip": "198502142010031991", "target": -5}])
        [{'hasil': "'=1+1", 'nip': "'198502142010031991", 'target': -5}]
    """
    return [{header: _guarded(cell) for header, cell in row.items()} for row in rows]


def _guarded(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and _NEEDS_GUARD.fullmatch(cell) else cell


def fill_down(rows: Iterable[Mapping[Any, object]], *headers: str) -> list[dict[Any, object]]:
    """Return rows in which an empty cell holds what the row above holds, as merged cells of spreadsheets look.

    Only the headers that are named are filled: nothing tells a cell that was merged from one that was forgotten.

    Args:
        rows: Dictionaries by header.
        headers: The headers of merged cells from the outermost to the innermost, such as those of plan and result; a
            cell is not filled from above where an outer one has changed.

    Example:
        >>> fill_down([{"RHK": "Warga sehat", "IKI": "a"}, {"RHK": None, "IKI": "b"}], "rhk")[1]
        {'RHK': 'Warga sehat', 'IKI': 'b'}
    """
    keys = [header_key(header) for header in headers]
    above: dict[str, object] = {}
    return [_filled(row, keys, above) for row in rows]


def _filled(row: Mapping[Any, object], keys: Iterable[str], above: dict[str, object]) -> dict[Any, object]:
    """Return a row with what stands above its empty cells, and note what stands above those of the next one."""
    named = {header_key(header): header for header in row if isinstance(header, str)}
    filled, changed = dict(row), False
    for key in keys:
        cell = row.get(named.get(key))
        if not is_empty(native(cell)):
            changed = changed or cell != above.get(key)
            above[key] = cell
        elif changed:
            above[key] = None
        if key in named:
            filled[named[key]] = above.get(key)
    return filled
