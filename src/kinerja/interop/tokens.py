"""Names in cells: which member of a closed list a text means.

A cell may hold the token, the label in either language, or a short form that offices write; capitals, spaces and
punctuation do not matter.  Codes are not read but for the sex: 1 is "di atas ekspektasi" in SIASN and "di bawah" in an
application of a region, and golongan 31 is III/a of a PNS and IX of a PPPK.
"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from ..base.scale import Ranked, plain
from ..base.words import label
from ..errors import UnknownName, WrongType
from ..evaluation.decision import Occasion
from ..evaluation.rounds import EvaluationKind
from ..people.identity import Sex
from ..people.party import AppointmentStatus, EmployeeKind
from ..people.positions import Jenjang, PositionKind
from ..people.ranks import Golongan, GolonganPPPK
from ..plans.conduct import AspekPerilaku, NilaiDasar
from ..plans.indicator import Aspek, Perspektif, Stake
from ..plans.plan import Approach, Jenis, PlanStatus, ResultLevel, Source
from ..plans.target import Direction
from ..rules.permenpanrb6_2022 import Predikat, Rating
from .columns import CellKind
from .scalars import nearest, refusal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from enum import Enum

__all__ = ["NOT_ASN", "TargetForm", "is_named", "names_of", "read_name"]

NOT_ASN = "bukan_asn"
"""What stands in the column of the kind of position where a position is none of an ASN."""


class TargetForm(StrEnum):
    """What a target's number or numbers mean."""

    TEPAT = "tepat"
    """Exactly the number."""
    PALING_SEDIKIT = "paling_sedikit"
    """The number or more."""
    PALING_BANYAK = "paling_banyak"
    """The number or less."""
    ANTARA = "antara"
    """From the one number to the other."""


_LISTS: Mapping[CellKind, tuple[type[Enum], ...]] = MappingProxyType(
    {
        CellKind.SEX: (Sex,),
        CellKind.EMPLOYEE_KIND: (EmployeeKind,),
        CellKind.POSITION_KIND: (PositionKind,),
        CellKind.JENJANG: (Jenjang,),
        CellKind.GOLONGAN: (Golongan, GolonganPPPK),
        CellKind.APPOINTMENT_STATUS: (AppointmentStatus,),
        CellKind.APPROACH: (Approach,),
        CellKind.PLAN_STATUS: (PlanStatus,),
        CellKind.JENIS: (Jenis,),
        CellKind.RESULT_LEVEL: (ResultLevel,),
        CellKind.SOURCE: (Source,),
        CellKind.ASPEKS: (Aspek,),
        CellKind.PERSPEKTIF: (Perspektif,),
        CellKind.STAKE: (Stake,),
        CellKind.DIRECTION: (Direction,),
        CellKind.TARGET_FORM: (TargetForm,),
        CellKind.NILAI_DASAR: (NilaiDasar,),
        CellKind.ASPEK_PERILAKU: (AspekPerilaku,),
        CellKind.RATING: (Rating,),
        CellKind.PREDIKAT: (Predikat,),
        CellKind.EVALUATION_KIND: (EvaluationKind,),
        CellKind.OCCASION: (Occasion,),
    }
)
_SCALES: Mapping[CellKind, str] = MappingProxyType({CellKind.ASPEKS: "aspek"})
_FURTHER: Mapping[CellKind, Mapping[str, Any]] = MappingProxyType(
    {
        CellKind.SEX: {"1": Sex.LAKI_LAKI, "2": Sex.PEREMPUAN, "l": Sex.LAKI_LAKI, "p": Sex.PEREMPUAN}
        | {"m": Sex.LAKI_LAKI, "f": Sex.PEREMPUAN, "lakilaki": Sex.LAKI_LAKI}
        | {"pria": Sex.LAKI_LAKI, "wanita": Sex.PEREMPUAN},
        CellKind.EMPLOYEE_KIND: {
            "pegawai negeri sipil": EmployeeKind.PNS,
            "calon pns": EmployeeKind.CPNS,
            "calon pegawai negeri sipil": EmployeeKind.CPNS,
            "p3k": EmployeeKind.PPPK,
            "pppk penuh waktu": EmployeeKind.PPPK,
            "pegawai pemerintah dengan perjanjian kerja": EmployeeKind.PPPK,
            "p3k paruh waktu": EmployeeKind.PPPK_PARUH_WAKTU,
            "pppk pw": EmployeeKind.PPPK_PARUH_WAKTU,
        },
        CellKind.POSITION_KIND: {
            **{f"jpt {level}": PositionKind(f"jpt_{level}") for level in ("utama", "madya", "pratama")},
            "jf": PositionKind.FUNGSIONAL,
            **dict.fromkeys(("fungsional tertentu", "jabatan fungsional tertentu", "jft"), PositionKind.FUNGSIONAL),
            **dict.fromkeys(("fungsional umum", "jabatan fungsional umum", "jfu"), PositionKind.PELAKSANA),
            plain(NOT_ASN): NOT_ASN,
        },
        CellKind.APPOINTMENT_STATUS: {
            "pelaksana tugas": AppointmentStatus.PLT,
            "pelaksana harian": AppointmentStatus.PLH,
            "penjabat": AppointmentStatus.PJ,
            "d": AppointmentStatus.DEFINITIF,  # D and TT are the codes of SIASN
            "tt": AppointmentStatus.TUGAS_TAMBAHAN,
        },
        CellKind.ASPEK_PERILAKU: {"kerjasama": AspekPerilaku.KERJA_SAMA},
    }
)


def _names(kind: CellKind, members: type[Enum]) -> Iterator[tuple[str, Any]]:
    scale = _SCALES.get(kind, str(kind))
    yield from _FURTHER.get(kind, {}).items()
    if issubclass(members, Ranked):
        yield from members.spellings().items()
    for member in members:
        words = label(scale, member.value)
        yield from ((plain(text), member) for text in (words.en, words.id, member.value))


_NAMES: Mapping[CellKind, Mapping[str, Any]] = MappingProxyType(
    {
        kind: MappingProxyType({name: member for one in lists for name, member in _names(kind, one)})
        for kind, lists in _LISTS.items()
    }
)


def is_named(kind: CellKind) -> bool:
    """Return whether the cells of a kind name members of a list."""
    return kind in _LISTS


def names_of(kind: CellKind) -> tuple[str, ...]:
    """Return the tokens that the cells of a kind may hold, in order; labels and short forms are read as well.

    Args:
        kind: A kind of which :func:`is_named` is true.

    Example:
        >>> names_of(CellKind.EMPLOYEE_KIND)
        ('pns', 'cpns', 'pppk', 'pppk_paruh_waktu')
    """
    further = (NOT_ASN,) if kind is CellKind.POSITION_KIND else ()
    return (*(str(member.value) for members in _LISTS[kind] for member in members), *further)


def read_name(value: object, kind: CellKind) -> Any:
    """Return the member, or for several aspects the members, that a cell names.

    Args:
        value: Text, or a member.
        kind: A kind of which :func:`is_named` is true.

    Raises:
        UnknownName: for text that names none, with the nearest one.
        WrongType: for what is no text, such as a code.

    Example:
        >>> print(read_name("Wanita", CellKind.SEX), read_name("Penata Muda, III/a", CellKind.GOLONGAN).written)
        perempuan III/a
    """
    if kind is CellKind.SEX and type(value) in {int, float} and value in {1, 2}:
        value = f"{value:.0f}"  # a column of codes in which one cell is empty is floats
    if isinstance(value, Ranked):
        value = value.token
    if not isinstance(value, str):
        raise _coded(value, kind)
    text = str(value)
    if kind is CellKind.ASPEKS:
        return tuple(_member(part, kind) for part in text.replace(",", ";").split(";") if part.strip())
    return _member(text, kind)


def _member(text: str, kind: CellKind) -> Any:
    names = _NAMES[kind]
    key = plain(text)
    if key not in names:
        mend = nearest(key, names_of(kind))
        raise UnknownName(f"{text!r} is no name of the list {kind}.", mend=mend, value=text)
    return names[key]


def _coded(value: object, kind: CellKind) -> WrongType:
    error = refusal(value, f"a name of the list {kind}", "Write the name, or translate codes before.")
    if isinstance(value, int) and not isinstance(value, bool):
        error.why = "Systems have codes of their own for it, and some use the same code for opposite things."
    return error
