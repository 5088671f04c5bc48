"""KMK 127/2026, the organisation: what the value of an organisation (NKO) is called, and how many indicators it has.

The ministry's slides print strict signs: above 110 or at it "sangat baik", between 100 and 110 "baik", and so on.  What
exactly 100, 90 and 80 are called is thereby not said, and some systems answer with a class of their own making.  How
the NKO itself is computed could not be read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.finding import Severity
from ..base.law import Assurance
from ..base.laws import KMK_127_2026
from ..base.scale import Ranked, Scale
from ..base.words import Words
from ..formula.build import bands, choice, given, given_token, is_absent, table, undetermined, when
from . import shape
from .book import RuleBook
from .options import Alternative, Option
from .parts import Check

if TYPE_CHECKING:
    from ..formula.algebra import NumberFormula, TokenFormula, TruthFormula

__all__ = ["NKO_KMK127", "PredikatNKO"]

LAW = KMK_127_2026


class PredikatNKO(Ranked):
    """What the value of an organisation is called in the Ministry of Finance; not the national scale."""

    BURUK = "buruk"
    KURANG = "kurang"
    CUKUP = "cukup"
    BAIK = "baik"
    SANGAT_BAIK = "sangat_baik"

    @classmethod
    def scale_id(cls) -> str:
        return "predikat_nko"


CLASSES = LAW(
    "Predikat NKO",
    assurance=Assurance.SECONDARY,
    note="Not read; training slides print 110 with 'at least' and 100, 90, 80 with strict signs on both sides.",
)
INDICATORS = LAW(
    "Jumlah IKU dalam PK", assurance=Assurance.SECONDARY, note="Not read; training slides: 25, 20 and 15 at most."
)

nko: NumberFormula = given("nko").named(
    "nko", id="Nilai kinerja organisasi (NKO)", en="Value of the organisation", basis=CLASSES
)
strict: TruthFormula = choice("batas_nko", tidak_diatur=True, kelas_atas=False)
predikat: TokenFormula = (
    when((nko.equals(80) | nko.equals(90) | nko.equals(100)) & strict)
    .then(
        undetermined(
            id="Sumber mencetak tanda tegas; nilai tepat 80, 90, atau 100 tidak mempunyai predikat.",
            en="The source prints strict signs; exactly 80, 90 or 100 has no grade.",
            basis=CLASSES,
        )
    )
    .otherwise(bands(nko, lowest="buruk", at_least={80: "kurang", 90: "cukup", 100: "baik", 110: "sangat_baik"}))
    .named("predikat_nko", id="Predikat NKO", en="Grade of the organisation", basis=CLASSES)
)
batas_iku: NumberFormula = table(
    (given_token("tingkat_upk"),), {("upk_one",): 25, ("upk_two",): 20, ("upk_three",): 15}
).named("batas_iku", id="Jumlah IKU paling banyak", en="Most indicators", basis=INDICATORS)

NKO_KMK127 = RuleBook(
    id="nko_kmk127",
    version="1",
    law=LAW,
    coverage=None,
    needs=shape.whole(
        shape.number("nko", "Nilai kinerja organisasi", "Value of the organisation", required=True),
        shape.token("tingkat_upk", "Tingkat UPK", "Level of the unit", "upk_one", "upk_two", "upk_three"),
        shape.number("jumlah_iku", "Jumlah IKU dalam PK", "Indicators in the agreement"),
    ),
    predikat=predikat,
    scale=Scale.of(PredikatNKO),
    options=(
        Option(
            key="batas_nko",
            alternatives=(
                Alternative("tidak_diatur", Words("Tepat 80, 90, 100 tidak diatur", "Exactly 80, 90, 100 is open")),
                Alternative("kelas_atas", Words("Termasuk kelas di atasnya", "They belong to the class above")),
            ),
            basis=CLASSES,
            reason=Words(
                "Tanda pertidaksamaan yang tercetak tegas di kedua sisi 100, 90, dan 80; teks KMK tidak terbaca.",
                "The printed signs are strict on both sides of 100, 90 and 80; the text of the KMK could not be read.",
            ),
            default="tidak_diatur",
        ),
    ),
    checks=(
        Check(
            code="KMK127_IKU_TOO_MANY",
            severity=Severity.WARNING,
            holds=~is_absent("tingkat_upk") & ~is_absent("jumlah_iku") & (given("jumlah_iku") > batas_iku),
            message=Words(
                "Jumlah IKU dalam Perjanjian Kinerja melebihi batas tingkat UPK ini.",
                "The agreement has more indicators than a unit of this level may have.",
            ),
            basis=INDICATORS,
        ),
    ),
)
"""What the value of an organisation is called; asked for by itself, no period selects it."""
