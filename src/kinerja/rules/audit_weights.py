"""Weights: sums of parts that each count for a share of the whole, and whether the shares add up to it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs

from ..formula.nodes import Arithmetic, Choice, Constant, Named, Round
from ..formula.operators import ArithmeticOp
from ..formula.tree import Node, walk

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Weighting", "weightings"]

NEAR = Fraction(1, 5)
"""How far from the whole shares may add up when whole parts stand beside them, and still be meant as shares."""


@final
@attrs.frozen
class Weighting:
    """A sum of parts that each count for a share of the whole.

    Args:
        node: The sum.
        shares: Each part with its share.
        whole: Whether nothing stands beside the shares.
    """

    node: Node
    shares: tuple[tuple[Fraction, Node], ...]
    whole: bool

    @property
    def total(self) -> Fraction:
        """What the shares add up to."""
        return sum((share for share, _ in self.shares), Fraction(0))

    @property
    def is_off(self) -> bool:
        """Whether the shares do not add up to the whole."""
        return self.total != 1 and (self.whole or abs(self.total - 1) <= NEAR)


def weightings(top: Node) -> Iterator[Weighting]:
    """Yield the sums of shares in a tree: two or more parts, each times a constant between 0 and 1.

    What is subtracted, or added as a constant, makes it another sum: ``110 + 1.25 * (x - 91)`` has no shares.
    """
    done: set[Node] = set()
    for node in reversed(list(walk(top))):
        scale, held = _scaled(node)
        if _is_sum(held) and held not in done:
            done.update(_beginnings(held))
            found = [each for by in (Fraction(1), scale) if (each := _weighting(held, by)) is not None]
            found.sort(key=lambda each: each.is_off)
            yield from found[:1]


def _is_sum(node: Node) -> bool:
    return isinstance(node, Arithmetic) and node.op is ArithmeticOp.ADD


def _weighting(node: Node, scale: Fraction) -> Weighting | None:
    own = _terms(node)
    # What is multiplied from outside are shares only where each part has a number of its own, such as percents.
    if scale != 1 and any(share == 1 for share, _ in own):
        return None
    terms = [(scale * share, part) for share, part in own]
    if any(not 0 < share <= 1 or isinstance(part, Constant) for share, part in terms):
        return None
    shares = tuple((share, part) for share, part in terms if share < 1)
    return Weighting(node, shares, len(shares) == len(terms)) if len(shares) > 1 else None


def _terms(node: Node) -> list[tuple[Fraction, Node]]:
    """Return the parts of a sum, each with what it is multiplied by."""
    if isinstance(node, Arithmetic) and node.op is ArithmeticOp.ADD:
        return [*_terms(node.left), *_terms(node.right)]
    return [_scaled(node)]


def _beginnings(node: Node) -> Iterator[Node]:
    """Yield a sum, and the shorter sums that it goes on from."""
    if isinstance(node, Arithmetic) and node.op is ArithmeticOp.ADD:
        yield node
        yield from _beginnings(node.left)
        yield from _beginnings(node.right)


def _scaled(node: Node) -> tuple[Fraction, Node]:
    """Return by which constant a part is multiplied, and the part, seen through names, roundings, choices made."""
    held = _plain(node)
    if isinstance(held, Arithmetic):
        left, right = _plain(held.left), _plain(held.right)
        if held.op is ArithmeticOp.MULTIPLY and isinstance(left, Constant):
            share, part = _scaled(right)
            return share * left.value, part  # type: ignore[operator]
        if held.op in {ArithmeticOp.MULTIPLY, ArithmeticOp.DIVIDE} and isinstance(right, Constant) and right.value != 0:
            divides = held.op is ArithmeticOp.DIVIDE
            share, part = _scaled(left)
            return (share / right.value if divides else share * right.value), part  # type: ignore[operator]
    return Fraction(1), held


def _plain(node: Node) -> Node:
    while isinstance(node, Named | Round) or (isinstance(node, Choice) and len(node.alternatives) == 1):
        node = next(iter(node.children()))
    return node
