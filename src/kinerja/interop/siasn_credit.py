"""Credits (angka kredit) as SIASN takes and gives them: ``angkakredit``.

Its names are misspelt ("Penailan") and are sent so; one documentation has them right, so both are read.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any, final

import attrs

from ..base.exact import exact
from ..base.finding import Finding, Severity
from ..base.period import Period, plain_date
from ..base.words import Words, label, number_words
from ..errors import InvalidValue
from ..plans.fields import in_order, stripped
from .siasn_fields import Other, WireField, WireKind, read_wire, write_wire

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from fractions import Fraction

    from ..base.exact import Exact

__all__ = ["CREDIT_FIELDS", "CreditFlag", "SiasnCredit", "credit_request", "read_credit"]

CREDIT_FIELDS: tuple[WireField, ...] = (
    WireField("id", "id"),
    WireField("person_id", "pnsId", ["pns"], kind=WireKind.PERSON, required=True),
    WireField("position_id", "rwJabatanId", ["rwJabatan"], required=True),
    WireField("decree", "nomorSk", required=True),
    WireField("decreed_on", "tanggalSk", kind=WireKind.DAY, required=True),
    WireField("first_month", "bulanMulaiPenailan", ["bulanMulaiPenilaian"], kind=WireKind.MONTH, required=True),
    WireField("last_month", "bulanSelesaiPenailan", ["bulanSelesaiPenilaian"], kind=WireKind.MONTH, required=True),
    WireField("first_year", "tahunMulaiPenailan", ["tahunMulaiPenilaian"], kind=WireKind.YEAR_TEXT, required=True),
    WireField("last_year", "tahunSelesaiPenailan", ["tahunSelesaiPenilaian"], kind=WireKind.YEAR_TEXT, required=True),
    WireField("main", "kreditUtamaBaru", kind=WireKind.CREDIT),
    WireField("supporting", "kreditPenunjangBaru", kind=WireKind.CREDIT),
    WireField("total", "kreditBaruTotal", kind=WireKind.CREDIT, required=True),
    WireField("pertama", "isAngkaKreditPertama", kind=WireKind.FLAG),
    WireField("integrasi", "isIntegrasi", kind=WireKind.FLAG),
    WireField("konversi", "isKonversi", kind=WireKind.FLAG),
)
"""The fields of ``angkakredit``."""


class CreditFlag(StrEnum):
    """What kind of credit it is; SIASN has a flag for each, and only one may be set."""

    PERTAMA = "pertama"
    """The first credit of a person."""
    INTEGRASI = "integrasi"
    """Credit carried over from before Peraturan BKN 3/2023."""
    KONVERSI = "konversi"
    """Credit converted from the predikat of a period."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("credit_flag", self)


def _flags(flags: Iterable[CreditFlag]) -> tuple[CreditFlag, ...]:
    return in_order(CreditFlag, flags)


def _credit(value: Exact | None) -> Fraction | None:
    return None if value is None else exact(value)


@final
@attrs.frozen
class SiasnCredit:
    """A decree that gives credit, as SIASN keeps it.

    Args:
        person_id: The id of the person in SIASN.
        position_id: The id of the position in the history of positions there.
        total: The credit.
        period: The months for which it is given; ``None`` where a row does not tell.
        main: The part from main work; ``None`` where it is not told apart.
        supporting: The part from supporting work; the same.
        flags: What kind of credit it is; empty for an ordinary one.
        decree: The number of the decree.
        decreed_on: Its date; ``None`` where a row does not tell.
        id: The id of the row; empty for a new one.
        other: What else a row held, as it came.

    Example:
        >>> SiasnCredit("p", "j", "12.5", Period.year(2024), flags=[CreditFlag.KONVERSI]).total
        Fraction(25, 2)
    """

    person_id: str = attrs.field(converter=stripped)
    position_id: str = attrs.field(converter=stripped)
    total: Fraction | None = attrs.field(converter=_credit)
    period: Period | None
    main: Fraction | None = attrs.field(default=None, converter=_credit, kw_only=True)
    supporting: Fraction | None = attrs.field(default=None, converter=_credit, kw_only=True)
    flags: tuple[CreditFlag, ...] = attrs.field(default=(), converter=_flags, kw_only=True)
    decree: str = attrs.field(default="", converter=stripped, kw_only=True)
    decreed_on: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date), kw_only=True)
    id: str = attrs.field(default="", converter=stripped, kw_only=True)
    other: Other = attrs.field(default=(), hash=False, kw_only=True, repr=False)

    def check(self) -> tuple[Finding, ...]:
        """Return what a careful reader would flag: parts that do not add up, more than one flag."""
        return (*_not_the_sum(self), *_several_flags(self))


def credit_request(credit: SiasnCredit) -> dict[str, Any]:
    """Return the body of ``POST /angkakredit/save``; all of it is text.

    Raises:
        InvalidValue: when more than one flag is set, or the months are no whole ones.
        Problems: when something required is missing, or a credit has more than three decimals.
    """
    if len(credit.flags) > 1:
        raise InvalidValue(
            f"The flags {' and '.join(credit.flags)} are set.",
            mend="Set one of them.",
            path="flags",
            value=credit.flags,
        )
    period = credit.period
    if period is not None and _whole_months(period.start, period.end) != period:
        raise InvalidValue(
            f"{period.label.en} is not made of whole months.", mend="Give whole months.", path="period", value=period
        )
    values = {
        **attrs.asdict(credit, recurse=False),
        "id": credit.id or None,
        "first_month": period.start.month if period else None,
        "last_month": period.end.month if period else None,
        "first_year": period.start.year if period else None,
        "last_year": period.end.year if period else None,
        **{str(flag): flag in credit.flags for flag in CreditFlag},
    }
    return write_wire(values, CREDIT_FIELDS)


def read_credit(row: Mapping[str, Any]) -> SiasnCredit:
    """Return a row of ``GET /pns/rw-angkakredit``; the body of a request is read as well.

    Raises:
        Problems: with everything that cannot be read, such as a decimal comma: ``"12.500"`` is 12.5.

    Example:
        >>> read_credit({"pns": "p", "kreditBaruTotal": "12.500", "isKonversi": "1", "Sumber": "SIASN"}).other
        (('Sumber', 'SIASN'),)
    """
    values, other = read_wire(row, CREDIT_FIELDS)
    return SiasnCredit(
        **{field.name: values[field.name] for field in attrs.fields(SiasnCredit) if field.name in values},
        period=_months(values),
        flags=[flag for flag in CreditFlag if values[str(flag)]],
        other=other,
    )


def _months(values: Mapping[str, Any]) -> Period | None:
    ends = [values[name] for name in ("first_year", "first_month", "last_year", "last_month")]
    if None in ends:
        return None
    return _whole_months(date(ends[0], ends[1], 1), date(ends[2], ends[3], 1))


def _whole_months(first: date, last: date) -> Period:
    return Period(Period.month(first.year, first.month).start, Period.month(last.year, last.month).end)


def _not_the_sum(credit: SiasnCredit) -> Iterator[Finding]:
    parts = [part for part in (credit.main, credit.supporting) if part is not None]
    if credit.total is not None and parts and sum(parts) != credit.total:
        yield Finding(
            "SIASN_CREDIT_SUM",
            Severity.WARNING,
            "total",
            Words(
                f"Jumlahnya {number_words(credit.total).id}, bukan kredit utama ditambah penunjang.",
                f"The total is {number_words(credit.total).en}, not the sum of main and supporting credit.",
            ),
        )


def _several_flags(credit: SiasnCredit) -> Iterator[Finding]:
    if len(credit.flags) > 1:
        yield Finding(
            "SIASN_CREDIT_FLAGS",
            Severity.ERROR,
            "flags",
            Words("Lebih dari satu jenis angka kredit ditandai.", "More than one kind of credit is flagged."),
            Words("Hanya satu yang boleh bernilai 1.", "Only one of them may be 1."),
        )
