"""Student's t and the normal curve: how far a mean of few values may lie from the truth.

Floats live inside, as in :mod:`~kinerja.base.stats`; what comes out is a ``Decimal`` of ten digits that are right.
The incomplete beta function is the continued fraction of DLMF 8.17.22, summed by Lentz's rule.
"""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING

from ..errors import InvalidValue
from .exact import COMPUTED_DIGITS, exact
from .rounding import Rounding

if TYPE_CHECKING:
    from collections.abc import Callable

    from .exact import Exact

__all__ = ["normal_quantile", "t_cdf", "t_quantile"]

_DIGITS = 10
_MOST_FREEDOM = 10**6
_FURTHEST = 10**9
_RAREST = Fraction(1, 10**9)
_HALF = Fraction(1, 2)
_EPSILON = 3e-16


def t_cdf(value: Exact, freedom: Exact) -> Decimal:
    """Return the probability that Student's t is ``value`` or less.

    Args:
        value: From -1,000,000,000 to 1,000,000,000.
        freedom: The degrees of freedom, from 1 to 1,000,000; a fraction is one of Welch's.

    Returns:
        Up to a half, ten digits, however small it is; above it, ten decimals.

    Raises:
        InvalidValue: for a number outside these.

    Example:
        >>> t_cdf("-2.045", 29), t_cdf(1, 1)
        (Decimal('0.02501203796'), Decimal('0.7500000000'))
    """
    place = _within(value, Fraction(-_FURTHEST), Fraction(_FURTHEST), "value")
    tail = _tail(abs(float(place)), _freedom(freedom))
    return _told(tail) if place <= 0 else Rounding(_DIGITS).published(Fraction(1 - tail))


def t_quantile(probability: Exact, freedom: Exact) -> Decimal:
    """Return the place that Student's t stays under with a probability.

    Args:
        probability: From 0.000000001 to 0.999999999.
        freedom: The degrees of freedom, from 1 to 1,000,000.

    Returns:
        Ten digits; near the middle, ten decimals.

    Raises:
        InvalidValue: for a number outside these.

    Example:
        >>> t_quantile("0.975", 29), t_quantile("0.025", 29)
        (Decimal('2.045229642'), Decimal('-2.045229642'))
    """
    tail, density = partial(_tail, freedom=_freedom(freedom)), partial(_density, freedom=_freedom(freedom))
    return _quantile(probability, tail, density)


def normal_quantile(probability: Exact) -> Decimal:
    """Return the place that the standard normal curve stays under with a probability.

    Args:
        probability: From 0.000000001 to 0.999999999.

    Returns:
        Ten digits; near the middle, ten decimals.

    Raises:
        InvalidValue: for a number outside these.

    Example:
        >>> normal_quantile("0.975")
        Decimal('1.959963985')
    """
    return _quantile(probability, _normal_tail, _normal_density)


def _freedom(freedom: Exact) -> float:
    return float(_within(freedom, Fraction(1), Fraction(_MOST_FREEDOM), "freedom"))


def _within(value: Exact, low: Fraction, high: Fraction, path: str) -> Fraction:
    number = exact(value, digits=COMPUTED_DIGITS)
    if not low <= number <= high:
        raise InvalidValue(
            f"{path} is outside {float(low):,.10g} to {float(high):,.10g}.",
            why="Ten digits of the answer are held to be right only within.",
            mend="Give a number within.",
            path=path,
            value=value,
        )
    return number


def _told(value: float) -> Decimal:
    return Decimal(f"{value:.{_DIGITS}g}")


def _quantile(probability: Exact, tail: Callable[[float], float], density: Callable[[float], float]) -> Decimal:
    """Return where a curve that is even around 0 has a share below.

    Right of 0 the tail is convex, so Newton's steps from 0 never pass the place, and the last ones double the digits.
    """
    given = _within(probability, _RAREST, 1 - _RAREST, "probability")
    share = float(min(given, 1 - given))
    place, step = 0.0, 1.0
    while step > 1e-9 * place + 1e-14:
        step = (tail(place) - share) / density(place)
        place += step
    return _told(place if given > _HALF else 0.0 - place)


def _normal_tail(place: float) -> float:
    return math.erfc(place / math.sqrt(2)) / 2


def _normal_density(place: float) -> float:
    return math.exp(-place * place / 2) / math.sqrt(2 * math.pi)


def _density(place: float, freedom: float) -> float:
    power = -(freedom + 1) / 2 * math.log1p(place * place / freedom)
    return math.exp(_log_ratio(freedom / 2) + power) / math.sqrt(math.pi * freedom)


def _tail(place: float, freedom: float) -> float:
    """Return the probability of lying further right than ``place``, 0 or more."""
    if not place:
        return 0.5
    square, half = place * place, freedom / 2
    near, far = freedom / (freedom + square), square / (freedom + square)
    power = (math.log(far / math.pi) - freedom * math.log1p(square / freedom)) / 2
    front = math.exp(_log_ratio(half) + power)
    if near < (half + 1) / (half + 2.5):
        return front * beta_fraction(half, 0.5, near) / freedom
    return 0.5 - front * beta_fraction(0.5, half, far)


def _log_ratio(half: float) -> float:
    """Return the logarithm of gamma(half + 1/2) / gamma(half); two large logarithms would lose their digits."""
    if half < 20:
        return math.lgamma(half + 0.5) - math.lgamma(half)
    inverse = 1 / half
    square = inverse * inverse
    series = -1 / 8 + square * (1 / 192 + square * (-1 / 640 + square * 17 / 14336))
    return math.log(half) / 2 + inverse * series


def beta_fraction(a: float, b: float, x: float) -> float:
    """Return the continued fraction of the incomplete beta function, for ``x`` below ``(a + 1) / (a + b + 2)``."""
    c, d = 1.0, 1 / (1 - (a + b) * x / (a + 1))
    total, step = d, 1
    while True:
        even = step * (b - step) * x / ((a + 2 * step - 1) * (a + 2 * step))
        d, c = 1 / (1 + even * d), 1 + even / c
        total *= d * c
        odd = -(a + step) * (a + b + step) * x / ((a + 2 * step) * (a + 2 * step + 1))
        d, c = 1 / (1 + odd * d), 1 + odd / c
        total *= d * c
        if abs(d * c - 1) <= _EPSILON:
            return total
        step += 1
