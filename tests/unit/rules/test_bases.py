"""No number and no rule without its article: every national book is walked."""

from __future__ import annotations

import attrs
import pytest

from kinerja.base.law import Law
from kinerja.formula import bands, given, table, undetermined, when
from kinerja.formula import number as constant
from kinerja.formula.build import given_token
from kinerja.formula.lookups import Bands, Interpolate, Table
from kinerja.formula.nodes import Constant, Named, Round, Undecided
from kinerja.rules import national
from kinerja.rules.pp46_2011 import PP46_2011

NUMBERS = (Constant, Bands, Table, Interpolate)
"""The nodes that hold what a law decides: numbers, classes, cells, points."""


def without_basis(book) -> list[str]:
    """Return what stands in a book without an article: named parts, ends, roundings, and numbers by their part."""
    found = [f"{key} is named without a basis" for key, part in book.parts.items() if part.basis is None]
    covered = {f"check_{check.code}": check.basis for check in book.checks}
    for name, formula in book.formulas.items():
        found += bare(formula.node, covered.get(name), name)
    found += [f"option {option.key}" for option in book.options if option.basis is None]
    if book.published is not None and book.published.basis is None:
        found.append("published")
    return found


def bare(node, basis, place) -> list[str]:
    """Return what stands without an article below a node; ``basis`` is that of the nearest part above."""
    if isinstance(node, Named):
        basis, place = node.basis, node.key
    own = {Undecided: lambda: node.basis, Round: lambda: node.rounding.basis}.get(type(node), lambda: basis)()
    kinds = (*NUMBERS, Undecided, Round)
    found = [f"{type(node).__name__} in {place}"] if isinstance(node, kinds) and own is None else []
    return found + [line for child in node.children() for line in bare(child, basis, place)]


@pytest.mark.parametrize("book", national().known, ids=lambda book: book.id)
def test_everything_has_its_article(book) -> None:
    assert without_basis(book) == []


@pytest.mark.parametrize("book", national().known, ids=lambda book: book.id)
def test_articles_are_named_and_doubts_explained(book) -> None:
    """An assumption gives its reason; every basis names a place in a law, and every label stands in both languages."""
    bases = [part.basis for part in book.parts.values()]
    bases += [part.basis for part in (*book.checks, *book.options)]
    bases += [book.coverage.basis] if book.coverage is not None else []
    assert all(basis.article and basis.law.title for basis in bases)
    words = [part.label for part in book.parts.values()]
    words += [check.message for check in book.checks] + [option.reason for option in book.options]
    words += [alternative.label for option in book.options for alternative in option.alternatives]
    assert all(text.id and text.en and text.id != text.en for text in words)


LAW = Law("PP 46/2011")


@pytest.mark.parametrize(
    ("formula", "line"),
    [
        (constant(60), "Constant in score"),
        (constant(60).named("skp", id="", en=""), "Constant in skp"),
        ((1 + constant(60).named("skp", id="", en="", basis=LAW("Pasal 1"))), "Constant in score"),
        (when(given("a") > 0).then(undetermined(id="", en="")).otherwise(given("a")), "Undecided in score"),
        (given("a").round(attrs.evolve(PP46_2011.published, basis=None)), "Round in score"),
        (when(bands(given("a"), lowest="x", above={1: "y"}).is_("x")).then(given("a")).otherwise(given("a")),
         "Bands in score"),
        (table((given_token("a"),), {("x",): 1}), "Table in score"),
    ],
)  # fmt: skip
def test_what_stands_without_an_article_is_found(formula, line) -> None:
    """The test can fail."""
    assert line in bare(formula.node, None, "score")


def test_a_part_covers_what_stands_in_it() -> None:
    assert bare(constant(60).named("skp", id="", en="", basis=LAW("Pasal 1")).node, None, "score") == []
