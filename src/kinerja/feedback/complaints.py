"""Complaints: what came in, to which unit, and what became of it from day to day.

A complaint belongs to a unit.  Nothing here holds who complained, nor about whom: no source that was read links a
complaint to an employee, and the days and the theme are enough to see how a unit deals with complaints.

Three things that happen to complaints change their numbers, so each has a rule that is told and none that is silent:

* one that is postponed has its clock stopped until it is resumed, so that its deadline moves;
* one that is not the unit's own, or was archived, is left out, and told by number;
* one that was reopened is open again: its clock runs on, without the days on which it was taken as settled.
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from itertools import pairwise, takewhile
from types import MappingProxyType
from typing import TYPE_CHECKING, final

import attrs
from attrs.validators import optional

from ..base.exact import exact
from ..base.members import member
from ..base.period import plain_date
from ..base.words import Words, label
from ..errors import InvalidValue
from ..plans.fields import filled, is_a, stripped
from .complaint_policy import ComplaintClass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

__all__ = ["Complaint", "ComplaintEvent", "ComplaintEventKind", "ComplaintStatus", "Satisfaction"]


class ComplaintStatus(StrEnum):
    """Where a complaint stands on a day."""

    TERBUKA = "terbuka"
    """Received, and not settled."""
    TERTUNDA = "tertunda"
    """Open, and its clock is stopped."""
    SELESAI = "selesai"
    """Settled."""
    BUKAN_KEWENANGAN = "bukan_kewenangan"
    """Not the unit's own; left out of its numbers."""
    DIARSIPKAN = "diarsipkan"
    """Put away without being dealt with, such as one sent twice; left out as well."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("complaint_status", self)

    @property
    def is_open(self) -> bool:
        """Whether it still waits to be settled."""
        return self in {ComplaintStatus.TERBUKA, ComplaintStatus.TERTUNDA}

    @property
    def is_left_out(self) -> bool:
        """Whether the unit's numbers leave it out."""
        return self in {ComplaintStatus.BUKAN_KEWENANGAN, ComplaintStatus.DIARSIPKAN}


class ComplaintEventKind(StrEnum):
    """What happens to a complaint."""

    DIVERIFIKASI = "diverifikasi"
    """Somebody looked at it, and it is the unit's to deal with."""
    DITINDAKLANJUTI = "ditindaklanjuti"
    """The unit acted upon it, or answered."""
    DITUNDA = "ditunda"
    """Postponed: the clock stops, as when the unit waits for papers."""
    DILANJUTKAN = "dilanjutkan"
    """Resumed: the clock runs again."""
    BUKAN_KEWENANGAN = "bukan_kewenangan"
    """Found not to be the unit's own."""
    DIARSIPKAN = "diarsipkan"
    """Put away without being dealt with."""
    SELESAI = "selesai"
    """Settled."""
    DIBUKA_KEMBALI = "dibuka_kembali"
    """Opened again."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("complaint_event_kind", self)


_AT_WORK = frozenset({ComplaintStatus.TERBUKA, ComplaintStatus.TERTUNDA})
_DONE = frozenset(ComplaintStatus) - _AT_WORK
_STEPS: Mapping[ComplaintEventKind, tuple[frozenset[ComplaintStatus], ComplaintStatus | None]] = MappingProxyType(
    {
        ComplaintEventKind.DIVERIFIKASI: (_AT_WORK, None),
        ComplaintEventKind.DITINDAKLANJUTI: (_AT_WORK, None),
        ComplaintEventKind.DITUNDA: (frozenset({ComplaintStatus.TERBUKA}), ComplaintStatus.TERTUNDA),
        ComplaintEventKind.DILANJUTKAN: (frozenset({ComplaintStatus.TERTUNDA}), ComplaintStatus.TERBUKA),
        ComplaintEventKind.BUKAN_KEWENANGAN: (_AT_WORK, ComplaintStatus.BUKAN_KEWENANGAN),
        ComplaintEventKind.DIARSIPKAN: (_AT_WORK, ComplaintStatus.DIARSIPKAN),
        ComplaintEventKind.SELESAI: (_AT_WORK, ComplaintStatus.SELESAI),
        ComplaintEventKind.DIBUKA_KEMBALI: (_DONE, ComplaintStatus.TERBUKA),
    }
)
"""From which standing each may happen, and to which it leads; ``None`` where it changes nothing."""


def _kind(value: object) -> ComplaintEventKind:
    return member(ComplaintEventKind, value)


@final
@attrs.frozen
class ComplaintEvent:
    """One thing that happened to a complaint.

    Args:
        kind: What, or its token.
        on: When.
    """

    kind: ComplaintEventKind = attrs.field(converter=_kind)
    on: date = attrs.field(converter=plain_date)


@final
@attrs.frozen
class Satisfaction:
    """How satisfied somebody was with the settlement, on a scale that is told.

    Args:
        score: The answer.
        highest: The best answer of the scale.
        lowest: Its worst.

    Raises:
        InvalidValue: for an answer outside its scale.

    Example:
        >>> Satisfaction(4, 5).score
        Fraction(4, 1)
    """

    score: Fraction = attrs.field(converter=exact)
    highest: Fraction = attrs.field(converter=exact)
    lowest: Fraction = attrs.field(default=Fraction(1), converter=exact)

    def __attrs_post_init__(self) -> None:
        if not self.lowest <= self.score <= self.highest or self.lowest == self.highest:
            raise InvalidValue(
                f"{self.score} is no answer from {self.lowest} to {self.highest}.",
                mend="Correct the answer, or the ends of its scale.",
                path="score",
                value=self.score,
            )


def _class(value: object) -> ComplaintClass:
    return member(ComplaintClass, value)


def _events(events: Iterable[ComplaintEvent]) -> tuple[ComplaintEvent, ...]:
    return tuple(events)


@final
@attrs.frozen
class Complaint:
    """What somebody sent in, and what became of it.

    Args:
        id: The number of the case; never the name of a person.
        unit_id: The caller's key of the unit that has to deal with it.
        received: The day it came to the unit.
        events: What happened to it, from the earliest on; those of one day in the order in which they happened.
        classification: What it is, or its token.
        theme: What it is about, as the agency groups its complaints; empty where nobody said.
        due: The day by which it has to be settled, where the record states one; else the policy says.
        satisfaction: How satisfied somebody was with the settlement; ``None`` when nobody asked or answered.

    Raises:
        InvalidValue: for events out of order, before it was received, or that do not follow from one another.

    Example:
        >>> from datetime import date
        >>> complaint = Complaint(
        ...     "LPR-1",
        ...     "dukcapil",
        ...     date(2025, 3, 3),
        ...     [
        ...         ComplaintEvent("diverifikasi", date(2025, 3, 4)),
        ...         ComplaintEvent("ditunda", date(2025, 3, 6)),
        ...         ComplaintEvent("dilanjutkan", date(2025, 3, 12)),
        ...         ComplaintEvent("selesai", date(2025, 3, 14)),
        ...     ],
        ... )
        >>> print(complaint.status(date(2025, 3, 10)), complaint.status(date(2025, 3, 31)))
        tertunda selesai
        >>> complaint.settled(date(2025, 3, 10)), complaint.settled(date(2025, 3, 31))
        (None, datetime.date(2025, 3, 14))
    """

    id: str = attrs.field(converter=stripped, validator=filled)
    unit_id: str = attrs.field(converter=stripped, validator=filled)
    received: date = attrs.field(converter=plain_date)
    events: tuple[ComplaintEvent, ...] = attrs.field(default=(), converter=_events)
    classification: ComplaintClass = attrs.field(default=ComplaintClass.PENGADUAN, converter=_class, kw_only=True)
    theme: str = attrs.field(default="", converter=stripped, kw_only=True)
    due: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date), kw_only=True)
    satisfaction: Satisfaction | None = attrs.field(default=None, validator=optional(is_a(Satisfaction)), kw_only=True)

    def __attrs_post_init__(self) -> None:
        days = [self.received, *(event.on for event in self.events)]
        for index, (before, after) in enumerate(pairwise(days)):
            if after < before:
                raise InvalidValue(
                    f"{self.events[index].kind.label.en} on {after}, after something on {before}.",
                    mend="Give events from the earliest on, none before the day of receipt.",
                    path=f"events[{index}].on",
                    value=after,
                )
        if self.due is not None and self.due < self.received:
            raise InvalidValue(
                f"Due on {self.due}, before it was received on {self.received}.",
                mend="Correct a day.",
                path="due",
                value=self.due,
            )
        _check_steps(self.events)

    def known(self, day: date) -> tuple[ComplaintEvent, ...]:
        """Return what had happened by the end of a day."""
        return tuple(takewhile(lambda event: event.on <= day, self.events))

    def status(self, day: date) -> ComplaintStatus:
        """Return where it stood at the end of a day."""
        led = (_STEPS[event.kind][1] for event in reversed(self.known(day)))
        return next((status for status in led if status is not None), ComplaintStatus.TERBUKA)

    def settled(self, day: date) -> date | None:
        """Return when it was settled, as of a day; ``None`` when it was not, or was open again."""
        if self.status(day) is not ComplaintStatus.SELESAI:
            return None
        return next(event.on for event in reversed(self.known(day)) if event.kind is ComplaintEventKind.SELESAI)

    def first(self, kinds: Iterable[ComplaintEventKind], day: date) -> date | None:
        """Return when one of some things first happened, as of a day; ``None`` when none did."""
        wanted = frozenset(kinds)
        return next((event.on for event in self.known(day) if event.kind in wanted), None)

    def stops(self, day: date) -> tuple[tuple[date, date], ...]:
        """Return the spans of which no day counts, as of a day: after the first day of each, up to its last.

        Example:
            >>> from datetime import date
            >>> events = [ComplaintEvent("ditunda", date(2025, 3, 6)), ComplaintEvent("dilanjutkan", date(2025, 3, 12))]
            >>> [
            ...     (str(since), str(until))
            ...     for since, until in Complaint("1", "u", date(2025, 3, 3), events).stops(date(2025, 3, 31))
            ... ]
            [('2025-03-06', '2025-03-12')]
        """
        spans: list[tuple[date, date]] = []
        since: date | None = None
        for event in self.known(day):
            running = _STEPS[event.kind][1]
            if running is ComplaintStatus.TERBUKA and since is not None:
                spans.append((since, event.on))
                since = None
            elif running is not None and since is None:
                since = event.on
        return (*spans, *([] if since is None else [(since, day)]))


def _check_steps(events: tuple[ComplaintEvent, ...]) -> None:
    status = ComplaintStatus.TERBUKA
    for index, event in enumerate(events):
        allowed, led = _STEPS[event.kind]
        if status not in allowed:
            raise InvalidValue(
                f"{event.kind.label.en} on {event.on}, while it was {status.label.en.lower()}.",
                mend="Correct the order of the events, or add the one that is missing before it.",
                path=f"events[{index}]",
                value=str(event.kind),
            )
        status = led or status
