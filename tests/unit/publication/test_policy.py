"""From how many people on a report shows what."""

from __future__ import annotations

import pytest

from kinerja.base.law import Assurance
from kinerja.errors import InvalidValue, WrongType
from kinerja.publication.policy import (
    PERSONS_CLOSED,
    PUBLICATION,
    NamingGround,
    Openness,
    PublicationPolicy,
    SameForAll,
)


@pytest.mark.parametrize(
    ("people", "openness"),
    [
        (1, Openness.TERTUTUP),
        (4, Openness.TERTUTUP),
        (5, Openness.TANPA_RINCIAN),
        (9, Openness.TANPA_RINCIAN),
        (10, Openness.INDIKATIF),
        (29, Openness.INDIKATIF),
        (30, Openness.BIASA),
    ],
)
def test_thresholds(people, openness) -> None:
    """Each begins with its own number."""
    assert PUBLICATION.openness(people) is openness


def test_no_number_of_the_default_is_said_to_be_law() -> None:
    """The law opens units and keeps persons; the numbers are ours."""
    assert {basis.assurance for basis in PUBLICATION.basis} == {Assurance.SECONDARY, Assurance.ASSUMPTION}
    assert PERSONS_CLOSED in PUBLICATION.basis


def test_what_a_policy_says_to_readers() -> None:
    """With its own numbers."""
    own = PublicationPolicy("Perwal", hidden_below=3, detail_from=7, firm_from=20, basis=[PERSONS_CLOSED])
    assert [rule.en for rule in own.rules][:3] == [
        "Figures of fewer than 3 people are not shown.",
        "Figures of fewer than 7 people are shown without details and interval.",
        "Figures of fewer than 20 people are indicative.",
    ]


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"hidden_below": 1}, InvalidValue),
        ({"hidden_below": 11}, InvalidValue),
        ({"firm_from": 9}, InvalidValue),
        ({"detail_from": True}, WrongType),
        ({"detail_from": "10"}, WrongType),
        ({"basis": ()}, InvalidValue),
        ({"same_for_all": "ditampilkan"}, WrongType),
    ],
)
def test_a_policy_that_cannot_be(fields, problem) -> None:
    """Thresholds rise, and somebody stands behind them."""
    with pytest.raises(problem):
        PublicationPolicy("x", **{"basis": [PERSONS_CLOSED], **fields})


@pytest.mark.parametrize("kind", [Openness, SameForAll, NamingGround])
def test_every_member_has_a_name(kind) -> None:
    """In both languages, none by chance."""
    for member in kind:
        assert member.label.id != member.value
        assert member.label.id[0].isupper()
