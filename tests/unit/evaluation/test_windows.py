"""Windows: counted from the last day of a period."""

from __future__ import annotations

import pytest

from kinerja.base.law import Assurance
from kinerja.base.period import Period
from kinerja.errors import InvalidValue
from kinerja.evaluation.windows import ANNUAL_WINDOW, WindowRule


def test_a_window_is_counted_from_the_last_day_of_the_period() -> None:
    """Months are of different length, and the rule is the same."""
    rule = WindowRule(-2, 5)
    assert [str(rule.window(Period.month(2025, month))) for month in (1, 2)] == [
        "2025-01-29/2025-02-05",
        "2025-02-26/2025-03-05",
    ]


def test_a_window_may_open_after_the_period() -> None:
    """It is the agency's own decision."""
    assert str(WindowRule(1, 1).window(Period.quarter(2025, 4))) == "2026-01-01/2026-01-01"


def test_the_year_is_judged_from_the_end_of_december_to_the_end_of_january() -> None:
    """Annex p. 90, no. 8: also after a leap year; the day in December is our reading, and says so."""
    assert [str(ANNUAL_WINDOW.window(Period.year(year))) for year in (2024, 2025)] == [
        "2024-12-25/2025-01-31",
        "2025-12-25/2026-01-31",
    ]
    assert ANNUAL_WINDOW.basis is not None
    assert ANNUAL_WINDOW.basis.assurance is Assurance.ASSUMPTION
    assert "p. 91, no. 14" in ANNUAL_WINDOW.basis.note


def test_a_window_never_closes_before_it_opens() -> None:
    """Ends that are swapped are a slip."""
    with pytest.raises(InvalidValue, match="closes on day -3, before it opens on day 2"):
        WindowRule(2, -3)
