"""Who leads whom: all people of an agency on one list, and the lines between them on any day.

Nothing is read out of a title: who leads a unit follows from positions that lead one, and who is whose superior from
an explicit line of a person or of a unit, or from the tree of units.
"""

from __future__ import annotations

from collections import Counter
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar, final

import attrs

from ..base.laws import PERMENPANRB_6_2022
from ..base.period import plain_date
from ..base.spans import check_days, holds_on
from ..errors import InvalidValue, NotFound, Problems
from .employee import Employee
from .party import AppointmentStatus
from .unit_line import unit_line_problems

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date

    from .employee import Appointment
    from .official import Official, Person
    from .party import Party
    from .unit import UnitTree
    from .unit_line import UnitLine

__all__ = ["SUPERIOR_BASIS", "Holder", "Line", "Roster", "Superior"]

SUPERIOR_BASIS = PERMENPANRB_6_2022("Pasal 1 angka 9 dan Lampiran hlm. 89, huruf A angka 2")
"""Who evaluates is the direct superior, and where there is none for good, the next one up."""

_AnyLine = TypeVar("_AnyLine")

_HEADS = (
    AppointmentStatus.DEFINITIF,
    AppointmentStatus.TUGAS_TAMBAHAN,
    AppointmentStatus.PLT,
    AppointmentStatus.PJ,
    AppointmentStatus.PLH,
)


@final
@attrs.frozen
class Line:
    """An explicit line: this person reports to that one, whatever the tree of units says.

    Args:
        employee_id: Who reports.
        superior_id: To whom.
        since: The first day.
        until: The last day; ``None`` while it goes on.
        delegation: The decree by which the superior was given the authority to evaluate; empty for a direct superior.

    Raises:
        InvalidValue: when it ends before it begins, or somebody reports to himself.
    """

    employee_id: str
    superior_id: str
    since: date = attrs.field(converter=plain_date)
    until: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date))
    delegation: str = attrs.field(default="", kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_days("The line", self.since, self.until)
        if self.employee_id == self.superior_id:
            what = f"{self.employee_id!r} reports to himself."
            raise InvalidValue(what, mend="Name the superior.", path="superior_id")

    def holds_on(self, day: date) -> bool:
        """Return whether the line is in force on ``day``."""
        return holds_on(self.since, self.until, day)


@final
@attrs.frozen
class Holder:
    """A person in a position that leads a unit.

    Args:
        person_id: Who.
        appointment: In what position, and in what way.
    """

    person_id: str
    appointment: Appointment


@final
@attrs.frozen
class Superior:
    """Who stands above somebody on a day.

    Args:
        person_id: Who; ``None`` where the place is vacant or claimed by several.
        unit_id: The unit that the superior leads; empty where nobody and nothing stands above, or where the superior
            of an explicit line leads no unit.
        delegation: The decree of a delegation, as the line has it.
        claimants: Those who hold the lead of the unit in the same way at once, in order of id; empty if it is clear.
    """

    person_id: str | None
    unit_id: str
    delegation: str = ""
    claimants: tuple[str, ...] = attrs.field(default=(), kw_only=True)


def _employees(people: Iterable[Employee]) -> tuple[Employee, ...]:
    return tuple(sorted(people, key=attrgetter("id")))


def _officials(people: Iterable[Official]) -> tuple[Official, ...]:
    return tuple(sorted(people, key=attrgetter("id")))


def _lines(lines: Iterable[Line]) -> tuple[Line, ...]:
    return tuple(sorted(lines, key=attrgetter("employee_id", "since")))


def _unit_lines(lines: Iterable[UnitLine]) -> tuple[UnitLine, ...]:
    return tuple(sorted(lines, key=attrgetter("unit_id", "since")))


@attrs.frozen
class _Index:
    """What is looked up often: people by id, units above, lines by who reports, leaders and people by unit."""

    people: dict[str, Person]
    parents: dict[str, str | None]
    lines: dict[str, list[Line]]
    unit_lines: dict[str, list[UnitLine]]
    leaders: dict[str, list[Holder]]
    in_unit: dict[str, list[str]]


def _index(roster: Roster) -> _Index:
    people: tuple[Person, ...] = (*roster.employees, *roster.officials)
    return _Index(
        {person.id: person for person in people},
        {unit.id: unit.parent_id for unit in roster.units},
        _lines_of(roster.lines, attrgetter("employee_id")),
        _lines_of(roster.unit_lines, attrgetter("unit_id")),
        _leaders(people),
        _in_unit(roster.employees),
    )


def _lines_of(lines: tuple[_AnyLine, ...], who: Callable[[_AnyLine], str]) -> dict[str, list[_AnyLine]]:
    found: dict[str, list[_AnyLine]] = {}
    for line in reversed(lines):  # what began last counts, so it comes first
        found.setdefault(who(line), []).append(line)
    return found


def _leaders(people: tuple[Person, ...]) -> dict[str, list[Holder]]:
    found: dict[str, list[Holder]] = {}
    for person in people:
        for held in person.appointments:
            if held.position.leads_unit:
                found.setdefault(held.unit_id, []).append(Holder(person.id, held))
    for holders in found.values():
        holders.sort(key=lambda holder: (_HEADS.index(holder.appointment.status), holder.person_id))
    return found


def _in_unit(employees: tuple[Employee, ...]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for employee in employees:
        for unit_id in dict.fromkeys(held.unit_id for held in employee.appointments):
            found.setdefault(unit_id, []).append(employee.id)
    return found


@final
@attrs.frozen
class Roster:
    """All people of an agency, with the units they work in and the lines between them.

    Lookups are built once; a question about one person takes microseconds, whatever the number of people.

    Args:
        units: The units of the agency.
        employees: The employees, in any order; kept by id.
        officials: Who appraises and is no employee.
        lines: Explicit lines; they go before the tree of units.  Of two in force the one that began last counts.
        unit_lines: The same for whoever leads a unit; the line of a person goes before that of his unit.

    Raises:
        Problems: with every id that is there twice, every line that names nobody or no unit, every two lines of one
            person or unit that begin on one day, and every line by which a unit would stand above itself.

    Example:
        >>> from datetime import date
        >>> from kinerja.people.employee import Appointment
        >>> from kinerja.people.party import EmployeeKind
        >>> from kinerja.people.positions import Position, PositionKind
        >>> from kinerja.people.unit import Unit, UnitTree
        >>> first = date(2024, 1, 1)
        >>> head = Appointment(Position("Kepala Dinas", PositionKind.JPT_PRATAMA), "dinas", first)
        >>> clerk = Appointment(Position("Pengelola Data", PositionKind.PELAKSANA), "dinas", first)
        >>> roster = Roster(
        ...     UnitTree([Unit("dinas", "Dinas Kesehatan")]),
        ...     [
        ...         Employee("a", "Ayu", EmployeeKind.PNS, appointments=[head]),
        ...         Employee("b", "Budi", EmployeeKind.PNS, appointments=[clerk]),
        ...     ],
        ... )
        >>> roster.superior("b", date(2025, 1, 31))
        Superior(person_id='a', unit_id='dinas', delegation='', claimants=())
        >>> roster.superior("a", date(2025, 1, 31)).person_id is None
        True
    """

    units: UnitTree
    employees: tuple[Employee, ...] = attrs.field(converter=_employees)
    officials: tuple[Official, ...] = attrs.field(default=(), converter=_officials, kw_only=True)
    lines: tuple[Line, ...] = attrs.field(default=(), converter=_lines, kw_only=True)
    unit_lines: tuple[UnitLine, ...] = attrs.field(default=(), converter=_unit_lines, kw_only=True)
    _index: _Index = attrs.field(init=False, repr=False, eq=False, default=attrs.Factory(_index, takes_self=True))

    def __attrs_post_init__(self) -> None:
        if problems := tuple(_problems(self)):
            raise Problems("The people form no roster.", problems)

    def __len__(self) -> int:
        return len(self._index.people)

    def __contains__(self, person_id: object) -> bool:
        return person_id in self._index.people

    def __getitem__(self, person_id: str) -> Person:
        """Return the person with this id.

        Raises:
            NotFound: when there is none; so does every other question about an unknown person.
        """
        if person_id not in self._index.people:
            raise NotFound(f"There is no person {person_id!r}.", mend="Add the person to the roster.", value=person_id)
        return self._index.people[person_id]

    def employee(self, employee_id: str) -> Employee:
        """Return the employee with this id.

        Raises:
            NotFound: when there is none, or it is an official.
        """
        person = self[employee_id]
        if not isinstance(person, Employee):
            what = f"{employee_id!r} is no employee but an official."
            raise NotFound(what, mend="Ask for an employee.", value=employee_id)
        return person

    def home(self, person_id: str, day: date) -> Appointment | None:
        """Return the appointment that places a person: the definitive one, else the one that began first."""
        first = None
        for held in self[person_id].appointments:
            if held.holds_on(day):
                if held.status is AppointmentStatus.DEFINITIF:
                    return held
                first = first or held
        return first

    def members(self, unit_id: str, day: date) -> tuple[str, ...]:
        """Return the employees whose place is in the unit itself, by id, its head included."""
        found = []
        for employee_id in self._index.in_unit.get(self.units[unit_id].id, ()):
            home = self.home(employee_id, day)
            if home is not None and home.unit_id == unit_id:
                found.append(employee_id)
        return tuple(found)

    def heads(self, unit_id: str, day: date) -> tuple[Holder, ...]:
        """Return those who lead the unit in the strongest way that is there; more than one is doubtful data.

        A definitive holder goes before an additional task (head of a school), and that before Plt., Pj. and Plh.
        """
        held = [each for each in self._index.leaders.get(self.units[unit_id].id, ()) if each.appointment.holds_on(day)]
        strongest = {each.person_id: each for each in held if each.appointment.status is held[0].appointment.status}
        return tuple(strongest.values())

    def head(self, unit_id: str, day: date) -> Holder | None:
        """Return who leads the unit; ``None`` where nobody does, or several claim to (:meth:`heads`)."""
        heads = self.heads(unit_id, day)
        return heads[0] if len(heads) == 1 else None

    def above(self, unit_id: str, day: date) -> str:
        """Return the unit whose head stands above the head of a unit, by a line of the unit or by the tree.

        Empty for the top and for a unit that is not in the tree.
        """
        for line in self._index.unit_lines.get(unit_id, ()):
            if line.holds_on(day):
                return line.superior_unit_id
        return self._index.parents.get(unit_id) or ""

    def line(self, person_id: str, day: date) -> Line | None:
        """Return the explicit line in force for a person; ``None`` if the tree of units decides."""
        return next((line for line in self._index.lines.get(person_id, ()) if line.holds_on(day)), None)

    def superior(self, person_id: str, day: date) -> Superior:
        """Return who stands right above a person: by an explicit line, else the head of the unit.

        Above the head of a unit stands the head of the next one up; above a vacant place nobody, so the next step is
        the caller's (:meth:`chain`).

        Raises:
            NotFound: when there is no such person.
        """
        home = self.home(person_id, day)
        return self._above(home.unit_id if home else "", day, self.line(person_id, day), (person_id,))

    def chain(self, person_id: str, day: date) -> tuple[Superior, ...]:
        """Return all who stand above a person, the nearest first, vacant places among them.

        Lines that lead in a circle end where they come back to somebody who was there before.

        Raises:
            NotFound: when there is no such person.
        """
        home = self.home(person_id, day)
        return tuple(self.upwards(home.unit_id if home else "", day, self.line(person_id, day), past=(person_id,)))

    def upwards(
        self, unit_id: str, day: date, line: Line | None = None, *, past: Sequence[str] = ()
    ) -> Iterator[Superior]:
        """Yield all who stand above a place, whoever holds it: first by the line, if there is one, then by the tree.

        Args:
            unit_id: The unit of the place; an unknown one has nobody above.
            day: The day.
            line: The line of who holds the place.
            past: Who is left out, such as who holds the place.
        """
        passed = list(past)
        above = self._above(unit_id, day, line, passed)
        while above.unit_id or above.person_id:
            yield above
            if above.person_id is None:
                above = self._climb(self.above(above.unit_id, day), day, passed)
            else:
                passed.append(above.person_id)
                above = self._above(self._place(above, day), day, self.line(above.person_id, day), passed)

    def party(self, person_id: str, day: date, *, capacity: Appointment | None = None) -> Party:
        """Return the snapshot of a person for a document.

        Args:
            person_id: Who.
            day: The day.
            capacity: The appointment in which the person appears; the definitive one if not given.

        Raises:
            NotFound: when there is no such person, or no such appointment is held on that day.
        """
        person = self[person_id]
        if isinstance(person, Employee):
            return person.on(day, self.units, capacity=capacity)
        return person.on(day, self.units, capacity=capacity or self.home(person_id, day))

    def _place(self, superior: Superior, day: date) -> str:
        home = None if superior.unit_id or not superior.person_id else self.home(superior.person_id, day)
        return home.unit_id if home else superior.unit_id

    def _above(self, unit_id: str, day: date, line: Line | None, passed: Sequence[str]) -> Superior:
        if line is None:
            return self._climb(unit_id, day, passed)
        return self._by_line(line, unit_id, day) if line.superior_id not in passed else _NOBODY

    def _by_line(self, line: Line, unit_id: str, day: date) -> Superior:
        led = [each.unit_id for each in self._index.people[line.superior_id].appointments if _leads(each, day)]
        nearest = (each for each in self._upwards(unit_id, day) if each in led)
        return Superior(line.superior_id, next(nearest, led[0] if led else ""), line.delegation)

    def _climb(self, unit_id: str, day: date, passed: Sequence[str]) -> Superior:
        for each in self._upwards(unit_id, day):
            ids = tuple(head.person_id for head in self.heads(each, day))
            if not ids:
                return Superior(None, each)
            if not any(head in passed for head in ids):
                return Superior(ids[0], each) if len(ids) == 1 else Superior(None, each, claimants=ids)
        return _NOBODY

    def _upwards(self, unit_id: str, day: date) -> Iterator[str]:
        while unit_id in self._index.parents:
            yield unit_id
            unit_id = self.above(unit_id, day)


_NOBODY = Superior(None, "")


def _leads(held: Appointment, day: date) -> bool:
    return held.position.leads_unit and held.holds_on(day)


def _problems(roster: Roster) -> Iterator[InvalidValue]:
    ids = [*(person.id for person in roster.employees), *(person.id for person in roster.officials)]
    for person_id, times in Counter(ids).items():
        if times > 1:
            yield InvalidValue(f"The id stands {times} times.", mend="Give each person once.", path=person_id)
    begun = Counter((line.employee_id, line.since) for line in roster.lines)
    for place, line in enumerate(roster.lines):
        for name, person_id in (("employee_id", line.employee_id), ("superior_id", line.superior_id)):
            if person_id not in roster:
                what = f"There is no person {person_id!r}."
                yield InvalidValue(what, mend="Add the person, or correct the line.", path=f"lines[{place}].{name}")
        if begun[line.employee_id, line.since] > 1:
            what = f"Two lines of {line.employee_id!r} begin on {line.since}."
            mend = "Leave one, so that it can be told which is in force."
            yield InvalidValue(what, mend=mend, path=f"lines[{place}].since")
    yield from unit_line_problems({unit.id: unit.parent_id for unit in roster.units}, roster.unit_lines)
