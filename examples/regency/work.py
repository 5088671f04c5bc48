"""What the people of the regency plan, reach and are rated by, and what their units reached."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kinerja import (
    Approach,
    Aspek,
    Between,
    Conduct,
    Decision,
    Direction,
    Evidence,
    Indicator,
    Jenis,
    OrganisationResult,
    Party,
    Period,
    Perspektif,
    PlanStatus,
    Position,
    Progress,
    Rating,
    Realisation,
    WorkPlan,
    WorkResult,
)
from kinerja.plans.annexes import Annexes, Consequence, Reporting, Resource
from kinerja.plans.conduct import ExpectedConduct, NilaiDasar, Observation
from kinerja.plans.plan import Supported

if TYPE_CHECKING:
    from kinerja import Roster
    from kinerja.people.unit import UnitTree

YEAR = Period.year(2025)
DELEGATION = "Keputusan Bupati 800/14/2025"
"""The decree by which heads of schools and puskesmas, who are functional officials, evaluate."""

Measure = tuple[str, int, Aspek]
EXPECTED: dict[str, dict[str, tuple[Measure, ...]]] = {
    "guru": {
        "Murid menguasai kompetensi minimum literasi dan numerasi": (
            ("Murid yang mencapai kompetensi minimum", 80, Aspek.KUALITAS),
            ("Perangkat ajar yang selesai sebelum digunakan", 90, Aspek.WAKTU),
        ),
        "Murid belajar dalam suasana yang aman": (("Laporan perundungan yang tertangani", 85, Aspek.KUALITAS),),
    },
    "kesehatan": {
        "Pasien terlayani sesuai standar pelayanan minimal": (
            ("Pasien yang terlayani sesuai standar", 85, Aspek.KUALITAS),
            ("Pasien yang menunggu kurang dari satu jam", 80, Aspek.WAKTU),
        ),
        "Catatan pelayanan tersedia lengkap": (("Rekam medis yang lengkap dalam satu hari", 90, Aspek.WAKTU),),
    },
    "administrasi": {
        "Berkas pelayanan terselesaikan tepat waktu": (
            ("Berkas yang selesai sesuai standar waktu", 90, Aspek.WAKTU),
            ("Berkas yang selesai tanpa perbaikan", 85, Aspek.KUALITAS),
        ),
        "Arsip unit dapat ditemukan kembali": (("Arsip yang terdata", 80, Aspek.KUANTITAS),),
    },
    "pimpinan": {
        "Meningkatnya kepuasan masyarakat atas pelayanan": (
            ("Indeks kepuasan masyarakat", 82, Aspek.KUALITAS),
            ("Pengaduan yang ditindaklanjuti tepat waktu", 90, Aspek.WAKTU),
        ),
        "Terpenuhinya kebutuhan kompetensi pegawai unit": (
            ("Pegawai yang mengikuti pengembangan kompetensi", 75, Aspek.KUANTITAS),
            ("Anggaran yang terserap sesuai rencana", 90, Aspek.BIAYA),
        ),
    },
}
"""What is expected of each family of jobs: results, and how each is measured, in percent."""


def family_of(title: str) -> str:
    """The family of jobs that a title belongs to."""
    starts = {"Guru": "guru", "Perawat": "kesehatan", "Dokter": "kesehatan", "Pengadministrasi": "administrasi"}
    return starts.get(title.split(maxsplit=1)[0], "pimpinan")


def results_of(plan_id: str, position: Position) -> list[WorkResult]:
    """The results of a plan, each supporting one of the superior."""
    made, views = [], iter(Perspektif if position.is_jpt else ())
    for number, (statement, measures) in enumerate(EXPECTED[family_of(position.title)].items(), 1):
        indicators = [
            Indicator(
                f"{plan_id}.{number}.{place}",
                text,
                Between(target, target + 4, "%", Direction.LEBIH_TINGGI),
                [] if position.is_jpt else [aspek],
                perspektif=next(views, None),
            )
            for place, (text, target, aspek) in enumerate(measures, 1)
        ]
        supported = Supported(f"atasan-{number}", "Pelayanan publik yang memuaskan")
        made.append(WorkResult(f"{plan_id}.{number}", statement, Jenis.UTAMA, indicators, supports=[supported]))
    return made


def plan_of(roster: Roster, employee_id: str, start: date, agreed_on: date) -> WorkPlan:
    """The plan from a day to the end of the year, as employee and superior agreed on it."""
    superior = roster.superior(employee_id, start)
    above = roster.superior(superior.person_id, start)
    employee = roster.party(employee_id, start)
    agreement = roster.employee(employee_id).agreement_on(start)
    plan_id = f"skp-{employee_id}-{start:%m%d}"
    return WorkPlan(
        plan_id,
        Period(start, YEAR.end),
        employee,
        head_party(roster, superior.person_id, superior.unit_id, start),
        Approach.KUANTITATIF,
        results_of(plan_id, employee.position),
        conduct=ExpectedConduct(),
        annexes=Annexes(
            [Resource("Peralatan kerja sesuai standar unit")],
            [Reporting("Setiap akhir bulan", "Laporan kinerja")],
            [Consequence("Prioritas pengembangan kompetensi")],
        ),
        status=PlanStatus.DITETAPKAN,
        agreed_on=agreed_on,
        work_agreement=agreement.number if agreement else "",
        delegation=DELEGATION if superior.unit_id.startswith(("sd-", "smp-", "pkm-")) else "",
        superior=head_party(roster, above.person_id, above.unit_id, start) if above.person_id else None,
    )


def head_party(roster: Roster, person_id: str, unit_id: str, day: date) -> Party:
    """A head as documents show one: in the capacity that leads the unit, be it an additional task."""
    holder = roster.head(unit_id, day)
    capacity = holder.appointment if holder and holder.person_id == person_id else None
    return roster.party(person_id, day, capacity=capacity)


# --- What came of it -------------------------------------------------------------------------------------------------

FALLEN_SHORT, OUTSTANDING = 23, 9


def rated(employee_id: str) -> tuple[Rating, Rating]:
    """The two ratings of a person; in life the appraiser judges, here the number of the person does."""
    number = int(employee_id[1:])
    low, good, high = Rating
    return (
        high if number % OUTSTANDING == 0 else low if number % FALLEN_SHORT == 0 else good,
        high if number % 7 == 0 else low if number % 41 == 0 else good,
    )


def progress_of(plan: WorkPlan, period: Period) -> Progress:
    """What was realised by the end of a period, with evidence, as far above or below target as the rating tells."""
    hasil, _ = rated(plan.employee.id)
    beside = dict(zip(Rating, (-12, 0, 6), strict=True))[hasil]
    evidence = [Evidence(f"Laporan {period.label.id}")]
    return Progress(
        period,
        [Realisation(each.id, each.target.low + beside, "%", evidence=evidence) for each in plan.indicators],
    )


def conduct_of(plan: WorkPlan, period: Period) -> Conduct:
    """What was seen of the conduct."""
    _, perilaku = rated(plan.employee.id)
    text = dict(zip(Rating, ("sering terlambat", "melayani dengan ramah", "menjadi panutan"), strict=True))
    return Conduct(period, [Observation(NilaiDasar.BERORIENTASI_PELAYANAN, text[perilaku], "Pimpinan")])


def decision_of(employee_id: str, by: Party, on: date) -> Decision:
    """What the appraiser decided."""
    hasil, perilaku = rated(employee_id)
    return Decision(hasil, perilaku, by=by, on=on, reason="Setelah dialog kinerja.", notes="Pertahankan yang baik.")


# --- What the units reached ------------------------------------------------------------------------------------------

LATE_UNIT, LATE_ON = "kec-1", date(2026, 2, 17)


def organisation_results(units: UnitTree) -> dict[str, list[OrganisationResult]]:
    """What each unit reached in months, quarters, the year and the year before; one annual result came late."""
    periods = (*YEAR.months(), *YEAR.quarters())
    found: dict[str, list[OrganisationResult]] = {}
    for unit in units:
        issued = LATE_ON if unit.id == LATE_UNIT else date(2026, 1, 19)
        found[unit.id] = [
            OrganisationResult(unit, YEAR.previous(), "Baik"),
            *(OrganisationResult(unit, period, "Baik") for period in periods),
            OrganisationResult(unit, YEAR, "Istimewa" if unit.id == LATE_UNIT else "Baik", issued_on=issued),
        ]
    return found
