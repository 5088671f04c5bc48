"""Strategies for what is said and agreed during the year: follow-ups, dialogues, rhythms."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from ..base.period import PeriodKind
from ..feedback.agreed_rhythm import AgreedRhythm
from ..feedback.dialogue import ActionOutcome, ActionReview, AgreedAction, Confirmation, Dialogue, Dialogues
from ..feedback.follow_up import LeaderFollowUp
from ..feedback.follow_up_rules import FollowUpKind, Manner
from ..people.party import Leader
from .draw_base import days, distinct, periods, texts
from .draw_feedback import FEEDBACK

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from .source import Draws

__all__ = ["DIALOGUES", "dialogue_series", "follow_ups"]


@st.composite
def follow_ups(draw: st.DrawFn, *, about: Draws | None = None, kinds: tuple[FollowUpKind, ...] = ()) -> LeaderFollowUp:
    """Draw a follow-up that the law knows.

    Args:
        draw: Given by Hypothesis.
        about: What it is about; anything if not given.
        kinds: What may be drawn; any kind if not given.
    """
    kind = draw(st.sampled_from(kinds or tuple(FollowUpKind)))
    guidance = kind in {FollowUpKind.BIMBINGAN_KINERJA, FollowUpKind.KONSELING_KINERJA}
    note = st.just("") if kind is FollowUpKind.KONSELING_KINERJA else texts()
    found: LeaderFollowUp = draw(
        FEEDBACK.derived(
            LeaderFollowUp,
            kind=st.just(kind),
            note=note,
            manner=st.sampled_from(Manner) if guidance else st.just(Manner.DILAKUKAN),
            **({} if about is None else {"about": about}),
        )
    )
    return found


@st.composite
def _dialogues(draw: st.DrawFn, *, ids: Draws | None = None) -> Dialogue:
    names = texts() if ids is None else ids
    parties = draw(distinct(FEEDBACK.of(Leader), most=2, by=lambda each: each.id))
    signed = draw(st.sets(st.sampled_from([each.id for each in parties]))) if parties else ()
    signers = sorted(id for id in signed if id.strip())
    agreed = FEEDBACK.derived(AgreedAction, id=names)
    found: Dialogue = draw(
        FEEDBACK.derived(
            Dialogue,
            parties=st.just(parties),
            agreed=distinct(agreed, most=2, by=lambda each: each.id),
            reviews=distinct(_named(names), most=2, by=lambda each: each.action_id),
            confirmations=st.tuples(*(st.builds(Confirmation, st.just(id), days()) for id in signers)),
        )
    )
    return found


@st.composite
def _named(draw: st.DrawFn, names: Draws) -> ActionReview:
    outcome = draw(st.sampled_from(ActionOutcome))
    note = texts() if outcome is ActionOutcome.DIHENTIKAN else st.just("") | texts()
    found: ActionReview = draw(FEEDBACK.derived(ActionReview, action_id=names, outcome=st.just(outcome), note=note))
    return found


def dialogue_series(*, plan_id: str | None = None) -> Draws:
    """Return a strategy for dialogues on a plan, whose actions come back.

    Args:
        plan_id: The plan; any if not given.
    """
    held = distinct(_dialogues(ids=st.sampled_from("abc")), most=4, by=lambda each: each.id)
    return FEEDBACK.derived(Dialogues, held=held, **({} if plan_id is None else {"plan_id": st.just(plan_id)}))


def _rhythms() -> Draws:
    kinds = st.sampled_from([PeriodKind.TAHUNAN, PeriodKind.SEMESTERAN, PeriodKind.TRIWULANAN, PeriodKind.BULANAN])
    leader, day = st.just("") | texts(), st.none() | days()
    return st.builds(AgreedRhythm.every, kinds, periods(), leader_id=leader, agreed_on=day)


DIALOGUES: Mapping[Any, Callable[[], Draws]] = MappingProxyType(
    {
        LeaderFollowUp: follow_ups,
        ActionReview: lambda: _named(texts()),
        Dialogue: _dialogues,
        Dialogues: dialogue_series,
        AgreedRhythm: _rhythms,
    }
)
"""What the table of all strategies takes over."""
