"""Rounding, which happens only where a cited rule says so."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, TypeGuard, final

import attrs

from ..errors import InvalidValue, WrongType
from .exact import COMPUTED_DIGITS, exact

if TYPE_CHECKING:
    from .exact import Exact
    from .law import Basis

__all__ = ["PRINTED_BITS", "Rounding", "RoundingMode", "rounded"]


class RoundingMode(StrEnum):
    """What happens to what stands behind the last place."""

    HALF_UP = "half_up"
    """To the nearest; a tie goes away from zero."""
    HALF_EVEN = "half_even"
    """To the nearest; a tie goes to the even digit."""
    DOWN = "down"
    """Cut off, towards zero."""
    UP = "up"
    """Away from zero."""


@final
@attrs.frozen(cache_hash=True)
class Rounding:
    """A rule of rounding: how many places, which way, and who says so.

    Args:
        places: Decimal places kept, 0 to 20.
        mode: Which way.
        basis: Where the rule stands.

    Raises:
        InvalidValue: for places that are not a whole number from 0 to 20.
        WrongType: for a mode that is not a ``RoundingMode``; text would silently mean another mode.

    Example:
        >>> Rounding(2).published(Fraction("5.625"))
        Decimal('5.63')
    """

    places: int
    mode: RoundingMode = RoundingMode.HALF_UP
    basis: Basis | None = None

    def __attrs_post_init__(self) -> None:
        if type(self.places) is not int or not 0 <= self.places <= 20:
            raise InvalidValue(f"{self.places!r} decimal places cannot be kept.", mend="Give 0 to 20.")
        if not isinstance(self.mode, RoundingMode):
            raise WrongType(f"{self.mode!r} is not a mode of rounding.", mend="Give a member of RoundingMode.")

    def apply(self, value: Exact) -> Fraction:
        """Return ``value`` rounded, as an exact number.

        Raises:
            WrongType: for a float, and what is no number.

        Example:
            >>> Rounding(1, RoundingMode.DOWN).apply(Fraction("-0.19"))
            Fraction(-1, 10)
        """
        return Fraction(self._scaled(value), 10**self.places)

    def published(self, value: Exact) -> Decimal:
        """Return ``value`` rounded, with all places printed.

        Raises:
            InvalidValue: when it has more digits than anybody prints.
            WrongType: for a float, and what is no number.
        """
        scaled = self._scaled(value)
        if scaled.bit_length() > PRINTED_BITS:
            raise InvalidValue("The number is too long to be printed.", mend="Look at the facts and the formula.")
        # Read from text: arithmetic with Decimal would look at the ambient context.
        return Decimal(f"{scaled}E-{self.places}")

    def _scaled(self, value: Exact) -> int:
        # What has been computed may be longer than anything that is read; an audit computes with numbers of its own.
        number = value if _is_ratio(value) else exact(value, digits=COMPUTED_DIGITS)
        return rounded(number.numerator * 10**self.places, number.denominator, self.mode)


def _is_ratio(value: Exact) -> TypeGuard[Fraction]:
    return hasattr(value, "numerator")


PRINTED_BITS = 13_000
"""Bits above which a number is not printed: about 3,900 digits."""


def rounded(numerator: int, denominator: int, mode: RoundingMode) -> int:
    """Return the whole number that ``numerator / denominator`` rounds to.

    Args:
        numerator: Any whole number.
        denominator: A whole number above 0.
        mode: Which way.

    Example:
        >>> rounded(-5, 2, RoundingMode.HALF_UP), rounded(-5, 2, RoundingMode.HALF_EVEN)
        (-3, -2)
    """
    whole, rest = divmod(abs(numerator), denominator)
    twice = 2 * rest
    up = (
        (mode is RoundingMode.UP and rest > 0)
        or (mode is RoundingMode.HALF_UP and twice >= denominator)
        or (mode is RoundingMode.HALF_EVEN and (twice > denominator or (twice == denominator and whole % 2 == 1)))
    )
    whole += up
    return whole if numerator >= 0 else -whole
