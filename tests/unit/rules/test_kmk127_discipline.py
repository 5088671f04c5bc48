"""KMK 127/2026: what discipline takes."""

from __future__ import annotations

from fractions import Fraction

import pytest

from kinerja.base.period import Period
from kinerja.errors import InvalidValue, UnknownName, WrongType
from kinerja.rules.kmk127_discipline import Punishment, PunishmentLevel, heaviest, hukdis, impact

Q = Period.quarter
RUNDA = (Punishment("sedang", 38, Q(2026, 3)),)
ENDRO = (Punishment("ringan", 16, Q(2026, 2)), Punishment("sedang", 57, Q(2026, 3)))
YATNO = (Punishment("ringan", 29, Q(2026, 2)), Punishment("berat", 65, Q(2026, 3)))


@pytest.mark.parametrize(
    ("punishments", "period", "value"),
    [
        (RUNDA, Q(2026, 2), "0"),
        (RUNDA, Q(2026, 3), "9.5"),
        (RUNDA, Q(2027, 1), "9.5"),
        (RUNDA, Q(2027, 2), "0"),
        (RUNDA, Period.year(2026), "9.5"),
        (RUNDA, Period.year(2027), "0"),
        (ENDRO, Q(2026, 2), "1.6"),
        (ENDRO, Q(2026, 3), "14.25"),
        (ENDRO, Period.year(2026), "14.25"),
        (YATNO, Period.year(2026), "26"),
        (YATNO, Q(2027, 2), "26"),
        (YATNO, Q(2027, 3), "0"),
        ((), Q(2026, 1), "0"),
    ],
)
def test_examples_of_the_kmk(punishments, period, value) -> None:
    assert hukdis(punishments, period) == Fraction(value)


@pytest.mark.parametrize(("level", "quarters"), [("ringan", 2), ("sedang", 3), ("berat", 4)])
def test_how_long_it_holds(level, quarters) -> None:
    held = Punishment(level, 10, Q(2026, 4)).period
    assert held.start == Q(2026, 4).start
    assert len(held.quarters()) == quarters


def test_the_level_goes_before_what_it_takes() -> None:
    """A light one of a high score takes more than the medium one, which counts all the same."""
    light, medium = Punishment("ringan", 100, Q(2026, 1)), Punishment("sedang", 30, Q(2026, 1))
    assert light.value > medium.value
    assert heaviest((light, medium), Q(2026, 1)) is medium
    assert heaviest((Punishment("sedang", 29, Q(2026, 1)), medium), Q(2026, 1)) is medium


def test_why() -> None:
    step = RUNDA[0].because
    assert (step.key, step.value) == ("nilai_hukdis", Fraction(19, 2))
    assert step.basis is not None
    assert "Not read" in step.basis.note
    assert PunishmentLevel.SEDANG.label.id == "Sedang"


@pytest.mark.parametrize(
    ("lost", "value"), [([], "0"), (["26"], "1.3"), ([60, 60], "5"), ([60, 40], "5"), ([60, "39.9"], "4.995")]
)
def test_impact(lost, value) -> None:
    assert impact(lost) == Fraction(value)


def test_mistakes() -> None:
    with pytest.raises(InvalidValue, match="The MPJHD score is -1"):
        Punishment("ringan", -1, Q(2026, 1))
    with pytest.raises(InvalidValue, match="Year 2026 is no quarter"):
        Punishment("ringan", 1, Period.year(2026))
    with pytest.raises(WrongType, match="is no period"):
        Punishment("ringan", 1, "2026-Q1")
    with pytest.raises(UnknownName, match="'sangat berat'"):
        Punishment("sangat berat", 1, Q(2026, 1))
    with pytest.raises(InvalidValue, match="neither a quarter nor a year"):
        hukdis(RUNDA, Period.month(2026, 8))
    with pytest.raises(InvalidValue, match="A direct report loses -2") as error:
        impact([1, -2])
    assert error.value.path == "deductions[1]"


def test_years_as_numbers_and_levels_as_punishments() -> None:
    with pytest.raises(WrongType, match=r"^period: A int is no Period\. Give Period\.quarter"):
        hukdis(RUNDA, 2026)
    with pytest.raises(WrongType, match=r"^punishments\[1\]: A str is no Punishment\. Give Punishment"):
        hukdis([*RUNDA, "sedang"], Period.year(2026))
    with pytest.raises(WrongType, match=r"^since: 2026 is no period\. Give Period\.quarter"):
        Punishment("sedang", 38, since=2026)
