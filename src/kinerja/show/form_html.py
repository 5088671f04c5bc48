"""Forms as HTML that prints: one piece that needs nothing from outside, or a whole document.

As in ``html``, all tags are written out here, and whatever comes from a form is escaped and stands between tags.
"""

from __future__ import annotations

from html import escape
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING

from .form import Form
from .form_blocks import Curve, Entry, Grid, Options, Particulars
from .form_style import FORM_ROOT, FORM_STYLE
from .form_text import SIGNED_BLANK, period_lines
from .page import NONE, as_written, said

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..base.words import Language, Words
    from .form import Identity, Section, Signature
    from .form_blocks import FormField, GridColumn, GridItem

__all__ = ["as_document", "form_html"]


def form_html(form: Form, language: Language) -> str:
    """Return a form as a piece of HTML with its own style, to be put anywhere.

    Args:
        form: The form.
        language: ``"id"``, in which the forms are official, or ``"en"``.

    Raises:
        UnknownName: for any other language.
    """
    return f"<style>{FORM_STYLE}</style>{_sheet(form, _known(language))}"


def as_document(forms: Form | Iterable[Form], language: Language) -> str:
    """Return forms as one whole HTML document, each on a sheet of its own, ready to be printed.

    Nothing in it asks for anything from outside, and it forbids the browser to fetch anything.

    Args:
        forms: A form, or several, such as a plan and its attachment.
        language: ``"id"``, in which the forms are official, or ``"en"``.

    Raises:
        UnknownName: for any other language.

    Example:
        >>> from kinerja.show.form_list import FORMS
        >>> page = as_document([Form(FORMS["A.1.7"]), Form(FORMS["A.1.8"])], "id")
        >>> page[:32], page.count("<header>")
        ('<!doctype html><html lang="id"><', 2)
    """
    language = _known(language)
    sheets = (forms,) if isinstance(forms, Form) else tuple(forms)
    titles = dict.fromkeys(f"{form.code} {said(form.info.title[0], language)}" for form in sheets)
    head = "".join(
        (
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
            f"<title>{escape(', '.join(titles))}</title>",
            f"<style>{FORM_STYLE}</style>",
        )
    )
    body = "".join(_sheet(form, language) for form in sheets)
    return f'<!doctype html><html lang="{language}"><head>{head}</head><body>{body}</body></html>'


def _known(language: Language) -> Language:
    """Return the language, which is to stand in a tag, or raise."""
    said(NONE, language)
    return language


def _sheet(form: Form, language: Language) -> str:
    parts = [
        *_head(form, language),
        *_persons(form.identities, language),
        *(line for section in form.sections for line in _section(section, language)),
        *_signatures(form.signatures, language),
        *_footer(form, language),
    ]
    return f'<div class="{FORM_ROOT} kinerja-{form.info.paper}" lang="{language}">{"".join(parts)}</div>'


def _text(words: Words, language: Language) -> str:
    return escape(said(words, language))


def _head(form: Form, language: Language) -> Iterator[str]:
    title = "<br>".join(_text(line, language) for line in form.info.title)
    yield f'<header><p class="kinerja-code">Format {escape(form.code)}</p><h2>{title}</h2>'
    lines = [f"{_text(name, language)}: {_text(words, language)}" for name, words in period_lines(form)]
    if form.cycle.id:
        yield f'<p class="kinerja-line">{lines.pop(0)}</p>'
    yield "</header>"
    if form.agency or lines:
        agency = _text(as_written(form.agency), language)
        yield f'<div class="kinerja-top"><span>{agency}</span><span>{"".join(lines)}</span></div>'


def _persons(identities: tuple[Identity, ...], language: Language) -> Iterator[str]:
    """Yield who it is about: two persons beside each other, three below one another, as the annex has them."""
    alike = len({len(each.fields) for each in identities}) == 1
    for group in [identities] if len(identities) == 2 and alike else [(each,) for each in identities]:
        heads = "".join(f'<th scope="colgroup" colspan="2">{_text(each.caption, language)}</th>' for each in group)
        rows = ("".join(cells) for cells in zip(*(_fields(each.fields, language) for each in group), strict=True))
        columns = '<col style="width:16%"><col>' if len(group) == 2 else '<col style="width:32%"><col>'
        yield f'<table class="kinerja-persons"><colgroup>{columns * len(group)}</colgroup>'
        yield f"<thead><tr>{heads}</tr></thead><tbody><tr>{'</tr><tr>'.join(rows)}</tr></tbody></table>"


def _fields(fields: Iterable[FormField], language: Language) -> Iterator[str]:
    for field in fields:
        value = field.value
        shown = _options(value, language) if isinstance(value, Options) else _entry(value, language)
        yield f'<th scope="row">{_text(field.name, language)}</th><td>{shown}</td>'


def _section(section: Section, language: Language) -> Iterator[str]:
    if section.title.id:
        yield f"<h3>{_text(section.title, language)}</h3>"
    if section.note.id:
        yield f'<p class="kinerja-note">({_text(section.note, language)})</p>'
    body = section.body
    if isinstance(body, Grid):
        yield from _grid(body, language)
    elif isinstance(body, Particulars):
        rows = "</tr><tr>".join(_fields(body.fields, language))
        yield f'<table class="kinerja-fields"><tbody><tr>{rows}</tr></tbody></table>'
    elif isinstance(body, Curve):
        yield _curve(body, language)
    else:
        shown = _options(body, language) if isinstance(body, Options) else _entry(body, language)
        yield f'<div class="kinerja-box">{shown}</div>'


def _entry(entry: Entry, language: Language) -> str:
    lines = [_text(words, language) for words in entry.text]
    if not entry.items:
        return "<br>".join(lines)
    kind = "ol" if entry.numbered else "ul"
    above = [f'<div class="kinerja-lead">{line}</div>' for line in lines[:1]] + [
        f"<div>{line}</div>" for line in lines[1:]
    ]
    points = "".join(f"<li>{_text(words, language)}</li>" for words in entry.items)
    return f"{''.join(above)}<{kind}>{points}</{kind}>"


def _options(options: Options, language: Language) -> str:
    items = []
    for place, words in enumerate(options.options):
        text = _text(words, language)
        chosen = place == options.chosen
        items.append(f"<li><span>X</span><mark>{text}</mark></li>" if chosen else f"<li><span>&nbsp;</span>{text}</li>")
    return f'<ul class="kinerja-options">{"".join(items)}</ul>'


def _grid(grid: Grid, language: Language) -> Iterator[str]:
    widths = [_WIDTHS.get(column.key, _WIDTH) for column in grid.columns]
    cols = "".join(f'<col style="width:{100 * width // sum(widths)}%">' for width in widths)
    yield f"<table><colgroup>{cols}</colgroup>"
    if any(column.head.id for column in grid.columns):
        heads = "".join(_column(column, language) for column in grid.columns)
        counts = "".join(f"<th>({place})</th>" for place in range(1, len(widths) + 1)) if grid.numbered else ""
        yield f"<thead><tr>{heads}</tr>"
        yield f'<tr class="kinerja-count">{counts}</tr></thead>' if counts else "</thead>"
    for part in grid.parts:
        if part.title.id:
            title = f'<th scope="colgroup" colspan="{len(widths)}">{_text(part.title, language)}</th>'
            yield f'<tbody><tr class="kinerja-part">{title}</tr></tbody>'
        if not part.items:
            yield f"<tbody><tr>{'<td>&nbsp;</td>' * len(widths)}</tr></tbody>"
        yield from (_item(item, grid.columns[0].key == "no", language) for item in part.items)
    yield "</table>"


def _column(column: GridColumn, language: Language) -> str:
    narrow = ' class="kinerja-no"' if column.key == "no" else ""
    return f'<th scope="col"{narrow}>{_text(column.head, language)}</th>'


_WIDTH = 14
_WIDTHS: Mapping[str, int] = MappingProxyType(
    {
        "no": 3,
        "nilai": 7,
        "aspek": 7,
        "target": 9,
        "perspektif": 9,
        "perilaku": 36,
        "hasil_kerja": 26,
        "ekspektasi_khusus": 24,
        "umpan_balik": 22,
        "uraian": 90,
    }
)
"""How columns share the width; any other has :data:`_WIDTH`."""


def _item(item: GridItem, counted: bool, language: Language) -> str:  # noqa: FBT001 - whether the first cell is a number
    span = f' rowspan="{len(item.rows)}"' if len(item.rows) > 1 else ""
    cells = [f"<td{span}>{_entry(cell, language)}</td>" for cell in item.cells]
    if counted and cells:
        cells[0] = cells[0].replace("<td", '<td class="kinerja-no"', 1)
    rows = ["".join(f"<td>{_entry(cell, language)}</td>" for cell in row) for row in item.rows]
    rows[0] = "".join(cells) + rows[0]
    return f'<tbody class="kinerja-item"><tr>{"</tr><tr>".join(rows)}</tr></tbody>'


_STEP, _GROUND = 100, 140


def _curve(curve: Curve, language: Language) -> str:
    name = _text(curve.name, language)
    if curve.blank:
        return f"<figure><figcaption>{name}</figcaption></figure>"
    points = [(_STEP // 2 + _STEP * place, _GROUND - bar.height) for place, bar in enumerate(curve.bars)]
    line = f"M{points[0][0]} {points[0][1]}"
    for (x, y), (to_x, to_y) in pairwise(points):
        middle = (x + to_x) // 2
        line += f"C{middle} {y} {middle} {to_y} {to_x} {to_y}"
    labels = "".join(
        f'<text x="{x}" y="{_GROUND + 16}" text-anchor="middle" font-size="11">{_text(bar.name, language)}</text>'
        for (x, _), bar in zip(points, curve.bars, strict=True)
    )
    width = _STEP * len(points)
    return (
        f'<figure><svg viewBox="-1 0 {width + 1} {_GROUND + 24}" role="img" aria-label="{name}">'
        f'<path d="M0 0V{_GROUND}H{width}" fill="none" stroke="#000"/>'
        f'<path d="{line}" fill="none" stroke="#000" stroke-width="2"/>{labels}</svg>'
        f"<figcaption>{name}</figcaption></figure>"
    )


def _signatures(signatures: tuple[Signature, ...], language: Language) -> Iterator[str]:
    if signatures:
        yield '<div class="kinerja-signatures">'
        yield from (_signature(each, language) for each in signatures)
        yield "</div>"


def _signature(signature: Signature, language: Language) -> str:
    dated, name = SIGNED_BLANK
    return (
        f"<div><p>{_text(signature.dated if signature.dated.id else dated, language)}</p>"
        f"<p>{_text(signature.caption, language)}</p>"
        f'<p class="kinerja-name">{_text(as_written(signature.name) if signature.name else name, language)}</p>'
        f"<p>{_text(as_written(signature.number), language)}</p></div>"
    )


def _footer(form: Form, language: Language) -> Iterator[str]:
    if form.footnotes:
        notes = "".join(f"<p>* {_text(note, language)}</p>" for note in form.footnotes)
        yield f"<footer>{notes}</footer>"
