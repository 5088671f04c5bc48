"""What a rule book answers, with everything behind it."""

from __future__ import annotations

import attrs

from kinerja.base.law import Law
from kinerja.base.rounding import Rounding
from kinerja.base.scale import Scale
from kinerja.base.words import Words
from kinerja.formula import FactKind, FactSpec, Step, bands, check_facts, given
from kinerja.rules import shape
from kinerja.rules.amendment import Amendment
from kinerja.rules.book import Outcome
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022
from kinerja.rules.pp46_2011 import PP46_2011

FACTS = {
    "hasil_kerja": [
        {
            "nama": "Laporan",
            "indikator": [
                {"aspek": "kuantitas", "target": 12, "realisasi": 11},
                {"aspek": "kualitas", "target": 100, "realisasi": 85},
                {"aspek": "waktu", "target": 12, "realisasi": 12},
            ],
        }
    ],
    "perilaku": [
        {"aspek": aspek, "nilai": 82}
        for aspek in ("orientasi_pelayanan", "integritas", "komitmen", "disiplin", "kerja_sama")
    ],
    "struktural": False,
}


NEEDS = FactSpec("fakta", FactKind.COLLECTION, items=(FactSpec("a", FactKind.NUMBER),))


@attrs.frozen
class Flat:
    """Rules that are no book: whoever asks is told the same."""

    id: str = "datar"
    version: str = "7"
    digest: str = ""
    needs: FactSpec = NEEDS

    def judge(self, facts) -> Outcome:
        return Outcome(self, facts, Scale("skala", ("kurang", "cukup")).grade("cukup"))

    def because(self, facts) -> Step:
        return Step("datar", Words("Sama rata", "All alike"), "cukup")


def lines(outcome: Outcome, language: str = "id") -> list[str]:
    """Return an answer as lines."""
    return outcome.as_text(language).splitlines()


def test_a_number_is_told_as_published_with_its_name() -> None:
    """And in full, where that says more."""
    assert lines(PP46_2011.judge(FACTS))[:6] == [
        "Hasil penilaian",
        "═══════════════",
        "",
        "Sebutan nilai prestasi kerja  Baik",
        "Nilai                         83,33 (nilai penuh ≈ 83,3333)",
        "Aturan                        PP 46/2011 (versi 1)",
    ]


def test_ratings_are_told_and_the_cell_that_they_met() -> None:
    outcome = PERMENPANRB6_2022.judge(
        {"rating_hasil_kerja": "di_atas_ekspektasi", "rating_perilaku": "di_bawah_ekspektasi"}
    )
    found = lines(outcome, "en")
    assert found[3:7] == [
        "Predikat of the employee  Poor (misconduct)",
        "Rating of results         Above expectation",
        "Rating of conduct         Below expectation",
        "Rules                     PermenPANRB 6/2022 (version 1)",
    ]
    assert sum("[Poor (misconduct)]" in line for line in found) == 1


def test_no_answer_is_told_with_its_reason() -> None:
    found = lines(PERMENPANRB6_2022.judge({}))
    assert found[3].startswith(
        "Predikat kinerja pegawai  Belum dapat ditetapkan. Pejabat Penilai Kinerja belum menetapkan"
    )


def test_the_parts_stand_in_order() -> None:
    """Answer, findings, explanation, choices, and what the marks mean."""
    found = lines(PP46_2011.judge(FACTS))
    heads = [found[place - 1] for place, line in enumerate(found) if line and set(line) == {"─"}]
    assert heads == ["Temuan", "Penjelasan", "Pilihan yang berlaku"]
    assert [line.partition(":")[0] for line in found if line.startswith("(")] == ["(sumber sekunder)", "(praktik)"]
    assert "Tidak ada temuan." in found
    assert "   Alasan: Tidak ada ketentuan pembulatan yang terbaca; lembar kerja pedoman membawa nilai penuh." in found


def test_findings_of_the_book_are_told() -> None:
    outcome = PP46_2011.judge({**FACTS, "perilaku": FACTS["perilaku"][:4]})
    assert f"└─ {outcome.findings[0].message.id}" in lines(outcome)


def test_rules_that_are_no_book_are_shown_as_far_as_they_tell() -> None:
    """By their own id, without matrix and choices."""
    rules = Flat()
    assert lines(rules.judge(check_facts(rules.needs, {})), "en")[3:] == [
        "All alike  cukup",
        "Rules      datar (version 7)",
        "",
        "Findings",
        "────────",
        "",
        "There are no findings.",
        "",
        "Explanation",
        "───────────",
        "",
        "All alike: Sufficient",
    ]


def test_an_answer_shows_itself_in_a_notebook() -> None:
    html = PP46_2011.judge(FACTS)._repr_html_()
    assert html.startswith('<div class="kinerja-page" lang="id">')
    assert '<td class="kinerja-strong">Baik</td>' in html


def test_deviations_are_told_with_both_articles() -> None:
    """In the answer and in the book; a national book has none."""
    law = Law("Perbup Contoh 12/2025")
    held = bands(given("capaian"), lowest="di_bawah_ekspektasi", at_least={80: "sesuai_ekspektasi"})
    score = (given("capaian") * 1).named("nilai", id="Nilai", en="Score", basis=law("Pasal 4"))
    change = Amendment(
        "contoh",
        "1",
        "permenpanrb6_2022",
        law,
        law("Pasal 2"),
        [held.named("usulan_hasil_kerja", id="Usulan", en="Proposal", basis=law("Pasal 3"))],
        needs=shape.whole(shape.number("capaian", "Capaian", "Achievement")),
        score=score,
        published=Rounding(0),
    )
    book = change.apply(PERMENPANRB6_2022)
    ratings = {"rating_hasil_kerja": "sesuai_ekspektasi", "rating_perilaku": "sesuai_ekspektasi"}
    outcome = book.judge({**ratings, "capaian": 90})
    text = lines(outcome, "en")
    start = text.index("Departs from the national rules")
    assert text[start + 3 : start + 9] == [
        "Proposal: Part",
        "   Departs from: PermenPANRB 6/2022, Lampiran Bab IV huruf B angka 3 huruf a angka 1) huruf (d),",
        "     hlm. 97-98 (our reading)",
        "   By: Perbup Contoh 12/2025, Pasal 3",
        "Score",
        "   Departs from: the national rules say nothing of it",
    ]
    assert "Menyimpang dari aturan nasional" in outcome.as_html("id")
    assert "Menyimpang dari aturan nasional" in book.as_html("id")
    assert "Menyimpang" not in PERMENPANRB6_2022.as_html("id")
    assert "Menyimpang" not in PERMENPANRB6_2022.judge(ratings).as_html("id")
