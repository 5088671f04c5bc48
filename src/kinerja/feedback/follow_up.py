"""What follows feedback: what a leader came to know of the progress, and did about it (PermenPANRB 6/2022, art. 20).

Appreciation or new work where there is progress; another expectation, other resources, guidance or counselling where
there is none; and only where there still is none after that, the leader may take a result over.  All of it is the
leader's to decide: what stands here says what the law leaves open on a day, and never what is to be done.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Undetermined
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_6_2022
from ..base.period import plain_date
from ..base.words import Words
from ..errors import InvalidValue
from ..plans.conduct import NilaiDasar
from ..plans.fields import filled, is_a, stripped
from .follow_up_rules import FOLLOW_UPS, FollowUpKind, Kemajuan, Manner
from .subjects import subject_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from ..base.law import Basis
    from ..people.party import Leader, Party
    from ..plans.plan import WorkPlan

__all__ = [
    "STILL_NONE",
    "FollowUpChoice",
    "FollowUpLog",
    "LeaderFollowUp",
    "ProgressReading",
    "what_may_follow",
]


STILL_NONE: Basis = PERMENPANRB_6_2022(
    "Pasal 20 ayat (6)",
    assurance=Assurance.ASSUMPTION,
    note="'Tetap tidak' is read as: told on a later day than the follow-up, with no progress told in between, of the"
    " result or of the plan as a whole.",
)
"""How it is read that there still is no progress."""


@final
@attrs.frozen
class ProgressReading:
    """What a leader came to know by all the feedback received until a day (PermenPANRB 6/2022, art. 20(1)).

    Args:
        about: A core value, or the id of a result or an indicator; that of the plan for the work as a whole.
        progress: Whether there is progress.
        by: The leader.
        on: The day.
        note: What it rests on, in the leader's words.
    """

    about: str | NilaiDasar = attrs.field(validator=[is_a(str), filled], eq=subject_key)
    progress: Kemajuan = attrs.field(validator=is_a(Kemajuan))
    by: Leader | Party
    on: date = attrs.field(converter=plain_date)
    note: str = attrs.field(default="", converter=stripped)


_GUIDANCE = frozenset({FollowUpKind.BIMBINGAN_KINERJA, FollowUpKind.KONSELING_KINERJA})


@final
@attrs.frozen
class LeaderFollowUp:
    """What a leader did after feedback.

    Args:
        about: A core value, or the id of a result or an indicator; that of the plan for the work as a whole.
        kind: What was done.
        by: The leader who decided it.
        on: The day.
        note: A remark.  A take-over needs one, that the employee could not finish (art. 20(7)); of counselling nothing
            is written down but that it took place.
        manner: Whether guidance or counselling was given or proposed; all else is done.

    Raises:
        InvalidValue: for a take-over without a note, counselling with one, and a proposal of what is no guidance.

    Example:
        >>> from datetime import date
        >>> from kinerja.people.party import Leader
        >>> budi = Leader("e2", "Budi", "Kepala Puskesmas")
        >>> LeaderFollowUp("h1", FollowUpKind.PENGAMBILALIHAN, budi, date(2025, 9, 1))
        Traceback (most recent call last):
        ...
        kinerja.errors.InvalidValue: note: A take-over has no note. The leader notes that the employee could not ...
    """

    about: str | NilaiDasar = attrs.field(validator=[is_a(str), filled], eq=subject_key)
    kind: FollowUpKind = attrs.field(validator=is_a(FollowUpKind))
    by: Leader | Party
    on: date = attrs.field(converter=plain_date)
    note: str = attrs.field(default="", converter=stripped)
    manner: Manner = attrs.field(default=Manner.DILAKUKAN, validator=is_a(Manner), kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.kind is FollowUpKind.PENGAMBILALIHAN and not self.note:
            raise InvalidValue(
                "A take-over has no note.",
                why=f"The leader notes that the employee could not finish the result ({self.kind.rule.basis}).",
                mend="Write the note.",
                path="note",
            )
        if self.kind is FollowUpKind.KONSELING_KINERJA and self.note:
            raise InvalidValue(
                "There is a note on counselling.",
                why="Counselling is confidential (PermenPANRB 6/2022, Lampiran hlm. 85).",
                mend="Leave the note out; the records of counselling have their own place.",
                path="note",
            )
        if self.manner is Manner.DIUSULKAN and self.kind not in _GUIDANCE:
            raise InvalidValue(
                f"'{self.kind}' is proposed.",
                why=f"A leader proposes guidance or counselling; the rest the leader does ({self.kind.rule.basis}).",
                mend="Record it when it is done.",
                path="manner",
                value=self.manner,
            )


def _by_day_read(readings: Iterable[ProgressReading]) -> tuple[ProgressReading, ...]:
    return tuple(sorted(readings, key=lambda each: each.on))


def _by_day_done(done: Iterable[LeaderFollowUp]) -> tuple[LeaderFollowUp, ...]:
    return tuple(sorted(done, key=lambda each: each.on))


@final
@attrs.frozen
class FollowUpLog:
    """What leaders came to know of the progress of one plan, and what they did about it, by day.

    It may tell of counselling; what is shown to others is the review (:func:`follow_up_review.review_follow_ups`).

    Args:
        plan_id: The plan.
        readings: What they came to know.
        done: What they did.
    """

    plan_id: str = attrs.field(converter=stripped, validator=filled)
    readings: tuple[ProgressReading, ...] = attrs.field(default=(), converter=_by_day_read)
    done: tuple[LeaderFollowUp, ...] = attrs.field(default=(), converter=_by_day_done)

    def check_plan(self, plan: WorkPlan) -> None:
        """Refuse another plan than the one it tells of.

        Raises:
            InvalidValue: when the ids differ.
        """
        if plan.id != self.plan_id:
            raise InvalidValue(
                f"The log is of the plan {self.plan_id!r}, not of {plan.id!r}.",
                mend="Give the log of this plan.",
                path="plan_id",
                value=self.plan_id,
            )


@final
@attrs.frozen
class FollowUpChoice:
    """What the law leaves open to a leader on a day; nothing of it has to be done.

    Args:
        about: What it is about.
        on: The day.
        progress: What was told last of the progress, or why that is not clear.
        kinds: What may follow, in the order of the article.
        take_over: Why the result may be taken over, or may not.
        basis: How that is read.
    """

    about: str | NilaiDasar = attrs.field(eq=subject_key)
    on: date = attrs.field(converter=plain_date)
    progress: Kemajuan | Undetermined
    kinds: tuple[FollowUpKind, ...]
    take_over: Words
    basis: Basis = STILL_NONE


def what_may_follow(plan: WorkPlan, log: FollowUpLog, about: str | NilaiDasar, *, on: date) -> FollowUpChoice:
    """Return what may follow what leaders know of the progress on a day (PermenPANRB 6/2022, art. 20).

    What is told of the plan as a whole holds for its results, and of a result for its indicators; not the other way
    round.  A result may be taken over once something was done about it, or about one of its indicators or the plan,
    and a later day still told of no progress.

    Args:
        plan: The plan.
        log: What is on record of it.
        about: A core value, or the id of the plan, a result or an indicator.
        on: The day; what came later is not looked at.

    Raises:
        InvalidValue: for the log of another plan.

    Example:
        >>> from datetime import date
        >>> from kinerja.base.period import Period
        >>> from kinerja.people.party import Party
        >>> from kinerja.people.positions import Position
        >>> from kinerja.people.unit import Unit
        >>> from kinerja.plans.plan import Approach, Jenis, WorkPlan, WorkResult
        >>> ani, budi = (Party(id, id, Position("Bidan", None), Unit("u", "Puskesmas")) for id in ("ani", "budi"))
        >>> served = WorkResult("h1", "Ibu hamil terlayani", Jenis.UTAMA)
        >>> plan = WorkPlan("skp", Period.year(2025), ani, budi, Approach.KUALITATIF, [served])
        >>> told = [ProgressReading("h1", Kemajuan.TIDAK_MENUNJUKKAN, budi, date(2025, month, 1)) for month in (4, 7)]
        >>> coached = LeaderFollowUp("h1", FollowUpKind.BIMBINGAN_KINERJA, budi, date(2025, 5, 2))
        >>> for log in (FollowUpLog("skp", told), FollowUpLog("skp", told, [coached])):
        ...     print(FollowUpKind.PENGAMBILALIHAN in what_may_follow(plan, log, "h1", on=date(2025, 7, 1)).kinds)
        False
        True
    """
    log.check_plan(plan)
    told = _told(plan, log, about, plain_date(on))
    progress = _latest(told)
    if isinstance(progress, Undetermined):
        return FollowUpChoice(about, on, progress, (), progress.reason)
    may, why = _take_over(plan, log, about, told)
    open_now = [rule.kind for rule in FOLLOW_UPS if rule.after is progress]
    kinds = (kind for kind in open_now if may or kind is not FollowUpKind.PENGAMBILALIHAN)
    return FollowUpChoice(about, on, progress, tuple(kinds), why)


def _told(plan: WorkPlan, log: FollowUpLog, about: str | NilaiDasar, on: date) -> list[ProgressReading]:
    wider = {subject_key(about), *((False, id) for id in _wider(plan, about))}
    return [each for each in log.readings if each.on <= on and subject_key(each.about) in wider]


def _wider(plan: WorkPlan, about: str | NilaiDasar) -> Iterator[str]:
    yield plan.id
    if not isinstance(about, NilaiDasar):
        yield from (each.id for each in plan.results if about in {one.id for one in each.indicators})


def _latest(told: list[ProgressReading]) -> Kemajuan | Undetermined:
    """Return what was told on the last day; ``told`` is in order of days."""
    last = {each.progress for each in told if each.on == told[-1].on}
    if len(last) == 1:
        return last.pop()
    if last:
        return Undetermined(
            Words(
                "Pada hari terakhir ada yang menyatakan kemajuan dan ada yang tidak.",
                "On the last day some told of progress and some of none.",
            )
        )
    return Undetermined(
        Words("Belum ada Pimpinan yang menyatakan kemajuannya.", "No leader has told of the progress yet.")
    )


def _take_over(
    plan: WorkPlan, log: FollowUpLog, about: str | NilaiDasar, told: list[ProgressReading]
) -> tuple[bool, Words]:
    """Return whether a result may be taken over, and why; ``told`` is not empty and in order of days."""
    result = next((each for each in plan.results if subject_key(about) == (False, each.id)), None)
    if result is None:
        return False, Words("Yang dapat diambil alih hanya rencana hasil kerja.", "Only a result can be taken over.")
    subjects = {(False, id) for id in (plan.id, result.id, *(each.id for each in result.indicators))}
    done = [
        each.on
        for each in log.done
        if each.kind.rule.after is Kemajuan.TIDAK_MENUNJUKKAN
        and each.kind is not FollowUpKind.PENGAMBILALIHAN
        and subject_key(each.about) in subjects
    ]
    since = _days_without(told)
    if since and any(since[0] <= day < since[-1] for day in done):
        return True, Words(
            "Sudah ada tindak lanjut, dan setelahnya tetap tidak ada kemajuan.",
            "Something was done, and after it there still was no progress.",
        )
    return False, Words(
        "Belum ada tindak lanjut yang setelahnya tetap tidak ada kemajuan.",
        "Nothing was done yet after which there still was no progress.",
    )


def _days_without(told: list[ProgressReading]) -> list[date]:
    """Return the days that told of no progress, since the last one that told of some."""
    shown = [each.on for each in told if each.progress is Kemajuan.MENUNJUKKAN]
    return [each.on for each in told if not shown or each.on > shown[-1]]
