"""Mistakes of running systems about PP 30/2019, PermenPANRB 8/2021 and the year 2021, with the formula that makes each.

A test bears the number of ``quantitative-regimes.md``, section 8.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from kinerja.base.rounding import Rounding
from kinerja.formula import evaluate
from kinerja.rules import year_2021
from kinerja.rules.parts import Score
from kinerja.rules.pp30_2019 import PP30_2019, PredikatPP30
from kinerja.rules.pp46_2011 import PP46_2011
from kinerja.rules.year_2021 import YEAR_2021, join
from tests.unit.rules import eighth
from tests.unit.rules.eighth import direct, extra, indicator, percent, value
from tests.unit.rules.eighth import facts as eighth_facts
from tests.unit.rules.eighth import values as each_value

ALONE, HEARD = PP30_2019.choose(opsi="70_30"), PP30_2019.choose(opsi="60_40")
BAWAH, ATAS = YEAR_2021.choose(batas="bawah"), YEAR_2021.choose(batas="atas")
READINGS = {"bawah": year_2021.BAWAH, "atas": year_2021.ATAS}
KHUSUS = "lebih_rendah"


def judged(skp, conduct, book=ALONE, *, ide_baru=False):
    return book.judge({"nilai_skp": skp, "nilai_perilaku": conduct, "ide_baru": ide_baru})


def converted(number, batas):
    """Return what a value of the first half comes to on the scale of the second."""
    return evaluate(READINGS[batas], {"nilai_semester_1": number})


def score(number):
    """Return a value of a half-year."""
    return Score(Fraction(number), Decimal(0))


# --- PP 30/2019 ------------------------------------------------------------------------------------------------------


def test_25_the_value_is_a_plain_mean() -> None:
    """G-unm: 105 and 95 give 100; with 70 and 30 percent it is 102."""
    assert Fraction(105 + 95, 2) == 100 != judged(105, 95).score.exact == 102
    assert judged(105, 95, HEARD).score.exact == 101


def test_25_sangat_baik_without_a_new_idea() -> None:
    """G-unm: 112 is Sangat Baik for being 110 or more; without a new idea it is Baik (art. 41(5))."""
    theirs = PredikatPP30.SANGAT_BAIK
    assert theirs is not judged(112, 112).predikat is PredikatPP30.BAIK
    assert judged(112, 112, ide_baru=True).predikat is theirs


def test_30_silka_has_no_sangat_baik() -> None:
    """G-silka: 90 to 120 is Baik, whatever the idea."""
    assert PredikatPP30.BAIK is not judged(112, 112, ide_baru=True).predikat is PredikatPP30.SANGAT_BAIK


def test_a3_the_weights_of_pp_46_are_used_for_pp_30() -> None:
    """60 and 40 for everybody: 105 and 95 give 101; under PP 30 that is for agencies that hear others, else 102."""
    theirs = Fraction(60, 100) * 105 + Fraction(40, 100) * 95
    assert theirs == 101 != judged(105, 95).score.exact == 102
    assert PP30_2019.option("opsi").default is None, "so nobody gets the one or the other by chance"


# --- PermenPANRB 8/2021 ----------------------------------------------------------------------------------------------


def test_22_rounded_to_one_decimal() -> None:
    """G-unm: ``round(x, PHP_ROUND_HALF_UP)`` takes the constant 1 for places: 84.46 gives 84.5 instead of 84."""
    theirs = Rounding(1).published(Fraction("84.46"))
    (ours,) = set(each_value("capaian_dibaca", direct("84.46")))
    assert theirs == Decimal("84.5") != ours == 84
    assert set(each_value("capaian_dibaca", direct("84.5"))) == {85}


def test_26_the_mean_of_percents_and_an_array_that_is_never_emptied() -> None:
    """G-unm: 130, 70 and 100 percent are 100 on average, Baik; by their classes they are Cukup.

    The percents of the first row stay in the mean of the second, and a realisation of 0 is dropped.
    """

    def theirs(*rows):
        kept, found = [], []
        for row in rows:
            kept += [each for each in row if each]
            mean = Fraction(sum(kept), len(kept))
            found.append(next(number for cut, number in ((101, 120), (100, 100), (80, 80), (0, 60)) if mean >= cut))
        return found

    rows = [(130, 70, 100), (98, 98, 100), (0, 100, 100)]
    ours = each_value("nilai_rencana", *(direct(*row) for row in rows))
    assert theirs(*rows) == [100, 80, 80] != ours == [80, 80, 60]
    rows = [(130, 70, 100), (60, 60, 60)]
    ours = each_value("nilai_rencana", *(direct(*row) for row in rows))
    assert theirs(*rows) == [100, 80] != ours == [80, 60]


def test_27_conduct_without_the_division_by_the_range() -> None:
    """G-unm: no division, and 190 typed for 110: level 4 on a range of 2 to 3 gives 201, not 112.5."""

    def theirs(shown, high):
        return 190 + (120 - 109) * (shown - high)

    row = {"level": 4, "level_bawah": 2, "level_atas": 3}
    ours = value("nilai_level", direct("baik"), perilaku=(row, 100, 100, 100))
    assert theirs(4, 3) == 201 != ours == Fraction("112.5")


def test_31_sikkjadi_always_takes_the_upper_end_of_a_range() -> None:
    """G-bps: inside 7 to 8 months 7.5 gives 106 instead of 100, 6.5 gives 119 instead of 107; 85 of 80-90 gives 94."""
    shown = Rounding(0)

    def theirs(done, high, arah):
        share = Fraction(done) / high
        return shown.published(100 * (1 + (1 - share) if arah == KHUSUS else share))

    for done, low, high, arah, wrong, right in (
        ("7.5", 7, 8, KHUSUS, 106, 100),
        ("6.5", 7, 8, KHUSUS, 119, 107),
        ("85", 80, 90, "lebih_tinggi", 94, 100),
    ):
        ours = shown.published(percent(done, low, high, arah))
        assert theirs(done, high, arah) == wrong != ours == right
    assert percent(7, 7, 8, KHUSUS) == percent(8, 7, 8, KHUSUS) == 100, "both ends belong to it"
    assert value("kategori_rencana", direct(94)) == "cukup" != value("kategori_rencana", direct(indicator(85, 80, 90)))


def test_32_sangat_baik_only_from_120_on() -> None:
    """G-bps: 100 to 119 is Baik; from 101 on it is Sangat Baik, so 107 is."""

    def theirs(number):
        return "sangat_baik" if number >= 120 else "baik" if number >= 100 else "cukup"

    assert theirs(107) == "baik" != value("kategori_rencana", direct(107)) == "sangat_baik"


def test_33_a_single_kurang_is_caught_by_the_rule_for_cukup() -> None:
    """G-bps: "not Sangat Kurang and exactly one Kurang" is asked before "a single Kurang": 80 instead of 60."""

    def theirs(sk, k):
        return 80 if not sk and k == 1 else 60 if sk == 1 else None

    assert theirs(0, 1) == 80 != value("nilai_rencana", direct("kurang")) == 60
    assert theirs(1, 0) == 60 != value("nilai_rencana", direct("sangat_kurang")) == 25


@pytest.mark.parametrize("count", [2, 4])
def test_33_two_indicators_keep_the_value_of_the_row_before(count) -> None:
    """G-bps: no branch for two, so the second result has the value of the first; here it is undetermined."""
    outcome = eighth.BOOK.judge(eighth_facts(direct("kurang"), direct(*["baik"] * count)))
    assert "could not be read in the annex" in outcome.predikat.reason.en
    assert value("nilai_rencana", direct(*["baik"] * count, kategori="cukup")) == 80, "where the class is told"


def test_34_additional_work_is_a_second_mean() -> None:
    """G-bps: mean of main work plus mean of additional work, 100 + 100 = 200; it adds 10 at most, so 110."""
    rows = [direct("baik"), extra("baik"), extra("baik"), extra("baik")]
    assert 100 + 100 == 200 != value("nilai_skp", *rows) == 110


# --- The year 2021 ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "bawah", "atas"),
    [("50.5", "49.49", "48.94"), ("60.5", "70.06", "69.32"), ("75.5", "89.68", "89.32"), ("90.5", "109.68", "109.38"),
     ("90.99", "110.34", "109.99")],
)  # fmt: skip
def test_28_gaps_between_the_segments_fall_to_120(number, bawah, atas) -> None:
    """G-unm: closed segments of whole numbers, and 120 for the rest: 60.5 gives 120 instead of 69.32 or 70.06."""
    segments = ((91, 99), (76, 90), (61, 75), (51, 60), (0, 50))
    theirs = None if any(low <= Fraction(number) <= high for low, high in segments) else 120
    ours = [Rounding(2).published(converted(number, batas)) for batas in ("bawah", "atas")]
    assert theirs == 120
    assert ours == [Decimal(bawah), Decimal(atas)]


def test_29_two_points_are_added_to_the_second_half() -> None:
    """G-unm: (90 + 100 + 2) / 2 = 96 instead of 95."""
    first = judge_first(76)
    assert Fraction(90 + 100 + 2, 2) == 96 != join(first, judged(100, 100)).score.exact == 95


@pytest.mark.parametrize(("number", "right"), [("109.5", "baik"), ("89.5", "cukup")])
def test_29_closed_classes_lose_what_lies_between(number, right) -> None:
    """G-unm: 109.5 and 89.5 give "-"."""
    classes = ((110, 120), (90, 109), (70, 89), (50, 69), (0, 49))
    assert not any(low <= Fraction(number) <= high for low, high in classes)
    assert str(judged(number, number).predikat) == right
    same_before = {"109.5": Fraction(453, 5), "89.5": Fraction(378, 5)}[number]
    year = join(score(same_before), score(number), ide_baru=True)
    assert abs(year.score.exact - Fraction(number)) < Fraction(1, 10)
    assert str(year.predikat) == right


@pytest.mark.parametrize("batas", ["bawah", "atas"])
def test_30_99_has_no_value(batas) -> None:
    """G-silka: ``> 99`` and ``< 99``: 99 gives nothing instead of 120."""

    def theirs(number):
        return 120 if number > 99 else 110 + Fraction(10, 8) * (number - 91) if 91 <= number < 99 else None

    assert theirs(98) == converted(98, batas)
    assert theirs(99) is not converted(99, batas) == 120


def test_30_below_91_a_value_exceeds_110() -> None:
    """G-silka: from 90.74 to 90.99 the line of 76 to 90 goes on beyond 110; the default reading stays below."""
    theirs = 90 + Fraction(19, 14) * (Fraction("90.99") - 76)
    assert theirs == converted("90.99", "bawah") > 110
    assert converted("90.99", "atas") < 110
    assert YEAR_2021.option("batas").default == "atas"


def judge_first(number):
    """Return the first half of 2021 with a value."""
    indikator = [{"aspek": name, "target": 100, "realisasi": number} for name in ("kuantitas", "kualitas")]
    indikator.append({"aspek": "waktu", "target": None, "realisasi": None})
    five = ("orientasi_pelayanan", "integritas", "komitmen", "disiplin", "kerja_sama")
    perilaku = [{"aspek": name, "nilai": number} for name in five]
    return PP46_2011.judge({"hasil_kerja": [{"indikator": indikator}], "perilaku": perilaku, "struktural": False})
