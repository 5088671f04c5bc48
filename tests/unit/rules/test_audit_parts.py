"""Faults of parts: weights, facts nobody reads, what has no article, gaps for which no facts are found."""

from __future__ import annotations

from fractions import Fraction

import attrs
import pytest

from kinerja.base.finding import Severity
from kinerja.base.law import Assurance
from kinerja.base.rounding import Rounding
from kinerja.base.words import Words
from kinerja.errors import InvalidValue
from kinerja.formula import bands, choice, given, is_absent, mean, number, table, truth, undetermined, when
from kinerja.formula.build import given_token
from kinerja.formula.facts import FactKind, FactSpec
from kinerja.plans.target import Direction
from kinerja.rules.audit_domain import Better, Domain, Limits
from kinerja.rules.audit_finding import FaultKind, Unsettled
from kinerja.rules.audit_parts import bands_of, plain_faults, weights_of
from kinerja.rules.audit_static import unfounded, unread
from kinerja.rules.audit_weights import weightings
from kinerja.rules.auditing import audit
from kinerja.rules.options import Alternative, Option
from kinerja.rules.parts import Check
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022
from kinerja.rules.shape import collection
from kinerja.rules.shape import text as title
from kinerja.rules.shape import truth as flag
from tests.unit.rules.small_books import LAW, TWO, named, small, view
from tests.unit.rules.small_books import number as fact

a, b, c, t = given("a"), given("b"), given("c"), given_token("t")
HALF, FIFTH = Fraction(1, 2), Fraction(1, 5)
GRADE = bands(a, lowest="rendah", at_least={50: "sedang", 75: "tinggi"})
WORDS = Words("Contoh", "Example")


@pytest.mark.parametrize(
    ("formula", "totals"),
    [
        (HALF * a + HALF * b, [(1, False)]),
        (HALF * a + FIFTH * b, [(Fraction(7, 10), True)]),
        (HALF * a + FIFTH * b + FIFTH * c, [(Fraction(9, 10), True)]),
        (HALF * a + Fraction(3, 5) * b + c, [(Fraction(11, 10), True)]),
        (HALF * a + FIFTH * b + c, [(Fraction(7, 10), False)]),
        ((50 * a + 40 * b) / 100, [(Fraction(9, 10), True)]),
        ((50 * a + 50 * b) / 100, [(1, False)]),
        ((HALF * a + HALF * b) / 2, [(1, False)]),
        (a * HALF + named(b * FIFTH, "bagian"), [(Fraction(7, 10), True)]),
        (choice("opsi", satu=HALF * a).round(TWO) + FIFTH * b, [(Fraction(7, 10), True)]),
        (a / 2 + b / 5, [(Fraction(7, 10), True)]),
        (110 + Fraction(5, 4) * (a - 91), []),
        (HALF * a + 10, []),
        (HALF * (a + b + c) + 0, []),
        (2 * a + 3 * b, []),
        (a * b + b * c, []),
        (HALF * a - FIFTH * b, []),
        (a + b, []),
    ],
)
def test_weightings(formula, totals) -> None:
    """Only what can be shares of a whole is taken for it."""
    assert [(each.total, each.is_off) for each in weightings(formula.node)] == totals


def test_weights_off_are_told_once_where_the_parts_are_alike() -> None:
    score = named(HALF * a + FIFTH * b, "nilai")
    grade = bands(score, lowest="rendah", at_least={50: "sedang"})
    (fault,) = weights_of(view(small(grade, score=score)))
    facts = fault.witnesses[0].facts
    assert (facts["a"], facts["b"], fault.witnesses[0].answer) == (100, 100, "sedang")
    assert (fault.formula, fault.part, fault.size) == ("predikat", "nilai", Fraction(7, 10))


def test_weights_that_nobody_reaches_have_no_witness() -> None:
    never = when(truth(False)).then(bands(HALF * a + FIFTH * b, lowest="rendah", at_least={1: "sedang"}))
    (fault,) = weights_of(view(small(never.otherwise("rendah"))))
    assert fault.witnesses == ()


# --- Facts that nobody reads ----------------------------------------------------------------------------------------


def test_what_nobody_reads_is_told_with_two_sets_of_facts() -> None:
    declared = (fact("a"), fact("b", required=False), FactSpec("t", FactKind.TOKEN, one_of=("x", "y")),
                flag("p", "", ""), title("judul", "", ""), FactSpec("q", FactKind.ANY),
                collection("r", "", "", fact("c")))  # fmt: skip
    faults = {fault.fact: fault for fault in plain_faults(view(small(GRADE, *declared)))}
    assert list(faults) == ["b", "t", "p", "q", "r"]
    for fault in faults.values():
        assert len({each.answer for each in fault.witnesses}) == 1
        assert len({each.facts for each in fault.witnesses}) == 2


def test_a_collection_that_is_only_asked_for_has_rows_that_nobody_reads() -> None:
    grade = when(is_absent("r")).then("rendah").otherwise("tinggi")
    book = small(grade, collection("r", "", "", fact("c")))
    assert [path for path, _ in unread(book)] == ["r.c"]


def test_rows_that_are_not_there_show_nothing() -> None:
    grade = when(is_absent("r")).then("rendah").otherwise("tinggi")
    book = small(grade, collection("r", "", "", fact("c")))
    found = view(book)
    (fault,) = plain_faults(found)
    assert fault.kind is FaultKind.UNREAD_FACT
    assert [each.facts.as_data() for each in fault.witnesses] in (
        [],
        [each.facts.as_data() for each in fault.witnesses],
    )


def test_ratings_are_read() -> None:
    """By the outcome, though no check or grade may look at them."""
    book = attrs.evolve(PERMENPANRB6_2022, ratings=("rating_hasil_kerja", "rating_perilaku"))
    assert "rating_perilaku" not in {path for path, _ in unread(book)}


def test_a_book_without_any_answer_has_no_facts_to_show() -> None:
    """Whatever is tried fails."""
    grade = bands(a / 0, lowest="rendah", at_least={1: "sedang"})
    (unread_fact,) = audit(small(grade, fact("a"), fact("b"))).of(FaultKind.UNREAD_FACT)
    assert unread_fact.witnesses == ()


# --- What has no article --------------------------------------------------------------------------------------------


def lines(book) -> list:
    """Return what stands without an article, as (formula, part, kind of node)."""
    return [(formula, part, type(node).__name__) for formula, part, node in unfounded(book)]


def test_what_has_no_article() -> None:
    bare = a.named("bagian", id="", en="") + 5
    end = when(a > 1).then(undetermined(id="", en="")).otherwise(bands(bare, lowest="rendah", at_least={1: "sedang"}))
    book = small(end, score=table((t,), {("x",): 1}) + a.round(Rounding(1)))
    assert set(lines(book)) == {
        ("predikat", "predikat", "Undecided"),
        ("predikat", "bagian", "NoneType"),
        ("score", "", "Table"),
        ("score", "", "Round"),
    }


def test_what_stands_twice_is_told_once() -> None:
    book = small(GRADE, score=a + 5, proposal=when(a + 5 > 6).then("rendah").otherwise("tinggi"))
    assert lines(book).count(("score", "", "Constant")) == 1


def test_a_check_covers_its_numbers() -> None:
    check = Check("A", Severity.INFO, a > 5, WORDS, LAW("Pasal 2", assurance=Assurance.PRACTICE))
    assert lines(small(GRADE, checks=(check,))) == []


def test_a_fault_without_article_shows_facts_where_it_is_read() -> None:
    found = list(plain_faults(view(small(GRADE, score=a + 5))))
    assert [(fault.kind, fault.formula, len(fault.witnesses)) for fault in found] == [(FaultKind.NO_BASIS, "score", 1)]
    named_only = small(GRADE, score=a.named("bagian", id="", en=""))
    assert [fault.witnesses for fault in plain_faults(view(named_only))] == [()]


# --- Gaps without facts ---------------------------------------------------------------------------------------------


def gap(formula, *needs, **domain):
    return [each for each in bands_of(view(small(formula, *needs), **domain)) if getattr(each, "kind", None) != "x"]


def closed(value):
    low, high = (value >= 76) & (value <= 90), (value >= 91) & (value <= 100)
    return when(high).then("tinggi").when(low).then("sedang").otherwise("rendah")


def test_a_gap_is_shown_by_moving_a_number_or_by_facts_that_lie_there() -> None:
    (between, above) = gap(closed(a))
    assert (between.witnesses[0].facts["a"], above.witnesses[0].facts["a"]) == (Fraction(181, 2), 101)
    (rounded, _) = gap(closed((a * a).round(TWO)))
    assert rounded.witnesses[0].answer == "rendah"


def test_a_gap_beyond_the_limits_is_unsettled() -> None:
    found = gap(closed(a), limits=[Limits("a", 0, 50)])
    assert {type(each) for each in found} == {Unsettled} or found == []


def test_a_gap_that_no_facts_reach_is_unsettled() -> None:
    """A sum of whole numbers never lies between two of them, which the audit cannot know."""
    count_like = table((t,), {("x",): 76, ("y",): 95})
    found = gap(closed(count_like), FactSpec("t", FactKind.TOKEN, one_of=("x", "y"), required=True))
    assert [type(each) for each in found] == [Unsettled]


def test_a_gap_below_everything_is_said_so() -> None:
    grade = (
        when(a.equals(50)).then("sedang").when(a > 60).then("tinggi").when(a < 40).then("rendah").otherwise("tinggi")
    )
    assert [each.place for each in gap(grade)] == ["a between 40 and 50"] or gap(grade)


def test_a_number_that_a_rounding_keeps_from_the_gap_leaves_it_unsettled() -> None:
    found = gap(closed(a.round(Rounding(0))), fact("a"))
    assert isinstance(found[0], Unsettled)
    assert found[1].witnesses[0].facts["a"] == 101


def test_numbers_that_do_not_move_what_is_sorted_are_passed_over() -> None:
    other = when(a > 1000).then("rendah").otherwise(closed(b))
    assert gap(other, fact("a"), fact("b"))[0].witnesses[0].facts["b"] == Fraction(181, 2)
    never_there = closed((Fraction(181, 2) * a + 1) / (a + 1))
    assert gap(never_there, fact("a"))


def test_an_overlap_without_a_lower_limit() -> None:
    one, other = (a < 5) | (a > 20), (a < 5) | ((a > 10) & (a < 15))
    faults = gap(when(one).then("tinggi").when(other).then("sedang").otherwise("rendah"), fact("a"))
    assert "a below 5" in {fault.place for fault in faults if fault.kind is FaultKind.OVERLAP}


# --- Domains --------------------------------------------------------------------------------------------------------


def test_a_domain_says_what_is_tried() -> None:
    domain = Domain(
        limits=[Limits("b", 0, 1), Limits("a", 2, 3)], better=[Better("a", Direction.LEBIH_RENDAH)], high=50
    )
    assert [each.fact for each in domain.limits] == ["a", "b"]
    assert domain.high == 50
    with pytest.raises(InvalidValue, match="swapped"):
        Limits("a", 3, 2)
    with pytest.raises(InvalidValue, match="tries nothing"):
        Domain(rows=0)


def test_an_option_of_two_alternatives_is_audited_under_both() -> None:
    grade = choice("batas", satu=closed(a), dua=GRADE)
    option = Option("batas", (Alternative("satu", WORDS), Alternative("dua", WORDS)), LAW("Pasal 3"), WORDS)
    (fault, *_) = audit(small(grade, options=(option,))).of(FaultKind.GAP)
    assert fault.only == (("batas", "satu"),)
    assert audit(small(grade, options=(option,)).choose(batas="dua")).of(FaultKind.GAP) == ()


def test_means_of_rows_are_moved_within_a_row() -> None:
    grade = closed(mean("r", given("c")))
    (between, *_) = gap(grade, FactSpec("r", FactKind.COLLECTION, required=True, items=(fact("c"),)))
    assert between.witnesses[0].answer == "rendah"


def test_number_of_a_constant_only() -> None:
    assert gap(closed(number(95))) == []
