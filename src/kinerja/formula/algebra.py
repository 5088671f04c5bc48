"""What formulas are made with: numbers, tokens and truths that take ordinary operators.

A formula is a value: ``==`` compares it as one, and ``bool()`` of it raises.  Numbers, tokens and truths are
formulas of different types, so that a type checker finds a wrong mix before it runs.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NoReturn, Self, TypeVar, final

import attrs

from ..base.exact import exact
from ..base.scale import Ranked
from ..base.words import Words
from ..errors import FormulaError, WrongType
from .nodes import Aggregate, Arithmetic, Clamp, Comparison, Constant, Logic, Named, Negation, OneOf, Round
from .operators import ArithmeticOp, ComparisonOp, LogicOp
from .render import rendered
from .tree import Kind, Node

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..base.law import Basis
    from ..base.rounding import Rounding

__all__ = [
    "AnyFormula",
    "Formula",
    "Number",
    "NumberFormula",
    "NumberLike",
    "TokenFormula",
    "TokenLike",
    "TruthFormula",
    "TruthLike",
    "Undecidable",
    "Word",
    "any_node",
    "number_node",
    "token_node",
    "truth_node",
    "word",
    "wrap",
]

Number = int | Decimal | Fraction
"""A number that is always the same; text is left to tokens."""
Word = str | Ranked
"""A token: text, or a grade of an official scale."""


@attrs.frozen(order=False, repr=False)
class Formula:
    """The parent of the three kinds of formulas; it holds the tree in ``node``."""

    node: Node
    _kept: dict[str, Any] = attrs.field(factory=dict, init=False, eq=False)
    """What has been made of the formula once, such as its compiled function."""

    def named(self, key: str, *, id: str, en: str, basis: Basis | None = None) -> Self:
        """Return the formula as a part with a name: a step of explanations that an amendment can replace.

        Args:
            key: The name in the book, ASCII; one key names one formula.
            id: The name for people, Indonesian.
            en: The name for people, English.
            basis: The article that says so.
        """
        return type(self)(Named(key, Words(id, en), self.node, basis))

    def __bool__(self) -> NoReturn:
        raise WrongType(
            "A formula has no truth before it meets facts.",
            why="`if f:`, `and`, `or`, `not` and `0 <= f <= 10` ask for it.",
            mend="Write when(...), &, |, ~, and (0 <= f) & (f <= 10).",
        )

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {rendered(self.node)}>"


@final
@attrs.frozen(order=False, repr=False)
class NumberFormula(Formula):
    """A formula that answers with an exact number."""

    def __add__(self, other: NumberLike) -> NumberFormula:
        return _two(ArithmeticOp.ADD, self, other)

    def __radd__(self, other: NumberLike) -> NumberFormula:
        return _two(ArithmeticOp.ADD, other, self)

    def __sub__(self, other: NumberLike) -> NumberFormula:
        return _two(ArithmeticOp.SUBTRACT, self, other)

    def __rsub__(self, other: NumberLike) -> NumberFormula:
        return _two(ArithmeticOp.SUBTRACT, other, self)

    def __mul__(self, other: NumberLike) -> NumberFormula:
        return _two(ArithmeticOp.MULTIPLY, self, other)

    def __rmul__(self, other: NumberLike) -> NumberFormula:
        return _two(ArithmeticOp.MULTIPLY, other, self)

    def __truediv__(self, other: NumberLike) -> NumberFormula:
        return _two(ArithmeticOp.DIVIDE, self, other)

    def __rtruediv__(self, other: NumberLike) -> NumberFormula:
        return _two(ArithmeticOp.DIVIDE, other, self)

    def __neg__(self) -> NumberFormula:
        return 0 - self

    def __lt__(self, other: NumberLike) -> TruthFormula:
        return _compared(ComparisonOp.LESS, self, other)

    def __le__(self, other: NumberLike) -> TruthFormula:
        return _compared(ComparisonOp.AT_MOST, self, other)

    def __gt__(self, other: NumberLike) -> TruthFormula:
        return _compared(ComparisonOp.MORE, self, other)

    def __ge__(self, other: NumberLike) -> TruthFormula:
        return _compared(ComparisonOp.AT_LEAST, self, other)

    def equals(self, other: NumberLike) -> TruthFormula:
        """Return whether it is the same number (``==`` compares the formulas themselves)."""
        return _compared(ComparisonOp.EQUAL, self, other)

    def clamp(self, low: NumberLike, high: NumberLike) -> NumberFormula:
        """Return the number held between two limits."""
        return NumberFormula(Clamp(self.node, number_node(low), number_node(high)))

    def round(self, rounding: Rounding) -> NumberFormula:
        """Return the number rounded by a cited rule."""
        return NumberFormula(Round(self.node, rounding))

    def if_empty(self, answer: NumberLike) -> NumberFormula:
        """Return the mean, least or greatest with an answer for a collection in which nothing counts."""
        if not isinstance(self.node, Aggregate):
            raise FormulaError("if_empty(...) belongs to a mean, least or greatest.", mend="Put it right behind one.")
        return NumberFormula(attrs.evolve(self.node, if_empty=number_node(answer)))


@final
@attrs.frozen(order=False, repr=False)
class TokenFormula(Formula):
    """A formula that answers with a token, such as a grade."""

    def equals(self, other: TokenLike) -> TruthFormula:
        """Return whether it is the same token."""
        return TruthFormula(Comparison(ComparisonOp.EQUAL, self.node, token_node(other)))

    def is_(self, *tokens: Word) -> TruthFormula:
        """Return whether it is one of ``tokens``."""
        return TruthFormula(OneOf(self.node, tuple(map(word, tokens))))


@final
@attrs.frozen(order=False, repr=False)
class TruthFormula(Formula):
    """A formula that answers with a truth; a truth is never a number."""

    def __and__(self, other: TruthLike) -> TruthFormula:
        return _joined(LogicOp.AND, self, other)

    def __rand__(self, other: bool) -> TruthFormula:
        return _joined(LogicOp.AND, other, self)

    def __or__(self, other: TruthLike) -> TruthFormula:
        return _joined(LogicOp.OR, self, other)

    def __ror__(self, other: bool) -> TruthFormula:
        return _joined(LogicOp.OR, other, self)

    def __invert__(self) -> TruthFormula:
        return TruthFormula(Negation(self.node))


@final
@attrs.frozen
class Undecidable:
    """Where the law gives no answer; it stands as a branch of ``when`` (see :func:`undetermined`)."""

    reason: Words
    basis: Basis | None = None


NumberLike = NumberFormula | Number
"""A number: a formula, or one that is always the same."""
TokenLike = TokenFormula | Word
"""A token: a formula, text, or a member of an official scale."""
TruthLike = TruthFormula | bool
"""A truth: a formula, or one that is always the same."""
AnyFormula = TypeVar("AnyFormula", NumberFormula, TokenFormula, TruthFormula)
"""A formula of one kind."""

_KINDS: Mapping[Kind, type[Formula]] = MappingProxyType(
    {
        Kind.NUMBER: NumberFormula,
        Kind.TOKEN: TokenFormula,
        Kind.TRUTH: TruthFormula,
    }
)


def wrap(node: Node) -> Formula:
    """Return a tree as a formula of its kind."""
    return _KINDS[node.kind](node)


def number_node(value: NumberLike) -> Node:
    """Return the tree of a number.

    Raises:
        WrongType: for text, which is a token here, and whatever else is no exact number.
    """
    if isinstance(value, str):
        raise WrongType(f"{value!r} is text, not a number.", mend=f"Write number({value!r}).", value=value)
    return value.node if isinstance(value, NumberFormula) else Constant(exact(value))


def token_node(value: TokenLike) -> Node:
    """Return the tree of a token."""
    return value.node if isinstance(value, TokenFormula) else Constant(word(value))


def word(value: Word) -> str:
    """Return the text of a token.

    Raises:
        WrongType: when it is neither text nor a grade.
    """
    if not isinstance(value, str | Ranked):
        raise WrongType(f"{value!r} is not a token.", mend="Give text, a grade or a token formula.", value=value)
    return str(value)


def truth_node(value: TruthLike) -> Node:
    """Return the tree of a truth."""
    if isinstance(value, TruthFormula):
        return value.node
    if not isinstance(value, bool):
        raise WrongType(f"{value!r} is not a truth.", mend="Give True, False or a truth formula.", value=value)
    return Constant(value)


def any_node(value: object) -> Node:
    """Return the tree of a formula, number, token or truth."""
    if isinstance(value, Formula):
        return value.node
    if isinstance(value, bool):
        return Constant(value)
    return token_node(value) if isinstance(value, str | Ranked) else number_node(value)  # type: ignore[arg-type]


def _two(op: ArithmeticOp, left: NumberLike, right: NumberLike) -> NumberFormula:
    return NumberFormula(Arithmetic(op, number_node(left), number_node(right)))


def _compared(op: ComparisonOp, left: NumberLike, right: NumberLike) -> TruthFormula:
    return TruthFormula(Comparison(op, number_node(left), number_node(right)))


def _joined(op: LogicOp, left: TruthLike, right: TruthLike) -> TruthFormula:
    """Return ``left`` and ``right`` joined; a run of one operation becomes one node."""
    first, second = truth_node(left), truth_node(right)
    items = first.items if isinstance(first, Logic) and first.op is op else (first,)
    return TruthFormula(Logic(op, (*items, second)))
