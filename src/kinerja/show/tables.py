"""Tables as plain text: columns that share the width fairly, long fields over several lines."""

from __future__ import annotations

import textwrap
from itertools import zip_longest
from typing import TYPE_CHECKING

from .page import Tone, said

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..base.words import Language
    from .page import Group, Row, Table

__all__ = ["GAP", "aligned", "column_widths", "table_lines", "wrapped"]

GAP = "  "
"""What stands between two columns."""
_INDENT = "   "


def wrapped(text: str, width: int, *, first: str = "", rest: str = "") -> list[str]:
    """Return ``text`` as one or more lines of at most ``width``; only a word longer than that goes beyond it.

    Args:
        text: One line of text.
        width: How many characters a line may have, with what stands before it.
        first: What stands before the first line.
        rest: What stands before the others.
    """
    lines = textwrap.wrap(
        text,
        width,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return lines or [first.rstrip()]


def column_widths(wanted: Sequence[int], room: int) -> list[int]:
    """Return how wide each column is: what it wants, or an equal share of what narrower ones leave.

    Args:
        wanted: The width of the longest field of each column.
        room: The width for all of them together.

    Example:
        >>> column_widths([3, 60, 90], 100)
        [3, 48, 49]
    """
    widths, left = [0] * len(wanted), room
    for place, column in enumerate(sorted(range(len(wanted)), key=lambda each: wanted[each])):
        widths[column] = max(1, min(wanted[column], left // (len(wanted) - place)))
        left -= widths[column]
    return widths


def table_lines(table: Table, language: Language, width: int) -> Iterator[str]:
    """Yield a table as lines of at most ``width``; only a word in a line over all columns may go beyond it."""
    indent = _INDENT if any(group.title.id for group in table.groups) else ""
    heads = [said(column, language) for column in table.columns]
    rows = [_fields(row, language, indent) for group in table.groups for row in group.rows]
    wanted = [max(map(len, column)) for column in zip(heads, *rows, strict=True)]
    widths = column_widths(wanted, width - len(GAP) * (len(heads) - 1))
    if table.caption.id:
        yield from wrapped(said(table.caption, language), width)
    yield from aligned(heads, widths)
    yield GAP.join("─" * each for each in widths)
    for group in table.groups:
        yield from _group_lines(group, widths, language, width)


def _fields(row: Row, language: Language, indent: str = "") -> list[str]:
    """Return what stands in a row; the name of the row behind an indent."""
    fields = [
        f"[{said(cell.text, language)}]" if cell.tone is Tone.MET else said(cell.text, language) for cell in row.cells
    ]
    return [indent + fields[0], *fields[1:]]


def _group_lines(group: Group, widths: list[int], language: Language, width: int) -> Iterator[str]:
    indent = _INDENT if group.title.id else ""
    below = indent + _INDENT
    if indent:
        yield from wrapped(said(group.title, language), width, rest=indent)
    for row in group.rows:
        yield from aligned(_fields(row, language), widths, indent)
        for note in row.notes:
            yield from wrapped(said(note, language), width, first=below, rest=below)
    for note in group.notes:
        yield from wrapped(said(note, language), width, first=indent + "→ ", rest=indent + "  ")
    if indent:
        yield ""


def aligned(fields: Sequence[str], widths: Sequence[int], indent: str = "") -> Iterator[str]:
    """Yield one row of fields, each in its column; a word that is wider than its column is cut.

    Args:
        fields: What stands in the row.
        widths: How wide the columns are.
        indent: What stands before every line of the first field, within its column.
    """
    rooms = [widths[0] - len(indent), *widths[1:]]
    columns = [
        textwrap.wrap(field, max(1, room), break_on_hyphens=False) for field, room in zip(fields, rooms, strict=True)
    ]
    columns[0] = [indent + line for line in columns[0]]
    for parts in zip_longest(*columns, fillvalue=""):
        yield GAP.join(part.ljust(width) for part, width in zip(parts, widths, strict=True)).rstrip()
