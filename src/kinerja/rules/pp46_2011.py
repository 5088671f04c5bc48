"""PP 46/2011 with Perka BKN 1/2013: the long arithmetic of 2014 to June 2021.

Four aspects make an activity, activities and bonuses make the SKP, behaviours make the conduct, 60 and 40 percent of
both make the achievement, and its number has a name.  The order here is that of the regulation.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from ..base.finding import Severity
from ..base.law import Assurance
from ..base.laws import PERKA_BKN_1_2013, PP_46_2011
from ..base.rounding import Rounding
from ..base.scale import Ranked, Scale
from ..base.words import Words
from ..formula.build import (
    absent,
    bands,
    choice,
    count,
    given,
    given_token,
    given_truth,
    greatest,
    is_absent,
    mean,
    outer,
    table,
    total,
    when,
)
from ..people.party import EmployeeKind
from . import shape
from .book import RuleBook
from .options import Alternative, Option
from .parts import Check, Coverage

if TYPE_CHECKING:
    from ..formula.algebra import NumberFormula, TokenFormula, TruthFormula

__all__ = ["PP46_2011", "Sebutan"]

LAW, PERKA = PP_46_2011, PERKA_BKN_1_2013


class Sebutan(Ranked):
    """What a number is called (PP 46/2011 art. 17)."""

    BURUK = "buruk"
    KURANG = "kurang"
    CUKUP = "cukup"
    BAIK = "baik"
    SANGAT_BAIK = "sangat_baik"

    @classmethod
    def scale_id(cls) -> str:
        return "sebutan_pp46"


TWO_PLACES = Rounding(
    2, basis=PERKA("Lampiran II", assurance=Assurance.PRACTICE, note="Guides and forms print two decimals.")
)


def stepwise(formula: NumberFormula) -> NumberFormula:
    """Return ``formula`` rounded where the option says that each step is."""
    rounded: NumberFormula = choice("pembulatan", akhir=formula, bertahap=formula.round(TWO_PLACES))
    return rounded


# --- Aspects of an activity: art. 7 and 8, Perka Lampiran II --------------------------------------------------------

aspek: TokenFormula = given_token("aspek")
target: NumberFormula = given("target")
realisasi: NumberFormula = given("realisasi")

efisiensi: NumberFormula = (100 - 100 * realisasi / target).named(
    "efisiensi",
    id="Efisiensi (persen)",
    en="Efficiency (percent)",
    basis=PERKA("Lampiran II", assurance=Assurance.SECONDARY, note="(1.76 T - R) / T x 100 equals 76 + efficiency."),
)
hemat: NumberFormula = (
    when(efisiensi <= 24)
    .then(76 + efisiensi)
    .otherwise(100 * realisasi / target)
    .named(
        "nilai_hemat",
        id="Nilai waktu atau biaya",
        en="Value of time or cost",
        basis=PERKA(
            "Lampiran II",
            assurance=Assurance.SECONDARY,
            note="The branch above 24 percent, 76 - (76 + e - 100), is of the Perka only; PP 46 art. 8 has none.",
        ),
    )
)
nilai_aspek: NumberFormula = (
    when(aspek.is_("kuantitas", "kualitas"))
    .then(100 * realisasi / target)
    .otherwise(hemat)
    .named(
        "nilai_aspek",
        id="Nilai aspek",
        en="Value of the aspect",
        basis=LAW("Pasal 8 dan penjelasannya", note="The result may exceed 100."),
    )
)

kuantitas_terealisasi: NumberFormula = total("indikator", realisasi, where=aspek.equals("kuantitas")).named(
    "kuantitas_terealisasi", id="Kuantitas terealisasi", en="Quantity done", basis=LAW("Pasal 7 dan 8")
)
dilaksanakan: TruthFormula = count("indikator", where=aspek.equals("kuantitas")).equals(0) | (kuantitas_terealisasi > 0)
capaian: NumberFormula = (
    when(dilaksanakan)
    .then(mean("indikator", nilai_aspek, where=~is_absent("target")))
    .otherwise(0)
    .named(
        "capaian",
        id="Nilai capaian kegiatan",
        en="Achievement of the activity",
        basis=PERKA(
            "Lampiran II",
            assurance=Assurance.SECONDARY,
            note="Mean of three aspects, or of four where the activity has a cost target (PP 46 art. 7).",
        ),
    )
)


# --- The SKP: activities, additional duties, creativity: art. 10 ----------------------------------------------------

rata_rata: NumberFormula = choice(
    "tidak_dilaksanakan",
    tetap_dihitung=mean("hasil_kerja", capaian),
    tidak_dihitung=mean("hasil_kerja", capaian, where=dilaksanakan),
).named(
    "rata_rata_capaian",
    id="Rata-rata capaian kegiatan",
    en="Mean of the activities",
    basis=PERKA("Lampiran II", assurance=Assurance.SECONDARY),
)

banyak_tugas: NumberFormula = absent(given("tugas_tambahan"), counts_as=0).named(
    "banyak_tugas_tambahan",
    id="Jumlah tugas tambahan",
    en="Number of additional duties",
    basis=LAW("Pasal 10", note="Nothing said of additional duties means that there were none."),
)
tugas_tambahan: NumberFormula = (
    when(banyak_tugas <= 0)
    .then(0)
    .when(banyak_tugas <= 3)
    .then(1)
    .when(banyak_tugas <= 6)
    .then(2)
    .otherwise(3)
    .named(
        "nilai_tugas_tambahan",
        id="Nilai tugas tambahan",
        en="Bonus for additional duties",
        basis=PERKA("Lampiran II", assurance=Assurance.SECONDARY, note="PP 46 art. 10 has no numbers."),
    )
)

nilai_kreativitas: NumberFormula = table(
    (given_token("tingkat"),), {("unit_kerja",): 3, ("instansi",): 6, ("negara",): 12}
).named(
    "nilai_satu_kreativitas",
    id="Nilai satu kreativitas",
    en="Value of one creative work",
    basis=PERKA("Lampiran II", assurance=Assurance.SECONDARY, note="By who benefits: unit, agency, state."),
)
kreativitas: NumberFormula = choice(
    "kreativitas",
    dijumlahkan=absent(total("kreativitas", nilai_kreativitas), counts_as=0),
    tertinggi=absent(greatest("kreativitas", nilai_kreativitas).if_empty(0), counts_as=0),
).named(
    "nilai_kreativitas",
    id="Nilai kreativitas",
    en="Bonus for creativity",
    basis=PERKA("Lampiran II", assurance=Assurance.SECONDARY, note="PP 46 art. 10 has no numbers."),
)

skp: NumberFormula = (rata_rata + tugas_tambahan + kreativitas).named(
    "skp",
    id="Nilai SKP",
    en="Value of the SKP",
    basis=LAW("Pasal 10", note="Bonuses are added behind the mean; the value may exceed 100."),
)


# --- Conduct: art. 12 and 13 ----------------------------------------------------------------------------------------

PERILAKU = ("orientasi_pelayanan", "integritas", "komitmen", "disiplin", "kerja_sama", "kepemimpinan")

dinilai: TruthFormula = given_token("aspek").is_(*PERILAKU[:-1]) | outer(given_truth("struktural"))
perilaku: NumberFormula = stepwise(mean("perilaku", given("nilai"), where=dinilai)).named(
    "perilaku",
    id="Nilai perilaku kerja",
    en="Value of the conduct",
    basis=LAW("Pasal 12 ayat (1) dan (2)", note="Leadership counts for structural posts only."),
)


# --- The achievement and its name: art. 15 and 17 -------------------------------------------------------------------

WEIGHTS = LAW("Pasal 15 ayat (2)")

bagian_skp: NumberFormula = stepwise(Fraction(60, 100) * skp).named(
    "bagian_skp", id="60% nilai SKP", en="60% of the SKP", basis=WEIGHTS
)
bagian_perilaku: NumberFormula = stepwise(Fraction(40, 100) * perilaku).named(
    "bagian_perilaku", id="40% nilai perilaku", en="40% of the conduct", basis=WEIGHTS
)
npk: NumberFormula = (bagian_skp + bagian_perilaku).named(
    "npk", id="Nilai prestasi kerja", en="Value of the achievement", basis=WEIGHTS
)

GRADES = LAW("Pasal 17", note="The article prints whole numbers only; between them it says nothing.")

sebutan: TokenFormula = choice(
    "batas",
    bawah=bands(npk, lowest="buruk", at_least={51: "kurang", 61: "cukup", 76: "baik", 91: "sangat_baik"}),
    atas=bands(npk, lowest="buruk", above={50: "kurang", 60: "cukup", 75: "baik", 90: "sangat_baik"}),
).named("sebutan", id="Sebutan nilai prestasi kerja", en="Name of the achievement", basis=GRADES)


def lacks(name: str) -> NumberFormula:
    """Return how many activities have no target for the aspect ``name``."""
    here = count("indikator", where=aspek.equals(name) & ~is_absent("target"))
    return count("hasil_kerja", where=here.equals(0))


def some_indikator(holds: TruthFormula) -> TruthFormula:
    """Return whether ``holds`` is true of an indicator that has a target and a realisation."""
    told = ~is_absent("target") & ~is_absent("realisasi")
    return count("hasil_kerja", where=count("indikator", where=told & holds) > 0) > 0


def once(name: str) -> TruthFormula:
    """Return whether the aspect ``name`` of the conduct is valued once."""
    return count("perilaku", where=aspek.equals(name)).equals(1)


NEEDS = shape.whole(
    shape.collection(
        "hasil_kerja",
        "Kegiatan tugas jabatan",
        "Activities of the post",
        shape.indikator(required=True),
        required=True,
    ),
    shape.number("tugas_tambahan", "Jumlah tugas tambahan (dalam setahun)", "Additional duties (in the year)"),
    shape.collection(
        "kreativitas",
        "Kreativitas",
        "Creative works",
        shape.token("tingkat", "Siapa yang memperoleh manfaat", "Who benefits", "unit_kerja", "instansi", "negara"),
    ),
    shape.collection(
        "perilaku",
        "Perilaku kerja",
        "Conduct",
        shape.token("aspek", "Aspek perilaku", "Aspect of conduct", *PERILAKU, required=True),
        shape.number("nilai", "Nilai", "Value", required=True),
        required=True,
    ),
    shape.truth("struktural", "Menduduki jabatan struktural", "Holds a structural post", required=True),
)

ACTIVITY = LAW("Pasal 7 ayat (2) sampai (4)")

PP46_2011 = RuleBook(
    id="pp46_2011",
    version="1",
    law=LAW,
    coverage=Coverage(
        since=date(2014, 1, 1),
        until=date(2021, 6, 30),
        kinds=(EmployeeKind.PNS, EmployeeKind.CPNS),
        basis=LAW("Pasal 33", assurance=Assurance.SECONDARY, note="From 1 January 2014; replaced on 1 July 2021."),
    ),
    needs=NEEDS,
    predikat=sebutan,
    scale=Scale.of(Sebutan),
    score=npk,
    published=TWO_PLACES,
    options=(
        Option(
            key="batas",
            alternatives=(
                Alternative("bawah", Words("Kelas dimulai pada 51, 61, 76, 91", "Classes begin at 51, 61, 76, 91")),
                Alternative("atas", Words("Kelas berakhir pada 50, 60, 75, 90", "Classes end at 50, 60, 75, 90")),
            ),
            basis=GRADES,
            reason=Words(
                "Pasal 17 hanya menyebut bilangan bulat; nilai seperti 90,5 tidak diatur. Kedua pembacaan dipakai.",
                "Art. 17 names whole numbers only; a value such as 90.5 is not settled. Both readings are in use.",
            ),
            default="bawah",
        ),
        Option(
            key="pembulatan",
            alternatives=(
                Alternative(
                    "akhir", Words("Hanya pada nilai akhir yang dicantumkan", "Only on the final value stated")
                ),
                Alternative("bertahap", Words("Dua desimal pada setiap langkah", "Two decimals at each step")),
            ),
            basis=PERKA("Lampiran II", assurance=Assurance.PRACTICE, note="Running systems differ."),
            reason=Words(
                "Tidak ada ketentuan pembulatan yang terbaca; lembar kerja pedoman membawa nilai penuh.",
                "No rule of rounding could be read; the guides' worksheets carry full values.",
            ),
            default="akhir",
        ),
        Option(
            key="kreativitas",
            alternatives=(
                Alternative("dijumlahkan", Words("Dijumlahkan", "Added up")),
                Alternative("tertinggi", Words("Hanya yang tertinggi", "The highest only")),
            ),
            basis=PERKA("Lampiran II", assurance=Assurance.PRACTICE, note="Running systems differ."),
            reason=Words(
                "Ketentuan untuk beberapa kreativitas tidak terbaca; dua dari tiga sistem menjumlahkan.",
                "The rule for several creative works could not be read; two of three systems add them up.",
            ),
            default="dijumlahkan",
        ),
        Option(
            key="tidak_dilaksanakan",
            alternatives=(
                Alternative("tetap_dihitung", Words("Bernilai 0 dalam rata-rata", "Counts as 0 in the mean")),
                Alternative("tidak_dihitung", Words("Dikeluarkan dari rata-rata", "Left out of the mean")),
            ),
            basis=PERKA("Lampiran II", assurance=Assurance.SECONDARY, note="The formula multiplies by 0."),
            reason=Words(
                "Rumus Perka mengalikan dengan 0 untuk kegiatan yang tidak dilaksanakan; kegiatan itu tetap dihitung.",
                "The Perka's formula multiplies by 0 for what was not carried out; the activity stays in the mean.",
            ),
            default="tetap_dihitung",
        ),
    ),
    checks=(
        Check(
            code="PP46_ASPECT_MISSING",
            severity=Severity.ERROR,
            holds=lacks("kuantitas") + lacks("kualitas") + lacks("waktu") > 0,
            message=Words(
                "Ada kegiatan tanpa target kuantitas, kualitas, atau waktu; ketiganya paling sedikit harus ada.",
                "An activity has no target of quantity, quality or time; it needs at least these three.",
            ),
            basis=ACTIVITY,
        ),
        Check(
            code="PP46_REALISATION_NEGATIVE",
            severity=Severity.ERROR,
            holds=some_indikator(realisasi < 0),
            message=Words("Ada realisasi di bawah 0.", "A realisation is below 0."),
            basis=LAW("Pasal 8"),
        ),
        Check(
            code="PP46_QUALITY_ABOVE_TARGET",
            severity=Severity.WARNING,
            holds=some_indikator(aspek.equals("kualitas") & (realisasi > target)),
            message=Words(
                "Ada realisasi kualitas di atas targetnya; mutu dinilai paling tinggi 100.",
                "A realised quality is above its target; quality is valued at 100 at most.",
            ),
            basis=PERKA("Lampiran II", assurance=Assurance.SECONDARY, note="Its table of quality ends at 100."),
        ),
        Check(
            code="PP46_DUTIES_NEGATIVE",
            severity=Severity.ERROR,
            holds=banyak_tugas < 0,
            message=Words("Jumlah tugas tambahan di bawah 0.", "The number of additional duties is below 0."),
            basis=LAW("Pasal 10"),
        ),
        Check(
            code="PP46_CONDUCT_NEGATIVE",
            severity=Severity.ERROR,
            holds=count("perilaku", where=given("nilai") < 0) > 0,
            message=Words("Ada nilai perilaku kerja di bawah 0.", "A value of conduct is below 0."),
            basis=LAW("Pasal 13"),
        ),
        Check(
            code="PP46_CONDUCT_ABOVE_100",
            severity=Severity.ERROR,
            holds=count("perilaku", where=given("nilai") > 100) > 0,
            message=Words("Nilai perilaku kerja paling tinggi 100.", "A value of conduct is at most 100."),
            basis=LAW("Pasal 13 ayat (3)"),
        ),
        Check(
            code="PP46_CONDUCT_INCOMPLETE",
            severity=Severity.ERROR,
            holds=~(once(PERILAKU[0]) & once(PERILAKU[1]) & once(PERILAKU[2]) & once(PERILAKU[3]) & once(PERILAKU[4])),
            message=Words(
                "Belum semua dari lima aspek perilaku dinilai, atau ada yang dinilai lebih dari satu kali.",
                "Not all of the five aspects of conduct are valued, or one is valued more than once.",
            ),
            basis=LAW("Pasal 12 ayat (1)"),
        ),
        Check(
            code="PP46_LEADERSHIP_MISSING",
            severity=Severity.ERROR,
            holds=given_truth("struktural") & ~once("kepemimpinan"),
            message=Words(
                "Kepemimpinan pejabat struktural belum dinilai, atau dinilai lebih dari satu kali.",
                "Leadership of a structural official is not valued, or is valued more than once.",
            ),
            basis=LAW("Pasal 12 ayat (2)"),
        ),
    ),
)
"""The book: numbers decide, and the number has a name."""
