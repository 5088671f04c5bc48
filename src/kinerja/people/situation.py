"""Where a person is while not simply at work: on leave, studying, lent out, or where no plan is asked for.

A situation is dated and stands beside the position held.  What several of them mean for the plan of a period is said
by :func:`~kinerja.people.planning.planning`.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, final

import attrs

from ..base.law import Assurance
from ..base.laws import PERMENPANRB_6_2022, SE_BKN_1_2023
from ..base.members import member
from ..base.period import Period, plain_date
from ..base.spans import check_days
from ..base.words import Words, label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..base.law import Basis

__all__ = ["EXEMPTIONS", "EXEMPT_BASIS", "VILLAGE_BASIS", "Exempted", "Situation", "SituationKind"]

EXEMPT_BASIS = PERMENPANRB_6_2022("Lampiran hlm. 65-66, C angka 8")
"""Whom planning does not apply to; who studies is not among them any more."""
VILLAGE_BASIS = SE_BKN_1_2023("angka 5 huruf g", assurance=Assurance.SECONDARY, note="Read in a full copy of the text.")
"""PNS elected village head or appointed village official need no SKP."""


class SituationKind(StrEnum):
    """What a person's situation is; the last five mean that no plan is asked for."""

    CUTI = "cuti"
    """Leave of any kind but that outside the state's account."""
    TUGAS_BELAJAR = "tugas_belajar"
    """Study, at own cost or on a scholarship, released from the post or not: an SKP is needed in all four."""
    DIPERBANTUKAN = "diperbantukan"
    """Lent to another agency, abroad, or outside government; the superior at home appraises."""
    PEJABAT_NEGARA = "pejabat_negara"
    """Appointed pejabat negara, or head or member of a non-structural body."""
    DIBERHENTIKAN_SEMENTARA = "diberhentikan_sementara"
    """Suspended."""
    CUTI_DI_LUAR_TANGGUNGAN_NEGARA = "cuti_di_luar_tanggungan_negara"
    """Leave outside the state's account (CLTN)."""
    MASA_PERSIAPAN_PENSIUN = "masa_persiapan_pensiun"
    """The time of preparation before retirement (MPP)."""
    PERANGKAT_DESA = "perangkat_desa"
    """Elected village head, or village official."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("situation_kind", self)


@final
@attrs.frozen
class Exempted:
    """The answer that no plan is asked for, and why.

    Args:
        reason: Why.
        basis: The rule.
    """

    reason: Words
    basis: Basis


def _exempt(id: str, en: str) -> Exempted:
    return Exempted(
        Words(f"Perencanaan kinerja tidak berlaku bagi Pegawai yang {id}.", f"Planning does not apply to who {en}."),
        EXEMPT_BASIS,
    )


EXEMPTIONS: Mapping[SituationKind, Exempted] = MappingProxyType(
    {
        SituationKind.PEJABAT_NEGARA: _exempt(
            "diangkat menjadi pejabat negara atau pimpinan/anggota lembaga nonstruktural",
            "is a pejabat negara, or head or member of a non-structural body",
        ),
        SituationKind.DIBERHENTIKAN_SEMENTARA: _exempt("diberhentikan sementara", "is suspended"),
        SituationKind.CUTI_DI_LUAR_TANGGUNGAN_NEGARA: _exempt(
            "menjalani cuti di luar tanggungan negara", "is on leave outside the state's account"
        ),
        SituationKind.MASA_PERSIAPAN_PENSIUN: _exempt(
            "mengambil masa persiapan pensiun", "takes the time of preparation for retirement"
        ),
        SituationKind.PERANGKAT_DESA: Exempted(
            Words(
                "PNS yang menjadi kepala desa atau perangkat desa tidak wajib menyusun SKP; bila hasil penilaian "
                "diperlukan, bupati/wali kota menilai dan dapat mendelegasikan kepada camat.",
                "A PNS who is village head or village official needs no SKP; where a result is needed, the bupati or "
                "wali kota appraises and may delegate to the camat.",
            ),
            VILLAGE_BASIS,
        ),
    }
)
"""The situations in which no plan is asked for, each with the reason."""


def _kind(value: SituationKind | str) -> SituationKind:
    return member(SituationKind, value)


@final
@attrs.frozen
class Situation:
    """A situation of a person, and the days it lasts.

    Args:
        kind: What it is.
        since: The first day.
        until: The last day; ``None`` while its end is not known.
        host: Where the person is meanwhile, as text: the campus, the agency, the village.
        reference: The decree, as text.

    Raises:
        InvalidValue: when it ends before it begins.
        WrongType: for days with a time.

    Example:
        >>> study = Situation(SituationKind.TUGAS_BELAJAR, date(2025, 8, 1), date(2027, 7, 31), host="Universitas X")
        >>> study.holds_on(date(2026, 1, 1)), study.exempt
        (True, False)
        >>> Situation(SituationKind.MASA_PERSIAPAN_PENSIUN, date(2025, 8, 1)).exempt
        True
    """

    kind: SituationKind = attrs.field(converter=_kind)
    since: date = attrs.field(converter=plain_date)
    until: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date))
    host: str = attrs.field(default="", kw_only=True)
    reference: str = attrs.field(default="", kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_days("The situation", self.since, self.until)

    @property
    def exempt(self) -> bool:
        """Whether no plan is asked for while it lasts (PermenPANRB 6/2022, annex p. 65-66; SE BKN 1/2023, 5g)."""
        return self.kind in EXEMPTIONS

    @property
    def span(self) -> Period:
        """All its days; up to the end of the calendar where its end is not known."""
        return Period(self.since, self.until or date.max)

    def holds_on(self, day: date) -> bool:
        """Return whether it lasts on ``day``."""
        return self.span.contains(day)
