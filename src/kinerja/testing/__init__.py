"""For those who test: strategies for Hypothesis, and a runner of golden cases."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = ()


def _register() -> None:
    """Tell Hypothesis how to draw values of kinerja; by an entry point it calls this when it is imported.

    Only what is asked for is made: Hypothesis must not be used while it is still being imported.
    """
    from hypothesis.strategies import register_type_strategy

    from ..formula import nodes
    from ..formula.tree import Node
    from ..interop.registry import TYPES

    public = (getattr(nodes, name) for name in nodes.__all__)
    trees = (kind for kind in public if isinstance(kind, type) and issubclass(kind, Node))
    for kind in (*TYPES.values(), *trees):
        register_type_strategy(kind, _strategy_for)


def _strategy_for(kind: Any) -> SearchStrategy[Any]:
    from .strategies import values

    return values(kind)
