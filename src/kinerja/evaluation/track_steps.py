"""The steps of a document's track: each deadline for itself, with its day and how it stands.

Nothing here is derived from another step: a last day follows from the event that the law names, and from nothing else.
"""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Finding, Severity
from ..base.words import Words, date_words, label
from ..plans.deadlines import Since, Untimed, due
from .document_deadlines import PP30_RETURNED
from .track_rules import MILESTONES, Milestone, Route

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from ..base.calendar import WorkingCalendar
    from ..base.law import Basis
    from ..plans.history import Capacity
    from .documents import DocumentTrack
    from .track_rules import TrackRule

__all__ = ["StepState", "TrackStep", "applying", "flags", "is_ready", "may_sign_in_place", "step_of"]

_M = Milestone


class StepState(StrEnum):
    """How a step of the track stands on a day."""

    BELUM_MULAI = "belum_mulai"
    """The event that it runs from has not happened."""
    BERJALAN = "berjalan"
    """There is time left, or the law names no day."""
    JATUH_TEMPO = "jatuh_tempo"
    """This is the last day."""
    TERLAMBAT = "terlambat"
    """Not done, and the last day has passed."""
    SELESAI_TEPAT_WAKTU = "selesai_tepat_waktu"
    """Done in time, or where the law names no day."""
    SELESAI_TERLAMBAT = "selesai_terlambat"
    """Done after the last day."""
    GUGUR = "gugur"
    """No longer to be done: the superior acted instead, or a right was not used in time."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("step_state", self)

    @property
    def open(self) -> bool:
        """Whether somebody may or has to act."""
        return self in {StepState.BERJALAN, StepState.JATUH_TEMPO, StepState.TERLAMBAT}


@final
@attrs.frozen
class TrackStep:
    """A deadline of the track on a day.

    Args:
        id: Its short name.
        route: The way of the document to which it belongs.
        what: What is to be done.
        who: In which capacity a person has to act.
        state: How it stands.
        due: The last day; ``None`` while the event that it runs from has not happened, and where the law names none.
        done_on: When it was done.
        untimed: What the law says where it names no day.
        may: Whether it is a right and no duty.
        basis: Where it stands.
    """

    id: str
    route: Route
    what: Words
    who: Capacity
    state: StepState
    due: date | None
    done_on: date | None
    untimed: Words | None
    may: bool
    basis: Basis


def applying(track: DocumentTrack, on: date) -> tuple[TrackRule, ...]:
    """Return the deadlines that apply to a document on a day, in the order of the law.

    Args:
        track: The track as it was on that day.
        on: The day.
    """
    rules, silent = track.rules, _is_silent(track, on)
    instead = {each for rule in rules.of(Route.ATASAN) for each in rule.met_by} if silent else set()
    usual = [rule for rule in rules.of(Route.BIASA) if not instead.intersection(rule.met_by)]
    in_place = rules.of(Route.ATASAN) if silent or _is_unreturned(track, on) else ()
    return (*usual, *in_place, *filter(lambda rule: _is_reached(track, rule), rules.of(Route.KEBERATAN)))


def _is_silent(track: DocumentTrack, on: date) -> bool:
    """Return whether the appraiser let the time for evaluation pass."""
    signed_in_place = track.day(_M.DITANDATANGANI_ATASAN) is not None
    return track.day(_M.DITANDATANGANI) is None and (signed_in_place or track.round.is_over(on))


def _is_unreturned(track: DocumentTrack, on: date) -> bool:
    """Return whether the employee let the time to sign pass, where the law lets the superior sign then."""
    if track.day(_M.DITANDATANGANI_ATASAN):
        return True
    return _may_replace_employee(track, {event.milestone: event.on for event in track.events}, on)


def may_sign_in_place(track: DocumentTrack, happened: Mapping[Milestone, date], on: date) -> bool:
    """Return whether the superior may sign on a day, in the place of who did not.

    Args:
        track: The track.
        happened: What happened before, with its days.
        on: The day.
    """
    appraiser_late = _M.DITANDATANGANI not in happened and track.round.is_over(on)
    return appraiser_late or _may_replace_employee(track, happened, on)


def _may_replace_employee(track: DocumentTrack, happened: Mapping[Milestone, date], on: date) -> bool:
    received = happened.get(_M.DITERIMA)
    open_to_superior = track.rules.in_place_of_employee is not None and _M.DIKEMBALIKAN not in happened
    return open_to_superior and received is not None and on > _last_day_to_return(received)


def _last_day_to_return(received: date) -> date:
    # PP 30/2019 art. 49(3) and PP 46/2011 art. 21(2) give the same 14 days of the calendar.
    return due(PP30_RETURNED, received)


def _is_reached(track: DocumentTrack, rule: TrackRule) -> bool:
    """Return whether a deadline of the objection has begun to matter."""
    if rule.may and track.final and not track.day(*rule.met_by):
        return False
    return any(track.day(*MILESTONES[each].after) for each in rule.met_by)


def step_of(track: DocumentTrack, rule: TrackRule, on: date, calendar: WorkingCalendar) -> TrackStep:
    """Return one deadline as it stands on a day.

    Args:
        track: The track as it was on that day.
        rule: The deadline.
        on: The day.
        calendar: Which days are worked.
    """
    deadline, start = rule.deadline, _start(track, rule)
    untimed = _untimed(track, rule, on)
    last = None if start is None or untimed else due(deadline, start, calendar)
    done = track.day(*rule.met_by)
    state = _state_done(done, last) if done else _state(track, rule, on, _opens(track, rule, start), last)
    return TrackStep(
        deadline.id, rule.route, deadline.what, deadline.who, state, last, done, untimed, rule.may, deadline.basis
    )


def _start(track: DocumentTrack, rule: TrackRule) -> date | None:
    match rule.deadline.since:
        case Since.EVALUASI_BERAKHIR:
            return track.round.window.end
        case Since.TAHUN_KINERJA:
            return track.round.period.end
        case Since.DITANDATANGANI if rule.route is Route.ATASAN:
            return track.day(_M.DITANDATANGANI_ATASAN)
        case Since.DITANDATANGANI:
            return track.day(_M.DITANDATANGANI, _M.DITANDATANGANI_ATASAN)
        case Since.BATAS_PENGEMBALIAN:
            received = track.day(_M.DITERIMA)
            return _last_day_to_return(received) if received else track.round.window.end
        case event:
            return track.day(Milestone(event))


_NEVER_HANDED_OVER = Words(
    "Pasal 50 menghitung dari lewatnya batas waktu Pasal 49; dokumen yang tidak pernah disampaikan tidak memilikinya.",
    "Art. 50 counts from when the time of art. 49 ran out; a document that was never handed over has none.",
)


def _untimed(track: DocumentTrack, rule: TrackRule, on: date) -> Words | None:
    if isinstance(rule.deadline.limit, Untimed):
        return rule.deadline.limit.reason
    since_return = rule.deadline.since is Since.BATAS_PENGEMBALIAN
    return _NEVER_HANDED_OVER if since_return and _is_silent(track, on) else None


def _opens(track: DocumentTrack, rule: TrackRule, start: date | None) -> date | None:
    """Return the first day on which the step may be taken."""
    if _M.DITANDATANGANI in rule.met_by:
        return track.round.window.start
    ends = rule.deadline.since in {Since.EVALUASI_BERAKHIR, Since.TAHUN_KINERJA, Since.BATAS_PENGEMBALIAN}
    return start + timedelta(days=1) if start and ends else start


def _state_done(done: date, last: date | None) -> StepState:
    return StepState.SELESAI_TERLAMBAT if last and done > last else StepState.SELESAI_TEPAT_WAKTU


def _state(track: DocumentTrack, rule: TrackRule, on: date, opens: date | None, last: date | None) -> StepState:
    if track.day(_M.DITANDATANGANI_ATASAN) and set(rule.met_by) & set(track.rules.lapse):
        return StepState.GUGUR
    if opens is None or on < opens:
        return StepState.BELUM_MULAI
    if last is None or on < last:
        return StepState.BERJALAN
    if on == last:
        return StepState.JATUH_TEMPO
    return StepState.GUGUR if rule.may else StepState.TERLAMBAT


def is_ready(track: DocumentTrack, rule: TrackRule, step: TrackStep, on: date) -> bool:
    """Return whether somebody has to act: it is a duty, its time runs, and what comes before it has happened.

    Args:
        track: The track as it was on that day.
        rule: The deadline.
        step: How it stands.
        on: The day; after the time for evaluation the superior has to act, and no longer the appraiser.
    """
    if rule.may or not step.state.open:
        return False
    if _M.DITANDATANGANI in rule.met_by and _is_silent(track, on):
        return False
    pressing = step.state is not StepState.BERJALAN
    waits = rule.waits_for is not None and track.day(rule.waits_for) is None and not pressing
    possible = any(not MILESTONES[each].after or track.day(*MILESTONES[each].after) for each in rule.met_by)
    return possible and not waits


def flags(track: DocumentTrack, steps: Iterable[TrackStep]) -> Iterator[Finding]:
    """Yield what a careful reader would flag in a track and its steps."""
    known = tuple(steps)
    for step in known:
        yield from _late(step)
    yield from _signed_early(track, known)
    yield from _against_final(track)
    yield from _report_before_decision(known)


def _late(step: TrackStep) -> Iterator[Finding]:
    last, done = _named(step.due), _named(step.done_on)
    if step.state is StepState.TERLAMBAT:
        message = Words(f"Terlambat sejak {last.id}: {step.what.id}.", f"Overdue since {last.en}: {step.what.en}.")
        yield Finding("TRACK_OVERDUE", Severity.WARNING, step.id, message, basis=step.basis)
    if step.state is StepState.SELESAI_TERLAMBAT:
        message = Words(
            f"Dilakukan {done.id}, batasnya {last.id}: {step.what.id}.",
            f"Done on {done.en}, due on {last.en}: {step.what.en}.",
        )
        yield Finding("TRACK_DONE_LATE", Severity.WARNING, step.id, message, basis=step.basis)


def _named(day: date | None) -> Words:
    return date_words(day) if day else Words("", "")


def _signed_early(track: DocumentTrack, steps: Iterable[TrackStep]) -> Iterator[Finding]:
    opens = track.round.window.start
    for step in steps:
        if step.id == _M.DITANDATANGANI and step.done_on is not None and step.done_on < opens:
            signed, first = date_words(step.done_on), date_words(opens)
            message = Words(
                f"Ditandatangani {signed.id}, sebelum masa evaluasi dimulai {first.id}.",
                f"Signed on {signed.en}, before the time for evaluation begins on {first.en}.",
            )
            yield Finding("TRACK_SIGNED_EARLY", Severity.WARNING, step.id, message, basis=step.basis)


def _against_final(track: DocumentTrack) -> Iterator[Finding]:
    if track.final and track.day(_M.KEBERATAN_DIAJUKAN):
        yield Finding(
            "TRACK_OBJECTION_AGAINST_FINAL",
            Severity.WARNING,
            "keberatan_diajukan",
            Words("Keberatan diajukan atas hasil yang bersifat final.", "The objection is against a final result."),
            Words("Periksa apakah keberatan dapat diajukan.", "Look whether an objection is open."),
            track.final,
        )


def _report_before_decision(steps: Iterable[TrackStep]) -> Iterator[Finding]:
    by_id = {step.id: step for step in steps}
    decided = by_id.get("keberatan_diputuskan")
    reported = by_id.get("keputusan_dilaporkan") or by_id.get("dilaporkan")
    if decided and reported and decided.due and reported.due and decided.due > reported.due:
        first, then = date_words(reported.due), date_words(decided.due)
        yield Finding(
            "TRACK_REPORT_BEFORE_DECISION",
            Severity.INFO,
            reported.id,
            Words(
                f"Batas pelaporan {first.id} jatuh sebelum batas keputusan keberatan {then.id}.",
                f"The report is due on {first.en}, before the decision on the objection, {then.en}.",
            ),
            Words(
                "Keduanya berlaku sendiri-sendiri; laporkan lebih dahulu, lalu laporkan perubahannya.",
                "Each stands for itself; report first, and then what was changed.",
            ),
            reported.basis,
        )
