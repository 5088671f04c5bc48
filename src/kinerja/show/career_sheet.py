"""Career sheets and overviews of units as pages: a table for each part; of a unit numbers of people, and no names."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from ..base.words import Words, date_words, number_words
from ..career.sheet_facts import SheetPart
from ..evaluation.cohort import shown_id
from .consequences import DECIDES_NOTHING, VERDICT_TONES
from .findings import findings_block
from .page import NONE, Cell, Fields, Group, Heading, Page, Paragraph, Row, Table, Tone, as_written, joined, slim
from .wording import BASIS, basis_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from ..career.career_sheet import CareerSheet
    from ..career.sheet_facts import SheetFact
    from .page import Block

__all__ = ["career_sheet_page"]


def career_sheet_page(sheet: CareerSheet) -> Page:
    """Return the career sheet of a person as a page: a table for each part, then the parts that were not given.

    Args:
        sheet: The sheet.
    """
    head = [
        (Words("Pegawai", "Employee"), as_written(shown_id(sheet.person_id))),
        (Words("Per tanggal", "As of"), date_words(sheet.on)),
    ]
    blocks: list[Block] = [Fields(head)]
    for part in sheet.parts:
        blocks += [Heading(part.label), _part(sheet.facts_of(part))]
    blocks += [*_ahead(sheet), *_missing(sheet)]
    if sheet.findings:
        blocks += [Heading(Words("Yang perlu diperiksa", "To be looked at")), findings_block(sheet.findings)]
    return Page(Words("Lembar karier", "Career sheet"), [*blocks, Paragraph(DECIDES_NOTHING)])


def _part(facts: tuple[SheetFact, ...]) -> Table:
    heads = [Words("Hal", "Matter"), Words("Isi", "What it says"), Words("Hasil", "Outcome"), BASIS]
    return slim(Table(heads, [Group(_row(fact) for fact in facts if not fact.of.id)]))


def _row(fact: SheetFact) -> Row:
    verdict = fact.verdict
    outcome = Cell(verdict.label if verdict else NONE, VERDICT_TONES.get(verdict, Tone.PLAIN))
    bases = joined(map(basis_words, fact.bases)) if fact.bases else NONE
    return Row([fact.item, _with_unit(_value(fact.value), fact.unit), outcome, bases])


def _value(value: Words | Fraction | date) -> Words:
    if isinstance(value, Words):
        return value
    return number_words(value) if isinstance(value, Fraction) else date_words(value)


def _with_unit(value: Words, unit: Words) -> Words:
    return joined((value, unit), " ") if unit.id else value


def _ahead(sheet: CareerSheet) -> Iterator[Block]:
    rows = [Row([step.name, date_words(step.day)]) for step in sheet.foreseen]
    if rows:
        yield Heading(Words("Yang akan datang", "What lies ahead"))
        yield Table([Words("Langkah", "Step"), Words("Paling cepat", "At the earliest")], [Group(rows)])
        yield Paragraph(_IF_NOTHING_ELSE)


_IF_NOTHING_ELSE = Words(
    "Menurut waktu atau laju yang diandaikan saja; yang perlu diperiksa tetap perlu diperiksa.",
    "By time or the pace supposed alone; what has to be looked at stays to be looked at.",
)


def _missing(sheet: CareerSheet) -> Iterator[Block]:
    missing = [part.label for part in SheetPart if part not in sheet.parts]
    if missing:
        yield Paragraph(joined((Words("Tidak disertakan", "Not given"), joined(missing)), ": "))
