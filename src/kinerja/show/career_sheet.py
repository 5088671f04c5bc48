"""Career sheets and overviews of units as pages: a table for each part; of a unit numbers of people, and no names."""

from __future__ import annotations

from fractions import Fraction
from itertools import groupby
from typing import TYPE_CHECKING

from ..base.finding import Undetermined
from ..base.words import Words, date_words, number_words
from ..career.sheet_facts import SheetPart
from ..evaluation.answers import Verdict
from ..evaluation.cohort import shown_id
from .consequences import DECIDES_NOTHING, VERDICT_TONES
from .findings import findings_block
from .page import NONE, Cell, Fields, Group, Heading, Page, Paragraph, Row, Table, Tone, as_written, joined, slim
from .talent import grid_table, grid_terms
from .wording import BASIS, basis_words, undetermined_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from ..career.career_sheet import CareerSheet
    from ..career.sheet_facts import SheetFact
    from ..career.unit_careers import UnitCareers
    from ..career.unit_counts import CreditSpread, MatterAhead, MatterCount
    from .page import Block

__all__ = ["career_sheet_page", "unit_careers_page"]


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
    outcome = Cell(fact.shown_outcome or NONE, VERDICT_TONES.get(verdict, Tone.PLAIN))
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


# --- A unit ---------------------------------------------------------------------------------------------------------


def unit_careers_page(unit: UnitCareers) -> Page:
    """Return the careers of a unit as a page of counts, which names nobody.

    Args:
        unit: The overview.
    """
    head = [
        (Words("Unit", "Unit"), as_written(unit.name)),
        (Words("Per tanggal", "As of"), date_words(unit.on)),
        (Words("Pegawai", "Employees"), as_written(str(unit.size))),
    ]
    blocks: list[Block] = [Fields(head), *_matters(unit), *_months(unit), Heading(SheetPart.ANGKA_KREDIT.label)]
    blocks += [_credits(unit.credits), *_talent(unit), *_professionality(unit), *_discipline(unit)]
    return Page(Words("Ikhtisar karier unit", "Careers of a unit"), [*blocks, Paragraph(_NOT_HIDDEN)])


_NOT_HIDDEN = Words(
    "Hanya jumlah, tanpa nama. Jumlah kecil tidak disembunyikan di sini; gunakan publikasi untuk umum.",
    "Counts only, and no names. Small counts are not hidden here; use publication for the public.",
)


def _numbers(*counts: int) -> list[Words]:
    return [as_written(str(count)) for count in counts]


def _matters(unit: UnitCareers) -> Iterator[Block]:
    if unit.matters:
        yield Heading(Words("Pegawai menurut langkah karier", "People by step"))
    # Time to improve is given or not, which no heading of the other steps says.
    for (met, not_met), steps in groupby(unit.matters, key=_outcomes):
        heads = [
            Words("Langkah", "Step"),
            met,
            Words("Perlu diperiksa", "To be looked at"),
            not_met,
            Words("Tidak ditanyakan", "Not asked"),
        ]
        yield Table(heads, [Group(Row([each.name, *_numbers(*each.counts)]) for each in steps)])


def _outcomes(step: MatterCount) -> tuple[Words, Words]:
    return step.matter.outcome(Verdict.MET), step.matter.outcome(Verdict.NOT_MET)


def _months(unit: UnitCareers) -> Iterator[Block]:
    told = [each for each in unit.ahead if each.later or any(month.people for month in each.months)]
    rows = [Row([each.name, _when(each), *_numbers(each.already, each.later, each.open)]) for each in told]
    if rows:
        heads = [
            Words("Langkah", "Step"),
            Words(f"Dalam {unit.months} bulan", f"Within {unit.months} months"),
            Words("Sekarang", "Now"),
            Words("Lebih lambat", "Later"),
            Words("Belum dapat disebut", "Not told"),
        ]
        yield Heading(Words("Yang akan datang", "What lies ahead"))
        yield Table(heads, [Group(rows)])
        yield Paragraph(_IF_NOTHING_ELSE)


def _when(step: MatterAhead) -> Words:
    told = [(each.month.label, each.people) for each in step.months if each.people]
    return joined(Words(f"{month.id}: {people}", f"{month.en}: {people}") for month, people in told) if told else NONE


def _credits(spreads: tuple[CreditSpread, ...]) -> Table:
    heads = [
        Words("Kekurangan, dari kebutuhannya", "Missing, of what is needed"),
        Words("Cukup", "Enough"),
        Words("Sampai 1/4", "Up to 1/4"),
        Words("Sampai 1/2", "Up to 1/2"),
        Words("Sampai 3/4", "Up to 3/4"),
        Words("Lebih", "More"),
        Words("Tidak ada langkah", "No such step"),
        Words("Belum diketahui", "Not known"),
    ]
    rows = [
        Row([each.matter.label, *_numbers(each.enough, *each.quarters, each.no_step, each.unknown)]) for each in spreads
    ]
    return Table(heads, [Group(rows)])


def _talent(unit: UnitCareers) -> Iterator[Block]:
    if unit.grid is not None:
        yield Heading(SheetPart.TALENTA.label)
        yield grid_table(unit.grid)
        count = _numbers(len(unit.grid.open), unit.size - len(unit.grid.placements))
        names = (Words("Belum dapat ditempatkan", "Without a box"), Words("Tidak disertakan", "Not given"))
        yield Fields([*zip(names, count, strict=True), *grid_terms(unit.grid)])
        if unit.grid.findings:
            yield findings_block(unit.grid.findings)


def _professionality(unit: UnitCareers) -> Iterator[Block]:
    found, part = unit.professionalism, SheetPart.PROFESIONALITAS.label
    yield Heading(part)
    if isinstance(found, Undetermined):
        yield Paragraph(undetermined_words(found))
        return
    told = undetermined_words(found.index) if isinstance(found.index, Undetermined) else number_words(found.index)
    measured = Words(f"{found.measured} dari {unit.size} pegawai", f"{found.measured} of {unit.size} people")
    yield Fields([(part, Cell(told, Tone.STRONG)), (Words("Terukur lengkap", "Measured in full"), measured)])


def _discipline(unit: UnitCareers) -> Iterator[Block]:
    served, cases = unit.penalties, unit.underperformance
    yield Heading(Words("Disiplin dan perbaikan kinerja", "Discipline and underperformance"))
    yield Fields(
        [
            (Words("Sedang menjalani hukuman", "Serving a penalty"), as_written(str(served.serving))),
            (Words("Tidak sedang menjalani", "Serving none"), as_written(str(served.free))),
            (Words("Belum dinyatakan", "Nobody has said"), as_written(str(served.unknown))),
            (Words("Penanganan kinerja berjalan", "Cases that go on"), as_written(str(cases.running))),
            (Words("Penanganan kinerja selesai", "Cases that ended"), as_written(str(cases.over))),
        ]
    )
