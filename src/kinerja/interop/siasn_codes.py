"""The codes of SIASN, BKN's system: what it writes for ratings, predikat, periods, golongan and jenjang.

None of it stands in a law: it is what running systems send and receive.  A code means nothing by itself: 1 is the best
rating here and the lowest in an application of a region, and golongan 31 is III/a of a PNS and IX of a PPPK.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Generic, TypeVar, final

import attrs

from ..base.exact import exact, number_text
from ..base.finding import Undetermined
from ..base.law import Assurance, Law
from ..base.period import PeriodKind
from ..base.scale import plain
from ..base.words import Words, label
from ..errors import KinerjaError, NotFound, UnknownName, WrongType
from ..people.positions import Jenjang, PositionKind
from ..people.ranks import Golongan, GolonganPPPK
from ..rules.permenpanrb6_2022 import Predikat, Rating

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..base.law import Basis
    from ..people.party import EmployeeKind
    from ..people.ranks import Rank

__all__ = [
    "APPRAISER_STATUSES",
    "DOCUMENTS",
    "GOLONGAN",
    "GOLONGAN_PPPK",
    "KOEFISIEN",
    "KUADRAN",
    "PERIODS",
    "POSITION_TYPES",
    "RATINGS",
    "SIASN",
    "AppraiserStatus",
    "Codes",
    "code_text",
    "golongan_id",
    "koefisien_id",
    "read_golongan",
    "read_predikat_code",
    "read_rating_code",
]

M = TypeVar("M")

SIASN = Law("SIASN", "Layanan web Sistem Informasi Aparatur Sipil Negara, Badan Kepegawaian Negara")
"""The web service; no law, and its documentation is not public."""


def _seen(where: str, note: str) -> Basis:
    return SIASN(where, assurance=Assurance.PRACTICE, note=note)


def _pairs(pairs: Mapping[M, str] | Iterable[tuple[M, str]]) -> tuple[tuple[M, str], ...]:
    return tuple(dict(pairs).items())


@final
@attrs.frozen
class Codes(Generic[M]):
    """The codes of one list.

    Args:
        name: The list, by the field that carries it.
        pairs: Each member with its code, as a mapping or as pairs.
        basis: How we know them.

    Example:
        >>> RATINGS.code(Rating.DI_ATAS_EKSPEKTASI), RATINGS.member("3")
        ('1', <Rating.DI_BAWAH_EKSPEKTASI: 'di_bawah_ekspektasi'>)
    """

    name: str
    pairs: tuple[tuple[M, str], ...] = attrs.field(converter=_pairs)
    basis: Basis

    def code(self, member: M) -> str:
        """Return the code of a member.

        Raises:
            NotFound: when no code is known.
        """
        found = [code for each, code in self.pairs if each is member]
        if not found:
            raise NotFound(
                f"SIASN has no code of {self.name} for {member} that is known here.",
                mend="Give the code yourself, from BKN's own list.",
                value=member,
            )
        return found[0]

    def member(self, code: str) -> M | None:
        """Return the member of a code, or ``None`` for a code that is not known."""
        return next((each for each, known in self.pairs if known == code), None)


class AppraiserStatus(StrEnum):
    """Whether an appraiser is an ASN, as SIASN asks."""

    ASN = "asn"
    NON_ASN = "non_asn"

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("appraiser_status", self)


RATINGS: Codes[Rating] = Codes(
    "hasilKinerjaNilai, perilakuKerjaNilai",
    {Rating.DI_ATAS_EKSPEKTASI: "1", Rating.SESUAI_EKSPEKTASI: "2", Rating.DI_BAWAH_EKSPEKTASI: "3"},
    _seen("hasilKinerjaNilai, perilakuKerjaNilai", "Four independent clients send and read them so."),
)
"""The codes of both ratings: the best is 1."""
KUADRAN: Codes[Predikat] = Codes(
    "kuadranKinerjaNilai",
    {
        Predikat.SANGAT_BAIK: "1",
        Predikat.BAIK: "2",
        Predikat.BUTUH_PERBAIKAN: "3",
        Predikat.KURANG: "4",
        Predikat.SANGAT_KURANG: "5",
    },
    _seen("kuadranKinerjaNilai", "BKN's reference table in one client; another confirms 1, 2, 3 and 5."),
)
"""The codes of the predikat: the best is 1."""
PERIODS: Codes[PeriodKind] = Codes(
    "periodikId",
    {PeriodKind.BULANAN: "1", PeriodKind.TRIWULANAN: "2"},
    _seen("periodikId", "BKN's reference table in two clients."),
)
"""The codes of monthly and quarterly evaluation."""
KOEFISIEN: Codes[Jenjang] = Codes(
    "koefisienId",
    {
        Jenjang.AHLI_PERTAMA: "12",
        Jenjang.AHLI_MUDA: "22",
        Jenjang.AHLI_MADYA: "32",
        Jenjang.AHLI_UTAMA: "42",
        Jenjang.PEMULA: "52",
        Jenjang.TERAMPIL: "62",
        Jenjang.MAHIR: "72",
        Jenjang.PENYELIA: "82",
    },
    _seen("koefisienId", "BKN's reference table in two clients; it has the rows of the predikat Baik only."),
)
"""The codes of the yearly coefficient of each jenjang at the predikat Baik."""
APPRAISER_STATUSES: Codes[AppraiserStatus] = Codes(
    "statusPenilai",
    {AppraiserStatus.ASN: "ASN", AppraiserStatus.NON_ASN: "NON ASN"},
    _seen("statusPenilai", "Three clients."),
)
"""What is written for the status of an appraiser."""
GOLONGAN: Codes[Golongan] = Codes(
    "golonganId",
    {
        rank: f"{number}{letter}"
        for rank, number, letter in (
            (Golongan(f"{roman}_{ruang}"), number, letter)
            for number, roman in enumerate(("i", "ii", "iii", "iv"), start=1)
            for letter, ruang in enumerate("abcde" if roman == "iv" else "abcd", start=1)
        )
    },
    _seen("golonganId", "BKN's reference table in two clients: tens for the Roman number, units for the letter."),
)
"""The ids of the golongan of PNS."""
GOLONGAN_PPPK: Codes[GolonganPPPK] = Codes(
    "golonganId",
    {GolonganPPPK.IX: "31"},
    _seen("golonganId", "One export of SIASN, 164 of 164 rows; the ids of the other golongan are not known."),
)
"""The ids of the golongan of PPPK, in the same numbers as those of PNS."""
POSITION_TYPES: Codes[PositionKind] = Codes(
    "jenisJabatan",
    {kind: "1" for kind in PositionKind if kind.manajerial}
    | {PositionKind.FUNGSIONAL: "2", PositionKind.PELAKSANA: "4"},
    _seen("jenisJabatan", "One client; another sends 1 and 2 only."),
)
"""The codes of the kind of position in the older SKP; not to be read back, since all managerial ones are 1."""
DOCUMENTS: Mapping[str, str] = MappingProxyType(
    {
        "874": "Sertifikat diklat",
        "879": "Dokumen PAK",
        "880": "SK PAK",
        "881": "Sertifikat kursus",
        "882": "SK hukuman disiplin",
        "890": "Dokumen evaluasi kinerja",
        "891": "Dokumen realisasi SKP",
        "1179": "Dokumen evaluasi kinerja",
    }
)
"""What the ids of documents (``id_ref_dokumen``) stand for: BKN's reference table in one client."""


def golongan_id(rank: Rank) -> str:
    """Return the id of a golongan; that of a PNS and that of a PPPK may be the same.

    Raises:
        NotFound: for a golongan of PPPK other than IX, whose ids are not known.

    Example:
        >>> golongan_id(Golongan.III_A), golongan_id(GolonganPPPK.IX)
        ('31', '31')
    """
    return GOLONGAN_PPPK.code(rank) if isinstance(rank, GolonganPPPK) else GOLONGAN.code(rank)


def read_golongan(id: str, kind: EmployeeKind) -> Rank | None:
    """Return the golongan of an id, or ``None`` when it is not known.

    Args:
        id: The id.
        kind: The kind of employee, without which an id says nothing.

    Example:
        >>> from kinerja.people.party import EmployeeKind
        >>> read_golongan("31", EmployeeKind.PNS), read_golongan("31", EmployeeKind.PPPK)
        (<Golongan.III_A: 'iii_a'>, <GolonganPPPK.IX: 'ix'>)
    """
    return GOLONGAN_PPPK.member(id) if kind.is_pppk else GOLONGAN.member(id)


def koefisien_id(jenjang: Jenjang, predikat: Predikat) -> str | Undetermined:
    """Return the id of the coefficient of a jenjang; only those of the predikat Baik are known.

    Example:
        >>> koefisien_id(Jenjang.AHLI_MUDA, Predikat.BAIK), bool(koefisien_id(Jenjang.AHLI_MUDA, Predikat.KURANG))
        ('22', False)
    """
    if predikat is Predikat.BAIK:
        return KOEFISIEN.code(jenjang)
    reason = Words(
        f"Kode koefisien SIASN untuk predikat {predikat.label.id} tidak diketahui.",
        f"The code of SIASN for the coefficient at {predikat.label.en} is not known.",
    )
    return Undetermined(reason, KOEFISIEN.basis)


def code_text(value: Any) -> str:
    """Return a code as its digits, however it came: ``2``, ``"2"``, ``"2.00"``; other text as it is.

    Raises:
        WrongType: for floats, truths and everything else that is no code.

    Example:
        >>> code_text("2.00"), code_text(2), code_text(" DIATAS ESPEKTASI ")
        ('2', '2', 'DIATAS ESPEKTASI')
    """
    if isinstance(value, str):
        text = value.strip()
        try:
            return number_text(exact(text))
        except KinerjaError:
            return text
    if type(value) not in {int, Decimal}:
        raise WrongType(
            f"A {type(value).__name__} is no code.",
            mend="Read JSON with json.loads(text, parse_float=Decimal).",
            value=value,
        )
    return number_text(exact(value))


_FIRST_WORDS: Mapping[str, Rating] = MappingProxyType(
    {
        "diatas": Rating.DI_ATAS_EKSPEKTASI,
        "sesuai": Rating.SESUAI_EKSPEKTASI,
        "dibawah": Rating.DI_BAWAH_EKSPEKTASI,
    }
)


def read_rating_code(value: Any) -> Rating | str:
    """Return the rating of a code or of a label; what is not known is returned as text.

    Labels are known by their first word, since BKN's own table writes "DIATAS ESPEKTASI".

    Example:
        >>> read_rating_code("1.00"), read_rating_code("DIATAS ESPEKTASI"), read_rating_code("9")
        (<Rating.DI_ATAS_EKSPEKTASI: 'di_atas_ekspektasi'>, <Rating.DI_ATAS_EKSPEKTASI: 'di_atas_ekspektasi'>, '9')
    """
    text = code_text(value)
    start = plain(text).replace(" ", "")
    named = (rating for word, rating in _FIRST_WORDS.items() if start.startswith(word))
    return RATINGS.member(text) or next(named, text)


def read_predikat_code(value: Any) -> Predikat | str:
    """Return the predikat of a code or of a label; what is not known is returned as text.

    Example:
        >>> read_predikat_code(4), read_predikat_code("BUTUH PERBAIKAN"), read_predikat_code("Cukup")
        (<Predikat.KURANG: 'kurang'>, <Predikat.BUTUH_PERBAIKAN: 'butuh_perbaikan'>, 'Cukup')
    """
    text = code_text(value)
    known = KUADRAN.member(text)
    if known is not None:
        return known
    try:
        return Predikat.parse(text)
    except UnknownName:
        return text
