"""What one result is known by, so that others can refer to it: objections, corrections, and whatever rests on it.

The digest of an appraisal tells its rules, facts and answer, and nothing of the person: two people with the same
results have the same digest, and so have the appraiser's evaluation and the superior's in its place when both rate
alike.  The reference tells them apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.canonical import digest
from ..base.fingerprint import fingerprint
from .appraisal import Appraisal
from .reported import ReportedResult

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

__all__ = ["Result", "known_since", "names_of", "person_of", "reference"]

Result = Appraisal | ReportedResult
"""A result with all that stands behind it, or one as it was reported."""


def reference(result: Result) -> str:
    """Return the sha256 of whose result it is, of which period, by whom and when it was set, and what came out.

    Args:
        result: An appraisal, or a result as it was reported.

    Example:
        >>> from ..base.period import Period
        >>> from ..rules.permenpanrb6_2022 import Predikat
        >>> from .rounds import EvaluationKind
        >>> year, kind = Period.year(2024), EvaluationKind.TAHUNAN
        >>> one, other = (
        ...     ReportedResult(person, year, kind, "permenpanrb6_2022", Predikat.BAIK) for person in ("e1", "e2")
        ... )
        >>> reference(one) == reference(other)
        False
    """
    return digest(_appraised(result)) if isinstance(result, Appraisal) else fingerprint(result)


def names_of(result: Result) -> tuple[str, ...]:
    """Return all that a result may be called by: its reference, its digest and, when it was reported, its key."""
    other = (result.digest,) if isinstance(result, Appraisal) else (result.digest, result.key)
    return (reference(result), *filter(None, other))


def person_of(result: Result) -> str:
    """Return the id of the employee."""
    return result.plan.employee.id if isinstance(result, Appraisal) else result.employee_id


def known_since(result: Result) -> date | None:
    """Return the day a result was set, or reported where that is all one knows; ``None`` where no day is told."""
    if isinstance(result, ReportedResult):
        return result.reported_on
    return result.decision.on if result.decision is not None else None


def _appraised(appraisal: Appraisal) -> Mapping[str, object]:
    plan, decision, organisation = appraisal.plan, appraisal.decision, appraisal.organisation
    return {
        "appraiser": plan.appraiser.id,
        "decided": None if decision is None else [decision.by.id, decision.on],
        "employee": plan.employee.id,
        "organisation": None if organisation is None else [organisation.unit.id, organisation.predikat.token],
        "outcome": appraisal.digest,
        "period": [appraisal.period.start, appraisal.period.end],
        "plan": [plan.id, plan.version],
    }
