"""What tables of credits (angka kredit) are made of: needs, rates, basic credits, posts that start higher."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import COMPUTED_DIGITS, exact, number_text
from ..base.law import Basis
from ..base.words import Words, label
from ..errors import InvalidValue
from ..people.positions import Jenjang, Kategori
from ..people.ranks import Golongan
from ..plans.fields import in_order, is_a
from ..rules.permenpanrb6_2022 import Predikat

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction

    from ..base.exact import Exact

__all__ = [
    "CreditBase",
    "CreditNeed",
    "CreditRate",
    "CreditRoundingStage",
    "CreditStart",
    "computed_credit",
    "zero_or_more",
]


class CreditRoundingStage(StrEnum):
    """What is rounded: every row before rows are added, or only their sum."""

    BARIS = "baris"
    JUMLAH = "jumlah"

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("credit_rounding_stage", self)


def _above_zero(_: object, attribute: attrs.Attribute[Fraction], value: Fraction) -> None:
    if value <= 0:
        what = f"The {attribute.name} is {number_text(value)}."
        raise InvalidValue(what, mend="Give more than 0.", path=attribute.name, value=value)


def computed_credit(value: Exact) -> Fraction:
    """Return credits that were computed, exactly and with all their digits."""
    return exact(value, digits=COMPUTED_DIGITS)


def zero_or_more(_: object, attribute: attrs.Attribute[Fraction], value: Fraction) -> None:
    """Refuse numbers below 0: a validator of attrs.

    Raises:
        InvalidValue: for such a number, with the name of its field.
    """
    if value < 0:
        what = f"The {attribute.name} is {number_text(value)}."
        raise InvalidValue(what, mend="Give 0 or more.", path=attribute.name, value=value)


def _in_order(ranks: Iterable[Golongan]) -> tuple[Golongan, ...]:
    return in_order(Golongan, ranks)


@final
@attrs.frozen
class CreditNeed:
    """What one jenjang asks and gives.

    Args:
        jenjang: The jenjang.
        coefficient: Credits of a year with the predikat baik, above 0.
        rank_need: Credits for each next rank, above 0.
        jenjang_need: Credits for the next jenjang, above 0; ``None`` where the ladder ends.
        ranks: The golongan that fit the jenjang, at least one.
        basis: Where the needs stand.
        coefficient_basis: Where the coefficient stands; that of the needs unless told otherwise.

    Raises:
        InvalidValue: for numbers that are not above 0, or no golongan.
        WrongType: for floats.
    """

    jenjang: Jenjang = attrs.field(validator=is_a(Jenjang))
    coefficient: Fraction = attrs.field(converter=exact, validator=_above_zero)
    rank_need: Fraction = attrs.field(converter=exact, validator=_above_zero)
    jenjang_need: Fraction | None = attrs.field(
        converter=attrs.converters.optional(exact), validator=attrs.validators.optional(_above_zero)
    )
    ranks: tuple[Golongan, ...] = attrs.field(converter=_in_order)
    basis: Basis = attrs.field(validator=is_a(Basis))
    coefficient_basis: Basis = attrs.field(
        default=attrs.Factory(lambda need: need.basis, takes_self=True), validator=is_a(Basis), kw_only=True
    )

    def __attrs_post_init__(self) -> None:
        if not self.ranks:
            raise InvalidValue(f"No golongan fits {self.jenjang}.", mend="Give at least one.", path="ranks")

    @property
    def kategori(self) -> Kategori:
        """The ladder that the jenjang stands on."""
        return self.jenjang.kategori


@final
@attrs.frozen
class CreditRate:
    """What a predikat is worth.

    Args:
        predikat: The predikat.
        percent: Percent of the coefficient, above 0.
        basis: Where it stands.
    """

    predikat: Predikat = attrs.field(validator=is_a(Predikat))
    percent: Fraction = attrs.field(converter=exact, validator=_above_zero)
    basis: Basis = attrs.field(validator=is_a(Basis))


@final
@attrs.frozen
class CreditBase:
    """The basic credit (angka kredit dasar) of a rank within a jenjang.

    Args:
        jenjang: The jenjang.
        golongan: The golongan.
        credit: The credit, 0 or more.
        basis: Where it stands.
    """

    jenjang: Jenjang = attrs.field(validator=is_a(Jenjang))
    golongan: Golongan = attrs.field(validator=is_a(Golongan))
    credit: Fraction = attrs.field(converter=exact, validator=zero_or_more)
    basis: Basis = attrs.field(validator=is_a(Basis))


@final
@attrs.frozen
class CreditStart:
    """A need of the next jenjang that differs because posts of some functional position start at a higher rank.

    Args:
        jenjang: The jenjang at which they start.
        golongan: The golongan at which they start.
        jenjang_need: Credits for the next jenjang, above 0.
        basis: Where it stands.
    """

    jenjang: Jenjang = attrs.field(validator=is_a(Jenjang))
    golongan: Golongan = attrs.field(validator=is_a(Golongan))
    jenjang_need: Fraction = attrs.field(converter=exact, validator=_above_zero)
    basis: Basis = attrs.field(validator=is_a(Basis))
