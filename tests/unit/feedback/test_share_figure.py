"""The interval of a share of few cases."""

from __future__ import annotations

from fractions import Fraction

from kinerja import Period
from kinerja.feedback.figure import Figure
from kinerja.feedback.forum_follow_up import FORUM_IN_TIME
from kinerja.feedback.share_figure import with_share_interval


def share(part: int, whole: int) -> Figure:
    """Return a share as a figure."""
    return Figure(FORUM_IN_TIME, Fraction(100 * part, whole), "%", "u", Period.year(2025), n=whole)


def test_the_interval_holds_the_share_also_at_its_ends() -> None:
    """None and all of a few are no certainty."""
    for part in range(6):
        sure = with_share_interval(share(part, 5), part, 5, 95)
        assert sure.contains(sure.value)
    assert (sure.high, float(sure.low)) == (100, 47.8176)  # 100 * 0.025 ** (1 / 5), rounded outwards


def test_of_very_many_there_is_none_and_it_is_told() -> None:
    """Nobody waits minutes for an interval of a hair's breadth."""
    many = with_share_interval(share(9000, 10_001), 9000, 10_001, 95)
    assert (many.low, many.confidence, many.basis) == (None, None, ())
    assert many.notes[0].en == "More than 10,000 cases: no interval."
