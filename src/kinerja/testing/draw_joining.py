"""Strategies for years made up of several plans, and for values joined over them."""

from __future__ import annotations

import attrs
from hypothesis import strategies as st

from ..base.period import Period
from ..evaluation.joining import JoinedSkp, Proportion, SkpPart, join_skp
from ..plans.year import PlanYear
from .draw_base import numbers, parts_of, periods, texts
from .draw_plans import plans

__all__ = ["joined_values", "plan_years", "skp_parts"]


@st.composite
def plan_years(draw: st.DrawFn) -> PlanYear:
    """Draw the plans of one person in a year."""
    year = draw(st.integers(2022, 2030))
    covered = draw(parts_of(Period.year(year), most=2))
    drawn = [attrs.evolve(draw(plans(period=period, max_results=1)), history=()) for period in covered]
    if not drawn:
        return PlanYear(draw(texts()), [])
    owner = drawn[0].employee
    return PlanYear(owner.id, [attrs.evolve(plan, employee=owner) for plan in drawn])


@st.composite
def skp_parts(draw: st.DrawFn, *, period: Period | None = None) -> SkpPart:
    """Draw the value of a plan under a regime that joins them.

    Args:
        draw: Given by Hypothesis.
        period: Its period; any if not given.
    """
    regime = draw(st.sampled_from(["pp30_2019", "permenpanrb8_2021"]))
    covers = period or draw(periods())
    return SkpPart(covers, draw(numbers(low=0, high=120)), draw(st.just("") | texts()), regime)


@st.composite
def joined_values(draw: st.DrawFn) -> JoinedSkp:
    """Draw the value of a year of one or more plans."""
    covered = draw(parts_of(Period.year(2021)).filter(bool))
    return join_skp([draw(skp_parts(period=period)) for period in covered], proportion=Proportion.HARI)
