"""Rises in pay of PPPK: periodic and special (PermenPANRB 7/2023; PP 49/2018 measures them on the agreement).

Whether the agreement itself goes on is asked by :func:`~kinerja.evaluation.extension.recommend`; a rise that would fall
due after its end waits for that.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

import attrs

from ..base.finding import Finding, Severity
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_7_2023
from ..base.members import member
from ..base.period import Period
from ..base.words import Words, date_words, label
from ..errors import InvalidValue
from ..evaluation.answers import Verdict
from ..evaluation.recommendation import FollowUp, Statement
from ..people.party import EmployeeKind
from ..people.ranks import GolonganPPPK
from .career_rules import CareerRule, eligible
from .performance_ask import AskManner, PerformanceAsk
from .requirements import CareerMatter, Requirement, RequirementKind
from .step_asks import KindAsk, StatementAsk, TimeAsk

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..people.agreement import WorkAgreement
    from .career_rules import Candidate
    from .requirements import Eligibility

__all__ = [
    "GAJI_BERKALA_PERTAMA_V",
    "GAJI_BERKALA_PPPK",
    "GAJI_ISTIMEWA_PPPK",
    "LastRise",
    "periodic_rise",
    "special_rise",
]


class LastRise(StrEnum):
    """What is known of the last periodic rise where there is no day of it."""

    BELUM_PERNAH = "belum_pernah"
    """There was none yet."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("last_rise", self)


_REPORTED = "Read in documents and reports about it."
_RISE = PERMENPANRB_7_2023("Pasal 3 ayat (1)", note="Read in an extraction of its text.")
_TWO_YEARS = PERMENPANRB_7_2023("Pasal 3", assurance=Assurance.SECONDARY, note=_REPORTED)
_LONG_ENOUGH = PERMENPANRB_7_2023("Pasal 2", assurance=Assurance.SECONDARY, note=_REPORTED)
_SPECIAL = PERMENPANRB_7_2023("Pasal 4 ayat (2)", note="Read in an extraction of its text.")
_OF_PPPK = KindAsk((EmployeeKind.PPPK,), _RISE)
_CYCLE = PERMENPANRB_7_2023(
    "Pasal 3 ayat (1)",
    assurance=Assurance.SECONDARY,
    note="The article leaves the time to the table of pay (Perpres 98/2020); every 2 years is read in documents.",
)

GAJI_BERKALA_PPPK: CareerRule = CareerRule(
    "gaji_berkala_pppk",
    Words("Kenaikan gaji berkala PPPK", "Periodic rise in pay of PPPK"),
    CareerMatter.KENAIKAN_GAJI_BERKALA,
    [
        _OF_PPPK,
        StatementAsk(
            RequirementKind.MASA_PERJANJIAN, _LONG_ENOUGH, about=Words("Lebih dari 2 tahun.", "More than 2 years.")
        ),
        TimeAsk(RequirementKind.MASA_GAJI_BERKALA, 2, _CYCLE),
        PerformanceAsk("baik", 2, _TWO_YEARS),
    ],
)
"""The periodic rise: two years since the last one, and Baik or better in each of the last 2 years."""

GAJI_BERKALA_PERTAMA_V: CareerRule = CareerRule(
    "gaji_berkala_pertama_v",
    Words("Kenaikan gaji berkala pertama, golongan V", "First periodic rise in pay, golongan V"),
    CareerMatter.KENAIKAN_GAJI_BERKALA,
    [
        _OF_PPPK,
        StatementAsk(
            RequirementKind.MASA_PERJANJIAN, _LONG_ENOUGH, about=Words("Lebih dari 1 tahun.", "More than 1 year.")
        ),
        TimeAsk(RequirementKind.MASA_GAJI_BERKALA, 1, _TWO_YEARS),
        PerformanceAsk("baik", 1, _TWO_YEARS),
    ],
)
"""The first rise in golongan V: after one year, with Baik or better in one year."""

GAJI_ISTIMEWA_PPPK: CareerRule = CareerRule(
    "gaji_istimewa_pppk",
    Words("Kenaikan gaji istimewa PPPK", "Special rise in pay of PPPK"),
    CareerMatter.KENAIKAN_GAJI_ISTIMEWA,
    [
        KindAsk((EmployeeKind.PPPK,), _SPECIAL),
        PerformanceAsk("sangat_baik", 2, _SPECIAL, AskManner.BERTURUT_TURUT),
        StatementAsk(RequirementKind.TELADAN, _SPECIAL),
    ],
    when_met=[
        FollowUp(
            Words("Kenaikan gaji berkala berikutnya dimajukan.", "The next periodic rise is brought forward."), _SPECIAL
        )
    ],
)
"""The special rise: Sangat Baik two years running, and named an exemplary employee; both are asked."""


def periodic_rise(
    agreement: WorkAgreement,
    candidate: Candidate,
    *,
    on: date,
    last_rise: date | LastRise | str | None = None,
    last_year: int | None = None,
) -> Eligibility:
    """Return whether a PPPK may have the periodic rise, with the first day on which time allows it.

    Time counts from the last rise.  Where there was none it counts from ``candidate.since``
    (:attr:`RequirementKind.MASA_KERJA`), where the agreement credits earlier service; else from the first day of the
    agreement, which is our reading.  Golongan V has a first rise of its own: while it is not known whether that one is
    meant, what the two ask differently is open.  An agreement that is too short decides only where it is known that no
    service came before it, for nothing that was read says that agreements do not add up.

    Args:
        agreement: The agreement in force on that day.
        candidate: What is known of the person; the kind is that of the agreement.
        on: The day of asking.
        last_rise: The day from which the last periodic rise holds, or :attr:`LastRise.BELUM_PERNAH`; ``None`` where it
            is not known, which leaves the time open.
        last_year: As in :func:`~kinerja.career.career_rules.eligible`.

    Raises:
        InvalidValue: for a day outside the agreement.
        UnknownName: for a word that says nothing of the last rise.

    Example:
        >>> from datetime import date
        >>> from kinerja.career.career_rules import Candidate
        >>> from kinerja.evaluation.record import Record
        >>> from kinerja.people.agreement import WorkAgreement
        >>> agreement = WorkAgreement("814/1/2025", date(2025, 3, 1), date(2030, 2, 28), golongan=GolonganPPPK.V)
        >>> asked = periodic_rise(agreement, Candidate(Record("e1")), on=date(2026, 3, 1), last_rise="belum_pernah")
        >>> print(asked.name.en, "-", asked.reason.en)
        First periodic rise in pay, golongan V - There is no result of 2025.
    """
    golongan = agreement.golongan_on(_within(agreement, on))
    told = member(LastRise, last_rise) if isinstance(last_rise, str) else last_rise
    known = _of_kind(candidate, agreement)
    answers = [
        eligible(rule, _with_times(known, agreement, told, years), on=on, last_year=last_year)
        for rule, years in _rules(golongan, told)
    ]
    asked = answers[0] if len(answers) == 1 else _either(*answers)
    unknown = _UNKNOWN.get(golongan) if len(answers) > 1 else None
    findings = (*asked.findings, *_after_end(asked, agreement), *_part_time(agreement), *([unknown] if unknown else ()))
    return attrs.evolve(asked, findings=findings)


def _rules(golongan: GolonganPPPK | None, last_rise: date | LastRise | None) -> tuple[tuple[CareerRule, int], ...]:
    """Return the rules that may be meant, each with the years that the agreement has to exceed."""
    every, first = (GAJI_BERKALA_PPPK, 2), (GAJI_BERKALA_PERTAMA_V, 1)
    if golongan not in {None, GolonganPPPK.V} or isinstance(last_rise, date):
        return (every,)
    return (first,) if golongan is not None and last_rise is LastRise.BELUM_PERNAH else (every, first)


def _with_times(
    candidate: Candidate, agreement: WorkAgreement, last_rise: date | LastRise | None, years: int
) -> Candidate:
    """Return the person with the day that time counts from, and what the agreement says of its own length."""
    since, said = dict(candidate.since), dict(candidate.said)
    served = candidate.since_of(RequirementKind.MASA_KERJA)
    if last_rise is not None:
        since[RequirementKind.MASA_GAJI_BERKALA] = (
            last_rise if isinstance(last_rise, date) else served or agreement.start
        )
    longer = agreement.ends > Period.lasting(agreement.start, years=years).end
    # Service before the agreement, or service that nobody told, may count as well: then a short one decides nothing.
    if longer or (served is not None and served >= agreement.start):
        by = f"perjanjian kerja {agreement.number}"
        said[RequirementKind.MASA_PERJANJIAN] = Statement(longer, by, note=str(agreement.term))
    return attrs.evolve(candidate, since=since, said=said)


def _either(every: Eligibility, first: Eligibility) -> Eligibility:
    """Return the answer where one of two rules is meant: what they answer differently is open, with both reasons."""
    pairs = zip(every.requirements, first.requirements, strict=True)
    return attrs.evolve(every, requirements=[_same_or_open(*pair) for pair in pairs], follow_ups=())


def _same_or_open(every: Requirement, first: Requirement) -> Requirement:
    if every.verdict is first.verdict:
        return every
    reason = Words(
        f"{every.reason.id} Untuk kenaikan pertama di golongan V: {first.reason.id}",
        f"{every.reason.en} For the first rise in golongan V: {first.reason.en}",
    )
    return Requirement(every.kind, Verdict.UNDETERMINED, reason, every.basis, results=every.results)


def special_rise(
    agreement: WorkAgreement, candidate: Candidate, *, on: date, last_year: int | None = None
) -> Eligibility:
    """Return whether a PPPK may have the special rise: both its conditions are asked.

    Args:
        agreement: The agreement in force on that day.
        candidate: What is known of the person; ``said`` tells whether they were named exemplary
            (:attr:`RequirementKind.TELADAN`).
        on: The day of asking.
        last_year: As in :func:`~kinerja.career.career_rules.eligible`.

    Raises:
        InvalidValue: for a day outside the agreement.

    Example:
        >>> from kinerja.evaluation.record import Record
        >>> from kinerja.people.agreement import WorkAgreement
        >>> from kinerja.career.career_rules import Candidate
        >>> agreement = WorkAgreement("814/1/2024", date(2024, 3, 1), date(2029, 2, 28), ["48 kunjungan"])
        >>> asked = special_rise(agreement, Candidate(Record("e1")), on=date(2026, 3, 1))
        >>> [str(each.kind) for each in asked.to_look_at]
        ['predikat', 'teladan']
    """
    _within(agreement, on)
    asked = eligible(GAJI_ISTIMEWA_PPPK, _of_kind(candidate, agreement), on=on, last_year=last_year)
    return attrs.evolve(asked, findings=(*asked.findings, *_part_time(agreement)))


def _within(agreement: WorkAgreement, on: date) -> date:
    if not agreement.holds_on(on):
        mend = "Give the agreement of that day."
        raise InvalidValue(f"The agreement is not in force on {on}.", mend=mend, path="on", value=on)
    return on


def _of_kind(candidate: Candidate, agreement: WorkAgreement) -> Candidate:
    """Return the person as what the agreement is of; a part-time one is left open, as the rule is older than those."""
    full = agreement.kind is EmployeeKind.PPPK
    return attrs.evolve(candidate, kind=EmployeeKind.PPPK if full else None)


def _after_end(asked: Eligibility, agreement: WorkAgreement) -> Iterator[Finding]:
    time = asked.requirement(RequirementKind.MASA_GAJI_BERKALA)
    if time is not None and time.from_day is not None and time.from_day > agreement.ends:
        due, end = date_words(time.from_day), date_words(agreement.ends)
        message = Words(
            f"Kenaikan jatuh pada {due.id}, setelah perjanjian kerja berakhir pada {end.id}.",
            f"The rise falls due on {due.en}, after the agreement ends on {end.en}.",
        )
        hint = Words("Tanyakan dahulu perpanjangannya.", "Ask about the extension first.")
        yield Finding("RISE_AFTER_END", Severity.WARNING, "agreement.ends", message, hint, _LONG_ENOUGH)


def _part_time(agreement: WorkAgreement) -> Iterator[Finding]:
    if agreement.kind is EmployeeKind.PPPK_PARUH_WAKTU:
        message = Words(
            "Aturan ini lebih tua dari PPPK paruh waktu; berlaku atau tidaknya bagi mereka tidak terbaca.",
            "The rule is older than part-time PPPK; nothing read says whether it holds for them.",
        )
        yield Finding("RISE_PART_TIME", Severity.WARNING, "agreement.kind", message, basis=_RISE)


_NO_GOLONGAN = Finding(
    "RISE_NO_GOLONGAN",
    Severity.INFO,
    "agreement.golongan",
    Words(
        "Golongan tidak diketahui; golongan V memiliki ketentuan sendiri untuk kenaikan pertama.",
        "The golongan is not known; golongan V has a first rise of its own.",
    ),
    basis=_TWO_YEARS,
)
_NO_HISTORY = Finding(
    "RISE_HISTORY_UNKNOWN",
    Severity.INFO,
    "last_rise",
    Words(
        "Belum diketahui apakah sudah pernah ada kenaikan; yang pertama di golongan V memiliki ketentuan sendiri.",
        "It is not known whether there was a rise before; the first one in golongan V has terms of its own.",
    ),
    basis=_TWO_YEARS,
)
_UNKNOWN: Mapping[GolonganPPPK | None, Finding] = MappingProxyType({None: _NO_GOLONGAN, GolonganPPPK.V: _NO_HISTORY})
