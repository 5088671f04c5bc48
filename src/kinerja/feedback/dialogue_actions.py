"""What became of the actions agreed in dialogues: done, not done, overdue, to be carried over.

Each action counts once, with the last that was said of it; what nobody looked at yet is neither done nor not done.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Undetermined
from ..base.words import Words
from .dialogue import ActionOutcome

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from .dialogue import ActionReview, AgreedAction, Dialogues

__all__ = ["ActionState", "ActionTally", "carry_over", "follow_actions"]


@final
@attrs.frozen
class ActionState:
    """How far an agreed action is.

    Args:
        action: The action as it was agreed on last.
        first_on: When it was agreed on first.
        times: In how many dialogues it was agreed on; above 1 it was carried over.
        review: What was said of it last, after it was agreed on; ``None`` while nobody looked at it.
        reviewed_on: When that was said.
    """

    action: AgreedAction
    first_on: date
    times: int = 1
    review: ActionReview | None = None
    reviewed_on: date | None = None

    @property
    def outcome(self) -> ActionOutcome | None:
        """What became of it; ``None`` while nobody looked at it."""
        return self.review.outcome if self.review else None

    @property
    def open(self) -> bool:
        """Whether it is still to be done."""
        return self.outcome in {None, ActionOutcome.TIDAK_TERLAKSANA}

    def overdue(self, on: date) -> bool:
        """Return whether it is still to be done on a day after the one agreed."""
        return self.open and self.action.due is not None and self.action.due < on


@final
@attrs.frozen
class ActionTally:
    """How many actions were done; each counts once.

    Args:
        done: Done.
        not_done: Looked at, and not done.
        unreviewed: Nobody looked at them yet; they are in no share.
        dropped: Dropped by agreement; they are in no share.
    """

    done: int
    not_done: int
    unreviewed: int
    dropped: int

    @classmethod
    def of(cls, states: Iterable[ActionState]) -> ActionTally:
        """Return how many there are of each."""
        outcomes = [each.outcome for each in states]
        done, not_done = ActionOutcome.TERLAKSANA, ActionOutcome.TIDAK_TERLAKSANA
        return cls(*(outcomes.count(each) for each in (done, not_done, None, ActionOutcome.DIHENTIKAN)))

    @property
    def share(self) -> Fraction | Undetermined:
        """The share done of those looked at and not dropped; there is none of no action."""
        looked_at = self.done + self.not_done
        if not looked_at:
            return Undetermined(Words("Belum ada tindakan yang ditinjau.", "No action was looked at yet."))
        return Fraction(self.done, looked_at)


def carry_over(dialogues: Dialogues, *, on: date) -> tuple[AgreedAction, ...]:
    """Return the actions that the next dialogue takes up: all that are still to be done, under the ids they have.

    A day that has passed is left out, since a new one has to be agreed on.

    Args:
        dialogues: The dialogues held.
        on: The day of the next one.

    Example:
        >>> from datetime import date
        >>> from kinerja.feedback.dialogue import AgreedAction, Dialogue, Dialogues
        >>> visits = AgreedAction("a1", "Kunjungan rumah tiap Selasa", due=date(2025, 6, 30))
        >>> held = Dialogues("skp", [Dialogue("d1", date(2025, 4, 3), [], [visits])])
        >>> [(action.id, action.due) for action in carry_over(held, on=date(2025, 7, 7))]
        [('a1', None)]
    """
    open_now = [each.action for each in follow_actions(dialogues.until(on)) if each.open]
    return tuple(attrs.evolve(each, due=None) if each.due and each.due < on else each for each in open_now)


def follow_actions(dialogues: Dialogues) -> tuple[ActionState, ...]:
    """Return how far each action is, in the order they were first agreed on.

    A dialogue looks back before it agrees on anything.  What was said of an action that nobody agreed on is left out.

    Args:
        dialogues: The dialogues held.
    """
    states: dict[str, ActionState] = {}
    for dialogue in dialogues.held:
        for review in dialogue.reviews:
            if review.action_id in states:
                states[review.action_id] = attrs.evolve(
                    states[review.action_id], review=review, reviewed_on=dialogue.on
                )
        for action in dialogue.agreed:
            states[action.id] = _agreed(states.get(action.id), action, dialogue.on)
    return tuple(states.values())


def _agreed(state: ActionState | None, action: AgreedAction, on: date) -> ActionState:
    if state is None:
        return ActionState(action, on)
    again = attrs.evolve(state, action=action, times=state.times + 1)
    # What was done or dropped begins anew; what was not done stays so until somebody looks again.
    return again if state.open else attrs.evolve(again, review=None, reviewed_on=None)
