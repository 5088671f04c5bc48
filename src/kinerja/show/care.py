"""Care as a page: who may need support, what would help and who should act; numbers of persons masked."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from ..base.rounding import Rounding
from ..base.words import Words, date_words, number_words
from ..evaluation.care_change import AdoptionVerdict
from ..evaluation.cohort import shown_id
from .page import NONE, Cell, Fields, Group, Heading, Page, Paragraph, Row, Table, Tone, as_written, joined, labelled
from .wording import BASIS, basis_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from fractions import Fraction

    from ..evaluation.care import CareReport
    from ..evaluation.care_change import SosialisasiChange
    from ..evaluation.care_kinds import CareKind
    from ..evaluation.care_parts import SupportRemark, Threshold, Unsaid
    from ..evaluation.care_units import UnitShare
    from .page import Block

__all__ = ["care_page"]

_PERCENT = Rounding(1)
_ABOUT = Words("Tentang", "About")


def care_page(report: CareReport) -> Page:
    """Return who and which units may need support as a page, one part for each kind of remark."""
    head = [(Words("Masa", "Days"), report.period.label), (Words("Catatan", "Remarks"), _number(len(report.remarks)))]
    blocks: list[Block] = [Paragraph(_NO_MARK), Fields(head)]
    for kind, remarks in groupby(report.remarks, key=lambda remark: remark.kind):
        blocks += _of_kind(kind, tuple(remarks))
    blocks += [*_shares(report.shares), *_changes(report.changes), *_unsaid(report.unsaid)]
    return Page(Words("Kepedulian dan adopsi", "Care and adoption"), blocks)


_NO_MARK = Words(
    "Catatan ini menunjukkan di mana dukungan dibutuhkan. Bukan penilaian atas seseorang: tidak masuk ke rating,"
    " predikat, atau angka apa pun, dan tidak dipublikasikan.",
    "These remarks show where support is needed. They are no mark on a person: they enter no rating, predikat or"
    " number, and are not published.",
)


def _number(number: int) -> Words:
    return as_written(str(number))


def _id(id: str) -> Words:
    return as_written(shown_id(id))


def _of_kind(kind: CareKind, remarks: tuple[SupportRemark, ...]) -> Iterator[Block]:
    yield Heading(kind.label)
    rows = [Row([_id(each.about), each.seen, _number(each.n)]) for each in remarks]
    yield Table([_ABOUT, Words("Yang terlihat", "What was seen"), Words("n", "n")], [Group(rows)])
    roles = joined((role.label for role in kind.sees), ", ")
    yield Fields(
        [
            (Words("Yang membantu", "What would help"), kind.helps),
            (Words("Yang bertindak", "Who should act"), kind.acts.label),
            (Words("Yang boleh melihat", "Who may see it"), roles),
        ]
    )
    yield Paragraph(labelled(BASIS, basis_words(kind.basis)))
    thresholds = dict.fromkeys(threshold for remark in remarks for threshold in remark.thresholds)
    yield from map(_threshold, thresholds)


def _threshold(threshold: Threshold) -> Paragraph:
    told = joined((number_words(threshold.value), basis_words(threshold.basis)), "; ")
    return Paragraph(labelled(threshold.name, told))


def _shares(shares: Iterable[UnitShare]) -> Iterator[Block]:
    rows = [
        Row([_id(each.unit_id), each.kind.label, each.words, _percent(each.share), _number(each.unknown)])
        for each in shares
    ]
    if rows:
        heads = [Words("Hal", "What"), Words("Jumlah", "Numbers"), Words("Persen", "Percent")]
        yield Heading(Words("Unit", "Units"))
        yield Table([Words("Unit", "Unit"), *heads, Words("Tidak diketahui", "Not known")], [Group(rows)])


def _percent(share: Fraction) -> Words:
    return number_words(_PERCENT.published(100 * share))


def _changes(changes: Iterable[SosialisasiChange]) -> Iterator[Block]:
    rows = [_change(each) for each in changes]
    if rows:
        heads = [
            Words("Hal", "What"),
            Words("Perubahan", "Change"),
            Words("Dasarnya", "Why"),
            Words("Unit lain", "Others"),
        ]
        yield Heading(Words("Sebelum dan sesudah sosialisasi", "Before and after a sosialisasi"))
        yield Table([Words("Sosialisasi", "Sosialisasi"), *heads], [Group(rows)])
        yield Paragraph(_NO_CAUSE)


_NO_CAUSE = Words(
    "Perubahan sesudah sosialisasi belum tentu karena sosialisasi: hal lain dalam masa itu ikut berpengaruh, dan unit"
    " yang dijangkau jarang dipilih secara acak.",
    "A change after a sosialisasi need not come from it: what else happened in that time counts as well, and the units"
    " reached are seldom chosen at random.",
)


def _change(change: SosialisasiChange) -> Row:
    held = change.sosialisasi
    name = joined((as_written(held.topic), date_words(held.on)), ", ")
    clear = change.verdict in {AdoptionVerdict.MEMBAIK, AdoptionVerdict.MEMBURUK}
    verdict = Cell(change.verdict.label, Tone.STRONG if clear else Tone.INFO)
    others = NONE if change.others is None else change.others.words
    left_out = labelled(Words("Tidak ikut dibandingkan", "Left out"), _number(change.left_out))
    return Row([name, change.kind.label, verdict, change.reason, others], [left_out, *_beside(change)])


def _beside(change: SosialisasiChange) -> Iterator[Words]:
    if change.beside is not None:
        percent = _percent(change.beside)
        yield Words(
            f"Selisih dengan unit lain setimpang ini terjadi secara kebetulan dalam {percent.id}% kejadian.",
            f"Chance alone makes so uneven a difference to other units in {percent.en}% of cases.",
        )


def _unsaid(unsaid: Iterable[Unsaid]) -> Iterator[Block]:
    rows = [Row([_id(each.about), each.kind.label, each.reason]) for each in unsaid]
    if rows:
        yield Heading(Words("Yang tidak dinyatakan", "What nothing is said of"))
        yield Table([_ABOUT, Words("Hal", "What"), Words("Sebab", "Why")], [Group(rows)])
