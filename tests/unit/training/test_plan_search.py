"""The exact search for one person; all of it is also held against trying everything in tests/properties."""

from __future__ import annotations

from kinerja.training import plan_search
from kinerja.training.plan_search import PersonRow, best_set


def row(*courses: tuple[int, int, int], most: int = 3, room: int = 99) -> PersonRow:
    """Return a person with courses of some gain, gaps and hours."""
    gains, masks, hours = (list(each) for each in zip(*courses, strict=True))
    single = all(mask.bit_count() <= 1 for mask in masks)
    return PersonRow(0, list(range(len(courses))), gains, masks, hours, most, room, single)


def test_what_is_worth_nothing_is_not_taken() -> None:
    assert best_set(row((1, 1, 1)), [0]) == (0, [])
    assert best_set(row((1, 1, 1)), [-2.5]) == (0, [])


def test_one_course_for_one_gap() -> None:
    person = row((5, 1, 1), (4, 1, 1), (3, 2, 1))
    assert best_set(person, person.gains) == (8, [0, 2])


def test_two_small_ones_beat_one_that_covers_both() -> None:
    person = row((4, 0b11, 1), (3, 0b01, 1), (3, 0b10, 1), (2, 0b11, 1))
    assert best_set(person, person.gains) == (6, [2, 1])


def test_hours_are_kept_even_where_dearer_courses_do_not_fit() -> None:
    person = row((5, 1, 30), (4, 2, 10), (3, 4, 10), (2, 1, 5), room=25)
    assert best_set(person, person.gains) == (9, [1, 2, 3])
    assert best_set(row((5, 1, 30), room=25), [5]) == (0, [])


def test_a_limit_of_no_courses() -> None:
    person = row((5, 1, 1), most=0)
    assert best_set(person, person.gains) == (0, [])


def test_floats_will_do_as_well() -> None:
    person = row((4, 0b11, 1), (3, 0b01, 1), (3, 0b10, 1))
    assert best_set(person, [4.5, 2.0, 2.25]) == (4.5, [0])


def test_a_search_that_is_given_up_still_bounds(monkeypatch) -> None:
    """What it says is then no less than the best; what it chose keeps the limits."""
    monkeypatch.setattr(plan_search, "_TRIES", 2)
    person = row((9, 0b111, 1), (4, 0b001, 1), (4, 0b010, 1), (4, 0b100, 1))
    bound, chosen = best_set(person, person.gains)
    assert (bound, chosen) == (17, [0])
