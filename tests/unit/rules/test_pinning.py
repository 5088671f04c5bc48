"""Every number of every book is pinned: move it a little, and some golden case fails.

Each number is moved by 1/100 up and down, each count by 1, each number of decimal places by 1; each cell and class is
given the answer of a neighbour, each comparison is made strict or not, each truth turned round.  Whatever no golden
case notices must stand in ``SURVIVORS``, with the reason; a survivor that is noticed must leave it.
"""

from __future__ import annotations

import copy
import json
from fnmatch import fnmatch
from fractions import Fraction
from pathlib import Path

import attrs
import pytest

from kinerja.base.exact import number_text
from kinerja.formula.algebra import wrap
from kinerja.formula.grammar import node_to, parts_to, read_parts
from kinerja.testing.golden import NATIONAL, failures

PINNED = (*NATIONAL.books, NATIONAL.book("pp30_2019"), NATIONAL.book("year_2021"))
"""The books that are pinned: those that periods select, and the arithmetic of PP 30/2019 and of the year 2021."""

FOLDER = Path(__file__).parents[2] / "golden"
KINDS = ("book", "matriks6", "pp46", "pp30", "konversi2021")
"""The kinds of cases that are judged by a book alone, the fastest first."""

STRICT = {"<": "<=", "<=": "<", ">": ">=", ">=": ">"}

COUNTS = (
    "pp46_2011: parts.banyak_tugas_tambahan.*",
    "pp46_2011: parts.capaian.formula.branches.0.if.items.0.*",
    "pp46_2011: parts.rata_rata_capaian.*.where.items.0.*",
    "pp46_2011: parts.nilai_tugas_tambahan.formula.branches.*.if.*",
    "pp46_2011: tops.check_PP46_ASPECT_MISSING.*",
    "pp46_2011: tops.check_PP46_CONDUCT_INCOMPLETE.*",
    "pp46_2011: tops.check_PP46_CONDUCT_ABOVE_100.right.*",
    "pp46_2011: tops.check_PP46_LEADERSHIP_MISSING.*",
    "pp46_2011: tops.check_PP46_CONDUCT_NEGATIVE.right.*",
    "pp46_2011: tops.check_PP46_DUTIES_NEGATIVE.*",
    "pp46_2011: tops.check_PP46_QUALITY_ABOVE_TARGET.*",
    "pp46_2011: tops.check_PP46_REALISATION_NEGATIVE.right.*",
    "pp46_2011: tops.check_PP46_REALISATION_NEGATIVE.left.where.right.*",
    "permenpanrb6_2022: parts.usulan_hasil_kerja.*",
    "pp30_2019: tops.check_PP30_CONDUCT_RANGE.items.1.items.1.right.*",
    "pp30_2019: tops.check_PP30_CONDUCT_INCOMPLETE.*",
    "pp30_2019: tops.check_PP30_LEADERSHIP_MISSING.*",
    "pp30_2019: tops.check_PP30_LEADERSHIP_NOT_COUNTED.*",
    "pp30_2019: tops.check_PP30_CONDUCT_TWICE.*",
    "permenpanrb8_2021: parts.urutan_kategori.*",
    "permenpanrb8_2021: parts.urutan_rencana.*",
    "permenpanrb8_2021: parts.kategori_rencana.formula.branches.0.if.*",
    "permenpanrb8_2021: parts.bobot_jenis_utama.formula.branches.0.if.*",
    "permenpanrb8_2021: parts.nilai_utama.formula.branches.0.if.*",
    "permenpanrb8_2021: tops.check_PERMENPANRB8_CONDUCT_INCOMPLETE.*",
    "permenpanrb8_2021: tops.check_PERMENPANRB8_CONDUCT_TWICE.*",
    "permenpanrb8_2021: tops.check_PERMENPANRB8_CONDUCT_RANGE.right.*",
    "permenpanrb8_2021: tops.check_PERMENPANRB8_LEADERSHIP_*",
    "permenpanrb8_2021: tops.check_PERMENPANRB8_MAXIMUM_*",
    "permenpanrb8_2021: tops.check_PERMENPANRB8_SCOPE_NEGATIVE.right.*",
    "permenpanrb8_2021: tops.check_PERMENPANRB8_Y_RANGE.right.*",
)
"""Where numbers count things or compare counts: nothing lies between two whole ones, so these are moved by 1."""

SURVIVORS = {
    "permenpanrb6_2022: parts.usulan_hasil_kerja.formula.branches.0.if.right.value.number": (
        {"-1"},
        "Without results no category of the guide fits either: undetermined all the same, with another reason.",
    ),
    "year_2021: parts.nilai_konversi.formula.alternatives.0.formula.branches.4.if.op": (
        {"<="},
        "At 99 the segment has come to the 120 that holds above it.",
    ),
    "year_2021: parts.nilai_konversi.formula.alternatives.1.formula.branches.4.if.op": (
        {"<"},
        "At 99 the segment has come to the 120 that holds above it.",
    ),
    "permenpanrb8_2021: parts.capaian_dalam_rentang.formula.value.number": (
        {"+0.01"},
        "100.01 is worth what 100 is: Baik has one value, and a maximum is reached by both.",
    ),
    "permenpanrb8_2021: parts.capaian_iki_acuan.formula.branches.0.if.items.1.op": (
        {">="},
        "At the upper end the realisation is inside of the range, and nothing is divided.",
    ),
    "permenpanrb8_2021: parts.capaian_iki.formula.branches.1.if.items.1.op": (
        {"<"},
        "At the lower end the realisation divided by it is 100 as well.",
    ),
    "permenpanrb8_2021: parts.capaian_rasio.formula.branches.1.if.right.value.number": (
        {"+0.01", "-0.01"},
        "A target of 0 or below is undetermined all the same, with another reason.",
    ),
    "permenpanrb8_2021: parts.capaian_cermin.formula.branches.1.if.right.value.number": (
        {"+0.01", "-0.01"},
        "A target of 0 or below is undetermined all the same, with another reason.",
    ),
    "permenpanrb8_2021: parts.awal_pita.formula.rows.3.answer.number": (
        {"+0.01", "-0.01"},
        "Baik has one value from 100 to 101, so it does not matter where its line begins.",
    ),
    "permenpanrb8_2021: parts.urutan_kategori.formula.rows.4.answer.number": (
        {"+1"},
        "Above the highest class there is none.",
    ),
    **{
        f"permenpanrb8_2021: parts.kategori_rencana.formula.branches.0.then.cuts.{place}.value": (
            {"-0.01"},
            "Places of classes are whole: nothing lies between two of them.",
        )
        for place in range(4)
    },
}
"""What no case can notice, and why."""


def stored(book) -> dict:
    """Return what a book computes as data, each occurrence of a number in a place of its own."""
    nodes = {name: formula.node for name, formula in book.formulas.items()}
    return {"parts": parts_to(*nodes.values()), "tops": {name: node_to(node) for name, node in nodes.items()},
            "published": None if book.published is None else book.published.places}  # fmt: skip


def rebuilt(book, data):
    """Return the book that computes what ``data`` says."""
    trees = {name: wrap(node) for name, node in read_parts(data["parts"], data["tops"]).items()}
    checks = tuple(attrs.evolve(check, holds=trees[f"check_{check.code}"]) for check in book.checks)
    published = book.published and attrs.evolve(book.published, places=data["published"])
    return attrs.evolve(book, predikat=trees["predikat"], score=trees.get("score"), proposal=trees.get("proposal"),
                        checks=checks, published=published)  # fmt: skip


def moved(data, place):
    """Yield (path, what is done, new value) for everything in nested data that can be moved a little.

    Args:
        data: What a book computes.
        place: Its name, which begins every path.
    """
    for path, value, holder in leaves(data):
        name = f"{place}: {'.'.join(map(str, path))}"
        if isinstance(value, bool):
            steps = [("not so", not value)]
        elif path[-1] in {"places", "published"}:
            steps = [(f"{step:+d}", value + step) for step in (1, -1) if value + step >= 0]
        elif path[-1] in {"number", "value"} or "points" in path[-3:-2]:
            step = Fraction(1) if any(fnmatch(name, pattern) for pattern in COUNTS) else Fraction(1, 100)
            steps = [(f"{float(by):+g}", number_text(Fraction(value) + by)) for by in (step, -step)]
        elif path[-1] == "op":
            steps = [(STRICT[value], STRICT[value])] if value in STRICT else []
        else:
            steps = [(f"as {other}", other) for other in neighbours(path, value, holder)]
        yield from ((path, step, other) for step, other in steps)


def leaves(data, path=(), holders=()):
    """Yield (path, value, holders) of everything that is no list or object, words and articles left out."""
    if isinstance(data, dict | list):
        for name, value in data.items() if isinstance(data, dict) else enumerate(data):
            if name not in {"label", "basis", "reason"}:
                yield from leaves(value, (*path, name), (*holders, data))
    elif isinstance(data, str | bool | int):
        yield path, data, holders


def neighbours(path, value, holders):
    """Return the answers that a cell of a table, or a class of bands, has beside it."""
    if "answer" in path[-2:]:
        cells = [row["answer"].get(path[-1]) for row in holders[-3]]
        return sorted({cell for cell in cells if cell not in {value, None}})
    bands = next((holder for holder in holders[:-4:-1] if isinstance(holder, dict) and "cuts" in holder), None)
    if bands is None or path[-1] not in {"lowest", "token"}:
        return []
    classes = [bands["lowest"], *(cut["token"] for cut in bands["cuts"])]
    place = classes.index(value)
    return [classes[near] for near in (place - 1, place + 1) if 0 <= near < len(classes)]


def put(data, path, value):
    """Return a copy of nested data with another value at ``path``."""
    changed = copy.deepcopy(data)
    here = changed
    for name in path[:-1]:
        here = here[name]
    here[path[-1]] = value
    return changed


class Once:
    """A book that stands in for the one of its id; each choice in it is made, and compiled, once for all cases."""

    def __init__(self, book):
        self.of = book
        self.chosen = {}

    def book(self, id):
        return self if id == self.of.id else NATIONAL.book(id)

    def choose(self, **choices):
        key = tuple(sorted(choices.items()))
        if key not in self.chosen:
            self.chosen[key] = self.of.choose(**choices)
        return self.chosen[key]

    def judge(self, facts):
        return self.choose().judge(facts)


def cases_of(book) -> list[dict]:
    """Return the golden cases that a book alone judges."""
    cases = [case for file in sorted(FOLDER.glob("*.json")) for case in json.loads(file.read_text(encoding="utf-8"))]
    own = {"matriks6": "permenpanrb6_2022", "pp46": "pp46_2011", "pp30": "pp30_2019", "konversi2021": "year_2021"}
    found = [case for case in cases if case["kind"] in KINDS
             and case["inputs"].get("book", own.get(case["kind"])) == book.id]  # fmt: skip
    return sorted(found, key=lambda case: KINDS.index(case["kind"]))


def noticed(book, cases) -> bool:
    """Return whether some case fails when ``book`` stands in for the one of its id."""
    books = Once(book)
    return any(line for case in cases for line in failures(case, books))


def unpinned(book) -> dict[str, set[str]]:
    """Return what no golden case notices, by place: how it was moved."""
    data, cases = stored(book), cases_of(book)
    found: dict[str, set[str]] = {}
    for path, step, value in moved(data, book.id):
        if not noticed(rebuilt(book, put(data, path, value)), cases):
            found.setdefault(f"{book.id}: {'.'.join(map(str, path))}", set()).add(step)
    return found


@pytest.mark.parametrize("book", PINNED, ids=lambda book: book.id)
def test_every_number_is_pinned(book) -> None:
    expected = {place: steps for place, (steps, _) in SURVIVORS.items() if place.startswith(f"{book.id}: ")}
    assert unpinned(book) == expected


@pytest.mark.parametrize("book", PINNED, ids=lambda book: book.id)
def test_the_cases_pass_on_the_book_as_it_is(book) -> None:
    """So that a case can only fail because something was moved."""
    assert rebuilt(book, stored(book)) == book
    assert not noticed(rebuilt(book, stored(book)), cases_of(book))


def test_enough_is_moved() -> None:
    """Every kind of number of every book: none is left out because it stands in another form."""
    done = {book.id: [step for _, step, _ in moved(stored(book), book.id)] for book in NATIONAL}
    assert sorted({step for step in done["pp46_2011"] if not step.startswith("as ")}) == sorted(
        ["+0.01", "-0.01", "+1", "-1", "<", "<=", ">=", "not so"]
    )
    assert len(done["pp46_2011"]) > 120
    assert {step for step in done["permenpanrb6_2022"] if step.startswith("as ")} == {
        "as sangat_kurang", "as kurang", "as butuh_perbaikan", "as baik", "as sangat_baik",
    }  # fmt: skip


def test_every_count_is_one() -> None:
    """No pattern is left over from a rule that is gone."""
    places = [f"{book.id}: {'.'.join(map(str, path))}" for book in PINNED for path, *_ in moved(stored(book), book.id)]
    assert all(any(fnmatch(place, pattern) for place in places) for pattern in COUNTS)
