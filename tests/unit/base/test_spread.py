"""How far answers lie apart, exactly."""

from __future__ import annotations

from fractions import Fraction

import pytest
from scipy import stats

from kinerja.base.spread import even_variance, exact_variance, r_wg
from kinerja.errors import EmptyCollection, InvalidValue


def test_the_variance_is_that_of_a_sample() -> None:
    values = [2, 4, 4, 4, 5, 5, 7, 9]
    assert exact_variance(values) == Fraction(32, 7)
    assert float(exact_variance(values)) == pytest.approx(stats.tvar(values))


def test_answers_that_come_equally_often() -> None:
    """Five steps vary by 2: the mean of 4, 1, 0, 1 and 4."""
    assert even_variance(1, 5) == even_variance(0, 4) == 2
    assert float(even_variance(1, 10)) == pytest.approx(stats.randint(1, 11).var())


@pytest.mark.parametrize(("lowest", "highest"), [(1, "2.5"), (3, 3), (4, 1)])
def test_a_scale_without_whole_steps_has_none(lowest, highest) -> None:
    with pytest.raises(InvalidValue, match="whole number of steps"):
        even_variance(lowest, highest)


def test_agreement_beyond_chance() -> None:
    """James, Demaree and Wolf: 1 less the variance over that of chance; never cut off at 0."""
    assert r_wg([4, 4, 4], 2) == 1
    assert r_wg([3, 4, 5], 2) == Fraction(1, 2)
    assert r_wg([1, 1, 5, 5], even_variance(1, 5)) == Fraction(-5, 3)


def test_what_has_no_spread_is_refused() -> None:
    with pytest.raises(EmptyCollection, match="One number has no spread"):
        exact_variance([1])
    with pytest.raises(InvalidValue, match="Answers by chance have a spread"):
        r_wg([1, 2], 0)
