"""A look ahead at credits as a page: what is supposed, when each step is reached, row by row with the running total."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ..base.finding import Undetermined
from ..base.words import Words, date_words, number_words
from ..career.credit_asks import step_name
from ..career.credit_outlook import NotReached
from ..career.credit_projection import PROJECTION_BASIS
from ..career.credit_threshold import CreditThreshold
from ..evaluation.cohort import shown_id
from .findings import findings_block
from .page import NONE, Cell, Fields, Group, Heading, Page, Paragraph, Row, Table, Tone, as_written, joined, labelled
from .wording import BASIS, basis_words, undetermined_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..career.credit_ahead import ProjectedRow
    from ..career.credit_outlook import CreditOutlook, Foreseen
    from ..career.credit_projection import CreditProjection
    from .page import Block

__all__ = ["projection_page"]

_SUPPOSED = Words(
    "Proyeksi ini pengandaian, bukan janji: lowongan, uji kompetensi dan hukuman disiplin tidak diramalkan, dan"
    " evaluasi, penetapan angka kredit serta pengusulan memerlukan waktu.",
    "This is a supposition, no promise: vacancies, tests and penalties are not foreseen, and evaluation, the decree on"
    " credits and the proposal take time.",
)
_LONGEST = 36


def projection_page(ahead: CreditProjection) -> Page:
    """Return a look ahead at credits as a page.

    Args:
        ahead: The projection.
    """
    blocks: list[Block] = [Fields(_head(ahead)), _steps(ahead), *_rows(ahead)]
    if ahead.findings:
        blocks += [Heading(Words("Yang perlu diperiksa", "To be looked at")), findings_block(ahead.findings)]
    basis = labelled(BASIS, basis_words(PROJECTION_BASIS))
    return Page(Words("Proyeksi angka kredit", "Credits ahead"), [*blocks, Paragraph(_SUPPOSED), Paragraph(basis)])


def _head(ahead: CreditProjection) -> Iterator[tuple[Words, Words]]:
    yield Words("Pegawai", "Employee"), as_written(shown_id(ahead.person_id))
    yield Words("Jenjang", "Jenjang"), ahead.jenjang.label
    yield Words("Golongan", "Rank"), NONE if ahead.golongan is None else as_written(ahead.golongan.written)
    yield Words("Angka kredit kumulatif awal", "Opening balance"), number_words(ahead.opening)
    yield Words("Mulai dari", "From"), date_words(ahead.months.start)
    yield Words("Laju yang diandaikan", "Pace supposed"), _pace(ahead)
    yield Words("Konversi", "Conversion"), ahead.rhythm.label
    if ahead.policy is not None:
        yield Words("Hasil tahunan", "Result of the year"), ahead.policy.label
    if ahead.good_years > 1:
        years = ahead.good_years
        asked = Words(f"selama {years} tahun terakhir", f"in the last {years} years")
        yield Words("Predikat Baik sebelum kenaikan jenjang", "Baik before the next jenjang"), asked


def _pace(ahead: CreditProjection) -> Words:
    years = [joined((as_written(str(each.year)), each.predikat.label), ": ") for each in ahead.pace.years]
    usual = ahead.pace.usual
    if usual is None:
        return joined(years)
    rest = Words("tahun lain", "other years") if years else Words("setiap tahun", "every year")
    return joined([*years, joined((rest, usual.label), ": ")])


def _steps(ahead: CreditProjection) -> Table:
    heads = [
        Words("Langkah", "Step"),
        Words("Angka kredit yang disyaratkan", "Credits asked"),
        Words("Kurang hari ini", "Missing today"),
        Words("Angka kredit terpenuhi sejak", "Credits enough from"),
        Words("Paling cepat", "At the earliest"),
    ]
    return Table(heads, [Group([_step(ahead.rank), _step(ahead.next_jenjang)])])


def _step(outlook: CreditOutlook) -> Row:
    step, target = outlook.step, outlook.step.target
    name = step.matter.label
    if not isinstance(target, CreditThreshold):
        return Row([name, NONE, NONE, _foreseen(outlook.credits_from), NONE])
    asked = joined((name, step_name(target.to)), " · ")
    lacking = target.lacking(step.total)
    return Row(
        [
            asked,
            number_words(target.total),
            number_words(lacking),
            _foreseen(outlook.credits_from),
            _foreseen(outlook.earliest),
        ]
    )


def _foreseen(answer: Foreseen) -> Cell:
    if isinstance(answer, date):
        return Cell(date_words(answer), Tone.STRONG)
    if isinstance(answer, Undetermined):
        return Cell(undetermined_words(answer), Tone.INFO)
    return Cell(answer.reason, Tone.WARNING if isinstance(answer, NotReached) else Tone.PLAIN)


def _rows(ahead: CreditProjection) -> Iterator[Block]:
    if not ahead.rows:
        return
    heads = [
        Words("Bulan", "Months"),
        Words("Predikat", "Predikat"),
        Words("Angka kredit", "Credits"),
        Words("Menggantikan", "Instead of"),
        Words("Angka kredit kumulatif", "Balance"),
    ]
    shown = _shortened(ahead.rows)
    yield Heading(Words("Baris yang akan dibukukan", "Rows that would be booked"))
    yield Table(heads, [Group(map(_row, shown))])
    if len(shown) < len(ahead.rows):
        yield Paragraph(
            Words(
                f"Baris terakhir setiap tahun; seluruhnya {len(ahead.rows)} baris.",
                f"The last row of each year; there are {len(ahead.rows)} rows in all.",
            )
        )


def _shortened(rows: tuple[ProjectedRow, ...]) -> tuple[ProjectedRow, ...]:
    """Return the rows, or the last one of each year where there are more than anybody reads."""
    if len(rows) <= _LONGEST:
        return rows
    return tuple({row.counts_from.year: row for row in rows}.values())


def _row(row: ProjectedRow) -> Row:
    return Row(
        [
            row.because.label if row.period is None else row.period.label,
            NONE if row.predikat is None else row.predikat.label,
            number_words(row.credit),
            number_words(row.instead_of) if row.instead_of else NONE,
            Cell(number_words(row.balance), Tone.STRONG),
        ]
    )
