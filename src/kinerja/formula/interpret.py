"""The reference meaning of formulas: slow, plain, and precise about what went wrong.

What ``compile`` makes must give the same answers (tested on random formulas).  When a compiled function fails, the
formula is read again here, and this is the error that people see: with the path, the name and its meaning.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from operator import add, eq, ge, gt, le, lt, mul, sub
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol, final

import attrs

from ..base.exact import number_text
from ..base.finding import Undetermined
from ..errors import DivisionByZero, EmptyCollection, EvaluationError, MissingFact, OpenOption
from .lookups import Bands, Interpolate, Table
from .nodes import (
    Absent,
    Aggregate,
    Arithmetic,
    Choice,
    Clamp,
    Comparison,
    Constant,
    Extreme,
    Given,
    Logic,
    Named,
    Negation,
    OneOf,
    Outer,
    Round,
    Undecided,
    When,
)
from .operators import AggregateOp, ArithmeticOp, ComparisonOp, ExtremeOp, LogicOp
from .render import rendered

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from .facts import Facts, FactSpec, Row
    from .tree import Node

__all__ = ["Scope", "Value", "Watch", "interpolated", "interpret", "watched"]

Value = Fraction | str | bool
"""What a formula answers with: a number, a token or a truth."""


class _Ended(Exception):
    def __init__(self, answer: Undetermined) -> None:
        self.answer = answer


class Watch(Protocol):
    """What looks on while a formula is read; see :func:`watched`."""

    def reached(self, node: Node, path: str) -> Value | None:
        """Be told that the answer of ``node`` is asked for, in the row at ``path``; return it if it is known."""
        ...

    def answered(self, node: Node, path: str, answer: Value) -> None:
        """Be told what ``node`` came to; not called when it has no answer."""
        ...


@final
@attrs.frozen
class Scope:
    """One level of facts while a formula is read: a row, where it stands, and the level outside of it."""

    spec: FactSpec
    row: Row
    path: str = ""
    parent: Scope | None = None
    watch: Watch | None = None

    def at(self, name: str) -> str:
        """Return the path of a fact of this level."""
        return f"{self.path}.{name}" if self.path else name

    def raw(self, name: str) -> object:
        """Return a fact as it is stored, or ``None`` when it is absent or unknown."""
        place = self.spec.places.get(name)
        return None if place is None else self.row[place]

    def value(self, name: str) -> Value:
        """Return a fact.

        Raises:
            MissingFact: when it is absent.
        """
        raw = self.raw(name)
        if raw is None:
            raise self.missing(name)
        return Fraction(*raw) if isinstance(raw, tuple) else raw  # type: ignore[return-value]

    def rows(self, name: str) -> Iterator[Scope]:
        """Yield the rows of a collection as scopes of their own.

        Raises:
            MissingFact: when the collection is absent.
        """
        place, raw = self.spec.places.get(name), self.raw(name)
        if place is None or raw is None:
            raise self.missing(name)
        for index, row in enumerate(raw):  # type: ignore[arg-type, var-annotated]
            yield Scope(self.spec.items[place], row, f"{self.at(name)}[{index}]", self, self.watch)

    def missing(self, name: str) -> MissingFact:
        """Return the error for a fact that is needed and not there."""
        spec = self.spec.child(name)
        meaning = f"It means: {spec.meaning.en}." if spec and spec.meaning.en else ""
        return MissingFact(
            f"The fact {name!r} is missing.",
            why=f"{meaning} A missing part is never taken as 0.".strip(),
            mend="Give it, or say absent(..., counts_as=...) in the formula.",
            path=self.at(name),
        )


def interpret(formula: Node, facts: Facts) -> Value | Undetermined:
    """Return what ``formula`` answers on ``facts``.

    Raises:
        EvaluationError: with path, when the facts leave it without an answer.
    """
    return _read(formula, Scope(facts.spec, facts.row))


def watched(formula: Node, facts: Facts, watch: Watch) -> Value | Undetermined:
    """Return what ``formula`` answers on ``facts``, and tell ``watch`` of every part on the way.

    Raises:
        EvaluationError: with path, when the facts leave it without an answer.
    """
    return _read(formula, Scope(facts.spec, facts.row, watch=watch))


def _read(formula: Node, scope: Scope) -> Value | Undetermined:
    try:
        return _value(formula, scope)
    except _Ended as end:
        return end.answer


def _value(node: Node, scope: Scope) -> Value:
    if scope.watch is None:
        return _MEANING[type(node)](node, scope)
    answer = scope.watch.reached(node, scope.path)
    if answer is None:
        answer = _MEANING[type(node)](node, scope)
    scope.watch.answered(node, scope.path, answer)
    return answer


def _number(node: Node, scope: Scope) -> Fraction:
    return _value(node, scope)  # type: ignore[return-value]  # kinds are checked when a node is built


def _arithmetic(node: Arithmetic, scope: Scope) -> Fraction:
    left, right = _number(node.left, scope), _number(node.right, scope)
    if node.op is not ArithmeticOp.DIVIDE:
        return _OPERATIONS[node.op](left, right)
    if right == 0:
        raise DivisionByZero(
            f"The divisor {rendered(node.right)} is 0.",
            mend="See to it that it is not 0.",
            path=_place(node.right, scope),
        )
    return left / right


def _place(node: Node, scope: Scope) -> str:
    """Return the path of the fact that ``node`` is, or else of the row that it is read in."""
    return scope.at(node.name) if isinstance(node, Given) else scope.path


_OPERATIONS: Mapping[str, Callable[[Fraction, Fraction], Fraction]] = MappingProxyType(
    {
        ArithmeticOp.ADD: add,
        ArithmeticOp.SUBTRACT: sub,
        ArithmeticOp.MULTIPLY: mul,
    }
)

_ORDERS: Mapping[str, Callable[[Value, Value], bool]] = MappingProxyType(
    {
        ComparisonOp.LESS: lt,
        ComparisonOp.AT_MOST: le,
        ComparisonOp.MORE: gt,
        ComparisonOp.AT_LEAST: ge,
        ComparisonOp.EQUAL: eq,
    }
)


def _comparison(node: Comparison, scope: Scope) -> bool:
    return _ORDERS[node.op](_value(node.left, scope), _value(node.right, scope))


def _logic(node: Logic, scope: Scope) -> bool:
    decided = node.op is LogicOp.OR
    for item in node.items:
        if _value(item, scope) is decided:
            return decided
    return not decided


def _when(node: When, scope: Scope) -> Value:
    for branch in node.branches:
        if _value(branch.condition, scope):
            return _value(branch.then, scope)
    return _value(node.otherwise, scope)


def _outer(node: Outer, scope: Scope) -> Value:
    if scope.parent is None:
        raise EvaluationError("outer(...) stands outside of every collection.", mend="Leave it out.")
    return _value(node.item, scope.parent)


def _aggregate(node: Aggregate, scope: Scope) -> Fraction:
    weights, values = [], []
    for row in scope.rows(node.over):
        if node.where is None or _value(node.where, row):
            weights.append(_number(node.weight, row) if node.weight is not None else Fraction(1))
            values.append(_number(node.item, row) if node.item is not None else Fraction(1))
    if node.op in {AggregateOp.TOTAL, AggregateOp.COUNT}:
        return sum(values, Fraction(0))
    if node.op in {AggregateOp.MEAN, AggregateOp.WEIGHTED_MEAN} and sum(weights) != 0:
        return sum((w * v for w, v in zip(weights, values, strict=True)), Fraction(0)) / sum(weights)
    if node.op in {AggregateOp.LEAST, AggregateOp.GREATEST} and values:
        return min(values) if node.op is AggregateOp.LEAST else max(values)
    if node.if_empty is None:
        raise _empty(node, scope)
    return _number(node.if_empty, scope)


def _empty(node: Aggregate, scope: Scope) -> EmptyCollection:
    return EmptyCollection(
        f"A {node.op} of nothing: no row of {node.over!r} counts.",
        why="Nothing has no mean, no least and no greatest.",
        mend="Give at least one, or say .if_empty(...) in the formula.",
        path=scope.at(node.over),
    )


def _extreme(node: Extreme, scope: Scope) -> Fraction:
    values = [_number(item, scope) for item in node.items]
    return min(values) if node.op is ExtremeOp.LEAST_OF else max(values)


def _clamp(node: Clamp, scope: Scope) -> Fraction:
    value, low, high = (_number(part, scope) for part in node.children())
    if low > high:
        raise EvaluationError(f"The limits {_shown(low)} and {_shown(high)} are swapped.", path=scope.path)
    return min(max(value, low), high)


def _shown(value: Fraction) -> str:
    """Return a number as an error names it; Python does not print numbers of any length."""
    short = max(value.numerator.bit_length(), value.denominator.bit_length()) < 1000
    return number_text(value) if short else "a very long number"


def _bands(node: Bands, scope: Scope) -> str:
    value, token = _number(node.item, scope), node.lowest
    for cut in node.cuts:
        if value > cut.value or (cut.inclusive and value == cut.value):
            token = cut.token
    return token


def _table(node: Table, scope: Scope) -> Value:
    met = tuple(_value(key, scope) for key in node.keys)
    for tokens, answer in node.rows:
        if tokens == met:
            return answer
    raise EvaluationError(
        f"The table has no row for {', '.join(map(str, met))}.", mend="Give tokens that it knows.", path=scope.path
    )


def interpolated(points: tuple[tuple[Fraction, Fraction], ...], place: Fraction) -> Fraction | None:
    """Return the height of the line through ``points`` at ``place``; ``None`` outside of them."""
    for (low, start), (high, end) in pairwise(points):
        if low <= place <= high:
            return start + (end - start) * (place - low) / (high - low)
    return None


def _interpolate(node: Interpolate, scope: Scope) -> Fraction:
    place = _number(node.item, scope)
    height = interpolated(node.points, place)
    if height is None:
        first, last = (_shown(node.points[end][0]) for end in (0, -1))
        raise EvaluationError(
            f"{_shown(place)} lies outside of the points from {first} to {last}.",
            mend="Clamp it first, or add points.",
            path=scope.path,
        )
    return height


def _undecided(node: Undecided, _scope: Scope) -> Value:
    raise _Ended(Undetermined(node.reason, node.basis))


def _choice(node: Choice, scope: Scope) -> Value:
    if len(node.alternatives) != 1:
        raise _open_option(node)
    return _value(node.alternatives[0][1], scope)


def _open_option(node: Choice) -> OpenOption:
    """Return the error for a choice that nobody has made."""
    known = ", ".join(token for token, _ in node.alternatives)
    return OpenOption(
        f"The option {node.option!r} is open.",
        why="The law leaves it to the agency, or can be read in several ways.",
        mend=f"Choose one of {known}: book.choose({node.option}=...).",
        value=node.option,
    )


_MEANING: Mapping[type[Node], Callable[..., Value]] = MappingProxyType(
    {
        Constant: lambda node, _scope: node.value,
        Given: lambda node, scope: scope.value(node.name),
        Absent: lambda node, scope: scope.raw(node.name) is None,
        Outer: _outer,
        Arithmetic: _arithmetic,
        Comparison: _comparison,
        OneOf: lambda node, scope: _value(node.item, scope) in node.tokens,
        Logic: _logic,
        Negation: lambda node, scope: not _value(node.item, scope),
        When: _when,
        Aggregate: _aggregate,
        Extreme: _extreme,
        Clamp: _clamp,
        Round: lambda node, scope: node.rounding.apply(_number(node.item, scope)),
        Bands: _bands,
        Table: _table,
        Interpolate: _interpolate,
        Undecided: _undecided,
        Choice: _choice,
        Named: lambda node, scope: _value(node.item, scope),
    }
)
