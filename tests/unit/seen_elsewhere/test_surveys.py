"""Mistakes of running systems and published reports about surveys: weights, classes, rounding, blanks, months."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal
from fractions import Fraction
from math import sqrt
from pathlib import Path
from re import search
from statistics import stdev

import attrs
import pytest
from scipy.stats import t

from kinerja import Period
from kinerja.base.rounding import Rounding
from kinerja.errors import InvalidValue, UnknownName
from kinerja.feedback.complaints import Complaint
from kinerja.feedback.figure import Figure
from kinerja.feedback.service import ServiceRecord
from kinerja.feedback.survey import index
from kinerja.feedback.survey_answers import Answers, ElementTotals
from kinerja.feedback.survey_audit import audit_published
from kinerja.feedback.survey_combining import pooled
from kinerja.feedback.survey_interval import index_interval
from kinerja.feedback.survey_scheme import KEPMENPAN25_2004, PERMENPANRB14_2017, Mutu, SurveyScheme
from kinerja.feedback.survey_series import SurveySeries
from kinerja.feedback.survey_weights import EXACT, PrintedWeight
from tests.unit.feedback.survey_rows import straight
from tests.unit.feedback.test_survey import sums

SKM, OLD = PERMENPANRB14_2017, KEPMENPAN25_2004
TWO = Rounding(2)
GASPUL = dict(zip(SKM.questions, (105, 101, 100, 116, 102, 105, 106, 105, 115), strict=True))
"""Nine totals of 29 answers."""


def test_b7_two_weights_in_one_document_are_called_rounding() -> None:
    """GASPUL: its text says 0.1111, its code has 0.11, and 90.56 and 91.48 stand side by side."""
    theirs = sum(GASPUL.values()) * Fraction("0.11") * 25 / 29
    ours = index(ElementTotals.of(SKM, GASPUL, respondents=29))
    assert theirs.limit_denominator(10**4) != ours.exact == Fraction(sum(GASPUL.values()) * 25, 9 * 29)
    assert (round(theirs, 4), ours.published) == (Fraction("90.5603"), Decimal("91.48"))
    printed = {key: f"{total / 29:.2f}" for key, total in GASPUL.items()}
    audits = [audit_published(SKM, printed, ikm=ikm, respondents=29) for ikm in ("90.56", "91.48")]
    assert [audit.guess for audit in audits] == [PrintedWeight("0.11"), EXACT]


@pytest.mark.parametrize(
    ("weight", "scheme", "total"), [("0.11", SKM, 31860), ("0.111", SKM, 31806), ("0.071", OLD, 45640)]
)
def test_v1_v2_a_weight_cut_to_its_decimals_takes_a_class(weight: str, scheme: SurveyScheme, total: int) -> None:
    """Of a thousand people 88.50, 88.35 and 81.50 are A; each is B with the weight that stands in the code."""
    theirs = Fraction(total, 1000) * Fraction(weight) * 25
    source = sums(scheme, total, 1000)
    assert (scheme.grade(theirs), index(source).mutu) == (Mutu.B, Mutu.A)
    named = index(source, weights=PrintedWeight(weight))
    assert named.exact == theirs
    assert named.policies[0].en == f"printed weight {weight}"


def test_v3_three_formulas_in_one_database() -> None:
    """ikm-lama: 0.1111, each element rounded, 0.1 for each of ten columns; here one, and it says which it is."""
    means = [Fraction(total, 29) for total in GASPUL.values()]
    theirs = (
        sum(means) * Fraction("0.1111") * 25,
        sum(TWO.apply(mean / 9) for mean in means) * 25,
        sum(means) * Fraction("0.1") * 25,
    )
    assert [str(TWO.apply(each) * 100) for each in theirs] == ["9147", "9125", "8233"]
    ours = index(ElementTotals.of(SKM, GASPUL, respondents=29))
    assert (ours.published, ours.policies[0]) == (Decimal("91.48"), EXACT.label)


def test_v4_the_month_is_compared_and_the_year_is_not() -> None:
    """ikm-lama: September 2019 (78.74, 58 people) and 2020 (75.52 and C, 106 people) become one 76.66, which is B."""
    told = ((2019, 1644, 58), (2020, 2882, 106))
    autumns = [
        index(attrs.evolve(sums(SKM, total, n), unit_id="u", period=Period.month(year, 9))) for year, total, n in told
    ]
    theirs = index(sums(SKM, 1644 + 2882, 58 + 106))
    assert (theirs.published, theirs.mutu) == (Decimal("76.66"), Mutu.B)
    series = SurveySeries(autumns)
    assert [str(each.published) for each in series.indices] == ["78.74", "75.52"]
    assert series.indices[1].mutu is Mutu.C
    with pytest.raises(InvalidValue, match="period"):
        pooled(autumns, unit_id="u")


def test_v5_each_element_is_rounded_before_the_sum() -> None:
    """ikm-lama: 90 of 29 in all nine elements is 0.34 each, so 76.50 and C; it is 77.59 and B."""
    source = sums(SKM, 9 * 90, 29)
    theirs = 9 * TWO.apply(Fraction(90, 29) / 9) * 25
    assert (theirs, SKM.grade(theirs)) == (Fraction("76.5"), Mutu.C)
    assert (index(source).published, index(source).mutu) == (Decimal("77.59"), Mutu.B)


@pytest.mark.parametrize(("ikm", "theirs", "ours"), [(82, Mutu.A, Mutu.B), (64, Mutu.B, Mutu.D), (44, Mutu.C, Mutu.D)])
def test_v6_classes_of_2004_for_elements_of_2017(ikm: int, theirs: Mutu, ours: Mutu) -> None:
    """Each scheme has classes of its own."""
    assert OLD.grade(Fraction(ikm)) is theirs
    assert index(sums(SKM, ikm * 360, 1000)).mutu is ours


def by_limits(cuts: dict[str, str], ikm: Fraction) -> str:
    """Return the class whose limit is the highest that is reached, the limits given from the highest on."""
    return next((name for name, cut in cuts.items() if ikm >= Fraction(cut)), "D")


def test_v7_two_sets_of_classes_in_one_app() -> None:
    """contohprogramweb: 88.50 is A on one page and B on another; a scheme holds one set."""
    pages = ({"A": "88.30", "B": "66.14"}, {"A": "88.76", "B": "76.66"})
    for ikm, ours in (("88.50", Mutu.A), ("76.63", Mutu.B)):
        assert len({by_limits(page, Fraction(ikm)) for page in pages}) == 2
        assert index(sums(SKM, int(Fraction(ikm) * 3600), 10000)).mutu is ours


@pytest.mark.parametrize(
    ("cuts", "ikm", "ours"),
    [
        ({"A": "88.31", "B": "76.01", "C": "65"}, "76.30", Mutu.C),
        ({"A": "88.31", "B": "76.61", "C": "55"}, "60", Mutu.D),
        ({"A": "81.25", "B": "76.61", "C": "65"}, "85", Mutu.B),
    ],
)
def test_v8_wrong_limits(cuts: dict[str, str], ikm: str, ours: Mutu) -> None:
    """76.01 for 76.61, D below 55, and the colour of 81.25 beside the letter of 88.31."""
    assert by_limits(cuts, Fraction(ikm)) != SKM.grade(Fraction(ikm)).token == ours.token


def test_v8_two_classes_overlap() -> None:
    """B up to 88.40 and A from 88.31 on: 88.35 is both; here a class ends where the next one begins."""
    theirs = [
        name
        for name, low, high in (("A", "88.31", "100"), ("B", "76.61", "88.40"))
        if Fraction(low) <= Fraction("88.35") <= Fraction(high)
    ]
    assert (theirs, SKM.grade(Fraction("88.35"))) == (["A", "B"], Mutu.A)


def test_v9_limits_are_compared_as_text() -> None:
    """ikm-app: "100.00" stands before "25.00" in the alphabet and is of no class; 76.605 falls between two."""

    def theirs(ikm: str) -> list[str]:
        limits = {"A": ("88.31", "100.00"), "B": ("76.61", "88.30"), "C": ("65.00", "76.60"), "D": ("25.00", "64.99")}
        return [name for name, (low, high) in limits.items() if low <= ikm <= high]

    assert (theirs("90.00"), theirs("100.00"), theirs("76.605")) == ([], [], [])
    grades = [index(source).mutu for source in (sums(SKM, 3240, 100), sums(SKM, 36, 1), sums(SKM, 137889, 5000))]
    assert grades == [Mutu.A, Mutu.A, Mutu.B]


@pytest.mark.parametrize(("ikm", "ours"), [("76.605", Mutu.B), ("88.305", Mutu.A), ("64.995", Mutu.C)])
def test_v16_an_exact_number_between_two_printed_limits(ikm: str, ours: Mutu) -> None:
    """The printed table has 76.60 and 76.61 and nothing between; the class is that of the published value."""
    printed = (("25", "64.99"), ("65", "76.60"), ("76.61", "88.30"), ("88.31", "100"))
    assert not any(Fraction(low) <= Fraction(ikm) <= Fraction(high) for low, high in printed)
    assert SKM.grade(Fraction(ikm)) is ours


def test_v10_rounded_before_the_conversion() -> None:
    """e-skm-disdikbud: 3.0644 becomes 3.06, so 76.50 and C; it is 76.61 and B."""
    source = sums(SKM, 27580, 1000)
    theirs = TWO.apply(Fraction(27580, 9000)) * 25
    assert (theirs, SKM.grade(theirs)) == (Fraction("76.5"), Mutu.C)
    assert (index(source).published, index(source).mutu) == (Decimal("76.61"), Mutu.B)


def test_v11_the_class_is_written_into_the_page() -> None:
    """A hospital and another: "B (baik)" whatever the index; here the page says what the index is."""
    for total, grade in ((19, Mutu.D), (27, Mutu.C), (30, Mutu.B), (36, Mutu.A)):
        pages = [index(sums(SKM, total, 1)).as_text(language) for language in ("id", "en")]
        told = [
            each for each in Mutu if f" {each}: {each.label.id}" in pages[0] and f" {each}: {each.label.en}" in pages[1]
        ]
        assert told == [grade]


@pytest.mark.parametrize("highest", [5, 6])
def test_v12_a_longer_scale_is_taken_for_1_to_4(highest: int) -> None:
    """Four systems: the best answer times 25 is 125 or 150; here it is 100, or refused under the scale of 1 to 4."""
    assert highest * 25 > 100
    longer = SurveyScheme("panjang", SKM.name, SKM.elements, SKM.basis, highest=highest)
    assert index(Answers(longer, [[highest] * 9])).exact == 100
    with pytest.raises(InvalidValue, match=f"an index of {highest * 25}"):
        attrs.evolve(SKM, highest=highest)
    with pytest.raises(InvalidValue, match=f"{highest} lies outside of 1 to 4"):
        Answers(SKM, [[highest] * 9])


def test_v14_names_and_phones_of_respondents_are_public() -> None:
    """ikm-lama: a dump of its database; here no value of a survey, complaint or service has a place for a person."""
    row = {**dict.fromkeys(SKM.questions, 4), "nama": "Budi Santoso", "telepon": "081234567890"}
    with pytest.raises(UnknownName) as caught:
        Answers.of(SKM, [row])
    assert not any(private in str(caught.value) for private in ("Budi", "0812"))
    fields = {field.name for kind in (Answers, Complaint, ServiceRecord, Figure) for field in attrs.fields(kind)}
    assert not {name for name in fields if search("nam[ae]|phone|telepon|nik|alamat|address", name)} - {"name"}
    files = [*Path(__file__).parents[2].joinpath("golden").glob("*.json")]
    assert files
    assert not [file.name for file in files if search(r"(?<!\d)(\+62|0)8\d{8,11}(?!\d)", file.read_text("utf-8"))]


def test_v15_elements_are_known_by_their_place() -> None:
    """Complaints are U8 in the list and U9 in the questionnaire, so one column is read as the other."""
    places = [key for key in SKM.questions if key not in {"pengaduan", "sarana"}]
    row = {**dict.fromkeys(places, 3), "sarana": 4, "pengaduan": 2}
    theirs = dict(zip(SKM.questions, row.values(), strict=True))
    assert theirs["pengaduan"] == 4
    ours = index(Answers.of(SKM, [row]))
    assert (ours.line("pengaduan").mean, ours.line("sarana").mean) == (2, 4)


@pytest.mark.parametrize(
    ("ikm", "theirs", "ours"),
    [("86.625", "86.62", "86.63"), ("89.105", "89.10", "89.11"), ("86.975", "86.97", "86.98")],
)
def test_v17_a_tie_is_rounded_by_a_float_or_to_the_even(ikm: str, theirs: str, ours: str) -> None:
    """Serang 2025 and Yogyakarta 2014 printed 86.63, 89.11 and 86.98."""
    even = Decimal(ikm).quantize(Decimal("0.01"), ROUND_HALF_EVEN)
    assert theirs in {str(even), f"{round(float(ikm), 2):.2f}"}
    assert str(SKM.published(Fraction(ikm))) == ours


def test_v18_a_blank_is_0() -> None:
    """Of three people one answered one element: 60.19 with 26 blanks as 0; 86.11 of what was answered."""
    rows = [[4] * 9, [3] * 9, [2, *[None] * 8]]
    theirs = Fraction(sum(answer or 0 for row in rows for answer in row), 27) * 25
    assert TWO.published(theirs) == Decimal("60.19")
    assert index(Answers(SKM, rows)).published == Decimal("86.11")


def test_v27_nine_elements_are_taken_for_independent() -> None:
    """Whoever is content is so with all nine: their variances do not add up as if each were another person's."""
    answers = straight(30, 30)
    of_one = 25 * stdev([4] * 30 + [3] * 30) / sqrt(60)
    theirs = t.ppf(0.975, 59) * sqrt(9 * (of_one / 9) ** 2)
    told = index_interval(answers)
    assert told.low is not None
    assert told.high is not None
    ours = float(told.high - told.low) / 2
    assert (round(theirs, 2), round(ours, 2)) == (1.09, 3.26)
