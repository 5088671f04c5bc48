"""Marks of the same people: pairs, who is lost, and nothing of persons in what is shown."""

from __future__ import annotations

from fractions import Fraction

import pytest

from kinerja.errors import InvalidValue, WrongType
from kinerja.training.paired_scores import PairedScore, PairedScores


def test_who_has_one_mark_only_is_lost_and_never_completed() -> None:
    told = PairedScores.of({"a": 50, "b": 60, "c": 0}, {"a": "70.5", "d": 80, "c": 0}, highest=100)
    assert told.pairs == ((50, Fraction("70.5")), (0, 0))
    assert told.changes == (Fraction("20.5"), 0)
    assert (told.lost, len(told.scores)) == (2, 4)


def test_the_order_told_makes_no_difference() -> None:
    one, other = PairedScore("a", 1, 2), PairedScore(" b ", 3, None)
    assert PairedScores([one, other]) == PairedScores([other, one])


def test_no_mark_is_shown() -> None:
    told = PairedScores([PairedScore("a", 41, 73)], 100)
    assert repr(told) == "PairedScores(scores=<1>, highest=Fraction(100, 1))"
    assert "41" not in repr(told.scores[0])


def test_nobodys_number_is_shown() -> None:
    nip = "198502142010031991"
    assert repr(PairedScore(nip, 1, 2)) == "PairedScore(person_id='**************1991')"
    with pytest.raises(InvalidValue, match=r"'\*+1991' stands twice") as caught:
        PairedScores([PairedScore(nip, 1, 2)] * 2)
    assert nip not in f"{caught.value}{caught.value.value}"


@pytest.mark.parametrize(
    ("scores", "said"),
    [
        ([PairedScore("a", 1, 2), PairedScore("a", 3, 4)], "'a' stands twice"),
        ([PairedScore("a", 101, 2)], "lies above the highest one"),
        ([PairedScore("a", None, 101)], "lies above the highest one"),
    ],
)
def test_what_cannot_be(scores, said) -> None:
    with pytest.raises(InvalidValue, match=said) as caught:
        PairedScores(scores, 100)
    assert "101" not in str(caught.value)


def test_no_marks_at_all() -> None:
    with pytest.raises(WrongType, match="no PairedScore"):
        PairedScores([("a", 1, 2)])
    with pytest.raises(WrongType):
        PairedScore("a", 0.5, 1)
