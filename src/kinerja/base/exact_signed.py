"""Three tests of chance that count every way things could have gone: signs flipped, ranks flipped, groups drawn anew.

All answers are fractions of whole numbers, right however few values there are; they inform, and decide nothing.  How
often each sum comes out is counted at once, in one long whole number whose digits are the counts.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from fractions import Fraction
from itertools import combinations
from math import comb, lcm
from typing import TYPE_CHECKING

from ..errors import EmptyCollection, InvalidValue
from .exact import COMPUTED_DIGITS, exact

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .exact import Exact

__all__ = ["MOST_DRAWS", "regroup_chance", "sign_flip_chance", "signed_rank_chance"]

MOST_DRAWS: int = 200_000
"""So many ways to draw one group are counted; more would take minutes."""

_MOST_BITS = 20_000_000
_MOST_HALVED = 32


def sign_flip_chance(differences: Iterable[Exact]) -> Fraction:
    """Return how often chance alone moves the sum so far, where each difference may as well have gone the other way.

    The permutation test of Fisher for pairs; both directions count.  Differences of 0 say nothing, so where nobody
    changed the answer is 1.  Of ``n`` differences the smallest answer is ``2 / 2**n``: five can never be sure.

    Args:
        differences: After less before, one for each pair.

    Raises:
        InvalidValue: for so many, or so finely measured, that they cannot be counted.

    Example:
        >>> sign_flip_chance([3, 1, 4, 1, 5]), sign_flip_chance([2, 2, -1])
        (Fraction(1, 16), Fraction(1, 2))
    """
    given = [number for each in differences if (number := exact(each, digits=COMPUTED_DIGITS))]
    scale = lcm(*(each.denominator for each in given))
    return _flipped([int(each * scale) for each in given])


def signed_rank_chance(differences: Iterable[Exact]) -> Fraction:
    """Return the same of the ranks of the differences: the signed-rank test of Wilcoxon, equals by their middle rank.

    One person who changed beyond all measure counts no more here than the one who changed most.

    Args:
        differences: After less before, one for each pair; those of 0 are left out, as Wilcoxon does.

    Raises:
        InvalidValue: for so many that they cannot be counted.

    Example:
        >>> signed_rank_chance([15, 12, 18, 8, 13, 6, 15, 19, 2, 11])
        Fraction(1, 512)
    """
    given = [number for each in differences if (number := exact(each, digits=COMPUTED_DIGITS))]
    order = sorted(map(abs, given))
    # Twice the middle rank is a whole number.
    ranks = [bisect_left(order, abs(each)) + bisect_right(order, abs(each)) + 1 for each in given]
    return _flipped([rank if each > 0 else -rank for rank, each in zip(ranks, given, strict=True)])


def _flipped(signed: list[int]) -> Fraction:
    """Return in how many of all signs the sum is at least as far from 0."""
    steps = sorted(map(abs, signed))
    near, total = min(sum(each for each in signed if each > 0), -sum(each for each in signed if each < 0)), sum(steps)
    if 2 * near == total:
        return Fraction(1)
    return Fraction(2 * _sums_up_to(near, steps), 2 ** len(steps))


def _sums_up_to(most: int, steps: list[int]) -> int:
    """Return how many choices of ``steps`` add up to ``most`` or less."""
    width = len(steps) + 1
    if width * (most + 1) > _MOST_BITS:
        return _sums_by_halves(most, steps)
    kept = (1 << width * (most + 1)) - 1
    counts = 1
    for step in steps:
        if step > most:
            break
        counts = (counts + (counts << width * step)) & kept
    # The digits of a number add up to its rest by one less than the base.
    return counts % ((1 << width) - 1)


def _sums_by_halves(most: int, steps: list[int]) -> int:
    """Return the same of few steps that are finely measured: every sum of one half finds those of the other."""
    if len(steps) > _MOST_HALVED:
        raise InvalidValue(
            f"{len(steps)} differences as finely measured as these cannot be counted out.",
            mend="Round them, or use Student's t, which so many allow.",
            path="differences",
        )
    first, second = _all_sums(steps[::2]), sorted(_all_sums(steps[1::2]))
    return sum(bisect_right(second, most - each) for each in first)


def _all_sums(steps: list[int]) -> list[int]:
    sums = [0]
    for step in steps:
        sums += [each + step for each in sums]
    return sums


def regroup_chance(first: Iterable[Exact], second: Iterable[Exact]) -> Fraction:
    """Return how often chance alone parts the means of two groups so far, where any could have been in the first.

    The permutation test over a few units: what is counted are units, never the people in them.  The smallest answer
    is one of the number of ways to draw the first group: of two reached and three others, one in ten.

    Args:
        first: The values of the first group, one or more.
        second: Those of the second one, one or more.

    Raises:
        EmptyCollection: when one of them is empty.
        InvalidValue: for more than 200,000 ways.

    Example:
        >>> regroup_chance([5, 6], [1, 2, 1])
        Fraction(1, 10)
    """
    groups = [[exact(value, digits=COMPUTED_DIGITS) for value in group] for group in (first, second)]
    if not all(groups):
        raise EmptyCollection("One of the groups is empty.", mend="Give one value or more in each.", path="first")
    drawn, everyone = len(groups[0]), [value for group in groups for value in group]
    ways = comb(len(everyone), drawn)
    if ways > MOST_DRAWS:
        what = f"{ways:,} ways to draw {drawn} of {len(everyone)} are too many."
        raise InvalidValue(what, mend="With so many units compare their means by Welch.", path="first")
    share = drawn * sum(everyone, Fraction()) / len(everyone)
    far = abs(sum(groups[0], Fraction()) - share)
    return Fraction(sum(abs(sum(each) - share) >= far for each in combinations(everyone, drawn)), ways)
