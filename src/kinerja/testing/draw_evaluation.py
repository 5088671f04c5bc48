"""Strategies for evaluation: decisions, the result of the organisation, appraisals that a rule book really gives."""

from __future__ import annotations

from hypothesis import strategies as st

from ..base.period import Period
from ..evaluation.appraisal import Appraisal, appraise
from ..evaluation.decision import Decision, StudyNotCompleted
from ..evaluation.evaluator import Evaluator
from ..evaluation.grounds import Ground
from ..evaluation.organisation import OrganisationResult
from ..rules.permenpanrb6_2022 import PERMENPANRB6_2022, Predikat
from .draw_feedback import FEEDBACK, feedbacks
from .draw_plans import conducts, plans, progresses

__all__ = ["EVALUATION", "appraisals"]


def _studies() -> st.SearchStrategy[StudyNotCompleted]:
    return FEEDBACK.derived(StudyNotCompleted, predikat=st.sampled_from([Predikat.SANGAT_KURANG, Predikat.KURANG]))


@st.composite
def appraisals(draw: st.DrawFn, *, max_results: int = 2, max_indicators: int = 2) -> Appraisal:
    """Draw an appraisal under PermenPANRB 6/2022, of the whole plan or of a quarter.

    Args:
        draw: Given by Hypothesis.
        max_results: How many results the plan has at most.
        max_indicators: How many indicators a result has at most.
    """
    year = Period.year(draw(st.integers(2022, 2030)))
    plan = draw(plans(period=year, max_results=max_results, max_indicators=max_indicators))
    period = draw(st.sampled_from([year, *year.quarters()]))
    return appraise(
        plan,
        progress=draw(progresses(plan=plan, period=period)),
        rules=PERMENPANRB6_2022,
        period=period,
        decision=draw(st.none() | EVALUATION.of(Decision)),
        conduct=draw(st.none() | conducts(period=period)),
        organisation=draw(st.none() | EVALUATION.of(OrganisationResult)),
        feedback=draw(st.lists(feedbacks(plan=plan), max_size=2)),
        evaluator=draw(st.none() | EVALUATION.of(Evaluator)),
    )


def _evaluators() -> st.SearchStrategy[Evaluator]:
    return FEEDBACK.derived(Evaluator, grounds=FEEDBACK.many(Ground, least=1))


EVALUATION = FEEDBACK.extended({StudyNotCompleted: _studies, Evaluator: _evaluators, Appraisal: appraisals})
"""The source of all values up to an appraisal."""
