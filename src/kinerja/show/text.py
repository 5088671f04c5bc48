"""Pages as plain text of 100 columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .page import Fields, Heading, Paragraph, Table, said
from .tables import GAP, aligned, table_lines, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..base.words import Language
    from .page import Block, Node, Page

__all__ = ["WIDTH", "as_text"]

WIDTH = 100
"""How many characters a line has at most; only a word that is longer by itself goes beyond it."""

_NAMES = 34
_DEEPEST = 48


def as_text(page: Page, language: Language) -> str:
    """Return a page as plain text; the same page always gives the same text.

    Args:
        page: The page.
        language: ``"id"`` or ``"en"``.

    Raises:
        UnknownName: for any other language.

    Example:
        >>> from kinerja.base.words import Words
        >>> from kinerja.show.page import Page, Paragraph
        >>> print(as_text(Page(Words("Judul", "Title"), [Paragraph(Words("Isi.", "Content."))]), "en"))
        Title
        ═════
        <BLANKLINE>
        Content.
    """
    title = wrapped(said(page.title, language), WIDTH)
    lines = [*title, "═" * max(map(len, title))]
    for block in page.blocks:
        lines += ["", *_lines(block, language)]
    return "\n".join(_without_doubled_blanks(lines))


def _without_doubled_blanks(lines: list[str]) -> Iterator[str]:
    before = ""
    for line in lines:
        if line or before:
            yield line
        before = line


def _lines(block: Block, language: Language) -> Iterator[str]:
    match block:
        case Heading(text=text):
            heading = wrapped(said(text, language), WIDTH)
            yield from heading
            yield "─" * max(map(len, heading))
        case Paragraph(text=text):
            yield from wrapped(said(text, language), WIDTH)
        case Fields():
            yield from _fields(block, language)
        case Table():
            yield from table_lines(block, language, WIDTH)
        case _:
            yield from _tree(block.nodes, language)


def _fields(fields: Fields, language: Language) -> Iterator[str]:
    rows = [(said(name, language), said(cell.text, language)) for name, cell in fields.rows]
    width = min(_NAMES, max((len(name) for name, _ in rows), default=0))
    for row in rows:
        yield from aligned(row, [width, WIDTH - width - len(GAP)])


def _tree(nodes: tuple[Node, ...], language: Language) -> Iterator[str]:
    for node in nodes:
        yield from _node(node, language, "", "")


def _node(node: Node, language: Language, first: str, rest: str) -> Iterator[str]:
    """Yield a branch and all below it: ``first`` stands before its first line, ``rest`` before all others."""
    below = rest + ("│  " if node.nodes else "   ")
    yield from wrapped(_head(node, language), WIDTH, first=first, rest=below)
    for note in node.notes:
        yield from wrapped(said(note, language), WIDTH, first=below, rest=below + "  ")
    # In a tree that is deeper than a page is wide the outermost stems are left out.
    stem = rest[-_DEEPEST:]
    for inner in node.nodes[:-1]:
        yield from _node(inner, language, stem + "├─ ", stem + "│  ")
    for inner in node.nodes[-1:]:
        yield from _node(inner, language, stem + "└─ ", stem + "   ")


def _head(node: Node, language: Language) -> str:
    label = said(node.label, language)
    return label if node.value is None else f"{label}: {said(node.value, language)}"
