"""Units whose head is appraised by the head of another unit than the one above, such as a camat by the sekda."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, final

import attrs

from ..base.period import plain_date
from ..base.spans import check_days, holds_on
from ..errors import InvalidValue

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

__all__ = ["UnitLine", "unit_line_problems"]

_DAY = timedelta(days=1)


@final
@attrs.frozen
class UnitLine:
    """An explicit line for whoever leads a unit: he reports to the head of that other unit, whatever the tree says.

    The heads of kecamatan stand under the bupati in the tree and report through the sekda: one line for each kecamatan
    says so for all who will ever lead it.  Where the lead is vacant, those below look to that other unit too.

    Args:
        unit_id: The unit whose head reports.
        superior_unit_id: The unit whose head appraises.
        since: The first day.
        until: The last day; ``None`` while it goes on.

    Raises:
        InvalidValue: when it ends before it begins, or a unit stands above itself.

    Example:
        >>> line = UnitLine("kecamatan-1", "setda", date(2024, 1, 1))
        >>> line.holds_on(date(2025, 3, 14))
        True
    """

    unit_id: str
    superior_unit_id: str
    since: date = attrs.field(converter=plain_date)
    until: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date))

    def __attrs_post_init__(self) -> None:
        check_days("The line", self.since, self.until)
        if self.unit_id == self.superior_unit_id:
            what = f"The unit {self.unit_id!r} stands above itself."
            raise InvalidValue(what, mend="Name the unit whose head appraises.", path="superior_unit_id")

    def holds_on(self, day: date) -> bool:
        """Return whether the line is in force on ``day``."""
        return holds_on(self.since, self.until, day)


def unit_line_problems(parents: Mapping[str, str | None], lines: Sequence[UnitLine]) -> Iterator[InvalidValue]:
    """Yield why lines cannot stand: unknown units, two that begin on one day, units that would lead themselves.

    Args:
        parents: The unit above each unit by the tree; ``None`` for the top.
        lines: The lines, in order of units and days.
    """
    for place, line in enumerate(lines):
        for name, unit_id in (("unit_id", line.unit_id), ("superior_unit_id", line.superior_unit_id)):
            if unit_id not in parents:
                what = f"There is no unit {unit_id!r}."
                yield InvalidValue(what, mend="Add the unit, or correct the line.", path=f"unit_lines[{place}].{name}")
    for place, (one, other) in enumerate(pairwise(lines), 1):
        if (one.unit_id, one.since) == (other.unit_id, other.since):
            what = f"Two lines of the unit {one.unit_id!r} begin on {one.since}."
            mend = "Leave one, so that it can be told which is in force."
            yield InvalidValue(what, mend=mend, path=f"unit_lines[{place}].since")
    for place, way in _circles(parents, lines):
        what = f"The unit stands above itself: {' > '.join(way)}."
        yield InvalidValue(what, mend="Correct or end one of the lines.", path=f"unit_lines[{place}]")


def _circles(parents: Mapping[str, str | None], lines: Sequence[UnitLine]) -> Iterator[tuple[int, list[str]]]:
    told: set[int] = set()
    for day in _turns(lines):
        held = {line.unit_id: (place, line.superior_unit_id) for place, line in enumerate(lines) if line.holds_on(day)}
        above = {**parents, **{unit_id: upper for unit_id, (_, upper) in held.items()}}
        for unit_id, (place, _) in held.items():
            way = _way_up(unit_id, above)
            if above.get(way[-1]) == unit_id and place not in told:
                told.add(place)
                yield place, [*way, unit_id]


def _turns(lines: Sequence[UnitLine]) -> list[date]:
    """Return the days on which something changes: a line begins, or is over."""
    ends = (line.until for line in lines if line.until is not None and line.until < date.max)
    return sorted({*(line.since for line in lines), *(last + _DAY for last in ends)})


def _way_up(unit_id: str, above: Mapping[str, str | None]) -> list[str]:
    way = [unit_id]
    while (upper := above.get(way[-1])) is not None and upper not in way:
        way.append(upper)
    return way
