"""Numbers that remember how they depend on the one that is moved."""

from __future__ import annotations

from fractions import Fraction

import pytest

from kinerja.base.rounding import Rounding
from kinerja.rules.audit_line import HIGHEST, Moving, roots

F = Fraction


def moving(value=3) -> tuple[Moving, list]:
    """Return a moving number, and what it tells of comparisons."""
    met: list = []
    return Moving(F(value), met.append), met


@pytest.mark.parametrize(
    ("polynomial", "places"),
    [
        ((), ()),
        ((F(5),), ()),
        ((F(-152), F(2)), (F(76),)),
        ((F(1), F(0), F(1)), ()),
        ((F(4), F(-4), F(1)), (F(2),)),
        ((F(0), F(0), F(0), F(1)), None),
    ],
)
def test_roots(polynomial, places) -> None:
    assert roots(polynomial) == places


def test_a_root_that_is_no_ratio_lies_between_two_places() -> None:
    """The square root of 2, from both sides."""
    found = roots((F(-2), F(0), F(1)))
    assert len(found) == 4
    assert found[2] ** 2 < 2 < found[3] ** 2
    assert found[3] - found[2] <= F(1, 10**9)


def test_it_computes_like_any_number() -> None:
    x, _ = moving()
    results = [x + 1, 1 + x, x - 1, 10 - x, x * 2, 2 * x, x / 2, 6 / x, x * x, x + x]
    assert [result.value for result in results] == [4, 4, 2, 7, 6, 6, F(3, 2), 2, 9, 6]
    assert [result.limit(F(5)) for result in results] == [6, 6, 4, 5, 10, 10, F(5, 2), F(6, 5), 25, 10]


def test_fractions_with_one_divisor_stay_short() -> None:
    x, _ = moving()
    assert (1 / x + 2 / x).bottom == (F(0), F(1))
    assert (1 / x + 1 / (x + 1)).limit(F(1)) == F(3, 2)
    assert (1 / x).limit(F(0)) is None


def test_every_comparison_is_told() -> None:
    x, met = moving()
    assert (x < 4, x <= 3, x > 4, x >= 3, x == 3, x != 3, x < 4) == (True, True, False, True, True, False, True)
    assert {roots(each) for each in met} == {(F(4),), (F(3),)}
    assert [x == x * 2] == [False]
    assert roots(met[-1]) == (F(0),)


def test_too_high_a_power_is_no_longer_known() -> None:
    x, met = moving(1)
    high = x
    for _ in range(HIGHEST):
        high *= x
    assert (high.value, high.top) == (1, None)
    for result in (high + 1, high * 2, high / 2, 2 / high, high - x):
        assert result.limit(F(2)) is None
    assert high > 0
    assert met == [None]


def test_it_can_be_rounded_and_named_in_errors() -> None:
    """What reads numbers by numerator and denominator reads this one."""
    x, _ = moving(F(5, 2))
    assert Rounding(0).apply(x) == 3
    with pytest.raises(TypeError):
        hash(x)
