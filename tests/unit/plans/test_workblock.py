"""Workblocks: form A.1.4 as data."""

from __future__ import annotations

import pytest

from kinerja.errors import InvalidValue, WrongType
from kinerja.plans.workblock import Strategy, Workblock, WorkNature


def test_texts_may_come_as_one_or_as_several() -> None:
    """A sheet often names one indicator only; blanks around it are not part of it."""
    block = Workblock(" SIMBG ", "80% sesuai NSPK ", parties=["Dinas PU", "PTSP"], beneficiaries="Warga")
    assert (block.title, block.indicators) == ("SIMBG", ("80% sesuai NSPK",))
    assert (block.parties, block.beneficiaries) == (("Dinas PU", "PTSP"), ("Warga",))


def test_a_workblock_without_a_title_is_refused() -> None:
    with pytest.raises(InvalidValue, match="title is empty"):
        Workblock(" ")


def test_a_strategy_has_a_nature() -> None:
    """Text that equals a token is no member."""
    with pytest.raises(WrongType, match="WorkNature"):
        Strategy("rutin", "Mengurangi waktu tunggu")


def test_natures_have_names() -> None:
    assert [nature.label.en for nature in WorkNature] == ["Routine", "Transformative"]
