"""Strategies for the cycle of a year: windows, cadences that the rules allow, groups, members who move or leave."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from ..base.law import Basis
from ..base.period import Period
from ..base.words import Words
from ..evaluation.cadence import GURU, Cadence, CadenceRule
from ..evaluation.cycle import Cycle
from ..evaluation.cycle_parts import Group, Lock, Member, Release
from ..evaluation.cycle_status import CycleStatus, Done, status
from ..evaluation.rounds import EvaluationKind
from ..evaluation.windows import ANNUAL_WINDOW, WindowRule
from ..people.party import EmployeeKind
from .draw_base import FIRST, days, distinct, ends, texts
from .draw_evaluation import EVALUATION

if TYPE_CHECKING:
    from datetime import date

__all__ = ["cadence_rules", "cycles", "groups", "locks", "members", "releases", "statuses", "windows"]


@st.composite
def windows(draw: st.DrawFn) -> WindowRule:
    """Draw a window that begins at most two weeks before a period ends, so in any period.

    Args:
        draw: Given by Hypothesis.
    """
    opens = draw(st.integers(-14, 14))
    return WindowRule(opens, opens + draw(st.integers(0, 40)), basis=draw(st.none() | EVALUATION.of(Basis)))


@st.composite
def cadence_rules(draw: st.DrawFn) -> CadenceRule:
    """Draw an agency's own rule.

    Args:
        draw: Given by Hypothesis.
    """
    since = draw(days())
    return CadenceRule(
        draw(texts()),
        draw(EVALUATION.of(Words)),
        draw(distinct(st.sampled_from(EmployeeKind), least=1)),
        draw(distinct(st.sampled_from(Cadence), least=1)),
        since,
        draw(ends(since)),
        basis=draw(EVALUATION.of(Basis)),
    )


@st.composite
def groups(draw: st.DrawFn, *, id: str | None = None) -> Group:
    """Draw a group of employees in general, monthly or quarterly, or one of teachers.

    Args:
        draw: Given by Hypothesis.
        id: Its id; any if not given.
    """
    given: dict[str, Any] = {"id": id or draw(texts()), "name": draw(texts()), "annual_window": ANNUAL_WINDOW}
    if draw(st.booleans()):
        return Group(**given, cadence=Cadence.TAHUNAN, rule=GURU)
    cadence = draw(st.sampled_from([Cadence.BULANAN, Cadence.TRIWULANAN]))
    return Group(**given, cadence=cadence, periodic_window=draw(windows()))


@st.composite
def members(draw: st.DrawFn, *, employee_id: str | None = None, group_ids: tuple[str, ...] = ()) -> Member:
    """Draw a membership.

    Args:
        draw: Given by Hypothesis.
        employee_id: Whose; anybody's if not given.
        group_ids: In one of these groups; in any if none is given.
    """
    since = draw(days())
    group_id = draw(st.sampled_from(group_ids) if group_ids else texts())
    return Member(employee_id or draw(texts()), group_id, since, draw(ends(since)))


@st.composite
def releases(draw: st.DrawFn, *, first: date = FIRST) -> Release:
    """Draw how a lock was taken off.

    Args:
        draw: Given by Hypothesis.
        first: The earliest day.
    """
    return Release(draw(texts()), draw(days(first=first)), draw(texts()))


@st.composite
def locks(draw: st.DrawFn) -> Lock:
    """Draw a lock that holds, or was taken off.

    Args:
        draw: Given by Hypothesis.
    """
    on = draw(days())
    return Lock(
        draw(texts()),
        draw(st.sampled_from(EvaluationKind)),
        draw(EVALUATION.of(Period)),
        draw(texts()),
        on,
        draw(texts()),
        without=draw(distinct(texts())),
        released=draw(st.none() | releases(first=on)),
    )


@st.composite
def cycles(draw: st.DrawFn, *, most: int = 3) -> Cycle:
    """Draw a cycle of one to three groups whose members may move, have gaps, or leave.

    Args:
        draw: Given by Hypothesis.
        most: How many people it has at most.
    """
    year = Period.year(draw(st.integers(2025, 2030)))
    ids = draw(distinct(texts(), least=1))
    people = draw(distinct(texts(), most=most))
    held = [member for person in people for member in draw(_moves(person, ids, year))]
    return Cycle(draw(texts()), year, [draw(groups(id=id)) for id in ids], held)


@st.composite
def _moves(draw: st.DrawFn, person: str, group_ids: tuple[str, ...], year: Period) -> list[Member]:
    """Draw memberships of one person in the year that follow one another, the last one open or not."""
    edges = draw(distinct(days(first=year.start, last=year.end), least=1, most=6).map(sorted))
    pairs = [*zip(edges[::2], edges[1::2], strict=False)]
    held = [Member(person, draw(st.sampled_from(group_ids)), since, until) for since, until in pairs]
    if len(edges) % 2:
        held.append(Member(person, draw(st.sampled_from(group_ids)), edges[-1]))
    return held


@st.composite
def statuses(draw: st.DrawFn) -> CycleStatus:
    """Draw where a cycle stands on a day, with some of its rounds done.

    Args:
        draw: Given by Hypothesis.
    """
    cycle = draw(cycles(most=2))
    done = [
        Done(due.employee_id, due.round.period, due.round.kind, due.round.window.end, draw(texts()))
        for due in cycle.dues()
        if draw(st.booleans())
    ]
    return status(cycle, done, on=draw(days(first=cycle.year.start)))
