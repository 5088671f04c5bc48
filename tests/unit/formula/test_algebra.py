"""Operators of formulas: each gives the node that it looks like; a formula has no truth of its own."""

from __future__ import annotations

import copy
import operator
import pickle
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

import pytest

from kinerja.base.law import Law
from kinerja.base.rounding import Rounding
from kinerja.base.scale import Ranked
from kinerja.base.words import Words
from kinerja.errors import FormulaError, WrongType
from kinerja.formula import (
    NumberFormula,
    TokenFormula,
    TruthFormula,
    evaluate,
    given,
    given_token,
    given_truth,
    greatest_of,
    least_of,
    token,
)
from kinerja.formula.nodes import Logic, Named
from kinerja.formula.operators import LogicOp

a, b = given("a"), given("b")
t, p, q = given_token("t"), given_truth("p"), given_truth("q")
LAW = Law("PP 46/2011")


class Aspek(StrEnum):
    BIAYA = "biaya"


class Grade(Ranked):
    KURANG = "kurang"
    BAIK = "baik"


class TestOperators:
    """Each operator gives the node that it looks like."""

    @pytest.mark.parametrize(
        ("formula", "answer"),
        [
            (a + b, 8),
            (a - b, 4),
            (a * b, 12),
            (a / b, 3),
            (1 + a, 7),
            (1 - a, -5),
            (2 * a, 12),
            (12 / a, 2),
            (-a, -6),
            (a + Decimal("0.5"), Fraction(13, 2)),
            (a * Fraction(1, 4), Fraction(3, 2)),
            (a.clamp(0, 5), 5),
            (a.clamp(7, 8), 7),
            ((a / 4).round(Rounding(0)), 2),
            (least_of(a, b, 9), 2),
            (greatest_of(a, b, 9), 9),
        ],
    )
    def test_numbers(self, formula, answer) -> None:
        assert type(formula) is NumberFormula
        assert evaluate(formula, {"a": 6, "b": 2}) == answer

    @pytest.mark.parametrize(
        ("formula", "answer"),
        [
            (a < 6, False),
            (a <= 6, True),
            (a > 6, False),
            (a >= 6, True),
            (operator.le(7, a), False),
            (operator.gt(7, a), True),
            (a.equals(6), True),
            (a.equals(b), False),
            (t.equals("baik"), True),
            (t.equals(token("kurang")), False),
            (t.equals(Grade.BAIK), True),
            (t.is_("kurang", Grade.BAIK), True),
            (t.is_("kurang", Aspek.BIAYA), False),
            (p & q, False),
            (p | q, True),
            (~p, False),
            (p & True, True),
            (True & p, True),
            (False | q, False),
            (q | False, False),
        ],
    )
    def test_truths(self, formula, answer) -> None:
        assert type(formula) is TruthFormula
        assert evaluate(formula, {"a": 6, "b": 2, "t": "baik", "p": True, "q": False}) is answer

    def test_a_run_of_and_is_one_node(self) -> None:
        assert (p & q & p).node == Logic(LogicOp.AND, (p.node, q.node, p.node))
        assert (p & q | p).node == Logic(LogicOp.OR, ((p & q).node, p.node))
        assert (p & (q & p)).node == Logic(LogicOp.AND, (p.node, (q & p).node))

    def test_equality_is_that_of_values(self) -> None:
        assert a + b == given("a") + given("b")
        assert a + b != b + a
        assert a != given_token("a") != given_truth("a")
        assert len({a + b, given("a") + given("b"), a}) == 2
        assert [a, b].index(given("b")) == 1

    def test_copies_are_equal(self) -> None:
        formula = (a + b).named("jumlah", id="Jumlah", en="Sum", basis=LAW("Pasal 1"))
        assert evaluate(formula, {"a": 1, "b": 2}) == 3
        for other in (copy.copy(formula), copy.deepcopy(formula), pickle.loads(pickle.dumps(formula))):
            assert (other, hash(other)) == (formula, hash(formula))
            assert evaluate(other, {"a": 1, "b": 2}) == 3

    def test_named(self) -> None:
        part = (a + b).named("jumlah", id="Jumlah", en="Sum", basis=LAW("Pasal 1"))
        assert part.node == Named("jumlah", Words("Jumlah", "Sum"), (a + b).node, LAW("Pasal 1"))
        assert type(t.named("x", id="", en="")) is TokenFormula
        with pytest.raises(FormulaError, match="is not the name of a part"):
            a.named("nilai akhir", id="", en="")

    def test_a_formula_has_no_truth(self) -> None:
        for ask in (
            lambda: bool(a),
            lambda: 0 <= a <= 10,
            lambda: p and q,
            lambda: not p,
            lambda: max(a, b),
            lambda: sorted([a, b]),
            lambda: "x" if t.equals("x") else "y",
        ):
            with pytest.raises((WrongType, TypeError)):
                ask()
        with pytest.raises(WrongType, match=r"0 <= f\) & \(f <= 10"):
            bool(a)
