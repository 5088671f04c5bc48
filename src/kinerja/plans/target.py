"""Targets: a stretch of numbers with a unit and a better side, a yes or a no, or words.

Most targets of the law's own examples are ranges, printed under the heading "TARGET/ SESUAI EKSPEKTASI": whoever lands
inside has met the expectation.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import exact
from ..base.words import Words
from ..errors import InvalidValue
from .fields import filled, is_a, stripped
from .units import amount

if TYPE_CHECKING:
    from fractions import Fraction

__all__ = ["AtLeast", "AtMost", "Between", "Direction", "Exactly", "NumberTarget", "Target", "TextTarget", "YesNo"]


class Direction(StrEnum):
    """Which way is better."""

    LEBIH_TINGGI = "lebih_tinggi"
    LEBIH_RENDAH = "lebih_rendah"


def _expects_something(best: Fraction, direction: Direction) -> None:
    if best == 0 and direction is Direction.LEBIH_TINGGI:
        raise InvalidValue(
            "The target is 0 where higher is better.",
            why="It expects nothing.",
            mend="Give a target above 0, or Direction.LEBIH_RENDAH.",
            path="target",
            value=best,
        )


@final
@attrs.frozen
class Exactly:
    """One number, such as ``61,95%``; meeting it is sesuai, passing it on the better side di atas.

    Args:
        value: The number.
        unit: Its unit; a blank one is a finding, not an error.
        direction: Which way is better.

    Raises:
        InvalidValue: for 0 where higher is better.

    Example:
        >>> Exactly("61.95", "%", Direction.LEBIH_TINGGI).words.id
        '61,95%'
    """

    value: Fraction = attrs.field(converter=exact)
    unit: str = attrs.field(converter=stripped)
    direction: Direction = attrs.field(validator=is_a(Direction))

    def __attrs_post_init__(self) -> None:
        _expects_something(self.value, self.direction)

    @property
    def low(self) -> Fraction:
        """The lowest number that is sesuai."""
        return self.value

    @property
    def high(self) -> Fraction:
        """The highest number that is sesuai."""
        return self.value

    @property
    def words(self) -> Words:
        """The target for people."""
        return amount(self.value, self.unit)


@final
@attrs.frozen
class AtLeast:
    """A number or more.  More is sesuai as well, never di atas: see ``standing.OPEN_END``.

    Args:
        value: The lowest number that is sesuai.
        unit: Its unit.

    Raises:
        InvalidValue: for 0.
    """

    value: Fraction = attrs.field(converter=exact)
    unit: str = attrs.field(converter=stripped)

    def __attrs_post_init__(self) -> None:
        _expects_something(self.value, self.direction)

    @property
    def low(self) -> Fraction:
        """The lowest number that is sesuai."""
        return self.value

    @property
    def high(self) -> None:
        """Nothing: the better end is open."""

    @property
    def direction(self) -> Direction:
        """Higher is better."""
        return Direction.LEBIH_TINGGI

    @property
    def words(self) -> Words:
        """The target for people."""
        shown = amount(self.value, self.unit)
        return Words(f"paling sedikit {shown.id}", f"at least {shown.en}")


@final
@attrs.frozen
class AtMost:
    """A number or less, such as "at most 2 complaints".  Less is sesuai as well, never di atas.

    Args:
        value: The highest number that is sesuai; 0 is allowed.
        unit: Its unit.
    """

    value: Fraction = attrs.field(converter=exact)
    unit: str = attrs.field(converter=stripped)

    @property
    def low(self) -> None:
        """Nothing: the better end is open."""

    @property
    def high(self) -> Fraction:
        """The highest number that is sesuai."""
        return self.value

    @property
    def direction(self) -> Direction:
        """Lower is better."""
        return Direction.LEBIH_RENDAH

    @property
    def words(self) -> Words:
        """The target for people."""
        shown = amount(self.value, self.unit)
        return Words(f"paling banyak {shown.id}", f"at most {shown.en}")


@final
@attrs.frozen
class Between:
    """A range, such as ``80 - 90%`` or ``1 - 2 minggu``: both ends are still sesuai.

    Args:
        low: The lower end.
        high: The higher end.
        unit: The unit of both.
        direction: Which way is better.

    Raises:
        InvalidValue: when the ends are swapped, or the better end is 0 where higher is better.

    Example:
        >>> Between(80, 90, "%", Direction.LEBIH_TINGGI).words.en
        '80 to 90%'
    """

    low: Fraction = attrs.field(converter=exact)
    high: Fraction = attrs.field(converter=exact)
    unit: str = attrs.field(converter=stripped)
    direction: Direction = attrs.field(validator=is_a(Direction))

    def __attrs_post_init__(self) -> None:
        if self.low > self.high:
            raise InvalidValue(
                f"The range runs from {self.low} down to {self.high}.",
                mend="Give the lower end first; the direction says which end is better.",
                path="target",
                value=(self.low, self.high),
            )
        _expects_something(self.high, self.direction)

    @property
    def words(self) -> Words:
        """The target for people."""
        low, high = amount(self.low), amount(self.high, self.unit)
        return Words(f"{low.id} sampai {high.id}", f"{low.en} to {high.en}")


@final
@attrs.frozen
class YesNo:
    """Something that is so or is not.

    Args:
        expected: What is expected.

    Raises:
        WrongType: when it is not a truth.
    """

    expected: bool = attrs.field(default=True, validator=is_a(bool))

    @property
    def words(self) -> Words:
        """The target for people."""
        return Words("ya", "yes") if self.expected else Words("tidak", "no")


@final
@attrs.frozen
class TextTarget:
    """A target in words, such as "predikat A"; only a person can judge it.

    Args:
        text: The words.
    """

    text: str = attrs.field(converter=stripped, validator=filled)

    @property
    def words(self) -> Words:
        """The target for people, as it was written."""
        return Words(self.text, self.text)


NumberTarget = Exactly | AtLeast | AtMost | Between
"""A target that is a stretch of numbers, with its ends, unit and better side."""
Target = NumberTarget | YesNo | TextTarget
"""What is expected: numbers, a yes or a no, or words."""
