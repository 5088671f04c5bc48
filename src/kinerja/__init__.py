"""kinerja: Indonesian civil-service performance management as exact, cited, explainable values.

This is the front door.  Every name loads the module it lives in when it is first asked for, so that
``import kinerja`` costs nothing that is not used.

Example:
    >>> from kinerja import exact
    >>> exact("80.70") + exact("1/3")
    Fraction(2431, 30)
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .base.calendar import WorkingCalendar, WorkWeek
    from .base.exact import exact
    from .base.finding import Finding, Severity, Undetermined
    from .base.law import Assurance, Basis, Law
    from .base.period import Period, PeriodKind
    from .base.rounding import Rounding, RoundingMode
    from .base.scale import Grade, Scale
    from .base.words import Words
    from .errors import KinerjaError
    from .evaluation.appraisal import Appraisal, appraise
    from .evaluation.decision import Decision
    from .evaluation.organisation import OrganisationResult
    from .formula.program import evaluate, explain
    from .people.employee import Employee
    from .people.identity import NIP, NIPPPK, read_number
    from .people.party import EmployeeKind, Leader, Party
    from .people.positions import Position, PositionKind
    from .people.unit import Unit
    from .plans.checks import check
    from .plans.conduct import Conduct
    from .plans.indicator import Aspek, Indicator, Perspektif
    from .plans.plan import Approach, Jenis, PlanStatus, WorkPlan, WorkResult
    from .plans.progress import Acceptance, Evidence, Progress, Realisation
    from .plans.target import AtLeast, AtMost, Between, Direction, Exactly
    from .rules.book import Outcome, RuleBook
    from .rules.permenpanrb6_2022 import Predikat, Rating

__all__ = [
    "NIP",
    "NIPPPK",
    "Acceptance",
    "Appraisal",
    "Approach",
    "Aspek",
    "Assurance",
    "AtLeast",
    "AtMost",
    "Basis",
    "Between",
    "Conduct",
    "Decision",
    "Direction",
    "Employee",
    "EmployeeKind",
    "Evidence",
    "Exactly",
    "Finding",
    "Grade",
    "Indicator",
    "Jenis",
    "KinerjaError",
    "Law",
    "Leader",
    "OrganisationResult",
    "Outcome",
    "Party",
    "Period",
    "PeriodKind",
    "Perspektif",
    "PlanStatus",
    "Position",
    "PositionKind",
    "Predikat",
    "Progress",
    "Rating",
    "Realisation",
    "Rounding",
    "RoundingMode",
    "RuleBook",
    "Scale",
    "Severity",
    "Undetermined",
    "Unit",
    "Words",
    "WorkPlan",
    "WorkResult",
    "WorkWeek",
    "WorkingCalendar",
    "appraise",
    "check",
    "evaluate",
    "exact",
    "explain",
    "read_number",
]

__version__ = "0.1.0"

# A new name stands in three places: here, in __all__ and in the imports above (tests/architecture compares them).
_HOMES: Mapping[str, str] = MappingProxyType(
    {
        "Acceptance": "plans.progress",
        "Appraisal": "evaluation.appraisal",
        "Approach": "plans.plan",
        "Aspek": "plans.indicator",
        "Assurance": "base.law",
        "AtLeast": "plans.target",
        "AtMost": "plans.target",
        "Basis": "base.law",
        "Between": "plans.target",
        "Conduct": "plans.conduct",
        "Decision": "evaluation.decision",
        "Direction": "plans.target",
        "Employee": "people.employee",
        "EmployeeKind": "people.party",
        "Evidence": "plans.progress",
        "Exactly": "plans.target",
        "Finding": "base.finding",
        "Grade": "base.scale",
        "Indicator": "plans.indicator",
        "Jenis": "plans.plan",
        "KinerjaError": "errors",
        "Law": "base.law",
        "Leader": "people.party",
        "NIP": "people.identity",
        "NIPPPK": "people.identity",
        "OrganisationResult": "evaluation.organisation",
        "Outcome": "rules.book",
        "Party": "people.party",
        "Period": "base.period",
        "PeriodKind": "base.period",
        "Perspektif": "plans.indicator",
        "PlanStatus": "plans.plan",
        "Position": "people.positions",
        "PositionKind": "people.positions",
        "Predikat": "rules.permenpanrb6_2022",
        "Progress": "plans.progress",
        "Rating": "rules.permenpanrb6_2022",
        "Realisation": "plans.progress",
        "Rounding": "base.rounding",
        "RoundingMode": "base.rounding",
        "RuleBook": "rules.book",
        "Scale": "base.scale",
        "Severity": "base.finding",
        "Undetermined": "base.finding",
        "Unit": "people.unit",
        "Words": "base.words",
        "WorkPlan": "plans.plan",
        "WorkResult": "plans.plan",
        "WorkWeek": "base.calendar",
        "WorkingCalendar": "base.calendar",
        "appraise": "evaluation.appraisal",
        "check": "plans.checks",
        "evaluate": "formula.program",
        "exact": "base.exact",
        "explain": "formula.program",
        "read_number": "people.identity",
    }
)


# Hidden from type checkers, which would take it as leave to ask for any name at all.
if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        from importlib import import_module

        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}", name=name)
        return getattr(import_module(f".{_HOMES[name]}", __name__), name)


def __dir__() -> list[str]:
    return __all__
