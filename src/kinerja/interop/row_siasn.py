"""Employees from the export of persons of SIASN.

The export says what kind of employee somebody is only in part, and of a structural position not which one it is.  What
it leaves open must stand in a column that the agency adds: ``jenis_pegawai``, ``jenis_jabatan`` or ``eselon``.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ..base.scale import plain
from ..errors import InvalidValue
from ..people.employee import Appointment, Dated, Employee
from ..people.identity import NIPPPK
from ..people.party import EmployeeKind
from ..people.positions import Jenjang, Position, PositionKind
from .row_parts import Context, Line
from .row_people import refuse_other_rank

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["read_siasn_person"]

_STATUS: Mapping[str, EmployeeKind] = MappingProxyType(
    {"p": EmployeeKind.PNS, "pns": EmployeeKind.PNS, "c": EmployeeKind.CPNS, "cpns": EmployeeKind.CPNS}
)
_KINDS: Mapping[str, PositionKind] = MappingProxyType({"2": PositionKind.FUNGSIONAL, "4": PositionKind.PELAKSANA})
"""By ``JENIS JABATAN ID``; 1 is structural, 3 is both."""
_ESELON: Mapping[str, PositionKind] = MappingProxyType(
    {"10": PositionKind.JPT_UTAMA}
    | dict.fromkeys(("11", "12", "i b"), PositionKind.JPT_MADYA)
    | dict.fromkeys(("21", "22", "ii a", "ii b"), PositionKind.JPT_PRATAMA)
    | dict.fromkeys(("31", "32", "iii a", "iii b"), PositionKind.ADMINISTRATOR)
    | dict.fromkeys(("41", "42", "iv a", "iv b"), PositionKind.PENGAWAS)
)
"""By id and label; the label I.a is that of two kinds and so of none."""


def read_siasn_person(lines: Sequence[Line], context: Context) -> Employee | None:
    """Return the employee of a row."""
    line = lines[0]
    kind = context.attempt(line, "status_cpns_pns", _kind)
    appointment = context.attempt(line, "jenis_jabatan_id", _appointment)
    person = Line(line.number, {**line.cells, "jenis_pegawai": kind})
    context.attempt(line, "golongan", lambda one: refuse_other_rank(one, person))
    if context.faults or kind is None:
        return None
    rank = line.get("golongan")
    return Employee(
        line.get("id"),
        _name(line),
        kind,
        numbers=[Dated(line.get("nip"))],
        ranks=[] if rank is None else [Dated(rank, line.get("tmt_golongan"))],
        appointments=[] if appointment is None else [appointment],
        birth_date=line.get("tanggal_lahir"),
        sex=line.get("jenis_kelamin"),
    )


def _name(line: Line) -> str:
    named = " ".join(part for part in (line.get("gelar_depan"), line.get("nama")) if part)
    return ", ".join(part for part in (named, line.get("gelar_belakang")) if part)


def _kind(line: Line) -> EmployeeKind:
    told: EmployeeKind | None = line.get("jenis_pegawai")
    if told is not None:
        return told
    if isinstance(line.get("nip"), NIPPPK):
        # The status says P of PPPK too; what tells part-time ones apart is their legal standing alone.
        part_time = "paruh waktu" in plain(line.get("kedudukan_hukum", ""))
        return EmployeeKind.PPPK_PARUH_WAKTU if part_time else EmployeeKind.PPPK
    status = plain(line.get("status_cpns_pns", ""))
    if status not in _STATUS:
        raise InvalidValue(
            "The row does not say whether this is a PNS or a CPNS.",
            mend="Fill STATUS CPNS PNS with P or C, or add a column jenis_pegawai.",
            path="status_cpns_pns",
        )
    return _STATUS[status]


def _appointment(line: Line) -> Appointment | None:
    told = {name: line.get(name) for name in ("jabatan", "unit_id", "tmt_jabatan")}
    lacking = [name for name, value in told.items() if value is None]
    if len(lacking) == len(told):
        return None
    if lacking:
        raise InvalidValue("The position lacks its name, unit or first day.", mend="Fill it.", path=lacking[0])
    title, unit_id, since = told.values()
    kind = _position_kind(line)
    jenjang = _jenjang(title) if kind is PositionKind.FUNGSIONAL else None
    return Appointment(Position(title, kind, jenjang), unit_id, since)


def _position_kind(line: Line) -> PositionKind:
    told = line.get("jenis_jabatan")
    found = _KINDS.get(line.get("jenis_jabatan_id", "")) or _ESELON.get(plain(line.get("eselon", "")))
    if isinstance(told, PositionKind):
        return told
    if found is None:
        raise InvalidValue(
            "The row does not say which kind of position this is.",
            why="The export tells structural positions (1) from others, and not one from another.",
            mend="Add a column eselon (21, II.a) or jenis_jabatan (administrator).",
            path="jenis_jabatan_id",
        )
    return found


def _jenjang(title: str) -> Jenjang | None:
    """Return the jenjang that the name of a functional position ends with."""
    words = plain(title)
    return next((jenjang for jenjang in Jenjang if words.endswith(plain(jenjang.label.id))), None)
