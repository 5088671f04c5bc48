"""Verdicts: never a bare p, never of too few, and corrected where many are judged together."""

from __future__ import annotations

from fractions import Fraction

import attrs
import pytest
from scipy import stats

from kinerja.base.followed import Followed
from kinerja.base.stats_contrast import SampleSummary
from kinerja.base.words import Words
from kinerja.errors import InvalidValue, UnknownName, WrongType
from kinerja.feedback.survey_waves import WaveVerdict
from kinerja.training.effect_data import AskedOnce, ComparedScores, ComparedWaves, UnitChanges, Waves
from kinerja.training.effect_design import EffectMeasure
from kinerja.training.effect_judging import judge
from kinerja.training.effect_tests import EffectTest, EffectTestKind
from kinerja.training.effect_verdict import Effect, EffectPolicy, ManyTests, adjusted_chances, correct_for_many
from kinerja.training.paired_scores import PairedScores

NAME = Words("Ukuran", "Measure")
BEFORE, AFTER = SampleSummary.printed("79.50", 11, 150), SampleSummary.printed("83.20", "10.5", 160)
OTHERS = Waves(SampleSummary.printed("80.40", "10.8", 140), SampleSummary.printed("81.10", "10.9", 145))
WORKED = [15, 12, 18, 8, 13, 6, 15, 19, 2, 11]


def paired(changes, *, start=50, highest=None, prefix="e") -> PairedScores:
    people = {f"{prefix}{place}": start for place in range(len(changes))}
    after = {who: start + change for who, change in zip(people, changes, strict=True)}
    return PairedScores.of(people, after, highest=highest)


USUAL = EffectPolicy()


def judged(data, policy=USUAL, **told) -> Effect:
    return judge(EffectMeasure("x", NAME, told.pop("level", "hasil"), data, **told), policy)


def test_the_worked_examples() -> None:
    """A to D, and G."""
    assert judged(paired(WORKED)).verdict is WaveVerdict.MEMBAIK
    assert judged(Waves(BEFORE, AFTER)).verdict is WaveVerdict.MEMBAIK
    few = Waves(SampleSummary.printed("79.50", 11, 30), SampleSummary.printed("83.20", "10.5", 30))
    assert judged(few).verdict is WaveVerdict.TIDAK_JELAS
    assert judged(ComparedWaves(Waves(BEFORE, AFTER), OTHERS)).verdict is WaveVerdict.TIDAK_JELAS
    five = judged(paired([20, 23, 24, 16, 32]))
    assert (five.verdict, five.answer.chance) == (WaveVerdict.DATA_KURANG, Fraction(1, 16))
    assert "chance alone 6.25%" in five.reason.en


def test_five_who_all_got_better_are_never_called_sure() -> None:
    """Student's t would: its p is 0.0007."""
    changes = [20, 23, 24, 16, 32]
    assert stats.ttest_1samp(changes, 0).pvalue < 0.001
    assert judged(paired(changes)).verdict is not WaveVerdict.MEMBAIK
    assert judged(paired([*changes, 25])).verdict is WaveVerdict.MEMBAIK


def test_the_way_that_is_better_decides() -> None:
    assert judged(paired(WORKED), better="lebih_rendah").verdict is WaveVerdict.MEMBURUK
    assert judged(paired([-each for each in WORKED]), better="lebih_rendah").verdict is WaveVerdict.MEMBAIK
    assert judged(paired([-each for each in WORKED])).verdict is WaveVerdict.MEMBURUK


def test_no_change_is_no_proof_of_none() -> None:
    told = judged(paired([0] * 12))
    assert told.verdict is WaveVerdict.TIDAK_JELAS
    assert "no proof that nothing changed" in told.reason.en


def test_the_test_and_the_interval_both_must_say_so() -> None:
    """One beyond all measure: flipped signs are sure, and the interval reaches over 0."""
    told = judged(paired([1, 1, 1, 1, 1, 1, 1, 1, 1, 300]))
    assert isinstance(told.answer, EffectTest)
    assert told.answer.chance < Fraction(5, 100)
    assert told.answer.low < 0
    assert told.verdict is WaveVerdict.TIDAK_JELAS


@pytest.mark.parametrize(
    "data",
    [
        paired([5, 6, 7, 8]),
        Followed(1, 3, 0, 0),
        Waves(SampleSummary(9, 80, 100), SampleSummary(99, 90, 100)),
        ComparedWaves(Waves(BEFORE, AFTER), Waves(SampleSummary(99, 80, 100), SampleSummary(9, 80, 100))),
        ComparedScores(paired([9] * 12), paired([1] * 9, prefix="o")),
        AskedOnce(4, 4, 1, 5),
    ],
)
def test_of_too_few_nothing_is_said_and_no_mean_is_shown(data) -> None:
    told = judged(data)
    assert told.verdict is WaveVerdict.DATA_KURANG
    assert told.reason.en.startswith("Too few: ")
    assert told.before is told.after is told.gain is None


def test_what_cannot_be_told() -> None:
    once = judged(AskedOnce("4.62", 2244, 1, 5), level="reaksi")
    assert (once.verdict, float(once.after)) == (WaveVerdict.DATA_KURANG, 4.62)
    assert "Asked once" in once.reason.en
    assert [each.code for each in once.findings] == ["EFFECT_CEILING"]
    alike = judged(Waves(SampleSummary(40, 80, 0), SampleSummary(40, 90, 0)))
    assert "No value differs" in alike.reason.en
    assert judged(AskedOnce(3, 30, 1, 5)).findings == ()


def test_who_passed() -> None:
    told = judged(Followed(kept=5, gained=9, lost=0, still=6))
    assert (told.verdict, told.before, told.after) == (WaveVerdict.MEMBAIK, 25, 70)


def test_people_beside_others() -> None:
    data = ComparedScores(paired([9, 11] * 8, highest=100), paired([1, 2] * 8, prefix="o"))
    told = judged(data, chosen="undian")
    assert (told.verdict, told.before, told.after) == (WaveVerdict.MEMBAIK, 50, 60)
    assert told.gain is not None
    assert "than the others" in told.reason.en
    assert told.findings == ()


def test_few_units_and_many() -> None:
    few = judged(UnitChanges.of({"a": 5, "b": 6}, {"c": 1, "d": 2, "e": 1}))
    assert (few.verdict, few.before) == (WaveVerdict.DATA_KURANG, None)
    seven = judged(UnitChanges.of({"a": 5, "b": 6, "g": 7}, {"c": 1, "d": 2, "e": 1, "f": 2}))
    assert seven.verdict is WaveVerdict.MEMBAIK
    many = {f"u{place}": 5 + place % 3 for place in range(20)}, {f"v{place}": place % 3 for place in range(20)}
    assert judged(UnitChanges.of(*many)).answer.kind is EffectTestKind.SELISIH_GANDA


def test_the_gain_stands_beside_the_verdict() -> None:
    """Surely better, and little of what could be learned."""
    told = judged(paired(WORKED, highest=100))
    assert told.gain is not None
    assert told.verdict is WaveVerdict.MEMBAIK
    assert told.gain.of_means.category.token == "rendah"
    assert judged(paired(WORKED, highest=100), better="lebih_rendah").gain is None


def codes(*args, **told) -> list[str]:
    return [finding.code for finding in judged(*args, **told).findings]


def test_what_has_to_be_said() -> None:
    waves = Waves(BEFORE, AFTER)
    assert codes(waves, chosen="terendah") == ["EFFECT_REGRESSION_TO_THE_MEAN"]
    assert codes(waves, chosen="terendah", earlier_points=3) == []
    assert codes(Waves(SampleSummary(12, 80, 9), SampleSummary(40, 90, 9))) == ["EFFECT_FEW_RESPONDENTS"]
    lost = PairedScores([*paired(WORKED).scores, attrs.evolve(paired([1]).scores[0], person_id="z", after=None)])
    assert codes(lost) == ["EFFECT_PEOPLE_LOST"]
    assert codes(attrs.evolve(lost, highest=100)) == ["GAIN_PEOPLE_LOST"]


AT_40, AT_50 = paired(WORKED, start=40), paired(WORKED, prefix="o")


@pytest.mark.parametrize(
    ("data", "better", "rises"),
    [
        (ComparedWaves(Waves(BEFORE, AFTER), OTHERS), "lebih_tinggi", True),
        (ComparedWaves(OTHERS, Waves(BEFORE, AFTER)), "lebih_tinggi", False),
        (ComparedWaves(OTHERS, Waves(BEFORE, AFTER)), "lebih_rendah", True),
        (ComparedWaves(OTHERS, OTHERS), "lebih_tinggi", False),
        (ComparedScores(AT_40, AT_50), "lebih_tinggi", True),
        (ComparedScores(AT_50, AT_40), "lebih_tinggi", False),
        (ComparedScores(AT_40, PairedScores([])), "lebih_tinggi", True),
        (UnitChanges.of({"a": 5}, {"b": 1}), "lebih_tinggi", True),
    ],
)
def test_the_lowest_rise_more_than_others_who_did_not_stand_as_low(data, better, rises) -> None:
    """A comparison mends nothing where the others stood better before, or nobody told how they stood."""
    told = judged(data, chosen="terendah", better=better)
    found = [each for each in told.findings if each.code == "EFFECT_REGRESSION_TO_THE_MEAN"]
    assert [each.hint.en for each in found] == ["Compare with others who stood as low before."] * rises
    earlier = judged(data, chosen="terendah", better=better, earlier_points=3)
    assert [each.code for each in earlier.findings] == ["EFFECT_NOT_BY_LOT"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"fewest_pairs": 4},
        {"fewest_respondents": 4},
        {"enough_for_t": 9},
        {"earlier_points": True},
        {"confidence": 100},
        {"confidence": 49},
    ],
)
def test_no_policy(wrong) -> None:
    with pytest.raises(InvalidValue):
        EffectPolicy(**wrong)


def test_a_number_is_no_policy() -> None:
    with pytest.raises(WrongType, match="policy: A int is no EffectPolicy"):
        judged(paired(WORKED), 95)


def test_more_confidence_asks_for_more() -> None:
    assert judged(Waves(BEFORE, AFTER), EffectPolicy(confidence="99.9")).verdict is WaveVerdict.TIDAK_JELAS


CHANCES = ["0.01", "0.04", "0.03", "0.005", "0.5", 1]


def test_chances_corrected() -> None:
    theirs = stats.false_discovery_control([float(Fraction(each)) for each in CHANCES])
    assert [float(each) for each in adjusted_chances(CHANCES, "benjamini_hochberg")] == pytest.approx(list(theirs))
    assert adjusted_chances(CHANCES, ManyTests.HOLM) == tuple(map(Fraction, ("1/20", "3/25", "3/25", "3/100", 1, 1)))
    assert adjusted_chances([], "holm") == ()
    with pytest.raises(InvalidValue, match="no chance"):
        adjusted_chances([2], "holm")
    with pytest.raises(UnknownName):
        adjusted_chances(["0.1"], "bonferroni")
    assert ManyTests.HOLM.label.en == "Holm"


def test_of_twenty_that_do_nothing_one_looks_clear() -> None:
    """Judged alone it is better; judged with the others it is not."""
    clear = judged(Waves(SampleSummary(50, 80, 100), SampleSummary(50, "84.2", 100)))
    unclear = judged(Waves(SampleSummary(50, 80, 100), SampleSummary(50, "80.5", 100)))
    silent = judged(AskedOnce(3, 30, 1, 5))
    assert clear.verdict is WaveVerdict.MEMBAIK
    told = correct_for_many([clear, silent, *[unclear] * 19])
    assert told[0].verdict is WaveVerdict.TIDAK_JELAS
    assert told[0].adjusted == 20 * clear.answer.chance
    assert "corrected by Holm" in told[0].reason.en
    assert told[1] == silent
