"""The SKP of older years in SIASN: ``skp`` for PP 46/2011, ``skp/2021`` for the year of two laws."""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, final

import attrs

from ..base.exact import exact
from ..base.finding import Finding, Severity, Undetermined
from ..base.period import Period
from ..base.words import Words, number_words
from ..errors import InvalidValue
from ..evaluation.reported import ReportedResult
from ..evaluation.rounds import EvaluationKind
from ..plans.conduct import AspekPerilaku
from ..plans.fields import stripped
from ..rules.pp46_2011 import PP46_2011, TWO_PLACES
from .siasn import SiasnAppraiser, SiasnEndpoint, endpoint_of
from .siasn_fields import Other, WireField, WireKind, read_wire, write_wire

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from ..base.exact import Exact
    from ..plans.conduct import Scores
    from ..rules.pp46_2011 import Sebutan

__all__ = ["SKP_2021_FIELDS", "SKP_FIELDS", "OldSigner", "OldSkp", "older_request", "read_older"]

_NUMBER = WireKind.NUMBER

_ASPECTS: Mapping[AspekPerilaku, str] = MappingProxyType(
    {
        AspekPerilaku.ORIENTASI_PELAYANAN: "orientasiPelayanan",
        AspekPerilaku.INTEGRITAS: "integritas",
        AspekPerilaku.KOMITMEN: "komitmen",
        AspekPerilaku.DISIPLIN: "disiplin",
        AspekPerilaku.KERJA_SAMA: "kerjasama",
        AspekPerilaku.KEPEMIMPINAN: "kepemimpinan",
    }
)


def _signer(who: str) -> tuple[WireField, ...]:
    """Return the fields of one of the two who sign."""
    status = "statusPenilai" if who == "penilai" else "statusAtasanPenilai"
    official = "pejabatPenilai" if who == "penilai" else "atasanPejabatPenilai"
    return (
        WireField(f"{who}_number", f"{who}NipNrp"),
        WireField(f"{who}_name", f"{who}Nama"),
        WireField(f"{who}_golongan_id", f"{who}Golongan"),
        WireField(f"{who}_golongan_since", f"{who}TmtGolongan", kind=WireKind.DAY),
        WireField(f"{who}_position", f"{who}Jabatan"),
        WireField(f"{who}_unit", f"{who}UnorNama"),
        WireField(f"{who}_siasn_id", official),
        WireField(f"{who}_status", status),
    )


_COMMON = (
    WireField("id", "id"),
    WireField("person_id", "pnsDinilaiOrang", ["pnsDinilaiId", "pns"], kind=WireKind.PERSON, required=True),
    WireField("year", "tahun", kind=WireKind.YEAR, required=True),
    WireField("position_type", "jenisJabatan"),
    WireField("skp", "nilaiSkp", kind=_NUMBER, required=True),
    *(WireField(str(aspek), name, kind=_NUMBER) for aspek, name in _ASPECTS.items()),
    WireField("total", "jumlah", kind=_NUMBER),
    WireField("mean", "nilairatarata", kind=_NUMBER),
    WireField("conduct", "nilaiPerilakuKerja", kind=_NUMBER),
    WireField("achievement", "nilaiPrestasiKerja", kind=_NUMBER, required=True),
    *_signer("penilai"),
    *_signer("atasanPenilai"),
)

SKP_FIELDS: tuple[WireField, ...] = (*_COMMON, WireField("user_id", "pnsUserId"))
"""The fields of ``skp``."""
SKP_2021_FIELDS: tuple[WireField, ...] = (
    *_COMMON,
    WireField(str(AspekPerilaku.INISIATIF_KERJA), "inisiatifKerja", kind=_NUMBER),
    WireField("converted", "konversiNilai", kind=_NUMBER),
    WireField("integrated", "nilaiIntegrasi", kind=_NUMBER),
    WireField("rules", "jenisPeraturanKinerjaKd"),
)
"""The fields of ``skp/2021``."""

_TABLES: Mapping[SiasnEndpoint, tuple[WireField, ...]] = MappingProxyType(
    {SiasnEndpoint.SKP: SKP_FIELDS, SiasnEndpoint.SKP_2021: SKP_2021_FIELDS}
)


@final
@attrs.frozen
class OldSigner:
    """Who signed an older SKP.

    Args:
        person: The person.
        golongan_since: Since when the golongan was held.
        siasn_id: The id of the person in SIASN; empty for who is not in it.
    """

    person: SiasnAppraiser = attrs.field(factory=SiasnAppraiser)
    golongan_since: date | None = None
    siasn_id: str = ""


def _number(value: Exact | None) -> Fraction | None:
    return None if value is None else exact(value)


@final
@attrs.frozen(kw_only=True)
class OldSkp:
    """The SKP of a year before 2022, as SIASN keeps it.

    Args:
        person_id: The id of the person in SIASN.
        year: The year, which also says where SIASN keeps it.
        skp: The value of the SKP.
        conduct: The value of the conduct.
        achievement: The value of both together (nilai prestasi kerja).
        scores: The values of the aspects of conduct, as :class:`~kinerja.plans.conduct.Conduct` keeps them.
        total: The sum of these.
        mean: Their mean.
        position_type: The code of the kind of position, see
            :data:`~kinerja.interop.siasn_codes.POSITION_TYPES`.
        converted: The value of one half of 2021 converted; 2021 only.
        integrated: The value of both halves; 2021 only.
        rules: ``"PP46"`` or ``"PP30"``; 2021 only.
        appraiser: Who appraised.
        superior: The superior of the appraiser.
        user_id: The id of who entered it; not in 2021.
        id: The id of the row; empty for a new one.
        other: What else a row held, as it came.
    """

    person_id: str = attrs.field(converter=stripped)
    year: int
    skp: Fraction | None = attrs.field(default=None, converter=_number)
    conduct: Fraction | None = attrs.field(default=None, converter=_number)
    achievement: Fraction | None = attrs.field(default=None, converter=_number)
    scores: Scores = ()
    total: Fraction | None = attrs.field(default=None, converter=_number)
    mean: Fraction | None = attrs.field(default=None, converter=_number)
    position_type: str = attrs.field(default="", converter=stripped)
    converted: Fraction | None = attrs.field(default=None, converter=_number)
    integrated: Fraction | None = attrs.field(default=None, converter=_number)
    rules: str = attrs.field(default="", converter=stripped)
    appraiser: OldSigner = attrs.field(factory=OldSigner)
    superior: OldSigner = attrs.field(factory=OldSigner)
    user_id: str = attrs.field(default="", converter=stripped)
    id: str = attrs.field(default="", converter=stripped)
    other: Other = attrs.field(default=(), hash=False, repr=False)

    @property
    def endpoint(self) -> SiasnEndpoint:
        """Where SIASN keeps it."""
        return endpoint_of(self.year)

    def result(self, employee_id: str, sebutan: Sebutan) -> ReportedResult | Undetermined:
        """Return the result for the record of a person, or why there is none.

        Args:
            employee_id: The caller's key of the person.
            sebutan: What the number is called; SIASN does not tell, and PP 46/2011, art. 17, names whole numbers only,
                so that 90.5 is read in two ways.
        """
        if self.endpoint is not SiasnEndpoint.SKP:
            return _TWO_HALVES
        return ReportedResult(
            employee_id,
            Period.year(self.year),
            EvaluationKind.TAHUNAN,
            PP46_2011.id,
            sebutan,
            score=self.achievement,
            origin="siasn",
            external_id=self.id,
        )

    def check(self) -> tuple[Finding, ...]:
        """Return what a careful reader would flag: a sum or a mean of the aspects that is another."""
        return tuple(_other_sums(self))


_TWO_HALVES = Undetermined(
    Words(
        "Nilai 2021 digabung dari dua bagian tahun itu.", "The value of 2021 is joined from the two halves of the year."
    )
)


def older_request(skp: OldSkp) -> dict[str, Any]:
    """Return the body of ``POST /skp/save``, or of ``/skp/2021/save`` for 2021.

    Numbers are whole numbers or ``Decimal``, never floats; hand them to an encoder that knows decimals.

    Raises:
        InvalidValue: for a year since 2022, which belongs to ``skp22``.
        Problems: when something required is missing, or a number has no end as a decimal.
    """
    return write_wire(_flat(skp), _table(skp.endpoint))


def _table(endpoint: SiasnEndpoint) -> tuple[WireField, ...]:
    if endpoint not in _TABLES:
        raise InvalidValue(
            f"{endpoint} is none of the older SKP.",
            why="Results since 2022 have ratings instead of numbers.",
            mend="Use annual_request(...) and read_annual(...).",
            path="endpoint",
            value=endpoint,
        )
    return _TABLES[endpoint]


def _flat(skp: OldSkp) -> dict[str, Any]:
    scores = dict(skp.scores)
    values = attrs.asdict(skp, recurse=False) | {"id": skp.id or None}
    for who, signer in (("penilai", skp.appraiser), ("atasanPenilai", skp.superior)):
        values |= {f"{who}_{name}": value for name, value in attrs.asdict(signer.person).items()}
        values |= {f"{who}_golongan_since": signer.golongan_since, f"{who}_siasn_id": signer.siasn_id}
    return values | {str(aspek): scores.get(aspek) for aspek in AspekPerilaku}


def read_older(row: Mapping[str, Any], endpoint: SiasnEndpoint) -> OldSkp:
    """Return a row of ``GET /pns/rw-skp``; the body of a request is read as well.

    Args:
        row: The row.
        endpoint: ``SKP``, or ``SKP_2021`` for rows of 2021.

    Raises:
        InvalidValue: for another endpoint, and for a row without a year or with one that belongs elsewhere.
        Problems: with everything that cannot be read.

    Example:
        >>> row = {
        ...     "tahun": "2019",
        ...     "nilaiSkp": "87.5",
        ...     "disiplin": "80",
        ...     "jumlah": "80.00",
        ...     "nilaiPrestasiKerja": "84.5",
        ... }
        >>> old = read_older(row, SiasnEndpoint.SKP)
        >>> str(old.achievement), old.check()
        ('169/2', ())
    """
    values, other = read_wire(row, _table(endpoint))
    year = values["year"]
    if year is None or endpoint_of(year) is not endpoint:
        raise InvalidValue(
            f"The row is of {year}.", mend=f"Rows of {endpoint} have a year that belongs there.", path="tahun"
        )
    known = {field.name for field in attrs.fields(OldSkp)}
    scores = ((aspek, values.get(str(aspek))) for aspek in AspekPerilaku)
    return OldSkp(
        **{name: value for name, value in values.items() if name in known},
        scores=tuple((aspek, score) for aspek, score in scores if score is not None),
        appraiser=_who(values, "penilai"),
        superior=_who(values, "atasanPenilai"),
        other=other,
    )


def _who(values: Mapping[str, Any], who: str) -> OldSigner:
    names = [field.name for field in attrs.fields(SiasnAppraiser)]
    person = SiasnAppraiser(**{name: values[f"{who}_{name}"] for name in names})
    return OldSigner(person, values[f"{who}_golongan_since"], values[f"{who}_siasn_id"])


def _other_sums(skp: OldSkp) -> Iterator[Finding]:
    given = [score for _, score in skp.scores]
    if not given:
        return
    total = sum(given, Fraction())
    told = (("total", skp.total, total), ("mean", skp.mean, total / len(given)))
    for name, kept, right in told:
        # Printed numbers have two decimals.
        if kept is not None and TWO_PLACES.apply(kept) != TWO_PLACES.apply(right):
            yield Finding(
                "SIASN_SKP_SUM",
                Severity.WARNING,
                name,
                Words(
                    f"Tercatat {number_words(kept).id}; dari aspek perilaku seharusnya {number_words(right).id}.",
                    f"It says {number_words(kept).en}; the aspects of conduct give {number_words(right).en}.",
                ),
                Words("Periksa nilai aspek perilaku.", "Look at the values of the aspects."),
            )
