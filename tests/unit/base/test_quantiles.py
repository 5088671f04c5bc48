"""Quantiles by three methods, and where they lie while some values are open."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from kinerja.base.quantiles import MEDIAN, NINETIETH, QuantileMethod, quantile, quantile_range
from kinerja.errors import EmptyCollection, InvalidValue, UnknownName

NUMPY = {
    QuantileMethod.RERATA: "averaged_inverted_cdf",
    QuantileMethod.PERINGKAT: "inverted_cdf",
    QuantileMethod.LINIER: "linear",
}


@pytest.mark.parametrize("method", QuantileMethod)
@pytest.mark.parametrize("share", [Fraction(0), Fraction(1, 4), MEDIAN, Fraction(5, 8), NINETIETH, Fraction(1)])
@pytest.mark.parametrize("size", [1, 2, 4, 5, 8, 10, 11, 40])
def test_as_numpy_reads_them(method, share, size) -> None:
    """Under the names that the literature gives them."""
    values = [place * place for place in range(size)]
    assert float(quantile(values, share, method)) == pytest.approx(
        float(np.quantile(values, float(share), method=NUMPY[method]))
    )


def test_the_usual_median() -> None:
    """Of an even number the mean of the two in the middle; order is nothing."""
    assert quantile([10, 1, 4, 2], MEDIAN) == 3
    assert quantile(["0.1", 7, 3], "0.5") == 3


def test_an_open_value_moves_no_quantile_below_it() -> None:
    """One that has lasted longer than the quantile changes nothing."""
    assert quantile_range([1, 2, 3, 4], [9], MEDIAN).exact == 3


def test_an_open_value_below_the_quantile_leaves_a_range() -> None:
    """It may end now, or never."""
    spread = quantile_range([2, 4, 6], [1], MEDIAN)
    assert (spread.low, spread.high, spread.exact) == (3, 5, None)
    assert spread.words.id == "antara 3 dan 5"


def test_among_the_open_ones_it_is_at_least() -> None:
    """Nobody knows more."""
    spread = quantile_range([1, 2], [3, 8, 9], NINETIETH)
    assert (spread.low, spread.high) == (9, None)
    assert (spread.complete, spread.open) == (2, 3)
    assert spread.words.id == "paling sedikit 9"
    assert quantile_range([], [3], MEDIAN, "peringkat").high is None


def test_leaving_open_ones_out_would_flatter() -> None:
    """The quantile of the settled lies below the least that is true of all."""
    settled, lasting = [2, 3, 4], [30, 40, 50]
    assert quantile(settled, MEDIAN) < quantile_range(settled, lasting, MEDIAN).low


def test_a_quantile_that_is_known_is_said_as_a_number() -> None:
    """Exact."""
    assert quantile_range([1, 2], [], MEDIAN).words.en == "1.5"


def test_what_is_refused() -> None:
    """Nothing, shares out of range, other methods."""
    with pytest.raises(EmptyCollection, match="no value"):
        quantile([], MEDIAN)
    with pytest.raises(InvalidValue, match="is no share"):
        quantile([1], 2)
    with pytest.raises(UnknownName, match="no QuantileMethod"):
        quantile([1], MEDIAN, "linear")


def test_methods_have_names() -> None:
    """For people."""
    assert QuantileMethod.LINIER.label.id == "Interpolasi linier"
