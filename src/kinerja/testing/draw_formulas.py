"""Strategies for formulas that can stand, and for facts that they can read.

A name means one kind everywhere: ``a b c`` are numbers, ``t u`` tokens, ``p q`` truths, ``r s`` collections; the same
names stand on every level, so that a formula which looks at the wrong row is found out.
"""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from ..base.law import Assurance, Law
from ..base.rounding import Rounding, RoundingMode
from ..base.words import Words
from ..formula.algebra import Formula, wrap
from ..formula.facts import FactKind, FactSpec, needs_of
from ..formula.lookups import Bands, Cut, Interpolate, Table
from ..formula.nodes import (
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
from ..formula.operators import AggregateOp, ArithmeticOp, ComparisonOp, ExtremeOp, LogicOp
from ..formula.tree import Branch, Kind, Node

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from .source import Draws

    _Make = Callable[["_Maker", Kind, int, int], Node]

__all__ = ["OPTION", "TOKENS", "facts_for", "formula_numbers", "formulas", "formulas_with_facts", "nodes", "nodes_of"]

OPTION = "opsi"
"""The option that the choices of random formulas belong to."""

NAMES: Mapping[Kind, tuple[str, ...]] = MappingProxyType(
    {Kind.NUMBER: ("a", "b", "c"), Kind.TOKEN: ("t", "u"), Kind.TRUTH: ("p", "q")}
)
COLLECTIONS = ("r", "s")
TOKENS = ("x", "y", "baik")
"""The tokens of random formulas."""

_LAW = Law("Perda 1/2024", "Peraturan contoh")
_BASES = (None, _LAW("Pasal 1"), _LAW("Lampiran", assurance=Assurance.ASSUMPTION, note="An example."))
_PLAIN = tuple(map(Fraction, "0 0 1 1 -1 2 -3 4 10 76 100 1/2 1/3 -7/6 0.01".split()))

_tokens = st.sampled_from(TOKENS)
_bases = st.sampled_from(_BASES)
_words = st.builds(Words, st.sampled_from(["Nilai", ""]), st.sampled_from(["Value", ""]))
_roundings = st.builds(Rounding, st.integers(0, 3), st.sampled_from(RoundingMode), _bases)


def formula_numbers() -> st.SearchStrategy[Fraction]:
    """Return a strategy for the numbers of formulas: mostly small ones that meet, sometimes very long ones."""
    plain = st.sampled_from(_PLAIN)
    return st.one_of(plain, plain, plain, st.fractions(-(10**12), 10**12, max_denominator=10**25))


_numbers = formula_numbers()
_rising = st.lists(_numbers, min_size=2, max_size=4, unique=True).map(sorted)


class _Maker:
    """Draws one tree; what it has drawn may stand in it again, as parts do in a rule book."""

    def __init__(self, draw: st.DrawFn, *, alternatives: tuple[int, ...], part: str) -> None:
        self.draw = draw
        self.alternatives = alternatives
        self.part = part
        self.made: dict[Kind, list[tuple[int, Node]]] = {kind: [] for kind in Kind}
        self.keys = 0
        self.left = draw(st.integers(1, 25))

    def node(self, kind: Kind, level: int, room: int) -> Node:
        """Return a tree of a kind.

        Args:
            kind: What it answers with.
            level: How many collections it stands in.
            room: How many collections may still be opened below it.
        """
        self.left -= 1
        again = [node for within, node in self.made[kind] if within <= level and node.nesting <= room]
        if again and self.draw(st.integers(0, 5)) == 0:
            same: Node = self.draw(st.sampled_from(again))
            return same
        if self.left <= 0:
            return self.leaf(kind)
        found = self.grown(kind, level, room)
        if self.draw(st.integers(0, 3)) == 0:
            found = self.named(found)
        self.made[kind].append((level, found))
        return found

    def leaf(self, kind: Kind) -> Node:
        return self.given(kind, 0, 0) if self.draw(st.booleans()) else self.constant(kind, 0, 0)

    def named(self, node: Node) -> Node:
        self.keys += 1
        return Named(f"{self.part}_{self.keys}", self.draw(_words), node, self.draw(_bases))

    def grown(self, kind: Kind, level: int, room: int) -> Node:
        own = {Kind.NUMBER: _OF_NUMBERS, Kind.TOKEN: _OF_TOKENS, Kind.TRUTH: _OF_TRUTHS}[kind]
        inside = (_Maker.outer,) if level else ()
        chosen = (_Maker.choice,) if self.alternatives else ()
        make: _Make = self.draw(st.sampled_from([*own, *own, *_ANYWHERE, *chosen, *inside]))
        return make(self, kind, level, room)

    def some(self, kind: Kind, level: int, room: int) -> tuple[Node, ...]:
        return tuple(self.node(kind, level, room) for _ in range(self.draw(st.integers(1, 3))))

    # what answers with any kind

    def given(self, kind: Kind, _level: int, _room: int) -> Given:
        return Given(self.draw(st.sampled_from(NAMES[kind])), kind)

    def constant(self, kind: Kind, _level: int, _room: int) -> Node:
        values: dict[Kind, Draws] = {Kind.NUMBER: _numbers, Kind.TOKEN: _tokens, Kind.TRUTH: st.booleans()}
        return Constant(self.draw(values[kind]))

    def part_of(self, kind: Kind, level: int, room: int) -> Node:
        return self.named(self.grown(kind, level, room))

    def end(self, kind: Kind, _level: int, _room: int) -> Node:
        return Undecided(kind, self.draw(_words), self.draw(_bases))

    def plain(self, kind: Kind, _level: int, _room: int) -> Node:
        return self.leaf(kind)

    def outer(self, kind: Kind, level: int, room: int) -> Node:
        return Outer(self.node(kind, level - 1, room))

    def when(self, kind: Kind, level: int, room: int) -> Node:
        branches = tuple(
            Branch(self.node(Kind.TRUTH, level, room), self.node(kind, level, room))
            for _ in range(self.draw(st.integers(1, 2)))
        )
        return When(branches, self.node(kind, level, room))

    def absent(self, kind: Kind, level: int, room: int) -> Node:
        fact = self.given(kind, level, room)
        return When((Branch(Absent(fact.name), self.node(kind, level, room)),), fact)

    def undecided(self, kind: Kind, level: int, room: int) -> Node:
        end = Branch(self.node(Kind.TRUTH, level, room), self.end(kind, level, room))
        return When((end,), self.node(kind, level, room))

    def choice(self, kind: Kind, level: int, room: int) -> Node:
        count = self.draw(st.sampled_from(self.alternatives))
        return Choice(OPTION, tuple((TOKENS[place], self.node(kind, level, room)) for place in range(count)))

    # what answers with a number

    def arithmetic(self, _kind: Kind, level: int, room: int) -> Node:
        left, right = self.node(Kind.NUMBER, level, room), self.node(Kind.NUMBER, level, room)
        return Arithmetic(self.draw(st.sampled_from(ArithmeticOp)), left, right)

    def aggregate(self, kind: Kind, level: int, room: int) -> Node:
        if room == 0:
            return self.leaf(kind)
        op = self.draw(st.sampled_from(AggregateOp))
        inner = (level + 1, room - 1)
        may_be_empty = op not in {AggregateOp.TOTAL, AggregateOp.COUNT}
        return Aggregate(
            op,
            self.draw(st.sampled_from(COLLECTIONS)),
            item=None if op is AggregateOp.COUNT else self.node(Kind.NUMBER, *inner),
            where=self.node(Kind.TRUTH, *inner) if self.draw(st.booleans()) else None,
            weight=self.node(Kind.NUMBER, *inner) if op is AggregateOp.WEIGHTED_MEAN else None,
            if_empty=self.node(Kind.NUMBER, level, room - 1) if may_be_empty and self.draw(st.booleans()) else None,
        )

    def extreme(self, _kind: Kind, level: int, room: int) -> Node:
        return Extreme(self.draw(st.sampled_from(ExtremeOp)), self.some(Kind.NUMBER, level, room))

    def clamp(self, _kind: Kind, level: int, room: int) -> Node:
        low, high = (Constant(number) for number in self.draw(_rising)[:2])
        held = self.node(Kind.NUMBER, level, room) if self.draw(st.booleans()) else low
        return Clamp(self.node(Kind.NUMBER, level, room), held, high)

    def round(self, _kind: Kind, level: int, room: int) -> Node:
        return Round(self.node(Kind.NUMBER, level, room), self.draw(_roundings))

    def interpolate(self, _kind: Kind, level: int, room: int) -> Node:
        points = tuple((place, self.draw(_numbers)) for place in self.draw(_rising))
        return Interpolate(self.node(Kind.NUMBER, level, room), points)

    def number_table(self, _kind: Kind, level: int, room: int) -> Node:
        return self.table(level, room, _numbers)

    # what answers with a token

    def bands(self, _kind: Kind, level: int, room: int) -> Node:
        cuts = tuple(Cut(place, self.draw(st.booleans()), self.draw(_tokens)) for place in self.draw(_rising))
        return Bands(self.node(Kind.NUMBER, level, room), self.draw(_tokens), cuts)

    def token_table(self, _kind: Kind, level: int, room: int) -> Node:
        return self.table(level, room, _tokens)

    def table(self, level: int, room: int, answers: Draws) -> Node:
        keys = self.some(Kind.TOKEN, level, room)[:2]
        met = self.draw(st.lists(st.tuples(*[_tokens] * len(keys)), min_size=1, max_size=9, unique=True))
        return Table(keys, tuple((row, self.draw(answers)) for row in met))

    # what answers with a truth

    def comparison(self, _kind: Kind, level: int, room: int) -> Node:
        op = self.draw(st.sampled_from(ComparisonOp))
        kind = self.draw(st.sampled_from(Kind)) if op is ComparisonOp.EQUAL else Kind.NUMBER
        return Comparison(op, self.node(kind, level, room), self.node(kind, level, room))

    def one_of(self, _kind: Kind, level: int, room: int) -> Node:
        met = self.draw(st.lists(_tokens, min_size=1, max_size=2, unique=True))
        return OneOf(self.node(Kind.TOKEN, level, room), tuple(met))

    def logic(self, _kind: Kind, level: int, room: int) -> Node:
        return Logic(self.draw(st.sampled_from(LogicOp)), self.some(Kind.TRUTH, level, room))

    def negation(self, _kind: Kind, level: int, room: int) -> Node:
        return Negation(self.node(Kind.TRUTH, level, room))

    def is_absent(self, _kind: Kind, _level: int, _room: int) -> Node:
        names = [name for kind in Kind for name in NAMES[kind]]
        return Absent(self.draw(st.sampled_from([*names, *COLLECTIONS, "tak_ada"])))


_ANYWHERE: tuple[_Make, ...] = (_Maker.plain, _Maker.when, _Maker.absent, _Maker.undecided)
_OF_NUMBERS: tuple[_Make, ...] = (
    _Maker.aggregate,
    _Maker.aggregate,
    _Maker.aggregate,
    _Maker.arithmetic,
    _Maker.arithmetic,
    _Maker.extreme,
    _Maker.clamp,
    _Maker.round,
    _Maker.interpolate,
    _Maker.number_table,
)
_OF_TOKENS: tuple[_Make, ...] = (_Maker.bands, _Maker.token_table)
_OF_TRUTHS: tuple[_Make, ...] = (
    _Maker.comparison,
    _Maker.comparison,
    _Maker.one_of,
    _Maker.logic,
    _Maker.negation,
    _Maker.is_absent,
)


_MAKES: Mapping[type[Node], _Make] = MappingProxyType(
    {
        Absent: _Maker.is_absent,
        Aggregate: _Maker.aggregate,
        Arithmetic: _Maker.arithmetic,
        Bands: _Maker.bands,
        Choice: _Maker.choice,
        Clamp: _Maker.clamp,
        Comparison: _Maker.comparison,
        Constant: _Maker.constant,
        Extreme: _Maker.extreme,
        Given: _Maker.given,
        Interpolate: _Maker.interpolate,
        Logic: _Maker.logic,
        Named: _Maker.part_of,
        Negation: _Maker.negation,
        OneOf: _Maker.one_of,
        Outer: _Maker.outer,
        Round: _Maker.round,
        Table: _Maker.token_table,
        Undecided: _Maker.end,
        When: _Maker.when,
    }
)


@st.composite
def nodes_of(draw: st.DrawFn, top: type[Node]) -> Node:
    """Draw a tree with a node of one class on top.

    Args:
        draw: Given by Hypothesis.
        top: The class.
    """
    maker = _Maker(draw, alternatives=(1, 2), part="bagian")
    return _MAKES[top](maker, draw(st.sampled_from(Kind)), 1, 3)


@st.composite
def nodes(
    draw: st.DrawFn, *, kind: Kind | None = None, alternatives: tuple[int, ...] = (1,), part: str = "bagian"
) -> Node:
    """Draw a tree.

    Args:
        draw: Given by Hypothesis.
        kind: What it answers with; anything if not given.
        alternatives: How many alternatives its choices may have: one is a choice that was made, none is no choice.
        part: How the keys of its named parts begin.
    """
    top = draw(st.sampled_from(Kind)) if kind is None else kind
    return _Maker(draw, alternatives=alternatives, part=part).node(top, 0, 4)


def formulas(*, kind: Kind | None = None, alternatives: tuple[int, ...] = (1,)) -> st.SearchStrategy[Formula]:
    """Return a strategy for formulas; see :func:`nodes`."""
    return nodes(kind=kind, alternatives=alternatives).map(wrap)


def facts_for(spec: FactSpec, *, complete: bool = False) -> st.SearchStrategy[dict[str, Any]]:
    """Return a strategy for facts that fit a declaration, as a mapping that is still to be checked.

    Args:
        spec: What the facts are to fit.
        complete: Draw every fact, and no empty collection; else what is not required may be missing.
    """
    return st.fixed_dictionaries({item.name: _fact(item, complete=complete) for item in spec.items})


def _fact(spec: FactSpec, *, complete: bool) -> Draws:
    values: dict[FactKind, Callable[[], Draws]] = {
        FactKind.NUMBER: lambda: _numbers | _numbers.map(str),
        FactKind.TOKEN: lambda: st.sampled_from(spec.one_of or TOKENS),
        FactKind.TRUTH: st.booleans,
        FactKind.TEXT: lambda: st.text(max_size=3),
        FactKind.ANY: lambda: _numbers | _tokens,
        FactKind.COLLECTION: lambda: st.lists(facts_for(spec, complete=complete), min_size=int(complete), max_size=3),
    }
    drawn = values[spec.kind]()
    return drawn if complete or spec.required else st.one_of(drawn, drawn, st.none())


@st.composite
def formulas_with_facts(draw: st.DrawFn, *, kind: Kind | None = None) -> tuple[Formula, dict[str, Any]]:
    """Draw a formula and facts that it can read, which may be missing, empty, negative or 0.

    Args:
        draw: Given by Hypothesis.
        kind: What the formula answers with; anything if not given.
    """
    formula = draw(formulas(kind=kind))
    return formula, draw(facts_for(needs_of(formula.node), complete=draw(st.integers(0, 2)) > 0))
