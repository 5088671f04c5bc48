"""The page of an evaluation, in both languages, without persons."""

from __future__ import annotations

import pytest

from kinerja.base.period import Period
from kinerja.base.stats_contrast import SampleSummary
from kinerja.base.words import Words
from kinerja.errors import UnknownName
from kinerja.training.effect import TrainingEvaluation, TrainingReturn, evaluate_training
from kinerja.training.effect_data import AskedOnce, Waves
from kinerja.training.effect_design import EffectMeasure
from kinerja.training.paired_scores import PairedScores

BEFORE, AFTER = [55, 60, 48, 70, 62, 58, 65, 50, 72, 60], [70, 72, 66, 78, 75, 64, 80, 69, 74, 71]


def marks(before=BEFORE, after=AFTER) -> PairedScores:
    told = [{f"19850214201003199{place}": mark for place, mark in enumerate(each)} for each in (before, after)]
    return PairedScores.of(*told, highest=100)


def full() -> TrainingEvaluation:
    waves = Waves(SampleSummary.printed("79.50", 11, 150), SampleSummary.printed("83.20", "10.5", 160))
    measures = [
        EffectMeasure("r", Words("Penyelenggara", "Organiser"), "reaksi", AskedOnce("4.62", 2244, 1, 5)),
        EffectMeasure("t", Words("Tes <akhir>", "Final <test>"), "pembelajaran", marks()),
        EffectMeasure("s", Words("SKM", "Survey"), "hasil", waves, chosen="terendah"),
    ]
    money = TrainingReturn(60_000_000, 96_000_000, Words("taksiran", "estimated"))
    return evaluate_training("c1", "Pelayanan prima", measures, held=Period.month(2025, 3), money=money)


def test_all_of_it_in_english() -> None:
    told = full().as_text("en")
    for text in (
        "March 2025",
        "Better, but with nothing to compare",
        "Asked once: without a measure before no change can be seen.",
        "N-gain of the class: 0.2975 (Low); mean of the people 0.2886",
        "exact test of flipped signs, n = 10; chance alone 0.20%",
        "Rp96,000,000 (estimated)",
        "60.00%; benefit/cost 1.60",
        "Compare with others",
        "EFFECT_REGRESSION_TO_THE_MEAN",
    ):
        assert text in told
    assert "1985021420100319" not in told


def test_all_of_it_in_indonesian_as_html() -> None:
    told = full().as_html("id")
    for text in ("Apakah pelatihan ini membantu?", "Rp96.000.000", "Tes &lt;akhir&gt;", "0,2975 (Rendah)"):
        assert text in told
    assert full()._repr_html_() == told
    with pytest.raises(UnknownName):
        full().as_text("jv")


def test_nothing_to_be_said() -> None:
    waves = Waves(SampleSummary(40, 70, 9), SampleSummary(40, 80, 9))
    names = ("reaksi", "pembelajaran", "perilaku", "hasil")
    told = evaluate_training("c1", "x", [EffectMeasure(each, Words(each, each), each, waves) for each in names])
    assert "Findings" not in told.as_text("en")


def test_nothing_measured() -> None:
    told = evaluate_training("c1", "Pelayanan prima", [])
    assert "Results not measured" in told.as_text("en")
    assert "Held" not in told.as_text("en")


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ([100] * 6, [100] * 6, "N-gain of the class: Not determined."),
        ([50] * 6, [75] * 6, "0.5000 (Medium); mean of the people 0.5000"),
    ],
)
def test_gains(before, after, said) -> None:
    measure = EffectMeasure("t", Words("Tes", "Test"), "pembelajaran", marks(before, after))
    assert said in evaluate_training("c1", "x", [measure]).as_text("en")
