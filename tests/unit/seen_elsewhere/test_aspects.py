"""Mistakes of running systems about the aspects and activities of PP 46/2011, with the formula that makes each.

A test bears the number of ``quantitative-regimes.md``, section 8, and the letter B that of the catalogue of bugs.
``assert theirs == wrong != ours == right`` says all there is to say.
"""

from __future__ import annotations

from fractions import Fraction

import pytest

from kinerja.errors import DivisionByZero
from kinerja.rules.pp46_2011 import PP46_2011
from tests.unit.rules.activities import A1, aspect, capaian, facts, kegiatan, plain, values

THREE = {name: A1[name] for name in ("kuantitas", "kualitas", "waktu")}
ON_TARGET, WHOLE_ROW = Fraction(76), Fraction("85.5")
SHARES = Fraction(176, 100)


def weighted(target, done):
    """Return (1.76 T - R) / T x 100, which is right up to 24 percent saved."""
    return (SHARES * target - done) / target * 100


def saved(target, done):
    """Return the efficiency in percent."""
    return 100 - Fraction(100 * done, target)


def test_1_b2_liveskp_and_others_have_no_branch_above_24_percent() -> None:
    """G-mrofi, G-unm, X-7994347709: ``(1.76 T - R) / T x 100`` always; half the time gives 126 instead of 50."""
    assert weighted(12, 6) == 126 != aspect(12, 6) == 50
    assert weighted(12, 9) == 101 != aspect(12, 9) == 75


def test_2_liveskp_has_no_rule_for_what_was_not_carried_out() -> None:
    """G-mrofi: no quantity and no time used gives 176 for time; the activity is 0, and stays in the mean."""
    idle = kegiatan(kuantitas=(1, 0), kualitas=(100, 0), waktu=(12, 0))
    assert weighted(12, 0) == 176 != capaian(kuantitas=(1, 0), kualitas=(100, 0), waktu=(12, 0)) == 0
    assert values("rata_rata_capaian", plain(90), idle) == [45]


def test_3_a_bracket_error_above_24_percent() -> None:
    """X-11949318029: ``76 - x - 100`` where ``76 - (x - 100)`` is meant: 9 of 12 months gives -125 instead of 75."""
    assert 76 - weighted(12, 9) - 100 == -125 != aspect(12, 9) == 75


def test_4_spending_more_scores_more() -> None:
    """X-11949318029: cost as ``RB / TB x 100``: 90 of 100 gives 90 instead of 86, and 110 of 100 gives 110."""
    assert Fraction(90, 100) * 100 == 90 != aspect(100, 90, "biaya") == 86
    assert aspect(100, 110, "biaya") == 66 < aspect(100, 90, "biaya")


@pytest.mark.parametrize("target", [12, 100, 5_000_000])
def test_5_exactly_24_percent_is_taken_for_more(target) -> None:
    """X-6993474068: ``< 24`` instead of ``<= 24``: R = 0.76 T gives 76 instead of 100."""
    done = target * Fraction("0.76")
    theirs = weighted(target, done) if saved(target, done) < 24 else 76 - (weighted(target, done) - 100)
    assert theirs == 76 != aspect(target, done) == 100


def test_6_a_threshold_of_25_and_another_formula_above_it() -> None:
    """X-1952548624: ``< 25``, then ``1.76 (T - R)``: 151 of 200 gives 100.5 instead of 75.5, 6 of 12 gives 88 not 50.

    It leaves out cost where the efficiency is 0 as well; then the whole row of the guides is 88.67 instead of 85.50.
    """

    def theirs(target, done):
        above = 76 - (SHARES * (target - done) / target * 100 - 100)
        return weighted(target, done) if saved(target, done) < 25 else above

    assert theirs(200, 151) == Fraction("100.5") != aspect(200, 151) == Fraction("75.5")
    assert theirs(12, 6) == 88 != aspect(12, 6) == 50
    assert Fraction(100 + 90 + 76, 3) != capaian(**A1) == WHOLE_ROW


def test_7_exactly_24_percent_keeps_the_value_of_the_row_before() -> None:
    """G-cakradana: ``> 24`` and ``< 24``, so at 24 nothing is assigned; 76 of 100 is 100, whatever stood before."""

    def theirs(rows):
        value, found = None, []
        for target, done in rows:
            if saved(target, done) < 24:
                value = weighted(target, done)
            elif saved(target, done) > 24:
                value = 76 - (weighted(target, done) - 100)
            found.append(value)
        return found

    rows = [(100, 50), (100, 76)]
    ours = values("nilai_aspek", *(kegiatan(kuantitas=(1, 1), waktu=row) for row in rows))[1::2]
    assert theirs(rows) == [50, 50] != ours == [50, 100]


def test_8_the_value_of_cost_is_assigned_to_time() -> None:
    """X-1255425639, X-2064936491: cost overwrites time and stays 0: time 12 of 12, cost 90 of 100 gives 86 and 0."""
    ours = values("nilai_aspek", kegiatan(kuantitas=(1, 1), waktu=(12, 12), biaya=(100, 90)))
    assert [100, weighted(100, 90), 0] == [100, 86, 0] != ours == [100, 76, 86]


def test_9_cost_is_never_returned_and_the_divisor_is_always_3() -> None:
    """X-36889538826: (100 + 90 + 76) / 3 = 88.67 for the whole row of the guides; with its cost it is 85.50."""
    assert round(Fraction(100 + 90 + 76, 3), 2) == Fraction("88.67") != capaian(**A1) == WHOLE_ROW


def test_10_one_activity_of_0_resets_the_running_total() -> None:
    """X-36889538826: 90, 0 and 90 give 90 / 3 = 30 instead of 60."""
    total = 0
    for value in (90, 0, 90):
        total = total + value if value else 0
    (ours,) = values("rata_rata_capaian", plain(90), plain(0), plain(90))
    assert Fraction(total, 3) == 30 != ours == 60


@pytest.mark.parametrize("theirs", [1, 3], ids=["X-36889538826", "G-ayu"])
def test_11_points_for_no_additional_duty(theirs) -> None:
    """X-36889538826 gives 1 point for none, G-ayu 3: their last branch; none is none."""
    for duties in (0, None):
        (ours,) = values("nilai_tugas_tambahan", plain(80), tugas_tambahan=duties)
        assert theirs != ours == 0


def test_12_cost_exactly_on_budget_is_taken_for_no_cost() -> None:
    """X-4961927576: efficiency 0 removes the aspect, and the divisor is 3: 88.67 instead of 85.50.

    An aspect of 0 is removed as well; here it counts: 100, 90 and time at 1.76 times its target is 63.33, not 95.
    """
    kept = [value for value, efficiency in ((100, None), (90, None), (76, 1), (76, 0)) if efficiency != 0]
    assert round(Fraction(sum(kept), len(kept)), 2) == Fraction("88.67") != capaian(**A1) == WHOLE_ROW
    late = capaian(**THREE | {"waktu": (100, 176)})
    assert Fraction(100 + 90, 2) == 95 != late == Fraction(190, 3)


@pytest.mark.parametrize(("used", "right"), [(12, "88.67"), (13, "85.89")])
def test_13_time_counts_only_where_some_was_saved(used, right) -> None:
    """G-ayu: on time or late, the aspect is left out: 100 and 90 give 95.0 instead of 88.67 and 85.89."""
    values_ = [100, 90, *([weighted(12, used)] if saved(12, used) > 0 else [])]
    ours = round(capaian(kuantitas=(1, 1), kualitas=(100, 90), waktu=(12, used)), 2)
    assert Fraction(sum(values_), len(values_)) == 95 != ours == Fraction(right)


def test_14_the_mean_is_divided_by_one_more_and_conduct_by_one_less() -> None:
    """G-ayu: two activities of 90 give 180 / 3 = 60, six behaviours of 90 give 540 / 5 = 108; both are 90."""
    (mean,) = values("rata_rata_capaian", plain(90), plain(90))
    assert Fraction(90 + 90, 2 + 1) == 60 != mean == 90
    (conduct,) = values("perilaku", plain(90), perilaku=90, kepemimpinan=90, struktural=True)
    assert Fraction(6 * 90, 5) == 108 != conduct == 90


def test_15_b1_papamas_sums_three_aspects_and_divides_by_four_in_print() -> None:
    """G-papamas: its PDF says (100 + 90 + 76) / 4 = 66.5, its screen 85.50; there is one value here, and it is 85.5."""
    assert Fraction(100 + 90 + 76, 4) == Fraction("66.5") != capaian(**A1) == WHOLE_ROW
    judged = [str(PP46_2011.judge(facts(plain(value), perilaku=80)).predikat) for value in ("66.5", "85.5")]
    assert judged == ["cukup", "baik"], "so the two prints of one SKP were in two classes"


def test_16_tapteng_time_is_always_1_of_1_and_cost_is_swapped() -> None:
    """G-tapteng: time is 76 whatever was told; cost 90 of 100 is read as 100 of 90: 64.89 instead of 86."""
    assert round(weighted(90, 100), 2) == Fraction("64.89") != aspect(100, 90, "biaya") == 86
    assert weighted(1, 1) == ON_TARGET != aspect(12, 10) == 100 - Fraction(100 * 10, 12) + 76


def test_17_time_is_computed_from_its_target_twice() -> None:
    """X-16087388191: ``(1.76 T - T) / T`` is always 76; and a value of cost of 0 or less drops the aspect."""
    for used in (10, 13):
        assert weighted(12, 12) == ON_TARGET != aspect(12, used) == weighted(12, used)
    overspent = capaian(**THREE, biaya=(100, 200))
    assert Fraction(266, 3) != overspent == Fraction(266 - 24, 4)


def test_18_caps_that_the_formula_does_not_have() -> None:
    """X-7791153096: above 24 percent ``76 + 2 (100 - e)``, late time held at 76, quantity and quality at 100.

    25 percent saved gives 226 instead of 75; 13 of 12 months 76 instead of 67.67; twice the quantity 100, not 200.
    """
    assert 76 + 2 * (100 - saved(100, 75)) == 226 != aspect(100, 75) == 75
    assert max(weighted(12, 13), ON_TARGET) == 76 != round(aspect(12, 13), 2) == Fraction("67.67")
    assert min(100, 200) != aspect(1, 2, "kuantitas") == 200


def test_24_a_changed_target_is_scored_without_its_cost() -> None:
    """X-46523790246: the divisor is 3 while cost is in the sum: (100 + 90 + 76 + 76) / 3 = 114 instead of 85.5."""
    assert Fraction(100 + 90 + 76 + 76, 3) == 114 != capaian(**A1) == WHOLE_ROW


# --- "Also common" ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["kuantitas", "kualitas", "waktu", "biaya"])
def test_a1_most_systems_divide_by_a_target_of_0(name) -> None:
    """A crash, or 0 percent; here the place is told, and no achievement is made up."""
    with pytest.raises(DivisionByZero, match="The divisor target is 0") as caught:
        capaian(**A1 | {name: (0, 1)})
    assert caught.value.path == f"hasil_kerja[0].indikator[{list(A1).index(name)}].target"


def test_a2_a_cost_target_of_0_is_confused_with_none() -> None:
    """``=== 0`` on text: "0" is taken for a budget, or no budget for 0; here the target decides, and 0 is refused."""
    without = capaian(**THREE)
    assert capaian(**THREE, biaya=(None, None)) == capaian(**THREE, biaya=(None, "0")) == without == Fraction(266, 3)
    assert capaian(**A1 | {"biaya": ("100", "0")}) == Fraction(266, 4)
    with pytest.raises(DivisionByZero):
        capaian(**THREE, biaya=("0", "0"))


def test_a4_a_quality_target_of_100_is_written_into_the_code() -> None:
    """``RK / 100`` for every activity: 72 of 80 gives 72 instead of 90."""
    assert Fraction(72, 100) * 100 == 72 != aspect(80, 72, "kualitas") == 90
