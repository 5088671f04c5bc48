"""Who may need support: appraisers who rate lower than others, sudden drops, low results without feedback before.

No check looks into a person: a drop may be the target's, a low result the leader's silence, a severe appraiser may have
the harder work.  So each says what was seen and what would help, and few people or unknown days give no answer.
"""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING

import attrs

from ..base.finding import Undetermined
from ..base.scale import Grade
from ..base.words import Words, date_words
from ..feedback.continuous import GiverKind
from ..rules.permenpanrb6_2022 import Predikat
from .care_kinds import CareKind
from .care_parts import CarePolicy, SeenNumber, SupportRemark, Threshold, Unsaid
from .leniency import LeniencyReading
from .rounds import EvaluationKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from ..base.scale import Ranked
    from .appraisal import Appraisal
    from .leniency import AppraiserLine, LeniencyReport
    from .record import Record
    from .reported import ReportedResult

__all__ = [
    "low_without_feedback",
    "severe_appraisers",
    "sudden_drops",
]

_DEFAULT = CarePolicy()
_NO_DAYS: Mapping[str, Iterable[date]] = MappingProxyType({})


# --- Severity ------------------------------------------------------------------------------------------------------


def severe_appraisers(report: LeniencyReport) -> tuple[SupportRemark | Unsaid, ...]:
    """Return which appraisers rate lower than the others of a cohort, beyond what chance makes.

    How many people and appraisers it takes stands in the report; of fewer nothing is said.

    Args:
        report: The answer of :func:`~kinerja.evaluation.leniency.compare_appraisers`.

    Example:
        >>> from kinerja import EvaluationKind, Period, Predikat
        >>> from .cohort import Cohort, CohortMember
        >>> from .leniency import compare_appraisers
        >>> year, regime = Period.year(2025), "permenpanrb6_2022"
        >>> def people(by, rating):
        ...     told = {"hasil_kerja": rating, "perilaku": "sesuai_ekspektasi", "appraiser_id": by}
        ...     return [CohortMember(f"{by}{place}", regime, year, Predikat.BAIK, **told) for place in range(10)]
        >>> low, usual = "di_bawah_ekspektasi", "sesuai_ekspektasi"
        >>> members = [*people("p1", low), *people("p2", usual), *people("p3", usual), *people("p4", usual)]
        >>> cohort = Cohort("Dinas Contoh", year, EvaluationKind.TAHUNAN, members)
        >>> (remark,) = severe_appraisers(compare_appraisers(cohort))
        >>> remark.about, remark.n, remark.acts.value
        ('p1', 10, 'atasan_penilai')
    """
    return tuple(found for line in report.lines for found in _severe(line, report))


def _severe(line: AppraiserLine, report: LeniencyReport) -> Iterator[SupportRemark | Unsaid]:
    kind = CareKind.PENILAIAN_LEBIH_RENDAH
    if isinstance(line.answer, Undetermined):
        yield Unsaid(kind, line.appraiser_id, line.answer.reason)
    elif line.answer is LeniencyReading.LEBIH_RENDAH:
        told = ((_DIFFERENCE, line.difference), (_PULLED, line.pulled), (_LOW, line.low), (_HIGH, line.high))
        numbers = [SeenNumber(name, Fraction(number)) for name, number in told if number is not None]
        fewest = Threshold(report.fewest_people, report.scoring.basis, _FEWEST)
        yield SupportRemark(kind, line.appraiser_id, line.reason, line.people, numbers=numbers, thresholds=[fewest])


_FEWEST = Words("Orang per penilai, paling sedikit", "People of an appraiser, at least")
_DIFFERENCE = Words("Selisih dengan penilai lain", "Difference to others")
_PULLED = Words("Selisih setelah disusutkan", "Difference, shrunk")
_LOW = Words("Paling sedikit (95%)", "At least (95%)")
_HIGH = Words("Paling banyak (95%)", "At most (95%)")


# --- Sudden drops --------------------------------------------------------------------------------------------------


def sudden_drops(records: Iterable[Record], *, policy: CarePolicy = _DEFAULT) -> tuple[SupportRemark | Unsaid, ...]:
    """Return whose latest result fell by several steps at once: of the year, or of a month or quarter.

    Predikat, rating of results and rating of conduct are looked at apart, each beside the one right before it of the
    same kind.  Grades of different regulations are not compared: where these changed nothing is said.

    Args:
        records: Of each person one.
        policy: From how many steps on.

    Example:
        >>> from kinerja import Period
        >>> from .record import Record
        >>> from .reported import ReportedResult
        >>> def record(*grades):
        ...     told = [(Period.year(2024 + place), grade) for place, grade in enumerate(grades)]
        ...     tahunan, regime = EvaluationKind.TAHUNAN, "permenpanrb6_2022"
        ...     return Record("ani", [ReportedResult("ani", year, tahunan, regime, grade) for year, grade in told])
        >>> (remark,) = sudden_drops([record(Predikat.SANGAT_BAIK, Predikat.BUTUH_PERBAIKAN)])
        >>> print(remark.seen.en)
        Predikat: from Very good (Year 2024) to Needs improvement (Year 2025), 2 steps.
        >>> sudden_drops([record(Predikat.BAIK, Predikat.BUTUH_PERBAIKAN)])
        ()
    """
    return tuple(found for record in records for kind in EvaluationKind for found in _drop(record, kind, policy))


def _drop(record: Record, kind: EvaluationKind, policy: CarePolicy) -> Iterator[SupportRemark | Unsaid]:
    told = [result for result in record.current if result.kind is kind]
    for before, after in [*pairwise(told)][-1:]:
        why = _not_beside(before, after)
        if why is not None:
            yield Unsaid(CareKind.TURUN_TAJAM, record.employee_id, why)
            return
        falls = [fall for fall in _falls(before, after) if fall.steps >= policy.steps_down.value]
        if falls:
            yield SupportRemark(
                CareKind.TURUN_TAJAM,
                record.employee_id,
                _sentences([_fell(fall, before, after) for fall in falls]),
                2,
                numbers=[SeenNumber(fall.name, fall.steps) for fall in falls],
                thresholds=(policy.steps_down,),
            )


@attrs.frozen
class _Fall:
    """How far something went down; below 0 it went up."""

    name: Words
    before: Ranked | Grade
    after: Ranked | Grade

    @property
    def steps(self) -> int:
        return self.before.merit - self.after.merit


def _falls(before: ReportedResult, after: ReportedResult) -> Iterator[_Fall]:
    if _scale(before.predikat) == _scale(after.predikat):
        yield _Fall(_PREDIKAT, before.predikat, after.predikat)
    for name, one, other in (
        (_RESULTS, before.hasil_kerja, after.hasil_kerja),
        (_CONDUCT, before.perilaku, after.perilaku),
    ):
        if one is not None and other is not None:
            yield _Fall(name, one, other)


def _scale(grade: Ranked | Grade) -> object:
    return grade.scale if isinstance(grade, Grade) else type(grade)


_PREDIKAT = Words("Predikat", "Predikat")
_RESULTS = Words("Rating hasil kerja", "Rating of results")
_CONDUCT = Words("Rating perilaku kerja", "Rating of conduct")


def _fell(fall: _Fall, before: ReportedResult, after: ReportedResult) -> Words:
    one, other, since, until = fall.before.label, fall.after.label, before.period.label, after.period.label
    return Words(
        f"{fall.name.id}: dari {one.id} ({since.id}) menjadi {other.id} ({until.id}), {fall.steps} jenjang.",
        f"{fall.name.en}: from {one.en} ({since.en}) to {other.en} ({until.en}), {fall.steps} steps.",
    )


def _sentences(words: Iterable[Words]) -> Words:
    told = tuple(words)
    return Words(" ".join(each.id for each in told), " ".join(each.en for each in told))


_SHORTEST: Mapping[EvaluationKind, int] = MappingProxyType({EvaluationKind.PERIODIK: 28, EvaluationKind.TAHUNAN: 365})
"""How many days an evaluation has at least: where so many lie between two results, one of them is missing."""


def _not_beside(before: ReportedResult, after: ReportedResult) -> Words | None:
    """Return why two results are not held against each other; ``None`` when they are."""
    one, other = before.period.label, after.period.label
    if before.regime != after.regime:
        return Words(
            f"Peraturannya berganti dari {before.regime} ke {after.regime}; jenjangnya tidak dibandingkan.",
            f"The rules changed from {before.regime} to {after.regime}; their grades are not compared.",
        )
    if (after.period.start - before.period.end).days > _SHORTEST[after.kind]:
        return Words(f"Hasil antara {one.id} dan {other.id} tidak ada.", f"No result between {one.en} and {other.en}.")
    return None


# --- Low without feedback ------------------------------------------------------------------------------------------


def low_without_feedback(
    appraisals: Iterable[Appraisal],
    *,
    dialogues: Mapping[str, Iterable[date]] = _NO_DAYS,
    policy: CarePolicy = _DEFAULT,
) -> tuple[SupportRemark | Unsaid, ...]:
    """Return to whom a low result came without feedback by a leader that left time to mend.

    Low is Butuh Perbaikan or less, by PermenPANRB 6/2022; the duty to give feedback is of that regulation, so earlier
    results are passed over.  A dialogue counts as feedback.  Feedback on an unknown day leaves the answer open.

    Args:
        appraisals: In any order.
        dialogues: The days of the dialogues with each person, by id.
        policy: How long before the end of the period feedback leaves time to mend.
    """
    told = [(each, each.predikat) for each in appraisals]
    low = [each for each, grade in told if isinstance(grade, Predikat) and grade <= Predikat.BUTUH_PERBAIKAN]
    return tuple(found for each in low for found in _unwarned(each, dialogues, policy))


def _unwarned(
    appraisal: Appraisal, dialogues: Mapping[str, Iterable[date]], policy: CarePolicy
) -> Iterator[SupportRemark | Unsaid]:
    who, period, kind = appraisal.plan.employee.id, appraisal.period, CareKind.RENDAH_TANPA_UMPAN_BALIK
    by_leader = [said.on for said in appraisal.feedback if said.giver.kind is GiverKind.PIMPINAN]
    days = [*by_leader, *dialogues.get(who, ())]
    last = period.end - timedelta(days=int(policy.days_to_mend.value))
    in_period = [day for day in days if day is not None and period.contains(day)]
    if any(day <= last for day in in_period):
        return
    if None in by_leader:
        yield Unsaid(kind, who, _NO_DAY)
        return
    grade, late, until = appraisal.predikat, len(in_period), date_words(last)
    yield SupportRemark(
        kind,
        who,
        Words(
            f"{_label(grade).id} untuk {period.label.id}; sampai {until.id} tercatat 0 umpan balik Pimpinan atau dialog"
            f" ({late} sesudahnya).",
            f"{_label(grade).en} for {period.label.en}; up to {until.en} 0 feedback by a leader or dialogues are on"
            f" record ({late} after it).",
        ),
        1,
        numbers=[SeenNumber(_IN_TIME, 0), SeenNumber(_TOO_LATE, late)],
        thresholds=(policy.days_to_mend,),
    )


def _label(grade: Ranked | Grade | Undetermined) -> Words:
    return grade.reason if isinstance(grade, Undetermined) else grade.label


_NO_DAY = Words(
    "Ada umpan balik Pimpinan tanpa tanggal; tidak diketahui apakah masih sempat diperbaiki.",
    "There is feedback by a leader without a day; whether it left time to mend is not known.",
)
_IN_TIME = Words("Umpan balik dan dialog yang masih sempat ditindaklanjuti", "Feedback and dialogues in time to mend")
_TOO_LATE = Words("Umpan balik dan dialog sesudahnya", "Feedback and dialogues after that")
