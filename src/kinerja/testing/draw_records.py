"""Strategies for results on record: of several regimes, each with what that regime knows."""

from __future__ import annotations

from hypothesis import strategies as st

from ..base.period import Period
from ..base.scale import Grade
from ..evaluation.record import Record
from ..evaluation.reported import ReportedResult
from ..evaluation.stored import StoredAppraisal
from ..rules.permenpanrb6_2022 import Predikat, Rating
from ..rules.pp46_2011 import Sebutan
from .draw_base import numbers, periods, texts
from .draw_evaluation import EVALUATION, appraisals

__all__ = ["records", "reported_results", "stored_appraisals"]


@st.composite
def reported_results(
    draw: st.DrawFn, *, employee_id: str | None = None, period: Period | None = None
) -> ReportedResult:
    """Draw a result of PermenPANRB 6/2022 with its ratings, of PP 46/2011 with its number, or of a scale of its own.

    Args:
        draw: Given by Hypothesis.
        employee_id: Whose result it is; anybody's if not given.
        period: The period judged; any if not given.
    """
    bare = {
        "employee_id": texts() if employee_id is None else st.just(employee_id),
        "period": periods() if period is None else st.just(period),
        "supersedes": st.just(()),
        "hasil_kerja": st.none(),
        "perilaku": st.none(),
        "score": st.none(),
    }
    rating = st.none() | st.sampled_from(Rating)
    rated = {"regime": st.just("permenpanrb6_2022"), "predikat": st.sampled_from(Predikat)}
    counted = {"regime": st.just("pp46_2011"), "predikat": st.sampled_from(Sebutan), "score": numbers(low=0)}
    other = {"regime": st.just("dp3"), "predikat": EVALUATION.of(Grade), "score": st.none() | numbers()}
    kinds = (rated | {"hasil_kerja": rating, "perilaku": rating}, counted, other)
    result: ReportedResult = draw(st.one_of([EVALUATION.derived(ReportedResult, **(bare | kind)) for kind in kinds]))
    return result


@st.composite
def records(draw: st.DrawFn) -> Record:
    """Draw the record of a person, with years that may be missing.

    Args:
        draw: Given by Hypothesis.
    """
    id = draw(texts())
    years = draw(st.sets(st.integers(2012, 2026), max_size=3))
    return Record(id, [draw(reported_results(employee_id=id, period=Period.year(year))) for year in years])


def stored_appraisals() -> st.SearchStrategy[StoredAppraisal]:
    """Return a strategy for appraisals as they are stored, without their plans and rules."""
    return appraisals().map(StoredAppraisal.of)
