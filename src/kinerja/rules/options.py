"""What the law leaves open: options of a rule book, and the choices made."""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs

from ..errors import InvalidValue, UnknownName
from ..formula.nodes import Choice
from ..formula.tree import Node, walk

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..base.law import Basis
    from ..base.words import Words

__all__ = ["Alternative", "Option", "resolved"]


@final
@attrs.frozen
class Alternative:
    """One way to read or to choose.

    Args:
        token: Its name in ``book.choose(...)``.
        label: Its name for people.
    """

    token: str
    label: Words


@final
@attrs.frozen
class Option:
    """A place where an agency may choose, or where a text can be read in several ways.

    Args:
        key: Its name in ``book.choose(...)`` and in the ``choice(...)`` of a formula.
        alternatives: What there is to choose from, at least two.
        basis: Where the law leaves it open, or what the readings rest on.
        reason: Why it is open, and why the default is what it is.
        default: What holds when nobody chooses; ``None`` leaves it open, and judging then raises.
    """

    key: str
    alternatives: tuple[Alternative, ...]
    basis: Basis
    reason: Words
    default: str | None = None

    def __attrs_post_init__(self) -> None:
        known = [alternative.token for alternative in self.alternatives]
        if len(set(known)) < 2 or len(set(known)) != len(known):
            raise InvalidValue(f"The option {self.key!r} needs at least two different alternatives.")
        if self.default is not None:
            self.alternative(self.default)

    def alternative(self, token: str) -> Alternative:
        """Return one of the alternatives.

        Raises:
            UnknownName: when there is none of that name.
        """
        for alternative in self.alternatives:
            if alternative.token == token:
                return alternative
        known = ", ".join(alternative.token for alternative in self.alternatives)
        raise UnknownName(
            f"{token!r} is no alternative of the option {self.key!r}.", mend=f"Known are {known}.", value=token
        )


def resolved(tops: Iterable[Node], choices: Mapping[str, str]) -> tuple[Node, ...]:
    """Return trees in which every choice that is made is left with its one alternative."""
    done: dict[Node, Node] = {}
    trees = tuple(tops)
    for top in trees:
        for node in walk(top):
            if node not in done:
                done[node] = _resolved(node, done, choices)
    return tuple(done[top] for top in trees)


def _resolved(node: Node, done: Mapping[Node, Node], choices: Mapping[str, str]) -> Node:
    if isinstance(node, Choice) and node.option in choices:
        left = tuple(pair for pair in node.alternatives if pair[0] == choices[node.option])
        if not left:
            raise UnknownName(f"A formula has no alternative {choices[node.option]!r} of {node.option!r}.")
        node = Choice(node.option, left)
    return node.mapped(done)
