"""Positions: what an employee is appointed to, manajerial or nonmanajerial, with the jenjang of functional ones."""

from __future__ import annotations

from enum import StrEnum
from typing import Self, final

import attrs

from ..base.law import Assurance
from ..base.laws import PERMENPANRB_6_2022, PP_11_2017, UU_20_2023
from ..base.scale import Ranked
from ..errors import InvalidValue, WrongType

__all__ = ["JENJANG_BASIS", "LEADING_BASIS", "POSITION_BASIS", "Jenjang", "Kategori", "Position", "PositionKind"]

POSITION_BASIS = UU_20_2023("Pasal 13-18", assurance=Assurance.SECONDARY, note="Read in documents that quote it.")
"""Which kinds of positions there are."""
JENJANG_BASIS = PP_11_2017("Pasal 69")
"""Which categories and jenjang functional positions have."""
LEADING_BASIS = PERMENPANRB_6_2022(
    "Pasal 1 angka 12",
    assurance=Assurance.ASSUMPTION,
    note="The text has units led by administrative and top officials; that each of those leads one is our reading.",
)
"""Why who holds a managerial position is taken to lead the unit, unless told otherwise."""


class PositionKind(StrEnum):
    """The kinds of positions of UU 20/2023."""

    JPT_UTAMA = "jpt_utama"
    JPT_MADYA = "jpt_madya"
    JPT_PRATAMA = "jpt_pratama"
    ADMINISTRATOR = "administrator"
    PENGAWAS = "pengawas"
    FUNGSIONAL = "fungsional"
    PELAKSANA = "pelaksana"

    @property
    def is_jpt(self) -> bool:
        """Whether it is a top position (jabatan pimpinan tinggi)."""
        return self in {PositionKind.JPT_UTAMA, PositionKind.JPT_MADYA, PositionKind.JPT_PRATAMA}

    @property
    def manajerial(self) -> bool:
        """Whether it is managerial; the others are nonmanajerial."""
        return self not in {PositionKind.FUNGSIONAL, PositionKind.PELAKSANA}


class Kategori(StrEnum):
    """The two categories of functional positions, each a ladder of its own."""

    KETERAMPILAN = "keterampilan"
    KEAHLIAN = "keahlian"


class Jenjang(Ranked):
    """The eight jenjang of functional positions, on two ladders that are never compared.

    Example:
        >>> Jenjang.parse("Ahli Madya") > Jenjang.AHLI_MUDA
        True
        >>> Jenjang.PENYELIA < Jenjang.AHLI_PERTAMA
        Traceback (most recent call last):
        ...
        kinerja.errors.WrongType: penyelia and ahli_pertama do not stand on one ladder. ...
    """

    PEMULA = "pemula"
    TERAMPIL = "terampil"
    MAHIR = "mahir"
    PENYELIA = "penyelia"
    AHLI_PERTAMA = "ahli_pertama"
    AHLI_MUDA = "ahli_muda"
    AHLI_MADYA = "ahli_madya"
    AHLI_UTAMA = "ahli_utama"

    @property
    def kategori(self) -> Kategori:
        """The ladder it stands on."""
        return Kategori.KEAHLIAN if self.token.startswith("ahli_") else Kategori.KETERAMPILAN

    @property
    def merit(self) -> int:
        """The place on its own ladder, 0 to 3."""
        return super().merit % 4

    def _same(self, other: object) -> Self:
        jenjang = super()._same(other)
        if jenjang.kategori is not self.kategori:
            raise WrongType(
                f"{self} and {jenjang} do not stand on one ladder.",
                why=f"{self.kategori} and {jenjang.kategori} are two categories ({JENJANG_BASIS}).",
                mend="Compare kategori first.",
            )
        return jenjang


def _leads_by_nature(position: Position) -> bool:
    return position.kind is not None and position.kind.manajerial


@final
@attrs.frozen
class Position:
    """A position, as a document names it.

    Args:
        title: The name of the position, such as ``"Kepala Dinas Kesehatan"``.
        kind: Its kind; ``None`` if it is none of an ASN, such as minister, bupati or an officer of the police.
        jenjang: The jenjang of a functional position; ``None`` if it has none or it is not known.
        leads_unit: Whether the holder leads the unit; true of a managerial position unless told otherwise, and of a
            functional one who heads a school or an installation when told so.
        leads_team: Whether the holder leads a team (ketua tim kerja).

    Raises:
        InvalidValue: when a position that is not functional has a jenjang.

    Example:
        >>> Position("Bidan", PositionKind.FUNGSIONAL, Jenjang.PENYELIA).is_jpt
        False
        >>> Position("Kepala Dinas Kesehatan", PositionKind.JPT_PRATAMA).leads_unit
        True
    """

    title: str
    kind: PositionKind | None
    jenjang: Jenjang | None = None
    leads_unit: bool = attrs.field(default=attrs.Factory(_leads_by_nature, takes_self=True), kw_only=True)
    leads_team: bool = attrs.field(default=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.jenjang is not None and self.kind is not PositionKind.FUNGSIONAL:
            raise InvalidValue(
                f"{self.title!r} is no functional position and has the jenjang {self.jenjang}.",
                why=f"Only functional positions have one ({JENJANG_BASIS}).",
                mend="Leave the jenjang out, or give PositionKind.FUNGSIONAL.",
                path="jenjang",
                value=self.jenjang,
            )

    @property
    def is_jpt(self) -> bool:
        """Whether it is a top position (jabatan pimpinan tinggi)."""
        return self.kind is not None and self.kind.is_jpt
