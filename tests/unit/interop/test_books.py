"""Scales, facts, formulas and rule books: in the grammar, flat, and checked again."""

from __future__ import annotations

import copy
import json

import attrs
import pytest

from kinerja.base.scale import Grade, Scale
from kinerja.errors import Problems, WrongType
from kinerja.formula.build import Formula, NumberFormula, TokenFormula, given, number, total, when
from kinerja.formula.facts import FactKind, Facts, FactSpec, check_facts
from kinerja.formula.nodes import Given, Node, When
from kinerja.interop.convert import dumps, loads, structure, unstructure
from kinerja.rules.book import Outcome, RuleBook
from kinerja.rules.parts import Check
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022, Predikat
from kinerja.rules.pp46_2011 import PP46_2011, Sebutan


def told(data, kind) -> list[str]:
    """Return all that is wrong with data, each with its path."""
    with pytest.raises(Problems) as error:
        structure(data, kind)
    return [str(problem) for problem in error.value.problems]


# --- Scales and facts -----------------------------------------------------------------------------------------------


def test_an_official_scale_is_read_as_the_list() -> None:
    """So that its tokens become members again."""
    data = unstructure(Scale.of(Predikat))
    assert data == {"id": "predikat", "tokens": [grade.token for grade in Predikat]}
    assert structure(data, Scale).grade("baik") is Predikat.BAIK


def test_another_scale_of_an_official_name_stays_another() -> None:
    """Its tokens tell."""
    scale = Scale("predikat", ("rendah", "tinggi"))
    assert structure(unstructure(scale), Scale) == scale
    assert structure(unstructure(scale), Scale).grade("tinggi") == Grade("tinggi", scale)


SPEC = FactSpec(
    "fakta",
    FactKind.COLLECTION,
    items=(
        FactSpec("nilai", FactKind.NUMBER, required=True),
        FactSpec("mutu", FactKind.TOKEN, one_of=("baik", "buruk")),
        FactSpec("baris", FactKind.COLLECTION, items=(FactSpec("a", FactKind.TRUTH),)),
    ),
)


def test_facts_are_stored_with_what_they_were_checked_against() -> None:
    """Without what is absent; an empty collection is not absent."""
    facts = check_facts(SPEC, {"nilai": "85.50", "baris": [{"a": True}, {}]})
    data = unstructure(facts)
    assert data["values"] == {"nilai": "85.5", "baris": [{"a": True}, {}]}
    assert structure(data, Facts) == facts
    assert structure(json.loads(json.dumps(data)), Facts).spec == SPEC
    assert unstructure(check_facts(SPEC, {"nilai": 1, "baris": []}))["values"] == {"nilai": "1", "baris": []}


@pytest.mark.parametrize(
    ("values", "problems"),
    [
        ({}, ["values.nilai: 'nilai' is missing. Give it."]),
        ({"nilai": 85.5}, ["values.nilai: 85.5 is a float, which is not exact. Write '85.5' or Decimal('85.5')."]),
        ({"nilai": 85}, ["values.nilai: 85 would be kept as '85'. Write \"85\"."]),
        ({"nilai": "85.50"}, ["values.nilai: '85.50' would be kept as '85.5'. Write \"85.5\"."]),
        ({"nilai": "1", "mutu": None}, ["values: It would be kept without 'mutu'. Leave out what is null."]),
        ({"nilai": "1", "mutu": "bagus", "x": 1}, ["values.x: 'x' is not a fact. Known are nilai, mutu, baris."]),
        ({"nilai": "1", "baris": [5]}, ["values.baris[0]: 5 is not a mapping of names to facts."]),
        (5, ["values: 5 is not a mapping of names to facts."]),
    ],
)
def test_facts_are_checked_again(values, problems) -> None:
    """By the same rules as when they were first given, and to the letter."""
    found = told({"spec": unstructure(SPEC), "values": values}, Facts)
    assert found[: len(problems)] == problems


def test_only_facts_are_written_as_facts() -> None:
    """A mapping has not been checked."""
    with pytest.raises(WrongType, match="where a value of Facts is needed"):
        unstructure({"nilai": 1}, Facts)


# --- Formulas -------------------------------------------------------------------------------------------------------

SKP = (given("a") / given("b")).named("skp", id="SKP", en="SKP")


def test_a_formula_is_stored_in_its_grammar() -> None:
    """With the parts it is made of."""
    formula = number("0.6") * SKP
    data = unstructure(formula)
    assert data["grammar"] == 1
    assert list(data["parts"]) == ["skp"]
    assert structure(data, NumberFormula) == structure(data, Formula) == formula
    assert loads(dumps(formula), Formula) == formula


def test_a_formula_of_another_kind_is_refused() -> None:
    """A number is no token; neither in data nor in a value."""
    with pytest.raises(WrongType, match="where a TokenFormula is needed"):
        unstructure(SKP, TokenFormula)
    assert told(unstructure(SKP), TokenFormula) == ["The formula answers with a number. A TokenFormula is needed here."]


def test_a_tree_is_stored_like_the_formula_it_is() -> None:
    """And comes back as a tree; one may ask for the node on top."""
    tree = when(given("a") > 0).then("ya").otherwise("tidak").node
    assert structure(unstructure(tree), Node) == structure(unstructure(tree), When) == tree
    assert told(unstructure(tree), Given) == ["The tree is a When, not a Given. Ask for Node."]
    with pytest.raises(WrongType, match="where a Node is needed"):
        unstructure(SKP, Node)


def test_a_formula_is_read_to_the_letter() -> None:
    """A number in another spelling is refused with its place."""
    data = unstructure(number("0.6") * SKP)
    data["formula"]["left"]["value"]["number"] = "0.60"
    assert told(data, Formula) == ["formula.left.value.number: '0.60' would be kept as '0.6'. Write \"0.6\"."]


def deep(data: dict, levels: int) -> dict:
    """Return the data of a truth that is negated many times."""
    for _ in range(levels):
        data = {"kind": "not", "item": data}
    return data


@pytest.mark.parametrize("levels", [100, 5_000])
def test_a_formula_that_is_too_deep_is_refused(levels: int) -> None:
    """Before anything is built from it."""
    tree = deep({"kind": "constant", "value": True}, levels)
    (problem,) = told({"grammar": 1, "parts": {}, "formula": tree}, Formula)
    assert "too deep" in problem


# --- Rule books -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("book", [PP46_2011, PERMENPANRB6_2022, PP46_2011.choose(batas="atas")])
def test_a_book_comes_back_with_all_it_computes(book: RuleBook) -> None:
    """Its digest and its choices; its parts stand once."""
    back = loads(dumps(book), RuleBook)
    assert back == book
    assert (back.digest, back.choices) == (book.digest, book.choices)
    data = unstructure(book)
    assert list(data["parts"]) == list(book.parts)
    assert data["predikat"] == {"ref": "sebutan"} or data["predikat"] == {"ref": "predikat"}


def test_a_book_that_was_stored_judges_as_before() -> None:
    """With members of the official list."""
    book = loads(dumps(PERMENPANRB6_2022))
    outcome = book.judge({"rating_hasil_kerja": "sesuai_ekspektasi", "rating_perilaku": "sesuai_ekspektasi"})
    assert outcome.predikat is Predikat.BAIK
    assert loads(dumps(PP46_2011)).scale.grade("baik") is Sebutan.BAIK


@pytest.fixture
def data():
    """Return the data of a book, to be spoilt."""
    return copy.deepcopy(unstructure(PP46_2011))


SPARE = {"label": {"id": "", "en": ""}, "basis": None, "formula": {"kind": "absent", "name": "a"}}


def spoil(data, place: str, value) -> None:
    """Put something else at a place such as ``checks.0.holds``."""
    *way, last = [int(step) if step.isdigit() else step for step in place.split(".")]
    for step in way:
        data = data[step]
    data[last] = value


@pytest.mark.parametrize(
    ("place", "value", "problem"),
    [
        ("grammar", 2, "grammar: The formula is written in grammar"),
        ("parts", [], "parts: The parts are not an object."),
        ("predikat", {"ref": "sebutann"}, "predikat: There is no part 'sebutann'."),
        ("predikat", None, "predikat: Nothing (null) stands where a TokenFormula is needed."),
        ("proposal", {"ref": "npk"}, "proposal: The formula answers with a number."),
        ("checks.0.holds", None, "checks[0].holds: Nothing (null) stands where a TruthFormula is needed."),
        ("score", {"kind": "given"}, "score"),
        ("checks.0.holds", {"kind": "x"}, "checks[0].holds"),
        ("checks.1", 5, "checks[1]: A whole number stands where an object is needed."),
        ("checks", {}, "checks: An object stands where a list is needed."),
        ("parts.tambahan", SPARE, "parts: No formula uses the part 'tambahan'."),
        ("parts.npk.formula", {"ref": "sebutan"}, "The part 'sebutan' uses itself."),
        ("score", {"ref": "npk", "x": 1}, "score: "),
        ("id", 5, "id: A whole number stands where text is needed."),
        ("scale.tokens", ["a"], "scale: The scale 'sebutan_pp46' has the tokens a."),
        ("options.0.default", "x", "options[0]: 'x' is no alternative"),
        ("published.places", "2", "published.places: Text stands where a whole number is needed."),
    ],
)
def test_what_is_wrong_with_a_book_is_told_at_its_place(data, place: str, value, problem: str) -> None:
    """Formulas by their place in the book, or in its parts."""
    spoil(data, place, value)
    found = told(data, RuleBook)
    assert any(problem in each for each in found), found


def test_formulas_and_the_rest_are_told_together(data) -> None:
    """One spoilt formula hides nothing else."""
    data["predikat"] = {"ref": "x"}
    data["id"] = 5
    data["version"] = None
    assert [problem.partition(":")[0] for problem in told(data, RuleBook)] == ["id", "version", "predikat"]


@pytest.mark.parametrize("key", ["grammar", "parts", "predikat", "checks", "law"])
def test_what_a_book_lacks_is_told(data, key: str) -> None:
    """Each of its keys is needed."""
    del data[key]
    assert any(key in problem for problem in told(data, RuleBook))


def test_a_book_is_an_object() -> None:
    """Nothing else is looked into."""
    assert told([], RuleBook) == ["A list stands where an object is needed."]


def test_a_check_alone_carries_its_formula() -> None:
    """In a book the parts are shared, outside they are not."""
    check = PP46_2011.checks[0]
    assert structure(unstructure(check), Check) == check
    assert "grammar" in unstructure(check)["holds"]


# --- Outcomes -------------------------------------------------------------------------------------------------------


class Strategy:
    """Rules that are code."""

    id = "kota"


def test_rules_that_are_code_are_not_stored() -> None:
    """The error says what to do instead."""
    outcome = PERMENPANRB6_2022.judge({})
    with pytest.raises(WrongType, match="The rules 'kota' are a Strategy, not a RuleBook") as error:
        unstructure(attrs.evolve(outcome, rules=Strategy()))
    assert error.value.path == "rules"
    assert "id, version and digest" in error.value.mend


def test_an_outcome_is_stored_with_its_rules_and_facts() -> None:
    """Whole, so that it can be explained again."""
    outcome = PERMENPANRB6_2022.judge({"rating_hasil_kerja": "sesuai_ekspektasi"})
    back = loads(dumps(outcome), Outcome)
    assert back == outcome
    assert back.because == outcome.because
    assert back.rules.id == "permenpanrb6_2022"


def test_what_a_region_writes_is_a_book() -> None:
    """From data alone, with a scale of its own."""
    nilai = total("nilai", given("angka")).named("jumlah", id="Jumlah", en="Sum")
    predikat = when(nilai >= 10).then("tinggi").otherwise("rendah").named("predikat", id="Predikat", en="Grade")
    needs = FactSpec(
        "fakta",
        FactKind.COLLECTION,
        items=(FactSpec("nilai", FactKind.COLLECTION, items=(FactSpec("angka", FactKind.NUMBER),)),),
    )
    book = RuleBook("kota", "1", PP46_2011.law, None, needs, predikat, Scale("kota", ("rendah", "tinggi")))
    outcome = loads(dumps(book)).judge({"nilai": [{"angka": 4}, {"angka": "6.5"}]})
    assert outcome.predikat == Grade("tinggi", book.scale)
    assert loads(dumps(outcome)) == outcome


def test_a_book_stored_before_coverages_named_periods_is_refused_not_guessed() -> None:
    """Nothing is filled in: an empty list of periods would mean that the regulation does not say."""
    data = unstructure(PERMENPANRB6_2022)
    assert data["coverage"]["periodic"] == ["bulanan", "triwulanan"]
    del data["coverage"]["periodic"], data["coverage"]["periodic_basis"]
    problems = told(data, RuleBook)
    assert len(problems) == 2
    assert all("coverage" in problem and "periodic" in problem for problem in problems)
