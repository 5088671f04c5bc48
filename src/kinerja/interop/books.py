"""How scales, facts, formulas and rule books are written and read.

A formula is written in its own grammar, with the named parts it is made of.  A rule book is flat, and so is an
amendment: the parts of all of its formulas stand once, in ``parts``, and a formula refers to them by ``{"ref": key}``.
"""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003 - the types of fields are looked up
from fractions import Fraction
from types import NoneType
from typing import TYPE_CHECKING, Any, final, get_args

import attrs
from cattrs.errors import ClassValidationError

from ..base.exact import number_text
from ..base.scale import Scale
from ..errors import KinerjaError, WrongType
from ..formula.algebra import Formula, wrap
from ..formula.facts import Facts, FactSpec, check_facts
from ..formula.grammar import GRAMMAR, check_grammar, from_data, node_to, parts_to, read_parts, to_data
from ..rules.book import RuleBook
from ..rules.parts import Check
from .problems import Told, refuse_changes, together
from .registry import OFFICIAL, fields_of
from .scalars import refusal
from .values import class_reader, class_writer, list_reader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cattrs import Converter

    from ..formula.tree import Node
    from ..rules.amendment import Amendment
    from .values import Read, Write

__all__ = [
    "book_reader",
    "book_writer",
    "facts_reader",
    "facts_writer",
    "formula_reader",
    "formula_writer",
    "node_reader",
    "node_writer",
    "rules_reader",
    "rules_writer",
    "scale_reader",
    "scale_writer",
]


# --- Scales and facts -----------------------------------------------------------------------------------------------


def scale_reader(kind: Any, converter: Converter) -> Read:
    """Return what reads a scale; one with the id and tokens of an official list is that list."""
    inner = class_reader(kind, converter, without=("members",))

    def read(value: Any, _kind: Any) -> Scale:
        found: Scale = inner(value, kind)
        official = [Scale.of(OFFICIAL[found.id])] if found.id in OFFICIAL else []
        return official[0] if official == [found] else found

    return read


def scale_writer(kind: Any, converter: Converter) -> Write:
    """Return what writes a scale."""
    return class_writer(kind, converter, without=("members",))


@final
@attrs.frozen
class _Stored:
    """Facts as they are stored: what they were checked against, and their values by name."""

    spec: FactSpec
    values: Mapping[str, Any]


def facts_reader(kind: Any, converter: Converter) -> Read:
    """Return what reads facts and checks them again."""
    inner = class_reader(_Stored, converter, hooks={"values": lambda values, _kind: values})

    def read(value: Any, _kind: Any) -> Facts:
        stored: _Stored = inner(value, kind)
        try:
            facts = check_facts(stored.spec, stored.values)
            refuse_changes(stored.values, _plain(facts.as_data()))
        except KinerjaError as error:
            raise error.at("values") from None
        return facts

    return read


def facts_writer(_kind: Any, converter: Converter) -> Write:
    """Return what writes facts with what they were checked against."""
    spec = converter.get_unstructure_hook(FactSpec)

    def write(value: Any) -> dict[str, Any]:
        if not isinstance(value, Facts):
            raise refusal(value, "a value of Facts", "Check the mapping first.")
        return {"spec": spec(value.spec), "values": _plain(value.as_data())}

    return write


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return number_text(value) if isinstance(value, Fraction) else value


# --- Formulas -------------------------------------------------------------------------------------------------------


def formula_reader(kind: type[Formula], _converter: Converter) -> Read:
    """Return what reads a formula of a kind."""

    def read(value: Any, _kind: Any) -> Formula:
        found = _of_kind(from_data(value), kind)
        refuse_changes(value, to_data(found))
        return found

    return read


def _of_kind(formula: Formula, kind: type[Formula]) -> Formula:
    if not isinstance(formula, kind):
        what = f"The formula answers with a {formula.node.kind}."
        raise WrongType(what, mend=f"A {kind.__name__} is needed here.")
    return formula


def formula_writer(kind: type[Formula], _converter: Converter) -> Write:
    """Return what writes a formula with the parts it is made of."""
    return lambda value: to_data(_held(value, kind))


def _held(value: Any, kind: type[Formula]) -> Formula:
    if not isinstance(value, kind):
        raise refusal(value, f"a {kind.__name__}")
    return value


def node_reader(kind: type[Node], converter: Converter) -> Read:
    """Return what reads a tree, written like the formula that it is."""
    inner = formula_reader(Formula, converter)

    def read(value: Any, _kind: Any) -> Node:
        node: Node = inner(value, Formula).node
        if not isinstance(node, kind):
            raise WrongType(f"The tree is a {type(node).__name__}, not a {kind.__name__}.", mend="Ask for Node.")
        return node

    return read


def node_writer(kind: type[Node], _converter: Converter) -> Write:
    """Return what writes a tree like the formula that it is."""

    def write(value: Any) -> Any:
        if not isinstance(value, kind):
            raise refusal(value, f"a {kind.__name__}")
        return to_data(wrap(value))

    return write


# --- Rule books -----------------------------------------------------------------------------------------------------


@final
@attrs.frozen
class _Place:
    """A field that holds a formula: of which kind, and whether it may be empty."""

    kind: type[Formula]
    optional: bool


def _formula_fields(kind: type) -> dict[str, _Place]:
    """Return the fields of a class that hold a formula."""
    kinds = {field.name: get_args(field.type) or (field.type,) for field in fields_of(kind)}
    return {
        name: _Place(held[0], optional=NoneType in held)
        for name, held in kinds.items()
        if isinstance(held[0], type) and issubclass(held[0], Formula)
    }


def book_writer(kind: type[RuleBook | Amendment], converter: Converter) -> Write:
    """Return what writes a rule book or an amendment, the named parts of all its formulas once."""
    checks = class_writer(Check, converter, hooks=_node_writers(Check))
    hooks = {
        **_node_writers(kind),
        "checks": lambda held: [checks(check) for check in held],
        "replace": lambda held: [node_to(_held(part, Formula).node) for part in held],
    }
    inner = class_writer(kind, converter, hooks=hooks)

    def write(value: Any) -> dict[str, Any]:
        data = inner(value)
        trees = [formula.node for formula in value.formulas.values()]
        return {**data, "grammar": GRAMMAR, "parts": parts_to(*trees)}

    return write


def _node_writers(kind: type) -> dict[str, Write]:
    return {name: _node_writer(place) for name, place in _formula_fields(kind).items()}


def _node_writer(place: _Place) -> Write:
    return lambda value: None if value is None and place.optional else node_to(_held(value, place.kind).node)


def rules_writer(_kind: Any, converter: Converter) -> Write:
    """Return what writes the rules of an outcome, which must be a rule book: other strategies are no data."""
    inner = converter.get_unstructure_hook(RuleBook)

    def write(value: Any) -> Any:
        if not isinstance(value, RuleBook):
            raise WrongType(
                f"The rules {getattr(value, 'id', '')!r} are a {type(value).__name__}, not a RuleBook.",
                why="Only a rule book is data; another strategy is code.",
                mend="Store id, version and digest of the rules, or write them as a RuleBook.",
            )
        return inner(value)

    return write


def book_reader(kind: type[RuleBook | Amendment], converter: Converter) -> Read:
    """Return what reads a rule book or an amendment: its formulas first, then what they stand in."""
    checks = list_reader(class_reader(Check, converter, hooks=_takers(Check)), Check)
    replace = list_reader(_taker(_Place(Formula, optional=False)), Formula)
    hooks = {**_takers(kind), "checks": checks, "replace": replace}
    inner = class_reader(kind, converter, hooks=hooks, beside=("grammar", "parts"))
    write = book_writer(kind, converter)
    names = tuple(_formula_fields(kind))

    def read(value: Any, _kind: Any) -> RuleBook | Amendment:
        if value.__class__ is not dict:
            raise refusal(value, "an object")
        trees, problems = _trees(value, _places(value, names))
        try:
            found: RuleBook | Amendment = inner(_planted(value, trees), kind)
        except ClassValidationError as error:
            raise together(kind.__name__, [*problems, *error.exceptions], kind) from None
        refuse_changes(value, write(found))
        return found

    return read


def _takers(kind: type) -> dict[str, Read]:
    return {name: _taker(place) for name, place in _formula_fields(kind).items()}


def _taker(place: _Place) -> Read:
    def take(value: Any, _kind: Any) -> Formula | None:
        if isinstance(value, Formula):
            return _of_kind(value, place.kind)
        if value is not None:
            raise Told
        if not place.optional:
            raise refusal(value, f"a {place.kind.__name__}")
        return None

    return take


def _places(book: dict[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    """Return the data of all formulas of a book by their place in it."""
    checks = {_holds(at): check.get("holds") for at, check in _listed(book, "checks") if isinstance(check, dict)}
    parts = {_replaced(at): part for at, part in _listed(book, "replace")}
    places = {name: book.get(name) for name in names} | checks | parts
    return {place: data for place, data in places.items() if data is not None}


def _listed(book: dict[str, Any], name: str) -> Iterator[tuple[int, Any]]:
    yield from enumerate(book[name] if isinstance(book.get(name), list) else ())


def _holds(index: int) -> str:
    return f"checks[{index}].holds"


def _replaced(index: int) -> str:
    return f"replace[{index}]"


def _trees(book: dict[str, Any], places: Mapping[str, Any]) -> tuple[Mapping[str, Node], list[Exception]]:
    """Return the trees of a book by place, or what is wrong with one of them."""
    try:
        check_grammar(book.get("grammar"), "")
        return read_parts(book.get("parts"), places), []
    except (KinerjaError, RecursionError) as error:
        return {}, [error]


def _planted(book: dict[str, Any], trees: Mapping[str, Node]) -> dict[str, Any]:
    """Return the data of a book with its formulas in their places."""
    planted = {**book, **{place: wrap(tree) for place, tree in trees.items() if place in book}}
    if isinstance(book.get("checks"), list):
        planted["checks"] = [
            {**check, "holds": wrap(trees[_holds(at)])} if _holds(at) in trees else check
            for at, check in _listed(book, "checks")
        ]
    if isinstance(book.get("replace"), list):
        parts = _listed(book, "replace")
        planted["replace"] = [wrap(trees[_replaced(at)]) if _replaced(at) in trees else part for at, part in parts]
    return planted


def rules_reader(_kind: Any, converter: Converter) -> Read:
    """Return what reads the rules of an outcome."""
    inner = converter.get_structure_hook(RuleBook)
    return lambda value, _rules: inner(value, RuleBook)
