"""Laws of achievements: better is never worth less, on target is 100, and what limits and roundings may not do."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kinerja.formula import evaluate
from kinerja.rules.achievement import from_baseline, inverted, mirrored, ratio, stabilised, worst_case
from kinerja.rules.achievement_bounds import STABILISE_POINTS, clamped, maximal, ranged, scaled
from kinerja.rules.achievement_methods import (
    CUT_OFF,
    KMK127_MAXIMISE,
    KMK127_MINIMISE,
    KMK127_STABILISE,
    RATIO,
    ROUNDED,
)
from kinerja.rules.consolidation import Consolidation, consolidate

few = settings(max_examples=40)

numbers = st.fractions(min_value=-1000, max_value=1000, max_denominator=1000)
positive = st.fractions(min_value=Fraction(1, 1000), max_value=1000, max_denominator=1000)

UP = {"ratio": ratio(), "ranged": ranged(ratio), "maximal": maximal(ratio()), "kmk127": KMK127_MAXIMISE.formula}
DOWN = {
    "mirrored": mirrored(),
    "ranged": ranged(mirrored),
    "maximal": maximal(mirrored()),
    "kmk127": KMK127_MINIMISE.formula,
}
ON_TARGET = {
    "ratio": ratio(),
    "mirrored": mirrored(),
    "inverted": inverted(),
    "stabilised": stabilised(),
    "normal": ranged(ratio),
    "khusus": ranged(mirrored),
    "maximise": KMK127_MAXIMISE.formula,
    "minimise": KMK127_MINIMISE.formula,
}


def value(formula, target, done, **more):
    found = evaluate(formula, {"target": target, "realisasi": done, **more})
    assert isinstance(found, Fraction)
    return found


def rises(formula, target, first, second, **more) -> bool:
    """Return whether more is worth no less."""
    low, high = sorted((first, second))
    return value(formula, target, low, **more) <= value(formula, target, high, **more)


class TestDirection:
    """Better is never worth less."""

    @pytest.mark.parametrize("name", UP)
    @given(positive, numbers, numbers, st.booleans())
    @few
    def test_more_is_better(self, name, target, one, other, flag) -> None:
        assert rises(UP[name], target, one, other, target_maksimal=flag)

    @pytest.mark.parametrize("name", DOWN)
    @given(positive, numbers, numbers, st.booleans())
    @few
    def test_less_is_better(self, name, target, one, other, flag) -> None:
        low, high = sorted((one, other))
        facts = {"target_maksimal": flag}
        assert value(DOWN[name], target, low, **facts) >= value(DOWN[name], target, high, **facts)

    @given(positive, positive, positive)
    @few
    def test_target_by_realisation(self, target, one, other) -> None:
        low, high = sorted((one, other))
        assert value(inverted(), target, low) >= value(inverted(), target, high)

    @given(positive, numbers, numbers)
    @few
    def test_below_a_target_of_0_and_at_it(self, target, one, other) -> None:
        assert rises(KMK127_MAXIMISE.formula, -target, one, other)
        low, high = sorted((one, other))
        worst = mirrored(zero=worst_case())
        assert value(worst, 0, low, realisasi_terburuk=target) >= value(worst, 0, high, realisasi_terburuk=target)

    @given(positive, numbers, numbers, positive)
    @few
    def test_ranges(self, low_end, one, other, width) -> None:
        low, high = sorted((one, other))
        facts = {"target_atas": low_end + width}
        assert value(ranged(ratio), low_end, low, **facts) <= value(ranged(ratio), low_end, high, **facts)
        assert value(ranged(mirrored), low_end, low, **facts) >= value(ranged(mirrored), low_end, high, **facts)

    @given(positive, positive, positive)
    @few
    def test_nearer_is_better_where_staying_is(self, target, one, other) -> None:
        near, far = sorted((one, other))
        for sign in (1, -1):
            formula = KMK127_STABILISE.formula
            assert value(formula, target, target + sign * near) >= value(formula, target, target + sign * far)

    @given(numbers, numbers, numbers, numbers)
    @few
    def test_the_way_from_a_baseline(self, baseline, target, one, other) -> None:
        assume(target != baseline)
        low, high = sorted((one, other)) if target > baseline else sorted((one, other), reverse=True)
        found = [value(from_baseline(), target, done, baseline=baseline) for done in (low, high)]
        assert found == sorted(found)


class TestOnTarget:
    """On target is 100, whoever counts."""

    @pytest.mark.parametrize("name", ON_TARGET)
    @given(positive)
    @few
    def test_one_number(self, name, target) -> None:
        assert value(ON_TARGET[name], target, target) == 100

    @given(numbers, numbers)
    @few
    def test_others(self, target, baseline) -> None:
        if target < 0:
            assert value(KMK127_MAXIMISE.formula, target, target) == 100
        if target != baseline:
            assert value(from_baseline(), target, target, baseline=baseline) == 100

    @given(positive)
    @few
    def test_staying(self, target) -> None:
        """The scale of KMK 127/2026 makes 120 of the 100 that comes out first."""
        assert value(KMK127_STABILISE.formula, target, target) == STABILISE_POINTS[-1][1] == 120

    @given(positive, positive, st.fractions(min_value=0, max_value=1, max_denominator=1000))
    @few
    def test_inside_of_a_range(self, low, width, part) -> None:
        for method in (ratio, mirrored, stabilised):
            assert value(ranged(method), low, low + part * width, target_atas=low + width) == 100

    @given(positive, positive, st.sampled_from([ratio, mirrored, stabilised]))
    @few
    def test_a_range_has_no_jump_at_its_ends(self, low, width, method) -> None:
        """A step of one millionth of the end that is held against changes one ten-thousandth of a percent."""
        for end, sign in ((low, -1), (low + width, 1)):
            beside = value(ranged(method), low, end + sign * end / 1_000_000, target_atas=low + width)
            assert abs(beside - 100) == Fraction(1, 10_000)


class TestForms:
    """The same in other words."""

    @given(positive, numbers)
    @few
    def test_mirrored_is_what_reports_print(self, target, done) -> None:
        found = value(mirrored(), target, done)
        assert found == 100 * (2 * target - done) / target == 100 * (target - (done - target)) / target
        assert found == 200 - value(ratio(), target, done)

    @given(positive, positive)
    @few
    def test_rivals_agree_on_target_only(self, target, done) -> None:
        """T/R is never below 1 + (1 - R/T), and above it wherever the target was not met exactly."""
        assert (value(inverted(), target, done) - value(mirrored(), target, done) > 0) is (target != done)

    @given(positive, numbers, positive)
    @few
    def test_units_do_not_matter(self, target, done, factor) -> None:
        for formula in (ratio(), mirrored(), stabilised()):
            assert value(formula, target, done) == value(formula, factor * target, factor * done)

    @given(positive, positive)
    @few
    def test_a_baseline_of_0_is_none(self, target, done) -> None:
        assert value(from_baseline(), target, done, baseline=0) == value(ratio(), target, done)


class TestLimitsAndRounding:
    """Limits hold, once is enough, and printing never adds."""

    @given(positive, numbers, numbers, numbers)
    @few
    def test_clamped(self, target, done, one, other) -> None:
        low, high = sorted((one, other))
        once = clamped(ratio(), low, high)
        found = value(once, target, done)
        assert low <= found <= high
        assert value(clamped(once, low, high, key="dua_kali"), target, done) == found

    @given(positive, positive)
    @few
    def test_cut_off_is_never_above_half_up(self, target, done) -> None:
        achieved = RATIO.of(target, done)
        cut, rounded = (Fraction(achieved.published(rounding)) for rounding in (CUT_OFF, ROUNDED))
        assert cut <= rounded <= cut + Fraction(1, 100)
        assert cut <= achieved.value < cut + Fraction(1, 100)

    @given(positive, numbers, st.lists(st.integers(0, 120), min_size=2, max_size=5))
    @few
    def test_a_scale_stays_between_its_heights(self, target, done, heights) -> None:
        points = [(10 * place, height) for place, height in enumerate(heights)]
        assert min(heights) <= value(scaled(stabilised(), points), target, done) <= max(heights)


@given(st.lists(st.tuples(st.none() | positive, positive), min_size=1, max_size=4), st.integers(1, 4))
@few
def test_quarters(quarters, until) -> None:
    """A mean lies between the least and the greatest, the last is the last, and no order is lost."""
    targets, done = zip(*quarters, strict=True)
    counted = [realised for target, realised in quarters[:until] if target is not None]
    found = [consolidate(kind, targets, done, until=until).realisasi for kind in Consolidation]
    if not counted:
        assert not any(isinstance(each, Fraction) for each in found)
        return
    total, mean, last = found
    assert (total, last) == (sum(counted), counted[-1])
    assert min(counted) <= mean <= max(counted)
    assert mean * len(counted) == total
