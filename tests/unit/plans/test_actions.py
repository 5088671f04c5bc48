"""Action plans: form B.1.1 as data."""

from __future__ import annotations

import pytest

from kinerja.errors import WrongType
from kinerja.plans.actions import ActionPlan, check_actions
from tests.unit.plans.samples import plan, result


def test_sound_action_plans_have_no_findings() -> None:
    assert check_actions(plan(result("h1")), [ActionPlan("h1", ["Pendataan"])]) == ()


def test_an_action_plan_of_nothing_is_flagged() -> None:
    (finding,) = check_actions(plan(result("h1")), [ActionPlan("h9", ["Pendataan"])])
    assert (finding.code, finding.path) == ("ACTIONS_UNKNOWN_RESULT", "[0].result_id")


def test_two_action_plans_of_one_result_are_flagged() -> None:
    given = [ActionPlan("h1", ["Pendataan"]), ActionPlan("h1", ["Kunjungan"])]
    (finding,) = check_actions(plan(result("h1")), given)
    assert (finding.code, finding.path) == ("ACTIONS_TWICE", "[1].result_id")


def test_one_text_is_not_taken_letter_by_letter() -> None:
    with pytest.raises(WrongType, match="steps"):
        ActionPlan("h1", "Pendataan")
