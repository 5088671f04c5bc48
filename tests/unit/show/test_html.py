"""Pages as HTML that is inert, legible and accessible."""

from __future__ import annotations

import pytest

from kinerja.base.words import Words
from kinerja.errors import UnknownName
from kinerja.show.html import as_html
from kinerja.show.page import Cell, Fields, Group, Heading, Node, Page, Paragraph, Row, Table, Tone, Tree, as_written
from kinerja.show.style import ROOT, STYLE

TITLE = Words("Judul", "Title")
EVIL = as_written("<script>alert('x')</script> \" onload=\"x javascript:alert(1) <a href='http://x'>")
INERT = (
    "&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt; &quot; onload=&quot;x javascript:alert(1) "
    "&lt;a href=&#x27;http://x&#x27;&gt;"
)


def body(*blocks, language: str = "id", title: Words = TITLE) -> str:
    """Return what stands behind the style."""
    return as_html(Page(title, blocks), language).partition("</style>")[2].removesuffix("</div>")


def test_a_page_is_one_element_in_its_language() -> None:
    """With its own style and nothing from outside."""
    html = as_html(Page(TITLE, []), "en")
    assert html.startswith(f'<div class="{ROOT}" lang="en"><style>')
    assert html.endswith("<h2>Title</h2></div>")


def test_the_style_touches_nothing_else() -> None:
    """Every rule begins with the class of the page; nothing is fetched."""
    selectors = [
        part.strip()
        for line in STYLE.splitlines()
        if "{" in line and not line.startswith("@media")
        for part in line.partition("{")[0].split(",")
    ]
    assert selectors
    assert all(selector.startswith(f".{ROOT}") for selector in selectors)
    assert not any(word in STYLE for word in ("url(", "@import", "expression", "<"))
    assert STYLE.count("{") == STYLE.count("}")


def test_the_style_follows_the_reader() -> None:
    """The theme of the notebook first, then light or dark as the reader prefers."""
    assert "prefers-color-scheme: dark" in STYLE
    assert STYLE.count("var(--jp-content-font-color1") == 2


@pytest.mark.parametrize(
    "block",
    [
        Heading(EVIL),
        Paragraph(EVIL, Tone.WARNING),
        Fields([(EVIL, EVIL)]),
        Table([EVIL], [Group([Row([EVIL, Cell(EVIL, Tone.MET)], [EVIL])], EVIL, [EVIL])], EVIL),
        Tree([Node(EVIL, EVIL, [EVIL], [Node(EVIL)], Tone.ERROR)]),
    ],
)
def test_hostile_text_is_text(block) -> None:
    """Escaped wherever it may stand."""
    found = body(block, title=EVIL)
    assert INERT in found
    assert "<script" not in found
    assert "<a" not in found
    assert found.replace(INERT, "").count("onload") == 0


def test_paragraphs_and_headings() -> None:
    assert body(Heading(TITLE), Paragraph(TITLE), Paragraph(TITLE, Tone.INFO)) == (
        '<h2>Judul</h2><h3>Judul</h3><p>Judul</p><p class="kinerja-info">Judul</p>'
    )


def test_fields_are_a_table_of_names() -> None:
    assert body(Fields([(TITLE, Cell(TITLE, Tone.STRONG))])) == (
        '<h2>Judul</h2><table class="kinerja-fields"><tbody><tr><th scope="row">Judul</th>'
        '<td class="kinerja-strong">Judul</td></tr></tbody></table>'
    )


def test_tables_tell_what_names_what() -> None:
    """Heads name columns, the first field its row, a title its group; what was met is marked also for the ear."""
    group = Group([Row([TITLE, Cell(TITLE, Tone.MET)], [TITLE])], TITLE, [TITLE])
    assert body(Table([TITLE, TITLE], [group], TITLE)) == (
        "<h2>Judul</h2><table><caption>Judul</caption>"
        '<thead><tr><th scope="col">Judul</th><th scope="col">Judul</th></tr></thead>'
        '<tbody><tr class="kinerja-group"><th scope="rowgroup" colspan="2">Judul</th></tr>'
        '<tr><th scope="row">Judul</th><td class="kinerja-met"><mark>Judul</mark></td></tr>'
        '<tr class="kinerja-note"><td colspan="2">Judul</td></tr>'
        '<tr class="kinerja-sum"><td colspan="2">Judul</td></tr></tbody></table>'
    )


def test_a_table_without_caption_and_titles_has_none() -> None:
    assert body(Table([TITLE], [Group([Row([TITLE])])])) == (
        '<h2>Judul</h2><table><thead><tr><th scope="col">Judul</th></tr></thead>'
        '<tbody><tr><th scope="row">Judul</th></tr></tbody></table>'
    )


def test_trees_are_lists_that_open() -> None:
    """A branch with branches can be closed; what lies deep is closed until somebody asks."""
    node = Node(TITLE, TITLE, [TITLE], tone=Tone.ERROR)
    assert body(Tree([node])) == (
        '<h2>Judul</h2><ul><li class="kinerja-error">Judul: <span class="kinerja-value">Judul</span>'
        "<div>Judul</div></li></ul>"
    )
    for _ in range(5):
        node = Node(TITLE, notes=[TITLE], nodes=[node])
    assert body(Tree([node])).count("<details open><summary>Judul</summary><div>Judul</div><ul>") == 3
    assert body(Tree([node])).count("<details><summary>") == 2


def test_every_text_is_said_in_the_language() -> None:
    blocks = [
        Heading(TITLE),
        Paragraph(TITLE),
        Fields([(TITLE, TITLE)]),
        Table([TITLE], [Group([Row([TITLE], [TITLE])], TITLE, [TITLE])], TITLE),
        Tree([Node(TITLE, TITLE, [TITLE], [Node(TITLE)])]),
    ]
    assert "Judul" not in body(*blocks, language="en")
    assert "Title" not in body(*blocks, language="id")


def test_an_unknown_language_is_refused() -> None:
    """Before it could stand in a tag."""
    with pytest.raises(UnknownName):
        as_html(Page(TITLE, []), '"><script>')
