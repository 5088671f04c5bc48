"""The shape of facts that all books share."""

from __future__ import annotations

import pytest

from kinerja.base.words import Words
from kinerja.formula.facts import FactKind
from kinerja.plans.indicator import Aspek
from kinerja.plans.plan import Jenis
from kinerja.plans.standing import Standing
from kinerja.rules import national, shape


def test_tokens_are_those_of_plans() -> None:
    """What a plan says, a book understands."""
    assert tuple(Aspek) == shape.ASPEK
    assert tuple(Jenis) == shape.JENIS
    assert tuple(standing.token for standing in Standing) == shape.KEDUDUKAN


def test_declarations() -> None:
    assert shape.number("skp", "Nilai", "Value", unit="persen").unit == "persen"
    assert shape.token("jenis", "", "", *shape.JENIS).one_of == shape.JENIS
    assert shape.truth("struktural", "", "", required=True).required
    assert shape.text("nama", "Nama", "Name").meaning == Words("Nama", "Name")
    assert [item.name for item in shape.collection("r", "", "", shape.text("x", "", "")).items] == ["id", "nama", "x"]
    assert shape.indikator(shape.truth("x", "", "")).items[-1].name == "x"


@pytest.mark.parametrize("book", national().books, ids=lambda book: book.id)
def test_books_read_the_shared_shape(book) -> None:
    """A fact that two books read has one kind and stands in one place, so that plans become facts in one way."""
    rows = book.needs.child("hasil_kerja")
    assert [item.name for item in rows.items[:2]] == ["id", "nama"]
    shared = shape.indikator().items
    assert rows.child("indikator").items[: len(shared)] == shared
    for spec in (book.needs, rows, rows.child("indikator")):
        for item in spec.items:
            assert item.meaning.id
            assert item.meaning.en
            assert item.kind is not FactKind.ANY
