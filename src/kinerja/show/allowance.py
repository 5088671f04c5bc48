"""What is paid of a regional allowance, as a page: the amount, both shares, deductions, the decree; numbers masked."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from ..base.finding import Undetermined
from ..base.words import Words, date_words, number_words
from ..evaluation.cohort import shown_id
from .explanation import explanation_page
from .findings import findings_block
from .page import Cell, Fields, Group, Heading, Page, Row, Table, Tone, as_written
from .wording import BASIS, basis_words, undetermined_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from ..career.regional_allowance import AllowancePayment
    from ..career.regional_decree import DeductionRule
    from .page import Block

__all__ = ["allowance_page"]


def allowance_page(paid: AllowancePayment) -> Page:
    """Return what is paid of an allowance as a page, with the decree behind every number.

    Args:
        paid: What is paid.
    """
    blocks: list[Block] = [Fields(_head(paid)), *_deductions(paid)]
    if paid.findings:
        blocks += [Heading(Words("Yang perlu diperiksa", "To be looked at")), findings_block(paid.findings)]
    because = paid.because
    if not isinstance(because, Undetermined):
        blocks += [Heading(Words("Penjelasan", "Explanation")), *explanation_page(because).blocks]
    return Page(Words("Tambahan penghasilan", "Allowance"), blocks)


def _head(paid: AllowancePayment) -> Iterator[tuple[Words, Words | Cell]]:
    yield Words("Pegawai", "Employee"), as_written(shown_id(paid.person_id))
    yield Words("Bulan yang dibayar, per", "Month paid, as of"), date_words(paid.on)
    yield Words("Peraturan", "Decree"), as_written(str(paid.decree.law))
    yield Words("Pagu", "Ceiling"), _rupiah(paid.ceiling)
    amount, percent, whole = paid.amount, paid.percent, Words("Dibayarkan", "Paid")
    if isinstance(amount, Undetermined):
        yield whole, Cell(undetermined_words(amount), Tone.INFO)
    else:
        published = paid.decree.allowance.rounding.published(percent)  # type: ignore[arg-type]  # known as the amount is
        yield Words("Persentase", "Percentage"), _percent(published)
        yield Words("Pembulatannya", "Its rounding"), paid.decree.allowance.stage.label
        yield whole, Cell(_rupiah(amount), Tone.STRONG)


def _rupiah(amount: int) -> Words:
    number = number_words(Fraction(amount))
    return Words(f"Rp{number.id}", f"Rp{number.en}")


def _percent(value: Fraction | Decimal) -> Words:
    number = number_words(value)
    return Words(f"{number.id}%", f"{number.en}%")


def _deductions(paid: AllowancePayment) -> Iterator[Block]:
    if paid.breaches:
        heads = [Words("Pelanggaran", "Breach"), Words("Banyaknya", "Counted"), Words("Potongan", "Deduction"), BASIS]
        yield Table(heads, [Group(_row(paid.decree.deduction(name), count) for name, count in paid.breaches)])


def _row(rule: DeductionRule, count: Fraction) -> Row:
    number, unit = number_words(count), rule.unit
    counted = Words(f"{number.id} {unit.id}", f"{number.en} {unit.en}")
    return Row([rule.label, counted, _percent(rule.percent * count), basis_words(rule.basis)])
