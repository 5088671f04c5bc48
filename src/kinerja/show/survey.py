"""Surveys as pages: an index with its elements, indices taken together, a series, an audit of published figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.finding import Undetermined
from ..base.words import Words, number_words
from .page import NONE, Cell, Fields, Group, Page, Paragraph, Row, Table, Tone, as_written, joined, labelled, slim
from .wording import BASIS, basis_words, grade_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..base.law import Basis
    from ..base.period import Period
    from ..base.scale import Grade, Ranked
    from ..feedback.survey import SurveyIndex, SurveyLine
    from ..feedback.survey_combining import CombinedIndex
    from .page import Block

__all__ = ["combined_page", "survey_page"]

_INDEX = Words("Indeks", "Index")
_MUTU = Words("Mutu pelayanan", "Quality of the service")
_CHARGE = "biaya"


def _number(number: int | None) -> Words:
    return NONE if number is None else as_written(str(number))


def _identity(unit_id: str, period: Period | None) -> Iterator[tuple[Words, Words]]:
    if unit_id:
        yield Words("Unit", "Unit"), as_written(unit_id)
    if period is not None:
        yield Words("Periode", "Period"), period.label


def _mutu(grade: Ranked | Grade | Undetermined) -> Words:
    """Return a class by its letter and its name."""
    name = grade_words(grade)
    return name if isinstance(grade, Undetermined) else joined((as_written(grade.token), name), ": ")


def _bases(bases: Iterable[Basis | None]) -> Iterator[Block]:
    for basis in dict.fromkeys(bases):
        if basis is not None:
            yield Paragraph(labelled(BASIS, basis_words(basis)))


def survey_page(index: SurveyIndex) -> Page:
    """Return the index of a survey as a page: what it came to, what was decided on the way, each element."""
    scheme = index.scheme
    head: list[tuple[Words, Words | Cell]] = [
        (Words("Skema", "Scheme"), scheme.name),
        *_identity(index.unit_id, index.period),
        (Words("Responden", "Respondents"), _number(index.respondents)),
        (Words("Kebijakan", "Policies"), joined(index.policies)),
        (_INDEX, Cell(number_words(index.published), Tone.STRONG)),
        (_MUTU, _mutu(index.mutu)),
    ]
    return Page(
        Words("Indeks kepuasan masyarakat", "Satisfaction index"),
        [
            Fields(head),
            _elements(index.lines),
            *_free_of_charge(index),
            *_bases((scheme.basis, index.weights.basis, scheme.cuts_basis, scheme.rounding.basis)),
        ],
    )


def _elements(lines: tuple[SurveyLine, ...]) -> Table:
    heads = [
        Words("Unsur", "Element"),
        Words("Jawaban", "Answers"),
        Words("Jumlah", "Sum"),
        Words("NRR", "Mean"),
        Words("NRR tertimbang", "Weighted mean"),
    ]
    rows = [
        Row([line.label, _number(line.n), _number(line.total), number_words(line.mean), number_words(line.weighted)])
        for line in lines
    ]
    return slim(Table(heads, [Group(rows)]))


def _free_of_charge(index: SurveyIndex) -> Iterator[Block]:
    if _CHARGE in index.scheme.keys and len(index.lines) > 1:
        other = number_words(index.scheme.published(index.without(_CHARGE)))
        yield Paragraph(
            Words(
                f"Tanpa unsur biaya: {other.id}. Layanan gratis selalu bernilai penuh pada unsur itu; angka ini"
                " penanda, bukan nilai resmi.",
                f"Without the element of cost: {other.en}. A free service always has full marks there; this is a"
                " diagnostic, not the official value.",
            )
        )


def combined_page(combined: CombinedIndex) -> Page:
    """Return indices taken together as a page: the way, what it came to, each part with its share."""
    head: list[tuple[Words, Words | Cell]] = [
        (Words("Skema", "Scheme"), combined.scheme.name),
        *_identity(combined.unit_id, combined.period),
        (Words("Responden", "Respondents"), _number(combined.respondents)),
        (Words("Kebijakan", "Policies"), joined(combined.policies)),
        (_INDEX, Cell(number_words(combined.published), Tone.STRONG)),
        (_MUTU, _mutu(combined.mutu)),
    ]
    heads = [Words("Unit", "Unit"), Words("Porsi", "Share"), Words("Responden", "Respondents"), _INDEX, _MUTU]
    rows = [
        Row(
            [
                as_written(part.index.unit_id),
                number_words(part.share),
                _number(part.index.respondents),
                number_words(part.index.published),
                _mutu(part.index.mutu),
            ]
        )
        for part in combined.parts
    ]
    return Page(
        Words("Indeks kepuasan masyarakat gabungan", "Combined satisfaction index"),
        [Fields(head), Table(heads, [Group(rows)]), *_bases((combined.way.basis, combined.scheme.basis))],
    )
