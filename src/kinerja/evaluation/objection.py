"""Objections: what an employee holds against a result, with reasons, and what both sides say to it.

An objection goes to the appraiser's superior, who hears both sides before deciding.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Undetermined
from ..base.period import plain_date
from ..errors import InvalidValue
from ..plans.deadlines import Untimed, due
from ..plans.fields import filled, stripped
from .objection_rules import Refused, may_object, objection_rules
from .reference import person_of, reference
from .track_rules import Milestone

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from ..base.calendar import WorkingCalendar
    from ..base.period import Period
    from ..people.party import Party
    from .documents import DocumentTrack
    from .evaluator import Evaluator
    from .objection_rules import ObjectionRules
    from .reference import Result

__all__ = ["Explanation", "NotOpen", "Objection", "object_to", "with_objection"]

_M = Milestone


class NotOpen(InvalidValue):
    """An objection that is not open to the employee."""


@final
@attrs.frozen
class Explanation:
    """What one side says when the superior asks (annex p. 117, B no. 4).

    Args:
        by: The appraiser or the employee.
        text: What was said.
        on: When.
    """

    by: Party
    text: str = attrs.field(converter=stripped, validator=filled)
    on: date = attrs.field(converter=plain_date)


def _reasons(reasons: Iterable[str]) -> tuple[str, ...]:
    given = (reasons,) if isinstance(reasons, str) else tuple(reasons)
    return tuple(filter(None, map(stripped, given)))


def _explanations(explanations: Iterable[Explanation]) -> tuple[Explanation, ...]:
    return tuple(explanations)


@final
@attrs.frozen
class Objection:
    """An objection of an employee to a result, with its reasons.

    Args:
        employee: Who objects.
        appraiser: Whose result it is.
        superior: The appraiser's superior, who decides.
        period: The period judged.
        against: The :func:`~kinerja.evaluation.reference.reference` of the result.
        reasons: Why, at least one.
        raised_on: When it was raised.
        regime: The id of the rules.
        received_on: When the superior received it, from when the time to decide runs; ``None`` before that.
        explanations: What appraiser and employee said when they were asked.

    Raises:
        InvalidValue: without a reason; when employee, appraiser and superior are not three persons; for an explanation
            by somebody else; when it was received before it was raised.
    """

    employee: Party
    appraiser: Party
    superior: Party
    period: Period
    against: str = attrs.field(converter=stripped, validator=filled)
    reasons: tuple[str, ...] = attrs.field(converter=_reasons)
    raised_on: date = attrs.field(converter=plain_date)
    regime: str = attrs.field(default="permenpanrb6_2022", kw_only=True)
    received_on: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date), kw_only=True)
    explanations: tuple[Explanation, ...] = attrs.field(default=(), converter=_explanations, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not self.reasons:
            why = f"An objection is raised with its reasons ({self.rules.raised.basis})."
            raise InvalidValue("The objection has no reason.", why=why, mend="Say why.", path="reasons")
        _check_persons(self)
        if self.received_on and self.received_on < self.raised_on:
            raise InvalidValue(
                f"The objection was raised on {self.raised_on} and received on {self.received_on}.",
                mend="Correct one of the days.",
                path="received_on",
            )

    @property
    def rules(self) -> ObjectionRules:
        """How its regime treats objections."""
        return objection_rules(self.regime)

    def received(self, on: date) -> Objection:
        """Return the objection as the superior received it."""
        return attrs.evolve(self, received_on=on)

    def explained(self, text: str, *, by: Party, on: date) -> Objection:
        """Return the objection with what one side said."""
        return attrs.evolve(self, explanations=(*self.explanations, Explanation(by, text, on)))

    def decide_by(self, calendar: WorkingCalendar) -> date | Undetermined | None:
        """Return the last day to decide; undetermined where the law names none, ``None`` before it was received."""
        limit = self.rules.decided.limit
        if isinstance(limit, Untimed):
            return Undetermined(limit.reason, self.rules.decided.basis)
        return due(self.rules.decided, self.received_on, calendar) if self.received_on else None


def _check_persons(objection: Objection) -> None:
    rules, superior = objection.rules, objection.superior.id
    own = superior == objection.appraiser.id and rules.own_superior is None
    if own or superior == objection.employee.id:
        who = "appraiser" if own else "employee"
        raise InvalidValue(
            f"The {who} cannot decide on the objection.",
            why=f"It goes to the appraiser's superior ({rules.raised.basis}).",
            mend="Give the superior of the appraiser.",
            path="superior",
        )
    sides = {objection.appraiser.id, objection.employee.id}
    for index, explanation in enumerate(objection.explanations):
        if explanation.by.id not in sides:
            raise InvalidValue(
                "An explanation is by neither side.",
                mend="Give what appraiser and employee said.",
                path=f"explanations[{index}].by",
            )


def object_to(
    result: Result,
    track: DocumentTrack,
    reasons: str | Iterable[str],
    *,
    on: date,
    calendar: WorkingCalendar,
    evaluator: Evaluator | None = None,
) -> Objection:
    """Return the objection of the employee to a result.

    Args:
        result: The result.
        track: Its document, which knows the persons and when it was received.
        reasons: Why, at least one.
        on: The day.
        calendar: Which days are worked.
        evaluator: Who evaluated; see :func:`may_object`.

    Raises:
        NotOpen: when the employee may not object; where the law does not say, the superior has to answer for it.
        InvalidValue: when the document is not that of the result, or does not know the superior.
    """
    if (person_of(result), result.period) != (track.employee.id, track.round.period):
        mend = "Give the document of this result."
        raise InvalidValue("The document is of another person or period.", mend=mend, path="track")
    answer = may_object(track, on=on, calendar=calendar, evaluator=evaluator)
    if isinstance(answer, Refused):
        mend = "If the days on record are right, the result stands."
        raise NotOpen(answer.reason.en, why=f"See {answer.basis}.", mend=mend, path="track")
    if track.superior is None:
        mend = "Give track.superior."
        raise InvalidValue("The superior of the appraiser is not known.", mend=mend, path="track.superior")
    persons = (track.employee, track.appraiser, track.superior)
    return Objection(*persons, track.round.period, reference(result), reasons, on, regime=track.regime)


def with_objection(track: DocumentTrack, objection: Objection) -> DocumentTrack:
    """Return the track with an objection raised, and received where it was.

    Raises:
        NotPossible: when the document cannot have come to it.
    """
    raised = track.then(_M.KEBERATAN_DIAJUKAN, by=objection.employee, on=objection.raised_on)
    received = objection.received_on
    return raised.then(_M.KEBERATAN_DITERIMA, by=objection.superior, on=received) if received else raised
