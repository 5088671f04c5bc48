"""The distribution of PP 30/2019, art. 41(8), as a page: every lawful cut, and who cannot be told apart at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.words import Words, number_words
from ..evaluation.cohort import shown_id
from ..evaluation.status_parts import STATUS_BASIS, StatusKinerja
from ..rules.pp30_2019 import PredikatPP30
from .page import NONE, Fields, Group, Heading, Page, Paragraph, Row, Table, Tone, as_written, joined, labelled
from .wording import BASIS, basis_words, undetermined_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..evaluation.status_cut import StatusDistribution
    from ..evaluation.status_parts import RankedPerson, StatusAssignment, StatusTie
    from .page import Block

__all__ = ["status_cuts_page"]

_MANY = 30
_BELOW, _EXPECTED, _ABOVE = StatusKinerja


def status_cuts_page(distribution: StatusDistribution) -> Page:
    """Return the lawful cuts of a unit as a page; which of them holds is for the agency.

    Where they are very many, those of the elucidation's kind stand for all, and the others are counted.

    Args:
        distribution: The people of the unit.
    """
    bases = dict.fromkeys([STATUS_BASIS, *(cut.basis for cut in distribution.cuts)])
    shown = distribution.cuts if len(distribution.cuts) <= _MANY else distribution.as_elucidated
    told = [distribution.assign(cut) for cut in shown]
    return Page(
        Words("Distribusi status kinerja pegawai", "Distribution of the status of performance"),
        [
            Fields(_head(distribution)),
            *_cuts(distribution, told),
            *_ties(distribution, told),
            *(Paragraph(labelled(BASIS, basis_words(basis))) for basis in bases),
        ],
    )


def _head(distribution: StatusDistribution) -> Iterator[tuple[Words, Words]]:
    people = distribution.people
    yield Words("Pegawai", "People"), as_written(str(len(people)))
    for predikat in reversed(PredikatPP30):
        yield predikat.label, as_written(str(sum(person.predikat is predikat for person in people)))
    if distribution.tie_break is not None:
        yield Words("Pembeda yang setara", "What tells equals apart"), distribution.tie_break.reason


def _cuts(distribution: StatusDistribution, told: list[StatusAssignment]) -> Iterator[Block]:
    if distribution.open is not None:
        yield Paragraph(undetermined_words(distribution.open), Tone.INFO)
        return
    heads = [_NUMBER, _ABOVE.label, _EXPECTED.label, _BELOW.label, Words("Alasan", "Ground")]
    by_id = {person.id: person for person in distribution.people}
    rows = [_row(number, each, by_id) for number, each in enumerate(told, start=1)]
    yield Table(heads, [Group(rows)], Words("Pembagian yang sah", "Lawful cuts"))
    if others := len(distribution.cuts) - len(told):
        yield Paragraph(_others(others), Tone.INFO)
    yield Paragraph(_FOR_THE_AGENCY)


_NUMBER = Words("No.", "No.")
_FOR_THE_AGENCY = Words(
    "Semuanya sah; yang dipakai ditetapkan instansi. Tidak ada predikat yang berubah.",
    "All of them are lawful; the agency decides which holds. Nobody's predikat changes.",
)


def _others(number: int) -> Words:
    return Words(
        f"Sama sahnya: {number} pembagian lain, yang memotong satu predikat sebelum 20 persennya penuh.",
        f"As lawful are {number} others, which cut through a predikat before its 20 percent are full.",
    )


def _row(number: int, told: StatusAssignment, by_id: Mapping[str, RankedPerson]) -> Row:
    sizes = [as_written(str(size)) for size in told.cut.sizes]
    notes = [_tie(tie, by_id[tie.ids[0]]) for tie in told.ties]
    return Row([as_written(str(number)), *sizes, told.cut.ground.label], notes)


def _tie(tie: StatusTie, one: RankedPerson) -> Words:
    people = len(tie.ids)
    told = Words(f"{people} orang {one.predikat.label.id} setara", f"{people} equals with {one.predikat.label.en}")
    counts = ((_ABOVE, tie.above), (_EXPECTED, tie.expected), (_BELOW, tie.below))
    parts = [labelled(status.label, as_written(str(count))) for status, count in counts if count]
    return joined((told, joined(parts, ", ")), " — ")


def _ties(distribution: StatusDistribution, told: list[StatusAssignment]) -> Iterator[Block]:
    """Yield who stands at a cut that does not tell them apart."""
    cut_through = {tie.ids for each in told for tie in each.ties}
    groups = [group for group in distribution.groups if tuple(person.id for person in group) in cut_through]
    if groups:
        yield Heading(Words("Setara di batas status", "Equals at a cut"))
        heads = [Words("Predikat", "Predikat"), Words("Nilai", "Value"), Words("Pegawai", "People")]
        yield Table(heads, [Group(map(_equals, groups))])
        yield Paragraph(_NOTHING_TELLS_APART, Tone.INFO)


_NOTHING_TELLS_APART = Words(
    "Predikat dan nilainya sama: siapa di antara mereka mendapat status yang mana belum dapat ditetapkan.",
    "Predikat and value are the same: which of them has which status is not determined.",
)


def _equals(group: tuple[RankedPerson, ...]) -> Row:
    one = group[0]
    value = NONE if one.value is None else number_words(one.value)
    return Row([one.predikat.label, value, as_written(", ".join(shown_id(person.id) for person in group))])
