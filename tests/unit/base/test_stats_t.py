"""Student's t and the normal curve, held against scipy."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from scipy import stats

from kinerja.base.stats_t import normal_quantile, t_cdf, t_quantile
from kinerja.errors import InvalidValue, WrongType

FREEDOMS = [1, Fraction(3, 2), 2, 3, 5, 7, 10, 20, 29, 30, 39, 40, 41, 59, 100, 300, 999, 1000, 10**4, 10**6]
SHARES = ["0.000000001", "0.000001", "0.0001", "0.005", "0.025", "0.05", "0.2", "0.4", "0.49", "0.4999999"]
PLACES = ["0", "0.00001", "0.001", "0.1", "0.5", "1", "1.7", "2", "3", "5", "10", "50", "1000", "1000000", "1000000000"]


@pytest.mark.parametrize("freedom", FREEDOMS)
def test_quantiles_have_ten_right_digits(freedom: int | Fraction) -> None:
    for share in SHARES:
        want = stats.t.ppf(float(share), float(freedom))
        for place in (-t_quantile(1 - Fraction(share), freedom), t_quantile(share, freedom)):
            assert float(place) == pytest.approx(want, rel=1e-9, abs=1e-10)


@pytest.mark.parametrize("freedom", FREEDOMS)
def test_tails_have_ten_right_digits_however_thin_they_are(freedom: int | Fraction) -> None:
    for place in PLACES:
        want = stats.t.cdf(-float(place), float(freedom))
        assert float(t_cdf(-Fraction(place), freedom)) == pytest.approx(want, rel=1e-9, abs=1e-300)
        assert float(t_cdf(place, freedom)) == pytest.approx(1 - want, abs=1e-10)


def test_every_whole_freedom_up_to_a_thousand() -> None:
    """The usual question, for every number of respondents that surveys have."""
    wanted = stats.t.ppf(0.975, range(1, 1001))
    assert [float(t_quantile("0.975", freedom)) for freedom in range(1, 1001)] == pytest.approx(wanted, rel=1e-9)


def test_the_normal_curve() -> None:
    for share in SHARES:
        assert float(normal_quantile(share)) == pytest.approx(stats.norm.ppf(float(share)), rel=1e-9, abs=1e-10)


def test_the_middle() -> None:
    assert (t_quantile("0.5", 7), t_cdf(0, 7), normal_quantile("0.5")) == (0, Decimal("0.5"), 0)
    assert str(t_quantile("0.5", 7)) == "0"


@pytest.mark.parametrize(
    ("call", "path"),
    [
        (lambda: t_quantile(1, 7), "probability"),
        (lambda: t_quantile("0.5", "0.9"), "freedom"),
        (lambda: t_quantile("0.5", 10**6 + 1), "freedom"),
        (lambda: t_cdf(10**9 + 1, 7), "value"),
        (lambda: normal_quantile(0), "probability"),
    ],
)
def test_what_is_out_of_reach(call, path) -> None:
    with pytest.raises(InvalidValue) as caught:
        call()
    assert caught.value.path == path


def test_floats_are_no_input() -> None:
    with pytest.raises(WrongType):
        t_cdf(1.5, 7)  # type: ignore[arg-type]
