"""PP 30/2019: 70 and 30 percent, or 60 and 40, of the SKP and the conduct; a number from 0 to 120, and its predikat.

Government regulation 30/2019 has the weights, the cap, the grades and the new idea; how a plan becomes a value of the
SKP it leaves to the minister.  So this book begins where those values are known, no period selects it, and its parts
are what PermenPANRB 8/2021 and the joined year 2021 are made with.  The order here is that of the regulation.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from ..base.finding import Severity
from ..base.law import Assurance
from ..base.laws import PP_30_2019
from ..base.rounding import Rounding
from ..base.scale import Ranked, Scale
from ..base.words import Words
from ..errors import InvalidValue
from ..formula.build import (
    absent,
    bands,
    choice,
    count,
    given,
    given_token,
    given_truth,
    is_absent,
    least_of,
    mean,
    outer,
    when,
)
from ..people.positions import PositionKind
from . import shape
from .book import RuleBook
from .options import Alternative, Option
from .parts import Check

if TYPE_CHECKING:
    from ..formula.algebra import NumberFormula, TokenFormula, TruthFormula

__all__ = ["OPSI", "PP30_2019", "PredikatPP30", "leadership_is_rated", "predikat", "total"]

LAW = PP_30_2019


class PredikatPP30(Ranked):
    """The predikat of PP 30/2019, art. 41(5), which PermenPANRB 8/2021 and the joined year 2021 use as well."""

    SANGAT_KURANG = "sangat_kurang"
    KURANG = "kurang"
    CUKUP = "cukup"
    BAIK = "baik"
    SANGAT_BAIK = "sangat_baik"

    @classmethod
    def scale_id(cls) -> str:
        return "predikat_pp30"


TWO_PLACES = Rounding(
    2, basis=LAW("Pasal 41", assurance=Assurance.PRACTICE, note="The law names no rounding; forms print two decimals.")
)


# --- Conduct: art. 25 and 37 ----------------------------------------------------------------------------------------

PERILAKU = ("orientasi_pelayanan", "komitmen", "inisiatif_kerja", "kerja_sama", "kepemimpinan")
LEADERSHIP = LAW("Pasal 25 ayat (2) dan (3)")

memimpin: TruthFormula = (
    given_truth("struktural") | absent(given_truth("fungsional_memimpin"), counts_as=False)
).named(
    "kepemimpinan_dinilai",
    id="Aspek kepemimpinan dinilai",
    en="Leadership is rated",
    basis=LAW(
        "Pasal 25 ayat (2) dan (3)",
        note="JPT, administrator, pengawas, and functional posts that their instansi pembina names; others are not.",
    ),
)
perilaku: NumberFormula = mean(
    "perilaku", given("nilai"), where=given_token("aspek").is_(*PERILAKU[:-1]) | outer(memimpin)
).named(
    "rata_rata_perilaku",
    id="Rata-rata aspek perilaku kerja",
    en="Mean of the aspects of conduct",
    basis=LAW(
        "Pasal 25 dan 37 ayat (5)",
        assurance=Assurance.PRACTICE,
        note="The law has no arithmetic for the value of conduct; a running system divides the sum by 5, or 4.",
    ),
)
nilai_perilaku: NumberFormula = (
    when(is_absent("nilai_perilaku"))
    .then(perilaku)
    .otherwise(given("nilai_perilaku"))
    .named("nilai_perilaku", id="Nilai perilaku kerja", en="Value of the conduct", basis=LAW("Pasal 37 ayat (5)"))
)


def leadership_is_rated(kind: PositionKind, *, named: bool | None = None) -> bool:
    """Return whether the leadership of who holds such a post is rated (art. 25(2) and (3)).

    Args:
        kind: The kind of the post.
        named: Whether the instansi pembina named the functional post as one that needs leadership; functional posts
            only.

    Raises:
        InvalidValue: when it is not said of a functional post, or said of another one.

    Example:
        >>> leadership_is_rated(PositionKind.PENGAWAS), leadership_is_rated(PositionKind.PELAKSANA)
        (True, False)
        >>> leadership_is_rated(PositionKind.FUNGSIONAL, named=True)
        True
    """
    functional = kind is PositionKind.FUNGSIONAL
    if functional is (named is None):
        raise InvalidValue(
            f"Whether a {kind} is named by an instansi pembina {'is not' if functional else 'was'} said.",
            why=f"It decides for functional posts, and for them only ({LEADERSHIP}).",
            mend="Give named=True or named=False." if functional else "Leave named out.",
            path="named",
            value=named,
        )
    return kind.manajerial or bool(named)


# --- The value: art. 29 and 41 --------------------------------------------------------------------------------------


def capped(nilai_skp: NumberFormula) -> NumberFormula:
    """Return the value of the SKP as far as it counts: 120 at most (art. 29(5) and (6))."""
    return least_of(nilai_skp, 120).named(
        "nilai_skp_terbatas",
        id="Nilai SKP, paling tinggi 120",
        en="Value of the SKP, 120 at most",
        basis=LAW(
            "Pasal 29 ayat (5) dan (6) dan penjelasannya",
            note="A realisation may exceed its target, the value of the achievement 120 never; so the SKP is capped.",
        ),
    )


def total(nilai_skp: NumberFormula, nilai_perilaku: NumberFormula) -> NumberFormula:
    """Return the value of the performance: the weighted SKP and conduct (art. 41(2) to (4)).

    The weights are an option, ``opsi``, which the book must have (:data:`OPSI`).

    Args:
        nilai_skp: The value of the SKP; only 120 of it count.
        nilai_perilaku: The value of the conduct, 0 to 120.
    """
    skp = capped(nilai_skp)
    bagian_skp: NumberFormula = (
        choice("opsi", **{"70_30": Fraction(70, 100), "60_40": Fraction(60, 100)}) * skp
    ).named(
        "bagian_skp",
        id="Bagian nilai SKP",
        en="Share of the SKP",
        basis=LAW("Pasal 41 ayat (2) sampai (4)", note="70 percent; 60 where peers and subordinates are heard."),
    )
    bagian_perilaku: NumberFormula = (
        choice("opsi", **{"70_30": Fraction(30, 100), "60_40": Fraction(40, 100)}) * nilai_perilaku
    ).named(
        "bagian_perilaku",
        id="Bagian nilai perilaku kerja",
        en="Share of the conduct",
        basis=LAW("Pasal 41 ayat (2) sampai (4)", note="30 percent; 40 where peers and subordinates are heard."),
    )
    return (bagian_skp + bagian_perilaku).named(
        "nilai_kinerja", id="Nilai kinerja", en="Value of the performance", basis=LAW("Pasal 41 ayat (1)")
    )


def predikat(nilai: NumberFormula, ide_baru: TruthFormula) -> TokenFormula:
    """Return the predikat of a value from 0 to 120 (art. 41(5)).

    Args:
        nilai: The value, exact: a printed one may already stand on the next cut.
        ide_baru: Whether the head of the unit declared a new idea that benefits organisation or state (art. 41(6)).
    """
    classes = bands(nilai, lowest="sangat_kurang", at_least={50: "kurang", 70: "cukup", 90: "baik"})
    return (
        when((nilai >= 110) & ide_baru)
        .then("sangat_baik")
        .otherwise(classes)
        .named(
            "predikat",
            id="Predikat kinerja",
            en="Predikat of the performance",
            basis=LAW(
                "Pasal 41 ayat (5) dan (6) dan penjelasannya",
                note="Baik reaches to 120: 110 and above without a new idea is Baik.  The elucidation has the cuts in "
                "words, each class beginning at its number.",
            ),
        )
    )


nilai: NumberFormula = total(given("nilai_skp"), nilai_perilaku)

OPSI = Option(
    key="opsi",
    alternatives=(
        Alternative("70_30", Words("Tanpa pendapat rekan kerja dan bawahan", "Peers and subordinates are not heard")),
        Alternative("60_40", Words("Dengan pendapat rekan kerja dan bawahan", "Peers and subordinates are heard")),
    ),
    basis=LAW("Pasal 41 ayat (2) sampai (4)", note="To be heard by 29 April 2024 at the latest (art. 64(4))."),
    reason=Words(
        "Bobot bergantung pada apakah instansi mempertimbangkan pendapat rekan kerja setingkat dan bawahan langsung.",
        "The weights depend on whether the agency hears peers and direct subordinates; only it can say so.",
    ),
)
"""Which weights hold; it depends on the agency, so there is no default."""


# --- What the book flags --------------------------------------------------------------------------------------------

aspek: TokenFormula = given_token("aspek")
rinci: TruthFormula = ~is_absent("perilaku") & (count("perilaku") > 0)


def rated(name: str) -> NumberFormula:
    """Return how often the aspect ``name`` of the conduct is rated."""
    return count("perilaku", where=aspek.equals(name))


def outside(low: int, high: int) -> NumberFormula:
    """Return how many aspects of the conduct have a value below ``low`` or above ``high``."""
    return count("perilaku", where=(given("nilai") < low) | (given("nilai") > high))


once: TruthFormula = (
    rated(PERILAKU[0]).equals(1) & rated(PERILAKU[1]).equals(1) & rated(PERILAKU[2]).equals(1)
) & rated(PERILAKU[3]).equals(1)

NEEDS = shape.whole(
    shape.number("nilai_skp", "Nilai SKP", "Value of the SKP", required=True),
    shape.number("nilai_perilaku", "Nilai perilaku kerja", "Value of the conduct"),
    shape.collection(
        "perilaku",
        "Perilaku kerja",
        "Conduct",
        shape.token("aspek", "Aspek perilaku", "Aspect of conduct", *PERILAKU, required=True),
        shape.number("nilai", "Nilai", "Value", required=True),
    ),
    shape.truth(
        "struktural",
        "Menduduki jabatan pimpinan tinggi, administrator, atau pengawas",
        "Holds a post of JPT, administrator or pengawas",
    ),
    shape.truth(
        "fungsional_memimpin",
        "Jabatan fungsional yang ditentukan instansi pembina membutuhkan kepemimpinan",
        "Holds a functional post that its instansi pembina named as one that needs leadership",
    ),
    shape.truth(
        "ide_baru",
        "Ide atau cara baru ditetapkan pimpinan unit kerja atas rekomendasi atasan langsung",
        "A new idea was declared by the head of the unit on the direct superior's recommendation",
        required=True,
    ),
)

PP30_2019 = RuleBook(
    id="pp30_2019",
    version="1",
    law=LAW,
    coverage=None,
    needs=NEEDS,
    predikat=predikat(nilai, given_truth("ide_baru")),
    scale=Scale.of(PredikatPP30),
    score=nilai,
    published=TWO_PLACES,
    options=(OPSI,),
    checks=(
        Check(
            code="PP30_SKP_ABOVE_120",
            severity=Severity.WARNING,
            holds=given("nilai_skp") > 120,
            message=Words(
                "Nilai SKP di atas 120; yang diperhitungkan 120.", "The value of the SKP is above 120; 120 of it count."
            ),
            basis=LAW("Pasal 29 ayat (6)"),
        ),
        Check(
            code="PP30_SKP_NEGATIVE",
            severity=Severity.ERROR,
            holds=given("nilai_skp") < 0,
            message=Words("Nilai SKP di bawah 0.", "The value of the SKP is below 0."),
            basis=LAW("Pasal 41 ayat (5)"),
        ),
        Check(
            code="PP30_CONDUCT_RANGE",
            severity=Severity.ERROR,
            holds=(~is_absent("nilai_perilaku") & ((given("nilai_perilaku") < 0) | (given("nilai_perilaku") > 120)))
            | (~is_absent("perilaku") & (outside(0, 120) > 0)),
            message=Words("Nilai perilaku kerja di luar 0 sampai 120.", "A value of conduct lies outside of 0 to 120."),
            basis=LAW("Pasal 41 ayat (5)", note="No predikat is above 120, and nothing caps conduct."),
        ),
        Check(
            code="PP30_CONDUCT_INCOMPLETE",
            severity=Severity.ERROR,
            holds=rinci & ~once,
            message=Words(
                "Belum semua dari empat aspek perilaku dinilai, atau ada yang dinilai lebih dari satu kali.",
                "Not all of the four aspects of conduct are valued, or one is valued more than once.",
            ),
            basis=LAW("Pasal 25 ayat (1)"),
        ),
        Check(
            code="PP30_LEADERSHIP_MISSING",
            severity=Severity.ERROR,
            holds=rinci & memimpin & ~rated("kepemimpinan").equals(1),
            message=Words(
                "Kepemimpinan belum dinilai, atau dinilai lebih dari satu kali, padahal jabatannya mensyaratkan.",
                "Leadership is not valued, or is valued more than once, although the post asks for it.",
            ),
            basis=LEADERSHIP,
        ),
        Check(
            code="PP30_LEADERSHIP_NOT_COUNTED",
            severity=Severity.INFO,
            holds=rinci & ~memimpin & (rated("kepemimpinan") > 0),
            message=Words(
                "Kepemimpinan dinilai, tetapi tidak diperhitungkan: jabatannya tidak dinyatakan membutuhkannya.",
                "Leadership is valued and does not count: the post is not said to need it.",
            ),
            basis=LEADERSHIP,
        ),
        Check(
            code="PP30_CONDUCT_TWICE",
            severity=Severity.WARNING,
            holds=rinci & ~is_absent("nilai_perilaku"),
            message=Words(
                "Nilai perilaku kerja dan rincian aspeknya keduanya diisi; yang diperhitungkan nilai perilaku kerja.",
                "Both the value of conduct and its aspects are given; the value of conduct counts.",
            ),
            basis=LAW("Pasal 37 ayat (5)"),
        ),
    ),
)
"""The book; choose ``opsi`` before it judges."""
