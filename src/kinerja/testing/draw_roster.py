"""Strategies for rosters: a small agency whose people sit in its units, with heads, vacancies, Plt., and lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from hypothesis import strategies as st

from ..people.employee import Appointment
from ..people.official import Official
from ..people.roster import Line, Roster
from ..people.unit_line import UnitLine
from .draw_base import days, distinct, ends, texts
from .draw_people import PEOPLE, employees, unit_trees

if TYPE_CHECKING:
    from ..people.employee import Employee
    from ..people.unit import UnitTree

__all__ = ["line_between", "rosters", "unit_line_between"]


@st.composite
def line_between(draw: st.DrawFn, people: tuple[str, ...] = ()) -> Line:
    """Draw a line from one person to another.

    Args:
        draw: Given by Hypothesis.
        people: Whom to choose from, two at least; anybody if not given.
    """
    one, other = draw(st.permutations(people) if people else distinct(texts(), least=2, most=2))[:2]
    since = draw(days())
    return Line(one, other, since, draw(ends(since)), delegation=draw(st.just("") | texts()))


@st.composite
def rosters(draw: st.DrawFn) -> Roster:
    """Draw a roster whose people sit in its units; heads may be missing, or too many, and lines may go in circles.

    Args:
        draw: Given by Hypothesis.
    """
    units = draw(unit_trees(most=3))
    ids = draw(distinct(texts(longest=4), least=1, most=5))
    staff = [attrs.evolve(_placed(draw, draw(employees()), units), id=each) for each in ids[:4]]
    officials = [Official(each, draw(texts()), _moved(draw, (), units)) for each in ids[4:]]
    lines = draw(distinct(line_between(ids), by=lambda line: (line.employee_id, line.since))) if ids[1:] else ()
    return Roster(units, staff, officials=officials, lines=lines, unit_lines=draw(_skipping(units)))


@st.composite
def unit_line_between(draw: st.DrawFn, units: tuple[str, ...] = ()) -> UnitLine:
    """Draw a line from one unit to another.

    Args:
        draw: Given by Hypothesis.
        units: The unit that reports and the one above; any if not given.
    """
    one, other = units or draw(distinct(texts(), least=2, most=2))
    since = draw(days())
    return UnitLine(one, other, since, draw(ends(since)))


@st.composite
def _skipping(draw: st.DrawFn, units: UnitTree) -> list[UnitLine]:
    """Draw lines to units further up, by which no unit can come to stand above itself."""
    pairs = [(unit.id, upper.id) for unit in units for upper in units.ancestors(unit.id)[1:]]
    return [draw(unit_line_between(pair)) for pair in pairs if draw(st.booleans())]


def _placed(draw: st.DrawFn, employee: Employee, units: UnitTree) -> Employee:
    return attrs.evolve(employee, appointments=_moved(draw, employee.appointments, units))


def _moved(draw: st.DrawFn, held: tuple[Appointment, ...], units: UnitTree) -> list[Appointment]:
    some = held or draw(PEOPLE.many(Appointment))
    return [attrs.evolve(each, unit_id=draw(st.sampled_from([unit.id for unit in units]))) for each in some]
