"""PermenPANRB 6/2022: every number is pinned by golden cases; ``pinning`` says how."""

from __future__ import annotations

from .pinning import Pins, complaints

COUNTS = ("parts.usulan_hasil_kerja.*",)
"""Where numbers count things or compare counts: nothing lies between two whole ones, so these are moved by 1."""

SURVIVORS = {
    "parts.usulan_hasil_kerja.formula.branches.0.if.right.value.number": (
        {"-1"},
        "Without results no category of the guide fits either: undetermined all the same, with another reason.",
    ),
}
"""What no case can notice, and why."""


def test_every_number_is_pinned() -> None:
    assert complaints(Pins("permenpanrb6_2022", COUNTS), SURVIVORS) == []
