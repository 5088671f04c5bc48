"""What importing costs, beside ``import attrs``."""

from __future__ import annotations

__all__ = ["SCRIPTS"]

READY = """
from kinerja import EmployeeKind, Period, appraise
from kinerja.rules import national
national().at(Period.year(2025), kind=EmployeeKind.PNS)
"""

SCRIPTS = {
    "import attrs": "import attrs",
    "import kinerja": "import kinerja",
    "appraise and the rules of 2025 at hand": READY,
}
"""What each new Python is to do; the first is the one that all are compared with."""
