"""The programme of 2025: courses with speakers from elsewhere, what is mandatory, what is free, who may have what."""

from __future__ import annotations

import random
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

import attrs

from kinerja import Period
from kinerja.people.agreement import WorkAgreement
from kinerja.training.courses import Course, CourseCompetency, GoodPractice, Provider, Speaker
from kinerja.training.hour_ledger import count_hours
from kinerja.training.hour_limits import PNS_FLOOR, PPPK_CEILING, contract_years
from kinerja.training.hour_records import LearningActivity
from kinerja.training.hour_tables import BPS_2019
from kinerja.training.leadership_ladder import LeadershipRecord, mandatory_items
from kinerja.training.plan_from_needs import benefits_of, courses_on_offer
from kinerja.training.plan_problem import FreeForm, MandatoryPair, PlanPerson, PlanProblem

from .office import FITRI, MULYONO, PLANNED, STAFF, VERIFIERS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kinerja.training.leadership_ladder import MandatoryItem
    from kinerja.training.need_parts import Need

    from .office import Staff

# --- Courses, speakers, good practices --------------------------------------------------------------------------------

BPSDMD = Provider("BPSDMD (contoh)", "instansi_lain", "Jawa Tengah", accredited=True)
OWN = Provider("BKPSDM Kota Salatiga (contoh)")
SURAKARTA = Speaker(
    "Rina Wijayanti",
    "Disdukcapil",
    "Kota Surakarta",
    [GoodPractice("Sapa tiga menit", "Kota Surakarta", "terbukti", "SKM 2022 dan 2023 dengan loket pembanding")],
)
YOGYAKARTA = Speaker(
    "Bagas Pramono",
    "Dinas Kominfo",
    "Kota Yogyakarta",
    [GoodPractice("Syarat dalam satu halaman", "Kota Yogyakarta")],
)
PEKALONGAN = Speaker(
    "Nurul Hidayati",
    "Disdukcapil",
    "Kota Pekalongan",
    [GoodPractice("Verifikasi berpasangan", "Kota Pekalongan")],
)
SEMARANG = Speaker(
    "Adi Kristanto",
    "DPMPTSP",
    "Kota Semarang",
    [GoodPractice("Papan perubahan", "Kota Semarang", "tidak_terbukti", "Laporan evaluasi 2023, tanpa beda")],
)
SERVICE, SPEECH, CHECKING, TEAM, CHANGE = "layanan", "komunikasi", "verifikasi", "kerja-tim", "patok-banding"


def _course(id: str, form: str, title: str, *speakers: Speaker, code: str, level: int, numbers: str) -> Course:
    """One course on one competency; the numbers are its hours, its cost in thousands, its seats."""
    hours, cost, seats = map(int, numbers.split())
    return Course(
        id,
        title,
        form,
        hours=hours,
        cost=1000 * cost,
        seats=seats,
        competencies=[CourseCompetency(code, level)],
        provider=BPSDMD if form == "KL03" else OWN,
        speakers=speakers,
    )


COURSES = [
    _course(SERVICE, "KL07", "Pelayanan prima di loket", SURAKARTA, code="M.05", level=2, numbers="10 1250 12"),
    _course(SPEECH, "KL10", "Syarat dengan bahasa warga", YOGYAKARTA, code="M.03", level=2, numbers="12 900 8"),
    _course(CHECKING, "KL03", "Verifikasi dokumen", PEKALONGAN, code="T.01", level=3, numbers="24 1600 5"),
    _course(TEAM, "KL07", "Lokakarya kerja sama tim", code="M.02", level=2, numbers="5 700 10"),
    _course(CHANGE, "NKL07", "Patok banding perubahan", SEMARANG, code="M.07", level=2, numbers="10 2100 4"),
]
LADDER = [
    Course("pkp-4", "PKP angkatan IV", "KL01", hours=300, cost=19_500_000, seats=1, provider=BPSDMD, programme="pkp"),
    Course("latsar-9", "Latsar angkatan IX", "KL12", hours=200, cost=9_800_000, provider=BPSDMD, programme="latsar"),
]
"""How many JP these two have was read nowhere; the numbers are made up like the costs."""
OFFERED = [*COURSES, *LADDER]
TITLES = {each.id: each.title for each in OFFERED}
BUDGET = 53_500_000

# --- Ten posts and five seats: a lot ----------------------------------------------------------------------------------

_SEED = 2025
DRAWN = sorted(random.Random(_SEED).sample([each.id for each in VERIFIERS], 5))  # noqa: S311 - drawn in public
"""All ten verifiers lack the same; the lot is fair, and those who wait are the best comparison there is."""


def offered_to(need: Need) -> bool:
    """Whether the courses of 2025 are offered to who has the need."""
    return need.competency != "T.01" or need.person_id in DRAWN


# --- What is mandatory ------------------------------------------------------------------------------------------------


def asked_by_the_ladder() -> tuple[MandatoryItem, ...]:
    """Which programmes of the leadership ladder are still to be taken."""
    return mandatory_items([LeadershipRecord(each.id, each.kind, each.post) for each in STAFF.values()], OFFERED)


def mandatory_pairs() -> list[MandatoryPair]:
    """Those of them that somebody offers."""
    found = asked_by_the_ladder()
    return [MandatoryPair(each.person_id, id, str(each.basis)) for each in found for id in each.course_ids]


# --- What each may have, and what is free -----------------------------------------------------------------------------

AGREEMENT = WorkAgreement("814/17/2022", date(2022, 8, 1), date(2027, 7, 31), ["Warga terlayani sesuai standar"])
"""That of Fitri; the contract year in which the plan begins is her third."""
CONTRACT_YEAR = next(year for year in contract_years(AGREEMENT) if year.contains(PLANNED))
LEARNED_BEFORE = [
    LearningActivity(f"f-{week}", FITRI, "NKL03", "Bahasa isyarat", Period.of(day, day), hours=3, evidence="S-1")
    for week, day in enumerate(("2024-09-03", "2024-09-10", "2024-09-17", "2024-09-24", "2024-10-01"))
]
TABLE = BPS_2019
"""How forms become JP: the table of another agency, until Salatiga has one of its own."""


def hours_before(staff: Staff) -> Fraction:
    """The JP that already count: for a PPPK those of the contract year."""
    if staff.id != FITRI:
        return Fraction(0)
    return count_hours(FITRI, CONTRACT_YEAR, LEARNED_BEFORE, table=TABLE).total


def _person(staff: Staff) -> PlanPerson:
    return PlanPerson(
        staff.id,
        unit_id=staff.unit_id,
        most_courses=2,
        most_hours=PPPK_CEILING.most_for(staff.kind, staff.post, PLANNED),
        floor_hours=PNS_FLOOR.least_for(staff.kind, PLANNED),
        hours_done=hours_before(staff),
    )


PEOPLE = [_person(each) for each in STAFF.values()]
FREE = [
    FreeForm("NKL01", hours=2, most_times=6, title="Coaching oleh atasan"),
    FreeForm("NKL03", hours=3, most_times=3, title="E-learning"),
]
"""Without cost, in this order; the table would let coaching count 24 times a year, but leaders have six."""


def problem(needs: Iterable[Need], *, budget: int = BUDGET) -> PlanProblem:
    """What the plan of 2025 has to decide."""
    return PlanProblem(
        budget,
        courses=courses_on_offer(OFFERED),
        people=PEOPLE,
        benefits=benefits_of(filter(offered_to, needs), COURSES),
        mandatory=mandatory_pairs(),
        free_forms=FREE,
    )


# --- When it was held -------------------------------------------------------------------------------------------------

HELD = {
    SERVICE: Period.of("2025-04-15", "2025-04-16"),
    SPEECH: Period.of("2025-05-20", "2025-05-21"),
    CHECKING: Period.of("2025-06-10", "2025-06-12"),
    TEAM: Period.of("2025-07-08", "2025-07-08"),
    "pkp-4": Period.of("2025-03-03", "2025-06-20"),
    "latsar-9": Period.of("2025-02-10", "2025-05-30"),
}

# --- The next year ----------------------------------------------------------------------------------------------------

NEXT_BUDGET = 30_000_000
FOLLOWS = (
    "Pelayanan prima tidak diulang: dipelajari, belum jelas dipakai. Gantinya coaching di loket setiap bulan.",
    "Indeks SKM dicari sebabnya pada prosedur dan antrean; tamu rahasia datang ke kedua loket.",
    "Bahasa warga ditawarkan lagi kepada kelas yang lebih besar, dengan pengamatan di loket: lima orang tidak cukup.",
    "Kerja sama tim tidak diukur, jadi tidak dikatakan berhasil. Patok banding tidak ditawarkan lagi.",
    "Verifikasi diteruskan: lima pos yang menunggu undian, kini dengan narasumber sendiri. PKA akhirnya ditawarkan.",
)
"""What the agency made of the advice."""
OWN_SPEAKER = Speaker(
    "Vera Anggraini",
    "Disdukcapil",
    "Kota Salatiga",
    [GoodPractice("Verifikasi berpasangan", "Kota Salatiga", "terbukti", "Undian 5 dari 10 pos, 2025")],
)
PKA = Course("pka-1", "PKA angkatan I", "KL01", hours=300, cost=22_000_000, seats=1, provider=BPSDMD, programme="pka")
TITLES[PKA.id] = PKA.title


def next_problem(needs: Iterable[Need]) -> PlanProblem:
    """What the plan of 2026 has to decide: what was shown to help, for those who waited, and PKA, now offered."""
    course = next(each for each in COURSES if each.id == CHECKING)
    own = attrs.evolve(course, speakers=[OWN_SPEAKER], provider=OWN, cost=900_000)
    items = mandatory_items([LeadershipRecord(MULYONO, STAFF[MULYONO].kind, STAFF[MULYONO].post)], [PKA])
    return PlanProblem(
        NEXT_BUDGET,
        courses=courses_on_offer([own, PKA]),
        people=[attrs.evolve(each, hours_done=0) for each in PEOPLE],
        benefits=benefits_of(needs, [own]),
        mandatory=[MandatoryPair(each.person_id, id, str(each.basis)) for each in items for id in each.course_ids],
        free_forms=FREE,
    )
