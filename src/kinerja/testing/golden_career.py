"""Golden cases of careers: talent boxes, penalties for absence, points of professionality, grades of accountability."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from ..base.finding import Undetermined
from ..base.law import Assurance
from ..base.laws import PRAKTIK_TALENTA
from ..base.scale import plain
from ..career.absence import ABSENCE_BANDS, DAYS_IN_A_ROW, Absence
from ..career.accountability import akip_grade
from ..career.professionalism import professionalism_index
from ..career.professionalism_parts import CompetencyItem, competency_item
from ..career.professionalism_profile import ProfessionalismProfile
from ..career.professionalism_tables import PERBKN8_2019, POINTS_30_25_15_5_1, POINTS_30_25_15_10_5
from ..career.talent_parts import (
    NATIONAL_NUMBERING,
    NUMBERINGS,
    KinerjaTalenta,
    Potensial,
    TalentBox,
    talent_performance,
)
from ..career.talent_policy import PotentialCuts
from ..people.party import EmployeeKind
from ..rules.permenpanrb6_2022 import Predikat
from .golden_case import printed, token_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..career.penalties import Penalty
    from ..career.professionalism import DimensionScore
    from ..career.professionalism_rules import ProfessionalismRules
    from ..rules.catalogue import Catalogue
    from .golden_case import Case

__all__ = ["akip_predikat", "hukuman_absen", "ip_asn_skor", "nine_box"]


def nine_box(inputs: Case, _case: Case, _books: Catalogue) -> Case:
    """Return what a case of the kind ``nine_box`` comes to; ``penomoran`` names a scheme, else it is the national one.

    Performance is given as ``kinerja``, or as the ``predikat`` that it is read off; potential as ``potensial``, or as
    ``nilai_potensial`` with the cut-offs ``batas``, where middle and where high begins.  Without one of the two there
    is no box.
    """
    numbering = NUMBERINGS[inputs.get("penomoran", NATIONAL_NUMBERING.id)]
    kinerja, potensial = _performance(inputs), _potential(inputs)
    number = None if kinerja is None or potensial is None else numbering.number(TalentBox(kinerja, potensial))
    return {"kotak": number, "kinerja": kinerja and kinerja.token, "potensial": potensial and potensial.token}


def _performance(inputs: Case) -> KinerjaTalenta | None:
    predikat, kinerja = inputs.get("predikat"), inputs.get("kinerja")
    if predikat is not None:
        return talent_performance(Predikat.parse(predikat))
    return None if kinerja is None else KinerjaTalenta.parse(kinerja)


def _potential(inputs: Case) -> Potensial | None:
    value, level = inputs.get("nilai_potensial"), inputs.get("potensial")
    if value is not None:
        medium, high = inputs["batas"]
        return PotentialCuts(medium, high, _OF_THE_CASE).level(value)
    return None if level is None else Potensial.parse(level)


_OF_THE_CASE = PRAKTIK_TALENTA("Batas potensial", assurance=Assurance.PRACTICE, note="As the case gives them.")


def hukuman_absen(inputs: Case, _case: Case, _books: Catalogue) -> Case:
    """Return the penalty for absence: of every day of a band, of a row of days, or of both together.

    A band whose days differ gives all of their penalties; ``berlaku`` are those that may be imposed on the day.  Where
    nobody said how many days there were, there is none to name.
    """
    found = [_absence(inputs, days, row) for row in _rows(inputs) for days in _days(inputs, row)]
    if not found:
        return {"hukuman": None, "ditangguhkan": None, "berlaku": []}
    penalties = list(dict.fromkeys(_token(each.penalty) for each in found))
    suspended = list(dict.fromkeys(each.suspended for each in found))
    return {
        "hukuman": penalties[0] if len(penalties) == 1 else penalties,
        "ditangguhkan": suspended[0] if len(suspended) == 1 else suspended,
        "berlaku": list(dict.fromkeys(token for each in found for token in _imposed(each))),
    }


def _absence(inputs: Case, days: int, told: int) -> Absence:
    in_a_row = max(told, min(days, 1))  # a case that tells the days of the year alone asks for the ladder
    year, kind = inputs.get("tahun"), inputs.get("jenis_pegawai", EmployeeKind.PNS)
    return Absence(plain(kind).replace(" ", "_"), days, in_a_row, on=None if year is None else date(int(year), 12, 31))


def _rows(inputs: Case) -> list[int]:
    """Return the days in a row: 0 where only the days of the year are told, none where nothing is."""
    told = inputs.get("hari_berturut_turut")
    if told is None:
        return [] if inputs.get("hari_kumulatif_setahun") is None else [0]
    return _within(told, [DAYS_IN_A_ROW])


def _days(inputs: Case, in_a_row: int) -> list[int]:
    told = inputs.get("hari_kumulatif_setahun")
    # Of a row alone it is known that the year has these days at least.
    return [in_a_row] if told is None else _within(told, [each.first for each in ABSENCE_BANDS])


def _within(told: Any, firsts: list[int]) -> list[int]:
    """Return numbers of days that stand for all of a band: its ends, and where steps begin and end."""
    low, high = told if isinstance(told, list) else (told, told)
    first = int(low or 0)
    last = max(first, firsts[-1]) if high is None else int(high)
    steps = {each + shift for each in firsts for shift in (-1, 0)}
    return sorted({first, last} | {each for each in steps if first < each < last})


def _token(penalty: Penalty | Undetermined | None) -> str | None:
    return None if penalty is None else token_of(penalty)


def _imposed(absence: Absence) -> list[str]:
    penalty = absence.penalty
    if penalty is None or isinstance(penalty, Undetermined):
        return []
    return [each.token for each in absence.table.candidates(penalty, absence.on)]


_TABLES: Mapping[str | None, ProfessionalismRules] = MappingProxyType(
    {
        None: PERBKN8_2019,
        "30_25_15_5_1": PERBKN8_2019.counting(POINTS_30_25_15_5_1),
        "30_25_15_10_5": PERBKN8_2019.counting(POINTS_30_25_15_10_5),
    }
)


def ip_asn_skor(inputs: Case, case: Case, _books: Catalogue) -> Case:
    """Return the points of one dimension; ``null`` where nobody can tell.

    Trainings are those in ``ada`` and no others (in a mapping, those that it says yes of); performance is a ``nilai``
    of PP 46/2011, or a ``predikat`` of PermenPANRB 6/2022, which only a ``tabel`` gives points to.
    """
    predikat = inputs.get("predikat")
    profile = ProfessionalismProfile(
        "kasus",
        inputs.get("pendidikan"),
        inputs.get("kelompok"),
        _trainings(inputs),
        inputs.get("nilai") if predikat is None else Predikat.parse(predikat),
        inputs.get("hukuman_5_tahun"),
    )
    rules = _TABLES[inputs.get("tabel")]
    score = professionalism_index(profile, on=rules.since, rules=rules).of(plain(inputs["dimensi"]))
    if isinstance(score.score, Undetermined):
        return {"skor": None}
    return {"skor": printed(score.score, case), "rincian": _items(score, case)}


def _trainings(inputs: Case) -> dict[CompetencyItem, bool]:
    told = inputs.get("ada")
    if told is None:
        return {}
    if isinstance(told, dict):
        known = {competency_item(name): held for name, held in told.items()}
        return {item: known.get(item, False) for item in CompetencyItem if known.get(item, False) is not None}
    had = {competency_item(name) for name in ([told] if isinstance(told, str) else told)}
    return {item: item in had for item in CompetencyItem}


def _items(score: DimensionScore, case: Case) -> Case:
    """Return the points of each kind of training, under its name and under the short one of leadership training."""
    steps = {step.key: step.value for step in (score.because.walk() if score.because else ())}
    points = {item.value: printed(steps.get(f"kompetensi_{item}", 0), case) for item in CompetencyItem}
    return {**points, "diklatpim": points[CompetencyItem.DIKLAT_KEPEMIMPINAN]}


def akip_predikat(inputs: Case, _case: Case, _books: Catalogue) -> Case:
    """Return what a value of accountability is called; ``null`` where there is none."""
    if inputs.get("nilai") is None:
        return {"predikat": None, "sebutan": None}
    grade = akip_grade(inputs["nilai"])
    return {"predikat": grade.token, "sebutan": grade.label.id}
