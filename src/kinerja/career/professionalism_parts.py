"""What the index of professionality is made of: dimensions, trainings, penalties, categories."""

from __future__ import annotations

import re
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from ..base.scale import Ranked, plain
from ..base.words import Words, label
from ..people.positions import PositionKind
from .education_levels import read_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..rules.kmk127_discipline import PunishmentLevel

__all__ = [
    "CompetencyItem",
    "DisciplineHistory",
    "PostGroup",
    "ProfessionalismCategory",
    "ProfessionalismDimension",
    "TechnicalWindow",
    "competency_item",
    "discipline_history",
    "post_group",
]


class ProfessionalismDimension(StrEnum):
    """The four dimensions, in the order of the regulation; together 100 points."""

    KUALIFIKASI = "kualifikasi"
    KOMPETENSI = "kompetensi"
    KINERJA = "kinerja"
    DISIPLIN = "disiplin"

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("professionalism_dimension", self)


class ProfessionalismCategory(Ranked, scale="professionalism_category"):
    """What an index is called; classes are contiguous, so that 80.5 has one."""

    SANGAT_RENDAH = "sangat_rendah"
    RENDAH = "rendah"
    SEDANG = "sedang"
    TINGGI = "tinggi"
    SANGAT_TINGGI = "sangat_tinggi"


class PostGroup(StrEnum):
    """Which trainings count depends on the group of the post."""

    STRUKTURAL = "struktural"
    """JPT, administrator, pengawas."""
    FUNGSIONAL = "fungsional"
    PELAKSANA = "pelaksana"

    @classmethod
    def of(cls, kind: PositionKind) -> PostGroup:
        """Return the group of a kind of position.

        Example:
            >>> from kinerja.people.positions import PositionKind
            >>> [PostGroup.of(kind).value for kind in (PositionKind.PENGAWAS, PositionKind.PELAKSANA)]
            ['struktural', 'pelaksana']
        """
        return cls.STRUKTURAL if kind.manajerial else cls(kind.value)

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("post_group", self)


class CompetencyItem(StrEnum):
    """The kinds of training that count."""

    DIKLAT_KEPEMIMPINAN = "diklat_kepemimpinan"
    """Leadership training of the post held."""
    DIKLAT_FUNGSIONAL = "diklat_fungsional"
    """Training of the functional position held."""
    TEKNIS_20JP = "teknis_20jp"
    """Technical training of at least 20 JP."""
    SEMINAR = "seminar"
    """A seminar, workshop, internship, course or the like."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("competency_item", self)


class DisciplineHistory(StrEnum):
    """The heaviest level of penalty in the last five years, from none to the heaviest."""

    TIDAK_PERNAH = "tidak_pernah"
    RINGAN = "ringan"
    SEDANG = "sedang"
    BERAT = "berat"

    @classmethod
    def of(cls, levels: Iterable[PunishmentLevel]) -> DisciplineHistory:
        """Return the history that the levels of all penalties of the five years make; the heaviest decides.

        Example:
            >>> from kinerja.career.penalties import Penalty
            >>> penalties = (Penalty.TEGURAN_TERTULIS, Penalty.PEMBERHENTIAN)
            >>> DisciplineHistory.of(each.level for each in penalties).value, DisciplineHistory.of([]).value
            ('berat', 'tidak_pernah')
        """
        known = tuple(levels)
        return cls(max(known).token) if known else cls.TIDAK_PERNAH

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("discipline_history", self)


class TechnicalWindow(StrEnum):
    """Whose technical training must lie within the last year; sources disagree, so there is no default."""

    SEMUA = "semua"
    """Everybody's, as a form of BKN of 2020 has it."""
    PELAKSANA = "pelaksana"
    """That of pelaksana alone, as a running application has it."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("technical_window", self)


# --- Names as they are written --------------------------------------------------------------------------------------

_ITEMS: Mapping[str, CompetencyItem] = MappingProxyType(
    {plain(item.replace("_", " ")): item for item in CompetencyItem}
    | dict.fromkeys(("diklatpim", "diklat pim"), CompetencyItem.DIKLAT_KEPEMIMPINAN)
    | dict.fromkeys(("diklat teknis", "diklat teknis 20jp", "teknis 20 jp"), CompetencyItem.TEKNIS_20JP)
    | dict.fromkeys(("workshop", "seminar workshop"), CompetencyItem.SEMINAR)
)


def competency_item(text: str) -> CompetencyItem:
    """Return the kind of training that a text names.

    Args:
        text: Such as ``"diklatpim"``, ``"teknis_20jp"``; a member is returned as it is.

    Raises:
        UnknownName: for anything else.
        WrongType: when it is not text.

    Example:
        >>> competency_item("diklatpim").value
        'diklat_kepemimpinan'
    """
    return read_name(text, _ITEMS, "kind of training", CompetencyItem)


_POSTS: Mapping[str, PostGroup] = MappingProxyType(
    {plain(kind.replace("_", " ")): PostGroup.of(kind) for kind in PositionKind}
    | dict.fromkeys(("struktural", "jpt", "pimpinan tinggi", "pejabat struktural"), PostGroup.STRUKTURAL)
    | dict.fromkeys(("jf", "jft", "fungsional tertentu", "pejabat fungsional"), PostGroup.FUNGSIONAL)
    | dict.fromkeys(("jfu", "fungsional umum"), PostGroup.PELAKSANA)
)
_POST = re.compile(r"^jabatan ")


def post_group(text: str) -> PostGroup:
    """Return the group of posts that a text names.

    Args:
        text: Such as ``"Fungsional"``, ``"Jabatan Pelaksana"``, or a kind of position such as ``"pengawas"``; a member
            is returned as it is.

    Raises:
        UnknownName: for anything else.
        WrongType: when it is not text.

    Example:
        >>> [post_group(text).value for text in ("Fungsional", "Jabatan Fungsional Umum", "JPT Pratama")]
        ['fungsional', 'pelaksana', 'struktural']
    """
    key = _POST.sub("", plain(text.replace("_", " "))) if isinstance(text, str) else text
    return read_name(key, _POSTS, "group of posts", PostGroup, written=text)


_HISTORIES: Mapping[str, DisciplineHistory] = MappingProxyType(
    {f"{before}{each}": each for each in DisciplineHistory for before in ("", "hukuman ", "hukuman disiplin ")}
    | dict.fromkeys(("tidak pernah", "tidak ada", "tidak pernah dihukum"), DisciplineHistory.TIDAK_PERNAH)
    | {f"disiplin {each}": each for each in DisciplineHistory if each is not DisciplineHistory.TIDAK_PERNAH}
)


def discipline_history(text: str) -> DisciplineHistory:
    """Return the heaviest level of penalty in five years that a text names.

    Args:
        text: Such as ``"Berat"``, ``"hukuman disiplin ringan"``, ``"tidak pernah"``; a member is returned as it is.

    Raises:
        UnknownName: for anything else: what is not known is not "never".
        WrongType: when it is not text.

    Example:
        >>> [discipline_history(text).value for text in ("Berat", "tidak pernah", "hukuman disiplin sedang")]
        ['berat', 'tidak_pernah', 'sedang']
    """
    return read_name(text, _HISTORIES, "level of penalty", DisciplineHistory)
