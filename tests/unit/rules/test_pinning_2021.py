"""The joined year 2021: every number is pinned by golden cases; ``pinning`` says how."""

from __future__ import annotations

from .pinning import Pins, complaints

COUNTS = ()
"""Where numbers count things or compare counts: nothing lies between two whole ones, so these are moved by 1."""

SURVIVORS = {
    "parts.nilai_konversi.formula.alternatives.0.formula.branches.4.if.op": (
        {"<="},
        "At 99 the segment has come to the 120 that holds above it.",
    ),
    "parts.nilai_konversi.formula.alternatives.1.formula.branches.4.if.op": (
        {"<"},
        "At 99 the segment has come to the 120 that holds above it.",
    ),
}
"""What no case can notice, and why."""


def test_every_number_is_pinned() -> None:
    assert complaints(Pins("year_2021", COUNTS), SURVIVORS) == []
