"""PermenPANRB 6/2022, in force: two judged ratings and a matrix.

The regulation knows no score.  The appraiser judges results and conduct (art. 25, annex ch. IV.B.3); the matrix
gives the predikat; a strategy may only propose.  The order here is that of the annex: ratings, guide, matrix.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ..base.finding import Finding, Severity
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_6_2022
from ..base.period import PeriodKind
from ..base.scale import Ranked, Scale, plain
from ..base.words import Words
from ..errors import NotCovered
from ..formula.build import (
    absent,
    choice,
    count,
    given_token,
    given_truth,
    is_absent,
    table,
    truth,
    undetermined,
    when,
)
from ..people.party import EmployeeKind
from . import shape
from .book import RuleBook
from .options import Alternative, Option
from .parts import Check, Coverage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..base.period import Period
    from ..formula.algebra import NumberFormula, TokenFormula, TruthFormula

__all__ = [
    "PERMENPANRB6_2022",
    "PREDIKAT",
    "OrganisationPredikat",
    "Predikat",
    "Rating",
    "in_force",
    "predikat",
    "read_predikat",
]

LAW = PERMENPANRB_6_2022
PERIODIC = LAW("Pasal 24 ayat (2) dan (3); Lampiran hlm. 90 angka 8")
"""Periodic evaluation is monthly or quarterly; there is no half-year."""


class Rating(Ranked):
    """How results or conduct stand against what was expected (annex ch. IV, p. 97-102)."""

    DI_BAWAH_EKSPEKTASI = "di_bawah_ekspektasi"
    SESUAI_EKSPEKTASI = "sesuai_ekspektasi"
    DI_ATAS_EKSPEKTASI = "di_atas_ekspektasi"

    @classmethod
    def scale_id(cls) -> str:
        return "rating"

    @classmethod
    def spellings(cls) -> Mapping[str, Rating]:
        """Return what forms and running systems print: split, joined, misspelt, or cut to the first word."""
        starts = {
            "di bawah": cls.DI_BAWAH_EKSPEKTASI,
            "sesuai": cls.SESUAI_EKSPEKTASI,
            "di atas": cls.DI_ATAS_EKSPEKTASI,
        }
        ends = ("", " ekspektasi", " ekspetasi", " espektasi", " ekspektas", " expektasi")
        found = {start + end: rating for start, rating in starts.items() for end in ends}
        return found | {text.replace("di ", "di", 1): rating for text, rating in found.items()}


class Predikat(Ranked):
    """The predikat of an employee (annex ch. IV, p. 99-103), in the order of merit that the annex lists."""

    SANGAT_KURANG = "sangat_kurang"
    KURANG = "kurang"
    BUTUH_PERBAIKAN = "butuh_perbaikan"
    BAIK = "baik"
    SANGAT_BAIK = "sangat_baik"

    @classmethod
    def scale_id(cls) -> str:
        return "predikat"

    @classmethod
    def spellings(cls) -> Mapping[str, Predikat]:
        """Return the spellings of the annex: "KURANG/ MIS CONDUCT", "KURANG (MISCONDUCT)" and their kin."""
        return {
            "kurang misconduct": cls.KURANG,
            "kurang mis conduct": cls.KURANG,
            "kurang miss conduct": cls.KURANG,
            "misconduct": cls.KURANG,
            "perlu perbaikan": cls.BUTUH_PERBAIKAN,
        }


class OrganisationPredikat(Ranked):
    """The predikat of an organisation (annex p. 92)."""

    SANGAT_KURANG = "sangat_kurang"
    KURANG = "kurang"
    BUTUH_PERBAIKAN = "butuh_perbaikan"
    BAIK = "baik"
    ISTIMEWA = "istimewa"

    @classmethod
    def scale_id(cls) -> str:
        return "predikat_organisasi"


# --- The guide to rate results (p. 97-98): an example, so it only proposes ------------------------------------------

GUIDE = LAW(
    "Lampiran Bab IV huruf B angka 3 huruf a angka 1) huruf (d), hlm. 97-98",
    assurance=Assurance.ASSUMPTION,
    note=(
        "The guide says 'sebagian besar' and 'sebagian kecil' without numbers. Read here as more than half and fewer "
        "than half, and what is above expectation also counts as meeting it; this reading gives the four printed "
        "ratings of the quantitative examples (Anak Lampiran 4)."
    ),
)

utama: TruthFormula = given_token("jenis").equals("utama")
kedudukan: TokenFormula = (
    when(given_token("kedudukan").equals("di_bawah") & absent(given_truth("diterima_pimpinan"), counts_as=False))
    .then("sesuai")
    .otherwise(given_token("kedudukan"))
    .named(
        "kedudukan_hasil",
        id="Posisi hasil kerja terhadap ekspektasi",
        en="Standing of the result against expectation",
        basis=LAW(
            "Anak Lampiran 4, catatan ****, hlm. 194 dan 201",
            note="Below target, yet the leader's feedback may place a result in 'sesuai ekspektasi'.",
        ),
    )
)

hasil: NumberFormula = count("hasil_kerja").named(
    "jumlah_hasil", id="Jumlah hasil kerja", en="Number of results", basis=GUIDE
)
belum_jelas: NumberFormula = count("hasil_kerja", where=is_absent("kedudukan")).named(
    "hasil_belum_jelas", id="Hasil kerja yang posisinya belum dapat ditentukan", en="Results left open", basis=GUIDE
)
di_atas: NumberFormula = count("hasil_kerja", where=kedudukan.equals("di_atas")).named(
    "hasil_di_atas", id="Hasil kerja di atas ekspektasi", en="Results above expectation", basis=GUIDE
)
di_bawah: NumberFormula = count("hasil_kerja", where=kedudukan.equals("di_bawah")).named(
    "hasil_di_bawah", id="Hasil kerja di bawah ekspektasi", en="Results below expectation", basis=GUIDE
)
jumlah_utama: NumberFormula = count("hasil_kerja", where=utama).named(
    "jumlah_utama", id="Jumlah hasil kerja utama", en="Number of main results", basis=GUIDE
)
utama_di_bawah: NumberFormula = count("hasil_kerja", where=utama & kedudukan.equals("di_bawah")).named(
    "utama_di_bawah", id="Hasil kerja utama di bawah ekspektasi", en="Main results below expectation", basis=GUIDE
)

USULAN = (
    when(hasil.equals(0))
    .then(undetermined(id="Belum ada hasil kerja untuk dinilai.", en="There is no result to rate yet.", basis=GUIDE))
    .when(belum_jelas > 0)
    .then(
        undetermined(
            id="Ada hasil kerja yang posisinya belum dapat ditentukan; Pejabat Penilai Kinerja yang menilai.",
            en="Where some result stands against expectation cannot be said yet; the appraiser judges.",
            basis=GUIDE,
        )
    )
    .when((2 * di_atas > hasil) & utama_di_bawah.equals(0))
    .then("di_atas_ekspektasi")
    .when(2 * di_bawah > hasil)
    .then("di_bawah_ekspektasi")
    .when((2 * (hasil - di_bawah) > hasil) & (utama_di_bawah.equals(0) | (2 * utama_di_bawah < jumlah_utama)))
    .then("sesuai_ekspektasi")
    .otherwise(
        undetermined(
            id="Tidak ada kategori panduan yang cocok dengan sebaran hasil kerja ini; "
            "Pejabat Penilai Kinerja yang menetapkan.",
            en="No category of the guide fits this mix of results; the appraiser decides.",
            basis=GUIDE,
        )
    )
    .named("usulan_hasil_kerja", id="Usulan rating hasil kerja", en="Proposed rating of results", basis=GUIDE)
)


# --- The matrix (p. 99-100 and 102-103, printed four times) ---------------------------------------------------------

MATRIX = LAW("Lampiran Bab IV huruf B angka 3, hlm. 99-100 dan 102-103")

hasil_kerja: TokenFormula = given_token("rating_hasil_kerja").named(
    "rating_hasil_kerja",
    id="Rating hasil kerja",
    en="Rating of results",
    basis=LAW("Pasal 25; Lampiran hlm. 97 dan 100"),
)
perilaku_kerja: TokenFormula = given_token("rating_perilaku").named(
    "rating_perilaku",
    id="Rating perilaku kerja",
    en="Rating of conduct",
    basis=LAW("Pasal 25; Lampiran hlm. 98 dan 101"),
)

kuadran: TokenFormula = table(
    (hasil_kerja, perilaku_kerja),
    {
        ("di_atas_ekspektasi", "di_atas_ekspektasi"): "sangat_baik",
        ("di_atas_ekspektasi", "sesuai_ekspektasi"): "baik",
        ("di_atas_ekspektasi", "di_bawah_ekspektasi"): "kurang",
        ("sesuai_ekspektasi", "di_atas_ekspektasi"): "baik",
        ("sesuai_ekspektasi", "sesuai_ekspektasi"): "baik",
        ("sesuai_ekspektasi", "di_bawah_ekspektasi"): "kurang",
        ("di_bawah_ekspektasi", "di_atas_ekspektasi"): "butuh_perbaikan",
        ("di_bawah_ekspektasi", "sesuai_ekspektasi"): "butuh_perbaikan",
        ("di_bawah_ekspektasi", "di_bawah_ekspektasi"): "sangat_kurang",
    },
).named("kuadran", id="Kuadran kinerja pegawai", en="Performance quadrant", basis=MATRIX)


# --- The one exception: study leave that was not completed (p. 100 and 103) -----------------------------------------

STUDY = LAW("Lampiran Bab IV huruf B angka 3, huruf (d), hlm. 100 dan 103")

tidak_lulus: TruthFormula = absent(given_truth("tugas_belajar_tidak_selesai"), counts_as=False).named(
    "tugas_belajar_tidak_selesai", id="Tugas belajar tidak diselesaikan", en="Study leave not completed", basis=STUDY
)
predikat_tidak_lulus: TokenFormula = choice(
    "tugas_belajar",
    ditetapkan_penilai=when(is_absent("predikat_tugas_belajar"))
    .then(
        undetermined(
            id="Pejabat Penilai Kinerja harus menetapkan Kurang atau Sangat Kurang dengan "
            "mempertimbangkan perilaku kerja.",
            en="The appraiser must set Kurang or Sangat Kurang in view of the conduct.",
            basis=STUDY,
        )
    )
    .otherwise(given_token("predikat_tugas_belajar")),
    menurut_perilaku=when(perilaku_kerja.equals("di_bawah_ekspektasi")).then("sangat_kurang").otherwise("kurang"),
).named(
    "predikat_tugas_belajar",
    id="Predikat bila tugas belajar tidak diselesaikan",
    en="Predikat when study leave was not completed",
    basis=STUDY,
)

belum_dinilai: TruthFormula = (is_absent("rating_hasil_kerja") | is_absent("rating_perilaku")).named(
    "belum_dinilai",
    id="Rating belum ditetapkan",
    en="A rating is not set yet",
    basis=LAW("Pasal 25; Lampiran hlm. 97-102"),
)

PREDIKAT = (
    when(tidak_lulus)
    .then(predikat_tidak_lulus)
    .when(belum_dinilai)
    .then(
        undetermined(
            id="Pejabat Penilai Kinerja belum menetapkan rating hasil kerja dan rating perilaku.",
            en="The appraiser has not set both ratings yet.",
            basis=LAW("Pasal 25; Lampiran hlm. 97-102"),
        )
    )
    .otherwise(kuadran)
    .named("predikat", id="Predikat kinerja pegawai", en="Predikat of the employee", basis=MATRIX)
)
"""The predikat of an employee: the matrix, unless study leave was not completed or a rating is not set yet."""

RATINGS = tuple(rating.token for rating in Rating)

NEEDS = shape.whole(
    shape.collection(
        "hasil_kerja",
        "Hasil kerja",
        "Results",
        shape.token("jenis", "Utama atau tambahan", "Main or additional", *shape.JENIS),
        shape.token("kedudukan", "Posisi terhadap ekspektasi", "Standing against expectation", *shape.KEDUDUKAN),
        shape.truth("diterima_pimpinan", "Pimpinan menerima kekurangannya", "The leader accepts the shortfall"),
        shape.indikator(),
    ),
    shape.token("rating_hasil_kerja", "Rating hasil kerja", "Rating of results", *RATINGS),
    shape.token("rating_perilaku", "Rating perilaku kerja", "Rating of conduct", *RATINGS),
    shape.truth("tugas_belajar_tidak_selesai", "Tugas belajar tidak diselesaikan", "Study leave not completed"),
    shape.token("predikat_tugas_belajar", "Predikat yang ditetapkan", "Predikat set", "kurang", "sangat_kurang"),
    shape.token("predikat_tercatat", "Predikat yang tercatat", "Predikat on record", *(p.token for p in Predikat)),
)

PERMENPANRB6_2022 = RuleBook(
    id="permenpanrb6_2022",
    version="1",
    law=LAW,
    coverage=Coverage(
        since=date(2022, 1, 1),
        until=None,
        kinds=(EmployeeKind.PNS, EmployeeKind.CPNS, EmployeeKind.PPPK, EmployeeKind.PPPK_PARUH_WAKTU),
        basis=LAW("Pasal 4 dan Pasal 39", note="July to December 2021 stays under PermenPANRB 8/2021."),
        periodic=(PeriodKind.BULANAN, PeriodKind.TRIWULANAN),
        periodic_basis=PERIODIC,
    ),
    needs=NEEDS,
    predikat=PREDIKAT,
    scale=Scale.of(Predikat),
    ratings=("rating_hasil_kerja", "rating_perilaku"),
    rating_scale=Scale.of(Rating),
    proposal=USULAN,
    options=(
        Option(
            key="tugas_belajar",
            alternatives=(
                Alternative("ditetapkan_penilai", Words("Ditetapkan Pejabat Penilai Kinerja", "Set by the appraiser")),
                Alternative("menurut_perilaku", Words("Menurut rating perilaku", "By the rating of conduct")),
            ),
            basis=STUDY,
            reason=Words(
                "Peraturan menyerahkan pilihan Kurang atau Sangat Kurang kepada Pejabat Penilai Kinerja dengan "
                "mempertimbangkan perilaku; pembacaan menurut rating perilaku adalah tafsir.",
                "The regulation leaves Kurang or Sangat Kurang to the appraiser in view of the conduct; to derive it "
                "from the rating of conduct is a reading.",
            ),
            default="ditetapkan_penilai",
        ),
    ),
    checks=(
        Check(
            code="PREDIKAT_NOT_BY_MATRIX",
            severity=Severity.ERROR,
            holds=when(is_absent("predikat_tercatat") | tidak_lulus | belum_dinilai)
            .then(truth(False))  # noqa: FBT003 - the answer itself
            .otherwise(~kuadran.equals(given_token("predikat_tercatat"))),
            message=Words(
                "Predikat yang tercatat bukan yang dihasilkan kuadran kinerja; yang berlaku adalah kuadran.",
                "The predikat on record is not what the matrix gives; the matrix holds.",
            ),
            basis=MATRIX,
        ),
    ),
)
"""PermenPANRB 6/2022 as a rule book: performance periods from 2022 on, of all kinds of employees."""


def predikat(hasil_kerja: Rating | str, perilaku: Rating | str) -> Predikat:
    """Return the predikat that two ratings come to by the matrix.

    Args:
        hasil_kerja: The rating of the results, or its name.
        perilaku: The rating of the conduct, or its name.

    Raises:
        UnknownName: when a name is no rating.

    Example:
        >>> predikat("Diatas Ekspektasi", Rating.DI_BAWAH_EKSPEKTASI)
        <Predikat.KURANG: 'kurang'>
    """
    outcome = PERMENPANRB6_2022.judge(
        {"rating_hasil_kerja": Rating.parse(hasil_kerja), "rating_perilaku": Rating.parse(perilaku)}
    )
    return Predikat(str(outcome.predikat))


def read_predikat(text: str, period: Period) -> tuple[Predikat, tuple[Finding, ...]]:
    """Return the predikat that ``text`` names in a period of this regulation, with what is to be flagged.

    "Cukup" is no word of this regulation; other rules use it for the same step, so it is read as Butuh Perbaikan,
    with a finding.

    Raises:
        NotCovered: when the period lies outside of this regulation, where "Cukup" means something else.
        UnknownName: when the text names no predikat.
    """
    if not in_force(period):
        raise NotCovered(
            f"{period.label.en} is not judged by {LAW}.",
            why="Other regulations have grades of their own.",
            mend="Read it with the grades of the regulation of that period.",
        )
    if plain(text) != "cukup":
        return Predikat.parse(text), ()
    message = Words(
        '"Cukup" bukan predikat PermenPANRB 6/2022; dibaca sebagai Butuh Perbaikan.',
        '"Cukup" is no predikat of PermenPANRB 6/2022; read as Butuh Perbaikan.',
    )
    basis = LAW("Lampiran hlm. 99", assurance=Assurance.SECONDARY, note="SE BKN 9/2024 equates the two, for credit.")
    return Predikat.BUTUH_PERBAIKAN, (Finding("PREDIKAT_CUKUP", Severity.WARNING, "", message, basis=basis),)


def in_force(period: Period) -> bool:
    """Return whether a period stands under PermenPANRB 6/2022, so that its articles may be cited about it.

    Example:
        >>> from ..base.period import Period
        >>> in_force(Period.year(2022)), in_force(Period.semester(2021, 2))
        (True, False)
    """
    coverage = PERMENPANRB6_2022.coverage
    return coverage is not None and period.start >= coverage.since
