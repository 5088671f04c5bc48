"""What an audit found, as a page."""

from __future__ import annotations

from kinerja.base.words import Words
from kinerja.formula import bands, given, when
from kinerja.formula.build import is_absent
from kinerja.formula.facts import FactKind, FactSpec
from kinerja.rules.audit_domain import Domain
from kinerja.rules.audit_finding import Audit, Unsettled
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
    grade = when(is_absent("r")).then("rendah").otherwise(GRADE)
    text = audit(small(grade, rows, number("a", required=False))).as_text("en")
    assert "MissingFact" in text
    assert "r[0].c: not given" in text
    assert "r: empty" in text


def test_many_facts_are_shortened() -> None:
    many = [number(f"f{place}") for place in range(70)]
    text = audit(small(bands(a / given("f1"), lowest="rendah", at_least={1: "sedang"}), number("a"), *many)).as_text(
        "en"
    )
    assert "..." in text


def test_what_is_unsettled_is_shown() -> None:
    open_ = (Unsettled("bagian", Words("Satu.", "One.")), Unsettled("", Words("Dua.", "Two.")))
    page = Audit("buku", "1", "0", Domain(), (), open_).as_html("id")
    for word in ("bagian", "Satu.", "Dua.", "Yang tidak dapat dipastikan"):
        assert word in page
