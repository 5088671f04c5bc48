"""Which facts an audit tries: limits of numbers, which way is better, how many rows, and how long it looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import Exact, exact
from ..errors import InvalidValue

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction

    from ..plans.target import Direction

__all__ = ["Better", "Domain", "Limits"]


@final
@attrs.frozen
class Limits:
    """Between which numbers a fact is tried.

    Args:
        fact: The path of the fact without places of rows, such as ``hasil_kerja.indikator.realisasi``.
        low: The least number.
        high: The greatest number.

    Raises:
        InvalidValue: when the least is above the greatest.
    """

    fact: str
    low: Fraction = attrs.field(converter=exact)
    high: Fraction = attrs.field(converter=exact)

    def __attrs_post_init__(self) -> None:
        if self.low > self.high:
            raise InvalidValue(f"The limits of {self.fact!r} are swapped.", mend="Give the least first.", path="low")


@final
@attrs.frozen
class Better:
    """Which way a number is better.

    Args:
        fact: The path of the fact without places of rows.
        direction: Which way is better.
    """

    fact: str
    direction: Direction


def _limits(given: Iterable[Limits]) -> tuple[Limits, ...]:
    return tuple(sorted(given, key=lambda limits: limits.fact))


def _better(given: Iterable[Better]) -> tuple[Better, ...]:
    return tuple(sorted(given, key=lambda better: better.fact))


def _rest(value: Exact | None) -> Fraction | None:
    return None if value is None else exact(value)


@final
@attrs.frozen
class Domain:
    """Which facts an audit tries.

    A number without limits of its own is tried from 0 to ``high``.  Better is, unless ``better`` says something else
    of the fact: a ``realisasi`` as its row's ``arah`` says, where the book reads it, else a lower one for the aspects
    time and cost, else a higher one; a higher one for facts whose name begins with ``nilai``, and for ratings.

    Args:
        limits: Of single facts.
        better: Of single facts.
        high: Up to which number the others are tried; ``None`` is four times the greatest number that the book knows
            of, and 400 at least.
        rows: How many rows a collection has that has no token to tell its rows apart.
        runs: How often the formulas are read at most, for each set of choices.

    Raises:
        InvalidValue: for no rows or no runs at all.

    Example:
        >>> Domain(limits=[Limits("hasil_kerja.indikator.target", 1, 100)]).limits[0].high
        Fraction(100, 1)
    """

    limits: tuple[Limits, ...] = attrs.field(default=(), converter=_limits)
    better: tuple[Better, ...] = attrs.field(default=(), converter=_better)
    high: Fraction | None = attrs.field(default=None, converter=_rest)
    rows: int = 2
    runs: int = 1000

    def __attrs_post_init__(self) -> None:
        if self.rows < 1 or self.runs < 1:
            raise InvalidValue("An audit without rows or runs tries nothing.", mend="Give at least one of each.")
