"""What an audit found, as a page."""

from __future__ import annotations

from kinerja.base.words import Words
from kinerja.formula import bands, given, mean, when
from kinerja.formula.facts import FactKind, FactSpec
from kinerja.rules.audit_domain import Domain
from kinerja.rules.audit_finding import Audit, FaultKind, Unsettled
from kinerja.rules.auditing import audit
from tests.unit.rules.small_books import number, small

a = given("a")
GRADE = bands(a, lowest="rendah", at_least={50: "sedang", 75: "tinggi"})


def test_a_book_in_which_nothing_is_found() -> None:
    text = audit(small(GRADE, number("a"))).as_text("en")
    assert "Nothing was found on the facts that were tried." in text


def test_a_fault_is_shown_with_its_article_and_facts() -> None:
    drops = when(given("nilai") > 60).then("rendah").otherwise("tinggi")
    text = audit(small(drops, number("nilai"))).as_text("en")
    for line in (
        "Better, yet the result falls",
        "Part: predikat",
        "Perda 1/2024, Pasal 1",
        "nilai: 60",
        "nilai: 60.01",
    ):
        assert line in text


def test_an_error_and_absent_facts_are_shown() -> None:
    rows = FactSpec("r", FactKind.COLLECTION, items=(number("c"),))
    text = audit(small(GRADE, rows, number("a", required=False))).as_text("en")
    for line in ("error: a fact that is needed is not given", "r: empty", "r: not given"):
        assert line in text


def test_facts_of_a_row_stand_on_one_line() -> None:
    rows = FactSpec("r", FactKind.COLLECTION, required=True, items=(number("nilai"), number("c")))
    grade = when(mean("r", given("nilai") + 0 * given("c")) > 60).then("rendah").otherwise("tinggi")
    assert "r[1]: nilai: 100; c: 100" in audit(small(grade, rows)).as_text("en")


def test_what_is_unsettled_is_shown() -> None:
    open_ = (Unsettled("bagian", Words("Satu.", "One.")), Unsettled("", Words("Dua.", "Two.")))
    page = Audit("buku", "1", "0", Domain(), (), open_).as_html("id")
    for word in ("bagian", "Satu.", "Dua.", "Yang tidak dapat dipastikan"):
        assert word in page


def test_numbers_are_written_as_the_language_does() -> None:
    drops = when(given("nilai") > 60).then("rendah").otherwise("tinggi")
    (fault,) = audit(small(drops, number("nilai"))).of(FaultKind.CLIFF)
    assert "nilai 60,01 lebih baik daripada 60" in fault.message.id
    assert "nilai 60.01 is better than 60" in fault.message.en
