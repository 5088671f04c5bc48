"""Strategies for people: numbers that could be given out, positions, units in a tree, employees, parties."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import attrs
from hypothesis import strategies as st

from ..people.agreement import Extension, WorkAgreement
from ..people.employee import Appointment, Dated, Employee
from ..people.identity import NIP, NIPPPK, EmployeeNumber, read_number
from ..people.party import AppointmentStatus, Duty, EmployeeKind, Party
from ..people.positions import Jenjang, Position, PositionKind
from ..people.ranks import Golongan, GolonganPPPK, Rank
from ..people.situation import Situation, SituationKind
from ..people.unit import Unit, UnitTree
from .draw_base import BASE, days, distinct, ends, texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .source import Draws

__all__ = ["PEOPLE", "employee_numbers", "employees", "parties", "positions", "unit_trees"]

_BORN = (date(1950, 1, 1), date(2005, 12, 31))


@st.composite
def employee_numbers(draw: st.DrawFn, *, kind: type[NIP | NIPPPK] | None = None) -> EmployeeNumber:
    """Draw a NIP or an NI PPPK: the digits of a birth, an appointment, a sex and a serial.

    Args:
        draw: Given by Hypothesis.
        kind: Which of the two; either if not given.
    """
    born = draw(days(first=_BORN[0], last=_BORN[1]))
    appointed = born.year + draw(st.integers(18, 58))
    codes = {NIP: range(1, 13), NIPPPK: range(21, 30)}
    code = draw(st.sampled_from([code for each, codes in codes.items() if kind in {None, each} for code in codes]))
    return read_number(
        f"{born:%Y%m%d}{appointed}{code:02d}{draw(st.sampled_from('12'))}{draw(st.integers(1, 999)):03d}"
    )


@st.composite
def positions(draw: st.DrawFn, *, kinds: tuple[PositionKind | None, ...] = (*PositionKind, None)) -> Position:
    """Draw a position; only a functional one has a jenjang.

    Args:
        draw: Given by Hypothesis.
        kinds: The kinds to draw from.
    """
    kind = draw(st.sampled_from(kinds))
    jenjang = draw(st.none() | st.sampled_from(Jenjang)) if kind is PositionKind.FUNGSIONAL else None
    leads = {"leads_unit": draw(st.booleans()), "leads_team": draw(st.booleans())}
    return Position(draw(texts()), kind, jenjang, **leads)


@st.composite
def unit_trees(draw: st.DrawFn, *, least: int = 1, most: int = 4) -> UnitTree:
    """Draw units, each below an earlier one or at the top.

    Args:
        draw: Given by Hypothesis.
        least: How many units at least.
        most: How many units at most.
    """
    ids = draw(distinct(texts(longest=5), least=least, most=most))
    above = [draw(st.none() | st.sampled_from(ids[:place])) if place else None for place in range(len(ids))]
    return UnitTree(
        [Unit(id, draw(texts()), parent, draw(st.booleans())) for id, parent in zip(ids, above, strict=True)]
    )


def _ranks(kind: EmployeeKind | None) -> Draws:
    lists = [Golongan, GolonganPPPK] if kind is None else [GolonganPPPK if kind.is_pppk else Golongan]
    return st.one_of([st.sampled_from(list(members)) for members in lists])


@st.composite
def parties(
    draw: st.DrawFn,
    *,
    id: st.SearchStrategy[str] | None = None,
    kinds: tuple[EmployeeKind | None, ...] = (*EmployeeKind, None),
) -> Party:
    """Draw a person in a document, with a rank of the own kind of employee and at most one number.

    Args:
        draw: Given by Hypothesis.
        id: Draws the key of the person.
        kinds: The kinds of employee to draw from.
    """
    kind = draw(st.sampled_from(kinds))
    number = draw(st.none() | employee_numbers())
    return Party(
        draw(texts() if id is None else id),
        draw(texts()),
        draw(positions()),
        draw(PEOPLE.of(Unit)),
        number,
        draw(st.none() | _ranks(kind)),
        kind,
        draw(st.just("") | texts()),
        other_number="" if number else draw(st.just("") | texts()),
        status=draw(st.sampled_from(AppointmentStatus)),
        duties=draw(PEOPLE.many(Duty)),
    )


@st.composite
def _dated(draw: st.DrawFn, value: Draws, since: date | None) -> Dated[Any]:
    return Dated(draw(value), since, draw(ends(since)))


def _histories(value: Draws) -> Draws:
    """Return a strategy for entries of which no two begin on one day."""
    starts = distinct(st.none() | days(), most=3)
    return starts.flatmap(lambda firsts: st.tuples(*(_dated(value, since) for since in firsts)))


@st.composite
def _appointments(draw: st.DrawFn) -> Appointment:
    since = draw(days())
    status = draw(st.sampled_from([each for each in AppointmentStatus if each is not AppointmentStatus.DEFINITIF]))
    return Appointment(draw(positions()), draw(texts()), since, draw(ends(since)), status)


@st.composite
def _careers(draw: st.DrawFn) -> tuple[Appointment, ...]:
    """Draw appointments; each definitive one ends before the next begins."""
    edges = sorted(draw(distinct(days(), most=5)))
    spans = [*zip(edges[::2], edges[1::2], strict=False), *([(edges[-1], None)] if len(edges) % 2 else [])]
    definitive = [Appointment(draw(positions()), draw(texts()), since, until) for since, until in spans]
    return (*definitive, *draw(PEOPLE.many(Appointment)))


@st.composite
def _situations(draw: st.DrawFn) -> Situation:
    since = draw(days())
    return Situation(draw(st.sampled_from(SituationKind)), since, draw(ends(since)), host=draw(st.just("") | texts()))


@st.composite
def _agreements(draw: st.DrawFn, edges: Sequence[date] | None = None) -> WorkAgreement:
    """Draw a work agreement whose term and extensions end on the later of some days."""
    start, end, *ends = sorted(draw(distinct(days(), least=2, most=5)) if edges is None else edges)
    extensions = [draw(PEOPLE.derived(Extension, until=st.just(until))) for until in ends]
    kinds = st.sampled_from([kind for kind in EmployeeKind if kind.is_pppk])
    terms = {"start": st.just(start), "end": st.just(end), "extensions": st.just(tuple(extensions))}
    agreement: WorkAgreement = draw(PEOPLE.derived(WorkAgreement, kind=kinds, **terms))
    return agreement


@st.composite
def _successive(draw: st.DrawFn) -> tuple[WorkAgreement, ...]:
    """Draw agreements of which each ends before the next begins."""
    edges = sorted(draw(distinct(days(), most=5)))
    return tuple(draw(_agreements(edges[place : place + 2])) for place in range(0, len(edges) - 1, 2))


@st.composite
def employees(draw: st.DrawFn) -> Employee:
    """Draw an employee with all that is dated about one.

    Args:
        draw: Given by Hypothesis.
    """
    employee: Employee = draw(_EMPLOYEES)
    former = [attrs.evolve(entry, until=entry.until or date.max) for entry in draw(_FORMER_KINDS)]
    return attrs.evolve(employee, former_kinds=former)


def _any_dated() -> Draws:
    values = employee_numbers() | _ranks(None) | st.sampled_from(EmployeeKind)
    return (st.none() | days()).flatmap(lambda since: _dated(values, since))


PEOPLE = BASE.extended(
    {
        NIP: lambda: employee_numbers(kind=NIP),
        NIPPPK: lambda: employee_numbers(kind=NIPPPK),
        EmployeeNumber: employee_numbers,
        Rank: lambda: _ranks(None),
        Position: positions,
        UnitTree: unit_trees,
        Party: parties,
        Dated: _any_dated,
        Appointment: _appointments,
        Situation: _situations,
        WorkAgreement: _agreements,
        Employee: employees,
    }
)
"""The source of all values of the base and of people."""

_FORMER_KINDS = _histories(st.sampled_from(EmployeeKind))
_EMPLOYEES = PEOPLE.derived(
    Employee,
    numbers=_histories(employee_numbers()),
    ranks=_histories(_ranks(None)),
    appointments=_careers(),
    former_kinds=st.just(()),
    situations=distinct(_situations(), by=lambda one: one.kind),
    agreements=_successive(),
)
