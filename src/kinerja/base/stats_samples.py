"""What a sample says of all: intervals for a mean, a difference, a correlation, and by drawing the rows again.

Sums, means and variances are exact; floats appear only for a root, a logarithm and Student's t.  What comes out is a
``Decimal`` that is right to :data:`~kinerja.base.stats.ACCURACY`.  Like all statistics here, it informs and decides
nothing.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING, TypeVar, final

import attrs

from ..errors import EmptyCollection, InvalidValue
from .exact import COMPUTED_DIGITS, exact
from .rounding import Rounding
from .stats_t import normal_quantile, t_quantile

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterable, Sequence
    from decimal import Decimal

    from .exact import Exact

__all__ = [
    "Correlation",
    "Difference",
    "Interval",
    "bootstrap_interval",
    "mean_interval",
    "pearson",
    "spearman",
    "welch",
]

_PLACES = Rounding(4)
_WIDEST = 10**5
_CONFIDENCE = (Fraction(50), Fraction("99.9999"))
_MOST_FREEDOM = Fraction(10**6)
_FEWEST_ROWS = 4

_Row = TypeVar("_Row")


@final
@attrs.frozen
class Interval:
    """Where the value of all lies, seen from a sample.

    Args:
        estimate: The mean of the sample, or the statistic that was asked for.
        low: Where the value of all lies at least, with the confidence.
        high: Where it lies at most.
        n: How many values or rows were seen.
        confidence: In percent.
        method: How it was found: ``"t"`` or ``"bootstrap"``.
        undefined: How many of the drawn samples had no answer; 0 for ``"t"``.
    """

    estimate: Decimal
    low: Decimal
    high: Decimal
    n: int
    confidence: Fraction
    method: str
    undefined: int = 0


@final
@attrs.frozen
class Difference:
    """How two means differ, seen from two samples that have nothing to do with each other.

    Args:
        estimate: The second mean less the first.
        low: Where it lies at least, with the confidence.
        high: Where it lies at most.
        confidence: In percent.
        first: How many values the first sample has.
        second: How many the second has.
        freedom: The degrees of freedom, by Welch and Satterthwaite.
    """

    estimate: Decimal
    low: Decimal
    high: Decimal
    confidence: Fraction
    first: int
    second: int
    freedom: Decimal


@final
@attrs.frozen
class Correlation:
    """How two numbers of the same things go together; it tells no cause.

    Args:
        estimate: From -1 to 1.
        low: Where it lies at least; ``None`` for fewer than four pairs, and where they lie on one line exactly,
            because then nothing shows how far it may be wrong.
        high: Where it lies at most; ``None`` likewise.
        n: How many pairs.
        confidence: In percent.
    """

    estimate: Decimal
    low: Decimal | None
    high: Decimal | None
    n: int
    confidence: Fraction


def mean_interval(
    values: Iterable[Exact] | Counter[Exact],
    *,
    population: int | None = None,
    confidence: Exact = 95,
    span: tuple[Exact, Exact] | None = None,
) -> Interval:
    """Return where the mean of all lies, by Student's t.

    Args:
        values: Two numbers or more, independent of one another, no two further apart than 100,000.  A ``Counter``
            tells of each how often it is there, which is much faster for many people with few answers.
        population: How many there are in all, where that is known: a sample of most of them says more (the factor is
            ``(N - n) / (N - 1)``, and of all of them the mean is no estimate).
        confidence: In percent, from 50 to 99.9999.
        span: The least and the greatest value that the mean can have; the interval stays within.

    Raises:
        EmptyCollection: for fewer than two values.
        InvalidValue: when they lie further apart, or are more than there are.

    Example:
        >>> answer = mean_interval([80, 85, 90, 95])
        >>> print(answer.estimate, answer.low, answer.high)
        87.5000 77.2287 97.7713
        >>> print(mean_interval([80, 85, 90, 95], population=10).low)
        79.1135
    """
    given = _given(values, "values")
    count = given.total()
    square = _variance(given) / count * _rest(count, population)
    level = _confidence(confidence)
    centre, margin = _mean(given), _margin(square, Fraction(count - 1), level)
    low, high = _within((centre - margin, centre + margin), span)
    return Interval(_told(centre), low, high, count, level, "t")


def welch(first: Iterable[Exact], second: Iterable[Exact], *, confidence: Exact = 95) -> Difference:
    """Return how the mean of the second differs from that of the first; their spreads may differ (Welch 1947).

    Args:
        first: Two numbers or more.
        second: Two or more, of others: the two samples share nobody.
        confidence: In percent, from 50 to 99.9999.

    Raises:
        EmptyCollection: for fewer, or when no value differs from the others in either.
        InvalidValue: when two of a sample lie further apart than 100,000.

    Example:
        >>> answer = welch([70, 75, 80, 75], [80, 85, 90, 85])
        >>> print(answer.estimate, answer.low, answer.high, answer.freedom)
        10.0000 2.9364 17.0636 6.0000
    """
    samples = _given(first, "first"), _given(second, "second")
    sizes = [each.total() for each in samples]
    squares = [_variance(each) / size for each, size in zip(samples, sizes, strict=True)]
    square = sum(squares, Fraction())
    if not square:
        raise EmptyCollection(
            "No value differs from the others in either sample, so nothing shows how far chance reaches.",
            mend="Give the values of more people.",
            path="first",
        )
    parts = zip(squares, sizes, strict=True)
    freedom = square**2 / sum((part**2 / (size - 1) for part, size in parts), Fraction())
    level = _confidence(confidence)
    change, margin = _mean(samples[1]) - _mean(samples[0]), _margin(square, freedom, level)
    numbers = _told(change), _told(change - margin), _told(change + margin)
    return Difference(*numbers, level, sizes[0], sizes[1], _told(freedom))


def bootstrap_interval(
    rows: Sequence[_Row],
    statistic: Callable[[Sequence[_Row]], Fraction | None],
    *,
    generator: random.Random,
    times: int = 1999,
    population: int | None = None,
    confidence: Exact = 95,
    span: tuple[Exact, Exact] | None = None,
) -> Interval:
    """Return where a statistic of all lies, by drawing whole rows again and again (the bootstrap).

    The percentiles are widened as Hesterberg (2015) does, so that for a mean of few rows they reach as far as
    Student's t.  A drawn sample for which the statistic has no answer could have had any: it counts as the least for
    the lower end and as the greatest for the upper one.

    Args:
        rows: Four or more, one for each independent person; what belongs to one person stays together.
        statistic: What is computed of rows; ``None`` where they give no answer.
        generator: Where the draws come from; the same seed gives the same answer.
        times: How often rows are drawn.
        population: How many rows there are in all, where that is known; see :func:`mean_interval`.
        confidence: In percent, from 50 to 99.9999.
        span: The least and the greatest value that the statistic can have; the interval stays within.

    Raises:
        EmptyCollection: for fewer rows, or when the statistic has no answer for the rows, or without ``span`` for
            drawn ones.
        InvalidValue: when so few draws cannot show what is rare enough.

    Example:
        >>> import random
        >>> from fractions import Fraction
        >>> def mean(rows):
        ...     return Fraction(sum(rows), len(rows))
        >>> told = [4] * 9 + [3] * 5 + [1]
        >>> answer = bootstrap_interval(told, mean, generator=random.Random(7), span=(1, 4))
        >>> print(answer.estimate, answer.low, answer.high)
        3.4667 2.9333 3.8667
    """
    level, factor = _confidence(confidence), Fraction(math.sqrt(_rest(len(rows), population)))
    place, centre = _rare(len(rows), times, level), statistic(rows)
    if centre is None:
        raise _unanswered("These rows give no answer.", "rows")
    drawn = [statistic(generator.choices(rows, k=len(rows))) for _ in range(times)]
    found = sorted(value for value in drawn if value is not None)
    undefined = times - len(found)
    if undefined and span is None:
        raise _unanswered(f"{undefined} of {times} drawn samples give no answer.", "span")
    least, most = (centre, centre) if span is None else map(exact, span)
    ends = ([least] * undefined + found)[place], (found + [most] * undefined)[-1 - place]
    low, high = _within((centre + factor * (end - centre) for end in ends), span)
    return Interval(_told(centre), low, high, len(rows), level, "bootstrap", undefined)


def pearson(pairs: Iterable[tuple[Exact, Exact]], *, confidence: Exact = 95) -> Correlation:
    """Return how near the pairs lie to a line, with the interval of Fisher.

    Args:
        pairs: Two or more, independent of one another.
        confidence: In percent, from 50 to 99.9999.

    Raises:
        EmptyCollection: for fewer, or when one of the two numbers is the same in all pairs.

    Example:
        >>> answer = pearson([(1, 1), (2, 3), (3, 2), (4, 5), (5, 4), (6, 6)])
        >>> print(answer.estimate, answer.low, answer.high)
        0.8857 0.2637 0.9875
    """
    first, second = _columns(pairs)
    return _correlation(first, second, _OF_LINES, confidence)


def spearman(pairs: Iterable[tuple[Exact, Exact]], *, confidence: Exact = 95) -> Correlation:
    """Return how alike the pairs are ordered, equals by their middle place, with the interval of Bonett and Wright.

    Args:
        pairs: Two or more, independent of one another.
        confidence: In percent, from 50 to 99.9999.

    Raises:
        EmptyCollection: for fewer, or when one of the two numbers is the same in all pairs.

    Example:
        >>> answer = spearman([(1, 10), (2, 30), (3, 20), (4, 500), (5, 40), (6, 6000)])
        >>> print(answer.estimate, answer.low, answer.high)
        0.8857 0.0664 0.9916
    """
    first, second = (_places(column) for column in _columns(pairs))
    return _correlation(first, second, _OF_ORDERS, confidence)


_OF_LINES, _OF_ORDERS = Fraction(), Fraction(1, 2)
"""What the square of the estimate adds to the variance of its Fisher transform: nothing, or a half of it."""


def _columns(pairs: Iterable[tuple[Exact, Exact]]) -> tuple[list[Fraction], list[Fraction]]:
    given = [tuple(exact(value, digits=COMPUTED_DIGITS) for value in pair) for pair in pairs]
    first, second = ([pair[place] for pair in given] for place in (0, 1))
    if len(set(first)) < 2 or len(set(second)) < 2:
        raise EmptyCollection(
            "One of the two numbers is the same in all pairs, so it goes together with nothing.",
            mend="Give pairs that differ in both numbers.",
            path="pairs",
        )
    return first, second


def _places(column: list[Fraction]) -> list[Fraction]:
    order = sorted(column)
    return [Fraction(bisect_left(order, value) + bisect_right(order, value) + 1, 2) for value in column]


def _correlation(first: list[Fraction], second: list[Fraction], extra: Fraction, confidence: Exact) -> Correlation:
    counts = Counter(first), Counter(second)
    centres = _mean(counts[0]), _mean(counts[1])
    together = sum(((a - centres[0]) * (b - centres[1]) for a, b in zip(first, second, strict=True)), Fraction())
    # The square is exact, so that rounding makes no line of what is none.
    square = together**2 / (_squares(counts[0]) * _squares(counts[1]))
    estimate = math.copysign(math.sqrt(square), together)
    level = _confidence(confidence)
    if len(first) < 4 or square == 1:
        return Correlation(_told(estimate), None, None, len(first), level)
    reach = float(normal_quantile(_under(level)))
    margin = reach * math.sqrt((1 + extra * square) / (len(first) - 3))
    low, high = (_told(math.tanh(math.atanh(estimate) + way * margin)) for way in (-1, 1))
    return Correlation(_told(estimate), low, high, len(first), level)


def _given(values: Iterable[Exact] | Counter[Exact], path: str) -> Counter[Fraction]:
    """Return how often each value is there: equal ones are common, and exact sums of many are slow."""
    found: Counter[Fraction] = Counter()
    for value, times in values.items() if isinstance(values, Counter) else ((each, 1) for each in values):
        found[exact(value, digits=COMPUTED_DIGITS)] += times
    if found.total() < 2:
        raise EmptyCollection(f"{found.total()} values show no spread.", mend="Give two or more.", path=path)
    if max(found) - min(found) > _WIDEST:
        raise InvalidValue(
            f"The values lie further apart than {_WIDEST:,}.",
            why="The answers would not be right to their last place.",
            mend="Give them in a larger unit.",
            path=path,
        )
    return found


def _mean(counts: Counter[Fraction]) -> Fraction:
    return sum((times * value for value, times in counts.items()), Fraction()) / counts.total()


def _squares(counts: Counter[Fraction]) -> Fraction:
    centre = _mean(counts)
    return sum((times * (value - centre) ** 2 for value, times in counts.items()), Fraction())


def _variance(counts: Counter[Fraction]) -> Fraction:
    return _squares(counts) / (counts.total() - 1)


def _rest(seen: int, population: int | None) -> Fraction:
    """Return the finite population factor of a variance."""
    if population is None:
        return Fraction(1)
    if type(population) is not int or population < seen:
        raise InvalidValue(
            f"{population!r} in all are fewer than the {seen} that were seen.",
            mend="Give how many there are in all, or leave it out.",
            path="population",
            value=population,
        )
    return Fraction(population - seen, population - 1)


def _confidence(confidence: Exact) -> Fraction:
    level = exact(confidence)
    if not _CONFIDENCE[0] <= level <= _CONFIDENCE[1]:
        raise InvalidValue(
            f"A confidence of {confidence} percent is none that is asked for.",
            mend="Give percent, from 50 to 99.9999; 95 is usual.",
            path="confidence",
            value=confidence,
        )
    return level


def _under(level: Fraction) -> Fraction:
    """Return the probability of lying under the upper end."""
    return (1 + level / 100) / 2


def _margin(square: Fraction, freedom: Fraction, level: Fraction) -> Fraction:
    reach = t_quantile(_under(level), min(freedom, _MOST_FREEDOM))
    return Fraction(reach) * Fraction(math.sqrt(square))


def _within(ends: Iterable[Fraction], span: tuple[Exact, Exact] | None) -> tuple[Decimal, Decimal]:
    low, high = ends
    least, most = (low, high) if span is None else map(exact, span)
    return _told(max(low, least)), _told(min(high, most))


def _rare(rows: int, times: int, level: Fraction) -> int:
    """Return how many drawn samples lie outside on one side, less one."""
    if rows < _FEWEST_ROWS:
        raise EmptyCollection(f"{rows} rows show too little.", mend=f"Give {_FEWEST_ROWS} or more.", path="rows")
    reach = float(t_quantile(_under(level), rows - 1)) * math.sqrt(rows / (rows - 1))
    share = math.erfc(reach / math.sqrt(2)) / 2
    outside = int(share * (times + 1))
    if outside < 1:
        raise InvalidValue(
            f"With {rows} rows, {1 / share:,.0f} draws are needed, not {times:,}.",
            mend="Draw more often, ask for less confidence, or give more rows.",
            path="times",
            value=times,
        )
    return outside - 1


def _unanswered(what: str, path: str) -> EmptyCollection:
    return EmptyCollection(what, mend="Give more rows, and the span that the statistic can have.", path=path)


def _told(number: Fraction | float) -> Decimal:
    return _PLACES.published(Fraction(number))
