"""The records of coaching and mentoring: forms B.1.6 and B.1.7 of PermenPANRB 6/2022 (annex pp. 78-82).

Where work does not get on although feedback was given, a leader or somebody with a special assignment coaches or
mentors.  The records refer to the indicators of the plan by id; persons and period stand in the plan.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Finding, Severity
from ..base.laws import PERMENPANRB_6_2022
from ..base.period import plain_date
from ..base.words import Words, label
from ..plans.fields import filled, is_a, stripped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from ..people.party import Leader, Party
    from ..plans.plan import WorkPlan

__all__ = [
    "Coaching",
    "CoachingFact",
    "CoachingGoal",
    "CoachingStep",
    "Mentoring",
    "MentoringAim",
    "MentoringEntry",
    "MentoringForm",
    "check_coaching",
]

_COACHING = PERMENPANRB_6_2022("Lampiran hlm. 79-80, Format B.1.6")


@final
@attrs.frozen
class CoachingGoal:
    """What the employee wants to reach: a row under "tujuan".

    Args:
        indicator_id: The indicator of the plan, which also says the target.
        strategy: How to reach it.
        baseline: Where it started, if there is a baseline.
    """

    indicator_id: str = attrs.field(converter=stripped, validator=filled)
    strategy: str = attrs.field(default="", converter=stripped)
    baseline: str = attrs.field(default="", converter=stripped)


@final
@attrs.frozen
class CoachingFact:
    """Where the employee stands now: a row under "fakta".

    Args:
        indicator_id: The indicator of the plan.
        progress: How far it has come.
        problem: What is in the way.
        cause: Why.
    """

    indicator_id: str = attrs.field(converter=stripped, validator=filled)
    progress: str = attrs.field(default="", converter=stripped)
    problem: str = attrs.field(default="", converter=stripped)
    cause: str = attrs.field(default="", converter=stripped)


@final
@attrs.frozen
class CoachingStep:
    """What is to be done: a row under "langkah ke depan", which the leader recommends and the employee agrees to.

    Args:
        indicator_id: The indicator of the plan.
        strategy: How to overcome the problem.
        adjusts: Whether measure and target are adjusted; then the plan is changed.
    """

    indicator_id: str = attrs.field(converter=stripped, validator=filled)
    strategy: str = attrs.field(converter=stripped, validator=filled)
    adjusts: bool = attrs.field(default=False, validator=is_a(bool), kw_only=True)


def _goals(goals: Iterable[CoachingGoal]) -> tuple[CoachingGoal, ...]:
    return tuple(goals)


def _facts(facts: Iterable[CoachingFact]) -> tuple[CoachingFact, ...]:
    return tuple(facts)


def _steps(steps: Iterable[CoachingStep]) -> tuple[CoachingStep, ...]:
    return tuple(steps)


@final
@attrs.frozen
class Coaching:
    """A coaching, as form B.1.6 records it: goals, facts, opportunities and steps.

    Args:
        goals: "Tujuan: apa yang ingin saya capai?"
        facts: "Fakta: di mana saya sekarang?"
        opportunities: "Peluang: apa yang dapat saya lakukan?"
        steps: "Langkah ke depan: apa yang akan saya lakukan?"
        by: The leader, or who else had the special assignment; ``None`` while nobody signed.
        on: When it was signed.
        place: Where.

    Example:
        >>> step = CoachingStep("h1.1", "Kunjungan rumah tiap Selasa", adjusts=True)
        >>> Coaching([CoachingGoal("h1.1", "Kelas ibu hamil")], steps=[step]).adjusts
        True
    """

    goals: tuple[CoachingGoal, ...] = attrs.field(default=(), converter=_goals)
    facts: tuple[CoachingFact, ...] = attrs.field(default=(), converter=_facts)
    opportunities: str = attrs.field(default="", converter=stripped)
    steps: tuple[CoachingStep, ...] = attrs.field(default=(), converter=_steps)
    by: Leader | Party | None = attrs.field(default=None, kw_only=True)
    on: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date), kw_only=True)
    place: str = attrs.field(default="", converter=stripped, kw_only=True)

    @property
    def adjusts(self) -> bool:
        """Whether the plan is to be changed."""
        return any(step.adjusts for step in self.steps)


def check_coaching(plan: WorkPlan, coaching: Coaching) -> tuple[Finding, ...]:
    """Return what a careful reader would flag in the record of a coaching.

    Indicators that the plan does not know, and the change of the plan that an adjusted target asks for.
    """
    return (*_unknown(plan, coaching), *_plan_changes(coaching))


def _unknown(plan: WorkPlan, coaching: Coaching) -> Iterator[Finding]:
    known = {indicator.id for indicator in plan.indicators}
    for path, id in _named(coaching):
        if id not in known:
            yield Finding(
                "COACHING_UNKNOWN_ID",
                Severity.ERROR,
                f"{path}.indicator_id",
                Words(f"SKP tidak memuat indikator '{id}'.", f"The plan has no indicator '{id}'."),
                Words("Perbaiki id, atau tambahkan ke SKP.", "Correct the id, or add it to the plan."),
                _COACHING,
            )


def _named(coaching: Coaching) -> Iterator[tuple[str, str]]:
    """Yield where an indicator is named, and its id."""
    yield from ((f"goals[{i}]", goal.indicator_id) for i, goal in enumerate(coaching.goals))
    yield from ((f"facts[{i}]", fact.indicator_id) for i, fact in enumerate(coaching.facts))
    yield from ((f"steps[{i}]", step.indicator_id) for i, step in enumerate(coaching.steps))


def _plan_changes(coaching: Coaching) -> Iterator[Finding]:
    if coaching.adjusts:
        yield Finding(
            "COACHING_CHANGES_PLAN",
            Severity.INFO,
            "steps",
            Words(
                "Indikator atau target disesuaikan, maka dilakukan perubahan SKP.",
                "An indicator or target is adjusted, so the plan is to be changed.",
            ),
            basis=_COACHING,
        )


class MentoringForm(StrEnum):
    """The forms of mentoring that the annex names; there may be others (annex pp. 81-82)."""

    SHADOWING_EVENTS = "shadowing_events"
    """The employee watches the mentor's work."""
    WORK_SHARING = "work_sharing"
    """The employee takes part in it."""
    HANDS_ON_TRAINING = "hands_on_training"
    """The mentor introduces the employee to new work and trains how it is done."""
    INTRODUCING = "introducing"
    """The mentor introduces the employee to people who have the skill."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("mentoring_form", self)


@final
@attrs.frozen
class MentoringAim:
    """What the employee plans to learn: the six points that are thought of before (annex p. 81).

    Args:
        skill: The specific skill or expertise to be developed.
        purpose: What the mentoring is for.
        steps: What is done to develop the skill.
        duration: How long it takes.
        change: The change that the leader will notice.
        measure: How success is measured.
    """

    skill: str = attrs.field(converter=stripped, validator=filled)
    purpose: str = attrs.field(default="", converter=stripped)
    steps: str = attrs.field(default="", converter=stripped)
    duration: str = attrs.field(default="", converter=stripped)
    change: str = attrs.field(default="", converter=stripped)
    measure: str = attrs.field(default="", converter=stripped)


@final
@attrs.frozen
class MentoringEntry:
    """One meeting in the journal of a mentoring.

    Args:
        material: What was learned.
        on: When.
        place: Where.
        action: The action planned after it.
        due: Until when that is done.
        form: In which form; ``None`` when the journal does not say.
    """

    material: str = attrs.field(converter=stripped, validator=filled)
    on: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date))
    place: str = attrs.field(default="", converter=stripped)
    action: str = attrs.field(default="", converter=stripped)
    due: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date))
    form: MentoringForm | None = attrs.field(
        default=None, validator=attrs.validators.optional(is_a(MentoringForm)), kw_only=True
    )


def _aims(aims: Iterable[MentoringAim]) -> tuple[MentoringAim, ...]:
    return tuple(aims)


def _journal(journal: Iterable[MentoringEntry]) -> tuple[MentoringEntry, ...]:
    return tuple(journal)


@final
@attrs.frozen
class Mentoring:
    """A mentoring, as form B.1.7 records it.

    Args:
        aims: What the employee plans to learn.
        journal: The meetings, in the order they were held.
        by: The mentor: the leader, or who else had the special assignment; ``None`` while nobody signed.
        on: When it was signed.
        place: Where.

    Example:
        >>> Mentoring([MentoringAim("Analisis data", duration="3 bulan")], [MentoringEntry("Statistik dasar")]).by
    """

    aims: tuple[MentoringAim, ...] = attrs.field(default=(), converter=_aims)
    journal: tuple[MentoringEntry, ...] = attrs.field(default=(), converter=_journal)
    by: Leader | Party | None = attrs.field(default=None, kw_only=True)
    on: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date), kw_only=True)
    place: str = attrs.field(default="", converter=stripped, kw_only=True)
