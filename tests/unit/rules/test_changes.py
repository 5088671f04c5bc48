"""What differs between two rule books: each thing once, with its articles, in the order of the law."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja.base.finding import Severity
from kinerja.base.law import Law
from kinerja.base.rounding import Rounding, RoundingMode
from kinerja.base.scale import Scale
from kinerja.base.words import Words
from kinerja.errors import InvalidValue
from kinerja.formula import (
    FactKind,
    FactSpec,
    bands,
    choice,
    given,
    given_token,
    interpolate,
    table,
    undetermined,
    when,
)
from kinerja.people.party import EmployeeKind
from kinerja.plans.history import ChangeKind
from kinerja.rules.book import RuleBook
from kinerja.rules.changes import BookPart, RuleChange, diff
from kinerja.rules.options import Alternative, Option
from kinerja.rules.parts import Check, Coverage
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022
from kinerja.rules.pp46_2011 import PP46_2011

PERDA = Law("Perda 1/2026", "Penilaian")
PERWALI = Law("Perwali 2/2026", "Penilaian")
FIRST, SECOND = PERDA("Pasal 1"), PERDA("Pasal 2")
SCALE = Scale("skala", ("kurang", "baik"))


def needs(*items: FactSpec) -> FactSpec:
    """Return a declaration of facts."""
    return FactSpec("fakta", FactKind.COLLECTION, items=items)


ANGKA = FactSpec("angka", FactKind.NUMBER, Words("Angka", "Number"))


def part(formula, key="nilai", basis=FIRST, words=("Nilai", "Value")):
    """Return a named part."""
    return formula.named(key, id=words[0], en=words[1], basis=basis)


def book(value=None, *, cut=50, basis=SECOND, **changes) -> RuleBook:
    """Return a small book, varied."""
    made = part(2 * given("angka")) if value is None else value
    held = {
        "id": "daerah",
        "version": "1",
        "law": PERDA,
        "coverage": None,
        "needs": needs(ANGKA),
        "predikat": part(bands(made, lowest="kurang", at_least={cut: "baik"}), "kelas", basis, ("Kelas", "Class")),
        "scale": SCALE,
    }
    return RuleBook(**(held | changes))


def told(first: RuleBook, second: RuleBook) -> list[tuple[str, str, str, str, str]]:
    """Return the differences, shortly."""
    return [(c.part.value, c.key, c.field or c.kind.value, c.before.en, c.after.en) for c in diff(first, second)]


@pytest.mark.parametrize("same", [PP46_2011, PERMENPANRB6_2022, book()], ids=lambda held: held.id)
def test_a_book_does_not_differ_from_itself(same: RuleBook) -> None:
    assert diff(same, same) == ()


def test_the_name_of_a_book_is_no_difference() -> None:
    """What is read by eye says nothing about what is judged."""
    assert diff(book(), book(id="lain", version="2")) == ()


def test_only_the_part_itself_has_changed_not_what_is_made_of_it() -> None:
    other = part(3 * given("angka"), basis=PERWALI("Pasal 9"))
    (change,) = diff(book(), book(other))
    assert (change.kind, change.part, change.key, change.field) == (
        ChangeKind.DIUBAH,
        BookPart.BAGIAN,
        "nilai",
        "formula",
    )
    assert (change.before.id, change.after.id) == ("2 * angka", "3 * angka")
    assert (change.basis_before, change.basis_after) == (PERDA("Pasal 1"), PERWALI("Pasal 9"))
    assert change.words == Words(
        "Bagian nilai, rumus: 2 * angka (Perda 1/2026, Pasal 1) menjadi 3 * angka (Perwali 2/2026, Pasal 9).",
        "Part nilai, formula: 2 * angka (Perda 1/2026, Pasal 1) became 3 * angka (Perwali 2/2026, Pasal 9).",
    )


def test_an_article_that_is_the_same_is_told_once() -> None:
    (change,) = diff(book(), book(part(3 * given("angka"))))
    assert change.words.en == "Part nilai, formula: 2 * angka became 3 * angka (Perda 1/2026, Pasal 1)."


def test_another_article_or_another_name_is_told_as_such() -> None:
    """The formula is the same."""
    assert told(book(), book(part(2 * given("angka"), basis=None))) == [
        ("bagian", "nilai", "basis", "Perda 1/2026, Pasal 1", "")
    ]
    (change,) = diff(book(), book(part(2 * given("angka"), basis=None)))
    assert change.words.en == "Part nilai, basis: Perda 1/2026, Pasal 1 became (nothing)."
    assert told(book(), book(part(2 * given("angka"), words=("Nilai", "Worth")))) == [
        ("bagian", "nilai", "label", "Value", "Worth")
    ]


def test_parts_stand_before_what_is_made_of_them() -> None:
    """A part that was taken out stands where it stood."""
    inner = part(given("angka") + 1, "awal")
    first, second = book(part(2 * inner), cut=60), book(part(given("angka") + part(given("angka"), "baru")))
    assert [(change.key, change.kind.value) for change in diff(first, second)] == [
        ("awal", "dihapus"),
        ("baru", "ditambah"),
        ("nilai", "diubah"),
        ("kelas", "diubah"),
    ]
    added = next(change for change in diff(first, second) if change.kind is ChangeKind.DITAMBAH)
    removed = next(change for change in diff(first, second) if change.kind is ChangeKind.DIHAPUS)
    assert added.words.id == "Bagian baru ditambahkan: baru = angka (Perda 1/2026, Pasal 1)."
    assert removed.words.en == "Part awal removed: awal = angka + 1 (Perda 1/2026, Pasal 1)."


def test_what_text_only_counts_is_told_where_it_differs() -> None:
    """A cell of a table, a point of a line, what stands behind an alternative."""

    def cells(answer: int) -> RuleBook:
        found = table((given_token("tingkat"),), {("unit",): 3, ("negara",): answer})
        return book(part(found), needs=needs(FactSpec("tingkat", FactKind.TOKEN)))

    assert told(cells(12), cells(10)) == [
        ("bagian", "nilai", "formula", "table(tingkat; 2 rows) [negara: 12]", "table(tingkat; 2 rows) [negara: 10]")
    ]

    def points(height: int) -> RuleBook:
        return book(part(interpolate(given("angka"), {0: 0, 100: height})))

    assert told(points(100), points(90))[0][4] == "interpolate(angka; 2 points) [100: 90]"

    def alternatives(factor: int, **made: str) -> RuleBook:
        option = Option(
            "cara",
            (Alternative("a", Words("A", "A")), Alternative("b", Words("B", "B"))),
            PERDA("Pasal 3"),
            Words("Terbuka", "Open"),
            "a",
        )
        held = part(choice("cara", a=given("angka"), b=factor * given("angka")))
        return book(held, options=(option,)).choose(**made)

    assert told(alternatives(2), alternatives(3)) == [
        ("bagian", "nilai", "formula", "choice(cara: a | b) [b: 2 * angka]", "choice(cara: a | b) [b: 3 * angka]")
    ]
    assert told(alternatives(2), alternatives(2, cara="b")) == [("pilihan", "cara", "choice", "a", "b")]
    assert told(alternatives(2), alternatives(2, cara="a")) == []

    named = part(choice("cara", a=part(given("angka"), "satu"), b=given("angka")))
    assert told(alternatives(1), book(named, options=alternatives(1).options))[-1][3:] == (
        "choice(cara: a | b) [a: angka; b: 1 * angka]",
        "choice(cara: a | b) [a: satu; b: angka]",
    )


def test_cells_of_tokens_are_told_as_well() -> None:
    def cells(answer: str) -> RuleBook:
        found = table((given_token("tingkat"),), {("unit",): "kurang", ("negara",): answer})
        return book(predikat=part(found, "kelas"), needs=needs(FactSpec("tingkat", FactKind.TOKEN)))

    assert told(cells("baik"), cells("kurang"))[0][3] == "table(tingkat; 2 rows) [negara: baik]"


def test_another_reason_or_rounding_of_the_same_formula() -> None:
    """A reason is words; the article of a rounding is an article."""

    def open_(why: str, article: str, places: int = 2) -> RuleBook:
        rounded = given("angka").round(Rounding(places, basis=PERDA(article)))
        reached = when(given("angka") < 0).then(undetermined(id=why, en=why, basis=PERDA(article))).otherwise(rounded)
        return book(part(reached))

    assert told(open_("Satu", "Pasal 1"), open_("Dua", "Pasal 1")) == [("bagian", "nilai", "reason", "Satu", "Dua")]
    assert [row[2] for row in told(open_("Satu", "Pasal 1"), open_("Satu", "Pasal 5"))] == ["basis"]
    assert [row[2] for row in told(open_("Satu", "Pasal 1"), open_("Satu", "Pasal 5", 3))] == ["formula"]


def test_facts_are_told_by_path() -> None:
    first = book(needs=needs(ANGKA, FactSpec("baris", FactKind.COLLECTION, items=(FactSpec("a", FactKind.NUMBER),))))
    second = book(
        needs=needs(
            attrs.evolve(ANGKA, required=True, unit="%"),
            FactSpec("baris", FactKind.COLLECTION, items=(FactSpec("a", FactKind.TOKEN, one_of=("x", "y")),)),
            FactSpec("baru", FactKind.TRUTH),
        )
    )
    assert told(first, second) == [
        ("fakta", "angka", "required", "no", "yes"),
        ("fakta", "angka", "unit", "", "%"),
        ("fakta", "baris.a", "kind", "number", "token"),
        ("fakta", "baris.a", "one_of", "", "x, y"),
        ("fakta", "baru", "ditambah", "", "truth"),
    ]


def test_answers_and_scales() -> None:
    """Formulas that are no part, the rounding of the score, where ratings stand, what is proposed."""
    plain = {"predikat": bands(given("angka"), lowest="kurang", at_least={50: "baik"})}
    two, one = Rounding(2, basis=PERDA("Pasal 4")), Rounding(1, RoundingMode.DOWN, basis=PERDA("Pasal 5"))
    first = book(**plain, score=given("angka"), published=two)
    second = book(
        **plain,
        score=given("angka"),
        published=one,
        scale=Scale("skala", ("kurang", "cukup", "baik")),
        ratings=("angka_a", "angka_b"),
        rating_scale=SCALE,
        proposal=bands(given("angka"), lowest="kurang", at_least={1: "baik"}),
        needs=needs(ANGKA, FactSpec("angka_a", FactKind.TOKEN), FactSpec("angka_b", FactKind.TOKEN)),
    )
    found = [row for row in told(first, second) if row[0] != "fakta"]
    assert found == [
        ("hasil", "score", "published", "2, half_up", "1, down"),
        ("hasil", "proposal", "ditambah", "", "bands(angka, kurang, >= 1: baik)"),
        ("hasil", "ratings", "ditambah", "", "angka_a, angka_b"),
        ("skala", "predikat", "tokens", "kurang, baik", "kurang, cukup, baik"),
        ("skala", "rating", "ditambah", "", "skala (kurang, baik)"),
    ]


def test_coverage_checks_and_law() -> None:
    """The rest of what a book says."""
    covered = Coverage(date(2026, 1, 1), None, (EmployeeKind.PNS,), PERDA("Pasal 7"))
    longer = attrs.evolve(covered, until=date(2026, 12, 31))
    flag = Check("ODD", Severity.WARNING, given("angka") < 0, Words("Negatif.", "Negative."), PERDA("Pasal 8"))
    first = book(coverage=covered, checks=(flag,))
    second = book(coverage=longer, checks=(attrs.evolve(flag, severity=Severity.ERROR),), law=PERWALI)
    assert told(first, second) == [
        ("buku", "", "law", "Perda 1/2026", "Perwali 2/2026"),
        ("cakupan", "", "until", "", "31 December 2026"),
        ("pemeriksaan", "ODD", "severity", "warning", "error"),
    ]
    assert told(first, book(checks=(flag,))) == [("cakupan", "", "dihapus", "1 January 2026", "")]
    (change,) = diff(first, book(coverage=covered))
    assert change.words.en == "Check ODD removed: Negative (Perda 1/2026, Pasal 8)."


def test_the_books_of_two_regimes_differ_in_everything() -> None:
    found = diff(PP46_2011, PERMENPANRB6_2022)
    assert {change.part for change in found} == set(BookPart)
    places = [list(BookPart).index(change.part) for change in found]
    assert places == sorted(places)
    assert {change.mirrored for change in found} == set(diff(PERMENPANRB6_2022, PP46_2011))


def test_a_change_names_its_field_and_only_a_change_does() -> None:
    with pytest.raises(InvalidValue, match="names its field"):
        RuleChange(ChangeKind.DIUBAH, BookPart.BAGIAN, "npk")
    with pytest.raises(InvalidValue, match="names its field"):
        RuleChange(ChangeKind.DIHAPUS, BookPart.BAGIAN, "npk", "formula")


def test_a_change_of_a_field_unknown_here_still_reads() -> None:
    """A book read from elsewhere may tell more."""
    change = RuleChange(ChangeKind.DIUBAH, BookPart.BUKU, "", "lain", Words("a", "a"), Words("b", "b"))
    assert change.words.id == "Buku aturan, lain: a menjadi b."
    assert change.part.label.en == "Rule book"
