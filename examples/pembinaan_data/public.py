"""What citizens said and how long they waited: surveys at two counters, complaints, the time that documents take."""

from __future__ import annotations

import random
from bisect import bisect
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from kinerja import Period
from kinerja.feedback.complaint_counting import complaint_indicators
from kinerja.feedback.complaint_policy import ComplaintDeadline, DeadlinePolicy
from kinerja.feedback.complaints import Complaint, ComplaintEvent
from kinerja.feedback.service import ServiceRecord, ServiceStandard
from kinerja.feedback.service_timing import service_times
from kinerja.feedback.survey_answers import Answers
from kinerja.feedback.survey_scheme import PERMENPANRB14_2017

from .office import DECREE, JUDGED, LOKET, POS

if TYPE_CHECKING:
    from kinerja.feedback.complaint_measures import ComplaintIndicators
    from kinerja.feedback.service import ServiceTimes

# --- Two surveys at two counters: the one that is trained in 2025, and one that is not --------------------------------

BEFORE, AFTER = Period.semester(2024, 2), Period.semester(2025, 2)
OTHER = "tingkir"
"""The counter of a subdistrict, whose people were not trained."""
KEYS = PERMENPANRB14_2017.keys
EASE = {
    LOKET: dict(zip(KEYS, (62, 60, 30, 999, 66, 64, 32, 58, 60), strict=True)),
    OTHER: dict(zip(KEYS, (62, 58, 40, 999, 66, 64, 52, 58, 60), strict=True)),
}
"""How well each element goes in 2024; the service is free, so nobody finds it dear."""
BETTER = {LOKET: dict.fromkeys(KEYS, 9), OTHER: dict.fromkeys(KEYS, 6)}
"""What went better a year later, at both: the city gave both a new queue in August."""
ASKED = {(LOKET, 2024): 150, (LOKET, 2025): 160, (OTHER, 2024): 140, (OTHER, 2025): 145}
SEED = 11


def _ticks(unit_id: str, year: int) -> list[list[int]]:
    """Nine answers from 1 to 4 of each person, who is in one mood for all nine."""
    generator = random.Random(f"{SEED}/{unit_id}/{year}")  # noqa: S311 - a story, no secret
    more = BETTER[unit_id] if year == AFTER.start.year else dict.fromkeys(KEYS, 0)
    rows = []
    for _ in range(ASKED[unit_id, year]):
        mood = generator.randrange(-38, 39)
        eases = [EASE[unit_id][key] + more[key] + mood for key in KEYS]
        rows.append([1 + bisect((18, 50, 102), ease + generator.randrange(60)) for ease in eases])
    return rows


def survey(unit_id: str, period: Period) -> Answers:
    """The answers at a counter in a semester."""
    year = period.start.year
    rows = _ticks(unit_id, year)
    return Answers(PERMENPANRB14_2017, rows, unit_id=unit_id, period=period, survey_id=f"SKM-{unit_id}-{year}")


# --- Complaints -------------------------------------------------------------------------------------------------------

THEMES = {"petugas ketus": "tidak_ramah", "terlalu lama": "lambat", "diminta uang": "pungutan_liar"}
"""The themes of the office, and what they stand for."""
COMPLAINED = {"petugas ketus": 7, "terlalu lama": 9, "diminta uang": 1}
TELLERS = {"petugas ketus": 6, "terlalu lama": 8, "diminta uang": 1}
"""From how many different people they came; the register of complaints does not say who."""


DEADLINES = DeadlinePolicy("contoh", [ComplaintDeadline("penyelesaian", 10, "hari", basis=DECREE("Diktum KETIGA"))])


def _complaint(theme: str, place: int) -> Complaint:
    received = date(2024, 2, 5) + timedelta(days=9 * place + len(theme))
    events = [ComplaintEvent("diverifikasi", received + timedelta(days=1))]
    events.append(ComplaintEvent("selesai", received + timedelta(days=6)))
    return Complaint(f"{theme}-{place}", LOKET, received, events, theme=theme)


def complaints() -> ComplaintIndicators:
    """The complaints of 2024 at the counter."""
    told = [_complaint(theme, place) for theme, many in COMPLAINED.items() for place in range(many)]
    return complaint_indicators(told, date(2025, 1, 10), DEADLINES, unit_id=LOKET, period=JUDGED)


# --- How long birth certificates took ---------------------------------------------------------------------------------

TWO_DAYS = ServiceStandard(2 * 24 * 60, "menit", DECREE("Diktum KEDUA"))
WAITED = (30, 71, 52, 44, 76, 58, 49, 26)
"""Hours from the complete file to the document."""


def waits() -> ServiceTimes:
    """How long birth certificates took in 2024 at the posts."""
    start = datetime(2024, 3, 4, 8)  # noqa: DTZ001 - the clock on the wall
    records = [
        ServiceRecord(f"A-{place:03}", POS, "Akta kelahiran", begun, begun + timedelta(hours=WAITED[place % 8]))
        for place, begun in enumerate(start + timedelta(days=3 * day) for day in range(64))
    ]
    asked = datetime(2025, 1, 10, 16)  # noqa: DTZ001
    return service_times(
        records, asked, "menit", unit_id=POS, service="Akta kelahiran", period=JUDGED, standard=TWO_DAYS
    )
