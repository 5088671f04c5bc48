"""Strategies for figures about units, forums with the public, and what they become in an evaluation."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import attrs
from hypothesis import strategies as st

from ..base.law import Basis
from ..feedback.band_scores import BandScores, ScoreBand
from ..feedback.figure import Figure
from ..feedback.forum import Forum
from ..feedback.forum_parts import AgreedPoint, ForumPriority, ForumVoice, PlannedActivity
from .draw_base import distinct, numbers, texts
from .draw_evaluation import EVALUATION
from .draw_plans import precisions

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from .source import Draws

__all__ = ["VOICE", "band_scores", "figures", "forums"]


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    """Draw a figure, with an interval or without one.

    Args:
        draw: Given by Hypothesis.
    """
    figure: Figure = draw(_BARE)
    sure = draw(st.none() | precisions())
    if sure is None:
        return figure
    return attrs.evolve(figure, n=sure.n, low=sure.low, high=sure.high, confidence=sure.confidence)


@st.composite
def forums(draw: st.DrawFn) -> Forum:
    """Draw a forum whose points and priorities answer voices that were heard.

    Args:
        draw: Given by Hypothesis.
    """
    voices = draw(distinct(_FORUM.of(ForumVoice), by=lambda each: each.id))
    heard = st.sets(st.sampled_from([each.id for each in voices])).map(sorted) if voices else st.just(())

    def answers(kind: Any) -> Any:
        drawn = draw(distinct(_FORUM.of(kind), by=lambda each: each.id))
        return [attrs.evolve(each, voices=draw(heard)) for each in drawn]

    forum: Forum = draw(_EMPTY)
    return attrs.evolve(forum, voices=voices, points=answers(AgreedPoint), priorities=answers(ForumPriority))


def _priorities() -> Draws:
    reasons = st.lists(texts().map(lambda text: f"sebab {text}"), min_size=1, max_size=2)
    return _FORUM.derived(ForumPriority, reasons=reasons)


def _activities() -> Draws:
    return _FORUM.derived(PlannedActivity, ceiling=_RUPIAH)


@st.composite
def band_scores(draw: st.DrawFn) -> BandScores:
    """Draw a map whose bands lie apart, some with gaps between them, and whose scores rise.

    Args:
        draw: Given by Hypothesis.
    """
    edges = sorted(draw(st.sets(st.integers(0, 100), min_size=2, max_size=5)))
    scores = sorted(draw(st.lists(numbers(low=0, high=100), min_size=len(edges), max_size=len(edges))))
    ends = [draw(st.sampled_from([{"below": edge}, {"at_most": edge - 1}])) for edge in edges[1:]]
    bands = [ScoreBand(score, at_least=low, **end) for low, end, score in zip(edges, [*ends, {}], scores, strict=True)]
    return BandScores(draw(texts()), "indeks", bands, basis=draw(EVALUATION.of(Basis)))


def _bands() -> Draws:
    return band_scores().map(lambda scores: scores.bands[0])


_RUPIAH = st.none() | numbers(low=0)
_FORUM = EVALUATION.extended({ForumPriority: _priorities, PlannedActivity: _activities})
_EMPTY = _FORUM.derived(Forum, ceiling=_RUPIAH, **dict.fromkeys(("voices", "points", "priorities"), st.just(())))
_BARE = EVALUATION.derived(Figure, **dict.fromkeys(("n", "low", "high", "confidence"), st.none()))

VOICE: Mapping[Any, Callable[[], Draws]] = MappingProxyType(
    {
        BandScores: band_scores,
        ScoreBand: _bands,
        Figure: figures,
        Forum: forums,
        ForumPriority: _priorities,
        PlannedActivity: _activities,
    }
)
"""What is drawn for each class."""
