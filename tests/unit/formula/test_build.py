"""Formulas are built from facts, branches, collections and classes; what has no meaning is refused."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import ClassVar

import pytest

from kinerja.base.law import Law
from kinerja.base.scale import Ranked
from kinerja.base.words import Words
from kinerja.errors import FormulaError, InvalidValue, WrongType
from kinerja.formula import (
    NumberFormula,
    TokenFormula,
    TruthFormula,
    absent,
    bands,
    choice,
    count,
    evaluate,
    given,
    given_token,
    given_truth,
    greatest,
    interpolate,
    is_absent,
    least,
    least_of,
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
from kinerja.formula.nodes import Arithmetic, Comparison, Constant, Given, Undecided, When
from kinerja.formula.operators import ArithmeticOp, ComparisonOp
from kinerja.formula.tree import Branch, Kind

a, b = given("a"), given("b")
t, p, q = given_token("t"), given_truth("p"), given_truth("q")
LAW = Law("PP 46/2011")


class Aspek(StrEnum):
    BIAYA = "biaya"


class Grade(Ranked):
    KURANG = "kurang"
    BAIK = "baik"


class TestRefused:
    """What Python would let pass, or take for something else."""

    @pytest.mark.parametrize(
        "mix",
        [
            lambda: a + 0.5,
            lambda: 0.5 * a,
            lambda: a >= 0.5,
            lambda: a.clamp(0.0, 1),
            lambda: a + True,
            lambda: a.equals(True),
            lambda: a + t,
            lambda: t.equals(a),
            lambda: t.equals(5),
            lambda: t.is_(5),
            lambda: t.is_(None),
            lambda: p & a,
            lambda: p | 1,
            lambda: 1 & p,
            lambda: p & "x",
            lambda: a < t,
            lambda: a - p,
            lambda: a / None,
            lambda: when(a),
            lambda: when(1),
            lambda: when("x"),
            lambda: truth(1),
            lambda: token(1),
            lambda: number(0.5),
            lambda: number(True),
            lambda: total("r", 0.5),
            lambda: total("r", t),
            lambda: count("r", where=a),
            lambda: bands(a, lowest=1, at_least={1: "x"}),
            lambda: bands(a, lowest="x", at_least={0.5: "y"}),
            lambda: bands(a, lowest="x", at_least={1: 2}),
            lambda: table((t,), {("x",): 0.5}),
            lambda: table((t,), {(1,): "x"}),
            lambda: table((t,), {("x",): True}),
            lambda: interpolate(a, {0: 0.5, 1: 1}),
            lambda: choice("opsi", x=0.5),
            lambda: absent(a, counts_as=0.5),
            lambda: absent(a, counts_as=None),
        ],
    )
    def test_wrong_types_are_refused(self, mix) -> None:
        with pytest.raises((WrongType, TypeError)):
            mix()

    @pytest.mark.parametrize(
        "mix",
        [
            lambda: when(p).then(1).otherwise("x"),
            lambda: when(p).then("x").otherwise(1),
            lambda: when(p).then(1).when(q).then(True).otherwise(0),
            lambda: absent(a, counts_as="nihil"),
            lambda: absent(t, counts_as=0),
            lambda: choice("opsi", x=a, y=t),
            lambda: table((t,), {("x",): 1, ("y",): "baik"}),
            lambda: table((a,), {("x",): 1}),
            lambda: total("r", a).if_empty(0),
            lambda: count("r").if_empty(0),
            lambda: a.if_empty(0),
            lambda: absent(a + b, counts_as=0),
            lambda: absent(number(1), counts_as=0),
            least_of,
            t.is_,
            lambda: choice("opsi"),
            lambda: table((t,), {}),
            lambda: table((), {(): 1}),
            lambda: table((t,), {("x", "y"): 1}),
            lambda: bands(a, lowest="x"),
            lambda: interpolate(a, {0: 0}),
            lambda: interpolate(a, {1: 0, 0: 1}),
            lambda: when(p).then(undetermined(id="", en="")).otherwise(undetermined(id="", en="")),
        ],
    )
    def test_what_does_not_fit_is_refused(self, mix) -> None:
        with pytest.raises(FormulaError):
            mix()

    def test_numbers_are_bounded(self) -> None:
        for make in (lambda: a + 10**60, lambda: number("9" * 61), lambda: bands(a, lowest="x", above={10**60: "y"})):
            with pytest.raises(InvalidValue, match="more than 60 digits"):
                make()


class TestAbsent:
    """A missing part is never silently 0."""

    def test_counts_as(self) -> None:
        assert evaluate(absent(a, counts_as=-1), {}) == -1
        assert evaluate(absent(a, counts_as=b), {"b": 5}) == 5
        assert evaluate(absent(a, counts_as=-1), {"a": 0}) == 0
        assert evaluate(absent(t, counts_as="tidak_ada"), {}) == "tidak_ada"
        assert evaluate(absent(t, counts_as=Grade.BAIK), {}) == "baik"
        assert evaluate(absent(p, counts_as=False), {"p": True}) is True

    def test_a_collection_that_is_missing_is_not_an_empty_one(self) -> None:
        formula = absent(total("r", a), counts_as=-1)
        assert evaluate(formula, {}) == -1
        assert evaluate(formula, {"r": []}) == 0

    def test_is_absent_asks_for_facts_of_any_kind(self) -> None:
        """Regression: a fact that was only asked for had to be text."""
        for value in (0, "", "x", False, [], [{"x": 1}], Decimal("0.5")):
            assert evaluate(is_absent("a"), {"a": value}) is False
        assert evaluate(is_absent("a"), {"a": None}) is True
        assert evaluate(is_absent("a"), {}) is True


class TestWhen:
    """The first condition that holds decides."""

    def test_branches(self) -> None:
        formula = when(a > 10).then("tinggi").when(a > 5).then(t).otherwise("rendah")
        assert type(formula) is TokenFormula
        assert [evaluate(formula, {"a": n, "t": "sedang"}) for n in (11, 10, 5)] == ["tinggi", "sedang", "rendah"]

    def test_kinds(self) -> None:
        assert type(when(p).then(1).otherwise(a)) is NumberFormula
        assert type(when(p).then(True).otherwise(q)) is TruthFormula
        assert type(when(p).then(Grade.BAIK).otherwise("x")) is TokenFormula

    def test_undetermined_takes_the_kind_of_its_neighbours(self) -> None:
        end = undetermined(id="Belum.", en="Not yet.", basis=LAW("Pasal 1"))
        for formula, kind in (
            (when(p).then(end).otherwise(1), Kind.NUMBER),
            (when(p).then("x").otherwise(end), Kind.TOKEN),
            (when(p).then(end).when(q).then(end).otherwise(True), Kind.TRUTH),
        ):
            (found,) = {part for part in formula.node.children() if isinstance(part, Undecided)}
            assert found == Undecided(kind, Words("Belum.", "Not yet."), LAW("Pasal 1"))

    def test_a_beginning_can_go_on_in_two_ways(self) -> None:
        beginning = when(p).then(1)
        assert beginning.otherwise(2) != beginning.otherwise(3)
        assert beginning.when(q).then(4).otherwise(2).node == When(
            (Branch(p.node, Constant(Fraction(1))), Branch(q.node, Constant(Fraction(4)))), Constant(Fraction(2))
        )


class TestCollections:
    """What is made of rows."""

    ROWS: ClassVar = {"r": [{"a": 10, "b": 1, "p": True}, {"a": 4, "b": 3, "p": False}, {"a": 7, "b": 0, "p": True}]}

    @pytest.mark.parametrize(
        ("formula", "answer"),
        [
            (total("r", a), 21),
            (total("r", a, where=p), 17),
            (total("r", 1), 3),
            (count("r"), 3),
            (count("r", where=p), 2),
            (count("r", where=a > 100), 0),
            (total("r", a, where=a > 100), 0),
            (mean("r", a), 7),
            (mean("r", a, where=~p), 4),
            (weighted_mean("r", a, weight=b), Fraction(22, 4)),
            (weighted_mean("r", a, weight=b, where=~p), 4),
            (least("r", a), 4),
            (least("r", a, where=p), 7),
            (greatest("r", a), 10),
            (greatest("r", -a), -4),
            (mean("r", a, where=a > 100).if_empty(-1), -1),
            (weighted_mean("r", a, weight=0).if_empty(-1), -1),
            (least("r", a, where=a > 100).if_empty(a), 99),
        ],
    )
    def test_aggregates(self, formula, answer) -> None:
        assert evaluate(formula, {**self.ROWS, "a": 99}) == answer

    def test_outer(self) -> None:
        assert evaluate(total("r", outer(a) - a), {**self.ROWS, "a": 99}) == 3 * 99 - 21
        assert type(outer(t)) is TokenFormula
        assert type(outer(p)) is TruthFormula

    def test_an_empty_collection_that_is_only_counted(self) -> None:
        """Regression: rows of a collection that is only counted had to be without facts."""
        assert evaluate(count("r"), self.ROWS) == 3


class TestClasses:
    """Bands, tables, lines and choices."""

    def test_bands(self) -> None:
        formula = bands(a, lowest="rendah", at_least={61: "cukup", 51: "kurang"}, above={90: Grade.BAIK})
        found = [evaluate(formula, {"a": n}) for n in ("50.99", 51, "60.9", 61, 90, "90.01")]
        assert found == ["rendah", "kurang", "kurang", "cukup", "cukup", "baik"]

    def test_a_table_of_two_keys(self) -> None:
        formula = table((t, given_token("u")), {("x", "y"): "xy", ("y", "x"): Grade.BAIK})
        assert evaluate(formula, {"t": "y", "u": "x"}) == "baik"
        assert evaluate(formula, {"t": "x", "u": "y"}) == "xy"

    def test_a_table_of_numbers(self) -> None:
        formula = table((t,), {("x",): 1, (Grade.BAIK,): Decimal("1.5")})
        assert type(formula) is NumberFormula
        assert evaluate(formula, {"t": "baik"}) == Fraction(3, 2)

    def test_interpolate(self) -> None:
        formula = interpolate(a, {76: 90, 90: 109})
        assert [evaluate(formula, {"a": n}) for n in (76, 83, 90)] == [90, Fraction(199, 2), 109]

    def test_choice(self) -> None:
        assert evaluate(choice("opsi", x=a), {"a": 5}) == 5
        assert type(choice("opsi", x="a", y="b")) is TokenFormula
        assert type(choice("opsi", x=True, y=p)) is TruthFormula

    def test_names_of_nodes(self) -> None:
        assert (a < 1).node == Comparison(ComparisonOp.LESS, Given("a"), Constant(Fraction(1)))
        assert (a / 2).node == Arithmetic(ArithmeticOp.DIVIDE, Given("a"), Constant(Fraction(2)))


def test_text_is_a_token_and_never_a_number() -> None:
    """A number in text is written ``number("0.5")``, so that no token slips into arithmetic."""
    with pytest.raises(WrongType, match=r"Write number\('0.5'\)"):
        given("a") + "0.5"
    with pytest.raises(WrongType, match="is text, not a number"):
        total("hasil_kerja", "bobot")
