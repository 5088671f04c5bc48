"""Equal values have equal fingerprints, and what is not equal has another one."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import final

import attrs
import pytest

from kinerja.base.fingerprint import fingerprint
from kinerja.base.period import Period
from kinerja.base.scale import Ranked
from kinerja.errors import WrongType


class Value(StrEnum):
    HARMONIS = "harmonis"


class Low(Ranked):
    BAIK = "baik"
    SANGAT_BAIK = "sangat_baik"


class High(Ranked):
    BAIK = "baik"
    ISTIMEWA = "istimewa"


@final
@attrs.frozen
class Small:
    what: object
    note: str = ""
    seen: int = attrs.field(default=0, eq=False)


@final
@attrs.frozen
class Other:
    what: object
    note: str = ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Period.year(2025), Period.of("2025-01-01", "2025-12-31")),
        (Small(Fraction(171, 2)), Small(Fraction("85.5"))),
        (Small(Decimal("85.40")), Small(Decimal("85.4"))),
        (Small("x", "".join([])), Small("x")),
        (Small("x", seen=1), Small("x", seen=2)),
        ((1, 2), [1, 2]),
    ],
)
def test_equal_values_have_one_fingerprint(one, other) -> None:
    """However they were written, and whatever is remembered beside them."""
    assert fingerprint(one) == fingerprint(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Small("x"), Other("x")),
        (Small("x"), Small("x", "x")),
        (Small("1"), Small(1)),
        (Small(1), Small(True)),
        (Small(Fraction(1)), Small(1)),
        (Small(None), Small("")),
        (Small(None), Small(())),
        (Small(Value.HARMONIS), Small("harmonis")),
        (Small(Low.BAIK), Small(High.BAIK)),
        ([Low.BAIK], ["baik"]),
        (Small(date(2025, 1, 1)), Small(date(2025, 1, 2))),
        (Small((Small("x"),)), Small((Small("y"),))),
        ([["a"], []], [["a"]]),
    ],
)
def test_what_is_not_equal_has_another(one, other) -> None:
    """Also where it prints alike."""
    assert fingerprint(one) != fingerprint(other)


def test_a_field_that_says_nothing_is_left_out() -> None:
    """So that a digest that is stored outlives a kinerja whose values have further fields."""

    @final
    @attrs.frozen
    class Small:  # type: ignore[no-redef] - the same class, a year later
        what: object
        note: str = ""
        source: str = ""
        parts: tuple[str, ...] = ()

    assert fingerprint(Small("x", "y")) == fingerprint(globals()["Small"]("x", "y"))
    assert fingerprint(Small("x", "y", "z")) != fingerprint(globals()["Small"]("x", "y"))


@pytest.mark.parametrize("value", [object(), {1, 2}, b"x", datetime(2025, 1, 1, tzinfo=UTC), Small(object())])
def test_what_has_no_one_form_is_refused(value) -> None:
    """Rather than told apart by where it lies in memory."""
    with pytest.raises(WrongType, match="has no fingerprint"):
        fingerprint(value)
