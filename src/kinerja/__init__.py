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

__all__ = [
    "Assurance",
    "Basis",
    "Finding",
    "Grade",
    "KinerjaError",
    "Law",
    "Period",
    "PeriodKind",
    "Rounding",
    "RoundingMode",
    "Scale",
    "Severity",
    "Undetermined",
    "Words",
    "WorkWeek",
    "WorkingCalendar",
    "exact",
]

__version__ = "0.1.0"

# A new name stands in three places: here, in __all__ and in the imports above (tests/architecture compares them).
_HOMES: Mapping[str, str] = MappingProxyType(
    {
        "Assurance": "base.law",
        "Basis": "base.law",
        "Finding": "base.finding",
        "Grade": "base.scale",
        "KinerjaError": "errors",
        "Law": "base.law",
        "Period": "base.period",
        "PeriodKind": "base.period",
        "Rounding": "base.rounding",
        "RoundingMode": "base.rounding",
        "Scale": "base.scale",
        "Severity": "base.finding",
        "Undetermined": "base.finding",
        "Words": "base.words",
        "WorkWeek": "base.calendar",
        "WorkingCalendar": "base.calendar",
        "exact": "base.exact",
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
