"""The registry: its counters and calendar, the official and the head, and the plan they agreed on in January."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kinerja import (
    NIP,
    Approach,
    Aspek,
    AtLeast,
    AtMost,
    EmployeeKind,
    Indicator,
    Jenis,
    Law,
    Party,
    Period,
    PlanStatus,
    Position,
    PositionKind,
    Unit,
    UnitTree,
    WorkPlan,
    WorkResult,
)
from kinerja.base.calendar import FIVE_DAYS, WorkingCalendar
from kinerja.base.working_hours import OfficeDay, OfficeHours, OfficeSession, OtherHours
from kinerja.evaluation.public_fit import MeasuredBy
from kinerja.feedback.complaint_measures import ComplaintMeasure
from kinerja.feedback.forum_follow_up import FORUM_IN_TIME
from kinerja.feedback.service import ServiceStatistic
from kinerja.feedback.survey_scheme import PERMENPANRB14_2017
from kinerja.plans.annexes import Annexes, Consequence, Reporting, Resource
from kinerja.plans.conduct import ExpectedConduct
from kinerja.plans.plan import Supported
from kinerja.plans.track import target_due

if TYPE_CHECKING:
    from kinerja.plans.target import Target

YEAR = Period.year(2025)
SEMESTERS = (Period.semester(2025, 1), Period.semester(2025, 2))
COUNTED = date(2026, 1, 9)
"""The day on which the year was counted."""
STANDARDS = Law("Keputusan Kepala Dinas (contoh) 067/4/2025")
"""The invented decree with the standards of service and the deadlines of complaints."""

# --- The units --------------------------------------------------------------------------------------------------------

DINAS = Unit("dukcapil", "Dinas Kependudukan dan Pencatatan Sipil Kota Cakranegara")
BIDANG = Unit("pendaftaran", "Bidang Pelayanan Pendaftaran Penduduk", parent_id="dukcapil")
COUNTERS = ("pusat", "mayura", "sweta", "rsud", "kampus", "keliling")
UNITS = UnitTree(
    [
        DINAS,
        BIDANG,
        Unit("pencatatan", "Bidang Pelayanan Pencatatan Sipil", parent_id="dukcapil"),
        Unit("arsip", "Seksi Arsip Kependudukan", parent_id="dukcapil"),
        Unit("pusat", "Loket Pusat", parent_id="dukcapil"),
        Unit("mayura", "Loket Mayura", parent_id="dukcapil"),
        Unit("sweta", "Loket Pasar Sweta", parent_id="dukcapil"),
        Unit("rsud", "Loket RSUD", parent_id="dukcapil"),
        Unit("kampus", "Loket Kampus", parent_id="dukcapil"),
        Unit("keliling", "Mobil Keliling", parent_id="dukcapil"),
    ]
)

# --- The calendar and the hours, as the office has them; the library builds none in -----------------------------------

HOLIDAYS = {
    1: (1, 27, 28, 29),
    3: (28, 31),
    4: (1, 2, 3, 4, 7, 18),
    5: (1, 12, 13, 29, 30),
    6: (6, 9, 27),
    8: (18,),
    9: (5,),
    12: (25, 26),
}
CALENDAR = WorkingCalendar(
    FIVE_DAYS,
    [*(date(2025, month, day) for month, days in HOLIDAYS.items() for day in days), date(2026, 1, 1)],
    Period.of(date(2025, 1, 1), date(2026, 1, 31)),
)


def _week(*sessions: tuple[str, str], friday: tuple[tuple[str, str], ...]) -> list[OfficeDay]:
    usual, shorter = ([OfficeSession(*each) for each in hours] for hours in (sessions, friday))
    return [*(OfficeDay(weekday, usual) for weekday in range(1, 5)), OfficeDay(5, shorter)]


HOURS = OfficeHours(
    CALENDAR,
    _week(("07:30", "12:00"), ("13:00", "16:00"), friday=(("07:30", "11:30"), ("13:00", "16:30"))),
    [
        OtherHours(
            Period.of(date(2025, 3, 1), date(2025, 3, 30)),
            _week(("08:00", "12:00"), ("12:30", "15:00"), friday=(("08:00", "11:30"), ("12:30", "15:30"))),
        )
    ],
)
"""Seven and a half hours a day, fewer in Ramadan."""

# --- The people; the numbers are those of nobody ----------------------------------------------------------------------


def _official(id: str, name: str, number: str, position: Position, unit: Unit) -> Party:
    return Party(id, name, position, unit, number=NIP.parse(number), kind=EmployeeKind.PNS)


KADIS = _official(
    "c-0",
    "Drs. Lalu Wiraksa, M.Si.",
    "196904172003121993",
    Position("Kepala Dinas Kependudukan dan Pencatatan Sipil", PositionKind.JPT_PRATAMA),
    DINAS,
)
KABID = _official(
    "c-1",
    "Baiq Nirmala Sari, S.STP.",
    "198303152007042992",
    Position("Kepala Bidang Pelayanan Pendaftaran Penduduk", PositionKind.ADMINISTRATOR),
    BIDANG,
)

# --- The plan ---------------------------------------------------------------------------------------------------------

TIME, STANDARD, IKM, COMPLAINTS, FORUM = "waktu", "standar", "ikm", "aduan", "forum"


def _result(id: str, statement: str, *indicators: Indicator) -> WorkResult:
    supported = Supported("kadis-1", "Meningkatnya kualitas pelayanan administrasi kependudukan")
    return WorkResult(id, statement, Jenis.UTAMA, indicators, supports=[supported])


PLAN = WorkPlan(
    "skp-2025-c-1",
    YEAR,
    KABID,
    KADIS,
    Approach.KUANTITATIF,
    [
        _result(
            "h1",
            "Terbitnya kartu keluarga secara cepat",
            Indicator(
                TIME,
                "Median waktu penerbitan kartu keluarga, Semester II",
                AtMost(6, "jam kerja"),
                [Aspek.WAKTU],
                trajectory=zip(SEMESTERS, (AtMost(9, "jam kerja"), AtMost(6, "jam kerja")), strict=True),
            ),
            Indicator(STANDARD, "Kartu keluarga dalam standar waktu, Semester II", AtLeast(80, "%"), [Aspek.KUANTITAS]),
        ),
        _result(
            "h2",
            "Meningkatnya kepuasan masyarakat atas pelayanan Dinas",
            Indicator(
                IKM, "Indeks kepuasan masyarakat Dinas, survei Semester II", AtLeast(80, "indeks"), [Aspek.KUALITAS]
            ),
        ),
        _result(
            "h3",
            "Tertanganinya pengaduan dan masukan masyarakat",
            Indicator(COMPLAINTS, "Pengaduan yang selesai tepat waktu", AtLeast(85, "%"), [Aspek.WAKTU]),
            Indicator(FORUM, "Kesepakatan musrenbang yang terlaksana tepat waktu", AtLeast(75, "%"), [Aspek.KUANTITAS]),
        ),
    ],
    conduct=ExpectedConduct(),
    annexes=Annexes(
        [Resource("Dua petugas verifikasi tambahan sejak Juli")],
        [Reporting("Setiap akhir semester", "Data antrean, SP4N-LAPOR!, survei, berita acara musrenbang")],
        [Consequence("Prioritas pengembangan karier")],
    ),
    status=PlanStatus.DITETAPKAN,
    agreed_on=date(2025, 1, 22),
)


def due(indicator_id: str, period: Period = YEAR) -> Target:
    """What an indicator has to reach by the end of a period."""
    target = target_due(PLAN, PLAN.indicator(indicator_id), period)
    if target is None:
        raise AssertionError(indicator_id)
    return target


# --- What each indicator is measured by: a measure that its source offers, of which unit, and of which days -----------

CARD = "Kartu keluarga"
AGREED = (
    MeasuredBy(TIME, ServiceStatistic.MEDIAN.measure(CARD), DINAS.id, SEMESTERS[1]),
    MeasuredBy(STANDARD, ServiceStatistic.DALAM_STANDAR.measure(CARD), DINAS.id, SEMESTERS[1]),
    MeasuredBy(IKM, PERMENPANRB14_2017.measure, DINAS.id, SEMESTERS[1]),
    MeasuredBy(COMPLAINTS, ComplaintMeasure.SELESAI_TEPAT_WAKTU.measure, DINAS.id, YEAR),
    MeasuredBy(FORUM, FORUM_IN_TIME, DINAS.id, YEAR),
)
