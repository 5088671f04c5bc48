"""Rows of credits as a document prints them, and each beside what it comes to."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import exact
from ..base.period import Period
from ..base.rounding import Rounding
from ..base.words import Words, label
from ..errors import InvalidValue
from ..people.positions import Jenjang
from ..plans.fields import is_a, stripped
from ..rules.permenpanrb6_2022 import Predikat
from .credit import Conversion, whole_months
from .credit_parts import zero_or_more

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from fractions import Fraction

__all__ = ["AuditedCredit", "PrintedCredit", "PrintedPlaces"]


class PrintedPlaces(StrEnum):
    """How many decimal places a document keeps, half up."""

    SATU = "satu"
    DUA = "dua"
    TIGA = "tiga"
    TEPAT = "tepat"
    """All of them: nothing is rounded."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("printed_places", self)

    @property
    def rounding(self) -> Rounding | None:
        """What it does; ``None`` where nothing is rounded."""
        return _ROUNDINGS[self]

    def of(self, value: Fraction) -> Fraction:
        """Return a number as the document would print it.

        Example:
            >>> from fractions import Fraction
            >>> [str(PrintedPlaces(places).of(Fraction(25, 12))) for places in ("satu", "dua", "tepat")]
            ['21/10', '52/25', '25/12']
        """
        return value if self.rounding is None else self.rounding.apply(value)


_ROUNDINGS: Mapping[PrintedPlaces, Rounding | None] = MappingProxyType(
    {
        PrintedPlaces.SATU: Rounding(1),
        PrintedPlaces.DUA: Rounding(2),
        PrintedPlaces.TIGA: Rounding(3),
        PrintedPlaces.TEPAT: None,
    }
)


def _jenjang(value: Jenjang | str | None) -> Jenjang | None:
    return None if value is None else Jenjang.parse(value)


def _predikat(value: Predikat | str | None) -> Predikat | None:
    return None if value is None else Predikat.parse(value)


@final
@attrs.frozen
class PrintedCredit:
    """A row of credits as a document prints it: a conversion, or a flat amount.

    Args:
        credit: The credits, 0 or more.
        jenjang: The jenjang of a conversion; ``None`` for a flat amount, such as a basic credit.
        predikat: The predikat of a conversion.
        months: How many months the document says.
        period: Which months, by the dates that the document says: whole months, of several years where one predikat
            goes for a whole time in rank.
        note: What the row is called.

    Raises:
        InvalidValue: for credits below 0, a conversion that lacks its jenjang, predikat or months, a flat amount with
            months, and dates that are not of whole months.

    Example:
        >>> PrintedCredit("10.42", "ahli_pertama", "baik", months=10).is_conversion
        True
    """

    credit: Fraction = attrs.field(converter=exact, validator=zero_or_more)
    jenjang: Jenjang | None = attrs.field(default=None, converter=_jenjang)
    predikat: Predikat | None = attrs.field(default=None, converter=_predikat)
    months: int | None = attrs.field(default=None, validator=attrs.validators.optional(is_a(int)), kw_only=True)
    period: Period | None = attrs.field(default=None, validator=attrs.validators.optional(is_a(Period)), kw_only=True)
    note: str = attrs.field(default="", converter=stripped, kw_only=True)

    def __attrs_post_init__(self) -> None:
        timed = self.months is not None or self.period is not None
        if not (self.jenjang is None) == (self.predikat is None) == (not timed):
            raise InvalidValue(
                "The row is no whole conversion and no flat amount.",
                mend="Give jenjang, predikat and months or period, or none of them.",
                path="jenjang",
            )
        if self.period is not None:
            whole_months(self.period)

    @property
    def is_conversion(self) -> bool:
        """Whether it converts a predikat."""
        return self.predikat is not None


def _places(values: Iterable[PrintedPlaces]) -> tuple[PrintedPlaces, ...]:
    return tuple(values)


@final
@attrs.frozen
class AuditedCredit:
    """A printed row beside what it comes to.

    Args:
        printed: The row.
        by_months: What the printed number of months comes to; ``None`` where none is printed.
        by_dates: What the printed dates come to; ``None`` where none are printed.
        places: The roundings with which the printed credits come out of the printed months or of the printed dates.
    """

    printed: PrintedCredit = attrs.field(validator=is_a(PrintedCredit))
    by_months: Conversion | None = attrs.field(validator=attrs.validators.optional(is_a(Conversion)))
    by_dates: Conversion | None = attrs.field(validator=attrs.validators.optional(is_a(Conversion)))
    places: tuple[PrintedPlaces, ...] = attrs.field(converter=_places)

    @property
    def conversions(self) -> tuple[Conversion, ...]:
        """What its months and its dates come to, as far as they are there; none for a flat amount."""
        return tuple(each for each in (self.by_months, self.by_dates) if each is not None)

    @property
    def recomputed(self) -> Conversion | Fraction:
        """What the row comes to: by its dates, else by its months; a flat amount as it is printed."""
        return self.by_dates or self.by_months or self.printed.credit

    @property
    def credit(self) -> Fraction:
        """What the row comes to, as booked."""
        return self.recomputed.credit if isinstance(self.recomputed, Conversion) else self.recomputed

    @property
    def months(self) -> int | None:
        """How many months it has by its dates, else as printed; ``None`` for a flat amount."""
        return self.recomputed.months if isinstance(self.recomputed, Conversion) else None

    @property
    def comes_out(self) -> bool:
        """Whether the printed credits follow from the printed months; a flat amount does."""
        return bool(self.places) or not self.printed.is_conversion

    @property
    def months_agree(self) -> bool:
        """Whether the printed months are those of the printed dates, as far as both are there."""
        return len({each.months for each in self.conversions}) <= 1
