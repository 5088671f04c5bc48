"""Corrections of results that were final, the chain of results that follows, and what has to be looked at again.

The law knows an evaluation by the superior in place of the appraiser, and an objection.  It is silent on all other
corrections: a wrong appraiser, unit or person, a mistyped rating, a court decision, a finding of the inspectorate.
They happen all the same.  Each is kept as a value with its reason and authority, marked as an assumption; the result
that it corrects stays as it was.
"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Finding, Severity
from ..base.law import Assurance
from ..base.laws import PERBKN_3_2023, PERMENPANRB_6_2022
from ..base.period import plain_date
from ..base.words import Words, date_words, label
from ..errors import InvalidValue
from ..plans.fields import filled, is_a, stripped
from .objection_decision import ObjectionDecision
from .reference import Result, known_since, names_of, person_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from ..base.law import Basis
    from ..people.party import Party

__all__ = [
    "Authority",
    "Correction",
    "CorrectionKind",
    "Dependent",
    "DependentKind",
    "Review",
    "Supersession",
    "check_correction",
    "what_rests_on",
]


class CorrectionKind(StrEnum):
    """Why a result that was final is corrected."""

    ATASAN_MENGGANTIKAN = "atasan_menggantikan"
    """The superior evaluated in the place of an appraiser who did not."""
    SALAH_PENILAI = "salah_penilai"
    """Somebody evaluated who was not the appraiser."""
    SALAH_UNIT = "salah_unit"
    """The result of another unit was used."""
    SALAH_ORANG = "salah_orang"
    """It was written down for another person."""
    SALAH_TULIS = "salah_tulis"
    """A rating or predikat was mistyped."""
    PUTUSAN_PENGADILAN = "putusan_pengadilan"
    """A court decided."""
    TEMUAN_INSPEKTORAT = "temuan_inspektorat"
    """The inspectorate found something."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("correction_kind", self)

    @property
    def basis(self) -> Basis:
        """Where it stands, or why it is taken for possible although the law is silent."""
        return _BASES[self]


def _assumed(article: str, note: str) -> Basis:
    return PERMENPANRB_6_2022(article, assurance=Assurance.ASSUMPTION, note=note)


_SILENT = "Bab V knows the objection only; how a final result is corrected otherwise is not said."
_BASES: Mapping[CorrectionKind, Basis] = MappingProxyType(
    {
        CorrectionKind.ATASAN_MENGGANTIKAN: PERMENPANRB_6_2022("Lampiran hlm. 90, angka 11"),
        CorrectionKind.SALAH_PENILAI: _assumed(
            "Lampiran hlm. 89, angka 2-7",
            f"Who evaluates is said; what becomes of an evaluation by another is not. {_SILENT}",
        ),
        CorrectionKind.SALAH_UNIT: _assumed(
            "Lampiran hlm. 94, huruf g", f"Which unit counts is said; what becomes of another's is not. {_SILENT}"
        ),
        CorrectionKind.SALAH_ORANG: _assumed("Lampiran, Bab V", _SILENT),
        CorrectionKind.SALAH_TULIS: _assumed("Lampiran, Bab V", _SILENT),
        CorrectionKind.PUTUSAN_PENGADILAN: _assumed(
            "Lampiran, Bab V",
            f"A court decision binds by other law; how it enters the evaluation is not said. {_SILENT}",
        ),
        CorrectionKind.TEMUAN_INSPEKTORAT: _assumed(
            "Pasal 36", f"Heads of agencies supervise; what a finding does to a result is not said. {_SILENT}"
        ),
    }
)
_NEEDS_DOCUMENT = frozenset({CorrectionKind.PUTUSAN_PENGADILAN, CorrectionKind.TEMUAN_INSPEKTORAT})


@final
@attrs.frozen
class Authority:
    """By whose authority a result is corrected.

    Args:
        by: Who corrects it.
        document: The number of the decision, decree or report behind it.
        dated: The day of that document.
    """

    by: Party
    document: str = attrs.field(default="", converter=stripped)
    dated: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date))


@final
@attrs.frozen
class Correction:
    """A correction of one result.

    Args:
        supersedes: The :func:`~kinerja.evaluation.reference.reference` of the result, or its digest or key where no
            other result has the same.
        kind: Why it is corrected.
        reason: What happened, in words.
        authority: By whose authority.
        on: When.
        replacement: The result that takes its place; ``None`` when the result is withdrawn and none does.

    Raises:
        InvalidValue: without a result or reason, and without the document of a court or inspectorate.

    Example:
        >>> from datetime import date
        >>> from ..people.party import Party
        >>> from ..people.positions import Position, PositionKind
        >>> from ..people.unit import Unit
        >>> unit = Unit("bkpsdm", "BKPSDM Contoh")
        >>> head = Party("k1", "Citra", Position("Kepala BKPSDM", PositionKind.JPT_PRATAMA), unit)
        >>> authority = Authority(head, "800/123/2026", date(2026, 3, 2))
        >>> kind = CorrectionKind.SALAH_ORANG
        >>> withdrawn = Correction("5f1c", kind, "Tercatat untuk NIP orang lain.", authority, date(2026, 3, 3))
        >>> withdrawn.withdraws, withdrawn.kind.basis.assurance.value
        (True, 'assumption')
    """

    supersedes: str = attrs.field(converter=stripped, validator=filled)
    kind: CorrectionKind = attrs.field(validator=is_a(CorrectionKind))
    reason: str = attrs.field(converter=stripped, validator=filled)
    authority: Authority
    on: date = attrs.field(converter=plain_date)
    replacement: Result | None = None

    def __attrs_post_init__(self) -> None:
        if self.kind in _NEEDS_DOCUMENT and not self.authority.document:
            raise InvalidValue(
                f"A correction of the kind {self.kind} names no document.",
                mend="Give the number of the decision or report in the authority.",
                path="authority.document",
            )

    @property
    def withdraws(self) -> bool:
        """Whether no other result takes the place of the one corrected."""
        return self.replacement is None

    def check(self) -> tuple[Finding, ...]:
        """Return what a careful reader would flag: what the law does not say, and a document missing or too new."""
        return (*_law_is_silent(self), *_no_document(self), *_document_later(self))


Supersession = Correction | ObjectionDecision
"""What may put a result in the place of another."""


def _law_is_silent(correction: Correction) -> Iterator[Finding]:
    if correction.kind.basis.assurance is Assurance.ASSUMPTION:
        yield Finding(
            "CORRECTION_NOT_IN_LAW",
            Severity.INFO,
            "kind",
            Words(
                f"Peraturan tidak mengatur koreksi ini: {correction.kind.label.id.lower()}.",
                f"The law does not speak of this correction: {correction.kind.label.en.lower()}.",
            ),
            Words("Simpan alasan dan dasarnya.", "Keep the reason and the authority."),
            correction.kind.basis,
        )


def _no_document(correction: Correction) -> Iterator[Finding]:
    if not correction.authority.document:
        yield Finding(
            "CORRECTION_NO_DOCUMENT",
            Severity.WARNING,
            "authority.document",
            Words("Koreksi ini tanpa nomor dokumen.", "The correction names no document."),
            Words("Catat surat atau berita acaranya.", "Note the letter or record behind it."),
        )


def _document_later(correction: Correction) -> Iterator[Finding]:
    dated = correction.authority.dated
    if dated is not None and correction.on < dated:
        yield Finding(
            "CORRECTION_DOCUMENT_LATER",
            Severity.WARNING,
            "authority.dated",
            _days(correction.on, Words("dokumennya", "its document"), dated),
            Words("Periksa kedua tanggalnya.", "Check both days."),
        )


def _days(corrected: date, other: Words, day: date) -> Words:
    one, two = date_words(corrected), date_words(day)
    return Words(
        f"Koreksi bertanggal {one.id}, {other.id} {two.id}.", f"The correction is of {one.en}, {other.en} of {two.en}."
    )


def check_correction(correction: Correction, corrected: Result) -> tuple[Finding, ...]:
    """Return what a careful reader would flag in a correction beside the result that it corrects.

    Args:
        correction: The correction.
        corrected: The result that it supersedes.

    Raises:
        InvalidValue: when it supersedes another result.
    """
    if correction.supersedes not in names_of(corrected):
        mend = "Give the result that the correction names."
        raise InvalidValue("The correction is of another result.", mend=mend, path="supersedes")
    rules = (_before_the_result, _by_oneself, _other_person, _other_period)
    return (*correction.check(), *(finding for rule in rules for finding in rule(correction, corrected)))


def _before_the_result(correction: Correction, corrected: Result) -> Iterator[Finding]:
    known = known_since(corrected)
    if known is not None and correction.on < known:
        yield Finding(
            "CORRECTION_BEFORE_RESULT",
            Severity.ERROR,
            "on",
            _days(correction.on, Words("hasil yang dikoreksi", "the result that it corrects"), known),
            Words("Periksa kedua tanggalnya.", "Check both days."),
        )


def _by_oneself(correction: Correction, corrected: Result) -> Iterator[Finding]:
    if correction.authority.by.id == person_of(corrected):
        yield Finding(
            "CORRECTION_BY_ONESELF",
            Severity.ERROR,
            "authority.by",
            Words("Pegawai mengoreksi hasilnya sendiri.", "The employee corrects the own result."),
            Words("Yang berwenang adalah atasannya.", "Whoever stands above has the authority."),
            PERMENPANRB_6_2022("Lampiran hlm. 89, angka 2"),
        )


def _other_person(correction: Correction, corrected: Result) -> Iterator[Finding]:
    if correction.replacement is None:
        return
    same, wrong = person_of(correction.replacement) == person_of(corrected), CorrectionKind.SALAH_ORANG
    if same is (correction.kind is wrong):
        yield Finding(
            "CORRECTION_PERSON",
            Severity.ERROR,
            "replacement",
            Words("Orangnya tidak sesuai dengan jenis koreksi.", "The person does not fit the kind of correction."),
            Words("Hanya 'salah orang' yang berpindah orang.", "Only the kind 'wrong person' changes the person."),
        )


def _other_period(correction: Correction, corrected: Result) -> Iterator[Finding]:
    if correction.replacement is not None and correction.replacement.period != corrected.period:
        was, now = corrected.period.label, correction.replacement.period.label
        yield Finding(
            "CORRECTION_PERIOD",
            Severity.ERROR,
            "replacement.period",
            Words(
                f"Periodenya {now.id}, yang dikoreksi {was.id}.", f"It is of {now.en}, what it corrects of {was.en}."
            ),
            Words("Koreksi menilai periode yang sama.", "A correction judges the same period."),
        )


# --- What rests on a result -----------------------------------------------------------------------------------------


class DependentKind(StrEnum):
    """What may rest on a result (PermenPANRB 6/2022, annex p. 117, no. 12; art. 28, 32 and 35)."""

    ANGKA_KREDIT = "angka_kredit"
    KELAYAKAN = "kelayakan"
    TUNJANGAN = "tunjangan"
    PENGHARGAAN_SANKSI = "penghargaan_sanksi"
    PENGEMBANGAN_KOMPETENSI = "pengembangan_kompetensi"
    LAPORAN_BKN = "laporan_bkn"

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("dependent_kind", self)


@final
@attrs.frozen
class Dependent:
    """Something that was decided or reported on a result.

    Args:
        kind: What.
        rests_on: The reference of the result.
        reference: What it is: the number of a decree, the id of a report.
        on: When.
    """

    kind: DependentKind = attrs.field(validator=is_a(DependentKind))
    rests_on: str = attrs.field(converter=stripped, validator=filled)
    reference: str = attrs.field(converter=stripped, validator=filled)
    on: date = attrs.field(converter=plain_date)


@final
@attrs.frozen
class Review:
    """Something that has to be looked at again, because the result it rests on no longer holds.

    Args:
        dependent: What.
        why: Why.
        basis: Why it rests on the result.
    """

    dependent: Dependent
    why: Words
    basis: Basis


def what_rests_on(superseded: Supersession | Result | str, dependents: Iterable[Dependent]) -> tuple[Review, ...]:
    """Return what has to be looked at again, by kind and date.

    What becomes of each is for who is in charge of it; nothing is undone here.

    Args:
        superseded: The result that no longer holds, under any of its names; its reference; or the correction or
            decision that supersedes it.  A decision that upholds the result supersedes none.
        dependents: All that was decided or reported on results.

    Example:
        >>> from datetime import date
        >>> decree = Dependent(DependentKind.TUNJANGAN, "5f1c", "SK 12/2026", date(2026, 2, 1))
        >>> [review.why.en for review in what_rests_on("5f1c", [decree])]
        ['Allowance SK 12/2026 of 1 February 2026 rests on a result that no longer holds.']
    """
    names = _names(superseded)
    resting = [each for each in dependents if each.rests_on in names]
    order = list(DependentKind)
    resting.sort(key=lambda each: (order.index(each.kind), each.on, each.reference))
    return tuple(map(_review, resting))


def _names(superseded: Supersession | Result | str) -> tuple[str, ...]:
    if isinstance(superseded, str):
        return (superseded,)
    if isinstance(superseded, Correction | ObjectionDecision):
        return tuple(filter(None, (superseded.supersedes,)))
    return names_of(superseded)


def _review(dependent: Dependent) -> Review:
    name, what, day = dependent.kind.label, dependent.reference, date_words(dependent.on)
    why = Words(
        f"{name.id} {what} tanggal {day.id} didasarkan pada hasil yang tidak berlaku lagi.",
        f"{name.en} {what} of {day.en} rests on a result that no longer holds.",
    )
    return Review(dependent, why, _RESTS[dependent.kind])


_USES = "Lampiran hlm. 117, A angka 12"
_RESTS: Mapping[DependentKind, Basis] = MappingProxyType(
    {
        DependentKind.ANGKA_KREDIT: PERBKN_3_2023("Pasal 12-13"),
        DependentKind.KELAYAKAN: PERMENPANRB_6_2022(f"{_USES} huruf d"),
        DependentKind.TUNJANGAN: PERMENPANRB_6_2022(f"Pasal 32; {_USES} huruf c"),
        DependentKind.PENGHARGAAN_SANKSI: PERMENPANRB_6_2022(f"{_USES} huruf e"),
        DependentKind.PENGEMBANGAN_KOMPETENSI: PERMENPANRB_6_2022(f"{_USES} huruf a-b"),
        DependentKind.LAPORAN_BKN: PERMENPANRB_6_2022("Pasal 28 dan Pasal 35"),
    }
)
