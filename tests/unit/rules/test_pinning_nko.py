"""The value of an organisation under KMK 127/2026: every number is pinned by golden cases; ``pinning`` says how."""

from __future__ import annotations

from .pinning import Pins, complaints

COUNTS = ("parts.batas_iku.*",)
"""Where numbers count things or compare counts: nothing lies between two whole ones, so these are moved by 1."""

SURVIVORS = {}
"""What no case can notice, and why."""


def test_every_number_is_pinned() -> None:
    assert complaints(Pins("nko_kmk127", COUNTS), SURVIVORS) == []
