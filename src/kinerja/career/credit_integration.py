"""Credits of the older way of counting, integrated: the balance minus the base of the jenjang.

The adjustment ended on 31 December 2023 (Peraturan BKN 3/2023, art. 26); SE Kepala BKN 9/2024, letter g, goes on with
it for balances that are still of the older way.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import exact, number_text
from ..base.finding import Finding, Severity
from ..base.law import Assurance, Basis
from ..base.laws import PERBKN_3_2023, SE_BKN_9_2024
from ..base.words import Words
from ..errors import InvalidValue, NotFound
from ..formula.build import given
from ..formula.program import explain
from ..people.positions import Jenjang
from ..people.ranks import Golongan
from ..plans.fields import is_a
from .credit_entry import CreditEntry, CreditKind
from .credit_rules import PERBKN3_2023
from .credit_spans import NewCredits

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..base.exact import Exact
    from ..formula.algebra import NumberFormula
    from .credit_rules import CreditRules

__all__ = [
    "INTEGRATED",
    "INTEGRATION_BANDS",
    "INTEGRATION_BASES",
    "INTEGRATION_BASIS",
    "INTEGRATION_UNTIL",
    "IntegrationBand",
    "integrate_credits",
    "integration_base",
]

INTEGRATION_BASIS: Basis = PERBKN_3_2023(
    "Pasal 26 dan Lampiran III",
    note="Read in an extraction.  Its examples take the base of the lower one of two jenjang: that of the rank, or that"
    " held.",
)
"""Why a base is taken off."""
_READ: Basis = PERBKN_3_2023(
    "Lampiran III",
    assurance=Assurance.SECONDARY,
    note="200 stands in its examples; 100, 400, 850 and the bands were read in guides of agencies.",
)
INTEGRATION_UNTIL: date = date(2023, 12, 31)
"""The last day of the adjustment by article 26."""

INTEGRATED: NumberFormula = (given("ak_konvensional") - given("nilai_dasar")).named(
    "ak_integrasi", id="Angka kredit integrasi", en="Integrated credits", basis=INTEGRATION_BASIS
)
"""Conventional credits minus the base; facts ``ak_konvensional``, ``nilai_dasar``."""

INTEGRATION_BASES: Mapping[Jenjang, Fraction] = MappingProxyType(
    {
        Jenjang.AHLI_PERTAMA: Fraction(100),
        Jenjang.AHLI_MUDA: Fraction(200),
        Jenjang.AHLI_MADYA: Fraction(400),
        Jenjang.AHLI_UTAMA: Fraction(850),
    }
)
"""What is taken off, by jenjang; none was read for keterampilan."""


@final
@attrs.frozen
class IntegrationBand:
    """Where integrated credits of a rank lie.

    Args:
        golongan: The rank.
        low: The least, 0 or more.
        high: The most, not below ``low``.
        basis: Where it was read.

    Raises:
        InvalidValue: when the numbers are swapped or below 0.
    """

    golongan: Golongan = attrs.field(validator=is_a(Golongan))
    low: Fraction = attrs.field(converter=exact)
    high: Fraction = attrs.field(converter=exact)
    basis: Basis = attrs.field(validator=is_a(Basis))

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.low <= self.high:
            raise InvalidValue("The band runs backwards or below 0.", mend="Give the lower end first.", path="high")


INTEGRATION_BANDS: tuple[IntegrationBand, ...] = (
    IntegrationBand(Golongan.III_A, 0, 50, _READ),
    IntegrationBand(Golongan.III_B, 50, 100, _READ),
    IntegrationBand(Golongan.III_C, 0, 100, _READ),
    IntegrationBand(Golongan.III_D, 100, 200, _READ),
    IntegrationBand(Golongan.IV_A, 0, 150, _READ),
    IntegrationBand(Golongan.IV_B, 150, 300, _READ),
    IntegrationBand(Golongan.IV_C, 300, 450, _READ),
    IntegrationBand(Golongan.IV_D, 0, 200, _READ),
    IntegrationBand(Golongan.IV_E, 200, 400, _READ),
)
"""Where integrated credits of a rank lie when it fits its jenjang; outside is flagged, not corrected."""


def integration_base(
    jenjang: Jenjang | str, golongan: Golongan | str, *, rules: CreditRules = PERBKN3_2023
) -> Fraction:
    """Return what is taken off: the base of the jenjang held, or of the one that the rank fits if that is lower.

    Args:
        jenjang: The jenjang held.
        golongan: The rank.
        rules: The regime of credits, for the ranks of a jenjang.

    Raises:
        NotFound: for keterampilan, of which no base was read, and a rank that fits no jenjang of the ladder.

    Example:
        >>> integration_base("ahli_madya", "III/d"), integration_base("ahli_muda", "IV/a")
        (Fraction(200, 1), Fraction(200, 1))
    """
    held, rank = Jenjang.parse(jenjang), Golongan.parse(golongan)
    fitting = rules.jenjang_of(held.kategori, rank)
    if fitting is None or held not in INTEGRATION_BASES:
        raise NotFound(
            f"No base of integration was read for {held} at {rank.written}.",
            mend="Give base=, as the guide of the functional position has it.",
            value=held,
        )
    return INTEGRATION_BASES[min(held, fitting)]


def integrate_credits(
    conventional: Exact,
    jenjang: Jenjang | str,
    golongan: Golongan | str,
    *,
    on: date,
    base: Exact | None = None,
    decree: str = "",
    rules: CreditRules = PERBKN3_2023,
) -> NewCredits:
    """Return the integrated credits of a balance of the older way of counting.

    Args:
        conventional: The last cumulative credits of the older way (PAK konvensional).
        jenjang: The jenjang held.
        golongan: The rank.
        on: The day of the integration.
        base: What is taken off, where a guide has it; by default :func:`integration_base`.
        decree: The decree on credits that set the balance.
        rules: The regime of credits.

    Raises:
        InvalidValue: when the balance is below the base: no credits would be left of the jenjang.
        NotFound: when no base is given and none was read.
        WrongType: for floats.

    Example:
        >>> from datetime import date
        >>> day = date(2023, 12, 1)
        >>> integrate_credits("440.900", "ahli_madya", "III/d", on=day).total == Fraction("240.9")
        True
        >>> integrate_credits("377", "ahli_muda", "IV/a", on=day).total
        Fraction(177, 1)
    """
    held, rank, old = Jenjang.parse(jenjang), Golongan.parse(golongan), exact(conventional)
    taken = integration_base(held, rank, rules=rules) if base is None else exact(base)
    if old < taken or taken < 0:
        raise InvalidValue(
            f"The balance {number_text(old)} does not reach the base {number_text(taken)}.",
            why=f"The base is what the jenjang began with in the older way of counting ({INTEGRATION_BASIS}).",
            mend="Look at the jenjang and the balance; give the cumulative credits, not those of one year.",
            path="conventional",
            value=old,
        )
    because = explain(INTEGRATED, {"ak_konvensional": old, "nilai_dasar": taken})
    entry = CreditEntry(
        CreditKind.INTEGRASI,
        held,
        old - taken,
        INTEGRATION_BASIS,
        golongan=rank,
        booked_on=on,
        decree=decree,
        because=because,
    )
    return NewCredits([entry], findings=[*_outside(entry, rank, rules), *_late(on)])


def _outside(entry: CreditEntry, rank: Golongan, rules: CreditRules) -> list[Finding]:
    if not rules.fits(entry.jenjang, rank):
        return []
    return [
        Finding(
            "CREDIT_INTEGRATION_BAND",
            Severity.WARNING,
            "conventional",
            Words(
                f"AK integrasi {rank.written} lazimnya {number_text(band.low)} s.d. {number_text(band.high)}.",
                f"Integrated credits at {rank.written} lie from {number_text(band.low)} to {number_text(band.high)}.",
            ),
            Words("Periksa saldo, jenjang, dan pangkatnya.", "Look at the balance, the jenjang and the rank."),
            band.basis,
        )
        for band in INTEGRATION_BANDS
        if band.golongan is rank and not band.low <= entry.credit <= band.high
    ]


def _late(on: date) -> list[Finding]:
    if on <= INTEGRATION_UNTIL:
        return []
    return [
        Finding(
            "CREDIT_INTEGRATION_LATE",
            Severity.INFO,
            "on",
            Words(
                "Penyesuaian menurut Pasal 26 berakhir 31 Desember 2023; SE Kepala BKN 9/2024 melanjutkannya.",
                "The adjustment of article 26 ended on 31 December 2023; SE Kepala BKN 9/2024 goes on with it.",
            ),
            Words(
                "Instansi memprosesnya melalui DISPAKATI dengan PAK konvensional terakhir.",
                "The agency handles it in DISPAKATI, with the last decree of the older way.",
            ),
            SE_BKN_9_2024("Huruf g"),
        )
    ]
