"""Mistakes of running systems about the nine cells of PermenPANRB 6/2022, and the worked examples of others.

W and its number is a worked example of ``older-notes-6-2022.md``, section 8; M one of the defects of its section 11.
"""

from __future__ import annotations

from fractions import Fraction

import attrs
import pytest

from kinerja import OrganisationResult, Predikat, Rating, WorkResult
from kinerja.base.law import Law
from kinerja.base.scale import Scale
from kinerja.formula import evaluate
from kinerja.formula.algebra import wrap
from kinerja.interop.siasn_codes import KUADRAN, RATINGS
from kinerja.plans.indicator import Indicator
from kinerja.plans.plan import Jenis
from kinerja.plans.progress import Progress, Realisation
from kinerja.plans.target import Direction, Exactly
from kinerja.rules.allowance import FactorTable
from kinerja.rules.kmk127_2026 import KMK127_2026
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022, predikat
from tests.unit.evaluation.samples import PLAN, UNIT, YEAR, appraised

ABOVE, AS_EXPECTED, BELOW = Rating.DI_ATAS_EKSPEKTASI, Rating.SESUAI_EKSPEKTASI, Rating.DI_BAWAH_EKSPEKTASI
CODES = {ABOVE: 1, AS_EXPECTED: 2, BELOW: 3}
CELLS = [(hasil_kerja, perilaku) for hasil_kerja in CODES for perilaku in CODES]


def code(cell):
    """Return the code of SIASN for what the matrix gives."""
    return int(KUADRAN.code(predikat(*cell)))


def portal(cell):
    """Return the code that several portals send: 1 and 5 apart, the greater of the two codes."""
    codes = [CODES[rating] for rating in cell]
    return 5 if codes == [3, 3] else max(codes)


def test_the_codes_are_those_of_siasn() -> None:
    """So the numbers below are no reading of ours."""
    assert {rating: int(RATINGS.code(rating)) for rating in Rating} == CODES


# --- The greater of the two ------------------------------------------------------------------------------------------


def test_35_b3_m1_the_greater_of_two_codes_is_taken() -> None:
    """G-rumahasn, a BKD portal: ``max(a, b)``: (1, 3), (2, 3), (3, 1) and (3, 2) are all 3, and 4 cannot be sent.

    Two of the nine cells are wrong: conduct below expectation is Kurang (misconduct), not Butuh Perbaikan.
    """
    assert {portal(cell) for cell in CELLS} == {1, 2, 3, 5}
    assert {code(cell) for cell in CELLS} == {1, 2, 3, 4, 5}
    wrong = [cell for cell in CELLS if portal(cell) != code(cell)]
    assert wrong == [(ABOVE, BELOW), (AS_EXPECTED, BELOW)]


@pytest.mark.parametrize("hasil_kerja", [ABOVE, AS_EXPECTED])
def test_w13_misconduct_is_sent_as_3(hasil_kerja) -> None:
    """The HR application of a province: (above, below) and (as expected, below) are sent as 3; they are 4."""
    cell = (hasil_kerja, BELOW)
    assert portal(cell) == 3 != code(cell) == 4
    assert predikat(BELOW, hasil_kerja) is Predikat.BUTUH_PERBAIKAN, "the other way round it is 3"


def test_b4_tulungagung_declares_butuh_perbaikan_below_kurang() -> None:
    """BP = 2 and Kurang = 3 in its list, so ``<`` misranks them; Butuh Perbaikan is the better of the two."""
    theirs = {Predikat.SANGAT_KURANG: 1, Predikat.BUTUH_PERBAIKAN: 2, Predikat.KURANG: 3, Predikat.BAIK: 4}
    assert theirs[Predikat.BUTUH_PERBAIKAN] < theirs[Predikat.KURANG]
    assert Predikat.BUTUH_PERBAIKAN > Predikat.KURANG
    assert sorted(Predikat) == [
        Predikat.SANGAT_KURANG,
        Predikat.KURANG,
        Predikat.BUTUH_PERBAIKAN,
        Predikat.BAIK,
        Predikat.SANGAT_BAIK,
    ]


@pytest.mark.parametrize("theirs", ["Baik", "Sangat Baik", "Buruk", "Cukup"])
def test_b6_conduct_below_is_given_a_good_name_or_one_of_its_own(theirs) -> None:
    """Three of ten copies of ``predikat_kinerja`` give these for (as expected, below); it is Kurang."""
    assert theirs != predikat(AS_EXPECTED, BELOW).label.id == "Kurang (Misconduct)"
    assert not {"buruk", "cukup"} & set(PERMENPANRB6_2022.scale.tokens)


def test_m3_a_comparison_that_is_always_true() -> None:
    """gh:39260032779: ``x === "a" || "b"`` is true for every x, so the first branch decides for everybody."""

    def theirs(*ratings):
        is_one_of = [rating is ABOVE or second for rating, second in zip(ratings, ("SESUAI", "SESUAI"), strict=True)]
        return Predikat.SANGAT_BAIK if all(is_one_of) else Predikat.KURANG

    assert {theirs(*cell) for cell in CELLS} == {Predikat.SANGAT_BAIK}
    assert [cell for cell in CELLS if predikat(*cell) is Predikat.SANGAT_BAIK] == [(ABOVE, ABOVE)]


def test_m7_classes_of_2021_are_kept_with_a_branch_that_is_never_reached() -> None:
    """gh:49588254430: ``>= 90`` is asked before ``>= 110``, so nobody is Sangat Baik; and 2022 has no score at all."""

    def theirs(number):
        names = ((90, "baik"), (70, "cukup"), (50, "kurang"), (110, "sangat_baik"))
        return next((name for cut, name in names if number >= cut), "sangat_kurang")

    assert {theirs(number) for number in range(121)} == {"sangat_kurang", "kurang", "cukup", "baik"}
    outcome = PERMENPANRB6_2022.judge({"rating_hasil_kerja": ABOVE, "rating_perilaku": ABOVE})
    assert (outcome.predikat, outcome.score) == (Predikat.SANGAT_BAIK, None)


# --- Worked examples -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("hasil_kerja", "perilaku", "printed"),
    [
        pytest.param(AS_EXPECTED, AS_EXPECTED, "Baik", id="W2: a print view of 2023, kualitatif"),
        pytest.param(AS_EXPECTED, AS_EXPECTED, "Baik", id="W3: a form of a region"),
        pytest.param(ABOVE, ABOVE, "Sangat Baik", id="W4: a form of PPPK, January to June"),
    ],
)
def test_w2_w3_w4_printed_forms(hasil_kerja, perilaku, printed) -> None:
    """Forms that print both ratings and the predikat; all three come out."""
    assert predikat(hasil_kerja, perilaku).label.id == printed


def test_w2_the_result_of_the_unit_changes_nobodys_predikat() -> None:
    """Its unit is Istimewa and the predikat Baik all the same: the pattern is for looking at."""
    istimewa = appraised(organisation=OrganisationResult(UNIT, YEAR, "Istimewa"))
    assert istimewa.predikat is appraised().predikat is Predikat.BAIK


def test_w5_djki_compares_the_sum_of_all_realisations() -> None:
    """Targets 5, 1, 5, 2, 2 (sum 15) and 151, 23, 130, 37, 8 realised (349): above, by the sum of unlike things.

    With the first alone and nothing else the sum is still above; here each indicator stands by itself.
    """
    targets = (5, 1, 5, 2, 2)
    indicators = [
        Indicator(f"i{n}", f"i{n}", Exactly(target, "dokumen", Direction.LEBIH_TINGGI))
        for n, target in enumerate(targets)
    ]
    results = [WorkResult(f"h{n}", f"Hasil {n}", Jenis.UTAMA, [each]) for n, each in enumerate(indicators)]
    plan = attrs.evolve(PLAN, results=results)

    def proposed(done):
        told = [Realisation(f"i{n}", value, "dokumen") for n, value in enumerate(done)]
        return appraised(plan, progress=Progress(YEAR, told), feedback=()).proposal.rating

    assert sum((151, 23, 130, 37, 8)) == 349 > sum(targets) == 15
    assert proposed((151, 23, 130, 37, 8)) is ABOVE
    assert sum((151, 0, 0, 0, 0)) > sum(targets)
    assert proposed((151, 0, 0, 0, 0)) is BELOW


LOWER = {"kedudukan_upk": "dua_tingkat_atau_lebih", "batas_kalibrasi": "jpt_pratama_ke_bawah"}
HEAD = LOWER | {"kedudukan_upk": "satu_tingkat_di_bawah"}


def test_w7_a_rescaling_that_was_rounded_on_the_way() -> None:
    """A slide has 105.17 become 103.87 and 100.71 become 100.54; from what it prints it is 103.8775 and 100.5325."""
    for printed, shown, exact in (("105.17", "103.87", "103.8775"), ("100.71", "100.54", "100.5325")):
        facts = {"hasil_kerja": [{"indikator": [{"capaian": printed, "k3": 1}]}], **LOWER}
        ours = evaluate(wrap(KMK127_2026.parts["nhk"]), facts)
        assert ours == Fraction(exact) != Fraction(shown)
        assert abs(ours - Fraction(shown)) < Fraction(1, 100)


@pytest.mark.parametrize(
    ("values", "place", "ratings", "grade", "nkp"),
    [
        pytest.param(("103.87", "100.54", 102), LOWER, (ABOVE, ABOVE), Predikat.SANGAT_BAIK, "102.72625", id="W8"),
        pytest.param((88, 101, 98), LOWER, (BELOW, ABOVE), Predikat.BUTUH_PERBAIKAN, "91.925", id="W9"),
        pytest.param((101, 88, 105), HEAD, (ABOVE, BELOW), Predikat.KURANG, "98.475", id="W10"),
    ],
)
def test_w8_w9_w10_a_high_number_does_not_make_a_good_predikat(values, place, ratings, grade, nkp) -> None:
    """98.475 is more than 91.925 and the lower predikat: conduct is below, and the matrix decides."""
    outcome = KMK127_2026.judge(dict(zip(("nhk", "npk", "nko"), values, strict=True)) | place)
    assert (outcome.ratings.hasil_kerja, outcome.ratings.perilaku) == ratings
    assert (outcome.predikat, outcome.score.exact) == (grade, Fraction(nkp))


def test_w11_the_allowance_of_a_ministry_after_kurang() -> None:
    """PermenLHK 6/2024, art. 19: Butuh Perbaikan 90, Kurang 85, Sangat Kurang 80 percent; nothing falls through."""
    paid = {"sangat_kurang": 80, "kurang": 85, "butuh_perbaikan": 90, "baik": 100, "sangat_baik": 100}
    factors = FactorTable(Scale.of(Predikat), paid, Law("PermenLHK 6/2024", "Tunjangan kinerja")("Pasal 19"))
    assert factors.factor(Predikat.KURANG) == 85
    assert [factors.factor(each) for each in Predikat] == [80, 85, 90, 100, 100]
