"""The life of a plan: drafted, signed, set, developed through the year, closed.

Every step takes a plan and returns the next one, with a record of who took it, when and why.  A plan that was set never
changes in place: what develops it opens the next version, which is signed and set in its turn (PermenPANRB 6/2022,
art. 14(3)); until then the caller's former value is the plan in force.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from ..base.period import plain_date
from ..errors import InvalidValue
from .diff import diff
from .history import Capacity, PlanStep, Transition
from .permissions import NotAllowed, capacity_of, check_allowed, person
from .plan import PlanStatus, TakenOver
from .result_rules import NOT_APPROVED

if TYPE_CHECKING:
    from datetime import date

    from ..people.party import Party
    from .permissions import Actor
    from .plan import WorkPlan, WorkResult

__all__ = [
    "adjust",
    "agree",
    "approve",
    "assign",
    "close",
    "develop",
    "propose",
    "re_clarify",
    "send_back",
    "take_over",
]


def propose(plan: WorkPlan, *, by: Actor, on: date, reason: str = "") -> WorkPlan:
    """Return the plan signed by the employee and handed to the appraiser.

    Like every step, it raises ``NotAllowed`` when status, person or day do not allow it, and ``InvalidValue`` when the
    day is before that of the step before.

    Args:
        plan: A draft.
        by: The employee, or the id.
        on: The day.
        reason: A remark.

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
        >>> draft = WorkPlan("skp-1", Period.year(2025), midwife, head, Approach.KUALITATIF)
        >>> plan = agree(propose(draft, by="e1", on=date(2025, 1, 10)), by="e2", on=date(2025, 1, 15))
        >>> str(plan.status), str(plan.agreed_on), [str(each.step) for each in plan.history]
        ('ditetapkan', '2025-01-15', ['ajukan', 'tetapkan'])
        >>> propose(plan, by="e1", on=date(2025, 1, 20))
        Traceback (most recent call last):
        ...
        kinerja.plans.permissions.NotAllowed: status: On 2025-01-20 'ajukan' is not open to the employee; the plan is...
    """
    return _take(plan, PlanStep.AJUKAN, by, on, reason, status=PlanStatus.DIAJUKAN)


def send_back(plan: WorkPlan, *, by: Actor, on: date, reason: str) -> WorkPlan:
    """Return the plan handed back to the employee, so that the dialogue goes on.

    Args:
        plan: A plan that was handed in.
        by: The appraiser; after January the superior, when the appraiser did not act.
        on: The day.
        reason: What has to be talked over.
    """
    return _take(plan, PlanStep.KEMBALIKAN, by, on, _said(reason), status=PlanStatus.DRAFT)


def approve(plan: WorkPlan, result_id: str, *, by: Actor, on: date, reason: str = "") -> WorkPlan:
    """Return the plan with another leader's assignment approved, which comes before it is set (annex p. 46, no. 10).

    Args:
        plan: A plan that is not set yet.
        result_id: The result that another leader assigned.
        by: The appraiser; after January the superior, when the appraiser did not act.
        on: The day.
        reason: A remark, such as on competence and workload (annex p. 46, no. 12).

    Raises:
        InvalidValue: when the result needs no approval, or has it.
        NotFound: when there is no such result.
    """
    result = plan.result(result_id)
    if result.assigned_by is None or result.assigned_by.id == plan.appraiser.id or result.approved_on:
        raise InvalidValue(
            f"The result {result_id!r} needs no approval.",
            mend="Approve what another leader assigned.",
            value=result_id,
        )
    approved = _with_result(plan, attrs.evolve(result, approved_on=on))
    return _take(plan, PlanStep.SETUJUI_PENUGASAN, by, on, reason, results=approved.results)


def agree(plan: WorkPlan, *, by: Actor, on: date, reason: str = "") -> WorkPlan:
    """Return the plan set by the appraiser, and so in force (PermenPANRB 6/2022, art. 14(3)).

    Args:
        plan: A plan that was handed in.
        by: The appraiser; after January the superior, when the appraiser did not act (annex p. 65, C.5).
        on: The day.
        reason: A remark.

    Raises:
        InvalidValue: when an assignment by another leader is not approved.
    """
    agreed = _take(plan, PlanStep.TETAPKAN, by, on, reason, status=PlanStatus.DITETAPKAN, agreed_on=on)
    unapproved = next(iter(NOT_APPROVED.places(plan)), None)
    if unapproved:
        raise InvalidValue(
            "An assignment by another leader is not approved.",
            why=f"The appraiser's approval comes first ({NOT_APPROVED.basis}).",
            mend="Approve it, or hand the plan back.",
            path=unapproved.path,
        )
    return agreed


def develop(plan: WorkPlan, content: WorkPlan, *, by: Actor, on: date, reason: str) -> WorkPlan:
    """Return the plan with other content, in dialogue again: the next version of one that was set.

    The record of the step holds what changed.  A draft may be developed as well, and keeps its number.

    Args:
        plan: A draft, or a plan in force.
        content: The same plan with other content, such as ``attrs.evolve(plan, results=...)``.
        by: The employee or the appraiser; after January the superior, when the appraiser did not act.
        on: The day.
        reason: Why, such as feedback or a new assignment (PermenPANRB 6/2022, art. 14(2)).

    Raises:
        InvalidValue: when nothing changed, or what changed has a step of its own.
    """
    _check_content(plan, content)
    names = ("period", "employee", "approach", "results", "conduct", "annexes", "exemption", "work_agreement")
    fields = {name: getattr(content, name) for name in (*names, "delegation", "superior")}
    return _change(plan, PlanStep.KEMBANGKAN, by, on, _said(reason), **fields)


def assign(plan: WorkPlan, result: WorkResult, *, by: Actor, on: date, reason: str) -> WorkPlan:
    """Return the plan with one more result that a leader assigns; another leader's still needs approval.

    Args:
        plan: A draft, or a plan in force.
        result: The result; who assigns it is taken from ``by``.
        by: The appraiser, or another leader, who may be new to the plan.
        on: The day.
        reason: Why.

    Raises:
        InvalidValue: when a result with this id is there.
    """
    assigned = attrs.evolve(result, assigned_by=person(plan, by), approved_on=None, taken_over=None)
    return _change(plan, PlanStep.TUGASKAN, by, on, _said(reason), results=(*plan.results, assigned))


def adjust(plan: WorkPlan, result: WorkResult, *, by: Actor, on: date, reason: str) -> WorkPlan:
    """Return the plan with another expectation of one result, in dialogue again (art. 20(4)).

    A leader may adjust what is expected when resources were not agreed or not delivered (art. 11(2)), or when feedback
    shows no progress (art. 20(3)).

    Args:
        plan: A plan in force.
        result: The result as it is to be, with the id it has.
        by: The appraiser, or the leader who assigned it.
        on: The day.
        reason: Why.

    Raises:
        InvalidValue: when nothing changed, or what changed has a step of its own.
        NotFound: when there is no such result.
    """
    _check_own(plan, plan.result(result.id), by, PlanStep.SESUAIKAN)
    adjusted = _with_result(plan, result)
    _check_content(plan, adjusted)
    return _change(plan, PlanStep.SESUAIKAN, by, on, _said(reason), results=adjusted.results)


def take_over(plan: WorkPlan, result_id: str, *, by: Actor, on: date, note: str) -> WorkPlan:
    """Return the plan with a result taken over by a leader, in force as it was (PermenPANRB 6/2022, art. 20(6)-(8)).

    The law lets a leader do so when expectation or resources were adjusted, or guidance given, and there still is no
    progress; that is for the caller to see to, such as by ``feedback.follow_up.what_may_follow``.

    Args:
        plan: A plan in force.
        result_id: The result.
        by: The appraiser, or the leader who assigned it.
        on: The day.
        note: The note that the law asks for: that the employee could not finish; it is weighed in the evaluation.

    Raises:
        InvalidValue: when the result was taken over before.
        NotFound: when there is no such result.
    """
    result = plan.result(result_id)
    if result.taken_over:
        what = f"The result {result_id!r} was taken over on {result.taken_over.on}."
        raise InvalidValue(what, mend="Leave it.", value=result_id)
    _check_own(plan, result, by, PlanStep.AMBIL_ALIH)
    taken = attrs.evolve(result, taken_over=TakenOver(person(plan, by), on, note))
    results = _with_result(plan, taken).results
    return _take(plan, PlanStep.AMBIL_ALIH, by, on, _said(note), results=results, version=plan.version + 1)


def re_clarify(
    plan: WorkPlan,
    appraiser: Party,
    *,
    by: Actor,
    on: date,
    reason: str,
    superior: Party | None = None,
    delegation: str = "",
) -> WorkPlan:
    """Return the plan in dialogue with a new appraiser (PermenPANRB 6/2022, annex p. 65, C.7).

    What the former appraiser assigned passes to the new one, who now decides on it.

    Args:
        plan: A plan that is not closed.
        appraiser: The new appraiser.
        by: The employee, or the new appraiser.
        on: The day.
        reason: Why.
        superior: The new appraiser's superior.
        delegation: The number of the delegation by which the new appraiser appraises.

    Raises:
        InvalidValue: when the appraiser is the same.
    """
    if appraiser.id == plan.appraiser.id:
        raise InvalidValue("The appraiser is the same.", mend="Give the new one.", path="appraiser", value=appraiser.id)
    results = [_passed_on(each, plan.appraiser, appraiser) for each in plan.results]
    fields = {"appraiser": appraiser, "superior": superior, "delegation": delegation, "results": results}
    if appraiser.id == (by if isinstance(by, str) else by.id):
        fields |= {"capacity": Capacity.PENILAI_BARU}
        by = appraiser
    return _change(plan, PlanStep.KLARIFIKASI_ULANG, by, on, _said(reason), **fields)


def close(plan: WorkPlan, *, by: Actor, on: date, reason: str = "") -> WorkPlan:
    """Return the plan closed, at the end of its period or because employee or appraiser moved.

    Its period stays as it was agreed; the record of the step says when it ended.

    Args:
        plan: A plan in force.
        by: The employee or the appraiser.
        on: The day.
        reason: Why; needed before the end of the period.
    """
    why = reason if on >= plan.period.end else _said(reason)
    return _take(plan, PlanStep.TUTUP, by, on, why, status=PlanStatus.DITUTUP)


def _change(plan: WorkPlan, step: PlanStep, by: Actor, on: date, reason: str, **fields: Any) -> WorkPlan:
    """Take a step that opens the dialogue again; a plan that was set gets its next version."""
    version = plan.version + (plan.status is PlanStatus.DITETAPKAN)
    return _take(plan, step, by, on, reason, status=PlanStatus.DRAFT, agreed_on=None, version=version, **fields)


def _take(
    plan: WorkPlan,
    step: PlanStep,
    by: Actor,
    on: date,
    reason: str,
    *,
    capacity: Capacity | None = None,
    **fields: Any,
) -> WorkPlan:
    who = check_allowed(plan, step, capacity or capacity_of(plan, by), plain_date(on))
    taken = attrs.evolve(plan, **fields)
    record = Transition(step, person(plan, by), who, on, taken.version, reason, diff(plan, taken))
    return attrs.evolve(taken, history=(*plan.history, record))


def _said(reason: str) -> str:
    if not reason.strip():
        raise InvalidValue("No reason is given.", mend="Say why.", path="reason", value=reason)
    return reason


def _with_result(plan: WorkPlan, result: WorkResult) -> WorkPlan:
    return attrs.evolve(plan, results=[result if each.id == result.id else each for each in plan.results])


def _passed_on(result: WorkResult, former: Party, appraiser: Party) -> WorkResult:
    if result.assigned_by is None or result.assigned_by.id != former.id:
        return result
    return attrs.evolve(result, assigned_by=appraiser)


def _check_own(plan: WorkPlan, result: WorkResult, by: Actor, step: PlanStep) -> None:
    leader = result.assigned_by
    id = by if isinstance(by, str) else by.id
    if capacity_of(plan, by) is Capacity.PIMPINAN and (leader is None or leader.id != id):
        raise NotAllowed(
            f"'{step}' is open to another leader only for what that leader assigned; {result.id!r} is not.",
            mend="Leave it to the appraiser.",
            path="status",
            value=step,
        )


_NOT_CONTENT = ("id", "appraiser", "status", "version", "agreed_on", "history")


def _check_content(plan: WorkPlan, content: WorkPlan) -> None:
    for name in _NOT_CONTENT:
        if getattr(plan, name) != getattr(content, name):
            raise InvalidValue(f"The {name} differs.", mend="It changes by a step of its own.", path=name)
    if plan.employee.id != content.employee.id:
        raise InvalidValue("The employee is another.", mend="Close the plan and draft a new one.", path="employee")
    if _steps_in(content, content) != _steps_in(plan, content):
        mend = "Approve and take over by a step of its own."
        raise InvalidValue("A result was approved or taken over on the way.", mend=mend, path="results")
    if not diff(plan, content):
        raise InvalidValue("Nothing changed.", mend="Give other content.", path="content")


def _steps_in(plan: WorkPlan, kept: WorkPlan) -> set[tuple[str, object]]:
    ids = {result.id for result in kept.results}
    steps = ((each.id, step) for each in plan.results for step in (each.approved_on, each.taken_over) if step)
    return {(id, step) for id, step in steps if id in ids}
