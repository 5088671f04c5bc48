"""Which tokens a formula may answer with, held against a scale before anything is judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import InvalidValue
from ..formula.lookups import Bands, Table
from ..formula.nodes import Choice, Constant, Named, Outer, When

if TYPE_CHECKING:
    from ..base.scale import Scale
    from ..formula.tree import Node

__all__ = ["answers_of", "check_answers"]


def check_answers(path: str, node: Node, scale: Scale) -> None:
    """Raise ``InvalidValue`` when a formula may answer with a token that is not on the scale.

    Args:
        path: What the formula is for.
        node: The formula.
        scale: The scale.
    """
    strange = sorted(answers_of(node) - set(scale.tokens))
    if strange:
        raise InvalidValue(
            f"The {path} may be {', '.join(map(repr, strange))}, which is not on the scale {scale.id!r}.",
            mend=f"Add it to the scale, or answer with one of {', '.join(scale.tokens)}.",
            path=path,
        )


def answers_of(node: Node) -> set[str]:
    """Return the tokens that a formula may answer with, as far as the formula itself says.

    Example:
        >>> from kinerja.formula import bands, given
        >>> sorted(answers_of(bands(given("nilai"), lowest="kurang", at_least={60: "baik"}).node))
        ['baik', 'kurang']
    """
    if isinstance(node, Constant):
        return {str(node.value)}
    if isinstance(node, Bands):
        return {node.lowest, *(cut.token for cut in node.cuts)}
    if isinstance(node, Table):
        return {str(answer) for _, answer in node.rows}
    if isinstance(node, When):
        return set().union(*(answers_of(branch.then) for branch in node.branches), answers_of(node.otherwise))
    if isinstance(node, Choice | Named | Outer):
        return set().union(*map(answers_of, node.children()))
    return set()
