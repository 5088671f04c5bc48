"""What all nodes share: bounds that no formula can pass, and walking through a tree."""

from __future__ import annotations

from fractions import Fraction
from functools import reduce

import pytest

from kinerja.base.words import Words
from kinerja.errors import FormulaError
from kinerja.formula.lookups import Bands, Cut, Interpolate, Table
from kinerja.formula.nodes import Aggregate, Arithmetic, Constant, Given, Logic, Named, OneOf, When
from kinerja.formula.operators import AggregateOp, ArithmeticOp, LogicOp
from kinerja.formula.tree import MAX_DEPTH, MAX_NESTING, MAX_SIZE, Branch, Kind, walk

ONE = Constant(Fraction(1))
A, B = Given("a"), Given("b")
TOKEN, TRUTH = Given("t", Kind.TOKEN), Given("p", Kind.TRUTH)
SAY = Words("Bagian", "Part")


def plus(left, right):
    return Arithmetic(ArithmeticOp.ADD, left, right)


class TestBounds:
    """Formulas cannot grow until they do harm."""

    def test_depth(self) -> None:
        deep = reduce(lambda node, _: plus(node, ONE), range(MAX_DEPTH - 1), ONE)
        assert deep.depth == MAX_DEPTH
        with pytest.raises(FormulaError, match="101 deep"):
            plus(deep, ONE)

    def test_size_counts_repeats(self) -> None:
        """Doubling needs only a few objects, and would take for ever to evaluate."""
        node = ONE
        for _ in range(14):
            node = plus(node, node)
        assert node.size == 2**15 - 1
        with pytest.raises(FormulaError, match="65535 nodes"):
            plus(node, node)

    def test_nesting(self) -> None:
        def total(item):
            return Aggregate(AggregateOp.TOTAL, "r", item=item)

        deepest = reduce(lambda node, _: total(node), range(MAX_NESTING), A)
        assert deepest.nesting == MAX_NESTING
        assert plus(deepest, deepest).nesting == MAX_NESTING
        with pytest.raises(FormulaError, match="nested 5 deep"):
            total(deepest)

    @pytest.mark.parametrize(
        "make",
        [
            lambda count: OneOf(TOKEN, tuple(map(str, range(count)))),
            lambda count: Bands(
                A, "x", tuple(Cut(Fraction(place), inclusive=True, token="y") for place in range(count))
            ),
            lambda count: Interpolate(A, tuple((Fraction(place), ONE.value) for place in range(count))),
            lambda count: Table((TOKEN,), tuple(((str(row),), "y") for row in range(count))),
        ],
        ids=["tokens", "cuts", "points", "rows"],
    )
    def test_size_counts_entries(self, make) -> None:
        """The tables of the law are small; one of 50,000 rows is no rule but a data set."""
        assert make(9).size == 11
        assert make(MAX_SIZE - 2).size == MAX_SIZE
        with pytest.raises(FormulaError, match="100002 nodes"):
            make(100_000)

    def test_what_decisions_come_before_is_deeper(self) -> None:
        """A hundred conditions in a row stand within one another, just as if they were written so."""
        assert Logic(LogicOp.AND, (TRUTH,) * 99).depth == MAX_DEPTH
        assert When((Branch(TRUTH, ONE),) * 98, ONE).depth == MAX_DEPTH
        with pytest.raises(FormulaError, match="101 deep"):
            Logic(LogicOp.AND, (TRUTH,) * 100)
        with pytest.raises(FormulaError, match="101 deep"):
            When((Branch(TRUTH, ONE),) * 99, ONE)


class TestWalk:
    """From the parts to what is made of them."""

    def test_every_node_once_parts_first(self) -> None:
        top = plus(plus(A, B), Named("bagian", SAY, plus(A, B)))
        assert list(walk(top)) == [A, B, plus(A, B), Named("bagian", SAY, plus(A, B)), top]
