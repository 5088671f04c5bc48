"""Dialogues beside the plan: who took part, what became of what was agreed, and what a careful reader would flag."""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs

from ..base.brief import how_many
from ..base.finding import Finding, Severity
from ..base.laws import PERMENPANRB_6_2022, SE_BKN_1_2023
from ..base.period import plain_date
from ..base.words import Words
from ..errors import InvalidValue
from ..plans.history import Capacity
from ..plans.permissions import capacity_of
from .dialogue import ActionOutcome
from .dialogue_actions import ActionTally, follow_actions
from .subjects import is_subject

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from ..base.words import Language
    from ..plans.plan import WorkPlan
    from .dialogue import AgreedAction, Dialogue, Dialogues
    from .dialogue_actions import ActionState

__all__ = ["DialogueReview", "review_dialogues"]

_DIALOGUE = SE_BKN_1_2023("Angka 5 huruf b")
_ACTIONS = PERMENPANRB_6_2022("Lampiran hlm. 67, huruf A angka 2-3")


def _held(held: Iterable[Dialogue]) -> tuple[Dialogue, ...]:
    return tuple(held)


def _states(states: Iterable[ActionState]) -> tuple[ActionState, ...]:
    return tuple(states)


def _findings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(findings)


@final
@attrs.frozen
class DialogueReview:
    """The dialogues on a plan and what became of their actions, as of a day.

    Args:
        plan_id: The plan.
        on: The day.
        held: The dialogues held until then.
        actions: Every action once, in the order they were first agreed on.
        findings: What a careful reader would flag.
    """

    plan_id: str
    on: date = attrs.field(converter=plain_date)
    held: tuple[Dialogue, ...] = attrs.field(converter=_held, repr=how_many)
    actions: tuple[ActionState, ...] = attrs.field(converter=_states, repr=how_many)
    findings: tuple[Finding, ...] = attrs.field(default=(), converter=_findings, repr=how_many)

    @property
    def open(self) -> tuple[ActionState, ...]:
        """The actions that are still to be done."""
        return tuple(each for each in self.actions if each.open)

    @property
    def overdue(self) -> tuple[ActionState, ...]:
        """The actions that should have been done before the day."""
        return tuple(each for each in self.actions if each.overdue(self.on))

    @property
    def tally(self) -> ActionTally:
        """How many were done."""
        return ActionTally.of(self.actions)

    def as_text(self, language: Language) -> str:
        """Return it as plain text, for people.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.dialogue import dialogue_page
        from ..show.text import as_text

        return as_text(dialogue_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return it as a piece of HTML that needs nothing else.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.dialogue import dialogue_page
        from ..show.html import as_html

        return as_html(dialogue_page(self), language)

    def _repr_html_(self) -> str:
        """Return it for a notebook, in Indonesian."""
        return self.as_html("id")


def review_dialogues(plan: WorkPlan, dialogues: Dialogues, *, on: date) -> DialogueReview:
    """Return what became of the actions agreed in the dialogues on a plan, and what a careful reader would flag.

    No dialogue at all; dialogues without the employee or without a leader, or that nobody confirmed; subjects and
    actions that nobody knows; actions without a day, overdue, closed and agreed on at once, or left behind by the last
    dialogue.

    Args:
        plan: The plan.
        dialogues: The dialogues on it.
        on: The day; what came later is not looked at.

    Raises:
        InvalidValue: for the dialogues on another plan.

    Example:
        >>> from datetime import date
        >>> from kinerja.base.period import Period
        >>> from kinerja.feedback.dialogue import AgreedAction, Dialogue, Dialogues
        >>> from kinerja.people.party import Party
        >>> from kinerja.people.positions import Position
        >>> from kinerja.people.unit import Unit
        >>> from kinerja.plans.plan import Approach, WorkPlan
        >>> ani, budi = (Party(id, id, Position("Bidan", None), Unit("u", "Puskesmas")) for id in ("ani", "budi"))
        >>> plan = WorkPlan("skp", Period.year(2025), ani, budi, Approach.KUALITATIF)
        >>> visits = AgreedAction("a1", "Kunjungan rumah tiap Selasa", due=date(2025, 6, 30))
        >>> held = Dialogues("skp", [Dialogue("d1", date(2025, 4, 3), [ani, budi], [visits])])
        >>> review = review_dialogues(plan, held, on=date(2025, 7, 7))
        >>> [state.action.id for state in review.overdue], review.tally.share
        (['a1'], <Undetermined: No action was looked at yet.>)
    """
    if plan.id != dialogues.plan_id:
        raise InvalidValue(
            f"The dialogues are on the plan {dialogues.plan_id!r}, not on {plan.id!r}.",
            mend="Give those on this plan.",
            path="plan_id",
            value=dialogues.plan_id,
        )
    known = dialogues.until(on)
    states = follow_actions(known)
    found = (
        *_none_held(plan, known),
        *(finding.at(f"held[{i}]") for i, each in enumerate(known.held) for finding in _one(plan, each)),
        *_unknown_actions(known),
        *_late(known, states, on),
    )
    return DialogueReview(plan.id, on, known.held, states, found)


def _none_held(plan: WorkPlan, dialogues: Dialogues) -> Iterator[Finding]:
    if not dialogues.held:
        yield Finding(
            "DIALOGUE_NONE",
            Severity.WARNING,
            "",
            Words(
                f"Belum ada dialog kinerja untuk SKP {plan.period.label.id}.",
                f"There was no dialogue on the plan of {plan.period.label.en} yet.",
            ),
            Words(
                "Adakan; dialog kinerja wajib dan rutin, dengan media apa pun.",
                "Hold one; it is obligatory and routine, by any medium.",
            ),
            _DIALOGUE,
        )


def _one(plan: WorkPlan, dialogue: Dialogue) -> Iterator[Finding]:
    present = {capacity_of(plan, each) for each in dialogue.parties}
    if Capacity.PEGAWAI not in present:
        yield Finding(
            "DIALOGUE_WITHOUT_EMPLOYEE",
            Severity.ERROR,
            "parties",
            Words("Pegawai tidak ikut dalam dialog.", "The employee took no part in the dialogue."),
            Words("Dialog kinerja diadakan dengan Pegawai.", "A dialogue is held with the employee."),
            _DIALOGUE,
        )
    if present <= {Capacity.PEGAWAI, None}:
        yield Finding(
            "DIALOGUE_WITHOUT_LEADER",
            Severity.ERROR,
            "parties",
            Words("Tidak ada Pimpinan dalam dialog.", "No leader took part in the dialogue."),
            Words("Dialog kinerja diadakan dengan Pimpinan.", "A dialogue is held with a leader."),
            _DIALOGUE,
        )
    if len(dialogue.confirmations) < len(dialogue.parties):
        yield Finding(
            "DIALOGUE_NOT_CONFIRMED",
            Severity.INFO,
            "confirmations",
            Words("Belum semua pihak mengonfirmasi catatan ini.", "Not everybody has confirmed this record."),
            Words("Mintakan konfirmasi.", "Ask them to."),
        )
    for i, action in enumerate(dialogue.agreed):
        yield from (finding.at(f"agreed[{i}]") for finding in _action(plan, action, dialogue.on))
    yield from _closed_and_agreed(dialogue)


def _closed_and_agreed(dialogue: Dialogue) -> Iterator[Finding]:
    closed = {each.action_id for each in dialogue.reviews if each.outcome is not ActionOutcome.TIDAK_TERLAKSANA}
    for i, action in enumerate(dialogue.agreed):
        if action.id in closed:
            named = _named(action)
            yield Finding(
                "ACTION_CLOSED_AND_AGREED",
                Severity.WARNING,
                f"agreed[{i}]",
                Words(
                    f"{named} dinyatakan selesai atau dihentikan, dan disepakati lagi dalam dialog yang sama.",
                    f"{named} was done or dropped, and agreed on again in the same dialogue.",
                ),
                Words(
                    "Keluarkan dari kesepakatan bila sudah selesai; yang baru diberi id sendiri.",
                    "Take it out of what was agreed if it is done; give a new one its own id.",
                ),
            )


def _named(action: AgreedAction) -> str:
    return f"'{action.text}' ({action.id})"


def _action(plan: WorkPlan, action: AgreedAction, on: date) -> Iterator[Finding]:
    named = _named(action)
    if action.about is not None and not is_subject(plan, action.about):
        yield Finding(
            "ACTION_UNKNOWN_ID",
            Severity.ERROR,
            "about",
            Words(
                f"SKP tidak memuat '{action.about}', yang menjadi pokok {named}.",
                f"The plan has no '{action.about}', which {named} is about.",
            ),
            Words("Perbaiki id, atau kosongkan.", "Correct the id, or leave it out."),
            _ACTIONS,
        )
    if action.due is None:
        yield Finding(
            "ACTION_WITHOUT_DUE",
            Severity.WARNING,
            "due",
            Words(f"{named} disepakati tanpa batas waktu.", f"{named} was agreed without a day."),
            Words("Sepakati batas waktunya.", "Agree on one."),
        )
    elif action.due < on:
        yield Finding(
            "ACTION_DUE_BEFORE_DIALOGUE",
            Severity.WARNING,
            "due",
            Words(f"Batas waktu {named} sudah lewat.", f"The day of {named} had passed."),
            Words("Sepakati batas waktu yang baru.", "Agree on a new one."),
        )


def _unknown_actions(dialogues: Dialogues) -> Iterator[Finding]:
    known: set[str] = set()
    for i, dialogue in enumerate(dialogues.held):
        for j, review in enumerate(dialogue.reviews):
            if review.action_id not in known:
                yield Finding(
                    "DIALOGUE_UNKNOWN_ACTION",
                    Severity.ERROR,
                    f"held[{i}].reviews[{j}].action_id",
                    Words(f"'{review.action_id}' belum pernah disepakati.", f"'{review.action_id}' was never agreed."),
                    Words("Gunakan id dari dialog sebelumnya.", "Give the id that it has in an earlier dialogue."),
                )
        known |= {action.id for action in dialogue.agreed}


def _late(dialogues: Dialogues, states: tuple[ActionState, ...], on: date) -> Iterator[Finding]:
    late = [each for each in states if each.overdue(on)]
    last = dialogues.held[-1] if dialogues.held else None
    for state in late:
        id, named, first = state.action.id, _named(state.action), state.reviewed_on or state.first_on
        yield Finding(
            "ACTION_OVERDUE",
            Severity.WARNING,
            "actions",
            Words(f"{named} melewati batas waktunya.", f"{named} is overdue."),
            Words("Bicarakan pada dialog berikutnya.", "Talk it over in the next dialogue."),
        )
        if last and state.overdue(last.on) and first < last.on and id not in {each.id for each in last.agreed}:
            yield Finding(
                "ACTION_LEFT_BEHIND",
                Severity.WARNING,
                "actions",
                Words(
                    f"Dialog terakhir tidak membahas {named} yang sudah melewati batas waktunya.",
                    f"The last dialogue left {named} behind, which was overdue.",
                ),
                Words("Tinjau, sepakati lagi, atau hentikan.", "Review it, agree on it again, or drop it."),
            )
