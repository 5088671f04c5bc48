"""Hours of learning as pages: the ledger of a person, line by line with its reason, and the numbers of units."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.finding import Undetermined
from ..base.words import Words, date_words, label, number_words
from ..evaluation.cohort import shown_id
from .findings import findings_block
from .page import NONE, Cell, Fields, Group, Heading, Page, Paragraph, Row, Table, Tone, as_written, joined, labelled
from .wording import BASIS, basis_words, undetermined_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from fractions import Fraction

    from ..base.law import Basis
    from ..training.hour_ledger import HourLedger, LedgerLine
    from ..training.hour_rules import HourCap
    from ..training.hour_statistics import HourStatistics, UnitHours
    from .page import Block

__all__ = ["ledger_page", "statistics_page"]


def _jp(hours: Fraction | None) -> Words:
    return NONE if hours is None else joined((number_words(hours), as_written("JP")), " ")


def ledger_page(ledger: HourLedger) -> Page:
    """Return the ledger of a person as a page: the sum, each activity with what it counted and why, remarks."""
    bases = [line.rate.basis for line in ledger.lines if line.rate is not None]
    blocks = [Fields(_head(ledger)), *_lines(ledger.lines), *_remarks(ledger), *_bases((*bases, ledger.table.basis))]
    return Page(Words("Jam pelajaran pengembangan kompetensi", "Hours of development"), blocks)


def _head(ledger: HourLedger) -> Iterator[tuple[Words, Words]]:
    yield Words("Pegawai", "Employee"), as_written(shown_id(ledger.person_id))
    yield Words("Periode", "Period"), ledger.period.label
    yield Words("Tabel", "Table"), as_written(f"{ledger.table.id} ({ledger.table.issuer})")
    yield Words("Dihitung", "Counted"), _jp(ledger.total)
    yield Words("Tanpa batas", "Without caps"), _jp(ledger.uncapped)
    if ledger.open_lines:
        yield Words("Belum dapat dihitung", "Not known yet"), as_written(str(len(ledger.open_lines)))
    if ledger.outside:
        yield Words("Berakhir di luar periode", "Ended in other periods"), as_written(str(len(ledger.outside)))


def _lines(lines: Iterable[LedgerLine]) -> Iterator[Block]:
    rows = [_row(line) for line in lines]
    if not rows:
        yield Paragraph(Words("Tidak ada kegiatan pada periode ini.", "There is no activity in this period."))
        return
    heads = [
        Words("Kegiatan", "Activity"),
        Words("Sampai", "Until"),
        Words("Dilakukan", "Done"),
        Words("Tanpa batas", "Without caps"),
        Words("Dihitung", "Counted"),
        Words("Alasan", "Reason"),
    ]
    yield Table(heads, [Group(rows)])


def _row(line: LedgerLine) -> Row:
    activity = line.activity
    unknown = isinstance(line.counted, Undetermined)
    counted = NONE if isinstance(line.counted, Undetermined) else _jp(line.counted)
    cells = [
        Cell(as_written(activity.title)),
        Cell(date_words(activity.period.end)),
        Cell(_done(line)),
        Cell(_jp(line.uncapped)),
        Cell(counted, Tone.WARNING if unknown else Tone.STRONG),
        Cell(_reason(line)),
    ]
    why = [undetermined_words(line.counted)] if isinstance(line.counted, Undetermined) else []
    return Row(cells, [activity.form.label, *why])


def _done(line: LedgerLine) -> Words:
    if line.rate is None or line.quantity is None:
        return NONE
    return joined((number_words(line.quantity), line.rate.unit.label), " ")


def _reason(line: LedgerLine) -> Words:
    return line.reason.label if line.cap is None else labelled(line.reason.label, _cap(line.cap))


def _cap(cap: HourCap) -> Words:
    most = number_words(cap.most)
    return Words(f"paling banyak {most.id} {cap.span.label.id}", f"at most {most.en} {cap.span.label.en}")


def _remarks(ledger: HourLedger) -> Iterator[Block]:
    if ledger.findings:
        yield Heading(Words("Catatan", "Remarks"))
        yield findings_block(ledger.findings)


def _bases(bases: Iterable[Basis]) -> Iterator[Block]:
    yield Paragraph(labelled(BASIS, joined(dict.fromkeys(map(basis_words, bases)))))


def statistics_page(statistics: HourStatistics) -> Page:
    """Return the hours of units as a page: people, mean, and how many reached the floor, kinds and years apart."""
    floor, ceiling = number_words(statistics.floor.least), number_words(statistics.ceiling.most)
    heads = [
        Words("Unit", "Unit"),
        Words("Jenis pegawai", "Kind"),
        Words("Tahun", "Year"),
        Words("Tercatat", "On record"),
        Words("Tanpa catatan", "No record"),
        Words("Rata-rata JP", "Mean JP"),
        Words(f"≥ {floor.id} JP", f"≥ {floor.en} JP"),
        Words("Bagian", "Share"),
        Words(f"> {ceiling.id} JP", f"> {ceiling.en} JP"),
    ]
    blocks: list[Block] = [Table(heads, [Group(map(_unit, statistics.lines))]), Paragraph(_INSIDE)]
    return Page(
        Words("Jam pelajaran per unit", "Hours of units"),
        [*blocks, *_bases((statistics.floor.basis, statistics.ceiling.basis))],
    )


_INSIDE = Words(
    "Untuk keperluan internal: di unit kecil angka ini menunjuk orang; penyamaran dilakukan saat publikasi.",
    "For use inside: in a small unit these numbers tell of single people; what goes out is hidden on publication.",
)


def _unit(line: UnitHours) -> Row:
    share = NONE if line.share is None else joined((number_words(100 * line.share), as_written("%")), "")
    return Row(
        [
            as_written(line.unit_id),
            label("employee_kind", line.kind),
            as_written(str(line.year)),
            as_written(str(line.people)),
            as_written(str(line.unrecorded)),
            NONE if line.mean is None else number_words(line.mean),
            as_written(str(line.reached)),
            share,
            NONE if line.above is None else as_written(str(line.above)),
        ]
    )
