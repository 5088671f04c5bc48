"""Evaluate and explain: formulas meet facts."""

from __future__ import annotations

import copy
import pickle
from fractions import Fraction

import pytest

from kinerja.base.finding import Undetermined
from kinerja.errors import MissingFact, Problems
from kinerja.formula import count, evaluate, explain, given, given_token, given_truth, mean, total, undetermined, when
from kinerja.formula.facts import FactKind, FactSpec, check_facts, needs_of
from kinerja.formula.program import Program, narrowed, value_of

a, p = given("a"), given_truth("p")


class TestEvaluate:
    """From a formula and a mapping to an answer."""

    def test_answers_of_all_kinds(self) -> None:
        assert evaluate(a / 2, {"a": "0.5"}) == Fraction(1, 4)
        assert evaluate(given_token("t"), {"t": "baik"}) == "baik"
        assert evaluate(~p, {"p": False}) is True
        assert isinstance(evaluate(when(p).then(undetermined(id="", en="")).otherwise(1), {"p": True}), Undetermined)

    def test_names_that_the_formula_does_not_read_are_left_alone(self) -> None:
        facts = {"a": 1, "lain": 0.5, "r": [{"a": 2, "lain": object()}]}
        assert evaluate(a + total("r", given("a")), facts) == 3
        assert evaluate(count("r"), facts) == 1

    @pytest.mark.parametrize("facts", [None, 5, "a", [("a", 1)], {"a": 0.5}, {"a": "x"}, {"a": [1]}])
    def test_facts_of_the_wrong_kind(self, facts) -> None:
        for use in (evaluate, explain):
            with pytest.raises(Problems):
                use(a, facts)

    @pytest.mark.parametrize("rows", [5, "a", [5], [None], {"a": 1}])
    def test_rows_of_the_wrong_kind(self, rows) -> None:
        with pytest.raises(Problems, match="r"):
            evaluate(total("r", a), {"r": rows})

    def test_facts_of_a_book(self) -> None:
        spec = FactSpec(
            "f", FactKind.COLLECTION, items=(FactSpec("b", FactKind.NUMBER), FactSpec("a", FactKind.NUMBER))
        )
        facts = check_facts(spec, {"a": 1, "b": 2})
        assert evaluate(a, facts) == explain(a, facts).value == 1

    def test_errors_are_kinerjas(self) -> None:
        for use in (evaluate, explain):
            with pytest.raises(MissingFact) as caught:
                use(total("r", a), {"r": [{"a": 1}, {}]})
            assert caught.value.path == "r[1].a"
            assert caught.value.__context__ is not None

    def test_the_function_is_made_once(self) -> None:
        formula = a + 1
        evaluate(formula, {"a": 1})
        program = formula._kept["program"]
        explain(formula, {"a": 2})
        assert evaluate(formula, {"a": 2}) == 3
        assert formula._kept == {"program": program}

    def test_what_is_made_once_is_no_part_of_the_value(self) -> None:
        used, fresh = a + 1, a + 1
        evaluate(used, {"a": 1})
        assert (used, hash(used), pickle.dumps(fresh)) == (fresh, hash(fresh), pickle.dumps(a + 1))


class TestProgram:
    """Trees made ready."""

    def program(self) -> Program:
        tops = (p.node, (a + 1).node)
        return Program(tops, needs_of(*tops))

    def test_copies_work(self) -> None:
        program = self.program()
        facts = check_facts(program.spec, {"a": 1, "p": True})
        assert program.run(facts) == (True, (2, 1))
        for other in (pickle.loads(pickle.dumps(program)), copy.deepcopy(program)):
            assert other == program
            assert other.run(facts) == (True, (2, 1))

    def test_the_last_output_is_explained(self) -> None:
        program = self.program()
        assert program.explain(check_facts(program.spec, {"a": 1})).value == 2

    def test_the_first_output_that_fails_raises(self) -> None:
        program = self.program()
        with pytest.raises(MissingFact, match="p"):
            program.run(check_facts(program.spec, {}))

    def test_an_error_of_the_fast_function_only_is_not_swallowed(self) -> None:
        """Should the two ever differ, that is a bug to be seen, not an answer."""
        program = self.program()
        facts = check_facts(program.spec, {"a": 1, "p": True})

        def fails(*_):
            raise ZeroDivisionError

        for name in ("_fast", "_explaining"):
            object.__setattr__(program, name, fails)
        with pytest.raises(ZeroDivisionError):
            program.run(facts)
        with pytest.raises(ZeroDivisionError):
            program.explain(facts)

    def test_value_of(self) -> None:
        assert value_of((1, 2)) == Fraction(1, 2)
        assert value_of("x") == "x"
        assert value_of(True) is True


def test_narrowed() -> None:
    """Only what is declared is left, on every level; what is not there is None."""
    spec = needs_of(mean("r", a).node, count("s").node, p.node)
    assert narrowed(spec, {"r": ({"a": 1, "b": 2}, 5), "s": [{"x": 1}], "b": 3}) == {
        "r": [{"a": 1}, 5],
        "s": [{}],
        "p": None,
    }
    assert narrowed(spec, {"r": "text", "s": b"bytes"}) == {"r": "text", "s": b"bytes", "p": None}
