"""Statistics serve remarks on how people rate: nothing that decides may import them."""

from __future__ import annotations

import ast

from tests.architecture.source import modules
from tests.architecture.test_layers import imported

MAY_COUNT = frozenset(
    {
        "kinerja.base.stats_agreement",
        "kinerja.base.stats_contrast",
        "kinerja.base.stats_samples",
        "kinerja.evaluation.leniency",
        "kinerja.evaluation.public_link",
        "kinerja.feedback.rater_agreement",
        "kinerja.feedback.rater_leniency",
        "kinerja.feedback.survey_interval",
        "kinerja.feedback.survey_priorities",
        "kinerja.feedback.survey_waves",
        "kinerja.interop.registry",
        "kinerja.show.raters",
        "kinerja.show.survey_statistics",
        "kinerja.testing.draw_effect",
        "kinerja.training.effect_data",
        "kinerja.training.effect_design",
        "kinerja.training.effect_tests",
        "kinerja.training.printed_checks",
    }
)
"""The registry only knows how to store what comes out."""


def test_no_predikat_score_or_credit_passes_through_statistics() -> None:
    """Only what is information imports the module that has floats."""
    found = {
        module.name
        for module in modules()
        for node in ast.walk(module.tree)
        if any(name.startswith("kinerja.base.stats") for name in imported(module, node))
    }
    assert found == MAY_COUNT
