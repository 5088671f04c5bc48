"""What follows from a person's results as a page: each ask with outcome, reason, articles; what is open or left out."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ..base.words import Words, date_words, label
from ..career.requirements import CareerMatter
from ..career.sheet_facts import SheetPart
from ..evaluation.answers import Verdict
from ..evaluation.cohort import shown_id
from .findings import findings_block
from .page import NONE, Cell, Fields, Group, Heading, Page, Paragraph, Row, Table, Tone, as_written, joined, slim
from .wording import BASIS, basis_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..career.consequence_parts import Consequences, NotAsked
    from ..career.requirements import Eligibility
    from ..career.sheet_facts import SheetFact
    from .page import Block

__all__ = ["DECIDES_NOTHING", "VERDICT_TONES", "consequences_page"]

VERDICT_TONES: Mapping[Verdict | None, Tone] = MappingProxyType(
    {Verdict.MET: Tone.MET, Verdict.NOT_MET: Tone.WARNING, Verdict.UNDETERMINED: Tone.INFO}
)
"""What a verdict is to the reader."""
DECIDES_NOTHING: Words = Words(
    "Halaman ini tidak memutuskan apa pun; yang belum diketahui tidak dianggap terpenuhi atau tidak terpenuhi.",
    "This page decides nothing; what is not known is taken neither as met nor as not met.",
)
"""What is said at the end of pages about a career."""


def consequences_page(found: Consequences) -> Page:
    """Return what follows from a person's results as a page.

    Args:
        found: The consequences.
    """
    blocks: list[Block] = [Fields(_head(found)), *_table(found.facts), *_followed(found)]
    blocks += _listed(Words("Terbuka: perlu dipilih atau diberikan", "Open: to be chosen or given"), found.open)
    blocks += _listed(Words("Tidak ditanyakan", "Not asked"), found.left_out)
    if found.findings:
        blocks += [Heading(Words("Yang perlu diketahui", "To be known beside")), findings_block(found.findings)]
    return Page(SheetPart.KONSEKUENSI.label, [*blocks, Paragraph(DECIDES_NOTHING)])


def _head(found: Consequences) -> Iterator[tuple[Words, Words | Cell]]:
    yield Words("Pegawai", "Employee"), as_written(shown_id(found.person_id))
    yield Words("Per tanggal", "As of"), date_words(found.on)
    kind = found.employee
    yield Words("Jenis pegawai", "Kind of employee"), label("employee_kind", kind) if kind else NONE
    yield Words("Jenis jabatan", "Kind of position"), label("position_kind", found.position)


def _table(facts: Iterable[SheetFact]) -> Iterator[Block]:
    rows = [_row(fact) for fact in facts if not fact.of.id]
    if rows:
        heads = [Words("Hal", "Matter"), Words("Hasil", "Outcome"), Words("Alasan", "Reason"), BASIS]
        yield slim(Table(heads, [Group(rows)]))


def _row(fact: SheetFact) -> Row:
    value = fact.value
    shown = Cell(fact.shown_outcome or NONE, VERDICT_TONES.get(fact.verdict, Tone.PLAIN))
    reason = value if isinstance(value, Words) else NONE
    return Row([fact.item, shown, reason, joined(map(basis_words, fact.bases)) if fact.bases else NONE])


def _followed(found: Consequences) -> Iterator[Block]:
    told = [each for asked in found.asked if not _done_well(asked) for each in asked.follow_ups]
    told += found.extension.follow_ups if found.extension else ()
    rows = [Row([each.text, basis_words(each.basis)]) for each in dict.fromkeys(told)]
    if rows:
        yield Table([Words("Yang dapat menyusul", "What may follow"), BASIS], [Group(rows)])


def _done_well(asked: Eligibility) -> bool:
    """Return whether no time to improve has to be given, so that nothing follows from it."""
    return asked.matter is CareerMatter.PERBAIKAN_KINERJA and asked.verdict is Verdict.NOT_MET


def _listed(title: Words, entries: tuple[NotAsked, ...]) -> list[Block]:
    if not entries:
        return []
    heads = [Words("Hal", "Matter"), Words("Alasan", "Reason"), BASIS]
    rows = [Row([each.name, each.reason, basis_words(each.basis) if each.basis else NONE]) for each in entries]
    return [Heading(title), slim(Table(heads, [Group(rows)]))]
