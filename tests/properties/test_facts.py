"""Laws of checked facts: what the quick reader reads, the checks read the same."""

from __future__ import annotations

from collections import OrderedDict, UserDict
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType

from hypothesis import example, given
from hypothesis import strategies as st

from kinerja.errors import Problems
from kinerja.formula.facts import FactKind, FactSpec, _checked, check_facts


class Word(StrEnum):
    X = "x"


class Text(str):
    """Text of a kind of its own."""

    __slots__ = ()


TOKENS = ("x", "y", "baik")
NAMES = ("a", "b", "c", "row", "left")
USUAL = {
    FactKind.NUMBER: st.integers(-(10**16), 10**16),
    FactKind.TOKEN: st.sampled_from(TOKENS),
    FactKind.TRUTH: st.booleans(),
    FactKind.TEXT: st.text(max_size=3),
    FactKind.ANY: st.integers(),
}
ALSO_GOOD = {
    FactKind.NUMBER: st.sampled_from([Fraction(1, 3), Decimal("0.50"), "80.5", "2/6", 10**59]),
    FactKind.TOKEN: st.sampled_from([Word.X, Text("x")]),
    FactKind.TEXT: st.builds(Text, st.text(max_size=3)),
}
ODD = st.sampled_from(
    [None, True, 0, 0.5, 10**60, "x", "z", b"x", "1,5", Word.X, [], {}, (), [None], [[]], {"a": 1}, {"x"}]
)


@st.composite
def specs(draw, name: str = "fakta", kind: FactKind = FactKind.COLLECTION, room: int = 2):
    """Draw a declaration: a tree of names, required or not, tokens with or without a list."""
    one_of = draw(st.sampled_from([(), TOKENS])) if kind is FactKind.TOKEN else ()
    items = ()
    if kind is FactKind.COLLECTION:
        kinds = [each for each in FactKind if room or each is not FactKind.COLLECTION]
        items = tuple(
            draw(specs(item, draw(st.sampled_from(kinds)), room - 1))
            for item in draw(st.lists(st.sampled_from(NAMES), max_size=4, unique=True))
        )
    return FactSpec(name, kind, required=draw(st.booleans()), one_of=one_of, items=items)


@st.composite
def fitting(draw, spec: FactSpec):
    """Draw facts that fit ``spec``, in the form that they usually have; what need not be there may be missing."""
    row = {}
    for item in spec.items:
        if not item.required and draw(st.booleans()):
            row |= draw(st.sampled_from([{}, {item.name: None}]))
        elif item.kind is FactKind.COLLECTION:
            rows = draw(st.lists(fitting(item), max_size=3))
            row[item.name] = draw(st.sampled_from([rows, tuple(rows)]))
        else:
            row[item.name] = draw(USUAL[item.kind])
    return row


@st.composite
def bent(draw, spec: FactSpec):
    """Draw facts of any form, most of them right: another kind of number or mapping, a wrong name, a wrong value."""
    row = {}
    for item in spec.items:
        usual = fitting_value(item)
        choice = draw(st.sampled_from([usual, usual, usual, ALSO_GOOD.get(item.kind, usual), ODD]))
        row[item.name] = draw(choice)
    if draw(st.integers(0, 9)) == 0:
        row[draw(st.sampled_from(["tak_ada", 5, None]))] = 1
    return draw(st.sampled_from([dict, dict, dict, dict, OrderedDict, UserDict, MappingProxyType]))(row)


def fitting_value(item: FactSpec):
    """Draw a value that one declaration allows."""
    return st.lists(bent(item), max_size=2) if item.kind is FactKind.COLLECTION else USUAL[item.kind]


def exactly(value):
    """Return a row with the type of everything in it, since 1 == True == Fraction(1)."""
    return (tuple, *map(exactly, value)) if isinstance(value, tuple) else (type(value), value)


def answered(run):
    """Return the row that ``run`` gives, or every problem that it finds."""
    try:
        return exactly(run())
    except Problems as found:
        return [(type(problem), problem.path, str(problem)) for problem in found.problems]


PLAIN = FactSpec("fakta", FactKind.COLLECTION, items=(FactSpec("a", FactKind.NUMBER, required=True),))


class TestQuickReader:
    """It reads what the checks read, or leaves it to them."""

    @given(st.data())
    def test_what_is_usual_is_read_at_once(self, data) -> None:
        spec = data.draw(specs())
        facts = data.draw(fitting(spec))
        assert exactly(spec._quick(facts)) == exactly(_checked(spec, facts))

    @given(st.data())
    def test_facts_of_any_form(self, data) -> None:
        """The checks alone would say the same, about what is right and about what is wrong."""
        spec = data.draw(specs())
        facts = data.draw(bent(spec))
        assert answered(lambda: check_facts(spec, facts).row) == answered(lambda: _checked(spec, facts))

    @example([])
    @example({"a": True})
    @example({"a": 10**15})
    @example({"a": None})
    @example({"A": 1})
    @example({"a": 1, "b": None})
    @given(st.recursive(ODD, lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from("ab"), inner)))
    def test_anything_at_all(self, facts) -> None:
        assert answered(lambda: check_facts(PLAIN, facts).row) == answered(lambda: _checked(PLAIN, facts))
