"""Strategies for eligibility and rewards."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from ..base.finding import Finding
from ..base.law import Basis
from ..base.words import Words
from ..career.requirements import CareerMatter, Eligibility, Requirement, RequirementKind
from ..evaluation.answers import Verdict
from ..evaluation.recommendation import FollowUp
from .draw_base import days, positive, texts
from .draw_evaluation import EVALUATION
from .draw_records import reported_results

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from .source import Draws

__all__ = ["PATHS", "eligibilities", "requirements"]

_WORDS = st.builds(Words, texts(), texts())


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
        EVALUATION.of(Basis),
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


PATHS: Mapping[Any, Callable[[], Draws]] = MappingProxyType({Requirement: requirements, Eligibility: eligibilities})
"""What is drawn for each class."""
