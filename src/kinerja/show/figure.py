"""Figures of units as pages: against a target, and how two of them go together over units."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ..base.finding import Undetermined
from ..base.words import Words, date_words, number_words
from ..feedback.figure_reading import Certainty
from .findings import findings_block
from .page import NONE, Cell, Fields, Group, Heading, Page, Paragraph, Row, Table, Tone, as_written, labelled
from .wording import BASIS, basis_words, undetermined_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

    from ..evaluation.public_link import PublicLink
    from ..feedback.figure import Figure
    from ..feedback.figure_reading import FigureReading
    from .page import Block

__all__ = ["figure_reading_page", "link_page"]

_TONES: Mapping[Certainty, Tone] = MappingProxyType(
    {Certainty.TIDAK_TERBEDAKAN: Tone.WARNING, Certainty.TIDAK_SEBANDING: Tone.WARNING}
)


def _figure(figure: Figure) -> Iterator[tuple[Words, Words]]:
    yield Words("Sumber", "Source"), figure.source.label
    yield Words("Unit", "Unit"), as_written(figure.unit_id)
    yield Words("Periode", "Period"), figure.period.label
    yield Words("Penggabungan", "Put together"), figure.aggregation
    if figure.as_of is not None:
        yield Words("Keadaan per", "As of"), date_words(figure.as_of)
    if figure.reference:
        yield Words("Rujukan", "Reference"), as_written(figure.reference)


def figure_reading_page(reading: FigureReading) -> Page:
    """Return a figure against a target as a page: the number, its interval, and what that leaves open."""
    figure, standing = reading.figure, reading.standing
    head: list[tuple[Words, Words | Cell]] = [
        *_figure(figure),
        (Words("Target", "Target"), reading.target.words),
        (Words("Angka", "Figure"), figure.words),
        (Words("Menurut angkanya", "By the number"), NONE if standing is None else standing.label),
        (Words("Menurut selangnya", "By the interval"), Cell(reading.certainty.label, _tone(reading))),
    ]
    blocks: list[Block] = [Fields(head), *(Paragraph(note) for note in figure.notes)]
    if reading.findings:
        blocks += [Heading(Words("Untuk Pimpinan", "For the leader")), findings_block(reading.findings)]
    blocks += [Paragraph(labelled(BASIS, basis_words(basis))) for basis in figure.basis]
    return Page(figure.name, blocks)


def _tone(reading: FigureReading) -> Tone:
    return _TONES.get(reading.certainty, Tone.PLAIN)


def link_page(link: PublicLink) -> Page:
    """Return how two numbers go together over units as a page, with all that it does not say."""
    answer = undetermined_words(link.answer) if isinstance(link.answer, Undetermined) else link.answer.label
    head = [
        (Words("Kinerja", "Performance"), link.performance),
        (Words("Kepuasan", "Satisfaction"), link.satisfaction),
        (Words("Cara", "Method"), link.method.label),
        (Words("Unit", "Units"), as_written(str(link.units))),
        (Words("Koefisien", "Coefficient"), _number(link.coefficient)),
        (_interval_name(link), _interval(link)),
        (Words("Jawaban", "Answer"), answer),
    ]
    blocks: list[Block] = [Fields(head), Heading(Words("Yang perlu diingat", "To keep in mind"))]
    blocks += [Paragraph(caveat) for caveat in link.caveats]
    if link.left_out:
        blocks.append(Heading(Words("Tidak ikut", "Left out")))
        rows = [Row([as_written(each.unit_id), each.why]) for each in link.left_out]
        blocks.append(Table([Words("Unit", "Unit"), Words("Sebab", "Why")], [Group(rows)]))
    blocks.append(Paragraph(labelled(BASIS, basis_words(link.basis))))
    return Page(Words("Kinerja dan kepuasan antarunit", "Performance and satisfaction over units"), blocks)


def _number(number: Decimal | None) -> Words:
    return NONE if number is None else number_words(number)


def _interval_name(link: PublicLink) -> Words:
    sure = number_words(link.confidence)
    return Words(f"Selang {sure.id}%", f"{sure.en}% interval")


def _interval(link: PublicLink) -> Words:
    if link.low is None or link.high is None:
        return NONE
    low, high = number_words(link.low), number_words(link.high)
    return Words(f"{low.id} sampai {high.id}", f"{low.en} to {high.en}")
