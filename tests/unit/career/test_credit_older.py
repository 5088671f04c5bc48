"""The yearly cap of Peraturan BKN 11/2022, for reading old decrees."""

from __future__ import annotations

from fractions import Fraction

import pytest

from kinerja.base.law import Assurance
from kinerja.career.credit import convert
from kinerja.career.credit_older import OLD_CAP_BASIS, old_yearly_cap
from kinerja.errors import InvalidValue, WrongType


def test_the_example_of_the_regulation() -> None:
    """Ahli Muda with a target of 25: at most 37.5, which is what sangat baik gives today."""
    assert old_yearly_cap("25") == Fraction("37.5") == convert("ahli_muda", "sangat_baik").credit


def test_it_is_no_text_that_was_read() -> None:
    """One page was."""
    assert OLD_CAP_BASIS.assurance is Assurance.SECONDARY
    assert "Withdrawn" in OLD_CAP_BASIS.note


def test_what_is_refused() -> None:
    """A target that is not above 0, and floats."""
    with pytest.raises(InvalidValue, match="target: The target is 0"):
        old_yearly_cap(0)
    with pytest.raises(WrongType, match="float"):
        old_yearly_cap(25.0)  # type: ignore[arg-type]
