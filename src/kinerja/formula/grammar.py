"""Formulas as plain data, ready for JSON, and back.

The form is flat: named parts stand once, under their key, and a use of one is ``{"ref": key}``.  The grammar has
its own version; kinds are only ever added, and a kind never changes its meaning.  Reading trusts nothing: unknown
kinds and fields, cycles, depth, size and names are all refused with their path, before anything is built from them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, final

import attrs

from ..base.exact import number_text
from ..errors import FormulaError, InvalidValue, UnknownName, WrongType
from .algebra import Formula, wrap
from .grammar_fields import (
    Data,
    basis_from,
    basis_to,
    listed,
    member,
    number,
    object_of,
    placed,
    rounding_from,
    rounding_to,
    shown,
    text,
    words_from,
    words_to,
)
from .lookups import Bands, Cut, Interpolate, Table
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
    named_parts,
)
from .operators import AggregateOp, ArithmeticOp, ComparisonOp, ExtremeOp, LogicOp
from .tree import MAX_DEPTH, MAX_SIZE, Branch, Kind, Node

if TYPE_CHECKING:
    from enum import StrEnum
    from fractions import Fraction

__all__ = [
    "GRAMMAR",
    "Parts",
    "from_data",
    "node_to",
    "parts_to",
    "read_parts",
    "to_data",
]

GRAMMAR = 1
"""The version of the grammar that this module writes, and the newest one that it reads."""

Write = Callable[[Any], Data]
Read = Callable[[Data, "_Reader", str], Any]


# --- how each field of a node is written and read ---------------------------------------------------------------


@final
@attrs.frozen
class _Field:
    write: Write
    read: Read


def node_to(node: Node) -> Data:
    """Return a tree as data; a named part in it becomes a reference."""
    return {"ref": node.key} if isinstance(node, Named) else _body_to(node)


def _body_to(node: Node) -> Data:
    kind, fields = _KIND_OF[type(node)]
    return {"kind": kind, **{name: field.write(getattr(node, name)) for name, field in fields.items()}}


def _answer_to(answer: Fraction | str) -> Data:
    return {"token": answer} if isinstance(answer, str) else {"number": number_text(answer)}


def _answer_from(data: Data, path: str) -> Fraction | str:
    name = next(iter(data), None) if isinstance(data, Mapping) else None
    fields = object_of(data, path, "token" if name == "token" else "number")
    return text(fields["token"], path) if name == "token" else number(fields["number"], path)


def _items(read: Read) -> Read:
    def items(data: Data, reader: _Reader, path: str) -> tuple[Any, ...]:
        found = []
        # A generator would stand on the stack once more for each level of a deep formula.
        for index, item in enumerate(listed(data, path)):
            found.append(read(item, reader, f"{path}[{index}]"))
        return tuple(found)

    return items


def _read_branch(data: Data, reader: _Reader, path: str) -> Branch:
    fields = object_of(data, path, "if", "then")
    return Branch(reader.node(fields["if"], f"{path}.if"), reader.node(fields["then"], f"{path}.then"))


def _read_cut(data: Data, _reader: _Reader, path: str) -> Cut:
    fields = object_of(data, path, "value", "inclusive", "token")
    if not isinstance(fields["inclusive"], bool):
        raise WrongType("inclusive is not a truth.", path=path)
    return Cut(number(fields["value"], f"{path}.value"), fields["inclusive"], text(fields["token"], f"{path}.token"))


def _read_row(data: Data, reader: _Reader, path: str) -> tuple[tuple[str, ...], Fraction | str]:
    fields = object_of(data, path, "tokens", "answer")
    tokens = _TEXTS.read(fields["tokens"], reader, f"{path}.tokens")
    return tokens, _answer_from(fields["answer"], f"{path}.answer")


def _read_point(data: Data, _reader: _Reader, path: str) -> tuple[Fraction, Fraction]:
    pair = listed(data, path)
    if len(pair) != 2:
        raise InvalidValue("A point has two numbers.", path=path)
    return number(pair[0], f"{path}[0]"), number(pair[1], f"{path}[1]")


def _read_alternative(data: Data, reader: _Reader, path: str) -> tuple[str, Node]:
    fields = object_of(data, path, "token", "formula")
    return text(fields["token"], f"{path}.token"), reader.node(fields["formula"], f"{path}.formula")


def _read_constant(data: Data, _reader: _Reader, path: str) -> Fraction | str | bool:
    if isinstance(data, bool):
        return data
    return _answer_from(data, path)


def _plain(read: Callable[[Data, str], Any], write: Write = lambda value: value) -> _Field:
    return _Field(write, lambda data, _reader, path: read(data, path))


def _enum(members: type[StrEnum]) -> _Field:
    return _plain(lambda data, path: member(members, data, path), lambda member: member.value)


_NODE = _Field(node_to, lambda data, reader, path: reader.node(data, path))
_MAYBE = _Field(
    lambda node: None if node is None else node_to(node),
    lambda data, reader, path: None if data is None else reader.node(data, path),
)
_NODES = _Field(lambda nodes: [node_to(node) for node in nodes], _items(_NODE.read))
_TEXT = _plain(text)
_TEXTS = _Field(list, _items(_TEXT.read))
_KIND = _enum(Kind)
_VALUE = _Field(lambda value: value if isinstance(value, bool) else _answer_to(value), _read_constant)
_BRANCHES = _Field(
    lambda branches: [{"if": node_to(branch.condition), "then": node_to(branch.then)} for branch in branches],
    _items(_read_branch),
)
_CUTS = _Field(
    lambda cuts: [{"value": number_text(cut.value), "inclusive": cut.inclusive, "token": cut.token} for cut in cuts],
    _items(_read_cut),
)
_ROWS = _Field(
    lambda rows: [{"tokens": list(tokens), "answer": _answer_to(answer)} for tokens, answer in rows],
    _items(_read_row),
)
_POINTS = _Field(
    lambda points: [[number_text(place), number_text(height)] for place, height in points], _items(_read_point)
)
_ALTERNATIVES = _Field(
    lambda pairs: [{"token": token, "formula": node_to(formula)} for token, formula in pairs],
    _items(_read_alternative),
)

_NODES_BY_KIND: Mapping[str, tuple[type[Node], Mapping[str, _Field]]] = MappingProxyType(
    {
        "constant": (Constant, {"value": _VALUE}),
        "given": (Given, {"name": _TEXT, "of": _KIND}),
        "absent": (Absent, {"name": _TEXT}),
        "outer": (Outer, {"item": _NODE}),
        "arithmetic": (Arithmetic, {"op": _enum(ArithmeticOp), "left": _NODE, "right": _NODE}),
        "comparison": (Comparison, {"op": _enum(ComparisonOp), "left": _NODE, "right": _NODE}),
        "one_of": (OneOf, {"item": _NODE, "tokens": _TEXTS}),
        "logic": (Logic, {"op": _enum(LogicOp), "items": _NODES}),
        "not": (Negation, {"item": _NODE}),
        "when": (When, {"branches": _BRANCHES, "otherwise": _NODE}),
        "aggregate": (
            Aggregate,
            {"op": _enum(AggregateOp), "over": _TEXT, "item": _MAYBE, "where": _MAYBE, "weight": _MAYBE,
             "if_empty": _MAYBE},
        ),
        "extreme": (Extreme, {"op": _enum(ExtremeOp), "items": _NODES}),
        "clamp": (Clamp, {"item": _NODE, "low": _NODE, "high": _NODE}),
        "round": (Round, {"item": _NODE, "rounding": _plain(rounding_from, rounding_to)}),
        "bands": (Bands, {"item": _NODE, "lowest": _TEXT, "cuts": _CUTS}),
        "table": (Table, {"keys": _NODES, "rows": _ROWS}),
        "interpolate": (Interpolate, {"item": _NODE, "points": _POINTS}),
        "undetermined": (
            Undecided,
            {"of": _KIND, "reason": _plain(words_from, words_to), "basis": _plain(basis_from, basis_to)},
        ),
        "choice": (Choice, {"option": _TEXT, "alternatives": _ALTERNATIVES}),
    }
)  # fmt: skip

_KIND_OF = MappingProxyType({cls: (kind, fields) for kind, (cls, fields) in _NODES_BY_KIND.items()})


# --- formulas and their parts -----------------------------------------------------------------------------------

Parts = dict[str, Data]
"""Named parts as data, by key: label, basis and formula of each."""


def parts_to(*tops: Node) -> Parts:
    """Return the named parts of some trees as data, by key."""
    return {
        key: {"label": words_to(part.label), "basis": basis_to(part.basis), "formula": node_to(part.item)}
        for key, part in named_parts(*tops).items()
    }


def to_data(formula: Formula) -> Data:
    """Return a formula as data for JSON.

    Example:
        >>> from kinerja.formula import given
        >>> data = to_data(2 * given("skp"))
        >>> data["formula"]["left"]
        {'kind': 'constant', 'value': {'number': '2'}}
        >>> from_data(data) == 2 * given("skp")
        True
    """
    return {"grammar": GRAMMAR, "parts": parts_to(formula.node), "formula": node_to(formula.node)}


def from_data(data: Data, path: str = "") -> Formula:
    """Return the formula that ``data`` says.

    Raises:
        KinerjaError: with its path, for whatever is not a formula of this grammar.
    """
    fields = object_of(data, path, "grammar", "parts", "formula")
    check_grammar(fields["grammar"], path)
    top = read_parts(fields["parts"], {"formula": fields["formula"]}, path)["formula"]
    return wrap(top)


def check_grammar(version: Data, path: str) -> None:
    """Raise when ``version`` is not one that this module reads."""
    if isinstance(version, bool) or not isinstance(version, int) or not 1 <= version <= GRAMMAR:
        raise InvalidValue(
            f"The formula is written in grammar {shown(version)}.",
            mend=f"This kinerja reads grammars 1 to {GRAMMAR}; a newer kinerja may read more.",
            path=f"{path}.grammar" if path else "grammar",
        )


def read_parts(parts: Data, tops: Mapping[str, Data], path: str = "") -> dict[str, Node]:
    """Return the trees that ``tops`` say, by name, their references resolved in ``parts``.

    Raises:
        KinerjaError: with its path; also for parts that nothing uses, which would be lost.
    """
    if not isinstance(parts, Mapping):
        raise WrongType("The parts are not an object.", path=f"{path}.parts" if path else "parts")
    reader = _Reader(parts, path)
    trees = {name: reader.node(data, f"{path}.{name}" if path else name) for name, data in tops.items()}
    unused = [key for key in parts if key not in reader.done]
    if unused:
        raise InvalidValue(
            f"No formula uses the part {shown(unused[0])}.",
            mend="Leave it out.",
            path=f"{path}.parts" if path else "parts",
        )
    return trees


class _Reader:
    """Reads nodes, resolving references once and refusing cycles and what is too deep or too large."""

    def __init__(self, parts: Mapping[str, Data], path: str) -> None:
        self.parts = parts
        self.path = path
        self.done: dict[str, Named] = {}
        self.open: list[str] = []
        self.depth = 0
        self.count = 0

    def node(self, data: Data, path: str) -> Node:
        self.depth += 1
        self.count += 1
        if self.depth > MAX_DEPTH or self.count > MAX_SIZE:
            raise FormulaError("The formula is too deep or too large.", path=path)
        found = self.part(data, path) if isinstance(data, Mapping) and "ref" in data else self.body(data, path)
        self.depth -= 1
        return found

    def part(self, data: Data, path: str) -> Named:
        key = text(object_of(data, path, "ref")["ref"], f"{path}.ref")
        if key in self.open:
            raise FormulaError(f"The part {shown(key)} uses itself.", value=key, path=path)
        if key not in self.done:
            self.open.append(key)
            self.done[key] = self.named(key, path)
            self.open.pop()
        return self.done[key]

    def named(self, key: str, path: str) -> Named:
        if key not in self.parts:
            raise UnknownName(f"There is no part {shown(key)}.", mend="Add it to the parts.", value=key, path=path)
        here = f"{self.path}.parts.{key}" if self.path else f"parts.{key}"
        fields = object_of(self.parts[key], here, "label", "basis", "formula")
        label = words_from(fields["label"], f"{here}.label")
        basis = basis_from(fields["basis"], f"{here}.basis")
        item = self.node(fields["formula"], f"{here}.formula")
        return placed(here, lambda: Named(key, label, item, basis))

    def body(self, data: Data, path: str) -> Node:
        kind = data.get("kind") if isinstance(data, Mapping) else None
        if not isinstance(kind, str) or kind not in _NODES_BY_KIND:
            known = ", ".join(_NODES_BY_KIND)
            raise UnknownName(
                f"{shown(kind)} is not a kind of formula of grammar {GRAMMAR}.",
                mend=f"Known are {known}.",
                path=path,
            )
        cls, fields = _NODES_BY_KIND[kind]
        held = object_of(data, path, "kind", *fields)
        values = {}
        for name, field in fields.items():
            values[name] = field.read(held[name], self, f"{path}.{name}")
        return placed(path, lambda: cls(**values))
