"""Needs as a page: who needs to learn what and why, what helps instead, what is said of units; numbers masked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.words import Words, number_words
from ..evaluation.cohort import shown_id
from .page import Cell, Fields, Group, Heading, Page, Paragraph, Row, Table, Tone, as_written, joined, labelled
from .wording import BASIS, basis_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..base.law import Basis
    from ..training.need_parts import Need, NeedAdvice, NeedEvidence, UnitRemark, UnusedSignal
    from ..training.need_rules import Remedy
    from ..training.needs import NeedsReport
    from .page import Block

__all__ = ["needs_page"]

_WHY = Words("Sebab", "Why")


def needs_page(report: NeedsReport) -> Page:
    """Return who needs to learn what as a page, with the evidence and the rule behind each need."""
    head = [
        (Words("Masa", "Days"), report.period.label),
        (Words("Aturan", "Rules"), as_written(report.rules.id)),
        (Words("Kebutuhan", "Needs"), as_written(str(len(report.needs)))),
    ]
    blocks: list[Block] = [Paragraph(_ONLY_PROPOSED), Fields(head), *_needs(report.needs)]
    blocks += [*_advice(report.advice), *_units(report.units), *_unused(report.unused), *_bases(report)]
    return Page(Words("Kebutuhan pengembangan kompetensi", "Needs of development"), blocks)


_ONLY_PROPOSED = Words(
    "Bahan bagi rencana: kebutuhan ditetapkan PPK. Hanya yang belum mampu dibantu pelatihan; selebihnya dibantu dengan"
    " cara lain.",
    "Material for the plan: needs are set by the PPK. Training helps only where people can't do something; all else"
    " is helped in other ways.",
)


def _person(person_id: str) -> Words:
    return as_written(shown_id(person_id))


def _needs(needs: tuple[Need, ...]) -> Iterator[Block]:
    if needs:
        yield Heading(Words("Yang perlu dikembangkan", "What is to be developed"))
        heads = [Words("Kompetensi", "Competency"), Words("Kekurangan", "Shortfall"), Words("Prioritas", "Priority")]
        yield Table([Words("Pegawai", "Employee"), *heads], [Group(map(_need, needs))])


def _need(need: Need) -> Row:
    shortfall = _NOT_ASSESSED if need.shortfall is None else number_words(need.shortfall)
    factors = need.priority.factors
    notes: list[Words] = [joined((labelled(each.name, number_words(each.value)) for each in factors), " x ")]
    notes += [labelled(each.name, each.reason) for each in factors]
    if need.forms:
        forms = joined((each.label for each in need.forms), ", ")
        notes.append(labelled(Words("Bentuk yang cocok", "Forms that fit"), forms))
    notes.append(labelled(_FOLLOWS, _remedies(need.remedies)))
    priority = Cell(number_words(need.priority.value), Tone.STRONG)
    who, what = _person(need.person_id), as_written(need.competency)
    return Row([who, what, shortfall, priority], [*notes, *map(_evidence, need.evidence)])


_NOT_ASSESSED = Words("belum dinilai", "not assessed")


def _remedies(remedies: Iterable[Remedy]) -> Words:
    return joined((each.label for each in remedies), ", ")


_FOLLOWS = Words("Yang dilakukan", "What follows")
_LOOKS = Words("Yang tampak", "What it looks like")


def _evidence(evidence: NeedEvidence) -> Words:
    signal = evidence.signal
    told = joined((signal.kind.label, signal.seen), ": ")
    return Words(f"{told.id} [{evidence.rule_id}]", f"{told.en} [{evidence.rule_id}]")


def _advice(advice: tuple[NeedAdvice, ...]) -> Iterator[Block]:
    if advice:
        yield Heading(Words("Yang dibantu dengan cara lain", "What is helped in other ways"))
        rows = [
            Row(
                [_person(each.person_id), each.diagnosis.label, _remedies(each.remedies)],
                map(_evidence, each.evidence),
            )
            for each in advice
        ]
        yield Table([Words("Pegawai", "Employee"), _LOOKS, _FOLLOWS], [Group(rows)])


def _units(remarks: tuple[UnitRemark, ...]) -> Iterator[Block]:
    if remarks:
        yield Heading(Words("Unit", "Units"))
        yield Table([Words("Unit", "Unit"), _LOOKS, _FOLLOWS], [Group(map(_unit, remarks))])


def _unit(remark: UnitRemark) -> Row:
    notes = [*remark.seen, Words(f"{remark.says.id} [{remark.rule_id}]", f"{remark.says.en} [{remark.rule_id}]")]
    if remark.competencies:
        codes = as_written(", ".join(remark.competencies))
        notes.append(labelled(Words("Kompetensi", "Competencies"), codes))
    return Row([as_written(remark.unit_id), remark.diagnosis.label, _remedies(remark.remedies)], notes)


def _unused(unused: tuple[UnusedSignal, ...]) -> Iterator[Block]:
    if unused:
        yield Heading(Words("Yang tidak dihitung", "What does not count"))
        rows = [
            Row([as_written(shown_id(each.signal.about)), each.signal.kind.label, each.signal.seen, each.words])
            for each in unused
        ]
        heads = [Words("Hal", "What"), Words("Yang terlihat", "What was seen"), _WHY]
        yield Table([Words("Tentang", "About"), *heads], [Group(rows)])


def _bases(report: NeedsReport) -> Iterator[Block]:
    told = dict.fromkeys(map(basis_words, _read(report)))
    if told:
        yield Heading(BASIS)
        yield from map(Paragraph, told)


def _read(report: NeedsReport) -> Iterator[Basis]:
    """Yield the articles behind what was read, then the rules that read it."""
    evidence = [each for need in report.needs for each in need.evidence]
    evidence += [each for advice in report.advice for each in advice.evidence]
    yield from (each.signal.basis for each in evidence)
    known = {rule.id: rule.basis for rule in report.rules.rules}
    ids = [*(each.rule_id for each in evidence), *(each.rule_id for each in report.units)]
    yield from (known.get(id, report.rules.many_people.basis) for id in ids)
    yield from (factor.basis for need in report.needs for factor in need.priority.factors)
