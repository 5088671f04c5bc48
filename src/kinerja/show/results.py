"""Results against their targets: what was realised, where that stands, and what the leader accepted."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ..base.finding import Undetermined
from ..base.words import Words, date_words, label, number_words
from ..plans.plan import Jenis
from ..plans.target import TextTarget
from ..plans.track import TrackStatus, result_standing, target_due
from ..plans.units import amount
from ..rules.permenpanrb6_2022 import in_force
from .explanation import legend
from .page import NONE, Group, Page, Paragraph, Row, Table, as_written, joined, labelled, remarks, slim
from .parties import person_words
from .wording import basis_words, truth_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ..base.period import Period
    from ..plans.indicator import Indicator
    from ..plans.plan import WorkPlan, WorkResult
    from ..plans.progress import Evidence, Progress, Realisation
    from ..plans.track import IndicatorStanding, ResultStanding
    from ..plans.units import UnitTable
    from .page import Block

__all__ = [
    "EVIDENCE",
    "INDICATOR",
    "REALISED",
    "RESULTS",
    "TARGET",
    "evidence_words",
    "progress_page",
    "realised_words",
    "results_blocks",
    "statement_words",
]

RESULTS: Mapping[Jenis, Words] = MappingProxyType(
    {
        Jenis.UTAMA: Words("A. Hasil kerja utama", "A. Main results"),
        Jenis.TAMBAHAN: Words("B. Hasil kerja tambahan", "B. Additional results"),
    }
)
"""The heads of the two lists of results, lettered as in the forms."""
INDICATOR = Words("Indikator kinerja individu", "Indicator")
"""The head of the column of indicators."""
TARGET = Words("Target", "Target")
"""The head of the column of targets."""
EVIDENCE = Words("Bukti dukung", "Evidence")
"""What evidence is named by."""
REALISED = Words("Realisasi", "Realised")
"""The head of the column of what was realised."""


def progress_page(plan: WorkPlan, progress: Progress, *, period: Period, table: UnitTable) -> Page:
    """Return what was realised of a plan, result by result, as a page.

    Args:
        plan: The plan.
        progress: What was realised.
        period: The period whose targets count.
        table: Which units may be read as one another.
    """
    standings = [result_standing(plan, progress, result, period=period, table=table) for result in plan.results]
    title = Words(f"Kemajuan SKP, {period.label.id}", f"Progress of the plan, {period.label.en}")
    bases = [standing.basis for standing in standings if in_force(period)]
    return Page(title, [*results_blocks(plan, progress, standings, period), *legend(bases)])


def statement_words(plan: WorkPlan, result: WorkResult) -> Words:
    """Return a result with its number in the plan."""
    return as_written(f"{plan.results.index(result) + 1}. {result.statement}")


def results_blocks(
    plan: WorkPlan, progress: Progress, standings: Sequence[ResultStanding], period: Period
) -> Iterator[Block]:
    """Yield the results of a plan with their realisation, and the readings behind the standings.

    Where a result as a whole stands is a thought of PermenPANRB 6/2022, and is not told of a period before it.

    Args:
        plan: The plan.
        progress: What was realised.
        standings: Where the results stand, each once.
        period: The period whose targets count.
    """
    columns = (INDICATOR, TARGET, REALISED, Words("Terhadap target", "Against target"))
    found = {standing.result_id: standing for standing in standings}
    for jenis, caption in RESULTS.items():
        groups = [_group(plan, progress, result, found[result.id], period) for result in plan.of(jenis)]
        if groups:
            yield slim(Table(columns, groups, caption))
    bases = dict.fromkeys(standing.basis for standing in standings)
    if bases and in_force(period):
        name = Words("Dasar penentuan posisi", "Basis of the standings")
        yield Paragraph(labelled(name, joined(map(basis_words, bases))))


def _group(plan: WorkPlan, progress: Progress, result: WorkResult, standing: ResultStanding, period: Period) -> Group:
    rows = [
        _row(plan, progress, indicator, where, period)
        for indicator, where in zip(result.indicators, standing.indicators, strict=True)
    ]
    place = _standing(standing) if in_force(period) else ()
    return Group(rows, statement_words(plan, result), [*_told(progress.of(result.id)), *place])


def _row(plan: WorkPlan, progress: Progress, indicator: Indicator, standing: IndicatorStanding, period: Period) -> Row:
    realisation = progress.of(indicator.id)
    cells = [
        as_written(indicator.text),
        _target(plan, indicator, period),
        realised_words(realisation) if realisation else NONE,
        _place(standing),
    ]
    return Row(cells, [*_reason(standing), *(_remarks(realisation) if realisation else ())])


def _target(plan: WorkPlan, indicator: Indicator, period: Period) -> Words:
    due = target_due(plan, indicator, period)
    # In a qualitative plan the indicator itself says what is expected.
    told = due is None or (isinstance(due, TextTarget) and due.text == indicator.text)
    return NONE if due is None or told else due.words


def _place(standing: IndicatorStanding) -> Words:
    if isinstance(standing.standing, Undetermined):
        return standing.status.label
    return standing.standing.label


def _reason(standing: IndicatorStanding) -> Iterator[Words]:
    """Yield why an indicator stands where it does, where target and realisation do not tell by themselves."""
    if standing.rates or standing.status in {TrackStatus.TIDAK_SEBANDING, TrackStatus.BELUM_ADA_TARGET}:
        yield standing.reason


def realised_words(realisation: Realisation) -> Words:
    """Return what was realised: the number with its unit, and the words of the document where they say more."""
    value, text = realisation.value, as_written(realisation.text)
    if value is None:
        return text
    bare = truth_words(value) if isinstance(value, bool) else number_words(value)
    full = bare if isinstance(value, bool) else amount(value, realisation.unit)
    # Documents repeat the number in their words, such as "50% berdasarkan survei".
    if realisation.text.startswith((full.id, f"{bare.id} ")):
        return text
    return joined([full, text]) if realisation.text else full


def _told(realisation: Realisation | None) -> Iterator[Words]:
    """Yield what was told of a result as a whole."""
    if realisation is not None:
        yield labelled(REALISED, realised_words(realisation))
        yield from _remarks(realisation)


def _remarks(realisation: Realisation) -> Iterator[Words]:
    return remarks(
        (EVIDENCE, joined(map(evidence_words, realisation.evidence)) if realisation.evidence else None),
        (Words("Ketelitian", "How sure"), realisation.precision.words if realisation.precision else None),
        (Words("Catatan", "Note"), as_written(realisation.note) if realisation.note else None),
    )


def evidence_words(evidence: Evidence) -> Words:
    """Return what a piece of evidence is, and where."""
    return as_written(f"{evidence.description} ({evidence.reference})" if evidence.reference else evidence.description)


def _standing(standing: ResultStanding) -> Iterator[Words]:
    stands, reason = standing.standing, standing.reason
    place = _OPEN if isinstance(stands, Undetermined) else label("kedudukan", stands.token)
    yield labelled(Words("Posisi", "Standing"), joined((place, reason), ". "))
    accepted = standing.acceptance
    if accepted is not None:
        by = [person_words(accepted.by), *([date_words(accepted.on)] if accepted.on else [])]
        yield labelled(Words("Diterima oleh", "Accepted by"), joined(by, ", "))


_OPEN = Words("Belum ditetapkan", "Open")
