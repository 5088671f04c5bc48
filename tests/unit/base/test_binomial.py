"""Exact intervals of shares, beside those of scipy."""

from __future__ import annotations

from fractions import Fraction

import pytest
from scipy.stats import binom, binomtest

from kinerja.base.binomial import MOST_TRIALS, at_most, share_interval
from kinerja.errors import InvalidValue, WrongType


@pytest.mark.parametrize(("successes", "trials"), [(0, 5), (5, 5), (1, 1), (6, 9), (17, 40), (3, 300), (250, 500)])
@pytest.mark.parametrize("confidence", [80, 95, 99])
def test_as_scipy_but_rounded_outwards(successes, trials, confidence) -> None:
    """By less than a millionth."""
    expected = binomtest(successes, trials).proportion_ci(confidence / 100, method="exact")
    low, high = share_interval(successes, trials, confidence)
    assert expected.low - 2e-6 < low <= expected.low + 1e-12
    assert expected.high - 1e-12 <= high < expected.high + 2e-6


@pytest.mark.parametrize(("successes", "trials", "share"), [(0, 3, "1/3"), (3, 3, "1/3"), (7, 20, "0.4"), (0, 0, 1)])
def test_tails_are_exact(successes, trials, share) -> None:
    """Beside the floats of scipy."""
    found = at_most(successes, trials, share)
    assert float(found) == pytest.approx(binom.cdf(successes, trials, float(Fraction(share))))


def test_certain_and_impossible_chances() -> None:
    """The ends of the range."""
    assert (at_most(1, 2, 0), at_most(1, 2, 1), at_most(2, 2, 1)) == (1, 0, 1)


@pytest.mark.parametrize(
    ("error", "words", "call"),
    [
        (WrongType, "no whole number", lambda: at_most("1", 2, 1)),
        (WrongType, "no whole number", lambda: share_interval(1, True)),
        (InvalidValue, "3 of 2", lambda: at_most(3, 2, 1)),
        (InvalidValue, "cannot be computed", lambda: share_interval(1, MOST_TRIALS + 1)),
        (InvalidValue, "is no chance", lambda: at_most(1, 2, "1.5")),
        (InvalidValue, "Of nothing", lambda: share_interval(0, 0)),
        (InvalidValue, "confidence of 100%", lambda: share_interval(1, 2, 100)),
    ],
)
def test_what_is_refused(error, words, call) -> None:
    """With what to give instead."""
    with pytest.raises(error, match=words):
        call()
