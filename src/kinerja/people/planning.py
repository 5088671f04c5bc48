"""What a person's situations mean for the plan of a period: whether one is asked for, and for which days."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, TypeAlias, final

import attrs

from ..base.finding import Finding, Severity, Undetermined
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_6_2022, SE_BKN_1_2023
from ..base.period import Period
from ..base.words import Words
from .situation import EXEMPT_BASIS, EXEMPTIONS, Exempted, SituationKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from .situation import Situation

__all__ = ["LEAVE_BASIS", "NO_WORKING_TIME", "STUDY_BASIS", "Needed", "Planning", "planning"]

LEAVE_BASIS = SE_BKN_1_2023("angka 5 huruf e", assurance=Assurance.SECONDARY, note="Read in a full copy of the text.")
"""Leave of less than a year: an SKP for the effective working time; of more than a year: an SKP after the return."""
STUDY_BASIS = PERMENPANRB_6_2022("Lampiran hlm. 62-65, B", note="SE Kepala BKN 1/2023, 5f: all four kinds of study.")
"""Who studies has an SKP."""
_SOME_DAYS = PERMENPANRB_6_2022(
    EXEMPT_BASIS.article,
    assurance=Assurance.ASSUMPTION,
    note="Nothing is said of a period with some such days only; that the others are planned for is our reading.",
)
NO_WORKING_TIME = SE_BKN_1_2023(
    LEAVE_BASIS.article,
    assurance=Assurance.ASSUMPTION,
    note="The plan is for the effective working time; that none is needed where there is no such time is our reading.",
)
"""Leave of less than a year takes all days of the period; those before and after it are planned for."""
_DAY = timedelta(days=1)


@final
@attrs.frozen
class Needed:
    """The answer that a plan is asked for.

    Args:
        effective: The days it is for, as runs of days in order: the period without leave and without the days on
            which planning does not apply.
        findings: What follows for the document from study, leave or days that are left out; for information.
    """

    effective: tuple[Period, ...]
    findings: tuple[Finding, ...] = ()


Planning: TypeAlias = Needed | Exempted | Undetermined
"""The three answers; each caller must handle all of them."""


def planning(situations: Iterable[Situation], period: Period) -> Planning:
    """Return whether a plan is asked for, and for which days of the period, by PermenPANRB 6/2022 and SE BKN 1/2023.

    Plans of earlier years were of other laws, which freed more people: who studied needed none under PP 46/2011 (art.
    30(2), as who was lent out) and PermenPANRB 8/2021.

    Days on which planning does not apply (annex p. 65-66, C.8; village officials by SE BKN 1/2023, 5g) are left out.
    Leave of less than a year is left out too, and leave of more than a year until the return (SE BKN 1/2023, 5e).
    Leave of exactly a year is covered by neither sentence; nor is leave whose end is not known, and leave that follows
    on leave where counting them as one or apart makes a difference: these are undetermined.  Study leave and secondment
    leave no day out: who studies or is lent out has a plan.

    Args:
        situations: Those of one person, such as ``employee.situations``; others than in the period do not matter.
        period: A year, or the part of it that the person is an employee.

    Example:
        >>> from datetime import date
        >>> from kinerja.people.situation import Situation
        >>> suspended = Situation(SituationKind.DIBERHENTIKAN_SEMENTARA, date(2024, 11, 1))
        >>> planning([suspended], Period.year(2025)).reason.en
        'Planning does not apply to who is suspended.'
        >>> leave = Situation(SituationKind.CUTI, date(2025, 4, 1), date(2025, 6, 30))
        >>> [str(run) for run in planning([leave], Period.year(2025)).effective]
        ['2025-01-01/2025-03-31', '2025-07-01/2025-12-31']
        >>> bool(planning([Situation(SituationKind.CUTI, date(2025, 1, 1), date(2025, 12, 31))], Period.year(2025)))
        False
    """
    ordered = sorted(situations, key=lambda each: (each.since, each.kind))
    found = [each for each in ordered if each.span.overlaps(period)]
    exempt = [each for each in found if each.exempt]
    working = _without([period], [each.span for each in exempt])
    if not working:
        return EXEMPTIONS[exempt[0].kind]
    leaves = [run for run in _runs(ordered) if any(part.overlaps(_span(run)) for part in working)]
    for run in leaves:
        if open_question := _open(run):
            return Undetermined(open_question, LEAVE_BASIS)
    effective = _without(working, map(_span, leaves))
    if not effective:
        return _away(leaves[-1])
    return Needed(tuple(effective), tuple(_findings(found, leaves, period)))


def _without(parts: Iterable[Period], spans: Iterable[Period]) -> list[Period]:
    left = list(parts)
    for span in spans:
        left = [piece for part in left for piece in _around(part, span)]
    return left


def _around(part: Period, span: Period) -> Iterator[Period]:
    if not part.overlaps(span):
        yield part
        return
    if part.start < span.start:
        yield Period(part.start, span.start - _DAY)
    if span.end < part.end:
        yield Period(span.end + _DAY, part.end)


def _runs(ordered: Iterable[Situation]) -> list[list[Situation]]:
    """Return the leaves, those that follow on one another together."""
    runs: list[list[Situation]] = []
    for leave in ordered:
        if leave.kind is not SituationKind.CUTI:
            continue
        if runs and (leave.since - _span(runs[-1]).end).days <= 1:
            runs[-1].append(leave)
        else:
            runs.append([leave])
    return runs


def _span(run: Sequence[Situation]) -> Period:
    return Period(run[0].since, max(leave.span.end for leave in run))


def _beyond_a_year(span: Period) -> int:
    """Return 0 for exactly a year, less for less, more for more."""
    return (span.end - Period.lasting(span.start, years=1).end).days


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)


def _open(run: Sequence[Situation]) -> Words | None:
    """Return what neither sentence of the rule on leave decides."""
    if any(leave.until is None for leave in run):
        return Words("Akhir cuti belum diketahui.", "The end of the leave is not known.")
    together = _sign(_beyond_a_year(_span(run)))
    alone = max(_sign(_beyond_a_year(leave.span)) for leave in run)
    if together != alone:
        return Words(
            "Beberapa cuti yang berurutan mencapai satu tahun; apakah dihitung sebagai satu cuti tidak diatur.",
            "Leaves that follow on one another reach a year; whether they count as one is not said.",
        )
    if together == 0:
        return Words(
            "Cuti tepat satu tahun; yang diatur hanya cuti kurang dan cuti lebih dari satu tahun.",
            "The leave is exactly a year; the rule speaks of less and of more than a year only.",
        )
    return None


def _is_long(run: Sequence[Situation]) -> bool:
    return _beyond_a_year(_span(run)) > 0


def _away(run: Sequence[Situation]) -> Exempted:
    if _is_long(run):
        return Exempted(
            Words(
                "Cuti lebih dari satu tahun sepanjang periode ini; SKP disusun setelah kembali bekerja.",
                "On leave of more than a year all through the period; the plan is made after the return.",
            ),
            LEAVE_BASIS,
        )
    return Exempted(
        Words(
            "Tidak ada waktu kerja efektif dalam periode ini karena cuti.",
            "The leave leaves no effective working time in the period.",
        ),
        NO_WORKING_TIME,
    )


def _findings(found: Iterable[Situation], leaves: Iterable[Sequence[Situation]], period: Period) -> Iterator[Finding]:
    for each in found:
        if each.exempt:
            yield _exempt_days(each.kind.label)
        elif each.kind is SituationKind.TUGAS_BELAJAR:
            yield from _study(each.span, period)
    yield from (_LONG_LEAVE if _is_long(run) else _SHORT_LEAVE for run in leaves)


def _exempt_days(name: Words) -> Finding:
    return Finding(
        "SITUATION_EXEMPT_DAYS",
        Severity.INFO,
        "situations",
        Words(
            f"{name.id} hanya pada sebagian periode; hari lainnya tetap direncanakan.",
            f"{name.en} on some days of the period only; the others are planned for.",
        ),
        basis=_SOME_DAYS,
    )


def _study(study: Period, period: Period) -> Iterator[Finding]:
    if study.contains(period):
        yield _STUDY_ONLY
    if period.start < study.start:
        yield _STUDY_BEGINS
    if study.end < period.end:
        yield _STUDY_ENDS


_SHORT_LEAVE = Finding(
    "SITUATION_LEAVE",
    Severity.INFO,
    "situations",
    Words(
        "Cuti kurang dari satu tahun: SKP disusun untuk waktu kerja efektif.",
        "Leave of less than a year: the plan is made for the effective working time.",
    ),
    basis=LEAVE_BASIS,
)
_LONG_LEAVE = Finding(
    "SITUATION_LONG_LEAVE",
    Severity.INFO,
    "situations",
    Words(
        "Cuti lebih dari satu tahun: SKP disusun setelah kembali bekerja.",
        "Leave of more than a year: the plan is made after the return.",
    ),
    basis=LEAVE_BASIS,
)
_STUDY_ONLY = Finding(
    "SITUATION_STUDY_ONLY",
    Severity.INFO,
    "situations",
    Words("SKP hanya memuat ekspektasi tugas belajar.", "The plan holds expectations on the study only."),
    basis=STUDY_BASIS,
)
_STUDY_BEGINS = Finding(
    "SITUATION_STUDY_BEGINS",
    Severity.INFO,
    "situations",
    Words(
        "Ekspektasi tugas belajar ditambahkan pada SKP yang berjalan, tanpa dokumen baru.",
        "Expectations on the study are added to the running plan, without a new document.",
    ),
    basis=STUDY_BASIS,
)
_STUDY_ENDS = Finding(
    "SITUATION_STUDY_ENDS",
    Severity.INFO,
    "situations",
    Words(
        "Setelah tugas belajar, ekspektasi untuk sisa waktu diklarifikasi, tanpa dokumen baru.",
        "After the study, expectations for the rest are clarified, without a new document.",
    ),
    basis=STUDY_BASIS,
)
