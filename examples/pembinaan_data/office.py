"""The civil registry of Kota Salatiga: its people, what their posts require, what they can do, how 2024 was judged."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import attrs

from kinerja import (
    Approach,
    Aspek,
    AtLeast,
    Decision,
    EmployeeKind,
    Evidence,
    Feedback,
    Giver,
    GiverKind,
    Indicator,
    Jenis,
    Law,
    OrganisationResult,
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
    appraise,
)
from kinerja.feedback.continuous import Shows
from kinerja.feedback.feedback_record import record_feedback
from kinerja.plans.conduct import NilaiDasar
from kinerja.rules import national
from kinerja.training.competency_assessment import CompetencyAssessment
from kinerja.training.competency_gap import competency_gaps
from kinerja.training.competency_standard import JobStandard
from kinerja.training.need_parts import Learner
from kinerja.training.need_reading import appraisal_signals, feedback_signals, gap_signals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kinerja import Appraisal
    from kinerja.feedback.feedback_record import FeedbackRecord
    from kinerja.training.need_signals import Signal

JUDGED, YEAR, NEXT = Period.year(2024), Period.year(2025), Period.year(2026)
"""The year that was judged, the year of coaching, and the one after it."""
PLANNED = date(2025, 1, 20)
"""The day on which the needs were read and the plan was made."""
DECREE = Law("Keputusan Wali Kota Salatiga (contoh) 800/12/2023")
"""The invented decree with the standards of the posts."""

LOKET, POS = "loket", "pos"
UNITS = {
    "dukcapil": Unit("dukcapil", "Disdukcapil Contoh Kota Salatiga"),
    LOKET: Unit(LOKET, "Loket Pelayanan", "dukcapil"),
    POS: Unit(POS, "Pos Pelayanan Kelurahan", "dukcapil"),
}
WARDS = (
    "Mangunsari",
    "Blotongan",
    "Bugel",
    "Gendongan",
    "Kauman Kidul",
    "Kecandran",
    "Ledok",
    "Noborejo",
    "Pulutan",
    "Tegalrejo",
)
"""Where the ten posts stand, in the order of their verifiers."""

# --- Who works there, which levels they were found to have, how the year went -----------------------------------------

CODES = ("M.02", "M.03", "M.05", "M.07", "T.01")
"""Cooperation, communication, public service, change; T.01 is the verification of civil documents."""
PNS, CPNS, PPPK = EmployeeKind.PNS, EmployeeKind.CPNS, EmployeeKind.PPPK
BELOW, MEETS = "Di Bawah Ekspektasi", "Sesuai Ekspektasi"


@attrs.frozen
class Staff:
    """One of the office: levels in the order of ``CODES``, what was reached of two indicators, ratings below."""

    id: str
    name: str
    kind: EmployeeKind
    levels: str
    reached: tuple[int, int] = (93, 97)
    low_results: bool = False
    low_conduct: bool = False
    unit_id: str = LOKET
    post: PositionKind = PositionKind.PELAKSANA


ANI, BAYU, CITRA, DEDI, FITRI = "l-01", "l-02", "l-03", "l-04", "l-06"
KARTIKA, LESTARI, MULYONO = "l-11", "k-1", "k-0"
COUNTER = (
    Staff(ANI, "Ani Kusumawati", PNS, "22122", (86, 91), low_results=True),
    Staff(BAYU, "Bayu Nugroho", PNS, "22222", (84, 90), low_results=True),
    Staff(CITRA, "Citra Maharani", PNS, "22122", (85, 92), low_results=True),
    Staff(DEDI, "Dedi Prasetya", PNS, "12122"),
    Staff("l-05", "Endah Sulistyani", PPPK, "21122"),
    Staff(FITRI, "Fitri Rahmawati", PPPK, "22122"),
    Staff("l-07", "Gilang Permana", PNS, "21112"),
    Staff("l-08", "Hesti Widodo", PNS, "21112"),
    Staff("l-09", "Indra Laksana", PNS, "21122"),
    Staff("l-10", "Joko Santosa", PNS, "21122", (92, 96), low_conduct=True),
    Staff(KARTIKA, "Kartika Dewi", CPNS, "22222"),
    Staff("l-12", "Slamet Riyadi", PNS, "12122"),
)
LEADERS = (
    Staff(LESTARI, "Lestari Handayani", PNS, "32332", post=PositionKind.PENGAWAS),
    Staff(MULYONO, "Mulyono", PNS, "33333", unit_id="dukcapil", post=PositionKind.ADMINISTRATOR),
)
_VERIFIERS = (
    ("Nanik Lestyaningsih", "22221", (78, 88)),
    ("Oki Setiawan", "22221", (80, 90)),
    ("Puji Astuti", "22211", (81, 91)),
    ("Rahmat Hidayat", "22221", (79, 89)),
    ("Sekar Arum", "21221", (77, 90)),
    ("Teguh Wibowo", "22211", (90, 92)),
    ("Utami Ningrum", "22221", (76, 91)),
    ("Vera Anggraini", "22221", (82, 88)),
    ("Wahyu Kuncoro", "22221", (91, 89)),
    ("Yuni Kartikasari", "21221", (89, 92)),
)
VERIFIERS = tuple(
    Staff(f"p-{place:02}", name, PNS, levels, reached, unit_id=POS)
    for place, (name, levels, reached) in enumerate(_VERIFIERS, start=1)
)
STAFF = {each.id: each for each in (*COUNTER, *LEADERS, *VERIFIERS)}
DUE = {LOKET: (90, 95), POS: (85, 85), "dukcapil": (90, 95)}
"""What was due of the two indicators, in percent."""
TEXTS = {
    LOKET: ("Permohonan yang selesai sesuai standar", "Warga yang mendapat penjelasan syarat sekali datang"),
    POS: ("Akta kelahiran yang terbit dalam dua hari kerja", "Berkas tanpa kesalahan verifikasi"),
    "dukcapil": ("Layanan yang memenuhi standar", "Rekomendasi pengawasan yang selesai"),
}


def name(id: str) -> str:
    """The name of somebody of the office."""
    return STAFF[id].name


def learner(staff: Staff) -> Learner:
    """Somebody for whom development is planned; at the counter they serve those who are asked."""
    return Learner(staff.id, staff.unit_id, staff.post, serves_public=staff.unit_id == LOKET)


LEARNERS = [learner(each) for each in STAFF.values()]

# --- What the posts require, and what assessors found -----------------------------------------------------------------


def _standard(post: str, levels: str) -> JobStandard:
    told = dict(zip(CODES, map(int, levels), strict=True))
    return JobStandard(post, told, DECREE("Lampiran"), since=date(2024, 1, 1))


HELD = {
    LOKET: _standard("Pengelola Layanan", "22222"),
    POS: _standard("Verifikator Dokumen Kependudukan", "22223"),
    LESTARI: _standard("Kepala Seksi", "32332"),
    MULYONO: _standard("Kepala Bidang", "33333"),
}
"""What posts require: those of a unit, or of a leader."""
EXPIRED = {CITRA}
"""Whose assessment is no longer in force."""
COMING = {ANI: _standard("Kepala Seksi", "22322")}
"""Who is to lead the section next, and what that will ask."""


def held(staff: Staff) -> JobStandard:
    """What the post of somebody requires."""
    return HELD.get(staff.id, HELD[LOKET]) if staff.unit_id != POS else HELD[POS]


def assessed(staff: Staff) -> CompetencyAssessment:
    """What assessors found of somebody."""
    scores = dict(zip(CODES, map(int, staff.levels), strict=True))
    on, until = (2021, 2024) if staff.id in EXPIRED else (2024, 2027)
    return CompetencyAssessment(staff.id, scores, "asesor", date(on, 6, 5), date(until, 6, 4), "sederhana")


def gaps_seen() -> Iterator[Signal]:
    """Yield each competency of everybody beside the post held and the one to come."""
    for staff in STAFF.values():
        report = competency_gaps(assessed(staff), held=held(staff), coming=COMING.get(staff.id), on=PLANNED)
        yield from gap_signals(report, period=YEAR)


# --- How 2024 was judged ----------------------------------------------------------------------------------------------


def _party(staff: Staff) -> Party:
    return Party(staff.id, staff.name, Position("Pejabat contoh", staff.post), UNITS[staff.unit_id], kind=staff.kind)


HEAD = Party("k", "Retno Widyastuti", Position("Kepala Dinas", PositionKind.JPT_PRATAMA), UNITS["dukcapil"], kind=PNS)


def plan_of(staff: Staff) -> WorkPlan:
    """The plan of 2024: one result, two indicators."""
    told = zip(TEXTS[staff.unit_id], DUE[staff.unit_id], (Aspek.WAKTU, Aspek.KUALITAS), strict=True)
    indicators = [
        Indicator(f"{staff.id}.{place}", text, AtLeast(due, "%"), [aspek])
        for place, (text, due, aspek) in enumerate(told, start=1)
    ]
    result = WorkResult(f"{staff.id}.h", "Warga terlayani sesuai standar", Jenis.UTAMA, indicators)
    status, agreed = PlanStatus.DITETAPKAN, date(2024, 1, 22)
    appraiser = _party(STAFF[MULYONO]) if staff.id != MULYONO else HEAD
    return WorkPlan(
        f"skp-2024-{staff.id}",
        JUDGED,
        _party(staff),
        appraiser,
        Approach.KUANTITATIF,
        [result],
        status=status,
        agreed_on=agreed,
    )


def judged(staff: Staff) -> Appraisal:
    """The evaluation of 2024 under PermenPANRB 6/2022."""
    plan = plan_of(staff)
    evidence = [Evidence("Rekap layanan 2024")]
    ids = [each.id for each in plan.indicators]
    realised = [Realisation(id, value, "%", evidence=evidence) for id, value in zip(ids, staff.reached, strict=True)]
    ratings = [BELOW if low else MEETS for low in (staff.low_results, staff.low_conduct)]
    return appraise(
        plan,
        progress=Progress(JUDGED, realised),
        rules=national().at(JUDGED, kind=staff.kind),
        period=JUDGED,
        decision=Decision(*ratings, by=plan.appraiser, on=date(2025, 1, 10), reason="Menimbang keadaan kantor."),
        organisation=OrganisationResult(UNITS[staff.unit_id], JUDGED, "Baik"),
    )


SAID = {
    DEDI: [("r1", NilaiDasar.KOLABORATIF), ("r2", NilaiDasar.KOLABORATIF), ("r3", NilaiDasar.KOLABORATIF)],
    "l-07": [("r4", NilaiDasar.ADAPTIF)],
}
"""Who was told by which colleague that conduct was not as it should be."""
SEPTEMBER = date(2024, 9, 12)


def feedback_on(staff: Staff) -> FeedbackRecord:
    """What colleagues said of somebody through 2024."""
    said = [
        Feedback(value, "Belum tampak", Giver(GiverKind.REKAN_KERJA, id=id), SEPTEMBER, shows=Shows.TIDAK_POSITIF)
        for id, value in SAID.get(staff.id, [])
    ]
    return record_feedback(plan_of(staff), JUDGED, said)


def evaluation_seen() -> Iterator[Signal]:
    """Yield what the evaluations and the feedback of 2024 show."""
    for staff in STAFF.values():
        yield from appraisal_signals(judged(staff))
        yield from feedback_signals(feedback_on(staff), staff.id)
