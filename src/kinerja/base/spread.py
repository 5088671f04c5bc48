"""How far answers lie apart, exactly: their variance, and how much closer they lie than by chance."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from ..errors import EmptyCollection, InvalidValue
from .exact import COMPUTED_DIGITS, exact

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .exact import Exact

__all__ = ["even_variance", "exact_variance", "r_wg"]


def exact_variance(values: Iterable[Exact]) -> Fraction:
    """Return the variance of a sample, exactly: squares of distances from the mean over one less than their number.

    Args:
        values: Two numbers or more.

    Raises:
        EmptyCollection: when there are fewer.

    Example:
        >>> exact_variance([8, 8, 9])
        Fraction(1, 3)
    """
    told = [exact(value, digits=COMPUTED_DIGITS) for value in values]
    if len(told) < 2:
        raise EmptyCollection("One number has no spread.", mend="Give two or more.", path="values")
    mean = sum(told, Fraction()) / len(told)
    return sum(((value - mean) ** 2 for value in told), Fraction()) / (len(told) - 1)


def even_variance(lowest: Exact, highest: Exact) -> Fraction:
    """Return the variance of answers in whole steps that all come equally often: ``(steps**2 - 1) / 12``.

    Args:
        lowest: The lowest answer.
        highest: The highest one, a whole number of steps above it.

    Raises:
        InvalidValue: when it is not.

    Example:
        >>> even_variance(1, 5)
        Fraction(2, 1)
    """
    steps = exact(highest) - exact(lowest) + 1
    if steps.denominator > 1 or steps < 2:
        raise InvalidValue(
            "The scale has no whole number of steps.",
            mend="Give the variance that answers by chance would have.",
            path="highest",
            value=highest,
        )
    return (steps**2 - 1) / 12


def r_wg(values: Iterable[Exact], null: Exact) -> Fraction:
    """Return the agreement of raters about one thing: 1 less their variance over that of answers by chance.

    Args:
        values: Two answers or more.
        null: The variance that answers by chance would have, above 0; :func:`even_variance` is the usual one, and the
            agreement is as good as that assumption.

    Returns:
        1 where all agree; below 0 where they lie further apart than by chance.  It is not cut off at 0.

    Raises:
        EmptyCollection: for fewer answers.
        InvalidValue: for a variance of 0 or less.

    Example:
        >>> r_wg([4, 4, 5, 5], even_variance(1, 5))
        Fraction(5, 6)
    """
    chance = exact(null)
    if chance <= 0:
        raise InvalidValue("Answers by chance have a spread.", mend="Give a variance above 0.", path="null", value=null)
    return 1 - exact_variance(values) / chance
