"""What a careful reader would flag in a decision: who decided, when, and whether the guide would propose the same."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import attrs

from ..base.finding import Finding, Severity, Undetermined
from ..base.words import Words
from ..plans.deadlines import ANNUAL_EVALUATION, due
from ..rules.book import RuleBook
from ..rules.permenpanrb6_2022 import GUIDE, LAW
from .decision import Occasion
from .grounds import Finality

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..rules.outcome import ScoringStrategy
    from .appraisal import Appraisal
    from .decision import Decision
    from .evaluator import Evaluator

__all__ = ["decision_flags"]


def decision_flags(appraisal: Appraisal) -> Iterator[Finding]:
    """Yield all findings about the decision in an appraisal, in the order of the rules below."""
    for rule in _RULES:
        yield from rule(appraisal)


def _decision_missing(appraisal: Appraisal) -> Iterator[Finding]:
    decision = appraisal.decision
    decided = decision is not None and (decision.study or None not in {decision.hasil_kerja, decision.perilaku})
    if appraisal.proposal is not None and not decided and not _computed(appraisal.outcome.rules):
        yield Finding(
            "DECISION_MISSING",
            Severity.INFO,
            "decision",
            Words("Pejabat Penilai Kinerja belum menetapkan kedua rating.", "The appraiser has not set both ratings."),
            basis=LAW("Pasal 25"),
        )


def _computed(rules: ScoringStrategy) -> bool:
    """Return whether the rules compute the ratings, so that nobody has to set them."""
    return isinstance(rules, RuleBook) and rules.computes_ratings


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
        _WEIGH_REASON if decision.reason else _NOTE_REASON,
        GUIDE,
    )


_NOTE_REASON = Words("Panduan hanya contoh; catat alasannya.", "The guide is an example only; note down why.")
_WEIGH_REASON = Words(
    "Panduan hanya contoh; alasannya tercatat dalam keputusan.",
    "The guide is an example only; the reason stands in the decision.",
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
    decision, evaluator = appraisal.decision, appraisal.evaluator
    if decision is None or decision.by.id == appraisal.plan.employee.id:
        return
    if decision.occasion is Occasion.KEBERATAN:
        if not _may_decide_on_objection(appraisal, decision):
            yield _NOT_THE_SUPERIOR
    elif evaluator is not None:
        if decision.by.id != evaluator.person_id:
            yield _not_the_evaluator(evaluator)
    # A correction itself says by whose authority it is made, and is checked there.
    elif decision.occasion is Occasion.EVALUASI and decision.by.id != appraisal.plan.appraiser.id:
        yield _NOT_THE_APPRAISER


_NOT_THE_APPRAISER = Finding(
    "DECISION_BY_ANOTHER",
    Severity.WARNING,
    "decision.by",
    Words("Yang menetapkan bukan Pejabat Penilai Kinerja pada SKP.", "Who decided is not the appraiser of the plan."),
    Words(
        "Catat dasarnya (evaluator): atasannya, Plt., Plh., pendelegasian, atau perpindahan (angka 13-14); atau bahwa "
        "keputusan ini atas keberatan atau koreksi (occasion).",
        "Note the ground (evaluator): the appraiser's superior, Plt., Plh., a delegation or a move (no. 13-14); or "
        "that it was decided on an objection or a correction (occasion).",
    ),
    LAW("Lampiran hlm. 89-92"),
)
_NOT_THE_SUPERIOR = Finding(
    "DECISION_BY_ANOTHER",
    Severity.WARNING,
    "decision.by",
    Words(
        "Keberatan tidak diputus oleh atasan Pejabat Penilai Kinerja.",
        "The objection was not decided by the appraiser's superior.",
    ),
    Words("Atasan itu yang memutuskan.", "That superior decides."),
    LAW("Lampiran hlm. 117, B angka 5-6"),
)


def _not_the_evaluator(evaluator: Evaluator) -> Finding:
    message = Words("Yang menetapkan bukan yang berwenang mengevaluasi.", "Who decided is not who evaluates.")
    return attrs.evolve(_NOT_THE_APPRAISER, message=message, hint=evaluator.reason, basis=evaluator.basis)


def _may_decide_on_objection(appraisal: Appraisal, decision: Decision) -> bool:
    """Return whether this person may, as far as the plan and who evaluated tell."""
    plan, evaluator = appraisal.plan, appraisal.evaluator
    appraiser = plan.appraiser.id if evaluator is None else evaluator.person_id
    # Above another evaluator than that of the plan stands another superior, whom the plan does not know.
    if plan.superior is None or appraiser != plan.appraiser.id:
        return decision.by.id != appraiser
    return decision.by.id == plan.superior.id


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
    _decision_missing,
    _departs_from_guide,
    _decided_by_oneself,
    _decided_by_another,
    _decided_early_or_late,
    _study,
)
