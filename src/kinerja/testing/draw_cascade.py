"""Strategies for what stands between the plans of several people: cascades and matrices of roles."""

from __future__ import annotations

import attrs
from hypothesis import strategies as st

from ..plans.cascade import Cascade, Choice
from ..plans.roles import Column, Role, RoleMatrix, Row
from .draw_base import distinct, texts
from .draw_plans import PLANS, plans

__all__ = ["CASCADE", "cascades", "matrices"]


@st.composite
def cascades(draw: st.DrawFn, *, most: int = 2) -> Cascade:
    """Draw a cascade; each plan stands in it once, and so does each choice.

    Args:
        draw: Given by Hypothesis.
        most: How many plans it has at most.
    """
    drawn = draw(st.lists(plans(max_results=2, max_indicators=2), min_size=1, max_size=most))
    given = [attrs.evolve(plan, id=f"skp{place}") for place, plan in enumerate(drawn)]
    indicators = [(plan.id, indicator.id) for plan in given for indicator in plan.indicators]
    choices = draw(distinct(st.sampled_from(indicators), most=2)) if indicators else ()
    return Cascade(given, [attrs.evolve(draw(_CHOICES), plan_id=plan, indicator_id=id) for plan, id in choices])


@st.composite
def matrices(draw: st.DrawFn) -> RoleMatrix:
    """Draw a matrix of roles; each row has a cell for each column, and a role one id and one statement.

    Args:
        draw: Given by Hypothesis.
    """
    columns = draw(distinct(_COLUMNS, least=1, most=2, by=lambda column: (column.result_id, column.indicator_id)))
    roles = [Role(f"p{place}", statement) for place, statement in enumerate(draw(distinct(texts(), least=1)))]
    cells = st.tuples(*[distinct(st.sampled_from(roles), most=2)] * len(columns))
    rows = draw(st.lists(_ROWS, max_size=2))
    matrix: RoleMatrix = draw(_MATRICES)
    return attrs.evolve(matrix, columns=columns, rows=[attrs.evolve(row, cells=draw(cells)) for row in rows])


CASCADE = PLANS.extended({Cascade: cascades, RoleMatrix: matrices})
"""The source of all values of the base, of people, of plans and of what stands between them."""

_CHOICES = CASCADE.of(Choice)
_COLUMNS = CASCADE.of(Column)
_ROWS = CASCADE.derived(Row, cells=st.just(()))
_MATRICES = CASCADE.derived(RoleMatrix, columns=st.just(()), rows=st.just(()))
