"""An office of Kota Salatiga: its people, what they plan for the year, and what they reach quarter by quarter."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import attrs

from kinerja import (
    Approach,
    Aspek,
    AtLeast,
    Employee,
    EmployeeKind,
    Evidence,
    Indicator,
    Jenis,
    Period,
    Position,
    PositionKind,
    Progress,
    Realisation,
    Roster,
    Unit,
    WorkPlan,
    WorkResult,
)
from kinerja.people.employee import Appointment
from kinerja.people.positions import Jenjang
from kinerja.people.unit import UnitTree
from kinerja.plans.annexes import Annexes, Consequence, Reporting, Resource
from kinerja.plans.conduct import ExpectedConduct
from kinerja.plans.lifecycle import agree, propose
from kinerja.plans.plan import Supported
from kinerja.rules import national

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kinerja import Party

YEAR = Period.year(2025)
QUARTERS = YEAR.quarters()
LAST = 3
"""The fourth quarter, whose numbers are those of the year."""
END = date(2025, 12, 31)
RULES = national().at(YEAR, kind=EmployeeKind.PNS)

# --- Who works there --------------------------------------------------------------------------------------------------

UNITS = UnitTree(
    [
        Unit("dpmptsp", "DPMPTSP Contoh Kota Salatiga"),
        Unit("perizinan", "Bidang Perizinan", "dpmptsp"),
        Unit("pengaduan", "Bidang Pengaduan dan Pelaporan", "dpmptsp"),
        Unit("modal", "Bidang Penanaman Modal", "dpmptsp"),
    ]
)
HEADS = {
    "dpmptsp": ("s-0", "Dra. Retno Widyastuti, M.Si."),
    "perizinan": ("s-1", "Wening Kusumastuti, S.Sos., M.A."),
    "pengaduan": ("s-2", "Agus Triwibowo, S.E."),
    "modal": ("s-3", "Hendra Sulaksana, S.T., M.M."),
}
STAFF = {
    "perizinan": "Dimas Arya, Ratih Permatasari, Yoga Pradipta, Laras Setyaningsih, Bima Anggoro, Nuning Wahyuni",
    "pengaduan": "Tegar Wicaksono, Mira Anjani, Satria Pamungkas, Endah Kurniasih, Galang Saputra, Puji Lestari",
    "modal": "Sinta Maharani, Rangga Adiputra, Wulan Handayani, Fajar Santosa, Citra Ayuningtyas, Doni Kurniawan",
}
DIMAS, RATIH, YOGA, SINTA = "s-11", "s-12", "s-13", "s-31"
WENING, HENDRA = "s-1", "s-3"


def official(id: str, name: str, position: Position, unit_id: str) -> Employee:
    """A PNS who has held the position for some years."""
    return Employee(id, name, EmployeeKind.PNS, appointments=[Appointment(position, unit_id, date(2022, 1, 3))])


def everybody() -> Iterator[Employee]:
    """Yield the head of the office, three heads of divisions and six people of each."""
    for unit_id, (id, name) in HEADS.items():
        top = unit_id == "dpmptsp"
        kind = PositionKind.JPT_PRATAMA if top else PositionKind.ADMINISTRATOR
        yield official(id, name, Position("Kepala Dinas" if top else f"Kepala {UNITS[unit_id].name}", kind), unit_id)
    for unit_id, names in STAFF.items():
        for place, name in enumerate(names.split(", "), start=1):
            id = f"{HEADS[unit_id][0]}{place}"
            position = Position(
                "Penata Perizinan", PositionKind.FUNGSIONAL, Jenjang.AHLI_PERTAMA, leads_team=id == DIMAS
            )
            yield official(id, name, position, unit_id)


ROSTER = Roster(UNITS, everybody())
PEOPLE: dict[str, Party] = {each.id: ROSTER.party(each.id, date(2025, 1, 2)) for each in ROSTER.employees}
HEAD, LEADER = PEOPLE["s-0"], PEOPLE[WENING]


def name(id: str) -> str:
    """The name of somebody of the office."""
    return PEOPLE[id].name


TEAMS = {HEADS[unit_id][0]: [f"{HEADS[unit_id][0]}{place}" for place in range(1, 7)] for unit_id in STAFF}
"""Who appraises whom in the three divisions."""

# --- What is expected -------------------------------------------------------------------------------------------------


@attrs.frozen
class Measure:
    """One indicator: what is due by the end of each quarter; more is better."""

    aspek: Aspek
    text: str
    unit: str
    due: tuple[int, int, int, int]


N, Q = Aspek.KUANTITAS, Aspek.KUALITAS
LKPM = Measure(Q, "Perusahaan yang melaporkan LKPM tepat waktu", "%", (95, 95, 95, 95))
WORK: dict[str, dict[str, tuple[Measure, ...]]] = {
    "perizinan": {
        "Terbitnya izin secara tepat waktu": (
            Measure(N, "Izin yang terbit", "izin", (120, 240, 360, 480)),
            Measure(Q, "Izin yang terbit dalam batas waktu", "%", (80, 85, 88, 90)),
        ),
        "Pemohon memperoleh kepastian dalam sekali datang": (
            Measure(Q, "Berkas yang diverifikasi dalam sekali datang", "%", (70, 75, 80, 85)),
        ),
        "Tersedianya arsip izin digital": (Measure(N, "Izin lama dalam arsip digital", "izin", (100, 200, 300, 400)),),
    },
    "pengaduan": {
        "Tersedianya jawaban bagi setiap pengadu": (
            Measure(Q, "Pengaduan yang terjawab dalam batas waktu", "%", (80, 85, 90, 90)),
        ),
        "Tersedianya laporan layanan bulanan": (Measure(N, "Laporan yang terbit", "laporan", (3, 6, 9, 12)),),
    },
    "modal": {
        "Meningkatnya kepatuhan pelaporan penanaman modal": (LKPM,),
        "Pelaku usaha memperoleh pendampingan": (
            Measure(N, "Pelaku usaha yang didampingi", "pelaku usaha", (30, 60, 90, 120)),
        ),
    },
}
EXTRA = ("loket", "data OSS", "jadwal piket", "papan informasi")
"""What was given to Yoga beside it, thing by thing."""


def indicator(id: str, measure: Measure) -> Indicator:
    """An indicator with its way through the year."""
    due = [AtLeast(each, measure.unit) for each in measure.due]
    return Indicator(id, measure.text, due[-1], [measure.aspek], trajectory=zip(QUARTERS, due, strict=True))


def results_of(employee: Party) -> Iterator[WorkResult]:
    """Yield the results of somebody of a division."""
    supports = [Supported(f"atasan-{employee.unit.id}", "Meningkatnya kepuasan masyarakat atas pelayanan")]
    for place, (statement, held) in enumerate(WORK[employee.unit.id].items(), start=1):
        id = f"{employee.id}.h{place}"
        indicators = [indicator(f"{id}.{number}", measure) for number, measure in enumerate(held, start=1)]
        yield WorkResult(id, statement, Jenis.UTAMA, indicators, supports=supports)
    for place, what in enumerate(EXTRA if employee.id == YOGA else ()):
        id = f"{employee.id}.t{place}"
        measure = Measure(N, f"Rekap {what} yang tersedia", "rekap", (3, 6, 9, 12))
        told = f"Tersedianya rekap {what}"
        yield WorkResult(id, told, Jenis.TAMBAHAN, [indicator(f"{id}.1", measure)], assigned_by=LEADER)


SATISFIED = "Meningkatnya kepuasan masyarakat atas pelayanan"


def satisfied(employee: Party) -> WorkResult:
    """What the head of a division is expected to reach: the index of the survey, of which nothing is due before."""
    due = AtLeast(88, "indeks")
    skm = Indicator(f"{employee.id}.skm", "Nilai SKM bidang", due, [Q], trajectory=[(QUARTERS[LAST], due)])
    supports = [Supported("s-0.h1", "Meningkatnya mutu pelayanan publik Kota Salatiga")]
    return WorkResult(f"atasan-{employee.unit.id}", SATISFIED, Jenis.UTAMA, [skm], supports=supports)


def plan_of(employee: Party) -> WorkPlan:
    """The plan that employee and superior agreed on in January."""
    heads = employee.id in TEAMS
    appraiser = HEAD if heads else PEOPLE[HEADS[employee.unit.id][0]]
    draft = WorkPlan(
        f"skp-2025-{employee.id}",
        YEAR,
        employee,
        appraiser,
        Approach.KUANTITATIF,
        [satisfied(employee)] if heads else results_of(employee),
        conduct=ExpectedConduct(),
        annexes=Annexes(
            [Resource("Aplikasi perizinan dan pelatihan teknologi informasi")],
            [Reporting("Setiap akhir triwulan", "Ekspor aplikasi perizinan, hasil survei, dan berita acara")],
            [Consequence("Prioritas pengembangan kompetensi")],
        ),
        superior=None if heads else HEAD,
    )
    proposed = propose(draft, by=employee.id, on=date(2025, 1, 20))
    return agree(proposed, by=appraiser.id, on=date(2025, 1, 24))


PLANS = {id: plan_of(PEOPLE[id]) for leader, team in TEAMS.items() for id in (leader, *team)}
"""What was set in January."""

# --- What came of it --------------------------------------------------------------------------------------------------

PACE = {
    DIMAS: (100, 101, 102, 104),
    RATIH: (71, 74, 96, 101),
    YOGA: (100, 98, 97, 96),
}
"""How much of what was due was reached by the end of each quarter, in percent; all of it by the others."""
REPORTED = {f"s-3{place}": last for place, last in enumerate((62, 78, 74, 81, 70, 77), start=1)}
"""Which share of the companies reported in time, for each of six people: none reaches the 95 that were agreed."""


def due_of(each: Indicator, quarter: int) -> AtLeast | None:
    """What is due of an indicator by the end of a quarter; ``None`` where nothing is."""
    target = dict(each.trajectory).get(QUARTERS[quarter])
    return target if isinstance(target, AtLeast) else None


def reached(employee_id: str, each: Indicator, due: AtLeast, quarter: int) -> int:
    """What was reached of an indicator by the end of a quarter."""
    if each.text == LKPM.text:
        return REPORTED[employee_id] - 3 * (LAST - quarter)
    whole = int(due.value) * PACE.get(employee_id, (100,) * 4)[quarter] // 100
    return min(whole, 100) if due.unit == "%" else whole


def progress_of(plan: WorkPlan, quarter: int, period: Period) -> Progress:
    """What had become of a plan at the end of a quarter."""
    told = [(each, due) for each in plan.indicators if (due := due_of(each, quarter)) is not None]
    shown = [Evidence("Ekspor aplikasi perizinan")]
    return Progress(
        period,
        [
            Realisation(each.id, reached(plan.employee.id, each, due, quarter), due.unit, evidence=shown)
            for each, due in told
        ],
    )
