"""Evaluations as SIASN takes them: ``skp22`` for years since 2022, ``kinerjaperiodik`` for their parts.

Nothing here talks to a server.  Requests are made from results of kinerja, and the kuadran in them is always computed
from the two ratings.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, final

import attrs

from ..errors import InvalidValue, WrongType
from ..evaluation.rounds import EvaluationKind
from ..people.identity import mask
from ..plans.fields import filled, stripped
from ..rules.permenpanrb6_2022 import MATRIX, PERMENPANRB6_2022
from ..rules.permenpanrb6_2022 import predikat as by_matrix
from .siasn_codes import (
    APPRAISER_STATUSES,
    KUADRAN,
    PERIODS,
    RATINGS,
    AppraiserStatus,
    golongan_id,
)
from .siasn_fields import WireField, WireKind, write_wire

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..evaluation.reported import ReportedResult
    from ..people.party import Party

__all__ = [
    "ANNUAL_FIELDS",
    "FIRST_YEAR",
    "PERIODIC_FIELDS",
    "SiasnAppraiser",
    "SiasnDocument",
    "SiasnEndpoint",
    "annual_request",
    "endpoint_of",
    "periodic_request",
]

_CODE, _YEAR, _MONTH = WireKind.CODE, WireKind.YEAR, WireKind.MONTH


class SiasnEndpoint(StrEnum):
    """Where SIASN keeps a result."""

    SKP = "skp"
    """Years of PP 46/2011, to 2020."""
    SKP_2021 = "skp/2021"
    """2021, the year of two laws."""
    SKP22 = "skp22"
    """Years of PermenPANRB 6/2022, since 2022."""
    KINERJA_PERIODIK = "kinerjaperiodik"
    """Months and quarters since 2022."""


FIRST_YEAR = 2022
"""The first year of PermenPANRB 6/2022; earlier performance stays under earlier law (art. 39)."""


def endpoint_of(year: int) -> SiasnEndpoint:
    """Return where the result of a year belongs.

    Example:
        >>> [str(endpoint_of(year)) for year in (2019, 2021, 2022, 2025)]
        ['skp', 'skp/2021', 'skp22', 'skp22']
    """
    if year >= FIRST_YEAR:
        return SiasnEndpoint.SKP22
    return SiasnEndpoint.SKP_2021 if year == FIRST_YEAR - 1 else SiasnEndpoint.SKP


# --- The fields -----------------------------------------------------------------------------------------------------

_RATED = (
    WireField("hasil_kerja", "hasilKinerjaNilai", kind=_CODE, required=True),
    WireField("perilaku", "perilakuKerjaNilai", kind=_CODE, required=True),
    WireField("kuadran", "kuadranKinerjaNilai", kind=_CODE, required=True),
)
_LABELS = (
    WireField("hasil_kerja_label", got=["hasilKinerja"]),
    WireField("perilaku_label", got=["perilakuKerja"]),
)

ANNUAL_FIELDS: tuple[WireField, ...] = (
    WireField("id", "id"),
    WireField("person_id", "pnsDinilaiOrang", ["pnsDinilaiId"], kind=WireKind.PERSON, required=True),
    WireField("year", "tahun", kind=_YEAR, required=True),
    *_RATED,
    WireField("number", "penilaiNipNrp", ["nipNrpPenilai"]),
    WireField("name", "penilaiNama", ["namaPenilai"]),
    WireField("position", "penilaiJabatan", ["penilaiJabatanNm"]),
    WireField("unit", "penilaiUnorNama", ["penilaiUnorNm"]),
    WireField("golongan_id", "penilaiGolongan", ["penilaiGolonganId"]),
    WireField("status", "statusPenilai"),
    *_LABELS,
    WireField("kuadran_label", got=["kuadranKinerja"]),
)
"""The fields of ``skp22``."""

PERIODIC_FIELDS: tuple[WireField, ...] = (
    WireField("id", "id"),
    WireField("person_id", "pnsDinilaiId", kind=WireKind.PERSON, required=True),
    WireField("year", "tahun", kind=_YEAR, required=True),
    WireField("first_year", "tahunMulaiPenilaian", kind=_YEAR, required=True),
    WireField("last_year", "tahunSelesaiPenilaian", kind=_YEAR, required=True),
    WireField("first_month", "bulanMulaiPenilaian", kind=_MONTH, required=True),
    WireField("last_month", "bulanSelesaiPenilaian", kind=_MONTH, required=True),
    WireField("period_id", "periodikId", required=True),
    WireField("koefisien_id", "koefisienId", ["koefisenId"], required=True),
    *_RATED,
    WireField("number", "penilaiNipNrp"),
    WireField("name", "penilaiNama", ["namaPenilai"]),
    WireField("position", "penilaiJabatanNama"),
    WireField("unit", "penilaiUnorNama", ["penilaiUnorNm"]),
    WireField("golongan_id", "penilaiGolongan", ["penilaiGolonganId"]),
    WireField("status", "statusPenilai"),
    *_LABELS,
    WireField("kuadran_label", got=["kuadranNilai"]),
)
"""The fields of ``kinerjaperiodik``."""


# --- Requests out ---------------------------------------------------------------------------------------------------


@final
@attrs.frozen
class SiasnAppraiser:
    """An appraiser as SIASN keeps one: all of it text, since it may be an officer of another service.

    Args:
        number: NIP, NI PPPK or NRP as it is written.
        name: The name.
        position: The position.
        unit: The unit.
        golongan_id: The id of the golongan; empty where there is none.
        status: ``"ASN"`` or ``"NON ASN"``; text that came from SIASN is kept as it is.
    """

    number: str = attrs.field(default="", converter=stripped, repr=lambda text: repr(mask(text)))
    name: str = attrs.field(default="", converter=stripped)
    position: str = attrs.field(default="", converter=stripped)
    unit: str = attrs.field(default="", converter=stripped)
    golongan_id: str = attrs.field(default="", converter=stripped)
    status: str = attrs.field(default="", converter=stripped)

    @classmethod
    def of(cls, party: Party) -> SiasnAppraiser:
        """Return the appraiser of a document.

        Raises:
            NotFound: for a golongan of PPPK whose id is not known.

        Example:
            >>> from kinerja.people.party import Party
            >>> from kinerja.people.positions import Position
            >>> from kinerja.people.unit import Unit
            >>> SiasnAppraiser.of(
            ...     Party("b1", "Sri", Position("Bupati", None), Unit("pemda", "Kabupaten Contoh"))
            ... ).status
            'NON ASN'
        """
        status = AppraiserStatus.ASN if party.is_asn else AppraiserStatus.NON_ASN
        return cls(
            party.number.digits if party.number else party.other_number,
            party.name,
            party.title,
            party.unit.name,
            golongan_id(party.rank) if party.rank else "",
            APPRAISER_STATUSES.code(status),
        )


@final
@attrs.frozen
class SiasnDocument:
    """A document that was uploaded to SIASN, as a request names it in ``path``.

    Args:
        id: The id of its kind, one of :data:`~kinerja.interop.siasn_codes.DOCUMENTS`.
        name: What it is called.
        uri: Where it is.
        object: The name of the stored file.
        slug: Its short name.
    """

    id: str = attrs.field(converter=stripped, validator=filled)
    name: str = attrs.field(default="", converter=stripped)
    uri: str = attrs.field(default="", converter=stripped)
    object: str = attrs.field(default="", converter=stripped)
    slug: str = attrs.field(default="", converter=stripped)


def annual_request(
    result: ReportedResult,
    *,
    person_id: str,
    appraiser: SiasnAppraiser,
    id: str | None = None,
    documents: Iterable[SiasnDocument] = (),
) -> dict[str, Any]:
    """Return the body of ``POST /skp22/save``.

    Args:
        result: The result of a year under PermenPANRB 6/2022, with both ratings.
        person_id: The id of the person in SIASN, which is not the NIP.
        appraiser: Who decided.
        id: The id of the row that is to be changed; ``None`` for a new one.
        documents: The documents that were uploaded for it.

    Raises:
        InvalidValue: for a result that SIASN cannot hold: of another law, without ratings, of several years, or with a
            predikat that the matrix does not give.
        Problems: when something required is missing.

    Example:
        >>> from kinerja.base.period import Period
        >>> from kinerja.evaluation.reported import ReportedResult
        >>> from kinerja.rules.permenpanrb6_2022 import Predikat
        >>> result = ReportedResult(
        ...     "e1",
        ...     Period.year(2024),
        ...     EvaluationKind.TAHUNAN,
        ...     "permenpanrb6_2022",
        ...     Predikat.KURANG,
        ...     hasil_kerja="sesuai_ekspektasi",
        ...     perilaku="di_bawah_ekspektasi",
        ... )
        >>> body = annual_request(result, person_id="0000AAAA", appraiser=SiasnAppraiser(name="Budi"))
        >>> body["tahun"], body["hasilKinerjaNilai"], body["perilakuKerjaNilai"], body["kuadranKinerjaNilai"]
        (2024, 2, 3, 4)
    """
    if result.kind is not EvaluationKind.TAHUNAN:
        raise InvalidValue("The result is periodic.", mend="Use periodic_request(...).", path="kind", value=result.kind)
    values = {"id": id, "person_id": person_id, "year": _year(result), **_rated(result), **_who(appraiser)}
    return write_wire(values, ANNUAL_FIELDS) | _path(documents)


def periodic_request(
    result: ReportedResult,
    *,
    person_id: str,
    appraiser: SiasnAppraiser,
    koefisien_id: str,
    id: str | None = None,
    documents: Iterable[SiasnDocument] = (),
) -> dict[str, Any]:
    """Return the body of ``POST /kinerjaperiodik/save``.

    Args:
        result: The result of a month or a quarter under PermenPANRB 6/2022, with both ratings.
        person_id: The id of the person in SIASN, which is not the NIP.
        appraiser: Who decided.
        koefisien_id: The id of the coefficient, see :func:`~kinerja.interop.siasn_codes.koefisien_id`; SIASN requires
            one also of staff without a jenjang, and which one they send is not known.
        id: The id of the row that is to be changed; ``None`` for a new one.
        documents: The documents that were uploaded for it.

    Raises:
        InvalidValue: for a result that SIASN cannot hold, as :func:`annual_request` says.
        NotFound: for a period that is no month and no quarter.
        Problems: when something required is missing.
    """
    if result.kind is not EvaluationKind.PERIODIK:
        raise InvalidValue("The result is annual.", mend="Use annual_request(...).", path="kind", value=result.kind)
    period = result.period
    values = {
        "id": id,
        "person_id": person_id,
        "year": _year(result),
        "first_year": period.start.year,
        "last_year": period.end.year,
        "first_month": period.start.month,
        "last_month": period.end.month,
        "period_id": PERIODS.code(period.kind),
        "koefisien_id": koefisien_id,
        **_rated(result),
        **_who(appraiser),
    }
    return write_wire(values, PERIODIC_FIELDS) | _path(documents)


def _year(result: ReportedResult) -> int:
    first, last = result.period.start.year, result.period.end.year
    if first != last:
        what = f"The result is of {result.period.label.en}."
        raise InvalidValue(what, mend="Give one of a single year.", path="period", value=result.period)
    return last


def _rated(result: ReportedResult) -> dict[str, str]:
    if result.regime != PERMENPANRB6_2022.id or result.period.start.year < FIRST_YEAR:
        raise InvalidValue(
            f"The result is of {result.regime}, {result.period.label.en}.",
            why="Only results of PermenPANRB 6/2022 since 2022 have the two ratings.",
            mend="Use the older SKP of kinerja.interop.siasn_older.",
            path="regime",
            value=result.regime,
        )
    if result.hasil_kerja is None or result.perilaku is None:
        raise InvalidValue("A rating is missing.", mend="Give both ratings.", path="hasil_kerja")
    kuadran = by_matrix(result.hasil_kerja, result.perilaku)
    if result.predikat is not kuadran:
        raise InvalidValue(
            f"The predikat is {result.predikat.label.en}, the matrix gives {kuadran.label.en}.",
            why=f"SIASN keeps the kuadran, which follows from the ratings ({MATRIX}); it has no field for study leave "
            "that was not completed.",
            mend="Correct the result, or enter it by hand.",
            path="predikat",
            value=result.predikat,
        )
    return {
        "hasil_kerja": RATINGS.code(result.hasil_kerja),
        "perilaku": RATINGS.code(result.perilaku),
        "kuadran": KUADRAN.code(kuadran),
    }


def _who(appraiser: SiasnAppraiser) -> dict[str, str]:
    if not isinstance(appraiser, SiasnAppraiser):
        mend = "Give SiasnAppraiser.of(party)."
        raise WrongType(f"A {type(appraiser).__name__} is no appraiser of SIASN.", mend=mend, path="appraiser")
    return attrs.asdict(appraiser)


def _path(documents: Iterable[SiasnDocument]) -> dict[str, list[dict[str, str]]]:
    listed = [
        {"dok_id": each.id, "dok_nama": each.name, "dok_uri": each.uri, "object": each.object, "slug": each.slug}
        for each in documents
    ]
    return {"path": listed} if listed else {}
