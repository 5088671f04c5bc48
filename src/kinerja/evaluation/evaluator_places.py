"""Whether anybody evaluates an employee, and where the employee stands: the cases that are about the employee.

They stand in the order of the annex of PermenPANRB 6/2022 (p. 89-92), each a function that answers or passes.
"""

from __future__ import annotations

from datetime import timedelta
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

import attrs

from ..base.finding import Undetermined
from ..base.period import Period
from ..base.words import Words
from ..errors import InvalidValue
from ..people.party import AppointmentStatus, EmployeeKind
from ..people.planning import NO_WORKING_TIME, planning
from ..people.situation import Exempted, SituationKind
from . import open_questions as questions
from .evaluator import Leavers, PreviousResult, Side, WholeLeave
from .grounds import Ground
from .rounds import EvaluationKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date

    from ..people.employee import Appointment, Employee
    from ..people.planning import Planning
    from ..people.roster import Line, Roster
    from ..people.situation import Situation
    from .evaluator import Agreement, EvaluatorPolicy
    from .rounds import Round

__all__ = ["PLACES", "WHETHER", "advisers", "hosts"]

_DAY = timedelta(days=1)
_FEEDBACK = frozenset({SituationKind.DIPERBANTUKAN, SituationKind.TUGAS_BELAJAR})


@attrs.frozen
class Case:
    """What is asked, and the days that matter for it."""

    roster: Roster
    employee: Employee
    round: Round
    on: date
    policy: EvaluatorPolicy
    leaders: tuple[str, ...]
    agreement: Agreement | None

    @cached_property
    def asked(self) -> date:
        """The day for which one asks: within the round, from the first day of its period to the end of its window."""
        return min(max(self.on, self.round.period.start), self.round.window.end)

    @cached_property
    def opening(self) -> tuple[date, ...]:
        """The days on which whoever leads a unit is bound to evaluate, even if moved later, up to the day asked for.

        The first day of the window, and the one before: a move on the first day lies within the window.
        """
        first = self.round.window.start
        return tuple(day for day in (first - _DAY, first) if day < self.asked)

    @cached_property
    def planned(self) -> Planning:
        """Whether anything is planned for the period."""
        return planning(self.employee.situations, self.round.period)

    @property
    def on_leave(self) -> bool:
        """Whether leave of less than a year takes all of the period."""
        return isinstance(self.planned, Exempted) and self.planned.basis == NO_WORKING_TIME

    @cached_property
    def last(self) -> date:
        """The day of the period that places the employee."""
        return min(self.asked, self.round.period.end)

    def held(self) -> list[Appointment]:
        """Return what the employee held in the period, up to the day that one asks for."""
        start = self.round.period.start
        return [
            each
            for each in self.employee.appointments
            if each.since <= self.last and (each.until is None or start <= each.until)
        ]

    def home(self, day: date) -> Appointment | None:
        """Return the appointment that places the employee."""
        return self.roster.home(self.employee.id, day)


@attrs.frozen
class Place:
    """Where the employee stands: above it sits who evaluates."""

    unit_id: str
    line: Line | None
    grounds: tuple[Ground, ...] = ()


@attrs.frozen
class Doubt:
    """Several places, of which the law names none; ``chosen`` by the agency's own rule."""

    places: tuple[Place, ...]
    chosen: Place | None
    question: Undetermined


def _not_planned(case: Case) -> Exempted | Undetermined | None:
    """Return why nothing is planned, so that nothing is evaluated (annex p. 65-66; SE BKN 1/2023, 5e and 5g)."""
    if case.on_leave:
        return _ON_LEAVE[case.policy.whole_leave]
    return case.planned if isinstance(case.planned, Exempted | Undetermined) else None


_ON_LEAVE: Mapping[WholeLeave | None, Exempted | Undetermined | None] = MappingProxyType(
    {
        None: questions.ON_LEAVE,
        WholeLeave.TIDAK_DIEVALUASI: questions.LEAVE_NOT_EVALUATED,
        WholeLeave.DIEVALUASI: None,
    }
)


def _not_there(case: Case) -> Undetermined | None:
    return None if case.held() else questions.NO_PLACE


def _gone(case: Case) -> Exempted | Undetermined | None:
    """Return that nobody evaluates who retired, died or left, or that nothing says so: the law is silent."""
    if not _is_gone(case):
        return None
    return _GONE[case.policy.leavers]


_GONE: Mapping[Leavers | None, Exempted | Undetermined | None] = MappingProxyType(
    {None: questions.LEFT, Leavers.TIDAK_DIEVALUASI: questions.NOT_EVALUATED, Leavers.PENILAI_TERAKHIR: None}
)


def _is_gone(case: Case) -> bool:
    return case.home(case.last) is None or case.home(case.asked) is None


def _too_short(case: Case) -> Exempted | None:
    """Return that the agency's own minimum is not reached; the law has none."""
    least = case.policy.least_days
    if least == 1 or _days_held(case) >= least:
        return None
    reason = Words(
        f"Kurang dari {least} hari menduduki jabatan dalam periode ini, batas menurut aturan instansi.",
        f"Less than {least} days in a position in the period, the minimum by the agency's own rule.",
    )
    return Exempted(reason, questions.LEAST_DAYS_BASIS)


def _days_held(case: Case) -> int:
    period = case.round.period
    days = 0
    free_from = period.start
    for each in case.held():  # in the order they began
        start, end = max(each.since, free_from), min(each.until or period.end, period.end)
        days += max((end - start).days + 1, 0)
        free_from = max(free_from, end + _DAY)
    return days


def _previous(case: Case) -> PreviousResult | None:
    """No. 13 a: by agreement the result of an earlier period in the old unit is used."""
    if case.agreement is None:
        return None
    if case.round.kind is EvaluationKind.TAHUNAN:
        raise InvalidValue(
            "An earlier result is to be used for the year.",
            why="The annual evaluation is always made by the new appraiser (annex p. 91, no. 13 b).",
            mend="Leave the agreement out.",
            path="agreement",
        )
    moves = _moves(case)
    if len(moves) < 2:
        raise InvalidValue(
            f"An earlier result is to be used, and the employee did not move in {case.round.period.label.en}.",
            why="Only after a move may an earlier result of the old unit be used (annex p. 91, no. 13 a).",
            mend="Leave the agreement out.",
            path="agreement",
        )
    _check_previous(case.agreement.previous, case.round.period, moves[-1].since)
    _check_agreed(case.agreement.on, case.round.window, moves[-1].since)
    return PreviousResult(moves[-2].unit_id, case.agreement.previous)


def _check_previous(previous: Period, period: Period, moved: date) -> None:
    allowed = dict.fromkeys(each for day in (period.start, moved) for each in _ended_before(day))
    if Period.quarter(period.start.year, 1).contains(moved):
        allowed[Period.year(period.start.year - 1)] = None
    if previous not in allowed:
        raise InvalidValue(
            f"The result of {previous.label.en} is to be used, which is not the one before.",
            why="The result of the period before is used, or that of the year before where the move came before any "
            "periodic evaluation of the year (annex p. 91, no. 13 a).",
            mend=f"Give one of {', '.join(each.label.en for each in allowed)}, or leave the agreement out.",
            path="agreement.previous",
            value=previous,
        )


def _ended_before(day: date) -> tuple[Period, Period]:
    """Return the last month and the last quarter that ended before a day: the old unit may have had either."""
    return Period.month(day.year, day.month).previous(), Period.quarter(day.year, (day.month + 2) // 3).previous()


def _check_agreed(on: date, window: Period, moved: date) -> None:
    if on < moved:
        what = f"They agreed on {on}, before the employee moved on {moved}."
        why = "It is the new appraiser who agrees with the employee (annex p. 91, no. 13 a)."
    elif on > window.end:
        what = f"They agreed on {on}, after the window, which ended on {window.end}."
        why = "By then the appraiser's superior evaluates, and finally (annex p. 90, no. 11)."
    else:
        return
    raise InvalidValue(what, why=why, mend="Correct the day, or leave the agreement out.", path="agreement.on")


WHETHER: tuple[Callable[[Case], PreviousResult | Exempted | Undetermined | None], ...] = (
    _not_planned,
    _not_there,
    _gone,
    _too_short,
    _previous,
)
"""The questions whether anybody evaluates anew: the first that has an answer ends the search."""


def _left(case: Case) -> Place | None:
    """Who retired, died or left, where the agency has them evaluated by the last appraiser."""
    if not _is_gone(case):
        return None
    last_day = max(min(each.until or case.last, case.last) for each in case.held())
    return attrs.evolve(_own_on(case, last_day), grounds=(Ground.PEGAWAI_BERHENTI,))


def _acting(case: Case) -> Place | Doubt | None:
    """No. 5: who acts as Plt. is evaluated where he reports as Plt."""
    line = case.roster.line(case.employee.id, case.last)
    acting = [each for each in _plts(case) if each.holds_on(case.asked)]
    if not acting or (line and line.since >= acting[-1].since):  # the later instruction counts
        return None
    places = tuple(Place(_reports_to(case, each, case.last), None, (Ground.PLT,)) for each in acting)
    return places[0] if len(places) == 1 else Doubt(places, None, questions.TWO_PLT)


def _acted(case: Case) -> Doubt | None:
    """No. 6: when the assignment as Plt. ends, the authority may go back to the definitive place."""
    acted = _plts(case)
    if not acted or any(each.holds_on(case.asked) for each in acted):
        return None
    old = Place(_reports_to(case, acted[-1], case.last), None, (Ground.PLT, Ground.PLT_BERAKHIR))
    new = _with(_own_on(case, case.last), Ground.PLT_BERAKHIR)
    return Doubt((old, new), _choice(case.policy.after_plt, old, new), questions.AFTER_PLT)


def _moved_later(case: Case) -> Doubt | None:
    """A move after the end of the period and within its window: no. 13 does not say of which period it speaks."""
    old, new = _own_on(case, case.last), _own_on(case, case.asked)
    if _unit_on(case, case.last) == _unit_on(case, case.asked):
        return None
    new = _with(new, Ground.PEGAWAI_PINDAH)
    return Doubt((old, new), _choice(case.policy.moved_after_period, old, new), questions.MOVED_LATER)


def _moved(case: Case) -> Place | Doubt | None:
    """No. 13: after a move the new appraiser evaluates; of several moves in a short period nothing is said."""
    moves = _moves(case)
    if len(moves) < 2:
        return None
    new = _with(_own_on(case, case.last), Ground.PEGAWAI_PINDAH)
    if len(moves) == 2 or case.round.kind is EvaluationKind.TAHUNAN:
        return new
    old = Place(_reports_to(case, moves[-2], case.last), None, new.grounds)
    return Doubt((old, new), _choice(case.policy.several_moves, old, new), questions.SEVERAL_MOVES)


def _own(case: Case) -> Place:
    return _own_on(case, case.last)


PLACES: tuple[Callable[[Case], Place | Doubt | None], ...] = (_left, _acting, _acted, _moved_later, _moved, _own)
"""The cases that are about the employee, in the order of the annex: the first that gives a place counts."""


def _own_on(case: Case, day: date) -> Place:
    home = case.home(day)
    unit_id = _reports_to(case, home, day) if home else ""
    return Place(unit_id, case.roster.line(case.employee.id, day), tuple(_circumstances(case)))


def _reports_to(case: Case, held: Appointment, day: date) -> str:
    """Return the unit whose head stands above: for who leads a unit, the one above it."""
    return case.roster.above(held.unit_id, day) if held.position.leads_unit else held.unit_id


def _circumstances(case: Case) -> Iterator[Ground]:
    """No. 15 and 16, and SE BKN 1/2023, 5a: the appraiser at home evaluates, others give feedback."""
    kinds = {each.kind for each in _away(case)}
    if SituationKind.DIPERBANTUKAN in kinds:
        yield Ground.DIPERBANTUKAN
    if SituationKind.TUGAS_BELAJAR in kinds:
        yield Ground.TUGAS_BELAJAR
    if case.employee.kind_on(case.last) is EmployeeKind.CPNS:
        yield Ground.CPNS
    if case.on_leave:
        yield Ground.CUTI


def _away(case: Case) -> list[Situation]:
    return [
        each for each in case.employee.situations if each.kind in _FEEDBACK and each.span.overlaps(case.round.period)
    ]


def _unit_on(case: Case, day: date) -> str:
    home = case.home(day)
    return home.unit_id if home else ""


def _with(place: Place, ground: Ground) -> Place:
    return attrs.evolve(place, grounds=(ground, *place.grounds))


def _choice(side: Side | None, old: Place, new: Place) -> Place | None:
    return {Side.LAMA: old, Side.BARU: new}[side] if side else None


def _plts(case: Case) -> list[Appointment]:
    return [each for each in case.held() if each.status is AppointmentStatus.PLT]


def _moves(case: Case) -> list[Appointment]:
    """Return the first definitive appointment of the period, and each that brought the employee to another unit."""
    found: list[Appointment] = []
    for each in case.held():
        if each.status is AppointmentStatus.DEFINITIF and (not found or found[-1].unit_id != each.unit_id):
            found.append(each)
    return found


def advisers(case: Case, evaluator_id: str) -> tuple[str, ...]:
    """Return who gives feedback: no. 4, and leaders of the other units in which the employee holds something."""
    units = dict.fromkeys(each.unit_id for each in case.employee.appointments if each.holds_on(case.last))
    above = (next(case.roster.upwards(unit_id, case.last, past=[case.employee.id]), None) for unit_id in units)
    heads = [superior.person_id for superior in above if superior]
    return tuple(sorted({each for each in (*heads, *case.leaders) if each} - {evaluator_id, case.employee.id}))


def hosts(case: Case) -> tuple[str, ...]:
    """Return where else feedback comes from, as text."""
    return tuple(dict.fromkeys(each.host for each in _away(case) if each.host))
