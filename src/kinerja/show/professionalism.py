"""The index of professionality of a person and of a unit, and the grade of an agency's accountability, as pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.finding import Undetermined
from ..base.rounding import Rounding
from ..base.words import Words, date_words, number_words
from ..career.accountability import AKIP_GRADE_BASIS
from ..career.professionalism_parts import CompetencyItem
from ..evaluation.cohort import shown_id
from ..formula.facts import FactKind, FactSpec
from .explanation import Glossary, bases_of, explanation, legend
from .findings import findings_block
from .page import NONE, Cell, Fields, Group, Heading, Page, Paragraph, Row, Table, Tone, as_written, labelled
from .wording import BASIS, basis_words, grade_words, undetermined_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from fractions import Fraction

    from ..base.finding import Finding
    from ..career.accountability import Accountability
    from ..career.professionalism import DimensionScore, ProfessionalismIndex
    from ..career.professionalism_units import DimensionMean, UnitProfessionalism
    from ..formula.steps import Step
    from .page import Block

__all__ = ["accountability_page", "professionalism_page", "unit_professionalism_page"]

_PLACES = Rounding(2)
_CATEGORY = Words("Kategori", "Category")
_INDEX = Words("Indeks Profesionalitas ASN", "Index of professionality")
_DIMENSION = Words("Dimensi", "Dimension")
_MEASURED_ON = Words("Diukur pada", "Measured on")


def _number(value: Fraction | Undetermined) -> Words:
    return undetermined_words(value) if isinstance(value, Undetermined) else number_words(value)


def _rounded(value: Fraction | Undetermined | None) -> Words:
    if value is None:
        return NONE
    return undetermined_words(value) if isinstance(value, Undetermined) else number_words(_PLACES.published(value))


def _range(low: Fraction, high: Fraction) -> Words:
    least, most = number_words(low), number_words(high)
    return Words(f"{least.id} sampai {most.id}", f"{least.en} to {most.en}")


def professionalism_page(index: ProfessionalismIndex) -> Page:
    """Return the index of a person as a page: the four dimensions, what is unknown, the explanation.

    Args:
        index: The index.
    """
    blocks: list[Block] = [Fields(_head(index)), _dimensions(index.dimensions), *_flagged(index.findings)]
    blocks += [*_explained(index.because), Paragraph(labelled(BASIS, basis_words(index.rules.basis)))]
    return Page(_INDEX, blocks)


def _head(index: ProfessionalismIndex) -> Iterator[tuple[Words, Words | Cell]]:
    yield Words("Pegawai", "Employee"), as_written(shown_id(index.person_id))
    yield _MEASURED_ON, date_words(index.on)
    if isinstance(index.index, Undetermined):
        yield _INDEX, Cell(undetermined_words(index.index), Tone.INFO)
        yield Words("Masih mungkin", "Still possible"), _range(*index.bounds)
    else:
        yield _INDEX, Cell(number_words(index.index), Tone.STRONG)
        yield _CATEGORY, grade_words(index.category)


def _dimensions(scores: Iterable[DimensionScore]) -> Table:
    heads = [_DIMENSION, Words("Skor", "Points"), Words("Paling banyak", "At most")]
    return Table(heads, [Group(map(_score, scores))])


def _score(each: DimensionScore) -> Row:
    tone = Tone.INFO if isinstance(each.score, Undetermined) else Tone.PLAIN
    return Row([each.dimension.label, Cell(_number(each.score), tone), number_words(each.most)])


def _flagged(findings: tuple[Finding, ...]) -> Iterator[Block]:
    if findings:
        yield Heading(Words("Yang perlu diperiksa", "To be looked at"))
        yield findings_block(findings)


def _explained(because: Step | Undetermined) -> Iterator[Block]:
    if not isinstance(because, Undetermined):
        yield Heading(Words("Penjelasan", "Explanation"))
        yield explanation(because, _WORDS)
        yield from legend(bases_of(because))


_SCALES = ("predikat", "sebutan_pp46", "discipline_history", "education_level")
_WORDS = Glossary(
    FactSpec(
        "fakta",
        FactKind.COLLECTION,
        items=(
            FactSpec("pendidikan", FactKind.TOKEN, Words("pendidikan", "education")),
            FactSpec("nilai", FactKind.NUMBER, Words("nilai kinerja", "value of performance")),
            FactSpec("predikat", FactKind.TOKEN, Words("predikat kinerja", "predikat of performance")),
            FactSpec(
                "hukuman_5_tahun", FactKind.TOKEN, Words("hukuman dalam lima tahun", "penalties in the last five years")
            ),
            *(FactSpec(item.value, FactKind.TRUTH, item.label) for item in CompetencyItem),
        ),
    ),
    scales=_SCALES,
)


def unit_professionalism_page(unit: UnitProfessionalism) -> Page:
    """Return the index of a unit as a page: who is measured, means and categories; it names nobody.

    Args:
        unit: The index of the unit.
    """
    head: list[tuple[Words, Words | Cell]] = [
        (Words("Unit", "Unit"), as_written(unit.name)),
        (_MEASURED_ON, date_words(unit.on)),
        (Words("Terukur lengkap", "Measured in full"), _share(unit)),
        (_INDEX, Cell(_rounded(unit.index), Tone.STRONG)),
        (_CATEGORY, grade_words(unit.category)),
    ]
    blocks: list[Block] = [Fields(head), _means(unit.dimensions), _categories(unit), *_flagged(unit.findings)]
    return Page(Words("Indeks Profesionalitas ASN unit", "Index of professionality of a unit"), blocks)


def _share(unit: UnitProfessionalism) -> Words:
    return Words(f"{unit.measured} dari {unit.people} pegawai", f"{unit.measured} of {unit.people} people")


def _means(dimensions: Iterable[DimensionMean]) -> Table:
    heads = [_DIMENSION, Words("Rata-rata", "Mean"), Words("Belum diketahui", "Not known")]
    rows = [Row([each.dimension.label, _rounded(each.mean), as_written(str(each.unknown))]) for each in dimensions]
    return Table(heads, [Group(rows)])


def _categories(unit: UnitProfessionalism) -> Table:
    rows = [Row([category.label, as_written(str(count))]) for category, count in unit.categories]
    return Table([_CATEGORY, Words("Pegawai", "People")], [Group(rows)])


def accountability_page(evaluation: Accountability) -> Page:
    """Return the evaluation of an agency's accountability as a page: components, value, grade.

    Args:
        evaluation: The evaluation.
    """
    head: list[tuple[Words, Words | Cell]] = [
        (Words("Instansi", "Agency"), as_written(evaluation.agency)),
        (Words("Tahun", "Year"), as_written(str(evaluation.year))),
        (Words("Nilai", "Value"), Cell(_rounded(evaluation.value), Tone.STRONG)),
        (Words("Predikat", "Grade"), _akip(evaluation)),
    ]
    rows = [Row([component.label, number_words(score)]) for component, score in evaluation.scores]
    heads = [Words("Komponen", "Component"), Words("Capaian (%)", "Achievement (%)")]
    blocks: list[Block] = [Fields(head), Table(heads, [Group(rows)]), *_flagged(evaluation.findings)]
    blocks += [*_explained(evaluation.because), Paragraph(labelled(BASIS, basis_words(AKIP_GRADE_BASIS)))]
    return Page(Words("Akuntabilitas kinerja instansi (AKIP)", "Accountability of an agency (AKIP)"), blocks)


def _akip(evaluation: Accountability) -> Words:
    grade = evaluation.grade
    if isinstance(grade, Undetermined):
        return undetermined_words(grade)
    return Words(f"{grade.token} ({grade.label.id})", f"{grade.token} ({grade.label.en})")
