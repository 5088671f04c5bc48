"""Strategies for the values of single regimes."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from ..base.period import Period
from ..rules.audit_domain import Limits
from ..rules.kmk127_discipline import Punishment, PunishmentLevel
from .draw_base import numbers, texts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from .source import Draws

__all__ = ["REGIMES", "limits", "punishments"]

QUARTERS = st.builds(Period.quarter, st.integers(2026, 2030), st.integers(1, 4))


def punishments() -> st.SearchStrategy[Punishment]:
    """Return the strategy for punishments, which begin with a quarter."""
    return st.builds(Punishment, st.sampled_from(PunishmentLevel), numbers(low=0, high=100), QUARTERS)


def limits() -> st.SearchStrategy[Limits]:
    """Return the strategy for limits of a fact, of which the lower one comes first."""
    return st.builds(lambda fact, ends: Limits(fact, *sorted(ends)), texts(), st.tuples(numbers(), numbers()))


REGIMES: Mapping[Any, Callable[[], Draws]] = MappingProxyType({Limits: limits, Punishment: punishments})
"""What the table of all strategies takes over."""
