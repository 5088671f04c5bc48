"""Persons, results and plans that the tests of plans start from: each is sound, so that a test breaks one thing."""

from __future__ import annotations

from datetime import date

from kinerja.base.period import Period
from kinerja.people.party import EmployeeKind, Leader, Party
from kinerja.people.positions import Jenjang, Position, PositionKind
from kinerja.people.unit import Unit
from kinerja.plans.annexes import Annexes, Consequence, ConsequenceKind, Reporting, Resource, ResourceKind
from kinerja.plans.conduct import ExpectedConduct
from kinerja.plans.indicator import Aspek, Indicator, Perspektif
from kinerja.plans.plan import Approach, Jenis, PlanStatus, Source, WorkPlan, WorkResult
from kinerja.plans.target import Between, Direction, Exactly

HIGHER, LOWER = Direction.LEBIH_TINGGI, Direction.LEBIH_RENDAH
YEAR = Period.year(2025)
Q1, Q2, Q3, Q4 = YEAR.quarters()

DINAS = Unit("dinas", "Dinas Kesehatan")
PUSKESMAS = Unit("puskesmas", "Puskesmas Contoh", "dinas", mandiri=True)


def person(id: str, title: str, post: PositionKind | None, unit: Unit = DINAS, **more) -> Party:
    """Return a person in a position."""
    position = more.pop("position", None) or Position(title, post)
    return Party(id, f"Pegawai {id}", position, unit, **{"kind": EmployeeKind.PNS, **more})


HEAD = person("kadis", "Kepala Dinas Kesehatan", PositionKind.JPT_PRATAMA)
REGENT = person("bupati", "Bupati", None, kind=None)
SECRETARY = person("sekretaris", "Sekretaris Dinas", PositionKind.ADMINISTRATOR)
MIDWIFE = person(
    "bidan", "", None, position=Position("Bidan Penyelia", PositionKind.FUNGSIONAL, Jenjang.PENYELIA), unit=PUSKESMAS
)
ELSEWHERE = Leader("direktur", "Direktur II", "Direktur II", "Kementerian")

ANNEXES = Annexes(
    [Resource("Pelatihan aplikasi", ResourceKind.PENDAMPINGAN_PIMPINAN)],
    [Reporting("Setiap dua minggu", "Laporan")],
    [Consequence("Prioritas pelatihan", ConsequenceKind.POSITIF)],
)


def indicator(id: str = "i1", **more) -> Indicator:
    """Return a sound quantitative indicator of JA or JF."""
    sound = {
        "text": "Persentase pengaduan yang diselesaikan",
        "target": Between(80, 90, "%", HIGHER),
        "aspek": (Aspek.KUANTITAS,),
    }
    return Indicator(id, **{**sound, **more})


def result(id: str = "h1", *indicators: Indicator, **more) -> WorkResult:
    """Return a sound result of JA or JF."""
    sound = {
        "statement": f"Pengaduan {id} diselesaikan tepat waktu",
        "jenis": Jenis.UTAMA,
        "indicators": indicators or (indicator(f"{id}.i1"),),
        "assigned_by": SECRETARY,
    }
    return WorkResult(id, **{**sound, **more})


def plan(*results: WorkResult, **more) -> WorkPlan:
    """Return a sound quantitative plan of a midwife."""
    sound = {
        "period": YEAR,
        "employee": MIDWIFE,
        "appraiser": SECRETARY,
        "approach": Approach.KUANTITATIF,
        "results": results or (result(),),
        "conduct": ExpectedConduct(),
        "annexes": ANNEXES,
        "status": PlanStatus.DITETAPKAN,
        "agreed_on": date(2025, 1, 20),
    }
    return WorkPlan("skp", **{**sound, **more})


def head_plan(*results: WorkResult, **more) -> WorkPlan:
    """Return a sound quantitative plan of a head of a dinas, with all four perspectives."""
    return plan(*(results or head_results()), employee=HEAD, appraiser=REGENT, **more)


def head_results() -> tuple[WorkResult, ...]:
    """Return one result for each perspective."""
    return tuple(
        WorkResult(
            perspektif,
            f"Meningkatnya mutu {perspektif}",
            Jenis.UTAMA,
            [Indicator(f"{perspektif}.i1", "Indeks", Exactly(90, "indeks", HIGHER), perspektif=perspektif)],
            assigned_by=REGENT,
            source=Source.PERJANJIAN_KINERJA,
        )
        for perspektif in Perspektif
    )
