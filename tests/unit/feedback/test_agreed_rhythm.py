"""Regular feedback: which of the agreed turns were kept, and what nobody can know."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja.base.period import Period, PeriodKind
from kinerja.errors import InvalidValue, UnknownName
from kinerja.feedback.agreed_rhythm import AgreedRhythm, TurnStatus, check_rhythms, review_rhythm
from kinerja.feedback.continuous import Feedback, FeedbackTiming, Giver, GiverKind
from tests.unit.evaluation.samples import PLAN

YEAR = Period.year(2025)
QUARTERS = AgreedRhythm.every(PeriodKind.TRIWULANAN, YEAR)
BY_BUDI = attrs.evolve(QUARTERS, leader_id="p2")
END = date(2026, 1, 31)
GIVEN, NONE, UNCERTAIN, RUNNING = TurnStatus
NIP = "198502142010031991"


def said(
    month: int | None, timing: FeedbackTiming | None = None, *, id: str = "p2", kind=GiverKind.PIMPINAN
) -> Feedback:
    """Return feedback on the first of a month, by the appraiser unless told otherwise."""
    on = date(2025, month, 1) if month else None
    return Feedback("skp", "Lanjutkan", Giver(kind, id=id), on, timing=timing)


def statuses(*feedback: Feedback, rhythm=QUARTERS, on=END) -> list[TurnStatus]:
    """Return how the turns stand."""
    return [turn.status for turn in review_rhythm(rhythm, feedback, on=on).turns]


@pytest.mark.parametrize(
    ("kind", "turns"),
    [
        (PeriodKind.TAHUNAN, 1),
        (PeriodKind.SEMESTERAN, 2),
        (PeriodKind.TRIWULANAN, 4),
        (PeriodKind.BULANAN, 12),
        ("bulanan", 12),
    ],
)
def test_a_rhythm_follows_the_calendar(kind, turns) -> None:
    """Without a gap."""
    rhythm = AgreedRhythm.every(kind, YEAR)
    assert len(rhythm.turns) == turns
    assert Period.join(*rhythm.turns) == YEAR


def test_the_first_and_the_last_turn_may_be_short() -> None:
    """As where an employee moved."""
    part = Period.of("2025-02-10", "2025-11-03")
    turns = AgreedRhythm.every(PeriodKind.SEMESTERAN, part).turns
    assert [str(each) for each in turns] == ["2025-02-10/2025-06-30", "2025-07-01/2025-11-03"]
    assert [each.days for each in AgreedRhythm.every_weeks(2, Period.month(2025, 3)).turns] == [14, 14, 3]


@pytest.mark.parametrize(
    ("error", "make"),
    [
        (InvalidValue, lambda: AgreedRhythm([])),
        (InvalidValue, lambda: AgreedRhythm([Period.month(2025, 3), Period.quarter(2025, 1)])),
        (InvalidValue, lambda: AgreedRhythm.every(PeriodKind.LAINNYA, YEAR)),
        (UnknownName, lambda: AgreedRhythm.every("mingguan", YEAR)),
        (InvalidValue, lambda: AgreedRhythm.every_weeks(0, YEAR)),
        (InvalidValue, lambda: AgreedRhythm.every_weeks(True, YEAR)),
    ],
)
def test_what_is_no_rhythm_is_refused(error, make) -> None:
    """Nothing, turns that overlap, unknown kinds."""
    with pytest.raises(error):
        make()


def test_turns_without_feedback_are_told() -> None:
    """Those that are over; a turn is over after its last day."""
    assert statuses(said(2), said(8)) == [GIVEN, NONE, GIVEN, NONE]
    assert statuses(said(2), on=date(2025, 6, 30)) == [GIVEN, RUNNING, RUNNING, RUNNING]
    assert statuses(said(2), on=date(2025, 7, 1)) == [GIVEN, NONE, RUNNING, RUNNING]


def test_what_came_later_is_not_looked_at() -> None:
    """As of a day."""
    assert statuses(said(8), on=date(2025, 7, 31)) == [NONE, NONE, RUNNING, RUNNING]


def test_the_duty_is_the_leaders_and_regular() -> None:
    """Neither others nor incidental feedback keep a turn (art. 19(2)-(3))."""
    report = review_rhythm(QUARTERS, [said(2, FeedbackTiming.INSIDENTIL), said(5, kind=GiverKind.BAWAHAN)], on=END)
    assert [turn.status for turn in report.turns] == [NONE] * 4
    assert (report.turns[0].incidental, report.turns[0].regular) == (1, 0)
    assert (report.least_missing, report.unplaced) == (4, 0)
    assert statuses(said(2, FeedbackTiming.BERKALA))[0] is GIVEN


def test_an_unknown_day_is_not_nothing() -> None:
    """One piece without a day may be of any turn, but only of one."""
    report = review_rhythm(QUARTERS, [said(2), said(None)], on=END)
    assert [turn.status for turn in report.turns] == [GIVEN, UNCERTAIN, UNCERTAIN, UNCERTAIN]
    assert (report.unplaced, report.least_missing) == (1, 2)
    assert statuses(said(None, FeedbackTiming.INSIDENTIL)) == [NONE] * 4


def test_another_leader_keeps_no_turn_and_an_unknown_one_may() -> None:
    """Where the rhythm is one leader's."""
    assert statuses(said(2, id="p7"), rhythm=BY_BUDI) == [NONE] * 4
    assert statuses(said(2), rhythm=BY_BUDI)[0] is GIVEN
    assert statuses(said(2, id=""), rhythm=BY_BUDI) == [UNCERTAIN, NONE, NONE, NONE]
    assert statuses(said(None, id=""), rhythm=BY_BUDI) == [UNCERTAIN] * 4
    assert statuses(said(2, FeedbackTiming.INSIDENTIL, id=""), rhythm=BY_BUDI) == [NONE] * 4


def test_findings_name_the_turn() -> None:
    """Missed ones, and those that nobody knows of."""
    missed = review_rhythm(QUARTERS, [said(2)], on=date(2025, 7, 1)).findings
    assert [(each.code, each.path) for each in missed] == [("RHYTHM_TURN_EMPTY", "turns[1]")]
    assert "Quarter II 2025" in missed[0].message.en
    unknown = review_rhythm(QUARTERS, [said(None)], on=date(2025, 4, 1)).findings
    assert [(each.code, each.path) for each in unknown] == [("RHYTHM_TURN_UNCERTAIN", "turns[0]")]


def test_a_rhythm_is_to_be_agreed() -> None:
    """Since the regulation, and for days of the plan."""
    codes = [(each.code, each.path) for each in check_rhythms(PLAN, [])]
    assert codes == [("RHYTHM_NOT_AGREED", "")]
    assert check_rhythms(attrs.evolve(PLAN, period=Period.semester(2021, 2)), []) == ()
    assert check_rhythms(PLAN, [QUARTERS]) == ()
    later = AgreedRhythm([Period.quarter(2026, 1)])
    assert [each.path for each in check_rhythms(PLAN, [QUARTERS, later])] == ["[1].turns[0]"]


def test_who_gives_is_not_in_a_repr() -> None:
    """The id may be a number."""
    assert NIP not in repr(AgreedRhythm([YEAR], NIP))
    assert all(member.label.id != member.label.en for member in TurnStatus)
