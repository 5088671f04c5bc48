"""The people of the registry through the year: who had a dialogue, and how the predikat are distributed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kinerja import Feedback, Giver, GiverKind, Words
from kinerja.evaluation.care_change import Sosialisasi
from kinerja.evaluation.care_files import CareFile, CareFiles
from kinerja.feedback.continuous import Shows
from kinerja.publication.report_parts import CountRow, Population, ReportTable

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

_COLUMNS = [Words("Sangat Baik", "Very Good"), Words("Baik", "Good"), Words("Butuh Perbaikan", "Needs Improvement")]
_PEOPLE = {
    "pendaftaran": ("Bidang Pelayanan Pendaftaran Penduduk", 6, 8, 0),
    "pencatatan": ("Bidang Pelayanan Pencatatan Sipil", 0, 9, 2),
    "loket": ("Petugas loket", 7, 21, 6),
}
PREDIKAT = ReportTable(
    Words("Sebaran predikat pegawai", "Distribution of predikat"),
    Population.PEGAWAI,
    YEAR,
    _COLUMNS,
    [CountRow(Words(name, name), counts) for name, *counts in _PEOPLE.values()],
)
"""How many people of each part got what; two of them must not be known."""
