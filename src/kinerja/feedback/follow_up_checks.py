"""What a careful reader would flag in what followed feedback; no finding tells of counselling: it is confidential."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from ..base.finding import Finding, Severity, Undetermined
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_6_2022
from ..base.words import Words
from ..plans.history import Capacity, PlanPart
from ..plans.permissions import capacity_of
from .follow_up import LeaderFollowUp, what_may_follow
from .follow_up_rules import FollowUpKind, Kemajuan
from .subjects import is_subject, subject_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from ..plans.conduct import NilaiDasar
    from ..plans.history import Transition
    from ..plans.plan import WorkPlan
    from .continuous import Feedback
    from .follow_up import FollowUpChoice, FollowUpLog, ProgressReading

__all__ = ["check_follow_ups", "shown_choice", "step_of", "without_counselling"]

_LEADERS = PERMENPANRB_6_2022("Pasal 20 ayat (1)")
_FOLLOWS = PERMENPANRB_6_2022("Pasal 20 ayat (2) dan (3)")
_TAKE_OVER = PERMENPANRB_6_2022("Pasal 20 ayat (6)")
_PROCESS = PERMENPANRB_6_2022(
    "Pasal 20 ayat (4)-(7)",
    assurance=Assurance.ASSUMPTION,
    note="An adjustment goes by the process of setting expectations; that the plan's history shows it is our reading.",
)
_CONFIDENTIAL = FollowUpKind.KONSELING_KINERJA
_MAY_BE_SECRET = Words(
    "Selain yang bersifat rahasia, belum ada tindak lanjut yang setelahnya tetap tidak ada kemajuan.",
    "Apart from what is confidential, nothing was done yet after which there still was no progress.",
)


def without_counselling(log: FollowUpLog) -> FollowUpLog:
    """Return the part of a log that everybody may see.

    Args:
        log: The log.
    """
    return attrs.evolve(log, done=[each for each in log.done if each.kind is not _CONFIDENTIAL])


def shown_choice(plan: WorkPlan, log: FollowUpLog, about: str | NilaiDasar, *, on: date) -> FollowUpChoice:
    """Return what may follow as everybody may see it: by what is no secret, and the same with counselling or without.

    That a result may be taken over although nothing was done that is shown would tell of counselling; that it may not
    would be false.  So where counselling might have opened the way, it is told apart from what is confidential.

    Args:
        plan: The plan.
        log: What is on record of it.
        about: A core value, or the id of the plan, a result or an indicator.
        on: The day.

    Raises:
        InvalidValue: for the log of another plan.
    """
    told = without_counselling(log)
    choice = what_may_follow(plan, told, about, on=on)
    imagined = [LeaderFollowUp(about, _CONFIDENTIAL, read.by, read.on) for read in log.readings]
    most = what_may_follow(plan, attrs.evolve(told, done=[*told.done, *imagined]), about, on=on)
    return choice if most.kinds == choice.kinds else attrs.evolve(choice, take_over=_MAY_BE_SECRET)


def step_of(plan: WorkPlan, done: LeaderFollowUp) -> Transition | None:
    """Return the step in the life of the plan by which a follow-up was carried out; ``None`` where there is none.

    It is the first such step since the day of the follow-up that touches its subject; new assignments and resources
    are told of no result, so any of them will do.

    Args:
        plan: The plan, with its history.
        done: The follow-up.
    """
    steps = (each for each in plan.history if each.step in done.kind.rule.steps and each.on >= done.on)
    return next((each for each in steps if _touches(plan, each, done)), None)


def _touches(plan: WorkPlan, step: Transition, done: LeaderFollowUp) -> bool:
    if done.kind is FollowUpKind.PENUGASAN_BARU:
        return True
    if done.kind is FollowUpKind.PENYESUAIAN_SUMBER_DAYA:
        return any(change.part is PlanPart.SUMBER_DAYA for change in step.changes)
    for result in plan.results:
        parts = {result.id, *(each.id for each in result.indicators)}
        if subject_key(done.about) in {(False, id) for id in parts}:
            return any(change.id in parts for change in step.changes)
    return True  # on the plan as a whole, or on conduct: any change of what is expected


def check_follow_ups(
    plan: WorkPlan, log: FollowUpLog, *, on: date, feedback: Sequence[Feedback] = ()
) -> tuple[Finding, ...]:
    """Return what a careful reader would flag in what followed feedback.

    Subjects that the plan does not know; readings and follow-ups by who is no leader; readings without feedback before
    them; what does not fit what was told of the progress; take-overs before anything else was done (art. 20(6)); what
    the plan does not show.  No finding tells of counselling, nor does the lack of one: a take-over that counselling
    alone can have opened is a warning, whether or not there was any, and not an error.

    Args:
        plan: The plan.
        log: What is on record of it, up to the day.
        on: The day.
        feedback: The feedback that the readings rest on.

    Raises:
        InvalidValue: for the log of another plan.
    """
    log.check_plan(plan)
    entries: list[tuple[str, ProgressReading | LeaderFollowUp]] = [
        *((f"readings[{i}]", each) for i, each in enumerate(log.readings)),
        *((f"done[{i}]", each) for i, each in enumerate(log.done) if each.kind is not _CONFIDENTIAL),
    ]
    found = [*_unknown(plan, entries), *_no_leader(plan, entries), *_without_feedback(log, feedback)]
    for i, each in enumerate(log.done):
        if each.kind is not _CONFIDENTIAL:
            found += [finding.at(f"done[{i}]") for finding in _one(plan, log, each)]
    return (*found, *_not_prepared(plan, log), *_nothing_done(plan, log, on))


def _unknown(plan: WorkPlan, entries: Iterable[tuple[str, ProgressReading | LeaderFollowUp]]) -> Iterator[Finding]:
    for path, each in entries:
        if not is_subject(plan, each.about):
            yield Finding(
                "FOLLOW_UP_UNKNOWN_ID",
                Severity.ERROR,
                f"{path}.about",
                Words(f"SKP tidak memuat '{each.about}'.", f"The plan has no '{each.about}'."),
                Words(
                    "Gunakan id hasil kerja, indikator, atau SKP, atau nilai dasar.",
                    "Give the id of a result, an indicator or the plan, or a core value.",
                ),
                _LEADERS,
            )


def _no_leader(plan: WorkPlan, entries: Iterable[tuple[str, ProgressReading | LeaderFollowUp]]) -> Iterator[Finding]:
    for path, each in entries:
        if capacity_of(plan, each.by) in {None, Capacity.PEGAWAI}:
            yield Finding(
                "FOLLOW_UP_BY_NO_LEADER",
                Severity.ERROR,
                f"{path}.by",
                Words("Yang mencatat bukan Pimpinan pada SKP ini.", "Who recorded it is no leader of this plan."),
                Words("Pimpinan yang menindaklanjuti umpan balik.", "Leaders follow feedback up."),
                _LEADERS,
            )


def _without_feedback(log: FollowUpLog, feedback: Sequence[Feedback]) -> Iterator[Finding]:
    for i, read in enumerate(log.readings):
        # Feedback without a day may have been given before.
        if not any(said.on is None or said.on <= read.on for said in feedback):
            yield Finding(
                "READING_WITHOUT_FEEDBACK",
                Severity.WARNING,
                f"readings[{i}]",
                Words(
                    "Kemajuan dinyatakan sebelum ada umpan balik.", "Progress was told before there was any feedback."
                ),
                Words("Pimpinan mengetahuinya berdasarkan umpan balik.", "Leaders know it by feedback."),
                _LEADERS,
            )


def _one(plan: WorkPlan, log: FollowUpLog, done: LeaderFollowUp) -> Iterator[Finding]:
    choice = shown_choice(plan, log, done.about, on=done.on)
    if isinstance(choice.progress, Undetermined):
        yield Finding(
            "FOLLOW_UP_BEFORE_READING", Severity.WARNING, "on", choice.progress.reason, _SAY_SO, done.kind.rule.basis
        )
    elif done.kind is not FollowUpKind.PENGAMBILALIHAN and done.kind not in choice.kinds:
        yield _does_not_fit(done, choice.progress)
    elif done.kind not in choice.kinds:
        yield _too_early(choice, "on")
    if done.kind.rule.steps and step_of(plan, done) is None:
        yield Finding(
            "FOLLOW_UP_NOT_IN_PLAN",
            Severity.INFO,
            "",
            Words("Riwayat SKP tidak menunjukkan tindak lanjut ini.", "The plan's history does not show it."),
            Words("Lakukan juga langkahnya pada SKP.", "Take the step in the plan as well."),
            _PROCESS,
        )


_SAY_SO = Words("Nyatakan dahulu ada tidaknya kemajuan.", "Say first whether there is progress.")
_FIRST = Words(
    "Sesuaikan Ekspektasi atau sumber daya, atau lakukan pembinaan, lalu lihat kembali kemajuannya.",
    "Adjust the expectation or the resources, or guide, and look at the progress again.",
)


def _does_not_fit(done: LeaderFollowUp, progress: Kemajuan) -> Finding:
    told = progress.label
    return Finding(
        "FOLLOW_UP_DOES_NOT_FIT",
        Severity.WARNING,
        "kind",
        Words(
            f"{done.kind.label.id} padahal yang terakhir dinyatakan: {told.id}.",
            f"{done.kind.label.en}, although the last that was told is: {told.en}.",
        ),
        Words("Periksa mana yang benar.", "See which of them is right."),
        _FOLLOWS,
    )


def _not_prepared(plan: WorkPlan, log: FollowUpLog) -> Iterator[Finding]:
    recorded = {str(each.about) for each in log.done if each.kind is FollowUpKind.PENGAMBILALIHAN}
    for i, result in enumerate(plan.results):
        if result.taken_over is None or result.id in recorded:
            continue
        choice = shown_choice(plan, log, result.id, on=result.taken_over.on)
        if FollowUpKind.PENGAMBILALIHAN not in choice.kinds:
            yield _too_early(choice, f"plan.results[{i}].taken_over")


def _too_early(choice: FollowUpChoice, path: str) -> Finding:
    if choice.take_over == _MAY_BE_SECRET:
        hint = Words("Pimpinan memeriksa catatannya sendiri.", "The leader looks into the own log.")
        return Finding("TAKE_OVER_TOO_EARLY", Severity.WARNING, path, choice.take_over, hint, _TAKE_OVER)
    return Finding("TAKE_OVER_TOO_EARLY", Severity.ERROR, path, choice.take_over, _FIRST, _TAKE_OVER)


def _nothing_done(plan: WorkPlan, log: FollowUpLog, on: date) -> Iterator[Finding]:
    for i, read in enumerate(log.readings):
        choice = what_may_follow(plan, log, read.about, on=on)
        last = not any(subject_key(each.about) == subject_key(read.about) for each in log.readings[i + 1 :])
        if last and choice.progress is Kemajuan.TIDAK_MENUNJUKKAN and not _followed(plan, log, read):
            yield Finding(
                "FOLLOW_UP_NONE",
                Severity.INFO,
                f"readings[{i}]",
                Words(
                    "Selain yang bersifat rahasia, belum ada tindak lanjut setelah dinyatakan tidak ada kemajuan.",
                    "Apart from what is confidential, nothing has followed since there was said to be no progress.",
                ),
                Words("Pimpinan dapat menyesuaikan atau membina.", "The leader may adjust or guide."),
                _FOLLOWS,
            )


def _followed(plan: WorkPlan, log: FollowUpLog, read: ProgressReading) -> bool:
    if any(each.taken_over and subject_key(read.about) == (False, each.id) for each in plan.results):
        return True
    about = {subject_key(read.about), (False, plan.id)}
    # Whether there was counselling must not be told by the absence of a finding either.
    told = [each for each in without_counselling(log).done if subject_key(each.about) in about]
    return any(each.on >= read.on and each.kind.rule.after is Kemajuan.TIDAK_MENUNJUKKAN for each in told)
