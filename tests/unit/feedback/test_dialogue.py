"""Dialogues: what was agreed comes back until it is done or dropped, and counts once."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import attrs
import pytest

from kinerja.base.finding import Undetermined
from kinerja.errors import InvalidValue, WrongType
from kinerja.feedback.continuous import Channel
from kinerja.feedback.dialogue import (
    ActionOutcome,
    ActionOwner,
    ActionReview,
    AgreedAction,
    Confirmation,
    Dialogue,
    Dialogues,
)
from kinerja.feedback.dialogue_actions import ActionTally, carry_over, follow_actions
from kinerja.feedback.dialogue_review import review_dialogues
from kinerja.plans.conduct import NilaiDasar
from tests.unit.evaluation.samples import PEGAWAI, PENILAI, PLAN

DONE, NOT_DONE, DROPPED = ActionOutcome
NIP = "198502142010031991"


def day(month: int) -> date:
    """Return the first of a month."""
    return date(2025, month, 1)


def action(id: str = "a1", due: int | None = 6) -> AgreedAction:
    """Return an action due on the first of a month."""
    return AgreedAction(id, f"Tindakan {id}", due=day(due) if due else None)


def held(month: int, *entries, **fields) -> Dialogue:
    """Return a dialogue of actions and reviews, confirmed by both."""
    agreed = [each for each in entries if isinstance(each, AgreedAction)]
    reviews = [each for each in entries if isinstance(each, ActionReview)]
    both = [Confirmation(each.id, day(month)) for each in (PEGAWAI, PENILAI)]
    given = {"parties": [PEGAWAI, PENILAI], "agreed": agreed, "reviews": reviews, "confirmations": both}
    return Dialogue(f"d{month}", day(month), **(given | fields))


def review(*dialogues: Dialogue, on: int = 12):
    """Return the review of some dialogues."""
    return review_dialogues(PLAN, Dialogues("skp", dialogues), on=day(on))


def found(*dialogues: Dialogue, on: int = 12) -> list[tuple[str, str]]:
    """Return code and place of the findings."""
    return [(each.code, each.path) for each in review(*dialogues, on=on).findings]


def test_dialog_kpk_an_action_counts_once_over_all_dialogues() -> None:
    """It is agreed again under its id, and the last that was said of it counts."""
    told = review(held(3, action()), held(6, ActionReview("a1", NOT_DONE), action(due=9)), held(9, action(due=11)))
    assert told.tally == ActionTally(done=0, not_done=1, unreviewed=0, dropped=0)
    (state,) = told.actions
    assert (state.times, state.first_on, state.action.due) == (3, day(3), day(11))
    assert review(held(3, action()), held(6, ActionReview("a1", DONE))).tally.share == 1


def test_dialog_kpk_what_nobody_looked_at_is_in_no_share() -> None:
    """Neither done nor not done; nor is what was dropped."""
    reviews = [ActionReview("a1", DONE), ActionReview("a2", NOT_DONE), ActionReview("a3", DROPPED, "Tidak relevan")]
    told = review(held(3, *(action(f"a{each}") for each in range(1, 5))), held(6, *reviews))
    assert told.tally == ActionTally(done=1, not_done=1, unreviewed=1, dropped=1)
    assert told.tally.share == Fraction(1, 2)
    assert isinstance(review(held(3, action())).tally.share, Undetermined)


def test_unmet_actions_are_carried_over() -> None:
    """Under their ids; a day that has passed has to be agreed anew."""
    reviews = [ActionReview("a1", DONE), ActionReview("a2", NOT_DONE)]
    dialogues = Dialogues("skp", [held(3, action(), action("a2"), action("a3", due=11)), held(6, *reviews)])
    assert carry_over(dialogues, on=day(9)) == (action("a2", due=None), action("a3", due=11))
    assert carry_over(dialogues, on=day(6)) == (action("a2"), action("a3", due=11))
    assert carry_over(dialogues, on=day(4)) == (action(), action("a2"), action("a3", due=11))
    assert carry_over(dialogues, on=day(2)) == ()


def test_what_was_done_may_be_agreed_again() -> None:
    """And is open again."""
    done = [held(3, action()), held(6, ActionReview("a1", DONE))]
    assert review(*done).open == ()
    (state,) = review(*done, held(9, action(due=11))).open
    assert (state.outcome, state.times) == (None, 2)


def test_a_dialogue_looks_back_before_it_agrees() -> None:
    """Done and agreed again in one dialogue is open; an unknown action is left out."""
    (state,) = follow_actions(Dialogues("skp", [held(3, action()), held(6, ActionReview("a1", DONE), action(due=9))]))
    assert state.open
    assert follow_actions(Dialogues("skp", [held(3, ActionReview("a9", DONE))])) == ()


def test_dialogues_are_of_a_day() -> None:
    """What came later is not looked at; they are kept by day."""
    dialogues = Dialogues("skp").adding(held(9)).adding(held(3, action()))
    assert [each.id for each in dialogues.held] == ["d3", "d9"]
    assert [each.id for each in dialogues.until(day(8)).held] == ["d3"]
    told = review_dialogues(PLAN, dialogues, on=day(4))
    assert len(told.held) == 1
    assert "held=<1>" in repr(told)


def test_a_good_dialogue_raises_no_question() -> None:
    """Who, what, until when."""
    assert found(held(3, attrs.evolve(action(due=12), about="h1.1")), on=12) == []
    assert found(held(3, attrs.evolve(action(due=12), about=NilaiDasar.LOYAL)), on=12) == []


def test_dialogues_are_obligatory() -> None:
    """SE Kepala BKN 1/2023, 5 letter b."""
    (finding,) = review().findings
    assert (finding.code, finding.path) == ("DIALOGUE_NONE", "")
    assert "huruf b" in str(finding.basis)


@pytest.mark.parametrize(
    ("parties", "codes"),
    [
        ([PENILAI], ["DIALOGUE_WITHOUT_EMPLOYEE"]),
        ([PEGAWAI], ["DIALOGUE_WITHOUT_LEADER"]),
        ([], ["DIALOGUE_WITHOUT_EMPLOYEE", "DIALOGUE_WITHOUT_LEADER"]),
        ([attrs.evolve(PEGAWAI, id="p9"), PEGAWAI], ["DIALOGUE_WITHOUT_LEADER"]),
    ],
)
def test_a_dialogue_is_between_employee_and_leader(parties, codes) -> None:
    """Whoever else is there."""
    confirmed = [Confirmation(each.id, day(3)) for each in parties]
    assert [code for code, _ in found(held(3, parties=parties, confirmations=confirmed))] == codes


def test_a_record_is_confirmed_by_all() -> None:
    """Else it is told so."""
    assert found(held(3, confirmations=[])) == [("DIALOGUE_NOT_CONFIRMED", "held[0].confirmations")]


def test_actions_have_a_day_and_a_subject_that_is_known() -> None:
    """None at all is no mistake for the subject."""
    path = "held[0].agreed[0]"
    assert found(held(3, action(due=None))) == [("ACTION_WITHOUT_DUE", f"{path}.due")]
    assert found(held(3, attrs.evolve(action(due=12), about="h9"))) == [("ACTION_UNKNOWN_ID", f"{path}.about")]
    early = found(held(3, action(due=2)), on=3)
    assert early == [("ACTION_DUE_BEFORE_DIALOGUE", f"{path}.due"), ("ACTION_OVERDUE", "actions")]


def test_nobody_reviews_what_was_never_agreed() -> None:
    """Nor in the very dialogue that agrees on it."""
    place = "held[0].reviews[0].action_id"
    assert found(held(3, ActionReview("a9", DONE))) == [("DIALOGUE_UNKNOWN_ACTION", place)]
    assert ("DIALOGUE_UNKNOWN_ACTION", place) in found(held(3, ActionReview("a1", DONE), action()))


@pytest.mark.parametrize("outcome", [DONE, DROPPED])
def test_what_is_closed_and_agreed_on_in_one_dialogue_is_asked_about(outcome) -> None:
    """As when all that was open before is carried over: it is open again, and that it was done is lost."""
    first, later = held(3, action(due=12), action("a2", due=12)), action(due=12)
    asked = ("ACTION_CLOSED_AND_AGREED", "held[1].agreed[0]")
    assert found(first, held(6, ActionReview("a1", outcome, "Sebab"), later), on=8) == [asked]
    assert found(first, held(6, ActionReview("a1", NOT_DONE), later), on=8) == []
    assert found(first, held(6, ActionReview("a2", outcome, "Sebab"), later), on=8) == []


def test_an_action_left_behind_is_told() -> None:
    """Overdue, and the last dialogue neither reviewed it nor agreed on it again."""
    late, left = ("ACTION_OVERDUE", "actions"), ("ACTION_LEFT_BEHIND", "actions")
    assert found(held(3, action()), held(9)) == [late, left]
    assert found(held(3, action()), held(5)) == [late]
    assert found(held(3, action()), held(9, ActionReview("a1", NOT_DONE))) == [late]
    assert found(held(3, action()), held(9, action(due=11))) == [late]
    assert found(held(3, action()), held(9, action(due=12))) == []
    assert found(held(3, action()), on=6) == []


def test_findings_say_which_action_is_meant() -> None:
    """By its text for people, and by its id to look it up."""
    late, left = review(held(3, action()), held(9)).findings
    assert late.message.en == "'Tindakan a1' (a1) is overdue."
    assert left.message.id.startswith("Dialog terakhir tidak membahas 'Tindakan a1' (a1)")
    again = held(5, ActionReview("a1", DONE), attrs.evolve(action(due=None), about="h9"))
    for finding in review(held(3, action(due=2)), again).findings:
        assert "'Tindakan a1' (a1)" in finding.message.id
        assert "'Tindakan a1' (a1)" in finding.message.en


def test_overdue_actions_are_listed() -> None:
    """Until they are done."""
    assert [each.action.id for each in review(held(3, action())).overdue] == ["a1"]
    assert review(held(3, action()), held(7, ActionReview("a1", DONE))).overdue == ()
    assert review(held(3, action(due=None))).overdue == ()


def test_the_dialogues_on_another_plan_are_refused() -> None:
    """With their id."""
    with pytest.raises(InvalidValue, match="other"):
        review_dialogues(PLAN, Dialogues("other"), on=day(3))


@pytest.mark.parametrize(
    ("error", "make"),
    [
        (InvalidValue, lambda: held(3, action(), action())),
        (InvalidValue, lambda: held(3, ActionReview("a1", DONE), ActionReview("a1", NOT_DONE))),
        (InvalidValue, lambda: held(3, parties=[PEGAWAI, PEGAWAI])),
        (InvalidValue, lambda: held(3, confirmations=[Confirmation(NIP, day(3))])),
        (InvalidValue, lambda: held(3, confirmations=[Confirmation("p1", day(3))] * 2)),
        (InvalidValue, lambda: Dialogues("skp", [held(3), held(3)])),
        (InvalidValue, lambda: ActionReview("a1", DROPPED)),
        (InvalidValue, lambda: AgreedAction("a1", "")),
        (InvalidValue, lambda: attrs.evolve(action(), about="")),
        (WrongType, lambda: attrs.evolve(action(), owner="pegawai")),
        (WrongType, lambda: ActionReview("a1", "terlaksana")),
        (WrongType, lambda: held(3, channel="langsung")),
    ],
)
def test_what_cannot_be_is_refused(error, make) -> None:
    """And no number of a person comes back in the error."""
    with pytest.raises(error) as caught:
        make()
    assert NIP not in str(caught.value)


def test_ids_of_persons_are_not_in_a_repr() -> None:
    """They may be their numbers."""
    assert NIP not in repr(Confirmation(NIP, day(3)))


def test_an_action_on_conduct_is_not_one_on_a_result_of_that_name() -> None:
    """Equal text is not the same subject."""
    by_value, by_id = (attrs.evolve(action(), about=each) for each in (NilaiDasar.LOYAL, "loyal"))
    assert by_value != by_id
    assert action() == attrs.evolve(by_id, about=None)


def test_every_member_has_a_name_for_people() -> None:
    """In both languages."""
    for member in (*ActionOwner, *ActionOutcome, *Channel):
        assert member.label.id != member.label.en
