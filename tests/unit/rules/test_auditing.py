"""Audits: what is found in the national books is true, and what is wrong with broken amendments is found."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from itertools import pairwise

import attrs
import pytest

from kinerja.base.finding import Severity
from kinerja.errors import EvaluationError, Problems
from kinerja.rules import national
from kinerja.rules.audit_domain import Domain, Limits
from kinerja.rules.audit_finding import Audit, Fault, FaultKind, witness
from kinerja.rules.auditing import audit
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022
from kinerja.rules.pp30_2019 import PP30_2019
from kinerja.rules.pp46_2011 import PP46_2011
from kinerja.rules.year_2021 import YEAR_2021
from tests.unit.rules.broken_amendments import BROKEN

SOME = Domain(runs=400)
BOOKS = {book.id: book for book in national().known}


@pytest.fixture(scope="module", params=BOOKS)
def audited(request) -> tuple:
    """Each national book with what an audit finds in it."""
    book = BOOKS[request.param]
    return book, audit(book, domain=SOME)


@cache
def audited_draft(what: str) -> tuple:
    """Return a broken amendment with all options chosen, and what an audit finds in it."""
    book, _ = BROKEN[what]
    chosen = book.choose(**dict(book.decided))
    return chosen, audit(chosen, domain=SOME)


def replays(book, fault: Fault) -> None:
    """Fail unless the witnesses of a fault show what it says, read again by the book itself."""
    assert fault.replay(book) == fault.witnesses
    chosen = book.choose(**dict(fault.choices))
    for each in fault.witnesses:
        assert witness(chosen, fault.formula, each.facts.as_data()) == each
    PROOFS.get(fault.kind, lambda *_: None)(chosen, fault)


def fails(book, fault: Fault) -> None:
    """A failure is one when people judge by the book, too; what fails first there may be a check."""
    (shown,) = fault.witnesses
    assert shown.answer is None
    assert shown.error
    asked = book.propose if fault.formula == "proposal" else book.judge
    with pytest.raises(EvaluationError):
        asked(shown.facts)


def does_worse(book, fault: Fault) -> None:
    """The better of two achievements is better in one fact only, and does worse."""
    worse, better = fault.witnesses
    differing = [path for path, _ in set(flat(worse.facts.as_data())) ^ set(flat(better.facts.as_data()))]
    assert len(set(differing)) == 1
    assert rank(book, better.answer) < rank(book, worse.answer)


def changes_nothing(book, fault: Fault) -> None:
    """A fact that nobody reads changes no answer."""
    assert len({each.answer for each in fault.witnesses}) <= 1


def is_not_reached(book, fault: Fault) -> None:
    """The class nearest to one that nobody reaches is another one."""
    assert all(each.answer != fault.place for each in fault.witnesses)


PROOFS = {
    **dict.fromkeys((FaultKind.DIVISION_BY_ZERO, FaultKind.NO_ANSWER, FaultKind.MISSING_FACT), fails),
    **dict.fromkeys((FaultKind.CLIFF, FaultKind.DECLINE), does_worse),
    FaultKind.UNREAD_FACT: changes_nothing,
    FaultKind.UNREACHABLE_CLASS: is_not_reached,
}


def rank(book, answer) -> Fraction:
    """Return an answer as a number that is the greater the better."""
    if isinstance(answer, Fraction):
        return answer
    scale = book.scale if answer in book.scale.tokens else book.rating_scale
    return Fraction(scale.tokens.index(answer))


def flat(data, path=""):
    """Yield every fact with its path."""
    for name, value in data.items():
        if isinstance(value, list):
            for index, row in enumerate(value):
                yield from flat(row, f"{path}.{name}[{index}]")
        else:
            yield f"{path}.{name}", value


def test_everything_found_in_a_national_book_is_true(audited) -> None:
    """Nothing false: each witness answers so when it is read again, and shows what the fault says."""
    book, found = audited
    assert (found.book, found.version, found.digest) == (book.id, book.version, book.digest)
    for fault in found.faults:
        replays(book, fault)


def test_no_national_book_has_a_plain_mistake(audited) -> None:
    """No weights that do not add up, no number without its article, no gap, no overlap, no class nobody reaches."""
    _, found = audited
    plain = (FaultKind.WEIGHTS, FaultKind.NO_BASIS, FaultKind.GAP, FaultKind.OVERLAP, FaultKind.UNREACHABLE_CLASS)
    assert found.of(*plain, FaultKind.UNREACHABLE_BRANCH) == ()


def test_an_audit_is_a_page_in_both_languages(audited) -> None:
    _, found = audited
    assert "Audit buku aturan" in found.as_text("id")
    assert "Rule book" in found.as_text("en")
    assert found._repr_html_() == found.as_html("id")


@pytest.fixture(scope="module")
def pp46() -> Audit:
    return audit(PP46_2011)


def test_the_cliff_of_pp46_is_found(pp46) -> None:
    """At an efficiency of 24 percent the value is 100; a little faster it is below 76 (Perka BKN 1/2013)."""
    cliff = next(fault for fault in pp46.of(FaultKind.CLIFF) if fault.part == "nilai_hemat")
    assert (cliff.size, cliff.place, cliff.only) == (24, "efisiensi <= 24", ())
    assert [each.facts["hasil_kerja"][0]["indikator"] is not None for each in cliff.witnesses] == [True, True]
    assert "Lampiran II" in str(cliff.basis)
    worse, better = (each.answer for each in cliff.witnesses)
    assert better < worse


def test_beyond_the_cliff_of_pp46_faster_is_worse(pp46) -> None:
    (decline,) = pp46.of(FaultKind.DECLINE)
    assert (decline.part, decline.fact) == ("nilai_hemat", "hasil_kerja.indikator.realisasi")


def test_an_activity_that_is_left_out_may_be_better_than_one_begun(pp46) -> None:
    """Where what was not carried out is left out of the mean, beginning it lowers the mean."""
    (left,) = [fault for fault in pp46.of(FaultKind.CLIFF) if fault.only]
    assert (left.part, left.only) == ("rata_rata_capaian", (("tidak_dilaksanakan", "tidak_dihitung"),))


def test_a_target_of_0_is_found(pp46) -> None:
    (division,) = pp46.of(FaultKind.DIVISION_BY_ZERO)
    assert division.part in {"nilai_aspek", "efisiensi"}
    assert division.fact == "hasil_kerja.indikator.target"


def test_the_drops_of_the_conversion_of_2021_are_found() -> None:
    """Both readings fall, each where the notes of the law say so (quantitative regimes, section 5)."""
    cliffs = audit(YEAR_2021).of(FaultKind.CLIFF)
    places = {(fault.place, fault.size, fault.only[0][1]) for fault in cliffs}
    fourteenth, ninth = Fraction(5, 14), Fraction(10, 9)
    assert places == {
        ("nilai_semester_1 <= 50", ninth, "atas"),
        ("nilai_semester_1 <= 60", fourteenth, "atas"),
        ("nilai_semester_1 <= 75", fourteenth, "atas"),
        ("nilai_semester_1 <= 90", Fraction(1, 4), "atas"),
        ("nilai_semester_1 < 61", ninth, "bawah"),
        ("nilai_semester_1 < 76", fourteenth, "bawah"),
        ("nilai_semester_1 < 91", fourteenth, "bawah"),
    }


def test_the_matrix_and_pp30_never_punish_the_better() -> None:
    for book in (PERMENPANRB6_2022, PP30_2019):
        assert audit(book).of(FaultKind.CLIFF, FaultKind.DECLINE) == ()


@pytest.mark.parametrize("what", BROKEN)
def test_what_is_wrong_with_an_amendment_is_found(what) -> None:
    """A region that runs the audit on its draft is told, with facts that show it."""
    _, expected = BROKEN[what]
    book, found = audited_draft(what)
    assert expected <= {(fault.kind, fault.part) for fault in found.faults}
    for fault in found.faults:
        replays(book, fault)


def test_a_gap_is_shown_in_its_middle() -> None:
    """90.5 is called Buruk, between Baik and Sangat Baik."""
    book, draft = audited_draft("closed bands of whole numbers")
    found = {fault.place: fault for fault in draft.of(FaultKind.GAP)}
    gap = found["npk between 90 and 91"]
    assert [each.answer for each in gap.witnesses] == ["buruk"]
    assert book.judge(gap.witnesses[0].facts).score.exact == Fraction(181, 2)
    assert "npk above 100" in found


def test_weights_are_shown_where_all_parts_are_alike() -> None:
    """All parts 100, the whole 97."""
    _, found = audited_draft("weights of 97 percent")
    (fault,) = found.of(FaultKind.WEIGHTS)
    assert (fault.size, fault.severity, fault.only) == (Fraction(97, 100), Severity.ERROR, ())


def test_a_chosen_option_is_left_as_it_is() -> None:
    chosen = PP46_2011.choose(batas="atas", pembulatan="bertahap", kreativitas="tertinggi",
                              tidak_dilaksanakan="tetap_dihitung")  # fmt: skip
    found = audit(chosen, domain=SOME)
    assert {fault.choices for fault in found.faults} == {chosen.choices}
    assert all(fault.only == () for fault in found.faults)
    assert found.of(FaultKind.DECLINE)[0].part == "nilai_hemat"


def test_limits_rule_out_what_cannot_be() -> None:
    """Whoever says that a target is at least 1 is not told of a division by 0."""
    domain = Domain(limits=[Limits("hasil_kerja.indikator.target", 1, 200)], runs=400)
    book = PP46_2011.choose(**dict(PP46_2011.decided))
    assert audit(book, domain=domain).of(FaultKind.DIVISION_BY_ZERO) == ()


def test_examples_are_tried_first_and_must_fit() -> None:
    example = {"rating_hasil_kerja": "sesuai_ekspektasi", "rating_perilaku": "sesuai_ekspektasi"}
    book = PERMENPANRB6_2022.choose(tugas_belajar="menurut_perilaku")
    assert audit(book, domain=Domain(runs=1), examples=[example]).unsettled
    with pytest.raises(Problems):
        audit(book, examples=[{"rating": "baik"}])


def test_an_audit_is_the_same_each_time() -> None:
    assert audit(YEAR_2021) == audit(YEAR_2021)


def test_faults_come_in_the_order_of_their_kinds(pp46) -> None:
    order = list(FaultKind)
    places = [order.index(fault.kind) for fault in pp46.faults]
    assert all(one <= other for one, other in pairwise(places))


def test_a_fault_is_a_finding(pp46) -> None:
    codes = {finding.code: finding for finding in pp46.findings}
    assert codes["AUDIT_CLIFF"].severity is Severity.WARNING
    assert codes["AUDIT_CLIFF"].basis == PP46_2011.parts["rata_rata_capaian"].basis
    assert codes["AUDIT_UNREAD_FACT"].path == "hasil_kerja.indikator.target_atas"


def test_an_audited_book_that_changed_shows_something_else(pp46) -> None:
    """The witnesses are of the book that was audited."""
    cliff = next(fault for fault in pp46.of(FaultKind.CLIFF) if fault.part == "nilai_hemat")
    changed = attrs.evolve(PP46_2011, score=PP46_2011.score + 1)
    assert cliff.replay(changed) != cliff.witnesses
