"""Answers of several raters: who rates whom is explicit, nothing blank is 0, no error repeats an answer."""

from __future__ import annotations

from fractions import Fraction

import pytest

from kinerja.base.period import Period
from kinerja.errors import InvalidValue, UnknownName, WrongType
from kinerja.feedback.raters import RatedPerson, RaterAnswer, RaterGroup, RaterScale

YEAR = Period.year(2025)
TEN = RaterScale(1, 10, out_of=100)


def test_b17_the_group_says_who_rates_whom() -> None:
    """B17 (BKPSDM Pemalang): there, type SUPERIOR means "rated by subordinates"."""
    assert RaterGroup.BAWAHAN.direction.en == "Subordinates rate the employee as their superior."
    assert RaterGroup.PIMPINAN.direction.id == "Pimpinan menilai Pegawai."
    assert RaterGroup.BAWAHAN.label.id == "Pegawai di bawahnya"
    assert len({group.direction for group in RaterGroup}) == len(RaterGroup)


def test_who_leads_and_who_one_is_everybody_knows() -> None:
    named = {group for group in RaterGroup if not group.anonymous}
    assert named == {RaterGroup.PIMPINAN, RaterGroup.DIRI_SENDIRI}


def test_b15_seven_questions_count_one_seventh_each() -> None:
    """B15: weights of 14.29 add up to 100.03; seven answers of 10 are 10 here."""
    values = {f"q{place}": 10 for place in range(7)}
    assert RaterAnswer("rekan_kerja", values).value == 10
    assert RaterAnswer("rekan_kerja", {**values, "q0": 3}).value == 9


def test_a_blank_is_no_zero() -> None:
    assert RaterAnswer("bawahan", {"a": 8, "b": None}).value == 8
    assert RaterAnswer("bawahan", [("a", "8.5")]).value == Fraction(17, 2)
    assert RaterAnswer("bawahan", comment=" Jelas ").value is None
    with pytest.raises(InvalidValue, match="says nothing"):
        RaterAnswer("bawahan", {"a": None})


def test_a_question_stands_once() -> None:
    with pytest.raises(InvalidValue, match="'a' stands twice"):
        RaterAnswer("bawahan", [("a", 1), ("a", 2)])


def test_a_group_is_told_by_its_token() -> None:
    assert RaterAnswer("rekan_kerja", 8).group is RaterGroup.REKAN_KERJA
    with pytest.raises(UnknownName, match="'superior' is no RaterGroup"):
        RaterAnswer("superior", 8)


@pytest.mark.parametrize("scale", [(5, 5), (10, 1), (-5, -1, 100), (0, 10, 0)])
def test_no_such_scale(scale) -> None:
    with pytest.raises(InvalidValue, match="No scale goes from"):
        RaterScale(*scale)


def test_answers_are_shown_on_the_scale_asked_for() -> None:
    said = [RaterAnswer("rekan_kerja", 9), RaterAnswer("rekan_kerja", 7), RaterAnswer("rekan_kerja", comment="Baik")]
    assert RatedPerson("e1", YEAR, TEN, said).of(RaterGroup.REKAN_KERJA) == (70, 90)
    assert RatedPerson("e1", YEAR, RaterScale(1, 10), said).of(RaterGroup.REKAN_KERJA) == (7, 9)


@pytest.mark.parametrize("value", [0, "10.01", 11])
def test_an_answer_off_the_scale_is_refused_unread(value) -> None:
    with pytest.raises(InvalidValue, match="outside of 1 to 10") as caught:
        RatedPerson("e1", YEAR, TEN, [RaterAnswer("rekan_kerja", 5), RaterAnswer("bawahan", value)])
    assert (caught.value.path, caught.value.value) == ("answers[1].values", None)


def test_frappe_nobody_reviews_the_own_work_as_somebody_else() -> None:
    """F14: self as reviewer is an error; so is somebody else as oneself."""
    for group, rater in (("rekan_kerja", "e1"), ("diri_sendiri", "e2")):
        with pytest.raises(InvalidValue, match="Only the person answers about the own work"):
            RatedPerson("e1", YEAR, TEN, [RaterAnswer(group, 9, rater_id=rater)])
    assert RatedPerson("e1", YEAR, TEN, [RaterAnswer("diri_sendiri", 9, rater_id="e1")]).of(RaterGroup.DIRI_SENDIRI)


@pytest.mark.parametrize(
    "said",
    [
        [RaterAnswer("rekan_kerja", 9, rater_id="e2"), RaterAnswer("bawahan", 9, rater_id="e2")],
        [RaterAnswer("diri_sendiri", 9), RaterAnswer("diri_sendiri", 8)],
    ],
)
def test_nobody_answers_twice(said) -> None:
    with pytest.raises(InvalidValue, match="Somebody answers twice"):
        RatedPerson("e1", YEAR, TEN, said)


def test_answers_without_a_name_are_as_many_as_they_are() -> None:
    """PP 30/2019, art. 40: the survey is closed."""
    said = [RaterAnswer("rekan_kerja", 9)] * 3
    assert len(RatedPerson("e1", YEAR, TEN, said).from_group(RaterGroup.REKAN_KERJA)) == 3


@pytest.mark.parametrize("asked", [1, -1, "3", True])
def test_more_answers_than_were_asked(asked) -> None:
    with pytest.raises(InvalidValue, match="were asked, 2 answered"):
        RatedPerson("e1", YEAR, TEN, [RaterAnswer("bawahan", 9)] * 2, {"bawahan": asked})


def test_how_many_were_asked_may_be_unknown() -> None:
    person = RatedPerson("e1", YEAR, TEN, [RaterAnswer("bawahan", 9)], {"lainnya": 2, "bawahan": 4})
    assert person.invited == ((RaterGroup.BAWAHAN, 4), (RaterGroup.LAINNYA, 2))
    assert (person.asked(RaterGroup.BAWAHAN), person.asked(RaterGroup.REKAN_KERJA)) == (4, None)


def test_what_is_no_answer() -> None:
    with pytest.raises(WrongType, match=r"answers\[0\]: A int is no RaterAnswer"):
        RatedPerson("e1", YEAR, TEN, [9])


def test_nothing_of_an_answer_stands_in_its_repr() -> None:
    answer = RaterAnswer("bawahan", 4, "Sering marah", rater_id="e7")
    shown = repr(RatedPerson("e1", YEAR, TEN, [answer])) + repr(answer)
    assert not any(told in shown for told in ("Sering", "e7", "Fraction(4"))
