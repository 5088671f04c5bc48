"""Mistakes of running systems about ratings and predikat."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja import (
    Decision,
    EvaluationKind,
    OrganisationResult,
    Period,
    Predikat,
    Rating,
    ReportedResult,
    Undetermined,
)
from kinerja.errors import InvalidValue, UnknownName
from kinerja.rules.permenpanrb6_2022 import OrganisationPredikat
from kinerja.rules.pp30_2019 import PredikatPP30
from tests.unit.evaluation.samples import (
    DECISION,
    FEEDBACK,
    PENILAI,
    UNIT,
    YEAR,
    appraised,
    codes,
)

ABOVE, AS_EXPECTED, BELOW = Rating.DI_ATAS_EKSPEKTASI, Rating.SESUAI_EKSPEKTASI, Rating.DI_BAWAH_EKSPEKTASI


@pytest.mark.parametrize("hasil_kerja", Rating)
@pytest.mark.parametrize("perilaku", Rating)
def test_w6_a_table_that_lacks_a_cell(hasil_kerja: Rating, perilaku: Rating) -> None:
    """An allowance table has eight of nine rows, and (as expected, above) falls through; here all nine answer."""
    decision = attrs.evolve(DECISION, hasil_kerja=hasil_kerja, perilaku=perilaku)
    assert isinstance(appraised(decision=decision).predikat, Predikat)


def test_w12_a_predikat_beside_ratings_that_do_not_give_it() -> None:
    """A payload says as expected, above, Sangat Baik; the matrix gives Baik, and the record says so."""
    triple = {"hasil_kerja": AS_EXPECTED, "perilaku": ABOVE}
    kind, regime = EvaluationKind.TAHUNAN, "permenpanrb6_2022"
    wrong, right = (
        ReportedResult("e1", YEAR, kind, regime, grade, **triple)  # type: ignore[arg-type]
        for grade in (Predikat.SANGAT_BAIK, Predikat.BAIK)
    )
    assert wrong.check()
    assert right.check() == ()


@pytest.mark.parametrize("text", ["Cukup", "Buruk"])
def test_w14_names_of_another_table(text: str) -> None:
    """(Below, as expected) is "Buruk" there and (above, below) "Cukup"; neither is a predikat of 2022."""
    with pytest.raises(UnknownName):
        Predikat.parse(text)
    got = [
        appraised(decision=attrs.evolve(DECISION, hasil_kerja=results, perilaku=conduct)).predikat
        for results, conduct in ((BELOW, AS_EXPECTED), (ABOVE, BELOW))
    ]
    assert got == [Predikat.BUTUH_PERBAIKAN, Predikat.KURANG]


def test_a_predikat_from_average_achievement_ignores_conduct() -> None:
    """From 90 % on it is Sangat Baik there; who keeps all targets and not the values is Kurang."""
    decision = attrs.evolve(DECISION, hasil_kerja=AS_EXPECTED, perilaku=BELOW)
    assert appraised(decision=decision).predikat is Predikat.KURANG


def test_istimewa_is_no_predikat_of_an_employee() -> None:
    """Two systems offer one list for both; the organisation's and the employee's are two scales."""
    with pytest.raises(UnknownName):
        Predikat.parse("Istimewa")
    with pytest.raises(UnknownName):
        OrganisationPredikat.parse("Sangat Baik")


def test_three_poor_results_of_an_organisation_are_three() -> None:
    """All three have the value 3 in one system, so the worst unit is as good as the one that needs improvement."""
    poor = [OrganisationResult(UNIT, YEAR, name).predikat for name in ("Sangat Kurang", "Kurang", "Butuh Perbaikan")]
    assert poor[0] < poor[1] < poor[2] < OrganisationPredikat.BAIK


def test_an_empty_input_falls_through_to_sangat_kurang() -> None:
    """The last ``else`` decides there; what is not decided is not the worst grade."""
    with pytest.raises(UnknownName):
        Predikat.parse("")
    assert isinstance(appraised(decision=None).predikat, Undetermined)


def test_spekta_lets_a_superior_type_any_predikat() -> None:
    """Rating and predikat are free text there and nothing is computed; here the ratings decide, and are checked."""
    with pytest.raises(UnknownName):
        Decision("bagus sekali", "baik-baik saja", by=PENILAI, on=date(2026, 1, 12))
    typed = appraised(decision=attrs.evolve(DECISION, recorded="Sangat Baik"))
    assert (typed.predikat, codes(typed)) == (Predikat.BAIK, ["PREDIKAT_NOT_BY_MATRIX"])


def test_tulungagung_compares_ratings_that_are_misspelt() -> None:
    """Nine branches compare with "Ekspetasi", so a rating spelt rightly has no branch; here both are one rating."""
    assert Rating.parse("Sesuai Ekspetasi") is Rating.parse("Sesuai Ekspektasi") is AS_EXPECTED


def test_frappe_counts_feedback_that_nobody_gave_as_zero() -> None:
    """5 and 5 and no feedback give 3.33 there; a part that is missing is told, and lowers nothing."""
    without = appraised(feedback=())
    assert without.predikat is appraised(feedback=[FEEDBACK]).predikat
    assert codes(without) == ["FEEDBACK_MISSING"]


def test_orangehrm_checks_the_whole_part_of_a_rating_only() -> None:
    """5.9 passes where 5 is the most, because only 5 is compared; 120.9 is more than 120."""
    kind, regime = EvaluationKind.TAHUNAN, "pp30_2019"
    assert ReportedResult("e1", Period.year(2021), kind, regime, PredikatPP30.BAIK, score=120).score == 120
    with pytest.raises(InvalidValue, match="from 0 to 120"):
        ReportedResult("e1", Period.year(2021), kind, regime, PredikatPP30.BAIK, score="120.9")
