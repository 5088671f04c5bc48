"""The first appraisal: a filled form of the regulation's own annex, from plan to explained predikat.

The form is Anak Lampiran 4 Tabel 4 of PermenPANRB 6/2022 (pp. 209-214): a functional official who looks after SIMBG,
the building permit application.  The annex prints no names, numbers or year; those here are made up.
"""

from __future__ import annotations

from datetime import date

from kinerja import (
    NIP,
    Approach,
    Aspek,
    Between,
    Conduct,
    Decision,
    Direction,
    EmployeeKind,
    Evidence,
    Indicator,
    Jenis,
    OrganisationResult,
    Party,
    Period,
    PlanStatus,
    Position,
    PositionKind,
    Progress,
    Rating,
    Realisation,
    Unit,
    WorkPlan,
    WorkResult,
    appraise,
)
from kinerja.people.positions import Jenjang
from kinerja.plans.annexes import Annexes, Consequence, Reporting, Resource
from kinerja.plans.conduct import ExpectedConduct, NilaiDasar, Observation, SpecialExpectation
from kinerja.plans.plan import Supported
from kinerja.rules import national

YEAR = Period.year(2022)
DIREKTORAT = Unit("dit-2", "Direktorat II")
SUBDIREKTORAT = Unit("subdit-2", "Subdirektorat II", parent_id="dit-2")

PEGAWAI = Party(
    "pegawai-1",
    "Ratna Wulandari, S.T.",
    Position("Teknik Tata Bangunan dan Perumahan Ahli Muda", PositionKind.FUNGSIONAL, Jenjang.AHLI_MUDA),
    SUBDIREKTORAT,
    number=NIP.parse("19850214 201003 2 991"),
    kind=EmployeeKind.PNS,
)
PENILAI = Party(
    "pegawai-2",
    "Hendra Saputra, S.T., M.T.",
    Position("Kepala Subdirektorat II", PositionKind.PENGAWAS),
    SUBDIREKTORAT,
    number=NIP.parse("19790930 200501 1 992"),
    kind=EmployeeKind.PNS,
)


def more(low: int, high: int) -> Between:
    """A range of percentages in which more is better; the printed range is what meets the expectation."""
    return Between(low, high, "%", Direction.LEBIH_TINGGI)


def faster(low: int, high: int, unit: str) -> Between:
    """A range of time in which less is better."""
    return Between(low, high, unit, Direction.LEBIH_RENDAH)


def supports(number: int, statement: str) -> list[Supported]:
    """The leader's result that a result helps to reach."""
    return [Supported(f"kasubdit-{number}", statement)]


PLAN = WorkPlan(
    id="skp-2022-ratna",
    period=YEAR,
    employee=PEGAWAI,
    appraiser=PENILAI,
    approach=Approach.KUANTITATIF,
    results=[
        WorkResult(
            "h1",
            "Proses bisnis aplikasi SIMBG dalam bentuk arsitektur aplikasi yang lengkap dan sesuai NSPK",
            Jenis.UTAMA,
            [
                Indicator("h1.1", "Tingkat kesesuaian proses bisnis dengan NSPK", more(80, 90), [Aspek.KUALITAS]),
                Indicator(
                    "h1.2",
                    "Ketepatan waktu penyelesaian dokumen arsitektur setelah NSPK terbit",
                    faster(4, 5, "bulan"),
                    [Aspek.WAKTU],
                ),
            ],
            supports=supports(1, "Aplikasi SIMBG berjalan sesuai NSPK, reliable dan user-friendly"),
        ),
        WorkResult(
            "h2",
            "Pengguna dan pengelola aplikasi dapat mengetahui tindak lanjut pengaduannya secara up-to-date",
            Jenis.UTAMA,
            [
                Indicator("h2.1", "Pengaduan yang progresnya terbarui", more(90, 95), [Aspek.KUANTITAS]),
                Indicator("h2.2", "Waktu pembaruan setelah ada tindak lanjut", faster(1, 2, "hari"), [Aspek.WAKTU]),
            ],
            supports=supports(2, "Respons yang cepat dan akurat atas pengaduan dan permohonan konsultasi"),
        ),
        WorkResult(
            "h3",
            "Telaahan jawaban atas pengaduan tersusun secara cepat dan akurat",
            Jenis.UTAMA,
            [
                Indicator("h3.1", "Telaahan yang digunakan untuk menjawab", more(80, 90), [Aspek.KUALITAS]),
                Indicator("h3.2", "Telaahan jawaban yang selesai", more(80, 90), [Aspek.KUANTITAS]),
                Indicator("h3.3", "Rata-rata waktu menyelesaikan telaahan", faster(1, 2, "minggu"), [Aspek.WAKTU]),
            ],
            supports=supports(2, "Respons yang cepat dan akurat atas pengaduan dan permohonan konsultasi"),
        ),
        WorkResult(
            "h4",
            "Peserta peningkatan kapasitas memahami materi, dapat mempraktikkannya, dan puas",
            Jenis.UTAMA,
            [
                Indicator("h4.1", "Peserta yang dapat mempraktikkan materi", more(80, 90), [Aspek.KUANTITAS]),
                Indicator("h4.2", "Peserta yang puas atas pelayanan", more(80, 90), [Aspek.KUALITAS]),
                Indicator("h4.3", "Pelaksanaan yang seluruh checklistnya terpenuhi", more(80, 90), [Aspek.KUALITAS]),
            ],
            supports=supports(3, "Semakin banyak pegawai Pemda yang bisa melayani perizinan melalui SIMBG"),
        ),
    ],
    conduct=ExpectedConduct(
        [
            SpecialExpectation(NilaiDasar.BERORIENTASI_PELAYANAN, "Memberikan pelayanan maksimal kepada pelanggan"),
            SpecialExpectation(NilaiDasar.HARMONIS, "Membantu rekan kerja yang membutuhkan"),
        ]
    ),
    annexes=Annexes(
        [Resource("Dukungan pegawai yang memahami pengembangan aplikasi")],
        [Reporting("Progres dilaporkan setiap dua minggu")],
        [Consequence("Direkomendasikan pada kompetisi inovasi pelayanan publik")],
    ),
    status=PlanStatus.DITETAPKAN,
    agreed_on=date(2022, 1, 28),
)

ARCHIVE = [Evidence("Data dalam arsip aktif di aplikasi SIMBG")]
SURVEY = [Evidence("Survei persepsi peserta peningkatan kapasitas")]
OPINION = [Evidence("Penilaian Pimpinan")]

PROGRESS = Progress(
    YEAR,
    [
        Realisation("h1.1", 85, "%", evidence=OPINION),
        Realisation("h1.2", 2, "bulan", evidence=OPINION),
        Realisation("h2.1", 93, "%", evidence=ARCHIVE),
        Realisation("h2.2", 2, "jam", evidence=ARCHIVE),  # against days: read by a table of units, never bare
        Realisation("h3.1", 85, "%", evidence=OPINION),
        Realisation("h3.2", 90, "%", evidence=OPINION),
        Realisation("h3.3", 10, "hari kerja", evidence=OPINION),  # against weeks
        Realisation("h4.1", 80, "%", evidence=[Evidence("Hasil post test")]),
        Realisation("h4.2", 95, "%", evidence=SURVEY),
        Realisation("h4.3", 100, "%", evidence=OPINION),
    ],
)

CONDUCT = Conduct(
    YEAR,
    [
        Observation(NilaiDasar.BERORIENTASI_PELAYANAN, "menjelaskan dengan mudah dipahami dan sabar", "Stakeholder"),
        Observation(NilaiDasar.AKUNTABEL, "berani mengakui kesalahan dan segera menanggapi komplain", "Pimpinan"),
        Observation(NilaiDasar.KOLABORATIF, "selalu melibatkan tim kerja lain", "Pimpinan"),
    ],
)

DECISION = Decision(
    hasil_kerja=Rating.DI_ATAS_EKSPEKTASI,
    perilaku=Rating.SESUAI_EKSPEKTASI,
    by=PENILAI,
    on=date(2023, 1, 12),
    notes="Pertahankan kecepatan; bagikan cara kerja kepada rekan setim.",
)


def main() -> None:
    """Print plan, realisation against target, ratings, predikat and explanation in Indonesian."""
    appraisal = appraise(
        PLAN,
        progress=PROGRESS,
        conduct=CONDUCT,
        organisation=OrganisationResult(SUBDIREKTORAT, YEAR, "Baik"),
        rules=national().at(YEAR, kind=EmployeeKind.PNS),
        period=YEAR,
        decision=DECISION,
    )
    print(PLAN.as_text("id"))
    print()
    print(appraisal.as_text("id"))


if __name__ == "__main__":
    main()
