"""Employees with all that is dated about them, and the snapshots of persons that documents keep.

An employee changes: ranks, numbers, positions, even the kind.  A document does not: it keeps each person as a
:class:`Party`, as of one day.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING, Generic, TypeVar, final

import attrs

from ..base.laws import PP_11_2017
from ..errors import InvalidValue, NotFound
from .identity import compare, mask
from .ranks import Golongan, GolonganPPPK

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..base.finding import Finding
    from .identity import EmployeeNumber, Sex
    from .positions import Position
    from .ranks import Rank
    from .unit import Unit, UnitTree

__all__ = [
    "ONE_POSITION_BASIS",
    "Appointment",
    "AppointmentStatus",
    "Dated",
    "Duty",
    "Employee",
    "EmployeeKind",
    "Leader",
    "Party",
]

ONE_POSITION_BASIS = PP_11_2017(
    "Pasal 53 dan Pasal 98",
    note="Pasal 98 excepts positions that can not be separated; enter the second one as TUGAS_TAMBAHAN.",
)
"""Why nobody holds two definitive positions at once."""

T = TypeVar("T")


class EmployeeKind(StrEnum):
    """The kinds of employees (pegawai ASN)."""

    PNS = "pns"
    CPNS = "cpns"
    PPPK = "pppk"
    PPPK_PARUH_WAKTU = "pppk_paruh_waktu"

    @property
    def is_pppk(self) -> bool:
        """Whether it is a PPPK, full time or part time; the others are PNS or become it."""
        return self in {EmployeeKind.PPPK, EmployeeKind.PPPK_PARUH_WAKTU}


class AppointmentStatus(StrEnum):
    """In what way a position is held."""

    DEFINITIF = "definitif"
    """One's own position; a person has one at a time."""
    PLT = "plt"
    """Pelaksana tugas, while the position is vacant."""
    PLH = "plh"
    """Pelaksana harian, while the holder is away."""
    PJ = "pj"
    """Penjabat."""
    TUGAS_TAMBAHAN = "tugas_tambahan"
    """An additional task, such as head of a school or of a team."""


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
        _check_days(self.since, self.until)

    def holds_on(self, day: date) -> bool:
        """Return whether the value is in force on ``day``, unless a later one took its place."""
        return _holds(self.since, self.until, day)


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
        _check_days(self.since, self.until)

    def holds_on(self, day: date) -> bool:
        """Return whether the position is held on ``day``."""
        return _holds(self.since, self.until, day)


def _holds(since: date | None, until: date | None, day: date) -> bool:
    return (since is None or since <= day) and (until is None or day <= until)


def _check_days(since: date | None, until: date | None) -> None:
    if since is not None and until is not None and until < since:
        raise InvalidValue(f"It ends on {until}, before it begins on {since}.", mend="Correct a day.", path="until")


@final
@attrs.frozen
class Duty:
    """A position that a person holds on the day of a snapshot beside the one the snapshot shows.

    Args:
        position: The position.
        unit: The unit it belongs to.
        status: In what way it is held.
    """

    position: Position
    unit: Unit
    status: AppointmentStatus


@final
@attrs.frozen
class Party:
    """A person in a document, as of one day: the employee, the appraiser, or the appraiser's superior.

    Args:
        id: The caller's key of the person.
        name: The name, with titles as the document prints them.
        position: The position in which the person appears.
        unit: The unit of that position.
        number: NIP or NI PPPK; ``None`` if the person has none.
        rank: Golongan; ``None`` if the person has none or it is not known.
        kind: The kind of employee; ``None`` for who is no ASN, as an appraiser may be.
        instansi: The name of the agency.
        other_number: Another number as it is written, such as an NRP of the army or police, or a NIP lama.
        status: In what way the position is held.
        duties: What else the person holds on that day: Plt., Plh., additional tasks.

    Raises:
        InvalidValue: when the rank is of the other kind of employee, or there are two numbers.

    Example:
        >>> from kinerja.people.positions import Position, PositionKind
        >>> from kinerja.people.unit import Unit
        >>> dinas = Unit("dinas", "Dinas Kesehatan")
        >>> acting = AppointmentStatus.PLT
        >>> Party("p1", "Sari", Position("Kepala Dinas", PositionKind.JPT_PRATAMA), dinas, status=acting).title
        'Plt. Kepala Dinas'
    """

    id: str
    name: str
    position: Position
    unit: Unit
    number: EmployeeNumber | None = None
    rank: Rank | None = None
    kind: EmployeeKind | None = None
    instansi: str = ""
    other_number: str = attrs.field(default="", kw_only=True, repr=lambda text: repr(mask(text)))
    status: AppointmentStatus = attrs.field(default=AppointmentStatus.DEFINITIF, kw_only=True)
    duties: tuple[Duty, ...] = attrs.field(default=(), kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.number is not None and self.other_number:
            raise InvalidValue("There are two numbers.", mend="Give number or other_number.", path="other_number")
        if self.kind is not None and self.rank is not None:
            _check_rank(self.kind, self.rank)

    @property
    def is_asn(self) -> bool:
        """Whether the person is an ASN, of whatever kind."""
        return self.kind is not None

    @property
    def title(self) -> str:
        """The position as a signature names it, with ``Plt.``, ``Plh.`` or ``Pj.`` before it."""
        return _TITLES.get(self.status, "") + self.position.title

    @property
    def units_led(self) -> tuple[Unit, ...]:
        """The units that the person leads, in the shown position first."""
        held = ((self.position, self.unit), *((duty.position, duty.unit) for duty in self.duties))
        return tuple(dict.fromkeys(unit for position, unit in held if position.leads_unit))

    @property
    def leads_unit_mandiri(self) -> bool:
        """Whether one of the units led is an independent one."""
        return any(unit.mandiri for unit in self.units_led)

    @property
    def leads_team(self) -> bool:
        """Whether the person leads a team, in whatever position."""
        return self.position.leads_team or any(duty.position.leads_team for duty in self.duties)


_TITLES: Mapping[AppointmentStatus, str] = MappingProxyType(
    {AppointmentStatus.PLT: "Plt. ", AppointmentStatus.PLH: "Plh. ", AppointmentStatus.PJ: "Pj. "}
)


def _check_rank(kind: EmployeeKind, rank: Rank) -> None:
    if not isinstance(rank, GolonganPPPK if kind.is_pppk else Golongan):
        what = f"A {kind} does not have the rank {rank.written}."
        raise InvalidValue(what, mend="PNS and CPNS have a Golongan, PPPK a GolonganPPPK.", path="rank", value=rank)


@final
@attrs.frozen
class Leader:
    """An owner of results that an employee works for; there may be many, also outside government.

    Args:
        id: The caller's key.
        name: The name.
        position_title: The position, as text.
        unit: The unit or organisation, as text.
        outside: Whether it is outside government (PermenPANRB 6/2022, Pasal 1 angka 10).
    """

    id: str
    name: str
    position_title: str
    unit: str = ""
    outside: bool = False


def _history(entries: Iterable[Dated[T]]) -> tuple[Dated[T], ...]:
    return tuple(sorted(entries, key=lambda entry: entry.since or date.min))


def _in_order(appointments: Iterable[Appointment]) -> tuple[Appointment, ...]:
    return tuple(sorted(appointments, key=lambda held: (held.since, held.status, held.unit_id, held.position.title)))


def _one_at_a_time(_: object, field: attrs.Attribute[tuple[Dated[T], ...]], entries: tuple[Dated[T], ...]) -> None:
    for earlier, later in pairwise(entries):
        if earlier.since == later.since:
            raise InvalidValue(
                f"Two entries begin on {later.since or 'an unknown day'}.",
                why="Which of them is in force can not be told.",
                mend="Give each its own first day.",
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

    Raises:
        InvalidValue: when two definitive appointments overlap, two entries of a history begin on one day, or a former
            kind has no end.

    Example:
        >>> from kinerja.people.identity import NIP
        >>> from kinerja.people.positions import Position, PositionKind
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
