"""Where a cycle stands on a day as a page: what waits for whom, until when, on which ground, and how far all is."""

from __future__ import annotations

from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING

from ..base.finding import Undetermined
from ..base.words import Words, date_words
from ..evaluation.cycle_status import RoundState
from ..evaluation.evaluator import Evaluator
from .findings import findings_block
from .page import NONE, Cell, Fields, Group, Heading, Page, Paragraph, Row, Table, Tone, as_written, joined, labelled
from .wording import BASIS, basis_words, undetermined_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from ..evaluation.cycle_status import CycleStatus, RoundEntry, Waiting
    from ..evaluation.rounds import EvaluationKind
    from ..people.roster import Roster
    from .page import Block

__all__ = ["status_page", "waiting_page"]


def status_page(now: CycleStatus, roster: Roster | None = None) -> Page:
    """Return where a cycle stands as a page: how many are how far, what waits for whom, and what was found.

    Args:
        now: The status.
        roster: The people, to show names beside ids.
    """
    blocks: list[Block] = [Fields(_head(now)), *_waiting_blocks(now.waiting(), roster)]
    found: list[Block] = [Heading(Words("Temuan", "Findings")), findings_block(now.findings)] if now.findings else []
    return Page(Words("Keadaan siklus evaluasi kinerja", "Where the cycle of evaluations stands"), [*blocks, *found])


def waiting_page(waiting: Iterable[Waiting], roster: Roster | None = None) -> Page:
    """Return what waits as a page, such as the list of one person, or all that is overdue.

    Args:
        waiting: What waits for whom, as :meth:`~kinerja.evaluation.cycle_status.CycleStatus.waiting` gives it.
        roster: The people, to show names beside ids.
    """
    return Page(Words("Evaluasi yang harus dilakukan", "Evaluations to be made"), _waiting_blocks(waiting, roster))


def _head(now: CycleStatus) -> Iterator[tuple[Words, Words]]:
    yield Words("Tanggal", "Day"), date_words(now.on)
    counts = [(state, len(now.in_state(state))) for state in RoundState]
    yield from ((state.label, as_written(str(number))) for state, number in counts if number)


def _waiting_blocks(waiting: Iterable[Waiting], roster: Roster | None) -> Iterator[Block]:
    listed = tuple(waiting)
    if not listed:
        yield Paragraph(Words("Tidak ada evaluasi yang menunggu.", "No evaluation waits for anybody."))
    for each in listed:
        yield Heading(_whose(each, roster))
        yield _table(each, roster)


def _whose(waiting: Waiting, roster: Roster | None) -> Words:
    if waiting.person_id is not None:
        return as_written(_name(waiting.person_id, roster))
    if any(entry.who is not None for entry in waiting.entries):
        return Words("Belum dapat ditetapkan siapa yang mengevaluasi", "Who evaluates is not determined")
    return Words("Tanpa daftar pegawai: menurut kedudukan", "Without a roster: by capacity")


def _name(person_id: str, roster: Roster | None) -> str:
    return f"{roster[person_id].name} ({person_id})" if roster is not None and person_id in roster else person_id


_HEADS = (
    Words("Pegawai", "Employee"),
    Words("Keadaan", "State"),
    Words("Dasar penetapan Pejabat Penilai Kinerja", "Why this person"),
)


def _table(waiting: Waiting, roster: Roster | None) -> Table:
    together = groupby(sorted(waiting.entries, key=_round_and_question), key=_round_and_question)
    return Table(_HEADS, [_of_round(tuple(entries), roster) for _, entries in together])


def _round_and_question(entry: RoundEntry) -> tuple[date, date, date, EvaluationKind, str]:
    round = entry.due.round
    question = entry.who.reason.id if isinstance(entry.who, Undetermined) else ""
    return round.window.end, round.period.end, round.window.start, round.kind, question


def _of_round(entries: tuple[RoundEntry, ...], roster: Roster | None) -> Group:
    round = entries[0].due.round
    until = labelled(Words("batas waktu", "due"), date_words(round.window.end))
    notes = dict.fromkeys(note for entry in entries for note in _notes(entry))
    return Group([_entry(entry, roster) for entry in entries], joined([round.label, until]), notes)


def _notes(entry: RoundEntry) -> Iterator[Words]:
    """Yield what stands below all of a round: posts that nobody holds, articles, or why nobody can be named."""
    if isinstance(entry.who, Undetermined):
        yield undetermined_words(entry.who)
    elif isinstance(entry.who, Evaluator):
        yield from (
            labelled(Words("Jabatan pimpinan kosong", "Nobody leads"), as_written(name)) for name in entry.who.vacant
        )
        yield from (labelled(BASIS, basis_words(basis)) for basis in entry.who.bases)


_TONES: Mapping[RoundState, Tone] = MappingProxyType(
    {RoundState.TERLAMBAT: Tone.ERROR, RoundState.JATUH_TEMPO: Tone.WARNING}
)
_FINAL = Words("bersifat final", "final")


def _entry(entry: RoundEntry, roster: Roster | None) -> Row:
    state = Cell(entry.state.label, _TONES.get(entry.state, Tone.PLAIN))
    return Row([as_written(_name(entry.due.employee_id, roster)), state, _why(entry)])


def _why(entry: RoundEntry) -> Words:
    """Return the grounds in short; without a roster, whose turn it is."""
    if isinstance(entry.who, Evaluator):
        final = [_FINAL] if entry.who.final else []
        return joined([*(ground.label for ground in entry.who.grounds), *final], ", ")
    return entry.turn.label if entry.who is None and entry.turn else NONE
