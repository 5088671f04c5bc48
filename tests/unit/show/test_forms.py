"""The functions that make forms, all together."""

from __future__ import annotations

import pytest

from kinerja.errors import WrongType
from kinerja.show import forms
from kinerja.show.forms import Imprint
from tests.unit.evaluation.samples import PROGRESS, appraised
from tests.unit.plans.samples import plan

APPRAISAL, IMPRINT = appraised(), Imprint()


@pytest.mark.parametrize(
    ("name", "given", "path", "mend"),
    [
        ("plan_form", (APPRAISAL,), "plan", "Give WorkPlan, from kinerja.plans.plan."),
        ("attachment_form", (plan(), "Kota Contoh"), "imprint", "Give Imprint, from kinerja.show.form_parts."),
        ("manual_form", (plan(), IMPRINT), "manual", "Give IndicatorManual, from kinerja.plans.manual."),
        ("workblock_form", (plan(),), "workblock", "Give Workblock, from kinerja.plans.workblock."),
        ("matrix_form", (plan(),), "matrices[0]", "Give RoleMatrix, from kinerja.plans.roles."),
        ("action_form", (plan(), IMPRINT), "actions", "Give Sequence, from collections.abc."),
        ("documentation_form", (plan(), PROGRESS, IMPRINT), "actions", "Give Sequence, from collections.abc."),
        ("feedback_form", (plan(), IMPRINT), "progress", "Give Progress, from kinerja.plans.progress."),
        ("coaching_form", (plan(), IMPRINT), "coaching", "Give Coaching, from kinerja.feedback.coaching."),
        ("mentoring_form", (plan(), IMPRINT), "mentoring", "Give Mentoring, from kinerja.feedback.coaching."),
        ("guidance_form", (plan(), IMPRINT), "told", "Give GuidanceFeedback, from kinerja.feedback.guidance."),
        (
            "competency_form",
            (plan(), IMPRINT),
            "evaluation",
            "Give CompetencyEvaluation, from kinerja.feedback.guidance.",
        ),
        ("problem_form", (plan(), IMPRINT), "report", "Give BehaviourReport, from kinerja.feedback.counselling."),
        ("evaluation_form", (plan(),), "appraisal", "Give Appraisal, from kinerja.evaluation.appraisal."),
        ("document_form", (APPRAISAL.plan,), "appraisal", "Give Appraisal, from kinerja.evaluation.appraisal."),
        (
            "changed_document_form",
            (APPRAISAL, IMPRINT),
            "decision",
            "Give ObjectionDecision, from kinerja.evaluation.objection_decision.",
        ),
    ],
)
def test_what_is_no_argument_of_a_form_is_told(name, given, path, mend) -> None:
    """Seen: "'Imprint' object has no attribute 'objection'"."""
    with pytest.raises(WrongType, match="was given") as caught:
        getattr(forms, name)(*given)
    assert (caught.value.path, caught.value.mend) == (path, mend)


@pytest.mark.parametrize("name", ["evaluation_form", "document_form"])
def test_a_track_is_a_track(name) -> None:
    with pytest.raises(WrongType) as caught:
        getattr(forms, name)(APPRAISAL, track=APPRAISAL)
    assert (caught.value.path, caught.value.mend) == ("track", "Give DocumentTrack, from kinerja.evaluation.documents.")
