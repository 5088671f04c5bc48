"""Windows of promotion in rank: two a year, then six, then twelve."""

from __future__ import annotations

from datetime import date, datetime
from itertools import pairwise
from typing import Any

import pytest

from kinerja.base.laws import PERBKN_4_2025
from kinerja.career.credit_windows import PROMOTION_WINDOWS, PromotionWindows, next_window
from kinerja.errors import InvalidValue, NotCovered, WrongType

BASIS = PERBKN_4_2025("Pasal 2")


@pytest.mark.parametrize(
    ("day", "window"),
    [
        (date(2023, 6, 27), date(2023, 10, 1)),
        (date(2023, 10, 1), date(2023, 10, 1)),
        (date(2023, 10, 2), date(2024, 2, 1)),
        (date(2024, 1, 1), date(2024, 2, 1)),
        (date(2024, 12, 2), date(2025, 2, 1)),
        (date(2025, 8, 2), date(2025, 10, 1)),
        (date(2025, 10, 2), date(2025, 11, 1)),
        (date(2025, 12, 2), date(2026, 1, 1)),
        (date(2031, 5, 31), date(2031, 6, 1)),
    ],
)
def test_a_promotion_begins_on_the_next_window_of_its_time(day: date, window: date) -> None:
    """The rule of the window counts, and not that of the day on which all that is asked was there."""
    assert next_window(day) == window


def test_september_2025_was_no_window_though_the_year_has_twelve_since() -> None:
    """Every month is one since 1 October 2025, not since January."""
    assert next_window(date(2025, 9, 1)) == date(2025, 10, 1)


def test_the_rules_follow_one_another() -> None:
    """No day between them is without a rule, and none has two."""
    for before, after in pairwise(PROMOTION_WINDOWS):
        assert before.until is not None
        assert (after.since - before.until).days == 1


def test_days_without_a_rule_are_not_guessed() -> None:
    """Rules that ended tell nothing of later days."""
    ended = PromotionWindows(date(2024, 1, 1), date(2024, 12, 31), [4, 10], BASIS)
    assert next_window(date(2024, 4, 2), [ended]) == date(2024, 10, 1)
    with pytest.raises(NotCovered, match="No rule has a window") as caught:
        next_window(date(2024, 10, 2), [ended])
    assert caught.value.path == "windows"


def test_a_moment_is_no_day() -> None:
    """A time of day would be dropped silently."""
    with pytest.raises(WrongType):
        next_window(datetime(2024, 1, 1))  # noqa: DTZ001


@pytest.mark.parametrize("months", [(), (0,), (13,), (4, 4), ("4",), (True, 4)])
def test_months_that_there_are_not_are_refused(months: Any) -> None:
    """Also a truth, which Python takes for 1."""
    with pytest.raises(InvalidValue, match="windows lie in the months"):
        PromotionWindows(date(2024, 1, 1), None, months, BASIS)


def test_months_are_kept_in_order() -> None:
    """They are a set."""
    assert PromotionWindows(date(2024, 1, 1), None, [10, 4], BASIS).months == (4, 10)
