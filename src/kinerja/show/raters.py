"""What several raters said as pages: of one person by group, how far raters agree, how each of them rates."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ..base.finding import Undetermined
from ..base.suppression import Hidden
from ..base.words import Words, number_words
from ..evaluation.cohort import shown_id
from ..feedback.raters_lines import SPREAD_BASIS, RaterSpread
from .findings import findings_block
from .page import NONE, Cell, Fields, Group, Heading, Page, Paragraph, Row, Table, Tone, as_written, joined, labelled
from .wording import BASIS, basis_words, undetermined_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..base.law import Basis
    from ..feedback.raters_lines import GroupLine, MergedGroups, QuestionLine, RaterValue
    from ..feedback.raters_summary import RaterSummary
    from .page import Block

__all__ = ["raters_page"]

_TONES: Mapping[RaterSpread, Tone] = MappingProxyType({RaterSpread.RENDAH: Tone.WARNING})


def raters_page(summary: RaterSummary) -> Page:
    """Return what several people said of one as a page: each group, the gap to the own answer, the total or why not."""
    head: list[tuple[Words, Words | Cell]] = [
        (Words("Yang dinilai", "Rated"), as_written(shown_id(summary.rated_id))),
        (Words("Periode", "Period"), summary.period.label),
        (Words("Jumlah", "Total"), Cell(_total(summary), Tone.STRONG)),
        (Words("Penilaian diri", "Own answer"), NONE if summary.own is None else number_words(summary.own)),
        (Words("Cara menggabungkan jawaban", "Answers joined by"), summary.aggregation.label),
        (Words("Ditampilkan mulai", "Shown from"), _people(summary.anonymity.least)),
    ]
    blocks: list[Block] = [Fields(head), _groups(summary), Paragraph(_ONE_OF_MANY), Paragraph(_OWN)]
    blocks += [Paragraph(labelled(BASIS, basis_words(basis))) for basis in (*summary.basis, *_spread_basis(summary))]
    return Page(Words("Pendapat beberapa penilai", "What several raters said"), [*blocks, *_flagged(summary)])


_ONE_OF_MANY = Words(
    "Ini salah satu bahan pertimbangan Pejabat Penilai Kinerja; tidak ada angka di sini yang menetapkan predikat.",
    "This is one of the things that the appraiser weighs; no number here sets a predikat.",
)
_OWN = Words(
    "Penilaian diri tidak pernah dihitung; selisihnya adalah penilaian diri dikurangi nilai kelompok.",
    "The own answer never counts; the gap is the own answer less that of the group.",
)


def _people(number: int) -> Words:
    return Words(f"{number} orang", f"{number} people")


def _total(summary: RaterSummary) -> Words:
    told = _value(summary.total)
    return joined((told, as_written(summary.class_name)), ", ") if summary.class_name else told


def _value(value: RaterValue) -> Words:
    match value:
        case Hidden():
            return value.reason
        case Undetermined():
            return undetermined_words(value)
        case _:
            return number_words(value)


def _groups(summary: RaterSummary) -> Table:
    heads = [
        Words("Siapa yang menilai", "Who rates"),
        Words("Jawaban", "Answers"),
        Words("Nilai", "Value"),
        Words("Bagian", "Share"),
        Words("Selisih diri", "Gap to self"),
        Words("Kesepakatan", "Agreement"),
    ]
    rows = [_group(line) for line in summary.lines]
    if summary.merged is not None:
        rows.append(_merged(summary.merged))
    return Table(heads, [Group(rows)])


def _group(line: GroupLine) -> Row:
    answers = as_written(str(line.raters))
    if line.asked is not None:
        answers = Words(f"{line.raters} dari {line.asked}", f"{line.raters} of {line.asked}")
    spread = NONE if line.spread is None else Cell(line.spread.label, _TONES.get(line.spread, Tone.PLAIN))
    value = Words("disembunyikan", "hidden") if isinstance(line.value, Hidden) else _number(line.value)
    cells = [line.group.label, answers, value, _share(line), NONE if line.gap is None else number_words(line.gap)]
    return Row([*cells, spread], _notes(line))


def _number(value: RaterValue) -> Words:
    return NONE if isinstance(value, Undetermined) else _value(value)


def _share(line: GroupLine) -> Words:
    if line.share is None:
        return NONE
    told = number_words(100 * line.share)
    return Words(f"{told.id}%", f"{told.en}%")


def _notes(line: GroupLine) -> Iterator[Words]:
    yield line.group.direction
    if isinstance(line.value, (Hidden, Undetermined)):
        yield line.value.reason
    if line.questions:
        yield joined(map(_question, line.questions))
    for comment in line.comments:
        yield as_written(f"\N{LEFT DOUBLE QUOTATION MARK}{comment}\N{RIGHT DOUBLE QUOTATION MARK}")


def _question(line: QuestionLine) -> Words:
    return labelled(as_written(line.question), number_words(line.value))


def _merged(merged: MergedGroups) -> Row:
    name = joined((group.label for group in merged.groups), " + ")
    return Row([name, as_written(str(merged.raters)), number_words(merged.value), NONE, NONE, NONE])


def _spread_basis(summary: RaterSummary) -> Iterator[Basis]:
    if any(line.spread for line in summary.lines):
        yield SPREAD_BASIS


def _flagged(summary: RaterSummary) -> Iterator[Block]:
    if summary.findings:
        yield Heading(Words("Temuan", "Findings"))
        yield findings_block(summary.findings)
