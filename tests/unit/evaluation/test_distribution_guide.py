"""The guides as data: the annex without a number, the reported numbers of the circular with their source."""

from __future__ import annotations

from fractions import Fraction

import attrs
import pytest

from kinerja.base.law import Assurance
from kinerja.errors import InvalidValue, UnknownName
from kinerja.evaluation.distribution_guide import (
    ANNEX_GUIDE,
    DRAWN,
    MOST,
    SE_3_2023,
    Limit,
    Majority,
    Pattern,
    WholePersons,
)
from kinerja.rules.permenpanrb6_2022 import OrganisationPredikat, Predikat

BASIS = SE_3_2023.patterns[0].basis


def test_the_annex_names_the_predikat_of_most_and_no_number() -> None:
    """Annex pp. 94-97: the one of the same name, Sangat Baik for Istimewa."""
    assert [(str(each.organisation), str(each.most)) for each in ANNEX_GUIDE.patterns] == [
        ("sangat_kurang", "sangat_kurang"),
        ("kurang", "kurang"),
        ("butuh_perbaikan", "butuh_perbaikan"),
        ("baik", "baik"),
        ("istimewa", "sangat_baik"),
    ]
    assert all(not each.limits and each.basis.assurance is Assurance.TEXT for each in ANNEX_GUIDE.patterns)


def test_the_numbers_of_the_circular_are_from_one_report() -> None:
    """Each limit says so."""
    for pattern in SE_3_2023.patterns:
        for basis in (pattern.basis, *(limit.basis for limit in pattern.limits)):
            assert (basis.law.id, basis.assurance) == ("SE MenPANRB 3/2023", Assurance.SECONDARY)
            assert "One report" in basis.note


@pytest.mark.parametrize(
    ("organisation", "limits"),
    [
        ("Istimewa", ["Very good: at most 70%"]),
        ("Baik", ["Good: at most 70%", "Poor (misconduct) and/or Needs improvement: at least 1 person"]),
        ("Butuh Perbaikan", ["Needs improvement: at least 60%", "Very good: at most 10%"]),
        (
            "Kurang",
            ["Poor (misconduct): at least 60%", "Needs improvement: at least 10%", "Very good: at most 10%"],
        ),
        (
            "Sangat Kurang",
            [
                "Very poor: at least 60%",
                "Poor (misconduct) and/or Needs improvement: at least 10%",
                "Very good: at most 0%",
            ],
        ),
    ],
)
def test_the_numbers_of_the_circular(organisation: str, limits: list[str]) -> None:
    """As reported: 70, 60 and 10 per cent."""
    assert [limit.words.en for limit in SE_3_2023.pattern(organisation).limits] == limits


def test_both_readings_of_most_can_be_taken() -> None:
    """By name; what is not said stays."""
    half = ANNEX_GUIDE.read(majority=Majority.LEBIH_DARI_SEPARUH)
    assert (half.majority, half.whole, half.smallest) == (Majority.LEBIH_DARI_SEPARUH, WholePersons.APA_ADANYA, 1)
    assert half.read(whole=WholePersons.TERDEKAT, smallest=0).majority is Majority.LEBIH_DARI_SEPARUH
    assert {basis.assurance for basis in MOST.values()} == {Assurance.ASSUMPTION}
    assert Majority.TERBANYAK.label.en == "Largest group"
    assert WholePersons.KE_ATAS.label.id == "Dibulatkan ke atas"


@pytest.mark.parametrize(
    ("whole", "bounds"),
    [
        (WholePersons.APA_ADANYA, (3, 3)),
        (WholePersons.KE_BAWAH, (2, 3)),
        (WholePersons.KE_ATAS, (3, 4)),
        (WholePersons.TERDEKAT, (3, 4)),
    ],
)
def test_how_a_share_of_five_becomes_persons(whole: WholePersons, bounds: tuple[int, int]) -> None:
    """50 per cent of 5 are 2.5 people, 70 per cent 3.5."""
    assert Limit([Predikat.BAIK], least="0.5", most="0.7", basis=BASIS).bounds(5, whole) == bounds


def test_at_least_so_many_people_is_no_share() -> None:
    limit = Limit([Predikat.BAIK], least="0.1", people=2, basis=BASIS)
    assert [limit.bounds(people, WholePersons.APA_ADANYA)[0] for people in (5, 20, 30)] == [2, 2, 3]
    assert limit.words.id == "Baik: paling sedikit 10%, paling sedikit 2 orang"


@pytest.mark.parametrize(
    "parts",
    [
        {"least": "0.7", "most": "0.6"},
        {"most": "70"},
        {"least": "-0.1"},
        {"people": -1},
        {"of": [], "most": "0.5"},
        {},
    ],
)
def test_a_limit_that_cannot_be_is_refused(parts) -> None:
    with pytest.raises(InvalidValue):
        Limit(**({"of": [Predikat.BAIK], "basis": BASIS} | parts))


def test_limits_lie_within_one_another_or_apart() -> None:
    """Else what they allow together could not be told exactly."""
    poor = Limit([Predikat.KURANG, Predikat.BUTUH_PERBAIKAN], least="0.1", basis=BASIS)
    good = Limit([Predikat.BAIK, Predikat.BUTUH_PERBAIKAN], most="0.5", basis=BASIS)
    inside = Limit([Predikat.KURANG], most="0.5", basis=BASIS)
    assert len(Pattern("Baik", "Baik", [poor, inside, poor], basis=BASIS).limits) == 3
    with pytest.raises(InvalidValue, match="overlap in part"):
        Pattern("Baik", "Baik", [poor, good], basis=BASIS)


def test_a_policy_has_a_pattern_for_each() -> None:
    with pytest.raises(InvalidValue, match="has 4 patterns"):
        attrs.evolve(ANNEX_GUIDE, patterns=ANNEX_GUIDE.patterns[1:])


def test_an_organisation_is_never_sangat_baik() -> None:
    """Not even where the annex itself slips, under the first curve (p. 94)."""
    with pytest.raises(UnknownName, match="never Sangat Baik"):
        ANNEX_GUIDE.pattern("Sangat Baik")


def test_the_drawn_curves_are_more_than_half_at_their_peak() -> None:
    """Which is one reason to read "most" so; the numbers are measured and never judge."""
    for organisation, heights in DRAWN.items():
        assert heights.index(max(heights)) == organisation.merit
        assert Fraction(max(heights), sum(heights)) > Fraction(1, 2)
    assert list(DRAWN) == list(reversed(OrganisationPredikat))
