"""Pages say everything in both languages, on clean lines."""

from __future__ import annotations

import pytest

from kinerja.base.words import Words
from kinerja.errors import UnknownName
from kinerja.show.page import (
    NONE,
    Cell,
    Fields,
    Group,
    Node,
    Row,
    Table,
    Tone,
    Tree,
    as_written,
    joined,
    labelled,
    remarks,
    said,
    slim,
)

NAME = Words("Dasar", "Basis")


def test_text_from_data_is_the_same_in_both_languages() -> None:
    """Nobody translates what an agency wrote."""
    assert as_written("Meningkatnya mutu") == Words("Meningkatnya mutu", "Meningkatnya mutu")


def test_lists_are_joined_in_each_language() -> None:
    """And an empty list is empty."""
    assert joined([NAME, Words("Waktu", "Time")]) == Words("Dasar; Waktu", "Basis; Time")
    assert joined([]) == Words("", "")


def test_a_value_stands_behind_its_name() -> None:
    assert labelled(NAME, as_written("Pasal 17")) == Words("Dasar: Pasal 17", "Basis: Pasal 17")


def test_what_is_not_there_is_no_remark() -> None:
    assert list(remarks((NAME, None), (NAME, NONE))) == [Words("Dasar: —", "Basis: —")]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("  satu \t dua\n\ntiga ", "satu dua tiga"),
        ("merah\x1b[31m", "merah [31m"),
        ("kanan\u202eirik\u2066", "kanan irik"),
        ("tak\u200bterlihat\ufeff", "tak terlihat"),
        ("baris\u2028baru\x85lagi", "baris baru lagi"),
        ("setengah \ud83d", "setengah"),
        ("Łódź, Çelik, 漢字, ≈", "Łódź, Çelik, 漢字, ≈"),
    ],
)
def test_marks_that_disturb_are_left_out(text, shown) -> None:
    """No cursor moves, no bell rings, no line is read backwards."""
    assert said(as_written(text), "id") == shown


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(UnknownName, match="is not a language"):
        said(NAME, "fr")


def test_parts_become_tuples() -> None:
    """So that a page is a value: it compares and hashes."""
    table = Table([NAME], [Group([Row([NAME])])])
    assert table == Table((NAME,), (Group((Row((Cell(NAME),)),)),))
    assert hash(Tree([Node(NAME, nodes=[Node(NAME)])])) == hash(Tree((Node(NAME, nodes=(Node(NAME),)),)))


def test_words_become_cells() -> None:
    """A cell that is given stays as it is."""
    strong = Cell(NAME, Tone.STRONG)
    assert Fields([(NAME, NAME), (NAME, strong)]).rows == ((NAME, Cell(NAME)), (NAME, strong))


def test_columns_in_which_nothing_stands_are_left_out() -> None:
    """In all groups; the first column names the rows and stays."""
    a, b, c = (as_written(name) for name in "abc")
    groups = [
        Group([Row([NONE, a, NONE], [b])], title=c, notes=[c]),
        Group([Row([NONE, NONE, NONE])]),
    ]
    assert slim(Table([a, b, c], groups)) == Table(
        [a, b], [Group([Row([NONE, a], [b])], title=c, notes=[c]), Group([Row([NONE, NONE])])]
    )
    assert slim(Table([a, b], [])).columns == (a,)
