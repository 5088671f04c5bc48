"""The hours of units: the mean, and how many reached the floor; PNS and PPPK apart, year by year.

These numbers are for the office that plans.  In a small unit they tell of single people: before they go out, the
publication decides what must be hidden.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, final

import attrs

from ..base.brief import how_many
from ..base.exact import COMPUTED_DIGITS, exact, number_text
from ..base.members import member
from ..errors import InvalidValue, NotFound
from ..evaluation.cohort import shown_id
from ..people.party import EmployeeKind
from ..plans.fields import check_kind, filled, stripped
from .hour_ledger import HourLedger
from .hour_limits import PNS_FLOOR, PPPK_CEILING, HourCeiling, HourFloor

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..base.exact import Exact
    from ..base.words import Language

__all__ = ["HourStatistics", "PersonHours", "UnitHours", "unit_hours"]


def _kind(value: EmployeeKind | str) -> EmployeeKind:
    return member(EmployeeKind, value)


def _hours(value: Exact | None) -> Fraction | None:
    return None if value is None else exact(value, digits=COMPUTED_DIGITS)


def _total(value: Exact) -> Fraction:
    return exact(value, digits=COMPUTED_DIGITS)


def _year(_: object, __: object, value: int) -> None:
    if type(value) is not int or not 1 <= value <= 9999:
        raise InvalidValue(f"{value!r} is no year.", mend="Give such as 2025.", path="year", value=value)


@final
@attrs.frozen
class PersonHours:
    """The hours of one person in one year, and where the person works.

    Args:
        person_id: The key of the person.
        unit_id: The unit.
        kind: The kind of employee.
        year: The year; of a PPPK, the year the contract year ends in, or the calendar year: the same for all.
        hours: The JP that count; ``None`` when nothing is recorded, which is not 0.

    Raises:
        InvalidValue: for empty keys, hours below 0, and what is no year.
        UnknownName: for a kind that is none.
    """

    person_id: str = attrs.field(converter=stripped, validator=filled, repr=shown_id)
    unit_id: str = attrs.field(converter=stripped, validator=filled)
    kind: EmployeeKind = attrs.field(converter=_kind)
    year: int = attrs.field(validator=_year)
    hours: Fraction | None = attrs.field(converter=_hours)

    def __attrs_post_init__(self) -> None:
        if self.hours is not None and self.hours < 0:
            raise InvalidValue(
                f"The hours are {number_text(self.hours)}.", mend="Give 0 or more, or None.", path="hours"
            )

    @classmethod
    def of(cls, ledger: HourLedger, unit_id: str, kind: EmployeeKind | str) -> PersonHours:
        """Return the hours of a ledger, of the year that it ends in; ``None`` while nobody can tell how many they are.

        That is so where nothing is recorded, and where a line is open: what it counts may be anything, and is not 0.

        Args:
            ledger: What counted of the person's learning.
            unit_id: The unit.
            kind: The kind of employee.

        Raises:
            InvalidValue: for an empty key.
            UnknownName: for a kind that is none.
            WrongType: for what is no ledger.
        """
        check_kind(ledger, HourLedger, path="ledger", mend="Give count_hours(...).")
        known = bool(ledger.lines) and not ledger.open_lines
        return cls(ledger.person_id, unit_id, kind, ledger.period.end.year, ledger.total if known else None)


@final
@attrs.frozen
class UnitHours:
    """The hours of the people of one kind in one unit and year.

    Args:
        unit_id: The unit.
        year: The year.
        kind: The kind of employee.
        people: How many have hours on record.
        unrecorded: How many have none on record; they are in no mean and no share.
        total: The JP of all of them together.
        reached: How many have as many JP as the floor; for kinds it is no duty of, that is only told.
        above: How many have more than the ceiling; ``None`` for kinds that have none.
    """

    unit_id: str
    year: int
    kind: EmployeeKind
    people: int
    unrecorded: int
    total: Fraction = attrs.field(converter=_total)
    reached: int
    above: int | None

    @property
    def mean(self) -> Fraction | None:
        """JP for each person on record; ``None`` when nobody is."""
        return self.total / self.people if self.people else None

    @property
    def share(self) -> Fraction | None:
        """The share, 0 to 1, of those on record that reached the floor; ``None`` when nobody is on record."""
        return Fraction(self.reached, self.people) if self.people else None


def _lines(values: Iterable[UnitHours]) -> tuple[UnitHours, ...]:
    return tuple(values)


@final
@attrs.frozen
class HourStatistics:
    """The hours of units, by unit, kind and year.

    Args:
        lines: One for each unit, kind and year that has somebody, in this order.
        floor: What counts as reached.
        ceiling: What counts as above.
    """

    lines: tuple[UnitHours, ...] = attrs.field(converter=_lines, repr=how_many)
    floor: HourFloor = attrs.field(repr=lambda floor: repr(floor.id))
    ceiling: HourCeiling = attrs.field(repr=lambda ceiling: repr(ceiling.id))

    @property
    def years(self) -> tuple[int, ...]:
        """The years there are, the first one first."""
        return tuple(sorted({line.year for line in self.lines}))

    def of(self, unit_id: str, kind: EmployeeKind | str, year: int) -> UnitHours:
        """Return one line.

        Raises:
            NotFound: when there is nobody of that kind in that unit and year.
        """
        wanted = (unit_id, member(EmployeeKind, kind), year)
        for line in self.lines:
            if (line.unit_id, line.kind, line.year) == wanted:
                return line
        raise NotFound(
            f"There is nobody of kind {wanted[1]} in {unit_id!r} in {year}.", mend="Correct unit, kind or year."
        )

    def series(self, unit_id: str, kind: EmployeeKind | str) -> tuple[UnitHours, ...]:
        """Return the lines of a unit and kind over the years; none where there is nobody."""
        wanted = (unit_id, member(EmployeeKind, kind))
        return tuple(line for line in self.lines if (line.unit_id, line.kind) == wanted)

    def changes(self, unit_id: str, kind: EmployeeKind | str) -> tuple[tuple[int, Fraction], ...]:
        """Return how the mean changed, as (year, JP more than the year before), where both years have one."""
        found = []
        for before, after in pairwise(self.series(unit_id, kind)):
            if after.year == before.year + 1 and before.mean is not None and after.mean is not None:
                found.append((after.year, after.mean - before.mean))
        return tuple(found)

    def as_text(self, language: Language) -> str:
        """Return the numbers as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.hours import statistics_page
        from ..show.text import as_text

        return as_text(statistics_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the numbers as HTML that needs nothing else, texts escaped.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.hours import statistics_page
        from ..show.html import as_html

        return as_html(statistics_page(self), language)

    def _repr_html_(self) -> str:
        return self.as_html("id")


def unit_hours(
    people: Iterable[PersonHours], *, floor: HourFloor = PNS_FLOOR, ceiling: HourCeiling = PPPK_CEILING
) -> HourStatistics:
    """Return the hours of units, PNS and PPPK apart, year by year.

    Args:
        people: Everybody of the units, also those with nothing on record; each once in a year.
        floor: What counts as reached; the 20 JP of PNS.
        ceiling: What counts as above; the 24 JP of PPPK.

    Raises:
        InvalidValue: when a person stands twice in a year.
        WrongType: for what is no PersonHours.

    Example:
        >>> told = unit_hours(
        ...     [
        ...         PersonHours("e1", "loket", "pns", 2025, 20),
        ...         PersonHours("e2", "loket", "pns", 2025, 15),
        ...         PersonHours("e3", "loket", "pns", 2025, None),
        ...         PersonHours("e4", "loket", "pppk", 2025, 30),
        ...     ]
        ... )
        >>> line = told.of("loket", "pns", 2025)
        >>> str(line.mean), str(line.share), line.unrecorded, told.of("loket", "pppk", 2025).above
        ('35/2', '1/2', 1, 1)
    """
    order = tuple(EmployeeKind)
    groups: dict[tuple[str, int, int], list[PersonHours]] = {}
    seen: set[tuple[str, int]] = set()
    for place, person in enumerate(people):
        check_kind(person, PersonHours, path=f"people[{place}]", mend="Give PersonHours.")
        if (person.person_id, person.year) in seen:
            what = f"{shown_id(person.person_id)} stands twice in {person.year}."
            raise InvalidValue(what, mend="Give each person once a year.", path="people")
        seen.add((person.person_id, person.year))
        groups.setdefault((person.unit_id, order.index(person.kind), person.year), []).append(person)
    return HourStatistics([_line(groups[key], floor, ceiling) for key in sorted(groups)], floor, ceiling)


def _line(people: list[PersonHours], floor: HourFloor, ceiling: HourCeiling) -> UnitHours:
    first = people[0]
    hours = [each.hours for each in people if each.hours is not None]
    above = sum(each > ceiling.most for each in hours) if first.kind in ceiling.kinds else None
    return UnitHours(
        first.unit_id,
        first.year,
        first.kind,
        len(hours),
        len(people) - len(hours),
        sum(hours, Fraction(0)),
        sum(each >= floor.least for each in hours),
        above,
    )
