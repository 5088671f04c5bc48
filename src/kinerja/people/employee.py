"""Employees with all that is dated about them.

An employee changes: ranks, numbers, positions, even the kind.  A document does not: it keeps each person as a
:class:`~kinerja.people.party.Party`, as of one day.
"""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Generic, TypeVar, final

import attrs

from ..base.laws import PP_11_2017
from ..base.spans import check_days, holds_on
from ..errors import InvalidValue, NotFound
from .identity import compare
from .party import AppointmentStatus, Duty, Party

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..base.finding import Finding
    from .agreement import WorkAgreement
    from .identity import EmployeeNumber, Sex
    from .party import EmployeeKind
    from .positions import Position
    from .ranks import Rank
    from .situation import Situation
    from .unit import UnitTree

__all__ = [
    "ONE_POSITION_BASIS",
    "Appointment",
    "Dated",
    "Employee",
]

ONE_POSITION_BASIS = PP_11_2017(
    "Pasal 53 dan Pasal 98",
    note="Pasal 98 excepts positions that cannot be separated; enter the second one as TUGAS_TAMBAHAN.",
)
"""Why nobody holds two definitive positions at once."""

T = TypeVar("T")


@final
@attrs.frozen
class Dated(Generic[T]):
    """A value and the days it is in force.

    Args:
        value: A number, a rank, a kind.
        since: The first day; ``None`` when it is not known or does not matter.
        until: The last day; ``None`` when the next value ends it or nothing does.

    Raises:
        InvalidValue: when it ends before it begins.
    """

    value: T
    since: date | None = None
    until: date | None = None

    def __attrs_post_init__(self) -> None:
        check_days("It", self.since, self.until)

    def holds_on(self, day: date) -> bool:
        """Return whether the value is in force on ``day``, unless a later one took its place."""
        return holds_on(self.since, self.until, day)


@final
@attrs.frozen
class Appointment:
    """A position held in a unit for some time.

    Args:
        position: The position.
        unit_id: The unit it belongs to.
        since: The first day.
        until: The last day; ``None`` while it goes on.
        status: In what way it is held.

    Raises:
        InvalidValue: when it ends before it begins.
    """

    position: Position
    unit_id: str
    since: date
    until: date | None = None
    status: AppointmentStatus = AppointmentStatus.DEFINITIF

    def __attrs_post_init__(self) -> None:
        check_days("It", self.since, self.until)

    def holds_on(self, day: date) -> bool:
        """Return whether the position is held on ``day``."""
        return holds_on(self.since, self.until, day)


def _history(entries: Iterable[Dated[T]]) -> tuple[Dated[T], ...]:
    return tuple(sorted(entries, key=lambda entry: entry.since or date.min))


def _in_order(appointments: Iterable[Appointment]) -> tuple[Appointment, ...]:
    return tuple(sorted(appointments, key=lambda held: (held.since, held.status, held.unit_id, held.position.title)))


def _one_at_a_time(_: object, field: attrs.Attribute[tuple[Dated[T], ...]], entries: tuple[Dated[T], ...]) -> None:
    for earlier, later in pairwise(entries):
        if earlier.since == later.since:
            raise InvalidValue(
                f"Two entries begin on {later.since or 'an unknown day'}.",
                why="Which of them is in force cannot be told.",
                mend="Give each its own first day.",
                path=field.name,
            )


def _situations(situations: Iterable[Situation]) -> tuple[Situation, ...]:
    return tuple(sorted(situations, key=lambda one: (one.since, one.kind)))


def _agreements(agreements: Iterable[WorkAgreement]) -> tuple[WorkAgreement, ...]:
    return tuple(sorted(agreements, key=lambda agreement: agreement.start))


def _each_kind_once(_: object, field: attrs.Attribute[tuple[Situation, ...]], found: tuple[Situation, ...]) -> None:
    for earlier, later in pairwise(sorted(found, key=lambda one: one.kind)):
        if earlier.kind is later.kind and earlier.span.overlaps(later.span):
            raise InvalidValue(
                f"On {later.since} the situation {later.kind} holds twice.",
                mend="End the earlier one the day before, or leave one out.",
                path=field.name,
            )


def _one_agreement(
    _: object, field: attrs.Attribute[tuple[WorkAgreement, ...]], held: tuple[WorkAgreement, ...]
) -> None:
    for earlier, later in pairwise(held):
        if earlier.holds_on(later.start):
            raise InvalidValue(
                f"On {later.start} two work agreements are in force, {earlier.number!r} and {later.number!r}.",
                why="Which of them the performance is measured on cannot be told.",
                mend="Correct a day, or enter the later one as an extension.",
                path=field.name,
            )


def _on(entries: tuple[Dated[T], ...], day: date) -> T | None:
    return next((entry.value for entry in reversed(entries) if entry.holds_on(day)), None)


def _one_definitive(_: object, field: attrs.Attribute[tuple[Appointment, ...]], held: tuple[Appointment, ...]) -> None:
    definitive = [one for one in held if one.status is AppointmentStatus.DEFINITIF]
    for earlier, later in pairwise(definitive):
        if earlier.holds_on(later.since):
            titles = f"{earlier.position.title!r} and {later.position.title!r}"
            raise InvalidValue(
                f"On {later.since} two definitive positions are held: {titles}.",
                why=f"A person has one at a time ({ONE_POSITION_BASIS}).",
                mend="End the earlier one the day before, or enter the other as Plt., Plh. or additional task.",
                path=field.name,
            )


@final
@attrs.frozen
class Employee:
    """An employee, with what was in force when.

    Of two numbers or ranks in force, the one that began last counts; so a plain list of first days is enough.

    Args:
        id: The caller's key, which never changes; numbers do.
        name: The name, with titles.
        kind: What the employee is, on every day that no former kind covers.
        numbers: NIP or NI PPPK; an NI PPPK changes with the agency, and a CPNS who was PPPK has one of each.
        ranks: Golongan.
        appointments: Positions held; definitive ones do not overlap, others may stand beside them.
        former_kinds: What the employee was before, each with its last day.
        birth_date: As the agency's data has it.
        sex: As the agency's data has it.
        situations: Leave, study, secondment and the like; two of one kind do not overlap.
        agreements: The work agreements of a PPPK, one at a time, each with its extensions.

    Raises:
        InvalidValue: when two definitive appointments, two work agreements or two situations of one kind overlap, two
            entries of a history begin on one day, or a former kind has no end.

    Example:
        >>> from kinerja.people.identity import NIP
        >>> from kinerja.people.party import EmployeeKind
        >>> from kinerja.people.positions import Position, PositionKind
        >>> from kinerja.people.ranks import Golongan
        >>> from kinerja.people.unit import Unit, UnitTree
        >>> employee = Employee(
        ...     "e1",
        ...     "Budi",
        ...     EmployeeKind.PNS,
        ...     numbers=[Dated(NIP("198502142010031991"))],
        ...     ranks=[Dated(Golongan.III_A, date(2012, 4, 1)), Dated(Golongan.III_B, date(2016, 4, 1))],
        ...     appointments=[Appointment(Position("Arsiparis", PositionKind.PELAKSANA), "dinas", date(2012, 4, 1))],
        ... )
        >>> party = employee.on(date(2025, 1, 31), UnitTree([Unit("dinas", "Dinas Kesehatan")]))
        >>> print(party.name, party.number, party.rank.written, party.unit.name)
        Budi **************1991 III/b Dinas Kesehatan
    """

    id: str
    name: str
    kind: EmployeeKind
    numbers: tuple[Dated[EmployeeNumber], ...] = attrs.field(default=(), converter=_history, validator=_one_at_a_time)
    ranks: tuple[Dated[Rank], ...] = attrs.field(default=(), converter=_history, validator=_one_at_a_time)
    appointments: tuple[Appointment, ...] = attrs.field(default=(), converter=_in_order, validator=_one_definitive)
    former_kinds: tuple[Dated[EmployeeKind], ...] = attrs.field(
        default=(), converter=_history, validator=_one_at_a_time, kw_only=True
    )
    birth_date: date | None = attrs.field(default=None, kw_only=True, repr=False)
    sex: Sex | None = attrs.field(default=None, kw_only=True)
    situations: tuple[Situation, ...] = attrs.field(
        default=(), converter=_situations, validator=_each_kind_once, kw_only=True
    )
    agreements: tuple[WorkAgreement, ...] = attrs.field(
        default=(), converter=_agreements, validator=_one_agreement, kw_only=True
    )

    def __attrs_post_init__(self) -> None:
        if any(entry.until is None for entry in self.former_kinds):
            what = "A former kind has no last day, so it would still hold."
            raise InvalidValue(what, mend="Give until.", path="former_kinds")

    def kind_on(self, day: date) -> EmployeeKind:
        """Return what the employee was on ``day``."""
        return _on(self.former_kinds, day) or self.kind

    def number_on(self, day: date) -> EmployeeNumber | None:
        """Return the number on ``day``; ``None`` if there was none."""
        return _on(self.numbers, day)

    def rank_on(self, day: date) -> Rank | None:
        """Return the rank on ``day``; ``None`` if there was none."""
        return _on(self.ranks, day)

    def appointments_on(self, day: date) -> tuple[Appointment, ...]:
        """Return all positions held on ``day``, in the order they began."""
        return tuple(held for held in self.appointments if held.holds_on(day))

    def definitive_on(self, day: date) -> Appointment | None:
        """Return the definitive appointment on ``day``; ``None`` if there was none."""
        held = (held for held in self.appointments_on(day) if held.status is AppointmentStatus.DEFINITIF)
        return next(held, None)

    def situations_on(self, day: date) -> tuple[Situation, ...]:
        """Return all situations that last on ``day``, in the order they began."""
        return tuple(one for one in self.situations if one.holds_on(day))

    def agreement_on(self, day: date) -> WorkAgreement | None:
        """Return the work agreement in force on ``day``; ``None`` if there was none."""
        return next((agreement for agreement in self.agreements if agreement.holds_on(day)), None)

    def on(self, day: date, units: UnitTree, *, capacity: Appointment | None = None) -> Party:
        """Return the snapshot of ``day`` for a document.

        Args:
            day: The day.
            units: The units of the agency; the name of the top one is the name of the agency.
            capacity: The appointment in which the person appears, such as Plt.; the definitive one if not given.

        Raises:
            NotFound: when the appointment is not held on that day, or its unit is not among ``units``.
        """
        held = self.appointments_on(day)
        shown = capacity or self.definitive_on(day)
        if shown is None or shown not in held:
            what = f"No {'such' if capacity else 'definitive'} appointment is held on {day}."
            raise NotFound(what, mend="Correct the appointments, or give another capacity.", path="appointments")
        return Party(
            self.id,
            self.name,
            shown.position,
            units[shown.unit_id],
            number=self.number_on(day),
            rank=self.rank_on(day),
            kind=self.kind_on(day),
            instansi=units.root(shown.unit_id).name,
            status=shown.status,
            duties=tuple(Duty(other.position, units[other.unit_id], other.status) for other in held if other != shown),
        )

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Where a number disagrees with birth date or sex (``CON_2``, ``CON_3``)."""
        return tuple(
            finding.at(f"numbers[{place}]")
            for place, entry in enumerate(self.numbers)
            for finding in compare(entry.value, birth_date=self.birth_date, sex=self.sex)
        )
