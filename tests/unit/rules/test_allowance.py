"""Allowances are paid by the numbers of a decree; nothing is assumed where something is missing."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import attrs
import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.law import Law
from kinerja.base.rounding import Rounding, RoundingMode
from kinerja.base.scale import Grade, Scale
from kinerja.base.words import Words
from kinerja.errors import InvalidValue, UnknownName, WrongType
from kinerja.interop.convert import dumps, loads
from kinerja.rules.allowance import Allowance, FactorTable, PercentStage, share_of_hours, work_minutes
from kinerja.rules.permenpanrb6_2022 import Predikat
from kinerja.rules.pp46_2011 import Sebutan

PERBUP = Law("Perbup Contoh 7/2025")
FACTORS = {"sangat_baik": 100, "baik": "97.5", "butuh_perbaikan": 90, "kurang": 85, "sangat_kurang": 80}
PLACES = Rounding(2, basis=PERBUP("Pasal 11"))


def table(factors=FACTORS) -> FactorTable:
    return FactorTable(Scale.of(Predikat), factors, PERBUP("Pasal 12"))


def allowance(**weights) -> Allowance:
    weights = weights or {"kinerja": "0.6", "disiplin": "0.4"}
    return Allowance(weights, PERBUP("Pasal 10"), PLACES, stage=PercentStage.DICETAK)


class TestFactorTable:
    """A percentage for each predikat."""

    def test_a_factor(self) -> None:
        assert table().factor(Predikat.BAIK) == table().factor("baik") == Fraction("97.5")
        data = Scale("skala_daerah", ("kurang", "baik"))
        assert FactorTable(data, {"kurang": 0, "baik": 100}, PERBUP("Pasal 12")).factor(Grade("baik", data)) == 100

    def test_an_unknown_predikat_raises(self) -> None:
        """Seen elsewhere: 80 percent where the predikat is missing."""
        with pytest.raises(UnknownName, match="'cukup' is not on the scale"):
            table().factor("cukup")

    @pytest.mark.parametrize(
        "odd", [None, 100, Sebutan.BAIK, Undetermined(Words("", "")), Grade("b", Scale("x", ("a", "b")))]
    )
    def test_no_predikat_has_no_factor(self, odd) -> None:
        with pytest.raises(WrongType, match="is no grade of the scale 'predikat'"):
            table().factor(odd)

    def test_every_predikat_needs_one(self) -> None:
        with pytest.raises(InvalidValue, match="no number for sangat_kurang, kurang"):
            table(dict.fromkeys(("butuh_perbaikan", "baik", "sangat_baik"), 100))
        with pytest.raises(UnknownName, match="'cukup'"):
            table({**FACTORS, "cukup": 90})
        with pytest.raises(InvalidValue, match=r"factors\.kurang: 'kurang' is -1"):
            table({**FACTORS, "kurang": -1})

    @pytest.mark.parametrize("odd", [[], [("baik", 1), ("baik", 2)]])
    def test_names_once(self, odd) -> None:
        with pytest.raises(InvalidValue, match="one stands there twice"):
            table(odd)


class TestAllowance:
    """A weighted mean of percentages."""

    def test_present_but_not_productive(self) -> None:
        """Kepahiang: only the share of discipline is paid."""
        assert allowance().paid({"kinerja": 0, "disiplin": 100}).percent == 40

    def test_with_a_factor(self) -> None:
        paid = allowance().paid({"kinerja": table().factor("kurang"), "disiplin": "98.333"})
        assert (paid.percent, paid.published) == (Fraction("90.3332"), Decimal("90.33"))
        assert (paid.because.value, paid.because.basis) == (paid.percent, PERBUP("Pasal 10"))

    def test_the_explanation_has_scores_and_weights(self) -> None:
        """Whoever reads it can add it up."""
        because = allowance().paid({"disiplin": "98.333", "kinerja": 85}).because
        told = [(step.label.id, step.inputs[0].path, step.inputs[0].value, step.value) for step in because.steps]
        assert told == [
            ("Bagian kinerja (bobot 60%)", "kinerja", 85, 51),
            ("Bagian disiplin (bobot 40%)", "disiplin", Fraction("98.333"), Fraction("39.3332")),
        ]
        assert sum(step.value for step in because.steps) == because.value
        assert "Share of kinerja (weight 60%): 51" in because.as_text("en")
        assert {step.basis for step in because.walk()} == {PERBUP("Pasal 10")}

    def test_money_is_rounded_as_told(self) -> None:
        """From the exact percentage where the rounded one is for print only."""
        paid = allowance().paid({"kinerja": 85, "disiplin": "98.333"})
        assert paid.amount(10_000_000, Rounding(0)) == 9_033_320
        assert paid.amount(10_000_001, Rounding(0, RoundingMode.DOWN)) == 9_033_320

    def test_the_rounded_percentage_is_paid_where_that_is_told(self) -> None:
        """90.3332 percent, rounded to 90.33."""
        rounded = attrs.evolve(allowance(), stage="dibayar").paid({"kinerja": 85, "disiplin": "98.333"})
        assert rounded.payable == Fraction("90.33")
        assert rounded.amount(10_000_000, Rounding(0)) == 9_033_000

    def test_the_stage_has_to_be_said(self) -> None:
        """No text says it for all; each has a name for people."""
        with pytest.raises(TypeError, match="stage"):
            Allowance({"kinerja": 1}, PERBUP("Pasal 10"), PLACES)
        with pytest.raises(UnknownName, match="'uang' is no PercentStage"):
            Allowance({"kinerja": 1}, PERBUP("Pasal 10"), PLACES, stage="uang")
        assert all(each.label.id != each.value for each in PercentStage)

    def test_a_missing_score_is_not_zero(self) -> None:
        with pytest.raises(InvalidValue, match="The score of disiplin is missing"):
            allowance().paid({"kinerja": 100})

    def test_scores_that_cannot_be(self) -> None:
        with pytest.raises(UnknownName, match="'absensi' is no component. Known are kinerja, disiplin"):
            allowance().paid({"kinerja": 1, "disiplin": 1, "absensi": 1})
        with pytest.raises(InvalidValue, match=r"scores\.disiplin"):
            allowance().paid({"kinerja": 1, "disiplin": -1})
        with pytest.raises(WrongType, match="float"):
            allowance().paid({"kinerja": 0.5, "disiplin": 1})

    def test_weights_are_one_together(self) -> None:
        with pytest.raises(InvalidValue, match="are 0.9 together"):
            allowance(kinerja="0.6", disiplin="0.3")
        with pytest.raises(InvalidValue, match=r"weights\.disiplin"):
            allowance(kinerja="1.5", disiplin="-0.5")

    def test_stored(self) -> None:
        paid = allowance().paid({"kinerja": 85, "disiplin": 98})
        for value in (allowance(), table(), paid):
            assert loads(dumps(value)) == value


class TestHours:
    """Mistakes of Kab-Barru/web_e_kinerja (peers.md B9 and B10)."""

    def test_hours_and_minutes_are_no_number(self) -> None:
        """5:59 and 6:00 of 6:30 differ by a minute; read as 559 and 600 of 630 they are 0.887 and 0.952."""
        assert [round(share_of_hours(worked, "06:30"), 4) for worked in ("05:59", "06:00")] == [
            Fraction("0.9205"),
            Fraction("0.9231"),
        ]

    def test_the_schedule_is_given(self) -> None:
        """One formula, and the hours of each unit and day; not a copy of the formula for each."""
        assert [share_of_hours("06:30", hours) for hours in ("06:30", "07:40", "06:50")] == [
            1,
            Fraction(390, 460),
            Fraction(390, 410),
        ]

    @pytest.mark.parametrize("odd", ["559", "5.59", "5:9", "05:60", "-1:00", "", 559, None, "05:59 "])
    def test_what_is_no_duration(self, odd) -> None:
        with pytest.raises(InvalidValue, match="is no duration"):
            work_minutes(odd)

    def test_more_than_a_day(self) -> None:
        assert work_minutes("162:30") == 9_750
        assert share_of_hours("08:00", "06:30") == 1

    def test_a_schedule_of_no_hours(self) -> None:
        with pytest.raises(InvalidValue, match="requires no hours"):
            share_of_hours("01:00", "00:00")
