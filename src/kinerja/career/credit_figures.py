"""Figures that a decree on credits prints: its rows, and its conversions."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import COMPUTED_DIGITS, exact
from ..base.law import Assurance
from ..base.laws import PERBKN_3_2023
from ..base.period import Period
from ..base.rounding import Rounding
from ..base.words import Words, label
from ..plans.fields import is_a
from ..rules.permenpanrb6_2022 import Predikat
from .credit import whole_months
from .credit_entry import CreditRow

if TYPE_CHECKING:
    from fractions import Fraction

    from ..base.exact import Exact

__all__ = ["FORM_PLACES", "ConvertedRow", "CreditFormKind", "StatementRow"]

FORM_PLACES: Rounding = Rounding(
    3,
    basis=PERBKN_3_2023(
        "Lampiran III",
        assurance=Assurance.SECONDARY,
        note="Its forms print 3 places (440,900; 240,900); that is how numbers are shown, not how they are booked.",
    ),
)
"""How many places forms show."""


def _number(value: Exact) -> Fraction:
    return exact(value, digits=COMPUTED_DIGITS)


class CreditFormKind(StrEnum):
    """The three forms."""

    KONVERSI = "konversi"
    AKUMULASI = "akumulasi"
    PENETAPAN = "penetapan"

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("credit_form_kind", self)


@final
@attrs.frozen
class StatementRow:
    """One row of the decree.

    Args:
        row: Which one.
        lama: What was there before the period.
        baru: What the period added.
    """

    row: CreditRow = attrs.field(validator=is_a(CreditRow))
    lama: Fraction = attrs.field(converter=_number)
    baru: Fraction = attrs.field(converter=_number)

    @property
    def jumlah(self) -> Fraction:
        """Both together."""
        return self.lama + self.baru


@final
@attrs.frozen
class ConvertedRow:
    """A conversion as the forms print it.

    Args:
        key: The key of the entry that booked it.
        period: The months.
        predikat: Their predikat.
        percent: What the predikat is worth.
        coefficient: The credits of a year with the predikat baik in the jenjang.
        credit: The credits as booked.
    """

    key: str
    period: Period = attrs.field(validator=is_a(Period))
    predikat: Predikat = attrs.field(validator=is_a(Predikat))
    percent: Fraction = attrs.field(converter=_number)
    coefficient: Fraction = attrs.field(converter=_number)
    credit: Fraction = attrs.field(converter=_number)

    @property
    def months(self) -> int:
        """How many months."""
        return whole_months(self.period)
