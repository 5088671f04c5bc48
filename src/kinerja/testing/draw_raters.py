"""Strategies for what several raters say of one, and for the policies of agencies."""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING

import attrs
from hypothesis import strategies as st

from ..base.law import Basis
from ..base.period import Period
from ..base.words import Words
from ..feedback.rater_agreement import NullSpread
from ..feedback.rater_policy import Aggregation, Anonymity, GroupRule, Keep, MissingGroup, RaterClass, RaterPolicy
from ..feedback.raters import RatedPerson, RaterAnswer, RaterGroup, RaterScale
from .draw_base import numbers, positive, texts
from .draw_evaluation import EVALUATION

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from .source import Draws

__all__ = ["RATERS", "rated_people", "rater_policies"]

_OTHERS: tuple[RaterGroup, ...] = tuple(group for group in RaterGroup if group is not RaterGroup.DIRI_SENDIRI)


@st.composite
def _scales(draw: st.DrawFn) -> RaterScale:
    lowest = draw(st.integers(0, 2))
    out_of = draw(st.none() | st.sampled_from([Fraction(100), Fraction(120)]))
    return RaterScale(lowest, lowest + draw(st.integers(1, 10)), out_of)


@st.composite
def _answers(draw: st.DrawFn, *, scale: RaterScale | None = None) -> RaterAnswer:
    low, high = (0, 10) if scale is None else (int(scale.lowest), int(scale.highest))
    values = draw(st.dictionaries(st.sampled_from(["adaptif", "harmonis"]), st.integers(low, high), min_size=1))
    return RaterAnswer(draw(st.sampled_from(_OTHERS)), values, draw(texts()))


@st.composite
def rated_people(draw: st.DrawFn, *, most: int = 8) -> RatedPerson:
    """Draw the answers about one person, some of the own among them.

    Args:
        draw: Given by Hypothesis.
        most: How many others answer, at most.
    """
    scale = draw(_scales())
    said = draw(st.lists(_answers(scale=scale), max_size=most))
    if draw(st.booleans()):
        said.append(attrs.evolve(draw(_answers(scale=scale)), group=RaterGroup.DIRI_SENDIRI))
    asked = draw(st.sets(st.sampled_from(_OTHERS)))
    invited: dict[RaterGroup, int] = {
        group: sum(answer.group is group for answer in said) + draw(st.integers(0, 2)) for group in asked
    }
    return RatedPerson(draw(texts()), draw(EVALUATION.of(Period)), scale, said, invited)


def _rules(group: RaterGroup) -> st.SearchStrategy[GroupRule]:
    weights = st.integers(1, 100).map(Fraction)
    return st.builds(GroupRule, st.just(group), weights, fewest=st.integers(1, 4), everyone=st.booleans())


@st.composite
def rater_policies(draw: st.DrawFn) -> RaterPolicy:
    """Draw what each group counts, in whole weights.

    Args:
        draw: Given by Hypothesis.
    """
    groups = draw(st.sets(st.sampled_from(_OTHERS), min_size=1).map(sorted))
    classes = draw(st.lists(_classes(), max_size=2, unique_by=lambda each: each.lowest))
    return RaterPolicy(
        [draw(_rules(group)) for group in groups],
        draw(st.sampled_from(MissingGroup)),
        basis=draw(EVALUATION.of(Basis)),
        aggregation=draw(st.sampled_from(Aggregation)),
        classes=classes,
    )


def _classes() -> st.SearchStrategy[RaterClass]:
    return st.builds(RaterClass, texts(), numbers())


RATERS: Mapping[Any, Callable[[], Draws]] = MappingProxyType(
    {
        RaterScale: _scales,
        RaterAnswer: _answers,
        RatedPerson: rated_people,
        GroupRule: lambda: st.sampled_from(_OTHERS).flatmap(_rules),
        RaterPolicy: rater_policies,
        NullSpread: lambda: st.builds(NullSpread, EVALUATION.of(Words), positive()),
        Anonymity: lambda: st.builds(Anonymity, st.integers(3, 6), st.sampled_from(Keep)),
    }
)
"""What is drawn for each class."""
