"""Who evaluates an employee in a round (PermenPANRB 6/2022, annex p. 89-92; SE BKN 1/2023).

An answer is found in three steps.  First, whether anybody is to evaluate at all.  Then where the employee stands: the
cases that are about the employee (no. 5, 6, 13, 15, 16).  At last who sits above that place: the cases that are about
the appraiser (no. 2, 3, 7, 11, 14), and whether the result is final (no. 11 and 12).
"""

from __future__ import annotations

from datetime import timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from ..base.finding import Undetermined
from ..errors import WrongType
from ..people.official import Office, Official
from ..people.party import AppointmentStatus
from ..people.positions import PositionKind
from ..people.situation import Exempted
from .evaluator import Evaluator, EvaluatorPolicy, PreviousResult
from .evaluator_places import PLACES, WHETHER, Case, Doubt, advisers, hosts
from .evaluator_seats import seat_above, seat_after
from .grounds import Finality, Ground
from .rounds import Round

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from ..people.party import Party
    from ..people.roster import Roster
    from .evaluator import Agreement
    from .evaluator_places import Place
    from .evaluator_seats import Seat

__all__ = ["WhoEvaluates", "party_of", "who_evaluates"]

WhoEvaluates: TypeAlias = Evaluator | PreviousResult | Exempted | Undetermined
"""The answers; each caller must handle all of them."""

_NO_POLICY = EvaluatorPolicy()


def who_evaluates(
    roster: Roster,
    employee_id: str,
    round: Round,
    *,
    on: date,
    policy: EvaluatorPolicy = _NO_POLICY,
    leaders: Iterable[str] = (),
    agreement: Agreement | None = None,
) -> WhoEvaluates:
    """Return who evaluates an employee in a round under PermenPANRB 6/2022 (annex p. 89-92; SE BKN 1/2023, 5).

    Args:
        roster: The people of the agency.
        employee_id: Who is evaluated.
        round: The evaluation.
        on: The day on which one asks; after the window the superior of a silent appraiser evaluates, and that is final.
        policy: What the agency has decided where the law leaves it open.
        leaders: The ids of leaders who gave tasks and are not the appraiser; they give feedback.
        agreement: That the result of the old unit is used after a move; of periodic evaluations only.

    Raises:
        NotFound: when there is no such employee.
        WrongType: for a name or a period in the place of the round.
        InvalidValue: when an agreement is given that the law does not know: without a move, made before it or after
            the window, on another result than the one before, or for the annual evaluation.

    Example:
        >>> from datetime import date
        >>> from kinerja.base.period import Period
        >>> from kinerja.evaluation.rounds import EvaluationKind, Round
        >>> from kinerja.people.employee import Appointment, Employee
        >>> from kinerja.people.party import EmployeeKind
        >>> from kinerja.people.positions import Position, PositionKind
        >>> from kinerja.people.roster import Roster
        >>> from kinerja.people.unit import Unit, UnitTree
        >>> def person(id, title, kind, unit_id):
        ...     held = Appointment(Position(title, kind), unit_id, date(2024, 1, 1))
        ...     return Employee(id, id.title(), EmployeeKind.PNS, appointments=[held])
        >>> roster = Roster(
        ...     UnitTree([Unit("dinas", "Dinas Kesehatan"), Unit("bidang", "Bidang Mutu", "dinas")]),
        ...     [
        ...         person("ayu", "Kepala Dinas", PositionKind.JPT_PRATAMA, "dinas"),
        ...         person("budi", "Kepala Bidang", PositionKind.ADMINISTRATOR, "bidang"),
        ...         person("citra", "Pengelola Data", PositionKind.PELAKSANA, "bidang"),
        ...     ],
        ... )
        >>> third = Round(
        ...     Period.quarter(2025, 3), EvaluationKind.PERIODIK, Period(date(2025, 9, 15), date(2025, 10, 10))
        ... )
        >>> in_time = who_evaluates(roster, "citra", third, on=date(2025, 9, 25))
        >>> in_time.person_id, in_time.ground.label.en
        ('budi', 'Direct superior')
        >>> late = who_evaluates(roster, "citra", third, on=date(2025, 10, 11))
        >>> late.person_id, late.ground.label.en, late.final
        ('ayu', 'Appraiser let the time pass', True)
    """
    if not isinstance(round, Round):
        what, mend = f"{round!r} is no round.", "Give a Round(...), such as one of cycle.rounds(group_id)."
        raise WrongType(what, mend=mend, path="round", value=round)
    case = Case(roster, roster.employee(employee_id), round, on, policy, tuple(leaders), agreement)
    for whether in WHETHER:
        if (nobody := whether(case)) is not None:
            return nobody
    place = next(found for find in PLACES if (found := find(case)) is not None)
    return _agreed_on(case, place) if isinstance(place, Doubt) else _at(case, place)


def party_of(roster: Roster, evaluator: Evaluator, round: Round, *, on: date) -> Party:
    """Return who evaluates as documents show one: as head of the unit whose result counts.

    The head of a school appears as such, and not as the teacher he is; who moved within the window appears as head of
    the unit that was left; who leads no unit, in the own position.

    Args:
        roster: The people of the agency.
        evaluator: The answer of :func:`who_evaluates`.
        round: The evaluation.
        on: The day of the document.

    Raises:
        NotFound: when the person is not on the roster, or holds nothing on that day.
    """
    held = [
        each
        for each in roster[evaluator.person_id].appointments
        if each.position.leads_unit and each.unit_id == evaluator.unit_id
    ]
    first = round.window.start
    for day in (on, first, first - timedelta(days=1)):
        if (leading := next((each for each in held if each.holds_on(day)), None)) is not None:
            return roster.party(evaluator.person_id, day, capacity=leading)
    return roster.party(evaluator.person_id, on)


def _agreed_on(case: Case, doubt: Doubt) -> WhoEvaluates:
    """Return the answer on which all places agree, or that of the place which the agency chose."""
    answers = [_at(case, place) for place in doubt.places]
    if len({_whom(answer) for answer in answers}) == 1:
        return answers[-1]
    return _at(case, doubt.chosen) if doubt.chosen else doubt.question


def _whom(answer: Evaluator | Undetermined) -> tuple[str, str] | Undetermined:
    return (answer.person_id, answer.unit_id) if isinstance(answer, Evaluator) else answer


def _at(case: Case, place: Place) -> Evaluator | Undetermined:
    seat = seat_above(case, place)
    if isinstance(seat, Undetermined):
        return seat
    if not case.round.is_over(case.on):
        return _evaluator(case, place, seat, _listed(case, seat))
    after = seat_after(case, place, seat)
    return after if isinstance(after, Undetermined) else _evaluator(case, place, after, Finality.ATASAN_MENGGANTIKAN)


def _evaluator(case: Case, place: Place, seat: Seat, finality: Finality | None) -> Evaluator:
    said = (*place.grounds, seat.ground)
    plain = place.grounds and seat.ground is Ground.ATASAN_LANGSUNG
    return Evaluator(
        seat.person_id,
        place.grounds if plain else said,
        seat.unit_id,
        finality,
        advisers=advisers(case, seat.person_id),
        hosts=hosts(case),
        delegable_to=seat.acting,
        delegation=seat.delegation,
        vacant=seat.vacant,
    )


def _listed(case: Case, seat: Seat) -> Finality | None:
    """Return why a result is final by the list of posts (annex p. 90, no. 12).

    The office of who evaluates is told by the roster, never by a title.  An employee is the head of an agency where he
    is a JPT utama and leads a unit with none above.
    """
    office = _office(case, seat)
    home = case.home(case.last)
    if office is None or home is None:
        return None
    by_kind = _BY_KIND.get((office, home.position.kind))
    return by_kind or (_BY_UNIT.get(office) if _leads_unit_mandiri(case) else None)


_BY_KIND: Mapping[tuple[Office, PositionKind | None], Finality] = MappingProxyType(
    {
        (Office.MENTERI, PositionKind.JPT_UTAMA): Finality.JPT_UTAMA,
        (Office.MENTERI, PositionKind.JPT_MADYA): Finality.JPT_MADYA_PUSAT,
        (Office.PIMPINAN_LEMBAGA, PositionKind.JPT_MADYA): Finality.JPT_MADYA_PUSAT,
        (Office.KEPALA_DAERAH, PositionKind.JPT_MADYA): Finality.JPT_DAERAH,
        (Office.KEPALA_DAERAH, PositionKind.JPT_PRATAMA): Finality.JPT_DAERAH,
    }
)
_BY_UNIT: Mapping[Office, Finality] = MappingProxyType(
    {Office.MENTERI: Finality.UNIT_MANDIRI_PUSAT, Office.KEPALA_DAERAH: Finality.UNIT_MANDIRI_DAERAH}
)


def _office(case: Case, seat: Seat) -> Office | None:
    person = case.roster[seat.person_id]
    if isinstance(person, Official):
        return person.office
    if seat.kind is not PositionKind.JPT_UTAMA:
        return None
    tops = {unit.id for unit in case.roster.units if unit.parent_id is None}
    return Office.PIMPINAN_LEMBAGA if seat.unit_id in tops else None


def _leads_unit_mandiri(case: Case) -> bool:
    mandiri = {unit.id for unit in case.roster.units if unit.mandiri}
    own = {AppointmentStatus.DEFINITIF, AppointmentStatus.TUGAS_TAMBAHAN}
    return any(
        each.status in own and each.position.leads_unit and each.unit_id in mandiri and each.holds_on(case.last)
        for each in case.employee.appointments
    )
