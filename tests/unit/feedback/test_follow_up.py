"""What the law leaves open after feedback (art. 20): by subject, by day, and only in this order."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja.base.finding import Undetermined
from kinerja.errors import InvalidValue, WrongType
from kinerja.feedback.follow_up import FollowUpLog, LeaderFollowUp, ProgressReading, what_may_follow
from kinerja.feedback.follow_up_rules import FOLLOW_UPS, FollowUpKind, Kemajuan, Manner
from kinerja.feedback.subjects import is_subject, subject_name
from kinerja.plans.conduct import NilaiDasar
from tests.unit.evaluation.samples import PENILAI, PLAN

SHOWN, NONE = Kemajuan.MENUNJUKKAN, Kemajuan.TIDAK_MENUNJUKKAN
COACHED, COUNSELLED, TAKEN = (
    FollowUpKind.BIMBINGAN_KINERJA,
    FollowUpKind.KONSELING_KINERJA,
    FollowUpKind.PENGAMBILALIHAN,
)
ADJUSTING = {kind for kind in FollowUpKind if kind.rule.after is NONE and kind is not TAKEN}


def day(month: int, number: int = 1) -> date:
    """Return a day of the plan's year."""
    return date(2025, month, number)


def read(month: int, progress: Kemajuan = NONE, about="h1") -> ProgressReading:
    """Return what the appraiser told on the first of a month."""
    return ProgressReading(about, progress, PENILAI, day(month))


def done(month: int, kind: FollowUpKind = COACHED, about="h1", note: str = "") -> LeaderFollowUp:
    """Return what the appraiser did on the first of a month."""
    return LeaderFollowUp(about, kind, PENILAI, day(month), note or ("Tidak selesai" if kind is TAKEN else ""))


def may(*entries, about="h1", on=date(2025, 12, 1)):
    """Return what may follow."""
    readings = [each for each in entries if isinstance(each, ProgressReading)]
    log = FollowUpLog("skp", readings, [each for each in entries if isinstance(each, LeaderFollowUp)])
    return what_may_follow(PLAN, log, about, on=on)


def test_progress_is_appreciated_and_leads_to_new_work() -> None:
    """Art. 20(2)."""
    assert may(read(3, SHOWN)).kinds == (FollowUpKind.APRESIASI, FollowUpKind.PENUGASAN_BARU)


def test_without_progress_expectation_or_resources_are_adjusted_or_there_is_guidance() -> None:
    """Art. 20(3); taking over is not open yet."""
    choice = may(read(3))
    assert set(choice.kinds) == ADJUSTING
    assert choice.take_over.en.startswith("Nothing was done yet")


def test_nothing_follows_what_nobody_told() -> None:
    """Nor what was told later."""
    for choice in (may(), may(read(3), on=day(2)), may(read(3, about="h2"))):
        assert isinstance(choice.progress, Undetermined)
        assert choice.kinds == ()


@pytest.mark.parametrize("kind", sorted(ADJUSTING))
def test_a_result_is_taken_over_only_after_something_was_done_and_there_still_is_no_progress(kind) -> None:
    """Art. 20(6)."""
    assert TAKEN not in may(read(3), done(4, kind)).kinds
    assert TAKEN not in may(read(3), read(5)).kinds
    assert TAKEN in may(read(3), done(4, kind), read(5)).kinds


def test_progress_in_between_begins_anew() -> None:
    """'Tetap tidak' is still none, not none again."""
    assert TAKEN not in may(read(3), done(4), read(5, SHOWN), read(6)).kinds
    assert TAKEN in may(read(3), done(4), read(5, SHOWN), read(6), done(7), read(8)).kinds


def test_what_is_done_on_the_day_of_the_reading_answers_it() -> None:
    """And does not come before it."""
    assert TAKEN not in may(read(3), done(5)).kinds
    assert TAKEN in may(read(3), done(3), read(5)).kinds
    assert TAKEN not in may(read(3), done(2), read(5)).kinds
    assert TAKEN not in may(read(3), done(5), read(5)).kinds


@pytest.mark.parametrize("kind", [FollowUpKind.APRESIASI, TAKEN])
def test_neither_appreciation_nor_a_take_over_opens_the_way(kind) -> None:
    """Only what art. 20(3) names."""
    assert TAKEN not in may(read(3), done(4, kind), read(5)).kinds


def test_the_plan_as_a_whole_holds_for_its_results_and_a_result_for_its_indicators() -> None:
    """Not the other way round."""
    assert may(read(3, about="skp")).progress is NONE
    assert may(read(3, about="h1"), about="h1.1").progress is NONE
    assert isinstance(may(read(3, about="h1.1"), about="h1").progress, Undetermined)
    assert isinstance(may(read(3, about="h1"), about="skp").progress, Undetermined)


def test_coaching_on_an_indicator_is_done_for_its_result() -> None:
    """Form B.1.6 goes by indicators."""
    assert TAKEN in may(read(3), done(4, about="h1.2"), read(5)).kinds
    assert TAKEN in may(read(3), done(4, about="skp"), read(5)).kinds
    assert TAKEN not in may(read(3), done(4, about="h2.1"), read(5)).kinds


@pytest.mark.parametrize("about", ["skp", "h1.1", NilaiDasar.AKUNTABEL])
def test_only_a_result_can_be_taken_over(about) -> None:
    """Neither conduct nor a single indicator."""
    choice = may(*(each for m in (3, 5) for each in (read(m, about=about), done(m, about=about))), about=about)
    assert set(choice.kinds) == ADJUSTING
    assert choice.take_over.en == "Only a result can be taken over."


def test_two_who_disagree_on_one_day_leave_it_open() -> None:
    """Nobody is guessed to be right."""
    choice = may(read(3), read(3, SHOWN, about="skp"))
    assert isinstance(choice.progress, Undetermined)
    assert "On the last day" in choice.progress.reason.en
    assert may(read(3), read(3, SHOWN), read(4)).progress is NONE


def test_conduct_is_no_result_of_that_name() -> None:
    """A core value equals the text of its token."""
    value = NilaiDasar.AKUNTABEL
    assert isinstance(may(read(3, about="akuntabel"), about=value).progress, Undetermined)
    assert read(3, about="akuntabel") != read(3, about=value)
    assert is_subject(PLAN, value)
    assert not is_subject(PLAN, "akuntabel")
    assert subject_name(PLAN, value).id == "Akuntabel"


def test_subjects_are_named_as_the_plan_does() -> None:
    """An indicator behind its result."""
    assert subject_name(PLAN, "h2").id == "Data ibu hamil termutakhirkan"
    assert subject_name(PLAN, "h2.1").id == "Data ibu hamil termutakhirkan, Data benar"


def test_the_log_of_another_plan_is_refused() -> None:
    """With its id."""
    with pytest.raises(InvalidValue, match="'other'"):
        what_may_follow(PLAN, FollowUpLog("other"), "h1", on=day(3))


def test_a_log_is_by_day() -> None:
    """However it was given."""
    log = FollowUpLog("skp", [read(5), read(3)], [done(6), done(4)])
    assert [each.on.month for each in log.readings] == [3, 5]
    assert [each.on.month for each in log.done] == [4, 6]


def test_counselling_keeps_no_word() -> None:
    """The error does not repeat it."""
    with pytest.raises(InvalidValue) as caught:
        done(4, COUNSELLED, note="sering marah")
    assert "marah" not in str(caught.value)


@pytest.mark.parametrize("kind", sorted(set(FollowUpKind) - {COACHED, COUNSELLED}))
def test_only_guidance_is_proposed(kind) -> None:
    """Art. 20(3) letter c."""
    with pytest.raises(InvalidValue, match="proposed"):
        attrs.evolve(done(4, kind), manner=Manner.DIUSULKAN)
    assert attrs.evolve(done(4), manner=Manner.DIUSULKAN).manner is Manner.DIUSULKAN


def test_a_take_over_has_a_note() -> None:
    """Art. 20(7)."""
    with pytest.raises(InvalidValue, match="no note"):
        LeaderFollowUp("h1", TAKEN, PENILAI, day(4), " ")


@pytest.mark.parametrize(
    ("error", "make"),
    [
        (InvalidValue, lambda: read(3, about="")),
        (WrongType, lambda: read(3, "menunjukkan")),
        (WrongType, lambda: done(3, "apresiasi")),
        (WrongType, lambda: LeaderFollowUp("h1", COACHED, PENILAI, "2025-03-01")),
        (InvalidValue, lambda: FollowUpLog(" ")),
    ],
)
def test_what_says_nothing_is_refused(error, make) -> None:
    """As everywhere."""
    with pytest.raises(error):
        make()


def test_every_follow_up_has_one_rule_and_a_name() -> None:
    """In the order of the article."""
    assert [rule.kind for rule in FOLLOW_UPS] == list(FollowUpKind)
    for member in (*FollowUpKind, *Kemajuan, *Manner):
        assert member.label.id != member.label.en
