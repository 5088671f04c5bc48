"""What the complaints of a unit come to: indicators, each with what it counts of how many, and as of which day.

The bare number of complaints is none of them: it falls when a channel is closed, or nobody hopes for an answer.
"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Finding, Undetermined
from ..base.members import member
from ..base.words import Words, label
from ..plans.target import Direction
from .figure import Figure, FigureSource, Measure
from .share_figure import with_share_interval

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from fractions import Fraction

    from ..base.exact import Exact
    from ..base.law import Basis
    from ..base.period import Period
    from ..base.quantiles import QuantileRange
    from ..base.words import Language
    from .complaint_policy import DeadlinePolicy

__all__ = ["ComplaintCounts", "ComplaintIndicator", "ComplaintIndicators", "ComplaintMeasure", "ThemeCount"]


class ComplaintMeasure(StrEnum):
    """What is measured."""

    VERIFIKASI_TEPAT_WAKTU = "verifikasi_tepat_waktu"
    """The share of those due that were verified in time."""
    TINDAK_LANJUT_TEPAT_WAKTU = "tindak_lanjut_tepat_waktu"
    """The share of those due that were acted upon in time."""
    SELESAI_TEPAT_WAKTU = "selesai_tepat_waktu"
    """The share of those due that were settled in time."""
    MEDIAN_LAMA = "median_lama"
    """How many days half of them waited at most."""
    PERSENTIL_90_LAMA = "persentil_90_lama"
    """How many days nine of ten waited at most."""
    TUNGGAKAN = "tunggakan"
    """The share of all that the unit ever had to deal with that is open."""
    DIBUKA_KEMBALI = "dibuka_kembali"
    """The share of those ever settled that was opened again."""
    PER_1000_LAYANAN = "per_1000_layanan"
    """Complaints for a thousand services rendered."""
    KEPUASAN = "kepuasan"
    """The mean of the answers of those who were asked."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("complaint_measure", self)

    @property
    def measure(self) -> Measure:
        """What an indicator agrees on that is measured by it."""
        return Measure(FigureSource.PENGADUAN, self.value, self.label, *_WAYS[self])

    @property
    def better(self) -> Direction | None:
        """Which way is better; of complaints for a thousand services neither is by itself."""
        return _BETTER.get(self)


_OF_THOSE_DUE = (
    "bagian_dapat_dinilai",
    Words("bagian dari yang sudah dapat dinilai", "share of those that can be judged"),
)
_WAYS: Mapping[ComplaintMeasure, tuple[str, Words]] = MappingProxyType(
    {
        ComplaintMeasure.VERIFIKASI_TEPAT_WAKTU: _OF_THOSE_DUE,
        ComplaintMeasure.TINDAK_LANJUT_TEPAT_WAKTU: _OF_THOSE_DUE,
        ComplaintMeasure.SELESAI_TEPAT_WAKTU: _OF_THOSE_DUE,
        ComplaintMeasure.MEDIAN_LAMA: (
            "median",
            Words("median, yang terbuka ikut dihitung", "median, open ones counted"),
        ),
        ComplaintMeasure.PERSENTIL_90_LAMA: (
            "persentil_90",
            Words("persentil ke-90, yang terbuka ikut dihitung", "90th percentile, open ones counted"),
        ),
        ComplaintMeasure.TUNGGAKAN: (
            "bagian_diterima",
            Words("bagian dari semua yang diterima", "share of all received"),
        ),
        ComplaintMeasure.DIBUKA_KEMBALI: (
            "bagian_pernah_selesai",
            Words("bagian dari yang pernah selesai", "share of those ever settled"),
        ),
        ComplaintMeasure.PER_1000_LAYANAN: (
            "per_1000_layanan",
            Words("jumlah per 1.000 layanan", "number per 1,000 services"),
        ),
        ComplaintMeasure.KEPUASAN: ("rata_rata", Words("rata-rata jawaban", "mean of the answers")),
    }
)
_UP = (
    ComplaintMeasure.VERIFIKASI_TEPAT_WAKTU,
    ComplaintMeasure.TINDAK_LANJUT_TEPAT_WAKTU,
    ComplaintMeasure.SELESAI_TEPAT_WAKTU,
    ComplaintMeasure.KEPUASAN,
)
_DOWN = (
    ComplaintMeasure.MEDIAN_LAMA,
    ComplaintMeasure.PERSENTIL_90_LAMA,
    ComplaintMeasure.TUNGGAKAN,
    ComplaintMeasure.DIBUKA_KEMBALI,
)
_BETTER: Mapping[ComplaintMeasure, Direction] = MappingProxyType(
    {**dict.fromkeys(_UP, Direction.LEBIH_TINGGI), **dict.fromkeys(_DOWN, Direction.LEBIH_RENDAH)}
)


def _notes(notes: Iterable[Words]) -> tuple[Words, ...]:
    return tuple(notes)


def _bases(basis: Iterable[Basis]) -> tuple[Basis, ...]:
    return tuple(dict.fromkeys(basis))


@final
@attrs.frozen
class ComplaintIndicator:
    """One number about the complaints of a unit.

    Args:
        measure: What is measured.
        unit_id: Of which unit.
        period: The days on which the complaints came in.
        as_of: The day of asking; a later one may give another number.
        value: The number, exact, or why there is none.
        unit: Its unit of measure.
        numerator: What stands above the line; ``None`` where there is no line.
        denominator: How many it rests on; ``None`` when nobody knows.
        spread: Of a median or percentile, where it lies however long the open ones last.
        notes: What has to be said with it, such as what is left out and how many that are.
        basis: Where the deadlines stand, and why it counts what it counts.
    """

    measure: ComplaintMeasure
    unit_id: str
    period: Period
    as_of: date
    value: Fraction | Undetermined
    unit: str
    numerator: Fraction | None
    denominator: int | None
    spread: QuantileRange | None = None
    notes: tuple[Words, ...] = attrs.field(default=(), converter=_notes)
    basis: tuple[Basis, ...] = attrs.field(default=(), converter=_bases)

    def figure(self, *, confidence: Exact | None = None) -> Figure | Undetermined:
        """Return it as a figure, which an indicator of a plan can take; or why there is none.

        Args:
            confidence: In percent: gives a share its exact interval, with the assumption behind that as a note; what is
                no share of complaints has none.  Left out, there is none either, since all complaints are counted.

        Raises:
            InvalidValue: for a confidence below 50 or not below 100.
        """
        if isinstance(self.value, Undetermined):
            return self.value
        figure = Figure(
            self.measure.measure,
            self.value,
            self.unit,
            self.unit_id,
            self.period,
            n=self.denominator,
            as_of=self.as_of,
            better=self.measure.better,
            basis=self.basis,
            notes=self.notes,
        )
        if confidence is None or self.unit != "%" or self.numerator is None or self.denominator is None:
            return figure
        return with_share_interval(figure, int(self.numerator), self.denominator, confidence)


@final
@attrs.frozen
class ComplaintCounts:
    """How many complaints there were, and what is not counted.

    Args:
        received: How many came to the unit in the period, by the day of asking.
        settled: How many of them are settled.
        open: How many are not, the postponed ones among them.
        postponed: Of how many the clock stands still.
        not_ours: How many were not the unit's own; left out of every indicator.
        archived: How many were put away; left out as well.
        elsewhere: How many of those given are of another unit, another period, or came after the day of asking.
    """

    received: int
    settled: int
    open: int
    postponed: int
    not_ours: int
    archived: int
    elsewhere: int


@final
@attrs.frozen
class ThemeCount:
    """How many complaints a theme has: what training may have to answer.

    Args:
        theme: The theme, as the agency groups its complaints; empty for those without one.
        complaints: How many came in.
        late: How many were settled late, or are open past their deadline.
        reopened: How many were opened again.
    """

    theme: str
    complaints: int
    late: int
    reopened: int


@final
@attrs.frozen
class ComplaintIndicators:
    """What the complaints of a unit in a period come to.

    Args:
        unit_id: The unit.
        period: The days on which the complaints came in.
        as_of: The day of asking.
        policy: The deadlines.
        counts: How many there were.
        indicators: One for each measure, in their order.
        themes: What they were about, the most frequent first; without those that are left out.
        findings: What a careful reader would flag.
    """

    unit_id: str
    period: Period
    as_of: date
    policy: DeadlinePolicy
    counts: ComplaintCounts
    indicators: tuple[ComplaintIndicator, ...]
    themes: tuple[ThemeCount, ...]
    findings: tuple[Finding, ...]

    def of(self, measure: ComplaintMeasure | str) -> ComplaintIndicator:
        """Return the indicator of a measure; its token will do.

        Raises:
            UnknownName: for another one.
        """
        wanted = member(ComplaintMeasure, measure)
        return next(each for each in self.indicators if each.measure is wanted)

    def as_text(self, language: Language) -> str:
        """Return the indicators as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.complaints import complaints_page
        from ..show.text import as_text

        return as_text(complaints_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the indicators as HTML that needs nothing else, texts escaped.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.complaints import complaints_page
        from ..show.html import as_html

        return as_html(complaints_page(self), language)

    def _repr_html_(self) -> str:
        """Return the indicators for a notebook, in Indonesian."""
        return self.as_html("id")
