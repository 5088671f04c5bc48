"""What a careful reader would flag in an appraisal, one function for each rule."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ..base.finding import Finding, Severity, Undetermined
from ..base.law import Assurance
from ..base.laws import SE_BKN_1_2023
from ..base.period import Period, PeriodKind
from ..base.words import Words
from ..feedback.continuous import check_feedback
from ..plans.deadlines import ANNUAL_EVALUATION, due
from ..plans.track import TrackStatus
from ..rules.book import RuleBook
from ..rules.permenpanrb6_2022 import GUIDE, LAW, PERIODIC
from .decision import Occasion
from .grounds import Finality
from .organisation import organisation_year

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .appraisal import Appraisal
    from .decision import Decision

__all__ = ["flags"]

TRAJECTORY = LAW(
    "Lampiran hlm. 93 huruf c angka 2)",
    assurance=Assurance.ASSUMPTION,
    note="The text has a trajectory for the targets of an organisation; the indicators of a person are read alike.",
)


def flags(appraisal: Appraisal) -> Iterator[Finding]:
    """Yield all findings about an appraisal, in the order of the rules below."""
    for rule in _RULES:
        yield from rule(appraisal)


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
                "Setelah perpindahan, penilai yang baru menilai; hari-hari sebelumnya ada pada SKP lama.",
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
            TRAJECTORY,
        )


def _decision_missing(appraisal: Appraisal) -> Iterator[Finding]:
    decision = appraisal.decision
    decided = decision is not None and (decision.study or None not in {decision.hasil_kerja, decision.perilaku})
    if appraisal.proposal is not None and not decided:
        yield Finding(
            "DECISION_MISSING",
            Severity.INFO,
            "decision",
            Words("Pejabat Penilai Kinerja belum menetapkan kedua rating.", "The appraiser has not set both ratings."),
            basis=LAW("Pasal 25"),
        )


def _departs_from_guide(appraisal: Appraisal) -> Iterator[Finding]:
    decision, proposal = appraisal.decision, appraisal.proposal
    if decision is None or decision.hasil_kerja is None or proposal is None:
        return
    if isinstance(proposal.rating, Undetermined) or proposal.rating == decision.hasil_kerja:
        return
    chosen, proposed = decision.hasil_kerja.label, proposal.rating.label
    yield Finding(
        "DECISION_DEPARTS_FROM_GUIDE",
        Severity.INFO if decision.reason else Severity.WARNING,
        "decision.hasil_kerja",
        Words(
            f"Pejabat Penilai Kinerja menetapkan {chosen.id.lower()}; panduan akan mengusulkan {proposed.id.lower()}.",
            f"The appraiser set {chosen.en.lower()}; the guide would propose {proposed.en.lower()}.",
        ),
        Words("Panduan hanya contoh; catat alasannya.", "The guide is an example only; note down why."),
        GUIDE,
    )


def _decided_by_oneself(appraisal: Appraisal) -> Iterator[Finding]:
    decision = appraisal.decision
    if decision is not None and decision.by.id == appraisal.plan.employee.id:
        yield Finding(
            "DECISION_BY_ONESELF",
            Severity.ERROR,
            "decision.by",
            Words("Pegawai menetapkan hasil evaluasinya sendiri.", "The employee decided on the own evaluation."),
            Words("Yang menetapkan adalah atasannya.", "Whoever stands above decides."),
            LAW("Lampiran hlm. 89, angka 2"),
        )


def _decided_by_another(appraisal: Appraisal) -> Iterator[Finding]:
    decision = appraisal.decision
    if decision is None or decision.by.id == appraisal.plan.employee.id:
        return
    by, evaluator = decision.by.id, appraisal.evaluator
    if decision.occasion is Occasion.KEBERATAN:
        said = None if _on_objection(appraisal, by) else _NOT_THE_SUPERIOR
    elif evaluator is not None:
        said = None if by == evaluator.person_id else (_NOT_THE_EVALUATOR, evaluator.reason, evaluator.basis)
    elif decision.occasion is Occasion.KOREKSI:
        # The correction itself says by whose authority it is made, and is checked there.
        return
    else:
        said = None if by == appraisal.plan.appraiser.id else _NOT_THE_APPRAISER
    if said is not None:
        message, hint, basis = said
        yield Finding("DECISION_BY_ANOTHER", Severity.WARNING, "decision.by", message, hint, basis)


def _on_objection(appraisal: Appraisal, by: str) -> bool:
    """Return whether this person may decide on an objection, as far as the plan and who evaluated tell."""
    superior, evaluator = appraisal.plan.superior, appraisal.evaluator
    appraiser = appraisal.plan.appraiser.id if evaluator is None else evaluator.person_id
    # Above another evaluator than that of the plan stands another superior, whom the plan does not know.
    if superior is not None and appraiser == appraisal.plan.appraiser.id:
        return by == superior.id
    return by != appraiser


_NOT_THE_APPRAISER = (
    Words("Yang menetapkan bukan Pejabat Penilai Kinerja pada SKP.", "Who decided is not the appraiser of the plan."),
    Words(
        "Catat dasarnya (evaluator): atasannya, Plt., Plh., pendelegasian, atau perpindahan (angka 13-14); atau "
        "kesempatannya (occasion): keberatan, koreksi.",
        "Note the ground (evaluator): the appraiser's superior, Plt., Plh., a delegation or a move (no. 13-14); or the "
        "occasion: an objection, a correction.",
    ),
    LAW("Lampiran hlm. 89-92"),
)
_NOT_THE_EVALUATOR = Words("Yang menetapkan bukan yang berwenang mengevaluasi.", "Who decided is not who evaluates.")
_NOT_THE_SUPERIOR = (
    Words(
        "Keberatan tidak diputus oleh atasan Pejabat Penilai Kinerja.",
        "The objection was not decided by the appraiser's superior.",
    ),
    Words("Atasan itu yang memutuskan.", "That superior decides."),
    LAW("Lampiran hlm. 117, huruf B"),
)


def _decided_early_or_late(appraisal: Appraisal) -> Iterator[Finding]:
    decision, end = appraisal.decision, appraisal.period.end
    if decision is None:
        return
    # Annex p. 90 no. 8: the year is judged from the end of December to the end of January.
    if decision.on < date(end.year, end.month, 1):
        message = Words("Ditetapkan sebelum bulan terakhir periode.", "Decided before the last month of the period.")
    elif appraisal.annual and decision.on > due(ANNUAL_EVALUATION, end) and not _may_be_later(appraisal, decision):
        message = Words(
            "Evaluasi tahunan ditetapkan setelah akhir Januari.", "The year was judged after the end of January."
        )
    else:
        return
    yield Finding("DECISION_DAY", Severity.WARNING, "decision.on", message, basis=LAW("Lampiran hlm. 90 angka 8"))


def _may_be_later(appraisal: Appraisal, decision: Decision) -> bool:
    """Return whether the window does not bind: on an objection or correction, and the superior (p. 90, no. 11)."""
    if decision.occasion is not Occasion.EVALUASI:
        return True
    plan, evaluator = appraisal.plan, appraisal.evaluator
    if evaluator is not None:
        return evaluator.finality is Finality.ATASAN_MENGGANTIKAN
    # The superior steps in only once the time is over.
    return plan.superior is not None and decision.by.id == plan.superior.id != plan.appraiser.id


def _organisation_missing(appraisal: Appraisal) -> Iterator[Finding]:
    if appraisal.proposal is not None and appraisal.organisation is None:
        yield Finding(
            "ORGANISATION_MISSING",
            Severity.WARNING,
            "organisation",
            Words("Capaian kinerja organisasi belum ada.", "The result of the organisation is missing."),
            Words("Langkah pertama evaluasi adalah capaian organisasi.", "It is the first step of every evaluation."),
            LAW("Pasal 24 ayat (1) dan Pasal 25 ayat (1)"),
        )


def _organisation_of_another_period(appraisal: Appraisal) -> Iterator[Finding]:
    if appraisal.proposal is None or appraisal.organisation is None:
        return
    told, judged = appraisal.organisation.period, appraisal.period
    if not _may_stand(told, judged, annual=appraisal.annual):
        yield Finding(
            "ORGANISATION_OTHER_PERIOD",
            Severity.WARNING,
            "organisation.period",
            Words(
                f"Capaian organisasi dari {told.label.id}, yang dinilai {judged.label.id}.",
                f"The result is of {told.label.en}; {judged.label.en} is judged.",
            ),
            Words(
                "Hanya capaian tahunan yang terlambat diganti capaian tahun sebelumnya.",
                "Only a late annual result is replaced by that of the year before.",
            ),
            LAW("Lampiran hlm. 94 huruf f"),
        )


def _may_stand(told: Period, judged: Period, *, annual: bool) -> bool:
    if annual:
        # A plan may be shorter than the year; the organisation is judged for the whole of it.
        return told == judged or told in {organisation_year(judged), organisation_year(judged).previous()}
    whole = told.kind in {PeriodKind.BULANAN, PeriodKind.TRIWULANAN}
    return told == judged or (whole and told.contains(judged) and told.end == judged.end)


def _organisation_of_another_time(appraisal: Appraisal) -> Iterator[Finding]:
    organisation, decision = appraisal.organisation, appraisal.decision
    if appraisal.proposal is None or organisation is None or not appraisal.annual:
        return
    year = organisation_year(appraisal.period)
    last_day = due(ANNUAL_EVALUATION, appraisal.period.end)
    if organisation.period == year and organisation.issued_on is not None and organisation.issued_on > last_day:
        message = Words(
            "Capaian organisasi tahun ini dikeluarkan setelah akhir Januari; yang dihitung capaian tahun sebelumnya.",
            "This year's result was issued after the end of January; that of the year before counts.",
        )
    elif organisation.period == year.previous() and decision is not None and decision.on < last_day:
        message = Words(
            "Capaian organisasi tahun lalu digunakan sebelum akhir Januari; capaian tahun ini masih dapat keluar.",
            "Last year's result was used before the end of January, while this year's might still come.",
        )
    else:
        return
    yield Finding(
        "ORGANISATION_OTHER_TIME", Severity.WARNING, "organisation", message, basis=LAW("Lampiran hlm. 94 huruf f")
    )


def _organisation_of_another_unit(appraisal: Appraisal) -> Iterator[Finding]:
    if appraisal.proposal is None or appraisal.organisation is None:
        return
    counts = _units_that_count(appraisal)
    if counts and appraisal.organisation.unit.id not in counts:
        yield Finding(
            "ORGANISATION_OTHER_UNIT",
            Severity.WARNING,
            "organisation.unit",
            Words(
                "Capaian organisasi bukan dari unit yang dipimpin Pejabat Penilai Kinerja.",
                "The result is not that of the unit that the appraiser leads.",
            ),
            basis=LAW("Lampiran hlm. 94 huruf g"),
        )


def _units_that_count(appraisal: Appraisal) -> set[str]:
    """Return the units of which the result may be used; none where that can not be told."""
    decision, evaluator = appraisal.decision, appraisal.evaluator
    if evaluator is not None:
        return {evaluator.unit_id} - {""}
    led = {unit.id for unit in appraisal.plan.appraiser.units_led}
    # Who stands in for the appraiser may bring the result of the own unit; the text does not say which counts.
    return led | {unit.id for unit in decision.by.units_led} if led and decision is not None else led


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


def _study(appraisal: Appraisal) -> Iterator[Finding]:
    decision = appraisal.decision
    if decision is None or decision.study is None:
        return
    recorded = decision.recorded
    if recorded is not None and recorded is not decision.study.predikat:
        yield Finding(
            "PREDIKAT_NOT_AS_SET",
            Severity.ERROR,
            "decision.recorded",
            Words("Predikat yang tercatat bukan yang ditetapkan.", "The predikat on record is not the one set."),
            basis=LAW("Lampiran hlm. 100 dan 103"),
        )


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
    _trajectory_missing,
    _year_not_realised,
    _decision_missing,
    _departs_from_guide,
    _decided_by_oneself,
    _decided_by_another,
    _decided_early_or_late,
    _organisation_missing,
    _organisation_of_another_period,
    _organisation_of_another_time,
    _organisation_of_another_unit,
    _feedback_missing,
    _feedback,
    _study,
)
