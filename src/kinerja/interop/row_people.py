"""Units, employees and parties as rows."""

from __future__ import annotations

from itertools import zip_longest
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from ..base.words import label
from ..errors import InvalidValue, Problems
from ..people.employee import Appointment, Dated, Employee
from ..people.party import AppointmentStatus, EmployeeKind, Party
from ..people.ranks import Golongan, GolonganPPPK, Rank
from ..people.unit import Unit
from .row_parts import Context, Line, position_cells, read_position

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

__all__ = [
    "employee_rows",
    "parties_by_id",
    "party_rows",
    "read_employee",
    "read_party",
    "read_unit",
    "refuse_other_rank",
    "unit_rows",
]


def read_unit(lines: Sequence[Line], context: Context) -> Unit | None:
    """Return the unit of a row."""
    line = lines[0]
    return context.attempt(
        line, "", lambda _: Unit(line.get("id"), line.get("nama"), line.get("induk_id"), line.get("mandiri", False))
    )


def unit_rows(unit: Unit) -> Iterator[dict[str, Any]]:
    """Yield the row of a unit."""
    yield {"id": unit.id, "nama": unit.name, "induk_id": unit.parent_id, "mandiri": unit.mandiri}


# --- Employees ------------------------------------------------------------------------------------------------------

_PERSON = ("id", "nama", "jenis_pegawai", "tanggal_lahir", "jenis_kelamin")


def read_employee(lines: Sequence[Line], context: Context) -> Employee | None:
    """Return the employee whom rows tell of; each row adds what it has to the history."""
    person = context.shared(lines, _PERSON)
    numbers = _history(lines, context, "nip", "nip_mulai", "nip_sampai")
    ranks = _history(lines, context, "golongan", "tmt_golongan", "golongan_sampai")
    held = [context.attempt(line, "jabatan", _appointment) for line in lines]
    for line in lines:
        context.attempt(line, "golongan", lambda one: refuse_other_rank(one, person))
    if context.faults:
        return None
    return context.attempt(
        person,
        "",
        lambda _: Employee(
            person.get("id"),
            person.get("nama"),
            person.get("jenis_pegawai"),
            numbers=numbers,
            ranks=ranks,
            appointments=tuple(dict.fromkeys(one for one in held if one is not None)),
            birth_date=person.get("tanggal_lahir"),
            sex=person.get("jenis_kelamin"),
        ),
    )


def _history(lines: Sequence[Line], context: Context, *names: str) -> tuple[Dated[Any], ...]:
    entries = (context.attempt(line, names[0], lambda one: _dated(one, *names)) for line in lines)
    return tuple(dict.fromkeys(entry for entry in entries if entry is not None))


def _dated(line: Line, name: str, since: str, until: str) -> Dated[Any] | None:
    if line.get(name) is not None:
        return Dated(line.get(name), line.get(since), line.get(until))
    if line.get(since, line.get(until)) is not None:
        raise InvalidValue("There is a day, and nothing that it is the day of.", mend="Fill both.", path=name)
    return None


_OF_APPOINTMENT = ("jabatan", "jenis_jabatan", "jenjang", "memimpin_unit", "ketua_tim", "unit_id", "tmt_jabatan")
_REST_OF_APPOINTMENT = ("jabatan_sampai", "status_jabatan")


def _appointment(line: Line) -> Appointment | None:
    if all(line.get(name) is None for name in (*_OF_APPOINTMENT, *_REST_OF_APPOINTMENT)):
        return None
    for name in ("unit_id", "tmt_jabatan"):
        if line.get(name) is None:
            raise InvalidValue(f"The position has no {name}.", mend="Fill it.", path=name)
    status = line.get("status_jabatan", AppointmentStatus.DEFINITIF)
    until = line.get("jabatan_sampai")
    return Appointment(read_position(line), line.get("unit_id"), line.get("tmt_jabatan"), until, status)


def refuse_other_rank(line: Line, person: Line) -> None:
    """Raise when a rank is not of the kind of the employee."""
    kind, rank = person.get("jenis_pegawai"), line.get("golongan")
    if kind is not None and rank is not None and not isinstance(rank, GolonganPPPK if kind.is_pppk else Golongan):
        mend = "PNS and CPNS have I/a to IV/e, PPPK I to XVII."
        what = f"A {label('employee_kind', kind).id} does not have the golongan {rank.written}."
        raise InvalidValue(what, mend=mend, path="golongan")


def employee_rows(employee: Employee) -> Iterator[dict[str, Any]]:
    """Yield the rows of an employee: the first number, rank and appointment in the first, and so on."""
    person = (employee.id, employee.name, employee.kind, employee.birth_date, employee.sex)
    shared = dict(zip(_PERSON, person, strict=True))
    entries = list(zip_longest(employee.numbers, employee.ranks, employee.appointments))
    for number, rank, appointment in entries or [(None, None, None)]:
        yield {
            **shared,
            **_dated_cells(number, "nip", "nip_mulai", "nip_sampai"),
            **_dated_cells(rank, "golongan", "tmt_golongan", "golongan_sampai"),
            **_appointment_cells(appointment),
        }


def _dated_cells(entry: Dated[Any] | None, *names: str) -> dict[str, Any]:
    return {} if entry is None else dict(zip(names, (entry.value, entry.since, entry.until), strict=True))


def _appointment_cells(appointment: Appointment | None) -> dict[str, Any]:
    if appointment is None:
        return {}
    return {
        **position_cells(appointment.position),
        "unit_id": appointment.unit_id,
        "tmt_jabatan": appointment.since,
        "jabatan_sampai": appointment.until,
        "status_jabatan": appointment.status,
    }


# --- Parties --------------------------------------------------------------------------------------------------------


def read_party(lines: Sequence[Line], context: Context) -> Party | None:
    """Return the person of a row, as a document shows one."""
    line = lines[0]
    context.attempt(line, "golongan", lambda one: refuse_other_rank(one, one))
    position = context.attempt(line, "jabatan", read_position)
    if position is None or context.faults:
        return None
    unit = Unit(line.get("unit_id"), line.get("unit"), line.get("unit_induk_id"), line.get("unit_mandiri", False))
    kind: EmployeeKind | None = line.get("jenis_pegawai")
    rank: Rank | None = line.get("golongan")
    return context.attempt(
        line,
        "nomor_lain",
        lambda _: Party(
            line.get("id"),
            line.get("nama"),
            position,
            unit,
            number=line.get("nip"),
            rank=rank,
            kind=kind,
            instansi=line.get("instansi", ""),
            other_number=line.get("nomor_lain", ""),
            status=line.get("status_jabatan", AppointmentStatus.DEFINITIF),
        ),
    )


def party_rows(party: Party) -> Iterator[dict[str, Any]]:
    """Yield the row of a person."""
    yield {
        "id": party.id,
        "nama": party.name,
        "nip": party.number,
        "nomor_lain": party.other_number,
        "jenis_pegawai": party.kind,
        "golongan": party.rank,
        **position_cells(party.position),
        "status_jabatan": party.status,
        "unit_id": party.unit.id,
        "unit": party.unit.name,
        "unit_induk_id": party.unit.parent_id,
        "unit_mandiri": party.unit.mandiri,
        "instansi": party.instansi,
    }


def parties_by_id(parties: Iterable[Party]) -> Mapping[str, Party]:
    """Return parties by their ids, as plans and decisions in rows refer to them.

    Args:
        parties: The parties, such as those read by the profile ``PARTIES``.

    Raises:
        Problems: with every id that stands more than once.

    Example:
        >>> from kinerja.people.positions import Position
        >>> ani = Party("e1", "Ani", Position("Bidan", None), Unit("u", "Puskesmas"))
        >>> parties_by_id([ani])["e1"].name
        'Ani'
    """
    found: dict[str, list[Party]] = {}
    for party in parties:
        found.setdefault(party.id, []).append(party)
    twice = {id: same for id, same in found.items() if len(same) > 1}
    if twice:
        raise Problems(
            "Parties stand twice.",
            [
                InvalidValue(
                    f"The id stands {len(same)} times: {', '.join(party.name for party in same)}.",
                    why="A plan that names it would be of whoever stands last.",
                    mend="Give each person once, with an id of its own.",
                    path=id,
                )
                for id, same in twice.items()
            ],
        )
    return MappingProxyType({id: same[0] for id, same in found.items()})
