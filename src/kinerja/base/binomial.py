"""How sure a share is: the interval of Clopper and Pearson for so many of so many, in whole numbers throughout.

It is exact in the sense that it holds the true share at least as often as it says, however small the numbers are; for
that it is wider than intervals that only hold it on average.  Its ends are rounded outwards.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from ..errors import InvalidValue, WrongType
from .exact import exact

if TYPE_CHECKING:
    from collections.abc import Callable

    from .exact import Exact

__all__ = ["MOST_TRIALS", "at_most", "share_interval"]

MOST_TRIALS: int = 10_000
"""Of more trials no interval is computed: whole numbers of that length take minutes."""

_GRID = 10**6


def at_most(successes: int, trials: int, share: Exact) -> Fraction:
    """Return how likely it is that at most so many of so many succeed, where each does with a given chance.

    Args:
        successes: From 0 to ``trials``.
        trials: How many, from 0 to 10,000.
        share: The chance of each, from 0 to 1.

    Raises:
        InvalidValue: for numbers out of range.
        WrongType: for anything but whole numbers.

    Example:
        >>> at_most(1, 3, "1/2")
        Fraction(1, 2)
    """
    _check(successes, trials)
    chance = exact(share)
    if not 0 <= chance <= 1:
        raise InvalidValue(f"{share} is no chance.", mend="Give 0 to 1.", path="share", value=share)
    ways = _ways(successes, trials, chance.numerator, chance.denominator)
    return Fraction(ways, chance.denominator**trials)


def share_interval(successes: int, trials: int, confidence: Exact = 95) -> tuple[Fraction, Fraction]:
    """Return the interval of Clopper and Pearson for a share, its ends rounded outwards to six places.

    Args:
        successes: How many, from 0 to ``trials``.
        trials: Of how many, from 1 to 10,000.
        confidence: In percent, from 50 to below 100.

    Raises:
        InvalidValue: for numbers out of range.
        WrongType: for anything but whole numbers.

    Example:
        >>> low, high = share_interval(6, 9)
        >>> str(low), str(high)
        ('59859/200000', '462573/500000')
    """
    _check(successes, trials)
    sure = exact(confidence)
    if trials < 1 or not 50 <= sure < 100:
        what = "Of nothing there is no share." if trials < 1 else f"No interval has a confidence of {sure}%."
        mend = "Give one trial or more, and percent from 50 to below 100."
        raise InvalidValue(what, mend=mend, path="trials" if trials < 1 else "confidence")
    tail = (1 - sure / 100) / 2
    high = _least(lambda grid: _is_within(successes, trials, grid, tail))
    # So many or more at a share are so many or fewer of the others at the rest.
    low = _GRID - _least(lambda grid: _is_within(trials - successes, trials, grid, tail))
    return Fraction(low, _GRID), Fraction(high, _GRID)


def _check(successes: int, trials: int) -> None:
    for name, number in (("successes", successes), ("trials", trials)):
        if type(number) is not int:
            raise WrongType(f"{number!r} is no whole number.", mend="Give an int.", path=name, value=number)
    if not 0 <= successes <= trials <= MOST_TRIALS:
        raise InvalidValue(
            f"{successes} of {trials} cannot be computed.",
            mend=f"Give 0 or more, of at most {MOST_TRIALS:,}.",
            path="successes",
            value=(successes, trials),
        )


def _ways(successes: int, trials: int, chance: int, whole: int) -> int:
    """Return the chance of at most so many successes, in parts of ``whole ** trials``."""
    other = whole - chance
    term, found = 1, 1
    for place in range(successes):
        term = term * chance * (trials - place) // (place + 1)
        found = found * other + term
    rest: int = other ** (trials - successes)
    return found * rest


def _is_within(successes: int, trials: int, grid: int, tail: Fraction) -> bool:
    """Return whether at most so many successes are no likelier than the tail, where each has so many of the grid."""
    whole: int = _GRID**trials
    return _ways(successes, trials, grid, _GRID) * tail.denominator <= tail.numerator * whole


def _least(holds: Callable[[int], bool]) -> int:
    """Return the least point of the grid at which something holds that holds from somewhere on; its end if nowhere."""
    low, high = 0, _GRID
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if holds(middle) else (middle + 1, high)
    return high
