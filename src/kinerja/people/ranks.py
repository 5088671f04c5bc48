"""Ranks: golongan ruang of PNS and golongan of PPPK, two scales that are never compared.

A PPPK has no pangkat and no ruang.  SIASN uses one space of ids for both (31 is III/a of a PNS and IX of a PPPK), so
no id is read here; who adapts SIASN must know the kind of employee first.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Self

from ..base.law import Assurance
from ..base.laws import PERPRES_98_2020, PP_11_2017
from ..base.scale import Ranked, plain
from ..base.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["PANGKAT_BASIS", "PPPK_RANK_BASIS", "Golongan", "GolonganPPPK", "Rank"]

PANGKAT_BASIS = PP_11_2017(
    "Pasal 352",
    assurance=Assurance.SECONDARY,
    note="The article keeps the existing pangkat and golongan ruang; their list is BKN's reference table.",
)
"""Why PNS still have golongan I/a to IV/e."""
PPPK_RANK_BASIS = PERPRES_98_2020(
    "Lampiran", assurance=Assurance.SECONDARY, note="The list I to XVII is read in documents and systems."
)
"""Why PPPK have golongan I to XVII."""


class Golongan(Ranked):
    """The golongan ruang of PNS and CPNS, I/a to IV/e, each with its pangkat.

    Example:
        >>> Golongan.parse("Penata Muda Tk. I, III/b") < Golongan.parse("IVa")
        True
        >>> Golongan.parse("3/b").written
        'III/b'
        >>> print(Golongan.III_B.pangkat, Golongan.III_B.written)
        Penata Muda Tingkat I III/b
    """

    I_A = "i_a"
    I_B = "i_b"
    I_C = "i_c"
    I_D = "i_d"
    II_A = "ii_a"
    II_B = "ii_b"
    II_C = "ii_c"
    II_D = "ii_d"
    III_A = "iii_a"
    III_B = "iii_b"
    III_C = "iii_c"
    III_D = "iii_d"
    IV_A = "iv_a"
    IV_B = "iv_b"
    IV_C = "iv_c"
    IV_D = "iv_d"
    IV_E = "iv_e"

    @classmethod
    def spellings(cls) -> Mapping[str, Self]:
        """Return pangkat, code with Roman or Arabic digits, and both together; they name nothing if they disagree."""
        return {spelling: member for member in cls for spelling in _spellings(plain(member.pangkat), member.token)}

    @property
    def pangkat(self) -> str:
        """The name of the rank, such as ``"Penata Muda"``."""
        return _PANGKAT[self.token]

    @property
    def written(self) -> str:
        """The code as people write it, such as ``"III/a"``."""
        number, ruang = self.token.split("_")
        return f"{number.upper()}/{ruang}"

    @property
    def label(self) -> Words:
        """Pangkat and code as forms print them; a name of office is not translated."""
        text = f"{self.pangkat}, {self.written}"
        return Words(text, text)


_PANGKAT: Mapping[str, str] = MappingProxyType(
    {
        "i_a": "Juru Muda",
        "i_b": "Juru Muda Tingkat I",
        "i_c": "Juru",
        "i_d": "Juru Tingkat I",
        "ii_a": "Pengatur Muda",
        "ii_b": "Pengatur Muda Tingkat I",
        "ii_c": "Pengatur",
        "ii_d": "Pengatur Tingkat I",
        "iii_a": "Penata Muda",
        "iii_b": "Penata Muda Tingkat I",
        "iii_c": "Penata",
        "iii_d": "Penata Tingkat I",
        "iv_a": "Pembina",
        "iv_b": "Pembina Tingkat I",
        "iv_c": "Pembina Utama Muda",
        "iv_d": "Pembina Utama Madya",
        "iv_e": "Pembina Utama",
    }
)


_NOUNS = ("gol", "golongan")
_ARABIC: Mapping[str, str] = MappingProxyType({"i": "1", "ii": "2", "iii": "3", "iv": "4"})


def _spellings(pangkat: str, token: str) -> Iterator[str]:
    number, ruang = token.split("_")
    codes = [f"{digits}{gap}{ruang}" for digits in (number, _ARABIC[number]) for gap in (" ", "")]
    for code in codes:
        yield code
        yield from (f"{noun} {code}" for noun in (*_NOUNS, "gol ruang", "golongan ruang"))
    for name in dict.fromkeys(pangkat.replace("tingkat", word) for word in ("tingkat", "tk", "tkt")):
        yield name
        for code in codes:
            yield from (f"{name} {code}", f"{code} {name}")


class GolonganPPPK(Ranked):
    """The golongan of PPPK, I to XVII, without pangkat and ruang.

    Example:
        >>> GolonganPPPK.parse("Gol. IX") > GolonganPPPK.VII
        True
        >>> GolonganPPPK.IX < Golongan.III_A
        Traceback (most recent call last):
        ...
        kinerja.errors.WrongType: <GolonganPPPK.IX: 'ix'> and <Golongan.III_A: 'iii_a'> do not stand on one scale. ...
    """

    I = "i"  # noqa: E741 - the Roman number
    II = "ii"
    III = "iii"
    IV = "iv"
    V = "v"
    VI = "vi"
    VII = "vii"
    VIII = "viii"
    IX = "ix"
    X = "x"
    XI = "xi"
    XII = "xii"
    XIII = "xiii"
    XIV = "xiv"
    XV = "xv"
    XVI = "xvi"
    XVII = "xvii"

    @classmethod
    def spellings(cls) -> Mapping[str, Self]:
        """Return the Roman numbers after a noun; a bare ``"9"`` may be an id and names nothing."""
        return {f"{noun} {member.token}": member for member in cls for noun in _NOUNS}

    @property
    def written(self) -> str:
        """The code as people write it, such as ``"IX"``."""
        return self.token.upper()

    @property
    def label(self) -> Words:
        """The code as forms print it."""
        return Words(self.written, self.written)


Rank = Golongan | GolonganPPPK
"""A rank of either kind of employee."""
