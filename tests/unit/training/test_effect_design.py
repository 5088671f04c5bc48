"""Levels, designs and how many they need."""

from __future__ import annotations

import pytest

from kinerja.base.followed import Followed
from kinerja.base.stats_contrast import SampleSummary
from kinerja.base.words import Words
from kinerja.errors import InvalidValue, UnknownName, WrongType
from kinerja.plans.target import Direction
from kinerja.training.effect_data import AskedOnce, ComparedScores, ComparedWaves, UnitChanges, Waves
from kinerja.training.effect_design import EffectDesignKind, EffectLevel, EffectMeasure, HowChosen, required_sample
from kinerja.training.effect_verdict import EffectPolicy
from kinerja.training.paired_scores import PairedScores

NAME = Words("Ukuran", "Measure")
WAVES = Waves(SampleSummary(30, 80, 100), SampleSummary(30, 82, 100))
NOBODY = PairedScores([])


def test_levels_are_numbered() -> None:
    assert [level.number for level in EffectLevel] == [1, 2, 3, 4, 5]
    assert EffectLevel.HASIL.label.en == "Results"


@pytest.mark.parametrize(
    ("data", "kind", "is_compared"),
    [
        (AskedOnce(4, 9, 1, 5), "sekali", False),
        (NOBODY, "orang_sama", False),
        (Followed(1, 1, 1, 1), "lulus_orang_sama", False),
        (WAVES, "orang_lain", False),
        (ComparedScores(NOBODY, NOBODY), "orang_sama_berpembanding", True),
        (ComparedWaves(WAVES, WAVES), "orang_lain_berpembanding", True),
        (UnitChanges.of({"a": 1}, {"b": 2}), "unit_berpembanding", True),
    ],
)
def test_the_data_tell_the_design(data, kind, is_compared) -> None:
    told = EffectMeasure("x", NAME, "hasil", data, better="lebih_rendah", chosen="undian").design
    assert (told, told.is_compared) == (EffectDesignKind(kind), is_compared)
    assert told.label.id


def test_tokens_will_do() -> None:
    told = EffectMeasure("x", NAME, "hasil", WAVES)
    assert (told.level, told.better, told.chosen) == (
        EffectLevel.HASIL,
        Direction.LEBIH_TINGGI,
        HowChosen.TIDAK_DIKETAHUI,
    )
    assert told.chosen.label.en == "Not known"


def test_what_is_no_measure() -> None:
    with pytest.raises(InvalidValue, match="TrainingReturn"):
        EffectMeasure("x", NAME, "imbal_hasil", WAVES)
    with pytest.raises(WrongType):
        EffectMeasure("x", NAME, "hasil", [1, 2, 3])
    with pytest.raises(UnknownName):
        EffectMeasure("x", NAME, "hasil", WAVES, better="naik")
    with pytest.raises(InvalidValue, match="earlier_points"):
        EffectMeasure("x", NAME, "hasil", WAVES, earlier_points=-1)


def test_how_many_a_design_needs() -> None:
    """Worked example E; with another unit beside it takes twice as many in each of twice as many groups."""
    assert [required_sample("orang_lain", change, 11).each for change in (2, 3, 4, 5)] == [475, 212, 119, 76]
    told = required_sample(EffectDesignKind.ORANG_LAIN_BERPEMBANDING, 3, 11)
    assert (told.each, told.groups, told.total) == (423, 4, 1692)
    assert required_sample("orang_sama", 3, 11).total == 106


@pytest.mark.parametrize("design", ["sekali", "unit_berpembanding", "lulus_orang_sama"])
def test_designs_without_a_deviation(design) -> None:
    with pytest.raises(InvalidValue, match="no number of people follows"):
        required_sample(design, 3, 11)


def test_no_sample_is_asked_for_of_which_nothing_would_be_said() -> None:
    """A great change is seen of two people by the normal curve; no verdict is given of so few."""
    assert required_sample("orang_sama", 10, 5).each == 6
    assert required_sample("orang_sama", 10, 5, confidence=99).each == 8
    assert required_sample("orang_sama", 10, 5, confidence=50).each == EffectPolicy().fewest_pairs
    others = [kind for kind in EffectDesignKind if kind.value in ("orang_lain", "orang_sama_berpembanding")]
    assert {required_sample(kind, 20, 5).each for kind in others} == {EffectPolicy().fewest_respondents}
    assert required_sample("orang_lain_berpembanding", 20, 5).total == 4 * EffectPolicy().fewest_respondents
