"""Ranges, directions, scales, limits, and targets that are the most there can be."""

from __future__ import annotations

from fractions import Fraction
from functools import partial

import pytest

from kinerja.base.finding import Undetermined
from kinerja.errors import InvalidValue
from kinerja.formula import evaluate, explain, given, given_token
from kinerja.rules.achievement import mirrored, ratio, stabilised, worst_case
from kinerja.rules.achievement_bounds import STABILISE_POINTS, by_direction, clamped, maximal, ranged, scaled
from tests.unit.rules.test_bases import bare

NORMAL, KHUSUS = ranged(ratio, key="normal"), ranged(mirrored, key="khusus")


def value(formula, target, realisasi, **more):
    return evaluate(formula, {"target": target, "realisasi": realisasi, **more})


class TestRanged:
    """A target from one number to another."""

    @pytest.mark.parametrize(
        ("formula", "low", "high", "done", "expected"),
        [
            (NORMAL, 80, 90, 102, Fraction(340, 3)),
            (NORMAL, 80, 90, 90, 100),
            (NORMAL, 80, 90, 85, 100),
            (NORMAL, 80, 90, 80, 100),
            (NORMAL, 80, 90, 76, 95),
            (KHUSUS, 7, 8, 9, Fraction(175, 2)),
            (KHUSUS, 7, 8, 8, 100),
            (KHUSUS, 7, 8, 7, 100),
            (KHUSUS, 7, 8, Fraction(7, 2), 150),
            (NORMAL, 7, 7, 7, 100),
        ],
    )
    def test_value(self, formula, low, high, done, expected) -> None:
        assert value(formula, low, done, target_atas=high) == expected

    def test_one_number_is_no_range(self) -> None:
        assert value(NORMAL, 80, 76) == value(ratio(), 80, 76) == 95
        assert value(NORMAL, 80, 76, target_atas=None) == 95

    def test_other_formulas_and_facts(self) -> None:
        formula = ranged(partial(ratio, realisasi=given("r")), given("dari"), "sampai", given("r"))
        assert evaluate(formula, {"dari": 10, "sampai": 20, "r": 30}) == 150

    def test_swapped_ends(self) -> None:
        assert "below its lower end" in value(NORMAL, 90, 85, target_atas=80).reason.en

    @pytest.mark.parametrize(("low", "high", "done", "expected"), [(0, 5, 3, 100), (-5, 5, -5, 100), (0, 5, 6, 120)])
    def test_an_end_of_0(self, low, high, done, expected) -> None:
        """Only the end that is held against matters."""
        assert value(NORMAL, low, done, target_atas=high) == expected

    def test_held_against_an_end_of_0(self) -> None:
        assert isinstance(value(NORMAL, 0, -1, target_atas=5), Undetermined)
        below = ranged(partial(mirrored, zero=worst_case()))
        assert value(below, 0, 4, target_atas=0, realisasi_terburuk=10) == 60

    def test_the_explanation_tells_the_end(self) -> None:
        step = explain(KHUSUS, {"target": 7, "target_atas": 8, "realisasi": 9})
        assert [found.value for found in step.find("khusus_acuan")] == [8]
        inside = explain(KHUSUS, {"target": 7, "target_atas": 8, "realisasi": 8})
        assert [part.key for part in inside.steps] == ["capaian_dalam_rentang"]

    def test_sikkjadi_always_takes_the_upper_end(self) -> None:
        """Mistake 31: inside of the range is not 100, below it the wrong end is taken."""
        assert value(KHUSUS, 7, "7.5", target_atas=8) == 100, "there 106"
        assert round(value(KHUSUS, 7, "6.5", target_atas=8)) == 107, "there 119"
        assert value(NORMAL, 80, 85, target_atas=90) == 100, "there 94, Cukup"


class TestByDirection:
    """One formula for both directions, each with its own rival."""

    @pytest.mark.parametrize(("arah", "expected"), [("lebih_tinggi", 80), ("lebih_rendah", 120)])
    def test_value(self, arah, expected) -> None:
        assert value(by_direction(ratio(), mirrored()), 10, 8, arah=arah) == expected

    def test_another_word(self) -> None:
        formula = by_direction(ratio(), mirrored(), given_token("polaritas"))
        assert "is not said" in value(formula, 10, 8, polaritas="stabil").reason.en


class TestScaled:
    """Straight lines between points."""

    @pytest.mark.parametrize(("done", "expected"), [(96, 112), (102, 116), (100, 120), (90, 100), (45, 50), (110, 100)])
    def test_the_scale_of_the_decree(self, done, expected) -> None:
        assert value(scaled(stabilised()), 100, done) == expected

    @pytest.mark.parametrize("done", [-20, 0, 200, 999])
    def test_level_beyond_the_ends(self, done) -> None:
        assert value(scaled(stabilised()), 100, done) == 0
        assert value(scaled(ratio(), ((90, 5), (80, 4))), 100, done) == (4 if done < 90 else 5)

    def test_points_as_text(self) -> None:
        assert value(scaled(ratio(), [("0", "0"), ("100", "62.5")]), 100, 50) == Fraction(125, 4)

    @pytest.mark.parametrize("points", [(), ((0, 0),), ((0, 0), ("0", 5)), ((0, 0), (9, 9), (9, 10))])
    def test_no_scale(self, points) -> None:
        with pytest.raises(InvalidValue, match="do not make a scale"):
            scaled(ratio(), points)


class TestMaximal:
    """A target that is the most there can be."""

    @pytest.mark.parametrize(
        ("done", "flag", "expected"), [(4, True, 120), (4, False, 100), (4, None, 100), (3, True, 75), (5, True, 120)]
    )
    def test_value(self, done, flag, expected) -> None:
        assert value(maximal(ratio()), 4, done, target_maksimal=flag) == expected

    def test_less_is_better(self) -> None:
        assert [value(maximal(mirrored()), 4, done, target_maksimal=True) for done in (3, 4, 5)] == [120, 120, 75]

    def test_no_answer_stays_none(self) -> None:
        assert isinstance(value(maximal(ratio()), 0, 5, target_maksimal=True), Undetermined)


class TestClamped:
    """Limits are told, and so is what was there before."""

    @pytest.mark.parametrize(("done", "expected"), [(21, 0), (20, 0), (8, 120), (5, 120), (9, 110)])
    def test_value(self, done, expected) -> None:
        assert value(clamped(mirrored()), 10, done) == expected

    def test_the_label_tells_the_limits_and_a_step_the_value(self) -> None:
        step = explain(clamped(ratio(), "0.5", "102.5"), {"target": 2, "realisasi": 3})
        assert (step.label.id, step.label.en) == (
            "Capaian, dijepit antara 0,5 dan 102,5",
            "Achievement, held between 0.5 and 102.5",
        )
        assert (step.value, step.steps[0].value) == (Fraction("102.5"), 150)

    def test_a_formula_without_a_name_gets_one(self) -> None:
        step = explain(clamped(100 * given("realisasi"), key="jepit"), {"realisasi": 2})
        assert [(part.key, part.value) for part in step.walk()] == [("jepit", 120), ("jepit_awal", 200)]

    def test_swapped(self) -> None:
        with pytest.raises(InvalidValue, match="120 and 0 are swapped"):
            clamped(ratio(), 120, 0)


@pytest.mark.parametrize(
    "formula",
    [NORMAL, by_direction(NORMAL, KHUSUS), scaled(stabilised(), STABILISE_POINTS), maximal(ratio()), clamped(ratio())],
    ids=lambda formula: formula.node.key,
)
def test_every_constant_has_a_basis(formula) -> None:
    assert bare(formula.node, None, "") == []
