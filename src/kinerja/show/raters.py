"""What several raters said as pages: of one person by group, how far raters agree, how each of them rates."""

from __future__ import annotations

import math
from types import MappingProxyType
from typing import TYPE_CHECKING

from ..base.finding import Undetermined
from ..base.rounding import Rounding
from ..base.suppression import Hidden
from ..base.words import Words, number_words
from ..evaluation.cohort import shown_id
from ..feedback.raters_lines import SPREAD_BASIS, RaterSpread
from ..plans.conduct import NilaiDasar
from .findings import findings_block
from .page import NONE, Cell, Fields, Group, Heading, Page, Paragraph, Row, Table, Tone, as_written, joined, labelled
from .wording import BASIS, basis_words, undetermined_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

    from ..base.law import Basis
    from ..base.period import Period
    from ..base.stats_agreement import OneWay
    from ..feedback.rater_agreement import RaterAgreement
    from ..feedback.rater_leniency import CentredPerson, RaterLeniency, RaterLine
    from ..feedback.raters import RaterGroup
    from ..feedback.raters_lines import GroupLine, MergedGroups, QuestionLine, RaterValue
    from ..feedback.raters_summary import RaterSummary
    from .page import Block

__all__ = ["agreement_page", "rater_leniency_page", "raters_page"]

_TONES: Mapping[RaterSpread, Tone] = MappingProxyType({RaterSpread.RENDAH: Tone.WARNING})


def raters_page(summary: RaterSummary) -> Page:
    """Return what several people said of one as a page: each group, the gap to the own answer, the total or why not."""
    head: list[tuple[Words, Words | Cell]] = [
        (Words("Yang dinilai", "Rated"), as_written(shown_id(summary.rated_id))),
        (Words("Periode", "Period"), summary.period.label),
        (Words("Nilai gabungan", "Combined value"), Cell(_total(summary), Tone.STRONG)),
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


_CORE_VALUES = MappingProxyType({value.value: value.standard.name for value in NilaiDasar})


def _question(line: QuestionLine) -> Words:
    return labelled(_CORE_VALUES.get(line.question, as_written(line.question)), number_words(line.value))


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


def agreement_page(told: RaterAgreement) -> Page:
    """Return how far raters agree as a page: what lies between people, how many raters a mean needs."""
    head: list[tuple[Words, Words]] = [
        *_whose(told.group, told.period),
        (Words("Orang yang dinilai dua orang atau lebih", "People rated by two or more"), as_written(str(told.people))),
    ]
    if isinstance(told.correlations, Undetermined):
        head.append((_ONE_RATER, undetermined_words(told.correlations)))
    else:
        head += _correlations(told, told.correlations)
    wanted = number_words(told.wanted)
    needed = Words(f"Penilai untuk keandalan {wanted.id}", f"Raters for a reliability of {wanted.en}")
    head += [
        (needed, NONE if told.needed is None else as_written(str(math.ceil(told.needed)))),
        (Words("Kesepakatan atas satu orang (r_wg)", "Agreement about one person (r_wg)"), _within(told)),
        (Words("Anggapan jawaban acak", "Assumed of answers by chance"), told.null.name),
    ]
    title = Words("Kesepakatan penilai", "Agreement of raters")
    return Page(title, [Fields(head), Paragraph(_ABOUT_THE_GROUP)])


_ONE_RATER = Words("Satu penilai, ICC(1,1)", "One rater, ICC(1,1)")
_ABOUT_THE_GROUP = Words(
    "Ini tentang kelompok penilai, bukan tentang seorang pun; tidak ada angka yang diubah karenanya.",
    "This is about the group of raters and nobody in it; no number is changed by it.",
)


def _whose(group: RaterGroup, period: Period) -> Iterator[tuple[Words, Words]]:
    yield Words("Siapa yang menilai", "Who rates"), joined((group.label, group.direction), ". ")
    yield Words("Periode", "Period"), period.label


def _correlations(told: RaterAgreement, found: OneWay) -> Iterator[tuple[Words, Words]]:
    yield _ONE_RATER, _between(found.single, found.single_low, found.single_high)
    size = number_words(found.size)
    mean = Words(f"Rata-rata {size.id} penilai, ICC(1,k)", f"The mean of {size.en} raters, ICC(1,k)")
    yield mean, NONE if found.mean is None else _between(found.mean, found.mean_low, found.mean_high)
    confidence = number_words(told.confidence)
    yield Words("Rentang dengan keyakinan", "Intervals with a confidence of"), as_written(f"{confidence.en}%")


def _between(value: Decimal, low: Decimal | None, high: Decimal | None) -> Words:
    told = number_words(value)
    if low is None or high is None:
        return told
    least, most = number_words(low), number_words(high)
    return Words(f"{told.id} ({least.id} s.d. {most.id})", f"{told.en} ({least.en} to {most.en})")


def _within(told: RaterAgreement) -> Words:
    if told.within_group is None:
        return NONE
    value = number_words(_TWO_PLACES.published(told.within_group))
    return Words(f"{value.id}, rata-rata {told.judged} orang", f"{value.en}, the mean of {told.judged} people")


_TWO_PLACES = Rounding(2)


def rater_leniency_page(told: RaterLeniency) -> Page:
    """Return how raters rate beside one another as a page, for who runs the survey."""
    head = [
        *_whose(told.group, told.period),
        (Words("Orang per penilai, paling sedikit", "People of a rater, at least"), _people(told.fewest_people)),
        (Words("Jawaban tanpa nama, tidak ikut", "Answers without a name, left out"), as_written(str(told.nameless))),
    ]
    heads = [
        Words("Penilai", "Rater"),
        Words("Orang", "People"),
        Words("Selisih", "Difference"),
        Words("Setelah disusutkan", "Shrunk"),
        Words("Rentang 95%", "95% interval"),
        Words("Keterangan", "Reading"),
    ]
    blocks: list[Block] = [Fields(head), Table(heads, [Group(map(_rater, told.lines))]), Paragraph(_FOR_WHO_RUNS_IT)]
    blocks += [*_centred(told), Paragraph(labelled(BASIS, basis_words(told.basis)))]
    return Page(Words("Kecenderungan penilai", "Leniency of raters"), blocks)


_FOR_WHO_RUNS_IT = Words(
    "Hanya untuk penyelenggara survei: jangan diperlihatkan kepada yang dinilai atau atasannya.",
    "Only for who runs the survey: do not show it to those rated, nor to their superiors.",
)


def _rater(line: RaterLine) -> Row:
    numbers = [NONE if each is None else number_words(each) for each in (line.difference, line.pulled)]
    between = NONE
    if line.low is not None and line.high is not None:
        low, high = number_words(line.low), number_words(line.high)
        between = Words(f"{low.id} s.d. {high.id}", f"{low.en} to {high.en}")
    told = line.answer.reason if isinstance(line.answer, Undetermined) else line.answer
    return Row([as_written(shown_id(line.rater_id)), as_written(str(line.people)), *numbers, between, told])


def _centred(told: RaterLeniency) -> Iterator[Block]:
    if told.centred:
        yield Heading(Words("Seandainya semua menilai sama", "If all rated alike"))
        heads = [
            Words("Yang dinilai", "Rated"),
            Words("Penilai", "Raters"),
            Words("Rata-rata", "Mean"),
            Words("Seandainya", "If alike"),
        ]
        yield Table(heads, [Group(map(_person, told.centred))])


def _person(person: CentredPerson) -> Row:
    numbers = (number_words(person.mean), number_words(person.centred))
    return Row([as_written(shown_id(person.rated_id)), as_written(str(person.raters)), *numbers])
