"""The same people before and after, by whether they have something: a plan, a dialogue, a test that they passed."""

from __future__ import annotations

from typing import final

import attrs

from ..errors import InvalidValue
from .words import Words

__all__ = ["Followed", "whole_people"]


def whole_people(_: object, field: attrs.Attribute[int], count: int) -> None:
    """Refuse what is no number of people, as the validator of a field.

    Raises:
        InvalidValue: for anything but a whole number, 0 or more.
    """
    if type(count) is not int or count < 0:
        raise InvalidValue(f"{field.name} is {count!r}.", mend="Give a whole number, 0 or more.", path=field.name)


@final
@attrs.frozen
class Followed:
    """The same people before and after.

    Args:
        kept: Who had it before and has it after.
        gained: Who had it not and has it now.
        lost: Who had it and has it no more.
        still: Who had it neither before nor after.

    Raises:
        InvalidValue: for numbers below 0.

    Example:
        >>> print(Followed(4, 9, 1, 6).words.en)
        20 people: 15 lacked it before, 7 after.
    """

    kept: int = attrs.field(validator=whole_people)
    gained: int = attrs.field(validator=whole_people)
    lost: int = attrs.field(validator=whole_people)
    still: int = attrs.field(validator=whole_people)

    @property
    def people(self) -> int:
        """How many they are."""
        return self.kept + self.gained + self.lost + self.still

    @property
    def words(self) -> Words:
        """The numbers in a sentence."""
        before, after = self.gained + self.still, self.lost + self.still
        return Words(
            f"{self.people} orang: sebelumnya {before} belum, sesudahnya {after} belum.",
            f"{self.people} people: {before} lacked it before, {after} after.",
        )
