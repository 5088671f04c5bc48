"""One number moved along a line, while the formulas that read it tell where their answer may turn.

:class:`Moving` is a number that remembers how it depends on the one that is moved: as a ratio of two polynomials.
The interpreter computes with it as with any other number, so that what is learnt here is what formulas mean.  Each
comparison on the way is told to ``met``, as the polynomial whose sign decides it: between two of its roots nothing
turns.
"""

from __future__ import annotations

from fractions import Fraction
from math import isqrt
from typing import TYPE_CHECKING, Any, final

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Moving", "Polynomial", "at", "roots"]

Polynomial = tuple[Fraction, ...]
"""Coefficients, that of the constant first, the last one not 0; empty for 0."""

ONE: Polynomial = (Fraction(1),)
HIGHEST = 8
"""The degree up to which a number remembers what it depends on."""


def _plain(numbers: list[Fraction]) -> Polynomial:
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)


def _plus(one: Polynomial, other: Polynomial, sign: int = 1) -> Polynomial:
    length = max(len(one), len(other))
    padded = [part + (Fraction(0),) * (length - len(part)) for part in (one, other)]
    return _plain([a + sign * b for a, b in zip(*padded, strict=True)])


def _times(one: Polynomial, other: Polynomial) -> Polynomial:
    if other == ONE:
        return one
    found = [Fraction(0)] * (len(one) + len(other))
    for i, a in enumerate(one):
        for j, b in enumerate(other):
            found[i + j] += a * b
    return _plain(found)


def at(polynomial: Polynomial, place: Fraction) -> Fraction:
    """Return the value of a polynomial at ``place``."""
    value = Fraction(0)
    for coefficient in reversed(polynomial):
        value = value * place + coefficient
    return value


def roots(polynomial: Polynomial) -> tuple[Fraction, ...] | None:
    """Return where a polynomial of degree 2 at most is 0, rising; ``None`` for a higher one.

    A root that is no ratio of whole numbers is given as two places a billionth apart, one on each side of it.

    Example:
        >>> roots((Fraction(-6), Fraction(1), Fraction(1)))
        (Fraction(-3, 1), Fraction(2, 1))
    """
    if len(polynomial) <= 1:
        return ()
    if len(polynomial) == 2:
        return (-polynomial[0] / polynomial[1],)
    return _of_square(polynomial) if len(polynomial) == 3 else None


def _of_square(polynomial: Polynomial) -> tuple[Fraction, ...]:
    low, middle, high = polynomial
    under = middle**2 - 4 * high * low
    if under < 0:
        return ()
    found = {(-middle + sign * side) / (2 * high) for side in _square_roots(under) for sign in (1, -1)}
    return tuple(sorted(found))


def _square_roots(value: Fraction) -> tuple[Fraction, ...]:
    """Return the square root of ``value``, or a place on each side of it."""
    fine = 10**9
    scaled = value * fine**2
    side = Fraction(isqrt(scaled.numerator * scaled.denominator), scaled.denominator)
    if side**2 == scaled:
        return (side / fine,)
    whole = isqrt(int(scaled))
    return Fraction(whole, fine), Fraction(whole + 1, fine)


@final
@attrs.define(eq=False, order=False)
class Moving:  # noqa: PLW1641 - compared, never kept in a set
    """A number that remembers how it depends on the one that is moved.

    Args:
        value: What it is now.
        met: Told of each polynomial whose sign decides a comparison; of ``None`` where that is not known.
        top: The polynomial above the line; ``None`` where it is not known.
        bottom: The polynomial below the line.
    """

    value: Fraction
    met: Callable[[Polynomial | None], None]
    top: Polynomial | None = (Fraction(0), Fraction(1))
    bottom: Polynomial = ONE

    @property
    def numerator(self) -> int:
        """Of what it is now."""
        return self.value.numerator

    @property
    def denominator(self) -> int:
        """Of what it is now."""
        return self.value.denominator

    def limit(self, place: Fraction) -> Fraction | None:
        """Return what it comes to as the moved number comes to ``place``; ``None`` where that is not known."""
        below = at(self.bottom, place)
        return None if self.top is None or below == 0 else at(self.top, place) / below

    def _other(self, other: Any) -> Moving:
        return other if isinstance(other, Moving) else Moving(Fraction(other), self.met, _plain([Fraction(other)]))

    def _made(self, value: Fraction, top: Polynomial | None, bottom: Polynomial) -> Moving:
        known = top is not None and max(len(top), len(bottom)) <= HIGHEST + 1
        return Moving(value, self.met, top if known else None, bottom if known else ONE)

    def _joined(self, other: Moving, sign: int) -> tuple[Polynomial | None, Polynomial]:
        if self.top is None or other.top is None:
            return None, ONE
        if self.bottom == other.bottom:
            return _plus(self.top, other.top, sign), self.bottom
        top = _plus(_times(self.top, other.bottom), _times(other.top, self.bottom), sign)
        return top, _times(self.bottom, other.bottom)

    def __add__(self, other: Any) -> Moving:
        held = self._other(other)
        return self._made(self.value + held.value, *self._joined(held, 1))

    __radd__ = __add__

    def __sub__(self, other: Any) -> Moving:
        held = self._other(other)
        return self._made(self.value - held.value, *self._joined(held, -1))

    def __rsub__(self, other: Any) -> Moving:
        return self._other(other) - self

    def __mul__(self, other: Any) -> Moving:
        held = self._other(other)
        known = self.top is not None and held.top is not None
        top = _times(self.top, held.top) if self.top is not None and held.top is not None else None
        return self._made(self.value * held.value, top, _times(self.bottom, held.bottom) if known else ONE)

    __rmul__ = __mul__

    def __truediv__(self, other: Any) -> Moving:
        held = self._other(other)
        known = self.top is not None and held.top is not None
        top = _times(self.top, held.bottom) if self.top is not None and known else None
        bottom = _times(self.bottom, held.top) if held.top is not None and known else ONE
        return self._made(self.value / held.value, top, bottom)

    def __rtruediv__(self, other: Any) -> Moving:
        return self._other(other) / self

    def _against(self, other: Any) -> Fraction:
        """Return the other number as it is now, once the comparison is told."""
        held = self._other(other)
        top, _ = self._joined(held, -1)
        self.met(top)
        return held.value

    def __lt__(self, other: Any) -> bool:
        return self.value < self._against(other)

    def __le__(self, other: Any) -> bool:
        return self.value <= self._against(other)

    def __gt__(self, other: Any) -> bool:
        return self.value > self._against(other)

    def __ge__(self, other: Any) -> bool:
        return self.value >= self._against(other)

    def __eq__(self, other: object) -> bool:
        return self.value == self._against(other)

    def __ne__(self, other: object) -> bool:
        return self.value != self._against(other)
