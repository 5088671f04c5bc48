"""Strategies for the year of a personnel office: rounds, and what goes on in them."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import strategies as st

from ..base.period import Period
from ..evaluation.record import Record
from ..evaluation.reported import ReportedResult
from ..evaluation.rounds import EvaluationKind, Round
from ..people.roster import Line, Roster
from .draw_base import periods
from .draw_evaluation import EVALUATION
from .draw_records import records, reported_results
from .draw_roster import line_between, rosters

__all__ = ["YEAR", "rounds"]


@st.composite
def rounds(draw: st.DrawFn) -> Round:
    """Draw a round whose window begins in its period."""
    period = draw(periods())
    opens = period.start + timedelta(days=draw(st.integers(0, period.days - 1)))
    closes = opens + timedelta(days=draw(st.integers(0, 60)))
    return Round(period, draw(st.sampled_from(EvaluationKind)), Period(opens, closes))


YEAR = EVALUATION.extended(
    {
        Round: rounds,
        Line: line_between,
        Roster: rosters,
        ReportedResult: reported_results,
        Record: records,
    }
)
"""The source of all values of kinerja."""
