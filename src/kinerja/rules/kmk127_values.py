"""The values of KMK 127/2026: results (NHK), conduct (NPK) and employee (NKP), from indicators to the blended numbers.

The order here is that of the KMK: raw values, calibration, corrections, the value of the organisation (NKO).  The text
could not be read; see ``kmk127_parts`` for how it is known.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from ..base.law import Assurance
from ..formula.build import (
    absent,
    count,
    given,
    given_token,
    is_absent,
    least_of,
    mean,
    table,
    total,
    undetermined,
    when,
)
from .kmk127_parts import HIGHEST, LAW, VALUE, bobot_iki, dinilai, nilai_iki

if TYPE_CHECKING:
    from ..formula.algebra import NumberFormula, TruthFormula

__all__ = ()

# --- The value of the results (NHK): p. 125-126 ---------------------------------------------------------------------


def over_iki(item: NumberFormula) -> NumberFormula:
    """Return the sum of ``item`` over all indicators of all results that count."""
    return absent(
        total("hasil_kerja", absent(total("indikator", item, where=dinilai), counts_as=0)),
        counts_as=0,
    )


def some_iki(holds: TruthFormula) -> TruthFormula:
    """Return whether ``holds`` is true of an indicator of a result."""
    here = absent(count("indikator", where=holds), counts_as=0)
    return absent(count("hasil_kerja", where=here > 0), counts_as=0) > 0


jumlah_bobot: NumberFormula = over_iki(bobot_iki).named(
    "jumlah_bobot", id="Jumlah bobot IKI", en="Sum of the weights", basis=VALUE
)
nhk_awal: NumberFormula = (
    when(~some_iki(dinilai))
    .then(
        undetermined(
            id="Belum ada IKI yang mempunyai capaian dan K3.",
            en="No indicator has an achievement and a K3 yet.",
            basis=VALUE,
        )
    )
    .when(jumlah_bobot <= 0)
    .then(
        undetermined(
            id="Jumlah bobot IKI tidak di atas 0.",
            en="The weights of the indicators are not above 0 together.",
            basis=VALUE,
        )
    )
    .otherwise(over_iki(nilai_iki * bobot_iki) / jumlah_bobot)
    .named("nhk_awal", id="NHK awal", en="Value of the results, raw", basis=VALUE)
)

# --- The value of the conduct (NPK): p. 138-139 ---------------------------------------------------------------------

CONDUCT = LAW(
    "hlm. 138-139",
    assurance=Assurance.SECONDARY,
    note="Not read; training slides of the ministry, whose 100.71 comes out. The year is the mean of its periods.",
)

bernilai: TruthFormula = ~is_absent("nilai")
npk_nilai_dasar: NumberFormula = (
    when(absent(count("perilaku", where=bernilai), counts_as=0).equals(0))
    .then(
        undetermined(id="Belum ada nilai dasar yang dinilai.", en="No core value has been valued yet.", basis=CONDUCT)
    )
    .otherwise(mean("perilaku", given("nilai"), where=bernilai))
)
tanpa_periode: TruthFormula = absent(count("npk_periodik", where=bernilai), counts_as=0).equals(0)
npk_awal: NumberFormula = (
    when(tanpa_periode)
    .then(npk_nilai_dasar)
    .otherwise(mean("npk_periodik", given("nilai"), where=bernilai))
    .named("npk_awal", id="NPK awal", en="Value of the conduct, raw", basis=CONDUCT)
)

# --- Calibration: p. 139 --------------------------------------------------------------------------------------------

CALIBRATION = LAW(
    "hlm. 139",
    assurance=Assurance.ASSUMPTION,
    note="The limits are known from slides, the line is not: the formula on the slides is garbled. Two systems draw "
    "it from 100 to the limit and get both figures of the slides (105.17 to 103.87, 100.71 to 100.54).",
)


def calibrated(value: NumberFormula, limit: NumberFormula) -> NumberFormula:
    """Return a raw value with what lies above 100 drawn together, so that 120 becomes the limit.

    Args:
        value: The raw value; up to 100 it stays as it is, and above 120 it counts as 120.
        limit: The highest calibrated value: 120 leaves every value as it is.
    """
    above = value.clamp(100, HIGHEST) - 100
    return least_of(value, 100) + above * (limit - 100) / 20


batas_kalibrasi: NumberFormula = (
    when(is_absent("batas_kalibrasi"))
    .then(
        undetermined(
            id="Kelompok jabatan untuk batas kalibrasi belum diketahui.",
            en="The group of posts that sets the limit of calibration is not known.",
            basis=CALIBRATION,
        )
    )
    .otherwise(
        table((given_token("batas_kalibrasi"),), {("menteri_dan_jpt_madya",): 120, ("jpt_pratama_ke_bawah",): 115})
    )
    .named("batas_kalibrasi", id="Batas kalibrasi", en="Limit of calibration", basis=CALIBRATION)
)
nhk: NumberFormula = (
    when(is_absent("nhk"))
    .then(calibrated(nhk_awal, batas_kalibrasi))
    .otherwise(given("nhk"))
    .named("nhk", id="NHK setelah kalibrasi", en="Value of the results, calibrated", basis=CALIBRATION)
)
npk: NumberFormula = (
    when(is_absent("npk"))
    .then(calibrated(npk_awal, batas_kalibrasi))
    .otherwise(given("npk"))
    .named("npk", id="NPK setelah kalibrasi", en="Value of the conduct, calibrated", basis=CALIBRATION)
)

# --- Corrections: p. 139-147 ----------------------------------------------------------------------------------------

CORRECTIONS = LAW("hlm. 139-147", assurance=Assurance.SECONDARY, note="Not read; study cards and an open system agree.")

koreksi: NumberFormula = (
    absent(given("koreksi"), counts_as=0)
    .clamp(-5, 5)
    .named("nilai_koreksi", id="Nilai koreksi", en="Correction", basis=CORRECTIONS)
)
penyesuaian: NumberFormula = (
    koreksi - absent(given("hukdis"), counts_as=0) - absent(given("dampak"), counts_as=0)
).named("penyesuaian", id="Penyesuaian", en="Adjustment", basis=CORRECTIONS)

# --- The organisation: p. 147-149, Tabel 46 and 47 ------------------------------------------------------------------

BLEND = LAW(
    "hlm. 147-149, Tabel 46 dan 47",
    assurance=Assurance.SECONDARY,
    note="Not read; study cards and an open system agree, and the example of p. 148-149 comes out.",
)

nko: NumberFormula = (
    when(is_absent("nko"))
    .then(undetermined(id="NKO belum diketahui.", en="The value of the organisation is not known.", basis=BLEND))
    .otherwise(given("nko"))
    .named("nko", id="Nilai kinerja organisasi (NKO)", en="Value of the organisation", basis=BLEND)
)
bobot_kelompok: NumberFormula = (
    when(is_absent("kedudukan_upk"))
    .then(
        undetermined(
            id="Kedudukan pegawai terhadap pimpinan UPK belum diketahui.",
            en="Where the employee stands below the head of the unit is not known.",
            basis=BLEND,
        )
    )
    .when(given_token("kedudukan_upk").is_("pimpinan_upk", "satu_tingkat_di_bawah", "jf_substansi"))
    .then(Fraction(50, 100))
    .otherwise(Fraction(30, 100))
)


def blended(value: NumberFormula, key: str, id: str, en: str) -> NumberFormula:
    """Return a value after the correction, blended with that of the organisation.

    The weight of the organisation depends on whether this value reaches the organisation's (Tabel 47): each of NKP,
    NHK and NPK has a weight of its own.  At equality every weight gives the same, so nothing jumps.

    Args:
        value: The value before the correction.
        key: The key of the value.
        id: Its name, Indonesian.
        en: Its name, English.
    """
    hasil = (value + penyesuaian).clamp(0, HIGHEST)
    hasil = hasil.named(f"{key}_hasil", id=f"{id} setelah penyesuaian", en=f"{en}, adjusted", basis=CORRECTIONS)
    bobot = when(hasil >= nko).then(bobot_kelompok).otherwise(Fraction(10, 100))
    bobot = bobot.named(
        f"{key}_bobot_nko", id=f"Bobot NKO dalam {id}", en=f"{en}: weight of the organisation", basis=BLEND
    )
    return bobot * nko + (1 - bobot) * hasil


nkp_awal: NumberFormula = (Fraction(75, 100) * nhk + Fraction(25, 100) * npk).named(
    "nkp_awal", id="NKP awal", en="Value of the employee, raw", basis=CORRECTIONS
)
nkp: NumberFormula = blended(nkp_awal, "nkp", "NKP", "Value of the employee").named(
    "nkp", id="Nilai kinerja pegawai (NKP)", en="Value of the employee", basis=BLEND
)
nhk_akhir: NumberFormula = blended(nhk, "nhk", "NHK", "Value of the results").named(
    "nhk_akhir", id="NHK akhir", en="Value of the results, final", basis=BLEND
)
npk_akhir: NumberFormula = blended(npk, "npk", "NPK", "Value of the conduct").named(
    "npk_akhir", id="NPK akhir", en="Value of the conduct, final", basis=BLEND
)
