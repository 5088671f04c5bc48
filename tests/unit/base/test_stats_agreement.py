"""Intraclass correlations, held against the data of Shrout and Fleiss and against scipy."""

from __future__ import annotations

from decimal import Decimal
from itertools import product

import pytest
from scipy import stats

from kinerja.base.stats_agreement import f_tail, one_way
from kinerja.errors import EmptyCollection, InvalidValue

SHROUT_FLEISS = {
    "1": [9, 2, 5, 8],
    "2": [6, 1, 3, 2],
    "3": [8, 4, 6, 8],
    "4": [7, 1, 2, 6],
    "5": [10, 5, 6, 9],
    "6": [6, 2, 4, 7],
}
"""Table 2 of "Intraclass correlations: uses in assessing rater reliability" (1979)."""


def test_shrout_and_fleiss() -> None:
    """The paper prints .17 and .44, with mean squares 11.24 and 6.26."""
    told = one_way(SHROUT_FLEISS)
    assert (round(told.single, 2), round(told.mean, 2)) == (Decimal("0.17"), Decimal("0.44"))
    assert (round(told.between, 2), round(told.within, 2)) == (Decimal("11.24"), Decimal("6.26"))
    assert (told.things, told.ratings, told.size) == (6, 24, 4)


def test_the_interval_is_that_of_the_f_distribution() -> None:
    """Six things rated by four: anything from no agreement to a good one."""
    told = one_way(SHROUT_FLEISS)
    f = stats.f_oneway(*SHROUT_FLEISS.values()).statistic
    low, high = f / stats.f.isf(0.025, 5, 18), f * stats.f.isf(0.025, 18, 5)
    assert float(told.single_low) == pytest.approx((low - 1) / (low + 3), abs=6e-5)
    assert float(told.single_high) == pytest.approx((high - 1) / (high + 3), abs=6e-5)
    assert float(told.mean_low) == pytest.approx(1 - 1 / low, abs=6e-5)
    assert float(told.mean_high) == pytest.approx(1 - 1 / high, abs=6e-5)


def test_the_analysis_of_variance_is_that_of_scipy() -> None:
    """Also with different numbers of raters; who has one rating only is left out."""
    groups = {"a": [7, 8, 9], "b": [4, 6], "c": [8, 8, 9, 10, 7], "alone": [1]}
    told = one_way(groups, confidence="99.9")
    expected = stats.f_oneway(*(values for values in groups.values() if len(values) > 1))
    assert (float(told.f), float(told.p)) == pytest.approx((expected.statistic, expected.pvalue), abs=6e-5)
    assert (told.things, told.ratings, told.size) == (3, 10, Decimal("3.1000"))  # (10 - 38/10) / 2
    assert told.single_low < told.single < told.single_high


@pytest.mark.parametrize(("above", "below"), list(product((1, 2, 5, 30, 1000, 10**6), repeat=2)))
def test_the_tail_of_f_is_that_of_scipy(above, below) -> None:
    for f in ("0", "0.01", "0.9", "1", "1.2", "4", "500"):
        assert float(f_tail(f, above, below)) == pytest.approx(stats.f.sf(float(f), above, below), abs=6e-5)


def test_where_nothing_varies_within_all_agree() -> None:
    """No interval: so few answers could agree by chance as well."""
    told = one_way({"a": [1, 1], "b": [2, 2]})
    assert (told.f, told.p, told.single, told.mean) == (None, 0, 1, 1)
    assert (told.single_low, told.single_high, told.mean_low, told.mean_high) == (None,) * 4


def test_where_means_are_the_same_nobody_agrees() -> None:
    told = one_way({"a": [1, 2], "b": [2, 1]})
    assert (told.f, told.p, told.single, told.mean, told.single_low) == (0, 1, -1, None, None)


def test_too_little_to_tell() -> None:
    with pytest.raises(EmptyCollection, match="1 things have two ratings"):
        one_way({"a": [1, 2], "b": [1]})
    with pytest.raises(InvalidValue, match="All ratings are the same"):
        one_way({"a": [1, 1], "b": [1, 1]})


@pytest.mark.parametrize("confidence", [0, 100, "99.91", -1])
def test_no_such_confidence(confidence) -> None:
    with pytest.raises(InvalidValue, match=r"99\.9 percent at most"):
        one_way(SHROUT_FLEISS, confidence=confidence)


@pytest.mark.parametrize(("f", "above", "below"), [(-1, 1, 1), (1, 0, 1), (1, 1, 10**7), (1, True, 1)])
def test_f_has_no_such_tail(f, above, below) -> None:
    with pytest.raises(InvalidValue, match="no tail there"):
        f_tail(f, above, below)
