"""Two explanations held against each other."""

from __future__ import annotations

from kinerja.evaluation.step_differences import Cause, root_causes, step_differences
from kinerja.formula import choice, explain, given, mean, truth, when
from kinerja.rules.pp46_2011 import PP46_2011
from tests.unit.evaluation.questions import part, pp46


def found(first, second):
    """Return what made the difference, shortly."""
    return [(each.key, each.path, each.cause.value) for each in root_causes(first, second)]


def test_every_part_that_came_to_something_else_stands_behind_what_it_reads() -> None:
    one, other = (PP46_2011.judge(pp46(kuantitas)).because for kuantitas in (11, 12))
    assert [(each.key, each.path, each.cause.value) for each in step_differences(one, other)] == [
        ("kuantitas_terealisasi", "hasil_kerja[0]", "fakta"),
        ("nilai_aspek", "hasil_kerja[0].indikator[0]", "fakta"),
        ("capaian", "hasil_kerja[0]", "ikutan"),
        ("rata_rata_capaian", "", "ikutan"),
        ("skp", "", "ikutan"),
        ("bagian_skp", "", "ikutan"),
        ("npk", "", "ikutan"),
    ]
    assert step_differences(one, one) == ()


def test_only_what_leads_to_the_answer_is_a_cause() -> None:
    """The predikat is the same, so nothing made it another one."""
    one, other = (PP46_2011.judge(pp46(kuantitas)).because for kuantitas in (11, 12))
    assert root_causes(one, other) == ()
    made = root_causes(one, other, keys=[("npk", "npk")])
    assert [each.key for each in made] == ["kuantitas_terealisasi", "nilai_aspek"]


def test_another_formula_on_the_same_facts_is_the_cause_and_what_follows_is_not() -> None:
    def whole(factor):
        return part(100 - part(factor * given("x"), "dalam"), "luar")

    one, other = (explain(whole(factor), {"x": 2}) for factor in (1, 3))
    assert found(one, other) == [("dalam", "", "rumus")]
    (cause,) = root_causes(one, other)
    assert (cause.first, cause.second, cause.first_basis) == (2, 6, cause.second_basis)
    assert cause.cause.label.en == "Its formula differs"


def test_another_alternative_is_the_cause() -> None:
    def chosen(token):
        alternatives = {"a": given("x"), "b": 2 * given("x")}
        return explain(part(choice("cara", **{token: alternatives[token]}), "nilai"), {"x": 2})

    assert found(chosen("a"), chosen("b")) == [("nilai", "", "pilihan")]


def test_an_option_that_only_one_of_the_formulas_has_makes_it_another_formula() -> None:
    """60 percent of PP 46/2011 and the weights of PP 30/2019 bear one key, and nobody chose between them."""
    plain = explain(part(60 * given("x"), "bagian"), {"x": 2})
    weighed = explain(part(choice("opsi", **{"70_30": 70 * given("x")}), "bagian"), {"x": 2})
    assert found(plain, weighed) == found(weighed, plain) == [("bagian", "", "rumus")]


def test_of_what_stands_in_one_book_only_the_outermost_is_told() -> None:
    """With the part that reads it, whose own formula differs."""
    inner = part(part(given("x"), "sangat_dalam") + 1, "dalam")
    one, other = explain(part(given("x") * 1, "luar"), {"x": 2}), explain(part(inner * 1, "luar"), {"x": 2})
    assert found(one, other) == [("dalam", "", "hanya_kedua"), ("luar", "", "rumus")]
    assert found(other, one) == [("dalam", "", "hanya_pertama"), ("luar", "", "rumus")]


def test_what_the_other_book_knows_and_did_not_reach_is_no_cause() -> None:
    def branch(limit):
        return part(when(given("x") > limit).then(part(given("x") + 1, "tinggi")).otherwise(0), "luar")

    one, other = explain(branch(1), {"x": 2}), explain(branch(5), {"x": 2})
    both = frozenset({"tinggi", "luar"})
    assert [each.key for each in root_causes(one, other, known=(both, both))] == ["luar"]
    assert [each.key for each in root_causes(one, other)] == ["tinggi", "luar"]


def test_parts_that_two_answers_share_are_followed_under_other_names() -> None:
    """The tops have other keys; what both read is matched all the same."""
    one = explain(part(1 * part(given("x"), "dalam"), "atas"), {"x": 2})
    other = explain(part(1 * part(2 * given("x"), "dalam"), "puncak"), {"x": 2})
    assert found(one, other) == [
        ("dalam", "", "rumus"),
        ("atas", "", "hanya_pertama"),
        ("puncak", "", "hanya_kedua"),
    ]


def test_rows_are_matched_by_their_place() -> None:
    def averaged(factor):
        rows = mean("baris", part(factor * given("x"), "satu"))
        return explain(part(rows, "rata"), {"baris": [{"x": 0}, {"x": 2}]})

    assert found(averaged(1), averaged(3)) == [("satu", "baris[1]", "rumus")]


def test_a_truth_is_no_number() -> None:
    """Python holds True == 1."""
    one, other = explain(part(truth(True), "ya"), {}), explain(part(given("x") * 1, "ya"), {"x": 1})
    assert found(one, other) == [("ya", "", "rumus")]


def test_a_part_that_is_read_twice_is_told_once() -> None:
    def twice(factor):
        shared = part(factor * given("x"), "dalam")
        return explain(part(part(shared + 1, "kiri") + part(shared + 2, "kanan"), "luar"), {"x": 2})

    assert found(twice(1), twice(2)) == [("dalam", "", "rumus")]
    assert [each.cause for each in step_differences(twice(1), twice(2))][-1] is Cause.IKUTAN
