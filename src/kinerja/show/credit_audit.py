"""Printed credits counted again, as a page: each row beside what it comes to, the sums, and what does not come out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.words import Words, number_words
from .findings import findings_block
from .page import NONE, Cell, Fields, Group, Heading, Page, Paragraph, Row, Table, Tone, as_written, joined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..career.credit_audit import CreditAudit
    from ..career.credit_audit_parts import AuditedCredit, PrintedCredit
    from .page import Block

__all__ = ["credit_audit_page"]

_TITLE = Words("Pemeriksaan angka kredit tercetak", "Printed credits counted again")
_NOT_CORRECTED = Words(
    "Dokumennya tidak diubah; yang tidak cocok diperiksa oleh yang menetapkannya.",
    "The document is not changed; what does not come out is for whoever decreed it.",
)


def credit_audit_page(audit: CreditAudit) -> Page:
    """Return an audit of printed credits as a page.

    Args:
        audit: The audit.
    """
    blocks: list[Block] = [Fields(_head(audit)), _table(audit)]
    if audit.findings:
        blocks += [Heading(Words("Yang perlu diperiksa", "To be looked at")), findings_block(audit.findings)]
    return Page(_TITLE, [*blocks, Paragraph(_NOT_CORRECTED)])


def _head(audit: CreditAudit) -> Iterator[tuple[Words, Words | Cell]]:
    told = Words("Cocok", "Adds up") if audit.adds_up else Words("Tidak cocok", "Does not add up")
    yield Words("Hasil", "Outcome"), Cell(told, Tone.STRONG if audit.adds_up else Tone.WARNING)
    if audit.printed_total is not None:
        yield Words("Jumlah tercetak", "Printed sum"), number_words(audit.printed_total)
    yield Words("Jumlah hasil hitung", "Sum as counted"), number_words(audit.total.credit)
    if audit.tenure is not None:
        yield Words("Masa", "Tenure"), audit.tenure.label
    if audit.places:
        yield Words("Pembulatan yang cocok", "Roundings that fit"), joined((each.label for each in audit.places), ", ")


def _table(audit: CreditAudit) -> Table:
    heads = [
        Words("No.", "No."),
        Words("Baris", "Row"),
        Words("Bulan tercetak", "Months printed"),
        Words("Bulan menurut tanggal", "Months by dates"),
        Words("Tercetak", "Printed"),
        Words("Hasil hitung", "As counted"),
    ]
    return Table(heads, [Group(_row(number, each) for number, each in enumerate(audit.rows, start=1))])


def _row(number: int, row: AuditedCredit) -> Row:
    printed, by_dates = row.printed, row.by_dates
    sound = row.comes_out and row.months_agree
    return Row(
        [
            as_written(str(number)),
            _named(printed),
            NONE if printed.months is None else as_written(str(printed.months)),
            NONE if by_dates is None else as_written(str(by_dates.months)),
            number_words(printed.credit),
            Cell(number_words(row.credit), Tone.PLAIN if sound else Tone.WARNING),
        ]
    )


def _named(printed: PrintedCredit) -> Words:
    parts = [as_written(printed.note)] if printed.note else []
    if printed.jenjang is not None and printed.predikat is not None:
        parts += [printed.jenjang.label, printed.predikat.label]
    if printed.period is not None:
        parts.append(printed.period.label)
    return joined(parts, ", ") if parts else Words("Tetap", "Flat")
