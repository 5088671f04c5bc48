"""Two tests of chance in whole numbers: did the same people change, and do two groups differ in a share.

Both are exact however small the numbers are, so nothing here is a float; they inform, and decide nothing.
"""

from __future__ import annotations

from fractions import Fraction
from math import comb

from ..errors import InvalidValue
from .binomial import MOST_TRIALS, at_most

__all__ = ["fisher_chance", "sign_chance"]


def sign_chance(gained: int, lost: int) -> Fraction:
    """Return how often chance alone changes people so unevenly, where going either way is equally likely.

    The test of signs, also known as the exact test of McNemar; both directions count.  Who did not change says
    nothing, so where nobody did the answer is 1.

    Args:
        gained: How many went one way, 0 or more.
        lost: How many went the other way, 0 or more.

    Raises:
        InvalidValue: for numbers below 0 or anything but whole numbers, and for more than 10,000 people.

    Example:
        >>> sign_chance(8, 1), sign_chance(0, 0)
        (Fraction(5, 128), Fraction(1, 1))
    """
    _check(gained, lost)
    return min(Fraction(1), 2 * at_most(min(gained, lost), gained + lost, "1/2"))


def fisher_chance(with_first: int, without_first: int, with_second: int, without_second: int) -> Fraction:
    """Return how often chance alone parts people between two groups at least so unevenly (the exact test of Fisher).

    All tables with the same sums are counted that are not likelier than this one.

    Args:
        with_first: How many of the first group have it.
        without_first: How many of the first group have it not.
        with_second: How many of the second group have it.
        without_second: How many of the second group have it not.

    Raises:
        InvalidValue: for numbers below 0 or anything but whole numbers, and for more than 10,000 people.

    Example:
        >>> fisher_chance(3, 1, 1, 3)
        Fraction(17, 35)
    """
    _check(with_first, without_first, with_second, without_second)
    first, second, have = with_first + without_first, with_second + without_second, with_first + with_second
    places = range(max(0, have - second), min(first, have) + 1)
    ways = [comb(first, place) * comb(second, have - place) for place in places]
    told = comb(first, with_first) * comb(second, with_second)
    return Fraction(sum(each for each in ways if each <= told), sum(ways))


def _check(*people: int) -> None:
    if any(type(count) is not int or count < 0 for count in people) or sum(people) > MOST_TRIALS:
        told = ", ".join(map(repr, people))
        raise InvalidValue(
            f"{told} are no numbers of people.",
            mend=f"Give whole numbers, {MOST_TRIALS:,} people at most.",
            value=people,
        )
