"""The year of a personnel office as pages: what happened to a document, what is due, and which result holds."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ..base.words import Words, date_words, label
from ..evaluation.correction import Correction
from .page import NONE, Cell, Fields, Group, Node, Page, Paragraph, Row, Table, Tone, Tree, as_written, joined, labelled
from .parties import person_words
from .wording import BASIS, basis_words, grade_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..evaluation.chain import ResultChain
    from ..evaluation.correction import Supersession
    from ..evaluation.documents import DocumentTrack
    from ..evaluation.reference import Result
    from ..evaluation.track_steps import TrackStep
    from .page import Block

__all__ = ["chain_page", "steps_table", "track_page"]


def track_page(track: DocumentTrack, steps: Iterable[TrackStep] = ()) -> Page:
    """Return what happened to a document as a page, with the deadlines of a day where they are given."""
    known = tuple(steps)
    blocks: list[Block] = [Fields(_head(track)), _events(track)]
    return Page(
        Words("Perjalanan dokumen evaluasi kinerja", "Track of an evaluation document"),
        [*blocks, *([steps_table(known)] if known else [])],
    )


def _head(track: DocumentTrack) -> Iterator[tuple[Words, Words | Cell]]:
    yield Words("Evaluasi", "Evaluation"), track.round.label
    yield Words("Pegawai", "Employee"), person_words(track.employee)
    yield Words("Pejabat Penilai Kinerja", "Appraiser"), person_words(track.appraiser)
    yield (
        Words("Atasan Pejabat Penilai Kinerja", "Superior of the appraiser"),
        person_words(track.superior) if track.superior else NONE,
    )
    yield Words("Formulir", "Form"), track.form.label
    yield Words("Bersifat final", "Final"), basis_words(track.final) if track.final else NONE


def _events(track: DocumentTrack) -> Table | Paragraph:
    if not track.events:
        return Paragraph(Words("Belum ada yang terjadi.", "Nothing has happened yet."))
    rows = [
        Row([event.milestone.label, date_words(event.on), person_words(event.by)])
        for event in sorted(track.events, key=lambda event: event.on)
    ]
    heads = [Words("Peristiwa", "Event"), Words("Tanggal", "Date"), Words("Oleh", "By")]
    return Table(heads, [Group(rows)])


def steps_table(steps: Iterable[TrackStep]) -> Table:
    """Return the deadlines of a track as a table: what, who, by when, how it stands, and below each its article."""
    heads = [
        Words("Yang harus dilakukan", "What is to be done"),
        Words("Oleh", "By"),
        Words("Batas waktu", "Due"),
        Words("Dilakukan", "Done"),
        Words("Keadaan", "State"),
    ]
    return Table(heads, [Group(map(_step, steps))])


_TONES: Mapping[str, Tone] = MappingProxyType(
    {"terlambat": Tone.ERROR, "jatuh_tempo": Tone.WARNING, "selesai_terlambat": Tone.WARNING}
)


def _step(step: TrackStep) -> Row:
    cells: list[Words | Cell] = [
        step.what,
        label("capacity", step.who),
        date_words(step.due) if step.due else NONE,
        date_words(step.done_on) if step.done_on else NONE,
        Cell(step.state.label, _TONES.get(step.state, Tone.PLAIN)),
    ]
    return Row(cells, [*([step.untimed] if step.untimed else []), labelled(BASIS, basis_words(step.basis))])


def chain_page(chain: ResultChain) -> Page:
    """Return a result and what took its place as a page: what changed, when, by whom, why, and where it stands."""
    held = chain.current
    answer = _result(held) if held is not None else Words("Ditarik, tanpa pengganti", "Withdrawn, with no other")
    head = Fields([(Words("Hasil yang berlaku", "Result that holds"), Cell(answer, Tone.STRONG))])
    nodes = [Node(Words("Hasil pertama", "First result"), _result(chain.original)), *map(_change, chain.changes)]
    return Page(Words("Riwayat hasil evaluasi", "How a result came about"), [head, Tree(nodes)])


def _result(result: Result) -> Words:
    return joined([grade_words(result.predikat), result.period.label], ", ")


def _change(change: Supersession) -> Node:
    value = _result(change.replacement) if change.replacement else Words("ditarik", "withdrawn")
    if isinstance(change, Correction):
        name, by, basis, why = change.kind.label, change.authority.by, change.kind.basis, change.reason
        notes = [labelled(Words("Alasan", "Reason"), as_written(why))]
        if change.authority.document:
            notes.append(labelled(Words("Dokumen", "Document"), as_written(change.authority.document)))
    else:
        name, by, basis = change.outcome.label, change.by, change.objection.rules.decided.basis
        notes = [labelled(Words("Alasan keberatan", "Objection"), as_written(why)) for why in change.objection.reasons]
    who = labelled(Words("Oleh", "By"), joined([person_words(by), date_words(change.on)], ", "))
    return Node(name, value, [who, *notes, labelled(BASIS, basis_words(basis))])
