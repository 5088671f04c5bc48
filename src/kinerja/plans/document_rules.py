"""Rules about a plan as a document: its period and parties, expected behaviour, the attachment."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ..base.finding import Severity
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_6_2022
from ..base.words import Words, date_words, label
from ..people.positions import PositionKind
from .plan_rule import Place, PlanRule, when

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .plan import WorkPlan

__all__ = [
    "APPRAISER_TOO_LOW",
    "EXEMPT",
    "LATE",
    "NO_CONDUCT",
    "NO_CONSEQUENCES",
    "NO_EVIDENCE_AGREED",
    "NO_REPORTING",
    "NO_RESOURCES",
    "NO_WORK_AGREEMENT",
    "PERIOD_NOT_ONE_YEAR",
    "RESOURCE_MISSING",
    "SELF_APPRAISED",
    "UNKNOWN_RESULT",
]

_ATTACHMENT = "Lampiran hlm. 60-61 (Format A.1.8)"

EXEMPT = PlanRule(
    "PLAN_EXEMPT",
    Severity.WARNING,
    PERMENPANRB_6_2022("Lampiran hlm. 65-66, C angka 8"),
    Words("Perencanaan kinerja tidak berlaku bagi Pegawai ini ({}).", "This employee needs no plan ({})."),
    Words("Tutup SKP selama keadaan itu berlangsung.", "Close the plan for as long as that lasts."),
    lambda plan: when(plan.exemption, "exemption", label("exemption", str(plan.exemption))),
)
"""One of the four groups that need no plan has one."""

PERIOD_NOT_ONE_YEAR = PlanRule(
    "PLAN_PERIOD_NOT_ONE_YEAR",
    Severity.ERROR,
    PERMENPANRB_6_2022("Pasal 1 angka 4"),
    Words("Periode SKP melewati pergantian tahun.", "The period of the plan runs into another year."),
    Words("Susun SKP untuk setiap tahun kinerja.", "Write a plan for each year."),
    lambda plan: when(plan.period.start.year != plan.period.end.year, "period"),
)
"""A plan is for one year."""


def _late(plan: WorkPlan) -> Iterator[Place]:
    if plan.agreed_on is not None and plan.version == 1 and plan.period.start.month == 1:
        deadline = date(plan.period.start.year, 1, 31)
        yield from when(plan.agreed_on > deadline, "agreed_on", date_words(plan.agreed_on))


LATE = PlanRule(
    "PLAN_LATE",
    Severity.WARNING,
    PERMENPANRB_6_2022("Pasal 14 ayat (1); Lampiran hlm. 65, C angka 4", note="The plan at the beginning of the year."),
    Words("SKP baru ditetapkan pada {}, setelah akhir Januari.", "The plan was set on {}, after the end of January."),
    Words(
        "Jika Pejabat Penilai Kinerja belum menetapkan, lakukan dialog kinerja dengan atasannya.",
        "If the appraiser does not act, hold the dialogue with the appraiser's superior.",
    ),
    _late,
)
"""The first version of a plan that begins in January was set after January."""

SELF_APPRAISED = PlanRule(
    "PLAN_SELF_APPRAISED",
    Severity.ERROR,
    PERMENPANRB_6_2022("Pasal 1 angka 9"),
    Words("Pegawai menilai dirinya sendiri.", "The employee is the appraiser."),
    Words("Pejabat Penilai Kinerja adalah atasan langsung.", "The appraiser is the direct superior."),
    lambda plan: when(plan.employee.id == plan.appraiser.id, "appraiser"),
)
"""Nobody appraises oneself."""

APPRAISER_TOO_LOW = PlanRule(
    "PLAN_APPRAISER_TOO_LOW",
    Severity.ERROR,
    PERMENPANRB_6_2022("Pasal 1 angka 9; Lampiran hlm. 45"),
    Words(
        "Pejabat Penilai Kinerja berada di bawah pejabat pengawas, tanpa pendelegasian kewenangan.",
        "The appraiser ranks below a pejabat pengawas and has no delegation.",
    ),
    Words("Cantumkan nomor pendelegasian, atau tunjuk atasannya.", "Give the delegation, or name the superior."),
    lambda plan: when(
        plan.appraiser.position.kind in {PositionKind.FUNGSIONAL, PositionKind.PELAKSANA} and not plan.delegation,
        "appraiser",
    ),
)
"""An appraiser is at least pengawas, or appraises by delegation."""

NO_WORK_AGREEMENT = PlanRule(
    "PLAN_NO_WORK_AGREEMENT",
    Severity.WARNING,
    PERMENPANRB_6_2022("Pasal 8 ayat (2)"),
    Words("SKP PPPK tidak mengacu pada perjanjian kerja.", "The plan of a PPPK does not refer to the work agreement."),
    Words("Cantumkan nomor perjanjian kerja.", "Give the number of the work agreement."),
    lambda plan: when(
        plan.employee.kind is not None and plan.employee.kind.is_pppk and not plan.work_agreement, "work_agreement"
    ),
)
"""A PPPK's plan refers to the work agreement."""

NO_CONDUCT = PlanRule(
    "PLAN_NO_CONDUCT",
    Severity.ERROR,
    PERMENPANRB_6_2022("Pasal 7 ayat (3) huruf a angka 2; Pasal 10"),
    Words("SKP tidak memuat perilaku kerja yang diharapkan.", "The plan does not say what behaviour is expected."),
    Words("Cantumkan tujuh nilai dasar ASN.", "Give ExpectedConduct(); it stands for the seven core values."),
    lambda plan: when(plan.conduct is None, "conduct"),
)
"""A plan shows both: results and behaviour."""

NO_RESOURCES = PlanRule(
    "PLAN_NO_RESOURCES",
    Severity.WARNING,
    PERMENPANRB_6_2022(f"Pasal 11 ayat (1); {_ATTACHMENT}"),
    Words("Lampiran SKP tidak memuat dukungan sumber daya.", "The attachment names no resources."),
    Words("Sepakati sumber daya yang dibutuhkan.", "Agree on the resources needed."),
    lambda plan: when(not plan.annexes.resources, "annexes.resources"),
)
"""The attachment is silent on resources."""

NO_REPORTING = PlanRule(
    "PLAN_NO_REPORTING",
    Severity.WARNING,
    PERMENPANRB_6_2022(f"Pasal 12; {_ATTACHMENT}"),
    Words("Lampiran SKP tidak memuat skema pertanggungjawaban.", "The attachment has no accountability scheme."),
    Words("Sepakati jadwal pelaporan dan bukti kinerja.", "Agree on when to report, and by which evidence."),
    lambda plan: when(not plan.annexes.reporting, "annexes.reporting"),
)
"""The attachment is silent on accountability."""

NO_CONSEQUENCES = PlanRule(
    "PLAN_NO_CONSEQUENCES",
    Severity.INFO,
    PERMENPANRB_6_2022(f"Pasal 13; {_ATTACHMENT}", note='"Dapat": agreeing on them is allowed, not ordered.'),
    Words("Lampiran SKP tidak memuat konsekuensi.", "The attachment names no consequences."),
    Words("Sepakati konsekuensi bila perlu.", "Agree on consequences where useful."),
    lambda plan: when(not plan.annexes.consequences, "annexes.consequences"),
)
"""The attachment is silent on consequences."""

NO_EVIDENCE_AGREED = PlanRule(
    "PLAN_NO_EVIDENCE_AGREED",
    Severity.INFO,
    PERMENPANRB_6_2022("Pasal 12 huruf b"),
    Words("Skema ini belum menyebut bukti kinerja.", "This scheme does not say which evidence is expected."),
    Words("Sepakati bukti kinerja yang diharapkan.", "Agree on the evidence expected."),
    lambda plan: (
        Place(f"annexes.reporting[{i}].evidence")
        for i, reporting in enumerate(plan.annexes.reporting)
        if not reporting.evidence
    ),
)
"""A reporting line without evidence."""

RESOURCE_MISSING = PlanRule(
    "PLAN_RESOURCE_MISSING",
    Severity.WARNING,
    PERMENPANRB_6_2022("Pasal 11 ayat (2)"),
    Words(
        "Sumber daya tidak disepakati atau tidak terealisasi: {}.", "A resource was not agreed on or not delivered: {}."
    ),
    Words("Pimpinan dapat menyesuaikan ekspektasi.", "The leader may adjust the expectation."),
    lambda plan: (
        Place(f"annexes.resources[{i}]", resource.text)
        for i, resource in enumerate(plan.annexes.resources)
        if resource.status.missing
    ),
)
"""The employee has to do without something that was asked for."""


def _unknown_results(plan: WorkPlan) -> Iterator[Place]:
    known = {result.id for result in plan.results} | {""}
    for i, reporting in enumerate(plan.annexes.reporting):
        yield from when(reporting.result_id not in known, f"annexes.reporting[{i}].result_id", reporting.result_id)


UNKNOWN_RESULT = PlanRule(
    "PLAN_UNKNOWN_RESULT",
    Severity.ERROR,
    PERMENPANRB_6_2022(
        "Pasal 12 huruf a", assurance=Assurance.ASSUMPTION, note="A schedule can only be for a result of the plan."
    ),
    Words("Skema ini menunjuk hasil kerja yang tidak ada: {}.", "This scheme names a result that is not there: {}."),
    Words("Perbaiki id hasil kerja.", "Correct the id of the result."),
    _unknown_results,
)
"""A reporting line for a result that the plan does not have."""
