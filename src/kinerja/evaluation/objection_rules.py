"""Who may object to a result, until when, to whom, and whether the decision is final, regime by regime."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Undetermined
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_6_2022, PP_30_2019, PP_46_2011
from ..base.words import Words, date_words
from ..plans.deadlines import due
from . import document_deadlines as days
from .track_rules import Milestone, track_rules

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from ..base.calendar import WorkingCalendar
    from ..base.law import Basis
    from ..people.party import Party
    from ..plans.deadlines import Deadline
    from .documents import DocumentTrack
    from .evaluator import Evaluator

__all__ = ["OBJECTION_RULES", "Allowed", "ObjectionRules", "Refused", "may_object", "objection_rules"]

_M = Milestone


@final
@attrs.frozen
class ObjectionRules:
    """How a regime treats objections.

    Args:
        regime: Its id.
        raised: Until when the employee may object.
        decided: Until when the superior decides; some laws name no day.
        finality: The article by which the decision is final; undetermined where the law does not say.
        late: Why an objection that comes later is not open.
        own_superior: The article by which the appraiser may also decide, being the highest superior there is; ``None``
            where there is none.
    """

    regime: str
    raised: Deadline
    decided: Deadline
    finality: Basis | Undetermined
    late: Basis
    own_superior: Basis | None = None


_SILENT_ON_LATE = (
    "The article says 'paling lama', and not what becomes of a later objection; the right is read as over."
)

OBJECTION_RULES: Mapping[str, ObjectionRules] = MappingProxyType(
    {
        each.regime: each
        for each in (
            ObjectionRules(
                "permenpanrb6_2022",
                days.OBJECTED,
                days.DECIDED,
                Undetermined(
                    Words(
                        "PermenPANRB 6/2022 tidak menyatakan keputusan atas keberatan bersifat final; "
                        "PP 30/2019 Pasal 59 ayat (4) menyatakannya untuk PNS.",
                        "PermenPANRB 6/2022 does not say that the decision is final; "
                        "PP 30/2019, art. 59(4), says so of PNS.",
                    ),
                    PERMENPANRB_6_2022("Lampiran hlm. 117, B angka 5-6"),
                ),
                PERMENPANRB_6_2022(
                    "Lampiran hlm. 117, B angka 2", assurance=Assurance.ASSUMPTION, note=_SILENT_ON_LATE
                ),
            ),
            ObjectionRules(
                "pp30_2019",
                days.PP30_OBJECTED,
                days.PP30_DECIDED,
                PP_30_2019("Pasal 59 ayat (4)"),
                PP_30_2019("Pasal 59 ayat (1)", assurance=Assurance.ASSUMPTION, note=_SILENT_ON_LATE),
            ),
            ObjectionRules(
                "pp46_2011",
                days.PP46_OBJECTED,
                days.PP46_DECIDED,
                PP_46_2011("Pasal 25 ayat (4) dan penjelasannya"),
                PP_46_2011("Penjelasan Pasal 25 ayat (1)"),
                own_superior=PP_46_2011("Pasal 20 dan penjelasannya"),
            ),
        )
    }
)
"""By the id of the regime."""


def objection_rules(regime: str) -> ObjectionRules:
    """Return how a regime treats objections.

    Raises:
        UnknownName: for a regime of which nothing is known.

    Example:
        >>> str(objection_rules("pp46_2011").finality)
        'PP 46/2011, Pasal 25 ayat (4) dan penjelasannya'
        >>> print(objection_rules("permenpanrb6_2022").finality.reason.en)
        PermenPANRB 6/2022 does not say that the decision is final; PP 30/2019, art. 59(4), says so of PNS.
    """
    return OBJECTION_RULES[track_rules(regime).id]


@final
@attrs.frozen
class Allowed:
    """The answer that the employee may object.

    Args:
        until: The last day.
        to: Whom the objection goes to; ``None`` when the track does not know the superior.
        basis: Where it stands.
    """

    until: date
    to: Party | None
    basis: Basis


@final
@attrs.frozen
class Refused:
    """The answer that the employee may not object.

    Args:
        reason: Why.
        basis: Where it stands.
    """

    reason: Words
    basis: Basis

    def __bool__(self) -> bool:
        return False


def may_object(
    track: DocumentTrack, *, on: date, calendar: WorkingCalendar, evaluator: Evaluator | None = None
) -> Allowed | Refused | Undetermined:
    """Return whether the employee may object on a day.

    Args:
        track: The document.
        on: The day.
        calendar: Which days are worked.
        evaluator: Who evaluated, as ``who_evaluates`` says: it knows the results that are final from the start
            (annex p. 90, no. 12).

    Example:
        See ``docs/how-to/documents-and-objections.md``.
    """
    known, rules = track.as_of(on), objection_rules(track.regime)
    received = known.day(_M.DITERIMA)
    if received is None:
        return Refused(_NOT_RECEIVED, rules.raised.basis)
    barred = (_final(known, evaluator), _again(known, rules), _in_place(known))
    for answer in barred:
        if answer is not None:
            return answer
    last = due(rules.raised, received, calendar)
    if on > last:
        day = date_words(last)
        return Refused(Words(f"Batas waktunya {day.id}.", f"The last day was {day.en}."), rules.late)
    return Allowed(last, known.superior, rules.raised.basis)


_NOT_RECEIVED = Words(
    "Pegawai belum menerima dokumen evaluasi kinerja.", "The employee has not received the document yet."
)


def _final(track: DocumentTrack, evaluator: Evaluator | None) -> Refused | None:
    finality = evaluator.finality if evaluator is not None else None
    basis = finality.basis if finality is not None else track.final
    if basis is None:
        return None
    return Refused(
        Words("Hasil evaluasi bersifat final.", "The result is final, so no objection to it is open."), basis
    )


def _again(track: DocumentTrack, rules: ObjectionRules) -> Refused | Undetermined | None:
    if track.day(_M.DIKUATKAN, _M.DIUBAH):
        if isinstance(rules.finality, Undetermined):
            return rules.finality
        return Refused(Words("Keputusan atas keberatan bersifat final.", "The decision is final."), rules.finality)
    if track.day(_M.KEBERATAN_DIAJUKAN):
        return Refused(Words("Keberatan sudah diajukan.", "An objection was raised already."), rules.raised.basis)
    return None


def _in_place(track: DocumentTrack) -> Undetermined | None:
    if track.day(_M.DITANDATANGANI_ATASAN) is None:
        return None
    return Undetermined(
        Words(
            "Hasil ditetapkan oleh atasan; peraturan tidak menyatakan apakah dan kepada siapa keberatan diajukan.",
            "The superior set the result; the law does not say whether an objection is open then, and to whom.",
        ),
        track.rules.in_place_of_employee,
    )
