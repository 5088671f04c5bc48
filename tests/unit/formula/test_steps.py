"""Explanations: each named part reached, what it came to, from which facts, by which article."""

from __future__ import annotations

import copy
import pickle
from fractions import Fraction

import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.law import Law
from kinerja.base.words import Words
from kinerja.errors import DivisionByZero
from kinerja.formula import (
    Input,
    Step,
    absent,
    choice,
    count,
    evaluate,
    explain,
    given,
    given_token,
    given_truth,
    is_absent,
    least,
    mean,
    number,
    outer,
    table,
    total,
    undetermined,
    weighted_mean,
    when,
)
from kinerja.formula.facts import FactKind, FactSpec, check_facts
from kinerja.formula.program import Program

PP46 = Law("PP 46/2011")
a, b, p, q, t = given("a"), given("b"), given_truth("p"), given_truth("q"), given_token("t")


def part(formula, key, basis=None):
    return formula.named(key, id=key.title(), en=key.upper(), basis=basis)


def keys(step: Step) -> list:
    """Return the keys of a step and of all below it, nested as they are."""
    return [step.key, *map(keys, step.steps)]


class TestStep:
    """One step."""

    def test_what_it_says(self) -> None:
        step = explain(part(100 * a / b, "capaian", PP46("Pasal 8")), {"a": 3, "b": 4})
        assert step == Step(
            key="capaian",
            label=Words("Capaian", "CAPAIAN"),
            value=Fraction(75),
            inputs=(Input("a", Fraction(3)), Input("b", Fraction(4))),
            basis=PP46("Pasal 8"),
        )

    def test_a_formula_without_a_name_is_the_result(self) -> None:
        step = explain(part(a, "x") + 1, {"a": 3})
        assert (step.key, step.label, step.value) == ("hasil", Words("Hasil", "Result"), 4)
        assert keys(step) == ["hasil", ["x"]]

    def test_inputs_belong_to_the_part_that_read_them(self) -> None:
        step = explain(part(part(a, "dalam") + b, "luar"), {"a": 1, "b": 2})
        assert step.inputs == (Input("b", Fraction(2)),)
        assert step.steps[0].inputs == (Input("a", Fraction(1)),)

    def test_a_fact_read_twice_is_one_input(self) -> None:
        assert explain(a * a + a, {"a": 2}).inputs == (Input("a", Fraction(2)),)

    def test_units(self) -> None:
        spec = FactSpec("f", FactKind.COLLECTION, items=(FactSpec("a", FactKind.NUMBER, unit="bulan"),))
        step = Program((a.node,), spec).explain(check_facts(spec, {"a": 2}))
        assert step.inputs == (Input("a", Fraction(2), "bulan"),)

    def test_walk_and_find(self) -> None:
        step = explain(part(part(a, "x") + part(b, "y"), "z"), {"a": 1, "b": 2})
        assert [found.key for found in step.walk()] == ["z", "x", "y"]
        assert [found.value for found in step.find("y")] == [2]
        assert step.find("tidak_ada") == ()

    def test_copies_are_equal(self) -> None:
        step = explain(part(a, "x", PP46("Pasal 1")) + 1, {"a": 3})
        for other in (copy.deepcopy(step), pickle.loads(pickle.dumps(step))):
            assert (other, hash(other)) == (step, hash(step))

    def test_tokens_and_truths(self) -> None:
        assert explain(part(t, "x"), {"t": "baik"}).value == "baik"
        assert explain(part(~p, "x"), {"p": False}).value is True


class TestReached:
    """What was not reached is not explained."""

    def test_when(self) -> None:
        formula = when(part(p, "syarat")).then(part(a, "ya")).otherwise(part(b, "tidak"))
        assert keys(explain(formula, {"p": True, "a": 1})) == ["hasil", ["syarat"], ["ya"]]
        assert keys(explain(formula, {"p": False, "b": 1})) == ["hasil", ["syarat"], ["tidak"]]

    def test_and_or(self) -> None:
        both, either = part(p, "x") & part(q, "y"), part(p, "x") | part(q, "y")
        assert keys(explain(both, {"p": False, "q": True})) == ["hasil", ["x"]]
        assert keys(explain(both, {"p": True, "q": True})) == ["hasil", ["x"], ["y"]]
        assert keys(explain(either, {"p": True, "q": True})) == ["hasil", ["x"]]
        assert keys(explain(either, {"p": False, "q": False})) == ["hasil", ["x"], ["y"]]

    def test_rows_that_do_not_count(self) -> None:
        formula = total("r", part(a, "nilai"), where=part(p, "dihitung"))
        step = explain(formula, {"r": [{"a": 1, "p": True}, {"a": 2, "p": False}, {"a": 3, "p": True}]})
        assert [(found.key, found.path) for found in step.steps] == [
            ("dihitung", "r[0]"),
            ("nilai", "r[0]"),
            ("dihitung", "r[1]"),
            ("dihitung", "r[2]"),
            ("nilai", "r[2]"),
        ]

    def test_counting_explains_its_condition(self) -> None:
        step = explain(count("r", where=part(a > 1, "cukup")), {"r": [{"a": 1}, {"a": 2}]})
        assert [found.value for found in step.find("cukup")] == [False, True]

    @pytest.mark.parametrize("aggregate", [mean, least])
    def test_an_answer_for_nothing(self, aggregate) -> None:
        formula = aggregate("r", part(a, "nilai")).if_empty(part(b, "kosong"))
        assert keys(explain(formula, {"r": [], "b": 1})) == ["hasil", ["kosong"]]
        assert keys(explain(formula, {"r": [{"a": 1}]})) == ["hasil", ["nilai"]]

    def test_regression_weights_that_add_up_to_nothing(self) -> None:
        """The part behind such a mean was explained with what belongs to the answer for nothing."""
        formula = weighted_mean("r", part(a, "nilai"), weight=b).if_empty(part(number(5), "kosong")) + part(b, "lain")
        step = explain(formula, {"r": [{"a": 1, "b": 0}], "b": 7})
        assert [(found.key, found.value) for found in step.steps] == [("nilai", 1), ("kosong", 5), ("lain", 7)]

    def test_absent(self) -> None:
        formula = part(absent(a, counts_as=part(b, "ganti")), "x")
        assert keys(explain(formula, {"b": 1})) == ["x", ["ganti"]]
        assert explain(formula, {"b": 1}).inputs == (Input("a", None),)
        assert explain(formula, {"a": 0}).inputs == (Input("a", Fraction(0)),)

    def test_an_absent_collection_is_no_input(self) -> None:
        formula = absent(total("r", a), counts_as=0)
        assert explain(formula, {}).inputs == ()
        assert explain(formula, {"r": [{"a": 1}]}).inputs == (Input("r[0].a", Fraction(1)),)
        assert explain(is_absent("r"), {"r": []}).inputs == (Input("r", True),)


class TestRows:
    """Where a step stands, and what it is called."""

    ROWS = {"a": 9, "r": [{"nama": "Satu", "id": "1", "a": 1}, {"id": "2", "a": 2}, {"a": 3}]}  # noqa: RUF012

    def spec(self):
        text = [FactSpec(name, FactKind.TEXT) for name in ("nama", "id")]
        rows = FactSpec("r", FactKind.COLLECTION, items=(*text, FactSpec("a", FactKind.NUMBER)))
        return FactSpec("f", FactKind.COLLECTION, items=(rows, FactSpec("a", FactKind.NUMBER)))

    def test_path_and_title(self) -> None:
        formula = total("r", part(a + part(outer(a), "luar"), "baris"))
        step = Program((formula.node,), self.spec()).explain(check_facts(self.spec(), self.ROWS))
        assert [(found.path, found.title) for found in step.find("baris")] == [
            ("r[0]", "Satu"),
            ("r[1]", "2"),
            ("r[2]", ""),
        ]
        assert step.find("baris")[1].inputs == (Input("r[1].a", Fraction(2)),)
        assert step.find("luar")[0].inputs == (Input("a", Fraction(9)),)

    def test_a_part_of_the_whole_has_no_title(self) -> None:
        formula = total("r", a + outer(part(a, "luar")))
        step = Program((formula.node,), self.spec()).explain(check_facts(self.spec(), self.ROWS))
        assert [(found.path, found.title, found.value) for found in step.find("luar")] == [("", "", 9)]

    def test_nested_paths(self) -> None:
        formula = total("r", total("s", part(a, "x")))
        step = explain(formula, {"r": [{"s": []}, {"s": [{"a": 1}, {"a": 2}]}]})
        assert [found.path for found in step.find("x")] == ["r[1].s[0]", "r[1].s[1]"]

    def test_a_part_used_twice_is_explained_in_both_places(self) -> None:
        shared = part(a + 1, "bersama")
        step = explain(part(shared, "x") + part(shared * shared, "y"), {"a": 1})
        assert keys(step) == ["hasil", ["x", ["bersama"]], ["y", ["bersama"]]]

    def test_a_part_read_in_a_condition_and_in_its_answer(self) -> None:
        shared = part(a + 1, "bersama")
        assert keys(explain(when(shared > 0).then(shared).otherwise(0), {"a": 1})) == ["hasil", ["bersama"]]


class TestEnds:
    """Undetermined, chosen, failed."""

    END = undetermined(id="Belum.", en="Not yet.", basis=PP46("Pasal 17"))

    def test_undetermined_is_what_each_part_around_it_came_to(self) -> None:
        formula = part(1 + part(when(p).then(self.END).otherwise(1), "dalam") + part(a, "tak_terbaca"), "luar")
        step = explain(formula, {"p": True})
        answer = Undetermined(Words("Belum.", "Not yet."), PP46("Pasal 17"))
        assert keys(step) == ["luar", ["dalam"]]
        assert step.value == step.steps[0].value == answer == evaluate(formula, {"p": True})
        assert step.steps[0].inputs == (Input("p", True),)

    def test_undetermined_in_a_row_in_a_condition_or_in_an_answer_for_nothing(self) -> None:
        stop = part(when(p).then(self.END).otherwise(True), "henti")
        for formula in (
            total("r", a, where=stop),
            total("r", when(stop).then(a).otherwise(0)),
            total("r", when(stop & stop).then(a).otherwise(0)),
            mean("r", when(stop).then(a).otherwise(1)).if_empty(0),
            count("r", where=a > 1) + mean("r", a, where=a > 5).if_empty(when(outer_stop()).then(1).otherwise(0)),
        ):
            rows = [{"a": 1, "p": False}, {"a": 2, "p": True}, {"a": 3, "p": False}]
            step = explain(formula, {"r": rows, "p": True})
            assert isinstance(step.value, Undetermined)
            assert isinstance(step.steps[-1].value, Undetermined)

    def test_choices(self) -> None:
        step = explain(part(choice("opsi", x=part(a, "nilai")), "x") + 1, {"a": 1})
        assert step.choices == ()
        assert step.steps[0].choices == (("opsi", "x"),)
        assert keys(step) == ["hasil", ["x", ["nilai"]]]

    def test_errors_are_those_of_the_answer(self) -> None:
        with pytest.raises(DivisionByZero, match="a: The divisor a is 0"):
            explain(1 / a, {"a": 0})

    def test_table_keys_and_limits_are_read(self) -> None:
        formula = table((part(t, "kunci"),), {("x",): 1}) + a.clamp(part(b, "bawah"), 10)
        assert keys(explain(formula, {"t": "x", "a": 1, "b": 0})) == ["hasil", ["kunci"], ["bawah"]]


def outer_stop():
    """Return what ends the evaluation on the level of the whole."""
    return part(when(given_truth("p")).then(TestEnds.END).otherwise(True), "henti_luar")
