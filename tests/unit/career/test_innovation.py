"""New ideas: recommended, declared, and the fact that the older books ask for."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

from kinerja.base.period import Period
from kinerja.career.innovation import NewIdea, idea_facts, new_idea_of
from kinerja.errors import InvalidValue, WrongType
from kinerja.evaluation.recommendation import Statement
from kinerja.rules.pp30_2019 import PP30_2019, PredikatPP30

YEAR = Period.year(2021)
NUMBER = "198502142010031991"
YES, NO = Statement(True, "Kepala Bidang", date(2021, 11, 2)), Statement(False, "Kepala Bidang")
DECLARED = Statement(True, "Kepala Dinas", date(2021, 12, 1))


def idea(recommended: Statement | None = YES, declared: Statement | None = DECLARED, **more: Any) -> NewIdea:
    """Return an idea of e1."""
    told = {"id": "i1", "person_id": "e1", "period": YEAR, "title": "Antrean daring", "benefit": "Waktu tunggu turun"}
    return NewIdea(**{**told, **more}, recommended=recommended, declared=declared)


@pytest.mark.parametrize(
    ("recommended", "declared", "verdict"),
    [
        (YES, DECLARED, "met"),
        (YES, None, "undetermined"),
        (None, None, "undetermined"),
        (None, DECLARED, "undetermined"),
        (NO, None, "not_met"),
        (YES, NO, "not_met"),
        (NO, DECLARED, "not_met"),
    ],
)
def test_both_have_to_say_yes(recommended: Statement | None, declared: Statement | None, verdict: str) -> None:
    """Art. 41(6): the superior recommends, the head of the unit declares."""
    assert str(idea(recommended, declared).verdict) == verdict


def test_a_declaration_without_a_recommendation_is_flagged() -> None:
    """And does not count until it is there."""
    assert [each.code for each in idea(None).check()] == ["IDEA_NOT_RECOMMENDED"]
    assert idea().check() == idea(None, None).check() == idea(None, NO).check() == ()


def test_the_fact_of_a_person() -> None:
    """True where one was declared, false where none was, refused while one is open."""
    others = [idea(id="i2", person_id="e2"), idea(id="i3", period=Period.year(2020))]
    refused = idea(NO, None, id="i4")
    assert idea_facts("e1", [idea(), idea(YES, None, id="i5")], YEAR) == {"ide_baru": True}
    assert idea_facts("e1", [*others, refused], YEAR) == {"ide_baru": False}
    assert "Antrean daring" in new_idea_of("e1", [idea()], YEAR).reason.id
    with pytest.raises(InvalidValue, match="Not decided yet: Antrean daring"):
        idea_facts("e1", [idea(YES, None)], YEAR)


def test_an_idea_of_the_whole_year_is_not_none_in_its_half() -> None:
    """It overlaps the half without lying in it: open, never false; a refused one changes nothing."""
    half = Period.of("2021-07-01", "2021-12-31")
    for own in (idea(), idea(YES, None), idea(period=Period.of("2021-12-01", "2022-01-31"))):
        assert str(new_idea_of("e1", [own], half).verdict) == "undetermined"
        with pytest.raises(InvalidValue, match="reaches beyond this one: Antrean daring"):
            idea_facts("e1", [own], half)
    assert idea_facts("e1", [idea(YES, NO)], half) == {"ide_baru": False}
    assert idea_facts("e1", [idea(), idea(id="i2", period=half)], half) == {"ide_baru": True}


def test_no_number_of_a_person_is_shown() -> None:
    """Neither in the repr nor in the error."""
    own = idea(YES, None, person_id=NUMBER)
    with pytest.raises(InvalidValue) as raised:
        idea_facts(NUMBER, [own], YEAR)
    assert NUMBER not in str(raised.value) + repr(own)


def test_the_book_reads_the_fact() -> None:
    """PP 30/2019, art. 41(5): Sangat Baik from 110 with a new idea, else Baik."""
    book = PP30_2019.choose(opsi="70_30")
    told = [
        book.judge({"nilai_skp": 115, "nilai_perilaku": 115, **idea_facts("e1", ideas, YEAR)}).predikat
        for ideas in ([idea()], [])
    ]
    assert told == [PredikatPP30.SANGAT_BAIK, PredikatPP30.BAIK]


def test_refusals() -> None:
    """Declared before it was recommended, nothing said of the benefit, twice, what is no idea."""
    with pytest.raises(InvalidValue, match=r"declared on 2021-11-01 and recommended on 2021-11-02"):
        idea(declared=attrs.evolve(DECLARED, on=date(2021, 11, 1)))
    with pytest.raises(InvalidValue, match="The benefit is empty"):
        idea(benefit=" ")
    with pytest.raises(InvalidValue, match="stands twice"):
        new_idea_of("e1", [idea(), idea()], YEAR)
    with pytest.raises(WrongType):
        new_idea_of("e1", ["i1"], YEAR)  # type: ignore[list-item]
