"""Competency as pages: gaps beside the held and the coming post, and the match with a post; numbers masked."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ..base.finding import Undetermined
from ..base.rounding import Rounding
from ..base.words import Words, date_words, number_words
from ..evaluation.cohort import shown_id
from ..training.competency_dictionary import NATIONAL_COMPETENCIES
from ..training.competency_gap import GapStatus
from ..training.match_scales import MatchPurpose
from .explanation import explanation_page
from .findings import findings_block
from .page import NONE, Cell, Fields, Group, Heading, Page, Paragraph, Row, Table, Tone, as_written, joined, labelled
from .wording import BASIS, basis_words, grade_words, undetermined_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date
    from fractions import Fraction

    from ..base.finding import Finding
    from ..training.competency_gap import GapLine, GapReport, PostGaps, RaterGaps
    from ..training.job_match import JobMatch
    from .page import Block

__all__ = ["gaps_page", "match_page"]

_PERCENT = Rounding(2)
_TONES: Mapping[GapStatus, Tone] = MappingProxyType(
    {GapStatus.KURANG: Tone.WARNING, GapStatus.TIDAK_PASTI: Tone.INFO, GapStatus.BELUM_DINILAI: Tone.INFO}
)
_NAMES: Mapping[str, Words] = MappingProxyType({each.code: each.name for each in NATIONAL_COMPETENCIES.competencies})


def gaps_page(report: GapReport) -> Page:
    """Return the competency gaps of a person as a page, one part for each rater and post."""
    blocks: list[Block] = [Fields([(Words("Pegawai", "Employee"), as_written(shown_id(report.person_id)))])]
    for view in report.views:
        blocks += _view(view)
    blocks += [Paragraph(_NOT_MIXED), Paragraph(labelled(BASIS, basis_words(report.basis)))]
    return Page(Words("Kesenjangan kompetensi", "Competency gaps"), blocks)


_NOT_MIXED = Words(
    "Setiap penilai berdiri sendiri dan tidak dirata-ratakan. Yang belum dinilai tidak dianggap 0 dan tidak diisi.",
    "Each rater stands alone and is not averaged. What was not assessed is neither 0 nor filled in.",
)


def _view(view: RaterGaps) -> Iterator[Block]:
    for post in view.posts:
        yield Heading(joined((post.role.label, as_written(post.post), view.rater.label), " · "))
        yield Fields([*_assessed(view), (Words("Yang sudah dinilai", "Assessed"), _coverage(post))])
        yield _table(post)
        yield _standard(post)
    yield from _flagged(view.findings)


def _assessed(view: RaterGaps) -> Iterator[tuple[Words, Words]]:
    yield Words("Cara menilai", "Method"), view.method.label
    yield Words("Tanggal", "Day"), _day(view.on)


def _day(day: date | None) -> Words:
    return NONE if day is None else date_words(day)


def _flagged(findings: tuple[Finding, ...]) -> Iterator[Block]:
    if findings:
        yield Heading(Words("Yang perlu diperiksa", "To be looked at"))
        yield findings_block(findings)


def _coverage(post: PostGaps) -> Words:
    many, known = len(post.lines), len(post.lines) - len(post.not_assessed)
    return Words(f"{known} dari {many} kompetensi", f"{known} of {many} competencies")


def _standard(post: PostGaps) -> Paragraph:
    return Paragraph(labelled(Words("Standar", "Standard"), basis_words(post.basis)))


def _table(post: PostGaps) -> Table:
    heads = [
        Words("Kompetensi", "Competency"),
        Words("Dipersyaratkan", "Required"),
        Words("Dicapai", "Achieved"),
        Words("Kekurangan", "Shortfall"),
        Words("Keterangan", "Reading"),
    ]
    return Table(heads, [Group(map(_line, post.lines))])


def _line(line: GapLine) -> Row:
    status, shortfall = line.status, line.shortfall
    return Row(
        [
            _named(line.code),
            as_written(str(line.required)),
            NONE if line.achieved is None else line.achieved.words,
            NONE if shortfall is None else number_words(shortfall),
            Cell(status.label, _TONES.get(status, Tone.PLAIN)),
        ]
    )


def _named(code: str) -> Words:
    name = _NAMES.get(code)
    return as_written(code) if name is None else joined((as_written(code), name), " ")


def match_page(match: JobMatch) -> Page:
    """Return the match of a person with a post as a page: three numbers, the category for each purpose, the gaps."""
    gaps = match.gaps
    head = [
        (Words("Pegawai", "Employee"), as_written(shown_id(match.assessment.person_id))),
        (Words("Jabatan", "Post"), as_written(match.standard.post)),
        (Words("Penilai", "Rater"), match.assessment.rater.label),
        (Words("Tanggal", "Day"), _day(match.assessment.on)),
        (Words("Yang sudah dinilai", "Assessed"), _coverage(gaps)),
        *_numbers(match),
    ]
    blocks: list[Block] = [Fields(head), *_categories(match), Heading(Words("Per kompetensi", "By competency"))]
    blocks += [_table(gaps), _standard(gaps), *_flagged(match.findings)]
    because = match.because
    if not isinstance(because, Undetermined):
        blocks += [Heading(Words("Penjelasan", "Explanation")), *explanation_page(because).blocks]
    return Page(Words("Kecocokan orang dan jabatan (JPM)", "Job-person match (JPM)"), blocks)


def _numbers(match: JobMatch) -> Iterator[tuple[Words, Words]]:
    yield Words("JPM apa adanya", "Match as it is"), _percent(match.raw)
    if not isinstance(match.raw, Undetermined):
        yield Words("JPM, paling banyak 100", "Match, at most 100"), _percent(match.total_capped)
        yield Words("JPM terbatas per kompetensi", "Match capped by competency"), _percent(match.capped)


def _percent(match: Fraction | Undetermined) -> Words:
    if isinstance(match, Undetermined):
        return undetermined_words(match)
    number = number_words(_PERCENT.published(match))
    return Words(f"{number.id}%", f"{number.en}%")


def _categories(match: JobMatch) -> Iterator[Block]:
    if isinstance(match.raw, Undetermined):
        return
    rows = [
        Row([purpose.label, Cell(grade_words(match.category(purpose)), Tone.STRONG), basis_words(purpose.basis)])
        for purpose in MatchPurpose
    ]
    heads = [Words("Tujuan", "Purpose"), Words("Kategori", "Category"), BASIS]
    yield Heading(Words("Kategori menurut tujuan", "Category by purpose"))
    yield Table(heads, [Group(rows)])
