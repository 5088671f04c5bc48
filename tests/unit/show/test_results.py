"""What was realised of a plan, result by result."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja.people.party import Leader
from kinerja.plans.plan import Approach, Jenis, TakenOver
from kinerja.plans.progress import Acceptance, Evidence, Progress, Realisation
from kinerja.plans.target import AtLeast, Between, Direction, Exactly, TextTarget, YesNo
from kinerja.plans.units import ELAPSED_FIVE_DAYS
from kinerja.show.results import progress_page
from kinerja.show.text import as_text
from tests.unit.plans.samples import Q1, YEAR, indicator, plan, result

SHARE = Exactly(80, "%", Direction.LEBIH_TINGGI)
LEADER = Leader("k", "Kepala Dinas", "Kepala Dinas")


def mothers(*indicators, **more):
    """Return the one result of the plans here."""
    return result("h1", *indicators, statement="Ibu hamil terlayani", **more)


def served(**more):
    """Return its one indicator."""
    return indicator("i1", **{"text": "Ibu hamil yang terlayani", "target": SHARE, **more})


def lines(*realisations: Realisation, of=None, accepted=(), period=YEAR, language: str = "id") -> list[str]:
    """Return the page of a plan below its title."""
    shown = of or plan(mothers(served()))
    page = progress_page(shown, Progress(YEAR, realisations, accepted), period=period, table=ELAPSED_FIVE_DAYS)
    return as_text(page, language).splitlines()[3:]


def fields(*realisations: Realisation, **more) -> list[str]:
    """Return the fields of the first row."""
    return [field.strip() for field in lines(*realisations, **more)[4].split("  ") if field]


def test_the_page_names_the_period() -> None:
    page = progress_page(plan(), Progress(Q1), period=Q1, table=ELAPSED_FIVE_DAYS)
    assert (page.title.id, page.title.en) == ("Kemajuan SKP, Triwulan I 2025", "Progress of the plan, Quarter I 2025")


def test_a_result_is_told_with_target_realisation_and_standing() -> None:
    """And with the reading behind it."""
    shown = [Evidence("Survei", "S-12"), Evidence("Foto")]
    assert lines(Realisation("i1", 85, "%", evidence=shown, note="Sampel 40 ibu")) == [
        "A. Hasil kerja utama",
        "Indikator kinerja individu   Target  Realisasi  Terhadap target",
        "───────────────────────────  ──────  ─────────  ───────────────",
        "1. Ibu hamil terlayani",
        "   Ibu hamil yang terlayani  80%     85%        Di atas target",
        "      Bukti dukung: Survei (S-12); Foto",
        "      Catatan: Sampel 40 ibu",
        "   → Posisi: Di atas ekspektasi. Tidak ada indikator di bawah target dan ada yang di atasnya.",
        "",
        "Dasar penentuan posisi: PermenPANRB 6/2022, Anak Lampiran 4, hlm. 188-214 (tafsir)",
        "",
        "(tafsir): bacaan penyusun atas ketentuan yang tidak tegas; dapat dipilih bacaan lain.",
    ]


def test_main_and_additional_results_stand_apart() -> None:
    """Numbered as in the plan; each list drops the columns that it does not need."""
    words = mothers(served(target=None))
    more = result("h2", indicator("i2", target=TextTarget("predikat A")), statement="Arsip", jenis=Jenis.TAMBAHAN)
    found = lines(of=plan(words, more, approach=Approach.KUALITATIF), language="en")
    assert [line for line in found if line[:1] in {"A", "B"} and line[1:2] == "."] == [
        "A. Main results",
        "B. Additional results",
    ]
    assert found[1].split() == ["Indicator", "Against", "target"]
    assert "2. Arsip" in found
    assert any("predikat A" in line for line in found)


@pytest.mark.parametrize(
    ("realisation", "shown"),
    [
        (Realisation("i1", 70, "%"), "70%"),
        (Realisation("i1", 70, "%", text="70% menurut survei"), "70% menurut survei"),
        (Realisation("i1", 70, "%", text="70 menurut survei"), "70 menurut survei"),
        (Realisation("i1", 70, "%", text="700 menurut survei"), "70%; 700 menurut survei"),
        (Realisation("i1", 70, "%", text="menurut survei"), "70%; menurut survei"),
        (Realisation("i1", text="hampir semua"), "hampir semua"),
        (Realisation("i1", True), "ya"),
    ],
)
def test_a_realisation_is_told_once(realisation, shown) -> None:
    """Documents repeat the number in their words; words that do not stand beside it."""
    assert fields(realisation)[2] == shown


@pytest.mark.parametrize(
    ("target", "shown"),
    [
        (Between(80, 90, "%", Direction.LEBIH_TINGGI), "80 sampai 90%"),
        (AtLeast("1234567.5", "ton"), "paling sedikit 1.234.567,5 ton"),
        (YesNo(), "ya"),
        (TextTarget("predikat A"), "predikat A"),
    ],
)
def test_a_target_is_told_in_words(target, shown) -> None:
    assert fields(Realisation("i1", 1), of=plan(mothers(served(target=target))))[1] == shown


def test_only_what_is_due_is_a_target() -> None:
    """In a quarter without a target of its own nothing is."""
    found = lines(Realisation("i1", 10, "%"), period=Q1, language="en")
    assert "Target  " not in found[1]
    assert found[4].endswith("Nothing due yet")


def test_a_reading_of_units_is_told() -> None:
    """An equality that was used is never hidden."""
    hours = plan(mothers(served(target=Exactly(1, "hari", Direction.LEBIH_RENDAH))))
    found = lines(Realisation("i1", 2, "jam"), of=hours)
    assert found[5] == "      Realisasi 2 jam lebih baik dari target 1 hari (dibaca: 1 hari = 24 jam)."


def test_what_can_not_be_compared_says_why() -> None:
    found = lines(Realisation("i1", 2, "dokumen"), language="en")
    assert found[4].endswith("Not comparable")
    assert found[5].startswith("      The unit 'dokumen' of the realisation cannot be read as '%'")
    assert found[7].startswith("   → Standing: Open. Some indicator cannot be compared")


def test_an_accepted_shortfall_names_who_accepted_it() -> None:
    """It meets the expectation, though not the target."""
    accepted = Acceptance("h1", LEADER, date(2025, 12, 30), reason="Alat rusak sejak Mei")
    found = lines(Realisation("i1", 70, "%"), accepted=[accepted])
    assert found[4].endswith("Di bawah target")
    assert found[5:8] == [
        "   → Posisi: Sesuai ekspektasi. Pimpinan menerima hasil ini sebagai sesuai ekspektasi: Alat rusak",
        "     sejak Mei",
        "   → Diterima oleh: Kepala Dinas, 30 Desember 2025",
    ]
    undated = attrs.evolve(accepted, on=None)
    assert lines(Realisation("i1", 70, "%"), accepted=[undated], language="en")[7] == "   → Accepted by: Kepala Dinas"


def test_a_result_that_was_taken_over_is_open() -> None:
    """By another article, which is told."""
    taken = TakenOver(LEADER, date(2025, 9, 1), "Tidak selesai")
    found = lines(of=plan(mothers(served(), taken_over=taken)))
    assert any(line.startswith("   → Posisi: Belum ditetapkan. Hasil kerja ini diambil alih") for line in found)
    assert "Dasar penentuan posisi: PermenPANRB 6/2022, Pasal 20 ayat (6)-(8)" in found


def test_what_is_told_of_a_whole_result_stands_below_it() -> None:
    """As qualitative plans have it."""
    narrative = plan(mothers(served(target=None)), approach=Approach.KUALITATIF)
    found = lines(Realisation("h1", text="Semua terlayani", evidence=[Evidence("Register")]), of=narrative)
    assert found[4].endswith("Perlu dinilai")
    assert found[5:7] == ["   → Realisasi: Semua terlayani", "   → Bukti dukung: Register"]


def test_a_plan_without_results_has_nothing_to_tell() -> None:
    assert lines(of=plan(results=())) == []
