"""Who may take which step in the life of a plan, and when.

The table :data:`STEPS` is the whole of it.  Whoever is neither employee, appraiser, superior nor a leader of one of the
results has no say in a plan.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs

from ..base.law import Assurance
from ..base.laws import PERMENPANRB_6_2022
from ..base.words import label
from ..errors import InvalidValue, NotFound
from ..people.party import Leader, Party
from .deadlines import PLAN_SET, due
from .history import Capacity, PlanStep
from .plan import PlanStatus

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from ..base.law import Basis
    from .plan import WorkPlan

__all__ = ["STEPS", "Actor", "NotAllowed", "StepRule", "allowed", "capacity_of", "check_allowed", "person"]


Actor = Party | Leader | str
"""Who acts: a person, or the id of one whom the plan knows."""


class NotAllowed(InvalidValue):
    """A step that status, person or day do not allow; it names those that are allowed, and to whom."""


@final
@attrs.frozen
class StepRule:
    """When a step may be taken, and by whom.

    Args:
        step: The step.
        start: The statuses it may start from.
        by: Who may take it; a superior only in the place of an appraiser who did not set the plan in time.
        basis: Where it stands, or why it is read so.
    """

    step: PlanStep
    start: tuple[PlanStatus, ...]
    by: tuple[Capacity, ...]
    basis: Basis


_EMPLOYEE, _APPRAISER, _SUPERIOR = Capacity.PEGAWAI, Capacity.PENILAI, Capacity.ATASAN_PENILAI
_LEADER, _NEXT = Capacity.PIMPINAN, Capacity.PENILAI_BARU
_DRAFT, _SIGNED, _SET = PlanStatus.DRAFT, PlanStatus.DIAJUKAN, PlanStatus.DITETAPKAN

STEPS: tuple[StepRule, ...] = (
    StepRule(PlanStep.AJUKAN, (_DRAFT,), (_EMPLOYEE,), PERMENPANRB_6_2022("Pasal 14 ayat (3); Lampiran hlm. 65, C")),
    StepRule(
        PlanStep.KEMBALIKAN,
        (_SIGNED,),
        (_APPRAISER, _SUPERIOR),
        PERMENPANRB_6_2022(
            "Lampiran hlm. 52, angka 10",
            assurance=Assurance.ASSUMPTION,
            note="The text has a dialogue until there is agreement, and no step back; handing back is that dialogue.",
        ),
    ),
    StepRule(
        PlanStep.SETUJUI_PENUGASAN,
        (_DRAFT, _SIGNED),
        (_APPRAISER, _SUPERIOR),
        PERMENPANRB_6_2022("Lampiran hlm. 46, angka 10-12"),
    ),
    StepRule(
        PlanStep.TETAPKAN,
        (_SIGNED,),
        (_APPRAISER, _SUPERIOR),
        PERMENPANRB_6_2022("Pasal 14 ayat (3); Lampiran hlm. 65, C angka 1 dan 5"),
    ),
    StepRule(
        PlanStep.KEMBANGKAN,
        (_DRAFT, _SET),
        (_EMPLOYEE, _APPRAISER, _SUPERIOR),
        PERMENPANRB_6_2022("Pasal 14 ayat (2)", note="The whole year (SE Kepala BKN 1/2023, 5 huruf c)."),
    ),
    StepRule(
        PlanStep.TUGASKAN,
        (_DRAFT, _SET),
        (_APPRAISER, _LEADER),
        PERMENPANRB_6_2022("Pasal 20 ayat (2) huruf b; Lampiran hlm. 45-46, angka 4-13"),
    ),
    StepRule(
        PlanStep.SESUAIKAN,
        (_SET,),
        (_APPRAISER, _LEADER),
        PERMENPANRB_6_2022("Pasal 11 ayat (2); Pasal 20 ayat (3) huruf a dan ayat (4)"),
    ),
    StepRule(PlanStep.AMBIL_ALIH, (_SET,), (_APPRAISER, _LEADER), PERMENPANRB_6_2022("Pasal 20 ayat (6)-(8)")),
    StepRule(
        PlanStep.KLARIFIKASI_ULANG,
        (_DRAFT, _SIGNED, _SET),
        (_EMPLOYEE, _NEXT),
        PERMENPANRB_6_2022(
            "Lampiran hlm. 65, C angka 7",
            assurance=Assurance.ASSUMPTION,
            note="The text asks to draft and set a plan with the new appraiser; it is kept as the next version.",
        ),
    ),
    StepRule(
        PlanStep.TUTUP,
        (_SET,),
        (_EMPLOYEE, _APPRAISER),
        PERMENPANRB_6_2022(
            "Lampiran hlm. 65-66, C angka 6-8",
            assurance=Assurance.ASSUMPTION,
            note="A plan ends with its period, or when its employee moves or is exempt; by whose hand is not said.",
        ),
    ),
)
"""Every step, in the order of a plan's life."""

_OWN_RESULTS_ONLY = frozenset({PlanStep.SESUAIKAN, PlanStep.AMBIL_ALIH})


def capacity_of(plan: WorkPlan, actor: Actor) -> Capacity | None:
    """Return in what capacity a person acts on a plan, or ``None`` for who has no say in it.

    Args:
        plan: The plan.
        actor: The person, or the id; a :class:`Leader` who is not known to the plan yet may still assign a result.
    """
    id = actor if isinstance(actor, str) else actor.id
    found = next((capacity for capacity, each in _known(plan) if each.id == id), None)
    return found or (_LEADER if isinstance(actor, Leader) else None)


def person(plan: WorkPlan, actor: Actor) -> Party | Leader:
    """Return the person that an id stands for; a person is returned as given.

    Raises:
        NotFound: when the plan does not know the id.
    """
    if not isinstance(actor, str):
        return actor
    for _, each in _known(plan):
        if each.id == actor:
            return each
    raise NotFound(f"The plan knows nobody with the id {actor!r}.", mend="Give a Party or a Leader.", value=actor)


def _known(plan: WorkPlan) -> Iterator[tuple[Capacity, Party | Leader]]:
    yield _EMPLOYEE, plan.employee
    yield _APPRAISER, plan.appraiser
    if plan.superior:
        yield _SUPERIOR, plan.superior
    for result in plan.results:
        if result.assigned_by:
            yield _LEADER, result.assigned_by
        yield from ((_LEADER, supported.owner) for supported in result.supports if supported.owner)


def allowed(plan: WorkPlan, actor: Actor, day: date) -> tuple[PlanStep, ...]:
    """Return the steps that a person may take on a day, in the order of a plan's life.

    Clarifying with a new appraiser is open to that appraiser as well, whom the plan does not know yet.

    Args:
        plan: The plan.
        actor: The person, or the id.
        day: The day; a superior may act after the end of January.

    Example:
        >>> from datetime import date
        >>> from kinerja.base.period import Period
        >>> from kinerja.people.party import Party
        >>> from kinerja.people.positions import Position, PositionKind
        >>> from kinerja.people.unit import Unit
        >>> from kinerja.plans.plan import Approach, WorkPlan
        >>> unit = Unit("puskesmas", "Puskesmas Contoh")
        >>> midwife = Party("e1", "Ani", Position("Bidan Penyelia", PositionKind.FUNGSIONAL), unit)
        >>> head = Party("e2", "Budi", Position("Kepala Puskesmas", PositionKind.ADMINISTRATOR), unit)
        >>> plan = WorkPlan("skp-1", Period.year(2025), midwife, head, Approach.KUALITATIF)
        >>> [str(step) for step in allowed(plan, midwife, date(2025, 1, 10))]
        ['ajukan', 'kembangkan', 'klarifikasi_ulang']
    """
    capacity = capacity_of(plan, actor)
    if capacity is None:
        return ()
    steps = _open_to(plan, capacity, day)
    id = actor if isinstance(actor, str) else actor.id
    owns = any(result.assigned_by is not None and result.assigned_by.id == id for result in plan.results)
    return tuple(step for step in steps if capacity is not _LEADER or owns or step not in _OWN_RESULTS_ONLY)


def check_allowed(plan: WorkPlan, step: PlanStep, capacity: Capacity | None, day: date) -> Capacity:
    """Return the capacity in which a step is taken, or raise.

    Raises:
        NotAllowed: when status, person or day do not allow it; the mend says what is allowed, and to whom.
    """
    if capacity is not None and step in _open_to(plan, capacity, day):
        return capacity
    who = label("capacity", capacity).en if capacity else "a person whom the plan does not know"
    raise NotAllowed(
        f"On {day} '{step}' is not open to {who}; the plan is '{plan.status}'.",
        why=f"See {_rule(step).basis}.",
        mend=_alternatives(plan, day),
        path="status",
        value=step,
    )


def _open_to(plan: WorkPlan, capacity: Capacity, day: date) -> tuple[PlanStep, ...]:
    if capacity is _SUPERIOR and not _appraiser_is_late(plan, day):
        return ()
    return tuple(rule.step for rule in STEPS if plan.status in rule.start and capacity in rule.by)


def _appraiser_is_late(plan: WorkPlan, day: date) -> bool:
    # Only the plan at the beginning of a year has a deadline (annex p. 65, C.4), and only its first version is late.
    initial = plan.version == 1 and plan.period.start.month == 1
    return initial and day > due(PLAN_SET, plan.period.start)


def _rule(step: PlanStep) -> StepRule:
    return next(rule for rule in STEPS if rule.step is step)


def _alternatives(plan: WorkPlan, day: date) -> str:
    steps = [(label("capacity", each).en, _open_to(plan, each, day)) for each in Capacity]
    said = [f"{who} may {', '.join(open_steps)}" for who, open_steps in steps if open_steps]
    return f"Now {'; '.join(said)}." if said else "A closed plan stays as it is."
