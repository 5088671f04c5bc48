from __future__ import annotations

import pytest

from kinerja.errors import InvalidValue, WrongType
from kinerja.plans.annexes import (
    Annexes,
    Consequence,
    ConsequenceKind,
    Reporting,
    Resource,
    ResourceKind,
    ResourceStatus,
)


@pytest.mark.parametrize(
    ("status", "missing"),
    [
        (ResourceStatus.DISEPAKATI, False),
        (ResourceStatus.TIDAK_DISEPAKATI, True),
        (ResourceStatus.TEREALISASI, False),
        (ResourceStatus.TIDAK_TEREALISASI, True),
    ],
)
def test_what_was_refused_or_not_delivered_is_missing(status, missing) -> None:
    """Art. 11(2) names both."""
    assert status.missing is missing


def test_there_are_five_kinds_of_resources() -> None:
    """Art. 11(1)."""
    assert len(ResourceKind) == 5


def test_the_official_forms_sort_nothing() -> None:
    """A line is enough; kinds are told where they are known."""
    annexes = Annexes([Resource("Kendaraan operasional")], [Reporting("Setiap dua minggu")], [Consequence("Teladan")])
    assert (annexes.resources[0].kind, annexes.reporting[0].evidence, annexes.consequences[0].kind) == (None, "", None)


def test_kinds_are_members() -> None:
    """Not tokens."""
    with pytest.raises(WrongType):
        Resource("Kendaraan", "anggaran")
    with pytest.raises(WrongType):
        Resource("Kendaraan", status="disepakati")
    with pytest.raises(WrongType):
        Consequence("Teguran", "negatif")
    assert Consequence("Teguran", ConsequenceKind.NEGATIF).kind is ConsequenceKind.NEGATIF


@pytest.mark.parametrize("make", [Resource, Reporting, Consequence])
def test_a_line_says_something(make) -> None:
    """Or is left out."""
    with pytest.raises(InvalidValue, match="empty"):
        make(" ")
