"""A ranked list against its ceiling: in its own order, and what is missing is not 0."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kinerja.base.finding import Undetermined
from kinerja.errors import InvalidValue, WrongType
from kinerja.feedback.forum import Forum
from kinerja.feedback.forum_ceiling import CeilingReading, hold_against_ceiling
from kinerja.feedback.forum_parts import ForumKind, ForumPriority, PlannedActivity


def held(*costs: Any, ceiling: Any = 400) -> CeilingReading:
    listed = [
        ForumPriority(f"p{i}", "x", ["Disepakati"], activity=None if cost is None else PlannedActivity(ceiling=cost))
        for i, cost in enumerate(costs)
    ]
    return hold_against_ceiling(
        Forum("m", ForumKind.MUSRENBANG, "kec", date(2025, 2, 4), "RKPD", priorities=listed, ceiling=ceiling)
    )


def test_the_list_keeps_its_order() -> None:
    """The last one is cheap enough for what is left, and still waits."""
    reading = held(300, 250, 50)
    assert [line.fits for line in reading.lines] == [True, False, False]
    assert [line.running for line in reading.lines] == [300, 550, 600]
    assert (reading.inside, reading.room) == (("p0",), 100)
    assert [finding.code for finding in reading.findings] == ["FORUM_CEILING_PASSED"]


def test_the_whole_list_may_fit_to_the_rupiah() -> None:
    reading = held(300, 100)
    assert (reading.inside, reading.room, reading.findings) == (("p0", "p1"), 0, ())


def test_from_a_missing_cost_on_nobody_can_say() -> None:
    reading = held(100, None, 50)
    assert [isinstance(line.fits, Undetermined) for line in reading.lines] == [False, True, True]
    assert [line.running for line in reading.lines] == [100, None, None]
    assert (reading.inside, reading.room) == (("p0",), 300)
    found = [(finding.code, finding.path) for finding in reading.findings]
    assert found == [("FORUM_CEILING_UNKNOWN", "priorities[1].activity.ceiling")]


def test_what_passed_the_ceiling_already_does_not_come_back() -> None:
    """Costs are never below 0, so the unknown one changes nothing."""
    assert [line.fits for line in held(500, None).lines] == [False, False]
    assert held(500).room == 400


def test_a_list_of_nothing_leaves_all() -> None:
    assert (held().lines, held().room) == ((), 400)


def test_without_a_ceiling_there_is_nothing_to_hold_against() -> None:
    with pytest.raises(InvalidValue, match="has no ceiling"):
        held(100, ceiling=None)
    with pytest.raises(WrongType):
        hold_against_ceiling("m")  # type: ignore[arg-type]


def test_it_is_a_page() -> None:
    reading = held(100, None)
    assert "Sisa" in reading.as_text("id")
    assert "is not" in reading.as_html("en")
    assert reading._repr_html_() == reading.as_html("id")
