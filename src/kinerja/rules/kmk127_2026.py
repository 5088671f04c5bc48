"""KMK 127/2026, the engine of the Ministry of Finance under the national matrix: numbers make the two ratings.

It is an amendment of PermenPANRB 6/2022.  The value of the results (NHK) and of the conduct (NPK) are calibrated,
corrected and blended with the value of the organisation (NKO); each then has a rating, and the national matrix gives
the predikat.  The number beside it, the NKP, goes the same way with 75 percent of the one and 25 of the other.

The text of the KMK could not be read; see ``kmk127_parts`` for how it is known.  Its example on p. 148 says an NKO of
104 in prose; Tabel 46 and 47 use 102, and only 102 gives what is printed.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from functools import reduce
from operator import and_
from typing import TYPE_CHECKING

from ..base.finding import Severity
from ..base.law import Assurance
from ..base.period import PeriodKind
from ..base.rounding import Rounding
from ..base.words import Words
from ..formula.build import (
    absent,
    bands,
    count,
    given,
    given_token,
    is_absent,
    least_of,
    mean,
    table,
    total,
    truth,
    undetermined,
    when,
)
from ..people.party import EmployeeKind
from ..plans.conduct import NilaiDasar
from . import shape
from .amendment import Amendment
from .kmk127_parts import HIGHEST, IKI, LAW, OPTIONS, VALUE, bobot_iki, dinilai, nilai_iki, tertinggal
from .parts import Check, Coverage
from .permenpanrb6_2022 import PERMENPANRB6_2022

if TYPE_CHECKING:
    from ..formula.algebra import NumberFormula, TokenFormula, TruthFormula

__all__ = ["KMK127", "KMK127_2026"]

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
npk_awal: NumberFormula = (
    when(absent(count("npk_periodik", where=bernilai), counts_as=0).equals(0))
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

# --- The ratings, for the national matrix: p. 148-149 ---------------------------------------------------------------


def rated(value: NumberFormula) -> TokenFormula:
    """Return the rating that a final value has."""
    return bands(
        value, lowest="di_bawah_ekspektasi", at_least={90: "sesuai_ekspektasi"}, above={100: "di_atas_ekspektasi"}
    )


REPLACED: tuple[NumberFormula | TokenFormula | TruthFormula, ...] = (
    rated(nhk_akhir).named("rating_hasil_kerja", id="Rating hasil kerja", en="Rating of results", basis=BLEND),
    rated(npk_akhir).named("rating_perilaku", id="Rating perilaku kerja", en="Rating of conduct", basis=BLEND),
    truth(False).named(  # noqa: FBT003 - the answer itself
        "belum_dinilai",
        id="Rating belum ditetapkan",
        en="A rating is not set yet",
        basis=LAW(
            BLEND.article,
            assurance=Assurance.SECONDARY,
            note="Ratings are computed here; what is missing for them is told by the part that misses it.",
        ),
    ),
)

NEEDS = shape.whole(
    shape.collection(
        "hasil_kerja",
        "Hasil kerja",
        "Results",
        shape.collection("indikator", "Indikator kinerja individu", "Individual performance indicators", *IKI),
    ),
    shape.collection(
        "perilaku",
        "Nilai dasar",
        "Core values",
        shape.token("aspek", "Nilai dasar", "Core value", *NilaiDasar),
        shape.number("nilai", "Nilai", "Value"),
    ),
    shape.collection(
        "npk_periodik", "NPK tiap periode", "Conduct by period", shape.number("nilai", "NPK awal", "Raw value")
    ),
    shape.number("nhk", "NHK terkalibrasi dari sistem lain", "Calibrated NHK of another system"),
    shape.number("npk", "NPK terkalibrasi dari sistem lain", "Calibrated NPK of another system"),
    shape.number("nko", "Nilai kinerja organisasi", "Value of the organisation"),
    shape.token(
        "kedudukan_upk",
        "Kedudukan terhadap pimpinan UPK",
        "Place below the head of the unit",
        "pimpinan_upk",
        "satu_tingkat_di_bawah",
        "jf_substansi",
        "dua_tingkat_atau_lebih",
        "jf_non_substansi",
    ),
    shape.token(
        "batas_kalibrasi",
        "Kelompok jabatan untuk batas kalibrasi",
        "Group of posts that sets the limit of calibration",
        "menteri_dan_jpt_madya",
        "jpt_pratama_ke_bawah",
    ),
    shape.number("hukdis", "Nilai hukuman disiplin", "Deduction for discipline"),
    shape.number("dampak", "Nilai dampak pelanggaran bawahan", "Deduction for the discipline of reports"),
    shape.number("koreksi", "Nilai koreksi", "Correction"),
)


def outside(name: str, low: int, high: int) -> TruthFormula:
    """Return whether a number that is given lies outside of its range."""
    return ~is_absent(name) & ((given(name) < low) | (given(name) > high))


def valued(value: NilaiDasar) -> TruthFormula:
    """Return whether a core value is valued once."""
    of_it = ~is_absent("aspek") & given_token("aspek").equals(value) & bernilai
    return absent(count("perilaku", where=of_it), counts_as=0).equals(1)


SEVEN: TruthFormula = reduce(and_, map(valued, NilaiDasar))

CHECKS = (
    Check(
        code="KMK127_IKI_LEFT_OUT",
        severity=Severity.ERROR,
        holds=is_absent("nhk") & some_iki(tertinggal),
        message=Words(
            "Ada IKI bertarget tanpa realisasi atau tanpa K3; NHK dihitung tanpa IKI itu dan bersifat sementara.",
            "An indicator has a target and no realisation or no K3; the NHK leaves it out and is provisional.",
        ),
        basis=VALUE,
    ),
    Check(
        code="KMK127_DAYS_PARTLY",
        severity=Severity.ERROR,
        holds=some_iki(dinilai & is_absent("hari")) & some_iki(dinilai & ~is_absent("hari")),
        message=Words(
            "Hari berlaku hanya diisi pada sebagian IKI; IKI tanpa hari dihitung 1 hari.",
            "Only some indicators say for how many days they stood; the others count as one day.",
        ),
        basis=VALUE,
    ),
    Check(
        code="KMK127_ACHIEVEMENT_RANGE",
        severity=Severity.ERROR,
        holds=some_iki(outside("capaian", 0, HIGHEST)),
        message=Words(
            "Ada capaian yang diisi di luar 0 sampai 120.", "An achievement that is given lies outside of 0 to 120."
        ),
        basis=VALUE,
    ),
    Check(
        code="KMK127_CONDUCT_INCOMPLETE",
        severity=Severity.WARNING,
        holds=is_absent("npk") & is_absent("npk_periodik") & ~SEVEN,
        message=Words(
            "Belum semua dari tujuh nilai dasar dinilai, atau ada yang dinilai lebih dari satu kali.",
            "Some of the seven core values is not valued, or more than once.",
        ),
        basis=CONDUCT,
    ),
    Check(
        code="KMK127_CONDUCT_RANGE",
        severity=Severity.ERROR,
        holds=absent(count("perilaku", where=outside("nilai", 0, HIGHEST)), counts_as=0) > 0,
        message=Words("Ada nilai perilaku di luar 0 sampai 120.", "A value of conduct lies outside of 0 to 120."),
        basis=CONDUCT,
    ),
    Check(
        code="KMK127_NKO_RANGE",
        severity=Severity.ERROR,
        holds=outside("nko", 0, HIGHEST),
        message=Words("NKO di luar 0 sampai 120.", "The value of the organisation lies outside of 0 to 120."),
        basis=BLEND,
    ),
    Check(
        code="KMK127_CORRECTION_RANGE",
        severity=Severity.ERROR,
        holds=outside("koreksi", -5, 5),
        message=Words(
            "Nilai koreksi di luar -5 sampai 5; yang dihitung adalah batasnya.",
            "The correction lies outside of -5 to 5; the limit is used.",
        ),
        basis=CORRECTIONS,
    ),
    Check(
        code="KMK127_DEDUCTION_RANGE",
        severity=Severity.ERROR,
        holds=outside("dampak", 0, 5) | outside("hukdis", 0, HIGHEST),
        message=Words(
            "Nilai hukuman disiplin di luar 0 sampai 120, atau nilai dampak di luar 0 sampai 5.",
            "The deduction for discipline lies outside of 0 to 120, or that for reports outside of 0 to 5.",
        ),
        basis=CORRECTIONS,
    ),
    Check(
        code="KMK127_RATING_GIVEN",
        severity=Severity.INFO,
        holds=~is_absent("rating_hasil_kerja") | ~is_absent("rating_perilaku"),
        message=Words(
            "Rating yang ditetapkan Pejabat Penilai Kinerja tidak dipakai; di sini rating dihitung.",
            "The ratings that the appraiser set are not used; here they are computed.",
        ),
        basis=BLEND,
    ),
)

KMK127 = Amendment(
    id="kmk127_2026",
    version="1",
    amends=PERMENPANRB6_2022.id,
    law=LAW,
    basis=LAW(
        "hlm. 139-149",
        assurance=Assurance.SECONDARY,
        note="Not read; the national matrix stays, and numbers of the ministry's own make the ratings.",
    ),
    replace=REPLACED,
    needs=NEEDS,
    options=OPTIONS,
    checks=CHECKS,
    coverage=Coverage(
        since=date(2026, 1, 1),
        until=None,
        kinds=(EmployeeKind.PNS, EmployeeKind.CPNS, EmployeeKind.PPPK),
        basis=LAW(
            "tanpa pasal",
            assurance=Assurance.ASSUMPTION,
            note="The day from which it holds and whom it covers could not be read; it is a decree of 2026, and its "
            "quarters of 2026 are evaluated.",
        ),
        periodic=(PeriodKind.TRIWULANAN,),
        periodic_basis=LAW("Tabel 4, hlm. 37-38", assurance=Assurance.SECONDARY, note="Not read; by quarters."),
    ),
    score=nkp,
    published=Rounding(
        2, basis=LAW("Tabel 46 dan 47", assurance=Assurance.PRACTICE, note="Slides print two decimals.")
    ),
    ratings=("rating_hasil_kerja", "rating_perilaku"),
)
"""What the ministry changes in PermenPANRB 6/2022."""

KMK127_2026 = KMK127.apply(PERMENPANRB6_2022)
"""PermenPANRB 6/2022 as the Ministry of Finance carries it out: the matrix of the nation, ratings from numbers."""
