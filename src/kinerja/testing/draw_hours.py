"""Strategies for courses and hours: offers, tables from forms to JP, activities, ledgers, limits, numbers of units."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from ..base.law import Basis
from ..base.period import Period
from ..base.rounding import Rounding
from ..people.party import EmployeeKind
from ..people.positions import PositionKind
from ..training.courses import Course, CourseCompetency, GoodPractice, PracticeVerdict, Provider, Speaker
from ..training.development_forms import DevelopmentForm
from ..training.hour_ledger import HourLedger, count_hours
from ..training.hour_limits import HourCeiling, HourFloor, HourStanding
from ..training.hour_records import LearningActivity
from ..training.hour_rules import CapSpan, FormRate, HourCap, HourRate, HourTable, LearningScope
from ..training.hour_statistics import HourStatistics, PersonHours, unit_hours
from ..training.leadership_ladder import LeadershipProgramme
from .draw_base import days, distinct, ends, numbers, positive, texts
from .draw_competency import codes
from .draw_evaluation import EVALUATION

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from .source import Draws

__all__ = ["HOURS", "activities", "courses", "hour_tables"]

_MONEY = st.integers(0, 10**9)


@st.composite
def _practices(draw: st.DrawFn) -> GoodPractice:
    verdict = draw(st.sampled_from(PracticeVerdict))
    told = texts() if verdict is not PracticeVerdict.BELUM_DINILAI else st.just("") | texts()
    return GoodPractice(draw(texts()), draw(texts()), verdict, draw(told))


def _speakers() -> Draws:
    return st.builds(Speaker, texts(), st.just("") | texts(), texts(), distinct(_practices(), most=2))


def _competencies() -> Draws:
    return st.builds(CourseCompetency, codes(), st.integers(1, 5))


@st.composite
def courses(draw: st.DrawFn) -> Course:
    """Draw a course on offer.

    Args:
        draw: Given by Hypothesis.
    """
    return Course(
        draw(texts()),
        draw(texts()),
        draw(st.sampled_from(DevelopmentForm)),
        hours=draw(positive()),
        cost=draw(_MONEY),
        seats=draw(st.none() | st.integers(1, 500)),
        competencies=draw(distinct(_competencies(), by=lambda each: each.code)),
        provider=draw(st.none() | EVALUATION.derived(Provider, name=texts())),
        speakers=draw(distinct(_speakers(), most=2)),
        period=draw(st.none() | EVALUATION.of(Period)),
        programme=draw(st.none() | st.sampled_from(LeadershipProgramme)),
    )


def _caps() -> Draws:
    return st.builds(HourCap, positive(), st.sampled_from(CapSpan))


def _rates() -> Draws:
    caps = distinct(_caps(), most=2, by=lambda each: each.span)
    return EVALUATION.derived(HourRate, hours=positive(), caps=caps)


def _rows() -> Draws:
    return st.builds(FormRate, st.sampled_from(DevelopmentForm), st.none() | _rates(), st.none() | _rates())


@st.composite
def hour_tables(draw: st.DrawFn) -> HourTable:
    """Draw a table from forms to JP.

    Args:
        draw: Given by Hypothesis.
    """
    since = draw(st.none() | days())
    return HourTable(
        draw(texts()),
        draw(texts()),
        draw(distinct(_rows(), most=4, by=lambda each: each.form)),
        draw(EVALUATION.of(Basis)),
        lessons=draw(st.none() | EVALUATION.of(Rounding)),
        since=since,
        until=draw(ends(since)),
    )


@st.composite
def activities(draw: st.DrawFn, *, person_id: str | None = None, within: Period | None = None) -> LearningActivity:
    """Draw an activity.

    Args:
        draw: Given by Hypothesis.
        person_id: Whose; anybody's if not given.
        within: The days it may lie on; any if not given.
    """
    days_of = days() if within is None else days(first=within.start, last=within.end)
    start, end = sorted([draw(days_of), draw(days_of)])
    period = Period(start, end)
    told = draw(st.sampled_from(["hours", "minutes", ""]))
    return LearningActivity(
        draw(texts()),
        person_id or draw(texts()),
        draw(st.sampled_from(DevelopmentForm)),
        draw(texts()),
        period,
        hours=draw(positive()) if told == "hours" else None,
        minutes=draw(st.integers(1, 10**4)) if told == "minutes" else None,
        days=draw(st.integers(1, period.days)),
        times=draw(st.integers(1, 30)),
        scope=draw(st.sampled_from(LearningScope)),
        evidence=draw(st.just("") | texts()),
        course_id=draw(st.just("") | texts()),
    )


@st.composite
def _ledgers(draw: st.DrawFn) -> HourLedger:
    year = Period.year(draw(st.integers(2019, 2030)))
    learned = draw(distinct(activities(person_id="e1", within=year), by=lambda each: each.id))
    return count_hours("e1", year, learned, table=draw(hour_tables()))


def _kinds(members: Any) -> Draws:
    return st.sets(st.sampled_from(members)).map(tuple)


@st.composite
def _floors(draw: st.DrawFn) -> HourFloor:
    since, kinds = draw(st.none() | days()), draw(_kinds(EmployeeKind))
    basis = draw(EVALUATION.of(Basis))
    return HourFloor(draw(texts()), draw(positive()), kinds, basis, since=since, until=draw(ends(since)))


@st.composite
def _ceilings(draw: st.DrawFn) -> HourCeiling:
    since, basis = draw(st.none() | days()), draw(EVALUATION.of(Basis))
    kinds, exempt = draw(_kinds(EmployeeKind)), draw(_kinds(PositionKind))
    return HourCeiling(draw(texts()), draw(positive()), kinds, exempt, basis, since=since, until=draw(ends(since)))


def _standings() -> Draws:
    return EVALUATION.derived(HourStanding, hours=numbers(low=0), least=positive())


def _person_hours() -> Draws:
    hours = st.none() | numbers(low=0)
    return st.builds(PersonHours, texts(), texts(), st.sampled_from(EmployeeKind), st.integers(2017, 2030), hours)


@st.composite
def _statistics(draw: st.DrawFn) -> HourStatistics:
    people = draw(distinct(_person_hours(), most=6, by=lambda each: (each.person_id, each.year)))
    return unit_hours(people, floor=draw(_floors()), ceiling=draw(_ceilings()))


HOURS: Mapping[Any, Callable[[], Draws]] = MappingProxyType(
    {
        GoodPractice: _practices,
        Speaker: _speakers,
        CourseCompetency: _competencies,
        Course: courses,
        HourCap: _caps,
        HourRate: _rates,
        FormRate: _rows,
        HourTable: hour_tables,
        LearningActivity: activities,
        HourLedger: _ledgers,
        HourFloor: _floors,
        HourCeiling: _ceilings,
        HourStanding: _standings,
        PersonHours: _person_hours,
        HourStatistics: _statistics,
    }
)
"""What the table of training takes over."""
