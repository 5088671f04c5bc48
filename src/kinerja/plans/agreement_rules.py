"""Whether the plan of a PPPK is the plan of a work agreement (PermenPANRB 6/2022, art. 8(2); PP 49/2018, art. 35)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.finding import Finding, Severity
from ..base.laws import PERMENPANRB_6_2022, PP_49_2018
from ..base.words import Words, label
from .document_rules import NO_WORK_AGREEMENT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..people.agreement import WorkAgreement
    from .plan import WorkPlan

__all__ = ["REFERENCE_BASIS", "WITHIN_TERM_BASIS", "check_against_agreement"]

REFERENCE_BASIS = PERMENPANRB_6_2022("Pasal 8 ayat (2)")
"""What is expected of a PPPK refers to the work agreement."""
WITHIN_TERM_BASIS = PP_49_2018(
    "Pasal 35 ayat (1) dan (2)", note="Performance is appraised by the agreement, so on days that it covers."
)
"""Why a plan lies in the term of its agreement."""


def check_against_agreement(plan: WorkPlan, agreement: WorkAgreement) -> tuple[Finding, ...]:
    """Return where a plan does not go with the agreement that it is to be measured on.

    Args:
        plan: The plan of a PPPK, full time or part time.
        agreement: The agreement in force, such as ``employee.agreement_on(plan.period.start)``.
    """
    return (
        *NO_WORK_AGREEMENT.check(plan),
        *_of_another(plan, agreement),
        *_of_another_kind(plan, agreement),
        *_outside_term(plan, agreement),
        *_without_target(plan, agreement),
    )


def _of_another(plan: WorkPlan, agreement: WorkAgreement) -> Iterator[Finding]:
    if plan.work_agreement and plan.work_agreement != agreement.number:
        message = Words(
            f"SKP mengacu pada perjanjian kerja {plan.work_agreement}, bukan {agreement.number}.",
            f"The plan refers to the work agreement {plan.work_agreement}, not {agreement.number}.",
        )
        hint = Words("Cantumkan perjanjian kerja yang berlaku.", "Refer to the agreement in force.")
        yield Finding("PLAN_OTHER_AGREEMENT", Severity.ERROR, "work_agreement", message, hint, REFERENCE_BASIS)


def _of_another_kind(plan: WorkPlan, agreement: WorkAgreement) -> Iterator[Finding]:
    kind = plan.employee.kind
    if kind is not agreement.kind:
        shown = label("employee_kind", kind) if kind else Words("bukan ASN", "no ASN")
        agreed = label("employee_kind", agreement.kind)
        message = Words(
            f"SKP menyebut pegawai {shown.id}, perjanjian kerja {agreed.id}.",
            f"The plan is of a {shown.en}, the agreement of a {agreed.en}.",
        )
        yield Finding("PLAN_OTHER_KIND", Severity.ERROR, "employee.kind", message, basis=REFERENCE_BASIS)


def _outside_term(plan: WorkPlan, agreement: WorkAgreement) -> Iterator[Finding]:
    if not agreement.term.contains(plan.period):
        message = Words(
            f"Periode SKP {plan.period.label.id} tidak seluruhnya dalam masa perjanjian kerja, "
            f"{agreement.term.label.id}.",
            f"The plan of {plan.period.label.en} does not lie in the term of the agreement, {agreement.term.label.en}.",
        )
        hint = Words(
            "Sesuaikan periode SKP, atau catat perpanjangannya.", "Correct the period, or enter the extension."
        )
        yield Finding("PLAN_OUTSIDE_TERM", Severity.ERROR, "period", message, hint, WITHIN_TERM_BASIS)


def _without_target(plan: WorkPlan, agreement: WorkAgreement) -> Iterator[Finding]:
    if not agreement.targets_on(max(plan.period.start, agreement.start)):
        message = Words(
            "Perjanjian kerja tidak memuat target bagi periode SKP ini.",
            "The work agreement has no target for the period of this plan.",
        )
        yield Finding("PLAN_WITHOUT_AGREED_TARGET", Severity.WARNING, "period", message, basis=WITHIN_TERM_BASIS)
