"""Pages as HTML for notebooks and browsers.

Only this module writes tags, and all of them are written out here: whatever comes from a page is escaped and stands
between tags, never inside of one.  There are no links, no scripts and nothing from outside.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from .page import Fields, Heading, Paragraph, Table, Tone, said
from .style import ROOT, STYLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..base.words import Language, Words
    from .page import Block, Cell, Group, Node, Page, Row

__all__ = ["as_html"]

_OPEN = 3


def as_html(page: Page, language: Language) -> str:
    """Return a page as a piece of HTML with its own style, to be put anywhere.

    Args:
        page: The page.
        language: ``"id"`` or ``"en"``.

    Raises:
        UnknownName: for any other language.

    Example:
        >>> from kinerja.base.words import Words
        >>> from kinerja.show.page import Page
        >>> as_html(Page(Words("<script>", "<b>"), []), "en").partition("</style>")[2]
        '<h2>&lt;b&gt;</h2></div>'
    """
    blocks = "".join("".join(_html(block, language)) for block in page.blocks)
    head = f'<div class="{ROOT}" lang="{language}"><style>{STYLE}</style>'
    return f"{head}<h2>{_text(page.title, language)}</h2>{blocks}</div>"


def _text(words: Words, language: Language) -> str:
    return escape(said(words, language))


def _class(tone: Tone) -> str:
    return "" if tone is Tone.PLAIN else f' class="kinerja-{tone}"'


def _html(block: Block, language: Language) -> Iterator[str]:
    match block:
        case Heading(text=text):
            yield f"<h3>{_text(text, language)}</h3>"
        case Paragraph(text=text, tone=tone):
            yield f"<p{_class(tone)}>{_text(text, language)}</p>"
        case Fields():
            yield from _fields(block, language)
        case Table():
            yield from _table(block, language)
        case _:
            yield from _branches(block.nodes, language, _OPEN)


def _fields(fields: Fields, language: Language) -> Iterator[str]:
    yield '<table class="kinerja-fields"><tbody>'
    for name, cell in fields.rows:
        yield f'<tr><th scope="row">{_text(name, language)}</th>{_cell(cell, language)}</tr>'
    yield "</tbody></table>"


def _cell(cell: Cell, language: Language) -> str:
    text = _text(cell.text, language)
    # Who does not see the frame hears the mark.
    marked = f"<mark>{text}</mark>" if cell.tone is Tone.MET else text
    unheard = ' aria-hidden="true"' if cell.tone is Tone.BAR else ""
    return f"<td{_class(cell.tone)}{unheard}>{marked}</td>"


def _table(table: Table, language: Language) -> Iterator[str]:
    yield "<table>"
    if table.caption.id:
        yield f"<caption>{_text(table.caption, language)}</caption>"
    heads = "".join(f'<th scope="col">{_text(column, language)}</th>' for column in table.columns)
    yield f"<thead><tr>{heads}</tr></thead>"
    for group in table.groups:
        yield from _group(group, language, len(table.columns))
    yield "</table>"


def _group(group: Group, language: Language, columns: int) -> Iterator[str]:
    yield "<tbody>"
    if group.title.id:
        title = _text(group.title, language)
        yield f'<tr class="kinerja-group"><th scope="rowgroup" colspan="{columns}">{title}</th></tr>'
    for row in group.rows:
        yield from _row(row, language, columns)
    yield from _notes(group.notes, language, columns, "kinerja-sum")
    yield "</tbody>"


def _row(row: Row, language: Language, columns: int) -> Iterator[str]:
    name, *others = row.cells
    cells = "".join(_cell(cell, language) for cell in others)
    yield f'<tr><th scope="row">{_text(name.text, language)}</th>{cells}</tr>'
    yield from _notes(row.notes, language, columns, "kinerja-note")


def _notes(notes: tuple[Words, ...], language: Language, columns: int, kind: str) -> Iterator[str]:
    for note in notes:
        yield f'<tr class="{kind}"><td colspan="{columns}">{_text(note, language)}</td></tr>'


def _branches(nodes: tuple[Node, ...], language: Language, levels: int) -> Iterator[str]:
    yield "<ul>"
    for node in nodes:
        notes = "".join(f"<div>{_text(note, language)}</div>" for note in node.notes)
        yield f"<li{_class(node.tone)}>"
        if node.nodes:
            yield f"<details{' open' if levels > 0 else ''}><summary>{_head(node, language)}</summary>{notes}"
            yield from _branches(node.nodes, language, levels - 1)
            yield "</details>"
        else:
            yield f"{_head(node, language)}{notes}"
        yield "</li>"
    yield "</ul>"


def _head(node: Node, language: Language) -> str:
    label = _text(node.label, language)
    if node.value is None:
        return label
    return f'{label}: <span class="kinerja-value">{_text(node.value, language)}</span>'
