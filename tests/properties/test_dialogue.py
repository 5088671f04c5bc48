"""What follows feedback, dialogues and rhythms, for all that can be drawn."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja.base.finding import Undetermined
from kinerja.base.period import Period, PeriodKind
from kinerja.feedback.agreed_rhythm import AgreedRhythm, TurnStatus, review_rhythm
from kinerja.feedback.continuous import Feedback, FeedbackTiming, Giver, GiverKind, Shows
from kinerja.feedback.dialogue_actions import ActionTally, carry_over, follow_actions
from kinerja.feedback.feedback_record import record_feedback
from kinerja.feedback.follow_up import FollowUpLog, ProgressReading, what_may_follow
from kinerja.feedback.follow_up_review import review_follow_ups
from kinerja.feedback.follow_up_rules import FollowUpKind, Kemajuan
from kinerja.testing.draw_dialogues import dialogue_series, follow_ups
from kinerja.testing.strategies import feedbacks
from tests.unit.evaluation.samples import PENILAI, PLAN

if TYPE_CHECKING:
    from kinerja.feedback.dialogue import Dialogues

some = settings(max_examples=40)
SUBJECTS = ["skp", "h1", "h1.1", "h2"]
DAYS = st.dates(date(2025, 1, 1), date(2025, 1, 8))
TAKEN, COUNSELLED = FollowUpKind.PENGAMBILALIHAN, FollowUpKind.KONSELING_KINERJA


@st.composite
def logs(draw: st.DrawFn) -> FollowUpLog:
    """Draw a log of few days, so that they meet."""
    about = st.sampled_from(SUBJECTS)
    readings = st.builds(ProgressReading, about, st.sampled_from(Kemajuan), st.just(PENILAI), DAYS)
    done = [attrs.evolve(each, on=draw(DAYS)) for each in draw(st.lists(follow_ups(about=about), max_size=4))]
    return FollowUpLog("skp", draw(st.lists(readings, max_size=5)), done)


@some
@given(logs(), st.sampled_from(SUBJECTS), DAYS)
def test_a_take_over_is_open_only_after_something_was_done_between_two_days_without_progress(log, about, day) -> None:
    """Art. 20(6), told as plainly as can be."""
    choice = what_may_follow(PLAN, log, about, on=day)
    without = [each.on for each in log.readings if each.progress is Kemajuan.TIDAK_MENUNJUKKAN and each.on <= day]
    before = [each for each in log.done if each.kind is not TAKEN and each.kind.rule.after is not Kemajuan.MENUNJUKKAN]
    if TAKEN in choice.kinds:
        assert any(min(without) <= each.on < max(without) for each in before)
        assert about in {"h1", "h2"}


@some
@given(logs(), st.sampled_from(SUBJECTS), DAYS)
def test_every_choice_fits_the_progress_that_was_told(log, about, day) -> None:
    """And none is open where nobody told of it, or two disagree."""
    choice = what_may_follow(PLAN, log, about, on=day)
    if isinstance(choice.progress, Undetermined):
        assert choice.kinds == ()
    else:
        assert {kind.rule.after for kind in choice.kinds} == {choice.progress}


@some
@given(logs(), DAYS, st.randoms(use_true_random=False))
def test_the_order_of_a_log_has_no_meaning(log, day, generator) -> None:
    """Only the days have."""
    readings, done = list(log.readings), list(log.done)
    generator.shuffle(readings)
    generator.shuffle(done)
    other = FollowUpLog("skp", readings, done)
    assert [what_may_follow(PLAN, log, each, on=day) for each in SUBJECTS] == [
        what_may_follow(PLAN, other, each, on=day) for each in SUBJECTS
    ]


@some
@given(logs(), DAYS)
def test_no_review_names_counselling(log, day) -> None:
    """Nor shows its note, which there is none of."""
    review = review_follow_ups(PLAN, log, on=day)
    assert all(each.kind is not COUNSELLED for line in review.lines for each in line.done)
    assert not any("onseling" in finding.message.id for finding in review.findings)
    without = attrs.evolve(log, done=[each for each in log.done if each.kind is not COUNSELLED])
    listed = [(line.name, line.readings, line.done) for line in review.lines]
    assert listed == [(line.name, line.readings, line.done) for line in review_follow_ups(PLAN, without, on=day).lines]


@some
@given(dialogue_series(plan_id="skp"))
def test_every_action_counts_once(dialogues: Dialogues) -> None:
    """However often it was agreed on; what is open is what is carried over."""
    states = follow_actions(dialogues)
    tally = ActionTally.of(states)
    agreed = {action.id for dialogue in dialogues.held for action in dialogue.agreed}
    assert tally.done + tally.not_done + tally.unreviewed + tally.dropped == len(states) == len(agreed)
    carried = carry_over(dialogues, on=date(2031, 1, 1))
    assert {each.id for each in carried} == {each.action.id for each in states if each.open}
    assert sum(state.times for state in states) == sum(len(each.agreed) for each in dialogues.held)


@some
@given(dialogue_series(plan_id="skp"))
def test_carrying_over_loses_nothing(dialogues: Dialogues) -> None:
    """The next dialogue that agrees on it all leaves the same actions open."""
    last = date(2031, 1, 1)
    carried = carry_over(dialogues, on=last)
    if dialogues.held:
        used = {each.id for each in dialogues.held}
        id = next(str(number) for number in range(9) if str(number) not in used)
        following = attrs.evolve(dialogues.held[-1], id=id, on=last, agreed=carried, reviews=())
        again = dialogues.adding(following)
        assert [each.id for each in carry_over(again, on=last)] == [each.id for each in carried]


@st.composite
def talks(draw: st.DrawFn) -> list[Feedback]:
    """Draw feedback by leaders, some without a day or a giver."""
    days = st.none() | st.dates(date(2025, 1, 1), date(2025, 6, 30))
    givers = st.builds(Giver, st.sampled_from(GiverKind), id=st.sampled_from(["", "p2", "p7"]))
    timings = st.none() | st.sampled_from(FeedbackTiming)
    return draw(
        st.lists(st.builds(Feedback, st.just("skp"), st.just("Baik"), givers, days, timing=timings), max_size=6)
    )


@some
@given(talks(), st.sampled_from(["", "p2"]), st.dates(date(2025, 1, 1), date(2025, 7, 31)))
def test_a_day_or_giver_found_later_never_shows_a_kept_turn_to_be_missed(feedback, leader, on) -> None:
    """What was told to be missed for certain stays so many, at least, whichever way the doubtful ones are filled in."""
    rhythm = AgreedRhythm.every(PeriodKind.BULANAN, Period.semester(2025, 1), leader_id=leader)
    report = review_rhythm(rhythm, feedback, on=on)
    for day in (date(2025, 1, 5), date(2025, 5, 5)):
        filled = [
            attrs.evolve(each, on=each.on or day, giver=attrs.evolve(each.giver, id=each.giver.id or "p2"))
            for each in feedback
        ]
        later = review_rhythm(rhythm, filled, on=on)
        assert len(later.of(TurnStatus.TIDAK_ADA)) >= report.least_missing
        pairs = zip(report.turns, later.turns, strict=True)
        assert all(after.status is TurnStatus.ADA for before, after in pairs if before.status is TurnStatus.ADA)


@some
@given(st.lists(feedbacks(plan=PLAN), max_size=5), st.dates(date(2020, 1, 1), date(2029, 1, 1)))
def test_a_record_loses_nothing_of_its_period(feedback, start) -> None:
    """Every piece is in one line, without a day, or of another time; the counts are those of the lines."""
    period = Period(start, start + timedelta(1000))
    record = record_feedback(PLAN, period, feedback)
    inside = [each for each in feedback if each.on is not None and period.contains(each.on)]
    assert len(record.feedback) == len(inside)
    assert len(record.undated) == sum(each.on is None for each in feedback)
    assert record.results.total + record.conduct.total == sum(line.responses.total for line in record.lines)
    positive = sum(each.shows is Shows.POSITIF for each in inside)
    assert record.results.positive + record.conduct.positive == positive
