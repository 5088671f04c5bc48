"""Formulas written with ordinary operators, so that they read like the article they encode.

    >>> from kinerja.formula import evaluate
    >>> target, realisasi = given("target"), given("realisasi")
    >>> capaian = (100 * realisasi / target).named("capaian", id="Capaian", en="Achievement")
    >>> evaluate(capaian, {"target": 4, "realisasi": 3})
    Fraction(75, 1)

A formula is a value: ``==`` compares it as one, and ``bool()`` of it raises.  Numbers, tokens and truths are
formulas of different types, so that a type checker finds a wrong mix before it runs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, final, overload

import attrs

from ..base.exact import exact
from ..base.scale import Ranked
from ..base.words import Words
from ..errors import FormulaError
from .algebra import (
    AnyFormula,
    Formula,
    Number,
    NumberFormula,
    NumberLike,
    TokenFormula,
    TokenLike,
    TruthFormula,
    TruthLike,
    Undecidable,
    Word,
    any_node,
    number_node,
    token_node,
    truth_node,
    word,
    wrap,
)
from .lookups import Bands, Cut, Interpolate, Table
from .nodes import Absent, Aggregate, Choice, Constant, Extreme, Given, Outer, Undecided, When
from .operators import AggregateOp, ExtremeOp
from .tree import Branch, Kind, Node

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal
    from fractions import Fraction

    from ..base.law import Basis

__all__ = [
    "absent",
    "bands",
    "choice",
    "count",
    "given",
    "given_token",
    "given_truth",
    "greatest",
    "greatest_of",
    "interpolate",
    "is_absent",
    "least",
    "least_of",
    "mean",
    "number",
    "outer",
    "table",
    "token",
    "total",
    "truth",
    "undetermined",
    "weighted_mean",
    "when",
]


def given(name: str) -> NumberFormula:
    """Return the number that the facts hold under ``name``."""
    return NumberFormula(Given(name, Kind.NUMBER))


def given_token(name: str) -> TokenFormula:
    """Return the token that the facts hold under ``name``."""
    return TokenFormula(Given(name, Kind.TOKEN))


def given_truth(name: str) -> TruthFormula:
    """Return the truth that the facts hold under ``name``."""
    return TruthFormula(Given(name, Kind.TRUTH))


def number(value: int | str | Decimal | Fraction) -> NumberFormula:
    """Return a number that is always the same.

    Example:
        >>> number("0.6") * given("skp")
        <NumberFormula 0.6 * skp>
    """
    return NumberFormula(Constant(exact(value)))


def token(text: Word) -> TokenFormula:
    """Return a token that is always the same."""
    return TokenFormula(token_node(text))


def truth(value: bool) -> TruthFormula:  # noqa: FBT001 - the value itself
    """Return a truth that is always the same."""
    return TruthFormula(truth_node(value))


def is_absent(name: str) -> TruthFormula:
    """Return whether the facts hold nothing under ``name``."""
    return TruthFormula(Absent(name))


def absent(formula: AnyFormula, *, counts_as: object) -> AnyFormula:
    """Return a fact, or an aggregate of a collection, with an answer for when it is missing.

    Args:
        formula: ``given(...)``, one of its kin, or an aggregate.
        counts_as: What a missing one counts as.

    Example:
        >>> from kinerja.formula import evaluate
        >>> evaluate(absent(given("tugas_tambahan"), counts_as=0), {})
        Fraction(0, 1)
    """
    node = formula.node
    if not isinstance(node, Given | Aggregate):
        raise FormulaError("Only a fact or a collection can be absent.", mend="Say absent(given(...), counts_as=...).")
    name = node.name if isinstance(node, Given) else node.over
    return type(formula)(When((Branch(Absent(name), any_node(counts_as)),), node))


def outer(formula: AnyFormula) -> AnyFormula:
    """Return a formula that is read one level up from the row an aggregate looks at."""
    return type(formula)(Outer(formula.node))


@final
@attrs.frozen
class _Then:
    """A ``when`` that still lacks its ``then``."""

    branches: tuple[tuple[Node, object], ...]
    condition: Node

    def then(self, answer: Any) -> Any:
        return _Chain((*self.branches, (self.condition, answer)))


@final
@attrs.frozen
class _Chain:
    """A ``when`` that still lacks its ``otherwise``."""

    branches: tuple[tuple[Node, object], ...]

    def when(self, condition: TruthLike) -> Any:
        return _Then(self.branches, truth_node(condition))

    def otherwise(self, answer: Any) -> Any:
        answers = [*(answer for _, answer in self.branches), answer]
        nodes = _of_one_kind(answers)
        branches = tuple(
            Branch(condition, then) for (condition, _), then in zip(self.branches, nodes[:-1], strict=True)
        )
        return wrap(When(branches, nodes[-1]))


def _of_one_kind(answers: list[object]) -> list[Node]:
    decided = [any_node(answer) for answer in answers if not isinstance(answer, Undecidable)]
    if not decided:
        raise FormulaError("No branch gives an answer.", mend="Give at least one branch that is not undetermined.")
    kind = decided[0].kind
    return [
        Undecided(kind, answer.reason, answer.basis) if isinstance(answer, Undecidable) else any_node(answer)
        for answer in answers
    ]


class WhenStart(Protocol):
    """What ``when(...)`` gives: it lacks its ``then``."""

    @overload
    def then(self, answer: TruthLike) -> WhenTruth: ...  # type: ignore[overload-overlap]  # a bool is an int
    @overload
    def then(self, answer: NumberLike) -> WhenNumber: ...
    @overload
    def then(self, answer: TokenLike) -> WhenToken: ...
    @overload
    def then(self, answer: Undecidable) -> WhenOpen: ...


class WhenOpen(Protocol):
    """A ``when`` whose branches so far are undetermined."""

    def when(self, condition: TruthLike) -> WhenStart: ...
    @overload
    def otherwise(self, answer: TruthLike) -> TruthFormula: ...  # type: ignore[overload-overlap]
    @overload
    def otherwise(self, answer: NumberLike) -> NumberFormula: ...
    @overload
    def otherwise(self, answer: TokenLike) -> TokenFormula: ...


class WhenNumber(Protocol):
    """A ``when`` that answers with a number."""

    def when(self, condition: TruthLike) -> NumberBranch: ...
    def otherwise(self, answer: NumberLike | Undecidable) -> NumberFormula: ...


class NumberBranch(Protocol):
    """A further condition of a ``when`` that answers with a number."""

    def then(self, answer: NumberLike | Undecidable) -> WhenNumber: ...


class WhenToken(Protocol):
    """A ``when`` that answers with a token."""

    def when(self, condition: TruthLike) -> TokenBranch: ...
    def otherwise(self, answer: TokenLike | Undecidable) -> TokenFormula: ...


class TokenBranch(Protocol):
    """A further condition of a ``when`` that answers with a token."""

    def then(self, answer: TokenLike | Undecidable) -> WhenToken: ...


class WhenTruth(Protocol):
    """A ``when`` that answers with a truth."""

    def when(self, condition: TruthLike) -> TruthBranch: ...
    def otherwise(self, answer: TruthLike | Undecidable) -> TruthFormula: ...


class TruthBranch(Protocol):
    """A further condition of a ``when`` that answers with a truth."""

    def then(self, answer: TruthLike | Undecidable) -> WhenTruth: ...


def when(condition: TruthLike) -> WhenStart:
    """Begin a choice: ``when(c).then(x).when(d).then(y).otherwise(z)``.

    The first condition that holds decides; what stands behind it is not reached.

    Example:
        >>> efisiensi = given("efisiensi")
        >>> when(efisiensi <= 24).then(76 + efisiensi).otherwise(100 - efisiensi)
        <NumberFormula 76 + efisiensi if efisiensi <= 24; else 100 - efisiensi>
    """
    return _Then((), truth_node(condition))


def undetermined(*, id: str, en: str, basis: Basis | None = None) -> Undecidable:
    """Return a branch in which the law gives no answer; reaching it ends the whole evaluation."""
    return Undecidable(Words(id, en), basis)


def _aggregate(
    op: AggregateOp,
    over: str,
    item: NumberLike | None,
    where: TruthLike | None,
    weight: NumberLike | None = None,
) -> NumberFormula:
    return NumberFormula(
        Aggregate(
            op,
            over,
            item=None if item is None else number_node(item),
            where=None if where is None else truth_node(where),
            weight=None if weight is None else number_node(weight),
        )
    )


def total(over: str, item: NumberLike, *, where: TruthLike | None = None) -> NumberFormula:
    """Return the sum of ``item`` over the rows of ``over``; 0 when there is none."""
    return _aggregate(AggregateOp.TOTAL, over, item, where)


def count(over: str, *, where: TruthLike | None = None) -> NumberFormula:
    """Return how many rows of ``over`` there are; 0 when there is none."""
    return _aggregate(AggregateOp.COUNT, over, None, where)


def mean(over: str, item: NumberLike, *, where: TruthLike | None = None) -> NumberFormula:
    """Return the mean of ``item`` over the rows of ``over``; of none it raises unless ``.if_empty(...)`` says more."""
    return _aggregate(AggregateOp.MEAN, over, item, where)


def weighted_mean(over: str, item: NumberLike, *, weight: NumberLike, where: TruthLike | None = None) -> NumberFormula:
    """Return the mean of ``item`` weighted by ``weight``; of weight 0 it raises unless ``.if_empty(...)`` says more."""
    return _aggregate(AggregateOp.WEIGHTED_MEAN, over, item, where, weight)


def least(over: str, item: NumberLike, *, where: TruthLike | None = None) -> NumberFormula:
    """Return the least ``item`` of the rows of ``over``; of none it raises unless ``.if_empty(...)`` says more."""
    return _aggregate(AggregateOp.LEAST, over, item, where)


def greatest(over: str, item: NumberLike, *, where: TruthLike | None = None) -> NumberFormula:
    """Return the greatest ``item`` of the rows of ``over``; of none it raises unless ``.if_empty(...)`` says more."""
    return _aggregate(AggregateOp.GREATEST, over, item, where)


def least_of(*items: NumberLike) -> NumberFormula:
    """Return the least of some numbers."""
    return NumberFormula(Extreme(ExtremeOp.LEAST_OF, tuple(map(number_node, items))))


def greatest_of(*items: NumberLike) -> NumberFormula:
    """Return the greatest of some numbers."""
    return NumberFormula(Extreme(ExtremeOp.GREATEST_OF, tuple(map(number_node, items))))


def bands(
    value: NumberFormula,
    *,
    lowest: Word,
    at_least: Mapping[Number, Word] | None = None,
    above: Mapping[Number, Word] | None = None,
) -> TokenFormula:
    """Return the class that a number falls into.

    Args:
        value: The number.
        lowest: The class below every cut.
        at_least: Classes that begin at a number itself.
        above: Classes that begin just above a number.

    Example:
        >>> bands(given("nilai"), lowest="buruk", at_least={51: "kurang", 61: "cukup"})
        <TokenFormula bands(nilai, buruk, >= 51: kurang, >= 61: cukup)>
    """
    cuts = [Cut(exact(place), inclusive, word(token)) for inclusive, classes in ((True, at_least), (False, above))
            for place, token in (classes or {}).items()]  # fmt: skip
    cuts.sort(key=lambda cut: (cut.value, not cut.inclusive))
    return TokenFormula(Bands(value.node, word(lowest), tuple(cuts)))


@overload
def table(keys: tuple[TokenFormula, ...], rows: Mapping[tuple[str, ...], str]) -> TokenFormula: ...
@overload
def table(keys: tuple[TokenFormula, ...], rows: Mapping[tuple[str, ...], Number]) -> NumberFormula: ...
def table(keys: tuple[TokenFormula, ...], rows: Mapping[tuple[str, ...], Any]) -> Formula:
    """Return what stands in the row whose tokens are met; a combination that no row has raises.

    Args:
        keys: The tokens looked up, one or more.
        rows: Combinations of as many tokens, each with its answer: all tokens or all numbers.
    """
    found = tuple(
        (tuple(map(word, tokens)), word(answer) if isinstance(answer, str | Ranked) else exact(answer))
        for tokens, answer in rows.items()
    )
    return wrap(Table(tuple(key.node for key in keys), found))


def interpolate(value: NumberFormula, points: Mapping[Number, Number]) -> NumberFormula:
    """Return the height at ``value`` of the straight lines between ``points``; outside of them it raises."""
    places = tuple((exact(place), exact(height)) for place, height in points.items())
    return NumberFormula(Interpolate(value.node, places))


def choice(option: str, **alternatives: Any) -> Any:
    """Return a formula that an option of the book decides.

    Args:
        option: The key of the option.
        alternatives: A formula, number, token or truth for each of its tokens, all of one kind.
    """
    return wrap(Choice(option, tuple((token, any_node(answer)) for token, answer in alternatives.items())))
