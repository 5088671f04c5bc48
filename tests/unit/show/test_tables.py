"""Tables in columns."""

from __future__ import annotations

import pytest

from kinerja.show.page import Cell, Group, Row, Table, Tone, as_written
from kinerja.show.tables import column_widths, table_lines, wrapped


@pytest.mark.parametrize(
    ("wanted", "room", "widths"),
    [
        ([3, 60, 90], 100, [3, 48, 49]),
        ([90, 3, 90], 100, [48, 3, 49]),
        ([10, 20], 100, [10, 20]),
        ([50, 50], 100, [50, 50]),
        ([51, 50], 100, [50, 50]),
        ([9, 9, 9], 2, [1, 1, 1]),
        ([0, 5], 100, [1, 5]),
        ([], 100, []),
    ],
)
def test_columns_share_the_width(wanted, room, widths) -> None:
    """Narrow ones get what they want, wide ones an equal share of the rest."""
    assert column_widths(wanted, room) == widths


def test_long_lines_hang() -> None:
    """Words are never cut, not even at hyphens or when they are too long."""
    assert wrapped("satu dua-tiga empat", 10, first="- ", rest="  ") == ["- satu", "  dua-tiga", "  empat"]
    assert wrapped("x" * 12, 10, first="- ") == ["- " + "x" * 12]


def test_nothing_is_still_a_line() -> None:
    assert wrapped("", 10, first="nama  ") == ["nama"]


def lines(table: Table, width: int = 30) -> list[str]:
    return list(table_lines(table, "id", width))


def row(*texts: str, notes: tuple[str, ...] = ()) -> Row:
    return Row(map(as_written, texts), map(as_written, notes))


HEADS = [as_written("Indikator"), as_written("Target")]


def test_fields_stand_below_their_heads() -> None:
    """Without blanks at the end of a line."""
    assert lines(Table(HEADS, [Group([row("Waktu", "2 hari"), row("Mutu", "")])])) == [
        "Indikator  Target",
        "─────────  ──────",
        "Waktu      2 hari",
        "Mutu",
    ]


def test_groups_have_titles_notes_and_an_indent() -> None:
    """All within the width; a word that a column cannot hold is cut, so that the columns stay."""
    group = Group(
        [row("Waktu tunggu pasien", "2 hari", notes=("Bukti dukung: survei kepuasan",))],
        title=as_written("1. Pasien terlayani dengan sangat baik"),
        notes=[as_written("Kedudukan: Sesuai. Semua indikator sesuai.")],
    )
    assert lines(Table(HEADS, [group], as_written("A. Utama"))) == [
        "A. Utama",
        "Indikator               Target",
        "──────────────────────  ──────",
        "1. Pasien terlayani dengan",
        "   sangat baik",
        "   Waktu tunggu pasien  2 hari",
        "      Bukti dukung: survei",
        "      kepuasan",
        "   → Kedudukan: Sesuai. Semua",
        "     indikator sesuai.",
        "",
    ]
    assert lines(Table(HEADS[:1], [Group([row("x" * 40)])]))[2:] == ["x" * 30, "x" * 10]


def test_notes_stand_in_from_their_row_also_without_a_group() -> None:
    """Otherwise a reason reads like the next row."""
    rows = [row("budi", "Baik", notes=("Alasan: sama",)), row("citra", "Baik")]
    assert lines(Table(HEADS, [Group(rows)]))[2:] == ["budi       Baik", "   Alasan: sama", "citra      Baik"]


def test_the_field_that_was_met_is_marked() -> None:
    met = Row([as_written("Sesuai"), Cell(as_written("Baik"), Tone.MET)])
    assert lines(Table(HEADS, [Group([met])]))[-1] == "Sesuai     [Baik]"
