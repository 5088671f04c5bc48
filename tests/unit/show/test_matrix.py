"""The matrix as the regulation draws it, with the cell that was met."""

from __future__ import annotations

import attrs

from kinerja.base.scale import Scale
from kinerja.formula import given_token, table, when
from kinerja.rules.book import RuleBook
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022
from kinerja.rules.pp46_2011 import PP46_2011
from kinerja.show.matrix import matrices
from kinerja.show.page import Page, Tone, as_written
from kinerja.show.text import as_text


def lines(book: RuleBook, facts: dict | None = None, language: str = "id") -> list[str]:
    """Return the matrices of a book, with what was met on ``facts``."""
    because = book.judge(facts).because if facts else None
    return as_text(Page(as_written("x"), matrices(book, because)), language).splitlines()[3:]


def book_of(formula, scale: Scale | None = None) -> RuleBook:
    """Return a book of a region that grades by one formula."""
    needs = PERMENPANRB6_2022.needs
    grades = Scale("skala", ("c", "b", "a"))
    ratings = ("rating_hasil_kerja", "rating_perilaku") if scale else None
    return RuleBook(
        "daerah", "1", PERMENPANRB6_2022.law, None, needs, formula, grades, ratings=ratings, rating_scale=scale
    )


def test_the_matrix_stands_as_in_the_annex() -> None:
    """Results upwards, conduct to the right (annex p. 99)."""
    assert lines(PERMENPANRB6_2022)[-3:] == [
        "Di atas ekspektasi                        Kurang (Misconduct)  Baik               Sangat Baik",
        "Sesuai ekspektasi                         Kurang (Misconduct)  Baik               Baik",
        "Di bawah ekspektasi                       Sangat Kurang        Butuh Perbaikan    Butuh Perbaikan",
    ]


def test_the_cell_that_was_met_is_marked() -> None:
    """That one, though others say the same."""
    facts = {"rating_hasil_kerja": "sesuai_ekspektasi", "rating_perilaku": "di_atas_ekspektasi"}
    found = lines(PERMENPANRB6_2022, facts)
    assert [line.count("[") for line in found[-3:]] == [0, 1, 0]
    assert found[-2].endswith("Baik               [Baik]")


def test_nothing_is_marked_when_the_matrix_was_not_reached() -> None:
    """Study leave that was not completed goes another way."""
    facts = {
        "rating_hasil_kerja": "sesuai_ekspektasi",
        "rating_perilaku": "di_atas_ekspektasi",
        "tugas_belajar_tidak_selesai": True,
        "predikat_tugas_belajar": "kurang",
    }
    assert not any("[" in line for line in lines(PERMENPANRB6_2022, facts))


def test_a_book_without_a_matrix_has_none() -> None:
    """A table of numbers is none."""
    assert list(matrices(PP46_2011)) == []


def test_a_matrix_may_read_facts_and_leave_cells_out() -> None:
    """Without a scale of ratings its tokens stand in their own order, from the bottom."""
    rows = {("rendah", "x"): "c", ("tinggi", "x"): "b", ("tinggi", "y"): "a"}
    keys = (given_token("rating_hasil_kerja"), given_token("rating_perilaku"))
    needs = PERMENPANRB6_2022.needs
    free = attrs.evolve(
        needs,
        items=[attrs.evolve(each, one_of=()) if each.name.startswith("rating_") else each for each in needs.items],
    )
    book = attrs.evolve(book_of(table(keys, rows).named("m", id="Matriks", en="Matrix")), needs=free)
    found = lines(book, {"rating_hasil_kerja": "tinggi", "rating_perilaku": "x"})
    assert found[0] == "Matriks"
    assert found[1].startswith("Rating hasil kerja ↓ / Rating perilaku")
    assert [line.split() for line in found[3:]] == [["tinggi", "[b]", "a"], ["rendah", "c", "—"]]


def test_a_matrix_may_read_what_has_no_name() -> None:
    """Then its head is empty, and no cell can be marked."""
    rows = {("rendah", "x"): "c", ("tinggi", "x"): "b"}
    unnamed = when(given_token("rating_perilaku").equals("sesuai_ekspektasi")).then("tinggi").otherwise("rendah")
    named = when(given_token("rating_perilaku").equals("")).then("y").otherwise("x").named("k", id="Kunci", en="Key")
    book = book_of(table((unnamed, named), rows).named("m", id="Matriks", en="Matrix"))
    (matrix,) = matrices(book, book.judge({"rating_perilaku": "sesuai_ekspektasi"}).because)
    assert matrix.columns[0].en == " ↓ / Key →"
    assert all(cell.tone is not Tone.MET for row in matrix.groups[0].rows for cell in row.cells)


def test_ratings_are_sorted_by_merit() -> None:
    """However the table was written."""
    tokens = ("rendah", "sedang", "tinggi")
    rows = {(one, other): "a" for one in reversed(tokens) for other in ("sedang", "tinggi", "rendah")}
    keys = (given_token("rating_hasil_kerja"), given_token("rating_perilaku"))
    book = book_of(table(keys, rows).named("m", id="Matriks", en="Matrix"), Scale("tingkat", tokens))
    (matrix,) = matrices(book)
    assert [column.id for column in matrix.columns[1:]] == ["rendah", "sedang", "tinggi"]
    assert [row.cells[0].text.id for row in matrix.groups[0].rows] == ["tinggi", "sedang", "rendah"]
