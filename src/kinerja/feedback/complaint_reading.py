"""Complaints as they are known on a day: what was asked, and what each complaint says to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs

from .complaint_clock import Punctuality, days_waited, stage_punctuality
from .complaint_policy import ComplaintStage
from .complaints import ComplaintEventKind

if TYPE_CHECKING:
    from datetime import date

    from ..base.calendar import WorkingCalendar
    from ..base.period import Period
    from ..base.quantiles import QuantileMethod
    from .complaint_policy import ComplaintDeadline, DayCount, DeadlinePolicy
    from .complaints import Complaint, ComplaintStatus

__all__ = ["ComplaintQuestion", "KnownComplaint"]


@final
@attrs.frozen
class KnownComplaint:
    """A complaint, as of a day.

    Args:
        complaint: The complaint.
        status: Where it stands.
        ever_settled: Whether it was ever settled.
        reopened: Whether it was opened again after that.
    """

    complaint: Complaint
    status: ComplaintStatus
    ever_settled: bool
    reopened: bool


@final
@attrs.frozen
class ComplaintQuestion:
    """What is asked of complaints: of which unit and period, on which day, by which deadlines.

    Args:
        unit_id: The unit.
        period: The days on which the complaints came in.
        as_of: The day of asking.
        policy: The deadlines.
        calendar: The days that are worked; ``None`` where nothing counts them.
        counted_in: Which days a wait counts.
        method: How a median is read between two values.
        services: How many services were rendered; ``None`` when nobody knows.
    """

    unit_id: str
    period: Period
    as_of: date
    policy: DeadlinePolicy
    calendar: WorkingCalendar | None
    counted_in: DayCount
    method: QuantileMethod
    services: int | None

    def read(self, complaint: Complaint) -> KnownComplaint:
        """Return a complaint as it is known on the day of asking."""
        kinds = [event.kind for event in complaint.known(self.as_of)]
        settled = ComplaintEventKind.SELESAI in kinds
        after = kinds[kinds.index(ComplaintEventKind.SELESAI) :] if settled else []
        again = ComplaintEventKind.DIBUKA_KEMBALI in after
        return KnownComplaint(complaint, complaint.status(self.as_of), settled, again)

    def punctuality(self, known: KnownComplaint, stage: ComplaintStage) -> Punctuality | None:
        """Return whether a stage of a complaint is on time; ``None`` where it does not count."""
        return stage_punctuality(known.complaint, stage, self.as_of, self.policy, self.calendar)

    def is_late(self, known: KnownComplaint) -> bool:
        """Return whether a complaint was settled late, or is open past its deadline."""
        return self.punctuality(known, ComplaintStage.PENYELESAIAN) is Punctuality.TERLAMBAT

    def waited(self, known: KnownComplaint) -> int:
        """Return how many days somebody waited for the settlement of a complaint, so far where it is open."""
        ended = known.complaint.settled(self.as_of) or self.as_of
        return days_waited(known.complaint.received, ended, self.counted_in, self.calendar)

    def deadlines(self, stage: ComplaintStage) -> tuple[ComplaintDeadline, ...]:
        """Return the deadlines of a stage."""
        return tuple(each for each in self.policy.deadlines if each.stage is stage)
