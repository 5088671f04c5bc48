"""Schemes: elements by name, scales, classes without gaps, the regulations and how people write them."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import attrs
import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.law import Assurance, Law
from kinerja.base.words import Words
from kinerja.errors import InvalidValue, NotFound, WrongType
from kinerja.feedback.survey_scheme import (
    KEPMENPAN25_2004,
    PERMENPANRB14_2017,
    PERMENPANRB16_2014,
    SCHEMES,
    Mutu,
    SurveyElement,
    SurveyScheme,
    permenpanrb16_2014,
    scheme_named,
    schemes_on,
)

BASIS = Law("Perwal Contoh 5/2025")("Pasal 7")
NAME = Words("Denyut", "Pulse")
ASKED = (SurveyElement("a", Words("A", "A")),)


def scheme(**more) -> SurveyScheme:
    """Return a scheme of somebody's own."""
    return SurveyScheme("denyut", NAME, more.pop("elements", ASKED), BASIS, **more)


def test_the_elements_of_the_regulations_are_known_by_name() -> None:
    """Complaints and facilities change places between list and questionnaire; names do not."""
    assert len(PERMENPANRB14_2017.keys) == 9
    assert {"pengaduan", "sarana"} < set(PERMENPANRB14_2017.keys)
    assert "maklumat" not in PERMENPANRB14_2017.keys
    assert PERMENPANRB16_2014.keys[7:] == ("maklumat", "pengaduan")
    assert len(KEPMENPAN25_2004.keys) == 14


def test_no_basis_of_a_scheme_claims_that_the_law_was_read() -> None:
    """None of the three texts was."""
    told = [each.basis for each in SCHEMES] + [each.cuts_basis for each in SCHEMES if each.cuts_basis]
    assert {basis.assurance for basis in told} == {Assurance.SECONDARY}
    assert {each.rounding.basis.assurance for each in SCHEMES} == {Assurance.PRACTICE}


def test_how_an_index_is_rounded_stands_in_its_own_law() -> None:
    """A decree of 2004 did not take it from one of 2017; and of a survey of one's own it is ours."""
    assert [each.rounding.basis.law for each in SCHEMES] == [each.basis.law for each in SCHEMES]
    own = SurveyScheme("denyut", NAME, ASKED, BASIS)
    assert own.rounding.basis.assurance is Assurance.ASSUMPTION


@pytest.mark.parametrize(
    ("index", "mutu"),
    [
        ("24.75", Mutu.D),  # all 1 with the printed weight 0.11
        ("25", Mutu.D),
        ("64.994", Mutu.D),
        ("64.995", Mutu.C),
        ("76.6049", Mutu.C),
        ("76.605", Mutu.B),
        ("88.3049", Mutu.B),
        ("88.305", Mutu.A),
        ("100", Mutu.A),
    ],
)
def test_the_class_is_that_of_the_published_value(index, mutu) -> None:
    """The printed limits leave gaps, such as from 76.60 to 76.61, that two decimals close."""
    assert PERMENPANRB14_2017.grade(Fraction(index)) is mutu


def test_the_classes_of_2004_are_other_ones() -> None:
    """Cuts of one regulation on the elements of another are a mistake that applications make."""
    assert [KEPMENPAN25_2004.grade(Fraction(each)) for each in ("43.75", "43.76", "62.51", "81.26")] == list(Mutu)
    assert KEPMENPAN25_2004.grade(Fraction("43.88")) is Mutu.C


@pytest.mark.parametrize("grade", Mutu)
def test_a_class_has_one_label(grade) -> None:
    """One sheet called C "Cukup" and D "Kurang" (peers B8)."""
    labels = {"D": "Tidak baik", "C": "Kurang baik", "B": "Baik", "A": "Sangat baik"}
    assert grade.label.id == labels[grade.token]
    assert Mutu.parse(grade.label.id) is Mutu.parse(grade.token.lower()) is grade


def test_the_order_of_the_classes() -> None:
    """A stands above B."""
    assert Mutu.A > Mutu.B > Mutu.C > Mutu.D


def test_without_a_table_there_is_no_class() -> None:
    """Nobody could read the cuts of PermenPANRB 16/2014."""
    answer = PERMENPANRB16_2014.grade(Fraction(80))
    assert isinstance(answer, Undetermined)
    assert answer.basis is PERMENPANRB16_2014.basis


def test_the_caller_gives_the_cuts_of_2014() -> None:
    """With where they are from, in any order."""
    found = permenpanrb16_2014({Mutu.A: "81.26", "C": "43.76", "B": "62.51"}, cuts_basis=BASIS)
    assert found.grade(Fraction(70)) is Mutu.B
    assert found.cuts_basis is BASIS


@pytest.mark.parametrize(
    "cuts",
    [
        {"C": 40, "B": 60},
        {"C": 40, "B": 30, "A": 60},
        {"C": 40, "B": 40, "A": 60},
        {"C": 40, "B": 50, "X": 60},
    ],
)
def test_cuts_that_do_not_fit_are_refused(cuts) -> None:
    """Each class begins at a number of its own, a higher one at a higher."""
    with pytest.raises(InvalidValue, match=r"^cuts: "):
        scheme(cuts=cuts, cuts_basis=BASIS)


def test_cuts_without_a_basis_are_refused() -> None:
    """No rule without a basis."""
    with pytest.raises(InvalidValue, match="cuts_basis"):
        scheme(cuts={"C": 40, "B": 50, "A": 60})


@pytest.mark.parametrize(
    ("more", "error"),
    [
        ({"highest": 1}, InvalidValue),
        ({"lowest": -1}, InvalidValue),
        ({"highest": 0}, InvalidValue),
        ({"highest": "4"}, WrongType),
        ({"lowest": True}, WrongType),
        ({"elements": ()}, InvalidValue),
        ({"elements": ASKED * 2}, InvalidValue),
        ({"elements": (*ASKED, SurveyElement("b", NAME, ("a",)))}, InvalidValue),
        ({"conversion": 0}, InvalidValue),
        ({"highest": 5, "conversion": 25}, InvalidValue),
        ({"since": date(2025, 1, 2), "until": date(2025, 1, 1)}, InvalidValue),
    ],
)
def test_a_scheme_that_asks_nonsense_is_refused(more, error) -> None:
    """With the field that is wrong."""
    with pytest.raises(error):
        scheme(**more)


@pytest.mark.parametrize(("questions", "error"), [((), InvalidValue), (("",), InvalidValue), ("ab", WrongType)])
def test_an_element_has_questions(questions, error) -> None:
    """One text is not a tuple of questions."""
    with pytest.raises(error):
        SurveyElement("a", NAME, questions)


def test_a_question_stands_once_in_an_element() -> None:
    """Twice it would count twice."""
    with pytest.raises(InvalidValue, match="stands twice"):
        SurveyElement("a", NAME, ("q", "q"))


def test_another_scale_is_converted_by_its_own_top() -> None:
    """A scale of 1 to 5 or 1 to 6 read as 1 to 4 gives more than 100."""
    assert scheme(highest=5).conversion == 20
    assert scheme(highest=6, conversion="16.5").conversion == Fraction(33, 2)


def test_several_questions_of_an_element() -> None:
    """In the order of the elements."""
    asked = scheme(elements=(SurveyElement("b", NAME, ("b1", "b2")), *ASKED))
    assert asked.questions == ("b1", "b2", "a")
    assert asked.keys == ("b", "a")
    assert not asked.has_single_questions
    assert scheme().has_single_questions


def test_an_element_is_found_by_its_key() -> None:
    """Or told what there is."""
    assert PERMENPANRB14_2017.element("biaya").label.id == "Biaya/tarif"
    with pytest.raises(NotFound, match="Known are persyaratan"):
        PERMENPANRB14_2017.element("u4")


@pytest.mark.parametrize(
    "name",
    [
        "permenpanrb-14-2017",
        "PermenPANRB No. 14 Tahun 2017",
        "14/2017",
        "No. 14 Tahun 2017",
        "permenpanrb14_2017",
        "Permen PAN dan RB 14/2017",
        "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 14 Tahun 2017",
    ],
)
def test_a_scheme_is_known_by_any_of_its_names(name) -> None:
    """As people and files write it."""
    assert scheme_named(name) is PERMENPANRB14_2017


def test_the_decree_of_2004_has_a_month_in_its_number() -> None:
    """KEP/25/M.PAN/2/2004."""
    assert scheme_named("KEP/25/M.PAN/2/2004") is scheme_named("kepmenpan-25-2004") is KEPMENPAN25_2004


@pytest.mark.parametrize(
    "name", ["", "14", "permenpanrb6_2022", "Perwal Salatiga 14/2017", "Permendagri 16/2014", "PP 25/2004"]
)
def test_no_scheme_is_guessed(name) -> None:
    """A year alone is no name, and the number of another regulation names another regulation."""
    with pytest.raises(NotFound, match="Known are kepmenpan25_2004"):
        scheme_named(name)


@pytest.mark.parametrize(
    ("day", "ids"),
    [
        (date(2003, 12, 31), []),
        (date(2010, 1, 1), ["kepmenpan25_2004"]),
        (date(2014, 3, 1), ["kepmenpan25_2004", "permenpanrb16_2014"]),
        (date(2016, 1, 1), ["permenpanrb16_2014"]),
        (date(2025, 1, 1), ["permenpanrb14_2017"]),
    ],
)
def test_a_day_has_the_schemes_that_may_have_been_used(day, ids) -> None:
    """Only the years of change are known, so in those there are two."""
    assert [each.id for each in schemes_on(day)] == ids


def test_a_scheme_with_other_grades() -> None:
    """A region may call its classes anything."""
    from kinerja.base.scale import Scale

    own = scheme(grades=Scale("tingkat", ("rendah", "tinggi")), cuts={"tinggi": 50}, cuts_basis=BASIS)
    assert own.grade(Fraction(50)).token == "tinggi"
    assert attrs.evolve(own).grade(Fraction(49)).token == "rendah"
