"""Forms as values: what programs read off them, and what is refused."""

from __future__ import annotations

import attrs
import pytest

from kinerja.base.words import Words
from kinerja.errors import InvalidValue, NotFound
from kinerja.show.form import Form, Identity, Paper, Section, Signature, Signer
from kinerja.show.form_blocks import (
    Bar,
    Curve,
    Entry,
    FormField,
    Grid,
    GridColumn,
    GridItem,
    GridPart,
    Options,
    Particulars,
)
from kinerja.show.form_list import FORMS

A, B, NOTHING = Words("a", "a"), Words("b", "b"), Words("", "")
CELL, BLANK = Entry([A]), Entry()
COLUMNS = [GridColumn(key, A) for key in ("no", "satu", "dua")]


def test_an_entry_is_blank_without_words() -> None:
    assert Entry().blank
    assert Entry([NOTHING], [Words("  ", " ")]).blank
    assert not Entry([], [A]).blank


def test_options_tell_the_answer() -> None:
    assert Options([A, B], 1).answer == B
    assert not Options([A, B], 0).blank
    assert Options([A, B]).answer is None
    assert Options([A, B]).blank


@pytest.mark.parametrize("chosen", [-1, 2])
def test_an_option_that_is_not_there_can_not_be_chosen(chosen) -> None:
    with pytest.raises(InvalidValue, match="no option"):
        Options([A, B], chosen)


def test_a_table_gives_its_rows_in_full() -> None:
    """What holds for all rows of an item stands in each of them."""
    grid = Grid(COLUMNS, [GridPart([GridItem([CELL, Entry([B])], [[CELL], [BLANK]])])])
    assert grid.rows == ((CELL, Entry([B]), CELL), (CELL, Entry([B]), BLANK))
    assert grid.column("dua") == (CELL, BLANK)


def test_a_column_that_is_not_there_is_refused() -> None:
    with pytest.raises(NotFound, match="no column 'tiga'"):
        Grid(COLUMNS, []).column("tiga")


def test_an_item_fills_all_columns() -> None:
    with pytest.raises(InvalidValue, match="fills 1 of 3"):
        Grid(COLUMNS, [GridPart([GridItem([CELL])])])


@pytest.mark.parametrize("rows", [[], [[CELL], []]])
def test_the_rows_of_an_item_are_alike(rows) -> None:
    with pytest.raises(InvalidValue, match="no common length"):
        GridItem([CELL], rows)


def test_what_is_blank_says_so() -> None:
    """The number of a row says nothing by itself."""
    assert Grid(COLUMNS, [GridPart([GridItem([CELL, BLANK], [[BLANK]])])]).blank
    assert not Grid(COLUMNS, [GridPart([GridItem([CELL, BLANK], [[CELL]])])]).blank
    assert Particulars([FormField("x", A, BLANK)]).blank
    assert not Particulars([FormField("x", A, CELL)]).blank
    assert Curve(A).blank
    assert not Curve(A, [Bar(A, 1)]).blank


def test_sections_are_found_by_key() -> None:
    form = Form(FORMS["C.1.3"], sections=[Section("predikat", A, Options([A]))])
    assert form.section("predikat").title == A
    with pytest.raises(NotFound, match="no section 'rating'"):
        form.section("rating")


def test_the_repr_tells_neither_numbers_nor_confidences() -> None:
    """A form that is to be signed holds full numbers; a report of conduct is confidential."""
    number = FormField("nip", A, Entry([Words("198502142010032992", "198502142010032992")]))
    form = Form(
        FORMS["B.1.10"],
        identities=[Identity(Signer.PEGAWAI, A, [number])],
        sections=[Section("masalah", A, Entry([Words("Sering marah", "Often angry")]))],
        signatures=[Signature(Signer.PENILAI, A, "Budi", "NIP 198502142010032992")],
    )
    shown = [repr(form), *map(repr, (number, form.identities[0], form.sections[0], form.signatures[0]))]
    assert not any("2992" in text or "marah" in text for text in shown)


def test_a_form_shows_itself_in_a_notebook() -> None:
    form = Form(FORMS["A.1.4"])
    assert form._repr_html_() == form.as_html("id")


def test_an_agency_may_extend_a_form() -> None:
    """The forms are a guide (SE Kepala BKN 1/2023, 5d)."""
    form = Form(FORMS["D.1.1"])
    longer = attrs.evolve(form, sections=[Section("tpp", Words("TPP", "Allowance"), Entry([A]))])
    assert "TPP\n───\na" in longer.as_text("id")


def test_a_form_has_a_title() -> None:
    with pytest.raises(InvalidValue, match="no title"):
        attrs.evolve(FORMS["A.1.7"], title=[])


class TestList:
    """The twenty-four forms."""

    def test_every_form_of_the_annex_is_listed(self) -> None:
        codes = [f"A.1.{i}" for i in range(1, 9)] + [f"B.1.{i}" for i in range(1, 11)]
        codes += [f"{letter}.1.{i}" for letter in "CD" for i in range(1, 4)]
        assert list(FORMS) == codes

    def test_pages_go_up_and_bases_name_them(self) -> None:
        pages = [info.page for info in FORMS.values()]
        assert pages == sorted(pages)
        assert all(f"hlm. {info.page} (Format {info.code})" in info.basis.article for info in FORMS.values())

    @pytest.mark.parametrize(
        ("code", "signers"),
        [
            ("A.1.3", []),
            ("A.1.7", ["pegawai", "penilai"]),
            ("B.1.1", ["pegawai"]),
            ("B.1.9", ["pembimbing"]),
            ("B.1.10", ["penilai"]),
            ("C.1.3", ["penilai"]),
            ("D.1.2", ["pegawai", "atasan"]),
            ("D.1.3", ["pegawai", "penilai", "atasan"]),
        ],
    )
    def test_who_signs(self, code, signers) -> None:
        assert [str(signer) for signer in FORMS[code].signers] == signers

    def test_wide_forms_lie_across(self) -> None:
        across = [code for code, info in FORMS.items() if info.paper is Paper.MELINTANG]
        assert [code for code in across if code[0] == "C"] == ["C.1.1", "C.1.2", "C.1.3"]
        assert not [code for code in across if code[0] == "D"]
