"""Days from a first to a last one, either of which may be open."""

from __future__ import annotations

from datetime import date

import pytest

from kinerja.base.period import Period
from kinerja.base.spans import check_days, check_in_force, covers, holds_on, meets
from kinerja.errors import InvalidValue, NotCovered

MARCH = Period.month(2025, 3)
FIRST, LAST = MARCH.start, MARCH.end
FEBRUARY, APRIL = date(2025, 2, 28), date(2025, 4, 1)


def test_what_ends_before_it_begins_is_refused_by_name() -> None:
    """One day is enough; an open end is none."""
    for since, until in ((FIRST, FIRST), (FIRST, None), (None, FIRST)):
        check_days("It", since, until)
    with pytest.raises(InvalidValue, match="^end: The rule ends on 2025-02-28, before it begins on 2025-03-01") as told:
        check_days("The rule", FIRST, FEBRUARY, path="end")
    assert told.value.path == "end"


@pytest.mark.parametrize("day", [FIRST, LAST])
def test_the_first_and_the_last_day_belong_to_it(day: date) -> None:
    """So does every day on the side that is open."""
    assert holds_on(FIRST, LAST, day)
    assert holds_on(None, LAST, day)
    assert holds_on(FIRST, None, day)
    assert not holds_on(FIRST, LAST, FEBRUARY)
    assert not holds_on(FIRST, LAST, APRIL)


def test_a_period_is_met_by_one_day_and_covered_by_all() -> None:
    """Days that only touch it on one side meet it."""
    assert [meets(since, until, MARCH) for since, until in ((LAST, None), (None, FIRST), (FIRST, LAST))] == [True] * 3
    assert [covers(since, until, MARCH) for since, until in ((LAST, None), (None, FIRST), (FIRST, LAST))] == [
        False,
        False,
        True,
    ]
    assert not meets(APRIL, None, MARCH)
    assert not meets(None, FEBRUARY, MARCH)
    assert covers(None, None, MARCH)


def test_a_day_on_which_a_rule_does_not_hold_is_refused_with_its_days() -> None:
    """An open end is told as such."""
    for day in (FIRST, LAST):
        check_in_force("It", FIRST, LAST, day)
    with pytest.raises(
        NotCovered, match="^on: It does not hold on 2025-04-01. It holds from 2025-03-01 to 2025-03-31."
    ):
        check_in_force("It", FIRST, LAST, APRIL)
    with pytest.raises(NotCovered, match="^day: .* It holds from 2025-03-01. Give that of the day."):
        check_in_force("It", FIRST, None, FEBRUARY, path="day")
