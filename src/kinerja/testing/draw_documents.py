"""Strategies for documents, objections and corrections: what happened in an order that the law allows."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import attrs
from hypothesis import strategies as st

from ..base.law import Basis
from ..base.period import Period
from ..evaluation.chain import ResultChain
from ..evaluation.correction import Authority, Correction, CorrectionKind
from ..evaluation.documents import DocumentTrack, NotPossible
from ..evaluation.objection import Objection
from ..evaluation.objection_decision import ObjectionDecision
from ..evaluation.reference import reference
from ..evaluation.rounds import EvaluationKind, Round
from ..evaluation.track_rules import MILESTONES, TRACK_RULES, Milestone
from .draw_base import BASE, days, distinct, periods, texts
from .draw_people import parties
from .draw_records import reported_results

if TYPE_CHECKING:
    from ..evaluation.reported import ReportedResult
    from ..people.party import Party
    from .source import Draws

__all__ = ["corrected_results", "corrections", "objection_decisions", "objections", "result_chains", "rounds", "tracks"]


@st.composite
def rounds(draw: st.DrawFn) -> Round:
    """Draw a round whose window begins in its period."""
    period = draw(periods())
    opens = period.start + timedelta(days=draw(st.integers(0, period.days - 1)))
    closes = opens + timedelta(days=draw(st.integers(0, 60)))
    return Round(period, draw(st.sampled_from(EvaluationKind)), Period(opens, closes))


def _three() -> Draws:
    """Return a strategy for employee, appraiser and superior."""
    return st.tuples(parties(id=st.just("e")), parties(id=st.just("p")), parties(id=st.just("s")))


@st.composite
def tracks(draw: st.DrawFn, *, most: int = 8) -> DocumentTrack:
    """Draw a track to which lawful things happened.

    Args:
        draw: Given by Hypothesis.
        most: How many events it has at most.
    """
    regime = draw(st.sampled_from(sorted(TRACK_RULES)))
    final = draw(st.none() | BASE.of(Basis))
    employee, appraiser, superior = draw(_three())
    track = DocumentTrack(employee, appraiser, superior, draw(rounds()), regime, final_by=final)
    day = track.round.window.start
    drawn = draw(st.lists(st.sampled_from(Milestone), max_size=most, unique=True))
    # In the order of a document's life most of them can happen.
    for milestone in draw(st.sampled_from([drawn, sorted(drawn, key=list(Milestone).index)])):
        day += timedelta(days=draw(st.integers(0, 40)))
        track = _then(track, milestone, day)
    return track


def _then(track: DocumentTrack, milestone: Milestone, day: date) -> DocumentTrack:
    person: Party | None = track.person(MILESTONES[milestone].by[0])
    try:
        return track if person is None else track.then(milestone, by=person, on=day)
    except NotPossible:
        return track


@st.composite
def objections(draw: st.DrawFn) -> Objection:
    """Draw an objection, which the superior may have received and both sides may have explained."""
    employee, appraiser, superior = draw(_three())
    period, raised = draw(periods()), draw(days())
    reasons = draw(distinct(texts(), least=1))
    against, regime = draw(texts()), draw(st.sampled_from(sorted(TRACK_RULES)))
    objection = Objection(employee, appraiser, superior, period, against, reasons, raised, regime=regime)
    if draw(st.booleans()):
        objection = objection.received(raised + timedelta(days=draw(st.integers(0, 30))))
    for side in draw(distinct(st.sampled_from(["p", "e"]))):
        by = employee if side == "e" else appraiser
        objection = objection.explained(draw(texts()), by=by, on=draw(days()))
    return objection


@st.composite
def objection_decisions(draw: st.DrawFn) -> ObjectionDecision:
    """Draw a decision on an objection, by the superior, in the days after it was received."""
    objection = draw(objections())
    objection = objection.received(objection.received_on or objection.raised_on)
    replacement = draw(st.none() | reported_results(employee_id=objection.employee.id, period=objection.period))
    on = (objection.received_on or objection.raised_on) + timedelta(days=draw(st.integers(0, 30)))
    return ObjectionDecision(objection, objection.superior, on, draw(st.just("") | texts()), replacement)


@st.composite
def corrections(draw: st.DrawFn) -> Correction:
    """Draw a correction, which names its document."""
    authority = Authority(draw(parties()), draw(texts()), draw(st.none() | days()))
    kind = draw(st.sampled_from(CorrectionKind))
    replacement = draw(st.none() | reported_results())
    return Correction(draw(texts()), kind, draw(texts()), authority, draw(days()), replacement)


@st.composite
def corrected_results(draw: st.DrawFn, *, most: int = 4) -> tuple[ReportedResult, tuple[Correction, ...]]:
    """Draw a result and corrections of it, each of what the one before left; only the last may withdraw.

    Args:
        draw: Given by Hypothesis.
        most: How many corrections there are at most.
    """
    results = [attrs.evolve(draw(reported_results()), digest="", supersedes=(), external_id="0")]
    made: list[Correction] = []
    for number in range(draw(st.integers(0, most))):
        after = attrs.evolve(results[-1], external_id=str(number + 1))
        made.append(attrs.evolve(draw(corrections()), supersedes=reference(results[-1]), replacement=after))
        results.append(after)
    withdrawn = draw(st.booleans())
    if made and withdrawn:
        made[-1] = attrs.evolve(made[-1], replacement=None)
    return results[0], tuple(made)


def result_chains() -> Draws:
    """Return a strategy for a result and what took its place."""
    return corrected_results().map(lambda drawn: ResultChain(*drawn))
