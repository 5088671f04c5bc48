"""What has to stand in a form at least, as findings; how it is laid out is open.

The forms are a guide that agencies may extend, but a plan has to show what is expected of results and conduct, an
evaluation the feedback, both ratings and the result of the organisation (SE Kepala BKN 1/2023, 5d), and an evaluation
document the predikat and notes (PermenPANRB 6/2022, annex p. 114, no. 3).
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ..base.finding import Finding, Severity
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_6_2022, SE_BKN_1_2023
from ..base.words import Words
from ..plans.flag import Flag
from .form import Signer
from .form_blocks import Grid, Particulars

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..base.law import Basis
    from .form import Form, Identity, Section

__all__ = [
    "NO_CONDUCT",
    "NO_FEEDBACK",
    "NO_NOTES",
    "NO_ORGANISATION",
    "NO_PREDIKAT",
    "NO_RATING_CONDUCT",
    "NO_RATING_RESULTS",
    "NO_RESULTS",
    "check_form",
]

_LEAST = SE_BKN_1_2023("angka 5 huruf d", assurance=Assurance.SECONDARY, note="Read in a full copy of the text.")
_DOCUMENT = PERMENPANRB_6_2022("Lampiran hlm. 114, huruf A angka 3")
_FILL = Words("Lengkapi sebelum ditandatangani.", "Fill it in before it is signed.")


def _flag(code: str, basis: Basis, id: str, en: str) -> Flag:
    return Flag(code, Severity.ERROR, basis, Words(id, en), _FILL)


NO_RESULTS = _flag("FORM_NO_RESULTS", _LEAST, "Formulir tidak memuat hasil kerja.", "The form shows no results.")
"""Neither a plan nor an evaluation goes without."""
NO_CONDUCT = _flag("FORM_NO_CONDUCT", _LEAST, "Formulir tidak memuat perilaku kerja.", "The form shows no conduct.")
"""Neither a plan nor an evaluation goes without."""
NO_FEEDBACK = _flag("FORM_NO_FEEDBACK", _LEAST, "Formulir tidak memuat umpan balik.", "The form shows no feedback.")
"""Neither on results nor on conduct."""
NO_RATING_RESULTS = _flag(
    "FORM_NO_RATING_RESULTS", _LEAST, "Rating hasil kerja belum dipilih.", "No rating of the results is chosen."
)
"""A rating that is open."""
NO_RATING_CONDUCT = _flag(
    "FORM_NO_RATING_CONDUCT", _LEAST, "Rating perilaku kerja belum dipilih.", "No rating of the conduct is chosen."
)
"""A rating that is open."""
NO_ORGANISATION = _flag(
    "FORM_NO_ORGANISATION",
    _LEAST,
    "Capaian kinerja organisasi belum diisi.",
    "The result of the organisation is blank.",
)
"""The first of the three steps of an evaluation."""
NO_PREDIKAT = _flag("FORM_NO_PREDIKAT", _DOCUMENT, "Predikat kinerja Pegawai belum diisi.", "The predikat is blank.")
"""An evaluation document without what it is for."""
NO_NOTES = _flag(
    "FORM_NO_NOTES",
    _DOCUMENT,
    "Catatan dan/atau rekomendasi belum diisi.",
    "There are no notes or recommendations.",
)
"""An evaluation document has them at least."""


def check_form(form: Form) -> tuple[Finding, ...]:
    """Return what a form has to say at least and does not, and which persons it does not know.

    A form that an agency extended or shortened is read by the keys of its sections and columns.

    Args:
        form: The form.

    Example:
        >>> from kinerja.show.form import Form
        >>> from kinerja.show.form_list import FORMS
        >>> [finding.code for finding in check_form(Form(FORMS["D.1.1"]))]
        ['FORM_NO_PREDIKAT', 'FORM_NO_NOTES']
    """
    return (*_missing(form), *_unknown(form))


_PLANS = frozenset({"A.1.1", "A.1.2", "A.1.6", "A.1.7"})
_PLAN_RULES: Mapping[str, Flag] = MappingProxyType({"hasil_kerja": NO_RESULTS, "perilaku_kerja": NO_CONDUCT})
_EVALUATION_RULES: Mapping[str, Flag] = MappingProxyType(
    {
        "capaian_organisasi": NO_ORGANISATION,
        **_PLAN_RULES,
        "rating_hasil_kerja": NO_RATING_RESULTS,
        "rating_perilaku_kerja": NO_RATING_CONDUCT,
    }
)


def _missing(form: Form) -> Iterator[Finding]:
    if form.code in _PLANS:
        yield from _blank_sections(form, _PLAN_RULES)
    elif form.code.startswith("C."):
        yield from _blank_sections(form, _EVALUATION_RULES)
        if not any(_has_feedback(section) for section in form.sections):
            yield NO_FEEDBACK.at("")
    elif form.code.startswith("D."):
        yield from _document(form)


def _blank_sections(form: Form, rules: Mapping[str, Flag]) -> Iterator[Finding]:
    filled = {section.key for section in form.sections if not section.body.blank}
    yield from (flag.at(key) for key, flag in rules.items() if key not in filled)


def _has_feedback(section: Section) -> bool:
    body = section.body
    if isinstance(body, Grid) and any(column.key == "umpan_balik" for column in body.columns):
        return any(not entry.blank for entry in body.column("umpan_balik"))
    return section.key == "umpan_balik" and not body.blank


def _document(form: Form) -> Iterator[Finding]:
    filled = {section.key for section in form.sections if not section.body.blank}
    for section in form.sections:
        if isinstance(section.body, Particulars):
            filled |= {field.key for field in section.body.fields if not field.value.blank}
    yield from (flag.at(key) for key, flag in _DOCUMENT_RULES.items() if key not in filled)


_DOCUMENT_RULES: Mapping[str, Flag] = MappingProxyType({"predikat": NO_PREDIKAT, "catatan": NO_NOTES})

_NUMBER_OPTIONAL = frozenset({"A.1.1", "A.1.2", "B.1.4", "C.1.1", "C.1.2"})
"""The forms that mark the number of the appraiser as optional."""


def _unknown(form: Form) -> Iterator[Finding]:
    for place, identity in enumerate(form.identities):
        if all(field.value.blank for field in identity.fields):
            yield _nobody(form, f"identities[{place}]", identity)
            continue
        for field in identity.fields:
            optional = field.key == "nip" and identity.signer is Signer.PENILAI and form.code in _NUMBER_OPTIONAL
            if field.value.blank and not optional:
                yield _blank(form, f"identities[{place}].{field.key}", field.name, identity.caption)
    for place, signature in enumerate(form.signatures):
        if not signature.name:
            yield _blank(form, f"signatures[{place}].name", Words("Nama", "Name"), signature.caption)


def _nobody(form: Form, path: str, identity: Identity) -> Finding:
    caption = identity.caption
    message = Words(f"Tidak seorang pun tercantum: {caption.id}.", f"Nobody is named: {caption.en}.")
    severity = Severity.WARNING if form.code.startswith("D.") else Severity.INFO
    return Finding("FORM_NOBODY", severity, path, message, _TELL, form.info.basis)


_TELL = Words(
    "Isi superior= pada SKP atau track dokumen; biarkan kosong hanya bila memang tidak ada.",
    "Tell it in the plan (superior=) or in the track; leave it blank only where there is nobody.",
)


def _blank(form: Form, path: str, name: Words, caption: Words) -> Finding:
    message = Words(f"{name.id} kosong: {caption.id}.", f"{name.en} is blank: {caption.en}.")
    # Not everybody has a number or a rank: an appraiser may be no ASN.
    return Finding("FORM_BLANK_PERSON", Severity.INFO, path, message, _FILL, form.info.basis)
