"""Strategies for plans: targets that expect something, trajectories inside of the plan, ids that stand once."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import attrs
from hypothesis import strategies as st

from ..base.period import Period, PeriodKind
from ..plans.conduct import HIGHEST_SCORE, AspekPerilaku, Conduct
from ..plans.deadlines import DayOfYear, EndOfMonth
from ..plans.history import Transition
from ..plans.indicator import Indicator
from ..plans.manual import IndicatorManual
from ..plans.plan import PlanStatus, WorkPlan, WorkResult
from ..plans.precision import Precision
from ..plans.progress import Acceptance, Progress, Realisation
from ..plans.standing import Realised
from ..plans.target import AtLeast, AtMost, Between, Direction, Exactly, NumberTarget, Target, TextTarget, YesNo
from ..plans.templates import Template
from ..plans.units import UnitRate, UnitTable, unit_key
from .draw_base import days, distinct, numbers, parts_of, periods, positive, texts
from .draw_people import PEOPLE

if TYPE_CHECKING:
    from ..people.party import Party
    from .source import Draws

__all__ = [
    "PLANS",
    "conducts",
    "indicators",
    "number_targets",
    "plans",
    "precisions",
    "progresses",
    "results",
    "targets",
]

UNITS = st.sampled_from(["", "%", "dokumen", "hari kerja", "indeks"])


def number_targets() -> st.SearchStrategy[NumberTarget]:
    """Return a strategy for targets that are a stretch of numbers."""
    return st.one_of(_exactly(), st.builds(AtLeast, numbers().filter(bool), UNITS), _at_most(), _between())


def targets() -> st.SearchStrategy[Target]:
    """Return a strategy for targets of all kinds."""
    return st.one_of(number_targets(), st.builds(YesNo, st.booleans()), st.builds(TextTarget, texts()))


def _exactly() -> Draws:
    low = st.builds(Exactly, numbers(), UNITS, st.just(Direction.LEBIH_RENDAH))
    return st.builds(Exactly, numbers().filter(bool), UNITS, st.just(Direction.LEBIH_TINGGI)) | low


def _at_most() -> Draws:
    return st.builds(AtMost, numbers(), UNITS)


@st.composite
def _between(draw: st.DrawFn) -> Between:
    low, high = sorted((draw(numbers()), draw(numbers())))
    direction = draw(st.sampled_from(Direction)) if high else Direction.LEBIH_RENDAH
    return Between(low, high, draw(UNITS), direction)


@st.composite
def indicators(draw: st.DrawFn, *, period: Period | None = None) -> Indicator:
    """Draw an indicator; the periods of its trajectory do not overlap.

    Args:
        draw: Given by Hypothesis.
        period: The period of the plan, which the trajectory stays in; any if not given.
    """
    return _indicator(draw, draw(texts()), period or draw(periods()))


# What is drawn often is drawn from strategies that were made once: Hypothesis looks over every new one.


def _indicator(draw: st.DrawFn, id: str, period: Period) -> Indicator:
    due = draw(st.booleans()) and draw(parts_of(period, most=2))
    trajectory = [(part, draw(_TARGETS)) for part in due or ()]
    indicator: Indicator = draw(_INDICATORS)
    return attrs.evolve(indicator, id=id, trajectory=trajectory)


@st.composite
def results(draw: st.DrawFn, *, period: Period | None = None, max_indicators: int = 2) -> WorkResult:
    """Draw a work result.

    Args:
        draw: Given by Hypothesis.
        period: The period of the plan, which trajectories stay in; any if not given.
        max_indicators: How many indicators it has at most.
    """
    count = draw(st.integers(1, max_indicators))
    return _result(draw, draw(texts()), [f"i{place}" for place in range(count)], period or draw(periods()))


def _result(draw: st.DrawFn, id: str, ids: list[str], period: Period) -> WorkResult:
    measures = [_indicator(draw, key, period) for key in ids]
    result: WorkResult = draw(_RESULTS)
    return attrs.evolve(result, id=id, indicators=measures)


def _all_results(draw: st.DrawFn, period: Period, bounds: tuple[int, int, int]) -> list[WorkResult]:
    """Draw results; no two of them or of their indicators have one key."""
    least, most, inside = bounds
    counts = draw(st.lists(st.integers(min(least, inside), inside), min_size=least, max_size=most))
    return [
        _result(draw, f"h{place}", [f"i{place}.{inner}" for inner in range(count)], period)
        for place, count in enumerate(counts)
    ]


@st.composite
def plans(
    draw: st.DrawFn,
    *,
    period: Period | None = None,
    employee: st.SearchStrategy[Party] | None = None,
    status: PlanStatus | None = None,
    min_results: int = 1,
    max_results: int = 3,
    max_indicators: int = 3,
) -> WorkPlan:
    """Draw a plan; it shrinks to one result with one indicator.

    Args:
        draw: Given by Hypothesis.
        period: Its period; any if not given.
        employee: Draws whose plan it is; any employee if not given.
        status: Its status; any if not given.
        min_results: How many results at least; with 0 there may also be results without indicators.
        max_results: How many results at most.
        max_indicators: How many indicators a result has at most.
    """
    covers = period or draw(periods())
    plan: WorkPlan = draw(_PLANS)
    return attrs.evolve(
        plan,
        period=covers,
        results=_all_results(draw, covers, (min_results, max_results, max_indicators)),
        employee=plan.employee if employee is None else draw(employee),
        status=status or plan.status,
        history=_history(draw),
    )


def _history(draw: st.DrawFn) -> list[Transition]:
    """Draw steps that follow one another in time and in version."""
    steps = draw(PLANS.many(Transition, most=1)) + draw(PLANS.many(Transition, most=1))
    when = sorted(step.on for step in steps)
    versions = sorted(step.version for step in steps)
    return [
        attrs.evolve(step, on=day, version=version) for step, day, version in zip(steps, when, versions, strict=True)
    ]


@st.composite
def _templates(draw: st.DrawFn) -> Template:
    given = _all_results(draw, draw(periods()), (0, 2, 2))
    template: Template = draw(_TEMPLATES)
    return attrs.evolve(template, results=given)


def _realised() -> st.SearchStrategy[Realised]:
    return st.none() | st.booleans() | numbers()


@st.composite
def _realisations(draw: st.DrawFn) -> Realisation:
    return _realisation(draw, draw(texts()))


def _realisation(draw: st.DrawFn, of: str) -> Realisation:
    realisation: Realisation = draw(_TOLD)
    value = draw(PLANS.of(Realised))
    also_told = value is None or draw(st.booleans())
    precision = draw(_SURE) if isinstance(value, Fraction) else None
    return attrs.evolve(
        realisation, of=of, value=value, text=realisation.text if also_told else "", precision=precision
    )


@st.composite
def precisions(draw: st.DrawFn) -> Precision:
    """Draw how sure a number is: on how many it rests, its interval, or both.

    Args:
        draw: Given by Hypothesis.
    """
    n = draw(st.none() | st.integers(1, 999))
    if n is not None and draw(st.booleans()):
        return Precision(n)
    low, high = sorted([draw(numbers()), draw(numbers())])
    return Precision(n, low=low, high=high, confidence=draw(numbers(low=50, high=99)))


@st.composite
def progresses(draw: st.DrawFn, *, plan: WorkPlan | None = None, period: Period | None = None) -> Progress:
    """Draw progress; each indicator and each result is told of once at most.

    Args:
        draw: Given by Hypothesis.
        plan: The plan whose indicators and results it tells of; any ids if not given.
        period: Its period; that of the plan, or any, if not given.
    """
    covers = period or (plan.period if plan else draw(periods()))
    told = [each.id for each in plan.indicators] if plan else draw(distinct(texts(longest=5)))
    accepted = [each.id for each in plan.results] if plan else draw(distinct(texts(longest=5)))
    realisations = [_realisation(draw, id) for id in told if draw(st.booleans())]
    acceptances = [attrs.evolve(draw(_ACCEPTANCES), result_id=id) for id in accepted if draw(st.booleans())]
    return Progress(covers, realisations, acceptances)


def conducts(*, period: Period | None = None) -> st.SearchStrategy[Conduct]:
    """Return a strategy for what was seen of behaviour, with scores from 0 to the highest of any regime.

    Args:
        period: Its period; any if not given.
    """
    scores = st.dictionaries(st.sampled_from(AspekPerilaku), numbers(low=0, high=HIGHEST_SCORE), max_size=3)
    return PLANS.derived(Conduct, period=st.just(period) if period else periods(), scores=scores)


def _manuals() -> Draws:
    known = [kind for kind in PeriodKind if kind is not PeriodKind.LAINNYA]
    return PLANS.derived(IndicatorManual, reporting=st.sampled_from(known))


def _ends_of_months() -> Draws:
    return st.builds(EndOfMonth, st.integers(1, 12), st.integers(0, 1))


def _days_of_year() -> Draws:
    # A year without a 29 February.
    return st.builds(
        lambda day, later: DayOfYear(day.month, day.day, later),
        days(first=Period.year(2023).start, last=Period.year(2023).end),
        st.integers(0, 1),
    )


@st.composite
def _rates(draw: st.DrawFn) -> UnitRate:
    unit, other = draw(distinct(texts(longest=5), least=2, most=2, by=unit_key))
    return UnitRate(unit, draw(positive()), other)


@st.composite
def _unit_tables(draw: st.DrawFn) -> UnitTable:
    """Draw a table in which each unit is said by an earlier one, so that there is one way between any two."""
    units = draw(distinct(texts(longest=5), most=4, by=unit_key))
    ways = [(place, draw(st.integers(0, place - 1))) for place in range(1, len(units))]
    rates = [UnitRate(units[place], draw(positive()), units[other]) for place, other in ways]
    table: UnitTable = draw(PLANS.derived(UnitTable, rates=st.just(rates)))
    return table


PLANS = PEOPLE.extended(
    {
        Exactly: _exactly,
        AtLeast: lambda: st.builds(AtLeast, numbers().filter(bool), UNITS),
        AtMost: _at_most,
        Between: _between,
        Target: targets,
        NumberTarget: number_targets,
        Realised: _realised,
        Indicator: indicators,
        WorkResult: results,
        WorkPlan: plans,
        Template: _templates,
        Precision: precisions,
        Realisation: _realisations,
        Progress: progresses,
        Conduct: conducts,
        IndicatorManual: _manuals,
        DayOfYear: _days_of_year,
        EndOfMonth: _ends_of_months,
        UnitRate: _rates,
        UnitTable: _unit_tables,
    }
)
"""The source of all values of the base, of people and of plans."""

_TARGETS = PLANS.of(Target)
_INDICATORS = PLANS.derived(Indicator, id=st.just("i"), trajectory=st.just(()))
_RESULTS = PLANS.derived(WorkResult, id=st.just("h"), indicators=st.just(()))
_PLANS = PLANS.derived(WorkPlan, period=st.just(Period.year(2025)), results=st.just(()), history=st.just(()))
_TEMPLATES = PLANS.derived(Template, results=st.just(()))
_SURE = PLANS.of(Precision | None)
_TOLD = PLANS.derived(Realisation, of=st.just("i"), value=st.none(), text=texts(), precision=st.none())
_ACCEPTANCES = PLANS.derived(Acceptance, result_id=st.just("h"))
