"""The people of a hospital and a school, what they plan for the year, what they reach, and how they behave."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import attrs

from kinerja import (
    NIP,
    Approach,
    Aspek,
    Conduct,
    Decision,
    Direction,
    EmployeeKind,
    Evidence,
    Exactly,
    Feedback,
    Giver,
    GiverKind,
    Indicator,
    Jenis,
    Party,
    Period,
    PlanStatus,
    Position,
    PositionKind,
    Progress,
    Realisation,
    Unit,
    WorkPlan,
    WorkResult,
)
from kinerja.feedback.continuous import Shows
from kinerja.people.positions import Jenjang
from kinerja.plans.annexes import Annexes, Consequence, Reporting, Resource
from kinerja.plans.conduct import AspekPerilaku, ExpectedConduct, NilaiDasar, Observation
from kinerja.plans.plan import Supported

if TYPE_CHECKING:
    from collections.abc import Iterator

YEAR = Period.year(2025)
QUARTERS = YEAR.quarters()
DELEGATION = "Keputusan Wali Kota (contoh) 800/21/2025"
"""The invented decree by which heads of wards and schools, who are functional officials, evaluate."""

RSUD = Unit("rsud", "RSUD Contoh Kota Semarang")
RAWAT_JALAN = Unit("rawat-jalan", "Ruang Rawat Jalan RSUD Contoh", parent_id="rsud")
DISDIK = Unit("disdik", "Dinas Pendidikan Kota Semarang")
SMP = Unit("smp", "SMP Negeri Contoh Kota Semarang", parent_id="disdik")


def official(id: str, name: str, number: str, position: Position, unit: Unit) -> Party:
    """A PNS as documents show one; the numbers are those of nobody."""
    return Party(id, name, position, unit, number=NIP.parse(number), kind=EmployeeKind.PNS)


def functional(title: str, jenjang: Jenjang) -> Position:
    """A functional post."""
    return Position(title, PositionKind.FUNGSIONAL, jenjang)


KABID = official(
    "s-0",
    "drg. Respati Wibowo, M.Kes.",
    "197406152002121991",
    Position("Kepala Bidang Pelayanan Keperawatan", PositionKind.ADMINISTRATOR),
    RSUD,
)
KARU = official(
    "s-1",
    "Ns. Kinasih Prameswari, M.Kep.",
    "198204112006042992",
    functional("Perawat Ahli Madya, Kepala Ruang Rawat Jalan", Jenjang.AHLI_MADYA),
    RAWAT_JALAN,
)
PERAWAT = official(
    "s-2",
    "Ns. Bagas Wicaksana, S.Kep.",
    "199308052019031993",
    functional("Perawat Ahli Pertama", Jenjang.AHLI_PERTAMA),
    RAWAT_JALAN,
)
KADIS = official(
    "s-3",
    "Dr. Sekar Maharani, M.Pd.",
    "197109232000032994",
    Position("Kepala Dinas Pendidikan", PositionKind.JPT_PRATAMA),
    DISDIK,
)
KEPSEK = official(
    "s-4",
    "Wahyu Hardiyanto, M.Pd.",
    "197811192005011995",
    functional("Guru Ahli Madya, Kepala Sekolah", Jenjang.AHLI_MADYA),
    SMP,
)
GURU = official(
    "s-5",
    "Larasati Ningrum, S.Pd.",
    "198902142014032996",
    functional("Guru Matematika Ahli Muda", Jenjang.AHLI_MUDA),
    SMP,
)


# --- What is measured: quantity, quality, time and cost, quarter by quarter -------------------------------------------


@attrs.frozen
class Measure:
    """One indicator: what is due and what was reached by the end of each quarter."""

    aspek: Aspek
    text: str
    unit: str
    due: tuple[int, int, int, int]
    done: tuple[int, int, int, int]
    source: str

    @property
    def direction(self) -> Direction:
        """Less time and less cost are better, more of everything else."""
        less = self.aspek in {Aspek.WAKTU, Aspek.BIAYA}
        return Direction.LEBIH_RENDAH if less else Direction.LEBIH_TINGGI


N, Q, T, C = Aspek.KUANTITAS, Aspek.KUALITAS, Aspek.WAKTU, Aspek.BIAYA
SIMRS, SKM = "Data SIMRS", "Survei kepuasan masyarakat"
RAPOR, JURNAL, ARKAS = "Rapor pendidikan", "Jurnal kelas", "Laporan ARKAS"

WORK: dict[str, dict[str, tuple[Measure, ...]]] = {
    "s-2": {
        "Pasien rawat jalan terlayani dengan cepat dan memuaskan": (
            Measure(N, "Pasien yang terlayani", "pasien", (1500, 3000, 4500, 6000), (1420, 2950, 4700, 6240), SIMRS),
            Measure(Q, "Nilai kepuasan pasien (IKM)", "poin", (80, 82, 84, 86), (79, 81, 84, 86), SKM),
            Measure(T, "Rata-rata waktu tunggu pasien", "menit", (90, 80, 70, 60), (96, 84, 58, 42), SIMRS),
        ),
        "Catatan asuhan keperawatan tersedia lengkap": (
            Measure(N, "Catatan yang diisi", "catatan", (1500, 3000, 4500, 6000), (1400, 2930, 4600, 6120), SIMRS),
            Measure(Q, "Catatan yang lengkap", "%", (90, 92, 95, 98), (88, 92, 95, 98), "Audit rekam medis"),
            Measure(T, "Waktu pengisian setelah pelayanan", "jam", (24, 24, 24, 24), (24, 24, 24, 24), SIMRS),
        ),
    },
    "s-1": {
        "Meningkatnya kepuasan atas pelayanan rawat jalan": (
            Measure(N, "Poliklinik dengan pendaftaran daring", "poli", (4, 8, 11, 14), (3, 6, 11, 14), SIMRS),
            Measure(Q, "Nilai kepuasan ruang (IKM)", "poin", (80, 82, 84, 86), (79, 80, 83, 85), SKM),
            Measure(T, "Rata-rata waktu tunggu seluruh poli", "menit", (90, 80, 70, 60), (98, 91, 77, 66), SIMRS),
        ),
        "Perawat mampu memakai antrean daring": (
            Measure(N, "Perawat yang lulus pelatihan", "orang", (3, 6, 9, 12), (1, 5, 9, 12), "Daftar hadir"),
            Measure(Q, "Nilai rata-rata uji akhir pelatihan", "poin", (75, 75, 80, 80), (70, 76, 80, 80), "Uji akhir"),
            Measure(T, "Lama pelatihan sampai mandiri", "hari", (10, 10, 8, 8), (12, 10, 8, 8), "Catatan pelatih"),
        ),
    },
    "s-5": {
        "Murid menguasai kompetensi matematika": (
            Measure(N, "Murid di atas standar (KKTP)", "%", (60, 66, 72, 80), (58, 66, 75, 84), RAPOR),
            Measure(Q, "Nilai rata-rata asesmen murid", "poin", (70, 72, 74, 76), (69, 72, 75, 78), RAPOR),
            Measure(T, "Hasil asesmen kembali ke murid", "hari", (10, 10, 8, 7), (10, 9, 7, 6), JURNAL),
        ),
        "Terlaksananya pembelajaran sesuai jadwal": (
            Measure(N, "Tatap muka yang terlaksana", "jam", (240, 480, 700, 960), (240, 478, 702, 960), JURNAL),
            Measure(Q, "Kehadiran murid", "%", (94, 94, 95, 95), (93, 94, 95, 95), JURNAL),
            Measure(T, "Jeda sampai pelajaran dimulai", "menit", (5, 5, 5, 5), (6, 5, 5, 5), JURNAL),
        ),
    },
    "s-4": {
        "Meningkatnya prestasi murid sekolah": (
            Measure(N, "Murid di atas standar, semua mapel", "%", (58, 64, 70, 78), (57, 64, 71, 78), RAPOR),
            Measure(Q, "Nilai rata-rata sekolah", "poin", (70, 71, 73, 75), (69, 71, 73, 75), RAPOR),
            Measure(T, "Rapor diterima orang tua", "hari", (14, 14, 14, 14), (14, 14, 14, 14), "Buku agenda"),
        ),
        "Kelas tambahan terselenggara dengan hemat": (
            Measure(N, "Sesi kelas tambahan", "sesi", (20, 40, 60, 80), (18, 40, 60, 80), JURNAL),
            Measure(Q, "Kepuasan orang tua", "poin", (80, 80, 82, 84), (80, 81, 82, 84), SKM),
            Measure(T, "Lama penyiapan satu sesi", "hari", (5, 5, 5, 5), (5, 5, 5, 5), JURNAL),
            Measure(C, "Dana BOS yang terpakai", "juta rupiah", (12, 24, 36, 48), (12, 23, 34, 45), ARKAS),
        ),
    },
}
SUPPORTS = {
    "s-1": "Meningkatnya mutu pelayanan rumah sakit",
    "s-2": "Meningkatnya kepuasan atas pelayanan rawat jalan",
    "s-4": "Meningkatnya mutu pendidikan dasar di Kota Semarang",
    "s-5": "Meningkatnya prestasi murid sekolah",
}
TRAINING = "Pelatihan teknologi informasi: antrean daring dan rapor digital"


# --- The plan of the year ---------------------------------------------------------------------------------------------


def measures(person: Party) -> Iterator[tuple[str, Measure]]:
    """Yield what is measured of a person, with the id of the indicator, such as ``s-2.1.waktu``."""
    for number, held in enumerate(WORK[person.id].values(), start=1):
        for measure in held:
            yield f"{person.id}.{number}.{measure.aspek}", measure


def indicator(id: str, measure: Measure) -> Indicator:
    """An indicator with its way through the year."""
    due = [Exactly(number, measure.unit, measure.direction) for number in measure.due]
    return Indicator(id, measure.text, due[-1], [measure.aspek], trajectory=zip(QUARTERS, due, strict=True))


def plan_of(employee: Party, appraiser: Party, superior: Party | None = None) -> WorkPlan:
    """The plan that employee and superior agreed on in January."""
    leads = appraiser in {KARU, KEPSEK}
    results = [
        WorkResult(
            f"{employee.id}.{number}",
            statement,
            Jenis.UTAMA,
            [indicator(f"{employee.id}.{number}.{measure.aspek}", measure) for measure in held],
            supports=[Supported(f"atasan-{employee.id}", SUPPORTS[employee.id])],
        )
        for number, (statement, held) in enumerate(WORK[employee.id].items(), start=1)
    ]
    return WorkPlan(
        f"skp-2025-{employee.id}",
        YEAR,
        employee,
        appraiser,
        Approach.KUANTITATIF,
        results,
        conduct=ExpectedConduct(),
        annexes=Annexes(
            [Resource(TRAINING)],
            [Reporting("Setiap akhir triwulan", "Data SIMRS, rapor pendidikan, dan survei kepuasan")],
            [Consequence("Prioritas pengembangan karier")],
        ),
        status=PlanStatus.DITETAPKAN,
        agreed_on=date(2025, 1, 24),
        delegation=DELEGATION if leads else "",
        superior=superior,
    )


PLANS = {
    "s-2": plan_of(PERAWAT, KARU, KABID),
    "s-1": plan_of(KARU, KABID),
    "s-5": plan_of(GURU, KEPSEK, KADIS),
    "s-4": plan_of(KEPSEK, KADIS),
}
"""The nurse and the head of the ward, the teacher and the headmaster."""


# --- What came of it --------------------------------------------------------------------------------------------------


def progress_of(plan: WorkPlan, quarter: int) -> Progress:
    """What was reached by the end of a quarter, with the record that shows it; that of the fourth is the year's."""
    period = YEAR if quarter == len(QUARTERS) - 1 else QUARTERS[quarter]
    return Progress(
        period,
        [
            Realisation(id, measure.done[quarter], measure.unit, evidence=[Evidence(measure.source)])
            for id, measure in measures(plan.employee)
        ],
    )


SEEN = {
    "s-2": (NilaiDasar.ADAPTIF, "mengajari rekan yang enggan beralih ke antrean daring", "Pimpinan"),
    "s-1": (NilaiDasar.KOMPETEN, "menyelenggarakan pelatihan bagi seluruh perawat ruang", "Pimpinan"),
    "s-5": (NilaiDasar.BERORIENTASI_PELAYANAN, "melayani pertanyaan orang tua dengan sabar", "Orang tua murid"),
    "s-4": (NilaiDasar.KOLABORATIF, "menggerakkan guru menyusun kelas tambahan bersama", "Rekan kerja"),
}
PATIENT = "Antrean daring membuat kami tidak lagi menunggu sejak subuh."
PUPIL = "Hasil ulangan dibahas sebelum kami lupa soalnya."


def feedback_of(plan: WorkPlan) -> list[Feedback]:
    """What the superior, and a patient or a pupil, said during the year."""
    result = plan.results[0].id
    giver, said = ("Pasien", PATIENT) if plan.appraiser in {KARU, KABID} else ("Murid", PUPIL)
    leader = Giver(GiverKind.PIMPINAN, plan.appraiser.name)
    return [
        Feedback(result, "Target triwulan dibahas; lanjutkan.", leader, date(2025, 7, 4), shows=Shows.POSITIF),
        Feedback(result, said, Giver(GiverKind.LAINNYA, label=giver), date(2025, 11, 17), shows=Shows.POSITIF),
    ]


def conduct_of(plan: WorkPlan) -> Conduct:
    """What was seen of the conduct; PermenPANRB 6/2022 knows no numbers for it."""
    return Conduct(YEAR, [Observation(*SEEN[plan.employee.id])])


DECIDED = {
    "s-2": ("Di Atas Ekspektasi", "Sesuai Ekspektasi"),
    "s-1": ("Di Bawah Ekspektasi", "Sesuai Ekspektasi"),
    "s-5": ("Sesuai Ekspektasi", "Di Atas Ekspektasi"),
    "s-4": ("Sesuai Ekspektasi", "Sesuai Ekspektasi"),
}


def decision_of(plan: WorkPlan) -> Decision:
    """What the superior decided in January 2026."""
    return Decision(*DECIDED[plan.employee.id], by=plan.appraiser, on=date(2026, 1, 14), reason="Setelah dialog.")


# --- The same conduct as the older books would have had it ------------------------------------------------------------

A = AspekPerilaku
SHARED = (A.ORIENTASI_PELAYANAN, A.KOMITMEN, A.KERJA_SAMA)
ONLY_PP46 = (A.INTEGRITAS, A.DISIPLIN)
ONLY_PP30 = (A.INISIATIF_KERJA,)
SCORES = {"s-2": 86, "s-1": 88, "s-5": 94, "s-4": 88}
"""One number for all aspects, so that no difference between the books comes from here."""


def scored(plan: WorkPlan, *own: AspekPerilaku) -> Conduct:
    """The conduct in the numbers of an older book, which has aspects of its own beside the shared ones."""
    return Conduct(YEAR, scores=dict.fromkeys((*SHARED, *own), SCORES[plan.employee.id]))
