"""The grade of an agency's accountability: contiguous classes, four components, nothing missing as 0."""

from __future__ import annotations

from fractions import Fraction

import pytest

from kinerja.base.finding import Severity, Undetermined
from kinerja.career.accountability import Accountability, AkipComponent, AkipGrade, akip_grade
from kinerja.errors import InvalidValue, UnknownName, WrongType

ALL = {"perencanaan": 80, "pengukuran": "70.5", "pelaporan": 80, "evaluasi_internal": 60}


@pytest.mark.parametrize(
    ("value", "grade"),
    [
        (100, "AA"),
        ("90.01", "AA"),
        (90, "A"),
        ("89.995", "A"),
        (80, "BB"),
        (70, "B"),
        (60, "CC"),
        (50, "C"),
        (30, "D"),
        (0, "D"),
    ],
)
def test_each_class_ends_at_its_upper_number(value, grade) -> None:
    assert akip_grade(value).value == grade


def test_exactly_90_is_a_and_not_aa() -> None:
    """Mistake of other systems: 'from 90' makes AA of it."""
    assert akip_grade(90) < akip_grade("90.001")
    assert akip_grade(90).label.en == "Satisfying"


def test_90_is_not_left_unclassified() -> None:
    """Mistake of other systems: '> 90' beside '< 90'."""
    assert akip_grade("90").token == "A"


@pytest.mark.parametrize("value", ["-0.01", "100.01"])
def test_outside_of_0_to_100_there_is_no_grade(value) -> None:
    with pytest.raises(InvalidValue, match="Give 0 to 100"):
        akip_grade(value)


def test_components_make_the_value() -> None:
    city = Accountability("Kota Contoh", 2025, ALL)
    assert city.value == Fraction("24") + Fraction("21.15") + 12 + 15
    assert city.grade.token == "BB"
    assert [step.key for step in city.because.steps] == [f"bagian_{each}" for each in AkipComponent]
    assert city == Accountability("Kota Contoh", 2025, reversed(list(ALL.items())))


def test_a_component_that_is_not_evaluated_is_not_0() -> None:
    city = Accountability("Kota Contoh", 2025, {"perencanaan": 100})
    assert isinstance(city.value, Undetermined)
    assert city.grade == city.value
    text = city.as_text("en")
    assert "Not evaluated: Measuring of performance; Reporting of performance;" in text
    assert "Explanation" not in text


@pytest.mark.parametrize(
    ("scores", "error", "said"),
    [
        ({"perencanaan": 101}, InvalidValue, "scores.perencanaan: The value is 101"),
        ([("pelaporan", 1), ("pelaporan", 2)], InvalidValue, "'pelaporan' stands twice"),
        ({"capaian": 50}, UnknownName, "no AkipComponent"),
        ({"perencanaan": 80.5}, WrongType, "is a float"),
    ],
)
def test_wrong_scores_are_refused(scores, error, said: str) -> None:
    with pytest.raises(error, match=said):
        Accountability("Kota Contoh", 2025, scores)


@pytest.mark.parametrize("year", [2010, 2020])
def test_a_year_before_the_regulation_is_told(year) -> None:
    """It is computed as well, with a word."""
    city = Accountability("Kota Contoh", year, ALL)
    (finding,) = city.findings
    assert (finding.code, finding.severity, finding.path) == ("AKIP_BEFORE_REGULATION", Severity.INFO, "year")
    assert f"{year} lies before PermenPANRB 88/2021" in city.as_text("en")
    assert city.grade is AkipGrade.BB


@pytest.mark.parametrize("year", [2021, 2025])
def test_a_year_of_the_regulation_needs_no_word(year) -> None:
    assert Accountability("Kota Contoh", year, ALL).findings == ()


def test_the_page_tells_components_value_and_grade() -> None:
    city = Accountability("Kota Contoh", 2025, ALL)
    text = city.as_text("id")
    for part in ("Kota Contoh", "72,15", "BB (Sangat baik)", "Pelaporan kinerja", "PermenPANRB 88/2021"):
        assert part in text
    assert "BB (Very good)" in city.as_html("en")
    assert city._repr_html_() == city.as_html("id")
