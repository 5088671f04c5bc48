"""The reference meaning, and errors that say what is wrong, where, and what it means."""

from __future__ import annotations

from fractions import Fraction

import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.law import Law
from kinerja.base.words import Words
from kinerja.errors import DivisionByZero, EmptyCollection, EvaluationError, MissingFact, OpenOption
from kinerja.formula import (
    absent,
    check_facts,
    choice,
    count,
    given,
    given_token,
    given_truth,
    greatest,
    interpolate,
    is_absent,
    least,
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
from kinerja.formula.facts import FactKind, FactSpec, needs_of
from kinerja.formula.interpret import interpolated, interpret
from kinerja.formula.program import narrowed

a, b, t, p = given("a"), given("b"), given_token("t"), given_truth("p")
never = 1 / number(0) > 0
end = undetermined(id="Belum diatur.", en="Not settled.", basis=Law("PP 46/2011")("Pasal 17"))


def answer(formula, **facts):
    spec = needs_of(formula.node)
    return interpret(formula.node, check_facts(spec, narrowed(spec, facts)))


def error(formula, **facts) -> EvaluationError:
    with pytest.raises(EvaluationError) as caught:
        answer(formula, **facts)
    return caught.value


class TestStopping:
    """What is decided is not gone on with."""

    def test_and_or_when(self) -> None:
        assert answer(truth(False) & never) is False
        assert answer(truth(True) | never) is True
        assert answer(when(True).then(1).when(never).then(2).otherwise(1 / number(0))) == 1
        assert answer(absent(a, counts_as=1) + b, b=1) == 2

    def test_what_is_reached_raises(self) -> None:
        assert isinstance(error(truth(True) & never), DivisionByZero)
        assert isinstance(error(never & False), DivisionByZero)
        assert isinstance(error(when(never).then(1).otherwise(2)), DivisionByZero)
        assert isinstance(error(truth(False) | never), DivisionByZero)

    def test_rows_that_do_not_count_are_not_computed(self) -> None:
        assert answer(total("r", 1 / a, where=a > 0), r=[{"a": 0}, {"a": 2}]) == Fraction(1, 2)
        assert answer(weighted_mean("r", a, weight=1 / a, where=a > 0), r=[{"a": 0}, {"a": 2}]) == 2

    def test_an_answer_for_nothing_is_computed_for_nothing_only(self) -> None:
        assert answer(mean("r", a).if_empty(1 / number(0)), r=[{"a": 3}]) == 3
        assert isinstance(error(mean("r", a).if_empty(1 / number(0)), r=[]), DivisionByZero)


class TestUndetermined:
    """Reaching it ends the whole evaluation."""

    @pytest.mark.parametrize(
        "formula",
        [
            when(p).then(end).otherwise(0),
            1 + when(p).then(end).otherwise(0),
            total("r", when(outer(p)).then(end).otherwise(a)) + 1 / number(0),
            when(when(p).then(end).otherwise(True)).then(1).otherwise(2),
        ],
    )
    def test_it_is_the_answer(self, formula) -> None:
        expected = Undetermined(Words("Belum diatur.", "Not settled."), Law("PP 46/2011")("Pasal 17"))
        assert answer(formula, p=True, r=[{"a": 1}]) == expected

    def test_a_row_that_ends_it_stands_before_a_row_that_fails(self) -> None:
        """Rows are read one after the other, so that the first one decides what happens."""
        formula = total("r", when(a > 0).then(end).otherwise(a), where=b > 0)
        assert isinstance(answer(formula, r=[{"a": 1, "b": 1}, {"a": 0}]), Undetermined)
        assert error(formula, r=[{"a": 1}, {"a": 1, "b": 1}]).path == "r[0].b"


class TestErrors:
    """What went wrong, where, and what to do about it."""

    def test_division_by_zero_names_the_divisor(self) -> None:
        wrong = error(100 * a / b, a=1, b=0)
        assert (type(wrong), wrong.path) == (DivisionByZero, "b")
        assert str(wrong) == "b: The divisor b is 0. See to it that it is not 0."
        assert "The divisor a - 1 is 0" in str(error(1 / (a - 1), a=1))
        assert error(total("r", 1 / a), r=[{"a": 1}, {"a": 0}]).path == "r[1].a"
        assert error(total("r", total("s", 1 / (a - 1))), r=[{"s": [{"a": 1}]}]).path == "r[0].s[0]"
        assert error(total("r", 1 / outer(a)), r=[{}], a=0).path == "r[0]"

    def test_division_by_zero_comes_before_comparisons(self) -> None:
        """0 / 0 is no number that could be below 1."""
        assert isinstance(error((a / b).clamp(0, 1), a=0, b=0), DivisionByZero)
        assert isinstance(error(a / b >= 0, a=0, b=0), DivisionByZero)
        assert isinstance(error(0 * (a / b), a=0, b=0), DivisionByZero)

    @pytest.mark.parametrize("formula", [a, t, p, a + 1, total("a", 1)])
    def test_missing_facts(self, formula) -> None:
        (name,) = (item.name for item in needs_of(formula.node).items)
        wrong = error(formula)
        assert (type(wrong), wrong.path) == (MissingFact, name)
        assert "A missing part is never taken as 0." in str(wrong)

    def test_a_missing_fact_tells_its_meaning(self) -> None:
        spec = FactSpec(
            "f", FactKind.COLLECTION, items=(FactSpec("a", FactKind.NUMBER, Words("Target", "The target")),)
        )
        with pytest.raises(MissingFact, match="It means: The target. A missing part is never taken as 0"):
            interpret(a.node, check_facts(spec, {}))

    def test_missing_in_a_row(self) -> None:
        assert error(total("r", mean("s", a)), r=[{"s": [{"a": 1}, {}]}]).path == "r[0].s[1].a"
        assert error(total("r", mean("s", a)), r=[{}]).path == "r[0].s"

    def test_facts_that_nobody_declared(self) -> None:
        nothing = check_facts(FactSpec("f", FactKind.COLLECTION), {})
        for formula, path in ((a, "a"), (count("r"), "r")):
            with pytest.raises(MissingFact) as caught:
                interpret(formula.node, nothing)
            assert caught.value.path == path
        assert interpret(is_absent("a").node, nothing) is True

    @pytest.mark.parametrize(
        "formula",
        [mean("r", a), least("r", a), greatest("r", a), weighted_mean("r", a, weight=a), mean("r", a, where=a > 9)],
    )
    def test_nothing_has_no_mean(self, formula) -> None:
        wrong = error(formula, r=[])
        assert (type(wrong), wrong.path) == (EmptyCollection, "r")
        assert "no row of 'r' counts" in str(wrong)

    def test_weights_that_add_up_to_nothing(self) -> None:
        rows = [{"a": 5, "b": 1}, {"a": 6, "b": -1}]
        assert isinstance(error(weighted_mean("r", a, weight=b), r=rows), EmptyCollection)
        assert answer(weighted_mean("r", a, weight=b).if_empty(-1), r=rows) == -1

    def test_tables_lines_and_limits(self) -> None:
        assert "The table has no row for z." in str(error(table((t,), {("x",): 1}), t="z"))
        assert "5.5 lies outside of the points from 0 to 1/3." in str(
            error(interpolate(a, {0: 0, Fraction(1, 3): 1}), a="5.5")
        )
        assert "-1 lies outside" in str(error(interpolate(a, {0: 0, 1: 1}), a=-1))
        assert "The limits 5 and 4.5 are swapped." in str(error(number(1).clamp(a, b), a=5, b="4.5"))
        assert error(total("r", table((t,), {("x",): 1})), r=[{"t": "y"}]).path == "r[0]"

    def test_long_numbers_in_errors(self) -> None:
        """Regression: Python refuses to print numbers of more than 4,300 digits, with an error of its own."""
        long = a
        for _ in range(7):
            long = long * long
        assert "a very long number" in str(error(long.clamp(long, a), a="9" * 60))
        assert "a very long number lies outside" in str(error(interpolate(long, {0: 0, 1: 1}), a="9" * 60))

    def test_an_open_choice(self) -> None:
        formula = choice("opsi", x=a, y=b)
        with pytest.raises(
            OpenOption, match=r"The option 'opsi' is open\..*Choose one of x, y: book\.choose\(opsi=\.\.\.\)"
        ):
            answer(formula, a=1, b=2)

    def test_outer_outside_of_everything(self) -> None:
        facts = check_facts(FactSpec("f", FactKind.COLLECTION), {})
        with pytest.raises(EvaluationError, match="outside of every collection"):
            interpret(outer(a).node, facts)


class TestInterpolated:
    """Straight lines between points."""

    POINTS = ((Fraction(0), Fraction(0)), (Fraction(1), Fraction(10)), (Fraction(3), Fraction(4)))

    @pytest.mark.parametrize(("place", "height"), [(0, 0), ("1/2", 5), (1, 10), (2, 7), (3, 4)])
    def test_between(self, place, height) -> None:
        assert interpolated(self.POINTS, Fraction(place)) == height

    @pytest.mark.parametrize("place", ["-0.01", "3.01"])
    def test_outside(self, place) -> None:
        assert interpolated(self.POINTS, Fraction(place)) is None
