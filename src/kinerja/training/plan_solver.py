"""How another solver is asked for a choice: the problem of one stage as whole numbers, and what a solver has to give.

A solver only proposes.  What it chooses is let in one by one while every limit holds, exactly, and the bound is still
that of kinerja's own prices, so a solver of floats cannot make a plan wrong, only better.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Protocol, final

import attrs

from ..errors import InvalidValue

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .plan_rows import PlanRows
    from .plan_search import PersonRow

__all__ = ["LimitRow", "PlanModel", "PlanSolver", "choices_of", "model_of"]


@final
@attrs.frozen
class LimitRow:
    """A limit on what is chosen: the weights of chosen columns come to so much at least, or at most.

    Args:
        columns: The columns it speaks of.
        weights: The weight of each.
        least: At least; ``None`` for no such limit.
        most: At most; ``None`` for no such limit.
    """

    columns: tuple[int, ...]
    weights: tuple[int, ...]
    least: int | None = None
    most: int | None = None


@final
@attrs.frozen
class PlanModel:
    """A stage of a plan as a linear problem in zeros and ones: make the gains of chosen columns as large as can be.

    Args:
        gains: What each column brings; the first ones are courses of people, the rest helps to write floors.
        limits: What has to hold.
    """

    gains: tuple[int, ...]
    limits: tuple[LimitRow, ...]


class PlanSolver(Protocol):
    """What proposes a choice; any object with these two will do.

    :class:`kinerja.interop.highs.HighsSolver` is one.
    """

    @property
    def name(self) -> str:
        """What it is called in the plan."""
        ...

    def choose(self, model: PlanModel) -> Sequence[int] | None:
        """Return the columns chosen, or ``None`` when no choice was found."""
        ...


def model_of(rows: PlanRows) -> PlanModel:
    """Return a stage of a plan as a linear problem; its columns go through people and their courses in order.

    Args:
        rows: The stage.
    """
    gains = [gain for row in rows.people for gain in row.gains]
    limits: list[LimitRow] = []
    of_course: dict[int, list[int]] = defaultdict(list)
    start, first_of = 0, []
    for row in rows.people:
        first_of.append(start)
        limits += _of_person(row, start)
        for place, course in enumerate(row.courses):
            of_course[course].append(start + place)
        start += len(row.courses)
    limits += [_all(columns, most=rows.seats[course]) for course, columns in of_course.items()]
    costs = [(column, rows.costs[course]) for course, columns in of_course.items() for column in columns]
    limits.append(LimitRow(*_split(costs), most=rows.budget))
    for places, least in rows.floors:
        helpers = list(range(len(gains), len(gains) + len(places)))
        gains += [0] * len(places)
        for helper, place in zip(helpers, places, strict=True):  # a helper may be 1 only if something is chosen
            own = range(first_of[place], first_of[place] + len(rows.people[place].courses))
            limits.append(LimitRow((helper, *own), (1, *(-1 for _ in own)), most=0))
        limits.append(_all(helpers, least=min(least, len(places))))
    return PlanModel(tuple(gains), tuple(limits))


def _of_person(row: PersonRow, start: int) -> Iterable[LimitRow]:
    columns = range(start, start + len(row.courses))
    yield _all(columns, most=row.most)
    yield LimitRow(*_split([*zip(columns, row.hours, strict=True)]), most=row.room)
    used = 0
    for mask in row.masks:
        used |= mask
    for bit in range(used.bit_length()):
        yield _all([column for column, mask in zip(columns, row.masks, strict=True) if mask >> bit & 1], most=1)


def _all(columns: Sequence[int], *, least: int | None = None, most: int | None = None) -> LimitRow:
    return LimitRow(tuple(columns), (1,) * len(columns), least, most)


def _split(pairs: list[tuple[int, int]]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    given = sorted((column, weight) for column, weight in pairs if weight)
    return tuple(column for column, _ in given), tuple(weight for _, weight in given)


def choices_of(rows: PlanRows, columns: Iterable[int], *, by: str) -> list[list[int]]:
    """Return what a solver chose as the places chosen by each person.

    Args:
        rows: The stage.
        columns: The columns chosen.
        by: The solver's name, for the message.

    Raises:
        InvalidValue: when a person would exceed a limit of their own; then the solver did not solve this problem.
    """
    chosen = frozenset(columns)
    choices, start = [], 0
    for row in rows.people:
        choices.append([place for place in range(len(row.courses)) if start + place in chosen])
        start += len(row.courses)
        if not _fits(row, choices[-1]):
            raise InvalidValue(
                f"The choice of the solver {by!r} breaks a limit of a person.",
                mend="Have it keep every limit of the model, with its columns in the order of the model.",
                path="solver",
            )
    return choices


def _fits(row: PersonRow, places: list[int]) -> bool:
    used = 0
    for place in places:
        if row.masks[place] & used:
            return False
        used |= row.masks[place]
    return len(places) <= row.most and sum(row.hours[place] for place in places) <= row.room
