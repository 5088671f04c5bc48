"""What a careful reader would flag in an appraisal, one function for each rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from ..base.finding import Finding, Severity
from ..base.law import Assurance
from ..base.laws import SE_BKN_1_2023
from ..base.period import Period, PeriodKind
from ..base.words import Words
from ..feedback.continuous import check_feedback
from ..plans.precision import crossed
from ..plans.standing import Comparison
from ..plans.track import TrackStatus
from ..rules.book import RuleBook
from ..rules.permenpanrb6_2022 import LAW, PERIODIC, in_force
from .decision_flags import decision_flags
from .organisation_flags import organisation_flags

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .appraisal import Appraisal

__all__ = ["flags"]

_TRAJECTORY = LAW(
    "Lampiran hlm. 93 huruf c angka 2)",
    assurance=Assurance.ASSUMPTION,
    note="The text has a trajectory for the targets of an organisation; the indicators of a person are read alike.",
)


def flags(appraisal: Appraisal) -> Iterator[Finding]:
    """Yield all findings about an appraisal, in the order of the rules below.

    What they cite is PermenPANRB 6/2022 and its circulars.  Of a period before them the findings still hold, as what a
    careful reader would flag, and cite nothing.
    """
    found = (finding for rule in _RULES for finding in rule(appraisal))
    cites = in_force(appraisal.period)
    yield from (finding if cites else attrs.evolve(finding, basis=None) for finding in found)


def _plan_not_agreed(appraisal: Appraisal) -> Iterator[Finding]:
    if not appraisal.plan.status.agreed:
        yield Finding(
            "PLAN_NOT_AGREED",
            Severity.ERROR,
            "plan.status",
            Words("SKP yang dinilai belum ditetapkan.", "The plan that is judged has not been set."),
            Words("Tetapkan SKP lebih dahulu.", "Have it set first."),
            LAW("Pasal 14"),
        )


def _plan_without_results(appraisal: Appraisal) -> Iterator[Finding]:
    if not appraisal.plan.results:
        yield Finding(
            "PLAN_WITHOUT_RESULTS",
            Severity.ERROR,
            "plan.results",
            Words("SKP yang dinilai tidak memuat hasil kerja.", "The plan that is judged has no results."),
            Words("Lengkapi SKP lebih dahulu.", "Complete it first."),
            LAW("Pasal 7"),
        )


def _outside_plan(appraisal: Appraisal) -> Iterator[Finding]:
    period, planned = appraisal.period, appraisal.plan.period
    if period.overlaps(planned) and period.end <= planned.end:
        return
    yield Finding(
        "PERIOD_OUTSIDE_PLAN",
        Severity.ERROR,
        "period",
        Words(
            f"{period.label.id} berada di luar periode SKP, {planned.label.id}.",
            f"{period.label.en} lies outside the plan, {planned.label.en}.",
        ),
        Words("Gunakan SKP yang berlaku pada akhir periode itu.", "Use the plan that holds at the end of that period."),
    )


def _before_plan(appraisal: Appraisal) -> Iterator[Finding]:
    period, planned = appraisal.period, appraisal.plan.period
    if period.start < planned.start <= period.end <= planned.end:
        yield Finding(
            "PERIOD_BEGINS_BEFORE_PLAN",
            Severity.INFO,
            "period",
            Words(
                f"{period.label.id} dimulai sebelum SKP, {planned.label.id}.",
                f"{period.label.en} begins before the plan, {planned.label.en}.",
            ),
            Words(
                "Setelah perpindahan, Pejabat Penilai Kinerja yang baru menilai; hari-hari sebelumnya ada pada SKP "
                "lama.",
                "After a move the new appraiser judges; the days before are in the old plan.",
            ),
            LAW("Lampiran hlm. 91 angka 13"),
        )


def _other_period(appraisal: Appraisal) -> Iterator[Finding]:
    period, planned = appraisal.period, appraisal.plan.period
    in_plan = Period(max(period.start, planned.start), period.end) if planned.start <= period.end else period
    for path, told in (("progress", appraisal.progress), ("conduct", appraisal.conduct)):
        if told is not None and told.period not in {period, in_plan}:
            yield Finding(
                "PERIOD_OF_ANOTHER",
                Severity.WARNING,
                f"{path}.period",
                Words(
                    f"Yang dinilai {period.label.id}, tetapi datanya dari {told.period.label.id}.",
                    f"{period.label.en} is judged, but this tells of {told.period.label.en}.",
                ),
                Words("Setiap periode dinilai atas datanya sendiri.", "Each period is judged on what it tells itself."),
            )


def _no_period_of_its_own(appraisal: Appraisal) -> Iterator[Finding]:
    rules, period = appraisal.outcome.rules, appraisal.period
    coverage = rules.coverage if isinstance(rules, RuleBook) else None
    if coverage is None or not coverage.periodic or appraisal.annual or period.kind is not PeriodKind.LAINNYA:
        return
    # Some days of a quarter are what is left of it after a move; more than a quarter is no period at all.
    if len(period.quarters()) > 1:
        yield Finding(
            "PERIOD_NOT_EVALUATED",
            Severity.ERROR,
            "period",
            Words(
                f"{period.label.id} lebih panjang daripada periode evaluasi periodik.",
                f"{period.label.en} is longer than any periodic evaluation.",
            ),
            Words("Evaluasi periodik bulanan atau triwulanan.", "Periodic evaluation is monthly or quarterly."),
            PERIODIC,
        )


def _accepted_by_others(appraisal: Appraisal) -> Iterator[Finding]:
    known = {result.id: result for result in appraisal.plan.results}
    for index, acceptance in enumerate(appraisal.progress.acceptances):
        result = known.get(acceptance.result_id)
        assigned = result.assigned_by if result is not None else None
        leaders = (appraisal.plan.appraiser, appraisal.plan.superior, assigned)
        evaluator = appraisal.evaluator.person_id if appraisal.evaluator is not None else None
        if acceptance.by.id not in {evaluator, *(leader.id for leader in leaders if leader is not None)}:
            yield Finding(
                "ACCEPTED_BY_ANOTHER",
                Severity.ERROR,
                f"progress.acceptances[{index}].by",
                Words(
                    "Yang menerima kekurangan bukan Pimpinan hasil kerja ini.",
                    "Who accepts the shortfall is no leader of this result.",
                ),
                Words("Hanya umpan balik Pimpinan yang dihitung.", "Only the leader's feedback counts."),
                LAW("Anak Lampiran 4, catatan ****, hlm. 194 dan 201"),
            )


def _progress(appraisal: Appraisal) -> Iterator[Finding]:
    for finding in appraisal.progress.check(appraisal.plan):
        yield finding.at("progress")


def _not_comparable(appraisal: Appraisal) -> Iterator[Finding]:
    for i, result in enumerate(appraisal.standings):
        for j, indicator in enumerate(result.indicators):
            if indicator.status is TrackStatus.TIDAK_SEBANDING:
                path = f"plan.results[{i}].indicators[{j}]"
                yield Finding("REALISATION_NOT_COMPARABLE", Severity.WARNING, path, indicator.reason)


def _not_distinguishable(appraisal: Appraisal) -> Iterator[Finding]:
    for i, result in enumerate(appraisal.standings):
        for j, indicator in enumerate(result.indicators):
            realisation = appraisal.progress.of(indicator.indicator_id)
            precision = realisation.precision if realisation is not None else None
            if precision is not None and isinstance(indicator.answer, Comparison):
                note = crossed(indicator.answer, precision)
                yield from () if note is None else (note.at(f"plan.results[{i}].indicators[{j}]"),)


def _trajectory_missing(appraisal: Appraisal) -> Iterator[Finding]:
    plan = appraisal.plan
    stood = [each for result in appraisal.standings for each in result.indicators]
    # A trajectory that is silent about a period says that nothing is due in it; none at all says nothing.
    count = sum(
        each.status is TrackStatus.BELUM_ADA_TARGET and indicator.target is not None and not indicator.trajectory
        for indicator, each in zip(plan.indicators, stood, strict=True)
    )
    if count:
        yield Finding(
            "TRAJECTORY_MISSING",
            Severity.INFO,
            "plan.results",
            Words(
                f"{count} indikator bertarget {plan.period.label.id} tanpa target {appraisal.period.label.id}.",
                f"{count} of the indicators have a target of {plan.period.label.en} and none of "
                f"{appraisal.period.label.en}.",
            ),
            Words(
                "Isi trajectory target per periode; tanpa itu Pejabat Penilai Kinerja menilai tanpa usulan panduan.",
                "Fill in the trajectory, the target of each period; without it the appraiser rates with no proposal.",
            ),
            _TRAJECTORY,
        )


def _year_not_realised(appraisal: Appraisal) -> Iterator[Finding]:
    if not appraisal.annual:
        return
    for i, result in enumerate(appraisal.standings):
        for j, indicator in enumerate(result.indicators):
            if indicator.status is TrackStatus.BELUM_ADA_REALISASI:
                yield Finding(
                    "REALISATION_MISSING",
                    Severity.WARNING,
                    f"plan.results[{i}].indicators[{j}]",
                    indicator.reason,
                    basis=LAW("Lampiran hlm. 100", note="The year is judged on final realisation."),
                )


def _feedback_missing(appraisal: Appraisal) -> Iterator[Finding]:
    noted = appraisal.feedback or (appraisal.conduct is not None and appraisal.conduct.observations)
    if appraisal.proposal is not None and not noted:
        yield Finding(
            "FEEDBACK_MISSING",
            Severity.WARNING if appraisal.annual else Severity.INFO,
            "feedback",
            Words("Umpan balik berkelanjutan belum ada.", "There is no continuous feedback."),
            Words(
                "Formulir evaluasi memuat umpan balik tahun itu.", "The evaluation form shows the feedback of the year."
            ),
            SE_BKN_1_2023("Angka 5 huruf d"),
        )


def _feedback(appraisal: Appraisal) -> Iterator[Finding]:
    if appraisal.feedback:
        for finding in check_feedback(appraisal.plan, appraisal.feedback):
            yield finding.at("feedback")


_RULES = (
    _plan_not_agreed,
    _plan_without_results,
    _outside_plan,
    _before_plan,
    _other_period,
    _no_period_of_its_own,
    _accepted_by_others,
    _progress,
    _not_comparable,
    _not_distinguishable,
    _trajectory_missing,
    _year_not_realised,
    decision_flags,
    organisation_flags,
    _feedback_missing,
    _feedback,
)
