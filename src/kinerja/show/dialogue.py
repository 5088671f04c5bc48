"""What is said and agreed during the year as pages: records of feedback, rhythms, dialogues, follow-ups."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ..base.finding import Undetermined
from ..base.words import Words, date_words, number_words
from ..feedback.agreed_rhythm import TurnStatus
from ..feedback.dialogue import ActionOutcome
from ..feedback.follow_up import STILL_NONE
from ..feedback.follow_up_rules import Manner
from .feedback import feedback_node
from .findings import findings_block
from .page import (
    NONE,
    Cell,
    Fields,
    Group,
    Heading,
    Node,
    Page,
    Paragraph,
    Row,
    Table,
    Tone,
    Tree,
    as_written,
    joined,
    labelled,
    remarks,
)
from .parties import person_words
from .wording import BASIS, basis_words, undetermined_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from fractions import Fraction

    from ..base.finding import Finding
    from ..feedback.agreed_rhythm import RhythmReport, Turn
    from ..feedback.dialogue import Dialogue
    from ..feedback.dialogue_actions import ActionState, ActionTally
    from ..feedback.dialogue_review import DialogueReview
    from ..feedback.feedback_record import FeedbackRecord, RecordLine, Responses
    from ..feedback.follow_up import FollowUpChoice, LeaderFollowUp, ProgressReading
    from ..feedback.follow_up_review import FollowUpLine, FollowUpReview
    from .page import Block

__all__ = ["dialogue_page", "follow_up_page", "record_page", "rhythm_page"]

_PLAN = Words("SKP", "Plan")
_AS_OF = Words("Keadaan pada", "As of")
_PERIOD = Words("Periode", "Period")
_SUBJECT = Words("Tentang", "About")


def _number(number: int) -> Words:
    return as_written(str(number))


def _share(share: Fraction | Undetermined) -> Words:
    if isinstance(share, Undetermined):
        return NONE
    number = number_words(100 * share)
    return Words(f"{number.id}%", f"{number.en}%")


def _flagged(findings: tuple[Finding, ...]) -> Iterator[Block]:
    if findings:
        yield Heading(Words("Temuan", "Findings"))
        yield findings_block(findings)


def record_page(record: FeedbackRecord) -> Page:
    """Return a record of feedback as a page: how many were positive, then everything that was said."""
    head = [(_PLAN, as_written(record.plan_id)), (_PERIOD, record.period.label)]
    blocks: list[Block] = [Fields(head), *_said(record), Paragraph(_ONLY_COUNTED)]
    if record.undated:
        blocks += [Heading(Words("Tanpa tanggal", "Without a day")), Tree(map(feedback_node, record.undated))]
    return Page(
        Words("Rekaman informasi umpan balik berkelanjutan", "Record of continuous feedback"),
        [*blocks, *_flagged(record.findings)],
    )


_ONLY_COUNTED = Words(
    "Hitungan ini bahan pertimbangan; tidak ada rating yang mengikutinya dengan sendirinya.",
    "These counts are to be weighed; no rating follows from them by itself.",
)


def _said(record: FeedbackRecord) -> Iterator[Block]:
    if not record.lines:
        yield Paragraph(Words("Tidak ada umpan balik pada periode ini.", "There was no feedback in this period."))
        return
    heads = [
        _SUBJECT,
        Words("Positif", "Positive"),
        Words("Tidak positif", "Not positive"),
        Words("Tidak dinyatakan", "Not said"),
        Words("Bagian positif", "Share positive"),
    ]
    totals = [
        (Words("Seluruh hasil kerja", "All work"), record.results),
        (Words("Seluruh perilaku kerja", "All conduct"), record.conduct),
    ]
    rows = [*(_line(line) for line in record.lines), *(_responses(name, each) for name, each in totals if each.total)]
    yield Table(heads, [Group(rows)])
    yield Tree(Node(line.name, nodes=map(feedback_node, line.feedback)) for line in record.lines)


def _line(line: RecordLine) -> Row:
    givers = [labelled(kind.label, _number(each.total)) for kind, each in line.by_giver]
    return _responses(line.name, line.responses, joined(givers))


def _responses(name: Words, responses: Responses, *notes: Words) -> Row:
    counts = (responses.positive, responses.not_positive, responses.not_said)
    return Row([name, *map(_number, counts), _share(responses.share)], notes)


def rhythm_page(report: RhythmReport) -> Page:
    """Return a rhythm as a page: what was agreed, which turns were kept, which were not."""
    agreed = report.rhythm.agreed_on
    head = [
        (Words("Disepakati pada", "Agreed on"), date_words(agreed) if agreed else NONE),
        (_AS_OF, date_words(report.on)),
        (Words("Terlewat, paling sedikit", "Missed, at least"), _number(report.least_missing)),
        (Words("Umpan balik tanpa tanggal atau pemberi", "Feedback without day or giver"), _number(report.unplaced)),
    ]
    heads = [_PERIOD, Words("Keadaan", "Status"), Words("Berkala", "Regular"), Words("Insidentil", "Incidental")]
    return Page(
        Words("Umpan balik berkala sesuai kesepakatan", "Regular feedback as agreed"),
        [
            Fields(head),
            Table(heads, [Group(map(_turn, report.turns))]),
            Paragraph(labelled(BASIS, basis_words(report.basis))),
            *_flagged(report.findings),
        ],
    )


_TURNS: Mapping[TurnStatus, Tone] = MappingProxyType(
    {
        TurnStatus.ADA: Tone.MET,
        TurnStatus.TIDAK_ADA: Tone.WARNING,
        TurnStatus.BELUM_PASTI: Tone.INFO,
        TurnStatus.BELUM_BERAKHIR: Tone.PLAIN,
    }
)


def _turn(turn: Turn) -> Row:
    status = Cell(turn.status.label, _TURNS[turn.status])
    return Row([turn.period.label, status, _number(turn.regular), _number(turn.incidental)])


def dialogue_page(review: DialogueReview) -> Page:
    """Return the dialogues on a plan as a page: what was done, what is open, and each dialogue."""
    head = [
        (_PLAN, as_written(review.plan_id)),
        (_AS_OF, date_words(review.on)),
        (Words("Dialog", "Dialogues"), _number(len(review.held))),
        *_tally(review.tally),
    ]
    return Page(
        Words("Dialog kinerja", "Dialogues on performance"),
        [Fields(head), *_actions(review), *_held(review), *_flagged(review.findings)],
    )


def _tally(tally: ActionTally) -> Iterator[tuple[Words, Words]]:
    yield Words("Terlaksana", "Done"), _number(tally.done)
    yield Words("Tidak terlaksana", "Not done"), _number(tally.not_done)
    yield Words("Belum ditinjau", "Not looked at yet"), _number(tally.unreviewed)
    yield Words("Dihentikan", "Dropped"), _number(tally.dropped)
    share = tally.share
    yield (
        Words("Bagian terlaksana dari yang ditinjau", "Share done of those looked at"),
        undetermined_words(share) if isinstance(share, Undetermined) else _share(share),
    )


def _actions(review: DialogueReview) -> Iterator[Block]:
    if review.actions:
        yield Heading(Words("Tindakan yang disepakati", "Agreed actions"))
        heads = [
            Words("Tindakan", "Action"),
            Words("Oleh", "By"),
            Words("Batas waktu", "Due"),
            Words("Disepakati", "Agreed"),
            Words("Keadaan", "Status"),
        ]
        yield Table(heads, [Group(_action(state, review) for state in review.actions)])


_OUTCOMES: Mapping[ActionOutcome | None, Tone] = MappingProxyType(
    {ActionOutcome.TERLAKSANA: Tone.MET, ActionOutcome.TIDAK_TERLAKSANA: Tone.WARNING}
)


def _action(state: ActionState, review: DialogueReview) -> Row:
    action = state.action
    status = state.outcome.label if state.outcome else Words("Belum ditinjau", "Not looked at yet")
    tone = _OUTCOMES.get(state.outcome, Tone.PLAIN)
    if state.overdue(review.on):
        status, tone = joined((status, Words("melewati batas waktu", "overdue")), ", "), Tone.WARNING
    times = Words(f"{state.times} kali", f"{state.times} times") if state.times > 1 else date_words(state.first_on)
    due = date_words(action.due) if action.due else NONE
    note = state.review.note if state.review else ""
    notes = remarks((Words("Catatan", "Note"), as_written(note) if note else None))
    return Row([as_written(action.text), action.owner.label, due, times, Cell(status, tone)], notes)


def _held(review: DialogueReview) -> Iterator[Block]:
    if review.held:
        yield Heading(Words("Dialog yang diadakan", "Dialogues held"))
        yield Tree(map(_dialogue, review.held))


def _dialogue(dialogue: Dialogue) -> Node:
    how = [each.label for each in (dialogue.timing, dialogue.channel) if each]
    agreed = joined(as_written(each.text) for each in dialogue.agreed) if dialogue.agreed else None
    confirmed = len(dialogue.confirmations)
    return Node(
        joined((date_words(dialogue.on), *how), ", "),
        joined(map(person_words, dialogue.parties)) if dialogue.parties else None,
        remarks(
            (Words("Disepakati", "Agreed"), agreed),
            (Words("Catatan", "Note"), as_written(dialogue.notes) if dialogue.notes else None),
            (Words("Dikonfirmasi oleh", "Confirmed by"), _of(confirmed, len(dialogue.parties))),
        ),
    )


def _of(number: int, total: int) -> Words:
    return Words(f"{number} dari {total} pihak", f"{number} of {total}")


def follow_up_page(review: FollowUpReview) -> Page:
    """Return what followed feedback as a page: subject by subject, what was told, done, and what may follow."""
    head = [(_PLAN, as_written(review.plan_id)), (_AS_OF, date_words(review.on))]
    lines = [Tree(map(_subject, review.lines))] if review.lines else [Paragraph(_NOTHING)]
    return Page(
        Words("Tindak lanjut umpan balik", "What follows feedback"),
        [
            Fields(head),
            *lines,
            Paragraph(_MAY),
            Paragraph(labelled(BASIS, basis_words(STILL_NONE))),
            *_flagged(review.findings),
        ],
    )


_NOTHING = Words("Belum ada yang dinyatakan tentang kemajuan.", "Nothing was told of the progress yet.")
_MAY = Words(
    "Yang disebut hanya kemungkinan menurut Pasal 20; Pimpinan yang menentukan. Konseling tidak ditampilkan.",
    "These are what art. 20 leaves open; the leader decides. Counselling is not shown.",
)


def _subject(line: FollowUpLine) -> Node:
    told = [*((each.on, _told(each)) for each in line.readings), *((each.on, _done(each)) for each in line.done)]
    nodes = [node for _, node in sorted(told, key=lambda pair: pair[0])]
    return Node(line.name, _progress(line.choice), _open(line.choice), nodes)


def _progress(choice: FollowUpChoice) -> Words:
    progress = choice.progress
    return undetermined_words(progress) if isinstance(progress, Undetermined) else progress.label


def _open(choice: FollowUpChoice) -> Iterator[Words]:
    if choice.kinds:
        yield labelled(Words("Dapat dilakukan", "May follow"), joined((kind.label for kind in choice.kinds), ", "))
        yield choice.take_over


def _told(read: ProgressReading) -> Node:
    return _entry(joined((date_words(read.on), person_words(read.by)), ", "), read.progress.label, read.note)


def _done(done: LeaderFollowUp) -> Node:
    proposed = [done.manner.label] if done.manner is Manner.DIUSULKAN else []
    what = joined((done.kind.label, *proposed), ", ")
    return _entry(joined((date_words(done.on), person_words(done.by)), ", "), what, done.note)


def _entry(head: Words, what: Words, note: str) -> Node:
    return Node(head, what, [as_written(note)] if note else [])
