"""The fast function means what the interpreter means, and nothing from outside becomes code in it."""

from __future__ import annotations

from fractions import Fraction
from math import prod

import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.rounding import Rounding, RoundingMode
from kinerja.errors import DivisionByZero, EmptyCollection, EvaluationError, MissingFact, OpenOption
from kinerja.formula import (
    absent,
    bands,
    choice,
    count,
    evaluate,
    explain,
    given,
    given_token,
    given_truth,
    greatest,
    greatest_of,
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
from kinerja.formula.compile import Unanswered, compiled
from kinerja.formula.facts import FactKind, FactSpec, check_facts, needs_of
from kinerja.formula.interpret import interpret
from kinerja.formula.nodes import Comparison
from kinerja.formula.operators import ComparisonOp
from kinerja.formula.program import Program, narrowed

a, b, c, t, p, q = given("a"), given("b"), given("c"), given_token("t"), given_truth("p"), given_truth("q")
end = undetermined(id="Belum.", en="Not yet.")
NOTHING = FactSpec("f", FactKind.COLLECTION)

FACTS = {
    "a": "-7/3", "b": 2, "c": 0, "t": "y", "p": True, "q": False,
    "r": [{"a": 1, "b": "1/2", "p": True, "t": "x", "s": [{"a": 5}, {"a": "1/7"}]},
          {"a": -3, "b": "1/3", "p": False, "t": "y", "s": []}],
    "s": [{"a": 10}],
    "kosong": [],
}  # fmt: skip

FORMULAS = {
    "sum": a + b,
    "sum of equal denominators": total("r", b) + total("r", b),
    "difference": a - b * a,
    "product": a * b * 6,
    "quotient by a negative": b / a,
    "quotient of products": (a * b) / (b * 4),
    "less": a < b,
    "at most": a <= a,
    "more": number(1) > b,
    "at least": b >= 2,
    "equal": (a * 3).equals(-7),
    "equal tokens": t.equals("y"),
    "equal truths": when(p).then(q).otherwise(p),
    "one of": t.is_("x", "y"),
    "and": p & (a < 0) & ~q,
    "or": q | (a > 0) | (b > 1),
    "literal truths": truth(True) & truth(False) | p,
    "when": when(q).then(1 / c).when(b > a).then(b).otherwise(1 / c),
    "absent": absent(given("tak_ada"), counts_as=5) + absent(b, counts_as=5),
    "present rows": absent(total("r", a), counts_as=1),
    "total": total("r", a * b),
    "total of nothing": total("kosong", a),
    "total where": total("r", a, where=p),
    "mean": mean("r", a),
    "mean of something else": mean("kosong", a).if_empty(b),
    "mean that needs no other": mean("r", a).if_empty(1 / c),
    "count": count("r"),
    "count where": count("r", where=a < 0),
    "least": least("r", b),
    "greatest": greatest("r", b),
    "least where": least("r", b, where=p),
    "greatest or else": greatest("kosong", b).if_empty(-1),
    "weighted mean": weighted_mean("r", a, weight=b),
    "weighted mean of negative weight": weighted_mean("r", b, weight=a),
    "weighted mean of no weight": weighted_mean("r", b, weight=0).if_empty(a),
    "nested": total("r", total("s", a) + a),
    "outer": total("r", outer(a) * a + outer(b)),
    "outer twice": total("r", total("s", a + outer(a) + outer(outer(a)))),
    "rows within rows by way of outer": total("r", a + outer(total("s", a))),
    "the same fact on three levels": total("r", total("s", a) + a + outer(total("s", a))) + a,
    "shared": (a + b) * (a + b) + (a + b),
    "shared in branches": when(a + b > 0).then(a + b).otherwise(-(a + b)),
    "extremes": least_of(a, b, c) + greatest_of(a, b, c) + least_of(b),
    "clamp": a.clamp(-1, 1) + b.clamp(0, 1) + b.clamp(0, 2),
    "bands": bands(b, lowest="x", at_least={2: "y"}, above={2: "z", -5: "w"}),
    "bands below": bands(a, lowest="x", at_least={2: "y"}),
    "table": table((t, token("x")), {("y", "x"): 5, ("x", "x"): 6}),
    "token table": table((t,), {("y",): "ya"}),
    "interpolate": interpolate(a, {-3: 0, 0: 6, 1: 0}),
    "undetermined": when(p).then(end).otherwise(a),
    "undetermined, not reached": when(q).then(end).otherwise(a),
    "undetermined in a row": total("r", when(p).then(end).otherwise(a)),
    "undetermined truth": when(q).then(end).otherwise(p) & p,
    "undetermined token": when(p).then(end).otherwise("x").is_("x"),
    "choice": choice("opsi", x=a + 1),
    "named": (a + b).named("jumlah", id="", en="") * 2,
}
FORMULAS |= {f"{mode} {places}": (a / 3).round(Rounding(places, mode)) for mode in RoundingMode for places in (0, 2)}


class TestMeaning:
    """Formula by formula, what the interpreter says."""

    @pytest.mark.parametrize("formula", FORMULAS.values(), ids=FORMULAS)
    def test_answers(self, formula) -> None:
        spec = needs_of(formula.node)
        facts = check_facts(spec, narrowed(spec, FACTS))
        answer = interpret(formula.node, facts)
        assert evaluate(formula, facts) == answer
        assert type(evaluate(formula, facts)) is type(answer)

    def test_truths_compared(self) -> None:
        formula = type(p)(Comparison(ComparisonOp.EQUAL, p.node, q.node))
        assert [evaluate(formula, {"p": True, "q": other}) for other in (True, False)] == [True, False]

    def test_regression_a_fact_of_one_row_is_not_that_of_another(self) -> None:
        """A fact that was read for a row of ``r`` was taken for the one of the same name in a row of ``s``."""
        formula = total("r", a + outer(total("s", a)))
        assert evaluate(formula, {"r": [{"a": 1}], "s": [{"a": 10}]}) == 11

    def test_several_answers_at_once(self) -> None:
        tops = (p.node, (a + b).node, t.node)
        program = Program(tops, needs_of(*tops))
        facts = check_facts(program.spec, {"p": True, "a": 1, "b": "1/2", "t": "x"})
        truth_, pair, token_ = program.run(facts)
        assert (truth_, Fraction(*pair), token_) == (True, Fraction(3, 2), "x")


class TestNumbers:
    """Pairs of integers, reduced where they grow."""

    def test_the_denominator_is_positive(self) -> None:
        """Comparisons multiply crosswise, so a negative one would turn them round."""
        for divisor in (-3, 3):
            assert evaluate((a / b) < 0, {"a": 1, "b": divisor}) is (divisor < 0)
            assert evaluate(weighted_mean("r", a, weight=b) < 0, {"r": [{"a": 1, "b": divisor}]}) is False
        assert evaluate(1 / (1 / a), {"a": -3}) == -3

    def test_a_pair_above_256_bits_is_reduced(self) -> None:
        """A thousand fractions whose denominators share nothing but end in a whole number."""
        parts = [Fraction(1, n) - Fraction(1, n + 1) for n in range(1, 1001)]
        formula = total("r", a)
        facts = check_facts(needs_of(formula.node), {"r": [{"a": part} for part in parts]})
        program = Program((formula.node,), facts.spec)
        ((top, bottom),) = program.run(facts)
        assert Fraction(top, bottom) == Fraction(1000, 1001)
        assert bottom.bit_length() < 600 < prod(part.denominator for part in parts).bit_length()

    def test_long_formulas_are_reduced_too(self) -> None:
        formula = a
        for _ in range(45):
            formula = formula * a / a
        program = Program((formula.node,), needs_of(formula.node))
        ((top, bottom),) = program.run(check_facts(program.spec, {"a": "123456789012345678901/98765432109876543211"}))
        assert Fraction(top, bottom) == Fraction(123456789012345678901, 98765432109876543211)
        assert bottom.bit_length() < 3_000


class TestUnanswered:
    """When the facts leave it without an answer, the fast function gives up, and the interpreter says why."""

    @pytest.mark.parametrize("formula", [a, p, t, total("r", 1), count("r")], ids=str)
    def test_facts_that_nobody_declared(self, formula) -> None:
        facts = check_facts(NOTHING, {})
        with pytest.raises((Unanswered, TypeError)):
            compiled((formula.node,), NOTHING)(facts.row)
        with pytest.raises(MissingFact):
            Program((formula.node,), NOTHING).run(facts)

    def test_a_fact_that_nobody_declared_is_absent(self) -> None:
        assert Program((is_absent("a").node,), NOTHING).run(check_facts(NOTHING, {})) == (True,)

    @pytest.mark.parametrize(
        ("formula", "error"),
        [
            (a / b, DivisionByZero),
            (mean("r", a), EmptyCollection),
            (least("r", a), EmptyCollection),
            (weighted_mean("r", a, weight=0), EmptyCollection),
            (interpolate(a, {0: 0, 1: 1}), EvaluationError),
            (table((t,), {("x",): 1}), EvaluationError),
            (table((t,), {("x",): "x"}), EvaluationError),
            (a.clamp(1, b), EvaluationError),
            (c, MissingFact),
            (given_token("u"), MissingFact),
            (p, MissingFact),
            (count("s"), MissingFact),
        ],
        ids=str,
    )
    def test_errors(self, formula, error) -> None:
        with pytest.raises(error):
            evaluate(formula, {"a": 5, "b": 0, "t": "y", "r": []})

    def test_facts_that_are_required_are_there(self) -> None:
        items = (FactSpec("t", FactKind.TOKEN, required=True), FactSpec("p", FactKind.TRUTH, required=True))
        spec = FactSpec("f", FactKind.COLLECTION, items=items)
        program = Program((t.equals("x").node, p.node), spec)
        assert program.run(check_facts(spec, {"t": "x", "p": False})) == (True, False)

    def test_an_open_choice(self) -> None:
        with pytest.raises(OpenOption, match="'opsi' is open"):
            evaluate(choice("opsi", x=a, y=b), {"a": 1, "b": 2})

    @pytest.mark.parametrize("read", [evaluate, lambda formula, facts: explain(formula, facts).value])
    def test_an_open_choice_that_is_not_reached_is_not_asked_for(self, read) -> None:
        """What is not reached is not evaluated, so nobody has to settle it; the interpreter says the same."""
        formula = when(p).then(choice("opsi", x=a, y=b)).otherwise(a).named("n", id="N", en="N")
        assert read(formula, {"a": 1, "b": 2, "p": False}) == 1
        with pytest.raises(OpenOption, match="'opsi' is open"):
            read(formula, {"a": 1, "b": 2, "p": True})

    def test_undetermined_ends_all_answers(self) -> None:
        tops = (a.node, when(p).then(end).otherwise(1).node)
        program = Program(tops, needs_of(*tops))
        assert isinstance(program.run(check_facts(program.spec, {"a": 1, "p": True})), Undetermined)


class TestCode:
    """Names, tokens and numbers are constants in the code, whatever they look like."""

    @pytest.mark.parametrize(
        "name", ["row", "v1", "v2", "Unanswered", "gcd", "rounded", "evaluate", "None", "class", "n"]
    )
    def test_names(self, name) -> None:
        formula = total(name, given(name) / given(name) + outer(count(name)))
        assert evaluate(formula, {name: [{name: 5}, {name: 7}]}) == 6
        assert evaluate(given_token(name).equals(name), {name: name}) is True

    @pytest.mark.parametrize("text", ["') or evil(", "\\'", "\n", "{a}", "\ud800", "t", "row[0]"])
    def test_tokens(self, text) -> None:
        formula = table((t,), {(text,): text + "!", ("x",): "y"})
        assert evaluate(formula, {"t": text}) == text + "!"
        assert evaluate(bands(a, lowest=text, above={0: "x"}), {"a": -1}) == text

    def test_a_long_constant(self) -> None:
        longest = number("9" * 60) / 7
        assert evaluate(longest * a, {"a": Fraction(7, int("9" * 60))}) == 1
