"""Flat credits where rank and jenjang do not fit: one number of a table, whatever the time."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

import pytest

from kinerja.base.law import Assurance
from kinerja.base.laws import SE_BKN_9_2024
from kinerja.career.credit_entry import CreditKind
from kinerja.career.credit_flat import FLAT_ROWS, FlatRow, PostEducation, flat_credit, flat_row
from kinerja.career.credit_rules import PERBKN3_2023
from kinerja.errors import InvalidValue, NotFound, UnknownName, WrongType
from kinerja.people.positions import Jenjang, PositionKind
from kinerja.people.ranks import Golongan

BASIS = SE_BKN_9_2024("Huruf b")


@pytest.mark.parametrize(
    ("origin", "golongan", "jenjang", "credit"),
    [
        ("administrator", "III/d", "ahli_madya", 100),
        ("administrator", "III/c", "ahli_madya", 100),
        ("pengawas", "III/a", "ahli_muda", 50),
        ("pengawas", "III/b", "ahli_muda", 50),
        ("pengawas", "IV/a", "ahli_muda", 200),
        ("pengawas", "IV/b", "ahli_muda", 200),
        ("pelaksana", "III/c", "ahli_pertama", 100),
        ("pelaksana", "III/d", "ahli_pertama", 100),
        ("pelaksana", "IV/a", "ahli_pertama", 100),
        ("jpt_pratama", "IV/b", "ahli_utama", 150),
        ("jpt_madya", "IV/c", "ahli_utama", 150),
    ],
)
def test_transfers_in_which_rank_and_jenjang_do_not_fit(origin: str, golongan: str, jenjang: str, credit: int) -> None:
    """Lampiran II number 3, and table 2 of SE Kepala BKN 9/2024."""
    assert str(flat_row("perpindahan", golongan, origin=origin).jenjang) == jenjang
    told: dict[str, Any] = {"origin": origin, "jenjang": jenjang, "booked_on": date(2024, 1, 1)}
    (entry,) = flat_credit("perpindahan", golongan, **told).entries
    assert (str(entry.jenjang), entry.credit, entry.kind) == (jenjang, credit, CreditKind.PERPINDAHAN)
    assert not PERBKN3_2023.fits(entry.jenjang, golongan)


@pytest.mark.parametrize(
    ("jenjang", "golongan", "education", "credit"),
    [
        ("ahli_pertama", "III/c", None, 100),
        ("ahli_pertama", "III/d", None, 100),
        ("ahli_pertama", "IV/a", None, 100),
        ("terampil", "III/a", "diploma_tiga", 40),
        ("terampil", "III/c", "slta", 60),
        ("pemula", "II/b", None, 15),
        ("pemula", "II/d", "slta", 15),
    ],
)
def test_first_appointments_with_a_rank_above_the_vacancy(
    jenjang: str, golongan: str, education: str | None, credit: int
) -> None:
    """Table 1 of SE Kepala BKN 9/2024."""
    new = flat_credit("pengangkatan_pertama", golongan, jenjang=jenjang, education=education)
    assert (new.total, new.entries[0].kind) == (credit, CreditKind.PENGANGKATAN_PERTAMA)
    assert len(new.follow_ups) == 1


TRANSFERS = {
    ("administrator",): {("III/d", "ahli_madya"): 100, ("III/c", "ahli_madya"): 100},
    ("pengawas",): {
        ("III/a", "ahli_muda"): 50,
        ("III/b", "ahli_muda"): 50,
        ("IV/a", "ahli_muda"): 200,
        ("IV/b", "ahli_muda"): 200,
    },
    ("pelaksana",): {
        ("III/c", "ahli_pertama"): 100,
        ("III/d", "ahli_pertama"): 100,
        ("IV/a", "ahli_pertama"): 100,
    },
    ("jpt_pratama", "jpt_madya", "jpt_utama"): {("IV/b", "ahli_utama"): 150, ("IV/c", "ahli_utama"): 150},
}
"""Article 7(5) to (8), Lampiran II number 3, and what SE Kepala BKN 9/2024 adds."""
STARTS = {
    None: {
        ("III/c", "ahli_pertama"): 100,
        ("III/d", "ahli_pertama"): 100,
        ("IV/a", "ahli_pertama"): 100,
        ("II/b", "pemula"): 15,
        ("II/c", "pemula"): 15,
        ("II/d", "pemula"): 15,
    },
    "diploma_tiga": {("III/a", "terampil"): 40, ("III/b", "terampil"): 40, ("III/c", "terampil"): 40},
    "slta": {("III/a", "terampil"): 60, ("III/b", "terampil"): 60, ("III/c", "terampil"): 60},
}
"""First appointment with a rank above the jenjang of the vacancy, by what the post asks for."""


def test_the_tables_have_these_cells_and_no_other() -> None:
    """Cell by cell, each once: by position held before or by education, rank and jenjang."""
    printed: list[tuple[object, ...]] = [
        ("perpindahan", origin, None, *cell, credit)
        for origins, cells in TRANSFERS.items()
        for origin in origins
        for cell, credit in cells.items()
    ]
    printed += [
        ("pengangkatan_pertama", None, education, *cell, credit)
        for education, cells in STARTS.items()
        for cell, credit in cells.items()
    ]
    held = [
        (str(row.kind), origin, row.education and str(row.education), rank.written, str(row.jenjang), row.credit)
        for row in FLAT_ROWS
        for origin in (tuple(map(str, row.origins)) or (None,))
        for rank in row.ranks
    ]
    assert Counter(held) == Counter(printed)
    assert len(set(printed)) == len(printed)


@pytest.mark.parametrize(
    ("place", "basis", "assurance"),
    [
        (0, "Lampiran II nomor 3", Assurance.TEXT),
        (1, "Lampiran II nomor 3", Assurance.ASSUMPTION),
        (2, "Lampiran II nomor 3", Assurance.TEXT),
        (3, "Lampiran II nomor 3", Assurance.TEXT),
        (4, "Huruf b, tabel 2", Assurance.TEXT),
        (5, "Huruf b, tabel 2", Assurance.TEXT),
        (6, "Huruf b, tabel 2", Assurance.TEXT),
        (7, "Huruf a, tabel 1", Assurance.TEXT),
        (8, "Huruf a, tabel 1", Assurance.TEXT),
        (9, "Huruf a, tabel 1", Assurance.TEXT),
        (10, "Huruf a, tabel 1", Assurance.ASSUMPTION),
    ],
)
def test_each_row_says_where_it_stands(place: int, basis: str, assurance: Assurance) -> None:
    """Two rows are inferred: whose III/b is, and that II/a of Pemula is a slip."""
    assert len(FLAT_ROWS) == 11
    assert FLAT_ROWS[place].basis.article == basis
    assert FLAT_ROWS[place].basis.assurance is assurance


def test_iia_is_not_taken_as_a_row_of_pemula() -> None:
    """The extracted table lists it, and it fits Pemula: a slip of the layout."""
    with pytest.raises(NotFound):
        flat_credit("pengangkatan_pertama", "II/a", jenjang="pemula")
    row = flat_row("pengangkatan_pertama", "II/b", jenjang="pemula")
    assert row.basis.assurance is Assurance.ASSUMPTION


def test_what_may_follow_is_told_only_where_the_rank_is_above() -> None:
    """An administrator III/d in Ahli Madya has a rank below it."""
    (later,) = flat_credit("perpindahan", "IV/a", origin="pelaksana", jenjang="ahli_pertama").follow_ups
    assert "next jenjang may follow" in later.text.en


@pytest.mark.parametrize(
    ("origin", "golongan", "jenjang"),
    [("administrator", "III/d", "ahli_madya"), ("pengawas", "III/a", "ahli_muda"), ("jpt_madya", "IV/c", "ahli_utama")],
)
def test_a_rank_below_the_jenjang_leaves_the_next_rank_open(origin: str, golongan: str, jenjang: str) -> None:
    """No text says what it asks; a person settles it, and the circular is named with what it is about."""
    (open_need,) = flat_credit("perpindahan", golongan, origin=origin, jenjang=jenjang).follow_ups
    assert "No text that was read says what credits the next rank asks" in open_need.text.en
    assert open_need.basis is not None
    assert open_need.basis.assurance is Assurance.ASSUMPTION


def test_a_table_of_an_agency_may_be_of_ranks_that_fit() -> None:
    """Then there is nothing more to tell."""
    row = FlatRow(CreditKind.PERPINDAHAN, [PositionKind.PELAKSANA], [Golongan.III_B], Jenjang.AHLI_PERTAMA, 50, BASIS)
    told: dict[str, Any] = {"origin": "pelaksana", "jenjang": "ahli_pertama", "rows": [row]}
    assert flat_credit("perpindahan", "III/b", **told).follow_ups == ()


def test_what_was_not_told_is_asked_for() -> None:
    """A Terampil at III/a: 40 or 60, by what the post asks."""
    with pytest.raises(InvalidValue, match="Several rows"):
        flat_credit("pengangkatan_pertama", "III/a", jenjang="terampil")


@pytest.mark.parametrize("golongan", ["III/a", "III/b", "IV/c"])
def test_the_origin_of_a_transfer_is_not_guessed(golongan: str) -> None:
    """The only row of III/a is one of pengawas, that of IV/c one of JPT: who moves says from where."""
    with pytest.raises(InvalidValue, match="does not say from where") as raised:
        flat_row("perpindahan", golongan, jenjang="ahli_muda")
    assert raised.value.path == "origin"


def test_the_jenjang_is_not_guessed() -> None:
    """II/c fits Terampil, and the only row of it is one of Pemula; III/c fits Ahli Muda, which needs no table."""
    with pytest.raises(InvalidValue, match="does not say into what"):
        flat_row("pengangkatan_pertama", "II/c")
    with pytest.raises(TypeError, match="jenjang"):
        flat_credit("perpindahan", "III/c", origin="pelaksana")  # type: ignore[call-arg]


@pytest.mark.parametrize(
    "told",
    [
        {"origin": "pelaksana", "golongan": "III/b", "jenjang": "ahli_pertama"},
        {"origin": "pelaksana", "golongan": "III/c", "jenjang": "ahli_muda"},
        {"origin": "pengawas", "golongan": "III/d", "jenjang": "ahli_muda"},
    ],
)
def test_a_combination_that_no_table_has_is_an_error(told: dict[str, Any]) -> None:
    """Nothing is guessed; where rank and jenjang fit, the time in rank is converted."""
    with pytest.raises(NotFound, match="convert the time in rank"):
        flat_credit("perpindahan", **told)


def test_unknown_tokens_are_refused() -> None:
    """With those that there are."""
    with pytest.raises(UnknownName, match="pelaksana"):
        flat_row("perpindahan", "III/c", origin="staf")


def test_the_explanation_names_the_row() -> None:
    """The basis is that of the row."""
    (entry,) = flat_credit("perpindahan", "III/c", origin="administrator", jenjang="ahli_madya").entries
    assert entry.because is not None
    assert entry.because.basis == entry.basis == FLAT_ROWS[5].basis


@pytest.mark.parametrize(
    ("change", "error", "says"),
    [
        ({"kind": CreditKind.KONVERSI}, InvalidValue, "No table of flat credits"),
        ({"kind": "perpindahan"}, WrongType, "CreditKind"),
        ({"ranks": []}, InvalidValue, "no golongan"),
        ({"credit": 0}, InvalidValue, "not above 0"),
        ({"education": "slta"}, WrongType, "PostEducation"),
    ],
)
def test_rows_that_cannot_be_are_refused(change: dict[str, Any], error: type[Exception], says: str) -> None:
    """A row of an agency's own table is checked as well."""
    told: dict[str, Any] = {
        "kind": CreditKind.PERPINDAHAN,
        "origins": [PositionKind.PELAKSANA],
        "ranks": [Golongan.III_C],
        "jenjang": Jenjang.AHLI_PERTAMA,
        "credit": 100,
        "basis": BASIS,
    }
    with pytest.raises(error, match=says):
        FlatRow(**{**told, **change})


def test_education_has_names_for_people() -> None:
    """In both languages."""
    assert [each.label.id for each in PostEducation] == ["Diploma tiga (D3)", "SLTA atau sederajat"]
