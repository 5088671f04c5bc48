"""At which pace credits come, and how often they are booked: what a look ahead takes for granted, as values."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Undetermined
from ..base.words import Words, label
from ..errors import InvalidValue
from ..evaluation.record import Record
from ..evaluation.rounds import EvaluationKind
from ..plans.fields import check_kind, is_a, refuse_twins
from ..rules.permenpanrb6_2022 import Predikat

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..base.period import Period

__all__ = ["BookingRhythm", "CreditPace", "PaceYear", "present_pace"]


class BookingRhythm(StrEnum):
    """How often results are converted into credits (Peraturan BKN 3/2023, art. 13)."""

    TAHUNAN = "tahunan"
    """Once, from the result of the year: one row."""
    TRIWULANAN = "triwulanan"
    """From each quarterly result: up to four rows a year."""
    BULANAN = "bulanan"
    """From each monthly result: up to twelve rows a year."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("booking_rhythm", self)

    def rows(self, part: Period) -> tuple[Period, ...]:
        """Return the months of each row that is booked for a part of a calendar year.

        Example:
            >>> from kinerja.base.period import Period
            >>> rest = Period.of("2026-02-01", "2026-12-31")
            >>> [len(rhythm.rows(rest)) for rhythm in BookingRhythm], str(BookingRhythm.TRIWULANAN.rows(rest)[0])
            ([1, 4, 11], '2026-02-01/2026-03-31')
        """
        if self is BookingRhythm.TAHUNAN:
            return (part,)
        return part.quarters() if self is BookingRhythm.TRIWULANAN else part.months()


def _year(_: object, attribute: attrs.Attribute[int], value: int) -> None:
    is_a(int)(_, attribute, value)
    if not 1 <= value <= 9999:
        raise InvalidValue(f"There is no year {value}.", mend="Give 1 to 9999.", path=attribute.name, value=value)


def _predikat(value: Predikat | str) -> Predikat:
    return Predikat.parse(value)


@final
@attrs.frozen
class PaceYear:
    """The predikat that a year is taken to have.

    Args:
        year: The calendar year.
        predikat: Its predikat.

    Raises:
        InvalidValue: for a year that there is not.
        UnknownName: for a predikat that there is not.
    """

    year: int = attrs.field(validator=_year)
    predikat: Predikat = attrs.field(converter=_predikat)


def _in_order(values: Iterable[PaceYear]) -> tuple[PaceYear, ...]:
    return tuple(sorted(values, key=lambda each: each.year))


@final
@attrs.frozen
class CreditPace:
    """The predikat that coming years are taken to have; a supposition, never a promise.

    Args:
        usual: The predikat of every year that is not named; ``None`` when nothing is supposed of them.
        years: Years with a predikat of their own, each once.

    Raises:
        InvalidValue: when nothing is supposed at all, or a year stands twice.
        UnknownName: for a predikat that there is not.

    Example:
        >>> pace = CreditPace.of({2026: "sangat_baik", 2027: "baik"})
        >>> str(pace.at(2026)), pace.at(2028), str(CreditPace.of("baik").at(2040))
        ('sangat_baik', None, 'baik')
    """

    usual: Predikat | None = attrs.field(default=None, converter=attrs.converters.optional(_predikat))
    years: tuple[PaceYear, ...] = attrs.field(default=(), converter=_in_order)

    def __attrs_post_init__(self) -> None:
        if self.usual is None and not self.years:
            raise InvalidValue("No pace is told.", mend="Give a predikat, or one for each year.", path="usual")
        refuse_twins((str(each.year) for each in self.years), "year", path="years")

    @classmethod
    def of(cls, pace: CreditPace | Predikat | str | Mapping[int, Predikat | str]) -> CreditPace:
        """Return a pace as the caller may say it: one predikat for all years, or one for each year.

        Args:
            pace: A predikat, a mapping of years to predikat, or a pace, which is returned as it is.

        Raises:
            InvalidValue: for a mapping that names no year.
            UnknownName: for a predikat that there is not.
        """
        if isinstance(pace, CreditPace):
            return pace
        if isinstance(pace, Mapping):
            return cls(None, [PaceYear(year, predikat) for year, predikat in pace.items()])
        return cls(_predikat(pace))

    def at(self, year: int) -> Predikat | None:
        """Return the predikat that a year is taken to have; ``None`` when nothing is supposed of it."""
        return next((each.predikat for each in self.years if each.year == year), self.usual)


def present_pace(record: Record) -> CreditPace | Undetermined:
    """Return the pace of somebody who goes on as in the last year on record, or why nobody can tell.

    Args:
        record: The results of the person; the last current annual one is taken.

    Raises:
        WrongType: for what is no record.

    Example:
        >>> from kinerja.base.period import Period
        >>> from kinerja.evaluation.reported import ReportedResult
        >>> good = ReportedResult("e1", Period.year(2025), EvaluationKind.TAHUNAN, "permenpanrb6_2022", Predikat.BAIK)
        >>> str(present_pace(Record("e1", [good])).usual), present_pace(Record("e1")).reason.en
        ('baik', 'There is no annual result on record.')
    """
    check_kind(record, Record, path="record", mend="Give a Record.")
    annual = [result for result in record.current if result.kind is EvaluationKind.TAHUNAN]
    if not annual:
        return Undetermined(Words("Belum ada hasil tahunan.", "There is no annual result on record."))
    last = annual[-1]
    if isinstance(last.predikat, Predikat):
        return CreditPace(last.predikat)
    told, name = last.predikat.label, last.period.label
    return Undetermined(
        Words(
            f"{name.id}: {told.id} adalah predikat peraturan lain ({last.regime}); sebutkan laju yang diandaikan.",
            f"{name.en}: {told.en} is a grade of another regulation ({last.regime}); say which pace is supposed.",
        )
    )
