"""PP 46/2011: every number is pinned by golden cases; ``pinning`` says how."""

from __future__ import annotations

from .pinning import Pins, complaints

COUNTS = (
    "parts.banyak_tugas_tambahan.*",
    "parts.capaian.formula.branches.0.if.items.0.*",
    "parts.rata_rata_capaian.*.where.items.0.*",
    "parts.nilai_tugas_tambahan.formula.branches.*.if.*",
    "tops.check_PP46_ASPECT_MISSING.*",
    "tops.check_PP46_CONDUCT_INCOMPLETE.*",
    "tops.check_PP46_CONDUCT_ABOVE_100.right.*",
    "tops.check_PP46_LEADERSHIP_MISSING.*",
    "tops.check_PP46_CONDUCT_NEGATIVE.right.*",
    "tops.check_PP46_DUTIES_NEGATIVE.*",
    "tops.check_PP46_QUALITY_ABOVE_TARGET.*",
    "tops.check_PP46_REALISATION_NEGATIVE.right.*",
    "tops.check_PP46_REALISATION_NEGATIVE.left.where.right.*",
)
"""Where numbers count things or compare counts: nothing lies between two whole ones, so these are moved by 1."""

SURVIVORS = {}
"""What no case can notice, and why."""


def test_every_number_is_pinned() -> None:
    assert complaints(Pins("pp46_2011", COUNTS), SURVIVORS) == []
