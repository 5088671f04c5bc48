"""The parts of KMK 127/2026 that value one indicator: its achievement, and the quality of what was committed to (K3).

The text of the KMK could not be read.  What stands here is what open systems compute that are tested against the
KMK's own examples, and what training slides of the ministry say; each basis says how it is known.  The order here is
that of the KMK: polarisation (p. 67-70), quality and target (p. 70-75), the quality of the commitment.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from ..base.law import Assurance
from ..base.laws import KMK_127_2026
from ..base.words import Words
from ..formula.build import (
    absent,
    choice,
    given,
    given_token,
    given_truth,
    greatest_of,
    is_absent,
    least_of,
    table,
    undetermined,
    when,
)
from . import shape
from .achievement import REALISASI, TARGET, below_zero, mirrored, ratio, stabilised, worst_case
from .achievement_bounds import clamped, maximal, scaled
from .options import Alternative, Option

if TYPE_CHECKING:
    from ..formula.algebra import NumberFormula, TokenFormula, TruthFormula
    from ..formula.facts import FactSpec

__all__ = ["IKI", "OPTIONS"]

LAW = KMK_127_2026
HIGHEST = 120
"""The highest achievement and the highest value (p. 67-70, 125-126, 139-149)."""

# --- Polarisation: p. 67-70 -----------------------------------------------------------------------------------------
#
# The KMK's examples have misprints, which the systems note: p. 68 prints 114,26 for 4,56 of 4,39 (103,87), and p. 70
# says a realisation of 101 where it works with 102.

ACHIEVEMENT = LAW(
    "hlm. 67-70",
    assurance=Assurance.PRACTICE,
    note="Not read; an open system tested against the examples of these pages.",
)
GAP = LAW(
    "hlm. 67-70",
    assurance=Assurance.ASSUMPTION,
    note="No rule is known for this; nothing is made up for it.",
)

stabil: TruthFormula = absent(given_truth("stabil"), counts_as=False)
polarisasi: TokenFormula = (
    when(stabil)
    .then("stabil")
    .when(is_absent("arah"))
    .then(undetermined(id="Polarisasi IKI belum diketahui.", en="Which way is better is not known.", basis=ACHIEVEMENT))
    .otherwise(given_token("arah"))
    .named("polarisasi_iki", id="Polarisasi IKI", en="Polarisation of the indicator", basis=ACHIEVEMENT)
)

maksimum: NumberFormula = ratio(negative=below_zero(basis=ACHIEVEMENT), key="capaian_maksimum", basis=ACHIEVEMENT)
minimum: NumberFormula = mirrored(
    zero=worst_case(basis=ACHIEVEMENT),
    negative=choice(
        "target_negatif_minimum", rumus=100 * (2 - REALISASI / TARGET), cermin=100 * REALISASI / TARGET
    ).named(
        "capaian_minimum_negatif",
        id="Capaian atas target negatif, polarisasi minimum",
        en="Achievement of a target below 0 where less is better",
        basis=GAP,
    ),
    key="capaian_minimum",
    basis=ACHIEVEMENT,
)
capaian_stabil: NumberFormula = scaled(
    stabilised(basis=ACHIEVEMENT),
    key="capaian_stabil",
    basis=LAW(
        "hlm. 70",
        assurance=Assurance.PRACTICE,
        note="The scale of the KMK's example; an indicator with another one gives its achievement itself.",
    ),
)
konversi: TruthFormula = absent(given_truth("konversi_120"), counts_as=False)
searah: NumberFormula = when(polarisasi.equals("lebih_tinggi")).then(maksimum).otherwise(minimum)
dihitung: NumberFormula = (
    when(polarisasi.equals("stabil"))
    .then(capaian_stabil)
    .otherwise(maximal(searah, konversi, key="capaian_konversi", basis=ACHIEVEMENT))
    .named(
        "capaian_menurut_polarisasi",
        id="Capaian menurut polarisasi",
        en="Achievement by the polarisation",
        basis=ACHIEVEMENT,
    )
)
capaian: NumberFormula = (
    when(~is_absent("capaian"))
    .then(given("capaian"))
    .when(~is_absent("target_atas"))
    .then(
        undetermined(
            id="Target berupa rentang tidak dikenal; isi capaian IKI itu sendiri.",
            en="A target that is a range is not known; give the achievement itself.",
            basis=GAP,
        )
    )
    .otherwise(clamped(dihitung, 0, HIGHEST, basis=ACHIEVEMENT))
    .named(
        "capaian_iki",
        id="Capaian IKI",
        en="Achievement of the indicator",
        basis=LAW(
            "hlm. 67-70",
            assurance=Assurance.SECONDARY,
            note="Between 0 and 120. An achievement that is given goes before the one computed.",
        ),
    )
)

# --- Quality of the indicator and of its target: p. 70-75, Tabel 14 and 15 ------------------------------------------

TABEL_14 = LAW(
    "Tabel 14, hlm. 70-75",
    assurance=Assurance.PRACTICE,
    note="Not read; two unrelated systems hold the same cells, and neither exact/high nor activity/low.",
)
TABEL_15 = LAW(
    "Tabel 15, hlm. 70-75",
    assurance=Assurance.PRACTICE,
    note="Not read; one system tested against the KMK. Another splits the way between last year's target and "
    "realisation in two, and says that the slides it has do not settle it.",
)

validitas: TokenFormula = given_token("validitas")
kendali: TokenFormula = given_token("kendali")
tidak_dikenal: TruthFormula = (validitas.equals("exact") & kendali.equals("high")) | (
    validitas.equals("activity") & kendali.equals("low")
)
bobot_kualitas: NumberFormula = (
    when(tidak_dikenal)
    .then(
        undetermined(
            id="Kombinasi validitas dan kendali ini tidak ada dalam Tabel 14.",
            en="Tabel 14 does not have this combination of validity and control.",
            basis=TABEL_14,
        )
    )
    .otherwise(
        table(
            (validitas, kendali),
            {
                ("exact", "low"): Fraction(120, 100),
                ("exact", "moderate"): Fraction(115, 100),
                ("proxy", "low"): Fraction(110, 100),
                ("proxy", "moderate"): 1,
                ("proxy", "high"): Fraction(90, 100),
                ("activity", "moderate"): Fraction(80, 100),
                ("activity", "high"): Fraction(60, 100),
            },
        )
    )
    .named("bobot_kualitas", id="Bobot kualitas IKI", en="Weight of the indicator's quality", basis=TABEL_14)
)

jenis_iki: TokenFormula = absent(given_token("jenis_iki"), counts_as="lama")
target_maksimal: TruthFormula = absent(given_truth("target_maksimal"), counts_as=False)
tahunan: NumberFormula = when(is_absent("target_tahunan")).then(TARGET).otherwise(given("target_tahunan"))


tanda: NumberFormula = when(polarisasi.equals("lebih_rendah")).then(-1).otherwise(1)
kenaikan: NumberFormula = (
    when(jenis_iki.equals("baru_dengan_historis"))
    .then(tahunan - given("realisasi_lalu"))
    .otherwise(tahunan - given("target_lalu"))
)
atas_target: NumberFormula = (tanda * kenaikan).named(
    "kenaikan_atas_target_lalu",
    id="Kenaikan target atas target tahun lalu",
    en="How much more is aimed at than last year",
    basis=TABEL_15,
)
atas_realisasi: NumberFormula = (tanda * (tahunan - given("realisasi_lalu"))).named(
    "kenaikan_atas_realisasi_lalu",
    id="Kenaikan target atas realisasi tahun lalu",
    en="How much more is aimed at than was realised last year",
    basis=TABEL_15,
)
tetap: NumberFormula = (
    when(atas_realisasi < 0)
    .then(Fraction(90, 100))
    .when(atas_realisasi > 0)
    .then(1)
    .otherwise(choice("target_tetap", satu=1, kurang_dari_satu=Fraction(90, 100)))
)
naik: NumberFormula = (
    when(atas_realisasi < 0).then(1).when(atas_realisasi > 0).then(Fraction(120, 100)).otherwise(Fraction(110, 100))
)
bobot_lama: NumberFormula = (
    when(atas_target < 0)
    .then(Fraction(80, 100))
    .when(atas_target > 0)
    .then(naik)
    .otherwise(tetap)
    .named(
        "bobot_terhadap_tahun_lalu",
        id="Bobot target terhadap tahun lalu",
        en="Weight of the target against last year",
        basis=TABEL_15,
    )
)
terendah: NumberFormula = when(jenis_iki.equals("mandatory")).then(1).otherwise(0)
bobot_target: NumberFormula = (
    when(target_maksimal)
    .then(Fraction(120, 100))
    .when(jenis_iki.equals("baru_tanpa_historis") | stabil)
    .then(1)
    .otherwise(greatest_of(bobot_lama, terendah))
    .named("bobot_target", id="Bobot kualitas target", en="Weight of the target's quality", basis=TABEL_15)
)

COMMITMENT = LAW(
    "hlm. 75 dan 123",
    assurance=Assurance.PRACTICE,
    note="Two systems take the mean of both weights, which the tables hold between 0.7 and 1.2; one of them says that "
    "it found no formula. A K3 that is given goes before the one computed.",
)
k3: NumberFormula = (
    when(~is_absent("k3"))
    .then(given("k3"))
    .otherwise((bobot_kualitas + bobot_target) / 2)
    .named(
        "k3",
        id="Kualitas komitmen kinerja (K3)",
        en="Quality of the commitment (K3)",
        basis=COMMITMENT,
    )
)

# --- One indicator in the value of the results: p. 125-126 ----------------------------------------------------------

VALUE = LAW(
    "hlm. 125-126",
    assurance=Assurance.SECONDARY,
    note="Not read; training slides of the ministry, whose 105.17 comes out.",
)

nilai_iki: NumberFormula = least_of(HIGHEST, capaian * k3).named(
    "nilai_iki", id="Nilai kualitas capaian IKI", en="Achievement times K3, at most 120", basis=VALUE
)
DAYS = LAW(
    "Tabel 35 dan 36",
    assurance=Assurance.PRACTICE,
    note="By the days it stood where one stood for a part of the period only; Tabel 36 rounds on the way and "
    "prints 40,62 for 40.77.",
)
bobot_iki: NumberFormula = (k3 * absent(given("hari"), counts_as=1)).named(
    "bobot_iki", id="Bobot IKI", en="Weight of the indicator", basis=DAYS
)

ada_capaian: TruthFormula = ~is_absent("capaian") | (~is_absent("target") & ~is_absent("realisasi"))
ada_tahun_lalu: TruthFormula = ~is_absent("realisasi_lalu") & (
    ~is_absent("target_lalu") | jenis_iki.equals("baru_dengan_historis")
)
ada_bobot_target: TruthFormula = (
    target_maksimal
    | jenis_iki.equals("baru_tanpa_historis")
    | stabil
    | (ada_tahun_lalu & (~is_absent("target_tahunan") | ~is_absent("target")))
)
ada_k3: TruthFormula = ~is_absent("k3") | (~is_absent("validitas") & ~is_absent("kendali") & ada_bobot_target)
berlaku: TruthFormula = absent(given("hari"), counts_as=1) > 0
dinilai: TruthFormula = ada_capaian & ada_k3 & berlaku
"""Whether the indicator counts: without a realisation or a K3 it has no value, and never the value 0."""
tertinggal: TruthFormula = (~is_absent("target") | ~is_absent("capaian")) & berlaku & ~(ada_capaian & ada_k3)
"""Whether the indicator was due and yet cannot count."""

IKI: tuple[FactSpec, ...] = (
    shape.truth("stabil", "Polarisasi stabil", "The target itself is best"),
    shape.number("realisasi_terburuk", "Realisasi terburuk yang masih diterima", "Worst realisation accepted"),
    shape.truth("konversi_120", "Realisasi tidak dapat melebihi target", "The target cannot be exceeded"),
    shape.number("capaian", "Capaian yang sudah dihitung", "Achievement computed elsewhere", unit="%"),
    shape.token("validitas", "Validitas", "Validity", "exact", "proxy", "activity"),
    shape.token("kendali", "Tingkat kendali", "Degree of control", "low", "moderate", "high"),
    shape.token(
        "jenis_iki",
        "Jenis IKI",
        "Sort of indicator",
        "lama",
        "baru_dengan_historis",
        "baru_tanpa_historis",
        "mandatory",
    ),
    shape.truth("target_maksimal", "Target menurut undang-undang atau stabil", "Target set by statute, or stable"),
    shape.number("target_tahunan", "Target setahun", "Target of the year"),
    shape.number("target_lalu", "Target tahun lalu", "Last year's target"),
    shape.number("realisasi_lalu", "Realisasi tahun lalu", "Last year's realisation"),
    shape.number("k3", "K3 yang sudah ditetapkan", "K3 set elsewhere"),
    shape.number("hari", "Hari berlaku dalam periode", "Days it stood in the period"),
)
"""What an indicator tells beside what all books share."""

OPTIONS = (
    Option(
        key="target_negatif_minimum",
        alternatives=(
            Alternative("rumus", Words("1 + (1 - R/T) apa adanya", "1 + (1 - R/T) as it stands")),
            Alternative("cermin", Words("R/T, cermin dari maksimum", "R/T, the mirror of more is better")),
        ),
        basis=GAP,
        reason=Words(
            "Untuk target negatif pada polarisasi minimum rumus yang diketahui memberi nilai lebih tinggi bagi "
            "realisasi yang lebih buruk; teks KMK tidak terbaca.",
            "For a negative target where less is better the formula that is known values worse realisations higher; "
            "the text of the KMK could not be read.",
        ),
    ),
    Option(
        key="target_tetap",
        alternatives=(
            Alternative("satu", Words("Bobot 1,0", "Weight 1.0")),
            Alternative("kurang_dari_satu", Words("Bobot 0,9", "Weight 0.9")),
        ),
        basis=TABEL_15,
        reason=Words(
            "Target yang sama dengan target dan realisasi tahun lalu tidak diatur dengan tegas; sistem yang diuji "
            "dengan contoh KMK memakai 1,0 dengan catatan, sistem lain 0,9.",
            "A target that equals last year's target and realisation is not clearly settled; the system tested "
            "against the KMK takes 1.0 with a note, another one 0.9.",
        ),
        default="satu",
    ),
)
"""What could not be read about one indicator."""
