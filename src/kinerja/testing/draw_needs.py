"""Strategies for needs: signals, rules, priorities, reports of needs."""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from ..base.law import Basis
from ..base.period import Period
from ..base.words import Words
from ..people.positions import PositionKind
from ..training.competency_gap import PostRole
from ..training.development_forms import DevelopmentForm
from ..training.need_parts import Learner, Need, NeedAdvice, NeedEvidence, UnitRemark, UnusedReason, UnusedSignal
from ..training.need_priority import PostWeight, Priority, PriorityFactor, PriorityPolicy, UrgencyRule
from ..training.need_rules import Diagnosis, MinimumEvidence, NeedNumber, NeedRule, NeedRules, Remedy
from ..training.need_signals import Signal, SignalKind
from ..training.needs import NeedsReport
from .draw_base import distinct, numbers, texts
from .draw_competency import codes
from .draw_evaluation import EVALUATION

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from .source import Draws

__all__ = ["NEEDS", "learners", "need_rules", "signals"]

_WORDS = st.builds(Words, texts(), texts())
_SHORTFALLS = st.none() | st.integers(0, 5).map(Fraction) | st.just(Fraction(1, 2))
_NOT_BELOW_0 = numbers(low=0, high=1000)


def _bases() -> Draws:
    return EVALUATION.of(Basis)


@st.composite
def signals(
    draw: st.DrawFn,
    *,
    kind: SignalKind | None = None,
    about: str | None = None,
    key: str | None = None,
    period: Period | None = None,
) -> Signal:
    """Draw a signal.

    Args:
        draw: Given by Hypothesis.
        kind: What it is about; anything if not given.
        about: Whom or which unit; anybody if not given.
        key: What exactly; anything if not given, a code of a competency where it is about one.
        period: The days; any if not given.
    """
    of = kind or draw(st.sampled_from(SignalKind))
    gap = of is SignalKind.KESENJANGAN
    people = draw(st.none() | st.integers(1, 50))
    return Signal(
        of,
        about or draw(texts()),
        key or draw(codes() if gap else texts()),
        draw(_SHORTFALLS),
        draw(_WORDS),
        period or draw(EVALUATION.of(Period)),
        draw(_bases()),
        n=draw(st.none() | st.integers(people or 1, 100)),
        people=people,
        post=draw(st.none() | st.sampled_from(PostRole)) if gap else None,
        competencies=draw(distinct(codes())),
        rests_on=draw(st.just("") | texts()),
    )


@st.composite
def _rules(draw: st.DrawFn) -> NeedRule:
    diagnosis = draw(st.sampled_from(Diagnosis))
    teaches = diagnosis is Diagnosis.BELUM_MAMPU
    remedies = [each for each in Remedy if teaches or each is not Remedy.PENGEMBANGAN]
    low, high = sorted(draw(distinct(st.integers(1, 9), least=2, most=2)))
    return NeedRule(
        draw(texts()),
        draw(st.sampled_from(SignalKind)),
        diagnosis,
        draw(_WORDS),
        draw(_bases()),
        keys=draw(distinct(texts())),
        competencies=draw(distinct(codes())),
        forms=draw(distinct(st.sampled_from(DevelopmentForm))) if teaches else (),
        remedies=draw(distinct(st.sampled_from(remedies), least=1)),
        least=draw(st.sampled_from([None, low])),
        below=draw(st.sampled_from([None, high])),
    )


def _minimums() -> Draws:
    people = st.none() | st.integers(1, 9)
    return st.builds(MinimumEvidence, st.sampled_from(SignalKind), st.integers(1, 99), _bases(), people=people)


def _number(values: Draws) -> Draws:
    return st.builds(NeedNumber, values, _WORDS, _bases())


def need_rules() -> Draws:
    """Return a strategy for sets of rules."""
    return st.builds(
        NeedRules,
        texts(),
        distinct(_rules(), by=lambda rule: rule.id),
        distinct(_minimums(), by=lambda each: each.kind),
        many_people=_number(st.integers(2, 9)),
        many_share=_number(st.integers(1, 10).map(lambda tenths: Fraction(tenths, 10))),
    )


def _factors() -> Draws:
    return st.builds(PriorityFactor, texts(), _WORDS, _NOT_BELOW_0, _WORDS, _bases())


def _priorities() -> Draws:
    return st.builds(Priority, distinct(_factors(), least=1, most=4, by=lambda factor: factor.key))


def _urgencies() -> Draws:
    return st.builds(UrgencyRule, distinct(st.sampled_from(SignalKind)), _NOT_BELOW_0, _WORDS, _bases())


def _weights() -> Draws:
    return st.builds(PostWeight, st.sampled_from(PositionKind), _NOT_BELOW_0, _bases())


def _policies() -> Draws:
    number = _number(_NOT_BELOW_0)
    return st.builds(
        PriorityPolicy,
        urgencies=distinct(_urgencies(), most=2),
        weights=distinct(_weights(), by=lambda weight: weight.post),
        per_kind=number,
        most_evidence=number,
        not_assessed=number,
    )


def learners(*, id: Draws | None = None, unit_id: Draws | None = None) -> Draws:
    """Return a strategy for people for whom development is planned.

    Args:
        id: Draws their keys; any if not given.
        unit_id: Draws the keys of their units; any if not given.
    """
    posts = st.none() | st.sampled_from(PositionKind)
    ids, units = (texts() if each is None else each for each in (id, unit_id))
    return st.builds(Learner, ids, units, posts, serves_public=st.booleans())


_EVIDENCE = distinct(st.builds(NeedEvidence, texts(), signals()), least=1, most=2)
_FORMS = distinct(st.sampled_from(DevelopmentForm))
_REMEDIES = distinct(st.sampled_from(Remedy))


def _needs() -> Draws:
    return st.builds(Need, texts(), codes(), st.none() | _NOT_BELOW_0, _EVIDENCE, _priorities(), _FORMS, _REMEDIES)


def _advice() -> Draws:
    return st.builds(NeedAdvice, texts(), st.sampled_from(Diagnosis), _REMEDIES, _EVIDENCE)


def _remarks() -> Draws:
    return st.builds(
        UnitRemark,
        texts(),
        texts(),
        st.sampled_from(Diagnosis),
        _REMEDIES,
        _WORDS,
        distinct(_WORDS, most=2),
        competencies=distinct(codes()),
        forms=_FORMS,
    )


def _unused() -> Draws:
    return st.builds(UnusedSignal, signals(), st.sampled_from(UnusedReason), st.none() | _WORDS)


def _reports() -> Draws:
    return st.builds(
        NeedsReport,
        EVALUATION.of(Period),
        distinct(_needs(), most=2),
        distinct(_advice(), most=2),
        distinct(_remarks(), most=2),
        distinct(_unused(), most=2),
        need_rules(),
    )


NEEDS: Mapping[Any, Callable[[], Draws]] = MappingProxyType(
    {
        Signal: signals,
        NeedRule: _rules,
        MinimumEvidence: _minimums,
        NeedRules: need_rules,
        PriorityFactor: _factors,
        Priority: _priorities,
        UrgencyRule: _urgencies,
        PostWeight: _weights,
        PriorityPolicy: _policies,
        Learner: learners,
        NeedEvidence: lambda: st.builds(NeedEvidence, texts(), signals()),
        Need: _needs,
        NeedAdvice: _advice,
        UnitRemark: _remarks,
        UnusedSignal: _unused,
        NeedsReport: _reports,
    }
)
"""What is drawn for each class."""
