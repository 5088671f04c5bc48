"""Hypothesis strategies for every value of kinerja, lawful by construction.

Where kinerja and Hypothesis are installed, ``st.from_type(WorkPlan)`` works at once, for every public class: Hypothesis
finds the strategies by an entry point.  Where more is to be said, there is a function for it here.

    >>> from hypothesis import find
    >>> find(targets(), lambda target: target.words.en == "yes")
    YesNo(expected=True)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, overload

from ..formula.tree import Node
from .draw_base import days, numbers, periods, scales, texts
from .draw_cascade import cascades, matrices
from .draw_documents import corrected_results, corrections, objection_decisions, objections, rounds, tracks
from .draw_evaluation import appraisals
from .draw_feedback import feedbacks
from .draw_formulas import facts_for, formulas, formulas_with_facts, nodes, nodes_of
from .draw_people import employee_numbers, employees, parties, positions, unit_trees
from .draw_plans import conducts, indicators, number_targets, plans, progresses, results, targets
from .draw_records import records, reported_results, stored_appraisals
from .draw_roster import rosters
from .draw_rules import books, fact_specs, facts, options, outcomes, random_books
from .draw_year import YEAR

if TYPE_CHECKING:
    from hypothesis import strategies as st

__all__ = [
    "appraisals",
    "books",
    "cascades",
    "conducts",
    "corrected_results",
    "corrections",
    "days",
    "employee_numbers",
    "employees",
    "fact_specs",
    "facts",
    "facts_for",
    "feedbacks",
    "formulas",
    "formulas_with_facts",
    "indicators",
    "matrices",
    "nodes",
    "number_targets",
    "numbers",
    "objection_decisions",
    "objections",
    "options",
    "outcomes",
    "parties",
    "periods",
    "plans",
    "positions",
    "progresses",
    "random_books",
    "records",
    "reported_results",
    "results",
    "rosters",
    "rounds",
    "scales",
    "stored_appraisals",
    "targets",
    "texts",
    "tracks",
    "unit_trees",
    "values",
]

T = TypeVar("T")


@overload
def values(kind: type[T]) -> st.SearchStrategy[T]: ...
@overload
def values(kind: Any) -> st.SearchStrategy[Any]: ...
def values(kind: Any) -> st.SearchStrategy[Any]:
    """Return a strategy for the values of a type of kinerja.

    Args:
        kind: A public class, or a tuple or union of such.

    Raises:
        TypeError: when nothing says how to draw one.

    Example:
        >>> from kinerja.people.unit import Unit
        >>> from hypothesis import find
        >>> find(values(Unit), lambda unit: True)
        Unit(id='0', name='0', parent_id=None, mandiri=False)
    """
    if isinstance(kind, type) and issubclass(kind, Node) and kind is not Node:
        return nodes_of(kind)
    return YEAR.of(kind)
