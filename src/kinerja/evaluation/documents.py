"""The track of one evaluation document: what happened to it, what is due, what is overdue, and whose turn it is.

The track is a value that holds events, each with its day and person.  An event that cannot have happened (received
before it was signed, signed by somebody else) is refused; one that came late is recorded, and says so.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, final

import attrs

from ..base.period import plain_date
from ..base.words import Words, label
from ..errors import InvalidValue
from ..plans.fields import is_a
from ..plans.history import Capacity
from .rounds import Round  # noqa: TC001 - two modules have this name, so readers look it up here
from .track_rules import MILESTONES, Milestone, track_rules
from .track_steps import StepState, applying, flags, is_ready, may_sign_in_place, step_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from ..base.calendar import WorkingCalendar
    from ..base.finding import Finding
    from ..base.law import Basis
    from ..base.words import Language
    from ..people.party import Party
    from .track_rules import MilestoneRule, TrackRules
    from .track_steps import TrackStep

__all__ = ["DocumentForm", "DocumentTrack", "NotPossible", "TrackEvent"]

_M = Milestone


class NotPossible(InvalidValue):
    """An event that cannot have happened to a document in this state, or not by this person."""


class DocumentForm(StrEnum):
    """The forms of the evaluation document (PermenPANRB 6/2022, annex ch. V)."""

    D_1_1 = "d_1_1"
    """Signed by the appraiser."""
    D_1_2 = "d_1_2"
    """Signed by the superior, because the appraiser did not evaluate or sign."""
    D_1_3 = "d_1_3"
    """Changed by the superior after an objection."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("document_form", self)


@final
@attrs.frozen
class TrackEvent:
    """Something that happened to the document.

    Args:
        milestone: What.
        by: Who did it.
        on: When.
    """

    milestone: Milestone = attrs.field(validator=is_a(Milestone))
    by: Party
    on: date = attrs.field(converter=plain_date)


def _events(events: Iterable[TrackEvent]) -> tuple[TrackEvent, ...]:
    return tuple(events)


@final
@attrs.frozen
class DocumentTrack:
    """What happens to one evaluation document.

    Args:
        employee: Who was evaluated.
        appraiser: Who evaluates (Pejabat Penilai Kinerja).
        superior: The appraiser's superior; needed for whatever the superior does.
        round: The evaluation: its period, its kind, and the days within which it is carried out.
        regime: The id of the rules.
        events: What happened, in time; use :meth:`then`.
        result: The :func:`~kinerja.evaluation.reference.reference` of the result that the document holds.
        final_by: The article that makes the result final whatever happens, as for the highest posts (annex p. 90,
            no. 12); ``None`` for all others.

    Raises:
        NotPossible: for an event that cannot have happened.
        InvalidValue: when the employee is also the appraiser or the superior.
        UnknownName: for a regime whose documents are not known.

    Example:
        >>> from datetime import date
        >>> from ..base.calendar import FIVE_DAYS, WorkingCalendar
        >>> from ..base.period import Period
        >>> from ..people.party import Party
        >>> from ..people.positions import Position, PositionKind
        >>> from ..people.unit import Unit
        >>> from .rounds import EvaluationKind, Round
        >>> unit = Unit("puskesmas", "Puskesmas Contoh")
        >>> midwife = Party("e1", "Ani", Position("Bidan Penyelia", PositionKind.FUNGSIONAL), unit)
        >>> head = Party("e2", "Budi", Position("Kepala Puskesmas", PositionKind.ADMINISTRATOR), unit)
        >>> window = Period(date(2025, 12, 15), date(2026, 1, 31))
        >>> track = DocumentTrack(midwife, head, None, Round(Period.year(2025), EvaluationKind.TAHUNAN, window))
        >>> track = track.then(Milestone.DITANDATANGANI, by=head, on=date(2026, 1, 12))
        >>> calendar = WorkingCalendar(FIVE_DAYS, [], Period.year(2026))
        >>> [(step.id, str(step.due)) for step in track.steps(date(2026, 2, 6), calendar) if step.state.open]
        [('disampaikan', '2026-01-30'), ('dilaporkan', '2026-03-13')]
        >>> [str(who) for who in track.whose_turn(date(2026, 2, 6), calendar)]
        ['penilai']
    """

    employee: Party
    appraiser: Party
    superior: Party | None
    round: Round
    regime: str = "permenpanrb6_2022"
    events: tuple[TrackEvent, ...] = attrs.field(default=(), converter=_events)
    result: str = attrs.field(default="", kw_only=True)
    final_by: Basis | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        rules = track_rules(self.regime)
        _check_others(self)
        happened: dict[Milestone, date] = {}
        for event in self.events:
            _check(self, rules, event, happened)
            happened[event.milestone] = event.on

    @property
    def rules(self) -> TrackRules:
        """How its regime treats documents."""
        return track_rules(self.regime)

    def then(self, milestone: Milestone, *, by: Party, on: date) -> DocumentTrack:
        """Return the track with one event more.

        Args:
            milestone: What happened.
            by: Who did it.
            on: When.

        Raises:
            NotPossible: when it cannot have happened: the order says what comes before, the capacity who may.
        """
        return attrs.evolve(self, events=(*self.events, TrackEvent(milestone, by, on)))

    def day(self, *milestones: Milestone) -> date | None:
        """Return when the first of these milestones was reached, or ``None``."""
        return next((event.on for event in self.events if event.milestone in milestones), None)

    def person(self, capacity: Capacity) -> Party | None:
        """Return who acts in a capacity; ``None`` when the track does not know."""
        return {Capacity.PEGAWAI: self.employee, Capacity.PENILAI: self.appraiser}.get(capacity, self.superior)

    @property
    def form(self) -> DocumentForm:
        """The form that the document has."""
        if self.day(_M.DIUBAH):
            return DocumentForm.D_1_3
        return DocumentForm.D_1_2 if self.day(_M.DITANDATANGANI_ATASAN) else DocumentForm.D_1_1

    @property
    def final(self) -> Basis | None:
        """The article by which the result cannot be objected to; ``None`` when nothing says so."""
        return self.final_by or (self.rules.final_in_place if self.day(_M.DITANDATANGANI_ATASAN) else None)

    def steps(self, on: date, calendar: WorkingCalendar) -> tuple[TrackStep, ...]:
        """Return every deadline of the regime that applies on a day, each for itself, in the order of the law.

        Args:
            on: The day; what happened after it is left out.
            calendar: Which days are worked.

        Raises:
            NotCovered: when a deadline leaves the days that the calendar covers.
        """
        known = self.as_of(on)
        return tuple(step_of(known, rule, on, calendar) for rule in applying(known, on))

    def overdue(self, on: date, calendar: WorkingCalendar) -> tuple[TrackStep, ...]:
        """Return the steps that are late on a day, the longest overdue first."""
        late = [step for step in self.steps(on, calendar) if step.state is StepState.TERLAMBAT]
        return tuple(sorted(late, key=lambda step: step.due or on))

    def whose_turn(self, on: date, calendar: WorkingCalendar) -> tuple[Capacity, ...]:
        """Return who has to act on a day, the most pressing first; rights, such as to object, are nobody's turn."""
        known = self.as_of(on)
        pairs = [(rule, step_of(known, rule, on, calendar)) for rule in applying(known, on)]
        ready = [step for rule, step in pairs if is_ready(known, rule, step, on)]
        ready.sort(key=lambda step: (step.due is None, step.due or on))
        return tuple(dict.fromkeys(step.who for step in ready))

    def as_of(self, on: date) -> DocumentTrack:
        """Return the track as it was at the end of a day."""
        return attrs.evolve(self, events=[event for event in self.events if event.on <= on])

    def check(self, on: date, calendar: WorkingCalendar) -> tuple[Finding, ...]:
        """Return what a careful reader would flag on a day: what is late, was late, or cannot be kept."""
        return tuple(flags(self.as_of(on), self.steps(on, calendar)))

    def as_text(self, language: Language) -> str:
        """Return what happened to the document as plain text, for people."""
        from ..show.text import as_text
        from ..show.year import track_page

        return as_text(track_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return what happened to the document as a piece of HTML that needs nothing else."""
        from ..show.html import as_html
        from ..show.year import track_page

        return as_html(track_page(self), language)

    def _repr_html_(self) -> str:
        return self.as_html("id")


def _check_others(track: DocumentTrack) -> None:
    for name, other in (("appraiser", track.appraiser), ("superior", track.superior)):
        if other is not None and other.id == track.employee.id:
            raise InvalidValue(
                f"The employee is also the {name}.",
                why="Nobody appraises oneself.",
                mend="Give whom the roster names above: who_evaluates(...), roster.superior(...).",
                path=name,
            )


def _check(track: DocumentTrack, rules: TrackRules, event: TrackEvent, happened: Mapping[Milestone, date]) -> None:
    milestone, rule = event.milestone, MILESTONES[event.milestone]
    if not rules.knows(milestone):
        mend = "Leave it out, or give the regime of the document."
        raise _refused(event, f"{rules.law} knows no such event.", mend)
    other = next((each for each in (milestone, *rule.instead_of) if each in happened), None)
    if other is not None:
        raise _refused(event, f"'{other}' was recorded on {happened[other]}.", "Each event happens once.")
    _check_order(event, rule, happened)
    _check_person(track, event, rule)
    if milestone is _M.DITANDATANGANI_ATASAN and not may_sign_in_place(track, happened, event.on):
        raise _refused(
            event,
            "The superior signs in place of another only once that one's time is over.",
            "Where the post of the appraiser is vacant, make the superior the appraiser of the track.",
        )


def _check_order(event: TrackEvent, rule: MilestoneRule, happened: Mapping[Milestone, date]) -> None:
    if not rule.after:
        return
    before = [each for each in rule.after if each in happened]
    if not before:
        names = " or ".join(f"'{each}'" for each in rule.after)
        raise _refused(event, f"Before it comes {names}.", "Record that first.")
    earliest = min(before, key=lambda each: happened[each])
    if event.on < happened[earliest]:
        raise _refused(event, f"'{earliest}' was only on {happened[earliest]}.", "Correct one of the days.")


def _check_person(track: DocumentTrack, event: TrackEvent, rule: MilestoneRule) -> None:
    persons = [track.person(capacity) for capacity in rule.by]
    if all(person is None or person.id != event.by.id for person in persons):
        who = " or ".join(label("capacity", capacity).en for capacity in rule.by)
        raise _refused(event, f"It is done by: {who}.", "Correct who did it, or the persons of the track.")


def _refused(event: TrackEvent, why: str, mend: str) -> NotPossible:
    what = f"'{event.milestone}' cannot have happened on {event.on}."
    return NotPossible(what, why=why, mend=mend, path="events", value=event.milestone)
