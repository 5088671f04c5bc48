"""The search for facts, and what a book cannot answer or never answers."""

from __future__ import annotations

from fractions import Fraction

import pytest

from kinerja.base.finding import Undetermined
from kinerja.formula import bands, count, given, interpolate, mean, number, table, total, truth, undetermined, when
from kinerja.formula.build import given_token, given_truth, is_absent, outer
from kinerja.formula.facts import FactKind, FactSpec
from kinerja.rules.audit_answers import branches, classes, failures
from kinerja.rules.audit_domain import Domain, Limits
from kinerja.rules.audit_finding import FaultKind, Unsettled
from kinerja.rules.audit_samples import Samples, dotted, get, pathed, put
from kinerja.rules.audit_search import simplest
from kinerja.rules.auditing import audit
from kinerja.rules.shape import collection, token
from tests.unit.rules.small_books import named, small, view
from tests.unit.rules.small_books import number as fact

a, b, t, p = given("a"), given("b"), given_token("t"), given_truth("p")
GRADE = bands(a, lowest="rendah", at_least={50: "sedang", 75: "tinggi"})


def answers(book, **domain) -> set:
    return {case.runs["predikat"].answer for case in view(book, **domain).search.kept}


def test_every_class_is_found_by_moving_numbers() -> None:
    assert answers(small(GRADE, fact("a"))) == {"rendah", "sedang", "tinggi"}
    narrow = bands(a * b - 7, lowest="rendah", at_least={Fraction(1, 3): "sedang", Fraction(1, 2): "tinggi"})
    assert answers(small(narrow, fact("a"), fact("b"))) == {"rendah", "sedang", "tinggi"}


def test_facts_of_rows_are_found() -> None:
    rows = FactSpec("r", FactKind.COLLECTION, required=True,
                    items=(token("jenis", "", "", "x", "y", required=True), fact("c", required=False)))  # fmt: skip
    only = total("r", given("c"), where=given_token("jenis").equals("y"))
    grade = when(only > 1000).then("tinggi").when(count("r") > 2).then("sedang").otherwise("rendah")
    assert answers(small(grade, rows), high=2000) == {"rendah", "sedang", "tinggi", None}


def test_a_few_runs_find_little() -> None:
    found = view(small(GRADE), runs=1)
    assert found.search.exhausted
    assert len(found.search.kept) == 1
    assert audit(small(GRADE), domain=Domain(runs=1)).unsettled[-1].reason.en.startswith("The search ended")


def test_limits_hold_in_every_row() -> None:
    held = view(small(bands(mean("r", given("c")), lowest="rendah", at_least={1: "tinggi"}),
                      FactSpec("r", FactKind.COLLECTION, required=True, items=(fact("c"),))),
                limits=[Limits("r.c", 0, 10)], high=5, rows=3)  # fmt: skip
    rows = [case.data["r"] for case in held.search.kept]
    assert max(row["c"] for each in rows for row in each) <= 10
    assert len(rows[0]) == 3


def test_the_first_facts_are_just_enough() -> None:
    """What is missing is added, what need not be there is left out."""
    needs = (fact("a", required=False), fact("b", required=False), FactSpec("judul", FactKind.TEXT, required=True))
    grade = when(is_absent("b")).then(GRADE).otherwise("rendah")
    first = view(small(grade, *needs)).search.kept[0].data
    assert first == {"a": 100, "judul": "judul"}


def test_what_never_ends_to_be_missing_is_given_up() -> None:
    """A row that no collection has cannot be added."""
    needs = (FactSpec("r", FactKind.COLLECTION, items=(fact("c", required=False),)),)
    grade = when(mean("r", given("c")) > 1).then("tinggi").otherwise("rendah")
    assert "rendah" in answers(small(grade, *needs))


def test_not_more_than_so_many_missing_facts_are_added() -> None:
    needs = [fact(f"f{place}", required=False) for place in range(70)]
    held = given("f0")
    for each in needs[1:]:
        held += given(each.name)
    first = view(small(bands(held, lowest="rendah", at_least={1: "tinggi"}), *needs)).search.kept[0]
    assert len(first.data) == 60


def test_a_fact_that_is_only_asked_for_is_left_out_and_given() -> None:
    grade = when(is_absent("q")).then("rendah").otherwise("tinggi")
    assert answers(small(grade, FactSpec("q", FactKind.ANY))) == {"rendah", "tinggi"}


def test_simplest() -> None:
    assert simplest(Fraction(90), Fraction(91)) == Fraction(181, 2)
    close = Fraction(1, 3), Fraction(1, 3) + Fraction(1, 10**20)
    assert close[0] < simplest(*close) < close[1]


def test_places() -> None:
    data = {"r": [{"c": 1}, {"c": 2}]}
    place = ("r", 1, "c")
    assert (dotted(place), pathed(place), get(data, place)) == ("r.c", "r[1].c", 2)
    assert put(data, place, 3) == {"r": [{"c": 1}, {"c": 3}]}
    assert data["r"][1]["c"] == 2


def test_numbers_that_formulas_know_of_tell_how_far_to_look() -> None:
    formula = interpolate(bands_value(), {0: 0, 3000: 1}) + 2000
    spec = FactSpec("", FactKind.COLLECTION, items=(fact("a"),))
    samples = Samples.of([formula.node], spec, spec, Domain())
    assert samples.limits(("a",)) == (0, 12_000)


def bands_value():
    return table((bands(a, lowest="x", at_least={500: "y"}),), {("x",): 1, ("y",): 2})


# --- What is not answered -------------------------------------------------------------------------------------------


def kinds(book, **domain) -> list:
    return [(fault.kind, fault.part, fault.fact) for fault in failures(view(book, **domain))]


def test_failures() -> None:
    part = named(a / b, "bagi")
    assert kinds(small(bands(part, lowest="rendah", at_least={1: "tinggi"}), fact("a"), fact("b"))) == [
        (FaultKind.DIVISION_BY_ZERO, "bagi", "b")
    ]
    minus = bands(1 / (a - 7), lowest="rendah", at_least={1: "tinggi"})
    assert kinds(small(minus, fact("a"))) == [(FaultKind.DIVISION_BY_ZERO, "predikat", "")]
    outside = bands(interpolate(a, {0: 0, 50: 9}), lowest="rendah", at_least={1: "tinggi"})
    assert kinds(small(outside, fact("a"))) == [(FaultKind.NO_ANSWER, "predikat", "")]
    swapped = bands(a.clamp(b, 10), lowest="rendah", at_least={1: "tinggi"})
    assert kinds(small(swapped, fact("a"), fact("b"))) == [(FaultKind.NO_ANSWER, "predikat", "")]
    absent = bands(a + a, lowest="rendah", at_least={1: "tinggi"})
    assert kinds(small(absent, fact("a", required=False))) == [(FaultKind.MISSING_FACT, "predikat", "a")]
    cell = table((t,), {("x",): "rendah"})
    assert kinds(small(cell, token("t", "", "", "x", "y", required=True))) == [(FaultKind.NO_ANSWER, "predikat", "")]


def test_what_a_book_guards_against_is_no_fault() -> None:
    guarded = when(b.equals(0)).then("rendah").otherwise(bands(a / b, lowest="rendah", at_least={1: "tinggi"}))
    assert kinds(small(guarded, fact("a"), fact("b"))) == []


# --- What is never answered -----------------------------------------------------------------------------------------


def test_a_class_is_unreachable_by_its_range_or_by_trying_all() -> None:
    capped = bands(a.clamp(0, 60), lowest="rendah", at_least={50: "sedang", 75: "tinggi"})
    (fault,) = [each for each in classes(view(small(capped))) if not isinstance(each, Unsettled)]
    assert (fault.place, fault.witnesses[0].answer) == ("tinggi", "sedang")
    jenis = token("t", "", "", "x", "y")
    tried = when(p & ~p).then("tinggi").when(t.equals("x")).then("sedang").otherwise("rendah")
    book = small(tried, jenis, FactSpec("p", FactKind.TRUTH, required=True))
    assert [each.place for each in classes(view(book))] == ["tinggi"]


def test_a_class_that_only_is_not_found_is_unsettled() -> None:
    hidden = when(a * a * a * a > 10**30).then("tinggi").otherwise(bands(a, lowest="rendah", at_least={50: "sedang"}))
    (open_,) = classes(view(small(hidden), high=10**6))
    assert open_ == Unsettled("", open_.reason)


def test_too_many_facts_are_not_all_tried() -> None:
    flags = [FactSpec(f"p{place}", FactKind.TRUTH) for place in range(9)]
    condition = given_truth("p0")
    for each in flags[1:]:
        condition &= given_truth(each.name)
    turned = when(condition).then(truth(False)).otherwise(truth(True))
    never = when(condition & turned).then("tinggi").otherwise("rendah")
    assert any(isinstance(each, Unsettled) for each in classes(view(small(never, *flags))))


def test_a_book_without_an_answer_shows_none() -> None:
    grade = when(truth(True)).then(undetermined(id="", en="")).otherwise("rendah")
    found = list(classes(view(small(grade))))
    assert {fault.place for fault in found} == {"rendah", "sedang", "tinggi"}
    assert {fault.witnesses for fault in found} == {()}
    assert answers(small(grade)) != {"rendah"}
    assert any(isinstance(answer, Undetermined) for answer in answers(small(grade)))


def test_branches_that_are_never_used() -> None:
    shadowed = when(a >= 50).then("sedang").when(a >= 75).then("tinggi").otherwise("rendah")
    (fault,) = branches(view(small(shadowed)))
    assert (fault.kind, fault.place, len(fault.witnesses)) == (FaultKind.UNREACHABLE_BRANCH, "a >= 75", 1)
    capped = bands(a.clamp(10, 60), lowest="rendah", at_least={5: "sedang", 75: "tinggi"})
    assert [fault.place for fault in branches(view(small(capped)))] == [
        "rendah (clamp(a, 10, 60))",
        "tinggi (clamp(a, 10, 60))",
    ]
    open_ = when(truth(True)).then(undetermined(id="", en="")).otherwise(number(1))
    over = bands(open_, lowest="rendah", at_least={5: "tinggi"})
    assert {fault.place for fault in branches(view(small(over)))} >= {"tinggi (undetermined('') if True; else 1)"}
    cell = table((t,), {("x",): "rendah", ("q",): "tinggi"})
    (row,) = branches(view(small(cell, token("t", "", "", "x", required=True))))
    assert row.place == "q"


def test_a_branch_that_ends_may_well_never_be_used() -> None:
    end = undetermined(id="", en="")
    guarded = when(a >= 50).then("sedang").when(a < 50).then("tinggi").otherwise(end)
    assert list(branches(view(small(guarded)))) == []
    never = when(truth(False)).then(bands(number(1) / 0, lowest="rendah", at_least={1: "sedang"})).otherwise("rendah")
    dead = [fault for fault in branches(view(small(never))) if not isinstance(fault, Unsettled)]
    assert [fault.place for fault in dead] == ["False"]


def test_what_is_read_in_no_run_has_no_facts() -> None:
    inner = when(a >= 50).then("sedang").when(a >= 75).then("tinggi").otherwise("rendah")
    never = when(truth(False)).then(inner).otherwise("rendah")
    found = [fault for fault in branches(view(small(never))) if not isinstance(fault, Unsettled)]
    assert {len(fault.witnesses) for fault in found} == {0, 1}


def test_many_branches_that_were_not_found_are_shortened() -> None:
    hidden = when(a * a * a > 10**20)
    chain = hidden.then("tinggi")
    for place in range(5):
        chain = chain.when(a * a * a > 10**20 - place).then("sedang")
    (open_,) = [
        each for each in branches(view(small(chain.otherwise("rendah")), high=10)) if isinstance(each, Unsettled)
    ]
    assert open_.reason.en.endswith("; ....")


@pytest.mark.parametrize("truthful", [False, True])
def test_outer_facts_are_changed_too(truthful) -> None:
    rows = collection("r", "", "", fact("c"), required=True)
    where = outer(p) if truthful else ~outer(p)
    grade = when(count("r", where=where) > 0).then("tinggi").otherwise("rendah")
    assert answers(small(grade, rows, FactSpec("p", FactKind.TRUTH, required=True))) == {"tinggi", "rendah"}
