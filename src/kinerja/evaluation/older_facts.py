"""What the older regimes ask beside a plan of 2022 and later, and what they would answer on it.

PermenPANRB 8/2021 asks of each result how the superior's plan was cascaded, or which kind of main work it is, and of
each indicator whether its target is the highest attainable.  They are told by the ids of the plan.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import attrs

from ..base.finding import Finding, Severity
from ..base.words import Words
from ..errors import InvalidValue, NotCovered
from ..formula.program import narrowed
from ..plans.units import ELAPSED_FIVE_DAYS, UnitTable
from .appraisal import check_coverage, facts_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..base.period import Period
    from ..plans.conduct import Conduct
    from ..plans.plan import WorkPlan
    from ..plans.progress import Progress
    from ..rules.book import Outcome, RuleBook, ScoringStrategy
    from .decision import Decision

__all__ = ["as_if", "result_facts"]

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


# --- As if a book were in force --------------------------------------------------------------------------------------


def as_if(
    plan: WorkPlan,
    *,
    progress: Progress,
    rules: RuleBook,
    period: Period,
    decision: Decision | None = None,
    conduct: Conduct | None = None,
    results: Mapping[str, Mapping[str, object]] = NOTHING,
    indicators: Mapping[str, Mapping[str, object]] = NOTHING,
    extra: Mapping[str, object] = NOTHING,
    units: UnitTable = ELAPSED_FIVE_DAYS,
) -> Outcome:
    """Return what a book would answer, were it in force: for learning, where ``appraise`` refuses it.

    Only the book of the period counts (``national().at(period, kind=...)``); a finding of the outcome says so where
    this is not it.

    Args:
        plan: The plan.
        progress: What was realised by the end of the period.
        rules: The book that is asked.
        period: The period.
        decision: What the appraiser decided, for a book that reads ratings.
        conduct: How the person behaved, with numbers for the aspects that the book names.
        results: Further facts by the id of the result, as in :func:`result_facts`.
        indicators: Further facts by the id of the indicator, as there.
        extra: Further facts of the whole, such as ``{"ide_baru": False}``; they go before those of the plan.
        units: Which units may be read as one another, as in ``appraise``.

    Raises:
        Problems: when the facts do not fit the book.
        EvaluationError: when facts that the book needs are missing.
        OpenOption: when an option without default has not been chosen: ``rules.choose(...)``.
        NotFound: for an id that the plan does not have.
        InvalidValue: for a fact in ``results`` or ``indicators`` that the plan tells already.

    Example:
        See the guide about three books side by side.
    """
    told = facts_of(plan, progress, period=period, decision=decision, conduct=conduct, units=units)
    known = narrowed(rules.needs, told)
    if results or indicators:
        known |= result_facts(
            plan, progress, period=period, rules=rules, results=results, indicators=indicators, units=units
        )
    outcome = rules.judge({**known, **extra})
    return attrs.evolve(outcome, findings=(*_not_in_force(rules, plan, period), *outcome.findings))


def _not_in_force(rules: RuleBook, plan: WorkPlan, period: Period) -> Iterator[Finding]:
    """Yield that a book does not judge this period or this kind of employee, or none at all."""
    if rules.coverage is not None:
        try:
            check_coverage(rules, plan, period)
        except NotCovered:
            pass
        else:
            return
    law, when = rules.law.id, period.label
    yield Finding(
        "BOOK_NOT_IN_FORCE",
        Severity.WARNING,
        "",
        Words(
            f"{law} tidak menilai {when.id} bagi pegawai ini; jawabannya pengandaian dan tidak menentukan apa pun.",
            f"{law} does not judge {when.en} for this employee; the answer is a supposition and decides nothing.",
        ),
        Words("Yang menentukan hanya buku periodenya.", "Only the book of the period counts."),
        rules.coverage.basis if rules.coverage is not None else None,
    )
