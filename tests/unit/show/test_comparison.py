"""Questions put to rule books, for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from kinerja.evaluation.comparison import compare
from kinerja.evaluation.projection import what_if
from kinerja.evaluation.reaching import needed
from kinerja.evaluation.reaching_parts import StepGrid
from kinerja.formula import given
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022
from kinerja.rules.pp46_2011 import PP46_2011
from kinerja.show import comparison as page
from tests.unit.evaluation.questions import book, part, pp46
from tests.unit.evaluation.samples import appraised

if TYPE_CHECKING:
    import pytest

UPPER = PP46_2011.choose(batas="atas")
JUDGED = {"rating_hasil_kerja": "sesuai_ekspektasi", "rating_perilaku": "sesuai_ekspektasi"}
LOWER = book(part(given("angka") - 10, "nilai", "Pasal 9"), id="lain")


def test_of_one_person_the_parts_are_told_that_made_the_difference() -> None:
    text = compare({"angka": 85}, book(), LOWER).as_text("en").splitlines()
    assert text[3:] == [
        "Answer    Perda 1/2026 (daerah, version 1)  Perda 1/2026 (lain, version 1)",
        "────────  ────────────────────────────────  ──────────────────────────────",
        "Predikat  baik                              cukup",
        "Score     85.00                             75.00",
        "",
        "Difference  Down",
        "",
        "Parts that made the difference",
        "──────────────────────────────",
        "",
        "Nilai: 85 → 75",
        "   Its formula differs",
        "   Basis: Perda 1/2026, Pasal 1 → Perda 1/2026, Pasal 9",
    ]


def test_two_regimes_are_set_side_by_side_and_not_ordered() -> None:
    text = compare({**pp46(), **JUDGED}, UPPER, PERMENPANRB6_2022).as_text("id")
    assert "PP 46/2011 (pp46_2011, versi 1;" in text
    assert "batas: atas)" in text
    assert "Rating hasil kerja" in text
    assert "Nilai SKP atau rating hasil kerja: ≈ 84,2222 → Sesuai ekspektasi" in text
    assert "Diukur dengan skala lain" in text
    assert "predikatnya tidak diurutkan" in text


def test_where_nothing_differs_nothing_is_told() -> None:
    assert "None." in compare(pp46(), PP46_2011, PP46_2011).as_text("en")


def test_what_cannot_be_judged_says_why() -> None:
    text = compare({"struktural": False, "perilaku": []}, PP46_2011, UPPER).as_text("en")
    assert "Cannot be judged: The facts do not fit." in text
    assert "Score" not in text


def test_of_many_people_a_table_and_who_moves() -> None:
    people = {"ani": {"angka": 85}, "budi": {"angka": 95}, "citra": {}}
    text = compare({**people, "dedi": {"angkaa": 1}}, book(), LOWER).as_text("en").splitlines()
    assert [line.split("  ")[0] + line[-1] for line in text[5:8]] == ["No predikat2", "baik1", "baik1"]
    assert "ani     baik  cukup  Nilai" in text
    assert "[COMPARISON_FACT_UNREAD]" in "".join(text)
    assert "Nobody." in compare(people, book(), book()).as_text("en")


def test_a_region_is_not_listed_to_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "SHOWN", 2)
    text = compare({str(number): {"angka": 85} for number in range(5)}, book(), LOWER).as_text("id")
    assert "Dan 3 lagi." in text


def test_what_would_be() -> None:
    text = what_if(pp46(), {"kuantitas": 12}, rules=PP46_2011).as_text("id").splitlines()
    assert text[5] == "hasil_kerja[0].indikator[0].realisasi  11        12"
    assert "Nilai aspek: Kuantitas: ≈ 91,6667 → 100" in text
    assert "   Mengikuti bagian lain" in text


def test_what_would_be_proposed() -> None:
    found = what_if(appraised(), {"h1.1": 95, "h1.2": 1, "h2.1": 99})
    assert "Meets expectation Above expectation" in " ".join(found.as_text("en").split())


def test_a_part_without_an_article_has_none() -> None:
    """Also where only one of the books names one."""
    bare = book((given("angka") - 1).named("nilai", id="Nilai", en="Value"))
    assert "Basis: Perda 1/2026, Pasal 1" in compare({"angka": 80}, bare, book()).as_text("en")
    assert "Basis: Perda 1/2026, Pasal 1" in compare({"angka": 80}, book(), bare).as_text("en")
    text = compare({"angka": 80}, bare, book((given("angka") - 2).named("nilai", id="Nilai", en="Value"))).as_text("en")
    assert "Basis" not in text


def test_what_is_needed() -> None:
    grid = StepGrid(1, 0, 100)
    text = needed({"angka": 60}, "angka", grid, predikat="baik", rules=book()).as_text("id").splitlines()
    assert text[3:] == [
        "Predikat paling rendah baik: perlu realisasi 80 (naik); sekarang 60.",
        "",
        "Yang digerakkan         angka",
        "Realisasi sekarang      60",
        "Realisasi yang mungkin  0 sampai 100, langkah 1",
        "",
        "Realisasi  Arah  Hasil",
        "─────────  ────  ───────────────",
        "80         Naik  baik (nilai 80)",
    ]


def test_what_cannot_be_reached() -> None:
    text = needed(pp46(), "kuantitas", StepGrid(1, 0, 12), predikat="sangat baik", rules=PP46_2011).as_text("en")
    assert "The best               Good (score 85) at a realisation of 12" in text
    assert "40% of the conduct: 32.8\n   Basis: PP 46/2011, Pasal 15 ayat (2)" in text


def test_what_is_judged() -> None:
    found = needed(appraised(), "h1.1", StepGrid(1, 0, 100), predikat="baik")
    assert "belum dapat dijawab" in found.as_text("id")
    rated = needed(appraised(), "h2.1", StepGrid(1, 0, 100), rating="di atas")
    assert "The best               Meets expectation at a realisation of 95" in rated.as_text("en")


def test_all_of_them_are_shown_in_notebooks() -> None:
    found = [
        compare({"angka": 85}, book(), LOWER),
        what_if(pp46(), {"kuantitas": 12}, rules=PP46_2011),
        needed({"angka": 60}, "angka", StepGrid(1, 0, 100), predikat="baik", rules=book()),
    ]
    for each in found:
        assert each._repr_html_() == each.as_html("id")
        assert "<script" not in each.as_html("en")


def test_names_from_data_are_escaped() -> None:
    people = {"<b>": {"angka": 85}, "x": {"angka": 85}}
    assert "&lt;b&gt;" in compare(people, book(), LOWER).as_html("en")
    assert attrs.evolve(compare(people, book(), LOWER)).of("<b>").id == "<b>"
