"""Follow-ups beside the plan: where the progress of each subject stands, and what a careful reader would flag.

The review names no counselling, which is confidential, and is the same with it and without it.  Whether counselling
opened the way to a take-over the leader reads in the own log, by :func:`follow_up.what_may_follow`.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, final

import attrs

from ..base.brief import how_many
from ..base.period import plain_date
from .follow_up_checks import check_follow_ups, shown_choice, without_counselling
from .subjects import subject_key, subject_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from ..base.finding import Finding
    from ..base.words import Language, Words
    from ..plans.conduct import NilaiDasar
    from ..plans.plan import WorkPlan
    from .continuous import Feedback
    from .follow_up import FollowUpChoice, FollowUpLog, LeaderFollowUp, ProgressReading

__all__ = ["FollowUpLine", "FollowUpReview", "review_follow_ups"]


def _readings(readings: Iterable[ProgressReading]) -> tuple[ProgressReading, ...]:
    return tuple(readings)


def _done(done: Iterable[LeaderFollowUp]) -> tuple[LeaderFollowUp, ...]:
    return tuple(done)


@final
@attrs.frozen
class FollowUpLine:
    """Where the progress of one subject stands, and what was done about it.

    Args:
        name: What it is called in the plan.
        choice: What was told last, and what the law leaves open by what is not confidential.
        readings: What leaders came to know of this very subject, by day.
        done: What they did about it, by day; counselling is left out.
    """

    name: Words
    choice: FollowUpChoice
    readings: tuple[ProgressReading, ...] = attrs.field(default=(), converter=_readings)
    done: tuple[LeaderFollowUp, ...] = attrs.field(default=(), converter=_done)


def _lines(lines: Iterable[FollowUpLine]) -> tuple[FollowUpLine, ...]:
    return tuple(lines)


def _findings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(findings)


@final
@attrs.frozen
class FollowUpReview:
    """What follows feedback on a plan, as of a day.

    Args:
        plan_id: The plan.
        on: The day.
        lines: One for each subject that something was told of or done about, in the order of the plan.
        findings: What a careful reader would flag.
    """

    plan_id: str
    on: date = attrs.field(converter=plain_date)
    lines: tuple[FollowUpLine, ...] = attrs.field(default=(), converter=_lines, repr=how_many)
    findings: tuple[Finding, ...] = attrs.field(default=(), converter=_findings, repr=how_many)

    def as_text(self, language: Language) -> str:
        """Return it as plain text, for people.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.dialogue import follow_up_page
        from ..show.text import as_text

        return as_text(follow_up_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return it as a piece of HTML that needs nothing else.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.dialogue import follow_up_page
        from ..show.html import as_html

        return as_html(follow_up_page(self), language)

    def _repr_html_(self) -> str:
        """Return it for a notebook, in Indonesian."""
        return self.as_html("id")


def review_follow_ups(
    plan: WorkPlan, log: FollowUpLog, *, on: date, feedback: Sequence[Feedback] = ()
) -> FollowUpReview:
    """Return where the progress of each subject stands on a day, and what a careful reader would flag.

    Args:
        plan: The plan.
        log: What is on record of it; what came after the day is left out.
        on: The day.
        feedback: The feedback that the readings rest on.

    Raises:
        InvalidValue: for the log of another plan.

    Example:
        >>> from datetime import date
        >>> from kinerja.base.period import Period
        >>> from kinerja.feedback.follow_up import FollowUpLog, ProgressReading
        >>> from kinerja.feedback.follow_up_rules import Kemajuan
        >>> from kinerja.people.party import Party
        >>> from kinerja.people.positions import Position
        >>> from kinerja.people.unit import Unit
        >>> from kinerja.plans.plan import Approach, WorkPlan
        >>> ani, budi = (Party(id, id, Position("Bidan", None), Unit("u", "Puskesmas")) for id in ("ani", "budi"))
        >>> plan = WorkPlan("skp", Period.year(2025), ani, budi, Approach.KUALITATIF)
        >>> read = ProgressReading("skp", Kemajuan.TIDAK_MENUNJUKKAN, budi, date(2025, 4, 1))
        >>> review = review_follow_ups(plan, FollowUpLog("skp", [read]), on=date(2025, 4, 30))
        >>> [finding.code for finding in review.findings]
        ['READING_WITHOUT_FEEDBACK', 'FOLLOW_UP_NONE']
        >>> [str(kind) for kind in review.lines[0].choice.kinds][:3]
        ['penyesuaian_ekspektasi', 'penyesuaian_sumber_daya', 'bimbingan_kinerja']
    """
    told = without_counselling(log)
    known = attrs.evolve(
        told,
        readings=[each for each in told.readings if each.on <= plain_date(on)],
        done=[each for each in told.done if each.on <= on],
    )
    entries: list[ProgressReading | LeaderFollowUp] = [*known.readings, *known.done]
    subjects = {subject_key(each.about): each.about for each in entries}
    lines = [_line(plan, known, about, on) for about in sorted(subjects.values(), key=lambda each: _place(plan, each))]
    return FollowUpReview(plan.id, on, lines, check_follow_ups(plan, known, feedback=feedback, on=on))


def _place(plan: WorkPlan, about: str | NilaiDasar) -> tuple[int, str]:
    parts = ((each.id, *(one.id for one in each.indicators)) for each in plan.results)
    keys = [(False, id) for id in (plan.id, *chain(*parts))]
    key = subject_key(about)
    return (keys.index(key) if key in keys else len(keys)), str(about)


def _line(plan: WorkPlan, log: FollowUpLog, about: str | NilaiDasar, on: date) -> FollowUpLine:
    key = subject_key(about)
    return FollowUpLine(
        subject_name(plan, about),
        shown_choice(plan, log, about, on=on),
        [each for each in log.readings if subject_key(each.about) == key],
        [each for each in log.done if subject_key(each.about) == key],
    )
