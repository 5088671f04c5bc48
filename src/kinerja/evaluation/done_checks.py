"""Whether those who evaluated were those who had to: each evaluation is held against the roster of its day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.finding import Finding, Severity
from ..base.words import Words, date_words
from ..people.situation import Exempted
from .cycle_status import by_oneself
from .evaluator import Evaluator, EvaluatorPolicy
from .evaluators import who_evaluates

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..people.roster import Roster
    from .cycle import Cycle
    from .cycle_status import Done
    from .rounds import Round

__all__ = ["check_done"]

_NO_POLICY = EvaluatorPolicy()


def check_done(
    cycle: Cycle, done: Iterable[Done], roster: Roster, *, policy: EvaluatorPolicy = _NO_POLICY
) -> tuple[Finding, ...]:
    """Return which evaluations were made by somebody else than who had to make them on their day.

    ``DONE_BY_ONESELF``, ``DONE_BY_ANOTHER``, and ``DONE_OF_EXEMPT`` for who is not evaluated at all.  Nothing is said
    where the law names nobody, of rounds that are not due, and of people who are not on the roster; the status of the
    cycle and :func:`~kinerja.evaluation.cycle_checks.check_cycle` tell these.

    It asks :func:`~kinerja.evaluation.evaluators.who_evaluates` once for each evaluation, which takes several times
    as long as the status of the cycle; so it is a question of its own, for what is new or before a round is closed.

    Args:
        cycle: The cycle.
        done: What was evaluated, in any order.
        roster: The people of the agency.
        policy: What the agency has decided where the law leaves it open.

    Example:
        >>> from datetime import date
        >>> from ..base.period import Period
        >>> from ..people.employee import Appointment, Employee
        >>> from ..people.party import EmployeeKind
        >>> from ..people.positions import Position, PositionKind
        >>> from ..people.roster import Roster
        >>> from ..people.unit import Unit, UnitTree
        >>> from .cycle import Cycle
        >>> from .cycle_parts import Group, Member
        >>> from .cycle_status import Done
        >>> from .rounds import EvaluationKind
        >>> from .windows import WindowRule
        >>> def person(id, kind):
        ...     held = Appointment(Position(id, kind), "kec", date(2024, 1, 1))
        ...     return Employee(id, id, EmployeeKind.PNS, appointments=[held])
        >>> people = [person("camat", PositionKind.ADMINISTRATOR), person("ani", PositionKind.PELAKSANA)]
        >>> roster = Roster(UnitTree([Unit("kec", "Kecamatan Satu")]), [*people, person("edi", PositionKind.PELAKSANA)])
        >>> group = Group("umum", "Umum", "triwulanan", WindowRule(-6, 10))
        >>> cycle = Cycle("Kabupaten", Period.year(2025), [group], [Member("ani", "umum", date(2024, 1, 1))])
        >>> first = Done("ani", Period.quarter(2025, 1), EvaluationKind.PERIODIK, date(2025, 4, 7), by_id="edi")
        >>> print(check_done(cycle, [first], roster)[0].message.en)
        'edi' evaluated 'ani' on 7 April 2025 for Quarter I 2025; it was up to 'camat'.
    """
    given = tuple(dict.fromkeys(done))
    people = {each.employee_id for each in given} & set(cycle.employee_ids)
    dues = (due for employee_id in people for due in cycle.dues_of(employee_id))
    rounds = {(due.employee_id, due.round.kind, due.round.period): due.round for due in dues}
    return tuple(
        finding
        for each in given
        if (round := rounds.get((each.employee_id, each.kind, each.period))) is not None
        for finding in _by_whom(each, round, roster, policy)
    )


def _by_whom(done: Done, round: Round, roster: Roster, policy: EvaluatorPolicy) -> Iterator[Finding]:
    if done.by_id == done.employee_id:
        yield by_oneself(done)
    elif done.employee_id in roster:
        who = who_evaluates(roster, done.employee_id, round, on=done.on, policy=policy)
        if isinstance(who, Exempted):
            yield _of_exempt(done, who)
        elif isinstance(who, Evaluator) and who.person_id != done.by_id:
            yield _by_another(done, who)


def _by_another(done: Done, who: Evaluator) -> Finding:
    day, period = date_words(done.on), done.period.label
    return Finding(
        "DONE_BY_ANOTHER",
        Severity.WARNING,
        done.employee_id,
        Words(
            f"{done.by_id!r} mengevaluasi {done.employee_id!r} pada {day.id} untuk {period.id}; yang berwenang "
            f"{who.person_id!r}.",
            f"{done.by_id!r} evaluated {done.employee_id!r} on {day.en} for {period.en}; it was up to "
            f"{who.person_id!r}.",
        ),
        Words(
            f"{who.reason.id} Perbaiki siapa yang mengevaluasi, atau catat garis pelaporan atau pendelegasiannya.",
            f"{who.reason.en} Correct who did, or enter the line or the delegation.",
        ),
        who.basis,
    )


def _of_exempt(done: Done, who: Exempted) -> Finding:
    day, period = date_words(done.on), done.period.label
    return Finding(
        "DONE_OF_EXEMPT",
        Severity.WARNING,
        done.employee_id,
        Words(
            f"{done.employee_id!r} dievaluasi pada {day.id} untuk {period.id}, padahal dikecualikan.",
            f"{done.employee_id!r} was evaluated on {day.en} for {period.en}, and is exempt.",
        ),
        who.reason,
        who.basis,
    )
