"""Tests of a change: worked examples, and which test goes with how many."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from scipy import stats

from kinerja.base.followed import Followed
from kinerja.base.stats_contrast import SampleSummary
from kinerja.errors import EmptyCollection, InvalidValue, UnknownName, WrongType
from kinerja.training.effect_tests import (
    EffectTestKind,
    changes_test,
    double_difference,
    paired_test,
    pass_test,
    unit_test,
    wave_test,
)

WORKED = [15, 12, 18, 8, 13, 6, 15, 19, 2, 11]
MANY = [each % 7 - 2 for each in range(40)]


def test_few_are_counted_and_many_go_by_t() -> None:
    few, many = paired_test(WORKED), paired_test(MANY)
    assert (few.kind, few.chance, few.least_chance) == (
        EffectTestKind.TANDA_DIBALIK,
        Fraction(1, 512),
        Fraction(1, 512),
    )
    assert (many.kind, many.least_chance) == (EffectTestKind.T_BERPASANGAN, 0)
    assert float(many.chance) == pytest.approx(stats.ttest_1samp(MANY, 0).pvalue)
    assert few.size is not None
    assert few.size.plain == Decimal("2.2273")


def test_a_test_may_be_asked_for() -> None:
    t, ranks = paired_test(WORKED, "t_berpasangan"), paired_test(WORKED, EffectTestKind.PERINGKAT_BERTANDA)
    assert round(float(t.chance), 6) == 0.00006
    assert (ranks.chance, ranks.low) == (Fraction(1, 512), Decimal("8.0781"))
    assert paired_test(MANY, "tanda_dibalik").kind is EffectTestKind.TANDA_DIBALIK


def test_all_changed_alike() -> None:
    """Nothing shows how far chance reaches, so there is no interval, and many are counted as well."""
    told = paired_test([5] * 25)
    assert (told.kind, told.low, told.size) == (EffectTestKind.TANDA_DIBALIK, None, None)
    assert told.words.en == "+5.00; exact test of flipped signs, n = 25; chance alone < 0.01%"
    assert paired_test([4]).chance == 1


@pytest.mark.parametrize(
    ("call", "error", "said"),
    [
        (lambda: paired_test([]), EmptyCollection, "Nobody has both"),
        (lambda: paired_test([3, 3], "t_berpasangan"), EmptyCollection, "No value differs"),
        (lambda: paired_test([3], "t_berpasangan"), InvalidValue, "no spread"),
        (lambda: paired_test([3, 4], "welch"), InvalidValue, "Welch's t is no test of the changes"),
        (lambda: paired_test([3, 4], "anova"), UnknownName, "anova"),
        (lambda: pass_test(Followed(0, 0, 0, 0)), EmptyCollection, "tested twice"),
        (lambda: changes_test([1], [1, 2]), InvalidValue, "no spread"),
    ],
)
def test_what_cannot_be_tested(call, error, said) -> None:
    with pytest.raises(error, match=said):
        call()


def test_who_passed() -> None:
    told = pass_test(Followed(kept=10, gained=8, lost=1, still=3))
    assert (told.estimate, told.chance, told.low) == (Fraction(350, 11), Fraction(5, 128), None)
    assert told.chance == Fraction(stats.binomtest(8, 9).pvalue).limit_denominator(1000)


def test_two_waves_of_one_change_and_two_sizes() -> None:
    """Worked examples B and C: the same change of the index, another answer."""
    many = wave_test(SampleSummary.printed("79.50", 11, 150), SampleSummary.printed("83.20", "10.5", 160))
    few = wave_test(SampleSummary.printed("79.50", 11, 30), SampleSummary.printed("83.20", "10.5", 30))
    assert many.estimate == few.estimate == Fraction("3.7")
    assert (round(float(many.chance), 4), round(float(few.chance), 3)) == (0.0027, 0.188)
    theirs = stats.ttest_ind_from_stats(83.2, 10.5, 160, 79.5, 11, 150, equal_var=False)
    assert float(many.chance) == pytest.approx(theirs.pvalue)
    assert many.words.id == "+3,70 (selang 95% 1,29 s.d. 6,11); uji t Welch, n = 150 + 160; kebetulan saja 0,27%"


def test_a_unit_beside_another() -> None:
    """Worked example D."""
    reached = SampleSummary.printed("79.50", 11, 150), SampleSummary.printed("83.20", "10.5", 160)
    others = SampleSummary.printed("80.40", "10.8", 140), SampleSummary.printed("81.10", "10.9", 145)
    told = double_difference(reached, others)
    assert (told.estimate, told.n, round(float(told.chance), 3)) == (3, 595, 0.091)
    assert (round(told.low, 2), round(told.high, 2)) == (Decimal("-0.48"), Decimal("6.48"))


def test_people_beside_others() -> None:
    first, second = [5, 9, 7, 8, 6], [1, 0, 2, -1, 3]
    told, theirs = changes_test(first, second), stats.ttest_ind(first, second, equal_var=False)
    assert (told.estimate, told.groups) == (6, (5, 5))
    assert float(told.chance) == pytest.approx(theirs.pvalue)


def test_few_units() -> None:
    told = unit_test([5, 6], [1, 2, 1])
    assert (told.chance, told.least_chance, told.n) == (Fraction(1, 10), Fraction(1, 10), 5)
    assert unit_test([5, 6, 7], [1, 2, 3]).least_chance == Fraction(2, 20)
    assert unit_test([1], [2]).words.en == "-1.00; all ways to draw the units, n = 1 + 1; chance alone 100.00%"


def test_values_are_no_summary_and_a_table_is_nobody_followed() -> None:
    with pytest.raises(WrongType, match="SampleSummary.of"):
        wave_test([70, 75], [80, 85])
    with pytest.raises(WrongType, match="A tuple is no Followed"):
        pass_test((10, 8, 1, 3))
