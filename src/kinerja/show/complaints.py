"""The complaints of a unit as pages: indicators with what they count, themes, and two periods side by side."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from ..base.finding import Undetermined
from ..base.words import Words, date_words, number_words
from ..plans.units import amount
from .findings import findings_block
from .page import NONE, Cell, Fields, Group, Heading, Page, Paragraph, Row, Table, Tone, as_written, labelled
from .wording import BASIS, basis_words, undetermined_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..base.law import Basis
    from ..feedback.complaint_measures import ComplaintIndicator, ComplaintIndicators, ThemeCount
    from ..feedback.complaint_rates import ComplaintRate, RateComparison
    from .page import Block

__all__ = ["complaints_page", "rates_page"]

_UNIT = Words("Unit", "Unit")
_COMPLAINTS = Words("Pengaduan", "Complaints")


def _number(number: int) -> Words:
    return number_words(Fraction(number))


def complaints_page(answer: ComplaintIndicators) -> Page:
    """Return the indicators of complaints as a page: how many, each number with what it counts, themes, remarks."""
    bases = dict.fromkeys(basis for each in answer.indicators for basis in each.basis)
    blocks = [Fields(_head(answer)), _indicators(answer), *_themes(answer.themes), *_flagged(answer), *_bases(bases)]
    return Page(Words("Pengelolaan pengaduan", "Handling of complaints"), blocks)


def _head(answer: ComplaintIndicators) -> Iterator[tuple[Words, Words]]:
    counts = answer.counts
    yield _UNIT, as_written(answer.unit_id)
    yield Words("Diterima pada", "Received in"), answer.period.label
    yield Words("Keadaan per", "As of"), date_words(answer.as_of)
    yield Words("Tenggat menurut", "Deadlines by"), as_written(answer.policy.id)
    yield Words("Diterima", "Received"), _number(counts.received)
    yield Words("Selesai", "Settled"), _number(counts.settled)
    yield Words("Terbuka", "Open"), _number(counts.open)
    yield Words("Di antaranya ditunda", "Of these postponed"), _number(counts.postponed)
    yield Words("Bukan kewenangan", "Not the unit's own"), _number(counts.not_ours)
    yield Words("Diarsipkan", "Archived"), _number(counts.archived)
    yield Words("Di luar unit atau periode", "Of other units or periods"), _number(counts.elsewhere)


def _indicators(answer: ComplaintIndicators) -> Table:
    heads = [
        Words("Indikator", "Indicator"),
        Words("Nilai", "Value"),
        Words("Pembilang", "Numerator"),
        Words("Penyebut", "Denominator"),
    ]
    return Table(heads, [Group(map(_indicator, answer.indicators))])


def _indicator(each: ComplaintIndicator) -> Row:
    above = NONE if each.numerator is None else number_words(each.numerator)
    below = NONE if each.denominator is None else _number(each.denominator)
    if isinstance(each.value, Undetermined):
        shown = Cell(undetermined_words(each.value), Tone.INFO)
    else:
        shown = Cell(amount(each.value, each.unit), Tone.STRONG)
    return Row([each.measure.label, shown, above, below], each.notes)


def _themes(themes: tuple[ThemeCount, ...]) -> Iterator[Block]:
    if themes:
        yield Heading(Words("Tema, untuk kebutuhan pelatihan", "Themes, for what training has to answer"))
        late, again = Words("Terlambat", "Late"), Words("Dibuka kembali", "Reopened")
        yield Table([Words("Tema", "Theme"), _COMPLAINTS, late, again], [Group(map(_theme, themes))])


def _theme(each: ThemeCount) -> Row:
    name = as_written(each.theme) if each.theme else Words("tanpa tema", "no theme")
    return Row([name, *map(_number, (each.complaints, each.late, each.reopened))])


def _flagged(answer: ComplaintIndicators) -> Iterator[Block]:
    if answer.findings:
        yield Heading(Words("Temuan", "Findings"))
        yield findings_block(answer.findings)


def _bases(bases: Iterable[Basis]) -> Iterator[Block]:
    return (Paragraph(labelled(BASIS, basis_words(basis))) for basis in bases)


def rates_page(answer: RateComparison) -> Page:
    """Return the complaints of two periods side by side as a page."""
    heads = [
        Words("Periode", "Period"),
        _COMPLAINTS,
        Words("Layanan", "Services"),
        Words("Per 1.000 layanan", "Per 1,000 services"),
    ]
    tone = Tone.STRONG if answer.volume_known else Tone.WARNING
    return Page(
        Words("Pengaduan dibandingkan periode sebelumnya", "Complaints compared with an earlier period"),
        [
            Table(heads, [Group(map(_rate, (answer.before, answer.after)))]),
            Paragraph(answer.words, tone),
            *_bases([answer.basis]),
        ],
    )


def _rate(rate: ComplaintRate) -> Row:
    per_thousand = rate.per_thousand
    return Row(
        [
            rate.period.label,
            _number(rate.complaints),
            NONE if rate.services is None else _number(rate.services),
            NONE if per_thousand is None else number_words(per_thousand),
        ]
    )
