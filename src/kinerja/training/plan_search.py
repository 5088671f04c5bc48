"""The best courses for one person, when every course has a worth: an exact search, as it is small.

A person takes few courses, has few gaps and limited hours.  Whatever the worths are - gains less prices, as floats
while prices are sought, as whole numbers when a bound is to hold exactly - the search is the same.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple, overload

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["PersonRow", "best_set"]

_TRIES = 20_000
"""After so many partial choices for one person the search stops; then what it says of the best is a bound."""


class PersonRow(NamedTuple):
    """A person as plain lists: one place for each course that would bring something.

    Args:
        number: The place of the person among the people of the problem.
        courses: The numbers of the courses.
        gains: What each brings, in whole units.
        masks: The gaps each closes, one bit for a gap.
        hours: What each takes of the hours, in whole units.
        most: How many courses at most.
        room: How many hours at most, in the same units.
        single: Whether each course closes one gap, or none.
    """

    number: int
    courses: list[int]
    gains: list[int]
    masks: list[int]
    hours: list[int]
    most: int
    room: int
    single: bool


@overload
def best_set(row: PersonRow, worths: Sequence[int]) -> tuple[int, list[int]]: ...


@overload
def best_set(row: PersonRow, worths: Sequence[float]) -> tuple[float, list[int]]: ...


def best_set(row: PersonRow, worths: Sequence[float]) -> tuple[float, list[int]]:
    """Return the most that a choice of courses can be worth, and the places of the courses chosen.

    No gap is closed twice; neither the number of courses nor their hours go over the limits of the person.  What is
    worth nothing is not taken.  Should the search be given up, which takes a person with hundreds of overlapping
    courses, the number is above what the choice is worth, and still none can be worth more.

    Args:
        row: The person.
        worths: What each course is worth; below 0 as well.

    Example:
        >>> row = PersonRow(0, [0, 1, 2], [4, 3, 3], [0b11, 0b01, 0b10], [8, 8, 8], most=2, room=16, single=False)
        >>> best_set(row, row.gains)
        (6, [2, 1])
    """
    ranked = sorted([(worth, place) for place, worth in enumerate(worths) if worth > 0], reverse=True)
    total, chosen, clash = _dearest(row, ranked)
    if clash and not row.single:
        total, chosen = _searched(row, _first_of_each(row, ranked), None, (total, chosen))
    if sum([row.hours[place] for place in chosen]) <= row.room:
        return total, chosen
    return _searched(row, ranked, row.room, (0, []))


def _dearest(row: PersonRow, ranked: list[tuple[float, int]]) -> tuple[float, list[int], bool]:
    """Return what is taken dearest first, whatever its hours, and whether a gap stood in the way of something.

    Where each course closes one gap, or where none stood in the way, nothing is worth more than this.
    """
    masks, most = row.masks, row.most
    total: float = 0
    used, clash = 0, False
    chosen: list[int] = []
    for worth, place in ranked:
        if len(chosen) == most:
            break
        if masks[place] & used:
            clash = True
            continue
        used |= masks[place]
        total += worth
        chosen.append(place)
    return total, chosen, clash


def _first_of_each(row: PersonRow, ranked: list[tuple[float, int]]) -> list[tuple[float, int]]:
    """Return of the courses that close the same gaps the dearest one: without hours nobody needs another."""
    first: dict[int, tuple[float, int]] = {}
    for each in ranked:
        first.setdefault(row.masks[each[1]] or -1 - each[1], each)
    return list(first.values())


def _searched(
    row: PersonRow, ranked: list[tuple[float, int]], room: int | None, known: tuple[float, list[int]]
) -> tuple[float, list[int]]:
    """Return the best choice, tried dearest first and left where even the dearest that follow could not win."""
    masks = [row.masks[place] for _, place in ranked]
    hours = [0 if room is None else row.hours[place] for _, place in ranked]
    worths: list[float] = [worth for worth, _ in ranked]
    sums: list[float] = list(accumulate(worths, initial=0))
    best, found, tries = known[0], [], _TRIES

    def deeper(start: int, used: int, left: int, total: float, path: list[int]) -> None:
        nonlocal best, found, tries
        slots = row.most - len(path)
        for place in range(start, len(worths)):
            if total + sums[min(place + slots, len(worths))] - sums[place] <= best or not tries:
                return
            if masks[place] & used or hours[place] > left:
                continue
            tries -= 1
            more, longer = total + worths[place], [*path, place]
            if more > best:
                best, found = more, longer
            if slots > 1:
                deeper(place + 1, used | masks[place], left - hours[place], more, longer)

    deeper(0, 0, room or 0, 0, [])
    chosen = [ranked[place][1] for place in found] or known[1]
    return (best if tries else sums[min(row.most, len(worths))]), chosen
