from __future__ import annotations

import json
from pathlib import Path

import pytest

from kinerja.plans.wording import StatementKind, absolute_words, read_statement

GOLDEN = Path(__file__).parents[2] / "golden"

LABELLED = {
    StatementKind.PENCAPAIAN: """
        Permohonan bantuan teknis diproses dengan cepat dan akurat
        Verifikasi berkas permohonan bantuan teknis disampaikan tepat waktu.
        Pemerintah Daerah menggunakan aplikasi SIMBG untuk penerbitan PBG/ IMB dan SLF
        Tidak ada dokumen pengusulan bantuan teknis yang hilang
        Ide dan inovasi untuk mengembangkan fitur SIMBG
        Respon terhadap permintaan bantuan teknis dilakukan dengan cepat dan memuaskan
        Hasil analisis kebutuhan biaya disampaikan tepat waktu
        Kepuasan instansi pengusul
        Ibu hamil terlayani sesuai standar
        Diagnosa yang tepat
        Ibu hamil mendapat paket nutrisi sesuai kebutuhan
        Ide dan inovasi untuk memberikan layanan jemput bola kepada ibu hamil
        Peralatan medis tersedia dan siap digunakan
        Tidak terjadi malpraktek terhadap ibu hamil
        Kepuasan ibu hamil
    """,
    StatementKind.AKTIVITAS: """
        Menyusun materi sosialisasi aplikasi SIMBG
        Asistensi/ pendampingan terhadap Pemerintah Daerah terkait penggunaan SIMBG
        Mengembangkan aplikasi SIMBG
        Fasilitasi penyelenggaraan bangunan gedung
        Menyusun Draft Kebijakan terkait Bangunan Gedung
        Menjawab panggilan untuk konsultasi dengan pemerintah daerah
        Memberikan bimbingan Kinerja kepada pegawai di tim kerja
        Melatih tenaga kesehatan
        Melakukan pendampingan terhadap ibu hamil yang dirujuk
        Menulis resep
        Mengembangkan aplikasi untuk pendaftaran ibu hamil secara online
        Menata dokumen rekam medis ibu hamil
        Menulis surat rujukan
        Menjawab panggilan untuk konsultasi
        Memberikan bimbingan kepada bidan pemula
    """,
    StatementKind.KATEGORI: """
        Layanan penerbitan PBG/ IMB dan SLF
        Monitoring dan supervisi
        Sosialisasi
        Pengawasan
        Layanan Antenatal Care
        Hubungan masyarakat
        Layanan persalinan
        Pengawasan
    """,
}
"""The 38 samples of PermenPANRB 6/2022, pp. 120-122, as the regulation itself labels them."""

SAMPLES = [(line.strip(), kind) for kind, text in LABELLED.items() for line in text.strip().splitlines()]


def test_the_samples_are_all_there() -> None:
    """15 results, 15 activities, 8 categories."""
    assert len(SAMPLES) == 38


@pytest.mark.parametrize(("statement", "kind"), SAMPLES)
def test_the_official_samples_are_read_as_labelled(statement, kind) -> None:
    """All of them; the rule was made with them in sight."""
    assert read_statement(statement).kind is kind


def test_most_other_official_statements_read_as_results() -> None:
    """Those of the plans of the annex, which the rule was not made with; what is left are slips of the examples."""
    cases = json.loads((GOLDEN / "skp6.json").read_text(encoding="utf-8"))
    statements = {result["statement"] for case in cases for result in case["inputs"]["results"]}
    other = {each for each in statements if read_statement(each).kind is not StatementKind.PENCAPAIAN}
    assert len(statements) > 30
    assert other == {
        "Meningkatkan kualitas layanan Direktorat Jenderal III",
        "Percepatan pembangunan Pos Lintas Batas Negara terpadu dan sarana prasarana penunjang kawasan perbatasan.",
    }


@pytest.mark.parametrize(
    ("statement", "kind", "sign"),
    [
        ("Meningkatnya mutu layanan", StatementKind.PENCAPAIAN, "meningkatnya"),
        ("Meningkatkan mutu layanan", StatementKind.AKTIVITAS, "meningkatkan"),
        ("Kegiatan untuk memantau dan mengevaluasi layanan", StatementKind.KATEGORI, "kegiatan"),
        ("Menteri", StatementKind.KATEGORI, "menteri"),
        ("Layanan melalui aplikasi digital", StatementKind.KATEGORI, "layanan"),
        ("Sosialisasi aplikasi", StatementKind.AKTIVITAS, "sosialisasi"),
        ("Data pokok pendidikan mutakhir", StatementKind.PENCAPAIAN, "mutakhir"),
        ("Pelaksanaan inventarisasi secara lengkap", StatementKind.AKTIVITAS, "pelaksanaan"),
        ("2025", StatementKind.KATEGORI, ""),
    ],
)
def test_the_sign_is_told(statement, kind, sign) -> None:
    """A reader can see why."""
    reading = read_statement(statement)
    assert reading.kind is kind
    assert reading.because.en.endswith(f": '{sign}'.")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Pemrosesan klaim selalu tepat waktu, efisien, dan berkualitas.", ("selalu",)),
        ("Semua pemrosesan klaim dilakukan dengan waktu cepat.", ("semua",)),
        ("Tidak pernah terlambat pada setiap laporan", ("tidak pernah", "setiap")),
        ("Dilaksanakan secara rutin setiap 2 minggu sekali", ()),
        ("Laporan setiap bulan kepada semua unit", ("semua",)),
        ("Keselurulan kesemuanya", ()),
        ("Seluruh pasien terlayani", ()),
    ],
)
def test_absolute_words_are_the_four_of_the_law(text, words) -> None:
    """The first two are its own examples; a schedule is not meant."""
    assert absolute_words(text) == words
