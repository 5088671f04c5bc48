"""PermenPANRB 8/2021, one indicator: how far its target is reached, which class that is, what it is worth for a JPT.

The pages that were read are named in the bases; what no page read says is told there as practice or as an assumption.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from ..base.law import Assurance
from ..base.laws import PERMENPANRB_8_2021
from ..base.rounding import Rounding
from ..base.words import Words
from ..formula.build import bands, choice, given_truth, least_of, outer, table, when
from .achievement import mirrored, ratio
from .achievement_bounds import TARGET_MAKSIMAL, by_direction, ranged

if TYPE_CHECKING:
    from ..formula.algebra import NumberFormula, TokenFormula, TruthFormula

__all__ = ["BANDS", "KATEGORI", "capaian", "kategori_iki", "kategori_iki_jpt", "nilai_iki"]

LAW = PERMENPANRB_8_2021
KATEGORI = ("sangat_kurang", "kurang", "cukup", "baik", "sangat_baik")
"""The classes of an achievement, the lowest first."""


# --- The achievement: p. 91 for JPT, p. 100 for JA and JF -----------------------------------------------------------


def normal_or_special(target: NumberFormula) -> NumberFormula:
    """Return R/T where more is better, and 1 + (1 - R/T) where less is; nothing holds it between limits."""
    return by_direction(ratio(target), mirrored(target))


capaian: NumberFormula = ranged(
    normal_or_special,
    key="capaian_iki",
    label=Words("Capaian IKI (persen)", "Achievement of the indicator (percent)"),
    basis=LAW(
        "Lampiran Bab VI, hlm. 91 dan 100",
        note="The first example of p. 100 prints 113% for 92/90, which is 102.2%; the others come out.",
    ),
)
"""How far a target is reached, in percent; of a range inside of it 100."""


# --- The class: whole percents, between which the annex says nothing ------------------------------------------------

BANDS = LAW(
    "Lampiran Bab VI huruf A angka 1, hlm. 93",
    assurance=Assurance.ASSUMPTION,
    note="The bands are printed in whole percents, 80-99 and 100, so 99.5 has no class. Rounding to whole percent first"
    " is the natural reading; the one example, 93/95 on p. 243, comes out alike in both.",
)
"""Where a band of achievement begins and ends."""

dibaca: NumberFormula = choice(
    "pita_capaian", persen_bulat=capaian.round(Rounding(0, basis=BANDS)), batas_bawah=capaian
).named("capaian_dibaca", id="Capaian yang digolongkan", en="Achievement as it is classed", basis=BANDS)
golongan: TokenFormula = bands(
    dibaca, lowest="sangat_kurang", at_least={60: "kurang", 80: "cukup", 100: "baik", 101: "sangat_baik"}
).named(
    "golongan_capaian",
    id="Golongan capaian IKI",
    en="Band of the achievement",
    basis=LAW(
        "Lampiran Bab VI huruf A angka 1, hlm. 93",
        assurance=Assurance.PRACTICE,
        note="Cukup, Kurang and Sangat Kurang of JPT stand on p. 93. From 101 on it was inferred, p. 92 could not be "
        "read; that JA and JF have the same bands is practice.",
    ),
)

maksimal: TruthFormula = (TARGET_MAKSIMAL & (capaian >= 100)).named(
    "target_maksimal_tercapai",
    id="Target tertinggi yang mungkin tercapai",
    en="The highest attainable target is reached",
    basis=LAW(
        "Lampiran Bab VI huruf A angka 1 huruf i, hlm. 93",
        note="Reached is read as 100 percent before any rounding. Whoever passes such a maximum is not worse off, and "
        "is flagged.",
    ),
)


def classed(at_the_top: TruthFormula) -> TokenFormula:
    """Return the class of an achievement, Sangat Baik where ``at_the_top`` holds."""
    return (
        when(at_the_top)
        .then("sangat_baik")
        .otherwise(golongan)
        .named(
            "kategori_iki",
            id="Kategori capaian IKI",
            en="Class of the achievement",
            basis=LAW(
                "Lampiran Bab VI huruf A angka 1 huruf i, hlm. 93", note="The pages of JA and JF could not be read."
            ),
        )
    )


kategori_iki: TokenFormula = classed(outer(outer(given_truth("jpt"))) & maksimal)
"""Of an indicator among the facts of a book, which say whether it is that of a JPT."""
kategori_iki_jpt: TokenFormula = classed(maksimal)
"""Of an indicator of a JPT, on its own."""


# --- The value for a JPT: p. 92 and 93 ------------------------------------------------------------------------------

VALUES = LAW(
    "Lampiran Bab VI huruf A angka 1 huruf e sampai h, hlm. 93; tabel hlm. 243",
    note="Cukup 70 + (89 - 70)/(99 - 80) x (C - 80), Kurang 50 + (69 - 50)/(79 - 60) x (C - 60), Sangat Kurang C/59 x "
    "49; 109 for 100 percent stands on p. 243. No floor is named, so an achievement below 0 has a value below 0.",
)


def per_band(*numbers: int | Fraction) -> NumberFormula:
    """Return one number for each band of achievement below Sangat Baik, the lowest band first."""
    return table((golongan,), {(name,): number for name, number in zip(KATEGORI[:-1], numbers, strict=True)})


awal: NumberFormula = per_band(0, 60, 80, 100).named(
    "awal_pita", id="Awal pita capaian", en="Where the band begins", basis=VALUES
)
nilai_awal: NumberFormula = per_band(0, 50, 70, 109).named(
    "nilai_awal_pita", id="Nilai pada awal pita", en="Value where the band begins", basis=VALUES
)
kenaikan: NumberFormula = per_band(Fraction(49, 59), Fraction(69 - 50, 79 - 60), Fraction(89 - 70, 99 - 80), 0).named(
    "kenaikan_pita", id="Kenaikan nilai per persen", en="Rise of the value by percent", basis=VALUES
)
sangat_baik: NumberFormula = least_of(120, 110 + Fraction(120 - 110, 110 - 101) * (dibaca - 101)).named(
    "nilai_sangat_baik",
    id="Nilai dalam pita Sangat Baik",
    en="Value in the band of Sangat Baik",
    basis=LAW(
        "Lampiran Bab VI huruf A angka 1, hlm. 92 dan 93 huruf h",
        assurance=Assurance.ASSUMPTION,
        note="Above 110 percent it is 120 (p. 93, h). The line up to there, 110 to 120 from 101 to 110 percent, has "
        "the shape of the other bands: p. 92 could not be read.",
    ),
)

nilai_iki: NumberFormula = (
    when(maksimal)
    .then(120)
    .when(golongan.equals(KATEGORI[-1]))
    .then(sangat_baik)
    .otherwise(nilai_awal + kenaikan * (dibaca - awal))
    .named(
        "nilai_iki",
        id="Nilai capaian IKI JPT",
        en="Value of the achievement of a JPT",
        basis=LAW("Lampiran Bab VI huruf A angka 1 huruf e sampai i, hlm. 93"),
    )
)
"""The value of an indicator of a JPT, 120 at most."""
