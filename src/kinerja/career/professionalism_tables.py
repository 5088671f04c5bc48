"""The tables of Peraturan BKN 8/2019, and what is done about performance since 2022.

Only art. 8 could be read, and not to its end.  Since 2022 performance has no number: what a predikat of PermenPANRB
6/2022 is worth stands in no text that was found, so the tables of running systems have names here and none of them is
a default.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ..base.law import Assurance
from ..base.laws import PERBKN_8_2019
from ..base.scale import Scale
from ..formula.build import bands, given, total
from ..rules.allowance import FactorTable
from ..rules.permenpanrb6_2022 import Predikat
from ..rules.pp46_2011 import Sebutan
from .professionalism_rules import PointRow, ProfessionalismRules, TrainingRow

if TYPE_CHECKING:
    from ..base.law import Basis
    from ..formula.algebra import NumberFormula, TokenFormula

__all__ = [
    "CATEGORY",
    "PERBKN8_2019",
    "POINTS_30_25_15_5_1",
    "POINTS_30_25_15_10_5",
    "TOTAL",
    "VALUE_BASIS",
    "VALUE_CLASS",
]

_WEIGHTS = PERBKN_8_2019(
    "bobot dimensi",
    assurance=Assurance.SECONDARY,
    note="25, 40, 30 and 5 percent, as news of the regulation and two applications have them; art. 8(2) was read (40).",
)
VALUE_BASIS: Basis = PERBKN_8_2019(
    "dimensi kinerja",
    assurance=Assurance.PRACTICE,
    note="Printed as 91-100, 76-90, 61-75, 51-60 and up to 50, which leaves 50 < x < 51 and its kin without class, and"
    " on one form as 51-65 beside 61-75.  Read as above 90, 75, 60, 50, as an application does: no gap, no overlap.",
)
"""Where the classes of a value stand, and how they are read."""
_CATEGORIES = PERBKN_8_2019(
    "kategori",
    assurance=Assurance.SECONDARY,
    note="Printed as 91-100, 81-90, 71-80, 61-70 and up to 60.  Read as above 90, 80, 70, 60, so that 80.5 has one.",
)

TOTAL: NumberFormula = total("dimensi", given("skor")).named(
    "ip_asn", id="Indeks Profesionalitas ASN", en="Index of professionality", basis=_WEIGHTS
)
"""The points of the dimensions together; facts ``dimensi[]`` ``{skor}``."""
CATEGORY: TokenFormula = bands(
    given("ip_asn"), lowest="sangat_rendah", above={60: "rendah", 70: "sedang", 80: "tinggi", 90: "sangat_tinggi"}
).named("kategori", id="Kategori", en="Category", basis=_CATEGORIES)
"""What an index is called; facts ``ip_asn``."""
VALUE_CLASS: TokenFormula = bands(
    given("nilai"), lowest="buruk", above={50: "kurang", 60: "cukup", 75: "baik", 90: "sangat_baik"}
).named("kelas_nilai", id="Kelas nilai prestasi kerja", en="Class of the value of achievement", basis=VALUE_BASIS)
"""The class of a value on the scale of PP 46/2011; facts ``nilai``."""

_NEWS = "Read in news that quote the regulation and in a form of BKN."
_ONE_APP = "Read in one regional application that follows the regulation; a form of BKN has the same classes."


def _article(place: str, assurance: Assurance, note: str) -> Basis:
    return PERBKN_8_2019(place, assurance=assurance, note=note)


_QUOTED = _article("dimensi kualifikasi", Assurance.SECONDARY, _NEWS)
_SEEN = _article("dimensi kualifikasi", Assurance.PRACTICE, _ONE_APP)
_LEARNT = _article("Pasal 8", Assurance.SECONDARY, "Two applications agree; the end of the article was cut.")
_PENALTIES = _article("dimensi disiplin", Assurance.PRACTICE, _ONE_APP)
_TEXT_ROWS = (
    ("struktural", "diklat_kepemimpinan", "15", PERBKN_8_2019("Pasal 8 ayat (4)")),
    ("struktural", "teknis_20jp", "15", PERBKN_8_2019("Pasal 8 ayat (6)")),
    ("fungsional", "diklat_fungsional", "15", PERBKN_8_2019("Pasal 8 ayat (5)")),
    ("fungsional", "teknis_20jp", "15", PERBKN_8_2019("Pasal 8 ayat (6)")),
)
_OTHER_ROWS = (
    ("struktural", "seminar", "10", _LEARNT),
    ("fungsional", "seminar", "10", _LEARNT),
    ("pelaksana", "teknis_20jp", "22.5", _LEARNT),
    ("pelaksana", "seminar", "17.5", _LEARNT),
)

PERBKN8_2019: ProfessionalismRules = ProfessionalismRules(
    "perbkn8_2019",
    date(2019, 5, 10),
    None,
    [
        *(PointRow(key, points, _QUOTED) for key, points in (("s3", 25), ("s2", 20))),
        *(PointRow(key, points, _SEEN) for key, points in (("s1", 15), ("d4", 15), ("d3", 10))),
        *(PointRow(key, points, _SEEN) for key, points in (("d2", 5), ("d1", 5), ("sma", 5), ("smp", 1), ("sd", 1))),
    ],
    [TrainingRow(*row) for row in (*_TEXT_ROWS, *_OTHER_ROWS)],
    [
        FactorTable(
            Scale.of(Sebutan),
            {"buruk": 1, "kurang": 5, "cukup": 15, "baik": 25, "sangat_baik": 30},
            _article("dimensi kinerja", Assurance.PRACTICE, _ONE_APP),
        )
    ],
    [PointRow(*row, _PENALTIES) for row in (("tidak_pernah", 5), ("ringan", 3), ("sedang", 2), ("berat", 1))],
    _WEIGHTS,
)
"""The scale of 2019, for grades and values of PP 46/2011; since the day on which it was signed, by the news."""


def _after_2022(butuh_perbaikan: int, kurang: int, sangat_kurang: int, seen: str) -> FactorTable:
    return FactorTable(
        Scale.of(Predikat),
        {
            "sangat_kurang": sangat_kurang,
            "kurang": kurang,
            "butuh_perbaikan": butuh_perbaikan,
            "baik": 25,
            "sangat_baik": 30,
        },
        _article("dimensi kinerja", Assurance.PRACTICE, seen),
    )


POINTS_30_25_15_5_1: FactorTable = _after_2022(
    15, 5, 1, "No text gives points to a predikat since 2022; this is the scale of 2019 under the new names."
)
"""One choice for predikat of PermenPANRB 6/2022; never a default."""
POINTS_30_25_15_10_5: FactorTable = _after_2022(
    15, 10, 5, "No text gives points to a predikat since 2022; read in an application of one agency."
)
"""Another choice for them; never a default."""
