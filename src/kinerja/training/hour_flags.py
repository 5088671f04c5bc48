"""What a careful reader flags in a ledger of hours: what is open, without evidence, twice, or outside its table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.finding import Finding, Severity, Undetermined
from ..base.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..base.period import Period
    from .development_forms import DevelopmentForm
    from .hour_ledger import LedgerLine
    from .hour_records import LearningActivity
    from .hour_rules import HourTable

__all__ = ["flag_lines"]


def flag_lines(lines: Iterable[LedgerLine], period: Period, table: HourTable) -> Iterator[Finding]:
    """Yield what a careful reader would flag in the lines of a ledger, each with its place.

    Args:
        lines: The lines, in the order of the ledger.
        period: The period of the ledger.
        table: The table they counted by.
    """
    seen: set[tuple[DevelopmentForm, str, Period]] = set()
    for place, line in enumerate(lines):
        activity = line.activity
        about = (activity.form, activity.title, activity.period)
        found = (
            *_open(line),
            *_across(activity, period),
            *_undated(activity, table),
            *_unproven(activity),
            *_twin(about in seen),
        )
        seen.add(about)
        yield from (finding.at(f"lines[{place}]") for finding in found)


def _open(line: LedgerLine) -> Iterator[Finding]:
    if isinstance(line.counted, Undetermined):
        message = Words("JP kegiatan ini belum dapat dihitung.", "What the activity counts is not known yet.")
        yield Finding("HOURS_OPEN", Severity.WARNING, "", message, line.counted.reason, line.counted.basis)


def _across(activity: LearningActivity, period: Period) -> Iterator[Finding]:
    if activity.period.start < period.start:
        message = Words(
            "Kegiatan dimulai sebelum periode ini; dihitung pada periode berakhirnya.",
            "The activity began before this period; it counts in the period it ended in.",
        )
        yield Finding("HOURS_ACROSS_PERIODS", Severity.INFO, "activity.period", message)


def _undated(activity: LearningActivity, table: HourTable) -> Iterator[Finding]:
    early = table.since is not None and activity.period.end < table.since
    late = table.until is not None and activity.period.end > table.until
    if early or late:
        message = Words(
            f"Tabel '{table.id}' tidak berlaku pada hari kegiatan berakhir.",
            f"The table '{table.id}' did not hold on the day the activity ended.",
        )
        hint = Words("Pakai tabel yang berlaku saat itu.", "Use the table that held then.")
        yield Finding("HOURS_OUTSIDE_TABLE", Severity.WARNING, "activity.period", message, hint, table.basis)


def _unproven(activity: LearningActivity) -> Iterator[Finding]:
    if not activity.evidence:
        message = Words("Kegiatan tidak menyebut bukti.", "The activity names no evidence.")
        yield Finding("HOURS_NO_EVIDENCE", Severity.INFO, "activity.evidence", message)


def _twin(seen: bool) -> Iterator[Finding]:  # noqa: FBT001 - what was found
    if seen:
        message = Words(
            "Bentuk, judul, dan tanggal sama dengan kegiatan lain.",
            "Form, title and days are those of another activity.",
        )
        hint = Words("Hapus salah satunya bila sama.", "Take one away if they are the same.")
        yield Finding("HOURS_TWIN", Severity.WARNING, "activity", message, hint)
