"""Levels of formal education, as degrees and forms name them."""

from __future__ import annotations

import re
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from ..base.scale import plain
from ..base.words import Words, label
from ..errors import UnknownName, WrongType

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["EducationLevel", "education_level", "read_name", "same_degree"]


T = TypeVar("T")


class EducationLevel(StrEnum):
    """Levels of formal education, from the lowest; D4 and S1 are equal."""

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


_ROMAN = ("i", "ii", "iii", "iv")
_SCHOOLS: Mapping[EducationLevel, str] = MappingProxyType(
    {
        EducationLevel.SD: "sd|mi|sekolah dasar|paket a",
        EducationLevel.SMP: "smp|sltp|mts|mtsn|paket b|sltp kejuruan|sekolah menengah pertama",
        EducationLevel.SMA: "sma|slta|smk|smu|stm|smea|ma|man|paket c|slta kejuruan|slta keguruan|"
        "sekolah menengah atas|sekolah menengah kejuruan",
        EducationLevel.D3: "sarjana muda",
        EducationLevel.D4: "sarjana terapan",
        EducationLevel.S1: "sarjana|strata satu|profesi|s1 profesi|pendidikan profesi|ners",
        EducationLevel.S2: "magister|strata dua|magister terapan",
        EducationLevel.S3: "doktor|strata tiga|doktor terapan",
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
_JOINED_ROWS: tuple[frozenset[EducationLevel], ...] = (
    frozenset({EducationLevel.SD, EducationLevel.SMP}),
    frozenset({EducationLevel.SMA, EducationLevel.D1, EducationLevel.D2}),
    frozenset({EducationLevel.D4, EducationLevel.S1}),
)
"""Levels that the table of IP ASN prints in one row; a row that joins others is not known."""
_QUALIFIERS = re.compile(r"\b(?:sederajat|setara|ke bawah)\b")
_JOINERS = re.compile(r"/|,|\batau\b|\bdan\b")
_WHAT = "level of education"


def education_level(text: str) -> EducationLevel:
    """Return the level of education that a text names, as forms and applications write it.

    Args:
        text: Such as ``"S1"``, ``"D-IV"``, ``"SLTA"``, ``"Diploma III"``; a member is returned as it is.  Names that
            the table of IP ASN prints in one row may be joined, such as ``"D-IV/S1"``: the first of them is returned.
            A profession (profesi, Ners) is learned after the S1; that it counts as one is our reading of no text.

    Raises:
        UnknownName: for anything else: what is not known is never read as the lowest level, and neither are joined
            names of different rows.
        WrongType: when it is not text.

    Example:
        >>> [education_level(text).value for text in ("D-IV", "SLTA/sederajat", "Strata 2", "D.III", "S1/D-IV")]
        ['d4', 'sma', 's2', 'd3', 's1']
    """
    joined = _JOINERS.split(text.lower()) if isinstance(text, str) else [text]
    parts = [_QUALIFIERS.sub("", each) for each in joined if isinstance(each, str)]
    named = [each for each in parts if plain(each)] or [text]
    levels = [read_name(each, _EDUCATION, _WHAT, EducationLevel, written=text) for each in named]
    found = set(levels)
    if len(found) > 1 and not any(found <= row for row in _JOINED_ROWS):
        raise _unknown(text, _WHAT, EducationLevel)
    return levels[0]


def same_degree(first: EducationLevel | str, second: EducationLevel | str) -> bool:
    """Return whether two degrees are of one level, however they are written; D4 and S1 are.

    Raises:
        UnknownName: for a level that there is not.
        WrongType: for anything but text.

    Example:
        >>> same_degree("S-2", "Magister"), same_degree("D-IV", "S1"), same_degree("S1", "S2")
        (True, True, False)
    """
    pair = {education_level(first), education_level(second)}
    return len(pair) == 1 or pair == {EducationLevel.D4, EducationLevel.S1}


def read_name(text: object, names: Mapping[str, T], what: str, members: type[StrEnum], *, written: object = None) -> T:
    """Return what a text names, in whatever capitals and punctuation.

    Args:
        text: The text, or a member.
        names: What each name stands for, as :func:`~kinerja.base.scale.plain` gives it.
        what: What is named, for the error.
        members: The members, for the error.
        written: The text as it stood, where only a part of it is looked up.

    Raises:
        UnknownName: for a name that there is not.
        WrongType: when it is not text.
    """
    if not isinstance(text, str):
        raise WrongType(f"{text!r} is not text.", mend="Give text.", value=text)
    key = plain(text.replace("_", " "))
    if key not in names:
        raise _unknown(text if written is None else written, what, members)
    return names[key]


def _unknown(text: object, what: str, members: type[StrEnum]) -> UnknownName:
    return UnknownName(f"{text!r} is no {what}.", mend=f"Known are {', '.join(members)}.", value=text)
