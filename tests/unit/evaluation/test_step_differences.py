"""Two explanations held against each other."""

from __future__ import annotations

from kinerja.base.words import Words
from kinerja.evaluation.correspondence import Counterpart
from kinerja.evaluation.step_differences import Cause, root_causes, step_differences
from kinerja.formula import check_facts, choice, explain, given, least_of, mean, truth, undetermined, when
from kinerja.rules.pp46_2011 import PP46_2011
from kinerja.rules.shape import collection, number, whole
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


INNER = part(part(given("x"), "sangat_dalam") + 1, "dalam")


def test_a_swapped_part_does_not_tell_what_has_gone_with_it() -> None:
    """Its formula is another one: that says all."""
    one, other = explain(part(given("x") * 1, "luar"), {"x": 2}), explain(part(INNER * 1, "luar"), {"x": 2})
    assert found(one, other) == found(other, one) == [("luar", "", "rumus")]


def test_of_what_stands_in_one_book_only_the_outermost_is_told() -> None:
    """Beside another part that came to something else; else the formula of the part that reads it says all."""

    def whole(factor, more):
        return explain(part(part(factor * given("x"), "kiri") + more, "luar"), {"x": 2})

    one, other = whole(1, given("x")), whole(5, INNER)
    assert found(one, other) == [("kiri", "", "rumus"), ("dalam", "", "hanya_kedua")]
    assert found(other, one) == [("kiri", "", "rumus"), ("dalam", "", "hanya_pertama")]


def test_what_merely_hands_on_what_it_reads_made_no_difference() -> None:
    """A cap that nobody meets, and a bonus of 0, stand in one book only; a factor of 0 is what made it."""

    def whole(inner):
        return explain(part(2 * inner, "luar"), {"x": 2, "nol": 0})

    plain = whole(part(given("x"), "dalam"))
    other = part(3 * given("x"), "dalam")
    bonus = part(given("nol") * 1, "bonus")
    assert found(plain, whole(part(least_of(other, 120), "terbatas"))) == [("dalam", "", "rumus")]
    assert found(plain, whole(part(least_of(other, 5), "terbatas"))) == [
        ("dalam", "", "rumus"),
        ("terbatas", "", "hanya_kedua"),
    ]
    summed, multiplied = part(other + bonus, "jumlah"), part(other * bonus, "jumlah")
    before = whole(part(part(given("x"), "dalam") * 1, "jumlah"))
    assert found(before, whole(summed)) == [("dalam", "", "rumus")]
    assert found(before, whole(multiplied)) == [("dalam", "", "rumus"), ("bonus", "", "hanya_kedua")]


def test_what_the_other_book_knows_and_did_not_reach_is_no_cause() -> None:
    def branch(limit):
        rest = when(given("x") > limit).then(part(given("x") + 1, "tinggi")).otherwise(0)
        return part(part(limit * given("x"), "kiri") + rest, "luar")

    one, other = explain(branch(1), {"x": 2}), explain(branch(5), {"x": 2})
    both = frozenset({"tinggi", "kiri", "luar"})
    assert [each.key for each in root_causes(one, other, known=(both, both))] == ["kiri"]
    assert [each.key for each in root_causes(one, other)] == ["kiri", "tinggi"]


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


# --- Parts that bear other keys --------------------------------------------------------------------------------------

SAME = Words("Sama", "The same")


def test_parts_that_are_said_to_mean_the_same_are_followed() -> None:
    """Down to the part that made it, by way of parts that only one book has; the label is that of both."""
    one = explain(part(part(1 * given("x"), "dalam") + 0, "atas"), {"x": 2})
    middle = part(part(3 * given("x"), "inti") + 1, "tengah")
    other = explain(part(middle + 0, "puncak"), {"x": 2})
    told = [Counterpart(SAME, "atas", "puncak"), Counterpart(SAME, "dalam", "inti")]
    causes = root_causes(one, other, counterparts=told)
    assert [(each.key, each.counterpart, each.cause.value) for each in causes] == [
        ("dalam", "inti", "rumus"),
        ("tengah", "", "hanya_kedua"),
    ]
    assert [each.label.en for each in causes] == ["The same", "Tengah"]


def test_what_two_parts_of_one_book_read_is_followed_once() -> None:
    one = explain(part(part(1 * given("x"), "dalam") + 0, "atas"), {"x": 2})

    def fork(factor):
        shared = part(factor * given("x"), "dalam")
        return explain(part(part(shared + 1, "kiri") + part(shared + 2, "kanan"), "atas"), {"x": 2})

    told = [("dalam", "", "rumus"), ("kiri", "", "hanya_kedua"), ("kanan", "", "hanya_kedua")]
    assert found(one, fork(3)) == told
    assert found(one, fork(1)) == [("atas", "", "rumus")]


def test_what_is_said_to_have_no_counterpart_is_told_by_what_reads_it() -> None:
    one = explain(part(part(given("x") * 2, "syarat") + part(given("x") * 1, "dalam"), "atas"), {"x": 2})
    other = explain(part(part(given("x") * 5, "dalam") + 1, "atas"), {"x": 2})
    assert [each.key for each in root_causes(one, other)] == ["syarat", "dalam"]
    assert [each.key for each in root_causes(one, other, counterparts=[Counterpart(SAME, "syarat")])] == ["dalam"]


def test_several_parts_of_one_book_may_stand_for_one_of_the_other() -> None:
    """The outermost of them does; the one inside is no part of its own then."""
    one = explain(part(given("x") * 1, "nilai"), {"x": 2})
    other = explain(part(part(given("x") * 3, "dalam") + 1, "luar"), {"x": 2})
    (cause,) = root_causes(one, other, counterparts=[Counterpart(SAME, "nilai", ["luar", "dalam"])])
    assert (cause.key, cause.counterpart, cause.cause.value, cause.second) == ("nilai", "luar", "rumus", 7)


def test_a_number_and_a_name_are_told_on_two_scales_and_followed() -> None:
    one = explain(part(part(given("x") * 1, "dalam") + 0, "atas"), {"x": 2})
    other = explain(part(when(part(given("x") * 3, "dalam") > 1).then("baik").otherwise("buruk"), "atas"), {"x": 2})
    assert found(one, other) == [("dalam", "", "rumus"), ("atas", "", "skala")]


def test_one_word_of_two_scales_is_not_one_answer() -> None:
    one = explain(part(when(given("x") > 1).then("baik").otherwise("buruk"), "atas"), {"x": 2})
    assert root_causes(one, one, scales=("a", "a")) == ()
    assert [each.cause for each in root_causes(one, one, scales=("a", "b"))] == [Cause.SKALA]


def test_the_part_where_one_book_first_has_no_answer_is_told() -> None:
    """Not what reads it, and not what came to something else on the way."""
    inner = part(given("x") * 1, "dalam")
    one = explain(part(part(inner + 0, "tengah") + 1, "atas"), {"x": 2})
    open_ = undetermined(id="Terbuka", en="Open")
    closed = part(when(part(given("x") * 3, "dalam") > 1).then(open_).otherwise(0), "pusat")
    other = explain(part(closed + 1, "atas"), {"x": 2})
    told = [Counterpart(SAME, "tengah", "pusat"), Counterpart(SAME, "atas", "atas")]
    assert [each.key for each in root_causes(one, other, counterparts=told)] == ["dalam", "tengah"]


def test_rows_are_matched_by_their_ids() -> None:
    """Wherever they stand, and so are the facts that a step read."""
    rows = collection("baris", "", "", number("x", "", ""))
    spec = whole(rows)

    def asked(factor, *held):
        facts = check_facts(spec, {"baris": [{"id": id, "x": x} for id, x in held]})
        return explain(part(mean("baris", part(factor * given("x"), "satu")), "rata"), facts), facts

    (one, first), (other, second) = asked(1, ("a", 4), ("b", 2)), asked(1, ("b", 2), ("a", 10))
    (cause,) = root_causes(one, other, facts=(first, second))
    assert (cause.row_id, cause.path, cause.cause.value, cause.second) == ("a", "baris[0]", "fakta", 10)
    assert [each.row_id for each in step_differences(one, other, facts=(first, second))] == ["a", ""]
    (more, third) = asked(1, ("b", 2), ("c", 8))
    gone = root_causes(one, more, facts=(first, third))
    assert [(each.key, each.cause.value) for each in gone] == [("rata", "fakta")]
