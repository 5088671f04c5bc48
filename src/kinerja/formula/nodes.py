"""The nodes that a formula is made of.

Nodes are plain immutable data: no operators, no evaluation.  ``build`` gives them operators, ``interpret`` their
reference meaning, ``compile`` their speed, ``steps`` their explanation, ``grammar`` their JSON.  What a node means
stands here, and for tables in :mod:`~kinerja.formula.lookups`, once and for all:

* Numbers are exact.  A division by 0 raises at the division, before anything compares its result.
* ``total`` and ``count`` of nothing are 0; every other aggregate of nothing raises unless it has ``if_empty``.
* ``and``, ``or`` and ``when`` stop as soon as they are decided; what is not reached is not evaluated.
* A fact that is missing raises where it is read; only :class:`Absent` asks whether it is there.
* :class:`Undecided` ends the whole evaluation as soon as it is reached.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs

from ..errors import FormulaError
from .operators import AggregateOp, ArithmeticOp, ComparisonOp, ExtremeOp, LogicOp
from .tree import Branch, Kind, Node, check_kind, check_name, walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..base.law import Basis
    from ..base.rounding import Rounding
    from ..base.words import Words

__all__ = [
    "Absent",
    "Aggregate",
    "Arithmetic",
    "Choice",
    "Clamp",
    "Comparison",
    "Constant",
    "Extreme",
    "Given",
    "Logic",
    "Named",
    "Negation",
    "OneOf",
    "Outer",
    "Round",
    "Undecided",
    "When",
    "named_parts",
]


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
        check_name(self.name, "fact")


@final
@attrs.frozen(order=False, cache_hash=True)
class Absent(Node):
    """Whether a fact of the present level is missing."""

    name: str

    @property
    def kind(self) -> Kind:
        return Kind.TRUTH

    def check(self) -> None:
        check_name(self.name, "fact")


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
        check_kind(Kind.NUMBER, self.left, self.right)


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
        check_kind(kind, self.left, self.right)


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
        check_kind(Kind.TOKEN, self.item)
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
        check_kind(Kind.TRUTH, *self.items)
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
        check_kind(Kind.TRUTH, self.item)


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
        check_kind(Kind.TRUTH, *(branch.condition for branch in self.branches))
        check_kind(self.kind, *(branch.then for branch in self.branches))
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

    def levels(self) -> int:
        return 1

    def children(self) -> Iterator[Node]:
        for child in (self.where, self.weight, self.item, self.if_empty):
            if child is not None:
                yield child

    def check(self) -> None:
        check_name(self.over, "collection")
        check_kind(Kind.TRUTH, self.where)
        check_kind(Kind.NUMBER, self.item, self.weight, self.if_empty)
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
        check_kind(Kind.NUMBER, *self.items)
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
        check_kind(Kind.NUMBER, *self.children())


@final
@attrs.frozen(order=False, cache_hash=True)
class Round(Node):
    """A number rounded by a cited rule."""

    item: Node
    rounding: Rounding

    def children(self) -> Iterator[Node]:
        yield self.item

    def check(self) -> None:
        check_kind(Kind.NUMBER, self.item)


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
        check_name(self.option, "option")
        tokens = {token for token, _ in self.alternatives}
        if not tokens or len(tokens) != len(self.alternatives):
            raise FormulaError(
                f"The choice {self.option!r} has no alternatives, or one of them twice.", mend="Give each token once."
            )
        check_kind(self.kind, *self.children())


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
        check_name(self.key, "part")


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
