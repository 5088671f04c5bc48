"""Trees: what fits together, how large they may be, and that they are values."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
from fractions import Fraction

import pytest

from kinerja.base.law import Law
from kinerja.base.rounding import Rounding
from kinerja.base.words import Words
from kinerja.errors import FormulaError
from kinerja.formula.lookups import Bands, Cut, Interpolate, Table
from kinerja.formula.nodes import (
    Absent,
    Aggregate,
    Arithmetic,
    Choice,
    Clamp,
    Comparison,
    Constant,
    Extreme,
    Given,
    Logic,
    Named,
    Negation,
    OneOf,
    Outer,
    Round,
    Undecided,
    When,
    named_parts,
)
from kinerja.formula.operators import AggregateOp, ArithmeticOp, ComparisonOp, ExtremeOp, LogicOp
from kinerja.formula.tree import Branch, Kind

ONE, TWO, THREE = (Constant(Fraction(number)) for number in (1, 2, 3))
A, B = Given("a"), Given("b")
TOKEN, TRUTH = Given("t", Kind.TOKEN), Given("p", Kind.TRUTH)
SAY = Words("Bagian", "Part")


def plus(left, right):
    return Arithmetic(ArithmeticOp.ADD, left, right)


EVERY_KIND = {
    "constant": ONE,
    "given": A,
    "absent": Absent("a"),
    "outer": Outer(A),
    "arithmetic": plus(A, ONE),
    "comparison": Comparison(ComparisonOp.LESS, A, ONE),
    "one_of": OneOf(TOKEN, ("x", "y")),
    "logic": Logic(LogicOp.AND, (TRUTH, TRUTH)),
    "negation": Negation(TRUTH),
    "when": When((Branch(TRUTH, A),), ONE),
    "aggregate": Aggregate(AggregateOp.MEAN, "r", item=A, where=TRUTH, if_empty=ONE),
    "extreme": Extreme(ExtremeOp.LEAST_OF, (A, ONE)),
    "clamp": Clamp(A, ONE, TWO),
    "round": Round(A, Rounding(2)),
    "bands": Bands(A, "x", (Cut(Fraction(1), inclusive=True, token="y"),)),
    "table": Table((TOKEN,), ((("x",), Fraction(1)),)),
    "interpolate": Interpolate(A, ((Fraction(0), Fraction(0)), (Fraction(1), Fraction(2)))),
    "undecided": Undecided(Kind.NUMBER, SAY, Law("PP 46/2011")("Pasal 1")),
    "choice": Choice("opsi", (("x", A), ("y", ONE))),
    "named": Named("bagian", SAY, A),
}

each = pytest.mark.parametrize("node", EVERY_KIND.values(), ids=EVERY_KIND)


class TestValues:
    """Nodes compare, hash, print and copy by value, and cannot change."""

    @each
    def test_copies_are_the_same_value(self, node) -> None:
        for other in (copy.copy(node), copy.deepcopy(node), pickle.loads(pickle.dumps(node))):
            assert (other, hash(other), repr(other)) == (node, hash(node), repr(node))
            assert (other.depth, other.size, other.nesting) == (node.depth, node.size, node.nesting)

    @each
    def test_nodes_can_not_change(self, node) -> None:
        with pytest.raises(AttributeError):
            node.depth = 1

    def test_different_nodes_differ(self) -> None:
        assert len({*EVERY_KIND.values(), *EVERY_KIND.values()}) == len(EVERY_KIND)

    def test_a_truth_is_no_number(self) -> None:
        """Python holds that True == 1."""
        assert Constant(True) != Constant(Fraction(1))
        assert Constant(False) != Constant(Fraction(0))
        assert {Constant(True): "truth"}.get(Constant(Fraction(1))) is None

    def test_a_hash_is_not_kept_in_a_pickle(self) -> None:
        """Texts hash otherwise in every process, so a hash that came along would be wrong."""
        code = (
            "import pickle, sys; from kinerja.formula.nodes import Given;"
            "node = pickle.loads(sys.stdin.buffer.read()); assert node in {Given('a')}"
        )
        hash(A)
        subprocess.run([sys.executable, "-c", code], input=pickle.dumps(A), check=True)


class TestKinds:
    """What a node answers with, and what it asks of its parts."""

    def test_kinds(self) -> None:
        numbers = (
            "constant given outer arithmetic when aggregate extreme clamp round table interpolate undecided choice"
        )
        found = {name: node.kind for name, node in EVERY_KIND.items()}
        assert {name for name, kind in found.items() if kind is Kind.NUMBER} == {*numbers.split(), "named"}
        assert {name for name, kind in found.items() if kind is Kind.TOKEN} == {"bands"}
        assert Table((TOKEN,), ((("x",), "y"),)).kind is Kind.TOKEN
        assert [Constant(value).kind for value in (Fraction(1), "x", True)] == [Kind.NUMBER, Kind.TOKEN, Kind.TRUTH]

    @pytest.mark.parametrize(
        "make",
        [
            lambda: plus(A, TOKEN),
            lambda: plus(TRUTH, A),
            lambda: Comparison(ComparisonOp.LESS, TOKEN, TOKEN),
            lambda: Comparison(ComparisonOp.AT_LEAST, A, TRUTH),
            lambda: Comparison(ComparisonOp.EQUAL, A, TOKEN),
            lambda: Comparison(ComparisonOp.EQUAL, TRUTH, A),
            lambda: OneOf(A, ("x",)),
            lambda: Logic(LogicOp.OR, (TRUTH, A)),
            lambda: Negation(A),
            lambda: When((Branch(A, ONE),), ONE),
            lambda: When((Branch(TRUTH, ONE),), TOKEN),
            lambda: Aggregate(AggregateOp.TOTAL, "r", item=TOKEN),
            lambda: Aggregate(AggregateOp.COUNT, "r", where=A),
            lambda: Aggregate(AggregateOp.WEIGHTED_MEAN, "r", item=A, weight=TRUTH),
            lambda: Aggregate(AggregateOp.MEAN, "r", item=A, if_empty=TOKEN),
            lambda: Extreme(ExtremeOp.LEAST_OF, (A, TOKEN)),
            lambda: Clamp(A, ONE, TRUTH),
            lambda: Round(TOKEN, Rounding(0)),
            lambda: Bands(TOKEN, "x", (Cut(Fraction(1), inclusive=True, token="y"),)),
            lambda: Table((A,), ((("x",), "y"),)),
            lambda: Interpolate(TRUTH, ((Fraction(0), Fraction(0)), (Fraction(1), Fraction(1)))),
            lambda: Choice("opsi", (("x", A), ("y", TOKEN))),
        ],
    )
    def test_wrong_kinds_are_refused(self, make) -> None:
        with pytest.raises(FormulaError, match="stands where a"):
            make()

    @pytest.mark.parametrize("value", [0.5, 1, None, ("x",), float("nan")])
    def test_a_constant_is_exact_text_or_a_truth(self, value) -> None:
        with pytest.raises(FormulaError, match="is no constant"):
            Constant(value)


class TestParts:
    """Parts that do not fit together are refused."""

    @pytest.mark.parametrize(
        ("make", "said"),
        [
            (lambda: Logic(LogicOp.AND, ()), "of nothing"),
            (lambda: Extreme(ExtremeOp.GREATEST_OF, ()), "of nothing"),
            (lambda: OneOf(TOKEN, ()), "no tokens"),
            (lambda: When((), ONE), "without a condition"),
            (lambda: Aggregate(AggregateOp.COUNT, "r", item=A), "one too many"),
            (lambda: Aggregate(AggregateOp.MEAN, "r"), "lacks a part"),
            (lambda: Aggregate(AggregateOp.MEAN, "r", item=A, weight=ONE), "one too many"),
            (lambda: Aggregate(AggregateOp.WEIGHTED_MEAN, "r", item=A), "lacks a part"),
            (lambda: Aggregate(AggregateOp.TOTAL, "r", item=A, if_empty=ONE), "of nothing is 0"),
            (lambda: Aggregate(AggregateOp.COUNT, "r", if_empty=ONE), "of nothing is 0"),
            (lambda: Bands(A, "x", ()), "do not rise"),
            (lambda: Interpolate(A, ()), "do not rise"),
            (lambda: Interpolate(A, ((Fraction(0), Fraction(0)),)), "do not rise"),
            (lambda: Table((TOKEN,), ()), "do not fit"),
            (lambda: Table((), (((), Fraction(1)),)), "do not fit"),
            (lambda: Table((TOKEN,), ((("x", "y"), Fraction(1)),)), "do not fit"),
            (lambda: Table((TOKEN,), ((("x",), Fraction(1)), (("x",), Fraction(2)))), "do not fit"),
            (lambda: Table((TOKEN,), ((("x",), Fraction(1)), (("y",), "y"))), "of one kind"),
            (lambda: Choice("opsi", ()), "no alternatives"),
            (lambda: Choice("opsi", (("x", A), ("x", ONE))), "twice"),
        ],
    )
    def test_what_does_not_fit_is_refused(self, make, said) -> None:
        with pytest.raises(FormulaError, match=said):
            make()

    @pytest.mark.parametrize("places", [(2, 1), (1, 1)])
    def test_points_and_cuts_rise(self, places) -> None:
        first, second = map(Fraction, places)
        with pytest.raises(FormulaError, match="do not rise"):
            Interpolate(A, ((first, ONE.value), (second, ONE.value)))
        with pytest.raises(FormulaError, match="do not rise"):
            Bands(A, "x", (Cut(first, inclusive=True, token="y"), Cut(second, inclusive=True, token="x")))

    def test_a_class_of_one_number(self) -> None:
        """From 1 on, and from just above 1 on: the class between holds exactly 1."""
        at, above = Cut(Fraction(1), inclusive=True, token="y"), Cut(Fraction(1), inclusive=False, token="z")
        assert Bands(A, "x", (at, above)).cuts == (at, above)
        with pytest.raises(FormulaError, match="do not rise"):
            Bands(A, "x", (above, at))

    @pytest.mark.parametrize(
        "name",
        [
            "",
            "1a",
            "a b",
            "a-b",
            "a.b",
            "nilai²",
            "\uff4eama",
            "x); import os",
            "__import__('os')",
            "a\n",
            "a" * 65,
            5,
            None,
        ],
    )
    def test_names_are_plain_ascii(self, name) -> None:
        for make in (
            Given,
            Absent,
            lambda name: Aggregate(AggregateOp.COUNT, name),
            lambda name: Choice(name, (("x", A),)),
            lambda name: Named(name, SAY, A),
        ):
            with pytest.raises(FormulaError, match="is not the name of a"):
                make(name)

    def test_the_error_of_a_long_name_is_short(self) -> None:
        with pytest.raises(FormulaError) as caught:
            Given("a" * 1_000_000)
        assert len(str(caught.value)) < 300


class TestTrees:
    """Walking, replacing, finding parts."""

    @each
    def test_children_are_replaced(self, node) -> None:
        new = {child: Named(f"n{place}", SAY, child) for place, child in enumerate(node.children())}
        changed = node.mapped(new)
        assert list(changed.children()) == [new[child] for child in node.children()]
        assert changed.kind is node.kind

    @each
    def test_nothing_replaced_is_the_same_object(self, node) -> None:
        assert node.mapped({}) is node
        assert node.mapped({child: child for child in node.children()}) is node

    def test_only_one_branch_is_replaced(self) -> None:
        node = When((Branch(TRUTH, A), Branch(Negation(TRUTH), B)), ONE)
        assert node.mapped({B: TWO}) == When((Branch(TRUTH, A), Branch(Negation(TRUTH), TWO)), ONE)
        assert node.mapped({B: TWO}).branches[0] is node.branches[0]

    def test_named_parts_by_key(self) -> None:
        inner = Named("dalam", SAY, A)
        outer = Named("luar", SAY, plus(inner, ONE))
        assert list(named_parts(plus(outer, inner), inner).items()) == [("dalam", inner), ("luar", outer)]

    def test_one_key_names_one_formula(self) -> None:
        with pytest.raises(FormulaError, match="'bagian' names two different formulas"):
            named_parts(plus(Named("bagian", SAY, A), Named("bagian", SAY, B)))
        with pytest.raises(FormulaError, match="'bagian' names two different formulas"):
            named_parts(Named("bagian", SAY, A), Named("bagian", SAY, B))
