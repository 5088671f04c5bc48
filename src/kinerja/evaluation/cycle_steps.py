"""Steps in a cycle: evaluations are recorded, somebody moves, a round is closed, a round is opened again."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import attrs

from ..errors import InvalidValue, NotFound
from .cycle_parts import Lock, Member, Release
from .cycle_status import twice

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from ..base.period import Period
    from .cycle import Cycle
    from .cycle_parts import Due
    from .cycle_status import Done
    from .rounds import EvaluationKind, Round

__all__ = ["lock", "move", "record", "unlock"]


def record(cycle: Cycle, done: Iterable[Done], *new: Done) -> tuple[Done, ...]:
    """Return what was evaluated with further evaluations, such as all those of a run.

    Args:
        cycle: The cycle.
        done: What was evaluated so far.
        new: The evaluations to record; all of a run at once, because each call goes through what was done so far.

    Raises:
        NotFound: when a person is not in the cycle, or the round is not due for the person.
        InvalidValue: when a round is closed, its window has not begun, or a person was evaluated in it.

    Example:
        >>> from datetime import date
        >>> from ..base.period import Period
        >>> from .cadence import GURU
        >>> from .cycle import Cycle
        >>> from .cycle_parts import Group, Member
        >>> from .cycle_status import Done
        >>> from .rounds import EvaluationKind
        >>> cycle = Cycle(
        ...     "Kabupaten Contoh",
        ...     Period.year(2025),
        ...     [Group("guru", "Guru", "tahunan", rule=GURU)],
        ...     [Member("ani", "guru", date(2024, 1, 1))],
        ... )
        >>> year = Done("ani", Period.year(2025), EvaluationKind.TAHUNAN, date(2026, 1, 12), "budi")
        >>> len(record(cycle, [], year))
        1
    """
    known = tuple(done)
    told = {_place(each): each for each in known}
    for each in new:
        _check_open(cycle, each)
        if (place := _place(each)) in told:
            raise twice(told[place], each)
        told[place] = each
    return (*known, *new)


def _place(done: Done) -> tuple[str, EvaluationKind, Period]:
    return done.employee_id, done.kind, done.period


def _check_open(cycle: Cycle, new: Done) -> None:
    due = _due(cycle, new)
    if any(held.is_of(due.group_id, due.round) and held.shuts_out(new.on) for held in cycle.locks):
        raise InvalidValue(
            f"{due.round.label.en} of {due.group_id!r} is closed for what was done on {new.on}.",
            why="Nothing changes in a closed round.",
            mend="Open it first, with a reason: unlock(...).",
            path="period",
        )
    if new.on < due.round.window.start:
        raise InvalidValue(
            f"{due.round.label.en} opens on {due.round.window.start}, after {new.on}.",
            mend="Evaluate within the window, or give the round a window of its own.",
            path="on",
        )


def _due(cycle: Cycle, new: Done) -> Due:
    dues = cycle.dues_of(new.employee_id)
    for due in dues:
        if (due.round.kind, due.round.period) == (new.kind, new.period):
            return due
    meeting = [due.round.label.en for due in dues if due.round.kind is new.kind and due.days.overlaps(new.period)]
    raise NotFound(
        f"No {new.kind.label.en.lower()} of {new.period.label.en} is due for {new.employee_id!r}.",
        why="Periods of one person that overlap would judge the same days twice." if meeting else "",
        mend=f"Due in these days: {', '.join(meeting) or 'nothing'}.",
        path="period",
        value=new.period,
    )


def move(cycle: Cycle, employee_id: str, group_id: str, *, on: date) -> Cycle:
    """Return the cycle with a person in another group from a day on; the membership before ends the day before.

    Args:
        cycle: The cycle.
        employee_id: Who.
        group_id: Into which group.
        on: The first day there.

    Raises:
        NotFound: when the person is in no group on the day before, or there is no such group.
        Problems: when a membership begins on that day or later.

    Example:
        See ``examples/regency_year.py``.
    """
    last = on - timedelta(days=1)
    for index, member in enumerate(cycle.members):
        if member.employee_id == employee_id and member.holds_on(last):
            others = (*cycle.members[:index], *cycle.members[index + 1 :])
            ended, begun = attrs.evolve(member, until=last), Member(employee_id, cycle.group(group_id).id, on)
            return attrs.evolve(cycle, members=(*others, ended, begun))
    raise NotFound(f"{employee_id!r} is in no group on {last}.", mend="Enter a membership.", value=employee_id)


def lock(
    cycle: Cycle,
    round: Round,
    done: Iterable[Done],
    *,
    group_id: str,
    by_id: str,
    on: date,
    reason: str,
    without: Iterable[str] = (),
) -> Cycle:
    """Return the cycle with a round of a group closed, so that nothing is recorded in it from ``on``.

    Args:
        cycle: The cycle.
        round: The round.
        done: What was evaluated.
        group_id: The group.
        by_id: Who closes it.
        on: When.
        reason: Why.
        without: Who stays without an evaluation, for that reason.

    Raises:
        NotFound: when the group has no such round.
        InvalidValue: when it is closed already, when somebody who is not named in ``without`` was not evaluated (the
            error lists who, all of them in its ``value``), or when somebody named there was or need not be.
    """
    if round not in cycle.rounds(group_id):
        raise NotFound(f"{group_id!r} has no {round.label.en}.", mend="Take it from cycle.rounds(...).", value=round)
    if cycle.is_locked(group_id, round, on):
        raise InvalidValue(f"{round.label.en} of {group_id!r} is closed already.", mend="Leave it.", path="on")
    told = {each.employee_id for each in done if (each.kind, each.period) == (round.kind, round.period)}
    left = tuple(sorted(_expected(cycle, group_id, round) - told))
    named = tuple(sorted(set(without)))
    _check_left(left, named, round)
    closed = Lock(group_id, round.kind, round.period, by_id, on, reason, without=named)
    return attrs.evolve(cycle, locks=(*cycle.locks, closed))


def _expected(cycle: Cycle, group_id: str, round: Round) -> set[str]:
    # Who left before the year ended need not be evaluated by anybody the law would name.
    dues = (due for due in cycle.dues() if due.group_id == group_id and not due.leaves_early)
    return {due.employee_id for due in dues if due.round == round}


_SHOWN = 10


def _check_left(left: tuple[str, ...], named: tuple[str, ...], round: Round) -> None:
    open_ones = tuple(one for one in left if one not in set(named))
    if open_ones:
        more = f" and {len(open_ones) - _SHOWN} more" if len(open_ones) > _SHOWN else ""
        raise InvalidValue(
            f"{round.label.en} is not done for {', '.join(map(repr, open_ones[:_SHOWN]))}{more}.",
            why="Whoever is not evaluated by the appraiser is evaluated by the superior (PermenPANRB 6/2022, annex"
            " p. 90, no. 11).",
            mend="Have them evaluated, or name in without who stays without an evaluation.",
            path="done",
            value=open_ones,
        )
    strange = [one for one in named if one not in set(left)]
    if strange:
        raise InvalidValue(
            f"{', '.join(map(repr, strange))} do not stay without an evaluation.",
            mend="Name only who is due and was not evaluated.",
            path="without",
            value=tuple(strange),
        )


def unlock(cycle: Cycle, round: Round, *, group_id: str, by_id: str, on: date, reason: str) -> Cycle:
    """Return the cycle with a closed round opened again; that it was closed stays on record.

    Args:
        cycle: The cycle.
        round: The round.
        group_id: The group.
        by_id: Who opens it.
        on: When.
        reason: Why.

    Raises:
        NotFound: when the round is not closed on that day.
    """
    for index, held in enumerate(cycle.locks):
        if held.is_of(group_id, round) and held.holds_on(on):
            opened = attrs.evolve(held, released=Release(by_id, on, reason))
            return attrs.evolve(cycle, locks=(*cycle.locks[:index], opened, *cycle.locks[index + 1 :]))
    raise NotFound(f"{round.label.en} of {group_id!r} is not closed on {on}.", mend="Leave it.", path="on")
