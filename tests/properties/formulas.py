"""Random formulas that can stand, and facts that they can read.

A name means one kind everywhere: ``a b c`` are numbers, ``t u`` tokens, ``p q`` truths, ``r s`` collections; the same
names stand on every level, so that a formula which looks at the wrong row is found out.
"""

from __future__ import annotations

from fractions import Fraction

from hypothesis import strategies as st

from kinerja.base.law import Assurance, Law
from kinerja.base.rounding import Rounding, RoundingMode
from kinerja.base.words import Words
from kinerja.formula.build import wrap
from kinerja.formula.facts import FactKind, needs_of
from kinerja.formula.nodes import (
    Absent,
    Aggregate,
    AggregateOp,
    Arithmetic,
    ArithmeticOp,
    Bands,
    Branch,
    Choice,
    Clamp,
    Comparison,
    ComparisonOp,
    Constant,
    Cut,
    Extreme,
    ExtremeOp,
    Given,
    Interpolate,
    Kind,
    Logic,
    LogicOp,
    Named,
    Negation,
    OneOf,
    Outer,
    Round,
    Table,
    Undecided,
    When,
)

__all__ = ["LAW", "facts_for", "formulas", "formulas_with_facts", "nodes"]

LAW = Law("Perda 1/2024", "Peraturan contoh")
BASES = (None, LAW("Pasal 1"), LAW("Lampiran", assurance=Assurance.ASSUMPTION, note="An example."))
NAMES = {Kind.NUMBER: ("a", "b", "c"), Kind.TOKEN: ("t", "u"), Kind.TRUTH: ("p", "q")}
COLLECTIONS = ("r", "s")
TOKENS = ("x", "y", "baik")

plain_numbers = st.sampled_from([Fraction(text) for text in "0 0 1 1 -1 2 -3 4 10 76 100 1/2 1/3 -7/6 0.01".split()])
long_numbers = st.fractions(min_value=-(10**12), max_value=10**12, max_denominator=10**25)
numbers = st.one_of(plain_numbers, plain_numbers, plain_numbers, long_numbers)
tokens = st.sampled_from(TOKENS)
bases = st.sampled_from(BASES)
words = st.builds(Words, st.sampled_from(["Nilai", ""]), st.sampled_from(["Value", ""]))
roundings = st.builds(Rounding, st.integers(0, 3), st.sampled_from(RoundingMode), bases)
rising = st.lists(numbers, min_size=2, max_size=4, unique=True).map(sorted)


class _Maker:
    """Draws one tree; what it has drawn may stand in it again, as parts do in a rule book."""

    def __init__(self, draw, *, open_choices: bool) -> None:
        self.draw = draw
        self.open_choices = open_choices
        self.made: dict[Kind, list[tuple[int, object]]] = {kind: [] for kind in Kind}
        self.keys = 0
        self.left = draw(st.integers(1, 25))

    def node(self, kind: Kind, level: int, room: int):
        """Return a tree of a kind.

        Args:
            kind: What it answers with.
            level: How many collections it stands in.
            room: How many collections may still be opened below it.
        """
        self.left -= 1
        again = [node for within, node in self.made[kind] if within <= level and node.nesting <= room]
        if again and self.draw(st.integers(0, 5)) == 0:
            return self.draw(st.sampled_from(again))
        if self.left <= 0:
            return self.leaf(kind)
        found = self.grown(kind, level, room)
        if self.draw(st.integers(0, 3)) == 0:
            found = self.named(found)
        self.made[kind].append((level, found))
        return found

    def leaf(self, kind: Kind):
        if self.draw(st.booleans()):
            return Given(self.draw(st.sampled_from(NAMES[kind])), kind)
        return Constant(self.draw({Kind.NUMBER: numbers, Kind.TOKEN: tokens, Kind.TRUTH: st.booleans()}[kind]))

    def named(self, node):
        self.keys += 1
        return Named(f"bagian_{self.keys}", self.draw(words), node, self.draw(bases))

    def grown(self, kind: Kind, level: int, room: int):
        own = {Kind.NUMBER: NUMBERS, Kind.TOKEN: TOKEN_KINDS, Kind.TRUTH: TRUTHS}[kind]
        inside = (_Maker.outer,) if level else ()
        make = self.draw(st.sampled_from([*own, *own, *ANYWHERE, *inside]))
        return make(self, kind, level, room)

    def some(self, kind: Kind, level: int, room: int, least: int = 1):
        return tuple(self.node(kind, level, room) for _ in range(self.draw(st.integers(least, 3))))

    # what answers with any kind

    def plain(self, kind, level, room):
        return self.leaf(kind)

    def outer(self, kind, level, room):
        return Outer(self.node(kind, level - 1, room))

    def when(self, kind, level, room):
        branches = tuple(
            Branch(self.node(Kind.TRUTH, level, room), self.node(kind, level, room))
            for _ in range(self.draw(st.integers(1, 2)))
        )
        return When(branches, self.node(kind, level, room))

    def absent(self, kind, level, room):
        fact = Given(self.draw(st.sampled_from(NAMES[kind])), kind)
        return When((Branch(Absent(fact.name), self.node(kind, level, room)),), fact)

    def undecided(self, kind, level, room):
        end = Undecided(kind, self.draw(words), self.draw(bases))
        return When((Branch(self.node(Kind.TRUTH, level, room), end),), self.node(kind, level, room))

    def choice(self, kind, level, room):
        count = self.draw(st.integers(1, 2)) if self.open_choices else 1
        return Choice("opsi", tuple((TOKENS[place], self.node(kind, level, room)) for place in range(count)))

    # what answers with a number

    def arithmetic(self, _kind, level, room):
        left, right = self.node(Kind.NUMBER, level, room), self.node(Kind.NUMBER, level, room)
        return Arithmetic(self.draw(st.sampled_from(ArithmeticOp)), left, right)

    def aggregate(self, kind, level, room):
        if room == 0:
            return self.leaf(kind)
        op = self.draw(st.sampled_from(AggregateOp))
        inner = (level + 1, room - 1)
        return Aggregate(
            op,
            self.draw(st.sampled_from(COLLECTIONS)),
            item=None if op is AggregateOp.COUNT else self.node(Kind.NUMBER, *inner),
            where=self.node(Kind.TRUTH, *inner) if self.draw(st.booleans()) else None,
            weight=self.node(Kind.NUMBER, *inner) if op is AggregateOp.WEIGHTED_MEAN else None,
            if_empty=self.node(Kind.NUMBER, level, room - 1)
            if op not in {AggregateOp.TOTAL, AggregateOp.COUNT} and self.draw(st.booleans())
            else None,
        )

    def extreme(self, _kind, level, room):
        return Extreme(self.draw(st.sampled_from(ExtremeOp)), self.some(Kind.NUMBER, level, room))

    def clamp(self, _kind, level, room):
        low, high = (Constant(number) for number in self.draw(rising)[:2])
        if self.draw(st.booleans()):
            low = self.node(Kind.NUMBER, level, room)
        return Clamp(self.node(Kind.NUMBER, level, room), low, high)

    def round(self, _kind, level, room):
        return Round(self.node(Kind.NUMBER, level, room), self.draw(roundings))

    def interpolate(self, _kind, level, room):
        points = tuple((place, self.draw(numbers)) for place in self.draw(rising))
        return Interpolate(self.node(Kind.NUMBER, level, room), points)

    def number_table(self, _kind, level, room):
        return self.table(level, room, numbers)

    # what answers with a token

    def bands(self, _kind, level, room):
        cuts = tuple(Cut(place, self.draw(st.booleans()), self.draw(tokens)) for place in self.draw(rising))
        return Bands(self.node(Kind.NUMBER, level, room), self.draw(tokens), cuts)

    def token_table(self, _kind, level, room):
        return self.table(level, room, tokens)

    def table(self, level, room, answers):
        keys = self.some(Kind.TOKEN, level, room)[:2]
        met = self.draw(st.lists(st.tuples(*[tokens] * len(keys)), min_size=1, max_size=9, unique=True))
        return Table(keys, tuple((row, self.draw(answers)) for row in met))

    # what answers with a truth

    def comparison(self, _kind, level, room):
        op = self.draw(st.sampled_from(ComparisonOp))
        kind = self.draw(st.sampled_from(Kind)) if op is ComparisonOp.EQUAL else Kind.NUMBER
        return Comparison(op, self.node(kind, level, room), self.node(kind, level, room))

    def one_of(self, _kind, level, room):
        met = self.draw(st.lists(tokens, min_size=1, max_size=2, unique=True))
        return OneOf(self.node(Kind.TOKEN, level, room), tuple(met))

    def logic(self, _kind, level, room):
        return Logic(self.draw(st.sampled_from(LogicOp)), self.some(Kind.TRUTH, level, room))

    def negation(self, _kind, level, room):
        return Negation(self.node(Kind.TRUTH, level, room))

    def is_absent(self, _kind, level, room):
        names = [name for kind in Kind for name in NAMES[kind]]
        return Absent(self.draw(st.sampled_from([*names, *COLLECTIONS, "tak_ada"])))


ANYWHERE = (_Maker.plain, _Maker.when, _Maker.absent, _Maker.undecided, _Maker.choice)
NUMBERS = (
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
TOKEN_KINDS = (_Maker.bands, _Maker.token_table)
TRUTHS = (_Maker.comparison, _Maker.comparison, _Maker.one_of, _Maker.logic, _Maker.negation, _Maker.is_absent)


@st.composite
def nodes(draw, *, kind: Kind | None = None, open_choices: bool = False):
    """Draw a tree; with ``open_choices`` nobody may have made the choices in it."""
    top = draw(st.sampled_from(Kind)) if kind is None else kind
    return _Maker(draw, open_choices=open_choices).node(top, 0, 4)


def formulas(**bounds):
    """Draw a formula."""
    return nodes(**bounds).map(wrap)


def facts_for(spec, *, complete: bool = False):
    """Draw facts that fit ``spec``; with ``complete`` nothing is missing and no collection is empty."""
    missing = [] if complete else [st.none()]
    values = {
        FactKind.NUMBER: st.one_of(numbers, numbers.map(str), *missing),
        FactKind.TOKEN: st.one_of(tokens, tokens, *missing),
        FactKind.TRUTH: st.one_of(st.booleans(), *missing),
        FactKind.TEXT: st.one_of(st.text(max_size=3), *missing),
        FactKind.ANY: st.one_of(numbers, tokens, st.none()),
    }

    def rows(item):
        some = st.lists(facts_for(item, complete=complete), min_size=int(complete), max_size=3)
        return some if complete else st.one_of(some, some, some, st.none())

    return st.fixed_dictionaries(
        {item.name: rows(item) if item.kind is FactKind.COLLECTION else values[item.kind] for item in spec.items}
    )


@st.composite
def formulas_with_facts(draw, *, kind: Kind | None = None):
    """Draw a formula and facts that it can read, which may be missing, empty, negative or 0."""
    formula = draw(formulas(kind=kind))
    return formula, draw(facts_for(needs_of(formula.node), complete=draw(st.integers(0, 2)) > 0))
