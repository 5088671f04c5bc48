"""The inventory is whole: every mistake of the lists stands in it, and every test that it names exists."""

from __future__ import annotations

from difflib import unified_diff
from pathlib import Path

import pytest

from tests.unit.seen_elsewhere.mistakes import PAGE, ROWS, Mistake, named_in, page, place

FOLDER = Path(__file__).parent
LISTS = {
    "quantitative-regimes.md, section 8": [str(number) for number in range(1, 38)],
    "the same, also common": [f"A{number}" for number in range(1, 5)],
    "peers.md, section 3.3": [f"B{number}" for number in range(1, 25)],
    "older-notes-6-2022.md, section 8": [f"W{number}" for number in range(1, 15)],
    "feedback-and-surveys.md, section 4": [f"V{number}" for number in range(1, 15)],
    "career.md, sections 1.5, 2, 3, 4 and 5, and reviews": [f"CR{number}" for number in range(1, 34)],
    "older-notes-6-2022.md, section 11": [f"M{number}" for number in range(1, 11)],
}


@pytest.mark.parametrize("ids", LISTS.values(), ids=LISTS)
def test_every_mistake_of_the_list_stands_in_it(ids: list[str]) -> None:
    """Once, under its own name."""
    listed = [row.id for row in ROWS]
    assert [id for id in ids if listed.count(id) != 1] == []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_its_tests_exist(row: Mistake) -> None:
    """At least one; and all that a reader wants to know stands there."""
    assert all((row.id, row.seen, row.mistake, row.given, row.wrong, row.right, row.tests))
    for test in row.tests:
        path, name = place(test)
        assert name in named_in(path)


def test_every_test_of_this_folder_is_named() -> None:
    """So that the page tells all of them."""
    named = {name for row in ROWS for _, name in map(place, row.tests)}
    files = [path for path in FOLDER.glob("test_*.py") if path.name != Path(__file__).name]
    assert {name for path in files for name in named_in(path)} - named == {"test_the_codes_are_those_of_siasn"}


def test_what_is_missing_is_found() -> None:
    """The tests above can fail."""
    assert "test_no_such_mistake" not in named_in(place("aspects::test_no_such_mistake")[0])


def test_the_page_of_the_manual_is_up_to_date() -> None:
    """It is written from the same rows."""
    written = PAGE.read_text(encoding="utf-8")
    changes = unified_diff(written.splitlines(), page().splitlines(), "written", "as it is now", n=0, lineterm="")
    what_to_do = "If this is meant: python -m tests.unit.seen_elsewhere.mistakes --write"
    assert written == page(), "\n".join([*changes, what_to_do])
