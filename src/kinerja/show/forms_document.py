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
from ..evaluation.reference import reference
from ..evaluation.track_rules import Milestone
from .form import Form, Signature, Signer
from .form_blocks import FormField, Particulars
from .form_list import FORMS
from .form_parts import Imprint, counted, cycle_of, entry, identity, period_line, section, signature
from .forms_evaluation import predikat_of, signer_of
from .wording import grade_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from ..evaluation.appraisal import Appraisal
    from ..evaluation.documents import DocumentTrack
    from ..evaluation.objection import Objection
    from ..evaluation.objection_decision import ObjectionDecision
    from ..evaluation.reference import Result
    from ..people.party import Party
    from .form import Section

__all__ = ["changed_document_form", "document_form"]

_BARE = Imprint()


def document_form(appraisal: Appraisal, imprint: Imprint = _BARE, *, track: DocumentTrack | None = None) -> Form:
    """Return the evaluation document: D.1.1, or D.1.2 where the superior decided in the place of the appraiser.

    Args:
        appraisal: The appraisal, under PermenPANRB 6/2022; its plan names the appraiser's superior.
        imprint: Whose paper it is, where it is signed, how numbers are written; its day is that of who evaluated.
        track: What happened to the document; it tells when the employee signed, who does so later.

    Raises:
        WrongType: when the appraisal is under rules with other grades.
    """
    signer, decision = signer_of(appraisal), appraisal.decision
    people = {signer: decision.by} if decision else {}
    decided = imprint.on or (decision.on if decision else None)
    returned = track.day(Milestone.DIKEMBALIKAN) if track else None
    code = "D.1.2" if signer is Signer.ATASAN else "D.1.1"
    return _document(appraisal, code, imprint, people=people, days={signer: decided, Signer.PEGAWAI: returned})


def changed_document_form(appraisal: Appraisal, decision: ObjectionDecision, imprint: Imprint = _BARE) -> Form:
    """Return the evaluation document after an objection that changed the result, as form D.1.3.

    The form does not say whether the predikat under its number 4 is the old or the new one.  Here numbers 4 and 5 keep
    what the appraiser wrote, and number 8 says what it was changed to.

    Args:
        appraisal: The appraisal that was objected to, under PermenPANRB 6/2022.
        decision: What the superior decided.
        imprint: Whose paper it is, where it is signed, how numbers are written; its day is that of the superior.

    Raises:
        InvalidValue: when the result was upheld, so that its document stays, or when it is another result.
        WrongType: when the appraisal is under rules with other grades.
    """
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
    return _document(
        appraisal,
        "D.1.3",
        imprint,
        people={
            Signer.PEGAWAI: objection.employee,
            Signer.PENILAI: objection.appraiser,
            Signer.ATASAN: objection.superior,
        },
        days={Signer.ATASAN: imprint.on or decision.on},
        more=_objected(objection, decision, decision.replacement),
    )


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
    *,
    people: Mapping[Signer, Party],
    days: Mapping[Signer, date | None],
    more: Iterable[Section] = (),
) -> Form:
    plan, info = appraisal.plan, FORMS[code]
    roles = {Signer.PEGAWAI: plan.employee, Signer.PENILAI: plan.appraiser, Signer.ATASAN: plan.superior}
    signing = {**roles, **people}
    return Form(
        info,
        imprint.agency or plan.employee.instansi,
        period_line(plan.period),
        cycle_of(plan, appraisal.period, imprint),
        [
            identity(signer, who, imprint, caption=_numbered(place, signer.label))
            for place, (signer, who) in enumerate(roles.items(), 1)
        ],
        [*_evaluated(appraisal), *more],
        [
            _signed(signer, signing[signer], imprint, days.get(signer), number)
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
