"""Plans in the order of their forms."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja.base.words import LABELS
from kinerja.people.party import Leader
from kinerja.plans.annexes import (
    Annexes,
    Consequence,
    ConsequenceKind,
    Reporting,
    Resource,
    ResourceKind,
    ResourceStatus,
)
from kinerja.plans.conduct import ExpectedConduct, NilaiDasar, SpecialExpectation
from kinerja.plans.indicator import Aspek, Stake
from kinerja.plans.lifecycle import agree, develop, propose
from kinerja.plans.plan import Approach, Exemption, Jenis, PlanStatus, ResultLevel, Source, Supported, TakenOver
from kinerja.plans.target import AtLeast
from tests.unit.plans.samples import HEAD, MIDWIFE, Q1, Q2, SECRETARY, head_plan, indicator, plan, result

LEADER = Leader("d", "Sari", "Direktur II")
DAY = date(2025, 3, 4)


def lines(shown, language: str = "id") -> list[str]:
    """Return a plan as lines."""
    return shown.as_text(language).splitlines()


def part(shown, heading: str, language: str = "id") -> list[str]:
    """Return the lines of one part of a plan."""
    found = lines(shown, language)
    start = found.index(heading) + 3
    rest = found[start:]
    ends = [place for place in range(1, len(rest)) if rest[place] == "─" * len(rest[place - 1]) and not rest[place - 2]]
    return rest[: ends[0] - 2] if ends else rest


def test_the_head_tells_period_approach_and_status() -> None:
    assert lines(plan(agreed_on=date(2025, 1, 20)))[:6] == [
        "Sasaran Kinerja Pegawai (SKP)",
        "═════════════════════════════",
        "",
        "Periode                 Tahun 2025",
        "Pendekatan hasil kerja  Kuantitatif",
        "Status                  Ditetapkan, versi 1",
    ]
    assert "Set on    20 January 2025" in lines(plan(agreed_on=date(2025, 1, 20)), "en")


def test_the_head_tells_what_some_plans_have() -> None:
    """And leaves out what others have not."""
    shown = plan(
        superior=HEAD,
        exemption=Exemption.MASA_PERSIAPAN_PENSIUN,
        work_agreement="PK-7/2025",
        delegation="SK-9",
        status=PlanStatus.DRAFT,
        agreed_on=None,
        version=3,
    )
    found = {line[:32].strip(): line[32:] for line in lines(shown)[3:10]}
    assert found == {
        "Periode": "Tahun 2025",
        "Pendekatan hasil kerja": "Kuantitatif",
        "Status": "Draf, versi 3",
        "Pengecualian": "masa persiapan pensiun",
        "Atasan Pejabat Penilai Kinerja": "Pegawai kadis, Kepala Dinas Kesehatan",
        "Nomor perjanjian kerja": "PK-7/2025",
        "Nomor pendelegasian": "SK-9",
    }


def test_results_stand_with_targets_and_aspects() -> None:
    """Main ones first, the numbers those of the plan."""
    shown = plan(
        result(
            "h1",
            indicator("i1", text="Arsip", aspek=[Aspek.KUALITAS, Aspek.WAKTU]),
            statement="Arsip",
            jenis=Jenis.TAMBAHAN,
        ),
        result("h2", indicator("i2", text="Layanan", aspek=[Aspek.WAKTU]), statement="Layanan", assigned_by=None),
    )
    assert part(shown, "Hasil kerja") == [
        "A. Hasil kerja utama",
        "Indikator kinerja individu  Target         Aspek",
        "──────────────────────────  ─────────────  ─────",
        "2. Layanan",
        "   Layanan                  80 sampai 90%  Waktu",
        "",
        "B. Hasil kerja tambahan",
        "Indikator kinerja individu  Target         Aspek",
        "──────────────────────────  ─────────────  ───────────────",
        "1. Arsip",
        "   Arsip                    80 sampai 90%  Kualitas, Waktu",
        "   → Ditugaskan oleh: Pegawai sekretaris, Sekretaris Dinas",
    ]


def test_heads_have_perspectives() -> None:
    """In the place of aspects."""
    found = part(head_plan(), "Results", "en")
    assert found[1].split("  ")[-1].strip() == "Perspective"
    assert "Aspects" not in found[1]
    assert any(line.endswith("Service recipients") for line in found)


def test_a_result_tells_where_it_comes_from() -> None:
    """All that the document says, in one place."""
    supported = Supported("r", "Kepuasan meningkat", indicator="Indeks kepuasan", owner=LEADER, part="Wilayah I")
    shown = result(
        "h1",
        indicator(
            "i1",
            target=None,
            aspek=(),
            stake=Stake.NYAWA,
            trajectory=[(Q1, AtLeast(1, "hal")), (Q2, AtLeast(2, "hal"))],
        ),
        supports=[supported],
        level=ResultLevel.OUTPUT_KENDALI_TINGGI,
        source=Source.DIREKTIF,
        approved_on=DAY,
        assigned_by=LEADER,
        taken_over=TakenOver(LEADER, DAY, "Tidak selesai"),
    )
    found = [line.strip() for line in part(plan(shown), "Hasil kerja")]
    assert found[5:] == [
        "Trajektori: Triwulan I 2025: paling sedikit 1 hal; Triwulan II 2025: paling sedikit 2 hal",
        "Yang dipertaruhkan: Nyawa",
        "→ Ditugaskan oleh: Sari, Direktur II",
        "→ Penugasan disetujui pada: 4 Maret 2025",
        "→ Mendukung: Kepuasan meningkat; Indeks kepuasan; Wilayah I; Sari, Direktur II",
        "→ Jenis hasil: Output kendali tinggi",
        "→ Sumber: Direktif",
        "→ Diambil alih Pimpinan: Sari, Direktur II; 4 Maret 2025; Tidak selesai",
    ]


def test_a_plan_without_results_says_so() -> None:
    assert part(plan(results=()), "Results", "en") == ["There are no results yet."]


def test_the_standard_of_conduct_stands_in_every_plan() -> None:
    """Seven values with three guides each, and what the leader expects beyond them."""
    special = [
        SpecialExpectation(NilaiDasar.AKUNTABEL, "Menjadi panutan", LEADER, DAY),
        SpecialExpectation(NilaiDasar.AKUNTABEL, "Melapor harta"),
    ]
    found = part(plan(conduct=ExpectedConduct(special)), "Perilaku kerja")
    assert [line for line in found if line[:1].isalpha()] == [LABELS["nilai_dasar", value].id for value in NilaiDasar]
    start = found.index("Akuntabel")
    assert found[start + 3 : start + 6] == [
        "│  Tidak menyalahgunakan kewenangan jabatan",
        "├─ Ekspektasi khusus Pimpinan: Menjadi panutan; Sari, Direktur II; 4 Maret 2025",
        "└─ Ekspektasi khusus Pimpinan: Melapor harta",
    ]


def test_a_plan_that_is_silent_on_conduct_says_so() -> None:
    """The standard holds all the same; that it is not written down is a finding."""
    assert part(plan(conduct=None), "Conduct", "en") == ["The behaviour expected is not written down."]


def test_the_attachment() -> None:
    """What was not agreed yet says so."""
    annexes = Annexes(
        [Resource("Aplikasi", ResourceKind.PERALATAN_KERJA, status=ResourceStatus.TEREALISASI), Resource("Rekan")],
        [Reporting("Tiap bulan", "Laporan", result_id="h1"), Reporting("Tiap tahun")],
    )
    shown = plan(result("h1", statement="Layanan"), annexes=annexes)
    assert part(shown, "Lampiran SKP") == [
        "Dukungan sumber daya",
        "├─ Aplikasi",
        "│     Peralatan kerja; Terealisasi",
        "└─ Rekan",
        "      Disepakati",
        "Skema pertanggungjawaban",
        "├─ Tiap bulan",
        "│     1. Layanan",
        "│     Bukti dukung: Laporan",
        "└─ Tiap tahun",
        "Konsekuensi: belum disepakati",
    ]
    both = plan(annexes=Annexes(consequences=[Consequence("Teguran", ConsequenceKind.NEGATIF), Consequence("Pujian")]))
    assert part(both, "Attachment", "en")[-4:] == ["Consequences", "├─ Teguran", "│     Negative", "└─ Pujian"]


def test_the_history_tells_who_did_what_when_and_why() -> None:
    """With every change."""
    draft = plan(result("h1"), result("h2"), status=PlanStatus.DRAFT, agreed_on=None)
    agreed = agree(propose(draft, by=MIDWIFE.id, on=date(2025, 1, 6)), by=SECRETARY.id, on=date(2025, 1, 8))
    fewer = attrs.evolve(agreed, results=agreed.results[:1])
    found = part(develop(agreed, fewer, by=SECRETARY.id, on=DAY, reason="Tugas berubah"), "Riwayat")
    assert found[:2] == ["Diajukan: 6 Januari 2025", "   Oleh: Pegawai bidan, Bidan Penyelia (Pegawai)"]
    start = found.index("Dikembangkan: 4 Maret 2025")
    assert found[start + 2 : start + 5] == [
        "│  Versi: 2",
        "│  Alasan: Tugas berubah",
        "├─ Hasil kerja h2 dihapus: Pengaduan h2 diselesaikan tepat waktu.",
    ]


def test_a_plan_without_history_has_no_such_part() -> None:
    assert "Riwayat" not in lines(plan())


def test_a_plan_shows_itself_in_a_notebook() -> None:
    """In Indonesian, the language of the document."""
    html = plan()._repr_html_()
    assert html.startswith('<div class="kinerja-page" lang="id">')
    assert "<h2>Sasaran Kinerja Pegawai (SKP)</h2>" in html


@pytest.mark.parametrize("approach", Approach)
def test_the_language_decides(approach) -> None:
    """Everything but what the agency wrote."""
    id_, en = (plan(approach=approach).as_text(language) for language in ("id", "en"))
    assert "Pejabat Penilai Kinerja" in id_
    assert "Pejabat Penilai Kinerja" not in en
    assert LABELS["approach", approach].en in en
