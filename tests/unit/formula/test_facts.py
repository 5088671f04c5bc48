"""Facts: checked once, all problems at once, then immutable and exact."""

from __future__ import annotations

import copy
import pickle
from collections import UserDict, UserList
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

import pytest

from kinerja.base.scale import Ranked
from kinerja.base.words import Words
from kinerja.errors import FormulaError, InvalidValue, Problems, UnknownName, WrongType
from kinerja.formula import absent, count, given, given_token, given_truth, is_absent, mean, outer, total, when
from kinerja.formula.facts import FactKind, Facts, FactSpec, check_facts, needs_of

NUMBER, TOKEN, TRUTH, TEXT = FactKind.NUMBER, FactKind.TOKEN, FactKind.TRUTH, FactKind.TEXT


def whole(*items) -> FactSpec:
    return FactSpec("fakta", FactKind.COLLECTION, items=items)


INDIKATOR = FactSpec(
    "indikator",
    FactKind.COLLECTION,
    items=(FactSpec("target", NUMBER, Words("Target", "Target"), required=True), FactSpec("realisasi", NUMBER)),
)
HASIL = FactSpec("hasil_kerja", FactKind.COLLECTION, items=(FactSpec("nama", TEXT), INDIKATOR))
SPEC = whole(
    HASIL,
    FactSpec("jenis", TOKEN, one_of=("utama", "tambahan")),
    FactSpec("catatan", TEXT),
    FactSpec("struktural", TRUTH),
    FactSpec("skp", NUMBER, unit="persen"),
)


class Jenis(StrEnum):
    UTAMA = "utama"


class Predikat(Ranked):
    UTAMA = "utama"
    LAIN = "lain"


def problems(data, spec=SPEC) -> list[tuple[str, type]]:
    """Return the path and the type of every problem of ``data``."""
    with pytest.raises(Problems) as caught:
        check_facts(spec, data)
    return [(problem.path, type(problem)) for problem in caught.value.problems]


class TestChecked:
    """What fits is taken, and made exact."""

    @pytest.mark.parametrize("given", ["85.5", Decimal("85.50"), Fraction(171, 2), "171/2"])
    def test_numbers(self, given) -> None:
        facts = check_facts(SPEC, {"skp": given})
        assert facts["skp"] == Fraction(171, 2)
        assert type(facts["skp"]) is Fraction
        assert facts == check_facts(SPEC, {"skp": "85.5"})

    @pytest.mark.parametrize("value", [0, -7, 10**15 - 1, 10**15, -(10**15), 10**59])
    def test_whole_numbers(self, value) -> None:
        assert check_facts(SPEC, {"skp": value})["skp"] == value

    @pytest.mark.parametrize("given", ["utama", Jenis.UTAMA, Predikat.UTAMA])
    def test_tokens(self, given) -> None:
        token = check_facts(SPEC, {"jenis": given})["jenis"]
        assert (type(token), token) == (str, "utama")

    def test_truths_and_text(self) -> None:
        facts = check_facts(SPEC, {"struktural": False, "catatan": ""})
        assert facts["struktural"] is False
        assert facts["catatan"] == ""

    @pytest.mark.parametrize("rows", [[{"nama": "A"}], ({"nama": "A"},), UserList([UserDict(nama="A")])])
    def test_rows(self, rows) -> None:
        (row,) = check_facts(SPEC, {"hasil_kerja": rows})["hasil_kerja"]
        assert row["nama"] == "A"
        assert row["indikator"] is None

    def test_absent_is_none_and_not_empty(self) -> None:
        assert check_facts(SPEC, {}) == check_facts(SPEC, {"hasil_kerja": None, "skp": None})
        assert check_facts(SPEC, {}) != check_facts(SPEC, {"hasil_kerja": []})

    def test_any(self) -> None:
        spec = whole(FactSpec("apa_saja", FactKind.ANY))
        assert check_facts(spec, {"apa_saja": 0.5})["apa_saja"] is True
        assert "apa_saja" not in check_facts(spec, {"apa_saja": None})


class TestRefused:
    """Every problem at once, each with its path."""

    @pytest.mark.parametrize(
        ("data", "path", "kind"),
        [
            ({"skp": 85.5}, "skp", WrongType),
            ({"skp": True}, "skp", WrongType),
            ({"skp": "85,5"}, "skp", InvalidValue),
            ({"skp": "baik"}, "skp", InvalidValue),
            ({"skp": float("nan")}, "skp", WrongType),
            ({"skp": Decimal("NaN")}, "skp", InvalidValue),
            ({"skp": Decimal("Infinity")}, "skp", InvalidValue),
            ({"skp": 10**60}, "skp", InvalidValue),
            ({"skp": [1]}, "skp", WrongType),
            ({"jenis": "lain"}, "jenis", UnknownName),
            ({"jenis": Predikat.LAIN}, "jenis", UnknownName),
            ({"jenis": 1}, "jenis", WrongType),
            ({"struktural": "ya"}, "struktural", WrongType),
            ({"struktural": 1}, "struktural", WrongType),
            ({"catatan": 5}, "catatan", WrongType),
            ({"hasil_kerja": {}}, "hasil_kerja", WrongType),
            ({"hasil_kerja": "A"}, "hasil_kerja", WrongType),
            ({"hasil_kerja": b"A"}, "hasil_kerja", WrongType),
            ({"hasil_kerja": 5}, "hasil_kerja", WrongType),
            ({"hasil_kerja": iter([])}, "hasil_kerja", WrongType),
            ({"hasil_kerja": [None]}, "hasil_kerja[0]", WrongType),
            ({"hasil_kerja": [{}, [1]]}, "hasil_kerja[1]", WrongType),
            ({"hasil_kerja": [{"nma": "A"}]}, "hasil_kerja[0].nma", UnknownName),
            ({"hasil_kerja": [{"indikator": [{}]}]}, "hasil_kerja[0].indikator[0].target", InvalidValue),
            ({"skpp": 1}, "skpp", UnknownName),
            ({5: 1}, "5", UnknownName),
            (5, "", WrongType),
            (None, "", WrongType),
            ([("skp", 1)], "", WrongType),
        ],
    )
    def test_one_problem(self, data, path, kind) -> None:
        assert problems(data) == [(path, kind)]

    def test_all_problems_at_once(self) -> None:
        data = {
            "skpp": 1,
            "skp": 0.5,
            "jenis": "x",
            "hasil_kerja": [{"indikator": [{"target": "x", "realisasi": 0.1}]}],
        }
        assert problems(data) == [
            ("skpp", UnknownName),
            ("hasil_kerja[0].indikator[0].target", InvalidValue),
            ("hasil_kerja[0].indikator[0].realisasi", WrongType),
            ("jenis", UnknownName),
            ("skp", WrongType),
        ]

    def test_what_is_missing_is_explained(self) -> None:
        with pytest.raises(Problems, match=r"target: 'target' is missing. It means: Target. Give it."):
            check_facts(SPEC, {"hasil_kerja": [{"indikator": [{"realisasi": 1}]}]})
        with pytest.raises(Problems, match=r"x: 'x' is missing. Give it."):
            check_facts(whole(FactSpec("x", NUMBER, required=True)), {})

    def test_what_is_missing_is_told_how_it_is_given(self) -> None:
        with pytest.raises(Problems, match=r"'x' is missing. Give True or False."):
            check_facts(whole(FactSpec("x", TRUTH, required=True)), {})
        with pytest.raises(Problems, match=r"'x' is missing. Give one of ya, tidak."):
            check_facts(whole(FactSpec("x", TOKEN, required=True, one_of=("ya", "tidak"))), {})

    def test_an_unknown_name_tells_the_known_ones(self) -> None:
        with pytest.raises(Problems, match="Known are nama, indikator."):
            check_facts(SPEC, {"hasil_kerja": [{"nam": 1}]})


class TestFacts:
    """Facts read like a mapping and are values."""

    DATA = {"skp": "85.5", "hasil_kerja": [{"nama": "A", "indikator": [{"target": 4}]}], "struktural": False}  # noqa: RUF012

    def test_a_mapping_of_what_is_there(self) -> None:
        facts = check_facts(SPEC, self.DATA)
        assert list(facts) == ["hasil_kerja", "struktural", "skp"]
        assert len(facts) == 3
        assert "skp" in facts
        assert "jenis" not in facts
        assert "apa" not in facts
        assert 5 not in facts
        assert facts["jenis"] is None

    def test_an_unknown_name_is_no_key_error(self) -> None:
        with pytest.raises(UnknownName, match="'spk' is not a fact"):
            check_facts(SPEC, self.DATA)["spk"]

    def test_plain_data_again(self) -> None:
        facts = check_facts(SPEC, self.DATA)
        assert facts.as_data() == {
            "hasil_kerja": [{"nama": "A", "indikator": [{"target": Fraction(4)}]}],
            "struktural": False,
            "skp": Fraction(171, 2),
        }
        assert check_facts(SPEC, facts.as_data()) == facts

    def test_copies_are_equal(self) -> None:
        facts = check_facts(SPEC, self.DATA)
        for other in (copy.copy(facts), copy.deepcopy(facts), pickle.loads(pickle.dumps(facts))):
            assert (type(other), other, hash(other)) == (Facts, facts, hash(facts))
        assert facts != check_facts(SPEC, {})

    def test_nothing_can_be_changed(self) -> None:
        data = {"hasil_kerja": [{"nama": "A"}]}
        facts = check_facts(SPEC, data)
        data["hasil_kerja"].append({"nama": "B"})
        data["hasil_kerja"][0]["nama"] = "C"
        assert facts.as_data() == {"hasil_kerja": [{"nama": "A"}]}
        with pytest.raises(AttributeError):
            facts.row = ()
        with pytest.raises(TypeError):
            facts["skp"] = 1

    def test_checked_facts_are_not_checked_again(self) -> None:
        facts = check_facts(SPEC, self.DATA)
        assert check_facts(SPEC, facts) is facts
        assert check_facts(pickle.loads(pickle.dumps(SPEC)), facts) is facts

    def test_facts_of_another_book_are_checked(self) -> None:
        facts = check_facts(whole(FactSpec("skp", TEXT)), {"skp": "baik"})
        assert problems(facts) == [("skp", InvalidValue)]
        assert check_facts(SPEC, check_facts(whole(FactSpec("skp", NUMBER)), {"skp": 4}))["skp"] == 4


class TestSpecs:
    """What is declared."""

    def test_children(self) -> None:
        assert SPEC.child("skp") == FactSpec("skp", NUMBER, unit="persen")
        assert SPEC.child("spk") is None
        assert SPEC.places["skp"] == 4

    def test_one_name_once(self) -> None:
        with pytest.raises(FormulaError, match="'fakta' declares one name twice"):
            whole(FactSpec("skp", NUMBER), FactSpec("skp", TEXT))

    def test_copies_are_equal(self) -> None:
        for other in (copy.deepcopy(SPEC), pickle.loads(pickle.dumps(SPEC))):
            assert (other, hash(other), other.places) == (SPEC, hash(SPEC), SPEC.places)


class TestNeeds:
    """What a formula itself tells about the facts it reads."""

    def needs(self, *formulas) -> FactSpec:
        return needs_of(*(formula.node for formula in formulas))

    def test_kinds(self) -> None:
        formula = when(given_truth("p") & given_token("t").is_("x")).then(given("a")).otherwise(given("a") + 1)
        assert [(item.name, item.kind) for item in self.needs(formula).items] == [
            ("p", TRUTH),
            ("t", TOKEN),
            ("a", NUMBER),
        ]

    def test_levels(self) -> None:
        formula = total(
            "r", mean("s", given("a") + outer(given("b")) + outer(outer(given("c"))), where=given_truth("p"))
        )
        (r, c) = self.needs(formula).items
        assert (r.name, c.name) == ("r", "c")
        (s, b) = r.items
        assert [item.name for item in s.items] == ["p", "a"]
        assert b == FactSpec("b", NUMBER)

    def test_the_answer_for_an_empty_collection_stands_outside_of_it(self) -> None:
        spec = self.needs(mean("r", given("a")).if_empty(given("b")))
        assert [item.name for item in spec.items] == ["r", "b"]

    def test_two_formulas_share_their_rows(self) -> None:
        (r,) = self.needs(total("r", given("a")), count("r", where=given_truth("p"))).items
        assert [item.name for item in r.items] == ["a", "p"]

    def test_what_is_only_asked_for(self) -> None:
        assert self.needs(is_absent("a")).items == (FactSpec("a", FactKind.ANY),)
        assert self.needs(absent(given("a"), counts_as=0)).items == (FactSpec("a", NUMBER),)
        assert self.needs(given("a").equals(1) & is_absent("a")).items == (FactSpec("a", NUMBER),)
        (r,) = self.needs(absent(count("r"), counts_as=0)).items
        assert r == FactSpec("r", FactKind.COLLECTION)

    @pytest.mark.parametrize(
        "formulas",
        [
            (given("a"), given_token("a").is_("x")),
            (given("r"), count("r")),
            (count("r"), given("r")),
            (total("r", given("a")), count("r", where=given_truth("a"))),
        ],
    )
    def test_one_name_is_one_kind(self, formulas) -> None:
        with pytest.raises(FormulaError, match="is read as two kinds"):
            self.needs(*formulas)

    def test_the_same_name_on_another_level_is_another_fact(self) -> None:
        assert self.needs(total("r", given("a")), given_token("a"))

    @pytest.mark.parametrize("formula", [outer(given("a")), total("r", outer(outer(given("a")))), outer(count("r"))])
    def test_outer_needs_something_outside(self, formula) -> None:
        with pytest.raises(FormulaError, match="outside of every collection"):
            self.needs(formula)


class TestAsked:
    """Facts are asked like a mapping, and say when a name is no fact."""

    def test_what_is_absent_is_the_default(self) -> None:
        """As with every mapping; ``None`` unless another is given."""
        facts = check_facts(SPEC, {"skp": "85.5"})
        assert facts.get("skp", 0) == Fraction(171, 2)
        assert facts.get("struktural", "tidak ada") == "tidak ada"
        assert facts.get("struktural") is None

    def test_what_is_no_fact_raises(self) -> None:
        """A misspelt name never comes to a default."""
        with pytest.raises(UnknownName, match="Known are"):
            check_facts(SPEC, {}).get("skpp", 0)
