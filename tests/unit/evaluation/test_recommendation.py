"""Recommendations: what their conditions come to, and what they are called."""

from __future__ import annotations

import itertools
from datetime import date

import pytest

from kinerja.base.laws import PP_49_2018
from kinerja.base.words import LABELS, Words
from kinerja.errors import InvalidValue, WrongType
from kinerja.evaluation.answers import Verdict
from kinerja.evaluation.recommendation import Condition, ConditionKind, Matter, Recommendation, Statement

BASIS = PP_49_2018("Pasal 37 ayat (2)")


def condition(verdict: Verdict, kind: ConditionKind = ConditionKind.KEBUTUHAN) -> Condition:
    """A condition whose reason is its verdict."""
    return Condition(kind, verdict, Words(f"{verdict}.", f"{verdict}."), BASIS)


@pytest.mark.parametrize(
    ("verdicts", "together"),
    [
        ("met met", "met"),
        ("met undetermined", "undetermined"),
        ("undetermined not_met met", "not_met"),
    ],
)
def test_one_condition_that_is_not_met_decides(verdicts: str, together: str) -> None:
    """Whatever is still to be looked at; and what is to be looked at is never taken as met."""
    for order in itertools.permutations(map(Verdict, verdicts.split())):
        recommendation = Recommendation(Matter.PERPANJANGAN, "1", tuple(map(condition, order)))
        assert recommendation.verdict == together
        assert recommendation.reason.en.split()[0] == f"{together}."


def test_without_a_condition_nothing_is_recommended() -> None:
    """Nothing would be met by nothing."""
    with pytest.raises(InvalidValue, match="There is no condition"):
        Recommendation(Matter.PERPANJANGAN, "1", ())


def test_a_condition_is_found_by_its_kind() -> None:
    """Or there is none."""
    recommendation = Recommendation(Matter.PERPANJANGAN, "1", (condition(Verdict.MET),))
    assert recommendation.condition(ConditionKind.KEBUTUHAN) == condition(Verdict.MET)
    assert recommendation.condition(ConditionKind.ANGGARAN) is None


def test_each_outcome_of_each_matter_has_a_name() -> None:
    """An extension that is not recommended and a wish that is postponed are different things."""
    for matter, verdict in itertools.product(Matter, Verdict):
        assert Recommendation(matter, "1", (condition(verdict),)).label == LABELS[f"recommendation_{matter}", verdict]
    assert Matter.PERPANJANGAN.label.en == "Extension of the work agreement"
    assert ConditionKind.KOMPETENSI.label.id == "Kesesuaian kompetensi"


def test_a_statement_is_of_somebody() -> None:
    """And says yes or no, not a number or a word."""
    assert Statement(True, " Kepala Dinas ", date(2025, 12, 1)).by == "Kepala Dinas"
    with pytest.raises(InvalidValue, match="by is empty"):
        Statement(True, " ")
    with pytest.raises(WrongType, match="is no bool"):
        Statement("ya", "Kepala Dinas")
