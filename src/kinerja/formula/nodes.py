"""The tree that a formula is.

Nodes are plain immutable data: no operators, no evaluation.  ``build`` gives them operators, ``interpret`` their
reference meaning, ``compile`` their speed, ``steps`` their explanation, ``grammar`` their JSON.  What a node means
stands here, once and for all:

* Numbers are exact.  A division by 0 raises at the division, before anything compares its result.
* ``total`` and ``count`` of nothing are 0; every other aggregate of nothing raises unless it has ``if_empty``.
* ``and``, ``or`` and ``when`` stop as soon as they are decided; what is not reached is not evaluated.
* A fact that is missing raises where it is read; only :class:`Absent` asks whether it is there.
* :class:`Undecided` ends the whole evaluation as soon as it is reached.
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from itertools import pairwise
from operator import is_
from typing import TYPE_CHECKING, final

import attrs

from ..errors import FormulaError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Self

    from ..base.law import Basis
    from ..base.rounding import Rounding
    from ..base.words import Words

__all__ = [
    "MAX_DEPTH",
    "MAX_NESTING",
    "MAX_SIZE",
    "Absent",
    "Aggregate",
    "AggregateOp",
    "Arithmetic",
    "ArithmeticOp",
    "Bands",
    "Branch",
    "Choice",
    "Clamp",
    "Comparison",
    "ComparisonOp",
    "Constant",
    "Cut",
    "Extreme",
    "ExtremeOp",
    "Given",
    "Interpolate",
    "Kind",
    "Logic",
    "LogicOp",
    "Named",
    "Negation",
    "Node",
    "OneOf",
    "Outer",
    "Round",
    "Table",
    "Undecided",
    "When",
    "named_parts",
    "walk",
]

MAX_DEPTH = 100
"""How deep a formula may be nested; what is only reached when others have not decided stands below them."""
MAX_SIZE = 10_000
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


class ArithmeticOp(StrEnum):
    """The four operations."""

    ADD = "+"
    SUBTRACT = "-"
    MULTIPLY = "*"
    DIVIDE = "/"


class ComparisonOp(StrEnum):
    """The orderings, for numbers, and equality, for two of one kind."""

    LESS = "<"
    AT_MOST = "<="
    MORE = ">"
    AT_LEAST = ">="
    EQUAL = "="


class LogicOp(StrEnum):
    """All of them, or any of them."""

    AND = "and"
    OR = "or"


class AggregateOp(StrEnum):
    """What is made of a collection."""

    TOTAL = "total"
    MEAN = "mean"
    WEIGHTED_MEAN = "weighted_mean"
    COUNT = "count"
    LEAST = "least"
    GREATEST = "greatest"


class ExtremeOp(StrEnum):
    """The least or the greatest of some formulas."""

    LEAST_OF = "least_of"
    GREATEST_OF = "greatest_of"


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
        nesting += isinstance(self, Aggregate)
        if depth > MAX_DEPTH or size > MAX_SIZE or nesting > MAX_NESTING:
            raise _too_large(depth, size, nesting)
        for name, value in (("depth", depth), ("size", size), ("nesting", nesting)):
            object.__setattr__(self, name, value)

    def check(self) -> None:
        """Raise ``FormulaError`` when the parts do not fit together."""

    def entries(self) -> int:
        """Return how many rows, cuts, points or tokens the node holds."""
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


def _need(kind: Kind, *nodes: Node | None) -> None:
    for child in nodes:
        if child is not None and child.kind is not kind:
            raise FormulaError(
                f"A {child.kind} stands where a {kind} is needed.", mend=f"Give a formula that answers with a {kind}."
            )


def _name(text: str, what: str) -> None:
    if not (isinstance(text, str) and text.isascii() and text.isidentifier() and len(text) <= MAX_NAME):
        start = repr(text)[:MAX_NAME]
        raise FormulaError(
            f"{start} is not the name of a {what}.",
            mend=f"Use ASCII letters, digits and underscores, at most {MAX_NAME}.",
            value=text,
        )


@final
@attrs.frozen(order=False, cache_hash=True)
class Constant(Node):
    """A number, token or truth that is always the same."""

    # A truth is never a number, although Python holds True == 1.
    value: Fraction | str | bool = attrs.field(eq=lambda value: (type(value).__name__, value))

    @property
    def kind(self) -> Kind:
        if isinstance(self.value, bool):
            return Kind.TRUTH
        return Kind.TOKEN if isinstance(self.value, str) else Kind.NUMBER

    def check(self) -> None:
        if not isinstance(self.value, Fraction | str | bool):
            raise FormulaError(
                f"A {type(self.value).__name__} is no constant.", mend="Give a Fraction, text or a truth."
            )


@final
@attrs.frozen(order=False, cache_hash=True)
class Given(Node):
    """A fact of the present level: of the whole, or of the row that an aggregate looks at."""

    name: str
    of: Kind = Kind.NUMBER

    @property
    def kind(self) -> Kind:
        return self.of

    def check(self) -> None:
        _name(self.name, "fact")


@final
@attrs.frozen(order=False, cache_hash=True)
class Absent(Node):
    """Whether a fact of the present level is missing."""

    name: str

    @property
    def kind(self) -> Kind:
        return Kind.TRUTH

    def check(self) -> None:
        _name(self.name, "fact")


@final
@attrs.frozen(order=False, cache_hash=True)
class Outer(Node):
    """A formula that is read one level up from the row an aggregate looks at."""

    item: Node

    @property
    def kind(self) -> Kind:
        return self.item.kind

    def children(self) -> Iterator[Node]:
        yield self.item


@final
@attrs.frozen(order=False, cache_hash=True)
class Arithmetic(Node):
    """Two numbers made into one."""

    op: ArithmeticOp
    left: Node
    right: Node

    def children(self) -> Iterator[Node]:
        yield self.left
        yield self.right

    def check(self) -> None:
        _need(Kind.NUMBER, self.left, self.right)


@final
@attrs.frozen(order=False, cache_hash=True)
class Comparison(Node):
    """Two of one kind compared; only numbers have an order."""

    op: ComparisonOp
    left: Node
    right: Node

    @property
    def kind(self) -> Kind:
        return Kind.TRUTH

    def children(self) -> Iterator[Node]:
        yield self.left
        yield self.right

    def check(self) -> None:
        kind = self.left.kind if self.op is ComparisonOp.EQUAL else Kind.NUMBER
        _need(kind, self.left, self.right)


@final
@attrs.frozen(order=False, cache_hash=True)
class OneOf(Node):
    """Whether a token is one of some."""

    item: Node
    tokens: tuple[str, ...]

    @property
    def kind(self) -> Kind:
        return Kind.TRUTH

    def children(self) -> Iterator[Node]:
        yield self.item

    def check(self) -> None:
        _need(Kind.TOKEN, self.item)
        if not self.tokens:
            raise FormulaError("Nothing is one of no tokens.", mend="Give at least one token.")

    def entries(self) -> int:
        return len(self.tokens)


@final
@attrs.frozen(order=False, cache_hash=True)
class Logic(Node):
    """All of some truths, or any of them; the rest is not reached once it is decided."""

    op: LogicOp
    items: tuple[Node, ...]

    @property
    def kind(self) -> Kind:
        return Kind.TRUTH

    def children(self) -> Iterator[Node]:
        yield from self.items

    def check(self) -> None:
        _need(Kind.TRUTH, *self.items)
        if not self.items:
            raise FormulaError(f"{self.op!r} of nothing.", mend="Give at least one truth.")

    def decisions_before(self, place: int) -> int:
        return place


@final
@attrs.frozen(order=False, cache_hash=True)
class Negation(Node):
    """Not."""

    item: Node

    @property
    def kind(self) -> Kind:
        return Kind.TRUTH

    def children(self) -> Iterator[Node]:
        yield self.item

    def check(self) -> None:
        _need(Kind.TRUTH, self.item)


@final
@attrs.frozen(order=False, cache_hash=True)
class Branch:
    """If ``condition``, then ``then``."""

    condition: Node
    then: Node


@final
@attrs.frozen(order=False, cache_hash=True)
class When(Node):
    """The first branch whose condition holds, or else the rest."""

    branches: tuple[Branch, ...]
    otherwise: Node

    @property
    def kind(self) -> Kind:
        return self.otherwise.kind

    def children(self) -> Iterator[Node]:
        for branch in self.branches:
            yield branch.condition
            yield branch.then
        yield self.otherwise

    def check(self) -> None:
        _need(Kind.TRUTH, *(branch.condition for branch in self.branches))
        _need(self.kind, *(branch.then for branch in self.branches))
        if not self.branches:
            raise FormulaError("A choice without a condition.", mend="Give at least one branch.")

    def decisions_before(self, place: int) -> int:
        return place // 2


@final
@attrs.frozen(order=False, cache_hash=True)
class Aggregate(Node):
    """One number made of a named collection, row by row; rows for which ``where`` fails are left out."""

    op: AggregateOp
    over: str
    item: Node | None = None
    where: Node | None = None
    weight: Node | None = None
    if_empty: Node | None = None

    def children(self) -> Iterator[Node]:
        for child in (self.where, self.weight, self.item, self.if_empty):
            if child is not None:
                yield child

    def check(self) -> None:
        _name(self.over, "collection")
        _need(Kind.TRUTH, self.where)
        _need(Kind.NUMBER, self.item, self.weight, self.if_empty)
        counted, weighed = self.op is AggregateOp.COUNT, self.op is AggregateOp.WEIGHTED_MEAN
        if (self.item is None) is not counted or (self.weight is None) is weighed:
            raise FormulaError(f"{self.op!r} lacks a part or has one too many.", value=self.op)
        if self.if_empty is not None and self.op in {AggregateOp.TOTAL, AggregateOp.COUNT}:
            raise FormulaError(f"{self.op!r} of nothing is 0.", mend="Leave out if_empty.")


@final
@attrs.frozen(order=False, cache_hash=True)
class Extreme(Node):
    """The least or the greatest of some numbers."""

    op: ExtremeOp
    items: tuple[Node, ...]

    def children(self) -> Iterator[Node]:
        yield from self.items

    def check(self) -> None:
        _need(Kind.NUMBER, *self.items)
        if not self.items:
            raise FormulaError(f"{self.op!r} of nothing.", mend="Give at least one number.")


@final
@attrs.frozen(order=False, cache_hash=True)
class Clamp(Node):
    """A number held between two limits; a low limit above the high one raises."""

    item: Node
    low: Node
    high: Node

    def children(self) -> Iterator[Node]:
        yield self.item
        yield self.low
        yield self.high

    def check(self) -> None:
        _need(Kind.NUMBER, *self.children())


@final
@attrs.frozen(order=False, cache_hash=True)
class Round(Node):
    """A number rounded by a cited rule."""

    item: Node
    rounding: Rounding

    def children(self) -> Iterator[Node]:
        yield self.item

    def check(self) -> None:
        _need(Kind.NUMBER, self.item)


@final
@attrs.frozen(order=False, cache_hash=True)
class Cut:
    """Where a class begins: at ``value`` itself (inclusive), or just above it."""

    value: Fraction
    inclusive: bool
    token: str


@final
@attrs.frozen(order=False, cache_hash=True)
class Bands(Node):
    """A number sorted into classes: ``lowest``, and one more from each cut on."""

    item: Node
    lowest: str
    cuts: tuple[Cut, ...]

    @property
    def kind(self) -> Kind:
        return Kind.TOKEN

    def children(self) -> Iterator[Node]:
        yield self.item

    def check(self) -> None:
        _need(Kind.NUMBER, self.item)
        places = [(cut.value, not cut.inclusive) for cut in self.cuts]
        if not places or any(low >= high for low, high in pairwise(places)):
            raise FormulaError("The cuts of the bands do not rise.", mend="Give them from low to high, each once.")

    def entries(self) -> int:
        return len(self.cuts)


@final
@attrs.frozen(order=False, cache_hash=True)
class Table(Node):
    """What stands in the row whose tokens are met; a combination that no row has raises."""

    keys: tuple[Node, ...]
    rows: tuple[tuple[tuple[str, ...], Fraction | str], ...]

    @property
    def kind(self) -> Kind:
        return Kind.TOKEN if isinstance(self.rows[0][1], str) else Kind.NUMBER

    def children(self) -> Iterator[Node]:
        yield from self.keys

    def check(self) -> None:
        _need(Kind.TOKEN, *self.keys)
        met = [tokens for tokens, _ in self.rows]
        fitting = all(len(tokens) == len(self.keys) for tokens in met)
        if not self.keys or not met or len(set(met)) != len(met) or not fitting:
            raise FormulaError("The rows of the table do not fit its keys.", mend="Give each combination once.")
        if len({isinstance(answer, str) for _, answer in self.rows}) > 1:
            raise FormulaError("The table answers with numbers and with tokens.", mend="Give it answers of one kind.")

    def entries(self) -> int:
        return len(self.rows)


@final
@attrs.frozen(order=False, cache_hash=True)
class Interpolate(Node):
    """The straight line between two neighbouring points; outside of them it raises."""

    item: Node
    points: tuple[tuple[Fraction, Fraction], ...]

    def children(self) -> Iterator[Node]:
        yield self.item

    def check(self) -> None:
        _need(Kind.NUMBER, self.item)
        places = [place for place, _ in self.points]
        if len(places) == 1 or not places or any(low >= high for low, high in pairwise(places)):
            raise FormulaError("The points do not rise.", mend="Give at least two, from low to high.")

    def entries(self) -> int:
        return len(self.points)


@final
@attrs.frozen(order=False, cache_hash=True)
class Undecided(Node):
    """The law gives no answer here: reaching this ends the whole evaluation with ``reason``."""

    of: Kind
    reason: Words
    basis: Basis | None = None

    @property
    def kind(self) -> Kind:
        return self.of


@final
@attrs.frozen(order=False, cache_hash=True)
class Choice(Node):
    """A place where the law leaves a choice or can be read in several ways.

    A rule book's option says which alternative holds; once chosen, only that one is left.
    """

    option: str
    alternatives: tuple[tuple[str, Node], ...]

    @property
    def kind(self) -> Kind:
        return self.alternatives[0][1].kind

    def children(self) -> Iterator[Node]:
        for _, alternative in self.alternatives:
            yield alternative

    def check(self) -> None:
        _name(self.option, "option")
        tokens = {token for token, _ in self.alternatives}
        if not tokens or len(tokens) != len(self.alternatives):
            raise FormulaError(
                f"The choice {self.option!r} has no alternatives, or one of them twice.", mend="Give each token once."
            )
        _need(self.kind, *self.children())


@final
@attrs.frozen(order=False, cache_hash=True)
class Named(Node):
    """A part with a name: a step of the explanation, and a part that an amendment can replace."""

    key: str
    label: Words
    item: Node
    basis: Basis | None = None

    @property
    def kind(self) -> Kind:
        return self.item.kind

    def children(self) -> Iterator[Node]:
        yield self.item

    def check(self) -> None:
        _name(self.key, "part")


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


def named_parts(*tops: Node) -> dict[str, Named]:
    """Return the named parts by key, parts before what is made of them.

    Raises:
        FormulaError: when one key names two different formulas.
    """
    parts: dict[str, Named] = {}
    for top in tops:
        for here in walk(top):
            if isinstance(here, Named) and parts.setdefault(here.key, here) != here:
                raise FormulaError(
                    f"{here.key!r} names two different formulas.",
                    why="An amendment replaces a part by its key, in every place.",
                    mend="Give one of them another key.",
                    value=here.key,
                )
    return parts
