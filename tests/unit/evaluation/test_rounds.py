"""Rounds: what is judged, and within which days."""

from __future__ import annotations

from datetime import date

import pytest

from kinerja.base.period import Period
from kinerja.errors import InvalidValue
from kinerja.evaluation.rounds import EvaluationKind, Round

THIRD = Period.quarter(2025, 3)
SEPTEMBER = Period(date(2025, 9, 15), date(2025, 10, 10))


def test_a_round_is_open_within_its_window_and_over_after_it() -> None:
    """The days before the window are neither."""
    quarter = Round(THIRD, EvaluationKind.PERIODIK, SEPTEMBER)
    assert [quarter.is_open(date(2025, month, day)) for month, day in [(9, 14), (9, 15), (10, 10), (10, 11)]] == [
        False,
        True,
        True,
        False,
    ]
    assert [quarter.is_over(date(2025, month, day)) for month, day in [(9, 14), (10, 10), (10, 11)]] == [
        False,
        False,
        True,
    ]


def test_a_window_never_begins_before_the_period() -> None:
    """Nothing can be judged before it began."""
    with pytest.raises(InvalidValue, match="before Quarter III 2025 does"):
        Round(THIRD, EvaluationKind.PERIODIK, Period.quarter(2025, 2))


def test_a_round_has_a_name_in_both_languages() -> None:
    """Kind first."""
    words = Round(THIRD, EvaluationKind.PERIODIK, SEPTEMBER).label
    assert (words.id, words.en) == ("Evaluasi periodik, Triwulan III 2025", "Periodic evaluation, Quarter III 2025")
