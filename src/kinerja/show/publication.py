"""The public report as a page: what is shown, what is not, and why."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING

from ..base.suppression import Hidden, ShownRow
from ..base.words import Words, date_words, number_words
from ..publication.policy import PERSONS_CLOSED, Openness
from ..publication.report_rows import ALL, LEFT_OUT
from .page import NONE, Cell, Fields, Group, Heading, Page, Paragraph, Row, Table, Tone, as_written, joined, labelled
from .wording import BASIS, basis_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from ..base.suppression import ShownCount
    from ..publication.published import PublishedDetail, PublishedFigure, PublishedTable
    from ..publication.report import PublicReport
    from ..publication.report_parts import IndividualResult
    from .page import Block

__all__ = ["public_report_page"]

_UNIT = Words("Unit", "Unit")
_PERIOD = Words("Periode", "Period")
_HIDDEN = Words("disembunyikan", "hidden")


def public_report_page(report: PublicReport) -> Page:
    """Return a public report as a page: figures by measure, counts of people, persons by consent, the rules."""
    head = [
        (_UNIT, _units(report)[report.unit_id]),
        (_PERIOD, report.period.label),
        (Words("Kebijakan publikasi", "Policy of publication"), as_written(report.policy.name)),
    ]
    blocks: list[Block] = [Fields(head), *_figures(report)]
    for table in report.tables:
        blocks += _counts(table)
    return Page(Words("Laporan publik", "Public report"), [*blocks, *_individuals(report), *_rules(report)])


def _units(report: PublicReport) -> dict[str, Words]:
    """Return the name of each unit, with its id where several have one: every agency has a secretariat."""
    names = {each.unit_id: each.unit_name for each in report.figures} | {report.unit_id: report.unit_name}
    twins = Counter(names.values())
    return {id: as_written(f"{name} ({id})" if twins[name] > 1 else name) for id, name in names.items()}


def _figures(report: PublicReport) -> Iterator[Block]:
    units = _units(report)
    heads = [_UNIT, _PERIOD, Words("Nilai", "Number"), Words("Selang", "Interval"), Words("n", "n")]
    heads.append(Words("Keterbukaan", "Openness"))
    for source, name in dict.fromkeys((each.source, each.name) for each in report.figures):
        same = [each for each in report.figures if (each.source, each.name) == (source, name)]
        yield Heading(name)
        yield Paragraph(labelled(Words("Dari", "From"), source.label))
        yield Table(heads, [Group(_figure(each, units[each.unit_id]) for each in same)])
        for basis in dict.fromkeys(basis for each in same for basis in each.basis):
            yield Paragraph(labelled(BASIS, basis_words(basis)))


def _figure(figure: PublishedFigure, unit: Words) -> Row:
    people = NONE if figure.n is None else _people(figure.n)
    cells: list[Words | Cell] = [
        unit,
        figure.period.label,
        _measured(figure.value, figure.measure),
        _interval(figure),
        people,
        Cell(figure.openness.label, Tone.PLAIN if figure.openness is Openness.BIASA else Tone.INFO),
    ]
    return Row(cells, [*figure.remarks, *_origin(figure), *map(_detail, figure.details)])


def _measured(value: Decimal | Hidden, measure: str) -> Words:
    if isinstance(value, Hidden):
        return _HIDDEN
    return joined((number_words(value), as_written(measure)), "" if measure == "%" else " ")


def _people(count: int | Hidden) -> Words:
    return _HIDDEN if isinstance(count, Hidden) else number_words(Fraction(count))


def _interval(figure: PublishedFigure) -> Words:
    if figure.low is None or figure.high is None or figure.confidence is None:
        return NONE
    low, high, sure = number_words(figure.low), number_words(figure.high), number_words(figure.confidence.normalize())
    return Words(f"{low.id} s.d. {high.id} ({sure.id}%)", f"{low.en} to {high.en} ({sure.en}%)")


def _origin(figure: PublishedFigure) -> Iterator[Words]:
    if not isinstance(figure.value, Hidden):
        yield labelled(Words("Cara menggabungkan", "Put together by"), figure.aggregation)
    if figure.as_of is not None:
        yield labelled(Words("Per tanggal", "As of"), date_words(figure.as_of))
    if figure.reference:
        yield labelled(Words("Sumber", "Source"), as_written(figure.reference))


def _detail(detail: PublishedDetail) -> Words:
    return labelled(detail.name, _measured(detail.value, detail.measure))


def _counts(published: PublishedTable) -> Iterator[Block]:
    yield Heading(published.title)
    yield Paragraph(joined((published.population.label, published.period.label), ", "))
    if published.left_out:
        yield Paragraph(labelled(LEFT_OUT, _left_out(published.left_out)))
    table = published.table
    if isinstance(table, Hidden):
        yield Paragraph(table.reason, Tone.INFO)
        return
    lines = [*table.rows, ShownRow("", table.totals, table.total)]
    rows = [
        Row([name, *map(_count, (*line.counts, line.total))])
        for name, line in zip((*published.rows, ALL), lines, strict=True)
    ]
    yield Table([NONE, *published.columns, ALL], [Group(rows)])
    cells = [cell for line in lines for cell in (*line.counts, line.total)]
    for reason in dict.fromkeys(cell.reason for cell in cells if isinstance(cell, Hidden)):
        yield Paragraph(labelled(_HIDDEN_CELL, reason))


def _left_out(count: ShownCount) -> Words:
    return count.reason if isinstance(count, Hidden) else number_words(Fraction(count))


_HIDDEN_CELL = Words("…", "…")


def _count(count: ShownCount) -> Words:
    return _HIDDEN_CELL if isinstance(count, Hidden) else number_words(Fraction(count))


def _individuals(report: PublicReport) -> Iterator[Block]:
    if report.individuals:
        yield Heading(Words("Perorangan", "Single persons"))
        heads = [
            Words("Nama", "Name"),
            Words("Jabatan", "Position"),
            Words("Hasil", "Result"),
            Words("Alasan", "Ground"),
        ]
        yield Table(heads, [Group(map(_individual, report.individuals))])


def _individual(result: IndividualResult) -> Row:
    consent = [] if result.consented_on is None else [date_words(result.consented_on)]
    ground = joined((result.ground.label, *consent), ", ")
    notes = [labelled(BASIS, basis_words(result.basis))]
    return Row([as_written(result.person), as_written(result.position), result.statement, ground], notes)


def _rules(report: PublicReport) -> Iterator[Block]:
    yield Heading(Words("Apa yang ditampilkan", "What is shown"))
    for rule in report.policy.rules:
        yield Paragraph(rule)
    for basis in dict.fromkeys((*report.policy.basis, PERSONS_CLOSED)):
        yield Paragraph(labelled(BASIS, basis_words(basis)))
