"""Pages as plain text."""

from __future__ import annotations

import pytest

from kinerja.base.words import Words
from kinerja.errors import UnknownName
from kinerja.show.page import Fields, Group, Heading, Node, Page, Paragraph, Row, Table, Tree, as_written
from kinerja.show.text import WIDTH, as_text

TITLE = Words("Judul", "Title")


def shown(*blocks, language: str = "id") -> list[str]:
    """Return the lines below the title."""
    return as_text(Page(TITLE, blocks), language).splitlines()[3:]


def test_a_page_begins_with_its_title() -> None:
    assert as_text(Page(TITLE, []), "en") == "Title\n═════"


def test_blocks_stand_apart() -> None:
    """One blank line between them, none below headings that a reader would lose."""
    assert shown(Heading(TITLE), Paragraph(as_written("Isi."))) == ["Judul", "─────", "", "Isi."]


def test_blank_lines_never_come_in_twos() -> None:
    """A table with groups ends in one of its own."""
    table = Table([TITLE], [Group([Row([TITLE])], TITLE)])
    assert shown(table, Paragraph(TITLE))[-3:] == ["   Judul", "", "Judul"]


def test_fields_are_aligned() -> None:
    """Long names and long values go over several lines, each in its column."""
    long_name, long_value = as_written("nama " * 10), as_written("nilai " * 14)
    assert shown(Fields([(TITLE, as_written("x")), (long_name, long_value), (TITLE, as_written(""))])) == [
        "Judul                               x",
        "nama nama nama nama nama nama nama  " + " ".join(["nilai"] * 10),
        "nama nama nama                      " + " ".join(["nilai"] * 4),
        "Judul",
    ]


def test_no_fields_are_no_lines() -> None:
    assert shown(Fields([])) == []


def test_trees_have_stems() -> None:
    """That reach from each branch to the next one beside it."""
    leaf = Node(as_written("daun"), as_written("1"), [as_written("catatan")])
    tree = Tree([Node(TITLE, notes=[as_written("akar")], nodes=[Node(as_written("cabang"), nodes=[leaf]), leaf]), leaf])
    assert shown(tree) == [
        "Judul",
        "│  akar",
        "├─ cabang",
        "│  └─ daun: 1",
        "│        catatan",
        "└─ daun: 1",
        "      catatan",
        "daun: 1",
        "   catatan",
    ]


def test_long_branches_keep_their_stems() -> None:
    """On every line."""
    long = Node(as_written("kata " * 25), notes=[as_written("catatan " * 15)], nodes=[Node(as_written("daun"))])
    found = shown(Tree([Node(TITLE, nodes=[long, long])]))
    assert found[1].startswith("├─ kata")
    assert found[2].startswith("│  │  kata")
    assert found[3].startswith("│  │  catatan")
    assert found[4].startswith("│  │    catatan")
    assert found[5] == "│  └─ daun"


def test_a_deep_tree_stays_on_the_page() -> None:
    """Its outermost stems are left out."""
    node = Node(as_written("daun " * 20))
    for _ in range(80):
        node = Node(as_written("cabang"), nodes=[node])
    found = shown(Tree([node]))
    assert max(map(len, found)) <= WIDTH
    assert found[80].lstrip() == "└─ " + " ".join(["daun"] * 10)


def test_every_text_is_said_in_the_language() -> None:
    blocks = [
        Heading(TITLE),
        Paragraph(TITLE),
        Fields([(TITLE, TITLE)]),
        Table([TITLE], [Group([Row([TITLE], [TITLE])], TITLE, [TITLE])], TITLE),
        Tree([Node(TITLE, TITLE, [TITLE], [Node(TITLE)])]),
    ]
    assert "Judul" not in as_text(Page(TITLE, blocks), "en")
    assert "Title" not in as_text(Page(TITLE, blocks), "id")


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(UnknownName):
        as_text(Page(TITLE, []), "fr")
