"""What a survey can say as pages: an interval, two waves, elements to improve first, what looks odd in the answers."""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING

from ..base.rounding import Rounding
from ..base.stats_samples import Difference, Interval
from ..base.words import Words, number_words
from ..feedback.survey_quadrants import Quadrant
from ..feedback.survey_waves import WaveVerdict
from .findings import findings_block
from .page import (
    NONE,
    Cell,
    Fields,
    Group,
    Heading,
    Page,
    Paragraph,
    Row,
    Table,
    Tone,
    as_written,
    joined,
    labelled,
    slim,
)
from .wording import BASIS, basis_words, grade_words, truth_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from ..base.law import Basis
    from ..base.period import Period
    from ..feedback.survey import SurveyIndex
    from ..feedback.survey_integrity import IntegrityReport
    from ..feedback.survey_interval import IndexInterval
    from ..feedback.survey_priorities import PriorityReport
    from ..feedback.survey_quadrants import QuadrantReport
    from ..feedback.survey_waves import WaveComparison
    from .page import Block

__all__ = ["integrity_page", "interval_page", "priorities_page", "quadrants_page", "waves_page"]

_SHOWN = Rounding(2)
_RESPONDENTS = Words("Responden", "Respondents")
_INDEX = Words("Indeks", "Index")
_ELEMENT = Words("Unsur", "Element")
_MEAN = Words("Rata-rata", "Mean")
_NOT_KNOWN = Words("tidak diketahui", "not known")

Head = tuple[Words, Words | Cell]


def _count(number: int | None) -> Words:
    return NONE if number is None else as_written(str(number))


def _short(number: Fraction) -> Words:
    return number_words(_SHOWN.published(number))


def _ends(low: Decimal, high: Decimal) -> Words:
    least, most = _short(Fraction(low)), _short(Fraction(high))
    return Words(f"{least.id} s.d. {most.id}", f"{least.en} to {most.en}")


def _confidence(confidence: Fraction) -> Words:
    number = number_words(confidence)
    return Words(f"Selang {number.id}%", f"{number.en}% interval")


def _about(unit_id: str, period: Period | None) -> Iterator[Head]:
    if unit_id:
        yield Words("Unit", "Unit"), as_written(unit_id)
    if period is not None:
        yield Words("Periode", "Period"), period.label


def _basis(basis: Basis) -> Paragraph:
    return Paragraph(labelled(BASIS, basis_words(basis)))


# --- the interval -----------------------------------------------------------------------------------------------------

_METHODS = MappingProxyType(
    {
        "t": Words("t Student atas indeks responden", "Student's t over the indices of respondents"),
        "bootstrap": Words("pengambilan ulang responden (bootstrap)", "respondents drawn again (bootstrap)"),
    }
)


def interval_page(told: IndexInterval) -> Page:
    """Return where the index of all lies as a page: the index, the interval, its classes, what has to be said."""
    found = told.index
    head: list[Head] = [
        (Words("Skema", "Scheme"), found.scheme.name),
        *_about(found.unit_id, found.period),
        (Words("Kebijakan", "Policies"), joined(found.policies)),
        (_RESPONDENTS, _count(found.respondents)),
        (Words("Menjawab lengkap", "Left nothing blank"), _count(told.complete)),
        (Words("Yang dilayani", "Were served"), _count(told.population)),
        (_INDEX, Cell(number_words(found.published), Tone.STRONG)),
        *_interval(told),
    ]
    notes = [Paragraph(note) for note in told.notes]
    return Page(Words("Ketelitian indeks", "How sure the index is"), [Fields(head), *notes, _basis(told.basis)])


def _interval(told: IndexInterval) -> Iterator[Head]:
    if isinstance(told.answer, Interval):
        ends = Cell(_ends(told.answer.low, told.answer.high), Tone.STRONG)
        yield _confidence(told.answer.confidence), ends
        yield Words("Cara", "By"), _METHODS[told.answer.method]
    if told.grades:
        names = (joined((as_written(grade.token), grade_words(grade)), ": ") for grade in told.grades)
        yield Words("Mutu yang mungkin", "Possible classes"), joined(names)


# --- two waves --------------------------------------------------------------------------------------------------------

_VERDICTS = MappingProxyType({WaveVerdict.MEMBAIK: Tone.MET, WaveVerdict.MEMBURUK: Tone.WARNING})


def waves_page(told: WaveComparison) -> Page:
    """Return two surveys beside one another as a page: both indices, their difference, what it says."""
    heads = [Words("Survei", "Survey"), Words("Periode", "Period"), _RESPONDENTS, _INDEX]
    rows = [
        _wave(Words("Lebih dulu", "Earlier"), told.first),
        _wave(Words("Kemudian", "Later"), told.second),
    ]
    answer: list[Head] = [(Words("Selisih", "Change"), _short(told.change))]
    if isinstance(told.difference, Difference):
        answer.append((_confidence(told.difference.confidence), _ends(told.difference.low, told.difference.high)))
    answer += [
        (Words("Simpulan", "Verdict"), Cell(told.verdict.label, _VERDICTS.get(told.verdict, Tone.STRONG))),
        (Words("Sebab", "Why"), told.reason),
    ]
    blocks: list[Block] = [
        Fields([(Words("Skema", "Scheme"), told.first.scheme.name), *_about(told.first.unit_id, None)]),
        Table(heads, [Group(rows)]),
        Fields(answer),
        _basis(told.basis),
    ]
    return Page(Words("Perbandingan dua survei", "Two surveys compared"), blocks)


def _wave(name: Words, found: SurveyIndex) -> Row:
    when = NONE if found.period is None else found.period.label
    return Row([name, when, _count(found.respondents), number_words(found.published)])


# --- elements ---------------------------------------------------------------------------------------------------------


def priorities_page(report: PriorityReport) -> Page:
    """Return the elements from the lowest on as a page, each with those it cannot be told apart from."""
    labels = {line.key: line.label for line in report.lines}
    rows = []
    for line in report.lines:
        place = Cell(_count(line.place), Tone.STRONG if line.is_named else Tone.PLAIN)
        alike = _NOT_KNOWN if line.alike is None else joined((labels[key] for key in line.alike), "; ")
        notes = [labelled(Words("Tidak terbedakan dari", "Not told apart from"), alike)] if alike.id else []
        rows.append(Row([line.label, place, _short(line.mean), _count(line.n)], notes))
    heads = [_ELEMENT, Words("Urutan", "Place"), _MEAN, Words("Jawaban", "Answers")]
    blocks: list[Block] = [
        Fields([(_RESPONDENTS, _count(report.index.respondents)), (Words("Bacaan", "Reading"), report.reading)]),
        slim(Table(heads, [Group(rows)])),
        _basis(report.basis),
    ]
    return Page(Words("Unsur prioritas perbaikan", "Elements to improve first"), blocks)


_QUADRANTS = MappingProxyType({Quadrant.PERBAIKI: Tone.WARNING})


def quadrants_page(report: QuadrantReport) -> Page:
    """Return the elements by importance and performance as a page, and which lie on their side for sure."""
    done, wanted = map(_short, report.axes)
    heads = [
        _ELEMENT,
        Words("Kinerja", "Performance"),
        Words("Kepentingan", "Importance"),
        Words("Kuadran", "Quadrant"),
        Words("Pasti", "Sure"),
    ]
    rows = [
        Row(
            [
                line.label,
                _short(line.performance),
                _short(line.importance),
                Cell(line.quadrant.label, _QUADRANTS.get(line.quadrant, Tone.PLAIN)),
                _NOT_KNOWN if line.is_sure is None else truth_words(line.is_sure),
            ]
        )
        for line in report.lines
    ]
    axes = Words(f"kinerja {done.id}, kepentingan {wanted.id}", f"performance {done.en}, importance {wanted.en}")
    blocks: list[Block] = [
        Fields([(Words("Sumbu pada rata-rata unsur", "Axes at the mean of the elements"), axes)]),
        slim(Table(heads, [Group(rows)])),
        _basis(report.basis),
    ]
    return Page(Words("Kuadran kepentingan dan kinerja", "Importance and performance"), blocks)


# --- integrity --------------------------------------------------------------------------------------------------------


def integrity_page(report: IntegrityReport) -> Page:
    """Return what looks odd in the answers as a page: the counts, what chance makes, what should be asked."""
    head: list[Head] = [
        *_about(report.unit_id, report.period),
        (_RESPONDENTS, _count(report.n)),
        (Words("Satu jawaban untuk semua pertanyaan", "One answer to all questions"), _of(report.straight, report.n)),
        (Words("Nilai tertinggi untuk semuanya", "Full marks throughout"), _of(report.full_marks, report.n)),
        (Words("Baris sama dengan sebelumnya", "Rows equal to the one before"), _count(report.equal_neighbours)),
        (Words("Secara kebetulan kira-kira", "Chance makes about"), _short(report.expected_neighbours)),
        (Words("Deretan baris sama terpanjang", "Longest run of equal rows"), _count(report.longest_run)),
        (Words("Alfa Cronbach", "Cronbach's alpha"), NONE if report.alpha is None else _short(report.alpha)),
    ]
    blocks: list[Block] = [Fields(head)]
    if report.findings:
        blocks += [Heading(Words("Temuan", "Findings")), findings_block(report.findings)]
    return Page(Words("Kewajaran jawaban", "What looks odd in the answers"), [*blocks, Paragraph(_NEVER_LEFT_OUT)])


def _of(part: int, whole: int) -> Words:
    return Words(f"{part} dari {whole}", f"{part} of {whole}")


_NEVER_LEFT_OUT = Words(
    "Ini tanda untuk ditanyakan, bukan bukti; tidak ada jawaban yang dikeluarkan karenanya.",
    "These are signs to ask about, no proof; no answer is left out because of them.",
)
