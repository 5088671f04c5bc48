"""The year of evaluations of an agency: who belongs to which group, and which rounds are due for whom.

A round is due for who belongs to the group on the last day of its period: whoever moves is evaluated by the new unit in
the rhythm of the new unit (annex p. 91, no. 13 a), and once for the year, by the unit where the year ends (13 b).
"""

from __future__ import annotations

from functools import cached_property
from itertools import groupby, pairwise
from operator import attrgetter
from types import MappingProxyType
from typing import TYPE_CHECKING, final

import attrs

from ..base.laws import PERMENPANRB_6_2022
from ..base.period import Period, PeriodKind
from ..base.spans import meets
from ..errors import InvalidValue, KinerjaError, NotFound, Problems
from .cadence import refused_cadence
from .cycle_parts import Due, Group, Lock, Member, Stay
from .rounds import EvaluationKind, Round

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

__all__ = ["MOVED", "ONE_FINAL", "Cycle"]

MOVED = PERMENPANRB_6_2022("Lampiran hlm. 91, angka 13")
"""Who moves is evaluated in the new unit: periodically in its rhythm, and for the year."""
ONE_FINAL = PERMENPANRB_6_2022("Pasal 25; Lampiran hlm. 90, angka 10")
"""The year is judged once."""


def _groups(groups: Iterable[Group]) -> tuple[Group, ...]:
    return tuple(groups)


def _members(members: Iterable[Member]) -> tuple[Member, ...]:
    return tuple(sorted(members, key=attrgetter("employee_id", "since")))


def _locks(locks: Iterable[Lock]) -> tuple[Lock, ...]:
    return tuple(sorted(locks, key=attrgetter("on", "group_id", "kind", "period.end")))


@final
@attrs.frozen
class Cycle:
    """The evaluations of an agency in a year of performance.

    Args:
        agency: The name of the agency.
        year: The calendar year.
        groups: The groups, each with its rhythm.
        members: Who belongs to which group when, in any order; memberships outside the year do no harm.
        locks: What was closed; see :func:`~kinerja.evaluation.cycle_steps.lock`.

    Raises:
        Problems: with every group that is there twice, has a cadence that the rules do not allow for its kinds on the
            days it has members, or a window that cannot be; every member of no group; every two memberships of one
            person that overlap; every lock of no round.

    Example:
        >>> from datetime import date
        >>> from .windows import WindowRule
        >>> x = Group("x", "Dinas X", "triwulanan", WindowRule(-6, 10))
        >>> y = Group("y", "Dinas Y", "bulanan", WindowRule(-3, 5))
        >>> moved = [
        ...     Member("sari", "x", date(2024, 1, 1), date(2025, 2, 16)),
        ...     Member("sari", "y", date(2025, 2, 17)),
        ... ]
        >>> cycle = Cycle("Kabupaten Contoh", Period.year(2025), [x, y], moved)
        >>> for due in cycle.dues_of("sari")[:2]:
        ...     print(due.round.label.en, due.days)
        Periodic evaluation, February 2025 2025-02-17/2025-02-28
        Periodic evaluation, March 2025 2025-03-01/2025-03-31
        >>> due = cycle.dues_of("sari")[-1]
        >>> print(due.group_id, due.round.label.en, due.days)
        y Annual evaluation, Year 2025 2025-01-01/2025-12-31
    """

    agency: str
    year: Period
    groups: tuple[Group, ...] = attrs.field(converter=_groups)
    members: tuple[Member, ...] = attrs.field(default=(), converter=_members)
    locks: tuple[Lock, ...] = attrs.field(default=(), converter=_locks)

    def __attrs_post_init__(self) -> None:
        if problems := tuple(_problems(self)):
            raise Problems("The cycle cannot stand.", problems)

    @cached_property
    def _rounds(self) -> Mapping[str, tuple[Round, ...]]:
        return MappingProxyType({group.id: group.rounds(self.year) for group in self.groups})

    @cached_property
    def _stays(self) -> Mapping[str, tuple[Stay, ...]]:
        by_person = groupby(self.members, key=attrgetter("employee_id"))
        found = {employee_id: tuple(_stays(held, self.year)) for employee_id, held in by_person}
        return MappingProxyType({employee_id: stays for employee_id, stays in found.items() if stays})

    @property
    def employee_ids(self) -> tuple[str, ...]:
        """Who is in the cycle, in order of id."""
        return tuple(self._stays)

    def group(self, group_id: str) -> Group:
        """Return a group.

        Raises:
            NotFound: when there is none of that id.
        """
        for group in self.groups:
            if group.id == group_id:
                return group
        known = ", ".join(group.id for group in self.groups)
        raise NotFound(f"There is no group {group_id!r}.", mend=f"There are {known}.", value=group_id)

    def rounds(self, group_id: str) -> tuple[Round, ...]:
        """Return the rounds of a group in the order of time, the annual one last.

        Raises:
            NotFound: when there is no such group.
        """
        return self._rounds[self.group(group_id).id]

    def stays_of(self, employee_id: str) -> tuple[Stay, ...]:
        """Return where a person is in the year, in the order of time.

        Raises:
            NotFound: when the person is not in the cycle in this year.
        """
        if employee_id not in self._stays:
            what = f"{employee_id!r} is in no group in {self.year.label.en}."
            raise NotFound(what, mend="Enter a membership.", value=employee_id)
        return self._stays[employee_id]

    def dues_of(self, employee_id: str) -> tuple[Due, ...]:
        """Return what is due for a person in the year, in the order of time, the annual round last.

        Raises:
            NotFound: when the person is not in the cycle in this year.
        """
        return tuple(self._dues(employee_id, self.stays_of(employee_id)))

    def dues(self) -> Iterator[Due]:
        """Yield what is due for everybody, person after person."""
        for employee_id, stays in self._stays.items():
            yield from self._dues(employee_id, stays)

    def group_on(self, employee_id: str, day: date) -> Group | None:
        """Return the group of a person on a day of the year; ``None`` if there is none."""
        for stay in self._stays.get(employee_id, ()):
            if stay.days.contains(day):
                return self.group(stay.group_id)
        return None

    def is_locked(self, group_id: str, round: Round, day: date) -> bool:
        """Return whether a round of a group is closed on ``day``."""
        return any(lock.is_of(group_id, round) and lock.holds_on(day) for lock in self.locks)

    def _dues(self, employee_id: str, stays: tuple[Stay, ...]) -> Iterator[Due]:
        for stay in stays:
            for round in self._rounds[stay.group_id]:
                if round.kind is EvaluationKind.PERIODIK and stay.days.contains(round.period.end):
                    yield Due(employee_id, stay.group_id, round, _within(round.period, stay.days))
        last = stays[-1]
        whole = self.year if last.days == self.year else Period(stays[0].days.start, last.days.end)
        yield Due(employee_id, last.group_id, self._rounds[last.group_id][-1], whole)


def _stays(members: Iterable[Member], year: Period) -> Iterator[Stay]:
    """Yield where a person was in the year, one membership that follows another in the same group being one."""
    current: Stay | None = None
    for member in members:
        if not _meets(member, year):
            continue
        days = _cut(member, year)
        if current is not None and current.group_id == member.group_id and (days.start - current.days.end).days == 1:
            current = Stay(member.group_id, Period(current.days.start, days.end))
            continue
        if current is not None:
            yield current
        current = Stay(member.group_id, days)
    if current is not None:
        yield current


def _meets(member: Member, year: Period) -> bool:
    return meets(member.since, member.until, year)


def _cut(member: Member, year: Period) -> Period:
    first = max(member.since, year.start)
    last = year.end if member.until is None else min(member.until, year.end)
    return year if (first, last) == (year.start, year.end) else Period(first, last)


def _within(period: Period, days: Period) -> Period:
    return period if days.start <= period.start else Period(days.start, period.end)


# --- What cannot stand ---------------------------------------------------------------------------------------------


def _problems(cycle: Cycle) -> Iterator[KinerjaError]:
    if cycle.year.kind is not PeriodKind.TAHUNAN:
        yield InvalidValue(
            f"{cycle.year.label.en} is no calendar year.",
            why="Performance is planned and judged by the calendar year (PermenPANRB 6/2022, Pasal 14 and 25).",
            mend="Give Period.year(...).",
            path="year",
        )
        return
    yield from _of_groups(cycle)
    yield from _of_members(cycle)
    yield from _of_locks(cycle)


def _of_groups(cycle: Cycle) -> Iterator[KinerjaError]:
    known: set[str] = set()
    hulls = _hulls(cycle)
    for index, group in enumerate(cycle.groups):
        if group.id in known:
            yield InvalidValue(f"There are two groups {group.id!r}.", mend="Keep one.", path=f"groups[{index}]")
        known.add(group.id)
        days = hulls.get(group.id, cycle.year)
        for error in refused_cadence(group.cadence, group.kinds, days, group.rule):
            yield error.at(f"groups[{index}]")
        try:
            group.rounds(cycle.year)
        except InvalidValue as error:
            yield error.at(f"groups[{index}]")


def _hulls(cycle: Cycle) -> dict[str, Period]:
    """Return from when to when each group has members in the year."""
    found: dict[str, Period] = {}
    for member in cycle.members:
        if _meets(member, cycle.year):
            days = _cut(member, cycle.year)
            held = found.setdefault(member.group_id, days)
            if not held.contains(days):
                found[member.group_id] = Period(min(held.start, days.start), max(held.end, days.end))
    return found


def _of_members(cycle: Cycle) -> Iterator[KinerjaError]:
    known = {group.id for group in cycle.groups}
    for member in cycle.members:
        if member.group_id not in known:
            what = f"{member.employee_id!r} is in a group {member.group_id!r} that does not exist."
            yield InvalidValue(what, mend="Enter the group, or correct its id.", path=member.employee_id)
    for one, other in pairwise(cycle.members):
        same = one.employee_id == other.employee_id
        if same and (one.until is None or one.until >= other.since):
            yield InvalidValue(
                f"{one.employee_id!r} is in {one.group_id!r} and in {other.group_id!r} on {other.since}.",
                why="A person would be evaluated twice for the same days.",
                mend="End the first membership the day before the second begins.",
                path=one.employee_id,
            )


def _of_locks(cycle: Cycle) -> Iterator[KinerjaError]:
    known = {group.id: group.cadence.periods(cycle.year) for group in cycle.groups}
    held: dict[tuple[str, EvaluationKind, Period], Lock] = {}
    for index, lock in enumerate(cycle.locks):
        periods = (cycle.year,) if lock.kind is EvaluationKind.TAHUNAN else known.get(lock.group_id, ())
        if lock.group_id not in known or lock.period not in periods:
            what = f"The group {lock.group_id!r} has no {lock.kind} round of {lock.period.label.en}."
            yield InvalidValue(what, mend="Lock a round that it has.", path=f"locks[{index}]")
        before = held.get((lock.group_id, lock.kind, lock.period))
        if before is not None and (before.released is None or before.released.on > lock.on):
            what = f"{lock.period.label.en} of {lock.group_id!r} was closed on {lock.on} while it was closed."
            yield InvalidValue(what, mend="Open it before it is closed again.", path=f"locks[{index}].on")
        held[lock.group_id, lock.kind, lock.period] = lock
