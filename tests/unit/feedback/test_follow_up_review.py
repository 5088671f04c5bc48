"""Follow-ups beside the plan: what is flagged, what is shown, and what is kept to those who were there."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja.base.finding import Severity
from kinerja.errors import InvalidValue
from kinerja.feedback.continuous import Feedback, Giver, GiverKind
from kinerja.feedback.follow_up import FollowUpLog, LeaderFollowUp, ProgressReading, what_may_follow
from kinerja.feedback.follow_up_checks import check_follow_ups, step_of
from kinerja.feedback.follow_up_review import review_follow_ups
from kinerja.feedback.follow_up_rules import FollowUpKind, Manner
from kinerja.interop import dumps
from kinerja.people.party import Leader
from kinerja.plans.annexes import Annexes, Resource
from kinerja.plans.conduct import NilaiDasar
from kinerja.plans.lifecycle import adjust, assign, develop, take_over
from kinerja.plans.plan import TakenOver
from tests.unit.evaluation.samples import PEGAWAI, PENILAI, PLAN
from tests.unit.feedback.test_follow_up import COACHED, COUNSELLED, NONE, SHOWN, TAKEN, day, done, read

SAID = [Feedback("skp", "Belum ada kemajuan", Giver(GiverKind.PIMPINAN), day(2))]
END = day(12, 31)
SECRET = [done(3, COUNSELLED), done(4, COUNSELLED), done(4, COUNSELLED, about="h2")]


def log_of(*entries) -> FollowUpLog:
    """Return a log of readings and follow-ups."""
    readings = [each for each in entries if isinstance(each, ProgressReading)]
    return FollowUpLog("skp", readings, [each for each in entries if isinstance(each, LeaderFollowUp)])


def found(*entries, plan=PLAN, feedback=SAID, on=END) -> list[tuple[str, str]]:
    """Return code and place of the findings."""
    return [(each.code, each.path) for each in check_follow_ups(plan, log_of(*entries), feedback=feedback, on=on)]


def test_what_follows_in_order_raises_no_question() -> None:
    """No progress, coaching, still none, and the result is taken over in the plan as well."""
    taken = take_over(PLAN, "h1", by=PENILAI, on=day(6), note="Tidak selesai")
    assert found(read(3), done(4), read(5), done(6, TAKEN), plan=taken) == []


def test_a_take_over_before_anything_else_is_an_error() -> None:
    """Art. 20(6), whether the log tells of it or the plan alone."""
    taken = take_over(PLAN, "h1", by=PENILAI, on=day(6), note="Tidak selesai")
    assert found(read(3), done(6, TAKEN), plan=taken) == [("TAKE_OVER_TOO_EARLY", "done[0].on")]
    assert found(plan=taken) == [("TAKE_OVER_TOO_EARLY", "plan.results[0].taken_over")]
    assert found(read(3), done(4), read(5), plan=taken) == []
    (finding,) = check_follow_ups(taken, FollowUpLog("skp"), on=END)
    assert finding.severity is Severity.ERROR
    assert "ayat (6)" in str(finding.basis)


def test_what_the_plan_does_not_know_is_flagged() -> None:
    """In readings and in what was done."""
    codes = found(read(3, about="h9"), done(3, about="h9"))
    assert codes == [("FOLLOW_UP_UNKNOWN_ID", "readings[0].about"), ("FOLLOW_UP_UNKNOWN_ID", "done[0].about")]


@pytest.mark.parametrize("by", [PEGAWAI, attrs.evolve(PEGAWAI, id="p9")])
def test_leaders_follow_feedback_up(by) -> None:
    """Neither the employee nor a stranger."""
    codes = found(attrs.evolve(read(3), by=by), attrs.evolve(done(3), by=by))
    assert codes == [("FOLLOW_UP_BY_NO_LEADER", "readings[0].by"), ("FOLLOW_UP_BY_NO_LEADER", "done[0].by")]
    assert found(attrs.evolve(read(3), by=Leader("t1", "Tim", "Ketua tim")), done(3)) == []


def test_progress_is_known_by_feedback() -> None:
    """Given before, or on a day that nobody knows."""
    assert found(read(3), done(3), feedback=[]) == [("READING_WITHOUT_FEEDBACK", "readings[0]")]
    later = [attrs.evolve(SAID[0], on=day(4))]
    assert found(read(3), done(3), feedback=later) == [("READING_WITHOUT_FEEDBACK", "readings[0]")]
    assert found(read(3), done(3), feedback=[attrs.evolve(SAID[0], on=None)]) == []


def test_what_was_done_before_anybody_told_of_progress() -> None:
    """Or does not fit it."""
    assert found(done(4)) == [("FOLLOW_UP_BEFORE_READING", "done[0].on")]
    assert found(read(3, SHOWN), done(4)) == [("FOLLOW_UP_DOES_NOT_FIT", "done[0].kind")]
    assert found(read(3, SHOWN), done(4, FollowUpKind.APRESIASI)) == []
    assert found(read(3, SHOWN), done(4, TAKEN))[0] == ("TAKE_OVER_TOO_EARLY", "done[0].on")


def test_nothing_followed() -> None:
    """Which the law allows; the last reading counts."""
    assert found(read(3)) == [("FOLLOW_UP_NONE", "readings[0]")]
    assert found(read(3), read(4)) == [("FOLLOW_UP_NONE", "readings[1]")]
    assert found(read(3), read(4, SHOWN)) == []
    assert found(read(3), done(4, about="h2"))[-1] == ("FOLLOW_UP_NONE", "readings[0]")
    assert found(read(3), done(4, about="skp"))[-1:] != [("FOLLOW_UP_NONE", "readings[0]")]
    assert found(read(3), done(2)) == [("FOLLOW_UP_BEFORE_READING", "done[0].on"), ("FOLLOW_UP_NONE", "readings[0]")]


def test_counselling_is_told_nowhere() -> None:
    """Not by a finding, not by the lack of one, not by what is shown or stored."""
    with_it = review_follow_ups(PLAN, log_of(read(3), done(4, COUNSELLED)), on=day(4, 2), feedback=SAID)
    without = review_follow_ups(PLAN, log_of(read(3)), on=day(4, 2), feedback=SAID)
    assert with_it == without
    assert "konseling_kinerja" in dumps(log_of(done(4, COUNSELLED)))
    only = review_follow_ups(PLAN, log_of(done(4, COUNSELLED, about=NilaiDasar.HARMONIS)), on=END)
    assert (only.lines, only.findings) == ((), ())


@pytest.mark.parametrize(
    "entries",
    [
        (read(3), read(5)),
        (read(3), read(5), done(6, TAKEN)),
        (read(3), done(5, TAKEN)),
        (read(3), done(4, about="h9"), read(5), done(6)),
        (read(3), done(4), read(5), done(6, TAKEN)),
        (read(3), read(4, SHOWN), read(5), done(6, TAKEN)),
    ],
)
def test_a_take_over_does_not_let_guess_at_counselling(entries) -> None:
    """It was open, or not flagged, although nothing that is shown had been done; and paths skipped a number."""
    told = [review_follow_ups(PLAN, log_of(*entries, *more), on=END, feedback=SAID) for more in ([], SECRET)]
    assert told[0] == told[1]


def test_what_may_have_been_confidential_is_left_to_the_leader() -> None:
    """The review says neither that a result may be taken over nor that it may not; the leader's own log says it."""
    log = log_of(read(3), done(4, COUNSELLED), read(5), done(6, TAKEN))
    review = review_follow_ups(PLAN, log, on=END, feedback=SAID)
    choice = review.lines[0].choice
    assert TAKEN not in choice.kinds
    assert "Apart from what is confidential" in choice.take_over.en
    finding = next(each for each in review.findings if each.code == "TAKE_OVER_TOO_EARLY")
    assert (finding.severity, finding.message) == (Severity.WARNING, choice.take_over)
    assert TAKEN in what_may_follow(PLAN, log, "h1", on=day(6)).kinds


def test_a_check_of_the_leaders_own_log_counts_places_in_it() -> None:
    """Of the whole log, for whoever mends it."""
    codes = found(read(3), done(4, COUNSELLED), read(5), done(6, TAKEN))
    assert ("TAKE_OVER_TOO_EARLY", "done[1].on") in codes


def test_what_even_counselling_could_not_open_is_an_error() -> None:
    """No later day told that there still was no progress."""
    review = review_follow_ups(PLAN, log_of(read(3), done(4, COUNSELLED), done(5, TAKEN)), on=END, feedback=SAID)
    severities = [each.severity for each in review.findings if each.code == "TAKE_OVER_TOO_EARLY"]
    assert severities == [Severity.ERROR]
    assert "Nothing was done yet" in review.lines[0].choice.take_over.en


def test_an_early_adjustment_is_in_the_history_of_the_plan() -> None:
    """Art. 20(4): by the process of setting expectations."""
    changed = attrs.evolve(PLAN.result("h1"), statement="Ibu hamil risiko tinggi terlayani")
    entry = done(4, FollowUpKind.PENYESUAIAN_EKSPEKTASI)
    plan = adjust(PLAN, changed, by=PENILAI, on=day(4, 9), reason="Anggaran berkurang")
    assert found(read(3), entry) == [("FOLLOW_UP_NOT_IN_PLAN", "done[0]")]
    assert found(read(3), entry, plan=plan) == []
    assert step_of(plan, entry) == plan.history[-1]
    for other in (attrs.evolve(entry, about="h2"), attrs.evolve(entry, on=day(5))):
        assert step_of(plan, other) is None
    assert step_of(plan, attrs.evolve(entry, about="h1.2")) == plan.history[-1]
    assert step_of(plan, attrs.evolve(entry, about="skp")) == plan.history[-1]
    assert step_of(plan, attrs.evolve(entry, about=NilaiDasar.LOYAL)) == plan.history[-1]


def test_resources_and_new_work_are_found_in_the_history_too() -> None:
    """Whatever result they are for."""
    resources = attrs.evolve(PLAN, annexes=Annexes([Resource("Tensimeter")]))
    plan = develop(PLAN, resources, by=PENILAI, on=day(4), reason="Alat kurang")
    assert step_of(plan, done(4, FollowUpKind.PENYESUAIAN_SUMBER_DAYA)) == plan.history[-1]
    reworded = attrs.evolve(PLAN, results=[attrs.evolve(PLAN.results[0], statement="Lain"), PLAN.results[1]])
    other = develop(PLAN, reworded, by=PENILAI, on=day(4), reason="Ekspektasi lain")
    assert step_of(other, done(4, FollowUpKind.PENYESUAIAN_SUMBER_DAYA)) is None
    more = attrs.evolve(PLAN.results[1], id="h3", indicators=())
    assigned = assign(PLAN, more, by=PENILAI, on=day(5), reason="Kemajuan baik")
    assert step_of(assigned, done(4, FollowUpKind.PENUGASAN_BARU)) == assigned.history[-1]


def test_a_review_is_of_a_day_and_in_the_order_of_the_plan() -> None:
    """What came later is not looked at."""
    entries = (read(5, about="h2"), read(3), done(4), read(8), read(3, SHOWN, NilaiDasar.LOYAL), read(3, SHOWN, "h9"))
    review = review_follow_ups(PLAN, log_of(*entries), on=day(6), feedback=SAID)
    assert [each.choice.about for each in review.lines] == ["h1", "h2", "h9", NilaiDasar.LOYAL]
    assert [len(each.readings) for each in review.lines] == [1, 1, 1, 1]
    assert [each.kind for each in review.lines[0].done] == [COACHED]
    assert "<4>" in repr(review)


def test_the_review_of_another_plan_is_refused() -> None:
    """With its id."""
    with pytest.raises(InvalidValue, match="other"):
        review_follow_ups(PLAN, FollowUpLog("other"), on=END)
    with pytest.raises(InvalidValue, match="other"):
        check_follow_ups(PLAN, FollowUpLog("other"), on=END)


def test_a_plan_taken_over_on_paper_only() -> None:
    """The plan may say so without a history; the log is then told what the plan lacks."""
    result = attrs.evolve(PLAN.results[0], taken_over=TakenOver(PENILAI, day(6), "Tidak selesai"))
    plan = attrs.evolve(PLAN, results=[result, PLAN.results[1]])
    codes = found(read(3), done(4), read(5), done(6, TAKEN), plan=plan)
    assert codes == [("FOLLOW_UP_NOT_IN_PLAN", "done[1]")]


def test_a_proposal_is_told_as_one() -> None:
    """Art. 20(3) letter c lets a leader propose guidance, which opens the way as guidance does."""
    proposed = attrs.evolve(done(4), manner=Manner.DIUSULKAN, note="Pelatihan")
    review = review_follow_ups(PLAN, log_of(read(3), proposed, read(5)), on=END, feedback=SAID)
    assert TAKEN in review.lines[0].choice.kinds
    assert review.on == END
    assert NONE is review.lines[0].choice.progress
    assert date(2025, 4, 1) in {each.on for each in review.lines[0].done}
