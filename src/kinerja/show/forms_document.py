"""The evaluation documents: D.1.1 to D.1.3 of PermenPANRB 6/2022.

They carry the predikat and notes, and no ratings.  The annex puts the state emblem at their head; whoever prints them
puts it there.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import attrs

from ..base.words import Words
from ..errors import InvalidValue
from ..evaluation.appraisal import Appraisal
from ..evaluation.documents import DocumentForm, DocumentTrack
from ..evaluation.objection_decision import ObjectionDecision
from ..evaluation.reference import reference
from ..evaluation.track_rules import Milestone
from .form import Form, Signature, Signer
from .form_blocks import FormField, Particulars
from .form_list import FORMS
from .form_parts import Imprint, check_given, counted, cycle_of, entry, identity, period_line, section, signature
from .form_roles import Roles, check_result, check_track, roles_of
from .forms_evaluation import predikat_of
from .wording import grade_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from ..evaluation.objection import Objection
    from ..evaluation.reference import Result
    from ..people.party import Party
    from .form import Section

__all__ = ["changed_document_form", "document_form"]

_BARE = Imprint()


def document_form(appraisal: Appraisal, imprint: Imprint = _BARE, *, track: DocumentTrack | None = None) -> Form:
    """Return the evaluation document: D.1.1, or D.1.2 where the superior decided or signed in place of the appraiser.

    Args:
        appraisal: The appraisal, under PermenPANRB 6/2022; its plan, or the track, names the appraiser's superior.
        imprint: Whose paper it is, where it is signed, how numbers are written; its day is that of who evaluated.
        track: What happened to the document: who appraises and who is above, and when each signed.

    Raises:
        InvalidValue: when the track is of another document, or the document was changed after an objection.
        WrongType: when the appraisal is under rules with other grades.
    """
    check_given(appraisal=(appraisal, Appraisal), imprint=(imprint, Imprint), track=(track, DocumentTrack | None))
    roles = roles_of(appraisal, track)
    if track is None:
        return _signed_by(appraisal, roles, imprint)
    if track.form is DocumentForm.D_1_3:
        raise InvalidValue(
            "The document was changed after an objection.",
            why=f"It has form D.1.3 then ({FORMS['D.1.3'].basis}).",
            mend="Use changed_document_form(appraisal objected to, decision); as it was before: track.as_of(day).",
            path="track",
        )
    check_result(appraisal, track)
    signer = Signer.ATASAN if track.form is DocumentForm.D_1_2 else roles.signer
    signed = track.day(Milestone.DITANDATANGANI_ATASAN if signer is Signer.ATASAN else Milestone.DITANDATANGANI)
    return _signed_by(
        appraisal, attrs.evolve(roles, signer=signer), imprint, signed, returned=track.day(Milestone.DIKEMBALIKAN)
    )


def _signed_by(
    appraisal: Appraisal, roles: Roles, imprint: Imprint, signed: date | None = None, returned: date | None = None
) -> Form:
    decided = appraisal.decision.on if appraisal.decision else None
    code = "D.1.2" if roles.signer is Signer.ATASAN else "D.1.1"
    days = {roles.signer: imprint.on or signed or decided, Signer.PEGAWAI: returned}
    return _document(appraisal, code, imprint, roles, days)


def changed_document_form(
    appraisal: Appraisal, decision: ObjectionDecision, imprint: Imprint = _BARE, *, track: DocumentTrack | None = None
) -> Form:
    """Return the evaluation document after an objection that changed the result, as form D.1.3.

    The form does not say whether the predikat under its number 4 is the old or the new one.  Here numbers 4 and 5 keep
    what the appraiser wrote, and number 8 says what it was changed to.

    Args:
        appraisal: The appraisal that was objected to, under PermenPANRB 6/2022.
        decision: What the superior decided.
        imprint: Whose paper it is, where it is signed, how numbers are written; its day is that of the superior.
        track: What happened to the document; that it was changed must be in it.

    Raises:
        InvalidValue: when the result was upheld, so that its document stays, when it is another result, or when the
            track is of another document or does not tell of the change.
        WrongType: when the appraisal is under rules with other grades.
    """
    check_given(
        appraisal=(appraisal, Appraisal),
        decision=(decision, ObjectionDecision),
        imprint=(imprint, Imprint),
        track=(track, DocumentTrack | None),
    )
    objection = decision.objection
    if decision.replacement is None:
        raise InvalidValue(
            "The result was upheld.",
            why=f"Form D.1.3 is for a changed result ({FORMS['D.1.3'].basis}).",
            mend="Its document stays: document_form(...).",
            path="decision",
        )
    if reference(appraisal) != objection.against:
        mend = "Give the appraisal that the objection is against."
        raise InvalidValue("The objection is against another result.", mend=mend, path="appraisal")
    if track is not None:
        _check_changed(appraisal, track)
    return _document(
        appraisal,
        "D.1.3",
        imprint,
        Roles(objection.employee, objection.appraiser, decision.by),
        {Signer.ATASAN: imprint.on or decision.on},
        more=_objected(objection, decision, decision.replacement),
    )


def _check_changed(appraisal: Appraisal, track: DocumentTrack) -> None:
    check_track(appraisal, track)
    if track.form is not DocumentForm.D_1_3:
        mend = "Enter the decision: with_decision(track, decision)."
        raise InvalidValue("By its track the document was not changed.", mend=mend, path="track")


def _objected(objection: Objection, decision: ObjectionDecision, replacement: Result) -> Iterator[Section]:
    yield section(
        "keberatan",
        "6. Keberatan",
        "6. Objection",
        counted((*objection.reasons, *_said_by(objection, objection.employee))),
    )
    yield section(
        "penjelasan",
        "7. Penjelasan Pejabat Penilai Kinerja atas keberatan",
        "7. What the appraiser says to it",
        entry(*_said_by(objection, objection.appraiser)),
    )
    outcome, changed = decision.outcome.label, grade_words(replacement.predikat)
    yield section(
        "keputusan",
        "8. Keputusan dan rekomendasi atasan Pejabat Penilai Kinerja",
        "8. Decision and recommendation of the superior",
        entry(
            Words(f"{outcome.id}: predikat menjadi {changed.id}.", f"{outcome.en}: the predikat becomes {changed.en}."),
            decision.recommendation,
        ),
    )


def _said_by(objection: Objection, party: Party) -> Iterator[str]:
    return (each.text for each in objection.explanations if each.by.id == party.id)


_NUMBERS: Mapping[str, tuple[int, ...]] = MappingProxyType({"D.1.1": (7, 6), "D.1.2": (7, 6), "D.1.3": (10, 9, 11)})
"""The numbers that the forms put before those who sign, in the order of the form."""


def _document(
    appraisal: Appraisal,
    code: str,
    imprint: Imprint,
    roles: Roles,
    days: Mapping[Signer, date | None],
    *,
    more: Iterable[Section] = (),
) -> Form:
    plan, info, people = appraisal.plan, FORMS[code], roles.people
    return Form(
        info,
        imprint.agency or plan.employee.instansi,
        period_line(plan.period),
        cycle_of(plan, appraisal.period, imprint),
        [
            identity(signer, who, imprint, caption=_numbered(place, signer.label))
            for place, (signer, who) in enumerate(people.items(), 1)
        ],
        [*_evaluated(appraisal), *more],
        [
            _signed(signer, people[signer], imprint, days.get(signer), number)
            for signer, number in zip(info.signers, _NUMBERS[code], strict=True)
        ],
        [_CYCLE],
    )


_CYCLE = Words(
    "Periode disesuaikan dengan periode evaluasi kinerja Pegawai yang berlaku pada Instansi Pemerintah.",
    "The period follows the evaluations of the agency.",
)


def _numbered(place: int, words: Words) -> Words:
    return Words(f"{place}. {words.id}", f"{place}. {words.en}")


def _signed(signer: Signer, who: Party | None, imprint: Imprint, on: date | None, number: int) -> Signature:
    # Everybody signs on a day of their own.
    own = attrs.evolve(imprint, on=None)
    return signature(signer, who, own, on=on, caption=_numbered(number, signer.label))


def _evaluated(appraisal: Appraisal) -> Iterator[Section]:
    organisation, predikat, decision = appraisal.organisation, predikat_of(appraisal), appraisal.decision
    fields = [
        FormField(
            "capaian_organisasi",
            Words("Capaian kinerja organisasi", "Result of the organisation"),
            entry(*([organisation.predikat.label] if organisation else [])),
        ),
        FormField(
            "predikat",
            Words("Predikat kinerja Pegawai", "Predikat of the employee"),
            entry(*([predikat.label] if predikat else [])),
        ),
    ]
    yield section("evaluasi", "4. Evaluasi kinerja", "4. Evaluation", Particulars(fields))
    notes = entry(decision.notes if decision else "")
    yield section("catatan", "5. Catatan/rekomendasi", "5. Notes and recommendations", notes)
