"""On time, late or not due yet; clocks that stop."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from kinerja.base.calendar import FIVE_DAYS, WorkingCalendar
from kinerja.base.period import Period
from kinerja.errors import NotCovered
from kinerja.feedback.complaint_clock import Punctuality, days_waited, punctuality, stage_punctuality
from kinerja.feedback.complaint_policy import ComplaintDeadline, ComplaintStage, DayCount, DeadlinePolicy
from kinerja.feedback.complaints import Complaint, ComplaintEvent

ASKED = date(2025, 6, 30)
DAY = timedelta(days=1)
TEN = DeadlinePolicy("ten", [ComplaintDeadline("penyelesaian", 10, "hari")])
WORKED = DeadlinePolicy(
    "worked",
    [
        ComplaintDeadline("verifikasi", 3, "hari_kerja"),
        ComplaintDeadline("tindak_lanjut", 5, "hari_kerja"),
        ComplaintDeadline("penyelesaian", 10, "hari_kerja"),
    ],
)
CALENDAR = WorkingCalendar(FIVE_DAYS, [date(2025, 6, 6)], Period.month(2025, 6))
ON_TIME, LATE, NOT_YET = Punctuality


@pytest.mark.parametrize(
    ("due", "done", "answer"),
    [
        (ASKED, ASKED, ON_TIME),
        (ASKED - DAY, ASKED - DAY, ON_TIME),
        (ASKED - DAY, ASKED, LATE),
        (ASKED - DAY, None, LATE),
        (ASKED, None, NOT_YET),  # its last day is not over
        (ASKED + DAY, None, NOT_YET),
        (ASKED, ASKED + DAY, NOT_YET),  # settled late, but nobody knows it yet
        (ASKED - DAY, ASKED + DAY, LATE),
        (ASKED + DAY, ASKED + DAY, NOT_YET),
        (None, ASKED, ON_TIME),
        (None, None, NOT_YET),
    ],
)
def test_the_rule_of_censoring(due, done, answer) -> None:
    """Open and overdue is late, not yet due counts neither way, the last day is on time."""
    assert punctuality(due, done, ASKED) is answer


def ask(*steps, received=date(2025, 6, 2), stage=ComplaintStage.PENYELESAIAN, policy=TEN, asked=ASKED, **parts):
    """Return whether a complaint is on time, from ``("selesai", 5)``: what happened, and on which day of June."""
    events = [ComplaintEvent(kind, date(2025, 6, number)) for kind, number in steps]
    return stage_punctuality(Complaint("1", "u", received, events, **parts), stage, asked, policy, CALENDAR)


@pytest.mark.parametrize(
    ("steps", "answer"),
    [
        ([("selesai", 12)], ON_TIME),
        ([("selesai", 13)], LATE),
        ([], LATE),
        ([("ditunda", 4), ("dilanjutkan", 9), ("selesai", 17)], ON_TIME),  # five days more
        ([("ditunda", 4), ("dilanjutkan", 9), ("selesai", 18)], LATE),
        ([("ditunda", 4)], NOT_YET),  # its clock stands still
        ([("ditunda", 12)], NOT_YET),  # on its last day
        ([("ditunda", 12), ("dilanjutkan", 20), ("selesai", 20)], ON_TIME),
        ([("ditunda", 12), ("dilanjutkan", 20), ("selesai", 21)], LATE),
        ([("ditunda", 13)], LATE),  # too late to postpone
        ([("ditunda", 4), ("selesai", 28)], ON_TIME),
        ([("selesai", 4), ("dibuka_kembali", 9)], LATE),
        ([("selesai", 4), ("dibuka_kembali", 24)], NOT_YET),  # four days of its ten are left
        ([("selesai", 4), ("dibuka_kembali", 20), ("selesai", 28)], ON_TIME),
        ([("selesai", 4), ("dibuka_kembali", 20), ("selesai", 29)], LATE),
        ([("bukan_kewenangan", 20)], None),
        ([("diarsipkan", 3)], None),
        ([("bukan_kewenangan", 3), ("dibuka_kembali", 20), ("selesai", 29)], ON_TIME),
    ],
)
def test_a_stop_moves_the_deadline(steps, answer) -> None:
    """Received on the 2nd, ten days to settle it, asked on the 30th."""
    assert ask(*steps) is answer


@pytest.mark.parametrize(
    ("steps", "answer"),
    [
        ([("selesai", 17)], ON_TIME),  # the 10th working day, without the holiday of the 6th
        ([("selesai", 18)], LATE),
        ([("ditunda", 6), ("dilanjutkan", 8), ("selesai", 17)], ON_TIME),  # a weekend gives nothing
        ([("ditunda", 6), ("dilanjutkan", 9), ("selesai", 18)], ON_TIME),
        ([("ditunda", 6), ("dilanjutkan", 9), ("selesai", 19)], LATE),
    ],
)
def test_working_days_are_those_of_the_calendar(steps, answer) -> None:
    """Of who asks."""
    assert ask(*steps, policy=WORKED) is answer


def test_settled_on_the_saturday_after_the_last_working_day_is_late() -> None:
    """The deadline was the Friday."""
    policy = DeadlinePolicy("p", [ComplaintDeadline("penyelesaian", 4, "hari_kerja")])
    assert ask(("selesai", 13), received=date(2025, 6, 9), policy=policy) is ON_TIME
    assert ask(("selesai", 14), received=date(2025, 6, 9), policy=policy) is LATE


@pytest.mark.parametrize(
    ("stage", "steps", "answer"),
    [
        ("verifikasi", [("diverifikasi", 5)], ON_TIME),
        ("verifikasi", [("diverifikasi", 9)], LATE),
        ("verifikasi", [("ditindaklanjuti", 4)], ON_TIME),  # verified by then
        ("verifikasi", [("selesai", 9)], LATE),
        ("tindak_lanjut", [("diverifikasi", 3), ("ditindaklanjuti", 10)], ON_TIME),
        ("tindak_lanjut", [("selesai", 11)], LATE),
        ("tindak_lanjut", [], LATE),
    ],
)
def test_every_stage_has_its_deadline(stage, steps, answer) -> None:
    """And what shows that it was done by then."""
    assert ask(*steps, stage=ComplaintStage(stage), policy=WORKED) is answer


def test_a_deadline_of_the_record_goes_before_the_policy() -> None:
    """For settlement, and as it stands."""
    assert ask(("selesai", 13), due=date(2025, 6, 13)) is ON_TIME
    assert ask(("ditunda", 3), due=date(2025, 6, 13)) is LATE
    assert ask(("selesai", 5), due=date(2025, 6, 13), stage=ComplaintStage.VERIFIKASI) is None


def test_without_a_deadline_it_does_not_count() -> None:
    """Rather than as on time."""
    assert ask(("selesai", 5), stage=ComplaintStage.VERIFIKASI) is None


def test_working_days_need_a_calendar() -> None:
    """One that covers the days that it is asked about."""
    complaint = Complaint("1", "u", date(2025, 6, 2))
    with pytest.raises(NotCovered, match="there is no calendar"):
        stage_punctuality(complaint, ComplaintStage.PENYELESAIAN, ASKED, WORKED)
    with pytest.raises(NotCovered, match="there is no calendar"):
        days_waited(complaint.received, ASKED, DayCount.HARI_KERJA)
    with pytest.raises(NotCovered, match="2025-07-01"):
        ask(received=date(2025, 6, 23), policy=WORKED, asked=date(2025, 7, 31))


def test_days_beyond_the_answer_need_not_be_covered() -> None:
    """A deadline that has not come needs no calendar of next month."""
    assert ask(received=date(2025, 6, 27), policy=WORKED) is NOT_YET


def test_people_wait_while_a_clock_stands_still() -> None:
    """In days of the calendar, or worked ones."""
    received, until = date(2025, 6, 2), date(2025, 6, 16)
    assert days_waited(received, until, DayCount.HARI) == 14
    assert days_waited(received, until, DayCount.HARI_KERJA, CALENDAR) == 9


def test_answers_have_names() -> None:
    """For people."""
    assert LATE.label.id == "Terlambat"
