"""Every wrong input of the list gets the answer that the manual says it gets."""

from __future__ import annotations

from difflib import unified_diff

import pytest

from kinerja.people.identity import mask
from tests.unit.bad_input import PAGE, ROWS, Row, answered, page


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.what)
def test_what_is_wrong_gets_its_answer(row: Row) -> None:
    """Of the class or code that the list says, with words that help."""
    answer, what, mend = answered(row)
    assert answer == row.answer
    assert what
    assert mend or what.endswith(".")


def test_every_row_is_another_one() -> None:
    """Nothing is counted twice, and there is enough of it."""
    assert len({row.what for row in ROWS}) == len({row.code for row in ROWS}) == len(ROWS) >= 40


def test_no_answer_tells_a_number_of_a_person() -> None:
    """Masked, as everywhere."""
    told = " ".join(text for row in ROWS for text in answered(row)[1:])
    assert mask("198502142010031991")[:8] in told
    assert "19850214" not in told


def test_what_is_right_gets_no_answer() -> None:
    """The test itself can fail."""
    assert answered(Row("nothing", "exact(1)", "InvalidValue")) == ("", "", "")
    assert answered(Row("nothing", "check(plan())", "PLAN_NO_TARGET")) == ("", "", "")


def test_the_page_of_the_manual_is_up_to_date() -> None:
    """It is written from the same rows."""
    written = PAGE.read_text(encoding="utf-8")
    changes = unified_diff(written.splitlines(), page().splitlines(), "written", "as it is now", n=0, lineterm="")
    what_to_do = "If this is meant: python -m tests.unit.bad_input --write"
    assert written == page(), "\n".join([*changes, what_to_do])
