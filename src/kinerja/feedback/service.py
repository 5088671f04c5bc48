"""How long services take: records of start and finish, standards, and what they come to.

A record holds no person, neither who was served nor who served.  What is still going on has lasted at least so long: no
median leaves it out, and once it has lasted longer than the standard it counts as outside of it.
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING, final

import attrs
from attrs.validators import optional

from ..base.exact import exact
from ..base.finding import Undetermined
from ..base.law import Assurance, Basis
from ..base.laws import PERMENPANRB_6_2022
from ..base.members import member
from ..base.words import Words, label
from ..base.working_hours import plain_moment
from ..errors import InvalidValue
from ..plans.fields import filled, is_a, stripped
from ..plans.target import Direction
from ..plans.units import amount
from .figure import Figure, FigureSource, Measure
from .share_figure import with_share_interval

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from ..base.exact import Exact
    from ..base.period import Period
    from ..base.quantiles import QuantileRange
    from ..base.words import Language

__all__ = [
    "SERVICE_TIME",
    "ServiceRecord",
    "ServiceStandard",
    "ServiceStatistic",
    "ServiceStop",
    "ServiceTimes",
    "TimeMeasure",
]

SERVICE_TIME: Basis = PERMENPANRB_6_2022(
    "Lampiran hlm. 155 dan 204",
    assurance=Assurance.ASSUMPTION,
    note="The annex has times of service as indicators by examples only.  That the stops of a clock do not count, and"
    " that open services count as lasting at least so long, is ours.",
)
"""Why times of service are counted as they are."""


class TimeMeasure(StrEnum):
    """What a time is counted in."""

    MENIT = "menit"
    """Minutes, by night and on holidays too."""
    JAM = "jam"
    """Hours, by night and on holidays too."""
    MENIT_KERJA = "menit_kerja"
    """Minutes in which the office was open."""
    JAM_KERJA = "jam_kerja"
    """Hours in which the office was open."""
    HARI = "hari"
    """Days of the calendar after the first."""
    HARI_KERJA = "hari_kerja"
    """Days worked after the first."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("time_measure", self)

    @property
    def unit(self) -> str:
        """The unit of measure.  An hour of opening is not called an hour: eight of them are a day, not a third."""
        return self.value.replace("_", " ")


class ServiceStatistic(StrEnum):
    """What is told of the times of a service."""

    MEDIAN = "median"
    """What half of them took at most."""
    PERSENTIL_90 = "persentil_90"
    """What nine of ten took at most."""
    DALAM_STANDAR = "dalam_standar"
    """The share of those that can be judged that took no longer than the standard."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("service_statistic", self)

    def measure(self, service: str) -> Measure:
        """Return what an indicator agrees on that is measured by it.

        Args:
            service: The service, as its records name it.

        Example:
            >>> ServiceStatistic.MEDIAN.measure("Kartu keluarga").name.id
            'Median waktu layanan: Kartu keluarga'
        """
        of = stripped(service)
        name = Words(f"{self.label.id}: {of}", f"{self.label.en}: {of}")
        return Measure(FigureSource.WAKTU_LAYANAN, f"{self}:{of}", name, *_WAYS[self])


_WAYS: Mapping[ServiceStatistic, tuple[str, Words]] = MappingProxyType(
    {
        ServiceStatistic.MEDIAN: (
            "median",
            Words("median, yang belum selesai ikut dihitung", "median, open ones counted"),
        ),
        ServiceStatistic.PERSENTIL_90: (
            "persentil_90",
            Words("persentil ke-90, yang belum selesai ikut dihitung", "90th percentile, open ones counted"),
        ),
        ServiceStatistic.DALAM_STANDAR: (
            "bagian_dapat_dinilai",
            Words("bagian dari yang sudah dapat dinilai", "share of those that can be judged"),
        ),
    }
)


@final
@attrs.frozen
class ServiceStop:
    """A time in which the clock stands still, as while papers are missing.

    Args:
        since: From when.
        until: To when; ``None`` while it lasts.

    Raises:
        InvalidValue: when it ends before it begins, or a time has a time zone.
    """

    since: datetime = attrs.field(converter=plain_moment)
    until: datetime | None = attrs.field(default=None, converter=attrs.converters.optional(plain_moment))

    def __attrs_post_init__(self) -> None:
        if self.until is not None and self.until < self.since:
            raise InvalidValue(
                f"The stop ends at {self.until}, before it begins at {self.since}.",
                mend="Correct a time.",
                path="until",
                value=self.until,
            )


def _stops(stops: Iterable[ServiceStop]) -> tuple[ServiceStop, ...]:
    return tuple(stops)


@final
@attrs.frozen
class ServiceRecord:
    """One service: when it began, when it was done, and when its clock stood still.

    Where only the days are known, give ``datetime.combine(day, time())`` and count in days.

    Args:
        id: The number of the case; never the name of a person.
        unit_id: The caller's key of the unit.
        service: What was asked for, as the unit names its services.
        started: When it began.
        finished: When it was done; ``None`` while it lasts.
        stops: When the clock stood still, in order and apart.

    Raises:
        InvalidValue: when it ends before it begins, its stops overlap or lie outside of it, or a time has a time zone.
        WrongType: for what is no ``datetime``.

    Example:
        >>> from datetime import datetime
        >>> record = ServiceRecord("1", "dukcapil", "KTP", datetime(2025, 3, 3, 9), datetime(2025, 3, 3, 10, 30))
        >>> record.finished
        datetime.datetime(2025, 3, 3, 10, 30)
    """

    id: str = attrs.field(converter=stripped, validator=filled)
    unit_id: str = attrs.field(converter=stripped, validator=filled)
    service: str = attrs.field(converter=stripped, validator=filled)
    started: datetime = attrs.field(converter=plain_moment)
    finished: datetime | None = attrs.field(default=None, converter=attrs.converters.optional(plain_moment))
    stops: tuple[ServiceStop, ...] = attrs.field(default=(), converter=_stops)

    def __attrs_post_init__(self) -> None:
        marks = [self.started]
        for stop in self.stops:
            marks += [stop.since, *([] if stop.until is None else [stop.until])]
        marks += [] if self.finished is None else [self.finished]
        for before, after in pairwise(marks):
            if after < before:
                raise InvalidValue(
                    f"{after} comes after {before} in the record.",
                    mend="Give the start, the stops in order and apart, and the finish.",
                    path="finished" if after == self.finished else "stops",
                    value=after,
                )
        lasting = [stop for stop in self.stops if stop.until is None]
        if lasting and (self.finished is not None or lasting != [self.stops[-1]]):
            raise InvalidValue(
                "The clock stands still, and the service goes on.",
                mend="Say until when it stood still; only the last stop of an open service may last.",
                path="stops",
            )


def _measure(value: object) -> TimeMeasure:
    return member(TimeMeasure, value)


@final
@attrs.frozen
class ServiceStandard:
    """How long a service may take.

    Args:
        most: The longest time that is within it.
        measure: What it is counted in, or its token.
        basis: Where it stands, as in the decree on the standards of service.

    Raises:
        InvalidValue: for a time that is not above 0.

    Example:
        >>> ServiceStandard("1.5", "jam_kerja").words.id
        'paling lama 1,5 jam kerja'
    """

    most: Fraction = attrs.field(converter=exact)
    measure: TimeMeasure = attrs.field(converter=_measure)
    basis: Basis | None = attrs.field(default=None, validator=optional(is_a(Basis)))

    def __attrs_post_init__(self) -> None:
        if self.most <= 0:
            raise InvalidValue(
                f"{self.most} is no time to do anything in.",
                mend="Give a number above 0.",
                path="most",
                value=self.most,
            )

    @property
    def words(self) -> Words:
        """The standard for people."""
        number, unit = amount(self.most), self.measure.label
        return Words(f"paling lama {number.id} {unit.id}", f"at most {number.en} {unit.en}")


@final
@attrs.frozen
class ServiceTimes:
    """How long the services of a unit took that began in a period.

    Args:
        unit_id: The unit.
        service: The service.
        period: The days on which they began.
        as_of: The time of asking.
        measure: What times are counted in.
        finished: How many were done by then.
        open: How many were not.
        stopped: Of how many the clock stood still for some time.
        elsewhere: How many of those given are of another unit, service or period, or began after the time of asking.
        median: What half of them took; ``None`` where there is none.
        ninetieth: What nine of ten took; ``None`` where there is none.
        standard: How long they may take; ``None`` where nothing says so.
        within: How many were done within the standard.
        outside: How many took longer, or already do.
    """

    unit_id: str
    service: str
    period: Period
    as_of: datetime
    measure: TimeMeasure
    finished: int
    open: int
    stopped: int
    elsewhere: int
    median: QuantileRange | None
    ninetieth: QuantileRange | None
    standard: ServiceStandard | None
    within: int
    outside: int

    @property
    def waiting(self) -> int:
        """How many are open and not longer than the standard: they count neither way."""
        return self.finished + self.open - self.within - self.outside

    def value(self, which: ServiceStatistic | str) -> Fraction | Undetermined:
        """Return a statistic, or why there is none; its token will do.

        Raises:
            UnknownName: for another one.
        """
        match member(ServiceStatistic, which):
            case ServiceStatistic.MEDIAN:
                return self._quantile(self.median)
            case ServiceStatistic.PERSENTIL_90:
                return self._quantile(self.ninetieth)
            case _:
                return self._share()

    def _quantile(self, spread: QuantileRange | None) -> Fraction | Undetermined:
        if spread is None:
            return Undetermined(_NONE)
        if spread.exact is not None:
            return spread.exact
        told, unit, of = spread.words, self.measure.label, self.finished + self.open
        return Undetermined(
            Words(
                f"Lamanya {told.id} {unit.id}, karena {self.open} dari {of} belum selesai.",
                f"It is {told.en} {unit.en}, because {self.open} of {of} are not done.",
            )
        )

    def _share(self) -> Fraction | Undetermined:
        if self.standard is None:
            return Undetermined(Words("Tidak ada standar waktu.", "There is no standard."))
        if not self.within + self.outside:
            return Undetermined(_NONE if not self.waiting else _NOT_YET)
        return Fraction(100 * self.within, self.within + self.outside)

    def figure(self, which: ServiceStatistic | str, *, confidence: Exact | None = None) -> Figure | Undetermined:
        """Return a statistic as a figure, which a time indicator of a plan can take; or why there is none.

        Args:
            which: The statistic, or its token.
            confidence: In percent: gives the share within the standard its exact interval, with the assumption behind
                that as a note; a median or percentile has none.

        Raises:
            InvalidValue: for a confidence below 50 or not below 100.
            UnknownName: for another statistic.
        """
        statistic, value = member(ServiceStatistic, which), self.value(which)
        if isinstance(value, Undetermined):
            return value
        shared = statistic is ServiceStatistic.DALAM_STANDAR
        own = [self.standard.basis] if shared and self.standard and self.standard.basis else []
        figure = Figure(
            statistic.measure(self.service),
            value,
            "%" if shared else self.measure.unit,
            self.unit_id,
            self.period,
            n=self.within + self.outside if shared else self.finished + self.open,
            as_of=self.as_of.date(),
            better=Direction.LEBIH_TINGGI if shared else Direction.LEBIH_RENDAH,
            basis=(*own, SERVICE_TIME),
            notes=self.notes(statistic),
        )
        if confidence is None or not shared:
            return figure
        return with_share_interval(figure, self.within, self.within + self.outside, confidence)

    def notes(self, which: ServiceStatistic) -> tuple[Words, ...]:
        """Return what has to be said with a statistic: the standard, the open ones, the stops of clocks."""
        told = []
        if which is ServiceStatistic.DALAM_STANDAR and self.standard is not None:
            told.append(Words(f"Standar: {self.standard.words.id}.", f"Standard: {self.standard.words.en}."))
            if self.waiting:
                left = f"{self.waiting} open and not longer than the standard: left out."
                told.append(Words(f"{self.waiting} belum selesai dan belum melewatinya: tidak dihitung.", left))
        elif self.open:
            told.append(Words(f"{self.open} belum selesai dan ikut dihitung.", f"{self.open} not done, and counted."))
        if self.stopped:
            told.append(
                Words(
                    f"Jam berhenti pada {self.stopped} layanan: waktu itu tidak dihitung.",
                    f"The clock stood still in {self.stopped} services: that time does not count.",
                )
            )
        return tuple(told)

    def as_text(self, language: Language) -> str:
        """Return the times as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.service import service_page
        from ..show.text import as_text

        return as_text(service_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the times as HTML that needs nothing else, texts escaped.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.html import as_html
        from ..show.service import service_page

        return as_html(service_page(self), language)

    def _repr_html_(self) -> str:
        """Return the times for a notebook, in Indonesian."""
        return self.as_html("id")


_NONE = Words("Tidak ada layanan yang dapat dihitung.", "There is no service to count.")
_NOT_YET = Words("Belum ada yang dapat dinilai.", "None can be judged yet.")
