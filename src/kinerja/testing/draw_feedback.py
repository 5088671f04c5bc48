"""Strategies for feedback: what is said of a plan that is there, and the forms of coaching."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from ..feedback.continuous import Feedback
from ..feedback.guidance import STATEMENTS, GuidanceFeedback
from ..plans.conduct import NilaiDasar
from .draw_base import texts
from .draw_rules import RULES

if TYPE_CHECKING:
    from ..plans.plan import WorkPlan

__all__ = ["FEEDBACK", "feedbacks"]


def feedbacks(*, plan: WorkPlan | None = None) -> st.SearchStrategy[Feedback]:
    """Return a strategy for feedback on a core value, a result, an indicator or a plan as a whole.

    Args:
        plan: The plan it is about; any ids if not given.
    """
    ids = st.sampled_from(_ids(plan)) if plan else texts()
    return RULES.derived(Feedback, about=ids | st.sampled_from(NilaiDasar))


def _ids(plan: WorkPlan) -> list[str]:
    return [plan.id, *(result.id for result in plan.results), *(indicator.id for indicator in plan.indicators)]


def _guidances() -> st.SearchStrategy[GuidanceFeedback]:
    nine = st.lists(st.just("") | texts(), min_size=len(STATEMENTS), max_size=len(STATEMENTS))
    return RULES.derived(GuidanceFeedback, answers=nine.map(tuple))


FEEDBACK = RULES.extended({Feedback: feedbacks, GuidanceFeedback: _guidances})
"""The source of all values up to feedback."""
