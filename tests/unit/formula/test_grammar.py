"""Formulas as data: what is written, what is read, and everything that is refused."""

from __future__ import annotations

import copy
import json
from fractions import Fraction

import pytest

from kinerja.base.law import Assurance, Law
from kinerja.base.rounding import Rounding, RoundingMode
from kinerja.base.words import Words
from kinerja.errors import FormulaError, InvalidValue, KinerjaError, UnknownName, WrongType
from kinerja.formula import (
    absent,
    bands,
    choice,
    count,
    evaluate,
    given,
    given_token,
    given_truth,
    interpolate,
    least_of,
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
from kinerja.formula.grammar import GRAMMAR, from_data, node_to, parts_to, read_parts, to_data
from kinerja.formula.grammar_fields import basis_from, basis_to, rounding_from, rounding_to, words_from, words_to
from kinerja.formula.tree import MAX_SIZE

a, b, t, p = given("a"), given("b"), given_token("t"), given_truth("p")
PP46 = Law("PP 46/2011", "Penilaian Prestasi Kerja")
named = (a + b).named("jumlah", id="Jumlah", en="Sum", basis=PP46("Pasal 15"))

EVERY_KIND = {
    "constant": number("0.5"),
    "truth": truth(True),
    "given": t,
    "absent": absent(a, counts_as=0),
    "outer": total("r", outer(a)),
    "arithmetic": a - b / 3,
    "comparison": a <= b,
    "one_of": t.is_("x", "y"),
    "logic": p & ~p | (a > 1),
    "when": when(p).then(1).when(~p).then(2).otherwise(3),
    "aggregate": weighted_mean("r", a, weight=b, where=p).if_empty(0),
    "count": count("r"),
    "extreme": least_of(a, 1),
    "clamp": a.clamp(0, 120),
    "round": a.round(Rounding(2, RoundingMode.DOWN, PP46("Lampiran"))),
    "bands": bands(a, lowest="x", at_least={1: "y"}, above={2: "z"}),
    "table": table((t,), {("x",): 1, ("y",): Fraction(1, 3)}),
    "token_table": table((t, t), {("x", "y"): "baik"}),
    "interpolate": interpolate(a, {0: 0, 1: Fraction(2, 3)}),
    "undetermined": when(p).then("x").otherwise(undetermined(id="Belum", en="Not yet", basis=PP46("Pasal 1"))),
    "choice": choice("opsi", x=a, y=1),
    "named": named * named,
}

each = pytest.mark.parametrize("formula", EVERY_KIND.values(), ids=EVERY_KIND)


def data_of(node) -> dict:
    return {"grammar": 1, "parts": {}, "formula": node}


def constant(text="1") -> dict:
    return {"kind": "constant", "value": {"number": text}}


def refusal(data) -> KinerjaError:
    with pytest.raises(KinerjaError) as caught:
        from_data(data)
    return caught.value


class TestWritten:
    """What stands in a file, word for word: older files must stay readable for ever."""

    @pytest.mark.parametrize(
        ("formula", "data"),
        [
            (number("0.60"), {"kind": "constant", "value": {"number": "0.6"}}),
            (number(Fraction(2, 3)), {"kind": "constant", "value": {"number": "2/3"}}),
            (truth(False), {"kind": "constant", "value": False}),
            (t.equals("x"), {"kind": "comparison", "op": "=", "left": {"kind": "given", "name": "t", "of": "token"},
                             "right": {"kind": "constant", "value": {"token": "x"}}}),
            (~p, {"kind": "not", "item": {"kind": "given", "name": "p", "of": "truth"}}),
            (count("r"), {"kind": "aggregate", "op": "count", "over": "r", "item": None, "where": None, "weight": None,
                          "if_empty": None}),
            (when(p).then(1).otherwise(2),
             {"kind": "when", "otherwise": constant("2"),
              "branches": [{"if": node_to(p.node), "then": constant("1")}]}),
            (bands(a, lowest="x", above={1: "y"}),
             {"kind": "bands", "item": node_to(a.node), "lowest": "x",
              "cuts": [{"value": "1", "inclusive": False, "token": "y"}]}),
            (table((t,), {("x",): 1}),
             {"kind": "table", "keys": [node_to(t.node)], "rows": [{"tokens": ["x"], "answer": {"number": "1"}}]}),
            (interpolate(a, {0: 1, 2: 3}),
             {"kind": "interpolate", "item": node_to(a.node), "points": [["0", "1"], ["2", "3"]]}),
            (choice("opsi", x=a), {"kind": "choice", "option": "opsi",
                                   "alternatives": [{"token": "x", "formula": node_to(a.node)}]}),
            (a.round(Rounding(2)), {"kind": "round", "item": node_to(a.node),
                                    "rounding": {"places": 2, "mode": "half_up", "basis": None}}),
        ],
    )  # fmt: skip
    def test_nodes(self, formula, data) -> None:
        assert node_to(formula.node) == data

    def test_parts_stand_once(self) -> None:
        data = to_data(named * named)
        assert data["formula"] == {
            "kind": "arithmetic",
            "op": "*",
            "left": {"ref": "jumlah"},
            "right": {"ref": "jumlah"},
        }
        assert data["parts"] == {
            "jumlah": {
                "label": {"id": "Jumlah", "en": "Sum"},
                "basis": {
                    "law": {"id": "PP 46/2011", "title": "Penilaian Prestasi Kerja"},
                    "article": "Pasal 15",
                    "assurance": "text",
                    "note": "",
                },
                "formula": node_to((a + b).node),
            }
        }
        assert data["grammar"] == GRAMMAR == 1

    def test_one_key_can_not_be_written_for_two_formulas(self) -> None:
        with pytest.raises(FormulaError, match="names two different formulas"):
            to_data(a.named("x", id="", en="") + b.named("x", id="", en=""))


class TestRoundTrip:
    """What is read is what was written."""

    @each
    def test_formulas(self, formula) -> None:
        back = from_data(json.loads(json.dumps(to_data(formula))))
        assert (type(back), back) == (type(formula), formula)

    def test_a_part_at_the_top(self) -> None:
        assert from_data(to_data(named)) == named

    def test_shared_parts_are_one_object_again(self) -> None:
        back = from_data(to_data(named * named))
        assert back.node.left is back.node.right

    def test_several_tops(self) -> None:
        tops = {"skp": node_to((named + 1).node), "npk": node_to(named.node)}
        assert read_parts(parts_to(named.node), tops) == {"skp": (named + 1).node, "npk": named.node}

    def test_small_values(self) -> None:
        basis = PP46("Pasal 1", assurance=Assurance.ASSUMPTION, note="why")
        assert basis_from(basis_to(basis), "") == basis
        assert basis_from(basis_to(None), "") is None
        assert words_from(words_to(Words("Baik", "Good")), "") == Words("Baik", "Good")
        rounding = Rounding(0, RoundingMode.HALF_EVEN, basis)
        assert rounding_from(rounding_to(rounding), "") == rounding

    def test_long_constants_within_the_limit(self) -> None:
        longest = number("9" * 60) / number(Fraction(1, 10**59))
        assert from_data(to_data(longest)) == longest

    def test_regression_constants_that_are_longer_as_a_decimal(self) -> None:
        """1/2**61 has 19 digits, but 61 decimal places; it was written, and refused when it was read."""
        short = number(Fraction(1, 2**61))
        assert from_data(to_data(short)) == short


class TestRefused:
    """What is not a formula is refused, with its place."""

    @pytest.mark.parametrize("data", [None, [], "x", 1, True, 0.5, float("nan"), {}, {"formula": {}}])
    def test_no_formula_at_all(self, data) -> None:
        refusal(data)

    @pytest.mark.parametrize("version", [0, 2, -1, True, "1", None, 1.0, [], 10**5000], ids=lambda _: "")
    def test_other_grammars(self, version) -> None:
        error = refusal({"grammar": version, "parts": {}, "formula": constant()})
        assert error.path == "grammar"
        assert "a newer kinerja may read more" in str(error)
        assert len(str(error)) < 300

    def test_an_unknown_kind_names_the_known_ones(self) -> None:
        error = refusal(data_of({"kind": "median", "over": "r"}))
        assert isinstance(error, UnknownName)
        assert error.path == "formula"
        assert "'median' is not a kind of formula of grammar 1" in str(error)
        assert "interpolate" in error.mend

    @pytest.mark.parametrize(
        ("node", "path", "kind"),
        [
            (5, "formula", UnknownName),
            ({"kind": ["constant"]}, "formula", UnknownName),
            ({"kind": "__class__"}, "formula", UnknownName),
            ({"kind": "constant"}, "formula", InvalidValue),
            ({"kind": "constant", "value": {"number": "1"}, "eval": "x"}, "formula", InvalidValue),
            ({"kind": "constant", "value": {"number": 1}}, "formula.value", WrongType),
            ({"kind": "constant", "value": {"number": 0.5}}, "formula.value", WrongType),
            ({"kind": "constant", "value": {"number": "NaN"}}, "formula.value", InvalidValue),
            ({"kind": "constant", "value": {"number": "1e9"}}, "formula.value", InvalidValue),
            ({"kind": "constant", "value": {"number": "9" * 61}}, "formula.value", InvalidValue),
            ({"kind": "constant", "value": {"number": "1/0"}}, "formula.value", InvalidValue),
            ({"kind": "constant", "value": {"token": 5}}, "formula.value", WrongType),
            ({"kind": "constant", "value": {"token": "x", "number": "1"}}, "formula.value", InvalidValue),
            ({"kind": "constant", "value": {}}, "formula.value", InvalidValue),
            ({"kind": "constant", "value": "x"}, "formula.value", WrongType),
            ({"kind": "given", "name": "a", "of": "text"}, "formula.of", UnknownName),
            ({"kind": "given", "name": "a b", "of": "number"}, "formula", FormulaError),
            ({"kind": "given", "name": ["a"], "of": "number"}, "formula.name", WrongType),
            ({"kind": "not", "item": constant()}, "formula", FormulaError),
            ({"kind": "not", "item": {"kind": "not", "item": {"kind": "tidak"}}}, "formula.item.item", UnknownName),
            ({"kind": "arithmetic", "op": "**", "left": constant(), "right": constant()}, "formula.op", UnknownName),
            ({"kind": "arithmetic", "op": "+", "left": constant(), "right": None}, "formula.right", UnknownName),
            ({"kind": "logic", "op": "and", "items": {}}, "formula.items", WrongType),
            ({"kind": "logic", "op": "and", "items": []}, "formula", FormulaError),
            ({"kind": "logic", "op": "and", "items": [constant()]}, "formula", FormulaError),
            ({"kind": "extreme", "op": "least_of", "items": [constant(), 5]}, "formula.items[1]", UnknownName),
            ({"kind": "when", "branches": [{"if": constant()}], "otherwise": constant()}, "formula.branches[0]",
             InvalidValue),
            ({"kind": "when", "branches": [{"if": 1, "then": constant()}], "otherwise": constant()},
             "formula.branches[0].if", UnknownName),
            ({"kind": "bands", "item": constant(), "lowest": "x",
              "cuts": [{"value": "1", "inclusive": 1, "token": "y"}]}, "formula.cuts[0]", WrongType),
            ({"kind": "bands", "item": constant(), "lowest": None, "cuts": []}, "formula.lowest", WrongType),
            ({"kind": "table", "keys": [], "rows": []}, "formula", FormulaError),
            ({"kind": "table", "keys": [constant()], "rows": [{"tokens": "x", "answer": {"number": "1"}}]},
             "formula.rows[0].tokens", WrongType),
            ({"kind": "interpolate", "item": constant(), "points": [["1"]]}, "formula.points[0]", InvalidValue),
            ({"kind": "interpolate", "item": constant(), "points": [["1", "x"]]}, "formula.points[0][1]", InvalidValue),
            ({"kind": "choice", "option": "x", "alternatives": [{"token": 1, "formula": constant()}]},
             "formula.alternatives[0].token", WrongType),
            ({"kind": "choice", "option": "x", "alternatives": []}, "formula", FormulaError),
            ({"kind": "undetermined", "of": "number", "reason": "x", "basis": None}, "formula.reason", WrongType),
            ({"kind": "undetermined", "of": "number", "reason": {"id": "x"}, "basis": None}, "formula.reason",
             InvalidValue),
            ({"kind": "aggregate", "op": "total", "over": "r", "item": None, "where": None, "weight": None,
              "if_empty": None}, "formula", FormulaError),
            ({"ref": "x"}, "formula", UnknownName),
            ({"ref": "x", "kind": "constant"}, "formula", InvalidValue),
            ({"ref": 5}, "formula.ref", WrongType),
        ],
    )  # fmt: skip
    def test_nodes(self, node, path, kind) -> None:
        error = refusal(data_of(node))
        assert (error.path, type(error)) == (path, kind)

    @pytest.mark.parametrize(
        ("rounding", "path", "kind"),
        [
            ({"places": 2, "mode": "half_down", "basis": None}, "mode", UnknownName),
            ({"places": 21, "mode": "down", "basis": None}, "places", InvalidValue),
            ({"places": -1, "mode": "down", "basis": None}, "places", InvalidValue),
            ({"places": 10**5000, "mode": "down", "basis": None}, "places", WrongType),
            ({"places": "2", "mode": "down", "basis": None}, "places", WrongType),
            ({"places": True, "mode": "down", "basis": None}, "places", WrongType),
            ({"places": 2, "mode": "down", "basis": "PP 46"}, "basis", WrongType),
        ],
        ids=lambda value: value if isinstance(value, str) else "",
    )
    def test_roundings(self, rounding, path, kind) -> None:
        error = refusal(data_of({"kind": "round", "item": constant(), "rounding": rounding}))
        assert (error.path, type(error)) == (f"formula.rounding.{path}", kind)

    def test_an_assumption_without_a_reason(self) -> None:
        data = to_data(named)
        data["parts"]["jumlah"]["basis"]["assurance"] = "assumption"
        error = refusal(data)
        assert error.path == "parts.jumlah.basis"
        assert "gives no reason" in str(error)

    def test_parts(self) -> None:
        part = {"label": {"id": "", "en": ""}, "basis": None, "formula": constant()}
        used = {"ref": "x"}
        for parts, path in (
            ([], "parts"),
            ({"x": None}, "parts.x"),
            ({"x": {**part, "label": None}}, "parts.x.label"),
            ({"x": {**part, "basis": []}}, "parts.x.basis"),
            ({"x": {**part, "formula": used}}, "parts.x.formula"),
            ({"x": part, "tak_terpakai": part}, "parts"),
        ):
            assert refusal({"grammar": 1, "parts": parts, "formula": used}).path == path
        assert refusal({"grammar": 1, "parts": {"a b": part}, "formula": {"ref": "a b"}}).path == "parts.a b"

    def test_the_path_begins_where_the_data_stands(self) -> None:
        part = {"label": None, "basis": None, "formula": constant()}
        for data, path in (
            (data_of(5), "buku.skp.formula"),
            ({"grammar": 2, "parts": {}, "formula": 5}, "buku.skp.grammar"),
            ({"grammar": 1, "parts": 5, "formula": 5}, "buku.skp.parts"),
            ({"grammar": 1, "parts": {"x": part}, "formula": {"ref": "x"}}, "buku.skp.parts.x.label"),
            ({"grammar": 1, "parts": {"x": part}, "formula": constant()}, "buku.skp.parts"),
            (5, "buku.skp"),
        ):
            with pytest.raises(KinerjaError) as caught:
                from_data(data, "buku.skp")
            assert caught.value.path == path

    def test_cycles(self) -> None:
        def part(ref):
            return {"label": {"id": "", "en": ""}, "basis": None, "formula": {"ref": ref}}

        error = refusal({"grammar": 1, "parts": {"a": part("b"), "b": part("a")}, "formula": {"ref": "a"}})
        assert "The part 'a' uses itself" in str(error)
        assert error.path == "parts.b.formula"
        assert "uses itself" in str(refusal({"grammar": 1, "parts": {"a": part("a")}, "formula": {"ref": "a"}}))


def nested(inner, times, wrap):
    for _ in range(times):
        inner = wrap(inner)
    return inner


def negated(node):
    return {"kind": "not", "item": node}


class TestHostile:
    """Data made to do harm is refused before it does; without the bounds some of these would never end."""

    def test_names_never_become_code(self) -> None:
        for name in (
            "__import__('os').system('x')",
            "x); import os",
            "x\nimport os",
            "a if b else c",
            "lambda: 0",
            "\U0001d4b6",
        ):
            assert "is not the name of a fact" in str(refusal(data_of({"kind": "given", "name": name, "of": "number"})))

    @pytest.mark.parametrize("name", ["row", "Unanswered", "v1", "None", "True", "import", "exec", "__builtins__", "t"])
    def test_names_of_python_are_only_names(self, name) -> None:
        """A fact may bear any of these; it stays a fact."""
        formula = from_data(data_of({"kind": "given", "name": name, "of": "number"}))
        assert evaluate(formula + 1, {name: 4}) == 5

    @pytest.mark.parametrize("text", ["'; import os #", "\\", "\x00", "{x}", "%s", '"""', "\ud800", "a\nb"])
    def test_tokens_are_only_text(self, text) -> None:
        formula = from_data(data_of({"kind": "constant", "value": {"token": text}}))
        assert evaluate(formula, {}) == text
        assert evaluate(t.is_(text, "x"), {"t": text}) is True

    def test_deep_nodes(self) -> None:
        deep = nested({"kind": "given", "name": "p", "of": "truth"}, 5_000, negated)
        error = refusal(data_of(deep))
        assert isinstance(error, FormulaError)
        assert error.path == "formula" + ".item" * 100
        from_data(data_of(nested({"kind": "given", "name": "p", "of": "truth"}, 99, negated)))

    @pytest.mark.parametrize("wrap", [lambda inner: [inner], lambda inner: {"x": inner}])
    def test_deep_data_in_any_place(self, wrap) -> None:
        """Whatever stands there is not printed, which would exhaust the stack."""
        deep = nested(None, 5_000, wrap)
        stored = to_data(EVERY_KIND["round"] + EVERY_KIND["aggregate"] + named)
        for place in places(stored):
            changed = copy.deepcopy(stored)
            put(changed, place, deep)
            assert len(str(refusal(changed))) < 2_000

    def test_a_long_chain_of_parts(self) -> None:
        def part(formula):
            return {"label": {"id": "", "en": ""}, "basis": None, "formula": formula}

        chain = {f"p{place}": part({"ref": f"p{place + 1}"}) for place in range(200)} | {"p200": part(constant())}
        error = refusal({"grammar": 1, "parts": chain, "formula": {"ref": "p0"}})
        assert "too deep or too large" in str(error)
        assert refusal({"grammar": 1, "parts": chain, "formula": {"ref": "p160"}})
        shorter = {key: chain[key] for key in list(chain)[110:]}
        assert from_data({"grammar": 1, "parts": shorter, "formula": {"ref": "p110"}}).node.depth == 92

    def test_doubling_by_references(self) -> None:
        """Eighty parts, each twice the one before, would be 2 ** 80 nodes."""

        def twice(ref):
            left = {"kind": "arithmetic", "op": "+", "left": ref, "right": ref}
            return {"label": {"id": "", "en": ""}, "basis": None, "formula": left}

        parts = {"p0": twice(constant())} | {f"p{n}": twice({"ref": f"p{n - 1}"}) for n in range(1, 40)}
        error = refusal({"grammar": 1, "parts": parts, "formula": {"ref": "p39"}})
        assert "The limits are 100, 50000 and 4" in str(error)

    def test_wide_nodes(self) -> None:
        items = [{"kind": "given", "name": "a", "of": "number"}] * (MAX_SIZE - 2)
        wide = {"kind": "extreme", "op": "least_of", "items": items}
        assert from_data(data_of(wide)).node.size == MAX_SIZE - 1
        for too_many in (MAX_SIZE, MAX_SIZE + 1):
            refusal(data_of({**wide, "items": items[:1] * too_many}))

    def test_huge_tables(self) -> None:
        rows = [{"tokens": [str(row)], "answer": {"number": "1"}} for row in range(100_000)]
        keys = [{"kind": "given", "name": "t", "of": "token"}]
        error = refusal(data_of({"kind": "table", "keys": keys, "rows": rows}))
        assert error.path == "formula.rows"
        assert "A list of 100000 is too long" in str(error)

    def test_the_largest_formulas_still_work(self) -> None:
        """Within the bounds nothing is refused, and nothing exhausts the stack."""
        deep = p
        for _ in range(48):
            deep = (
                when(p).then(deep).otherwise(when(~deep).then(p).otherwise(False)) if deep.node.size < 2_000 else ~deep
            )
        wide = mean("r", sum((a * n for n in range(1, 90)), a))
        for formula, facts in ((deep, {"p": True}), (wide, {"r": [{"a": 1}]})):
            back = from_data(to_data(formula))
            assert back == formula
            assert evaluate(back, facts) == evaluate(formula, facts)


def places(data, path=()):
    """Yield the way to everything in nested data."""
    yield path
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for name, value in inner:
        yield from places(value, (*path, name))


def put(data, path, other) -> None:
    """Put ``other`` in nested data at ``path``; at the top, in place of its formula."""
    *way, last = path or ("formula",)
    for name in way:
        data = data[name]
    data[last] = other
