"""Means held against one another: one group with itself, two, or four, from values or from what was printed of them.

A contrast is a sum of means of independent groups, each with a factor: the mean of the changes of people (the paired
t), a later less an earlier group (Welch), the change of some less that of others (difference in differences).  Means
and variances are exact and roots whole numbers; floats live only in :mod:`~kinerja.base.stats_t`.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import ceil, isqrt
from typing import TYPE_CHECKING, final

import attrs

from ..errors import EmptyCollection, InvalidValue, WrongType
from .exact import COMPUTED_DIGITS, decimal_text, exact
from .rounding import Rounding
from .spread import exact_variance
from .stats_t import normal_quantile, t_cdf, t_quantile

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .exact import Exact

__all__ = [
    "Contrast",
    "SampleSummary",
    "StandardSize",
    "contrast",
    "correlation_t",
    "needed_size",
    "standard_size",
    "t_chance",
]

_PLACES = Rounding(4)
_FINE = Rounding(10)
_CONFIDENCE = (Fraction(50), Fraction("99.9999"))
_POWER = (Fraction(50), Fraction("99.9"))
_MOST_FREEDOM = Fraction(10**6)
_FURTHEST = Fraction(10**9)


def _exact(value: Exact) -> Fraction:
    return exact(value, digits=COMPUTED_DIGITS)


@final
@attrs.frozen
class SampleSummary:
    """All that a mean of a group needs: how many values, their mean, their variance.

    Args:
        n: How many values, 2 or more.
        mean: Their mean, exact, or as it was printed.
        variance: The square of their standard deviation, 0 or more.

    Raises:
        InvalidValue: for fewer values, or a variance below 0.

    Example:
        >>> SampleSummary.printed("79.50", "11.0", 150)
        SampleSummary(n=150, mean=Fraction(159, 2), variance=Fraction(121, 1))
        >>> SampleSummary.of([70, 75, 80, 75]).variance
        Fraction(50, 3)
    """

    n: int
    mean: Fraction = attrs.field(converter=_exact)
    variance: Fraction = attrs.field(converter=_exact)

    def __attrs_post_init__(self) -> None:
        if type(self.n) is not int or self.n < 2:
            raise InvalidValue(
                f"{self.n!r} values show no spread.", mend="Give a whole number, 2 or more.", path="n", value=self.n
            )
        if self.variance < 0:
            raise InvalidValue(
                f"A variance of {self.variance} is none.", mend="Give 0 or more.", path="variance", value=self.variance
            )

    @classmethod
    def of(cls, values: Iterable[Exact]) -> SampleSummary:
        """Return that of values.

        Args:
            values: Two numbers or more, independent of one another.

        Raises:
            InvalidValue: for fewer.
        """
        given = [_exact(value) for value in values]
        mean = sum(given, Fraction()) / max(1, len(given))
        return cls(len(given), mean, exact_variance(given) if len(given) > 1 else Fraction())

    @classmethod
    def printed(cls, mean: Exact, deviation: Exact, n: int) -> SampleSummary:
        """Return that of a printed mean and standard deviation.

        Args:
            mean: The mean.
            deviation: The standard deviation of the values, not the standard error of the mean; 0 or more.
            n: How many values, 2 or more.

        Raises:
            InvalidValue: for a deviation below 0, or fewer values.
        """
        spread = _exact(deviation)
        if spread < 0:
            raise InvalidValue(f"{deviation} is no deviation.", mend="Give 0 or more.", path="deviation")
        return cls(n, mean, spread**2)

    @property
    def deviation(self) -> Decimal:
        """The standard deviation of the values."""
        return _told(_root(self.variance))


@final
@attrs.frozen
class Contrast:
    """What a contrast comes to, and how far chance reaches.

    Args:
        estimate: The sum of the means, each times its factor.
        error: The standard error of it.
        low: Where that of all lies at least, with the confidence.
        high: Where it lies at most.
        confidence: In percent.
        t: The estimate over its error, to ten places.
        freedom: The degrees of freedom, by Welch and Satterthwaite; of one group its number less 1.
        chance: How often chance alone makes so much, either way.
    """

    estimate: Decimal
    error: Decimal
    low: Decimal
    high: Decimal
    confidence: Fraction
    t: Decimal
    freedom: Decimal
    chance: Decimal


def contrast(*terms: tuple[Exact, SampleSummary], confidence: Exact = 95) -> Contrast:
    """Return what a sum of means of independent groups comes to, and how far chance reaches.

    Args:
        terms: The groups, each behind its factor.
        confidence: Of the interval, in percent, from 50 to 99.9999.

    Raises:
        EmptyCollection: without a group, and when no value differs from the others in any of them: then nothing shows
            how far chance reaches.
        InvalidValue: for a confidence out of range.
        WrongType: for a group that is no SampleSummary.

    Example:
        >>> before, after = SampleSummary.printed("79.50", 11, 150), SampleSummary.printed("83.20", "10.5", 160)
        >>> told = contrast((-1, before), (1, after))
        >>> print(told.estimate, told.error, told.low, told.high, round(told.chance, 4))
        3.7000 1.2230 1.2934 6.1066 0.0027
    """
    level = _within(confidence, _CONFIDENCE, "confidence")
    given = [(_exact(factor), _summary(group)) for factor, group in terms]
    estimate = sum((factor * group.mean for factor, group in given), Fraction())
    parts = [(factor**2 * group.variance / group.n, group.n - 1) for factor, group in given]
    square = sum((part for part, _ in parts), Fraction())
    if not square:
        raise EmptyCollection(
            "No value differs from the others in any group, so nothing shows how far chance reaches.",
            mend="Give the values of more people.",
            path="terms",
        )
    freedom = square**2 / sum((part**2 / free for part, free in parts), Fraction())
    error, free = _root(square), _FINE.apply(min(freedom, _MOST_FREEDOM))
    reach, t = Fraction(t_quantile((1 + level / 100) / 2, free)) * error, estimate / error
    low, high = _told(estimate - reach), _told(estimate + reach)
    return Contrast(_told(estimate), _told(error), low, high, level, _FINE.published(t), _told(free), t_chance(t, free))


def _summary(group: SampleSummary) -> SampleSummary:
    if not isinstance(group, SampleSummary):
        mend = "Give SampleSummary.of(values), or SampleSummary.printed(mean, deviation, n)."
        raise WrongType(f"A {type(group).__name__} is no SampleSummary.", mend=mend, path="terms")
    return group


def t_chance(t: Exact, freedom: Exact) -> Decimal:
    """Return how often chance alone makes so great a t, either way.

    Args:
        t: Any number; beyond 1,000,000,000 the answer is that of the limit.
        freedom: The degrees of freedom, from 1 to 1,000,000.

    Raises:
        InvalidValue: for degrees of freedom outside these.

    Example:
        >>> print(t_chance("-5.536", 29))
        0.000005726359366
    """
    far = _FINE.apply(min(abs(_exact(t)), _FURTHEST))
    return Decimal(decimal_text(2 * Fraction(t_cdf(-far, freedom))) or "")


@final
@attrs.frozen
class StandardSize:
    """How large a change of the same people is, in standard deviations of their changes.

    Args:
        plain: The mean change over the deviation of the changes, ``d_z``.
        corrected: The same times ``1 - 3 / (4 (n - 1) - 1)``, as Hedges does for few people.
    """

    plain: Decimal
    corrected: Decimal


def standard_size(t: Exact, n: int) -> StandardSize:
    """Return how large a change of ``n`` people is whose paired t is known: ``t / sqrt(n)``.

    Args:
        t: The t of the changes of the same people.
        n: How many people, 2 or more.

    Raises:
        InvalidValue: for fewer.

    Example:
        >>> standard_size("16.471", 253)
        StandardSize(plain=Decimal('1.0355'), corrected=Decimal('1.0324'))
    """
    _check_size(n, 2)
    size = _exact(t) / _root(Fraction(n))
    return StandardSize(_told(size), _told(size * (1 - Fraction(3, 4 * (n - 1) - 1))))


def correlation_t(correlation: Exact, n: int) -> Decimal:
    """Return the t of a correlation of ``n`` pairs: ``r sqrt((n - 2) / (1 - r**2))``.

    Args:
        correlation: Between -1 and 1, neither of them.
        n: How many pairs, 3 or more.

    Raises:
        InvalidValue: for anything else.

    Example:
        >>> correlation_t("0.786", 30)
        Decimal('6.7275')
    """
    _check_size(n, 3)
    r = _exact(correlation)
    if not -1 < r < 1:
        raise InvalidValue(
            f"A correlation of {correlation} has no t.", mend="Give one between -1 and 1.", path="correlation"
        )
    return _told(r * _root((n - 2) / (1 - r**2)))


def needed_size(change: Exact, deviation: Exact, *, groups: int = 2, power: Exact = 80, confidence: Exact = 95) -> int:
    """Return how many each group must have for a change to be seen, by the normal curve.

    Args:
        change: The change that should be seen, not 0.
        deviation: The standard deviation of the values, above 0; for one group that of the changes.
        groups: 1 for the same people before and after, 2 for two waves, 4 for two waves of two units.
        power: How often it should be seen, in percent, from 50 to 99.9.
        confidence: In percent, from 50 to 99.9999.

    Raises:
        InvalidValue: for a number out of range.

    Example:
        >>> [needed_size(change, 11) for change in (2, 3, 4, 5)]
        [475, 212, 119, 76]
    """
    seen, spread = _exact(change), _exact(deviation)
    if not seen or spread <= 0:
        what = "A change of 0 needs no proof." if not seen else f"A deviation of {deviation} is none."
        raise InvalidValue(what, mend="Give a change other than 0, and a deviation above 0.", path="change")
    _check_size(groups, 1)
    sure, often = _within(confidence, _CONFIDENCE, "confidence"), _within(power, _POWER, "power")
    reach = Fraction(normal_quantile((1 + sure / 100) / 2)) + Fraction(normal_quantile(often / 100))
    return max(2, ceil(groups * (reach * spread / seen) ** 2))


def _check_size(n: object, least: int) -> None:
    if type(n) is not int or n < least:
        raise InvalidValue(f"{n!r} are too few.", mend=f"Give a whole number, {least} or more.", path="n", value=n)


def _within(percent: Exact, ends: tuple[Fraction, Fraction], path: str) -> Fraction:
    given = _exact(percent)
    if not ends[0] <= given <= ends[1]:
        low, high = (decimal_text(end) for end in ends)
        raise InvalidValue(
            f"{percent} percent are none that are asked for.",
            mend=f"Give percent, from {low} to {high}.",
            path=path,
            value=percent,
        )
    return given


def _root(square: Fraction) -> Fraction:
    """Return the square root, right to nineteen digits however small or great it is."""
    return Fraction(isqrt(square.numerator * square.denominator << 128), square.denominator << 64)


def _told(number: Fraction) -> Decimal:
    return _PLACES.published(number)
