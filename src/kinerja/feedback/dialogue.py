"""Dialogues on performance through the year, and the actions agreed in them.

Leader and employee talk all year long, at an agreed time or when it is needed, in person or by any medium (PermenPANRB
6/2022, annex p. 26; SE Kepala BKN 1/2023, 5 letter b).  What they agree on keeps its id until it is done or dropped,
so that the next dialogue takes up what is still open, and nothing is counted twice.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, final

import attrs
from attrs.validators import optional

from ..base.period import plain_date
from ..base.words import Words, label
from ..errors import InvalidValue
from ..plans.fields import filled, is_a, refuse_twins, stripped
from .continuous import Channel, FeedbackTiming
from .subjects import subject_key

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from ..people.party import Leader, Party
    from ..plans.conduct import NilaiDasar
    from ..plans.progress import Evidence

__all__ = [
    "ActionOutcome",
    "ActionOwner",
    "ActionReview",
    "AgreedAction",
    "Confirmation",
    "Dialogue",
    "Dialogues",
]


class ActionOwner(StrEnum):
    """Who does what was agreed."""

    PEGAWAI = "pegawai"
    PIMPINAN = "pimpinan"

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("action_owner", self)


class ActionOutcome(StrEnum):
    """What became of an action, as both looked at it."""

    TERLAKSANA = "terlaksana"
    """Done."""
    TIDAK_TERLAKSANA = "tidak_terlaksana"
    """Not done; it stays open until it is done or dropped."""
    DIHENTIKAN = "dihentikan"
    """Dropped by agreement."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("action_outcome", self)


@final
@attrs.frozen
class AgreedAction:
    """What leader and employee agreed to do.

    Args:
        id: The caller's key; it stays the same when a later dialogue agrees on the action again.
        text: What is done.
        owner: Who does it.
        due: Until when; ``None`` where no day was agreed, which is a finding.
        about: A core value, or the id of the plan, a result or an indicator; ``None`` where it is about none of them.
    """

    id: str = attrs.field(converter=stripped, validator=filled)
    text: str = attrs.field(converter=stripped, validator=filled)
    owner: ActionOwner = attrs.field(default=ActionOwner.PEGAWAI, validator=is_a(ActionOwner))
    due: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date))
    about: str | NilaiDasar | None = attrs.field(
        default=None,
        validator=optional([is_a(str), filled]),
        eq=lambda about: None if about is None else subject_key(about),
        kw_only=True,
    )


def _evidence(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    return tuple(evidence)


@final
@attrs.frozen
class ActionReview:
    """What a later dialogue says of an action.

    Args:
        action_id: The action.
        outcome: What became of it.
        note: Why, or how.
        evidence: What shows it.

    Raises:
        InvalidValue: for an action dropped without saying why.
    """

    action_id: str = attrs.field(converter=stripped, validator=filled)
    outcome: ActionOutcome = attrs.field(validator=is_a(ActionOutcome))
    note: str = attrs.field(default="", converter=stripped)
    evidence: tuple[Evidence, ...] = attrs.field(default=(), converter=_evidence, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.outcome is ActionOutcome.DIHENTIKAN and not self.note:
            raise InvalidValue(
                f"The action {self.action_id!r} is dropped without a reason.", mend="Say why.", path="note"
            )


@final
@attrs.frozen
class Confirmation:
    """Somebody confirms that a dialogue was as it is recorded.

    Args:
        person_id: Who, by the id of one of the parties.
        on: The day.
    """

    person_id: str = attrs.field(converter=stripped, validator=filled, repr=False)
    on: date = attrs.field(converter=plain_date)


def _parties(parties: Iterable[Leader | Party]) -> tuple[Leader | Party, ...]:
    return tuple(parties)


def _agreed(agreed: Iterable[AgreedAction]) -> tuple[AgreedAction, ...]:
    return tuple(agreed)


def _reviews(reviews: Iterable[ActionReview]) -> tuple[ActionReview, ...]:
    return tuple(reviews)


def _confirmations(confirmations: Iterable[Confirmation]) -> tuple[Confirmation, ...]:
    return tuple(confirmations)


@final
@attrs.frozen
class Dialogue:
    """One dialogue: who talked when, what became of earlier actions, and what was agreed.

    Args:
        id: The caller's key.
        on: The day.
        parties: Who took part: the employee, and one leader or more.
        agreed: What was agreed, also what is carried over, under the id that it has.
        reviews: What became of actions agreed before.
        channel: Face to face or by a medium; ``None`` when the record does not say.
        timing: At a regular time or when it was needed; ``None`` when the record does not say.
        notes: What else is to be remembered.
        confirmations: Who confirmed the record.

    Raises:
        InvalidValue: when somebody, an action or a review stands twice, or who confirms took no part.

    Example:
        >>> from datetime import date
        >>> from kinerja.people.party import Leader
        >>> ani, budi = Leader("e1", "Ani", "Bidan"), Leader("e2", "Budi", "Kepala Puskesmas")
        >>> visit = AgreedAction("a1", "Kunjungan rumah tiap Selasa", due=date(2025, 6, 30), about="h1.1")
        >>> Dialogue("d1", date(2025, 4, 3), [ani, budi], [visit]).agreed[0].owner
        <ActionOwner.PEGAWAI: 'pegawai'>
    """

    id: str = attrs.field(converter=stripped, validator=filled)
    on: date = attrs.field(converter=plain_date)
    parties: tuple[Leader | Party, ...] = attrs.field(converter=_parties)
    agreed: tuple[AgreedAction, ...] = attrs.field(default=(), converter=_agreed)
    reviews: tuple[ActionReview, ...] = attrs.field(default=(), converter=_reviews)
    channel: Channel | None = attrs.field(default=None, validator=optional(is_a(Channel)), kw_only=True)
    timing: FeedbackTiming | None = attrs.field(default=None, validator=optional(is_a(FeedbackTiming)), kw_only=True)
    notes: str = attrs.field(default="", converter=stripped, kw_only=True)
    confirmations: tuple[Confirmation, ...] = attrs.field(default=(), converter=_confirmations, kw_only=True)

    def __attrs_post_init__(self) -> None:
        refuse_twins((each.id for each in self.agreed), "action", path="agreed")
        refuse_twins((each.action_id for each in self.reviews), "review of", path="reviews")
        present = [each.id for each in self.parties]
        confirmed = [each.person_id for each in self.confirmations]
        # Keys of persons may be their numbers, and are not repeated.
        if len(set(present)) < len(present):
            raise InvalidValue("Somebody stands twice in the dialogue.", mend="Name each once.", path="parties")
        if not set(confirmed) <= set(present):
            raise InvalidValue(
                "Who confirms the dialogue took no part in it.",
                mend="Give the id of one of the parties.",
                path="confirmations",
            )
        if len(set(confirmed)) < len(confirmed):
            raise InvalidValue("Somebody confirms twice.", mend="Give one for each.", path="confirmations")


def _in_time(dialogues: Iterable[Dialogue]) -> tuple[Dialogue, ...]:
    return tuple(sorted(dialogues, key=lambda each: each.on))


@final
@attrs.frozen
class Dialogues:
    """The dialogues on one plan, by day.

    Args:
        plan_id: The plan.
        held: The dialogues; two of one day stay in the order they are given.

    Raises:
        InvalidValue: when two have one id.
    """

    plan_id: str = attrs.field(converter=stripped, validator=filled)
    held: tuple[Dialogue, ...] = attrs.field(default=(), converter=_in_time)

    def __attrs_post_init__(self) -> None:
        refuse_twins((each.id for each in self.held), "dialogue", path="held")

    def until(self, on: date) -> Dialogues:
        """Return those that were held up to a day.

        Args:
            on: The day, included.
        """
        return attrs.evolve(self, held=[each for each in self.held if each.on <= plain_date(on)])

    def adding(self, dialogue: Dialogue) -> Dialogues:
        """Return them with one more."""
        return attrs.evolve(self, held=[*self.held, dialogue])
