"""Surveys as pages: an index with its elements, indices taken together, a series, an audit of published figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.finding import Undetermined
from ..base.words import Words, number_words
from ..feedback.survey_audit_parts import PrintedNumber
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
from .wording import BASIS, basis_words, grade_words, undetermined_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..base.finding import Finding
    from ..base.law import Basis
    from ..base.period import Period
    from ..base.scale import Grade, Ranked
    from ..feedback.survey import SurveyIndex, SurveyLine
    from ..feedback.survey_audit import SurveyAudit
    from ..feedback.survey_audit_parts import AuditedElement
    from ..feedback.survey_combining import CombinedIndex
    from ..feedback.survey_series import SeriesStep, SurveySeries
    from .page import Block

__all__ = ["audit_page", "combined_page", "series_page", "survey_page"]

_INDEX = Words("Indeks", "Index")
_MUTU = Words("Mutu", "Class")
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


def _flagged(findings: tuple[Finding, ...]) -> Iterator[Block]:
    if findings:
        yield Heading(Words("Temuan", "Findings"))
        yield findings_block(findings)


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
        Words("Indeks survei", "Survey index"),
        [
            Fields(head),
            _elements(index.lines),
            *_free_of_charge(index),
            *_bases((scheme.basis, index.weights_basis, scheme.cuts_basis, scheme.rounding.basis)),
            *_flagged(index.findings),
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
        Words("Indeks survei gabungan", "Combined survey index"),
        [
            Fields(head),
            Table(heads, [Group(rows)]),
            *_bases((combined.way.basis, combined.scheme.basis)),
            *_flagged(combined.findings),
        ],
    )


def series_page(series: SurveySeries) -> Page:
    """Return the index of a unit through the periods as a page; where it is not made alike, there is no change."""
    changes: list[Words] = [NONE, *map(_change, series.steps)]
    rows = [
        Row(
            [
                NONE if each.period is None else each.period.label,
                _number(each.respondents),
                number_words(each.published),
                _mutu(each.mutu),
                change,
            ]
        )
        for each, change in zip(series.indices, changes, strict=True)
    ]
    heads = [Words("Periode", "Period"), Words("Responden", "Respondents"), _INDEX, _MUTU, Words("Selisih", "Change")]
    return Page(
        Words("Indeks survei antarperiode", "Survey index through the periods"),
        [Fields(list(_identity(series.unit_id, None))), Table(heads, [Group(rows)]), *_flagged(series.findings)],
    )


def _change(step: SeriesStep) -> Words:
    change = step.change
    return undetermined_words(change) if isinstance(change, Undetermined) else number_words(change)


def audit_page(audit: SurveyAudit) -> Page:
    """Return an audit of published figures as a page: weights, sums behind the means, what to ask about."""
    head: list[tuple[Words, Words | Cell]] = [
        (Words("Skema", "Scheme"), audit.scheme.name),
        (Words("IKM tercetak", "Printed index"), Cell(audit.ikm.words, Tone.STRONG)),
        (Words("Responden", "Respondents"), _number(audit.respondents)),
    ]
    weights = [
        Row([each.weights.label, number_words(audit.scheme.published(each.index)), each.fit.label])
        for each in audit.readings
    ]
    blocks: list[Block] = [
        Fields(head),
        Table([Words("Bobot", "Weights"), _INDEX, Words("Cocok", "Fits")], [Group(weights)]),
        _sums(audit),
    ]
    if audit.misprints:
        blocks += [Heading(Words("Kemungkinan salah cetak", "Possible misprints")), _misprints(audit)]
    blocks += _flagged(audit.findings)
    return Page(Words("Pemeriksaan angka survei yang diterbitkan", "Audit of published survey figures"), blocks)


def _sums(audit: SurveyAudit) -> Table:
    heads = [Words("Unsur", "Element"), Words("Tercetak", "Printed"), Words("Jumlah jawaban", "Sum of the answers")]
    rows = [Row([audit.scheme.element(each.key).label, each.printed.words, _sum(each)]) for each in audit.elements]
    return slim(Table(heads, [Group(rows)]))


def _sum(element: AuditedElement) -> Words:
    if not element.is_possible:
        return Words("tidak mungkin", "impossible")
    if element.low is None or element.total is not None:
        return _number(element.total)
    return Words(f"{element.low} s.d. {element.high}", f"{element.low} to {element.high}")


def _misprints(audit: SurveyAudit) -> Table:
    heads = [
        Words("Angka", "Number"),
        Words("Tercetak", "Printed"),
        Words("Mungkin", "Perhaps"),
        Words("Bobot", "Weights"),
    ]
    rows = [
        Row(
            [
                Words("IKM", "Index") if each.where == "ikm" else audit.scheme.element(each.where).label,
                PrintedNumber(each.printed).words,
                PrintedNumber(each.mended).words,
                each.weights.label,
            ],
            [each.kind.label],
        )
        for each in audit.misprints
    ]
    return Table(heads, [Group(rows)])
