"""Batanghari: results that were agreed, quarters that show who is off track, and a year that is judged afresh.

Kabupaten Batanghari wants its staff oriented to results: targets set with the superior, evaluation in every quarter so
that people stay on track, documents that are issued faster, and citizens who notice.  This script tells one year of
two officials of the population office.  The county is real; the persons, numbers and results are made up.
"""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from statistics import median_high

from kinerja import (
    NIP,
    Acceptance,
    Approach,
    Aspek,
    AtLeast,
    AtMost,
    Decision,
    Direction,
    EmployeeKind,
    Evidence,
    Exactly,
    Indicator,
    Jenis,
    OrganisationResult,
    Party,
    Period,
    PlanStatus,
    Position,
    PositionKind,
    Progress,
    Realisation,
    Rounding,
    Undetermined,
    Unit,
    WorkPlan,
    WorkResult,
    appraise,
    check,
)
from kinerja.people.positions import Jenjang
from kinerja.plans.annexes import Annexes, Consequence, Reporting, Resource
from kinerja.plans.conduct import ExpectedConduct
from kinerja.plans.plan import Supported
from kinerja.plans.track import TrackStatus, on_track
from kinerja.plans.units import ELAPSED_FIVE_DAYS
from kinerja.rules import national

YEAR = Period.year(2025)
QUARTERS = YEAR.quarters()
DINAS = Unit("dukcapil", "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Batanghari")
BIDANG = Unit("pelayanan", "Bidang Pelayanan Pendaftaran Penduduk", parent_id="dukcapil")

PENILAI = Party(
    "p-0",
    "Yusnidar, S.Sos., M.Si.",
    Position("Kepala Bidang Pelayanan Pendaftaran Penduduk", PositionKind.ADMINISTRATOR),
    BIDANG,
    number=NIP.parse("197803122003122993"),
    kind=EmployeeKind.PNS,
)


def official(id: str, name: str, number: str) -> Party:
    """An official of the service counter."""
    title = "Administrator Database Kependudukan Ahli Pertama"
    position = Position(title, PositionKind.FUNGSIONAL, Jenjang.AHLI_PERTAMA)
    return Party(id, name, position, BIDANG, number=NIP.parse(number), kind=EmployeeKind.PNS)


# --- January: targets are agreed, with a way to them quarter by quarter ----------------------------------------------


def trajectory(*targets: Exactly | AtMost | AtLeast) -> list[tuple[Period, Exactly | AtMost | AtLeast]]:
    """One target for each quarter."""
    return list(zip(QUARTERS, targets, strict=True))


def days(number: str) -> AtMost:
    """At most so many working days."""
    return AtMost(number, "hari kerja")


def share(number: int) -> AtLeast:
    """At least so many percent."""
    return AtLeast(number, "%")


LEADER_RESULT = Supported("kabid-1", "Meningkatnya kepuasan masyarakat atas pelayanan pendaftaran penduduk")


def result(id: str, statement: str, *indicators: Indicator) -> WorkResult:
    """A result that helps the superior's own; the digital archive has low priority."""
    jenis = Jenis.TAMBAHAN if id.endswith("h3") else Jenis.UTAMA
    return WorkResult(id, statement, jenis, indicators, supports=[LEADER_RESULT])


def plan_of(employee: Party) -> WorkPlan:
    """The plan that the official and the superior agreed on in January."""
    speed = Indicator(
        f"{employee.id}.waktu",
        "Median waktu penerbitan kartu keluarga sejak berkas lengkap",
        days("2"),
        [Aspek.WAKTU],
        trajectory=trajectory(days("4"), days("3"), days("2.5"), days("2")),
    )
    on_time = Indicator(
        f"{employee.id}.tepat",
        "Dokumen yang terbit sesuai standar pelayanan",
        share(95),
        [Aspek.KUALITAS],
        trajectory=trajectory(share(80), share(85), share(90), share(95)),
    )
    reports = Indicator(
        f"{employee.id}.aduan",
        "Laporan masyarakat tentang keterlambatan yang terbukti",
        AtMost(4, "laporan"),
        [Aspek.KUALITAS],
        trajectory=trajectory(*(AtMost(most, "laporan") for most in (8, 6, 5, 4))),
    )
    archive = Indicator(
        f"{employee.id}.arsip",
        "Berkas lama yang dialihmediakan",
        Exactly(1200, "berkas", Direction.LEBIH_TINGGI),
        [Aspek.KUANTITAS],
        trajectory=trajectory(*(Exactly(n, "berkas", Direction.LEBIH_TINGGI) for n in (300, 600, 900, 1200))),
    )
    return WorkPlan(
        f"skp-2025-{employee.id}",
        YEAR,
        employee,
        PENILAI,
        Approach.KUANTITATIF,
        [
            result(f"{employee.id}.h1", "Terbitnya kartu keluarga secara cepat dan tepat waktu", speed, on_time),
            result(f"{employee.id}.h2", "Menurunnya keluhan masyarakat atas keterlambatan", reports),
            result(f"{employee.id}.h3", "Tersedianya berkas kependudukan lama dalam bentuk digital", archive),
        ],
        conduct=ExpectedConduct(),
        annexes=Annexes(
            [Resource("Satu pemindai tambahan di loket")],
            [Reporting("Data waktu layanan dan aduan setiap akhir triwulan", "Ekspor antrean loket dan SP4N-LAPOR!")],
            [Consequence("Prioritas pelatihan bagi yang melampaui ekspektasi")],
        ),
        status=PlanStatus.DITETAPKAN,
        agreed_on=date(2025, 1, 24),
    )


# --- What the counter and the citizens reported -----------------------------------------------------------------------

# Working days from a complete file to the document, a sample of each quarter; reports proved; files scanned by then.
SERVICE: dict[str, tuple[tuple[tuple[int, ...], int, int], ...]] = {
    "p-1": (
        ((4, 3, 5, 4, 4, 3, 4), 7, 310),
        ((3, 2, 3, 3, 4, 2, 3), 5, 640),
        ((2, 2, 3, 2, 3, 2, 2), 3, 930),
        ((2, 1, 2, 2, 2, 1, 2), 2, 1260),
    ),
    "p-2": (
        ((4, 4, 6, 3, 4, 5, 4), 8, 290),
        ((6, 5, 7, 4, 6, 5, 6), 11, 480),
        ((3, 3, 2, 4, 2, 3, 2), 6, 700),
        ((2, 2, 3, 2, 2, 2, 2), 4, 1010),
    ),
}
STANDARD_DAYS = 4
# The counter reports whole percents, and says so; what is compared is what was reported.
WHOLE_PERCENT = Rounding(0)


def progress_of(employee: Party, quarter: int) -> Progress:
    """What had become of the plan at the end of a quarter, from the records of the counter."""
    waits, reports, scanned = SERVICE[employee.id][quarter]
    on_time = WHOLE_PERCENT.apply(Fraction(100 * sum(wait <= STANDARD_DAYS for wait in waits), len(waits)))
    counter = [Evidence("Ekspor antrean loket", f"antrean-2025-tw{quarter + 1}.csv")]
    lapor = [Evidence("Rekap SP4N-LAPOR!", f"lapor-2025-tw{quarter + 1}.pdf")]
    return Progress(
        QUARTERS[quarter],
        [
            Realisation(f"{employee.id}.waktu", median_high(waits), "hari kerja", evidence=counter),
            Realisation(f"{employee.id}.tepat", on_time, "%", evidence=counter),
            Realisation(f"{employee.id}.aduan", reports, "laporan", evidence=lapor),
            Realisation(f"{employee.id}.arsip", scanned, "berkas", evidence=counter),
        ],
    )


# --- Quarter by quarter: who is off track, and why --------------------------------------------------------------------


# How the superior rated the results of each quarter; conduct met the expectation throughout.
RATED = {"p-1": ("sesuai",) * 4, "p-2": ("di bawah", "di bawah", "sesuai", "sesuai")}
REASONS = {("p-2", 2): "Waktu layanan turun separuh sejak Juli dan aduan tinggal enam; sisanya menyusul."}


def tell_quarter(plan: WorkPlan, quarter: int) -> None:
    """Print who is off track at the end of a quarter and why, and the periodic predikat."""
    period, progress = QUARTERS[quarter], progress_of(plan.employee, quarter)
    behind = [
        standing
        for standing in on_track(plan, progress, period, ELAPSED_FIVE_DAYS)
        if standing.status is TrackStatus.TERTINGGAL
    ]
    print(f"  {period.label.id}: {plan.employee.name} " + ("sesuai jalur." if not behind else "TERTINGGAL:"))
    for standing in behind:
        print(f"    - {plan.indicator(standing.indicator_id).text}")
        print(f"      {standing.reason.id}")
    decision = Decision(
        RATED[plan.employee.id][quarter],
        "sesuai",
        by=PENILAI,
        on=period.end + timedelta(days=9),
        reason=REASONS.get((plan.employee.id, quarter), ""),
    )
    periodic = appraise(
        plan,
        progress=progress,
        rules=national().at(period, kind=EmployeeKind.PNS),
        period=period,
        decision=decision,
        organisation=OrganisationResult(BIDANG, period, "Baik"),
    )
    print(f"    Predikat periodik: {periodic.predikat.label.id}" + (f". {decision.reason}" if decision.reason else ""))
    for finding in periodic.findings:
        print(f"    Catatan: {finding.say('id')}")


# --- January again: the year is judged afresh, on final realisation ---------------------------------------------------


def judge_year(plan: WorkPlan, decision: Decision, *acceptances: Acceptance) -> None:
    """Print the annual evaluation of one official."""
    last = progress_of(plan.employee, 3)
    appraisal = appraise(
        plan,
        progress=Progress(YEAR, last.realisations, acceptances),
        rules=national().at(YEAR, kind=EmployeeKind.PNS),
        period=YEAR,
        decision=decision,
        organisation=OrganisationResult(BIDANG, YEAR, "Baik"),
    )
    proposed = appraisal.proposal.rating if appraisal.proposal else None
    print(f"  {plan.employee.name}")
    print("    usulan panduan :", proposed.reason.id if isinstance(proposed, Undetermined) else proposed.label.id)
    print("    rating hasil   :", decision.hasil_kerja.label.id, "| perilaku:", decision.perilaku.label.id)
    print("    predikat       :", appraisal.predikat.label.id)
    for finding in appraisal.findings:
        print(f"    catatan        : {finding.say('id')}")
    print()
    print(appraisal.because.as_text("id"))
    print()


def main() -> None:
    """Tell the year."""
    sari = official("p-1", "Sari Handayani, A.Md.", "199003152015032994")
    budi = official("p-2", "Budi Prakoso, S.Kom.", "198807212014021995")
    plans = [plan_of(sari), plan_of(budi)]

    print("Januari 2025. Target disepakati dengan atasan, dengan target antara per triwulan.")
    for plan in plans:
        print(f"  {plan.employee.name}: {len(plan.indicators)} indikator, {len(check(plan))} catatan atas SKP")
        for finding in check(plan):
            print(f"    - {finding.say('id')}")

    print("\nSetiap triwulan. Siapa yang tertinggal, dan mengapa?")
    for quarter in range(4):
        for plan in plans:
            tell_quarter(plan, quarter)
        if quarter == 1:
            print("  -> Juli: atasan dan Budi berdialog; pemindai tambahan dipasang, dan dua hari pelatihan diberikan.")

    print("\nJanuari 2026. Tahun dinilai kembali atas realisasi akhir, bukan rata-rata triwulan.\n")
    day = date(2026, 1, 14)
    judge_year(plans[0], Decision("Sesuai Ekspektasi", "Di Atas Ekspektasi", by=PENILAI, on=day))
    judge_year(
        plans[1],
        Decision("Sesuai Ekspektasi", "Sesuai Ekspektasi", by=PENILAI, on=day),
        Acceptance("p-2.h3", PENILAI, day, reason="Pemindai tambahan baru tersedia bulan Juli, bukan Januari."),
    )


if __name__ == "__main__":
    main()
