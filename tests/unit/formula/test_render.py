"""Formulas as one line of text: short, and never to be read in two ways."""

from __future__ import annotations

from fractions import Fraction

import pytest

from kinerja.base.rounding import Rounding
from kinerja.base.words import Words
from kinerja.formula import (
    absent,
    bands,
    choice,
    count,
    given,
    given_token,
    given_truth,
    greatest_of,
    interpolate,
    is_absent,
    least,
    mean,
    number,
    outer,
    table,
    token,
    total,
    truth,
    undetermined,
    weighted_mean,
    when,
)
from kinerja.formula.nodes import Choice, Comparison, Negation, Undecided
from kinerja.formula.operators import ComparisonOp
from kinerja.formula.render import rendered
from kinerja.formula.tree import Kind

a, b, c = given("a"), given("b"), given("c")
t, p, q = given_token("t"), given_truth("p"), given_truth("q")
named = (a + b).named("jumlah", id="Jumlah", en="Sum")
open_end = undetermined(id="Belum diatur.", en="Not settled.")


@pytest.mark.parametrize(
    ("formula", "text"),
    [
        (number("0.60") * a, "0.6 * a"),
        (token("baik"), "'baik'"),
        (truth(True), "True"),
        (t, "t"),
        (is_absent("a"), "is_absent(a)"),
        (total("r", outer(a) + b), "total(r, outer(a) + b)"),
        (a.equals(1), "a = 1"),
        ((a >= 1) & (b < 2) & p, "(a >= 1) and (b < 2) and p"),
        ((p & q) | ~p, "(p and q) or (not p)"),
        (~(a > 1), "not (a > 1)"),
        (t.is_("x", "y") & p, "(t in (x, y)) and p"),
        (when(p).then(1).when(q).then(2).otherwise(3), "1 if p; 2 if q; else 3"),
        (when(p).then(when(q).then(1).otherwise(2)).otherwise(3), "(1 if q; else 2) if p; else 3"),
        (when(p).then(1).otherwise(when(q).then(2).otherwise(3)), "1 if p; else (2 if q; else 3)"),
        (when(p).then(1).otherwise(open_end), "1 if p; else undetermined('Not settled.')"),
        (absent(a, counts_as=0), "0 if is_absent(a); else a"),
        (count("r", where=p), "count(r, where=p)"),
        (mean("r", a).if_empty(0), "mean(r, a, if_empty=0)"),
        (weighted_mean("r", a, weight=b, where=p), "weighted_mean(r, a, where=p, weight=b)"),
        (least("r", a), "least(r, a)"),
        (greatest_of(a, 0), "greatest_of(a, 0)"),
        (a.clamp(0, 120), "clamp(a, 0, 120)"),
        (a.round(Rounding(2)), "round(a, 2 half_up)"),
        (bands(a, lowest="x", at_least={1: "y"}, above={2: "z"}), "bands(a, x, >= 1: y, > 2: z)"),
        (table((t,), {("x",): 1, ("y",): 2}), "table(t; 2 rows)"),
        (interpolate(a, {0: 0, 1: 5}), "interpolate(a; 2 points)"),
        (choice("opsi", x=a, y=b), "choice(opsi: x | y)"),
        (choice("opsi", x=a + b) * c, "(a + b) * c"),
        (named, "jumlah = a + b"),
        (2 * named, "2 * jumlah"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_text(formula, text) -> None:
    assert rendered(formula.node) == text
    assert repr(formula) == f"<{type(formula).__name__} {text}>"


@pytest.mark.parametrize(
    ("formula", "text"),
    [
        (a + b - c, "a + b - c"),
        (a - (b - c), "a - (b - c)"),
        (a * b / c, "a * b / c"),
        (a / (b * c), "a / (b * c)"),
        (a * b + c, "a * b + c"),
        ((a + b) * c, "(a + b) * c"),
        (a + b * c, "a + (b * c)"),
        (100 - 100 * a / b, "100 - (100 * a / b)"),
        (a / number(Fraction(2, 3)), "a / (2/3)"),
        (number(Fraction(2, 3)) / a, "(2/3) / a"),
        (-a, "0 - a"),
        ((a + b) > c * 2, "(a + b) > (c * 2)"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_belongs_together_is_grouped(formula, text) -> None:
    assert rendered(formula.node) == text


def test_truths_compared_are_grouped() -> None:
    """Only data can say that two truths are equal; the operators of Python have no word for it."""
    equal = Comparison(ComparisonOp.EQUAL, Negation(p.node), q.node)
    assert rendered(equal) == "(not p) = q"


def test_a_choice_that_is_made_reads_as_what_was_chosen() -> None:
    made = Choice("opsi", (("x", Choice("lain", (("y", (a - b).node),))),))
    assert rendered((c - choice("opsi", x=1)).node) == "c - 1"
    assert rendered(made) == "a - b"


def test_undetermined_gives_its_reason() -> None:
    assert rendered(Undecided(Kind.NUMBER, Words("Belum.", "Not yet."))) == "undetermined('Not yet.')"
