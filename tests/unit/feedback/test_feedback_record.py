"""The record of a period: all feedback, counted, and nothing decided by it."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import attrs
import pytest

from kinerja import appraise
from kinerja.base.finding import Undetermined
from kinerja.base.period import Period
from kinerja.errors import NotFound, WrongType
from kinerja.feedback.continuous import Feedback, Giver, GiverKind, Shows
from kinerja.feedback.counselling import BehaviourReport, CounsellingRecord, Counsellor
from kinerja.feedback.feedback_record import FeedbackRecord, Responses, record_feedback
from kinerja.feedback.follow_up import LeaderFollowUp
from kinerja.feedback.follow_up_rules import FollowUpKind
from kinerja.plans.conduct import NilaiDasar
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022
from kinerja.show.forms import feedback_form
from tests.unit.evaluation.samples import PENILAI, PLAN, PROGRESS, YEAR

LEADER, PEER = Giver(GiverKind.PIMPINAN, id="p2"), Giver(GiverKind.REKAN_KERJA)
YES, NO, SILENT = Shows.POSITIF, Shows.TIDAK_POSITIF, Shows.TIDAK_DINYATAKAN


def said(about="h1", shows: Shows = YES, giver: Giver = LEADER, month: int | None = 2) -> Feedback:
    """Return feedback on the third of a month."""
    return Feedback(about, "Baik", giver, date(2025, month, 3) if month else None, shows=shows)


def record(*feedback: Feedback, period: Period = YEAR) -> FeedbackRecord:
    """Return the record of a period."""
    return record_feedback(PLAN, period, feedback)


def test_feedback_on_an_indicator_stands_with_its_result() -> None:
    """The guide looks at results."""
    told = record(said("h1.2", NO), said("h1"), said("h2", SILENT))
    assert [line.about for line in told.lines] == ["h1", "h2"]
    assert told.line("h1").responses == Responses(1, 1, 0)
    assert told.line("h1").name.id == "Ibu hamil terlayani sesuai standar"
    assert told.line("h2").responses == Responses(0, 0, 1)


def test_work_and_conduct_are_counted_apart() -> None:
    """As the guide rates them apart (annex pp. 97-98)."""
    told = record(said(NilaiDasar.LOYAL, NO), said("skp"), said("h2.1"))
    assert (told.results, told.conduct) == (Responses(positive=2), Responses(not_positive=1))
    assert [line.about for line in told.lines] == ["skp", "h2", NilaiDasar.LOYAL]


def test_nobody_said_is_neither_positive_nor_not() -> None:
    """It is in no share."""
    assert record(said(), said(shows=SILENT), said(shows=NO)).results.share == Fraction(1, 2)
    silent = record(said(shows=SILENT)).results
    assert isinstance(silent.share, Undetermined)
    assert silent.total == 1


def test_who_gave_it_is_counted_by_kind() -> None:
    """Only kinds that gave any."""
    (line,) = record(said(giver=PEER), said(), said(shows=NO, giver=PEER)).lines
    assert line.by_giver == ((GiverKind.PIMPINAN, Responses(1)), (GiverKind.REKAN_KERJA, Responses(1, 1)))


def test_only_the_period_counts_and_an_unknown_day_is_in_no_period() -> None:
    """It is kept apart, and told."""
    told = record(said(month=2), said(month=5), said(month=None), period=Period.quarter(2025, 1))
    assert len(told.feedback) == 1
    assert len(told.undated) == 1
    assert [(each.code, each.path) for each in told.findings] == [("RECORD_WITHOUT_DAY", "undated")]


def test_feedback_is_by_day() -> None:
    """Within its line."""
    (line,) = record(said(month=9), said(month=2)).lines
    assert [each.on.month for each in line.feedback] == [2, 9]
    assert "feedback=<2>" in repr(line)


def test_findings_point_at_the_record() -> None:
    """In the order it shows; what the plan does not know stands last."""
    told = record(said("h9", giver=PEER), said("h1", giver=PEER))
    assert [(each.code, each.path) for each in told.findings] == [
        ("FEEDBACK_UNKNOWN_ID", "feedback[1].about"),
        ("FEEDBACK_NONE_BY_LEADER", "feedback"),
    ]
    assert told.line("h9").name.id == "h9"


def test_a_core_value_is_no_id_of_that_name() -> None:
    """Equal text, other subject."""
    told = record(said("loyal"), said(NilaiDasar.LOYAL))
    assert len(told.lines) == 2
    assert told.line("loyal") != told.line(NilaiDasar.LOYAL)


def test_a_subject_without_feedback_is_not_found() -> None:
    """Nothing is not a line of zeros."""
    with pytest.raises(NotFound):
        record(said("h1")).line("h2")
    assert record().lines == ()


@pytest.mark.parametrize(
    "confidential",
    [
        BehaviourReport("sering marah kepada warga"),
        CounsellingRecord(Counsellor.KONSELOR_INDEPENDEN, date(2025, 4, 1)),
        LeaderFollowUp("h1", FollowUpKind.KONSELING_KINERJA, PENILAI, date(2025, 4, 1)),
    ],
)
def test_counselling_is_never_in_a_record(confidential) -> None:
    """And the error does not repeat it."""
    for make in (lambda: record(confidential), lambda: FeedbackRecord("skp", YEAR, undated=[confidential])):
        with pytest.raises(WrongType) as caught:
            make()
        assert "marah" not in str(caught.value)
        assert "konseling" not in str(caught.value)


def test_a_record_feeds_the_form_and_the_appraisal() -> None:
    """Form B.1.5 is printed by what is there already; no answer changes."""
    told = record(said("h1", NO), said(NilaiDasar.LOYAL))
    assert feedback_form(PLAN, PROGRESS, feedback=told.feedback).info.code == "B.1.5"
    judged = [
        appraise(PLAN, progress=PROGRESS, rules=PERMENPANRB6_2022, period=YEAR, feedback=each)
        for each in ((), told.feedback)
    ]
    assert judged[0].digest == judged[1].digest


def test_leaving_feedback_out_of_a_line_changes_it() -> None:
    """Lines are values."""
    (line,) = record(said()).lines
    assert attrs.evolve(line, feedback=()) != line
