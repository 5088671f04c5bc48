"""Facts of single results and indicators that a plan of 2022 and later does not hold, for the older regimes.

PermenPANRB 8/2021 asks of each result how the superior's plan was cascaded, or which kind of main work it is, and of
each indicator whether its target is the highest attainable.  They are told by the ids of the plan.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from ..errors import InvalidValue
from ..formula.program import narrowed
from ..plans.units import ELAPSED_FIVE_DAYS, UnitTable
from .appraisal import facts_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..base.period import Period
    from ..plans.plan import WorkPlan
    from ..plans.progress import Progress
    from ..rules.book import ScoringStrategy

__all__ = ["result_facts"]

NOTHING: Mapping[str, Mapping[str, object]] = MappingProxyType({})


def result_facts(
    plan: WorkPlan,
    progress: Progress,
    *,
    period: Period,
    rules: ScoringStrategy,
    results: Mapping[str, Mapping[str, object]] = NOTHING,
    indicators: Mapping[str, Mapping[str, object]] = NOTHING,
    units: UnitTable = ELAPSED_FIVE_DAYS,
) -> dict[str, object]:
    """Return the results of a plan as facts, with what the plan itself does not say: ``appraise(..., facts=...)``.

    Args:
        plan: The plan.
        progress: What was realised by the end of the period.
        period: The period judged.
        rules: The rules that read the facts; what they do not read is left out.
        results: Further facts by the id of the result, such as ``{"r1": {"metode_cascading": "langsung"}}``.
        indicators: Further facts by the id of the indicator, such as ``{"i1": {"target_maksimal": True}}``.
        units: Which units may be read as one another, as in ``appraise``.

    Raises:
        NotFound: for an id that the plan does not have.
        InvalidValue: for a fact that the plan or its progress tells already, such as ``target``, or rules that read no
            results.

    Example:
        See the guide about the second half of 2021.
    """
    for id in results:
        plan.result(id)
    for id in indicators:
        plan.indicator(id)
    known: dict[str, Any] = narrowed(rules.needs, facts_of(plan, progress, period=period, units=units))
    if "hasil_kerja" not in known:
        raise InvalidValue(f"{rules.id!r} reads no results.", mend="Leave them out.", path="rules")
    rows = [_with(row, results, "results") for row in known["hasil_kerja"]]
    for row in rows:
        if "indikator" in row:
            row["indikator"] = [_with(indicator, indicators, "indicators") for indicator in row["indikator"]]
    return {"hasil_kerja": rows}


def _with(row: dict[str, Any], told: Mapping[str, Mapping[str, object]], path: str) -> dict[str, Any]:
    more = told.get(row["id"], {})
    for name in more:
        if row.get(name) is not None:
            raise InvalidValue(
                f"{name!r} of {row['id']!r} is told by the plan or its progress.",
                why="Two answers to one question would leave open which of them was judged.",
                mend="Change the plan or the progress instead.",
                path=f"{path}.{row['id']}.{name}",
            )
    return {**row, **more}
