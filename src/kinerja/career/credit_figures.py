"""Figures that a decree on credits prints: its rows, and its conversions."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, final

import attrs

from ..base.law import Assurance
from ..base.laws import PERBKN_3_2023
from ..base.period import Period
from ..base.rounding import Rounding
from ..base.words import Words, label
from ..plans.fields import is_a
from ..rules.permenpanrb6_2022 import Predikat
from .credit import whole_months
from .credit_entry import CreditRow
from .credit_parts import computed_credit

if TYPE_CHECKING:
    from fractions import Fraction
    from typing import Any

    from .credit_entry import CreditEntry


__all__ = ["FORM_PLACES", "ConvertedRow", "CreditFormKind", "StatementRow", "entry_row"]

FORM_PLACES: Rounding = Rounding(
    3,
    basis=PERBKN_3_2023(
        "Lampiran III",
        assurance=Assurance.SECONDARY,
        note="Its forms print 3 places (440,900; 240,900); that is how numbers are shown, not how they are booked.",
    ),
)
"""How many places forms show."""


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
    lama: Fraction = attrs.field(converter=computed_credit)
    baru: Fraction = attrs.field(converter=computed_credit)

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
    percent: Fraction = attrs.field(converter=computed_credit)
    coefficient: Fraction = attrs.field(converter=computed_credit)
    credit: Fraction = attrs.field(converter=computed_credit)

    @property
    def months(self) -> int:
        """How many months."""
        return whole_months(self.period)


def entry_row(entry: CreditEntry, *, counts: bool) -> dict[str, Any]:
    """Return an entry as a row of a table: tokens, days, whole numbers, and credits of three places.

    Args:
        entry: The entry.
        counts: Whether it counts, or another one has taken its place.
    """
    months = entry.period
    return {
        "jenjang": entry.jenjang.token,
        "asal": entry.kind.value,
        "mulai": None if months is None else months.start,
        "selesai": None if months is None else months.end,
        "bulan": entry.months,
        "predikat": None if entry.predikat is None else entry.predikat.token,
        "berlaku_sejak": entry.counts_from,
        "angka_kredit": FORM_PLACES.published(entry.credit),
        "keadaan": "dihitung" if counts else "digantikan",
        "keputusan": entry.decree,
        "dasar": str(entry.basis),
    }
