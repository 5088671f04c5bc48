"""Laws of formulas, on random ones: score, explanation and stored form say the same."""

from __future__ import annotations

import copy
import json
import pickle
import random
from contextlib import suppress
from fractions import Fraction
from unittest.mock import patch

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from kinerja.base.canonical import canonical
from kinerja.base.finding import Undetermined
from kinerja.base.words import Words
from kinerja.errors import EvaluationError, KinerjaError
from kinerja.formula import interpret as interpreter
from kinerja.formula.algebra import NumberFormula, wrap
from kinerja.formula.build import given as fact
from kinerja.formula.build import greatest, least, mean, number, outer, total, weighted_mean, when
from kinerja.formula.facts import FactKind, check_facts, needs_of
from kinerja.formula.grammar import from_data, to_data
from kinerja.formula.interpret import Scope, interpret
from kinerja.formula.nodes import Absent, Choice, Given, Named
from kinerja.formula.program import evaluate, explain
from kinerja.formula.steps import Input, Step
from kinerja.formula.tree import MAX_DEPTH, MAX_NESTING, MAX_SIZE, walk
from kinerja.testing.draw_formulas import formula_numbers, formulas, formulas_with_facts

numbers = formula_numbers()

many = settings(max_examples=100)


def answered(run):
    """Return the answer of ``run``, or what its error says."""
    try:
        return run()
    except EvaluationError as error:
        return type(error), error.path, str(error)


def facts_of(formula, data):
    """Return ``data`` as the facts of a formula."""
    return check_facts(needs_of(formula.node), data)


# Both were found in an earlier version: a fact of one row taken for that of another, and an answer for an empty
# collection whose explanation took the place of its neighbour's.
ROWS_WITHIN_ROWS = (
    total("r", fact("a") + outer(total("s", fact("a")))),
    {"r": [{"a": 1}, {"a": 2}], "s": [{"a": 10}]},
)
WEIGHT_OF_NOTHING = (
    weighted_mean("r", fact("a"), weight=fact("b")).if_empty(number(5).named("lima", id="", en=""))
    + fact("c").named("lain", id="", en=""),
    {"r": [{"a": 1, "b": 0}], "c": 7},
)
FIRST_ROW_ENDS_IT = (
    wrap(
        total(
            "r",
            when(fact("a") > 0).then(fact("b")).otherwise(fact("c") / 0),
            where=fact("b") > 0,
        ).node
    ),
    {"r": [{"a": 1, "b": 1, "c": 1}, {"a": 0, "b": None, "c": 1}]},
)


class TestOneMeaning:
    """The compiled function, the interpreter and the explanation agree."""

    @many
    @example(ROWS_WITHIN_ROWS)
    @example(WEIGHT_OF_NOTHING)
    @example(FIRST_ROW_ENDS_IT)
    @given(formulas_with_facts())
    def test_compiled_is_interpreted(self, drawn) -> None:
        formula, data = drawn
        facts = facts_of(formula, data)
        assert answered(lambda: evaluate(formula, facts)) == answered(lambda: interpret(formula.node, facts))

    @many
    @example(ROWS_WITHIN_ROWS)
    @example(WEIGHT_OF_NOTHING)
    @given(formulas_with_facts())
    def test_explained_is_what_was_reached(self, drawn) -> None:
        """Every named part reached, with the facts it read itself, and nothing that was not reached."""
        formula, data = drawn
        facts = facts_of(formula, data)
        assert answered(lambda: explain(formula, facts)) == answered(lambda: traced(formula.node, facts))

    @many
    @given(formulas_with_facts())
    def test_inputs_are_facts(self, drawn) -> None:
        """What an explanation names stands in the facts, where it says."""
        formula, data = drawn
        facts = facts_of(formula, data)
        step = answered(lambda: explain(formula, facts))
        assume(isinstance(step, Step))
        for found in (read for part in step.walk() for read in part.inputs):
            assert found.value == at(facts, found.path)


def at(facts, path):
    """Return what stands in facts at a path such as ``r[0].a``."""
    here = facts.as_data()
    for name in path.replace("]", "").replace("[", ".").split("."):
        here = here[int(name)] if name.isdigit() else here.get(name)
    return here


def traced(node, facts) -> Step:
    """Return the explanation as the plain interpreter would give it: it notes down where it has been."""
    whole = node if isinstance(node, Named) else Named("hasil", Words("Hasil", "Result"), node)
    open_steps: list[dict] = [{"inputs": {}, "steps": [], "choices": {}}]
    meaning = dict(interpreter._MEANING)

    def named(part, scope):
        here = {"inputs": {}, "steps": [], "choices": {}}
        open_steps.append(here)
        value = None
        try:
            value = interpreter._value(part.item, scope)
        except interpreter._Ended as end:
            value = end.answer
            raise
        finally:
            open_steps.pop()
            if value is not None:
                step = Step(
                    key=part.key,
                    label=part.label,
                    value=value,
                    inputs=tuple(here["inputs"].values()),
                    basis=part.basis,
                    steps=tuple(here["steps"]),
                    path=scope.path,
                    choices=tuple(here["choices"]),
                )
                if step not in open_steps[-1]["steps"]:
                    open_steps[-1]["steps"].append(step)
        return value

    def read(part, scope):
        spec, raw = scope.spec.child(part.name), scope.raw(part.name)
        if spec is None or spec.kind is not FactKind.COLLECTION:
            value = Fraction(*raw) if isinstance(raw, tuple) else raw
            open_steps[-1]["inputs"][scope.at(part.name)] = Input(scope.at(part.name), value)
        return meaning[type(part)](part, scope)

    def chosen(part, scope):
        open_steps[-1]["choices"][part.option, part.alternatives[0][0]] = None
        return meaning[Choice](part, scope)

    watched = meaning | {Named: named, Given: read, Absent: read, Choice: chosen}
    with patch.object(interpreter, "_MEANING", watched), suppress(interpreter._Ended):
        interpreter._value(whole, Scope(facts.spec, facts.row))
    (step,) = open_steps[0]["steps"]
    return step


class TestOrder:
    """The order of rows changes no answer."""

    @many
    @given(formulas_with_facts(), st.integers(0, 9))
    def test_rows_in_another_order(self, drawn, seed) -> None:
        formula, data = drawn
        answer = answered(lambda: evaluate(formula, data))
        assume(not isinstance(answer, tuple | Undetermined))
        assert evaluate(formula, shuffled(data, random.Random(seed))) == answer

    @given(st.lists(st.fixed_dictionaries({"a": numbers, "b": numbers}), min_size=1, max_size=6), st.integers(0, 9))
    def test_aggregates_in_another_order(self, rows, seed) -> None:
        """An error too: which row it names does not matter here, only that it is one."""
        other = shuffled(rows, random.Random(seed))
        for formula in (
            total("r", fact("a")),
            mean("r", fact("a")),
            least("r", fact("a")),
            greatest("r", fact("a")),
            weighted_mean("r", fact("a"), weight=fact("b")),
        ):
            assert answered(lambda f=formula: evaluate(f, {"r": rows})) == answered(
                lambda f=formula: evaluate(f, {"r": other})
            )


def shuffled(data, chance):
    """Return facts with the rows of every collection in another order."""
    if isinstance(data, dict):
        return {name: shuffled(value, chance) for name, value in data.items()}
    if isinstance(data, list):
        return chance.sample([shuffled(row, chance) for row in data], len(data))
    return data


class TestStored:
    """What is stored comes back as it was."""

    @many
    @example(number(Fraction(1, 2**61)))
    @given(formulas(alternatives=(1, 2)))
    def test_json_and_back(self, formula) -> None:
        data = json.loads(json.dumps(to_data(formula)))
        back = from_data(data)
        assert back == formula
        assert to_data(back) == data
        assert canonical(to_data(back)) == canonical(to_data(formula))

    @given(formulas(alternatives=(1, 2)))
    def test_copies_are_equal(self, formula) -> None:
        for other in (pickle.loads(pickle.dumps(formula)), copy.deepcopy(formula), copy.copy(formula)):
            assert (other, hash(other), repr(other)) == (formula, hash(formula), repr(formula))

    @given(formulas_with_facts())
    def test_copies_answer_the_same(self, drawn) -> None:
        """Also those made after the first answer, when the compiled function is there already."""
        formula, data = drawn
        answer = answered(lambda: evaluate(formula, data))
        for other in (pickle.loads(pickle.dumps(formula)), copy.deepcopy(formula), from_data(to_data(formula))):
            assert answered(lambda f=other: evaluate(f, data)) == answer

    @given(formulas_with_facts())
    def test_facts_are_values(self, drawn) -> None:
        formula, data = drawn
        facts = facts_of(formula, data)
        for other in (facts_of(formula, facts), pickle.loads(pickle.dumps(facts)), facts_of(formula, facts.as_data())):
            assert (other, hash(other)) == (facts, hash(facts))


class TestBounds:
    """No formula is deeper or larger than it says."""

    @given(formulas(alternatives=(1, 2)))
    def test_depth_size_and_nesting(self, formula) -> None:
        for node in walk(formula.node):
            children = list(node.children())
            assert node.depth > max((child.depth for child in children), default=0)
            assert node.size > sum(child.size for child in children)
            assert node.nesting >= max((child.nesting for child in children), default=0)
        assert formula.node.depth <= MAX_DEPTH
        assert formula.node.size <= MAX_SIZE
        assert formula.node.nesting <= MAX_NESTING


class TestHostileData:
    """Whatever stands in a file, reading it gives a formula or an error of kinerja's own."""

    @many
    @given(
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
            lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
        )
    )
    def test_any_json(self, data) -> None:
        assert refused(data)
        assert refused({"grammar": 1, "parts": {}, "formula": data})
        assert refused({"grammar": 1, "parts": data, "formula": {"ref": "a"}})

    @many
    @given(formulas(alternatives=(1, 2)), st.data())
    def test_a_formula_with_one_thing_changed(self, formula, data) -> None:
        """It is refused, or it still is a formula that can be stored."""
        stored = to_data(formula)
        place = data.draw(st.sampled_from(list(places(stored))))
        other = data.draw(st.sampled_from([to_data(formula)["formula"], *ODD]))
        changed = replaced(stored, place, other)
        try:
            found = from_data(changed)
        except KinerjaError:
            return
        assert from_data(to_data(found)) == found


ODD = [
    None,
    True,
    0,
    -1,
    10**30,
    0.5,
    float("nan"),
    "",
    "1/0",
    "x",
    "number",
    [],
    [[]],
    {},
    {"ref": "x"},
    {"token": "x"},
]


def refused(data) -> bool:
    """Return whether ``data`` is refused as it should be."""
    try:
        from_data(data)
    except KinerjaError:
        return True
    return False


def places(data, path=()):
    """Yield the way to everything in nested data."""
    yield path
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for name, value in inner:
        yield from places(value, (*path, name))


def replaced(data, path, other):
    """Return nested data with what stands at ``path`` replaced."""
    if not path:
        return other
    changed = copy.copy(data)
    changed[path[0]] = replaced(data[path[0]], path[1:], other)
    return changed


class TestLongNumbers:
    """Exact, however long."""

    @given(st.lists(numbers, min_size=1, max_size=60))
    def test_sums_of_unlike_fractions(self, values) -> None:
        """Denominators grow past 256 bits and are reduced on the way."""
        rows = {"r": [{"a": value} for value in values]}
        assert evaluate(total("r", fact("a")), rows) == sum(values, Fraction(0))

    @given(st.lists(numbers.filter(bool), min_size=1, max_size=60))
    def test_long_products_and_quotients(self, values) -> None:
        product, formula = Fraction(1), NumberFormula(number(1).node)
        for place, value in enumerate(values):
            product = product * value if place % 2 else product / value
            formula = formula * value if place % 2 else formula / value
        assert evaluate(formula, {}) == product
