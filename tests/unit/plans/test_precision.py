"""How sure a number is: told, never computed with."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from kinerja import AtLeast, AtMost, Between, Direction, Exactly, Realisation
from kinerja.errors import InvalidValue, WrongType
from kinerja.plans.precision import NOT_DISTINGUISHABLE, Precision, crossed, standings_within
from kinerja.plans.standing import Comparison, Standing, compare
from kinerja.plans.target import Target, YesNo
from kinerja.plans.units import ELAPSED_FIVE_DAYS, SAME_UNITS, UnitTable

BELOW, ON, ABOVE = Standing.DI_BAWAH, Standing.SESUAI, Standing.DI_ATAS


def sure(low: Any, high: Any, n: int | None = 120) -> Precision:
    return Precision(n, low=low, high=high, confidence=95)


def stood(target: Target, value: Any, unit: str = "indeks", table: UnitTable = SAME_UNITS) -> Comparison:
    answer = compare(target, value if isinstance(value, bool) else Fraction(value), unit, table)
    assert isinstance(answer, Comparison)
    return answer


def test_words_tell_what_is_known() -> None:
    assert sure("78.5", "80.7").words.id == "selang 95% 78,5 sampai 80,7; n = 120"
    assert Precision(30).words.en == "n = 30"
    assert sure(1, 2, None).words.en == "95% interval 1 to 2"


def test_an_interval_shows_no_more_decimals_than_a_published_index() -> None:
    """It read 87.37 with an interval from 83.959 to 90.7722, and from ≈ 70.6667, as if its ends were known better."""
    assert sure("83.959", "90.7722", None).words.id == "selang 95% 83,96 sampai 90,77"
    assert sure("212/3", 80, None).words.en == "95% interval 70.67 to 80"


def test_a_narrow_interval_is_not_rounded_away() -> None:
    assert sure("0.0104", "0.0131", None).words.en == "95% interval 0.0104 to 0.0131"
    assert sure(3, 3, None).words.en == "95% interval 3 to 3"
    assert Precision(30).interval is None


@pytest.mark.parametrize(
    ("given", "path"),
    [
        ({}, "n"),
        ({"n": 0}, "n"),
        ({"n": 5, "low": 1}, "low"),
        ({"low": 1, "high": 2}, "low"),
        ({"confidence": 95}, "low"),
        ({"low": 2, "high": 1, "confidence": 95}, "low"),
        ({"low": 1, "high": 2, "confidence": "0.95"}, "confidence"),
        ({"low": 1, "high": 2, "confidence": 100}, "confidence"),
    ],
)
def test_half_an_interval_says_nothing(given: dict[str, Any], path: str) -> None:
    """Also a confidence of 0.95, which somebody meant as 95 percent."""
    with pytest.raises(InvalidValue) as raised:
        Precision(**given)
    assert raised.value.path == path


@pytest.mark.parametrize("n", [True, "30", Fraction(3)])
def test_a_size_is_a_whole_number(n: Any) -> None:
    with pytest.raises(WrongType):
        Precision(n)


def test_only_a_number_has_a_precision() -> None:
    assert Realisation("i", 80, "indeks", precision=Precision(30)).precision == Precision(30)
    for told in ({"value": True}, {"text": "baik"}):
        with pytest.raises(InvalidValue, match="Only a number"):
            Realisation("i", **told, precision=Precision(30))  # type: ignore[arg-type]
    with pytest.raises(WrongType):
        Realisation("i", 80, precision=(1, 2))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("target", "value", "ends", "reached"),
    [
        (AtLeast(80, "indeks"), "79.6", ("78.5", "80.7"), (BELOW, ON)),
        (AtLeast(80, "indeks"), "83", ("81", "85"), (ON, ON)),
        (AtLeast(80, "indeks"), "80.5", ("80", "81"), (ON, ON)),
        (AtMost(5, "indeks"), "4", ("3", "6"), (BELOW, ON)),
        (Exactly(80, "indeks", Direction.LEBIH_TINGGI), 80, ("79", "81"), (BELOW, ABOVE)),
        (Exactly(80, "indeks", Direction.LEBIH_RENDAH), 80, ("79", "81"), (BELOW, ABOVE)),
        (Between(80, 90, "indeks", Direction.LEBIH_TINGGI), 89, ("87", "91"), (ON, ABOVE)),
    ],
)
def test_the_ends_decide_what_an_interval_reaches(target: Any, value: Any, ends: Any, reached: Any) -> None:
    comparison = stood(target, value)
    assert standings_within(comparison, sure(*ends)) == reached
    note = crossed(comparison, sure(*ends))
    assert (note is None) == (reached[0] is reached[1])
    assert note is None or (note.code, note.severity.value) == (NOT_DISTINGUISHABLE, "info")


def test_target_80_got_79_6_plus_or_minus_1_1() -> None:
    """The issue's own example: below by its number, and the leader is told that chance may have made it."""
    note = crossed(stood(AtLeast(80, "indeks"), "79.6"), sure("78.5", "80.7"))
    assert note is not None
    assert "79,6 indeks (selang 95% 78,5 sampai 80,7; n = 120) tidak dapat dibedakan" in note.message.id
    assert "the leader weighs it" in note.hint.en


def test_the_interval_is_read_by_the_equalities_of_the_number() -> None:
    """Hours against days, as the number itself was read."""
    comparison = stood(AtMost(1, "hari"), 20, "jam", ELAPSED_FIVE_DAYS)
    assert standings_within(comparison, sure(18, 30)) == (BELOW, ON)


def test_what_is_no_number_has_no_interval() -> None:
    assert standings_within(stood(YesNo(), True), sure(0, 1)) is None
    assert crossed(stood(AtLeast(80, "indeks"), 79), Precision(30)) is None
