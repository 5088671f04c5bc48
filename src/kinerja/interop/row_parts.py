"""What the makers of values from rows share: a row as it was read, faults that are gathered, days and periods."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar, final

import attrs

from ..base.period import Period
from ..errors import InvalidValue, KinerjaError, NotFound
from ..people.positions import Position
from .scalars import nearest
from .tokens import NOT_ASN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date

    from ..people.party import Party

__all__ = [
    "PERIOD_COLUMNS",
    "Context",
    "Fault",
    "Line",
    "OfPlan",
    "known_period",
    "period_cells",
    "position_cells",
    "read_period",
    "read_position",
]

T = TypeVar("T")


@final
@attrs.frozen
class OfPlan(Generic[T]):
    """What rows tell of a plan: its progress, its conduct or its decision in one period.

    Args:
        plan_id: The id of the plan.
        period: The period.
        value: A ``Progress``, ``Conduct`` or ``Decision``.
    """

    plan_id: str
    period: Period
    value: T


class Line(NamedTuple):
    """One row as it was read.

    Args:
        number: The number of the row, as people count.
        cells: What its cells mean, by the names of the columns; ``None`` where one is empty.
    """

    number: int
    cells: Mapping[str, Any]

    def get(self, name: str, default: Any = None) -> Any:
        """Return what a cell means, or ``default`` where it is empty or there is no such column."""
        found = self.cells.get(name)
        return default if found is None else found


class Fault(NamedTuple):
    """Something wrong with a row that only several cells or several rows tell.

    Args:
        number: The number of the row.
        name: The name of the column; empty for the row as a whole.
        error: What is wrong.
    """

    number: int
    name: str
    error: KinerjaError


class Context:
    """What making one value needs beside its rows, and where its faults are gathered."""

    def __init__(self, parties: Mapping[str, Party]) -> None:
        self.parties = parties
        self.faults: list[Fault] = []

    def tell(self, line: Line, name: str, error: KinerjaError) -> None:
        """Note a fault of a row."""
        self.faults.append(Fault(line.number, name, error))

    def attempt(self, line: Line, name: str, make: Callable[[Line], T]) -> T | None:
        """Return what ``make`` makes of a row, or ``None`` and note why not."""
        try:
            return make(line)
        except KinerjaError as error:
            self.tell(line, error.path if error.path in line.cells else name, error)
            return None

    def party(self, line: Line, name: str) -> Party | None:
        """Return the person whose id a cell holds; ``None`` where the cell is empty."""
        id = line.get(name)
        if id is not None and id not in self.parties:
            mend = f"{nearest(id, self.parties)} Hand the persons over as parties={{id: Party}}."
            self.tell(line, name, NotFound(f"There is no person {id!r} among the parties.", mend=mend, value=id))
        return None if id is None else self.parties.get(id)

    def shared(self, lines: Sequence[Line], names: Iterable[str]) -> Line:
        """Return what several rows say of one thing: each column once, from the first row that fills it.

        A row may leave a cell empty, but not say something else.
        """
        cells: dict[str, Any] = {}
        for name in names:
            told = [line for line in lines if line.get(name) is not None]
            cells[name] = told[0].get(name) if told else None
            for line in told[1:]:
                if line.get(name) != cells[name]:
                    self.tell(line, name, _disagreement(line, told[0]))
        return Line(lines[0].number, cells)


def _disagreement(line: Line, first: Line) -> InvalidValue:
    return InvalidValue(
        f"Row {line.number} and row {first.number} say different things of the same.",
        why="What several rows share is told once, or each time in the same way.",
        mend="Make them agree, or give them different ids.",
    )


# --- Periods --------------------------------------------------------------------------------------------------------

PERIOD_COLUMNS = ("mulai", "selesai", "tahun", "semester", "triwulan", "bulan")
"""The columns that tell the period of a row."""

_PARTS: tuple[tuple[str, Callable[[int, int], Period]], ...] = (
    ("semester", Period.semester),
    ("triwulan", Period.quarter),
    ("bulan", Period.month),
)


def read_period(line: Line) -> Period:
    """Return the period of a row: its first and last day, or a year with at most one part of it.

    Raises:
        InvalidValue: when the row says too little, or two things that do not agree.
    """
    start, end, year = line.get("mulai"), line.get("selesai"), line.get("tahun")
    parts = [(name, make, line.get(name)) for name, make in _PARTS if line.get(name) is not None]
    if len(parts) > 1 or (parts and year is None):
        raise _unclear("Give the year, and at most one of semester, triwulan and bulan.", parts[-1][0])
    told = [make(year, part) for _, make, part in parts] or ([Period.year(year)] if year is not None else [])
    if (start is None) != (end is None) or (start is None and not told):
        raise _unclear("Give mulai and selesai, or tahun.", "selesai" if start else "mulai")
    if start is None:
        return told[0]
    period = Period(start, end)
    if told and told[0] != period and (parts or not told[0].contains(period)):
        raise _unclear(f"mulai and selesai are {period.label.en}, the rest says {told[0].label.en}.", "mulai")
    return period


def known_period(line: Line) -> Period | None:
    """Return the period of a row, or ``None`` where it does not say it clearly."""
    try:
        return read_period(line)
    except KinerjaError:
        return None


def _unclear(mend: str, path: str) -> InvalidValue:
    return InvalidValue("The row does not say clearly which period it is about.", mend=mend, path=path)


def period_cells(period: Period) -> dict[str, date]:
    """Return the cells of a period."""
    return {"mulai": period.start, "selesai": period.end}


# --- Positions ------------------------------------------------------------------------------------------------------


def read_position(line: Line) -> Position:
    """Return the position of a row.

    Raises:
        InvalidValue: when its title or kind is missing, or it cannot have its jenjang.
    """
    title, kind = line.get("jabatan"), line.get("jenis_jabatan")
    missing = "jabatan" if title is None else "jenis_jabatan"
    if title is None or kind is None:
        mend = f"Fill it; {NOT_ASN} is the kind of a position that is none of an ASN."
        raise InvalidValue(f"The position has no {missing}.", mend=mend, path=missing)
    roles = {"leads_unit": line.get("memimpin_unit"), "leads_team": line.get("ketua_tim")}
    told = {name: truth for name, truth in roles.items() if truth is not None}
    return Position(title, None if kind == NOT_ASN else kind, line.get("jenjang"), **told)


def position_cells(position: Position) -> dict[str, Any]:
    """Return the cells of a position."""
    return {
        "jabatan": position.title,
        "jenis_jabatan": NOT_ASN if position.kind is None else position.kind,
        "jenjang": position.jenjang,
        "memimpin_unit": position.leads_unit,
        "ketua_tim": position.leads_team,
    }
