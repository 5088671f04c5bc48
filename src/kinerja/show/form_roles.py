"""Who is who in the forms of one evaluation: who evaluated, who stands above, and in what role it was decided.

The appraiser of a plan may have moved since, and the superior may decide in place of the appraiser or after an
objection; head and signatures of a form tell the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs

from ..errors import InvalidValue
from ..evaluation.decision import Occasion
from ..evaluation.grounds import Finality
from ..evaluation.reference import names_of
from .form import Signer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..evaluation.appraisal import Appraisal
    from ..evaluation.decision import Decision
    from ..evaluation.documents import DocumentTrack
    from ..people.party import Party

__all__ = ["Roles", "check_result", "check_track", "roles_of"]


@final
@attrs.frozen
class Roles:
    """Who is who in the forms of one evaluation.

    Args:
        employee: Who was evaluated.
        appraiser: The appraiser of the period; ``None`` while not known.
        superior: The appraiser's superior; ``None`` while not known.
        signer: In what role it was decided: as appraiser or as superior.
    """

    employee: Party
    appraiser: Party | None
    superior: Party | None
    signer: Signer = Signer.PENILAI

    @property
    def people(self) -> Mapping[Signer, Party | None]:
        """Each person by role, in the order of the forms."""
        return {Signer.PEGAWAI: self.employee, Signer.PENILAI: self.appraiser, Signer.ATASAN: self.superior}


def roles_of(appraisal: Appraisal, track: DocumentTrack | None = None) -> Roles:
    """Return who is who in the forms of an appraisal.

    Who decided is the appraiser, unless the occasion, the track, the evaluator or the plan, in this order, tell that it
    was the superior: nobody who decided as superior is shown as appraiser, and nobody as both.

    Args:
        appraisal: The appraisal; its plan may name another appraiser than who evaluated.
        track: Its document, whose persons go before those of the plan.

    Raises:
        InvalidValue: when the track is of another person or period, or knows neither role of who decided.
    """
    plan = appraisal.plan
    if track is not None:
        check_track(appraisal, track)
    superior = (track.superior if track else None) or plan.superior
    decision = appraisal.decision
    if decision is None:
        appraiser = track.appraiser if track else plan.appraiser
        return Roles(plan.employee, appraiser, _other(superior, appraiser))
    if _as_superior(appraisal, decision, track):
        return Roles(plan.employee, _silent(appraisal, decision.by, track), decision.by, Signer.ATASAN)
    return Roles(plan.employee, decision.by, _other(superior, decision.by))


def _as_superior(appraisal: Appraisal, decision: Decision, track: DocumentTrack | None) -> bool:
    by, evaluator, superior = decision.by.id, appraisal.evaluator, appraisal.plan.superior
    if decision.occasion is Occasion.KEBERATAN:
        return True
    if track is not None:
        return by != track.appraiser.id
    if evaluator is not None and evaluator.person_id == by:
        return evaluator.finality is Finality.ATASAN_MENGGANTIKAN
    return superior is not None and by == superior.id


def _silent(appraisal: Appraisal, superior: Party, track: DocumentTrack | None) -> Party | None:
    """Return the appraiser in whose place, or after whom, the superior decided."""
    if track is not None:
        return _other(track.appraiser, superior)
    planned, evaluator = appraisal.plan.appraiser, appraisal.evaluator
    others = {superior.id, planned.id}
    # Where another evaluates than the plan tells, there is no party to print.
    return _other(planned, superior) if evaluator is None or evaluator.person_id in others else None


def _other(person: Party | None, than: Party) -> Party | None:
    return person if person is not None and person.id != than.id else None


def check_track(appraisal: Appraisal, track: DocumentTrack) -> None:
    """Raise when a track is not that of the document of an appraisal.

    Raises:
        InvalidValue: when it is of another person or period, or knows neither role of who decided.
    """
    if (track.employee.id, track.round.period) != (appraisal.plan.employee.id, appraisal.period):
        mend = "Give the track of this appraisal's document."
        raise InvalidValue("The track is of another person or period.", mend=mend, path="track")
    known = {person.id for person in (track.appraiser, track.superior, appraisal.plan.superior) if person is not None}
    if appraisal.decision is not None and appraisal.decision.by.id not in known:
        raise InvalidValue(
            "Who decided is neither the appraiser nor the superior of the track.",
            why="The form could not say in what role.",
            mend="Make the track of who evaluates in this round, with the superior.",
            path="track",
        )


def check_result(appraisal: Appraisal, track: DocumentTrack) -> None:
    """Raise when a document holds another result.

    Raises:
        InvalidValue: naming what to give.
    """
    if track.result and track.result not in names_of(appraisal):
        mend = "Give the appraisal whose reference the track has."
        raise InvalidValue("The document of the track holds another result.", mend=mend, path="track.result")
