"""Whether a person may be proposed for a step, as a page: each requirement with its reason, article and what lacks."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ..base.words import Words, date_words, number_words
from ..evaluation.answers import Verdict
from ..evaluation.cohort import shown_id
from .findings import findings_block
from .page import NONE, Cell, Fields, Group, Heading, Page, Paragraph, Row, Table, Tone, as_written, labelled, slim
from .wording import BASIS, basis_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..career.requirements import Eligibility, Requirement
    from ..evaluation.recommendation import FollowUp
    from .page import Block

__all__ = ["eligibility_page"]

_TONES: Mapping[Verdict, Tone] = MappingProxyType({Verdict.NOT_MET: Tone.WARNING, Verdict.UNDETERMINED: Tone.INFO})
_TITLE = Words("Pemenuhan syarat", "Requirements of a step")
_DECIDES = Words(
    "Halaman ini tidak memutuskan apa pun; yang belum diketahui tidak dianggap terpenuhi atau tidak terpenuhi.",
    "This page decides nothing; what is not known is taken neither as met nor as not met.",
)


def eligibility_page(asked: Eligibility) -> Page:
    """Return the requirements of a step as a page, each with its reason, its article and what is missing.

    Args:
        asked: What was asked, with all requirements.
    """
    blocks: list[Block] = [Fields(_head(asked)), _table(asked), *_followed(asked.follow_ups)]
    if asked.findings:
        blocks += [Heading(Words("Yang perlu diketahui", "To be known beside")), findings_block(asked.findings)]
    return Page(labelled(_TITLE, asked.matter.label), [*blocks, Paragraph(_DECIDES)])


def _head(asked: Eligibility) -> Iterator[tuple[Words, Words | Cell]]:
    yield Words("Pegawai", "Employee"), as_written(shown_id(asked.person_id))
    if asked.rule is not None:
        yield Words("Aturan", "Rule"), asked.rule
    yield Words("Per tanggal", "As of"), date_words(asked.on)
    yield Words("Kesimpulan", "Outcome"), Cell(asked.outcome, _TONES.get(asked.verdict, Tone.STRONG))


def _table(asked: Eligibility) -> Table:
    heads = [
        Words("Syarat", "Requirement"),
        Words("Hasil", "Outcome"),
        Words("Alasan", "Reason"),
        BASIS,
        Words("Kekurangan", "Missing"),
        Words("Terpenuhi mulai", "Met from"),
    ]
    return slim(Table(heads, [Group(map(_row, asked.requirements))]))


def _row(asked: Requirement) -> Row:
    verdict, lacking, day = asked.verdict, asked.lacking, asked.from_day
    return Row(
        [
            asked.kind.label,
            Cell(verdict.label, _TONES.get(verdict, Tone.PLAIN)),
            asked.reason,
            basis_words(asked.basis),
            NONE if lacking is None else number_words(lacking),
            NONE if day is None else date_words(day),
        ]
    )


def _followed(follow_ups: tuple[FollowUp, ...]) -> Iterator[Block]:
    if follow_ups:
        heads = [Words("Yang dapat menyusul", "What may follow"), BASIS]
        yield Table(heads, [Group(Row([each.text, basis_words(each.basis)]) for each in follow_ups)])
