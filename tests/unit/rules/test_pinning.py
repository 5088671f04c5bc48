"""Every book is pinned, and the machinery of it does what it says; each book has a test module of its own."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace

import pytest

from kinerja.testing.golden import NATIONAL, failures

from .pinning import Pins, complaints, moves, put, rebuilt, stored

PINNED = {
    re.search(r'Pins\("(\w+)"', text)[1]
    for text in (file.read_text(encoding="utf-8") for file in Path(__file__).parent.glob("test_pinning_*.py"))
}
"""The ids of the books that a test module pins."""


def test_every_book_is_pinned() -> None:
    """Also those that no period selects."""
    assert {book.id for book in NATIONAL.known} == PINNED


def test_enough_is_moved() -> None:
    """Every kind of number of every book: none is left out because it stands in another form."""
    done = {book.id: [move.step for move in moves(book)] for book in NATIONAL.known}
    assert sorted({step for step in done["pp46_2011"] if not step.startswith("as ")}) == sorted(
        ["+0.01", "-0.01", "+1", "-1", "<", "<=", ">=", "not so"]
    )
    assert {step for step in done["permenpanrb6_2022"] if step.startswith("as ")} == {
        "as sangat_kurang", "as kurang", "as butuh_perbaikan", "as baik", "as sangat_baik",
    }  # fmt: skip
    enough = {"pp46_2011": 120, "permenpanrb8_2021": 250, "pp30_2019": 60, "year_2021": 120, "kmk127_2026": 350}
    assert {id: len(done[id]) > count for id, count in enough.items()} == dict.fromkeys(enough, True)


def test_what_is_amended_is_pinned_once() -> None:
    """The matrix of the nation stands in KMK 127/2026 as it is, and is pinned where it comes from."""
    places = {move.place for move in moves(NATIONAL.book("kmk127_2026"))}
    assert ("parts", "kuadran") in {move.place for move in moves(NATIONAL.book("permenpanrb6_2022"))}
    assert ("parts", "kuadran") not in places
    assert ("parts", "rating_hasil_kerja") in places


@pytest.mark.parametrize("id", sorted(PINNED))
def test_a_moved_book_says_what_the_reading_says(id) -> None:
    """No moved book is built for the pins; here a few are, and judge as books do."""
    pins = Pins(id)
    assert rebuilt(pins.book, stored(pins.book)) == pins.book
    for move in pins.moves[:: len(pins.moves) // 3]:
        if pins.noticed(move):
            book = rebuilt(pins.book, put(stored(pins.book), move.path, move.value))
            books = SimpleNamespace(book={id: book}.get)
            assert list(failures(pins.readings[0].case, books))


CASE = {"id": "x", "kind": "book", "published": {"predikat": "baik", "findings": []},
        "inputs": {"book": "nko_kmk127", "facts": {"nko": "105"}}}  # fmt: skip


class TestComplaints:
    """What is wrong with pins is told."""

    def test_a_number_that_no_case_notices(self) -> None:
        told = complaints(Pins("nko_kmk127", cases=[CASE]), {})
        assert any(line.endswith("value +0.01: nothing notices it") for line in told)
        assert "batas_nko=kelas_atas: no case chooses it" in told

    def test_a_survivor_that_is_noticed(self) -> None:
        pins = Pins("nko_kmk127", ["parts.gone.*"])
        told = complaints(pins, {"*.op": ({">="}, "It is noticed."), "parts.gone": ({"<"}, "It is gone.")})
        assert "tops.check_KMK127_IKU_TOO_MANY.items.2.op >=: noticed, so it is no survivor" in told
        assert "parts.gone: no survivor any more" in told
        assert "parts.gone.*: nothing counts there" in told

    def test_a_case_that_fails_as_the_book_is(self) -> None:
        case = {**CASE, "published": {"predikat": "kurang"}}
        told = complaints(Pins("nko_kmk127", cases=[case]), {})
        assert told[0] == "x: published.predikat: expected 'kurang', got 'baik', as the book is"
