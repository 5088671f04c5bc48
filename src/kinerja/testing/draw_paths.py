"""Strategies for eligibility and rewards."""

from __future__ import annotations

from datetime import timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from ..base.finding import Finding
from ..base.law import Basis
from ..base.words import Words
from ..career.career_rules import Candidate, CareerRule
from ..career.performance_ask import AskManner, PerformanceAsk
from ..career.requirements import CareerMatter, Eligibility, Requirement, RequirementKind
from ..career.step_asks import AgeAsk, BoxAsk, KindAsk, StatementAsk, TimeAsk
from ..evaluation.answers import Verdict
from ..evaluation.recommendation import FollowUp, Statement
from ..people.party import EmployeeKind
from ..rules.permenpanrb6_2022 import Predikat
from ..rules.pp30_2019 import PredikatPP30
from ..rules.pp46_2011 import Sebutan
from .draw_base import days, distinct, positive, texts
from .draw_evaluation import EVALUATION
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


def _statements() -> Draws:
    return st.builds(StatementAsk, st.sampled_from(RequirementKind), _bases(), about=_ABOUT)


_ASKS = performance_asks() | _times() | _ages() | _kinds() | _boxes() | _statements()


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


def candidates() -> Draws:
    """Return a strategy for people who are asked about, of whom much may be unknown."""
    kinds = st.sampled_from(RequirementKind)
    return st.builds(
        Candidate,
        records(),
        kind=st.none() | st.sampled_from(EmployeeKind),
        birth_date=st.none() | days(),
        since=st.dictionaries(kinds, days(), max_size=2),
        said=st.dictionaries(kinds, EVALUATION.of(Statement), max_size=2),
        box=st.none() | st.integers(1, 9),
    )


PATHS: Mapping[Any, Callable[[], Draws]] = MappingProxyType(
    {
        Requirement: requirements,
        Eligibility: eligibilities,
        PerformanceAsk: performance_asks,
        TimeAsk: _times,
        AgeAsk: _ages,
        KindAsk: _kinds,
        BoxAsk: _boxes,
        StatementAsk: _statements,
        CareerRule: career_rules,
        Candidate: candidates,
    }
)
"""What is drawn for each class."""
