"""KMK 127/2026, the engine of the Ministry of Finance under the national matrix: numbers make the two ratings.

It is an amendment of PermenPANRB 6/2022.  The value of the results (NHK) and of the conduct (NPK) are calibrated,
corrected and blended with the value of the organisation (NKO); each then has a rating, and the national matrix gives
the predikat.  The number beside it, the NKP, goes the same way with 75 percent of the one and 25 of the other.

The text of the KMK could not be read; see ``kmk127_parts`` for how it is known, and ``kmk127_values`` for the numbers.
Its example on p. 148 says an NKO of 104 in prose; Tabel 46 and 47 use 102, and only 102 gives what is printed.
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
    truth,
)
from ..people.party import EmployeeKind
from ..plans.conduct import NilaiDasar
from . import shape
from .amendment import Amendment
from .kmk127_parts import (
    COMMITMENT,
    DAYS,
    HIGHEST,
    IKI,
    LAW,
    OPTIONS,
    VALUE,
    dinilai,
    tertinggal,
)
from .kmk127_values import (
    BLEND,
    CALIBRATION,
    CONDUCT,
    CORRECTIONS,
    bernilai,
    nhk_akhir,
    nkp,
    npk_akhir,
    some_iki,
    tanpa_periode,
)
from .parts import Check, Coverage
from .permenpanrb6_2022 import PERMENPANRB6_2022

if TYPE_CHECKING:
    from ..formula.algebra import Number, NumberFormula, TokenFormula, TruthFormula

__all__ = ["KMK127", "KMK127_2026"]

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


def outside(name: str, low: Number, high: Number) -> TruthFormula:
    """Return whether a number that is given lies outside of its range."""
    return ~is_absent(name) & ((given(name) < low) | (given(name) > high))


def some_conduct(name: str) -> TruthFormula:
    """Return whether a value of conduct in a collection lies outside of 0 to 120."""
    return absent(count(name, where=outside("nilai", 0, HIGHEST)), counts_as=0) > 0


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
        code="KMK127_DAYS_NEGATIVE",
        severity=Severity.ERROR,
        holds=some_iki(~is_absent("hari") & (given("hari") < 0)),
        message=Words(
            "Hari berlaku suatu IKI di bawah 0; IKI itu tidak dihitung.",
            "An indicator stands for fewer days than 0; it does not count.",
        ),
        basis=DAYS,
    ),
    Check(
        code="KMK127_K3_RANGE",
        severity=Severity.ERROR,
        holds=some_iki(outside("k3", Fraction(70, 100), Fraction(120, 100))),
        message=Words("Ada K3 yang diisi di luar 0,7 sampai 1,2.", "A K3 that is given lies outside of 0.7 to 1.2."),
        basis=COMMITMENT,
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
        holds=is_absent("npk") & tanpa_periode & ~SEVEN,
        message=Words(
            "Belum semua dari tujuh nilai dasar dinilai, atau ada yang dinilai lebih dari satu kali.",
            "Not all of the seven core values are valued, or one is valued more than once.",
        ),
        basis=CONDUCT,
    ),
    Check(
        code="KMK127_PERIOD_LEFT_OUT",
        severity=Severity.WARNING,
        holds=is_absent("npk") & ~tanpa_periode & (absent(count("npk_periodik", where=~bernilai), counts_as=0) > 0),
        message=Words(
            "Ada periode tanpa NPK; rata-rata dihitung tanpa periode itu.",
            "A period has no value of conduct; the mean leaves it out.",
        ),
        basis=CONDUCT,
    ),
    Check(
        code="KMK127_CONDUCT_RANGE",
        severity=Severity.ERROR,
        holds=some_conduct("perilaku") | some_conduct("npk_periodik"),
        message=Words("Ada nilai perilaku di luar 0 sampai 120.", "A value of conduct lies outside of 0 to 120."),
        basis=CONDUCT,
    ),
    Check(
        code="KMK127_VALUE_RANGE",
        severity=Severity.ERROR,
        holds=outside("nhk", 0, HIGHEST) | outside("npk", 0, HIGHEST),
        message=Words(
            "NHK atau NPK yang diisi di luar 0 sampai 120.", "An NHK or NPK that is given lies outside of 0 to 120."
        ),
        basis=CALIBRATION,
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
        periodic_basis=LAW(
            "Tabel 4, hlm. 37-38", assurance=Assurance.PRACTICE, note="Not read; a system evaluates by quarters."
        ),
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
