"""Talent as pages: the box of a person, the potential with its parts, the grid of a unit, a succession group."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ..base.finding import Undetermined
from ..base.words import Words, date_words, number_words
from ..career.talent import TalentPerformance
from ..career.talent_parts import KinerjaTalenta, Potensial, TalentBox
from ..career.talent_potential import PotentialResult
from ..evaluation.answers import Verdict
from ..evaluation.cohort import shown_id
from .explanation import Glossary, bases_of, explanation, legend
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
)
from .wording import BASIS, basis_words, grade_words, undetermined_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from fractions import Fraction

    from ..base.finding import Finding
    from ..career.succession import SuccessionGroup
    from ..career.succession_parts import SuccessionCandidate
    from ..career.talent import TalentPlacement
    from ..career.talent_grid import TalentGrid
    from ..career.talent_parts import BoxNumbering
    from ..career.talent_policy import PotentialCuts, PotentialPart
    from ..formula.steps import Step
    from .page import Block

__all__ = ["grid_page", "grid_table", "grid_terms", "placement_page", "potential_page", "succession_page"]

_ADVICE_ONLY = Words(
    "Kotak bukan keputusan. Yang memutuskan tentang seseorang adalah pejabat yang berwenang.",
    "A box is no decision. Who decides about a person is the official in charge.",
)
_GLOSSARY = Glossary(scales=("kinerja_talenta", "potensial", "predikat"))


# --- A person -------------------------------------------------------------------------------------------------------


def placement_page(placement: TalentPlacement) -> Page:
    """Return where a person stands as a page: the box, what is recommended, the grid, why."""
    box = placement.box
    blocks: list[Block] = [Fields(_head(placement)), Paragraph(_ADVICE_ONLY), *_advice(placement)]
    blocks.append(_grid(placement.numbering, met=box))
    if isinstance(placement.potential, PotentialResult):
        blocks.append(_parts(placement.potential))
    blocks += [*_flagged(placement.findings), *_why(placement.because)]
    return Page(Words("Kotak talenta", "Talent box"), blocks)


def _head(placement: TalentPlacement) -> Iterator[tuple[Words, Words | Cell]]:
    box = placement.box
    yield Words("Pegawai", "Employee"), as_written(shown_id(placement.person_id))
    yield Words("Tanggal", "Day"), date_words(placement.on)
    yield Words("Kinerja", "Performance"), _performance(placement)
    yield Words("Potensial", "Potential"), grade_words(placement.potensial)
    yield Words("Kotak", "Box"), Cell(_told(box, placement.numbering), Tone.STRONG)
    if isinstance(box, Undetermined):
        yield Words("Kotak yang masih mungkin", "Boxes still possible"), _numbers(placement)


def _performance(placement: TalentPlacement) -> Words:
    held, level = placement.performance, grade_words(placement.kinerja)
    if not isinstance(held, TalentPerformance) or isinstance(placement.kinerja, Undetermined):
        return level
    grade = grade_words(held.predikat)
    return Words(f"{level.id} (predikat {held.year}: {grade.id})", f"{level.en} (predikat {held.year}: {grade.en})")


def _told(box: TalentBox | Undetermined, numbering: BoxNumbering) -> Words:
    if isinstance(box, Undetermined):
        return undetermined_words(box)
    return Words(f"{numbering.number(box)}: {box.name.id}", f"{numbering.number(box)}: {box.name.en}")


def _numbers(placement: TalentPlacement) -> Words:
    return as_written(", ".join(str(placement.numbering.number(box)) for box in placement.possible))


def _advice(placement: TalentPlacement) -> Iterator[Block]:
    advice = placement.advice
    if not isinstance(advice, Undetermined):
        told = joined((action.label for action in advice.actions), "; ")
        yield Heading(Words("Rekomendasi", "Recommended"))
        yield Paragraph(told)
        yield Paragraph(labelled(BASIS, basis_words(advice.basis)))


def _why(because: Step | Undetermined) -> Iterator[Block]:
    if not isinstance(because, Undetermined):
        yield Heading(Words("Penjelasan", "Explanation"))
        yield explanation(because, _GLOSSARY)
        yield from legend(bases_of(because))


def _flagged(findings: tuple[Finding, ...]) -> Iterator[Block]:
    if findings:
        yield Heading(Words("Yang perlu diperiksa", "To be looked at"))
        yield findings_block(findings)


# --- The grid -------------------------------------------------------------------------------------------------------


def _grid(
    numbering: BoxNumbering,
    *,
    counts: Mapping[TalentBox, int] | None = None,
    met: TalentBox | Undetermined | None = None,
) -> Table:
    """Return the nine boxes as they are drawn: the best performance on top, the highest potential to the right."""
    rows = []
    for kinerja in reversed(KinerjaTalenta):
        boxes = [TalentBox(kinerja, potensial) for potensial in Potensial]
        tones = [Tone.MET if box == met else Tone.PLAIN for box in boxes]
        told = [_cell(numbering.number(box), None if counts is None else counts[box]) for box in boxes]
        rows.append(Row([kinerja.label, *map(Cell, told, tones)]))
    corner = Words("Kinerja ↓ / Potensial →", "Performance ↓ / Potential →")
    caption = Words(f"Penomoran {numbering.id}", f"Numbers: {numbering.id}")
    basis = labelled(caption, basis_words(numbering.basis))
    return Table([corner, *(each.label for each in Potensial)], [Group(rows)], basis)


def _cell(number: int, people: int | None) -> Words:
    if people is None:
        return as_written(str(number))
    return Words(f"{number}: {people} orang", f"{number}: {people} people" if people != 1 else f"{number}: 1 person")


def grid_page(grid: TalentGrid) -> Page:
    """Return the boxes of a unit with their counts as a page."""
    head = [
        (Words("Unit", "Unit"), as_written(grid.name)),
        (Words("Pegawai", "Employees"), as_written(str(len(grid.placements)))),
        (Words("Belum dapat ditempatkan", "Without a box"), as_written(str(len(grid.open)))),
    ]
    blocks: list[Block] = [Fields([*head, *grid_terms(grid)]), grid_table(grid), *_flagged(grid.findings)]
    return Page(Words("Peta talenta", "Talent grid"), [*blocks, Paragraph(_NOT_HIDDEN)])


def grid_terms(grid: TalentGrid) -> Iterator[tuple[Words, Words]]:
    """Yield of which day and year the boxes of a unit are, and by which policies with which cut-offs."""
    if grid.days:
        yield Words("Per tanggal", "As of"), joined(map(date_words, grid.days))
    if grid.years:
        yield Words("Tahun kinerja", "Year of performance"), joined(as_written(str(year)) for year in grid.years)
    for policy in grid.policies:
        yield (
            Words("Kebijakan potensial", "Policy of potential"),
            joined((as_written(policy.id), basis_words(policy.basis))),
        )
        yield Words("Batas", "Cut-offs"), joined((_cuts(policy.cuts), basis_words(policy.cuts.basis)))


def grid_table(grid: TalentGrid) -> Table:
    """Return the boxes of a unit with their counts as a table."""
    return _grid(grid.numbering, counts={each.box: each.people for each in grid.counts})


_NOT_HIDDEN = Words(
    "Jumlah kecil tidak disembunyikan di sini; sembunyikan sebelum dipublikasikan.",
    "Small counts are not hidden here; hide them before publishing.",
)


# --- The potential --------------------------------------------------------------------------------------------------


def potential_page(result: PotentialResult) -> Page:
    """Return the potential of a person as a page: the parts with their scores, the level, why."""
    head: list[tuple[Words, Words | Cell]] = [
        (Words("Kebijakan", "Policy"), as_written(result.policy.id)),
        (Words("Tanggal", "Day"), date_words(result.on)),
        (Words("Nilai", "Score"), _score(result.score)),
        (Words("Potensial", "Potential"), Cell(grade_words(result.level), Tone.STRONG)),
        (Words("Yang masih mungkin", "Still possible"), joined((each.label for each in result.possible), ", ")),
        (Words("Batas", "Cut-offs"), _cuts(result.policy.cuts)),
        (BASIS, basis_words(result.policy.cuts.basis)),
    ]
    blocks: list[Block] = [Fields(head), _parts(result), *_flagged(result.findings), *_why(result.because)]
    return Page(Words("Potensial", "Potential"), blocks)


def _score(score: Fraction | Undetermined) -> Words:
    return undetermined_words(score) if isinstance(score, Undetermined) else number_words(score)


def _cuts(cuts: PotentialCuts) -> Words:
    medium, high = number_words(cuts.medium), number_words(cuts.high)
    return Words(f"menengah mulai {medium.id}, tinggi mulai {high.id}", f"middle from {medium.en}, high from {high.en}")


def _parts(result: PotentialResult) -> Table:
    heads = [
        Words("Bagian", "Part"),
        Words("Bobot", "Weight"),
        Words("Nilai", "Score"),
        Words("Tanggal", "Day"),
        Words("Sumber", "Source"),
    ]
    rows = (row for part in result.policy.parts for row in _part_rows(result, part, ""))
    return Table(heads, [Group(rows)], Words("Bagian potensial", "Parts of the potential"))


def _part_rows(result: PotentialResult, part: PotentialPart, indent: str) -> Iterator[Row]:
    score = result.find(part.key)
    value = None if score is None else score.value
    cells: list[Words | Cell] = [
        Words(f"{indent}{part.name.id}", f"{indent}{part.name.en}"),
        number_words(part.weight),
        NONE if value is None or isinstance(value, Undetermined) else number_words(value),
        NONE if score is None or score.on is None else date_words(score.on),
        as_written(score.source) if score is not None and score.source else NONE,
    ]
    if part.key in result.open:
        cells[2] = Cell(Words("belum dapat dipakai", "cannot be used yet"), Tone.WARNING)
    yield Row(cells)
    for below in part.parts:
        yield from _part_rows(result, below, f"{indent}· ")


# --- Succession -----------------------------------------------------------------------------------------------------


def succession_page(group: SuccessionGroup) -> Page:
    """Return a succession group as a page: who belongs to it, of whom somebody has to say it, and who does not."""
    head = [
        (Words("Kelompok", "Group"), group.scope.label),
        (Words("Tahun", "Year"), as_written(str(group.year))),
        (Words("Ditetapkan", "Set on"), date_words(group.set_on)),
        (Words("Rencana paling lama sampai", "Plans run until"), date_words(group.plans_until)),
        (Words("Komite", "Committee"), as_written("; ".join(group.committee.members)) if group.committee else NONE),
    ]
    blocks: list[Block] = [Fields(head), Paragraph(_ADVICE_ONLY)]
    for verdict, people in (
        (Verdict.MET, group.members),
        (Verdict.UNDETERMINED, group.to_look_at),
        (Verdict.NOT_MET, group.outside),
    ):
        blocks += [*_listed(group, verdict, people)]
    blocks += [
        *_flagged(group.check(group.set_on)),
        *(Paragraph(joined((each.text, basis_words(each.basis)), " ")) for each in group.follow_ups),
    ]
    return Page(Words("Kelompok rencana suksesi", "Succession group"), blocks)


_TITLES: Mapping[Verdict, Words] = MappingProxyType(
    {
        Verdict.MET: Words("Masuk kelompok", "In the group"),
        Verdict.UNDETERMINED: Words("Perlu diperiksa", "To be looked at"),
        Verdict.NOT_MET: Words("Tidak masuk", "Not in the group"),
    }
)


def _listed(group: SuccessionGroup, verdict: Verdict, people: Iterable[SuccessionCandidate]) -> Iterator[Block]:
    rows = [
        Row([as_written(shown_id(each.person_id)), _short(each), group.eligibility_of(each).reason]) for each in people
    ]
    if rows:
        heads = [Words("Pegawai", "Employee"), Words("Kotak", "Box"), Words("Alasan", "Reason")]
        yield Table(heads, [Group(rows)], _TITLES[verdict])


def _short(candidate: SuccessionCandidate) -> Words:
    number = candidate.placement.number
    return NONE if isinstance(number, Undetermined) else as_written(str(number))
