"""What came from the public: family cards that were issued, complaints, answers to two surveys, a musrenbang."""

from __future__ import annotations

import random
from bisect import bisect
from datetime import date, datetime, time, timedelta
from itertools import accumulate, pairwise

from kinerja.feedback.complaint_policy import LAPOR_VERIFICATION, ComplaintDeadline, DeadlinePolicy
from kinerja.feedback.complaints import Complaint, ComplaintEvent, Satisfaction
from kinerja.feedback.forum import Forum
from kinerja.feedback.forum_parts import AgreedPoint, ForumKind, ForumPriority, ForumVoice, PlannedActivity, VoiceKind
from kinerja.feedback.service import ServiceRecord, ServiceStandard, ServiceStop
from kinerja.feedback.survey_answers import Answers
from kinerja.feedback.survey_scheme import PERMENPANRB14_2017

from .office import CALENDAR, CARD, COUNTERS, SEMESTERS, STANDARDS

_START = date(2025, 1, 6)
DAYS = [day for day in (_START + timedelta(days=place) for place in range(380)) if CALENDAR.is_working(day)]
"""The days that the registry worked."""

# --- Family cards: when each began, when it was done, and when the clock stood still ----------------------------------

EIGHT_HOURS = ServiceStandard(8, "jam_kerja", STANDARDS("Diktum KEDUA"))
PACE = (
    ((1, 14, 20), (1, 10, 40), (2, 8, 50), (0, 15, 10), (1, 15, 30), (1, 9, 30)),
    ((0, 11, 50), (0, 14, 10), (1, 8, 40), (0, 13, 40), (0, 15, 20), (1, 9, 10)),
)
"""How many days later, and at what time, cards were done: up to June, and with two more officials to verify."""


def _card(place: int) -> ServiceRecord:
    """A card of every second day; with each tenth a paper was missing until the next morning."""
    at, missing = 2 * place, place % 10 == 9
    start = datetime.combine(DAYS[at], time(8, 7 * place % 60))
    days, hour, minute = PACE[DAYS[at] >= SEMESTERS[1].start][place % 6]
    stop = ServiceStop(start + timedelta(minutes=20), datetime.combine(DAYS[at + 1], time(8, 30)))
    done = datetime.combine(DAYS[at + days + missing], time(hour, minute))
    return ServiceRecord(f"KK-{place:03}", "dukcapil", CARD, start, done, [stop] if missing else [])


_OPEN = ServiceRecord("KK-900", "dukcapil", CARD, datetime(2025, 12, 23, 8, 15))  # noqa: DTZ001 - the clock on the wall
CARDS = [*map(_card, range(116)), _OPEN]
"""One of them is open since December."""

# --- Complaints -------------------------------------------------------------------------------------------------------

DEADLINES = DeadlinePolicy(
    "sk_kadis_067_4_2025",
    [
        *LAPOR_VERIFICATION.deadlines,
        ComplaintDeadline("penyelesaian", 10, "hari_kerja", basis=STANDARDS("Diktum KEEMPAT")),
    ],
)
THEMES = ("waktu tunggu", "persyaratan", "waktu tunggu", "prosedur daring")
TAKEN = (4, 6, 9, 3, 10, 7)
"""Working days to the settlement of the usual ones."""


def _usual(place: int) -> Complaint:
    """One of the complaints to which nothing special happened; the fifth was late."""
    at = 5 + 12 * place
    taken = 13 if place == 4 else TAKEN[place % 6]
    events = [ComplaintEvent("diverifikasi", DAYS[at + 2]), ComplaintEvent("selesai", DAYS[at + taken])]
    said = None if place % 3 else Satisfaction(3 + place % 2, 4)
    return Complaint(f"A-{place:02}", "dukcapil", DAYS[at], events, theme=THEMES[place % 4], satisfaction=said)


def _special(id: str, theme: str, received: str, *events: tuple[str, str]) -> Complaint:
    told = [ComplaintEvent(kind, date.fromisoformat(day)) for kind, day in events]
    return Complaint(id, "dukcapil", date.fromisoformat(received), told, theme=theme)


POSTPONED = _special(
    "B-1",
    "persyaratan",
    "2025-02-10",
    ("diverifikasi", "2025-02-11"),
    ("ditunda", "2025-02-14"),
    ("dilanjutkan", "2025-03-03"),
    ("selesai", "2025-03-07"),
)
ELSEWHERE = _special("B-2", "jaminan kesehatan", "2025-04-14", ("bukan_kewenangan", "2025-04-15"))
REOPENED = _special(
    "B-3",
    "waktu tunggu",
    "2025-08-04",
    ("diverifikasi", "2025-08-05"),
    ("selesai", "2025-08-08"),
    ("dibuka_kembali", "2025-08-15"),
    ("selesai", "2025-09-02"),
)
OVERDUE = _special("B-4", "prosedur daring", "2025-12-01", ("diverifikasi", "2025-12-03"))
NOT_DUE = _special("B-5", "waktu tunggu", "2025-12-30", ("diverifikasi", "2026-01-02"))
COMPLAINED = [*map(_usual, range(18)), POSTPONED, ELSEWHERE, REOPENED, OVERDUE, NOT_DUE]

# --- Two surveys: the nine elements, asked at six counters ------------------------------------------------------------

ASKED = (
    {"pusat": 204, "mayura": 97, "sweta": 38, "rsud": 26, "kampus": 9, "keliling": 6},
    {"pusat": 196, "mayura": 104, "sweta": 41, "rsud": 22, "kampus": 8, "keliling": 4},
)
"""How many people answered at each counter, by semester."""
SERVED = (8900, 9400)
"""How many people were served."""
EASE = dict(zip(PERMENPANRB14_2017.keys, (52, 44, 30, 999, 54, 60, 64, 50, 48), strict=True))
"""How well each element goes; the service is free, so nobody finds it dear."""
MOOD = (-4, 2)
SEEDS = (4, 2)
"""Chosen so that the story is clear; all other numbers follow."""


def _answers(semester: int) -> list[list[int]]:
    """Nine answers from 1 to 4 of each person, who is in one mood for all nine."""
    generator, rows = random.Random(SEEDS[semester]), []  # noqa: S311 - a story, no secret
    for _ in range(sum(ASKED[semester].values())):
        mood = generator.randrange(-42, 43) + MOOD[semester]
        rows.append([1 + bisect((18, 50, 102), ease + mood + generator.randrange(60)) for ease in EASE.values()])
    return rows


def _survey(semester: int, unit_id: str, rows: list[list[int]]) -> Answers:
    survey_id = f"SKM-2025-{semester + 1}"
    return Answers(PERMENPANRB14_2017, rows, unit_id=unit_id, period=SEMESTERS[semester], survey_id=survey_id)


def survey(semester: int) -> Answers:
    """All answers of a semester."""
    return _survey(semester, "dukcapil", _answers(semester))


def by_counter(semester: int) -> list[Answers]:
    """The same answers, counter by counter."""
    rows, ends = _answers(semester), accumulate(ASKED[semester].values(), initial=0)
    parts = zip(COUNTERS, pairwise(ends), strict=True)
    return [_survey(semester, counter, rows[start:end]) for counter, (start, end) in parts]


# --- The musrenbang of the subdistrict --------------------------------------------------------------------------------


def _wanted(id: str, text: str, reason: str, *, voice: str, rupiah: int, agency: str) -> ForumPriority:
    activity = PlannedActivity(ceiling=rupiah, location="Kecamatan Cakranegara", agency=agency)
    return ForumPriority(id, text, [reason], voices=[voice], activity=activity)


MUSRENBANG = Forum(
    "musrenbang-2025",
    ForumKind.MUSRENBANG,
    "kecamatan",
    date(2025, 2, 13),
    "RKPD 2026 Kecamatan Cakranegara",
    voices=[
        ForumVoice("v1", VoiceKind.KRITIK, "Kartu keluarga selesai dua hari, kami bolak-balik", "waktu tunggu"),
        ForumVoice("v2", VoiceKind.USULAN, "Mobil keliling datang ke Babakan tiap bulan", "jangkauan"),
        ForumVoice("v3", VoiceKind.MASUKAN, "Papan persyaratan di loket mudah dibaca", "persyaratan"),
        ForumVoice("v4", VoiceKind.KRITIK, "Selokan di muka loket Sweta meluap saat hujan", "sarana"),
        ForumVoice("v5", VoiceKind.USULAN, "Pendaftaran daring dengan bantuan petugas", "prosedur daring"),
    ],
    points=[
        AgreedPoint(
            "k1",
            "Dua petugas verifikasi tambahan",
            unit_id="dukcapil",
            due=date(2025, 7, 31),
            done=date(2025, 7, 1),
            voices=["v1"],
        ),
        AgreedPoint(
            "k2",
            "Jadwal mobil keliling diumumkan",
            unit_id="dukcapil",
            due=date(2025, 4, 30),
            done=date(2025, 4, 22),
            voices=["v2"],
        ),
        AgreedPoint(
            "k3",
            "Meja bantuan pendaftaran daring",
            unit_id="dukcapil",
            due=date(2025, 6, 30),
            done=date(2025, 8, 4),
            voices=["v5"],
        ),
        AgreedPoint(
            "k4",
            "Papan waktu layanan di tiap loket",
            unit_id="dukcapil",
            due=date(2025, 9, 30),
            done=date(2025, 9, 12),
            voices=["v3"],
        ),
        AgreedPoint(
            "k5", "Mobil keliling tiap bulan ke Babakan", unit_id="dukcapil", due=date(2026, 3, 31), voices=["v2"]
        ),
        AgreedPoint("k6", "Selokan Sweta dikeruk", unit_id="pupr", due=date(2025, 10, 31), voices=["v4"]),
    ],
    priorities=[
        _wanted(
            "p1",
            "Selokan Jalan Sweta",
            "Loket dan pasar tergenang empat kali setahun",
            voice="v4",
            rupiah=320_000_000,
            agency="Dinas PUPR",
        ),
        _wanted(
            "p2",
            "Mobil pelayanan keliling kedua",
            "Warga lanjut usia jauh dari loket",
            voice="v2",
            rupiah=410_000_000,
            agency="Dinas Dukcapil",
        ),
        _wanted(
            "p3",
            "Meja bantuan daring",
            "Satu dari tiga pendaftaran daring batal",
            voice="v5",
            rupiah=60_000_000,
            agency="Dinas Dukcapil",
        ),
    ],
    ceiling=750_000_000,
    participants=64,
    reference="BA-MUSRENBANG/02/2025",
)
