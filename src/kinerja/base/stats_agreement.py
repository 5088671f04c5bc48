"""How alike several raters are: intraclass correlations from the analysis of variance of one way, with intervals.

The variances are sums of exact numbers, so the estimates are exact until they are printed; only the distribution of F
works in floats, as in :mod:`~kinerja.base.stats`.  Shrout and Fleiss (1979) call the two estimates ICC(1,1) and
ICC(1,k): every thing is rated by raters of its own, so that harsh and mild raters count as disagreement.
"""

from __future__ import annotations

import math
from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs

from ..errors import EmptyCollection, InvalidValue
from .exact import COMPUTED_DIGITS, exact
from .rounding import Rounding
from .stats_t import beta_fraction

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from decimal import Decimal

    from .exact import Exact

__all__ = ["OneWay", "f_tail", "one_way"]

_PLACES = Rounding(4)
_MOST = 10**6
_SUREST = Fraction(999, 1000)


@final
@attrs.frozen
class OneWay:
    """How much of the variance of ratings lies between the things rated.

    Args:
        things: How many things were rated by two raters or more.
        ratings: How many ratings they have.
        size: How many ratings a typical thing has, where they have several numbers of them.
        between: The mean square between things.
        within: The mean square within them.
        f: The one over the other; ``None`` where nothing varies within.
        p: How probable an ``f`` of this size or more is, if things do not differ.
        single: The agreement of one rater with another, ICC(1,1); below 0 where they agree less than by chance.
        single_low: Where that lies at least, with the confidence asked for; ``None`` where nothing varies within or
            between, so that nothing tells.
        single_high: Where it lies at most.
        mean: How far the mean of ``size`` raters would be met by that of others, ICC(1,k); ``None`` where the means of
            things are all the same, as it has no bound there.
        mean_low: Where that lies at least.
        mean_high: Where it lies at most.
    """

    things: int
    ratings: int
    size: Decimal
    between: Decimal
    within: Decimal
    f: Decimal | None
    p: Decimal
    single: Decimal
    single_low: Decimal | None
    single_high: Decimal | None
    mean: Decimal | None
    mean_low: Decimal | None
    mean_high: Decimal | None


def one_way(things: Mapping[str, Iterable[Exact]], *, confidence: Exact = 95) -> OneWay:
    """Return the agreement of raters, each thing rated by raters of its own.

    The interval takes ratings as normal; where things have different numbers of raters it is an approximation.

    Args:
        things: The ratings of each thing; one with fewer than two is left out.
        confidence: In percent, above 0, 99.9 at most.

    Raises:
        EmptyCollection: when fewer than two things have two ratings.
        InvalidValue: when all ratings are the same, or for another confidence.

    Example:
        >>> rows = [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]
        >>> told = one_way({str(place): row for place, row in enumerate(rows)})  # Shrout and Fleiss (1979)
        >>> told.single, told.mean, told.single_low, told.single_high
        (Decimal('0.1657'), Decimal('0.4428'), Decimal('-0.1329'), Decimal('0.7226'))
    """
    share = exact(confidence) / 100
    if not 0 < share <= _SUREST:
        raise InvalidValue(
            "The confidence lies above 0 and is 99.9 percent at most.", path="confidence", value=confidence
        )
    read = {key: [exact(value, digits=COMPUTED_DIGITS) for value in values] for key, values in things.items()}
    given = [values for values in read.values() if len(values) > 1]
    if len(given) < 2:
        raise EmptyCollection(
            f"{len(given)} things have two ratings or more.",
            why="Agreement is seen where several people rate the same, and more than one thing is rated.",
            mend="Give two such things or more.",
            path="things",
        )
    return _answered(given, share)


def _answered(given: list[list[Fraction]], share: Fraction) -> OneWay:
    ratings = sum(map(len, given))
    above, below = len(given) - 1, ratings - len(given)
    size = Fraction(ratings**2 - sum(len(values) ** 2 for values in given), ratings * above)
    between, within = _squares(given, above, below)
    if not between and not within:
        raise InvalidValue(
            "All ratings are the same.",
            why="Where nothing differs, nothing tells raters who agree from raters who do not look.",
            mend="Say that all are the same.",
            path="things",
        )
    f = between / within if within else None
    low, high = _bounds(f, above, below, (1 - share) / 2) if f else (None, None)
    published = _PLACES.published
    return OneWay(
        len(given),
        ratings,
        size=published(size),
        between=published(between),
        within=published(within),
        f=_published(f),
        p=published(Fraction(0) if f is None else Fraction(_tail(float(f), above, below))),
        single=published(Fraction(1) if f is None else _single(f, size)),
        single_low=_published(low and _single(low, size)),
        single_high=_published(high and _single(high, size)),
        mean=_published(Fraction(1) if f is None else _mean(f)),
        mean_low=_published(_mean(low)),
        mean_high=_published(_mean(high)),
    )


def _published(value: Fraction | None) -> Decimal | None:
    return None if value is None else _PLACES.published(value)


def _squares(given: list[list[Fraction]], above: int, below: int) -> tuple[Fraction, Fraction]:
    """Return the mean squares between and within."""
    means = [sum(values, Fraction()) / len(values) for values in given]
    centre = sum((value for values in given for value in values), Fraction()) / sum(map(len, given))
    between = sum((len(values) * (mean - centre) ** 2 for values, mean in zip(given, means, strict=True)), Fraction())
    within = sum(
        ((value - mean) ** 2 for values, mean in zip(given, means, strict=True) for value in values), Fraction()
    )
    return between / above, within / below


def _single(f: Fraction, size: Fraction) -> Fraction:
    return (f - 1) / (f - 1 + size)


def _mean(f: Fraction | None) -> Fraction | None:
    return 1 - 1 / f if f else None


def _bounds(f: Fraction, above: int, below: int, tail: Fraction) -> tuple[Fraction, Fraction]:
    """Return where the ratio of the true mean squares lies."""
    return f / _place(float(tail), above, below), f * _place(float(tail), below, above)


def _place(tail: float, above: int, below: int) -> Fraction:
    """Return what F exceeds with a probability of ``tail``, by halving a span of its logarithm."""
    low, high = -_FURTHEST, _FURTHEST
    while high - low > _NARROW:
        middle = (low + high) / 2
        if _tail(math.exp(middle), above, below) > tail:
            low = middle
        else:
            high = middle
    return Fraction(math.exp((low + high) / 2))


_FURTHEST, _NARROW = 40.0, 1e-12


def f_tail(f: Exact, above: int, below: int) -> Decimal:
    """Return the probability that F is ``f`` or more where nothing differs, to four places.

    Args:
        f: The ratio of the mean squares, 0 or more.
        above: The degrees of freedom above the line, 1 to 1,000,000.
        below: Those below it, the same.

    Raises:
        InvalidValue: for a number outside these.

    Example:
        >>> f_tail("2.9013", 5, 15)  # the 5 percent point of the tables is 2.90
        Decimal('0.0500')
    """
    ratio = exact(f, digits=COMPUTED_DIGITS)
    if ratio < 0 or any(type(each) is not int or not 1 <= each <= _MOST for each in (above, below)):
        raise InvalidValue(
            f"F has no tail there for {above!r} and {below!r} degrees of freedom.",
            mend=f"Give 0 or more, and whole degrees from 1 to {_MOST:,}.",
            path="f",
            value=f,
        )
    return _PLACES.published(Fraction(_tail(float(ratio), above, below)))


def _tail(f: float, above: int, below: int) -> float:
    """Return the probability of more than ``f``: the incomplete beta function, from the side where it converges."""
    a, b = below / 2, above / 2
    near, far = below / (below + above * f), above * f / (below + above * f)
    if not far:
        return 1.0
    front = math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(near) + b * math.log(far))
    if near < (a + 1) / (a + b + 2):
        return front * beta_fraction(a, b, near) / a
    return 1 - front * beta_fraction(b, a, far) / b
