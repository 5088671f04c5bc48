"""What a cycle is made of: groups with their rhythm, members, what is due for whom, and locks."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, final

import attrs

from ..base.period import Period, plain_date
from ..base.spans import check_days, holds_on
from ..errors import InvalidValue
from ..people.party import EmployeeKind
from .cadence import Cadence, CadenceRule
from .rounds import EvaluationKind, Round
from .windows import ANNUAL_WINDOW, WindowRule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from ..base.law import Basis

__all__ = ["Due", "Group", "Lock", "Member", "Release", "Stay"]


def _cadence(value: Cadence | str) -> Cadence:
    return Cadence.parse(value)


def _kinds(kinds: Iterable[EmployeeKind]) -> tuple[EmployeeKind, ...]:
    held = set(kinds)
    return tuple(kind for kind in EmployeeKind if kind in held)


def _rounds(rounds: Iterable[Round]) -> tuple[Round, ...]:
    return tuple(sorted(rounds, key=_in_time))


def _in_time(round: Round) -> tuple[date, EvaluationKind]:
    # "periodik" stands before "tahunan": the last quarter, then the year.
    return round.period.end, round.kind


_PNS_AND_PPPK = (EmployeeKind.PNS, EmployeeKind.CPNS, EmployeeKind.PPPK)


@final
@attrs.frozen
class Group:
    """Employees who are evaluated in one rhythm: a unit, teachers, part-time PPPK.

    Args:
        id: A short stable name.
        name: What it is called.
        cadence: Monthly, quarterly, or the year only; or its name.
        periodic_window: When periodic evaluations are carried out.  The regulation leaves it to the agency, so there is
            no default; ``None`` for a group that has the annual evaluation only.
        annual_window: When the year is judged.
        kinds: The kinds of employees in the group.
        rule: The rule that the cadence goes by, such as :data:`~kinerja.evaluation.cadence.GURU` or the agency's own;
            the national rules of the kinds if not given.
        own_windows: Rounds whose window was set for that round alone, as when BKN prolongs a year.
        basis: The agency's decision; ``None`` when the caller does not tell.

    Raises:
        InvalidValue: without a window for periodic evaluations or with one too many, for a group of nobody, or for two
            own windows of one round.

    Example:
        >>> Group("umum", "Perangkat daerah", "triwulanan", WindowRule(-6, 10)).cadence.label.en
        'Quarterly'
        >>> Group("umum", "Perangkat daerah", "semesteran", WindowRule(-6, 10))
        Traceback (most recent call last):
        ...
        kinerja.errors.UnknownName: 'semesteran' is no cadence of evaluation. ...
    """

    id: str
    name: str
    cadence: Cadence = attrs.field(converter=_cadence)
    periodic_window: WindowRule | None = None
    annual_window: WindowRule = ANNUAL_WINDOW
    kinds: tuple[EmployeeKind, ...] = attrs.field(default=_PNS_AND_PPPK, converter=_kinds, kw_only=True)
    rule: CadenceRule | None = attrs.field(default=None, kw_only=True)
    own_windows: tuple[Round, ...] = attrs.field(default=(), converter=_rounds, kw_only=True)
    basis: Basis | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not self.kinds:
            raise InvalidValue(f"The group {self.id!r} has no kinds.", mend="Give at least one.", path="kinds")
        if (self.cadence is Cadence.TAHUNAN) is (self.periodic_window is not None):
            raise InvalidValue(
                f"The group {self.id!r} is evaluated {self.cadence} and has "
                f"{'a' if self.periodic_window else 'no'} window for periodic evaluations.",
                why="When they are carried out is the agency's own decision; the regulation names no days.",
                mend="Give a WindowRule for months and quarters, and none where only the year is judged.",
                path="periodic_window",
            )
        for one, other in pairwise(self.own_windows):
            if _in_time(one) == _in_time(other):
                what = f"The group {self.id!r} has two windows of its own for {one.label.en}."
                raise InvalidValue(what, mend="Keep one.", path="own_windows")

    def rounds(self, year: Period) -> tuple[Round, ...]:
        """Return the rounds of a year in the order of time, the annual one last.

        Raises:
            InvalidValue: when a window begins before its period, or an own window is of no round of the group.

        Example:
            >>> group = Group("umum", "Perangkat daerah", "triwulanan", WindowRule(-6, 10))
            >>> for round in group.rounds(Period.year(2025))[2:]:
            ...     print(round.label.en, round.window)
            Periodic evaluation, Quarter III 2025 2025-09-24/2025-10-10
            Periodic evaluation, Quarter IV 2025 2025-12-25/2026-01-10
            Annual evaluation, Year 2025 2025-12-25/2026-01-31
        """
        found = {(round.kind, round.period): round for round in self._by_rule(year)}
        for own in self.own_windows:
            if (own.kind, own.period) in found:
                found[own.kind, own.period] = own
            elif year.contains(own.period):
                what = f"The group {self.id!r} has no round {own.label.en}."
                raise InvalidValue(what, mend="Set the window of a round that it has.", path="own_windows")
        return tuple(found.values())

    def _by_rule(self, year: Period) -> Iterator[Round]:
        if self.periodic_window is not None:
            for period in self.cadence.periods(year):
                yield Round(period, EvaluationKind.PERIODIK, self.periodic_window.window(period))
        yield Round(year, EvaluationKind.TAHUNAN, self.annual_window.window(year))


@final
@attrs.frozen
class Member:
    """A person in a group for some time.

    Args:
        employee_id: Who.
        group_id: In which group.
        since: The first day; it may lie before the year.
        until: The last day; ``None`` while it goes on.

    Raises:
        InvalidValue: when it ends before it begins.
    """

    employee_id: str
    group_id: str
    since: date = attrs.field(converter=plain_date)
    until: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date))

    def __attrs_post_init__(self) -> None:
        check_days("The membership", self.since, self.until)

    def holds_on(self, day: date) -> bool:
        """Return whether the person is in the group on ``day``."""
        return holds_on(self.since, self.until, day)


@final
@attrs.frozen
class Stay:
    """Days of the year that a person is in one group without a break.

    Args:
        group_id: The group.
        days: The days.
    """

    group_id: str
    days: Period


@final
@attrs.frozen
class Due:
    """A round that is due for a person.

    Args:
        employee_id: Who is to be evaluated.
        group_id: The group whose round it is.
        round: The round.
        days: The days of the period that count for the person: from the move into the group on, or, for the year, from
            the first to the last day in the cycle.
    """

    employee_id: str
    group_id: str
    round: Round
    days: Period

    @property
    def leaves_early(self) -> bool:
        """Whether the person is gone before the period ends, as after retirement or a move to another agency.

        It happens for the year only: a periodic round is due for who is there on its last day.
        """
        return self.days.end < self.round.period.end


def _reason(text: str) -> str:
    stripped = text.strip()
    if not stripped:
        raise InvalidValue("There is no reason.", mend="Say why.", path="reason")
    return stripped


def _ids(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(ids)))


@final
@attrs.frozen
class Release:
    """A lock is taken off again.

    Args:
        by_id: Who did it.
        on: When; from that day on the round is no longer locked.
        reason: Why.

    Raises:
        InvalidValue: without a reason.
    """

    by_id: str
    on: date = attrs.field(converter=plain_date)
    reason: str = attrs.field(converter=_reason)


@final
@attrs.frozen
class Lock:
    """A round of a group is closed: from that day on nothing is recorded in it.

    Args:
        group_id: The group.
        kind: The kind of the round.
        period: Its period.
        by_id: Who closed it.
        on: When.
        reason: Why.
        without: Who stays without an evaluation, in order of id.
        released: How it was opened again; ``None`` while it holds.

    Raises:
        InvalidValue: without a reason, or when it was opened before it was closed.
    """

    group_id: str
    kind: EvaluationKind
    period: Period
    by_id: str
    on: date = attrs.field(converter=plain_date)
    reason: str = attrs.field(converter=_reason)
    without: tuple[str, ...] = attrs.field(default=(), converter=_ids, kw_only=True)
    released: Release | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.released is not None and self.released.on < self.on:
            what = f"It was opened on {self.released.on}, before it was closed on {self.on}."
            raise InvalidValue(what, mend="Correct a day.", path="released.on")

    def holds_on(self, day: date) -> bool:
        """Return whether the round is closed on ``day``."""
        return self.on <= day and (self.released is None or day < self.released.on)

    def shuts_out(self, day: date) -> bool:
        """Return whether nothing that was done on ``day`` is recorded: it holds still, or did on that day."""
        return self.released is None or self.holds_on(day)

    def is_of(self, group_id: str, round: Round) -> bool:
        """Return whether it closes that round of that group."""
        return (self.group_id, self.kind, self.period) == (group_id, round.kind, round.period)
