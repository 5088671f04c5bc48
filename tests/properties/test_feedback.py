"""Feedback, for all plans: it is shown, it is checked, and it decides nothing."""

from __future__ import annotations

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja.evaluation.appraisal import appraise
from kinerja.feedback.continuous import GiverKind, check_feedback
from kinerja.testing.strategies import appraisals, feedbacks, plans

some = settings(max_examples=20)


def with_feedback(appraisal, feedback):
    """Return the same appraisal with other feedback."""
    return appraise(
        appraisal.plan,
        progress=appraisal.progress,
        rules=appraisal.outcome.rules,
        period=appraisal.period,
        decision=appraisal.decision,
        conduct=appraisal.conduct,
        organisation=appraisal.organisation,
        feedback=feedback,
    )


@some
@given(appraisals(), st.data())
def test_feedback_changes_no_answer(appraisal, data) -> None:
    """Annex p. 69: one of the things that the appraiser weighs."""
    other = with_feedback(appraisal, data.draw(st.lists(feedbacks(plan=appraisal.plan), max_size=3)))
    assert (other.outcome, other.proposal, other.standings) == (
        appraisal.outcome,
        appraisal.proposal,
        appraisal.standings,
    )
    assert other.digest == appraisal.digest


@some
@given(plans(max_results=1, max_indicators=1), st.data())
def test_what_a_leader_says_of_the_plan_raises_no_question(plan, data) -> None:
    """Unless the leader is the employee."""
    said = data.draw(feedbacks(plan=plan))
    leader = attrs.evolve(said.giver, kind=GiverKind.PIMPINAN, id=f"not {plan.employee.id}")
    assert check_feedback(plan, [attrs.evolve(said, giver=leader)]) == ()


@some
@given(appraisals(), st.data())
def test_everything_said_is_shown(appraisal, data) -> None:
    """Once for each, whatever it is about."""
    given_now = [
        attrs.evolve(said, text=f"ucapan{place}")
        for place, said in enumerate(data.draw(st.lists(feedbacks(plan=appraisal.plan), max_size=3)))
    ]
    shown = with_feedback(appraisal, given_now).as_text("id")
    assert [shown.count(said.text) for said in given_now] == [1] * len(given_now)
