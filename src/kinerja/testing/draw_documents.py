"""Strategies for documents, objections and corrections: what happened in an order that the law allows."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from ..base.law import Basis
from ..base.period import Period
from ..evaluation.documents import DocumentTrack, NotPossible
from ..evaluation.rounds import EvaluationKind, Round
from ..evaluation.track_rules import MILESTONES, TRACK_RULES, Milestone
from .draw_base import BASE, periods
from .draw_people import parties

if TYPE_CHECKING:
    from ..people.party import Party
    from .source import Draws

__all__ = ["rounds", "tracks"]


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
def tracks(draw: st.DrawFn, *, most: int = 6) -> DocumentTrack:
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
    for milestone in draw(st.lists(st.sampled_from(Milestone), max_size=most)):
        day += timedelta(days=draw(st.integers(0, 40)))
        track = _then(track, milestone, day)
    return track


def _then(track: DocumentTrack, milestone: Milestone, day: date) -> DocumentTrack:
    person: Party | None = track.person(MILESTONES[milestone].by[0])
    try:
        return track if person is None else track.then(milestone, by=person, on=day)
    except NotPossible:
        return track
