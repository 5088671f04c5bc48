"""What the superior decides on an objection: the result is upheld, or a new one takes its place.

The old result is never overwritten: the new one supersedes it, and both stay readable.  A decision that comes late, or
before both sides were heard, is recorded and flagged; one by somebody else than the superior is refused.
"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Finding, Severity, Undetermined
from ..base.laws import PERMENPANRB_6_2022, PP_30_2019, PP_46_2011
from ..base.period import plain_date
from ..base.words import Words, date_words, label
from ..errors import InvalidValue
from ..plans.fields import stripped
from .decision import Occasion
from .documents import DocumentForm
from .reference import Result, person_of, reference
from .track_rules import Milestone

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from ..base.calendar import WorkingCalendar
    from ..base.law import Basis
    from ..people.party import Party
    from .documents import DocumentTrack
    from .objection import Objection

__all__ = ["ObjectionDecision", "ObjectionOutcome", "change", "uphold", "with_decision"]


class ObjectionOutcome(StrEnum):
    """What the superior decided (annex p. 117, B no. 5)."""

    MENGUATKAN = "menguatkan"
    """The result stands."""
    MENGUBAH = "mengubah"
    """A new result takes its place."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("objection_outcome", self)


@final
@attrs.frozen
class ObjectionDecision:
    """What the superior decided on an objection; use :func:`uphold` or :func:`change`.

    Args:
        objection: The objection.
        by: The superior.
        on: When.
        recommendation: What the superior recommends; a changed result needs one (annex p. 118, B no. 7).
        replacement: The new result; ``None`` when the old one is upheld.

    Raises:
        InvalidValue: when it is decided by somebody else than the superior, before the objection was received, or by a
            new result of another person or period, by another hand, or that is the old one.
    """

    objection: Objection
    by: Party
    on: date = attrs.field(converter=plain_date)
    recommendation: str = attrs.field(default="", converter=stripped)
    replacement: Result | None = None

    def __attrs_post_init__(self) -> None:
        _check_decider(self.objection, self.by)
        received = self.objection.received_on
        if received is None or self.on < received:
            raise InvalidValue(
                f"Nothing can be decided on {self.on}.",
                why=f"The objection was received {f'on {received}' if received else 'on no day that is told'}.",
                mend="Say with objection.received(on) when it was received, or correct the day.",
                path="on",
            )
        if self.replacement is not None:
            _check_replacement(self.objection, self.replacement)

    @property
    def outcome(self) -> ObjectionOutcome:
        """Whether the result is upheld or changed."""
        return ObjectionOutcome.MENGUATKAN if self.replacement is None else ObjectionOutcome.MENGUBAH

    @property
    def supersedes(self) -> str:
        """The reference of the result whose place the new one takes; empty when it is upheld."""
        return self.objection.against if self.replacement is not None else ""

    @property
    def form(self) -> DocumentForm | None:
        """Form D.1.3 when the result is changed; an upheld one keeps its document."""
        return DocumentForm.D_1_3 if self.replacement is not None else None

    @property
    def finality(self) -> Basis | Undetermined:
        """The article by which the decision is final, or that the law does not say."""
        return self.objection.rules.finality

    def check(self, calendar: WorkingCalendar) -> tuple[Finding, ...]:
        """Return what a careful reader would flag: days that do not fit, a side not heard, no recommendation."""
        rules = (_result_later, _other_occasion, _not_heard, _no_recommendation, _finality_open)
        return (*_decided_late(self, calendar), *(finding for rule in rules for finding in rule(self)))


def uphold(objection: Objection, *, by: Party, on: date, recommendation: str = "") -> ObjectionDecision:
    """Return the decision that the result stands.

    Args:
        objection: The objection, received and explained by both sides.
        by: The superior.
        on: When.
        recommendation: What the superior recommends.

    Raises:
        InvalidValue: as :class:`ObjectionDecision` does.
    """
    return ObjectionDecision(objection, by, on, recommendation)


def change(objection: Objection, replacement: Result, *, by: Party, on: date, recommendation: str) -> ObjectionDecision:
    """Return the decision that a new result takes the place of the old one.

    Args:
        objection: The objection, received and explained by both sides.
        replacement: The new result: of the same person and period, decided by the superior; an appraisal with
            ``Decision(..., occasion=Occasion.KEBERATAN)``.
        by: The superior.
        on: When.
        recommendation: The new recommendation, for form D.1.3.

    Raises:
        InvalidValue: as :class:`ObjectionDecision` does.
    """
    return ObjectionDecision(objection, by, on, recommendation, replacement)


def with_decision(track: DocumentTrack, decision: ObjectionDecision) -> DocumentTrack:
    """Return the track with the decision on its objection.

    Raises:
        NotPossible: when the document cannot have come to it.
    """
    milestone = Milestone.DIKUATKAN if decision.replacement is None else Milestone.DIUBAH
    return track.then(milestone, by=decision.by, on=decision.on)


def _check_decider(objection: Objection, by: Party) -> None:
    if by.id == objection.superior.id:
        return
    who = "The appraiser" if by.id == objection.appraiser.id else "Somebody else than the superior"
    raise InvalidValue(
        f"{who} decided on the objection.",
        why=f"The appraiser's superior decides ({objection.rules.decided.basis}).",
        mend="Give the decision of the superior; where the post changed hands, give objection.superior anew.",
        path="by",
    )


def _check_replacement(objection: Objection, replacement: Result) -> None:
    if (person_of(replacement), replacement.period) != (objection.employee.id, objection.period):
        mend = "Judge the same person and period."
        raise InvalidValue("The new result is of another person or period.", mend=mend, path="replacement")
    decision = getattr(replacement, "decision", None)
    if decision is not None and decision.by.id != objection.superior.id:
        mend = "Give the superior in the decision of the new result."
        raise InvalidValue("The new result was not decided by the superior.", mend=mend, path="replacement.decision.by")
    if reference(replacement) == objection.against:
        raise InvalidValue("The new result is the old one.", mend="Uphold it, or change it.", path="replacement")


def _decided_late(decision: ObjectionDecision, calendar: WorkingCalendar) -> Iterator[Finding]:
    last = decision.objection.decide_by(calendar)
    if last is None or isinstance(last, Undetermined) or decision.on <= last:
        return
    decided, due_on = date_words(decision.on), date_words(last)
    yield Finding(
        "OBJECTION_DECIDED_LATE",
        Severity.WARNING,
        "on",
        Words(f"Diputuskan {decided.id}, batasnya {due_on.id}.", f"Decided on {decided.en}, due on {due_on.en}."),
        Words("Keputusan tetap dicatat.", "The decision is recorded all the same."),
        decision.objection.rules.decided.basis,
    )


def _other_occasion(decision: ObjectionDecision) -> Iterator[Finding]:
    judged = getattr(decision.replacement, "decision", None)
    if judged is not None and judged.occasion is not Occasion.KEBERATAN:
        yield Finding(
            "OBJECTION_OTHER_OCCASION",
            Severity.WARNING,
            "replacement.decision.occasion",
            Words(
                "Hasil baru tidak mencatat keberatannya.", "The new result does not say that it follows an objection."
            ),
            Words("Gunakan occasion=Occasion.KEBERATAN.", "Give occasion=Occasion.KEBERATAN."),
        )


def _result_later(decision: ObjectionDecision) -> Iterator[Finding]:
    judged = getattr(decision.replacement, "decision", None)
    if judged is None or judged.on <= decision.on:
        return
    set_on, decided = date_words(judged.on), date_words(decision.on)
    yield Finding(
        "OBJECTION_RESULT_LATER",
        Severity.WARNING,
        "replacement.decision.on",
        Words(
            f"Hasil baru ditetapkan {set_on.id}, setelah keputusan {decided.id}.",
            f"The new result was set on {set_on.en}, after the decision of {decided.en}.",
        ),
        Words("Periksa kedua tanggalnya.", "Check both days."),
    )


def _not_heard(decision: ObjectionDecision) -> Iterator[Finding]:
    objection = decision.objection
    heard = {each.by.id for each in objection.explanations if objection.raised_on <= each.on <= decision.on}
    sides = ((objection.appraiser, "Pejabat Penilai Kinerja", "appraiser"), (objection.employee, "Pegawai", "employee"))
    for party, id, en in sides:
        if party.id not in heard:
            yield Finding(
                "OBJECTION_NOT_HEARD",
                Severity.WARNING,
                "objection.explanations",
                Words(f"Penjelasan {id} belum dicatat.", f"No explanation of the {en} is recorded."),
                Words("Penjelasan kedua pihak diminta lebih dahulu.", "Both sides are asked first."),
                _HEARING[objection.regime],
            )


_HEARING: Mapping[str, Basis] = MappingProxyType(
    {
        "permenpanrb6_2022": PERMENPANRB_6_2022("Lampiran hlm. 117, B angka 4"),
        "pp30_2019": PP_30_2019("Pasal 59 ayat (3)"),
        "pp46_2011": PP_46_2011("Pasal 25 ayat (3)"),
    }
)


def _no_recommendation(decision: ObjectionDecision) -> Iterator[Finding]:
    if decision.replacement is None or decision.recommendation or decision.objection.regime != "permenpanrb6_2022":
        return
    yield Finding(
        "OBJECTION_NO_RECOMMENDATION",
        Severity.ERROR,
        "recommendation",
        Words("Hasil diubah tanpa rekomendasi baru.", "The result is changed without a new recommendation."),
        Words("Tuliskan rekomendasi pada formulir D.1.3.", "Write one on form D.1.3."),
        PERMENPANRB_6_2022("Lampiran hlm. 118, B angka 7"),
    )


def _finality_open(decision: ObjectionDecision) -> Iterator[Finding]:
    if isinstance(decision.finality, Undetermined):
        yield Finding(
            "OBJECTION_FINALITY_OPEN", Severity.INFO, "", decision.finality.reason, basis=decision.finality.basis
        )
