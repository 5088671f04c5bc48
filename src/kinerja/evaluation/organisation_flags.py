"""What a careful reader would flag in the result of the organisation: its period, its time, its unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.finding import Finding, Severity
from ..base.period import Period, PeriodKind
from ..base.words import Words
from ..plans.deadlines import ANNUAL_EVALUATION, due
from ..rules.permenpanrb6_2022 import LAW
from .organisation import organisation_year

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .appraisal import Appraisal

__all__ = ["organisation_flags"]


def organisation_flags(appraisal: Appraisal) -> Iterator[Finding]:
    """Yield all findings about the result of the organisation in an appraisal, in the order of the rules below."""
    for rule in _RULES:
        yield from rule(appraisal)


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
            _whose_counts(sorted(counts)),
            LAW("Lampiran hlm. 94 huruf g"),
        )


def _whose_counts(units: Iterable[str]) -> Words:
    named = [f"'{unit}'" for unit in units]
    return Words(
        f"Gunakan capaian {' atau '.join(named)}, juga bila yang dinilai memimpin unit lain: capaian unit itu"
        " diperhitungkan hanya bila Pejabat Penilai memimpinnya juga; catat itu pada jabatannya atau evaluator.",
        f"Use that of {' or '.join(named)}, also where the head of another unit is appraised: the own result counts"
        " only where the appraiser leads that unit too; if so, say it in the appraiser's posts or the evaluator.",
    )


def _units_that_count(appraisal: Appraisal) -> set[str]:
    """Return the units of which the result may be used; none where that cannot be told."""
    decision, evaluator = appraisal.decision, appraisal.evaluator
    if evaluator is not None:
        return {evaluator.unit_id} - {""}
    led = {unit.id for unit in appraisal.plan.appraiser.units_led}
    # Who stands in for the appraiser may bring the result of the own unit; the text does not say which counts.
    return led | {unit.id for unit in decision.by.units_led} if led and decision is not None else led


_RULES = (
    _organisation_missing,
    _organisation_of_another_period,
    _organisation_of_another_time,
    _organisation_of_another_unit,
)
