"""Strategies for the distribution over statuses: people of a unit, and who goes before whom among equals."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from hypothesis import strategies as st

from ..base.words import Words
from ..evaluation.status_cut import StatusDistribution
from ..evaluation.status_parts import RankedPerson, TieBreak
from ..rules.pp30_2019 import PredikatPP30
from .draw_base import numbers, texts

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["distributions", "ranked_people", "tie_breaks"]


@st.composite
def ranked_people(draw: st.DrawFn, *, most: int = 12) -> tuple[RankedPerson, ...]:
    """Draw the people of a unit: all of them with a value, or none.

    Args:
        draw: Given by Hypothesis.
        most: How many they are at most.
    """
    known = draw(st.booleans())
    grades = draw(st.lists(st.sampled_from(PredikatPP30), min_size=1, max_size=most))
    values = [draw(numbers(low=0, high=120)) if known else None for _ in grades]
    return tuple(
        RankedPerson(f"e{place}", grade, value)
        for place, (grade, value) in enumerate(zip(grades, values, strict=True), start=1)
    )


@st.composite
def tie_breaks(draw: st.DrawFn, *, ids: Sequence[str] | None = None) -> TieBreak:
    """Draw an order of equals.

    Args:
        draw: Given by Hypothesis.
        ids: Who may stand in it; anybody if not given.
    """
    among = texts() if ids is None else st.sampled_from(ids)
    words = draw(st.builds(Words, texts(), texts()))
    return TieBreak(draw(st.lists(among, unique=True, max_size=4)), words)


@st.composite
def distributions(draw: st.DrawFn) -> StatusDistribution:
    """Draw a unit with its people."""
    people = draw(ranked_people())
    unit = StatusDistribution(people)
    return attrs.evolve(unit, tie_break=draw(st.none() | tie_breaks(ids=[person.id for person in people])))
