"""An evaluation of a training: levels together, credit, advice, return, many trainings at once."""

from __future__ import annotations

from fractions import Fraction

import pytest

from kinerja.base.period import Period
from kinerja.base.stats_contrast import SampleSummary
from kinerja.base.words import Words
from kinerja.errors import InvalidValue, NotFound, WrongType
from kinerja.feedback.survey_waves import WaveVerdict
from kinerja.training.effect import TrainingEvaluation, TrainingReturn, correct_evaluations, evaluate_training
from kinerja.training.effect_advice import AdviceKind, TrainingCredit
from kinerja.training.effect_data import AskedOnce, ComparedWaves, Waves
from kinerja.training.effect_design import EffectLevel, EffectMeasure
from kinerja.training.paired_scores import PairedScores

SOURCE = Words("Taksiran", "Estimated")
LEVEL = {"r": "reaksi", "p": "pembelajaran", "l": "perilaku", "h": "hasil"}


def wave(mean, n=100) -> SampleSummary:
    return SampleSummary(n, mean, 100)


UP, DOWN, SAME = Waves(wave(70), wave(80)), Waves(wave(80), wave(70)), Waves(wave(80), wave("80.1"))
BESIDE = ComparedWaves(UP, SAME)
CHANGES = [40, 42, 38, 41, 43, 39, 44, 40]


def learned(*, start=20, changes=CHANGES) -> PairedScores:
    before = {f"e{place}": start for place in range(len(changes))}
    after = {who: start + change for who, change in zip(before, changes, strict=True)}
    return PairedScores.of(before, after, highest=100)


def evaluated(money=None, **data) -> TrainingEvaluation:
    measures = [EffectMeasure(key, Words(key, key), LEVEL[key], each, chosen="undian") for key, each in data.items()]
    return evaluate_training("c1", "Pelayanan prima", measures, held=Period.month(2025, 3), money=money)


def kinds(told) -> list[str]:
    return [each.kind.value for each in told.advice]


def test_a_training_that_helped() -> None:
    told = evaluated(h=BESIDE, p=learned(), r=AskedOnce(4, 40, 1, 5), l=UP)
    assert [effect.level.number for effect in told.effects] == [1, 2, 3, 4]
    assert told.verdict(EffectLevel.HASIL) is WaveVerdict.MEMBAIK
    assert told.credit is TrainingCredit.DIDUKUNG_PEMBANDING
    assert kinds(told) == ["teruskan"]
    assert told.findings == ()


def test_the_first_step_that_does_not_show_is_where_to_look() -> None:
    assert kinds(evaluated(p=SAME, l=SAME, h=SAME)) == ["perbaiki_pelatihan", "perkuat_penerapan", "cari_sebab_lain"]
    assert kinds(evaluated(p=learned(), l=SAME, h=SAME)) == ["perkuat_penerapan", "cari_sebab_lain"]
    assert kinds(evaluated(p=learned(), l=UP, h=SAME)) == ["cari_sebab_lain"]


def test_what_was_not_measured_is_never_taken_for_done() -> None:
    told = evaluated(r=AskedOnce(4, 40, 1, 5))
    assert kinds(told) == ["ukur_lengkap"] * 3
    assert told.credit is TrainingCredit.BELUM_DIUKUR
    assert told.findings[0].message.en == "Not measured: learning, behaviour, results."


def test_surely_learned_and_little_of_it() -> None:
    told = evaluated(p=learned(changes=[4, 5, 6, 5, 4, 6, 5, 5]), l=UP, h=BESIDE)
    assert kinds(told) == ["perbaiki_pelatihan", "teruskan"]
    assert "low N-gain" in told.advice[0].reason.en


def test_better_results_alone_are_not_credited() -> None:
    told = evaluated(p=learned(), l=UP, h=UP)
    assert told.credit is TrainingCredit.TANPA_PEMBANDING
    assert kinds(told) == ["pakai_pembanding"]


def test_others_who_rose_as_much_take_the_credit_away() -> None:
    """The rise before and after is real, and would have come anyway."""
    told = evaluated(p=learned(), l=UP, h=ComparedWaves(UP, UP))
    assert told.credit is TrainingCredit.TIDAK_TERLIHAT
    assert kinds(told) == ["cari_sebab_lain"]


def test_a_comparison_decides_over_a_measure_without_one() -> None:
    measures = [
        EffectMeasure("skm", SOURCE, "hasil", UP),
        EffectMeasure("skm2", SOURCE, "hasil", ComparedWaves(UP, UP)),
    ]
    assert evaluate_training("c1", "x", measures).credit is TrainingCredit.TIDAK_TERLIHAT


def test_what_got_worse_stands_first() -> None:
    told = evaluated(p=learned(), l=DOWN, h=BESIDE)
    assert kinds(told) == ["hentikan_dahulu"]
    assert told.advice[0].level is EffectLevel.PERILAKU
    worse = evaluated(p=learned(), l=UP, h=DOWN)
    assert kinds(worse) == ["hentikan_dahulu"]
    assert worse.verdict(EffectLevel.HASIL) is WaveVerdict.MEMBURUK


def test_the_return() -> None:
    """Worked example F."""
    money = TrainingReturn(60_000_000, 96_000_000, SOURCE)
    assert (money.roi, money.ratio) == (60, Fraction(8, 5))
    assert TrainingReturn(60, 30, SOURCE).roi == -50
    assert [each.code for each in evaluated(money, p=learned(), l=UP, h=BESIDE).findings] == [
        "EFFECT_LEVEL_NOT_MEASURED"
    ]
    assert evaluated(money, p=learned(), l=UP, h=UP).findings[-1].code == "EFFECT_RETURN_NOT_SUPPORTED"


def test_nobody_who_compared_is_told_to_compare() -> None:
    """Where others beside show nothing, the return goes; a comparison is asked for only where there is none."""
    money = TrainingReturn(60_000_000, 96_000_000, SOURCE)
    hints = [evaluated(money, h=data).findings[-1].hint.en for data in (UP, ComparedWaves(UP, UP), SAME)]
    compare = "Measure a unit to compare with first."
    assert hints == [compare, *["Count no return while no better result is seen."] * 2]


@pytest.mark.parametrize("wrong", [(0, 1), (1, -1), (1.5, 1), (True, 1)])
def test_no_return(wrong) -> None:
    with pytest.raises(InvalidValue):
        TrainingReturn(*wrong, SOURCE)


def test_many_trainings_at_once() -> None:
    near = evaluated(h=ComparedWaves(Waves(wave(80), wave(85)), SAME))
    assert near.credit is TrainingCredit.DIDUKUNG_PEMBANDING
    nothing = [evaluated(h=ComparedWaves(SAME, SAME)) for _ in range(9)]
    told = correct_evaluations([near, *nothing], "holm")
    assert told[0].credit is TrainingCredit.TIDAK_TERLIHAT
    assert [each.course_id for each in told] == ["c1"] * 10
    assert told[0].effect("h").adjusted is not None


def test_measures_by_key() -> None:
    told = evaluated(p=learned())
    assert told.effect("p").key == "p"
    with pytest.raises(NotFound, match="'skm'"):
        told.effect("skm")
    twice = [EffectMeasure("x", SOURCE, "hasil", UP)] * 2
    with pytest.raises(InvalidValue, match="'x' stands twice"):
        evaluate_training("c1", "x", twice)
    with pytest.raises(WrongType):
        evaluate_training("c1", "x", [], held="2025")
    with pytest.raises(WrongType):
        evaluate_training("c1", "x", [], money=96_000_000)
    with pytest.raises(WrongType, match="no EffectMeasure"):
        evaluate_training("c1", "x", [UP])


def test_labels() -> None:
    assert AdviceKind.TERUSKAN.label.en == "Continue"
    assert TrainingCredit.BELUM_DIUKUR.label.id == "Hasil belum diukur"


def test_who_rose_less_than_the_others_is_not_told_to_have_got_worse() -> None:
    told = evaluated(h=ComparedWaves(UP, Waves(wave(70), wave(90))))
    assert told.verdict(EffectLevel.HASIL) is WaveVerdict.MEMBURUK
    assert told.advice[0].reason.en == "h: worse than the others, beyond what chance makes."
    assert told.advice[0].reason.id == "h: lebih buruk daripada pembanding, di luar kebetulan."


def test_who_fell_less_than_the_others_is_told_to_have_fallen() -> None:
    told = evaluated(h=ComparedWaves(DOWN, Waves(wave(80), wave(60))))
    assert told.credit is TrainingCredit.DIDUKUNG_PEMBANDING
    assert "EFFECT_BETTER_THAN_WORSE" in [each.code for each in told.findings]
    assert "EFFECT_BETTER_THAN_WORSE" not in [each.code for each in evaluated(h=BESIDE).findings]
    assert "EFFECT_BETTER_THAN_WORSE" not in [each.code for each in evaluated(h=DOWN).findings]
