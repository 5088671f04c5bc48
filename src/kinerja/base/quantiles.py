"""Quantiles, exact and by a named method, also where some of the values are not complete yet.

There are many ways to read a quantile between two values, and they differ: a median of four, a 90th percentile of ten.
So every answer names its method.

What is still going on has lasted *at least* so long.  To leave it out makes every quantile look better than it is, and
the more so the longer the open ones have waited.  Here it is kept: the quantile of all, once they are complete, lies
between the one where all of them end now and the one where none of them ever ends.
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs

from ..errors import EmptyCollection, InvalidValue
from .exact import COMPUTED_DIGITS, exact
from .members import member
from .words import Words, label, number_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .exact import Exact

__all__ = ["MEDIAN", "NINETIETH", "QuantileMethod", "QuantileRange", "quantile", "quantile_range"]

MEDIAN: Fraction = Fraction(1, 2)
"""The share of the median."""
NINETIETH: Fraction = Fraction(9, 10)
"""The share of the 90th percentile."""


class QuantileMethod(StrEnum):
    """How a quantile is read, where its share falls between two values."""

    RERATA = "rerata"
    """The mean of the two between which it falls exactly, else the one it falls on; the usual median."""
    PERINGKAT = "peringkat"
    """The least value with at least the share of all at or below it: always one that was measured."""
    LINIER = "linier"
    """On the line between the two, as spreadsheets do (``PERCENTILE.INC``)."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("quantile_method", self)


def _positions(size: int, share: Fraction, method: QuantileMethod) -> tuple[tuple[int, Fraction], ...]:
    """Return the places of the values that make the quantile, each with its weight above 0."""
    if method is QuantileMethod.LINIER:
        place, rest = divmod((size - 1) * share, 1)
        return ((place, 1 - rest), *([(place + 1, rest)] if rest else []))
    place, rest = divmod(size * share, 1)
    if rest or place == 0:
        return ((place, Fraction(1)),)
    if method is QuantileMethod.PERINGKAT or place == size:
        return ((place - 1, Fraction(1)),)
    return (place - 1, MEDIAN), (place, MEDIAN)


def quantile(values: Iterable[Exact], share: Exact, method: QuantileMethod = QuantileMethod.RERATA) -> Fraction:
    """Return a quantile of complete values.

    Args:
        values: One number or more, in any order.
        share: The share of them that lies at or below it, from 0 to 1.
        method: How it is read between two values, or its token.

    Raises:
        EmptyCollection: when there is no value.
        InvalidValue: for a share outside 0 to 1.
        UnknownName: for another method.

    Example:
        >>> [str(quantile([1, 2, 4, 10], MEDIAN, each)) for each in QuantileMethod]
        ['3', '2', '3']
        >>> [str(quantile(range(1, 11), NINETIETH, each)) for each in QuantileMethod]
        ['19/2', '9', '91/10']
    """
    return quantile_range(values, (), share, method).low


@final
@attrs.frozen
class QuantileRange:
    """Where a quantile lies when some of the values are not complete yet.

    Args:
        share: The share of all values that lies at or below it.
        method: How it is read.
        low: It is at least this.
        high: It is at most this; ``None`` where it falls among the open ones, so that nobody can say.
        complete: How many values are complete.
        open: How many are not.
    """

    share: Fraction
    method: QuantileMethod
    low: Fraction
    high: Fraction | None
    complete: int
    open: int

    @property
    def exact(self) -> Fraction | None:
        """The quantile, where it is the same however long the open ones last; else ``None``."""
        return self.low if self.low == self.high else None

    @property
    def words(self) -> Words:
        """The number for people: exact, between two, or at least.

        Example:
            >>> quantile_range([2, 3, 5], [1, 9], MEDIAN).words.en
            'between 3 and 5'
            >>> quantile_range([2, 3, 5], [1, 9], NINETIETH).words.en
            'at least 9'
        """
        low = number_words(self.low)
        if self.high is None:
            return Words(f"paling sedikit {low.id}", f"at least {low.en}")
        high = number_words(self.high)
        if self.exact is not None:
            return low
        return Words(f"antara {low.id} dan {high.id}", f"between {low.en} and {high.en}")


def quantile_range(
    complete: Iterable[Exact],
    open: Iterable[Exact],  # noqa: A002 - the word for it
    share: Exact,
    method: QuantileMethod = QuantileMethod.RERATA,
) -> QuantileRange:
    """Return where a quantile of all values lies, when of some only a lower bound is known.

    Args:
        complete: The values that are complete.
        open: For each of the others what it has come to so far.
        share: The share that lies at or below it, from 0 to 1.
        method: How it is read between two values, or its token.

    Raises:
        EmptyCollection: when there is neither a complete nor an open one.
        InvalidValue: for a share outside 0 to 1.
        UnknownName: for another method.

    Example:
        >>> quantile_range([2, 3, 5, 8], [1], MEDIAN).words.en
        'between 3 and 5'
        >>> quantile_range([2, 3, 5, 8], [6], MEDIAN).exact
        Fraction(5, 1)
    """
    known, least = ([exact(value, digits=COMPUTED_DIGITS) for value in values] for values in (complete, open))
    part, by = exact(share), member(QuantileMethod, method)
    if not 0 <= part <= 1:
        raise InvalidValue(f"{share} is no share.", mend="Give 0 to 1, such as '0.9'.", path="share", value=share)
    if not known and not least:
        raise EmptyCollection("There is no value.", mend="Give one or more.", path="complete")
    places = _positions(len(known) + len(least), part, by)
    ended, endless = sorted([*known, *least]), sorted(known)
    low = sum((weight * ended[place] for place, weight in places), Fraction())
    high = None
    if places[-1][0] < len(endless):
        high = sum((weight * endless[place] for place, weight in places), Fraction())
    return QuantileRange(part, by, low, high, len(known), len(least))
