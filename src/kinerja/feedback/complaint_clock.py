"""What is on time: deadlines counted in days, clocks that stop, complaints still open on the day of asking.

An open complaint whose deadline has passed is late: to leave it out would reward not settling it.  One whose deadline
has not passed is left out, because nobody knows yet; to count it as late, or as on time, would be a guess.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from ..base.law import Assurance
from ..base.laws import PERMENPANRB_62_2018
from ..base.words import Words, label
from ..errors import NotCovered
from .complaint_policy import ComplaintStage, DayCount
from .complaints import ComplaintEventKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..base.calendar import WorkingCalendar
    from ..base.law import Basis
    from .complaint_policy import ComplaintDeadline, DeadlinePolicy
    from .complaints import Complaint

__all__ = ["CENSORING", "CLOCK", "LEFT_OUT", "Punctuality", "days_waited", "punctuality", "stage_punctuality"]

CENSORING: Basis = PERMENPANRB_62_2018(
    "Pengukuran",
    assurance=Assurance.ASSUMPTION,
    note="No text says how open complaints count.  Here the day of the deadline is on time, what is settled after the"
    " day of asking counts as open, open and past its deadline is late, open and not past it is left out.",
)
"""Why a share on time counts what it counts."""
CLOCK: Basis = PERMENPANRB_62_2018(
    "Penundaan",
    assurance=Assurance.ASSUMPTION,
    note="Systems let an operator postpone and reopen; what this does to a deadline was read nowhere.  Here the days"
    " after one is postponed, up to the day it is resumed, do not count, nor those between settlement and reopening.",
)
"""Why clocks stop as they do."""
LEFT_OUT: Basis = PERMENPANRB_62_2018(
    "Kewenangan dan pengarsipan",
    assurance=Assurance.ASSUMPTION,
    note="Systems let an operator say that a complaint is not their authority, or archive it; whether it then counts"
    " was read nowhere.  Here it is in no indicator, and how many there are is told.",
)
"""Why what is not the unit's own, or archived, is left out."""


class Punctuality(StrEnum):
    """Whether something was done by its deadline, as of a day."""

    TEPAT_WAKTU = "tepat_waktu"
    """Done, by its deadline."""
    TERLAMBAT = "terlambat"
    """Done after its deadline, or not done although it has passed."""
    BELUM_JATUH_TEMPO = "belum_jatuh_tempo"
    """Not done, and its deadline has not passed: it counts neither way."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("punctuality", self)


def punctuality(due: date | None, done: date | None, as_of: date) -> Punctuality:
    """Return whether something is on time, late, or not due yet.

    Args:
        due: The last day that is on time; ``None`` where it lies beyond ``as_of`` or its clock stands still.
        done: When it was done; ``None`` when it was not.  After ``as_of`` it counts as not done.
        as_of: The day of asking, at its end.

    Example:
        >>> asked = date(2025, 6, 30)
        >>> print(punctuality(date(2025, 6, 11), date(2025, 6, 11), asked))
        tepat_waktu
        >>> print(punctuality(date(2025, 6, 11), None, asked), punctuality(asked, None, asked))
        terlambat belum_jatuh_tempo
    """
    is_done = done is not None and done <= as_of
    end = done if done is not None and is_done else as_of
    if due is not None and due < end:
        return Punctuality.TERLAMBAT
    return Punctuality.TEPAT_WAKTU if is_done else Punctuality.BELUM_JATUH_TEMPO


_KINDS: Mapping[ComplaintStage, tuple[ComplaintEventKind, ...]] = MappingProxyType(
    {
        # What was acted upon or settled had been looked at by then, also where nobody recorded it.
        ComplaintStage.VERIFIKASI: (
            ComplaintEventKind.DIVERIFIKASI,
            ComplaintEventKind.DITINDAKLANJUTI,
            ComplaintEventKind.SELESAI,
        ),
        ComplaintStage.TINDAK_LANJUT: (ComplaintEventKind.DITINDAKLANJUTI, ComplaintEventKind.SELESAI),
    }
)


def stage_punctuality(
    complaint: Complaint,
    stage: ComplaintStage,
    as_of: date,
    policy: DeadlinePolicy,
    calendar: WorkingCalendar | None = None,
) -> Punctuality | None:
    """Return whether a stage of a complaint is on time, late, or not due yet; ``None`` where it does not count.

    It does not count where the unit does not have to deal with it, or nothing says by when.

    Args:
        complaint: The complaint.
        stage: The stage.
        as_of: The day of asking, at its end.
        policy: The deadlines.
        calendar: The days that are worked, where a deadline counts working days.

    Raises:
        NotCovered: when working days are counted without a calendar, or on days that it does not cover.

    Example:
        >>> from kinerja.feedback.complaint_policy import ComplaintDeadline, DeadlinePolicy
        >>> from kinerja.feedback.complaints import Complaint, ComplaintEvent
        >>> policy = DeadlinePolicy("sepuluh", [ComplaintDeadline("penyelesaian", 10, "hari")])
        >>> stop = [ComplaintEvent("ditunda", date(2025, 6, 4)), ComplaintEvent("dilanjutkan", date(2025, 6, 9))]
        >>> settled = ComplaintEvent("selesai", date(2025, 6, 16))
        >>> for events in ([settled], [*stop, settled]):
        ...     complaint = Complaint("1", "u", date(2025, 6, 2), events)
        ...     print(stage_punctuality(complaint, ComplaintStage.PENYELESAIAN, date(2025, 6, 30), policy))
        terlambat
        tepat_waktu
    """
    if complaint.status(as_of).is_left_out:
        return None
    settling = stage is ComplaintStage.PENYELESAIAN
    done = complaint.settled(as_of) if settling else complaint.first(_KINDS[stage], as_of)
    if settling and complaint.due is not None:
        return punctuality(complaint.due, done, as_of)
    deadline = policy.deadline(stage, complaint.classification)
    if deadline is None:
        return None
    return punctuality(_due(complaint, deadline, done or as_of, calendar), done, as_of)


def _due(
    complaint: Complaint, deadline: ComplaintDeadline, until: date, calendar: WorkingCalendar | None
) -> date | None:
    """Return the last day that is on time, if it is not after another."""
    stops, left = complaint.stops(until), deadline.days
    for ordinal in range(complaint.received.toordinal() + 1, until.toordinal() + 1):
        day = date.fromordinal(ordinal)
        if any(since < day <= resumed for since, resumed in stops):
            continue
        left -= _counts(day, deadline.counted_in, calendar)
        if not left:
            return _moved(day, stops)
    return None


def _moved(day: date, stops: tuple[tuple[date, date], ...]) -> date:
    """Return the last day that is on time, if the clock was stopped on it: nothing is due while it stands still."""
    for since, resumed in stops:
        day = resumed if since == day else day
    return day


def _counts(day: date, counted_in: DayCount, calendar: WorkingCalendar | None) -> bool:
    return counted_in is DayCount.HARI or _given(calendar).is_working(day)


def _given(calendar: WorkingCalendar | None) -> WorkingCalendar:
    if calendar is None:
        raise NotCovered(
            "Working days are counted, and there is no calendar.",
            why="Holidays are decreed year by year, and kinerja knows none.",
            mend="Give a WorkingCalendar, or deadlines in calendar days.",
            path="calendar",
        )
    return calendar


def days_waited(received: date, until: date, counted_in: DayCount, calendar: WorkingCalendar | None = None) -> int:
    """Return how many days somebody waited, those after the day of receipt; stops of the clock do not shorten it.

    Args:
        received: The day of receipt.
        until: The last day, not before it.
        counted_in: Which days count.
        calendar: The days that are worked, where working days count.

    Raises:
        NotCovered: when working days are counted without a calendar, or on days that it does not cover.

    Example:
        >>> days_waited(date(2025, 6, 2), date(2025, 6, 16), DayCount.HARI)
        14
    """
    if counted_in is DayCount.HARI:
        return (until - received).days
    return _given(calendar).count(received, until)
