"""PermenPANRB 8/2021, one indicator: the achievement, its band, its value for a JPT."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.law import Assurance
from kinerja.base.rounding import Rounding
from kinerja.errors import MissingFact
from kinerja.rules.permenpanrb8_2021 import PERMENPANRB8_2021

from .eighth import BOOK, action, agreement, chosen, direct, facts, indicator, percent, value, values

KHUSUS = "lebih_rendah"


def jpt(*indicators, book=BOOK):
    """Return what the indicators of a JPT are worth."""
    return values("nilai_iki", agreement(*indicators), action(100), jpt=True, book=book)[: len(indicators)]


class TestPublished:
    """The worked examples of the annex (law notes, 4.4)."""

    def test_b1_is_an_erratum_of_the_annex(self) -> None:
        """P. 100 prints "92%/90% x 100% = 113%"; it is 102.22%, and 113% would need 101.7."""
        assert percent(92, 80, 90) == Fraction(9200, 90)
        assert Rounding(2).published(percent(92, 80, 90)) == Decimal("102.22")

    def test_b2_below_a_range(self) -> None:
        assert percent(70, 80, 90) == Fraction("87.5")

    def test_b3_faster_than_a_range(self) -> None:
        """107% in the annex, without decimals."""
        assert percent("6.5", 7, 8, KHUSUS) == Fraction(750, 7)
        assert Rounding(0).published(percent("6.5", 7, 8, KHUSUS)) == 107

    def test_b4_slower_than_a_range(self) -> None:
        assert percent(9, 7, 8, KHUSUS) == Fraction("87.5")

    def test_b5_on_target(self) -> None:
        assert jpt(indicator(85, 85)) == [109]

    def test_b6_98_percent(self) -> None:
        """93/95 is 97.89%, printed 98% and 88: alike in both readings of the bands."""
        assert jpt(indicator(93, 95)) == [88]
        exact = jpt(indicator(93, 95), book=chosen(pita_capaian="batas_bawah"))
        assert Rounding(0).published(*exact) == 88

    def test_b7_the_highest_attainable(self) -> None:
        """100% "free of material findings" cannot be passed: reached, it is Sangat Baik and 120."""
        assert jpt(indicator(100, 100, target_maksimal=True)) == [120]


class TestAchievement:
    """R/T and 1 + (1 - R/T), of a range by its nearer end."""

    @pytest.mark.parametrize(
        ("done", "arah", "expected"),
        [
            (0, "lebih_tinggi", 0),
            (45, "lebih_tinggi", "56.25"),
            ("79.99", "lebih_tinggi", "99.9875"),
            (80, "lebih_tinggi", 100),
            (85, "lebih_tinggi", 100),
            (90, "lebih_tinggi", 100),
            (99, "lebih_tinggi", 110),
            (0, KHUSUS, 200),
            (72, KHUSUS, 110),
            (80, KHUSUS, 100),
            (90, KHUSUS, 100),
            (99, KHUSUS, 90),
            (180, KHUSUS, 0),
            (270, KHUSUS, -100),
        ],
    )
    def test_a_range(self, done, arah, expected) -> None:
        """Nothing holds it between limits: no page that was read does."""
        assert percent(done, 80, 90, arah) == Fraction(expected)

    @pytest.mark.parametrize(
        ("target", "atas", "done", "arah"),
        [
            (0, None, 3, "lebih_tinggi"),
            (0, None, 0, KHUSUS),
            (-5, None, -4, "lebih_tinggi"),
            (0, 5, -1, KHUSUS),
            (90, 80, 85, "lebih_tinggi"),
        ],
    )
    def test_targets_that_the_formula_does_not_fit(self, target, atas, done, arah) -> None:
        """Of zero, below zero, or with swapped ends: no answer, and no crash."""
        assert isinstance(percent(done, target, atas, arah), Undetermined)
        outcome = BOOK.judge(facts(direct(indicator(done, target, atas, arah))))
        assert isinstance(outcome.predikat, Undetermined)

    def test_a_range_from_zero(self) -> None:
        """The service's own reading of "within 5 days": from 0 to 5."""
        assert [percent(done, 0, 5, KHUSUS) for done in (0, 3, 5, 6)] == [100, 100, 100, 80]

    def test_a_missing_realisation_is_no_zero(self) -> None:
        with pytest.raises(MissingFact) as caught:
            value("nilai_skp", direct(indicator(None)))
        assert caught.value.path == "hasil_kerja[0].indikator[0].realisasi"


class TestBands:
    """Whole percents, unless lower bounds are chosen."""

    @pytest.mark.parametrize(
        ("done", "whole", "bound"),
        [
            (30, "sangat_kurang", "sangat_kurang"),
            ("59.49", "sangat_kurang", "sangat_kurang"),
            ("59.5", "kurang", "sangat_kurang"),
            (60, "kurang", "kurang"),
            ("79.49", "kurang", "kurang"),
            ("79.5", "cukup", "kurang"),
            (80, "cukup", "cukup"),
            ("99.49", "cukup", "cukup"),
            ("99.5", "baik", "cukup"),
            (100, "baik", "baik"),
            ("100.49", "baik", "baik"),
            ("100.5", "sangat_baik", "baik"),
            (101, "sangat_baik", "sangat_baik"),
            (300, "sangat_baik", "sangat_baik"),
            (-50, "sangat_kurang", "sangat_kurang"),
        ],
    )
    def test_by_what_was_reached_of_100(self, done, whole, bound) -> None:
        found = [
            value("kategori_rencana", direct(done), book=chosen(pita_capaian=reading))
            for reading in ("persen_bulat", "batas_bawah")
        ]
        assert found == [whole, bound]


class TestValue:
    """The value of an indicator of a JPT."""

    @pytest.mark.parametrize(
        ("done", "expected"),
        [
            (0, 0),
            (59, 49),
            (60, 50),
            (79, 69),
            (80, 70),
            (98, 88),
            (99, 89),
            (100, 109),
            (101, 110),
            (105, Fraction(1030, 9)),
            (110, 120),
            (111, 120),
            (500, 120),
            (-59, -49),
        ],
    )
    def test_by_what_was_reached_of_100(self, done, expected) -> None:
        """No floor is named, so what lies below 0 stays there."""
        assert jpt(done) == [expected]

    def test_lower_bounds_keep_the_fraction(self) -> None:
        book = chosen(pita_capaian="batas_bawah")
        assert jpt("99.5", "79.5", "59.5", "100.9", book=book) == [
            Fraction("89.5"), Fraction("69.5"), Fraction("59.5") * 49 / 59, 109]  # fmt: skip

    def test_a_maximum_is_reached_before_rounding(self) -> None:
        """99.6 percent rounds to 100, but the maximum is not attained."""
        assert jpt(indicator("99.6", target_maksimal=True), indicator(100, target_maksimal=False)) == [109, 109]

    def test_who_passes_a_maximum_is_not_worse_off(self) -> None:
        assert jpt(indicator(105, target_maksimal=True)) == [120]

    def test_a_maximum_does_nothing_for_ja_and_jf(self) -> None:
        """The pages of JA and JF could not be read."""
        assert value("kategori_rencana", direct(indicator(100, target_maksimal=True))) == "baik"


def test_what_was_not_read_says_so() -> None:
    """Inside of a range is practice, the gaps between bands are ours."""
    parts = PERMENPANRB8_2021.parts
    assert parts["capaian_dalam_rentang"].basis.assurance is Assurance.PRACTICE
    assert parts["capaian_dibaca"].basis.assurance is Assurance.ASSUMPTION
    assert "hlm. 91" in parts["capaian_iki"].basis.article


def test_only_the_line_of_sangat_baik_was_inferred() -> None:
    """P. 92 could not be read; what stands on p. 93 and 243 is text, and no line of its own is reached above 110."""
    parts = PERMENPANRB8_2021.parts
    assert {parts[key].basis.assurance for key in ("awal_pita", "nilai_awal_pita", "kenaikan_pita", "nilai_iki")} == {
        Assurance.TEXT
    }
    for done, reached in ((98, 0), (100, 0), (101, 1), (110, 1), (115, 1)):
        because = BOOK.judge(facts(agreement(done), action(59), jpt=True)).because
        assert len(because.find("nilai_sangat_baik")) == reached


def test_the_achievement_of_a_single_target_is_not_called_one_of_a_range() -> None:
    """The same part holds both; its name says no more than is true of each."""
    part = PERMENPANRB8_2021.parts["capaian_iki"]
    assert (part.label.id, part.label.en) == ("Capaian IKI (persen)", "Achievement of the indicator (percent)")
