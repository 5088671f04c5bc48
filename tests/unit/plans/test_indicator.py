from __future__ import annotations

import attrs
import pytest

from kinerja.base.period import Period
from kinerja.errors import InvalidValue, WrongType
from kinerja.plans.indicator import Aspek, Indicator, Perspektif, Stake
from kinerja.plans.target import Exactly
from tests.unit.plans.samples import HIGHER, Q1, Q2, Q3, Q4, YEAR, indicator


def tons(millions: int) -> Exactly:
    """Return a target of the annex's example, p. 93."""
    return Exactly(millions * 1_000_000, "ton", HIGHER)


FISH = indicator(
    text="Jumlah Produksi Perikanan Budidaya",
    target=tons(100),
    trajectory=[(Q4, tons(5)), (Q2, tons(40)), (Q1, tons(15)), (Q3, tons(40))],
)


def test_a_trajectory_is_kept_in_the_order_of_time() -> None:
    """However it was given."""
    assert [period for period, _ in FISH.trajectory] == [Q1, Q2, Q3, Q4]


@pytest.mark.parametrize(("period", "millions"), [(Q1, 15), (Q2, 40), (Q3, 40), (Q4, 5)])
def test_a_period_has_its_own_target(period, millions) -> None:
    """The example of the annex, p. 93."""
    assert FISH.target_in(period) == tons(millions)


@pytest.mark.parametrize("period", [YEAR, Period.month(2025, 1), Period.quarter(2026, 1)])
def test_another_period_has_none(period) -> None:
    """A month is not a quarter, and the year is not their sum."""
    assert FISH.target_in(period) is None


def test_overlapping_periods_are_refused() -> None:
    """One day cannot have two targets."""
    with pytest.raises(InvalidValue, match=r"January 2025|Quarter I 2025") as caught:
        indicator(trajectory=[(Q1, tons(15)), (Period.month(2025, 1), tons(5))])
    assert caught.value.path == "trajectory"


def test_an_indicator_may_merge_aspects() -> None:
    """They are a set, in the order of the law."""
    merged = indicator(aspek=[Aspek.WAKTU, Aspek.KUANTITAS])
    assert merged.aspek == (Aspek.KUANTITAS, Aspek.WAKTU)
    assert merged == indicator(aspek=[Aspek.KUANTITAS, Aspek.WAKTU])


@pytest.mark.parametrize("more", [{"perspektif": "anggaran"}, {"stake": "nyawa"}, {"aspek": ("waktu",)}])
def test_tokens_are_not_members(more) -> None:
    """They are refused where they are given."""
    with pytest.raises(WrongType):
        indicator(**more)


def test_an_indicator_is_a_value() -> None:
    """It hashes, and changes only by a new one."""
    urgent = attrs.evolve(FISH, stake=Stake.NYAWA, perspektif=Perspektif.PROSES_BISNIS)
    assert hash(urgent) != hash(FISH)
    assert FISH.stake is None
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        FISH.text = "Jumlah"


@pytest.mark.parametrize("blank", ["", " "])
def test_an_indicator_has_an_id(blank) -> None:
    """Others refer to it."""
    with pytest.raises(InvalidValue, match="id is empty"):
        Indicator(blank, "Jumlah")


@pytest.mark.parametrize("bare", [90, "90%", (90, "%"), Aspek.WAKTU])
def test_a_bare_number_is_no_target(bare) -> None:
    """It was taken, and failed only where it was compared: nobody can tell whether more or less is meant."""
    with pytest.raises(WrongType, match="is no target"):
        Indicator("i1", "Cakupan", bare)


def test_aspects_have_names_for_people() -> None:
    assert [each.label.id for each in Aspek] == ["Kuantitas", "Kualitas", "Waktu", "Biaya"]
    assert [each.label.en for each in Aspek] == ["Quantity", "Quality", "Time", "Cost"]
