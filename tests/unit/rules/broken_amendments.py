"""Amendments that a region might write by mistake, each with the faults that an audit is to find in it.

The regions and their decrees are made up; the mistakes are not, most of them are those of running systems.
"""

from __future__ import annotations

from fractions import Fraction

from kinerja import Law
from kinerja.base.rounding import Rounding
from kinerja.formula import bands, given, interpolate, mean, number, table, when
from kinerja.formula.facts import FactKind, FactSpec
from kinerja.rules import shape
from kinerja.rules.amendment import Amendment, kept
from kinerja.rules.audit_finding import FaultKind
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022
from kinerja.rules.pp30_2019 import PP30_2019
from kinerja.rules.pp46_2011 import PP46_2011

PERBUP = Law("Perbup Contoh 7/2025", "Peraturan yang keliru")
TWO = Rounding(2, basis=PERBUP("Pasal 9"))
npk = kept(PP46_2011, "npk")
nilai = kept(PP30_2019, "nilai_kinerja")


def named(formula, key, article="Pasal 3"):
    """Return a formula as a part of the made-up decree."""
    return formula.named(key, id=f"Bagian {key}", en=f"Part {key}", basis=PERBUP(article))


def amended(book, *parts, needs=(), choices=(), **more):
    """Return a national book with parts replaced."""
    collection = FactSpec("fakta", FactKind.COLLECTION, items=tuple(needs))
    law = {"law": PERBUP, "basis": PERBUP("Pasal 2"), "needs": collection, "choices": choices}
    return Amendment(f"{book.id}_contoh", "1", book.id, replace=parts, **law, **more).apply(book)


def within(low, high):
    """Return that the value lies between two printed limits, both included."""
    return (npk >= low) & (npk <= high)


CLOSED = named(
    when(within(91, 100)).then("sangat_baik").when(within(76, 90)).then("baik").when(within(61, 75)).then("cukup")
    .when(within(51, 60)).then("kurang").otherwise("buruk"),
    "sebutan",
)  # fmt: skip
"""Closed bands of whole numbers with a final else (quantitative regimes, mistake 20): 90.5 is called Buruk."""

TWICE = named(
    when(within(75, 90)).then("baik").when(within(90, 200)).then("sangat_baik").when(npk < 50).then("buruk")
    .when(npk < 60).then("kurang").otherwise("cukup"),
    "sebutan",
)  # fmt: skip
"""Bands that both print 90."""

SHADOWED = named(
    when(npk >= 51).then("kurang").when(npk >= 61).then("cukup").when(npk >= 76).then("baik")
    .when(npk >= 91).then("sangat_baik").otherwise("buruk"),
    "sebutan",
)  # fmt: skip
"""Classes asked for from below: the first one takes them all."""

CAPPED = named(
    bands(npk.clamp(0, 90), lowest="buruk", at_least={51: "kurang", 61: "cukup", 76: "baik", 91: "sangat_baik"}),
    "sebutan",
)
"""A value capped at 90, below where the highest class begins."""

LIGHT = named(Fraction(60, 100) * kept(PP46_2011, "skp") + Fraction(37, 100) * kept(PP46_2011, "perilaku"), "npk")
"""Weights of 0.6 and 0.37."""

PERCENT = named((60 * kept(PP46_2011, "skp") + 30 * kept(PP46_2011, "perilaku")) / 100, "npk")
"""Weights of 60 and 30 percent."""

SHARED = named(kept(PP46_2011, "rata_rata_capaian") + kept(PP46_2011, "nilai_tugas_tambahan") / given("pegawai"), "skp")
"""A bonus divided by how many share it, of whom there may be none."""

HEMAT = named(
    when(100 * given("realisasi") / given("target") <= 110)
    .then(100 * given("realisasi") / given("target"))
    .otherwise(200 - 100 * given("realisasi") / given("target")),
    "nilai_aspek",
)
"""Whoever does more than 110 percent falls to 90, and further with each percent."""

SWAPPED = named(
    table(
        (kept(PERMENPANRB6_2022, "rating_hasil_kerja"), kept(PERMENPANRB6_2022, "rating_perilaku")),
        {
            ("di_atas_ekspektasi", "di_atas_ekspektasi"): "baik",
            ("di_atas_ekspektasi", "sesuai_ekspektasi"): "sangat_baik",
            ("di_atas_ekspektasi", "di_bawah_ekspektasi"): "kurang",
            ("sesuai_ekspektasi", "di_atas_ekspektasi"): "baik",
            ("sesuai_ekspektasi", "sesuai_ekspektasi"): "baik",
            ("sesuai_ekspetasi", "di_bawah_ekspektasi"): "kurang",
            ("di_bawah_ekspektasi", "di_atas_ekspektasi"): "butuh_perbaikan",
            ("di_bawah_ekspektasi", "sesuai_ekspektasi"): "butuh_perbaikan",
            ("di_bawah_ekspektasi", "di_bawah_ekspektasi"): "sangat_kurang",
        },
    ),
    "kuadran",
)
"""Two cells swapped, and in one row a rating misspelt."""

OUTSIDE = named(interpolate(kept(PP30_2019, "bagian_skp") * 2, {0: 0, 100: 120}), "nilai_kinerja")
"""A straight line that ends at 100, for values that may be higher."""

INVERTED = named(bands(nilai, lowest="kurang", at_least={50: "sangat_kurang", 70: "cukup", 90: "baik"}), "predikat")
"""The two lowest classes in the wrong order, and no way to the highest one."""

EMPTY = named(mean("survei", given("nilai")) + kept(PP46_2011, "rata_rata_capaian"), "skp")
"""A mean of answers of which there may be none."""

ABSENT = named(given("nilai_atasan") + kept(PP46_2011, "rata_rata_capaian"), "skp")
"""A fact that need not be given, and without which nothing follows."""

BROKEN = {
    "closed bands of whole numbers": (amended(PP46_2011, CLOSED), {(FaultKind.GAP, "sebutan")}),
    "two bands print one number": (amended(PP46_2011, TWICE), {(FaultKind.OVERLAP, "sebutan")}),
    "classes asked for from below": (
        amended(PP46_2011, SHADOWED),
        {(FaultKind.UNREACHABLE_CLASS, ""), (FaultKind.UNREACHABLE_BRANCH, "sebutan")},
    ),
    "a cap below the highest class": (
        amended(PP46_2011, CAPPED),
        {(FaultKind.UNREACHABLE_CLASS, ""), (FaultKind.UNREACHABLE_BRANCH, "sebutan")},
    ),
    "weights of 97 percent": (amended(PP46_2011, LIGHT), {(FaultKind.WEIGHTS, "npk")}),
    "percents of 90": (amended(PP46_2011, PERCENT), {(FaultKind.WEIGHTS, "npk")}),
    "shared among nobody": (
        amended(PP46_2011, SHARED, needs=(shape.number("pegawai", "Pegawai", "Employees", required=True),)),
        {(FaultKind.DIVISION_BY_ZERO, "skp")},
    ),
    "a fall beyond 110 percent": (
        amended(PP46_2011, HEMAT),
        {(FaultKind.CLIFF, "nilai_aspek"), (FaultKind.DECLINE, "nilai_aspek")},
    ),
    "a matrix with two cells swapped": (
        amended(PERMENPANRB6_2022, SWAPPED),
        {(FaultKind.CLIFF, "predikat"), (FaultKind.NO_ANSWER, "kuadran"), (FaultKind.UNREACHABLE_BRANCH, "kuadran")},
    ),
    "a mean of answers that nobody gave": (
        amended(
            PP46_2011,
            EMPTY,
            needs=(
                shape.collection("survei", "Survei", "Survey", shape.number("nilai", "Nilai", "Value", required=True),
                                 required=True),
                shape.number("tunjangan", "Tunjangan", "Allowance"),
            ),
        ),
        {(FaultKind.NO_ANSWER, "skp"), (FaultKind.UNREAD_FACT, "")},
    ),
    "a fact that need not be given": (
        amended(PP46_2011, ABSENT, needs=(shape.number("nilai_atasan", "Nilai atasan", "Value of the superior"),)),
        {(FaultKind.MISSING_FACT, "skp")},
    ),
    "a line that ends too early": (amended(PP30_2019, OUTSIDE), {(FaultKind.NO_ANSWER, "nilai_kinerja")}),
    "five points that no article gives": (
        amended(PP46_2011, score=npk + number(5), published=TWO, choices=(("batas", "atas"),)),
        {(FaultKind.NO_BASIS, "")},
    ),
    "classes in the wrong order": (
        amended(PP30_2019, INVERTED),
        {(FaultKind.CLIFF, "predikat"), (FaultKind.UNREACHABLE_CLASS, "")},
    ),
}  # fmt: skip
"""What is wrong, the amended book, and at least which faults are found, as (kind, part)."""
