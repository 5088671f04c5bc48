"""How the times of services are counted: by the clock, by opening hours or by days, without the stops of clocks."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from ..base.members import member
from ..base.period import Period
from ..base.quantiles import MEDIAN, NINETIETH, QuantileMethod, quantile_range
from ..base.working_hours import minutes_between, plain_moment
from ..errors import InvalidValue, NotCovered
from ..plans.fields import check_kind, refuse_twins, stripped
from .service import ServiceRecord, ServiceStandard, ServiceTimes, TimeMeasure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from ..base.calendar import WorkingCalendar
    from ..base.working_hours import OfficeHours

    Span = Callable[[datetime, datetime], Fraction]

__all__ = ["service_times"]


def service_times(
    records: Iterable[ServiceRecord],
    as_of: datetime,
    measure: TimeMeasure | str,
    *,
    unit_id: str,
    service: str,
    period: Period,
    standard: ServiceStandard | None = None,
    hours: OfficeHours | None = None,
    calendar: WorkingCalendar | None = None,
    method: QuantileMethod | str = QuantileMethod.RERATA,
) -> ServiceTimes:
    """Return how long the services of a unit took that began in a period, as of some time.

    Ask some time after the end of the period: until the last of them is done, some numbers only say "at least".

    Args:
        records: All that are known, of any units, services and periods; what does not belong here is told by number.
        as_of: The time of asking; what happens later is not known yet.
        measure: What times are counted in, or its token.
        unit_id: The unit.
        service: The service.
        period: The days on which they began.
        standard: How long they may take, in the same measure; ``None`` where nothing says so.
        hours: The opening hours, where they are counted.
        calendar: The days that are worked, where they are counted; that of the hours, if not given.
        method: How median and percentile are read between two values, or its token.

    Raises:
        InvalidValue: when a record stands twice, the standard is in another measure, or a time has a time zone.
        NotCovered: when opening hours or working days are counted and not known.
        WrongType: for what is no record, standard or period.

    Example:
        >>> from datetime import datetime
        >>> def record(id, hour, minute, lasting=False):
        ...     done = None if lasting else datetime(2025, 3, 3, hour, minute)
        ...     return ServiceRecord(id, "dukcapil", "KTP", datetime(2025, 3, 3, 8), done)
        >>> records = [record("1", 8, 20), record("2", 8, 45), record("3", 9, 30), record("4", 0, 0, lasting=True)]
        >>> times = service_times(
        ...     records,
        ...     datetime(2025, 3, 3, 9, 10),
        ...     "menit",
        ...     unit_id="dukcapil",
        ...     service="KTP",
        ...     period=Period.month(2025, 3),
        ...     standard=ServiceStandard(60, "menit"),
        ... )
        >>> times.finished, times.open, times.within, times.outside
        (2, 2, 2, 2)
        >>> print(times.value("dalam_standar"), times.value("median").reason.en)
        50 It is at least 57.5 minutes, because 2 of 4 are not done.
    """
    given, counted_in = tuple(records), member(TimeMeasure, measure)
    for each in given:
        check_kind(each, ServiceRecord, path="records", mend="Give ServiceRecords.")
    check_kind(period, Period, path="period", mend="Give the days on which the services began.")
    _check_standard(standard, counted_in)
    asked, unit, name = plain_moment(as_of), stripped(unit_id), stripped(service)
    here = [
        each
        for each in given
        if (each.unit_id, each.service) == (unit, name)
        and period.contains(each.started.date())
        and each.started <= asked
    ]
    refuse_twins((each.id for each in here), "record", path="records")
    span = _span(counted_in, hours, calendar)
    done = [_spent(each, asked, span) for each in here if _is_done(each, asked)]
    lasting = [_spent(each, asked, span) for each in here if not _is_done(each, asked)]
    most, by = None if standard is None else standard.most, member(QuantileMethod, method)
    median, ninetieth = (quantile_range(done, lasting, part, by) if here else None for part in (MEDIAN, NINETIETH))
    return ServiceTimes(
        unit,
        name,
        period,
        asked,
        counted_in,
        len(done),
        len(lasting),
        sum(any(stop.since < asked for stop in each.stops) for each in here),
        len(given) - len(here),
        median,
        ninetieth,
        standard,
        0 if most is None else sum(time <= most for time in done),
        0 if most is None else sum(time > most for time in [*done, *lasting]),
    )


def _check_standard(standard: ServiceStandard | None, measure: TimeMeasure) -> None:
    if standard is None:
        return
    check_kind(standard, ServiceStandard, path="standard", mend="Give a ServiceStandard, or None.")
    if standard.measure is not measure:
        raise InvalidValue(
            f"The standard is in {standard.measure.label.en}, the times are in {measure.label.en}.",
            why="Opening hours are no hours, and days are no multiple of either.",
            mend="Count the times as the standard does.",
            path="measure",
            value=str(measure),
        )


def _is_done(record: ServiceRecord, asked: datetime) -> bool:
    return record.finished is not None and record.finished <= asked


def _spent(record: ServiceRecord, asked: datetime, span: Span) -> Fraction:
    """Return how long a service took, so far where it lasts, without the stops of its clock."""
    end = asked if record.finished is None else min(record.finished, asked)
    stops = [(stop.since, min(stop.until or end, end)) for stop in record.stops if stop.since < end]
    return span(record.started, end) - sum((span(since, until) for since, until in stops), Fraction())


def _span(measure: TimeMeasure, hours: OfficeHours | None, calendar: WorkingCalendar | None) -> Span:
    """Return what counts the time between two times; what lies between three of them adds up."""
    match measure:
        case TimeMeasure.MENIT:
            return minutes_between
        case TimeMeasure.JAM:
            return lambda start, end: minutes_between(start, end) / 60
        case TimeMeasure.MENIT_KERJA:
            return _opened(hours)
        case TimeMeasure.JAM_KERJA:
            minutes = _opened(hours)
            return lambda start, end: minutes(start, end) / 60
        case TimeMeasure.HARI:
            return lambda start, end: Fraction((end.date() - start.date()).days)
        case _:
            days = _worked(hours, calendar)
            return lambda start, end: Fraction(days.count(start.date(), end.date()))


def _opened(hours: OfficeHours | None) -> Span:
    if hours is None:
        raise NotCovered("Opening hours are counted, and none are given.", mend="Give OfficeHours.", path="hours")
    return hours.minutes


def _worked(hours: OfficeHours | None, calendar: WorkingCalendar | None) -> WorkingCalendar:
    if calendar is not None:
        return calendar
    if hours is None:
        raise NotCovered(
            "Working days are counted, and there is no calendar.",
            why="Holidays are decreed year by year, and kinerja knows none.",
            mend="Give a WorkingCalendar.",
            path="calendar",
        )
    return hours.calendar
