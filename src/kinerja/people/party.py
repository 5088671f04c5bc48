"""Persons as documents keep them: snapshots as of one day, with what they hold and in what way."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, final

import attrs

from ..errors import InvalidValue
from .identity import mask
from .ranks import Golongan, GolonganPPPK

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .identity import EmployeeNumber
    from .positions import Position
    from .ranks import Rank
    from .unit import Unit

__all__ = ["AppointmentStatus", "Duty", "EmployeeKind", "Leader", "Party"]


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
