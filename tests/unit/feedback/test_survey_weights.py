"""Weights: exact by default, printed ones by name, importance."""

from __future__ import annotations

from fractions import Fraction

import attrs
import pytest

from kinerja.base.law import Assurance, Law
from kinerja.errors import InvalidValue
from kinerja.feedback.survey_formula import WeightsFrom
from kinerja.feedback.survey_scheme import KEPMENPAN25_2004, PERMENPANRB14_2017
from kinerja.feedback.survey_weights import EXACT, ImportanceWeights, PrintedWeight

FIRST_TWO = attrs.evolve(PERMENPANRB14_2017, elements=PERMENPANRB14_2017.elements[:2])


def test_exact_weights_are_one_together() -> None:
    """Nothing is cut."""
    assert sum(EXACT.weights(KEPMENPAN25_2004)) == 1


@pytest.mark.parametrize(
    ("text", "scheme", "whole"),
    [
        ("0.11", PERMENPANRB14_2017, "0.99"),
        ("0.111", PERMENPANRB14_2017, "0.999"),
        ("0.071", KEPMENPAN25_2004, "0.994"),
        ("0.5", FIRST_TWO, "1"),
    ],
)
def test_a_printed_weight_loses_what_was_cut(text, scheme, whole) -> None:
    """One percent of every index with 0.11, six tenths with 0.071."""
    assert sum(PrintedWeight(text).weights(scheme)) == Fraction(whole)


@pytest.mark.parametrize(("text", "scheme"), [("0.11", KEPMENPAN25_2004), ("0.2", PERMENPANRB14_2017)])
def test_a_printed_weight_belongs_to_its_number_of_elements(text, scheme) -> None:
    """0.11 is no fourteenth."""
    with pytest.raises(InvalidValue, match="is not how 1 divided by"):
        PrintedWeight(text).weights(scheme)


@pytest.mark.parametrize("text", ["0", "-0.1", "elf"])
def test_a_printed_weight_is_a_number_above_0(text) -> None:
    """Anything else weighs nothing."""
    with pytest.raises(InvalidValue):
        PrintedWeight(text)


def test_importance_is_shared_out() -> None:
    """By element, whatever the order it is told in."""
    assert ImportanceWeights({"prosedur": 3, "persyaratan": 1}).weights(FIRST_TWO) == (Fraction(1, 4), Fraction(3, 4))


@pytest.mark.parametrize("importance", [{"prosedur": 1}, {"prosedur": 1, "persyaratan": 1, "waktu": 1}])
def test_importance_fits_the_elements(importance) -> None:
    """One left out is not of no importance."""
    with pytest.raises(InvalidValue, match="does not fit the elements"):
        ImportanceWeights(importance).weights(FIRST_TWO)


@pytest.mark.parametrize("importance", [{"a": 0}, [("a", 1), ("a", 2)]])
def test_an_importance_is_above_0_and_told_once(importance) -> None:
    """What does not matter at all is not asked."""
    with pytest.raises(InvalidValue, match="stands twice"):
        ImportanceWeights(importance)


def test_every_policy_says_what_it_is() -> None:
    """Each in words, with its source and how sure that is."""
    told = (EXACT, PrintedWeight("0.11"), ImportanceWeights({"a": 1}))
    assert [each.source for each in told] == list(WeightsFrom)
    assert [each.label.en for each in told][1] == "printed weight 0.11"
    assert [each.label.id for each in told][1:] == ["bobot tercetak 0,11", "bobot menurut kepentingan unsur"]
    bases = [each.basis_in(PERMENPANRB14_2017) for each in told]
    assert [each.assurance for each in bases] == [Assurance.SECONDARY, Assurance.PRACTICE, Assurance.PRACTICE]
    assert {each.law for each in bases} == {PERMENPANRB14_2017.basis.law}
    assert WeightsFrom.EKSAK.label.id == "eksak, 1 dibagi banyaknya unsur"


def test_weights_cite_the_scheme_that_they_are_used_in() -> None:
    """What reports under 14/2017 do says nothing of other surveys; 0.071 is what those of 2004 print."""
    own = attrs.evolve(PERMENPANRB14_2017, id="sendiri", basis=Law("Perbup Contoh")("Pasal 1"), printed_weights=())
    printed = [
        PrintedWeight(text).basis_in(scheme)
        for text, scheme in (("0.071", KEPMENPAN25_2004), ("0.0714", KEPMENPAN25_2004), ("0.11", own))
    ]
    assert [(str(each.law), each.assurance) for each in printed] == [
        ("KepmenPAN 25/2004", Assurance.PRACTICE),
        ("KepmenPAN 25/2004", Assurance.ASSUMPTION),
        ("Perbup Contoh", Assurance.ASSUMPTION),
    ]
    important = ImportanceWeights({"a": 1}).basis_in(own)
    assert (important.law.id, important.article, important.assurance) == (
        "Perbup Contoh",
        "Pasal 1",
        Assurance.ASSUMPTION,
    )
    assert EXACT.basis_in(own) == own.basis
