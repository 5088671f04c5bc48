"""The audit of published figures: the weights behind them, the sums, and the misprints of Yogyakarta 2014."""

from __future__ import annotations

from fractions import Fraction

import attrs
import pytest

from kinerja.base.law import Law
from kinerja.base.scale import Scale
from kinerja.base.words import Words
from kinerja.errors import InvalidValue, NotFound, UnknownName, WrongType
from kinerja.feedback.survey import index
from kinerja.feedback.survey_audit import SurveyAudit, audit_published
from kinerja.feedback.survey_audit_parts import Misprint, MisprintKind, PrintedNumber, WeightFit
from kinerja.feedback.survey_scheme import KEPMENPAN25_2004, PERMENPANRB14_2017, SurveyElement, SurveyScheme
from kinerja.feedback.survey_weights import EXACT, PrintedWeight
from kinerja.interop import dumps, loads

SKM, OLD = PERMENPANRB14_2017, KEPMENPAN25_2004
OLD_WEIGHT = PrintedWeight("0.071")

# Recapitulation of the licensing office of Kota Yogyakarta, January to March 2014.
IMBB_FEBRUARY = "2.90 3.03 3.65 3.07 3.13 3.13 2.62 3.06 3.21 3.46 3.94 3.26 3.29 3.25"
IMBB_MARCH = "3.09 3.20 3.73 3.28 3.35 3.27 2.88 3.15 3.28 2.62 3.99 3.32 3.38 3.35"
TDUP_FEBRUARY = "3.17 3.00 3.67 3.50 3.33 3.00 3.17 3.17 3.17 3.00 4.00 3.67 3.33 3.50"
PARALEL_FEBRUARY = "3.21 3.19 3.60 3.17 3.19 3.19 2.98 3.17 3.24 3.07 3.88 3.26 3.35 3.33"
PARALEL_MARCH = "3.19 3.19 3.75 3.06 3.15 3.21 2.94 3.17 3.19 3.15 3.94 3.29 3.33 3.27"
BANTUL = "3.31 3.35 3.49 3.93 3.45 3.39 3.39 3.76 3.35"


def named(scheme: SurveyScheme, text: str) -> dict[str, str]:
    """Return printed means by element."""
    return dict(zip(scheme.keys, text.split(), strict=True))


def old(text: str, **more) -> SurveyAudit:
    """Return the audit of a table of 2004."""
    return audit_published(OLD, named(OLD, text), **more)


def codes(audit: SurveyAudit) -> list[str]:
    """Return the codes of the findings."""
    return [finding.code for finding in audit.findings]


# --- weights ---


def test_the_weights_of_bantul_are_exact() -> None:
    """0.111 may fit within rounding, which is not told apart; 0.11 may not."""
    audit = audit_published(SKM, named(SKM, BANTUL), ikm="87.28", mutu="B", ni="3.49")
    assert [reading.fit for reading in audit.readings] == [WeightFit.PERSIS, WeightFit.TIDAK, WeightFit.MUNGKIN]
    assert audit.guess == EXACT
    assert audit.explained_by == (EXACT, PrintedWeight("0.111"))
    assert codes(audit) == []
    assert audit.recovered is None


def test_a_printed_weight_is_guessed_from_rebuilt_sums() -> None:
    """Serang 2025: 86.63 with 0.11, an exact tie of 86.625; 87.50 with exact weights."""
    means = "3.50 3.50 3.23 3.77 3.50 3.73 3.73 3.27 3.27"
    audit = audit_published(SKM, named(SKM, means), ikm="86.63", respondents=30)
    assert audit.guess == PrintedWeight("0.11")
    assert [each.total for each in audit.elements] == [105, 105, 97, 113, 105, 112, 112, 98, 98]
    assert index(audit.recovered, weights=audit.guess).exact == Fraction("86.625")
    assert codes(audit) == ["SURVEY_PRINTED_WEIGHT"]
    assert "87.5" in audit.findings[0].message.en


def test_a_class_that_fell_by_the_printed_weight_is_told() -> None:
    """88.50 with exact weights is A; the 87.62 that 0.11 gives is B."""
    means = " ".join(["3.54"] * 9)
    audit = audit_published(SKM, named(SKM, means), ikm="87.62")
    (finding,) = audit.findings
    assert finding.severity.value == "warning"
    assert "another class" in finding.message.en
    assert audit.guess == PrintedWeight("0.11")


def test_what_rounding_leaves_open_stays_open() -> None:
    """With two weights that may fit, and none to the cent, there is no guess."""
    audit = audit_published(SKM, named(SKM, BANTUL), ikm="87.23")
    assert audit.guess is None
    assert [reading.fit for reading in audit.readings] == [WeightFit.MUNGKIN, WeightFit.TIDAK, WeightFit.MUNGKIN]


def test_an_index_printed_without_decimals_leaves_more_open() -> None:
    """Tubaba: 100 is 1/9, or 0.111 shown without decimals."""
    audit = audit_published(SKM, named(SKM, " ".join(["4.00"] * 9)), ikm="100", respondents=1)
    assert audit.explained_by == (EXACT, PrintedWeight("0.111"))
    assert audit.guess is None


def test_none_explains_what_somebody_added_up_wrongly() -> None:
    """Sumbar: 81.71 printed of elements that are 29.77 together, so 82.70, 81.88 or 82.62."""
    means = "3.30 3.30 3.30 3.37 3.30 3.30 3.30 3.30 3.30"
    audit = audit_published(SKM, named(SKM, means), ikm="81.71")
    assert [str(SKM.published(reading.index)) for reading in audit.readings] == ["82.69", "81.87", "82.61"]
    assert audit.explained_by == ()
    assert audit.guess is None
    assert audit.misprints == ()
    assert codes(audit) == ["SURVEY_NOT_EXPLAINED"]


def test_other_weights_may_be_tried() -> None:
    """Those of the caller alone."""
    audit = audit_published(SKM, named(SKM, BANTUL), ikm="87.28", weights=[PrintedWeight("0.1111")])
    assert audit.guess == PrintedWeight("0.1111")


# --- sums ---


@pytest.mark.parametrize(
    ("text", "n", "sums"),
    [
        ("3.46", 68, (235, 235)),
        ("3.35", 42, None),
        ("3.50", 2, (7, 7)),
        ("3.3", 100, (325, 334)),
        ("4", 1, (4, 4)),
        ("3.13", 8, (25, 25)),
        ("3.12", 8, None),
    ],
)
def test_sums_behind_a_printed_mean(text, n, sums) -> None:
    """A mean of n whole answers is a multiple of 1/n, and a tie is printed upwards: 25/8 is 3.125 is 3.13."""
    assert PrintedNumber(text).sums(n) == sums


def test_a_mean_that_no_answers_have_is_told() -> None:
    """Paralel, February 2014: 3.35 of 42 people; 3.33 would make everything fit."""
    audit = old(PARALEL_FEBRUARY, ikm="81.31", respondents=42)
    assert [each.key for each in audit.elements if not each.is_possible] == ["kenyamanan"]
    assert codes(audit) == ["SURVEY_ELEMENT_IMPOSSIBLE", "SURVEY_NOT_EXPLAINED", "SURVEY_MISPRINT"]
    assert audit.likeliest == Misprint("kenyamanan", MisprintKind.SATU_ANGKA, "3.35", "3.33", OLD_WEIGHT)
    assert audit.recovered is None
    assert "tidak mungkin" in audit.as_text("id")


def test_many_respondents_leave_a_range_of_sums() -> None:
    """From a hundred on, two decimals do not tell the sum; then no misprint is looked for to the cent."""
    audit = old(IMBB_FEBRUARY, ikm="78.10", respondents=500)
    assert {each.total for each in audit.elements} == {None}
    assert audit.recovered is None
    assert audit.misprints == ()
    assert "1448 to 1452" in audit.as_text("en")


def test_elements_of_several_questions_have_no_sum() -> None:
    """Their means are means of means."""
    asked = [SurveyElement("a", Words("A", "A"), ("a1", "a2"))]
    scheme = SurveyScheme("x", Words("X", "X"), asked, Law("L")("1"))
    audit = audit_published(scheme, {"a": "3.33"}, ikm="83.25", respondents=7)
    assert codes(audit) == ["SURVEY_SEVERAL_QUESTIONS"]
    assert audit.elements[0].is_possible


# --- misprints ---


def test_swapped_digits_of_the_index() -> None:
    """TDUP, February 2014: 83.82 printed for 82.83; the index on the scale says so too."""
    audit = old(TDUP_FEBRUARY, ikm="83.82", respondents=6, ni="3.31")
    assert audit.misprints == (Misprint("ikm", MisprintKind.ANGKA_TERTUKAR, "83.82", "82.83", OLD_WEIGHT),)
    assert codes(audit) == ["SURVEY_NOT_EXPLAINED", "SURVEY_MISPRINT", "SURVEY_NI_DIFFERS"]
    assert audit.findings[1].path == "ikm"


def test_a_wrong_digit_of_an_element() -> None:
    """IMBB, February 2014: 3.46 printed for 2.46, as the months beside it tell; then 78.10 comes out."""
    audit = old(IMBB_FEBRUARY, ikm="78.10", respondents=68, ni="3.12", beside=named(OLD, IMBB_MARCH))
    found = audit.likeliest
    assert (found.where, found.printed, found.mended, found.weights) == ("kewajaran_biaya", "3.46", "2.46", OLD_WEIGHT)
    assert found.nearer == Fraction("0.84") - Fraction("0.16")
    assert audit.findings[-1].path == "elements.kewajaran_biaya"
    mended = old(IMBB_FEBRUARY.replace("3.46", "2.46"), ikm="78.10", respondents=68)
    assert mended.guess == OLD_WEIGHT
    assert codes(mended) == ["SURVEY_PRINTED_WEIGHT"]


def test_without_a_month_beside_it_every_element_is_suspected() -> None:
    """A whole point too many may stand in any of the fourteen."""
    audit = old(IMBB_FEBRUARY, ikm="78.10", respondents=68)
    assert audit.likeliest is None
    assert len(audit.misprints) == 14
    assert (audit.findings[-1].path, audit.findings[-1].code) == ("", "SURVEY_MISPRINT")
    assert "14 ways" in audit.findings[-1].message.en


def test_the_index_on_the_scale_speaks_against_misprints_of_the_index() -> None:
    """With one that goes with what is printed, a swap is no explanation."""
    audit = old(TDUP_FEBRUARY, ikm="83.82", respondents=6, ni="3.35")
    assert audit.misprints == ()
    assert audit.likeliest is None


def test_what_no_single_number_explains_is_left_so() -> None:
    """Paralel, March 2014: 81.41 printed, 81.38 computed; ten elements might be wrong, none is likelier."""
    audit = old(PARALEL_MARCH, ikm="81.41", respondents=52)
    assert str(OLD.published(audit.readings[1].index)) == "81.38"
    assert audit.likeliest is None
    assert {each.where for each in audit.misprints}.isdisjoint({"ikm"})


# --- the rest ---


def test_a_class_that_does_not_go_with_the_index_is_told() -> None:
    """By letter or by name."""
    assert codes(audit_published(SKM, named(SKM, BANTUL), ikm="87.28", mutu="Sangat Baik")) == ["SURVEY_GRADE_DIFFERS"]
    assert codes(audit_published(SKM, named(SKM, BANTUL), ikm="87.28", mutu="b")) == []
    with pytest.raises(UnknownName):
        audit_published(SKM, named(SKM, BANTUL), ikm="87.28", mutu="E")


def test_classes_of_somebodys_own_are_known_by_their_tokens() -> None:
    """Not by the labels of the regulation; without classes there is nothing to compare."""
    basis = Law("L")("1")
    own = attrs.evolve(SKM, grades=Scale("tingkat", ("rendah", "tinggi")), cuts={"tinggi": 50}, cuts_basis=basis)
    told = {"ikm": "87.28", "mutu": "rendah"}
    assert codes(audit_published(own, named(SKM, BANTUL), **told)) == ["SURVEY_GRADE_DIFFERS"]
    assert codes(audit_published(attrs.evolve(own, cuts=()), named(SKM, BANTUL), **told)) == []


@pytest.mark.parametrize("text", ["3,46", "1/2", "", "-1", "3.", ".5"])
def test_numbers_are_given_as_they_are_printed(text) -> None:
    """With a point."""
    with pytest.raises(InvalidValue, match="is no number as it is printed"):
        PrintedNumber(text)


@pytest.mark.parametrize("respondents", [0, -1, True, "30"])
def test_somebody_answered(respondents) -> None:
    """Or nobody says how many."""
    with pytest.raises(InvalidValue, match="respondents"):
        audit_published(SKM, named(SKM, BANTUL), ikm="87.28", respondents=respondents)


def test_all_elements_are_given() -> None:
    """And no others, also of the period beside."""
    with pytest.raises(InvalidValue, match="elements: Not there"):
        audit_published(SKM, {"waktu": "3.00"}, ikm="80.00")
    with pytest.raises(NotFound):
        audit_published(SKM, named(SKM, BANTUL) | {"u4": "3.00"}, ikm="80.00")
    with pytest.raises(InvalidValue, match="beside: Not there"):
        old(IMBB_FEBRUARY, ikm="78.10", respondents=68, beside={"prosedur": "3.00"})


@pytest.mark.parametrize("means", [BANTUL.split(), BANTUL, None])
def test_means_are_given_by_the_key_of_their_element(means) -> None:
    """A bare list does not say which is which."""
    with pytest.raises(WrongType, match="elements: .* is no Mapping. Give each mean by the key of its element") as told:
        audit_published(SKM, means, ikm="87.28")
    assert ", ".join(SKM.keys) in str(told.value)
    with pytest.raises(WrongType, match="beside: "):
        old(IMBB_FEBRUARY, ikm="78.10", respondents=68, beside=["3.00"])


def test_digits_that_are_alike_do_not_change_places() -> None:
    """And each change is another text."""
    found = list(PrintedNumber("33.4").variants())
    assert [text for kind, text in found if kind is MisprintKind.ANGKA_TERTUKAR] == ["43.3", "34.3"]
    assert len({text for _, text in found}) == len(found) == 2 + 27


def test_an_audit_is_shown_and_stored() -> None:
    """In both languages."""
    audit = old(TDUP_FEBRUARY, ikm="83.82", respondents=6)
    assert "dua angka tertukar" in audit.as_text("id")
    assert audit._repr_html_() == audit.as_html("id")
    assert loads(dumps(audit)) == audit
    assert [fit.label.en for fit in WeightFit] == ["to the cent", "perhaps, within rounding", "no"]
    element = old(IMBB_FEBRUARY, ikm="78.10", respondents=68, beside=named(OLD, IMBB_MARCH))
    assert "Kewajaran biaya pelayanan" in element.as_text("id")
    assert "Possible misprints" not in audit_published(SKM, named(SKM, BANTUL), ikm="87.28").as_text("en")


def test_printed_numbers_are_written_as_each_language_writes_them() -> None:
    """Indonesian ones stood with a decimal point beside others with a comma."""
    audit = audit_published(SKM, dict.fromkeys(SKM.keys, "3.31"), ikm="81.93", ni="3.90", respondents=30, mutu="A")
    told, english = audit.as_text("id"), audit.as_text("en")
    for printed in ("81.93", "3.31", "3.90"):
        assert printed.replace(".", ",") in told
        assert printed not in told
        assert printed in english
