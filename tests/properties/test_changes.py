"""Laws of what differs between rule books."""

from __future__ import annotations

from hypothesis import given, settings

from kinerja.rules.book import RuleBook
from kinerja.rules.changes import diff
from kinerja.testing.strategies import values

few = settings(max_examples=40)
BOOKS = values(RuleBook)


@few
@given(BOOKS)
def test_a_book_does_not_differ_from_itself(book) -> None:
    assert diff(book, book) == ()


@few
@given(BOOKS, BOOKS)
def test_the_other_way_round_before_and_after_are_swapped(first, second) -> None:
    there, back = diff(first, second), diff(second, first)
    assert sorted(map(repr, (change.mirrored for change in there))) == sorted(map(repr, back))


@few
@given(BOOKS, BOOKS)
def test_what_computes_otherwise_differs(first, second) -> None:
    """No two books of different digests are told to be the same."""
    if first.digest != second.digest:
        assert diff(first, second)
