"""Deadlines as data."""

from __future__ import annotations

import pytest

from kinerja.base.law import Assurance
from kinerja.errors import InvalidValue, UnknownName
from kinerja.feedback.complaint_policy import (
    LAPOR_5_10,
    LAPOR_VERIFICATION,
    UU25_14_60,
    ComplaintClass,
    ComplaintDeadline,
    ComplaintStage,
    DayCount,
    DeadlinePolicy,
)


def test_a_deadline_for_a_class_goes_before_that_for_all() -> None:
    """In whatever order they stand."""
    some = ComplaintDeadline("penyelesaian", 5, "hari", [ComplaintClass.ASPIRASI, ComplaintClass.LAINNYA])
    rest = ComplaintDeadline("penyelesaian", 10, "hari")
    for deadlines in ([some, rest], [rest, some]):
        policy = DeadlinePolicy("p", deadlines)
        assert policy.deadline("penyelesaian", "lainnya") is some
        assert policy.deadline(ComplaintStage.PENYELESAIAN, ComplaintClass.PENGADUAN) is rest
    assert DeadlinePolicy("p", [some]).deadline("penyelesaian", "pengaduan") is None


@pytest.mark.parametrize(
    "deadlines",
    [
        [ComplaintDeadline("verifikasi", 3, "hari"), ComplaintDeadline("verifikasi", 4, "hari")],
        [ComplaintDeadline("verifikasi", days, "hari", [ComplaintClass.ASPIRASI]) for days in (3, 4)],
    ],
)
def test_two_deadlines_for_one_thing_are_refused(deadlines) -> None:
    """Nobody could tell which holds."""
    with pytest.raises(InvalidValue, match="stands twice"):
        DeadlinePolicy("p", deadlines)


@pytest.mark.parametrize("days", [0, -1, True, "3"])
def test_only_whole_days_are_a_deadline(days) -> None:
    """One or more."""
    with pytest.raises(InvalidValue, match="are no deadline"):
        ComplaintDeadline("verifikasi", days, "hari")


def test_other_names_are_refused() -> None:
    """Of stages, days and classes."""
    with pytest.raises(UnknownName):
        ComplaintDeadline("tutup", 3, "hari")
    with pytest.raises(UnknownName):
        ComplaintDeadline("verifikasi", 3, "minggu")
    with pytest.raises(UnknownName):
        LAPOR_5_10.deadline("verifikasi", "keluhan")


def test_only_what_was_read_stands_without_a_doubt() -> None:
    """Numbers from memory are assumptions, and no function takes them by itself."""
    (known,) = LAPOR_VERIFICATION.deadlines
    assert known.basis.assurance is Assurance.SECONDARY
    guessed = (*LAPOR_5_10.deadlines[1:], *UU25_14_60.deadlines)
    assert {each.basis.assurance for each in guessed} == {Assurance.ASSUMPTION}


def test_names_for_people() -> None:
    """In both languages."""
    assert LAPOR_VERIFICATION.deadlines[0].words.id == "Verifikasi: 3 hari kerja"
    assert (ComplaintClass.ASPIRASI.label.en, DayCount.HARI.label.id) == ("Aspiration", "hari")
