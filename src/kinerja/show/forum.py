"""Forums with the public as pages: what was said and agreed, the ranked list against its ceiling, what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.finding import Undetermined
from ..base.words import Words, date_words, number_words
from ..feedback.forum import check_forum
from ..feedback.forum_follow_up import PointStatus
from .findings import findings_block
from .page import NONE, Fields, Group, Heading, Page, Paragraph, Row, Table, as_written, joined, labelled
from .wording import BASIS, basis_words, truth_words, undetermined_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from fractions import Fraction

    from ..base.finding import Finding
    from ..feedback.forum import Forum
    from ..feedback.forum_ceiling import CeilingLine, CeilingReading
    from ..feedback.forum_follow_up import ForumFollowUp
    from ..feedback.forum_parts import AgreedPoint, ForumPriority
    from .page import Block

__all__ = ["ceiling_page", "forum_follow_up_page", "forum_page"]

_UNIT = Words("Unit", "Unit")
_PLACE = Words("Urutan", "Place")
_PRIORITY = Words("Prioritas", "Priority")


def forum_page(forum: Forum) -> Page:
    """Return the record of a forum as a page: nobody who spoke is named in it."""
    head = [
        (_UNIT, as_written(forum.unit_id)),
        (Words("Tanggal", "Day"), date_words(forum.held_on)),
        (Words("Pokok bahasan", "About"), as_written(forum.topic)),
        (Words("Peserta", "Took part"), NONE if forum.participants is None else as_written(str(forum.participants))),
        (Words("Notula", "Minutes"), _or_none(forum.reference)),
    ]
    blocks: list[Block] = [Fields(head), *_voices(forum), *_points(forum), *_priorities(forum)]
    blocks += _flagged(check_forum(forum))
    blocks += [Paragraph(labelled(BASIS, basis_words(forum.kind.basis)))] if forum.kind.basis else []
    return Page(forum.kind.label, blocks)


def _or_none(text: str) -> Words:
    return as_written(text) if text else NONE


def _day(day: date | None) -> Words:
    return NONE if day is None else date_words(day)


def _voices(forum: Forum) -> Iterator[Block]:
    if forum.voices:
        yield Heading(Words("Yang disampaikan", "What was said"))
        rows = [Row([each.kind.label, as_written(each.text), _or_none(each.theme)]) for each in forum.voices]
        yield Table([Words("Jenis", "Kind"), Words("Isi", "What"), Words("Tema", "Theme")], [Group(rows)])


def _points(forum: Forum) -> Iterator[Block]:
    if forum.points:
        yield Heading(Words("Kesepakatan", "Agreed"))
        heads = [Words("Kesepakatan", "Point"), Words("Pelaksana", "Done by"), Words("Tenggat", "Due")]
        rows = [_point(forum, point) for point in forum.points]
        yield Table([*heads, Words("Selesai", "Done")], [Group(rows)])


def _point(forum: Forum, point: AgreedPoint) -> Row:
    return Row([as_written(point.text), as_written(forum.unit_of(point.id)), _day(point.due), _day(point.done)])


def _priorities(forum: Forum) -> Iterator[Block]:
    if forum.priorities:
        yield Heading(Words("Daftar prioritas", "Ranked list"))
        heads = [_PLACE, _PRIORITY, Words("Alasan", "Reasons")]
        rows = [_priority(place, each) for place, each in enumerate(forum.priorities, 1)]
        yield Table(heads, [Group(rows)])


def _priority(place: int, priority: ForumPriority) -> Row:
    told = [as_written(str(place)), as_written(priority.text), as_written("; ".join(priority.reasons))]
    activity = priority.activity
    if activity is None:
        return Row(told)
    fields = [
        (Words("Prioritas daerah", "Regional priority"), activity.regional_priority),
        (Words("Sasaran", "Target"), activity.target),
        (Words("Program", "Programme"), activity.programme),
        (Words("Kegiatan prioritas", "Priority activity"), activity.activity),
        (Words("Sasaran kegiatan", "Target of the activity"), activity.activity_target),
        (Words("Lokasi", "Where"), activity.location),
        (Words("Volume", "Volume"), activity.volume),
        (Words("Perangkat Daerah", "Agency"), activity.agency),
    ]
    notes = [labelled(name, as_written(text)) for name, text in fields if text]
    if activity.ceiling is not None:
        notes.append(labelled(Words("Pagu", "Ceiling"), _rupiah(activity.ceiling)))
    return Row(told, [joined(notes)] if notes else [])


def _rupiah(number: Fraction | None) -> Words:
    if number is None:
        return NONE
    written = number_words(number)
    return Words(f"Rp{written.id}", f"Rp{written.en}")


def _flagged(findings: Sequence[Finding]) -> Iterator[Block]:
    if findings:
        yield Heading(Words("Temuan", "Findings"))
        yield findings_block(findings)


def ceiling_page(reading: CeilingReading) -> Page:
    """Return a ranked list against its indicative ceiling as a page."""
    head = [
        (Words("Pagu indikatif", "Indicative ceiling"), _rupiah(reading.ceiling)),
        (Words("Sisa", "Left"), _rupiah(reading.room)),
    ]
    heads = [_PLACE, _PRIORITY, Words("Pagu", "Ceiling"), Words("Berjalan", "Running"), Words("Tercakup", "Reached")]
    table = Table(heads, [Group([_line(line) for line in reading.lines])])
    title = Words("Daftar prioritas terhadap pagu indikatif", "Ranked list against the indicative ceiling")
    return Page(title, [Fields(head), table, *_flagged(reading.findings)])


def _line(line: CeilingLine) -> Row:
    fits = undetermined_words(line.fits) if isinstance(line.fits, Undetermined) else truth_words(line.fits)
    cells = [as_written(str(line.place)), as_written(line.text), _rupiah(line.ceiling), _rupiah(line.running)]
    return Row([*cells, fits])


def forum_follow_up_page(followed: ForumFollowUp) -> Page:
    """Return what became of what forums agreed as a page."""
    figure = followed.figure()
    share = undetermined_words(figure) if isinstance(figure, Undetermined) else figure.words
    head = [
        (_UNIT, as_written(followed.unit_id)),
        (Words("Forum yang diadakan", "Forums held"), as_written(str(followed.forums))),
        (Words("Dalam", "In"), followed.period.label),
        (Words("Keadaan per", "As of"), date_words(followed.as_of)),
        (Words("Terlaksana tepat waktu", "Carried out in time"), share),
    ]
    rows = [Row([each.label, as_written(str(followed.count(each)))]) for each in PointStatus]
    table = Table([Words("Kesepakatan", "Agreed points"), Words("Banyaknya", "How many")], [Group(rows)])
    return Page(Words("Tindak lanjut forum", "What became of forums"), [Fields(head), table])
