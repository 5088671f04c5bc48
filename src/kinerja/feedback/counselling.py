"""Counselling (PermenPANRB 6/2022, annex pp. 85-88): the report of a problem of conduct, the record that it was held.

Counselling is individual and confidential: no text of a report stands in its ``repr`` or in a finding, and of the
counselling itself nothing is kept but by whom, when, and to whom its record went.
"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, final

import attrs
from attrs.validators import optional

from ..base.finding import Finding, Severity
from ..base.laws import PERMENPANRB_6_2022
from ..base.period import plain_date
from ..base.words import Words, label
from ..errors import InvalidValue, WrongType
from ..plans.conduct import NilaiDasar
from ..plans.fields import in_order, is_a

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date
    from typing import Any

    from ..plans.plan import WorkPlan

__all__ = [
    "BehaviourReport",
    "CounsellingRecord",
    "Counsellor",
    "RecordRecipient",
    "check_counselling",
    "check_report",
]

_TELL = PERMENPANRB_6_2022("Lampiran hlm. 86 huruf (c)")
_REPORT = PERMENPANRB_6_2022("Lampiran hlm. 86 huruf (d), Format B.1.10")
_RECORDED = PERMENPANRB_6_2022("Lampiran hlm. 87-88 huruf d")
_CONFIDENTIAL = PERMENPANRB_6_2022("Lampiran hlm. 85 huruf b")


def _values(values: Iterable[NilaiDasar]) -> tuple[NilaiDasar, ...]:
    return in_order(NilaiDasar, values)


def _hidden(text: str) -> str:
    return "'…'" if text else "''"


def _private(text: object) -> str:
    # The words of a report must not come back in an error either.
    if not isinstance(text, str):
        raise WrongType("A part of the report is not text.", mend="Give text.")
    return text.strip()


def _said(_: object, attribute: attrs.Attribute[Any], text: str) -> None:
    if not text:
        raise InvalidValue(f"The {attribute.name} is empty.", mend="Say what it is.", path=attribute.name)


@final
@attrs.frozen
class BehaviourReport:
    """What the appraiser reports to the head of the personnel unit where conduct did not change.

    Args:
        problem: The problem in detail: how the conduct hampers the person, the team or the unit.
        values: The core values it is about.
        special_expectation: What was expected of this employee in particular; empty for nothing.
        done: What the appraiser did for the conduct to improve.
        others_too: Whether other employees have the same problem; ``None`` when that is not said.
        on: When it was signed.
        place: Where.

    Example:
        >>> BehaviourReport("Sering marah kepada warga", [NilaiDasar.BERORIENTASI_PELAYANAN])
        BehaviourReport(problem='…', values=(<NilaiDasar.BERORIENTASI_PELAYANAN: 'berorientasi_pelayanan'>,), ...
    """

    problem: str = attrs.field(converter=_private, validator=_said, repr=_hidden)
    values: tuple[NilaiDasar, ...] = attrs.field(default=(), converter=_values)
    special_expectation: str = attrs.field(default="", converter=_private, repr=_hidden, kw_only=True)
    done: str = attrs.field(default="", converter=_private, repr=_hidden, kw_only=True)
    others_too: bool | None = attrs.field(default=None, validator=optional(is_a(bool)), kw_only=True)
    on: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date), kw_only=True)
    place: str = attrs.field(default="", converter=_private, kw_only=True)


def check_report(plan: WorkPlan, report: BehaviourReport) -> tuple[Finding, ...]:
    """Return what a careful reader would flag in a report; no finding repeats its words.

    The appraiser has to tell the employee first, and reports only where nothing changed (annex p. 86); a special
    expectation is one that the plan has; the problem is one of the core values.
    """
    return (*_nothing_done(report), *_no_value(report), *_not_in_plan(plan, report))


def _nothing_done(report: BehaviourReport) -> Iterator[Finding]:
    if not report.done:
        yield Finding(
            "REPORT_NOTHING_DONE",
            Severity.ERROR,
            "done",
            Words(
                "Laporan tidak menyebut apa yang sudah dilakukan.",
                "The report does not say what was done.",
            ),
            Words(
                "Pejabat Penilai Kinerja wajib lebih dahulu mengomunikasikannya kepada Pegawai.",
                "The appraiser has to tell the employee first.",
            ),
            _TELL,
        )


def _no_value(report: BehaviourReport) -> Iterator[Finding]:
    if not report.values:
        yield Finding(
            "REPORT_WITHOUT_VALUE",
            Severity.WARNING,
            "values",
            Words("Laporan tidak menyebut nilai dasar.", "The report names no core value."),
            Words("Permasalahan didasarkan pada nilai dasar ASN.", "The problem is told by the core values."),
            _REPORT,
        )


def _not_in_plan(plan: WorkPlan, report: BehaviourReport) -> Iterator[Finding]:
    special = plan.conduct.special if plan.conduct is not None else ()
    if report.special_expectation and not special:
        yield Finding(
            "REPORT_EXPECTATION_NOT_IN_PLAN",
            Severity.WARNING,
            "special_expectation",
            Words("SKP tidak memuat ekspektasi khusus.", "The plan has no special expectation."),
            Words("Catat ekspektasi khusus pada SKP.", "Record it in the plan."),
            PERMENPANRB_6_2022("Pasal 10 ayat (4); Lampiran hlm. 86, Format B.1.10"),
        )


class Counsellor(StrEnum):
    """Who may counsel (annex p. 87)."""

    KONSELOR_INDEPENDEN = "konselor_independen"
    """An independent counsellor whom the agency appoints."""
    PEJABAT_PENILAI_KINERJA = "pejabat_penilai_kinerja"
    """The appraiser, who has been trained in counselling."""
    PEJABAT_FUNGSI_KONSELING = "pejabat_fungsi_konseling"
    """An official whose function it is to counsel."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("counsellor", self)


class RecordRecipient(StrEnum):
    """To whom the record of a counselling is reported (annex pp. 87-88)."""

    PEJABAT_PENILAI_KINERJA = "pejabat_penilai_kinerja"
    """The appraiser."""
    ATASAN_PEJABAT_PENILAI = "atasan_pejabat_penilai"
    """The superior of the appraiser."""
    PEJABAT_YANG_BERWENANG = "pejabat_yang_berwenang"
    """The authorised official (PyB)."""
    PIMPINAN_UNIT_KEPEGAWAIAN = "pimpinan_unit_kepegawaian"
    """The head of the unit for personnel."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("record_recipient", self)


_RECIPIENTS: Mapping[Counsellor, tuple[frozenset[RecordRecipient], ...]] = MappingProxyType(
    {
        Counsellor.KONSELOR_INDEPENDEN: (
            frozenset({RecordRecipient.PEJABAT_YANG_BERWENANG, RecordRecipient.PIMPINAN_UNIT_KEPEGAWAIAN}),
        ),
        Counsellor.PEJABAT_PENILAI_KINERJA: (frozenset({RecordRecipient.ATASAN_PEJABAT_PENILAI}),),
        Counsellor.PEJABAT_FUNGSI_KONSELING: (
            frozenset({RecordRecipient.PEJABAT_PENILAI_KINERJA}),
            frozenset({RecordRecipient.ATASAN_PEJABAT_PENILAI}),
        ),
    }
)
"""Who is reported to: one of each set."""


def _recipients(values: Iterable[RecordRecipient]) -> tuple[RecordRecipient, ...]:
    return in_order(RecordRecipient, values)


def _secret(_: object) -> str:
    return "…"


@final
@attrs.frozen
class CounsellingRecord:
    """That a counselling was held and to whom its record was reported; never what was said.

    The annex has no form for the record, and names no follow-up: those who receive it determine what is needed.
    Whether there was counselling at all is confidential: nothing of it stands in the ``repr``, and no record of
    feedback, review or appraisal takes one.

    Args:
        counsellor: Who counselled.
        on: The day the record was signed.
        reported_to: To whom it was reported; empty while it was not.

    Example:
        >>> from datetime import date
        >>> CounsellingRecord(Counsellor.KONSELOR_INDEPENDEN, date(2025, 9, 1))
        CounsellingRecord(counsellor=…, on=…, reported_to=…)
    """

    counsellor: Counsellor = attrs.field(validator=is_a(Counsellor), repr=_secret)
    on: date = attrs.field(converter=plain_date, repr=_secret)
    reported_to: tuple[RecordRecipient, ...] = attrs.field(default=(), converter=_recipients, repr=_secret)


def check_counselling(record: CounsellingRecord) -> tuple[Finding, ...]:
    """Return what is amiss with whom the record went to; for those who keep it, as it tells of counselling.

    The appraiser reports to the superior of the appraiser, an official whose function it is to both of them, an
    independent counsellor to the authorised official or the head of the unit for personnel (annex pp. 87-88).

    Args:
        record: The record.

    Example:
        >>> from datetime import date
        >>> told = [RecordRecipient.PEJABAT_PENILAI_KINERJA]
        >>> record = CounsellingRecord(Counsellor.KONSELOR_INDEPENDEN, date(2025, 9, 1), told)
        >>> [finding.code for finding in check_counselling(record)]
        ['COUNSELLING_NOT_REPORTED', 'COUNSELLING_REPORTED_TO_OTHERS']
    """
    groups, told = _RECIPIENTS[record.counsellor], set(record.reported_to)
    missing = [group for group in groups if not group & told]
    others = told.difference(*groups)
    return (*_not_reported(missing), *_to_others(others))


def _not_reported(missing: list[frozenset[RecordRecipient]]) -> Iterator[Finding]:
    for group in missing:
        names = [each.label for each in in_order(RecordRecipient, group)]
        yield Finding(
            "COUNSELLING_NOT_REPORTED",
            Severity.WARNING,
            "reported_to",
            Words(
                f"Rekaman konseling belum dilaporkan kepada {' atau '.join(name.id for name in names)}.",
                f"The record of the counselling is not reported to: {' or '.join(name.en for name in names)}.",
            ),
            basis=_RECORDED,
        )


def _to_others(others: set[RecordRecipient]) -> Iterator[Finding]:
    for each in in_order(RecordRecipient, others):
        yield Finding(
            "COUNSELLING_REPORTED_TO_OTHERS",
            Severity.ERROR,
            "reported_to",
            Words(
                f"Rekaman konseling oleh pihak ini tidak dilaporkan kepada {each.label.id}.",
                f"The record of a counselling by this party is not for: {each.label.en}.",
            ),
            Words("Konseling bersifat rahasia.", "Counselling is confidential."),
            _CONFIDENTIAL,
        )
