"""The distribution of predikat as a page: numbers with bars, beside what a guide leaves room for and what it draws."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.finding import Undetermined
from ..base.rounding import Rounding
from ..base.words import Words, number_words
from ..evaluation.distribution_checks import check_distribution
from ..evaluation.distribution_guide import ANNEX_GUIDE, DRAWN, check_policy
from ..evaluation.distribution_room import allowed_ranges
from .findings import findings_block
from .page import NONE, Cell, Fields, Group, Heading, Page, Paragraph, Row, Table, Tone, as_written, joined, labelled
from .wording import BASIS, basis_words, undetermined_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from fractions import Fraction

    from ..evaluation.distribution import Distribution
    from ..evaluation.distribution_guide import DistributionPolicy, Pattern
    from ..rules.permenpanrb6_2022 import OrganisationPredikat
    from .page import Block

__all__ = ["distribution_page"]

_LONGEST = 20
_ONE_PLACE = Rounding(1)


def distribution_page(
    distribution: Distribution,
    organisation: OrganisationPredikat | str | None = None,
    policy: DistributionPolicy = ANNEX_GUIDE,
) -> Page:
    """Return how many people have which predikat as a page, beside a guide where the organisation's is told.

    Args:
        distribution: The distribution.
        organisation: The predikat of the organisation, or its name; without it there is no guide beside it.
        policy: The guide.

    Raises:
        WrongType: for a guide given by its id.
    """
    check_policy(policy)
    pattern = None if organisation is None else policy.pattern(organisation)
    blocks: list[Block] = [Fields(_head(distribution, pattern, policy)), _table(distribution, pattern, policy)]
    if pattern is not None:
        blocks += [*_guide(distribution, pattern, policy), Heading(Words("Temuan", "Findings"))]
        blocks.append(findings_block(check_distribution(distribution, pattern.organisation, policy)))
    return Page(
        Words("Distribusi predikat kinerja pegawai", "Distribution of predikat"), [*blocks, *_others(distribution)]
    )


def _head(
    distribution: Distribution, pattern: Pattern | None, policy: DistributionPolicy
) -> Iterator[tuple[Words, Words]]:
    evaluation = joined((distribution.kind.label, distribution.period.label), ", ")
    yield Words("Unit kerja", "Unit"), as_written(distribution.unit_id)
    yield Words("Evaluasi", "Evaluation"), evaluation
    yield Words("Pegawai yang dihitung", "People counted"), as_written(str(distribution.total))
    yield Words("Pegawai yang tidak dihitung", "People not counted"), as_written(str(len(distribution.not_counted)))
    if pattern is not None:
        yield Words("Predikat kinerja organisasi", "Predikat of the organisation"), pattern.organisation.label
        yield Words("Panduan", "Guide"), policy.name


_PEOPLE = (
    Words("Predikat", "Predikat"),
    Words("Pegawai", "People"),
    Words("Bagian", "Share"),
    Words("Bagan", "Chart"),
)
_BESIDE = (Words("Panduan", "Guide"), Words("Kurva Lampiran", "Curve of the annex"))


def _table(distribution: Distribution, pattern: Pattern | None, policy: DistributionPolicy) -> Table:
    counts = distribution.counts
    longest = max(counts.values())
    beside = _beside(distribution, pattern, policy) if pattern else [()] * len(counts)
    rows = []
    for (predikat, number), guide in zip(counts.items(), beside, strict=True):
        share = _percent(distribution.share(predikat)) if distribution.total else NONE
        chart = _bar(number, longest)
        rows.append(Row([predikat.label, as_written(str(number)), share, chart, *guide]))
    return Table([*_PEOPLE, *(_BESIDE if pattern else ())], [Group(rows)])


def _beside(
    distribution: Distribution, pattern: Pattern, policy: DistributionPolicy
) -> Iterable[tuple[Words | Cell, ...]]:
    heights = DRAWN[pattern.organisation]
    drawn = [_bar(height, max(heights)) for height in heights]
    rooms = allowed_ranges(distribution.total, pattern.organisation, policy) if distribution.total else ()
    if isinstance(rooms, Undetermined) or not rooms:
        return [(NONE, bar) for bar in drawn]
    ranges = [Words(f"{room.least} s.d. {room.most}", f"{room.least} to {room.most}") for room in rooms]
    return list(zip(ranges, drawn, strict=True))


def _bar(number: int | Fraction, longest: int | Fraction) -> Cell:
    """Return a bar as long as a number is great; who hears the page hears the number beside it."""
    length = (2 * _LONGEST * number // longest + 1) // 2 if longest else 0
    return Cell(as_written("█" * int(length) or ("▏" if number else "")), Tone.BAR)


def _percent(share: Fraction) -> Words:
    number = number_words(_ONE_PLACE.published(100 * share))
    return Words(f"{number.id}%", f"{number.en}%")


def _guide(distribution: Distribution, pattern: Pattern, policy: DistributionPolicy) -> Iterator[Block]:
    most = pattern.most.label
    told = [
        Words(f"idealnya sebagian besar {most.id}", f"ideally most are {most.en}"),
        labelled(Words("sebagian besar", "most"), policy.majority.label),
        *(limit.words for limit in pattern.limits),
        *([labelled(Words("pembulatan", "rounding"), policy.whole.label)] if pattern.limits else []),
    ]
    yield Paragraph(labelled(policy.name, joined(told)))
    yield Paragraph(labelled(BASIS, basis_words(pattern.basis)))
    rooms = allowed_ranges(distribution.total, pattern.organisation, policy) if distribution.total else ()
    if isinstance(rooms, Undetermined):
        yield Paragraph(undetermined_words(rooms), Tone.INFO)
    yield Paragraph(_ONLY_A_GUIDE)


_ONLY_A_GUIDE = Words(
    "Panduan dipertimbangkan Pejabat Penilai Kinerja dan tidak menutup kemungkinan predikat lain. "
    "Kurva Lampiran hanya bentuk gambar, tanpa angka.",
    "A guide is weighed by the appraiser and excludes no predikat. The curve of the annex is a drawn shape without"
    " numbers.",
)


def _others(distribution: Distribution) -> Iterator[Block]:
    if not distribution.not_counted:
        return
    yield Heading(Words("Tidak dihitung", "Not counted"))
    heads = (Words("Pegawai", "Employee"), Words("Sebab", "Why"), Words("Catatan", "Note"))
    rows = [
        Row([as_written(each.employee_id), each.why.label, each.note if each.note.id else NONE])
        for each in distribution.not_counted
    ]
    yield Table(heads, [Group(rows)])
