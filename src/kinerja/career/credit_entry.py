"""Entries of a ledger of credits: one row each, with where it comes from, what it converts and what it replaces.

An entry is never changed.  What was wrong, and what a later result takes the place of, is replaced by a further entry
that names it; both stay.
"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Self, final

import attrs

from ..base.exact import number_text
from ..base.law import Assurance, Basis
from ..base.laws import PERBKN_3_2023
from ..base.members import member
from ..base.period import plain_date
from ..base.words import Words, label
from ..errors import InvalidValue
from ..formula.steps import Step
from ..people.positions import Jenjang
from ..people.ranks import Golongan
from ..plans.fields import is_a, refuse_twins, stripped
from ..rules.permenpanrb6_2022 import Predikat
from .credit import whole_months
from .credit_parts import computed_credit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from fractions import Fraction

    from ..base.period import Period
    from .credit import Conversion

__all__ = ["CONVERSION_ENTRY_BASIS", "CREDIT_ROW_BASIS", "CreditEntry", "CreditKind", "CreditRow"]

CREDIT_ROW_BASIS: Basis = PERBKN_3_2023(
    "Lampiran III",
    assurance=Assurance.ASSUMPTION,
    note="The rows were read on forms that agencies print.  Which row takes credits of a first appointment, of a"
    " transfer and of a return is our reading: they are converted, so they stand with the conversion; balances that"
    " come from before stand with the former functional position.",
)
"""Which row of the form an entry stands in."""
CONVERSION_ENTRY_BASIS: Basis = PERBKN_3_2023("Pasal 12 dan 13")
"""Why the predikat of a period gives credits."""


class CreditRow(StrEnum):
    """The rows of the decree on credits (penetapan angka kredit, PAK), in the order of the form."""

    DASAR = "dasar"
    JF_LAMA = "jf_lama"
    PENYESUAIAN = "penyesuaian"
    KONVERSI = "konversi"
    PENDIDIKAN = "pendidikan"
    LAINNYA = "lainnya"

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("credit_row", self)


class CreditKind(StrEnum):
    """Where the credits of an entry come from."""

    AK_DASAR = "ak_dasar"
    """The base of a golongan within its jenjang."""
    JF_LAMA = "jf_lama"
    """The balance of the same jenjang in another functional position, or from before the ledger was kept."""
    PENYESUAIAN = "penyesuaian"
    """Adjustment or equalisation."""
    INTEGRASI = "integrasi"
    """Credits of the older way of counting, integrated."""
    PENGANGKATAN_PERTAMA = "pengangkatan_pertama"
    PERPINDAHAN = "perpindahan"
    PENGANGKATAN_KEMBALI = "pengangkatan_kembali"
    KONVERSI = "konversi"
    """The predikat of months in this jenjang."""
    PENDIDIKAN = "pendidikan"
    """A higher degree."""
    LAINNYA = "lainnya"
    """The caller's, with a basis of its own."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("credit_kind", self)

    @property
    def row(self) -> CreditRow:
        """The row of the form that it stands in (:data:`CREDIT_ROW_BASIS`).

        Example:
            >>> str(CreditKind.PENGANGKATAN_PERTAMA.row)
            'konversi'
        """
        return _ROWS[self]


_ROWS: Mapping[CreditKind, CreditRow] = MappingProxyType(
    {
        CreditKind.AK_DASAR: CreditRow.DASAR,
        CreditKind.JF_LAMA: CreditRow.JF_LAMA,
        CreditKind.PENYESUAIAN: CreditRow.PENYESUAIAN,
        CreditKind.INTEGRASI: CreditRow.JF_LAMA,
        CreditKind.PENGANGKATAN_PERTAMA: CreditRow.KONVERSI,
        CreditKind.PERPINDAHAN: CreditRow.KONVERSI,
        CreditKind.PENGANGKATAN_KEMBALI: CreditRow.KONVERSI,
        CreditKind.KONVERSI: CreditRow.KONVERSI,
        CreditKind.PENDIDIKAN: CreditRow.PENDIDIKAN,
        CreditKind.LAINNYA: CreditRow.LAINNYA,
    }
)


def _kind(value: CreditKind | str) -> CreditKind:
    return member(CreditKind, value)


def _jenjang(value: Jenjang | str) -> Jenjang:
    return Jenjang.parse(value)


def _golongan(value: Golongan | str | None) -> Golongan | None:
    return None if value is None else Golongan.parse(value)


def _predikat(value: Predikat | str | None) -> Predikat | None:
    return None if value is None else Predikat.parse(value)


def _not_below_0(_: object, attribute: attrs.Attribute[Fraction], value: Fraction) -> None:
    if value < 0:
        raise InvalidValue(
            f"The credits are {number_text(value)}.",
            why="Credits are only ever added; what was booked wrongly is replaced.",
            mend="Give 0 or more, and name the wrong entry in replaces.",
            path=attribute.name,
            value=value,
        )


def _whole(_: object, __: object, value: Period | None) -> None:
    if value is not None:
        whole_months(value)


def _keys(values: Iterable[str]) -> tuple[str, ...]:
    return (values,) if isinstance(values, str) else tuple(map(stripped, values))


@final
@attrs.frozen
class CreditEntry:
    """One row of a ledger of credits.

    Args:
        kind: Where the credits come from.
        jenjang: The jenjang they are counted in.
        credit: How many, as booked: rounded as the rule has it; 0 or more.
        basis: The rule, or the document that says so.
        exact: How many before rounding; as booked if not given.
        period: The whole calendar months that it converts; ``None`` for a flat amount.
        predikat: The predikat that was converted, if one was.
        golongan: The golongan that it goes by, where it goes by one.
        booked_on: The day from which it counts; if not given, the last day of its period or, where that is later, of
            the result that it goes by.
        judged_until: The last day of the result that it goes by, where it converts a part of its months only: nobody
            knows the predikat before.
        replaces: The keys of the entries that it takes the place of; one may stand as text.
        decree: The document that booked it, such as the number of the PAK.
        because: The explanation, where it was computed.
        note: Anything else.
        id: A name of its own; if not given, the key is made of kind, period and day.

    Raises:
        InvalidValue: for credits below 0, a period that cuts a month, a conversion without period or predikat, a result
            that ends before the last month that it converts, and an entry that replaces itself.
        UnknownName: for a kind, jenjang, golongan or predikat that there is not.
        WrongType: for floats, and values of another kind.

    Example:
        >>> from kinerja.base.period import Period
        >>> entry = CreditEntry(
        ...     "konversi",
        ...     "ahli_pertama",
        ...     "10.42",
        ...     CONVERSION_ENTRY_BASIS,
        ...     period=Period.of("2025-03-01", "2025-12-31"),
        ...     predikat="baik",
        ... )
        >>> entry.key, entry.months, str(entry.counts_from)
        ('konversi 2025-03-01/2025-12-31', 10, '2025-12-31')
    """

    kind: CreditKind = attrs.field(converter=_kind)
    jenjang: Jenjang = attrs.field(converter=_jenjang)
    credit: Fraction = attrs.field(converter=computed_credit, validator=_not_below_0)
    basis: Basis = attrs.field(validator=is_a(Basis), repr=str)
    exact: Fraction = attrs.field(
        default=attrs.Factory(lambda self: self.credit, takes_self=True),
        converter=computed_credit,
        validator=_not_below_0,
        kw_only=True,
    )
    period: Period | None = attrs.field(default=None, validator=_whole, kw_only=True)
    predikat: Predikat | None = attrs.field(default=None, converter=_predikat, kw_only=True)
    golongan: Golongan | None = attrs.field(default=None, converter=_golongan, kw_only=True)
    booked_on: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date), kw_only=True)
    judged_until: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date), kw_only=True)
    replaces: tuple[str, ...] = attrs.field(default=(), converter=_keys, kw_only=True)
    decree: str = attrs.field(default="", converter=stripped, kw_only=True)
    because: Step | None = attrs.field(
        default=None, validator=attrs.validators.optional(is_a(Step)), repr=False, kw_only=True
    )
    note: str = attrs.field(default="", converter=stripped, kw_only=True)
    id: str = attrs.field(default="", converter=stripped, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.kind is CreditKind.KONVERSI and (self.period is None or self.predikat is None):
            raise InvalidValue(
                "A conversion says neither which months nor which predikat it converts, or only one of the two.",
                why="Without the months nobody can tell whether one counts twice.",
                mend="Give period and predikat; book a balance from before as 'jf_lama'.",
                path="period" if self.period is None else "predikat",
            )
        _check_judged(self)
        if self.key in self.replaces:
            raise InvalidValue(
                f"The entry {self.key!r} replaces itself.", mend="Give the new one an id of its own.", path="replaces"
            )
        refuse_twins(self.replaces, "replaced entry", path="replaces")

    @classmethod
    def of(
        cls,
        conversion: Conversion,
        kind: CreditKind | str = CreditKind.KONVERSI,
        *,
        period: Period | None = None,
        basis: Basis = CONVERSION_ENTRY_BASIS,
        golongan: Golongan | str | None = None,
        booked_on: date | None = None,
        judged_until: date | None = None,
        replaces: Iterable[str] = (),
        decree: str = "",
        note: str = "",
        id: str = "",
    ) -> Self:
        """Return the entry that books a conversion, with its explanation.

        Args:
            conversion: What was converted.
            kind: Where the credits come from.
            period: The months, where the conversion only knows how many.
            basis: The rule.
            golongan: As for the entry itself, like the arguments that follow.
            booked_on: The day from which it counts.
            judged_until: The last day of the result.
            replaces: The keys of the entries that it takes the place of.
            decree: The document that booked it.
            note: Anything else.
            id: A name of its own.

        Raises:
            InvalidValue: when ``period`` has another number of months than the conversion, or is another period.
        """
        given = period or conversion.period
        if given is not None and (conversion.period or given, conversion.months) != (given, whole_months(given)):
            raise InvalidValue(
                f"The conversion is of {conversion.months} months, the period {given} is another.",
                mend="Leave the period out, or give the months that were converted.",
                path="period",
                value=given,
            )
        return cls(
            kind,
            conversion.jenjang,
            conversion.credit,
            basis,
            exact=conversion.exact,
            period=given,
            predikat=conversion.predikat,
            golongan=golongan,
            booked_on=booked_on,
            judged_until=judged_until,
            replaces=replaces,
            decree=decree,
            because=conversion.because,
            note=note,
            id=id,
        )

    @property
    def key(self) -> str:
        """What other entries call it: its id, or kind, period and day."""
        parts = (self.kind, self.period, self.booked_on)
        return self.id or " ".join(str(part) for part in parts if part is not None)

    @property
    def months(self) -> int:
        """How many months it converts; 0 for a flat amount."""
        return 0 if self.period is None else whole_months(self.period)

    @property
    def counts_from(self) -> date | None:
        """The day from which it counts; ``None`` where it says none, and counts from the beginning of its ledger."""
        known = (None if self.period is None else self.period.end, self.judged_until)
        return self.booked_on or max((day for day in known if day is not None), default=None)


def _check_judged(entry: CreditEntry) -> None:
    """Refuse a result that ends before the last month that it converts began."""
    if entry.judged_until is None:
        return
    if entry.period is None or entry.judged_until < entry.period.end.replace(day=1):
        months = "no months" if entry.period is None else f"{entry.period}"
        raise InvalidValue(
            f"The entry converts {months}, its result ends on {entry.judged_until}.",
            why="A result converts months that it judges.",
            mend="Give the last day of the result that covers the months; booked_on for a flat amount.",
            path="judged_until",
            value=entry.judged_until,
        )
