"""The people of the registry through the year: who had a dialogue, and how the predikat are distributed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kinerja import EvaluationKind, Feedback, Giver, GiverKind, Predikat
from kinerja.evaluation.care_change import Sosialisasi
from kinerja.evaluation.care_files import CareFile, CareFiles
from kinerja.evaluation.tallies import Tally, TallyLine
from kinerja.feedback.continuous import Shows

from .office import KADIS, SEMESTERS, YEAR

if TYPE_CHECKING:
    from collections.abc import Iterator

SOSIALISASI = Sosialisasi(
    "Pengelolaan kinerja baru: dialog dan umpan balik", date(2025, 7, 1), ["pendaftaran", "pencatatan", "arsip"]
)
TALKED = {"pendaftaran": (14, 3, 13), "pencatatan": (11, 2, 2), "arsip": (3, 0, 3), "dinsos": (12, 4, 5)}
"""How many people a unit has, and how many had a dialogue in each semester; the last is of another agency."""


def _files(semester: int) -> Iterator[CareFile]:
    day = SEMESTERS[semester].start.replace(day=17)
    for unit, (people, *talked) in TALKED.items():
        for place in range(people):
            held = [day] if place < talked[semester] else []
            yield CareFile(f"{unit}-{place}", unit, "tepat_waktu", dialogues=held)


FILES = tuple(CareFiles(SEMESTERS[place], _files(place)) for place in (0, 1))

PRAISE = Feedback(
    "h1",
    "Dua petugas tambahan langsung menurunkan waktu tunggu; pertahankan.",
    Giver(GiverKind.PIMPINAN, KADIS.name, id=KADIS.id),
    date(2025, 10, 3),
    shows=Shows.POSITIF,
)
"""What the head said in the year, beside what the public said."""

PREDIKAT = Tally(
    YEAR,
    EvaluationKind.TAHUNAN,
    (
        TallyLine("pendaftaran", Predikat.SANGAT_BAIK, 6),
        TallyLine("pendaftaran", Predikat.BAIK, 8),
        TallyLine("pencatatan", Predikat.BUTUH_PERBAIKAN, 2),
        TallyLine("pencatatan", Predikat.BAIK, 9),
        TallyLine("arsip", Predikat.BAIK, 3),
        TallyLine("pusat", Predikat.BUTUH_PERBAIKAN, 6),
        TallyLine("pusat", Predikat.BAIK, 21),
        TallyLine("pusat", Predikat.SANGAT_BAIK, 7),
    ),
)
"""How many people of each part got what; of some of them nobody else must know."""
