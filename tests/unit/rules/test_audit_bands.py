"""Choices read as tables of decisions."""

from __future__ import annotations

from fractions import Fraction

import pytest

from kinerja.formula import choice, given, is_absent, number, truth, undetermined, when
from kinerja.formula.build import given_token, given_truth
from kinerja.formula.program import needs_of
from kinerja.rules.audit_bands import Stretch, dead_branches, gaps, overlaps
from kinerja.rules.audit_domain import Domain
from kinerja.rules.audit_range import ranges
from kinerja.rules.shape import token, whole

x, y, t, p = given("x"), given("y"), given_token("t"), given_truth("p")
RANKS = {"rendah": 0, "sedang": 1, "tinggi": 2}
WHERE = {"id": "", "en": ""}


def held(formula, spec=None):
    return ranges([formula.node], spec or needs_of(formula.node), Domain(), set())


def dead(formula, spec=None) -> set:
    return {place for _, place in dead_branches([formula.node], held(formula, spec))}


def within(low, high):
    return (x >= low) & (x <= high)


def test_a_branch_behind_a_wider_one_is_dead() -> None:
    assert dead(when(x >= 50).then(1).when(x >= 76).then(2).otherwise(3)) == {1}
    assert dead(when(x >= 76).then(1).when(x >= 50).then(2).otherwise(3)) == set()


def test_names_and_sides_make_no_difference() -> None:
    """A part is what it stands for, and 50 <= x is x >= 50."""
    named = x.named("nilai", id="", en="")
    assert dead(when(number(50) <= named).then(1).when(~(x < 60)).then(2).otherwise(3)) == {1}


def test_all_kinds_of_comparisons() -> None:
    assert dead(when(x < 5).then(1).when(x > 5).then(2).when(x.equals(5)).then(3).otherwise(4)) == {3}
    assert dead(when(x <= 5).then(1).when(x > 5).then(2).otherwise(4)) == {2}


def test_tokens_and_truths_are_gone_through() -> None:
    spec = whole(token("t", "", "", "a", "b"))
    both = when(t.equals("a")).then(1).when(t.is_("b")).then(2).otherwise(3)
    assert dead(both, spec) == {2}
    assert dead(both) == set()
    assert dead(when(p).then(1).when(~p).then(2).otherwise(3)) == {2}
    assert dead(when(truth(False) | p).then(1).when(p & is_absent("x")).then(2).otherwise(3)) == {1}
    assert dead(when(x > y).then(1).otherwise(2)) == set()
    assert dead(when(x > y).then(1).when(x > y).then(3).otherwise(2)) == {1}
    assert dead(when(t.equals(given_token("u"))).then(1).otherwise(2)) == set()


def test_what_cannot_be_is_not_asked() -> None:
    capped = x.clamp(0, 90)
    assert dead(when(capped >= 91).then(1).when(capped < 0).then(2).otherwise(3)) == {0, 1}
    assert dead(when(number(1) > 2).then(1).otherwise(2)) == {0}


def test_too_many_combinations_are_left_alone() -> None:
    many = [given_truth(f"p{place}") for place in range(16)]
    condition = many[0]
    for each in many[1:]:
        condition &= each
    assert dead(when(condition).then(1).when(condition).then(2).otherwise(3)) == set()


def found(formula):
    """Return the gaps of a choice, as (low, high)."""
    return [(stretch.low, stretch.high) for _, stretch in gaps(formula.node, held(formula), RANKS)]


CLOSED = when(within(91, 100)).then("tinggi").when(within(76, 90)).then("sedang").otherwise("rendah")


@pytest.mark.parametrize(
    ("formula", "stretches"),
    [
        (CLOSED, [(90, 91), (100, None)]),
        (when(within(91, 100)).then(2).when(within(76, 90)).then(1).otherwise(0), [(90, 91)]),
        (when(x < 50).then("rendah").when(x > 50).then("tinggi").otherwise("sedang"), []),
        (when(x < 50).then("sedang").when(x > 50).then("tinggi").otherwise("rendah"), [(50, 50)]),
        (when(x < 50).then(1).when(x > 50).then(2).otherwise(3), []),
        (when(x >= 91).then("tinggi").when(x >= 76).then("sedang").otherwise("rendah"), []),
        (when(within(0, 100)).then("tinggi").otherwise("rendah"), []),
        (when(within(91, 100)).then(2).when(within(76, 90)).then(1).otherwise(undetermined(**WHERE)), []),
        (when(x.equals(1) | x.equals(2)).then(undetermined(**WHERE)).otherwise("rendah"), []),
        (when(x.equals(1)).then("tinggi").when(x.equals(2)).then("sedang").otherwise(t), []),
        (when(x > y).then("tinggi").otherwise("rendah"), []),
        (when(p).then("tinggi").otherwise("rendah"), []),
        (when(within(91, 100)).then(t).when(within(76, 90)).then("sedang").otherwise("rendah"), [(90, 91)]),
    ],
)
def test_gaps(formula, stretches) -> None:
    assert found(formula) == stretches


def test_a_choice_that_was_made_is_seen_through() -> None:
    made = choice("opsi", satu=number(90))
    formula = when(x > made).then("tinggi").when(within(0, 80)).then("sedang").otherwise("rendah")
    assert found(formula) == [(80, 90)]


@pytest.mark.parametrize(
    ("formula", "places"),
    [
        (when(within(75, 90)).then("sedang").when(within(90, 100)).then("tinggi").otherwise("rendah"), [90]),
        (when(x >= 91).then("tinggi").when(x >= 76).then("sedang").otherwise("rendah"), []),
        (when(within(75, 90)).then("sedang").when(within(90, 100)).then("sedang").otherwise("rendah"), []),
        (when(within(75, 90)).then(x).when(within(90, 100)).then(90).otherwise(0), []),
        (when(within(75, 80)).then("sedang").when(within(90, 100)).then("tinggi").otherwise("rendah"), []),
        (when(p).then("sedang").when(p).then("tinggi").otherwise("rendah"), []),
    ],
)
def test_overlaps(formula, places) -> None:
    assert [stretch.inside for _, stretch, *_ in overlaps(formula.node, held(formula))] == places


def test_a_number_of_a_stretch() -> None:
    ends = [(None, None, 0), (None, 5, 4), (5, None, 6), (5, 5, 5), (5, 6, Fraction(11, 2))]
    for low, high, inside in ends:
        stretch = Stretch(low, high)
        assert stretch.inside == inside
        assert stretch.holds(inside)
    assert not Stretch(5, 5).holds(6)
    assert not Stretch(5, 6).holds(6)
    assert not Stretch(5, None).holds(5)
