"""What the personnel office has on file: ranks, posts, earlier credits, results, scores, and two decrees of the city.

All of it is made up, decrees and numbers included.  What nobody wrote down stands nowhere here.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import attrs

from kinerja import (
    EmployeeKind,
    EvaluationKind,
    Law,
    Period,
    Predikat,
    Record,
    ReportedResult,
    Rounding,
    Scale,
    Words,
)
from kinerja.career.career_rules import Candidate
from kinerja.career.credit_integration import integrate_credits
from kinerja.career.credit_ledger import CreditLedger
from kinerja.career.credit_spans import JenjangSpan
from kinerja.career.regional_decree import DeductionRule, JobClassCeilings, RegionalAllowance
from kinerja.career.requirements import RequirementKind
from kinerja.career.talent_policy import PotentialCuts, PotentialPart, PotentialPolicy
from kinerja.career.talent_potential import PotentialResult
from kinerja.career.talent_scores import PotentialScore
from kinerja.evaluation.recommendation import Statement
from kinerja.people.positions import Jenjang
from kinerja.rules.allowance import Allowance, FactorTable
from kinerja.training.competency_assessment import CompetencyAssessment
from kinerja.training.competency_gap import GapReport, competency_gaps
from kinerja.training.competency_standard import JobStandard
from kinerja.training.hour_records import LearningActivity
from semarang_data.books import IN_FORCE
from semarang_data.work import GURU, KARU, KEPSEK, PERAWAT, YEAR

if TYPE_CHECKING:
    from kinerja import Appraisal
    from kinerja.career.sanctions import Sanction

NURSE, HEAD, TEACHER, HEADMASTER = (each.id for each in (PERAWAT, KARU, GURU, KEPSEK))
TODAY = date(2026, 3, 2)
BEFORE = YEAR.previous()
TWO_YEARS = Period(BEFORE.start, YEAR.end)


# --- Two years of results ---------------------------------------------------------------------------------------------

OF_BEFORE = {
    NURSE: Predikat.SANGAT_BAIK,
    HEAD: Predikat.BAIK,
    TEACHER: Predikat.BAIK,
    HEADMASTER: Predikat.BAIK,
}
"""The predikat of 2024; those of 2025 come from the evaluations of this story."""


def record_of(appraisal: Appraisal) -> Record:
    """The result of 2024 from the archive, and that of 2025 as it was just given."""
    id = appraisal.plan.employee.id
    before = ReportedResult(id, BEFORE, EvaluationKind.TAHUNAN, IN_FORCE.id, OF_BEFORE[id], origin="arsip")
    return Record(id, [before, ReportedResult.of(appraisal)])


# --- Ranks, posts and credits -----------------------------------------------------------------------------------------


@attrs.frozen
class Held:
    """Since when a functional post and a rank are held, and the credits of the older way of counting.

    Args:
        jenjang: The jenjang at the end of 2023.
        since: Its TMT.
        golongan: The rank at the end of 2023.
        rank_since: Its TMT.
        conventional: The last cumulative credits (PAK konvensional), integrated on the last day of 2023.
    """

    jenjang: Jenjang
    since: date
    golongan: str
    rank_since: date
    conventional: str

    def ledger(self, id: str) -> CreditLedger:
        """The ledger as it was opened: the older credits, less the base of the jenjang."""
        told = integrate_credits(
            self.conventional, self.jenjang, self.golongan, on=BEFORE.previous().end, decree="PAK integrasi (contoh)"
        )
        empty = CreditLedger(id, self.jenjang, self.since).ranked(self.golongan, self.rank_since)
        return empty.adding(*told.entries)


HELD = {
    NURSE: Held(Jenjang.AHLI_PERTAMA, date(2020, 4, 1), "III/a", date(2019, 3, 1), "131.25"),
    HEAD: Held(Jenjang.AHLI_MADYA, date(2021, 10, 1), "IV/a", date(2021, 10, 1), "490"),
    TEACHER: Held(Jenjang.AHLI_PERTAMA, date(2015, 4, 1), "III/b", date(2018, 4, 1), "206.25"),
    HEADMASTER: Held(Jenjang.AHLI_MADYA, date(2022, 4, 1), "IV/a", date(2022, 4, 1), "470.5"),
}
PROMOTED = date(2024, 4, 1)
"""The teacher becomes Ahli Muda; the rank III/c follows with the same credits on the first of October."""
FOLLOWS = date(2024, 10, 1)


def spans_of(id: str) -> list[JenjangSpan]:
    """The posts that the person held; the teacher rose within 2024."""
    first = [JenjangSpan(HELD[id].jenjang, HELD[id].since)]
    return [*first, JenjangSpan(Jenjang.AHLI_MUDA, PROMOTED)] if id == TEACHER else first


# --- Potential, by a policy of the city -------------------------------------------------------------------------------

TALENT = Law("Keputusan Wali Kota Contoh 7/2026", "Manajemen talenta (karangan)")


def part(key: str, name: str, english: str, weight: str) -> PotentialPart:
    """A part of the potential."""
    return PotentialPart(key, Words(name, english), weight, TALENT("Lampiran I"))


POLICY = PotentialPolicy(
    "kota_2026",
    [
        part("kompetensi", "Kompetensi", "Competence", "0.5"),
        part("tes_potensi", "Tes potensi", "Test of potential", "0.3"),
        part("rekam_jejak", "Rekam jejak", "Track record", "0.2"),
    ],
    PotentialCuts(60, 80, TALENT("Pasal 6")),
    outside="tidak_ditetapkan",
    basis=TALENT("Pasal 5"),
)
"""Weights and cut-offs are the city's: PermenPANRB 20/2025 names the parts, and neither of these."""

SCORES = {
    NURSE: {"kompetensi": 80, "rekam_jejak": 75},
    HEAD: {"kompetensi": 88, "tes_potensi": 80, "rekam_jejak": 70},
    TEACHER: {"kompetensi": 74, "tes_potensi": 70, "rekam_jejak": 75},
    HEADMASTER: {"kompetensi": 86, "tes_potensi": 78, "rekam_jejak": 85},
}
"""The nurse has not taken the test."""


def potential_of(id: str) -> PotentialResult:
    """What the scores of a person come to."""
    scores = [PotentialScore(key, value, date(2025, 9, 9)) for key, value in SCORES[id].items()]
    return PotentialResult(POLICY, scores, TODAY)


# --- What is to be learned, and what was ------------------------------------------------------------------------------

STANDARD = Law("Keputusan Wali Kota Contoh 8/2026", "Standar kompetensi jabatan (karangan)")
WARD = JobStandard("Kepala Ruang Rawat Jalan", {"M.04": 3, "M.07": 3}, STANDARD("Lampiran"))
ASSESSED = CompetencyAssessment(HEAD, {"M.04": 3, "M.07": 2}, "asesor", date(2025, 9, 9))
"""Orientation towards results is as asked; managing change lacks one level."""


def gaps_of_the_head() -> GapReport:
    """The competency of the head of the ward beside the standard of her post."""
    return competency_gaps(ASSESSED, held=WARD)


LEARNED = [
    LearningActivity(HEAD, HEAD, "KL07", "Lokakarya antrean daring", Period.of("2025-07-07", "2025-07-08"), hours=10),
]


# --- The allowance, by a decree of the city ---------------------------------------------------------------------------

TPP = Law("Perwali Contoh 9/2025", "Tambahan penghasilan pegawai (karangan)")


def deduction(key: str, name: str, english: str, percent: str, unit: Words) -> DeductionRule:
    """What a breach costs."""
    return DeductionRule(key, Words(name, english), percent, unit, TPP("Pasal 13"))


DECREE = RegionalAllowance(
    "tpp_contoh_2026",
    TPP,
    since=date(2026, 1, 1),
    until=None,
    allowance=Allowance(
        {"kinerja": "0.6", "disiplin": "0.4"}, TPP("Pasal 10"), Rounding(2, basis=TPP("Pasal 11")), stage="dicetak"
    ),
    factors=FactorTable(
        Scale.of(Predikat),
        {"sangat_baik": 100, "baik": 100, "butuh_perbaikan": 80, "kurang": 60, "sangat_kurang": 40},
        TPP("Pasal 12"),
    ),
    deductions=[
        deduction("alpa", "Tidak masuk tanpa alasan", "Absent without a reason", "3", Words("hari", "days")),
        deduction("terlambat", "Terlambat", "Late", "0.5", Words("kali", "times")),
    ],
    money=Rounding(0, basis=TPP("Pasal 14")),
)
CEILINGS = JobClassCeilings({8: 4_250_001, 11: 6_750_000}, date(2026, 1, 1), None, TPP("Lampiran"))
JOB_CLASS = {NURSE: 8, HEAD: 11}
COUNTED: dict[str, dict[str, int] | None] = {NURSE: {"terlambat": 3, "alpa": 0}, HEAD: {}}
"""Breaches of March; an empty mapping says that there were none."""


# --- Together ---------------------------------------------------------------------------------------------------------

BKPSDM = "Kepala BKPSDM (contoh)"
SAID = {
    HEADMASTER: {
        RequirementKind.KOMPETENSI: Statement(holds=True, by=BKPSDM, on=TODAY, note="uji 2025"),
        RequirementKind.PENGEMBANGAN: Statement(holds=True, by=BKPSDM, on=TODAY, note="24 JP"),
    }
}
"""Of the others nobody has said anything."""
RISEN = date(2024, 3, 1)
"""The last periodic rise of all four, so that the next one falls due on the first of March."""
NO_PENALTIES: tuple[Sanction, ...] = ()
"""The files were looked through, and there are none."""


@attrs.frozen
class Career:
    """What is held of one person: the evaluation of the year, two results, the ledger of the present jenjang."""

    appraisal: Appraisal
    record: Record
    ledger: CreditLedger

    @property
    def name(self) -> str:
        """What the person is called."""
        return self.appraisal.plan.employee.name

    @property
    def candidate(self) -> Candidate:
        """What rules of a step ask about, as far as anybody told it."""
        id = self.ledger.person_id
        since = {RequirementKind.MASA_GAJI_BERKALA: RISEN}
        return Candidate(self.record, kind=EmployeeKind.PNS, since=since, said=SAID.get(id, {}), sanctions=NO_PENALTIES)
