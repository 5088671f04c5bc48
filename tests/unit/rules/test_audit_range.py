"""What a formula can come to at all."""

from __future__ import annotations

from fractions import Fraction

import pytest

from kinerja.base.rounding import Rounding
from kinerja.formula import (
    absent,
    bands,
    count,
    given,
    greatest,
    greatest_of,
    interpolate,
    is_absent,
    least_of,
    mean,
    number,
    outer,
    table,
    total,
    truth,
    undetermined,
    weighted_mean,
    when,
)
from kinerja.formula.build import given_token, given_truth, token
from kinerja.formula.facts import FactKind, FactSpec
from kinerja.rules.audit_domain import Domain, Limits
from kinerja.rules.audit_range import ANY, NOTHING, Span, ranges
from kinerja.rules.shape import collection, whole
from kinerja.rules.shape import number as fact
from kinerja.rules.shape import token as word
from kinerja.rules.shape import truth as flag

SPEC = whole(
    fact("a", "", ""), fact("b", "", ""), word("t", "", "", "x", "y"), word("u", "", ""), flag("p", "", ""),
    collection("r", "", "", fact("c", "", ""), word("t", "", "", "z")),
)  # fmt: skip
DOMAIN = Domain(limits=[Limits("a", 1, 10), Limits("r.c", 0, 5)])
a, b, c, t, u, p = given("a"), given("b"), given("c"), given_token("t"), given_token("u"), given_truth("p")
ABOVE = Span(Fraction(0), None)
BOTH = frozenset({True, False})
never = undetermined(id="", en="")
nothing = when(truth(True)).then(never).otherwise(number(1))
no_token = when(truth(True)).then(never).otherwise("x")
no_truth = when(truth(True)).then(never).otherwise(truth(True))


def span(low, high):
    return Span(*(None if end is None else Fraction(end) for end in (low, high)))


@pytest.mark.parametrize(
    ("formula", "reach"),
    [
        (a, span(1, 10)),
        (b, ANY),
        (c, span(0, 5)),
        (a + 1, span(2, 11)),
        (a - 1, span(0, 9)),
        (1 - a, span(-9, 0)),
        (-2 * a, span(-20, -2)),
        (a / a, span(Fraction(1, 10), 10)),
        (a / c, ABOVE),
        (a / b, ANY),
        (a * b, ANY),
        (0 * b, span(0, 0)),
        (count("r") * a, ABOVE),
        (nothing + 1, NOTHING),
        (nothing.clamp(0, 1), NOTHING),
        (nothing.round(Rounding(0)), NOTHING),
        (interpolate(nothing, {0: 0, 1: 1}), NOTHING),
        (bands(nothing, lowest="x", at_least={1: "y"}), NOTHING),
        (least_of(nothing, a), NOTHING),
        (nothing > 1, NOTHING),
        (no_token.is_("x"), frozenset()),
        (no_truth & p, frozenset()),
        (p & no_truth, frozenset({False})),
        (count("r"), ABOVE),
        (total("r", c), ABOVE),
        (total("r", -1 * c), span(None, 0)),
        (total("r", nothing), span(0, 0)),
        (mean("r", c), span(0, 5)),
        (mean("r", c).if_empty(-1), span(-1, 5)),
        (greatest("r", c, where=c > 1), span(0, 5)),
        (weighted_mean("r", c, weight=c), span(0, 5)),
        (weighted_mean("r", c, weight=outer(b)), ANY),
        (mean("r", outer(a)), span(1, 10)),
        (least_of(a, b), span(None, 10)),
        (greatest_of(a, b), span(1, None)),
        (least_of(b, b), ANY),
        (greatest_of(b, b), ANY),
        (b.clamp(0, 90), span(0, 90)),
        ((a / 3).round(Rounding(0)), span(0, 3)),
        (b.round(Rounding(0)), ANY),
        (interpolate(a, {0: 0, 4: 8, 20: 0}), span(2, 8)),
        (interpolate(b, {0: 0, 4: 8}), span(0, 8)),
        (interpolate(a + 100, {0: 0, 4: 8}), NOTHING),
        (bands(a, lowest="x", at_least={1: "y", 10: "z", 11: "q"}), frozenset({"y", "z"})),
        (bands(a, lowest="x", above={1: "y", 10: "z"}), frozenset({"x", "y"})),
        (bands(b, lowest="x", at_least={1: "y"}), frozenset({"x", "y"})),
        (t, frozenset({"x", "y", "z"})),
        (u, None),
        (when(p).then(u).otherwise("x"), None),
        (table((t,), {("x",): 1, ("q",): 9}), span(1, 1)),
        (table((u, t), {("x", "x"): "x", ("x", "q"): "y"}), frozenset({"x"})),
        (t.is_("x", "y", "z"), frozenset({True})),
        (t.is_("q"), frozenset({False})),
        (t.is_("x"), BOTH),
        (u.is_("x"), BOTH),
        (t.equals("q"), frozenset({False})),
        (token("x").equals("x"), frozenset({True})),
        (t.equals("x"), BOTH),
        (t.equals(u), BOTH),
            (a > 10, frozenset({False})),
        (a >= 10, BOTH),
        (a <= 10, frozenset({True})),
        (a < 1, frozenset({False})),
        (a < 2, BOTH),
        (b < 2, BOTH),
        (a >= 1, frozenset({True})),
        (a.equals(11), frozenset({False})),
        (a.equals(0), frozenset({False})),
        (a.equals(5), BOTH),
        (number(5).equals(5), frozenset({True})),
        (p & (a > 10), frozenset({False})),
        (p | (a > 10), BOTH),
        ((a > 10) | p, BOTH),
        ((a <= 10) | p, frozenset({True})),
        (~(a > 10), frozenset({True})),
        (is_absent("a"), BOTH),
        (absent(a, counts_as=0), span(0, 10)),
        (when(a > 10).then(5).when(a > 0).then(6).otherwise(7), span(6, 6)),
        (when(a > 5).then(5).otherwise(7), span(5, 7)),
    ],
)  # fmt: skip
def test_what_a_formula_can_come_to(formula, reach) -> None:
    assert ranges([formula.node], SPEC, DOMAIN, set()).of(formula.node) == reach


def test_branches_that_are_dead_are_left_out_and_found() -> None:
    formula = when(a > 10).then(5).when(p).then(6).otherwise(7)
    found = ranges([formula.node], SPEC, DOMAIN, {(formula.node, 1)})
    assert found.of(formula.node) == span(7, 7)
    assert found.dead == {(formula.node, 0), (formula.node, 1)}


def test_a_fact_that_nothing_declares_comes_to_nothing() -> None:
    spec = FactSpec("", FactKind.COLLECTION)
    assert ranges([a.node], spec, Domain(), set()).of(a.node) == NOTHING
