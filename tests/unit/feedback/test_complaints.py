"""Complaints: what may follow what, and what is known on which day."""

from __future__ import annotations

from datetime import date

import pytest

from kinerja.errors import InvalidValue, UnknownName, WrongType
from kinerja.feedback.complaints import Complaint, ComplaintEvent, ComplaintEventKind, ComplaintStatus, Satisfaction

RECEIVED = date(2025, 6, 2)


def day(number: int) -> date:
    return date(2025, 6, number)


def life(*steps, **parts) -> Complaint:
    """Return a complaint from ``("selesai", 5)``: what happened, and on which day of June."""
    return Complaint("1", "u", RECEIVED, [ComplaintEvent(kind, day(number)) for kind, number in steps], **parts)


@pytest.mark.parametrize(
    ("steps", "statuses"),
    [
        ([], "terbuka terbuka"),
        ([("diverifikasi", 3)], "terbuka terbuka"),
        ([("ditunda", 4), ("dilanjutkan", 8)], "tertunda terbuka"),
        ([("ditunda", 4), ("selesai", 8)], "tertunda selesai"),
        ([("selesai", 4), ("dibuka_kembali", 8)], "selesai terbuka"),
        ([("bukan_kewenangan", 4)], "bukan_kewenangan bukan_kewenangan"),
        ([("diarsipkan", 4), ("dibuka_kembali", 4)], "terbuka terbuka"),
        ([("ditunda", 4), ("ditindaklanjuti", 5)], "tertunda tertunda"),
    ],
)
def test_the_status_is_that_of_the_day(steps, statuses) -> None:
    """Asked on the 5th and on the 10th."""
    assert " ".join(life(*steps).status(day(number)) for number in (5, 10)) == statuses


def test_what_comes_later_is_not_known_yet() -> None:
    """Not the status, not the settlement, not the event."""
    complaint = life(("diverifikasi", 3), ("selesai", 8))
    assert complaint.settled(day(7)) is None
    assert complaint.settled(day(8)) == day(8)
    assert complaint.first([ComplaintEventKind.SELESAI], day(7)) is None
    assert len(complaint.known(day(7))) == 1


def test_of_several_settlements_the_last_one_counts() -> None:
    """The first did not hold."""
    complaint = life(("selesai", 4), ("dibuka_kembali", 6), ("selesai", 9))
    assert complaint.settled(day(30)) == day(9)
    assert complaint.settled(day(7)) is None
    assert complaint.stops(day(30)) == ((day(4), day(6)), (day(9), day(30)))


def test_a_stop_that_becomes_a_settlement_is_one_stop() -> None:
    """From the day it was postponed."""
    assert life(("ditunda", 4), ("selesai", 6), ("dibuka_kembali", 9)).stops(day(30)) == ((day(4), day(9)),)
    assert life(("diarsipkan", 4), ("dibuka_kembali", 9)).stops(day(6)) == ((day(4), day(6)),)


def test_which_statuses_are_open_and_which_are_left_out() -> None:
    """Each is one, the other, or settled."""
    assert [each for each in ComplaintStatus if each.is_open] == [ComplaintStatus.TERBUKA, ComplaintStatus.TERTUNDA]
    assert [each for each in ComplaintStatus if not each.is_open and not each.is_left_out] == [ComplaintStatus.SELESAI]
    assert ComplaintStatus.TERTUNDA.label.en == "Postponed"


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        ([("selesai", 1)], "after something on 2025-06-02"),
        ([("selesai", 5), ("ditunda", 4)], "Give events from the earliest on"),
        ([("dilanjutkan", 5)], "Resumed on 2025-06-05, while it was open"),
        ([("ditunda", 4), ("ditunda", 5)], "while it was postponed"),
        ([("selesai", 4), ("selesai", 5)], "while it was settled"),
        ([("dibuka_kembali", 5)], "Reopened on 2025-06-05, while it was open"),
        ([("bukan_kewenangan", 4), ("selesai", 5)], "while it was not our authority"),
    ],
)
def test_what_cannot_have_happened_is_refused(steps, words) -> None:
    """With the place of the event."""
    with pytest.raises(InvalidValue, match=words) as caught:
        life(*steps)
    assert caught.value.path.startswith("events[")


def test_other_wrong_values_are_refused() -> None:
    """Kinds, deadlines, answers."""
    with pytest.raises(InvalidValue, match="before it was received"):
        life(due=day(1))
    with pytest.raises(UnknownName, match="no ComplaintEventKind"):
        ComplaintEvent("done", day(3))
    with pytest.raises(UnknownName, match="no ComplaintClass"):
        life(classification="keluhan")
    with pytest.raises(WrongType, match="is no Satisfaction"):
        life(satisfaction=4)
    with pytest.raises(InvalidValue, match="no answer from 1 to 5"):
        Satisfaction(6, 5)
    with pytest.raises(InvalidValue, match="no answer from 1 to 1"):
        Satisfaction(1, 1)


def test_kinds_have_names() -> None:
    """For people."""
    assert ComplaintEventKind.BUKAN_KEWENANGAN.label.id == "Bukan kewenangan"
