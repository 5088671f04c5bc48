"""Means, spreads, and means of small groups pulled towards all: the only sums here that are not exact.

Floats live inside; what comes out is a ``Decimal`` that is right to :data:`ACCURACY`.  No predikat, score or credit
ever passes through this module (a test holds that): it serves remarks on how people rate, and nothing that decides.

Nothing depends on the order of the values, and adding a constant to all of them changes no difference: values are
exact until the least of them has been taken from each, and sums are rounded once (:func:`math.fsum`).
"""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs

from ..errors import EmptyCollection, InvalidValue
from .exact import COMPUTED_DIGITS, exact
from .rounding import Rounding

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .exact import Exact

__all__ = ["ACCURACY", "PooledGroup", "Pooling", "pool", "sample_mean", "sample_variance"]

ACCURACY = Decimal("0.0001")
"""What every number that comes out is right to: half of it more or less."""

_PLACES = Rounding(4)
_WIDEST = 10**5
_NORMAL_95 = 1.959963984540054


def sample_mean(values: Iterable[Exact]) -> Decimal:
    """Return the mean.

    Args:
        values: One number or more, no two of them further apart than 100,000.

    Raises:
        EmptyCollection: when there is none.
        InvalidValue: when they lie further apart.

    Example:
        >>> sample_mean([1, 2, "2.5"])
        Decimal('1.8333')
    """
    least, shifted = _shifted({"": values})
    return _published(least + Fraction(_mean(shifted[""])))


def sample_variance(values: Iterable[Exact]) -> Decimal:
    """Return the variance of a sample: the squares of the distances from the mean over one less than their number.

    Args:
        values: Two numbers or more, no two of them further apart than 100,000.

    Raises:
        EmptyCollection: when there are fewer than two.
        InvalidValue: when they lie further apart.

    Example:
        >>> sample_variance([2, 4, 4, 4, 5, 5, 7, 9])
        Decimal('4.5714')
    """
    _, shifted = _shifted({"": values})
    found = shifted[""]
    if len(found) < 2:
        raise EmptyCollection("One number has no spread.", mend="Give two or more.", path="values")
    return _published(_squares(found) / (len(found) - 1))


@final
@attrs.frozen
class PooledGroup:
    """How the mean of one group differs from that of all others, as it is and pulled towards them.

    Args:
        key: The group.
        size: How many values it has.
        difference: Its mean less the mean of all values of the other groups.
        weight: How much of that is believed, from 0 to 1: ``n / (n + k)``, where ``k`` is the spread within groups
            over the spread between them.
        pulled: The difference times the weight; it lies between 0 and the difference.
        low: Where it lies with 95 percent at least, if the two spreads are what they seem.
        high: Where it lies at most.
    """

    key: str
    size: int
    difference: Decimal
    weight: Decimal
    pulled: Decimal
    low: Decimal
    high: Decimal


@final
@attrs.frozen
class Pooling:
    """Groups beside one another.

    Args:
        within: The variance of the values within their groups.
        between: The variance of the true means of the groups; 0 where they differ no more than chance makes them.
        groups: The groups, by key.
    """

    within: Decimal
    between: Decimal
    groups: tuple[PooledGroup, ...]


def pool(groups: Mapping[str, Iterable[Exact]]) -> Pooling:
    """Return how groups differ, with the means of small ones pulled towards the others (partial pooling).

    A value is taken as the mean of all, a deviation of its group and one of its own; both variances are estimated by
    the analysis of variance, so that ``k`` comes from the data.  The interval takes them as known, so with few groups
    it is narrower than it should be, and where ``between`` is 0 it has no width.

    Args:
        groups: The values of each group, one or more; two groups or more, and more values than groups.

    Raises:
        EmptyCollection: for fewer groups or values.
        InvalidValue: when two values lie further apart than 100,000.

    Example:
        >>> answer = pool({"a": [1, 2, 3], "b": [2, 3, 4], "c": [6, 7, 8]})
        >>> answer.within, answer.between
        (Decimal('1.0000'), Decimal('6.6667'))
        >>> [(group.key, str(group.difference), str(group.pulled)) for group in answer.groups]
        [('a', '-3.0000', '-2.8571'), ('b', '-1.5000', '-1.4286'), ('c', '4.5000', '4.2857')]
    """
    _, given = _shifted(groups)
    people = sum(map(len, given.values()))
    if len(given) < 2 or people <= len(given):
        raise EmptyCollection(
            f"{len(given)} groups with {people} values show no spread.",
            mend="Give two groups or more, and more values than groups.",
            path="groups",
        )
    within = math.fsum(_squares(given[key]) for key in sorted(given)) / (people - len(given))
    between = _between(given, within, people)
    return Pooling(
        _published(within),
        _published(between),
        tuple(_group(key, given, within, between) for key in sorted(given)),
    )


def _between(groups: Mapping[str, list[float]], within: float, people: int) -> float:
    """Return the variance between groups by the analysis of variance, never below 0."""
    centre = _mean([value for values in groups.values() for value in values])
    spread = math.fsum(len(values) * (_mean(values) - centre) ** 2 for values in groups.values())
    # The size of a typical group, where groups are of several sizes.
    size = (people - math.fsum(len(values) ** 2 for values in groups.values()) / people) / (len(groups) - 1)
    found = (spread / (len(groups) - 1) - within) / size
    # Differences that rounding alone makes are none.
    return found if found > _NOISE * max(within, 1) else 0.0


_NOISE = 1e-12


def _group(key: str, groups: Mapping[str, list[float]], within: float, between: float) -> PooledGroup:
    own, others = groups[key], [values for name, values in groups.items() if name != key]
    rest = [value for values in others for value in values]
    difference = _mean(own) - _mean(rest)
    weight = len(own) * between / (len(own) * between + within) if between else 0.0
    of_rest = between * math.fsum(len(values) ** 2 for values in others) / len(rest) ** 2 + within / len(rest)
    error = _NORMAL_95 * math.sqrt(between * (1 - weight) + weight**2 * of_rest)
    pulled = weight * difference
    numbers = (difference, weight, pulled, pulled - error, pulled + error)
    return PooledGroup(key, len(own), *map(_published, numbers))


def _shifted(groups: Mapping[str, Iterable[Exact]]) -> tuple[Fraction, dict[str, list[float]]]:
    """Return the least value, and how far above it each one lies."""
    given = {key: [exact(value, digits=COMPUTED_DIGITS) for value in values] for key, values in groups.items()}
    empty = [key for key, values in given.items() if not values]
    if empty or not given:
        raise EmptyCollection("There is no value.", mend="Give one or more.", path=f"groups.{min(empty, default='')}")
    least, most = (pick(pick(values) for values in given.values()) for pick in (min, max))
    if most - least > _WIDEST:
        raise InvalidValue(
            f"The values lie further apart than {_WIDEST:,}.",
            why="The answers would not be right to their last place.",
            mend="Give them in a larger unit.",
            path="values",
        )
    return least, {key: [float(value - least) for value in values] for key, values in given.items()}


def _mean(values: list[float]) -> float:
    return math.fsum(values) / len(values)


def _squares(values: list[float]) -> float:
    centre = _mean(values)
    return math.fsum((value - centre) ** 2 for value in values)


def _published(value: float | Fraction) -> Decimal:
    return _PLACES.published(Fraction(value))
