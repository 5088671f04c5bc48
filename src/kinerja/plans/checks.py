"""What a careful reader would flag in a plan: the list of rules, at a glance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import document_rules as document
from . import indicator_rules as indicator
from . import result_rules as result

if TYPE_CHECKING:
    from ..base.finding import Finding
    from .plan import WorkPlan
    from .plan_rule import PlanRule

__all__ = ["RULES", "check"]

RULES: tuple[PlanRule, ...] = (
    # whose plan, for when
    document.EXEMPT,
    document.PERIOD_NOT_ONE_YEAR,
    document.LATE,
    document.SELF_APPRAISED,
    document.APPRAISER_TOO_LOW,
    document.NO_WORK_AGREEMENT,
    # what it has to hold
    result.NO_RESULTS,
    result.NO_UTAMA,
    document.NO_CONDUCT,
    document.NO_RESOURCES,
    document.NO_REPORTING,
    document.NO_CONSEQUENCES,
    document.NO_EVIDENCE_AGREED,
    document.RESOURCE_MISSING,
    document.UNKNOWN_RESULT,
    # what priority results have, and where they come from
    result.AGREEMENT_NOT_UTAMA,
    result.ACTING_NOT_UTAMA,
    result.NOT_APPROVED,
    result.NO_SOURCE,
    # how results are worded, and their level
    result.SAME_STATEMENT,
    result.STATEMENT_ACTIVITY,
    result.STATEMENT_CATEGORY,
    result.LEVEL_UNFIT,
    result.LEVEL_LOW,
    # perspective or aspect of an indicator
    result.NO_INDICATOR,
    indicator.NO_ANGGARAN,
    indicator.PERSPEKTIF_MISSING,
    indicator.NO_PERSPEKTIF,
    indicator.PERSPEKTIF_NOT_EXPECTED,
    indicator.NO_ASPEK,
    indicator.ASPEK_NOT_EXPECTED,
    # targets
    indicator.NO_TARGET,
    indicator.NO_UNIT,
    indicator.TARGET_IN_NARRATIVE,
    indicator.ABSOLUTE_NUMBER,
    indicator.ABSOLUTE_WORDS,
    indicator.TRAJECTORY_UNIT,
    indicator.TRAJECTORY_MISSES,
)
"""Every rule, in the order of its findings."""


def check(plan: WorkPlan) -> tuple[Finding, ...]:
    """Return all findings about a plan, in the order of the rules; none is no promise that the plan is wise.

    Example:
        >>> from kinerja.base.period import Period
        >>> from kinerja.people.party import Party
        >>> from kinerja.people.positions import Position, PositionKind
        >>> from kinerja.people.unit import Unit
        >>> from kinerja.plans.plan import Approach, Jenis, WorkPlan, WorkResult
        >>> unit = Unit("puskesmas", "Puskesmas Contoh")
        >>> midwife = Party("e1", "Ani", Position("Bidan Penyelia", PositionKind.FUNGSIONAL), unit)
        >>> head = Party("e2", "Budi", Position("Kepala Puskesmas", PositionKind.ADMINISTRATOR), unit)
        >>> done = WorkResult("h1", "Menata dokumen rekam medis ibu hamil", Jenis.TAMBAHAN)
        >>> plan = WorkPlan("skp-1", Period.year(2025), midwife, head, Approach.KUALITATIF, [done])
        >>> for finding in check(plan)[:2]:
        ...     print(finding.code, finding.message.en)
        PLAN_NO_UTAMA The plan has no main result.
        PLAN_NO_CONDUCT The plan does not say what behaviour is expected.
    """
    return tuple(finding for rule in RULES for finding in rule.check(plan))
