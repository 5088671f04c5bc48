"""Golden cases of careers: talent boxes (kind ``nine_box``), penalties for absence (kind ``hukuman_absen``)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ..base.finding import Undetermined
from ..career.absence import ABSENCE_BANDS, Absence
from ..career.talent_parts import NUMBERINGS, KinerjaTalenta, TalentBox, talent_performance
from ..people.party import EmployeeKind
from ..rules.permenpanrb6_2022 import Predikat
from .golden_case import token_of

if TYPE_CHECKING:
    from ..career.penalties import Penalty
    from ..rules.catalogue import Catalogue
    from .golden_case import Case

__all__ = ["hukuman_absen", "nine_box"]


def nine_box(inputs: Case, _case: Case, _books: Catalogue) -> Case:
    """Return what a case of the kind ``nine_box`` comes to; ``penomoran`` names a scheme, else it is the national one.

    Performance is given as ``kinerja``, or as the ``predikat`` that it is read off.
    """
    numbering = NUMBERINGS[inputs.get("penomoran", "nasional")]
    box = TalentBox(_performance(inputs), inputs["potensial"])
    return {"kotak": numbering.number(box), "kinerja": box.kinerja.token, "potensial": box.potensial.token}


def _performance(inputs: Case) -> KinerjaTalenta:
    if "predikat" in inputs:
        return talent_performance(Predikat.parse(inputs["predikat"]))
    return KinerjaTalenta.parse(inputs["kinerja"])


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
