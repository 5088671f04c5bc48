"""The track: where progress stands against the targets that are due.

Arithmetic stops at the indicator and, by one reading of ours, at the result.  What it cannot compare it leaves to a
person, with the reason; a shortfall that the leader accepted is none.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Undetermined
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_6_2022
from ..base.period import Period
from ..base.words import Words, label
from .plan import Approach
from .standing import NARRATIVE, Comparison, Standing, compare
from .target import TextTarget

if TYPE_CHECKING:
    from ..base.law import Basis
    from .indicator import Indicator
    from .plan import WorkPlan, WorkResult
    from .progress import Acceptance, Progress
    from .target import Target
    from .units import UnitRate, UnitTable

__all__ = [
    "PER_RESULT",
    "IndicatorStanding",
    "ResultStanding",
    "TrackStatus",
    "on_track",
    "result_standing",
    "standing_of",
    "target_due",
]

PER_RESULT = PERMENPANRB_6_2022(
    "Anak Lampiran 4, hlm. 188-214",
    assurance=Assurance.ASSUMPTION,
    note="The text rates results as above, as expected or below and does not say how several indicators make one"
    " result; this reading gives the printed ratings of all four quantitative examples.",
)
"""Why a result stands where it does: below if an indicator is below and the leader did not accept it; above if none is
below and at least one above; else sesuai."""
_TAKEN_OVER = PERMENPANRB_6_2022("Pasal 20 ayat (6)-(8)")


class TrackStatus(StrEnum):
    """Whether an indicator is on its way, or why that cannot be said."""

    SESUAI_JALUR = "sesuai_jalur"
    """As expected by now, or better."""
    TERTINGGAL = "tertinggal"
    """Behind what is expected by now."""
    BELUM_ADA_TARGET = "belum_ada_target"
    """Nothing is due in this period."""
    BELUM_ADA_REALISASI = "belum_ada_realisasi"
    """Something is due, and nothing was told."""
    TIDAK_SEBANDING = "tidak_sebanding"
    """Realisation and target cannot be compared: units, or numbers against words."""
    PERLU_DINILAI = "perlu_dinilai"
    """The target is in words, so a person has to judge."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("track_status", self)


@final
@attrs.frozen
class IndicatorStanding:
    """Where one indicator stands in a period.

    Args:
        indicator_id: The indicator.
        status: Whether it is on its way.
        answer: The comparison with what is due, or why there is none.
    """

    indicator_id: str
    status: TrackStatus
    answer: Comparison | Undetermined

    @property
    def standing(self) -> Standing | Undetermined:
        """Where it stands, or that this cannot be said and why."""
        return self.answer.standing if isinstance(self.answer, Comparison) else self.answer

    @property
    def reason(self) -> Words:
        """Why, in a sentence."""
        return self.answer.reason

    @property
    def basis(self) -> Basis | None:
        """The reading behind it."""
        return self.answer.basis

    @property
    def rates(self) -> tuple[UnitRate, ...]:
        """The equalities between units that it took."""
        return self.answer.rates if isinstance(self.answer, Comparison) else ()


@final
@attrs.frozen
class ResultStanding:
    """Where one result stands in a period, by the reading :data:`PER_RESULT`.

    Args:
        result_id: The result.
        standing: Where it stands, or that this cannot be said and why.
        reason: Why, in a sentence.
        acceptance: The leader's acceptance of a shortfall, if there is one.
        indicators: Where its indicators stand.
        basis: The reading or article behind it.
    """

    result_id: str
    standing: Standing | Undetermined
    reason: Words
    acceptance: Acceptance | None
    indicators: tuple[IndicatorStanding, ...]
    basis: Basis

    @property
    def unaccepted(self) -> Standing | Undetermined:
        """Where it stands by its indicators alone, whatever the leader accepted."""
        if self.acceptance is None or self.basis == _TAKEN_OVER:
            return self.standing
        return _of_indicators([each.standing for each in self.indicators])[0]


def target_due(plan: WorkPlan, indicator: Indicator, period: Period) -> Target | None:
    """Return the target that is due in ``period``, or ``None`` when nothing is.

    The trajectory's target of the period, or of its days within the plan where the plan begins in it; else, in a
    qualitative plan, the narrative; else, in a period that reaches the end of the plan, the target of the whole plan.
    """
    step = indicator.target_in(period) or _since_the_plan(plan, indicator, period)
    if step is not None:
        return step
    if indicator.target is None and plan.approach is Approach.KUALITATIF:
        return TextTarget(indicator.text)
    return indicator.target if period.end >= plan.period.end else None


def _since_the_plan(plan: WorkPlan, indicator: Indicator, period: Period) -> Target | None:
    start = plan.period.start
    return indicator.target_in(Period(start, period.end)) if period.start < start <= period.end else None


def standing_of(
    plan: WorkPlan, progress: Progress, indicator: Indicator, *, period: Period, table: UnitTable
) -> IndicatorStanding:
    """Return where an indicator stands against the target that is due in ``period``.

    Args:
        plan: The plan.
        progress: What was realised.
        indicator: One of the plan's indicators.
        period: The period whose target counts.
        table: Which units may be read as one another.
    """
    target = target_due(plan, indicator, period)
    if target is None:
        return _unsaid(indicator, TrackStatus.BELUM_ADA_TARGET, _no_target(plan, indicator, period))
    realisation = progress.of(indicator.id)
    if realisation is None and isinstance(target, TextTarget):
        realisation = progress.of(plan.result_of(indicator.id).id)
    if realisation is None:
        return _unsaid(indicator, TrackStatus.BELUM_ADA_REALISASI, _no_realisation(target))
    answer = compare(target, realisation.value, realisation.unit, table)
    if isinstance(answer, Comparison):
        return _compared(indicator, answer)
    status = TrackStatus.PERLU_DINILAI if answer.code == NARRATIVE else TrackStatus.TIDAK_SEBANDING
    return _unsaid(indicator, status, answer.message, answer.basis)


def on_track(plan: WorkPlan, progress: Progress, period: Period, table: UnitTable) -> tuple[IndicatorStanding, ...]:
    """Return, for every indicator in order, whether it is on its way in ``period``, and why.

    Args:
        plan: The plan.
        progress: What was realised.
        period: The period whose targets count.
        table: Which units may be read as one another.
    """
    return tuple(standing_of(plan, progress, each, period=period, table=table) for each in plan.indicators)


def result_standing(
    plan: WorkPlan, progress: Progress, result: WorkResult, *, period: Period, table: UnitTable
) -> ResultStanding:
    """Return where a result stands in ``period``, by the reading :data:`PER_RESULT`.

    What a person has to judge is not guessed: unless an indicator is below or the leader accepted the result, one
    indicator that cannot be compared leaves the result undetermined.  So does a result that the leader took over,
    whose note the appraiser weighs (PermenPANRB 6/2022, art. 20(8)).
    """
    indicators = tuple(standing_of(plan, progress, each, period=period, table=table) for each in result.indicators)
    acceptance = progress.accepted(result.id)
    standing, reason = _of_result(result, [each.standing for each in indicators], acceptance)
    basis = _TAKEN_OVER if result.taken_over else PER_RESULT
    return ResultStanding(result.id, standing, reason, acceptance, indicators, basis)


def _of_result(
    result: WorkResult, standings: list[Standing | Undetermined], acceptance: Acceptance | None
) -> tuple[Standing | Undetermined, Words]:
    if result.taken_over:
        return _open(_say_taken_over(result.taken_over.note), _TAKEN_OVER)
    if acceptance and any(isinstance(each, Undetermined) or each is Standing.DI_BAWAH for each in standings):
        return Standing.SESUAI, _say_accepted(acceptance.reason)
    return _of_indicators(standings)


def _of_indicators(standings: list[Standing | Undetermined]) -> tuple[Standing | Undetermined, Words]:
    if Standing.DI_BAWAH in standings:
        return Standing.DI_BAWAH, _BELOW
    if not standings or any(isinstance(standing, Undetermined) for standing in standings):
        return _open(_OPEN, PER_RESULT)
    return (Standing.DI_ATAS, _ABOVE) if Standing.DI_ATAS in standings else (Standing.SESUAI, _AS_EXPECTED)


def _open(reason: Words, basis: Basis) -> tuple[Undetermined, Words]:
    return Undetermined(reason, basis), reason


def _compared(indicator: Indicator, answer: Comparison) -> IndicatorStanding:
    behind = answer.standing is Standing.DI_BAWAH
    return IndicatorStanding(indicator.id, TrackStatus.TERTINGGAL if behind else TrackStatus.SESUAI_JALUR, answer)


def _unsaid(indicator: Indicator, status: TrackStatus, reason: Words, basis: Basis | None = None) -> IndicatorStanding:
    return IndicatorStanding(indicator.id, status, Undetermined(reason, basis))


def _no_target(plan: WorkPlan, indicator: Indicator, period: Period) -> Words:
    due, whole, target = period.label, plan.period.label, indicator.target
    if target is None:
        return Words(f"Belum ada target untuk {due.id}.", f"Nothing is due in {due.en}.")
    told = target.words
    return Words(
        f"Belum ada target untuk {due.id}; target {whole.id} {told.id}.",
        f"Nothing is due in {due.en}; the target of {whole.en} is {told.en}.",
    )


def _no_realisation(target: Target) -> Words:
    told = target.words
    return Words(f"Belum ada realisasi atas target {told.id}.", f"Nothing was told of the target, {told.en}.")


def _say_taken_over(note: str) -> Words:
    return Words(
        f"Hasil kerja ini diambil alih Pimpinan; catatannya dipertimbangkan Pejabat Penilai Kinerja: {note}",
        f"The leader took this result over; the appraiser weighs the note: {note}",
    )


def _say_accepted(reason: str) -> Words:
    return Words(
        f"Pimpinan menerima hasil ini sebagai sesuai ekspektasi: {reason}",
        f"The leader accepts this as meeting the expectation: {reason}",
    )


_BELOW = Words(
    "Ada indikator di bawah target dan Pimpinan tidak menyatakan menerima kekurangan itu.",
    "An indicator is below its target, and the leader did not say that the shortfall is accepted.",
)
_OPEN = Words(
    "Ada indikator yang belum dapat dibandingkan (belum ada target, realisasi, atau satuan yang sepadan); "
    "Pimpinan yang menilainya.",
    "Some indicator cannot be compared yet (no target, no realisation, or no matching unit); the leader judges.",
)
_ABOVE = Words(
    "Tidak ada indikator di bawah target dan ada yang di atasnya.",
    "No indicator is below its target, and some are above.",
)
_AS_EXPECTED = Words("Semua indikator sesuai target.", "All indicators meet their targets.")
