"""The report of a problem of conduct: form B.1.10 of PermenPANRB 6/2022 (annex pp. 85-88).

Counselling is individual and confidential: no text of a report stands in its ``repr`` or in a finding.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs
from attrs.validators import optional

from ..base.finding import Finding, Severity
from ..base.laws import PERMENPANRB_6_2022
from ..base.period import plain_date
from ..base.words import Words
from ..errors import InvalidValue, WrongType
from ..plans.conduct import NilaiDasar
from ..plans.fields import in_order, is_a

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from typing import Any

    from ..plans.plan import WorkPlan

__all__ = ["BehaviourReport", "check_report"]

_TELL = PERMENPANRB_6_2022("Lampiran hlm. 86 huruf (c)")
_REPORT = PERMENPANRB_6_2022("Lampiran hlm. 86 huruf (d), Format B.1.10")


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
