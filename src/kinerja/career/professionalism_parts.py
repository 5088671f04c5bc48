"""What the index of professionality is made of: dimensions, levels of education, trainings, penalties, categories."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from ..base.scale import Ranked, plain
from ..base.words import Words, label
from ..errors import UnknownName, WrongType

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from ..people.positions import PositionKind
    from ..rules.kmk127_discipline import PunishmentLevel

__all__ = [
    "CompetencyItem",
    "DisciplineHistory",
    "EducationLevel",
    "PostGroup",
    "ProfessionalismCategory",
    "ProfessionalismDimension",
    "TechnicalWindow",
    "competency_item",
    "education_level",
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


class EducationLevel(StrEnum):
    """Levels of formal education, from the lowest; D4 and S1 are equal in the index."""

    SD = "sd"
    SMP = "smp"
    SMA = "sma"
    D1 = "d1"
    D2 = "d2"
    D3 = "d3"
    D4 = "d4"
    S1 = "s1"
    S2 = "s2"
    S3 = "s3"

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("education_level", self)


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

_ROMAN = ("i", "ii", "iii", "iv")
_SCHOOLS: Mapping[EducationLevel, str] = MappingProxyType(
    {
        EducationLevel.SD: "sd|mi|sekolah dasar|paket a",
        EducationLevel.SMP: "smp|sltp|mts|paket b",
        EducationLevel.SMA: "sma|slta|smk|smu|stm|smea|ma|paket c",
        EducationLevel.S1: "sarjana|strata satu",
        EducationLevel.S2: "magister|strata dua",
        EducationLevel.S3: "doktor|strata tiga",
    }
)
_LADDERS: Mapping[str, tuple[str, int]] = MappingProxyType({"d": ("diploma", 4), "s": ("strata", 3)})


def _numbered(letter: str, word: str, number: int) -> tuple[str, ...]:
    roman = _ROMAN[number - 1]
    return (*(f"{letter}{gap}{each}" for gap in ("", " ") for each in (number, roman)), f"{word} {number}",
            f"{word} {roman}")  # fmt: skip


def _education_names() -> Mapping[str, EducationLevel]:
    names = {name: level for level, written in _SCHOOLS.items() for name in written.split("|")}
    for letter, (word, highest) in _LADDERS.items():
        for number in range(1, highest + 1):
            names |= dict.fromkeys(_numbered(letter, word, number), EducationLevel(f"{letter}{number}"))
    return MappingProxyType(names)


_EDUCATION = _education_names()


def education_level(text: str) -> EducationLevel:
    """Return the level of education that a text names, as forms and applications write it.

    Args:
        text: Such as ``"S1"``, ``"D-IV"``, ``"SLTA"``, ``"Diploma III"``; a member is returned as it is.

    Raises:
        UnknownName: for anything else: what is not known is never read as the lowest level.
        WrongType: when it is not text.

    Example:
        >>> [education_level(text).value for text in ("D-IV", "SLTA", "Strata 2", "D.III")]
        ['d4', 'sma', 's2', 'd3']
    """
    found: EducationLevel = _read(text, _EDUCATION, "level of education", EducationLevel)
    return found


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
    found: CompetencyItem = _read(text, _ITEMS, "kind of training", CompetencyItem)
    return found


def _read(text: Any, names: Mapping[str, Any], what: str, members: type[StrEnum]) -> Any:
    if not isinstance(text, str):
        raise WrongType(f"{text!r} is not text.", mend="Give text.", value=text)
    key = plain(text.replace("_", " "))
    if key not in names:
        known = f"Known are {', '.join(members)}."
        raise UnknownName(f"{text!r} is no {what}.", mend=known, value=text)
    return names[key]
