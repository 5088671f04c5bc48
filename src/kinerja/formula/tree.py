"""The tree that a formula is: what all nodes have in common, and how far they may grow."""

from __future__ import annotations

from enum import StrEnum
from operator import is_
from typing import TYPE_CHECKING, final

import attrs

from ..errors import FormulaError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Self

__all__ = [
    "MAX_DEPTH",
    "MAX_NAME",
    "MAX_NESTING",
    "MAX_SIZE",
    "Branch",
    "Kind",
    "Node",
    "check_kind",
    "check_name",
    "walk",
]

MAX_DEPTH = 100
"""How deep a formula may be nested; what is only reached when others have not decided stands below them."""
MAX_SIZE = 50_000
"""How many nodes, rows, cuts, points and tokens a formula may have, a part that is used twice counted twice."""
MAX_NESTING = 4
"""How deep collections may be nested."""
MAX_NAME = 64
"""How long a name may be."""


class Kind(StrEnum):
    """What a formula answers with."""

    NUMBER = "number"
    TOKEN = "token"
    TRUTH = "truth"


@attrs.frozen(order=False, cache_hash=True)
class Node:
    """The parent of all nodes.

    ``depth``, ``size`` and ``nesting`` (of collections) are derived, and bounded when a node is built.
    """

    depth: int = attrs.field(init=False, eq=False, repr=False)
    size: int = attrs.field(init=False, eq=False, repr=False)
    nesting: int = attrs.field(init=False, eq=False, repr=False)

    @property
    def kind(self) -> Kind:
        """What the node answers with."""
        return Kind.NUMBER

    def children(self) -> Iterator[Node]:
        """Yield the nodes below this one, in the order in which they are evaluated."""
        yield from ()

    def mapped(self, new: Mapping[Node, Node]) -> Node:
        """Return the node with its children replaced by what ``new`` holds for them."""
        changes = {name: _mapped(value, new) for name, value in _parts(self)}
        changed = {name: value for name, value in changes.items() if value is not getattr(self, name)}
        return attrs.evolve(self, **changed) if changed else self

    def __deepcopy__(self, memo: dict[int, object]) -> Self:
        # Nothing in a tree can change, and a copy of a deep one would exhaust the stack.
        return self

    def __attrs_post_init__(self) -> None:
        self.check()
        depth, size, nesting = 1, 1 + self.entries(), 0
        for place, child in enumerate(self.children()):
            depth = max(depth, child.depth + 1 + self.decisions_before(place))
            size += child.size
            nesting = max(nesting, child.nesting)
        nesting += self.levels()
        if depth > MAX_DEPTH or size > MAX_SIZE or nesting > MAX_NESTING:
            raise _too_large(depth, size, nesting)
        for name, value in (("depth", depth), ("size", size), ("nesting", nesting)):
            object.__setattr__(self, name, value)

    def check(self) -> None:
        """Raise ``FormulaError`` when the parts do not fit together."""

    def entries(self) -> int:
        """Return how many rows, cuts, points or tokens the node holds."""
        return 0

    def levels(self) -> int:
        """Return how many levels of facts the node goes down."""
        return 0

    def decisions_before(self, _place: int) -> int:
        """Return how many decisions are made before the child at a place is reached."""
        return 0


def _parts(holder: Node) -> Iterator[tuple[str, object]]:
    """Yield the fields of a node that may hold nodes, by name."""
    for field in attrs.fields(type(holder)):
        if field.init:
            yield field.name, getattr(holder, field.name)


def _mapped(value: object, new: Mapping[Node, Node]) -> object:
    """Return ``value`` with the nodes in it replaced; the same object when nothing in it is."""
    if isinstance(value, Node):
        return new.get(value, value)
    if isinstance(value, tuple):
        items = tuple(_mapped(item, new) for item in value)
        return value if all(map(is_, items, value)) else items
    if isinstance(value, Branch):
        condition, then = _mapped(value.condition, new), _mapped(value.then, new)
        return value if condition is value.condition and then is value.then else Branch(condition, then)  # type: ignore[arg-type]
    return value


def _too_large(depth: int, size: int, nesting: int) -> FormulaError:
    return FormulaError(
        f"The formula is {depth} deep with {size} nodes and collections nested {nesting} deep.",
        why=f"The limits are {MAX_DEPTH}, {MAX_SIZE} and {MAX_NESTING}, so that no formula can do harm.",
        mend="Give it less to do; a part that is used twice counts twice.",
    )


def check_kind(kind: Kind, *nodes: Node | None) -> None:
    """Raise ``FormulaError`` when one of ``nodes`` answers with something else than a ``kind``."""
    for child in nodes:
        if child is not None and child.kind is not kind:
            raise FormulaError(
                f"A {child.kind} stands where a {kind} is needed.", mend=f"Give a formula that answers with a {kind}."
            )


def check_name(text: str, what: str) -> None:
    """Raise ``FormulaError`` when ``text`` cannot be the name of a fact, part, option or collection."""
    if not (isinstance(text, str) and text.isascii() and text.isidentifier() and len(text) <= MAX_NAME):
        start = repr(text)[:MAX_NAME]
        raise FormulaError(
            f"{start} is not the name of a {what}.",
            mend=f"Use ASCII letters, digits and underscores, at most {MAX_NAME}.",
            value=text,
        )


@final
@attrs.frozen(order=False, cache_hash=True)
class Branch:
    """If ``condition``, then ``then``."""

    condition: Node
    then: Node


def walk(top: Node) -> Iterator[Node]:
    """Yield every different node of the tree once, parts before what is made of them."""
    seen: set[Node] = set()
    stack: list[tuple[Node, bool]] = [(top, False)]
    while stack:
        here, done = stack.pop()
        if done:
            yield here
        elif here not in seen:
            seen.add(here)
            stack.append((here, True))
            stack.extend((child, False) for child in reversed(list(here.children())))
