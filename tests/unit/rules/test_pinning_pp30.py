"""PP 30/2019: every number is pinned by golden cases; ``pinning`` says how."""

from __future__ import annotations

from .pinning import Pins, complaints

COUNTS = (
    "tops.check_PP30_CONDUCT_RANGE.items.1.items.1.right.*",
    "tops.check_PP30_CONDUCT_INCOMPLETE.*",
    "tops.check_PP30_LEADERSHIP_MISSING.*",
    "tops.check_PP30_LEADERSHIP_NOT_COUNTED.*",
    "tops.check_PP30_CONDUCT_TWICE.*",
)
"""Where numbers count things or compare counts: nothing lies between two whole ones, so these are moved by 1."""

SURVIVORS = {}
"""What no case can notice, and why."""


def test_every_number_is_pinned() -> None:
    assert complaints(Pins("pp30_2019", COUNTS), SURVIVORS) == []
