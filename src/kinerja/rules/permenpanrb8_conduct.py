"""PermenPANRB 8/2021, conduct: the level shown against the levels that the position requires.

Nothing of the arithmetic could be read in the annex; it is put together from a running system, whose two slips of the
pen are mended.  Where an appraiser, or the closed survey of PP 30/2019 art. 39, gives a value, no level is needed.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from ..base.law import Assurance
from ..base.laws import PERMENPANRB_8_2021, PP_30_2019
from ..formula.build import choice, given, given_token, is_absent, mean, outer, undetermined, when
from .pp30_2019 import PERILAKU, memimpin

if TYPE_CHECKING:
    from ..formula.algebra import NumberFormula, TruthFormula

__all__ = ["BELOW", "LEVELS", "nilai_perilaku"]

LEVELS = PERMENPANRB_8_2021(
    "Lampiran Bab VI huruf B, hlm. 128",
    assurance=Assurance.PRACTICE,
    note="P. 128 compares the level shown with the range of levels that the position requires; what that is worth is "
    "told by one running system only, whose missing division and whose 190 for 109 and 110 are mended here.",
)
"""How a level of conduct turns into a value, and how we know it."""
BELOW = PERMENPANRB_8_2021(
    "Lampiran Bab VI huruf B, hlm. 128",
    assurance=Assurance.PRACTICE,
    note="The running system has 89 in one place and 90 in another.",
)
"""What a level below the range is worth, which two places tell differently."""

level: NumberFormula = given("level")
bawah: NumberFormula = given("level_bawah")
atas: NumberFormula = given("level_atas")
HIGHEST = 7
"""Levels go from 1 to 7."""

di_bawah: NumberFormula = (level / bawah * choice("perilaku_di_bawah", skala_89=89, skala_90=90)).named(
    "nilai_di_bawah_rentang",
    id="Nilai perilaku di bawah rentang level",
    en="Value of conduct below the range of levels",
    basis=BELOW,
)
nilai_level: NumberFormula = (
    when((level < 1) | (level > HIGHEST) | (bawah < 1) | (atas > HIGHEST) | (bawah > atas))
    .then(
        undetermined(
            id="Level perilaku dan rentangnya harus terletak antara 1 dan 7, batas bawah tidak melebihi batas atas.",
            en="The level of conduct and its range must lie between 1 and 7, the lower end not above the upper one.",
            basis=LEVELS,
        )
    )
    .when(level < bawah)
    .then(di_bawah)
    .when(level > atas)
    .then(110 + Fraction(120 - 110) * (level - atas) / (HIGHEST - atas))
    .when(bawah.equals(atas))
    .then(
        undetermined(
            id="Nilai perilaku pada rentang satu level tidak terbaca; isi nilai perilaku itu sendiri.",
            en="What conduct on a range of one level is worth could not be read; give its value itself.",
            basis=LEVELS,
        )
    )
    .otherwise(90 + Fraction(109 - 90) * (level - bawah) / (atas - bawah))
    .named("nilai_level", id="Nilai menurut level", en="Value by the level", basis=LEVELS)
)
nilai_aspek: NumberFormula = (
    when(is_absent("nilai"))
    .then(nilai_level)
    .otherwise(given("nilai"))
    .named(
        "nilai_aspek_perilaku",
        id="Nilai aspek perilaku",
        en="Value of an aspect of conduct",
        basis=PP_30_2019("Pasal 37 dan 39", note="A value that was given stands; else the level is worth one."),
    )
)

dinilai: TruthFormula = given_token("aspek").is_(*PERILAKU[:-1]) | outer(memimpin)
nilai_perilaku: NumberFormula = mean("perilaku", nilai_aspek, where=dinilai).named(
    "nilai_perilaku",
    id="Nilai perilaku kerja",
    en="Value of the conduct",
    basis=PP_30_2019(
        "Pasal 25 dan 37",
        assurance=Assurance.PRACTICE,
        note="The aspects are those of the article; that their mean is taken is practice.",
    ),
)
"""The mean of the aspects that count."""
