"""Pages: what is to be shown, as a value, before anybody decides how it looks.

A page is made of few kinds of blocks.  All of its texts are :class:`Words`, in both languages, so one page is said in
either; texts that come from data stand in both as they are.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, final

import attrs

from ..base.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..base.words import Language

__all__ = [
    "NONE",
    "Block",
    "Cell",
    "Fields",
    "Group",
    "Heading",
    "Node",
    "Page",
    "Paragraph",
    "Row",
    "Table",
    "Tone",
    "Tree",
    "as_written",
    "joined",
    "labelled",
    "remarks",
    "said",
    "slim",
]


class Tone(StrEnum):
    """What a reader's eye should be drawn to."""

    PLAIN = "plain"
    STRONG = "strong"
    """The answer that the page is about."""
    MET = "met"
    """The one of several that holds."""
    BAR = "bar"
    """A bar beside a number that says the same; nobody who hears the page has to hear it."""
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


NONE = Words("—", "—")
"""What stands where nothing does."""


def as_written(text: str) -> Words:
    """Return text from data, which is the same in both languages."""
    return Words(text, text)


def joined(parts: Iterable[Words], by: str = "; ") -> Words:
    """Return the parts as one text, each with its own end; for lists, never for sentences.

    Example:
        >>> joined([Words("Kuantitas", "Quantity"), Words("Waktu", "Time")], ", ").en
        'Quantity, Time'
    """
    listed = tuple(parts)
    return Words(by.join(part.id for part in listed), by.join(part.en for part in listed))


def labelled(name: Words, value: Words) -> Words:
    """Return a value behind its name.

    Example:
        >>> labelled(Words("Dasar", "Basis"), as_written("PP 46/2011, Pasal 17")).en
        'Basis: PP 46/2011, Pasal 17'
    """
    return joined((name, value), ": ")


def remarks(*pairs: tuple[Words, Words | None]) -> Iterator[Words]:
    """Yield each value behind its name; what is not there is left out."""
    for name, value in pairs:
        if value is not None:
            yield labelled(name, value)


# Marks that move a cursor, ring a bell, turn the reading direction, or are no characters at all.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff]+")


def said(words: Words, language: Language) -> str:
    r"""Return ``words`` in ``language`` on one line, without marks that could disturb what surrounds them.

    Example:
        >>> said(as_written("Baik\n\x1b[31m"), "id")
        'Baik [31m'
    """
    return " ".join(_UNSEEN.sub(" ", words.say(language)).split())


@final
@attrs.frozen
class Heading:
    """The title of a part of the page.

    Args:
        text: The title.
    """

    text: Words


@final
@attrs.frozen
class Paragraph:
    """A text.

    Args:
        text: The text.
        tone: What it is to the reader.
    """

    text: Words
    tone: Tone = Tone.PLAIN


def _pairs(rows: Iterable[tuple[Words, Words | Cell]]) -> tuple[tuple[Words, Cell], ...]:
    return tuple((name, _cell(value)) for name, value in rows)


@final
@attrs.frozen
class Fields:
    """Names with what they hold, such as the head of a form.

    Args:
        rows: The pairs, in reading order.
    """

    rows: tuple[tuple[Words, Cell], ...] = attrs.field(converter=_pairs)


@final
@attrs.frozen
class Cell:
    """One field of a table.

    Args:
        text: What stands in it.
        tone: What it is to the reader.
    """

    text: Words
    tone: Tone = Tone.PLAIN


def _cell(value: Words | Cell) -> Cell:
    return value if isinstance(value, Cell) else Cell(value)


def _cells(values: Iterable[Words | Cell]) -> tuple[Cell, ...]:
    return tuple(map(_cell, values))


def _words(texts: Iterable[Words]) -> tuple[Words, ...]:
    return tuple(texts)


@final
@attrs.frozen
class Row:
    """One row of a table.

    Args:
        cells: What stands in it; the first one names the row.
        notes: Lines below it, over the whole width.
    """

    cells: tuple[Cell, ...] = attrs.field(converter=_cells)
    notes: tuple[Words, ...] = attrs.field(default=(), converter=_words)


def _rows(rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(rows)


@final
@attrs.frozen
class Group:
    """Rows that belong together.

    Args:
        rows: The rows.
        title: What they belong to; empty when a table has one group only.
        notes: Lines below them, over the whole width.
    """

    rows: tuple[Row, ...] = attrs.field(converter=_rows)
    title: Words = Words("", "")
    notes: tuple[Words, ...] = attrs.field(default=(), converter=_words)


def _groups(groups: Iterable[Group]) -> tuple[Group, ...]:
    return tuple(groups)


@final
@attrs.frozen
class Table:
    """A table whose first column names the rows.

    Args:
        columns: The heads of the columns.
        groups: The rows, in groups.
        caption: What the table shows; may be empty.
    """

    columns: tuple[Words, ...] = attrs.field(converter=_words)
    groups: tuple[Group, ...] = attrs.field(converter=_groups)
    caption: Words = Words("", "")


def slim(table: Table) -> Table:
    """Return a table without the columns in which nothing stands; the first one always stays.

    Example:
        >>> table = Table([Words("A", "A"), Words("B", "B")], [Group([Row([Words("1", "1"), NONE])])])
        >>> [column.id for column in slim(table).columns]
        ['A']
    """
    rows = [row for group in table.groups for row in group.rows]
    kept = [
        place for place in range(len(table.columns)) if not place or any(row.cells[place].text != NONE for row in rows)
    ]
    groups = [
        attrs.evolve(group, rows=[attrs.evolve(row, cells=[row.cells[place] for place in kept]) for row in group.rows])
        for group in table.groups
    ]
    return attrs.evolve(table, columns=[table.columns[place] for place in kept], groups=groups)


def _nodes(nodes: Iterable[Node]) -> tuple[Node, ...]:
    return tuple(nodes)


@final
@attrs.frozen
class Node:
    """A branch of a tree: a name, what it came to, remarks, and the branches below it.

    Args:
        label: The name.
        value: What it came to; ``None`` where the label says it all.
        notes: Remarks.
        nodes: The branches below it.
        tone: What it is to the reader.
    """

    label: Words
    value: Words | None = None
    notes: tuple[Words, ...] = attrs.field(default=(), converter=_words)
    nodes: tuple[Node, ...] = attrs.field(default=(), converter=_nodes)
    tone: Tone = Tone.PLAIN


@final
@attrs.frozen
class Tree:
    """Branches, as lists within lists.

    Args:
        nodes: The branches at the top.
    """

    nodes: tuple[Node, ...] = attrs.field(converter=_nodes)


Block = Heading | Paragraph | Fields | Table | Tree
"""One part of a page."""


def _blocks(blocks: Iterable[Block]) -> tuple[Block, ...]:
    return tuple(blocks)


@final
@attrs.frozen
class Page:
    """Everything that is shown of one thing.

    Args:
        title: What it is.
        blocks: Its parts, in reading order.
    """

    title: Words
    blocks: tuple[Block, ...] = attrs.field(converter=_blocks)
