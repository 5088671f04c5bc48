"""Forms as plain text of 100 columns: what stands in a row stands below one another, each behind its name."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from ..base.words import Words
from .form_blocks import Curve, Entry, Grid, Options, Particulars
from .page import as_written, said
from .tables import GAP, aligned, wrapped
from .text import WIDTH

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..base.words import Language
    from .form import Form, Section, Signature
    from .form_blocks import FormField, GridColumn, GridItem

__all__ = ["BLANK", "SIGNED_BLANK", "form_text", "period_lines"]

BLANK = "……"
"""What stands in a blank place."""
SIGNED_BLANK = (Words("(tempat), (tanggal, bulan, tahun)", "(place), (date)"), Words("(Nama)", "(Name)"))
"""What the annex prints where place and date, and a name, are still to be written."""

_NAMES = 34
_HALF = 48
_IN = "   "


def form_text(form: Form, language: Language) -> str:
    """Return a form as plain text; the same form always gives the same text.

    Args:
        form: The form.
        language: ``"id"``, in which the forms are official, or ``"en"``.

    Raises:
        UnknownName: for any other language.

    Example:
        >>> from kinerja.show.form import Form
        >>> from kinerja.show.form_list import FORMS
        >>> print(form_text(Form(FORMS["B.1.1"], "Kabupaten Contoh"), "id"))
        FORMAT B.1.1
        RENCANA AKSI
        ════════════
        Kabupaten Contoh
    """
    lines = [*_head(form, language)]
    for each in form.identities:
        lines += ["", said(each.caption, language).upper(), *_fields(each.fields, language)]
    for section in form.sections:
        lines += ["", *_section(section, language)]
    lines += _signatures(form.signatures, language)
    lines += [""] * bool(form.footnotes)
    for note in form.footnotes:
        lines += wrapped(said(note, language), WIDTH, first="* ", rest="  ")
    return "\n".join(lines)


def _head(form: Form, language: Language) -> Iterator[str]:
    titles = [line for title in form.info.title for line in wrapped(said(title, language).upper(), WIDTH)]
    yield f"FORMAT {said(as_written(form.code), language)}"
    yield from titles
    yield "═" * max(map(len, titles))
    if form.agency:
        yield from wrapped(said(as_written(form.agency), language), WIDTH)
    for name, words in period_lines(form):
        yield f"{said(name, language)}: {said(words, language)}"


def period_lines(form: Form) -> Iterator[tuple[Words, Words]]:
    """Yield the lines of the head that tell the time, each with its name."""
    if form.cycle.id:
        yield Words("Periode", "Evaluation"), form.cycle
    if form.period.id:
        yield Words("Periode penilaian", "Period"), form.period


def _fields(fields: Iterable[FormField], language: Language) -> Iterator[str]:
    rows = [(said(field.name, language), _one_line(field.value, language)) for field in fields]
    width = min(_NAMES, max((len(name) for name, _ in rows), default=0))
    for row in rows:
        yield from aligned(row, [width, WIDTH - width - len(GAP)])


def _one_line(value: Entry | Options, language: Language) -> str:
    if isinstance(value, Options):
        return _options(value, language)
    return "; ".join(said(words, language) for words in (*value.text, *value.items)) or BLANK


def _options(options: Options, language: Language) -> str:
    marks = ("(x)" if place == options.chosen else "( )" for place in range(len(options.options)))
    return GAP.join(f"{mark} {said(words, language)}" for mark, words in zip(marks, options.options, strict=True))


def _section(section: Section, language: Language) -> Iterator[str]:
    if section.title.id:
        title = wrapped(said(section.title, language).upper(), WIDTH)
        yield from title
        yield "─" * max(map(len, title))
    if section.note.id:
        yield from wrapped(f"({said(section.note, language)})", WIDTH)
    body = section.body
    if isinstance(body, Grid):
        yield from _grid(body, section.title, language)
    elif isinstance(body, Particulars):
        yield from _fields(body.fields, language)
    elif isinstance(body, Options):
        yield from wrapped(_options(body, language), WIDTH)
    elif isinstance(body, Curve):
        yield from _curve(body, language)
    else:
        yield from [BLANK] if body.blank else _entry(body, language)


def _entry(entry: Entry, language: Language, indent: str = "") -> Iterator[str]:
    for words in entry.text:
        yield from wrapped(said(words, language), _ROOM, first=indent, rest=indent)
    for place, words in enumerate(entry.items, 1):
        mark = f"{place}. " if entry.numbered else "- "
        yield from wrapped(said(words, language), _ROOM, first=indent + mark, rest=indent + " " * len(mark))


def _curve(curve: Curve, language: Language) -> Iterator[str]:
    yield from wrapped(said(curve.name, language) or BLANK, WIDTH)
    names = [said(bar.name, language) for bar in curve.bars]
    width = max(map(len, names), default=0)
    for name, bar in zip(names, curve.bars, strict=True):
        yield f"{name.ljust(width)}{GAP}{'█' * -(-bar.height // 6)}"


def _grid(grid: Grid, title: Words, language: Language) -> Iterator[str]:
    for part in grid.parts:
        if part.title.id:
            yield said(part.title, language).upper()
        if not part.items:
            yield _IN + BLANK
        for item in part.items:
            yield from _item(item, grid.columns, title, language)


def _item(item: GridItem, columns: tuple[GridColumn, ...], title: Words, language: Language) -> Iterator[str]:
    """Yield one thing of a table: its number, what holds for all of it, and below that its rows."""
    cells = list(zip(columns, item.cells, strict=False))
    counted = bool(cells) and cells[0][0].key == "no"
    first = _one_line(cells.pop(0)[1], language).ljust(len(_IN)) if counted else "-  "
    single = len(item.rows) == 1
    lines = list(_cells(cells, title, language))
    for row in item.rows:
        told = _cells(zip(columns[len(item.cells) :], row, strict=True), title, language)
        lines += told if single else _marked("-  ", told)
    yield from _marked(first, lines)


def _marked(mark: str, lines: Iterable[str]) -> Iterator[str]:
    """Yield lines further in, the first one behind a mark."""
    for place, line in enumerate(lines):
        yield (_IN if place else mark) + line


def _cells(cells: Iterable[tuple[GridColumn, Entry]], title: Words, language: Language) -> Iterator[str]:
    for column, entry in cells:
        head = said(column.head, language)
        whole = _one_line(entry, language)
        if entry.items or len(entry.text) > 1:
            # A table that is all about conduct need not say so in every row.
            bare = column.head in {title, Words("", "")}
            yield from () if bare else wrapped(f"{head}:", _ROOM)
            yield from _entry(entry, language, "" if bare else _IN)
        else:
            yield from wrapped(whole if column.head in {title, Words("", "")} else f"{head}: {whole}", _ROOM, rest=_IN)


# What is left where rows stand in items, each a step further in.
_ROOM = WIDTH - 2 * len(_IN)


def _signatures(signatures: tuple[Signature, ...], language: Language) -> Iterator[str]:
    """Yield who signs, two beside each other; one who signs alone does so at the right."""
    placed = [None, *signatures] if len(signatures) == 1 else list(signatures)
    for left, right in zip_longest(placed[::2], placed[1::2]):
        columns = [_signature(each, language) if each else [] for each in (left, right)]
        yield ""
        for one, other in zip_longest(*columns, fillvalue=""):
            yield f"{one.ljust(_HALF)}{GAP}{other}".rstrip()


def _signature(signature: Signature, language: Language) -> list[str]:
    dated, name = SIGNED_BLANK
    blank = [signature.dated if signature.dated.id else dated, signature.caption]
    signed = [as_written(signature.name) if signature.name else name, as_written(signature.number)]
    above, below = (
        [line for words in part for line in wrapped(said(words, language), _HALF)] for part in (blank, signed)
    )
    return [*above, "", "", *below]
