"""The tables of credits (angka kredit) after Peraturan BKN 3/2023: needs, coefficients, rates, basic credits.

All of them are data with an article each.  What no table was read for is left open; an agency that has one adds it with
:meth:`CreditRules.with_base`.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Undetermined
from ..base.law import Assurance, Basis
from ..base.laws import PERBKN_3_2023, SE_BKN_9_2024
from ..base.period import plain_date
from ..base.rounding import Rounding
from ..base.spans import check_days
from ..base.words import Words
from ..errors import InvalidValue, NotFound
from ..people.positions import Jenjang, Kategori
from ..people.ranks import Golongan
from ..plans.fields import filled, is_a, refuse_twins, stripped
from ..rules.permenpanrb6_2022 import Predikat
from .credit_parts import CreditBase, CreditNeed, CreditRate, CreditRoundingStage, CreditStart

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction

__all__ = ["PERBKN3_2023", "CreditRules"]


def _needs(values: Iterable[CreditNeed]) -> tuple[CreditNeed, ...]:
    return tuple(values)


def _rates(values: Iterable[CreditRate]) -> tuple[CreditRate, ...]:
    return tuple(values)


def _bases(values: Iterable[CreditBase]) -> tuple[CreditBase, ...]:
    return tuple(values)


def _starts(values: Iterable[CreditStart]) -> tuple[CreditStart, ...]:
    return tuple(values)


@final
@attrs.frozen(repr=False)
class CreditRules:
    """A regime of credits: its tables, how it rounds, and since when it holds.

    Args:
        id: A short name.
        since: The first day.
        until: The last day; ``None`` while it holds.
        needs: What each jenjang asks and gives; each jenjang once.
        rates: What each predikat is worth; every predikat once.
        bases: The basic credits that were read; each pair of jenjang and golongan once.
        starts: Where the need of the next jenjang differs by the rank at which a post starts.
        rounding: How credits are rounded; ``None`` keeps them exact.
        rounding_stage: Whether rows or only sums are rounded.
        basis: Where the regime stands.

    Raises:
        InvalidValue: for an empty name, days that are swapped, something given twice, a predikat without rate, or a
            basic credit of a golongan that does not fit its jenjang.
    """

    id: str = attrs.field(converter=stripped, validator=filled)
    since: date = attrs.field(converter=plain_date)
    until: date | None = attrs.field(converter=attrs.converters.optional(plain_date))
    needs: tuple[CreditNeed, ...] = attrs.field(converter=_needs)
    rates: tuple[CreditRate, ...] = attrs.field(converter=_rates)
    bases: tuple[CreditBase, ...] = attrs.field(converter=_bases)
    starts: tuple[CreditStart, ...] = attrs.field(converter=_starts)
    rounding: Rounding | None = attrs.field(validator=attrs.validators.optional(is_a(Rounding)))
    rounding_stage: CreditRoundingStage = attrs.field(validator=is_a(CreditRoundingStage))
    basis: Basis = attrs.field(validator=is_a(Basis))

    def __attrs_post_init__(self) -> None:
        check_days(self.id, self.since, self.until)
        refuse_twins((each.jenjang.token for each in self.needs), "jenjang", path="needs")
        refuse_twins((each.predikat.token for each in self.rates), "predikat", path="rates")
        refuse_twins((f"{each.jenjang} {each.golongan}" for each in self.bases), "rank", path="bases")
        refuse_twins((f"{each.jenjang} {each.golongan}" for each in self.starts), "start", path="starts")
        for predikat in Predikat:
            self.rate(predikat)
        for place, each in enumerate(self.bases):
            if not self.fits(each.jenjang, each.golongan):
                raise InvalidValue(
                    f"{each.golongan.written} does not fit {each.jenjang}.",
                    mend="Give basic credits of ranks that fit only.",
                    path=f"bases[{place}]",
                )

    def need(self, jenjang: Jenjang | str) -> CreditNeed:
        """Return what a jenjang asks and gives.

        Raises:
            NotFound: for a jenjang that the rules do not have.

        Example:
            >>> need = PERBKN3_2023.need("ahli_madya")
            >>> need.coefficient, need.rank_need, need.jenjang_need
            (Fraction(75, 2), Fraction(150, 1), Fraction(450, 1))
        """
        wanted = Jenjang.parse(jenjang)
        for each in self.needs:
            if each.jenjang is wanted:
                return each
        raise NotFound(f"{self.id} says nothing of {wanted}.", mend="Give a jenjang that it has.", value=wanted)

    def rate_of(self, predikat: Predikat | str) -> CreditRate:
        """Return what a predikat is worth, with its article.

        Raises:
            NotFound: for a predikat without rate.
        """
        wanted = Predikat.parse(predikat)
        for each in self.rates:
            if each.predikat is wanted:
                return each
        raise NotFound(f"{self.id} has no rate for {wanted}.", mend="Give every predikat a rate.", value=wanted)

    def rate(self, predikat: Predikat | str) -> Fraction:
        """Return what a predikat is worth, in percent of the coefficient.

        Raises:
            NotFound: for a predikat without rate.

        Example:
            >>> [str(PERBKN3_2023.rate(predikat)) for predikat in Predikat]
            ['25', '50', '75', '100', '150']
        """
        return self.rate_of(predikat).percent

    def fits(self, jenjang: Jenjang | str, golongan: Golongan | str) -> bool:
        """Return whether a golongan fits a jenjang.

        Example:
            >>> PERBKN3_2023.fits("ahli_muda", "III/d"), PERBKN3_2023.fits("ahli_muda", "IV/a")
            (True, False)
        """
        return Golongan.parse(golongan) in self.need(jenjang).ranks

    def jenjang_of(self, kategori: Kategori, golongan: Golongan | str) -> Jenjang | None:
        """Return the jenjang of a ladder that a golongan fits; ``None`` where none does.

        Example:
            >>> str(PERBKN3_2023.jenjang_of(Kategori.KEAHLIAN, "IV/b"))
            'ahli_madya'
        """
        rank = Golongan.parse(golongan)
        found = (each.jenjang for each in self.needs if each.kategori is kategori and rank in each.ranks)
        return next(found, None)

    def next_jenjang(self, jenjang: Jenjang | str) -> Jenjang | None:
        """Return the next jenjang of the same ladder; ``None`` where it ends: that is no need of very many credits.

        Example:
            >>> str(PERBKN3_2023.next_jenjang("ahli_muda")), PERBKN3_2023.next_jenjang("penyelia")
            ('ahli_madya', None)
        """
        need = self.need(jenjang)
        above = (each.jenjang for each in self.needs if each.kategori is need.kategori and each.jenjang > need.jenjang)
        return None if need.jenjang_need is None else min(above, default=None)

    def base(self, jenjang: Jenjang | str, golongan: Golongan | str) -> Fraction | Undetermined:
        """Return the basic credit of a rank within a jenjang, or why there is none.

        Example:
            >>> PERBKN3_2023.base("ahli_madya", "IV/c")
            Fraction(300, 1)
            >>> PERBKN3_2023.base("terampil", "II/c").reason.en
            'No basic credit of Skilled at II/c was read.'
        """
        need, rank = self.need(jenjang), Golongan.parse(golongan)
        for each in self.bases:
            if (each.jenjang, each.golongan) == (need.jenjang, rank):
                return each.credit
        name = need.jenjang.label
        if rank not in need.ranks:
            return Undetermined(
                Words(
                    f"Golongan {rank.written} tidak sesuai dengan jenjang {name.id}.",
                    f"{rank.written} does not fit {name.en}.",
                ),
                need.basis,
            )
        return Undetermined(
            Words(
                f"Angka kredit dasar {name.id} golongan {rank.written} tidak terbaca dalam sumber mana pun.",
                f"No basic credit of {name.en} at {rank.written} was read.",
            ),
            self.basis,
        )

    def jenjang_need(self, jenjang: Jenjang | str, starts_at: Golongan | str | None = None) -> Fraction | None:
        """Return the credits that the next jenjang asks; ``None`` where the ladder ends.

        Args:
            jenjang: The present jenjang.
            starts_at: The golongan at which posts of the functional position start, where that is a higher one.

        Example:
            >>> PERBKN3_2023.jenjang_need("ahli_pertama"), PERBKN3_2023.jenjang_need("ahli_pertama", "III/b")
            (Fraction(100, 1), Fraction(50, 1))
        """
        need = self.need(jenjang)
        rank = None if starts_at is None else Golongan.parse(starts_at)
        special = (each.jenjang_need for each in self.starts if (each.jenjang, each.golongan) == (need.jenjang, rank))
        return next(special, need.jenjang_need)

    def start(self, jenjang: Jenjang | str, starts_at: Golongan | str) -> Golongan:
        """Return the golongan at which posts of a functional position start, where such posts may have a jenjang.

        Posts start at the first golongan of a jenjang, or where the rules have an exception (art. 21), and never above
        the jenjang that somebody holds in them.

        Raises:
            InvalidValue: for another golongan.

        Example:
            >>> [PERBKN3_2023.start(jenjang, "III/b").written for jenjang in ("ahli_pertama", "ahli_muda")]
            ['III/b', 'III/b']
        """
        need, rank = self.need(jenjang), Golongan.parse(starts_at)
        known = {min(each.ranks) for each in self.needs if _up_to(each.jenjang, need)}
        known |= {each.golongan for each in self.starts if _up_to(each.jenjang, need)}
        if rank not in known:
            raise InvalidValue(
                f"No post of {need.jenjang} starts at {rank.written}.",
                why=f"Posts start at {', '.join(each.written for each in sorted(known))} ({self.basis}).",
                mend="Give the golongan at which posts of the functional position start.",
                path="starts_at",
                value=rank,
            )
        return rank

    def with_base(self, base: CreditBase) -> CreditRules:
        """Return the rules with a basic credit added, or in the place of the one of that rank.

        Raises:
            InvalidValue: for a golongan that does not fit the jenjang.

        Example:
            >>> from kinerja.base.law import Law
            >>> read = Law("Peraturan BKN 3/2023")("Lampiran II nomor 2")
            >>> rules = PERBKN3_2023.with_base(CreditBase(Jenjang.TERAMPIL, Golongan.II_C, 20, read))
            >>> rules.base("terampil", "II/c")
            Fraction(20, 1)
        """
        place = (base.jenjang, base.golongan)
        others = [each for each in self.bases if (each.jenjang, each.golongan) != place]
        return attrs.evolve(self, bases=[*others, base])

    def rounded(self, rounding: Rounding | None, stage: CreditRoundingStage | None = None) -> CreditRules:
        """Return the rules with another rounding.

        Args:
            rounding: How; ``None`` keeps credits exact.
            stage: What is rounded; as before unless told.
        """
        return attrs.evolve(self, rounding=rounding, rounding_stage=stage or self.rounding_stage)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.id} since {self.since}>"


def _up_to(jenjang: Jenjang, need: CreditNeed) -> bool:
    return jenjang.kategori is need.kategori and jenjang <= need.jenjang


# --- Peraturan BKN 3/2023 -------------------------------------------------------------------------------------------

_NEEDS = PERBKN_3_2023("Pasal 21", note="Read in an extraction of its text.")
_COEFFICIENTS = PERBKN_3_2023(
    "Pasal 13",
    assurance=Assurance.SECONDARY,
    note="The eight coefficients were read in documents and systems that quote the article; 12.5, 25 and 37.5 stand in"
    " sums of the annex as well.",
)


def _need(jenjang: Jenjang, coefficient: str, rank: int, above: int | None, *ranks: Golongan) -> CreditNeed:
    return CreditNeed(jenjang, coefficient, rank, above, ranks, _NEEDS, coefficient_basis=_COEFFICIENTS)


_SUMS = PERBKN_3_2023("Lampiran I", note="The rate stands in sums of the annex; read in an extraction of its text.")
_RATES = PERBKN_3_2023(
    "Pasal 13", assurance=Assurance.SECONDARY, note="Read in slides of BKN and in documents that quote the regulation."
)
_BASES = PERBKN_3_2023("Lampiran II nomor 2", note="Read in an extraction of its text.")
_ONE_SYSTEM = PERBKN_3_2023(
    "Lampiran II", assurance=Assurance.SECONDARY, note="Read in one system; the table of keterampilan was not seen."
)
_FIRST = PERBKN_3_2023(
    "Pasal 1 angka 15",
    note="The basic credit is for ranks at least one above the lowest of the jenjang: at the lowest there is none."
    "  Read in an extraction of its text.",
)
_START = PERBKN_3_2023("Pasal 21", note="One of the two exceptions; read in an extraction of its text.")
_ROUNDING = SE_BKN_9_2024(
    "Huruf e angka 2",
    assurance=Assurance.SECONDARY,
    note="No sentence of law says how; 16.67 + 25 + 16.67 = 58.34 in the circular and 2.34, 10.42 + 2.08 in the annex"
    " of Peraturan BKN 3/2023 are rows rounded to 2 places and then added.  One example there has 1 place.",
)

PERBKN3_2023: CreditRules = CreditRules(
    "perbkn3_2023",
    date(2023, 6, 27),
    None,
    (
        _need(Jenjang.PEMULA, "3.75", 15, 15, Golongan.II_A),
        _need(Jenjang.TERAMPIL, "5", 20, 60, Golongan.II_B, Golongan.II_C, Golongan.II_D),
        _need(Jenjang.MAHIR, "12.5", 50, 100, Golongan.III_A, Golongan.III_B),
        _need(Jenjang.PENYELIA, "25", 100, None, Golongan.III_C, Golongan.III_D),
        _need(Jenjang.AHLI_PERTAMA, "12.5", 50, 100, Golongan.III_A, Golongan.III_B),
        _need(Jenjang.AHLI_MUDA, "25", 100, 200, Golongan.III_C, Golongan.III_D),
        _need(Jenjang.AHLI_MADYA, "37.5", 150, 450, Golongan.IV_A, Golongan.IV_B, Golongan.IV_C),
        _need(Jenjang.AHLI_UTAMA, "50", 200, None, Golongan.IV_D, Golongan.IV_E),
    ),
    (
        CreditRate(Predikat.SANGAT_BAIK, 150, _RATES),
        CreditRate(Predikat.BAIK, 100, _SUMS),
        CreditRate(Predikat.BUTUH_PERBAIKAN, 75, _SUMS),
        CreditRate(Predikat.KURANG, 50, _RATES),
        CreditRate(Predikat.SANGAT_KURANG, 25, _RATES),
    ),
    (
        CreditBase(Jenjang.AHLI_PERTAMA, Golongan.III_A, 0, _BASES),
        CreditBase(Jenjang.AHLI_PERTAMA, Golongan.III_B, 50, _BASES),
        CreditBase(Jenjang.AHLI_MUDA, Golongan.III_C, 0, _BASES),
        CreditBase(Jenjang.AHLI_MUDA, Golongan.III_D, 100, _BASES),
        CreditBase(Jenjang.AHLI_MADYA, Golongan.IV_A, 0, _BASES),
        CreditBase(Jenjang.AHLI_MADYA, Golongan.IV_B, 150, _BASES),
        CreditBase(Jenjang.AHLI_MADYA, Golongan.IV_C, 300, _BASES),
        CreditBase(Jenjang.AHLI_UTAMA, Golongan.IV_D, 0, _BASES),
        CreditBase(Jenjang.AHLI_UTAMA, Golongan.IV_E, 0, _BASES),
        CreditBase(Jenjang.PEMULA, Golongan.II_A, 0, _FIRST),
        CreditBase(Jenjang.TERAMPIL, Golongan.II_B, 0, _FIRST),
        CreditBase(Jenjang.MAHIR, Golongan.III_A, 0, _FIRST),
        CreditBase(Jenjang.MAHIR, Golongan.III_B, 50, _ONE_SYSTEM),
        CreditBase(Jenjang.PENYELIA, Golongan.III_C, 0, _FIRST),
        CreditBase(Jenjang.PENYELIA, Golongan.III_D, 100, _ONE_SYSTEM),
    ),
    (
        CreditStart(Jenjang.TERAMPIL, Golongan.II_C, 40, _START),
        CreditStart(Jenjang.AHLI_PERTAMA, Golongan.III_B, 50, _START),
    ),
    Rounding(2, basis=_ROUNDING),
    CreditRoundingStage.BARIS,
    PERBKN_3_2023("Pasal 12-21", note="Read in an extraction of its text, apart from what its rows say otherwise."),
)
"""Peraturan BKN 3/2023 with SE Kepala BKN 9/2024: rows rounded to 2 places half up, then added."""
