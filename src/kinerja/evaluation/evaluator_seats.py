"""Who sits above a place, and whether he may evaluate: the cases that are about the appraiser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from ..base.finding import Undetermined
from ..people.official import Official
from ..people.party import AppointmentStatus
from ..people.positions import PositionKind
from . import open_questions as questions
from .evaluator import Side
from .grounds import Ground
from .rounds import EvaluationKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from ..people.employee import Appointment
    from ..people.roster import Line, Superior
    from .evaluator_places import Case, Place

__all__ = ["seat_above", "seat_after"]

_ACTING = frozenset({AppointmentStatus.PLT, AppointmentStatus.PLH})
_STANDING_IN = frozenset({Ground.ATASAN_BERJENJANG, Ground.DELEGASI_PLT_PLH})


@attrs.frozen
class Seat:
    """Who evaluates by the place: why, as head of which unit, in what capacity, past whom, and on which day."""

    person_id: str
    ground: Ground
    unit_id: str
    kind: PositionKind | None
    held: Appointment | None
    acting: tuple[str, ...]
    vacant: tuple[str, ...]
    delegation: str
    day: date


def seat_above(case: Case, place: Place) -> Seat | Undetermined:
    """Return who evaluates in the window of the round.

    An appraiser who moved within it still evaluates in the old unit (no. 14 b); for the annual evaluation the text
    does not say so.
    """
    later = _on(case, place, case.asked)
    for day in case.opening:
        earlier = _on(case, place, day)
        if isinstance(earlier, Seat) and _left_between(case, earlier, later):
            return _old_or_new(case, place, earlier, later)
    return _after_a_move(case, place, later)


def _old_or_new(case: Case, place: Place, earlier: Seat, later: Seat | Undetermined) -> Seat | Undetermined:
    """Return who evaluates where who led when the window opened does so no more: as far as is known, by a move."""
    if not _has_another_post(case, earlier.person_id):
        if case.policy.appraiser_left is None:
            return questions.APPRAISER_LEFT
        if case.policy.appraiser_left is Side.BARU:
            return _after_a_move(case, place, later)
    if case.round.kind is EvaluationKind.PERIODIK or case.policy.appraiser_moved is Side.LAMA:
        return attrs.evolve(earlier, ground=Ground.PENILAI_PINDAH_DALAM_MASA_EVALUASI)
    return later if case.policy.appraiser_moved is Side.BARU else questions.APPRAISER_MOVED


def seat_after(case: Case, place: Place, silent: Seat) -> Seat | Undetermined:
    """Return who evaluates in the place of an appraiser who let the time pass (no. 11)."""
    day = case.on if _is_above(case, place, silent, case.on) else silent.day
    chain = _chain(case, place, day)
    next(each for each in chain if each.person_id == silent.person_id)
    seat = _first(case, chain, day)
    return attrs.evolve(seat, ground=Ground.BATAS_WAKTU_LEWAT) if isinstance(seat, Seat) else seat


def _is_above(case: Case, place: Place, seat: Seat, day: date) -> bool:
    return any(each.person_id == seat.person_id for each in _chain(case, place, day))


def _chain(case: Case, place: Place, day: date) -> Iterator[Superior]:
    return case.roster.upwards(place.unit_id, day, _line(case, place, day), past=[case.employee.id])


def _line(case: Case, place: Place, day: date) -> Line | None:
    """Return the line of the place: when the window opened another one may have been in force for it."""
    home = case.home(day)
    stayed = home is not None and home == case.home(case.last) and day < case.last
    return case.roster.line(case.employee.id, day) if stayed else place.line


def _on(case: Case, place: Place, day: date) -> Seat | Undetermined:
    return _first(case, _chain(case, place, day), day)


def _left_between(case: Case, earlier: Seat, later: Seat | Undetermined) -> bool:
    """Return whether the post in which somebody led has ended, and another leads now or nobody."""
    if earlier.ground in _STANDING_IN or (isinstance(later, Seat) and later.person_id == earlier.person_id):
        return False
    return earlier.held is not None and not earlier.held.holds_on(case.asked)


def _has_another_post(case: Case, person_id: str) -> bool:
    """Return whether somebody holds a place now, or is to hold one, and so did not leave for good."""
    return any(each.until is None or case.asked <= each.until for each in case.roster[person_id].appointments)


def _after_a_move(case: Case, place: Place, seat: Seat | Undetermined) -> Seat | Undetermined:
    """Return the seat with the ground of no. 14 a, where who led when the period began has moved."""
    start = case.round.period.start
    if isinstance(seat, Undetermined):
        return seat
    if seat.ground is not Ground.ATASAN_LANGSUNG or place.grounds or case.round.kind is EvaluationKind.TAHUNAN:
        return seat
    if seat.held is None or seat.held.since <= start:
        return seat
    former = _on(case, place, start)
    if not isinstance(former, Seat) or not _left_between(case, former, seat):
        return seat
    moved = _has_another_post(case, former.person_id)
    return attrs.evolve(seat, ground=Ground.PENILAI_PINDAH) if moved else seat


def _first(case: Case, chain: Iterator[Superior], day: date) -> Seat | Undetermined:
    """Return the first who may evaluate: vacant places are passed over, and who acts in one without a delegation."""
    acting: list[str] = []
    vacant: list[str] = []
    for place, superior in enumerate(chain):
        if superior.claimants:
            return questions.TWO_HEADS
        if superior.person_id is None:
            vacant.append(case.roster.units[superior.unit_id].name)
            continue
        held = _capacity(case, superior, superior.person_id, day)
        ground = _ground(case, superior, superior.person_id, held)
        if isinstance(ground, Undetermined):
            return ground
        if ground is None:
            acting.append(superior.person_id)
            continue
        stepped = place > 0 and ground in {Ground.ATASAN_LANGSUNG, Ground.PEJABAT_BUKAN_ASN}
        return Seat(
            superior.person_id,
            Ground.ATASAN_BERJENJANG if stepped else ground,
            superior.unit_id,
            held.position.kind if held else None,
            held,
            tuple(acting),
            tuple(vacant),
            _decree(case, superior, ground),
            day,
        )
    return questions.NOBODY_ABOVE


def _capacity(case: Case, superior: Superior, person_id: str, day: date) -> Appointment | None:
    """Return in what capacity somebody stands above: the one in which he leads the unit, else his own place."""
    of_unit = (each for each in case.roster[person_id].appointments if each.unit_id == superior.unit_id)
    leading = (each for each in of_unit if each.position.leads_unit and each.holds_on(day))
    return next(leading, None) or case.roster.home(person_id, day)


def _ground(case: Case, superior: Superior, person_id: str, held: Appointment | None) -> Ground | Undetermined | None:
    """Return on which ground somebody may evaluate; ``None`` for who acts without a delegation (no. 3)."""
    if held is not None and held.status in _ACTING:
        return Ground.DELEGASI_PLT_PLH if superior.delegation or case.policy.acting_heads else None
    if held is not None and held.position.kind is PositionKind.FUNGSIONAL:
        return _functional(case, superior, held)
    if superior.delegation:
        return Ground.DELEGASI
    if held is not None and held.position.kind is PositionKind.PELAKSANA:
        return questions.TOO_LOW
    return Ground.PEJABAT_BUKAN_ASN if isinstance(case.roster[person_id], Official) else Ground.ATASAN_LANGSUNG


def _functional(case: Case, superior: Superior, held: Appointment) -> Ground | Undetermined:
    """No. 7: by delegation, and only who heads a unit."""
    if not held.position.leads_unit:
        return questions.LEADS_NO_UNIT
    return Ground.PEJABAT_FUNGSIONAL if superior.delegation or case.policy.functional_heads else questions.NOT_DELEGATED


def _decree(case: Case, superior: Superior, ground: Ground) -> str:
    by_policy = {
        Ground.DELEGASI_PLT_PLH: case.policy.acting_heads,
        Ground.PEJABAT_FUNGSIONAL: case.policy.functional_heads,
    }
    return superior.delegation or by_policy.get(ground, "")
