"""Whether a result is so low that time to improve has to be given (PP 30/2019, art. 57 and 58).

Top officials fall short with Cukup, Kurang or Sangat Kurang, all others with Kurang or Sangat Kurang only.  These are
the grades of PP 30/2019; PermenPANRB 6/2022 has no Cukup, and whether Butuh Perbaikan takes its place is a reading that
somebody has to choose.
"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from ..base.law import Assurance
from ..base.laws import PERMENPANRB_6_2022, PP_11_2017, PP_30_2019, PP_49_2018, SE_BKN_9_2024
from ..base.members import member
from ..base.scale import Grade, Scale
from ..base.words import Words, label
from ..evaluation.answers import Verdict
from ..evaluation.recommendation import FollowUp
from ..evaluation.reported import ReportedResult
from ..evaluation.rounds import EvaluationKind
from ..people.party import EmployeeKind
from ..people.positions import PositionKind
from ..plans.fields import check_kind
from .requirements import CareerMatter, Eligibility, Requirement, RequirementKind, stated
from .sanctions import last_day
from .underperformance_rules import IMPROVEMENT_MONTHS, UnderperformanceTrack

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from ..base.law import Basis
    from ..base.scale import Ranked
    from ..evaluation.recommendation import Statement

__all__ = ["MiddleGrade", "grade_named", "improvement_due"]

_TOP = PP_30_2019("Pasal 57 ayat (1)")
_YEAR_IN_POST = PP_30_2019(
    "Pasal 57 ayat (1)",
    assurance=Assurance.ASSUMPTION,
    note="'Target kinerja yang diperjanjikan selama 1 (satu) tahun pada suatu jabatan': a year held is read as one "
    "agreed for; who came into the position during the year may have such a target or not.",
)
_TOP_NORMAL = PP_30_2019("Pasal 57 ayat (2)")
_OTHERS = PP_30_2019("Pasal 58 ayat (1)")
_CANDIDATE = PP_30_2019("Pasal 64 ayat (1)", note="PP 30/2019 holds mutatis mutandis for CPNS.")
_ANNUAL = PP_30_2019("Pasal 42 ayat (1)")
_PPPK = PP_49_2018("Pasal 53 ayat (2) huruf c dan Pasal 60")
_NON_PNS = PP_11_2017("Pasal 143")
_SANCTIONS_6 = PERMENPANRB_6_2022("Pasal 33")


class MiddleGrade(StrEnum):
    """How Butuh Perbaikan of PermenPANRB 6/2022 is read where PP 30/2019 says Cukup; none is the default."""

    SEPERTI_CUKUP = "seperti_cukup"
    """As Cukup: a top official falls short with it."""
    BUKAN_CUKUP = "bukan_cukup"
    """Not as Cukup: the article does not name it."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("middle_grade", self)

    @property
    def basis(self) -> Basis:
        """Where the reading comes from."""
        return _READINGS[self]


_READINGS: Mapping[MiddleGrade, Basis] = MappingProxyType(
    {
        MiddleGrade.SEPERTI_CUKUP: SE_BKN_9_2024(
            "Huruf e",
            assurance=Assurance.ASSUMPTION,
            note="The circular equates Cukup and Butuh Perbaikan for credits only; who chooses this reads it further.",
        ),
        MiddleGrade.BUKAN_CUKUP: PP_30_2019(
            "Pasal 57 ayat (1)",
            assurance=Assurance.ASSUMPTION,
            note="The article names Cukup, Kurang and Sangat Kurang of Pasal 41 ayat (5), not Butuh Perbaikan.",
        ),
    }
)
_BY_NAME = PP_30_2019(
    "Pasal 57 ayat (1) dan Pasal 58 ayat (1)",
    assurance=Assurance.ASSUMPTION,
    note="The articles name grades of Pasal 41 ayat (5); in results of another regime the step of the same name is "
    "meant, and what stands below it.",
)


def improvement_due(
    result: ReportedResult,
    *,
    employee: EmployeeKind | str,
    position: PositionKind | str,
    on: date,
    reading: MiddleGrade | str | None = None,
    normal: Statement | None = None,
    in_post_since: date | None = None,
) -> Eligibility:
    """Return whether time to improve has to be given after a result: met means that it has, and is told so.

    Args:
        result: The result of the year.
        employee: What the employee is; for PPPK another law holds.
        position: The kind of position that was held.
        on: The day of asking.
        reading: How Butuh Perbaikan is read; needed for top officials with that grade only.
        normal: Whether conditions were normal, without force majeure (art. 57(2)); top officials only.
        in_post_since: Since when the position was held; top officials only, whose target is one agreed for a year
            (art. 57(1)): with less than a year in the position the answer is open.

    Raises:
        UnknownName: for an employee, position or reading that there is not.
        WrongType: when ``result`` is no result as it was reported.

    Example:
        >>> from datetime import date
        >>> from kinerja.base.period import Period
        >>> from kinerja.rules.permenpanrb6_2022 import Predikat
        >>> low = ReportedResult(
        ...     "e1", Period.year(2025), EvaluationKind.TAHUNAN, "permenpanrb6_2022", Predikat.BUTUH_PERBAIKAN
        ... )
        >>> str(improvement_due(low, employee="pns", position="fungsional", on=date(2026, 2, 2)).verdict)
        'not_met'
        >>> str(improvement_due(low, employee="pns", position="jpt_pratama", on=date(2026, 2, 2)).verdict)
        'undetermined'
    """
    check_kind(result, ReportedResult, path="result", mend="Give a ReportedResult.")
    who, post = member(EmployeeKind, employee), member(PositionKind, position)
    how = None if reading is None else member(MiddleGrade, reading)
    asked = [_status(who), grade_named(result, UnderperformanceTrack.of(post), reading=how)]
    if post.is_jpt:
        asked += [_year_in_post(result, in_post_since), stated(RequirementKind.KONDISI_NORMAL, normal, _TOP_NORMAL)]
    follow_ups = _follow_ups(result, who, post)
    return Eligibility(CareerMatter.PERBAIKAN_KINERJA, result.employee_id, on, asked, follow_ups=follow_ups)


def _status(employee: EmployeeKind) -> Requirement:
    if employee.is_pppk:
        words = Words(
            "PP 30/2019 berlaku bagi PNS; bagi PPPK berlaku target perjanjian kerjanya.",
            "PP 30/2019 is for PNS; for PPPK it is the target of the work agreement that counts.",
        )
        return Requirement(RequirementKind.STATUS, Verdict.NOT_MET, words, _PPPK)
    basis = _CANDIDATE if employee is EmployeeKind.CPNS else PP_30_2019("Pasal 56")
    kind = employee.upper()
    return Requirement(RequirementKind.STATUS, Verdict.MET, Words(f"{kind}.", f"{kind}."), basis)


class _Reached(NamedTuple):
    """What a grade comes to, by which article, and why."""

    verdict: Verdict
    basis: Basis
    why: Words


def grade_named(
    result: ReportedResult, track: UnderperformanceTrack, *, reading: MiddleGrade | None = None
) -> Requirement:
    """Return whether a result of a year has a grade that the article of a way names.

    Args:
        result: The result.
        track: Which way is gone.
        reading: How Butuh Perbaikan is read, for top officials; ``None`` leaves it open.
    """
    if result.kind is not EvaluationKind.TAHUNAN:
        words = Words(
            "Hasil periodik; yang dilihat hasil setahun.", "A periodic result; it is that of the year which counts."
        )
        return Requirement(RequirementKind.PREDIKAT, Verdict.NOT_MET, words, _ANNUAL, results=[result])
    reached = _reached(result.predikat, track, reading)
    told = result.predikat.label
    words = Words(
        f"{result.period.label.id}: {told.id}. {reached.why.id}",
        f"{result.period.label.en}: {told.en}. {reached.why.en}",
    )
    return Requirement(RequirementKind.PREDIKAT, reached.verdict, words, reached.basis, results=[result])


_FALLS_SHORT = Words("Tidak memenuhi target kinerja.", "The target is missed.")
_ENOUGH = Words("Bukan predikat yang disebut pasal ini.", "None of the grades that the article names.")
_NOT_READ = Words(
    "Pasal itu menyebut Cukup; apakah Butuh Perbaikan sama dengan Cukup harus dipilih (reading).",
    "The article says Cukup; whether Butuh Perbaikan is the same has to be chosen (reading).",
)
_NO_SUCH_GRADES = Words(
    "Skala ini tidak mengenal predikat yang disebut pasal itu.", "The scale has none of the grades the article names."
)


def _reached(grade: Ranked | Grade, track: UnderperformanceTrack, reading: MiddleGrade | None) -> _Reached:
    scale = grade.scale if isinstance(grade, Grade) else Scale.of(type(grade))
    own = scale.id == "predikat_pp30"
    others = track is UnderperformanceTrack.JA_JF
    basis = _BY_NAME if not own else _OTHERS if others else _TOP
    cut = "kurang" if others else "cukup"
    if cut in scale.tokens:
        short = grade <= scale.grade(cut)
        return _Reached(Verdict.MET if short else Verdict.NOT_MET, basis, _FALLS_SHORT if short else _ENOUGH)
    if not {"kurang", "baik"} <= set(scale.tokens):
        return _Reached(Verdict.UNDETERMINED, basis, _NO_SUCH_GRADES)
    if grade <= scale.grade("kurang"):
        return _Reached(Verdict.MET, basis, _FALLS_SHORT)
    return _Reached(Verdict.NOT_MET, basis, _ENOUGH) if grade >= scale.grade("baik") else _middle(reading)


def _middle(reading: MiddleGrade | None) -> _Reached:
    if reading is None:
        return _Reached(Verdict.UNDETERMINED, _TOP, _NOT_READ)
    if reading is MiddleGrade.SEPERTI_CUKUP:
        return _Reached(Verdict.MET, reading.basis, _FALLS_SHORT)
    return _Reached(Verdict.NOT_MET, reading.basis, _ENOUGH)


def _year_in_post(result: ReportedResult, since: date | None) -> Requirement:
    kind = RequirementKind.MASA_JABATAN
    if since is None:
        words = Words("Belum diketahui sejak kapan jabatan diduduki.", "Nobody said since when the position is held.")
        return Requirement(kind, Verdict.UNDETERMINED, words, _TOP)
    if last_day(since, 12) <= result.period.end:
        words = Words("Satu tahun dalam jabatan itu.", "A year in the position.")
        return Requirement(kind, Verdict.MET, words, _YEAR_IN_POST)
    words = Words(
        "Belum satu tahun dalam jabatan itu; pasal ini menyebut target yang diperjanjikan selama satu tahun, jadi "
        "periksa perjanjian kinerjanya.",
        "Not yet a year in the position; the article speaks of a target agreed for one year, so look at the agreement.",
    )
    return Requirement(kind, Verdict.UNDETERMINED, words, _YEAR_IN_POST)


def _follow_ups(result: ReportedResult, employee: EmployeeKind, position: PositionKind) -> Iterator[FollowUp]:
    if employee.is_pppk:
        yield FollowUp(_AGREEMENT_ENDS, _PPPK)
        if position.is_jpt:
            yield FollowUp(_LEAVES_TOP, _NON_PNS)
        return
    track = UnderperformanceTrack.of(position)
    yield FollowUp(_TIME, _TOP if track is UnderperformanceTrack.JPT else _OTHERS)
    if result.regime == "permenpanrb6_2022":
        yield FollowUp(_BY_OTHER_RULES, _SANCTIONS_6)


_TIME = Words(
    f"Bila perlu diberikan: kesempatan {IMPROVEMENT_MONTHS} bulan untuk memperbaiki kinerja; tidak ada surat "
    "peringatan yang diwajibkan pasal ini.",
    f"Where it is to be given: {IMPROVEMENT_MONTHS} months to improve the performance; the article asks for no letter "
    "of warning.",
)
_BY_OTHER_RULES = Words(
    "Peraturan ini sendiri tidak menetapkan sanksi; sanksi mengikuti ketentuan peraturan perundang-undangan.",
    "This regulation sets no sanction itself; sanctions follow other rules.",
)
_AGREEMENT_ENDS = Words(
    "Target perjanjian kerja yang tidak terpenuhi mengakhiri perjanjian; periksa rekomendasi perpanjangannya.",
    "A missed target of the agreement ends it; look at the recommendation on its extension.",
)
_LEAVES_TOP = Words(
    "Pejabat pimpinan tinggi non-PNS yang tidak memenuhi target diberhentikan dari JPT.",
    "A top official who is no PNS and misses the target is dismissed from the position.",
)
