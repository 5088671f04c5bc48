"""Facts: what formulas read, declared by a rule book and checked once.

A :class:`FactSpec` is a tree of names; :func:`check_facts` holds a mapping against it, reports every problem at
once, and gives :class:`Facts`: immutable, hashable, with exact numbers, ready for every formula of the book.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from enum import Enum, StrEnum
from fractions import Fraction
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, final

import attrs

from ..base.exact import exact
from ..base.words import Words
from ..errors import FormulaError, InvalidValue, KinerjaError, Problems, UnknownName, WrongType
from .code import Names, code, expression, function
from .nodes import Absent, Aggregate, Given, Outer
from .tree import Kind, Node

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["FactKind", "FactSpec", "Facts", "Row", "check_facts", "needs_of", "undeclared"]

Row = tuple[object, ...]
"""The values of one level, in the order of its spec: numbers as (numerator, denominator), collections as rows."""


class FactKind(StrEnum):
    """What a fact holds."""

    NUMBER = "number"
    TOKEN = "token"
    TRUTH = "truth"
    TEXT = "text"
    """Titles the steps of an explanation; never computed with."""
    ANY = "any"
    """Asked for only whether it is there; whatever is there is kept as ``True``."""
    COLLECTION = "collection"
    """Any number of rows, each with the facts in ``items``."""


def _places(spec: FactSpec) -> dict[str, int]:
    places = {item.name: index for index, item in enumerate(spec.items)}
    if len(places) < len(spec.items):
        raise FormulaError(f"{spec.name!r} declares one name twice.", mend="Declare each fact once.")
    return places


@final
@attrs.frozen(cache_hash=True)
class FactSpec:
    """One fact that a rule book reads, or a collection of rows of them.

    The whole of what a book reads is a collection too, of which there is one row.

    Args:
        name: The name in the mapping.
        kind: What it holds.
        meaning: What it means, for people.
        unit: The unit of a number, where it always is the same one.
        required: Whether facts without it are refused.
        one_of: The tokens allowed; empty for any.
        items: The facts of a row, for a collection.

    Example:
        >>> spec = FactSpec("fakta", FactKind.COLLECTION, items=(FactSpec("skp", FactKind.NUMBER, required=True),))
        >>> check_facts(spec, {"skp": "85.5"})["skp"]
        Fraction(171, 2)
    """

    name: str
    kind: FactKind
    meaning: Words = Words("", "")
    unit: str = ""
    required: bool = False
    one_of: tuple[str, ...] = ()
    items: tuple[FactSpec, ...] = ()
    places: dict[str, int] = attrs.field(
        init=False, eq=False, repr=False, default=attrs.Factory(_places, takes_self=True)
    )

    @cached_property
    def _quick(self) -> Callable[[Any], Row]:
        return _quick_reader(self)

    def child(self, name: str) -> FactSpec | None:
        """Return the declaration of ``name`` in a row, if there is one."""
        index = self.places.get(name)
        return None if index is None else self.items[index]


@final
@attrs.frozen(cache_hash=True, repr=False)
class Facts(Mapping[str, object]):
    """Checked facts; read like a mapping, with numbers as ``Fraction`` and collections as tuples of mappings.

    Args:
        spec: What they were checked against.
        row: The values, in the order of the spec.
    """

    spec: FactSpec
    row: Row

    def __getitem__(self, name: str) -> object:
        index = self.spec.places.get(name)
        if index is None:
            raise UnknownName(f"{name!r} is not a fact.", mend=f"Known are {', '.join(self.spec.places)}.", value=name)
        return self._value(index)

    def get(self, key: str, default: Any = None) -> Any:
        """Return a fact, or ``default`` when it is absent; a name that is no fact raises."""
        value = self[key]
        return default if value is None else value

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name in self.spec.places and self.row[self.spec.places[name]] is not None

    def __iter__(self) -> Iterator[str]:
        return (item.name for item, value in zip(self.spec.items, self.row, strict=True) if value is not None)

    def __len__(self) -> int:
        return sum(value is not None for value in self.row)

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.spec, self.row)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {', '.join(self)}>"

    def _value(self, index: int) -> object:
        value, item = self.row[index], self.spec.items[index]
        if value is None:
            return None
        if item.kind is FactKind.NUMBER:
            return Fraction(*value)  # type: ignore[misc]
        if item.kind is FactKind.COLLECTION:
            return tuple(Facts(item, row) for row in value)  # type: ignore[attr-defined]
        return value

    def as_data(self) -> dict[str, object]:
        """Return the facts as plain dicts, lists, text, truths and ``Fraction``, without what is absent."""
        return {
            name: [row.as_data() for row in value] if isinstance(value, tuple) else value
            for name, value in self.items()
        }


def check_facts(spec: FactSpec, mapping: Mapping[str, object]) -> Facts:
    """Return ``mapping`` as checked facts.

    Numbers may be given as ``int``, ``Decimal``, ``Fraction`` or text, tokens as text or enum members.

    Raises:
        Problems: with every problem and its path: unknown names, missing facts, floats, truths as numbers, tokens
            that are not allowed, things that are no rows.

    Example:
        >>> spec = FactSpec("fakta", FactKind.COLLECTION, items=(FactSpec("skp", FactKind.NUMBER, required=True),))
        >>> check_facts(spec, {"skp": 85.5, "spk": 1})
        Traceback (most recent call last):
        ...
        kinerja.errors.Problems: The facts do not fit. 2 problems:
        - spk: 'spk' is not a fact. Known are skp.
        - skp: 85.5 is a float, which is not exact. Write '85.5' or Decimal('85.5').
    """
    if isinstance(mapping, Facts) and mapping.spec == spec:
        return mapping
    data = mapping.as_data() if isinstance(mapping, Facts) else mapping
    try:
        return Facts(spec, _quick(spec)(data))
    except (_Unusual, KinerjaError):
        return Facts(spec, _checked(spec, data))


def _checked(spec: FactSpec, data: object) -> Row:
    """Return ``data`` as a row, however it was given, or raise with all that is wrong with it."""
    problems: list[KinerjaError] = []
    row = _row(spec, data, "", problems)
    if problems:
        raise Problems("The facts do not fit.", problems)
    return row


def _row(spec: FactSpec, mapping: object, path: str, problems: list[KinerjaError]) -> Row:
    if not isinstance(mapping, Mapping):
        problems.append(WrongType(f"{mapping!r} is not a mapping of names to facts.", path=path, value=mapping))
        return ()
    places = spec.places
    if not mapping.keys() <= places.keys():
        problems.extend(_unknown(spec, name, path) for name in mapping if name not in places)
    return tuple([_fact(item, mapping.get(item.name), path, problems) for item in spec.items])


def _fact(spec: FactSpec, value: object, path: str, problems: list[KinerjaError]) -> object:
    if value is None:
        if spec.required:
            problems.append(_missing(spec, path))
        return None
    here = f"{path}.{spec.name}" if path else spec.name
    try:
        return _CHECKS[spec.kind](spec, value, here, problems)
    except KinerjaError as error:
        problems.append(error.at(here))
        return None


def _number(_spec: FactSpec, value: object, _path: str, _problems: list[KinerjaError]) -> tuple[int, int]:
    number = exact(value)  # type: ignore[arg-type]
    return (number.numerator, number.denominator)


def _token(spec: FactSpec, value: object, _path: str, _problems: list[KinerjaError]) -> str:
    token = value.value if isinstance(value, Enum) else value
    if not isinstance(token, str):
        raise WrongType(f"{value!r} is not a token.", mend="Give text, or a member of an official list.", value=value)
    if spec.one_of and token not in spec.one_of:
        known = ", ".join(spec.one_of)
        raise UnknownName(f"{token!r} is not one of the tokens.", mend=f"Known are {known}.", value=token)
    return str(token)


def _truth(_spec: FactSpec, value: object, _path: str, _problems: list[KinerjaError]) -> bool:
    if not isinstance(value, bool):
        raise WrongType(f"{value!r} is not a truth.", mend="Give True or False.", value=value)
    return value


def _text(_spec: FactSpec, value: object, _path: str, _problems: list[KinerjaError]) -> str:
    if not isinstance(value, str):
        raise WrongType(f"{value!r} is not text.", value=value)
    return value


def _rows(spec: FactSpec, value: object, path: str, problems: list[KinerjaError]) -> tuple[Row, ...]:
    if isinstance(value, str | bytes) or not isinstance(value, Sequence):
        raise WrongType(f"A {type(value).__name__} is not a sequence of rows.", mend="Give a list.", value=value)
    return tuple([_row(spec, row, f"{path}[{index}]", problems) for index, row in enumerate(value)])


_CHECKS = MappingProxyType(
    {
        FactKind.NUMBER: _number,
        FactKind.TOKEN: _token,
        FactKind.TRUTH: _truth,
        FactKind.TEXT: _text,
        FactKind.ANY: lambda *_: True,
        FactKind.COLLECTION: _rows,
    }
)


class _Unusual(Exception):
    """A row is wrong, or was given in a way that the quick reader does not know."""


def _quick(spec: FactSpec) -> Callable[[Any], Row]:
    # The place that a declaration has for its reader.
    return spec._quick  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]


def _quick_reader(spec: FactSpec) -> Callable[[Any], Row]:
    """Return what reads a row of the usual form in a fifth of the time that the checks above take.

    It is written for the names of the row as formulas are (see ``code``), and raises as soon as there is anything to
    say; saying it is left to the checks.
    """
    names = Names(Unusual=_Unusual, sequences=(list, tuple))
    body = code("if type(row) is not dict: raise Unusual\nleft = len(row)")
    facts: list[ast.expr] = []
    for item in spec.items:
        inner = _quick(item) if item.kind is FactKind.COLLECTION else None
        parts = {
            "fact": names.fresh(),
            "name": ast.Constant(item.name),
            "allowed": names.held(frozenset(item.one_of)),
            "inner": names.held(inner),
            "other": names.held(_other(item)),
        }
        read = code("left -= 1\nfact = row[name]", **parts) + code(_usual(item), **parts)
        body += [*code("fact = None", **parts), ast.If(expression("name in row", **parts), read, [])]
        body += code("if fact is None: raise Unusual", **parts) if item.required else []
        facts.append(parts["fact"])
    body += code("if left: raise Unusual\nreturn facts", facts=ast.Tuple(facts, ast.Load()))
    return function("row", body, names)


def _usual(item: FactSpec) -> str:
    """Return the code that reads a fact: whole numbers plainly short enough, allowed tokens, text, lists of dicts."""
    kind = FactKind.TEXT if item.kind is FactKind.TOKEN and not item.one_of else item.kind
    return _USUAL.get(kind, "fact = other(fact)")


_USUAL: Mapping[FactKind, str] = MappingProxyType(
    {
        FactKind.NUMBER: "fact = (fact, 1) if type(fact) is int and -(10**15) < fact < 10**15 else other(fact)",
        FactKind.TOKEN: "if type(fact) is not str or fact not in allowed: fact = other(fact)",
        FactKind.TEXT: "if type(fact) is not str: fact = other(fact)",
        FactKind.COLLECTION: "fact = tuple(map(inner, fact)) if type(fact) in sequences else other(fact)",
    }
)


def _other(item: FactSpec) -> Callable[[object], object]:
    """Return what reads a fact that is not of the usual form."""

    def other(value: object) -> object:
        if value is None:
            return None
        if item.kind is FactKind.COLLECTION:
            raise _Unusual
        return _CHECKS[item.kind](item, value, "", [])

    return other


def _unknown(spec: FactSpec, name: object, path: str) -> UnknownName:
    here = f"{path}.{name}" if path else str(name)
    return UnknownName(f"{name!r} is not a fact.", mend=f"Known are {', '.join(spec.places)}.", path=here, value=name)


def _missing(spec: FactSpec, path: str) -> InvalidValue:
    here = f"{path}.{spec.name}" if path else spec.name
    meaning = f"It means: {spec.meaning.en}." if spec.meaning.en else ""
    return InvalidValue(f"{spec.name!r} is missing.", why=meaning, mend=_wanted(spec), path=here)


def _wanted(spec: FactSpec) -> str:
    """Return how a missing fact is given."""
    if spec.kind is FactKind.TRUTH:
        return "Give True or False."
    return f"Give one of {', '.join(spec.one_of)}." if spec.one_of else "Give it."


_FACT_KINDS = MappingProxyType({Kind.NUMBER: FactKind.NUMBER, Kind.TOKEN: FactKind.TOKEN, Kind.TRUTH: FactKind.TRUTH})


def needs_of(*tops: Node) -> FactSpec:
    """Return the facts that formulas read, as far as they themselves tell.

    Raises:
        FormulaError: when a name is read as two kinds, or a formula looks further out than it stands.
    """
    levels: list[dict[str, object]] = [{}]
    for top in tops:
        _read(top, levels)
    return FactSpec("facts", FactKind.COLLECTION, items=_specs(levels[0]))


def _read(here: Node, levels: list[dict[str, object]]) -> None:
    if isinstance(here, Given):
        _claim(levels[-1], here.name, _FACT_KINDS[here.kind])
    elif isinstance(here, Absent):
        levels[-1].setdefault(here.name, None)
    elif isinstance(here, Outer):
        if len(levels) == 1:
            raise FormulaError("outer(...) stands outside of every collection.", mend="Leave it out.")
        _read(here.item, levels[:-1])
    elif isinstance(here, Aggregate):
        rows = _claim(levels[-1], here.over, {})
        for child in (here.where, here.weight, here.item):
            if child is not None:
                _read(child, [*levels, rows])
        if here.if_empty is not None:
            _read(here.if_empty, levels)
    else:
        for child in here.children():
            _read(child, levels)


def _claim(level: dict[str, object], name: str, kind: object) -> dict[str, object]:
    known = level.get(name)
    if known is None:
        level[name] = known = kind
    if type(known) is not type(kind) or (isinstance(kind, FactKind) and known is not kind):
        raise FormulaError(f"The fact {name!r} is read as two kinds.", mend="Give one of them another name.")
    return known if isinstance(known, dict) else {}


def _specs(level: dict[str, object]) -> tuple[FactSpec, ...]:
    return tuple(
        FactSpec(name, FactKind.COLLECTION, items=_specs(kind))
        if isinstance(kind, dict)
        else FactSpec(name, kind if isinstance(kind, FactKind) else FactKind.ANY)
        for name, kind in level.items()
    )


def undeclared(declared: FactSpec, read: FactSpec, path: str = "") -> Iterator[str]:
    """Yield the path of each fact that ``read`` reads and ``declared`` lacks, or holds as another kind.

    Example:
        >>> spec = FactSpec("fakta", FactKind.COLLECTION, items=(FactSpec("skp", FactKind.NUMBER),))
        >>> list(undeclared(spec, FactSpec("", FactKind.COLLECTION, items=(FactSpec("spk", FactKind.NUMBER),))))
        ['spk']
    """
    for item in read.items:
        here, known = f"{path}.{item.name}" if path else item.name, declared.child(item.name)
        if known is None or item.kind not in {known.kind, FactKind.ANY}:
            yield here
        else:
            yield from undeclared(known, item, here)
