"""PermenPANRB 8/2021, results: from indicators to the value of the SKP, for JPT and for JA and JF.

A JPT (or head of an independent unit) has main work of two kinds, weighted 60 and 40.  An official of a JA or JF has
a class for each result, and a part of the superior's value where the cascade is not direct.  Additional work is added
to both.  Open readings are options; :mod:`.permenpanrb8_parts` has one indicator.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from ..base.law import Assurance
from ..base.laws import PERMENPANRB_8_2021
from ..formula.build import (
    bands,
    choice,
    count,
    given,
    given_token,
    given_truth,
    greatest,
    is_absent,
    least,
    least_of,
    mean,
    outer,
    table,
    total,
    undetermined,
    when,
)
from .permenpanrb8_parts import KATEGORI, kategori_iki, nilai_iki

if TYPE_CHECKING:
    from ..formula.algebra import NumberFormula, TokenFormula, TruthFormula

__all__ = ["ADDITIONAL", "JENIS_UTAMA", "KINDS", "SUPERIOR", "nilai_skp"]

LAW = PERMENPANRB_8_2021

utama: TruthFormula = given_token("jenis").equals("utama")
jpt: TruthFormula = outer(given_truth("jpt"))


# --- The class of a result ------------------------------------------------------------------------------------------

CLASSES = LAW(
    "Lampiran Bab VI huruf A angka 2, hlm. 101-107",
    assurance=Assurance.PRACTICE,
    note="The pages could not be read. One running system has a table for one and for three indicators: the middle "
    "one decides, at most one class above the lowest. For two, four or more nobody could be found to have any.",
)

jumlah: NumberFormula = count("indikator")
urutan: NumberFormula = table((kategori_iki,), {(name,): place for place, name in enumerate(KATEGORI, 1)}).named(
    "urutan_kategori", id="Urutan kategori, 1 yang terendah", en="Place of the class, 1 the lowest", basis=CLASSES
)
terendah: NumberFormula = least("indikator", urutan)
tengah: NumberFormula = total("indikator", urutan) - when(jumlah.equals(1)).then(0).otherwise(
    terendah + greatest("indikator", urutan)
)
urutan_rencana: NumberFormula = least_of(tengah, terendah + 1).named(
    "urutan_rencana",
    id="Urutan kategori rencana: yang di tengah, paling tinggi satu di atas yang terendah",
    en="Place of the result's class: the middle one, at most one above the lowest",
    basis=CLASSES,
)

kategori: TokenFormula = (
    when(jumlah.equals(1) | (jumlah.equals(3) & ~jpt))
    .then(bands(urutan_rencana, lowest=KATEGORI[0], at_least=dict(enumerate(KATEGORI[1:], 2))))
    .when(is_absent("kategori"))
    .then(
        undetermined(
            id="Kategori rencana kinerja dengan jumlah indikator ini tidak terbaca dalam lampiran; isi fakta kategori "
            "menurut lampiran.",
            en="What class a result with this many indicators has could not be read in the annex; tell it as the fact "
            "kategori.",
            basis=CLASSES,
        )
    )
    .otherwise(given_token("kategori"))
    .named("kategori_rencana", id="Kategori rencana kinerja", en="Class of the result", basis=CLASSES)
)


# --- The value of a result ------------------------------------------------------------------------------------------

nilai_jpt: NumberFormula = mean("indikator", nilai_iki).named(
    "nilai_rencana_jpt",
    id="Nilai rencana kinerja JPT",
    en="Value of the result of a JPT",
    basis=LAW(
        "Lampiran Bab VI huruf A angka 1, hlm. 67 dan 93",
        assurance=Assurance.ASSUMPTION,
        note="P. 67 takes the mean of what is measured; that the indicators of one result are averaged first is ours.",
    ),
)
nilai_ja: NumberFormula = table(
    (kategori,),
    {("sangat_baik",): 120, ("baik",): 100, ("cukup",): 80, ("kurang",): 60, ("sangat_kurang",): 25},
).named(
    "nilai_rencana",
    id="Nilai capaian rencana kinerja",
    en="Value of the result",
    basis=LAW(
        "Anak Lampiran 6, hlm. 291",
        assurance=Assurance.PRACTICE,
        note="120 and 100 stand on p. 291; the other three are those of two running systems.",
    ),
)


# --- Main work of a JPT: two kinds, 60 and 40 -----------------------------------------------------------------------

KINDS = LAW(
    "Lampiran Bab VI huruf A angka 1, hlm. 93-94 dan 243",
    assurance=Assurance.ASSUMPTION,
    note="That 102.8 on p. 243 is 59.2 + 43.6, or 60% of 98.67 and 40% of 109, gives the weights; p. 94, which says "
    "what weighs 60, could not be read.",
)
"""How the two kinds of main work of a JPT are weighted."""
JENIS_UTAMA = ("perjanjian_kinerja", "rencana_aksi")
"""The two kinds of main work of a JPT."""


def banyak(name: str) -> NumberFormula:
    """Return how many results are main work of one kind."""
    return count("hasil_kerja", where=utama & given_token("jenis_utama").equals(name))


perjanjian: TruthFormula = given_token("jenis_utama").equals(JENIS_UTAMA[0])
banyak_sejenis: NumberFormula = (
    when(perjanjian).then(outer(banyak(JENIS_UTAMA[0]))).otherwise(outer(banyak(JENIS_UTAMA[1])))
)
banyak_lain: NumberFormula = (
    when(perjanjian).then(outer(banyak(JENIS_UTAMA[1]))).otherwise(outer(banyak(JENIS_UTAMA[0])))
)
bobot_tetap: NumberFormula = (
    when(perjanjian)
    .then(choice("bobot_utama_jpt", perjanjian_kinerja_60=Fraction(60, 100), rencana_aksi_60=Fraction(40, 100)))
    .otherwise(choice("bobot_utama_jpt", perjanjian_kinerja_60=Fraction(40, 100), rencana_aksi_60=Fraction(60, 100)))
)
bobot_utama: NumberFormula = (
    when(banyak_lain > 0)
    .then(bobot_tetap)
    .otherwise(choice("satu_jenis_utama", penuh=1, sebesar_bobot=bobot_tetap))
    .named("bobot_jenis_utama", id="Bobot jenis kinerja utama", en="Weight of the kind of main work", basis=KINDS)
)
tertimbang_jpt: NumberFormula = (bobot_utama * nilai_jpt / banyak_sejenis).named(
    "nilai_tertimbang_jpt",
    id="Nilai tertimbang rencana kinerja JPT",
    en="Weighted value of the result of a JPT",
    basis=LAW(
        "Lampiran Bab VI huruf A angka 1, hlm. 67 dan 95",
        assurance=Assurance.ASSUMPTION,
        note="P. 67 averages each kind on its own for the periodic value, and p. 95 adds up weighted values; that each "
        "kind is averaged in the year as well is our reading.",
    ),
)


# --- Main work of JA and JF: direct and not direct ------------------------------------------------------------------

INDIRECT = LAW(
    "Lampiran Bab VI huruf A angka 2, hlm. 101-107",
    assurance=Assurance.PRACTICE,
    note="80 percent and the shares of Y are those of two running systems; the pages could not be read. In the direct "
    "method the superior's plan is not counted (p. 26), so one's own value stands.",
)
SUPERIOR = LAW(
    "Lampiran hlm. 26; Anak Lampiran 6, hlm. 291",
    assurance=Assurance.ASSUMPTION,
    note="P. 26 does not count the superior's plan where the cascade is direct, and p. 291 groups by it; so Y seems to "
    "be its value. Running systems take one's own value, or 80.",
)
"""What Y is."""

langsung: TruthFormula = given_token("metode_cascading").equals("langsung")
bagian_sendiri: NumberFormula = (
    when(langsung)
    .then(1)
    .otherwise(Fraction(80, 100))
    .named(
        "bagian_sendiri", id="Bagian nilai rencana itu sendiri", en="Share of the result's own value", basis=INDIRECT
    )
)
bagian_y: NumberFormula = table(
    (kategori,),
    {
        ("sangat_baik",): Fraction(20, 100),
        ("baik",): Fraction(20, 100),
        ("cukup",): Fraction(10, 100),
        ("kurang",): Fraction(5, 100),
        ("sangat_kurang",): Fraction(1, 100),
    },
).named("bagian_y", id="Bagian dari Y", en="Share of Y", basis=INDIRECT)
nilai_y: NumberFormula = choice("arti_y", rencana_atasan=given("nilai_y"), nilai_sendiri=nilai_ja, tetap_80=80).named(
    "nilai_y", id="Nilai Y", en="Value Y", basis=SUPERIOR
)
tertimbang_ja: NumberFormula = (bagian_sendiri * nilai_ja + when(langsung).then(0).otherwise(bagian_y * nilai_y)).named(
    "nilai_tertimbang", id="Nilai tertimbang rencana kinerja", en="Weighted value of the result", basis=INDIRECT
)


# --- Main work, additional work, and the SKP ------------------------------------------------------------------------

MAIN = LAW(
    "Lampiran Bab VI, hlm. 95; Anak Lampiran 6, hlm. 291",
    assurance=Assurance.PRACTICE,
    note="P. 95 adds up weighted values for JPT. For JA and JF the mean of all results is what running systems have; "
    "whether those of one plan of the superior are averaged first could not be read.",
)
ADDITIONAL = LAW(
    "Lampiran Bab VI huruf A angka 1, hlm. 95",
    note="Written for JPT. The weights of scopes could not be read, so they are given.",
)
"""How additional work of a JPT is valued."""

nilai_utama: NumberFormula = (
    when(count("hasil_kerja", where=utama).equals(0))
    .then(undetermined(id="Tidak ada kinerja utama.", en="There is no main work.", basis=MAIN))
    .when(given_truth("jpt"))
    .then(total("hasil_kerja", tertimbang_jpt, where=utama))
    .otherwise(mean("hasil_kerja", tertimbang_ja, where=utama))
    .named("nilai_utama", id="Nilai kinerja utama", en="Value of the main work", basis=MAIN)
)

persen: NumberFormula = table(
    (kategori,),
    {("sangat_baik",): 100, ("baik",): 80, ("cukup",): 60, ("kurang",): 40, ("sangat_kurang",): 20},
).named("persen_kategori", id="Persentase menurut kategori", en="Percentage by class", basis=ADDITIONAL)
satu_tambahan: NumberFormula = (
    persen / 100 * given("bobot_lingkup") * when(jpt).then(nilai_jpt).otherwise(nilai_ja) / 100
).named("nilai_satu_tambahan", id="Nilai satu kinerja tambahan", en="Value of one additional work", basis=ADDITIONAL)
tambahan_ja: NumberFormula = satu_tambahan.named(
    "nilai_tambahan_ja",
    id="Nilai satu kinerja tambahan JA atau JF, dibaca seperti bagi JPT",
    en="Value of one additional work of a JA or JF, read as that of a JPT",
    basis=LAW(
        "Lampiran Bab VI huruf A angka 2",
        assurance=Assurance.ASSUMPTION,
        note="P. 95 is about JPT; the pages of JA and JF could not be read, and the same is assumed of them.",
    ),
)
nilai_tambahan: NumberFormula = (
    total("hasil_kerja", when(jpt).then(satu_tambahan).otherwise(tambahan_ja), where=~utama)
    .clamp(0, 10)
    .named(
        "nilai_tambahan",
        id="Nilai kinerja tambahan",
        en="Value of the additional work",
        basis=LAW(
            "Lampiran Bab VI huruf A angka 1, hlm. 95",
            note="At most 10. That it never takes anything away is our reading of an addition.",
        ),
    )
)

nilai_skp: NumberFormula = (nilai_utama + nilai_tambahan).named(
    "nilai_skp", id="Nilai SKP", en="Value of the SKP", basis=LAW("Lampiran Bab VI huruf A angka 1, hlm. 95")
)
"""Main and additional work; PP 30/2019 art. 29(6) caps it."""
