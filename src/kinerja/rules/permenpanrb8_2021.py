"""PermenPANRB 8/2021 under PP 30/2019: PNS from July to December 2021.

Only single pages of the annex could be read.  What stands on one of them is cited with its page; what does not is an
option without default, or is marked as practice or assumption in the part that holds it:

- :mod:`.permenpanrb8_parts`: one indicator, its class, and its value for a JPT;
- :mod:`.permenpanrb8_results`: results, cascading, additional work, the SKP;
- :mod:`.permenpanrb8_conduct`: conduct by levels;
- here: the total and its predikat by PP 30/2019, what is open, what is flagged.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ..base.finding import Severity
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_8_2021, PP_30_2019
from ..base.scale import Scale
from ..base.words import Words
from ..formula.build import count, given, given_token, given_truth, is_absent, truth, when
from ..people.party import EmployeeKind
from . import shape
from .achievement_bounds import TARGET_MAKSIMAL
from .book import RuleBook
from .options import Alternative, Option
from .parts import Check, Coverage
from .permenpanrb8_conduct import BELOW, LEVELS, nilai_perilaku
from .permenpanrb8_parts import BANDS, KATEGORI
from .permenpanrb8_results import ADDITIONAL, JENIS_UTAMA, KINDS, SUPERIOR, nilai_skp
from .pp30_2019 import OPSI, PERILAKU, TWO_PLACES, PredikatPP30, memimpin, once, predikat, rated, total

if TYPE_CHECKING:
    from ..formula.algebra import NumberFormula, TruthFormula

__all__ = ["PERMENPANRB8_2021"]

LAW = PERMENPANRB_8_2021

nilai: NumberFormula = total(nilai_skp, nilai_perilaku)


# --- What the book reads --------------------------------------------------------------------------------------------

RESULT = (
    shape.token("jenis", "Utama atau tambahan", "Main or additional", *shape.JENIS, required=True),
    shape.token(
        "jenis_utama",
        "Jenis kinerja utama JPT: perjanjian kinerja dan direktif, atau rencana aksi",
        "Kind of main work of a JPT: agreement and directives, or action plan",
        *JENIS_UTAMA,
    ),
    shape.token(
        "metode_cascading",
        "Metode cascading rencana atasan (JA dan JF)",
        "How the superior's plan is cascaded (JA and JF)",
        "langsung",
        "non_langsung",
    ),
    shape.number("nilai_y", "Nilai rencana atasan yang diintervensi", "Value of the superior's plan it feeds"),
    shape.token("kategori", "Kategori menurut lampiran", "Class by the annex", *KATEGORI),
    shape.token(
        "lingkup",
        "Lingkup penugasan kinerja tambahan",
        "Scope of the additional work",
        "unit_kerja",
        "lintas_unit",
        "lintas_instansi",
    ),
    shape.number("bobot_lingkup", "Bobot lingkup penugasan", "Weight of that scope"),
)
CONDUCT = (
    shape.token("aspek", "Aspek perilaku", "Aspect of conduct", *PERILAKU, required=True),
    shape.number("nilai", "Nilai", "Value"),
    shape.number("level", "Level yang ditunjukkan", "Level shown"),
    shape.number("level_bawah", "Level terendah yang disyaratkan", "Lowest level required"),
    shape.number("level_atas", "Level tertinggi yang disyaratkan", "Highest level required"),
)
NEEDS = shape.whole(
    shape.truth(
        "jpt",
        "JPT atau pimpinan unit kerja mandiri",
        "JPT, or head of an independent unit",
        required=True,
    ),
    shape.collection(
        "hasil_kerja",
        "Rencana kinerja",
        "Results",
        *RESULT,
        shape.indikator(
            shape.truth("target_maksimal", "Target sudah yang tertinggi", "The target is the highest attainable"),
            required=True,
        ),
        required=True,
    ),
    shape.collection("perilaku", "Perilaku kerja", "Conduct", *CONDUCT, required=True),
    shape.truth("struktural", "Menduduki jabatan struktural", "Holds a structural post", required=True),
    shape.truth(
        "fungsional_memimpin",
        "Jabatan fungsional yang ditentukan instansi pembina membutuhkan kepemimpinan",
        "Holds a functional post that its instansi pembina named as one that needs leadership",
    ),
    shape.truth("ide_baru", "Ide atau cara baru yang ditetapkan", "A new idea was declared", required=True),
)


# --- What is open ---------------------------------------------------------------------------------------------------

UNREAD = Words(
    "Halaman lampiran yang mengaturnya tidak terbaca; yang memegang lampiran memilih.",
    "The page of the annex that settles it could not be read; whoever holds the annex chooses.",
)

OPTIONS = (
    OPSI,
    Option(
        key="bobot_utama_jpt",
        alternatives=(
            Alternative("perjanjian_kinerja_60", Words("Perjanjian kinerja 60%", "The agreement weighs 60%")),
            Alternative("rencana_aksi_60", Words("Rencana aksi 60%", "The action plans weigh 60%")),
        ),
        basis=KINDS,
        reason=UNREAD,
    ),
    Option(
        key="satu_jenis_utama",
        alternatives=(
            Alternative("penuh", Words("Jenis yang ada berbobot penuh", "The kind that is there counts in full")),
            Alternative("sebesar_bobot", Words("Jenis yang ada sebesar bobotnya", "It counts by its weight only")),
        ),
        basis=KINDS,
        reason=UNREAD,
    ),
    Option(
        key="arti_y",
        alternatives=(
            Alternative("rencana_atasan", Words("Nilai rencana atasan", "The value of the superior's plan")),
            Alternative("nilai_sendiri", Words("Nilai rencana itu sendiri", "The value of the result itself")),
            Alternative("tetap_80", Words("Selalu 80", "Always 80")),
        ),
        basis=SUPERIOR,
        reason=Words(
            "Halaman 101-107 tidak terbaca; halaman 26 dan 291 menunjuk pada rencana atasan, dua sistem memakai yang "
            "lain.",
            "Pages 101-107 could not be read; pages 26 and 291 point to the superior's plan, two systems differ.",
        ),
    ),
    Option(
        key="pita_capaian",
        alternatives=(
            Alternative("persen_bulat", Words("Dibulatkan ke persen bulat dahulu", "Rounded to whole percent first")),
            Alternative(
                "batas_bawah", Words("Kelas dimulai pada 60, 80, 100, 101", "Classes begin at 60, 80, 100, 101")
            ),
        ),
        basis=BANDS,
        reason=Words(
            "Kelas dicetak dalam persen bulat; nilai di antaranya, misalnya 99,5%, tidak disebut.",
            "Classes are printed in whole percents; what lies between, such as 99.5%, is not named.",
        ),
        default="persen_bulat",
    ),
    Option(
        key="perilaku_di_bawah",
        alternatives=(
            Alternative("skala_89", Words("Level per batas bawah kali 89", "Level by the lower end, times 89")),
            Alternative("skala_90", Words("Level per batas bawah kali 90", "Level by the lower end, times 90")),
        ),
        basis=BELOW,
        reason=UNREAD,
    ),
)


# --- What is flagged ------------------------------------------------------------------------------------------------


def some(holds: TruthFormula) -> TruthFormula:
    """Return whether ``holds`` is true of a result."""
    return count("hasil_kerja", where=holds) > 0


def some_indicator(holds: TruthFormula) -> TruthFormula:
    """Return whether ``holds`` is true of an indicator."""
    return some(count("indikator", where=holds) > 0)


def outside(name: str) -> TruthFormula:
    """Return whether a number that is given lies outside of 0 to 120."""
    return ~is_absent(name) & ((given(name) < 0) | (given(name) > 120))


best: NumberFormula = when(is_absent("target_atas")).then(given("target")).otherwise(given("target_atas"))
passed: TruthFormula = (
    when(is_absent("target") | is_absent("realisasi") | is_absent("arah"))
    .then(truth(False))  # noqa: FBT003 - the answer itself
    .when(given_token("arah").equals("lebih_rendah"))
    .then(given("realisasi") < given("target"))
    .otherwise(given("realisasi") > best)
)
MAXIMUM = LAW("Lampiran Bab VI huruf A angka 1 huruf i, hlm. 93")
HIGHEST = PP_30_2019("Pasal 29 ayat (6) dan Pasal 41 ayat (5)", note="No value is above 120.")

CHECKS = (
    Check(
        code="PERMENPANRB8_CONDUCT_INCOMPLETE",
        severity=Severity.ERROR,
        holds=~once,
        message=Words(
            "Belum semua dari empat aspek perilaku dinilai, atau ada yang dinilai lebih dari satu kali.",
            "Not all of the four aspects of conduct are valued, or one is valued more than once.",
        ),
        basis=PP_30_2019("Pasal 25 ayat (1)"),
    ),
    Check(
        code="PERMENPANRB8_LEADERSHIP_MISSING",
        severity=Severity.ERROR,
        holds=memimpin & ~rated("kepemimpinan").equals(1),
        message=Words(
            "Kepemimpinan belum dinilai, atau dinilai lebih dari satu kali, padahal jabatannya mensyaratkan.",
            "Leadership is not valued, or is valued more than once, although the post asks for it.",
        ),
        basis=PP_30_2019("Pasal 25 ayat (2) dan (3)"),
    ),
    Check(
        code="PERMENPANRB8_LEADERSHIP_NOT_COUNTED",
        severity=Severity.INFO,
        holds=~memimpin & (rated("kepemimpinan") > 0),
        message=Words(
            "Kepemimpinan dinilai, tetapi tidak diperhitungkan: jabatannya tidak dinyatakan membutuhkannya.",
            "Leadership is valued and does not count: the post is not said to need it.",
        ),
        basis=PP_30_2019("Pasal 25 ayat (2) dan (3)"),
    ),
    Check(
        code="PERMENPANRB8_CONDUCT_RANGE",
        severity=Severity.ERROR,
        holds=count("perilaku", where=outside("nilai")) > 0,
        message=Words("Ada nilai perilaku di luar 0 sampai 120.", "A value of conduct lies outside of 0 to 120."),
        basis=HIGHEST,
    ),
    Check(
        code="PERMENPANRB8_CONDUCT_TWICE",
        severity=Severity.WARNING,
        holds=count("perilaku", where=~is_absent("nilai") & ~is_absent("level")) > 0,
        message=Words(
            "Nilai dan level perilaku keduanya diisi; yang diperhitungkan nilainya.",
            "Both a value and a level of conduct are given; the value counts.",
        ),
        basis=LEVELS,
    ),
    Check(
        code="PERMENPANRB8_Y_RANGE",
        severity=Severity.ERROR,
        holds=some(outside("nilai_y")),
        message=Words("Ada nilai Y di luar 0 sampai 120.", "A value Y lies outside of 0 to 120."),
        basis=HIGHEST,
    ),
    Check(
        code="PERMENPANRB8_SCOPE_NEGATIVE",
        severity=Severity.ERROR,
        holds=some(~is_absent("bobot_lingkup") & (given("bobot_lingkup") < 0)),
        message=Words("Bobot lingkup penugasan di bawah 0.", "The weight of a scope is below 0."),
        basis=ADDITIONAL,
    ),
    Check(
        code="PERMENPANRB8_MAXIMUM_PASSED",
        severity=Severity.WARNING,
        holds=some_indicator(TARGET_MAKSIMAL & passed),
        message=Words(
            "Realisasi melampaui target yang dinyatakan sudah yang tertinggi.",
            "A realisation passes a target that is said to be the highest attainable.",
        ),
        basis=MAXIMUM,
    ),
    Check(
        code="PERMENPANRB8_MAXIMUM_NOT_JPT",
        severity=Severity.INFO,
        holds=~given_truth("jpt") & some_indicator(TARGET_MAKSIMAL),
        message=Words(
            "Target tertinggi hanya berpengaruh bagi JPT; untuk JA dan JF halamannya tidak terbaca.",
            "A highest attainable target counts for JPT only; the pages of JA and JF could not be read.",
        ),
        basis=MAXIMUM,
    ),
)

PERMENPANRB8_2021 = RuleBook(
    id="permenpanrb8_2021",
    version="1",
    law=LAW,
    coverage=Coverage(
        since=date(2021, 7, 1),
        until=date(2021, 12, 31),
        kinds=(EmployeeKind.PNS, EmployeeKind.CPNS),
        basis=LAW(
            "Mulai berlaku",
            assurance=Assurance.SECONDARY,
            note="In force on 1 July 2021; PermenPANRB 6/2022 judges from 1 January 2022. CPNS by PP 30/2019 art. 64.",
        ),
    ),
    needs=NEEDS,
    predikat=predikat(nilai, given_truth("ide_baru")),
    scale=Scale.of(PredikatPP30),
    score=nilai,
    published=TWO_PLACES,
    options=OPTIONS,
    checks=CHECKS,
)
"""The book; choose ``opsi`` before it judges, and what else is reached and open."""
