"""The times of a service as a page: how many, median, percentile, the share within the standard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.finding import Undetermined
from ..base.words import Words, date_words
from ..feedback.service import SERVICE_TIME, ServiceStatistic
from ..plans.units import amount
from .page import NONE, Cell, Fields, Group, Page, Paragraph, Row, Table, Tone, as_written, labelled
from .wording import BASIS, basis_words, undetermined_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..feedback.service import ServiceTimes

__all__ = ["service_page"]


def service_page(times: ServiceTimes) -> Page:
    """Return the times of a service as a page."""
    own = [] if times.standard is None or times.standard.basis is None else [times.standard.basis]
    heads = [Words("Ukuran", "Statistic"), Words("Nilai", "Value")]
    return Page(
        Words("Waktu layanan", "Times of a service"),
        [
            Fields(_head(times)),
            Table(heads, [Group([_statistic(times, which) for which in ServiceStatistic])]),
            *(Paragraph(labelled(BASIS, basis_words(basis))) for basis in (*own, SERVICE_TIME)),
        ],
    )


def _head(times: ServiceTimes) -> Iterator[tuple[Words, Words]]:
    asked = date_words(times.as_of.date())
    yield Words("Unit", "Unit"), as_written(times.unit_id)
    yield Words("Layanan", "Service"), as_written(times.service)
    yield Words("Dimulai pada", "Began in"), times.period.label
    yield Words("Keadaan per", "As of"), Words(f"{asked.id} {times.as_of:%H.%M}", f"{asked.en} {times.as_of:%H:%M}")
    yield Words("Dihitung dalam", "Counted in"), times.measure.label
    yield Words("Standar", "Standard"), NONE if times.standard is None else times.standard.words
    yield Words("Selesai", "Done"), as_written(str(times.finished))
    yield Words("Belum selesai", "Not done"), as_written(str(times.open))
    yield (
        Words("Di luar unit, layanan, atau periode", "Of other units, services or periods"),
        as_written(str(times.elsewhere)),
    )


def _statistic(times: ServiceTimes, which: ServiceStatistic) -> Row:
    value, unit = times.value(which), "%" if which is ServiceStatistic.DALAM_STANDAR else times.measure.unit
    if isinstance(value, Undetermined):
        return Row([which.label, Cell(undetermined_words(value), Tone.INFO)], times.notes(which))
    return Row([which.label, Cell(amount(value, unit), Tone.STRONG)], times.notes(which))
