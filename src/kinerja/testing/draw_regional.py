"""Strategies for what regions add: amendments, allowances and their factors."""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from ..base.law import Basis
from ..base.scale import Scale
from ..base.words import Words
from ..formula.algebra import TruthFormula, wrap
from ..formula.nodes import Named
from ..formula.tree import Kind
from ..rules.allowance import Allowance, FactorTable
from ..rules.amendment import Amendment
from ..rules.parts import Check
from .draw_base import distinct, numbers, texts
from .draw_formulas import nodes
from .draw_rules import RULES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from .source import Draws

__all__ = ["REGIONAL", "allowances", "amendments", "factor_tables"]


@st.composite
def amendments(draw: st.DrawFn) -> Amendment:
    """Draw an amendment that replaces a part by a random formula and flags something by another.

    Args:
        draw: Given by Hypothesis.
    """
    tree = draw(nodes(kind=draw(st.sampled_from(Kind)), part="r"))
    part = wrap(Named("diganti", draw(RULES.of(Words)), tree, draw(RULES.of(Basis))))
    holds = TruthFormula(draw(nodes(kind=Kind.TRUTH, part="c")))
    amendment: Amendment = draw(
        RULES.derived(
            Amendment,
            id=texts(longest=5).map(lambda text: f"{text}_daerah"),
            amends=st.sampled_from(["pp46_2011", "permenpanrb6_2022"]),
            replace=st.just((part,)),
            checks=st.tuples(RULES.derived(Check, holds=st.just(holds))),
            score=st.none(),
            proposal=st.none(),
        )
    )
    return amendment


@st.composite
def allowances(draw: st.DrawFn) -> Allowance:
    """Draw the weights of an allowance; together they are 1.

    Args:
        draw: Given by Hypothesis.
    """
    names = draw(distinct(texts(longest=5), least=1, most=4))
    parts = draw(st.lists(st.integers(1, 20), min_size=len(names), max_size=len(names)))
    weights = tuple((name, Fraction(part, sum(parts))) for name, part in zip(names, parts, strict=True))
    allowance: Allowance = draw(RULES.derived(Allowance, weights=st.just(weights)))
    return allowance


@st.composite
def factor_tables(draw: st.DrawFn) -> FactorTable:
    """Draw a table with a percentage for each token of a scale.

    Args:
        draw: Given by Hypothesis.
    """
    scale: Scale = draw(RULES.of(Scale))
    factors = tuple((token, draw(numbers(low=0, high=150))) for token in scale.tokens)
    table: FactorTable = draw(RULES.derived(FactorTable, scale=st.just(scale), factors=st.just(factors)))
    return table


REGIONAL: Mapping[Any, Callable[[], Draws]] = MappingProxyType(
    {Amendment: amendments, Allowance: allowances, FactorTable: factor_tables}
)
"""What the table of all strategies takes over."""
