"""What forms are made of: places that hold lines, printed options, names with values, tables, curves.

All of it is plain to walk for whoever lays a form out: keys are stable, and blank places say that they are blank.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs

from ..base.words import Words
from ..errors import InvalidValue, NotFound

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "Bar",
    "Body",
    "Curve",
    "Entry",
    "FormField",
    "Grid",
    "GridColumn",
    "GridItem",
    "GridPart",
    "Options",
    "Particulars",
]


def _words(texts: Iterable[Words]) -> tuple[Words, ...]:
    return tuple(texts)


@final
@attrs.frozen
class Entry:
    """What stands in one place of a form: a few lines, and below them points; both may be missing.

    Args:
        text: The lines.
        items: The points.
        numbered: Whether the points are counted.

    Example:
        >>> Entry([Words("Ukuran keberhasilan:", "Measures:")], [Words("18% keluarga", "18% keluarga")]).blank
        False
    """

    text: tuple[Words, ...] = attrs.field(default=(), converter=_words)
    items: tuple[Words, ...] = attrs.field(default=(), converter=_words)
    numbered: bool = False

    @property
    def blank(self) -> bool:
        """Whether nothing stands there."""
        return not any(words.id.strip() for words in (*self.text, *self.items))


@final
@attrs.frozen
class Options:
    """Printed options of which one is chosen; all of them stay to be read.

    The annex strikes out what was not chosen, and a copy as plain text lost every choice by that.

    Args:
        options: The options in the order of the form.
        chosen: The place of the one chosen, from 0; ``None`` while nothing is.

    Raises:
        InvalidValue: when there is no such place.
    """

    options: tuple[Words, ...] = attrs.field(converter=_words)
    chosen: int | None = None

    def __attrs_post_init__(self) -> None:
        if self.chosen is not None and not 0 <= self.chosen < len(self.options):
            mend = f"Give 0 to {len(self.options) - 1}, or None."
            raise InvalidValue(f"There is no option {self.chosen}.", mend=mend, path="chosen", value=self.chosen)

    @property
    def blank(self) -> bool:
        """Whether nothing is chosen."""
        return self.chosen is None

    @property
    def answer(self) -> Words | None:
        """The option chosen."""
        return None if self.chosen is None else self.options[self.chosen]


@final
@attrs.frozen
class FormField:
    """A name with what stands behind it.

    Args:
        key: A stable name for programs, such as ``"nip"``.
        name: The name that is printed.
        value: What stands behind it; it is left out of the ``repr``, as it may be a number of a person.
    """

    key: str
    name: Words
    value: Entry | Options = attrs.field(repr=False)


def _fields(fields: Iterable[FormField]) -> tuple[FormField, ...]:
    return tuple(fields)


@final
@attrs.frozen
class Particulars:
    """Names with what stands behind each of them.

    Args:
        fields: The pairs, in reading order.
    """

    fields: tuple[FormField, ...] = attrs.field(converter=_fields)

    @property
    def blank(self) -> bool:
        """Whether nothing stands behind any of them."""
        return all(field.value.blank for field in self.fields)


@final
@attrs.frozen
class GridColumn:
    """A column of a table.

    Args:
        key: A stable name for programs, such as ``"umpan_balik"``.
        head: What stands at its top.
    """

    key: str
    head: Words


def _entries(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(entries)


def _rows(rows: Iterable[Iterable[Entry]]) -> tuple[tuple[Entry, ...], ...]:
    return tuple(map(_entries, rows))


@final
@attrs.frozen
class GridItem:
    """One thing of a table, such as a result with its indicators.

    Args:
        cells: What stands in the first columns and holds for all of its rows.
        rows: What stands in the other columns, row by row; one at least.

    Raises:
        InvalidValue: when there is no row, or the rows differ in length.
    """

    cells: tuple[Entry, ...] = attrs.field(converter=_entries)
    rows: tuple[tuple[Entry, ...], ...] = attrs.field(default=((),), converter=_rows)

    def __attrs_post_init__(self) -> None:
        if len({len(row) for row in self.rows}) != 1:
            raise InvalidValue(
                "The rows of an item have no common length.", mend="Give one row at least, all alike.", path="rows"
            )

    @property
    def width(self) -> int:
        """How many columns it fills."""
        return len(self.cells) + len(self.rows[0])

    @property
    def blank(self) -> bool:
        """Whether nothing stands in it, a number in its first cell left aside."""
        return all(entry.blank for entry in (*self.cells[1:], *(entry for row in self.rows for entry in row)))


def _items(items: Iterable[GridItem]) -> tuple[GridItem, ...]:
    return tuple(items)


@final
@attrs.frozen
class GridPart:
    """Items under one head, such as ``A. Utama``.

    Args:
        items: The items.
        title: The head; empty where a table has one part only.
    """

    items: tuple[GridItem, ...] = attrs.field(converter=_items)
    title: Words = Words("", "")


def _columns(columns: Iterable[GridColumn]) -> tuple[GridColumn, ...]:
    return tuple(columns)


def _parts(parts: Iterable[GridPart]) -> tuple[GridPart, ...]:
    return tuple(parts)


@final
@attrs.frozen
class Grid:
    """A table.

    Args:
        columns: Its columns.
        parts: What stands in it.
        numbered: Whether the form numbers the columns, as ``(1)``, ``(2)`` below their heads.

    Raises:
        InvalidValue: when an item fills another number of columns.

    Example:
        >>> no, target = (GridColumn(key, Words(key, key)) for key in ("no", "target"))
        >>> cell = Entry([Words("1", "1")])
        >>> grid = Grid([no, target], [GridPart([GridItem([cell], [[cell], [cell]])])])
        >>> len(grid.rows), len(grid.column("target"))
        (2, 2)
    """

    columns: tuple[GridColumn, ...] = attrs.field(converter=_columns)
    parts: tuple[GridPart, ...] = attrs.field(converter=_parts)
    numbered: bool = False

    def __attrs_post_init__(self) -> None:
        for item in self.items:
            if item.width != len(self.columns):
                what = f"An item fills {item.width} of {len(self.columns)} columns."
                raise InvalidValue(what, mend="Give a cell for each column, blank or not.", path="parts")

    @property
    def items(self) -> tuple[GridItem, ...]:
        """The items of all parts."""
        return tuple(item for part in self.parts for item in part.items)

    @property
    def rows(self) -> tuple[tuple[Entry, ...], ...]:
        """Every row in full: what holds for all rows of an item stands in each of them."""
        return tuple((*item.cells, *row) for item in self.items for row in item.rows)

    def column(self, key: str) -> tuple[Entry, ...]:
        """Return what stands in one column, row by row.

        Raises:
            NotFound: when there is no such column.
        """
        keys = [column.key for column in self.columns]
        if key not in keys:
            raise NotFound(f"The table has no column {key!r}.", mend=f"It has {', '.join(keys)}.", value=key)
        return tuple(row[keys.index(key)] for row in self.rows)

    @property
    def blank(self) -> bool:
        """Whether nothing stands in it."""
        return all(item.blank for item in self.items)


@final
@attrs.frozen
class Bar:
    """A place of a curve.

    Args:
        name: What stands below it.
        height: How high the curve is there, in steps of one twentieth of a grid line; for drawing only.
    """

    name: Words
    height: int


def _bars(bars: Iterable[Bar]) -> tuple[Bar, ...]:
    return tuple(bars)


@final
@attrs.frozen
class Curve:
    """The picture of a distribution; it is a guide and has no numbers (annex pp. 94-97).

    Args:
        name: What it is called.
        bars: Its places from left to right; none while it is not known which curve it is.
    """

    name: Words
    bars: tuple[Bar, ...] = attrs.field(default=(), converter=_bars)

    @property
    def blank(self) -> bool:
        """Whether there is no curve."""
        return not self.bars


Body = Grid | Particulars | Options | Entry | Curve
"""What a section holds."""
