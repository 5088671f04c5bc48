"""Exact numbers in, exact numbers out.

Inside, a number is a :class:`fractions.Fraction`; at the edges it is text or a ``Decimal``.  Whatever could change
a value silently is refused: floats, truths, decimal commas, underscores, exponents, spaces, digits other than 0-9.
"""

from __future__ import annotations

import math
import re
from decimal import Decimal
from fractions import Fraction
from typing import Any

from ..errors import InvalidValue, WrongType

__all__ = ["COMPUTED_DIGITS", "INPUT_DIGITS", "Exact", "decimal_text", "exact", "number_text", "ratio"]

Exact = int | str | Decimal | Fraction
"""What is read as an exact number."""
"""What :func:`exact` takes; text must be a plain decimal or a ratio."""

INPUT_DIGITS = 60
"""How many digits an input or a constant may have."""
COMPUTED_DIGITS = 4_000
"""How many digits an exact computed value may have when it is read back."""

_NUMBER = re.compile(r"(-?)([0-9]+)(?:\.([0-9]+)|/([0-9]+))?")


def exact(value: Exact, *, digits: int = INPUT_DIGITS) -> Fraction:
    """Return ``value`` as an exact number.

    Args:
        value: An ``int``, ``Decimal``, ``Fraction``, or text such as ``"80.5"``, ``"-3"``, ``"1025/12"``.
        digits: How many digits the number may have at most, as a ratio in lowest terms: above and below the line.

    Raises:
        WrongType: for floats, truths and everything else that is not one of these.
        InvalidValue: for text in another form, infinite or huge numbers.

    Example:
        >>> exact("80.70")
        Fraction(807, 10)
        >>> exact(80.7)
        Traceback (most recent call last):
        ...
        kinerja.errors.WrongType: 80.7 is a float, which is not exact. Write '80.7' or Decimal('80.7').
    """
    if type(value) is Fraction:
        number = value
    elif type(value) is int:
        number = Fraction(value)
    elif type(value) is str:
        number = _from_text(value, digits)
    elif type(value) is Decimal:
        number = _from_decimal(value, digits)
    else:
        raise _refusal(value)
    if _is_longer(number.numerator, digits) or _is_longer(number.denominator, digits):
        raise _too_long(digits)
    return number


def _from_text(text: str, digits: int) -> Fraction:
    # Bounded before it is read: Python refuses to read an int of more than 4,300 digits with an error of its own.
    if len(text) > 2 * digits + 2:
        raise _too_long(digits)
    found = _NUMBER.fullmatch(text)
    if not found:
        raise InvalidValue(
            f"{text!r} is not an exact number.",
            mend="Write digits 0-9 with a decimal point, such as '80.5', or a ratio such as '1025/12'.",
            value=text,
        )
    sign, whole, places, divisor = found.groups("")
    if max(len(whole), len(places), len(divisor)) > digits:
        raise _too_long(digits)
    scale = 10 ** len(places)
    numerator = int(whole) * scale + int(places or 0)
    denominator = int(divisor) if divisor else scale
    if denominator == 0:
        raise InvalidValue(f"{text!r} divides by 0.", mend="Give a denominator above 0.", value=text)
    # Not Fraction(text), which would match the text a second time.
    return Fraction(-numerator if sign else numerator, denominator)


def _from_decimal(value: Decimal, digits: int) -> Fraction:
    if not value.is_finite():
        raise InvalidValue(f"{value} is not a number one can compute with.", mend="Leave it out.", value=value)
    if value and abs(value.adjusted()) > digits:
        raise _too_long(digits)
    return Fraction(value)


def _is_longer(number: int, digits: int) -> bool:
    # 2 ** (3 * digits) is below 10 ** digits: the bits decide nearly always, without the power of ten.
    return number.bit_length() > 3 * digits and abs(number) >= 10**digits


def _refusal(value: object) -> WrongType:
    if not isinstance(value, float):
        what = f"{value!r} is a {type(value).__name__}, not a number."
        return WrongType(what, mend="Give int, Decimal, Fraction or text.", value=value)
    if not math.isfinite(value):
        return WrongType(f"{value!r} is not a number one can compute with.", mend="Leave it out.", value=value)
    text = f"{Decimal(float.__repr__(value)):f}"
    return WrongType(
        f"{value!r} is a float, which is not exact.", mend=f"Write '{text}' or Decimal('{text}').", value=value
    )


def _too_long(digits: int) -> InvalidValue:
    return InvalidValue(f"The number has more than {digits} digits.", mend="Give a number that someone measured.")


def ratio(numerator: int, denominator: int) -> Fraction:
    """Return ``Fraction(numerator, denominator)`` in half the time, for what is already known to fit.

    An explanation is made of hundreds of numbers, and a fifth of its time would go into checks that cannot fail.

    Args:
        numerator: A whole number, no truth.
        denominator: A whole number above 0.

    Example:
        >>> ratio(-6, 4)
        Fraction(-3, 2)
    """
    divisor = math.gcd(numerator, denominator)
    number: Any = object.__new__(Fraction)
    number._numerator = numerator // divisor  # noqa: SLF001 - the slots of every Fraction
    number._denominator = denominator // divisor  # noqa: SLF001
    return number  # type: ignore[no-any-return]


def decimal_text(value: Fraction) -> str | None:
    """Return ``value`` as a finite decimal, or ``None`` if it has none of at most 4,000 digits.

    Example:
        >>> decimal_text(Fraction(807, 10)), decimal_text(Fraction(1, 3))
        ('80.7', None)
    """
    twos, rest = _factored(value.denominator, 2)
    fives, rest = _factored(rest, 5)
    places = max(twos, fives)
    if rest != 1 or places > COMPUTED_DIGITS:
        return None
    scaled = abs(value.numerator) * 10**places // value.denominator
    if _is_longer(scaled, COMPUTED_DIGITS):
        return None
    whole, part = divmod(scaled, 10**places)
    sign = "-" if value < 0 else ""
    return f"{sign}{whole}.{part:0{places}d}" if places else f"{sign}{whole}"


def _factored(number: int, prime: int) -> tuple[int, int]:
    times = 0
    while number % prime == 0:
        number, times = number // prime, times + 1
    return times, number


def number_text(value: Fraction) -> str:
    """Return the canonical text of ``value``: a decimal if it is finite, else a ratio.

    ``exact(number_text(value), digits=COMPUTED_DIGITS) == value`` for every number within that limit.

    Raises:
        InvalidValue: for a number beyond it.

    Example:
        >>> number_text(Fraction(5, 2)), number_text(Fraction(2, 3))
        ('2.5', '2/3')
    """
    if _is_longer(value.numerator, COMPUTED_DIGITS) or _is_longer(value.denominator, COMPUTED_DIGITS):
        raise _too_long(COMPUTED_DIGITS)
    return decimal_text(value) or f"{value.numerator}/{value.denominator}"
