"""Strategies for complaints, times of services, and the hours in which an office is open."""

from __future__ import annotations

from datetime import datetime, timedelta
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from ..base.calendar import WorkingCalendar
from ..base.law import Basis
from ..base.working_hours import OfficeDay, OfficeHours, OfficeSession, OtherHours
from ..feedback.complaint_policy import ComplaintClass, ComplaintDeadline, ComplaintStage, DayCount, DeadlinePolicy
from ..feedback.complaint_rates import ComplaintRate
from ..feedback.complaints import Complaint, ComplaintEvent, ComplaintEventKind, Satisfaction
from ..feedback.service import ServiceRecord, ServiceStandard, ServiceStop, TimeMeasure
from .draw_base import days, distinct, moments, parts_of, periods, positive, texts
from .draw_evaluation import EVALUATION

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from ..base.period import Period
    from .source import Draws

__all__ = ["SERVED", "complaints", "office_hours", "service_records"]

_CLOCK = [f"{hour:02d}:{minute:02d}" for hour in range(24) for minute in (0, 15, 30)] + ["24:00"]


@st.composite
def _office_days(draw: st.DrawFn, *, weekday: int | None = None) -> OfficeDay:
    marks = sorted(draw(st.sampled_from([2, 4]).flatmap(_marks)))
    sessions = [OfficeSession(*pair) for pair in zip(marks[::2], marks[1::2], strict=True)]
    return OfficeDay(draw(st.integers(1, 7)) if weekday is None else weekday, sessions)


def _marks(many: int) -> Draws:
    return distinct(st.sampled_from(_CLOCK), least=many, most=many)


def _sessions() -> Draws:
    return _marks(2).map(lambda pair: OfficeSession(*sorted(pair)))


@st.composite
def _others(draw: st.DrawFn, *, period: Period | None = None) -> OtherHours:
    weekdays = draw(distinct(st.integers(1, 7), most=2))
    return OtherHours(period or draw(periods()), [draw(_office_days(weekday=each)) for each in weekdays])


@st.composite
def office_hours(draw: st.DrawFn) -> OfficeHours:
    """Draw opening hours with a calendar.

    Args:
        draw: Given by Hypothesis.
    """
    calendar = draw(EVALUATION.of(WorkingCalendar))
    weekdays = {*calendar.week.days, *(day.isoweekday() for day in calendar.worked)}
    parts = draw(parts_of(draw(periods()), most=1))
    return OfficeHours(
        calendar,
        [draw(_office_days(weekday=each)) for each in sorted(weekdays)],
        [draw(_others(period=part)) for part in parts],
    )


def _deadlines() -> Draws:
    return EVALUATION.derived(
        ComplaintDeadline, stage=st.sampled_from(ComplaintStage), counted_in=st.sampled_from(DayCount)
    )


@st.composite
def _policies(draw: st.DrawFn) -> DeadlinePolicy:
    stages = draw(distinct(st.sampled_from(ComplaintStage)))
    drawn = [
        ComplaintDeadline(stage, draw(st.integers(1, 60)), draw(st.sampled_from(DayCount)), of, draw(_BASES))
        for stage in stages
        for of in draw(_OF)
    ]
    return DeadlinePolicy(draw(texts()), drawn)


_OF: st.SearchStrategy[tuple[tuple[ComplaintClass, ...], ...]] = st.sampled_from(
    [((),), ((), (ComplaintClass.ASPIRASI,))]
)
_BASES = st.none() | EVALUATION.of(Basis)
_LIVES = (
    "",
    "diverifikasi",
    "diverifikasi ditunda",
    "diverifikasi ditindaklanjuti selesai",
    "ditunda dilanjutkan selesai",
    "ditunda selesai dibuka_kembali ditindaklanjuti",
    "selesai dibuka_kembali selesai",
    "bukan_kewenangan",
    "bukan_kewenangan dibuka_kembali selesai",
    "ditunda diarsipkan",
)


@st.composite
def complaints(draw: st.DrawFn) -> Complaint:
    """Draw a complaint with a life that complaints have.

    Args:
        draw: Given by Hypothesis.
    """
    received = draw(days())
    kinds = [ComplaintEventKind(token) for token in draw(st.sampled_from(_LIVES)).split()]
    gaps = draw(st.lists(st.integers(0, 40), min_size=len(kinds), max_size=len(kinds)))
    on = [received + timedelta(sum(gaps[: place + 1])) for place in range(len(kinds))]
    return Complaint(
        draw(texts()),
        draw(texts()),
        received,
        map(ComplaintEvent, kinds, on),
        classification=draw(st.sampled_from(ComplaintClass)),
        theme=draw(st.just("") | texts()),
        due=draw(st.none() | days(first=received, last=received + timedelta(60))),
        satisfaction=draw(st.none() | _satisfactions()),
    )


def _satisfactions() -> Draws:
    return st.integers(1, 5).map(lambda score: Satisfaction(Fraction(score), Fraction(5)))


def _rates() -> Draws:
    return EVALUATION.derived(ComplaintRate, complaints=st.integers(0, 99), services=st.none() | st.integers(0, 10**6))


@st.composite
def _stops(draw: st.DrawFn) -> ServiceStop:
    since = draw(moments())
    return ServiceStop(since, draw(st.none() | _later(since)))


def _later(moment: datetime) -> Draws:
    return st.integers(0, 10**6).map(lambda seconds: moment + timedelta(seconds=seconds))


@st.composite
def service_records(draw: st.DrawFn) -> ServiceRecord:
    """Draw a service, done or not, with stops of its clock.

    Args:
        draw: Given by Hypothesis.
    """
    marks = [draw(moments())]
    for _ in range(draw(st.integers(0, 5))):
        marks.append(draw(_later(marks[-1])))
    started, *rest = marks
    # A service whose last mark has no other one beside it is done then, or its clock stands still.
    is_done = draw(st.sampled_from([True, False]))
    finished = rest.pop() if len(rest) % 2 and is_done else None
    ends = [*rest[1::2], *([None] if len(rest) % 2 else [])]
    return ServiceRecord(
        draw(texts()), draw(texts()), draw(texts()), started, finished, map(ServiceStop, rest[::2], ends)
    )


def _standards() -> Draws:
    return EVALUATION.derived(ServiceStandard, most=positive(), measure=st.sampled_from(TimeMeasure))


SERVED: Mapping[Any, Callable[[], Draws]] = MappingProxyType(
    {
        OfficeSession: _sessions,
        OfficeDay: _office_days,
        OtherHours: _others,
        OfficeHours: office_hours,
        ComplaintDeadline: _deadlines,
        DeadlinePolicy: _policies,
        Satisfaction: _satisfactions,
        Complaint: complaints,
        ComplaintRate: _rates,
        ServiceStop: _stops,
        ServiceRecord: service_records,
        ServiceStandard: _standards,
    }
)
"""What is drawn for each class."""
