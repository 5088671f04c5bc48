"""Strategies for eligibility and rewards."""

from __future__ import annotations

from datetime import timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING

import attrs
from hypothesis import strategies as st

from ..base.finding import Finding
from ..base.law import Basis
from ..base.period import Period
from ..base.words import Words
from ..career.career_rules import Candidate, CareerRule
from ..career.held_asks import BoxAsk, HoursAsk, MatchAsk, SanctionAsk
from ..career.penalties import FormerPenalty, Penalty
from ..career.performance_ask import AskManner, PerformanceAsk
from ..career.requirements import CareerMatter, Eligibility, Requirement, RequirementKind
from ..career.step_asks import AgeAsk, KindAsk, StatementAsk, TimeAsk
from ..career.talent import TalentPlacement
from ..career.talent_parts import KinerjaTalenta, Potensial
from ..evaluation.answers import Verdict
from ..evaluation.recommendation import FollowUp, Statement
from ..people.party import EmployeeKind
from ..rules.permenpanrb6_2022 import Predikat
from ..rules.pp30_2019 import PredikatPP30
from ..rules.pp46_2011 import Sebutan
from ..training.hour_ledger import HourLedger, count_hours
from ..training.hour_limits import HourFloor
from ..training.hour_tables import BPS_2019
from ..training.job_match import JobMatch
from ..training.match_scales import FillingCategory, MappingCategory
from .draw_base import days, distinct, positive, texts
from .draw_competency import assessments, standards
from .draw_discipline import sanctions
from .draw_evaluation import EVALUATION
from .draw_hours import HOURS, activities
from .draw_records import records, reported_results

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from .source import Draws

__all__ = ["PATHS", "candidates", "career_rules", "eligibilities", "performance_asks", "requirements"]

_WORDS = st.builds(Words, texts(), texts())
_ABOUT = st.just(Words("", "")) | _WORDS
_GRADES = st.sampled_from([*Predikat, *PredikatPP30, *Sebutan])
_YEARS = st.integers(1, 60)


def _bases() -> Draws:
    return EVALUATION.of(Basis)


def requirements() -> Draws:
    """Return a strategy for requirements; something is missing only from what is not met."""
    return st.sampled_from(Verdict).flatmap(_requirement)


def _requirement(verdict: Verdict) -> Draws:
    missing = st.none() if verdict is Verdict.MET else st.none() | positive()
    return st.builds(
        Requirement,
        st.sampled_from(RequirementKind),
        st.just(verdict),
        _WORDS,
        _bases(),
        lacking=missing,
        from_day=st.none() | days(),
        results=st.lists(reported_results(), max_size=1),
    )


def eligibilities() -> Draws:
    """Return a strategy for what was asked about a step, with one requirement or two."""
    return st.builds(
        Eligibility,
        st.sampled_from(CareerMatter),
        texts(),
        days(),
        st.lists(requirements(), min_size=1, max_size=2),
        follow_ups=EVALUATION.many(FollowUp),
        findings=EVALUATION.many(Finding),
        rule=st.none() | _WORDS,
    )


def performance_asks() -> Draws:
    """Return a strategy for asks of results: a predikat of some law, of a few years."""
    tokens = _GRADES.map(lambda grade: grade.token)
    read = distinct(_GRADES, most=1)
    return st.builds(PerformanceAsk, tokens, st.integers(1, 3), _bases(), st.sampled_from(AskManner), reads_as=read)


def _times() -> Draws:
    return st.builds(TimeAsk, st.sampled_from(RequirementKind), _YEARS, _bases(), about=_ABOUT)


def _ages() -> Draws:
    return st.builds(AgeAsk, _YEARS, _bases())


def _kinds() -> Draws:
    return st.builds(KindAsk, distinct(st.sampled_from(EmployeeKind), least=1), _bases())


def _boxes() -> Draws:
    return st.builds(BoxAsk, distinct(st.integers(1, 9), least=1), _bases())


def _penalties() -> Draws:
    return st.builds(SanctionAsk, _bases(), penalties=distinct(st.sampled_from([*Penalty, *FormerPenalty]), most=2))


def _duties() -> Draws:
    return st.builds(HoursAsk, st.integers(1, 3), _bases(), floor=HOURS[HourFloor]())


def _categories() -> Draws:
    return st.builds(MatchAsk, st.sampled_from([*FillingCategory, *MappingCategory]), _bases())


def _statements() -> Draws:
    return st.builds(StatementAsk, st.sampled_from(RequirementKind), _bases(), about=_ABOUT)


_HELD = _boxes() | _penalties() | _duties() | _categories()
_ASKS = performance_asks() | _times() | _ages() | _kinds() | _HELD | _statements()


@st.composite
def career_rules(draw: st.DrawFn) -> CareerRule:
    """Draw a rule of a step, each kind of requirement once.

    Args:
        draw: Given by Hypothesis.
    """
    since = draw(st.none() | days())
    until = draw(st.none() | days()) if since is None else draw(st.none() | st.just(since + timedelta(days=30)))
    follow_ups = EVALUATION.many(FollowUp, most=1)
    return CareerRule(
        draw(texts()),
        draw(_WORDS),
        draw(st.sampled_from(CareerMatter)),
        draw(distinct(_ASKS, least=1, by=lambda ask: ask.kind)),
        since=since,
        until=until,
        when_met=draw(follow_ups),
        when_not=draw(follow_ups),
        exceptions=draw(follow_ups),
    )


@st.composite
def candidates(draw: st.DrawFn) -> Candidate:
    """Draw a person who is asked about, of whom much may be unknown.

    Args:
        draw: Given by Hypothesis.
    """
    kinds, record = st.sampled_from(RequirementKind), draw(records())
    id = record.employee_id
    placed = st.builds(
        TalentPlacement, st.just(id), st.sampled_from(KinerjaTalenta), st.sampled_from(Potensial), on=days()
    )
    penalty = sanctions().map(lambda one: attrs.evolve(one, person_id=id))
    return Candidate(
        record,
        kind=draw(st.none() | st.sampled_from(EmployeeKind)),
        birth_date=draw(st.none() | days()),
        since=draw(st.dictionaries(kinds, days(), max_size=2)),
        said=draw(st.dictionaries(kinds, EVALUATION.of(Statement), max_size=2)),
        box=draw(st.none() | st.integers(1, 9) | placed),
        sanctions=draw(st.none() | st.lists(penalty, max_size=1)),
        hours=draw(distinct(_hours(id), most=1, by=lambda ledger: ledger.period)),
        match=draw(st.none() | _matches(id)),
    )


@st.composite
def _hours(draw: st.DrawFn, id: str) -> HourLedger:
    year = Period.year(draw(st.integers(2019, 2027)))
    learned = draw(st.lists(activities(person_id=id, within=year), max_size=1))
    return count_hours(id, year, learned, table=BPS_2019)


@st.composite
def _matches(draw: st.DrawFn, id: str) -> JobMatch:
    standard = draw(standards())
    found = draw(assessments(exact=standard.codes[:1]))
    return JobMatch(standard, attrs.evolve(found, person_id=id))


PATHS: Mapping[Any, Callable[[], Draws]] = MappingProxyType(
    {
        Requirement: requirements,
        Eligibility: eligibilities,
        PerformanceAsk: performance_asks,
        TimeAsk: _times,
        AgeAsk: _ages,
        KindAsk: _kinds,
        BoxAsk: _boxes,
        SanctionAsk: _penalties,
        HoursAsk: _duties,
        MatchAsk: _categories,
        StatementAsk: _statements,
        CareerRule: career_rules,
        Candidate: candidates,
    }
)
"""What is drawn for each class."""
