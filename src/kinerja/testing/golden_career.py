"""Golden cases of careers: talent boxes, penalties for absence, points of professionality, grades of accountability."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from ..base.finding import Undetermined
from ..base.law import Assurance
from ..base.laws import PRAKTIK_TALENTA
from ..career.absence import ABSENCE_BANDS, Absence
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
    ``nilai_potensial`` with the cut-offs ``batas``, where middle and where high begins.
    """
    numbering = NUMBERINGS[inputs.get("penomoran", NATIONAL_NUMBERING.id)]
    box = TalentBox(_performance(inputs), _potential(inputs))
    return {"kotak": numbering.number(box), "kinerja": box.kinerja.token, "potensial": box.potensial.token}


def _performance(inputs: Case) -> KinerjaTalenta:
    if "predikat" in inputs:
        return talent_performance(Predikat.parse(inputs["predikat"]))
    return KinerjaTalenta.parse(inputs["kinerja"])


def _potential(inputs: Case) -> Potensial:
    if "nilai_potensial" in inputs:
        medium, high = inputs["batas"]
        return PotentialCuts(medium, high, _OF_THE_CASE).level(inputs["nilai_potensial"])
    return Potensial.parse(inputs["potensial"])


_OF_THE_CASE = PRAKTIK_TALENTA("Batas potensial", assurance=Assurance.PRACTICE, note="As the case gives them.")


def hukuman_absen(inputs: Case, _case: Case, _books: Catalogue) -> Case:
    """Return the penalty for absence: of every day of a band, of a row of days, or of both together.

    A band whose days differ gives all of their penalties; ``berlaku`` are those that may be imposed on the day.
    """
    found = [_absence(inputs, days) for days in _days(inputs)]
    penalties = list(dict.fromkeys(_token(each.penalty) for each in found))
    suspended = list(dict.fromkeys(each.suspended for each in found))
    return {
        "hukuman": penalties[0] if len(penalties) == 1 else penalties,
        "ditangguhkan": suspended[0] if len(suspended) == 1 else suspended,
        "berlaku": list(dict.fromkeys(token for each in found for token in _imposed(each))),
    }


def _absence(inputs: Case, days: int) -> Absence:
    year = inputs.get("tahun")
    return Absence(
        inputs.get("jenis_pegawai", EmployeeKind.PNS),
        days,
        int(inputs.get("hari_berturut_turut") or 0),
        on=None if year is None else date(int(year), 12, 31),
    )


def _days(inputs: Case) -> list[int]:
    """Return numbers of days that stand for all of a band: its ends, and where steps of the ladder begin and end."""
    told = inputs.get("hari_kumulatif_setahun")
    if told is None:
        return [int(inputs["hari_berturut_turut"])]  # what is known of the year: these days at least
    low, high = told if isinstance(told, list) else (told, told)
    first = int(low or 0)
    last = max(first, ABSENCE_BANDS[-1].first) if high is None else int(high)
    steps = {each.first + shift for each in ABSENCE_BANDS for shift in (-1, 0)}
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

    Trainings are those in ``ada`` and no others; performance is a ``nilai`` of PP 46/2011, or a ``predikat`` of
    PermenPANRB 6/2022, which only a ``tabel`` gives points to.
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
    score = professionalism_index(profile, on=rules.since, rules=rules).of(inputs["dimensi"])
    if isinstance(score.score, Undetermined):
        return {"skor": None}
    return {"skor": printed(score.score, case), "rincian": _items(score, case)}


def _trainings(inputs: Case) -> dict[CompetencyItem, bool]:
    if "ada" not in inputs:
        return {}
    had = {competency_item(name) for name in inputs["ada"]}
    return {item: item in had for item in CompetencyItem}


def _items(score: DimensionScore, case: Case) -> Case:
    """Return the points of each kind of training, under its name and under the short one of leadership training."""
    steps = {step.key: step.value for step in (score.because.walk() if score.because else ())}
    points = {item.value: printed(steps.get(f"kompetensi_{item}", 0), case) for item in CompetencyItem}
    return {**points, "diklatpim": points[CompetencyItem.DIKLAT_KEPEMIMPINAN]}


def akip_predikat(inputs: Case, _case: Case, _books: Catalogue) -> Case:
    """Return what a value of accountability is called."""
    grade = akip_grade(inputs["nilai"])
    return {"predikat": grade.token, "sebutan": grade.label.id}
