"""Values of kinerja as JSON, and back, exactly.

What is written can be read and comes out equal; what is read is what would be written, character by character.
Everything else is refused, all problems at once, each with its path: unknown and missing keys, floats, a truth for a
number, text for a truth, another spelling of a number, a list in another order.

    >>> from kinerja.base.period import Period
    >>> text = dumps(Period.quarter(2025, 1))
    >>> text
    '{"schema":1,"type":"Period","data":{"start":"2025-01-01","end":"2025-03-31"}}'
    >>> loads(text) == Period.quarter(2025, 1)
    True

Every field stands in the data, also one that is null or empty, and numbers of persons stand there in full: that is
what storage is for.  In errors they are masked.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, TypeVar, final, overload

from cattrs import Converter
from cattrs.errors import BaseValidationError, StructureHandlerNotFoundError

from ..base.scale import Scale
from ..errors import InvalidValue, KinerjaError, Problems, WrongType
from ..formula.algebra import Formula
from ..formula.facts import Facts
from ..formula.tree import Node
from ..rules.amendment import Amendment
from ..rules.book import RuleBook, ScoringStrategy
from . import books, scalars, values
from .envelope import migrated, opened, sealed, type_named
from .json_text import read_json, write_json
from .problems import problems_in, screened
from .registry import TYPES, is_class, stored_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from .values import Read, Write

__all__ = ["dumps", "from_data", "loads", "make_converter", "structure", "to_data", "unstructure"]

T = TypeVar("T")

_SCALARS: tuple[tuple[type, Callable[..., Any], Callable[..., Any]], ...] = (
    (str, scalars.read_text, scalars.write_text),
    (bool, scalars.read_truth, scalars.write_truth),
    (int, scalars.read_whole, scalars.write_whole),
    (float, scalars.not_stored, scalars.not_stored),
    (bytes, scalars.not_stored, scalars.not_stored),
    (Fraction, scalars.read_exact, scalars.write_exact),
    (Decimal, scalars.read_printed, scalars.write_printed),
    (date, scalars.read_day, scalars.write_day),
    (datetime, scalars.read_moment, scalars.write_moment),
)


def _is(parent: type) -> Callable[[Any], bool]:
    return lambda kind: isinstance(kind, type) and issubclass(kind, parent)


# A later rule goes before an earlier one.
_RULES: tuple[tuple[Callable[[Any], bool], Callable[..., Read], Callable[..., Write]], ...] = (
    (values.is_tuple, values.tuple_reader, values.tuple_writer),
    (values.is_union, values.union_reader, values.union_writer),
    (is_class, values.class_reader, values.class_writer),
    (_is(Scale), books.scale_reader, books.scale_writer),
    (_is(Facts), books.facts_reader, books.facts_writer),
    (_is(Formula), books.formula_reader, books.formula_writer),
    (_is(Node), books.node_reader, books.node_writer),
    (_is(RuleBook), books.book_reader, books.book_writer),
    (_is(Amendment), books.book_reader, books.book_writer),
    (lambda kind: kind is ScoringStrategy, books.rules_reader, books.rules_writer),
)


def make_converter() -> Converter:
    """Return a new converter with the rules of this module, to be extended by who embeds kinerja.

    Its ``structure`` raises the errors of cattrs; handed over as ``converter=`` to the functions here, it raises those
    of kinerja.

    Example:
        >>> from kinerja.base.law import Law
        >>> make_converter().unstructure(Law("PP 46/2011"))
        {'id': 'PP 46/2011', 'title': ''}
    """
    return _converter(careful=True)


def _converter(*, careful: bool) -> Converter:
    """Return a converter that tells all problems, or a quicker one that stops at the first."""
    converter = Converter(detailed_validation=careful)
    for kind, read, write in _SCALARS:
        converter.register_structure_hook(kind, read)
        converter.register_unstructure_hook(kind, write)
    for members in (kind for kind in TYPES.values() if issubclass(kind, Enum)):
        # One by one: cattrs takes a list of text tokens for text.
        converter.register_structure_hook(members, scalars.member_reader(members))
        converter.register_unstructure_hook(members, partial(scalars.write_member, members=members))
    for predicate, reader, writer in _RULES:
        converter.register_structure_hook_factory(predicate, partial(_made, reader, converter))
        converter.register_unstructure_hook_factory(predicate, partial(_made, writer, converter))
    return converter


def _made(factory: Callable[[Any, Converter], T], converter: Converter, kind: Any) -> T:
    return factory(kind, converter)


@final
class _Standard:
    """Keeps the converters that are used when none is given, each made when it is first needed."""

    @cached_property
    def quick(self) -> Converter:
        return _converter(careful=False)

    @cached_property
    def careful(self) -> Converter:
        return _converter(careful=True)


_STANDARD = _Standard()


@overload
def structure(data: Any, type: type[T], *, converter: Converter | None = None) -> T: ...
@overload
def structure(data: Any, type: Any, *, converter: Converter | None = None) -> Any: ...
def structure(data: Any, type: Any, *, converter: Converter | None = None) -> Any:  # noqa: A002
    """Return parsed JSON as a value.

    Args:
        data: What ``json.loads`` gives: dicts, lists, text, ints, truths, ``None``.  Floats are refused.
        type: A class of kinerja, or a tuple or union of such.
        converter: One that was extended; the standard one if not given.

    Raises:
        Problems: with every problem and its path; nothing else is raised for whatever data.

    Example:
        >>> from kinerja.plans.target import AtLeast
        >>> structure({"value": 80.7, "units": "%"}, AtLeast)
        Traceback (most recent call last):
        ...
        kinerja.errors.Problems: The data is no AtLeast. 3 problems:
        - value: The number 80.7 stands where an exact number is needed. Write it as text: "80.7".
        - unit: It is missing. Write every field, also one that is null or empty.
        - The key 'units' is not known here. Did you mean 'unit'? Known are value, unit.
    """
    name = _name(type)
    if converter is None:
        # What is right is read in one go; only what is not is read again, to tell all that is wrong with it.
        with suppress(Exception):
            return _STANDARD.quick.structure(data, type)
    try:
        return (converter or _STANDARD.careful).structure(data, type)
    except StructureHandlerNotFoundError as error:
        raise WrongType(f"{name} is nothing that kinerja reads.", mend="Give a class of kinerja.") from error
    except (BaseValidationError, KinerjaError, RecursionError) as error:
        raise Problems(f"The data is no {name}.", map(screened, problems_in(error))) from None


def _name(kind: Any) -> str:
    return getattr(kind, "__name__", None) or str(kind)


def unstructure(value: Any, type: Any = None, *, converter: Converter | None = None) -> Any:  # noqa: A002
    """Return a value as data that is ready for JSON: dicts, lists, text, ints, truths, ``None``.

    Args:
        value: A value of kinerja.
        type: What it is to be read as again, where that is not its class, such as ``tuple[Finding, ...]``.
        converter: One that was extended; the standard one if not given.

    Raises:
        KinerjaError: when a part of it cannot be stored, with its path.

    Example:
        >>> from kinerja.plans.target import AtLeast
        >>> unstructure(AtLeast("80.70", "%"))
        {'value': '80.7', 'unit': '%'}
    """
    kind = _class_of(value) if type is None else type
    try:
        return (converter or _STANDARD.quick).get_unstructure_hook(kind)(value)
    except KinerjaError as error:
        raise screened(error) from None
    except RecursionError:
        raise InvalidValue("The value is nested too deep.", mend="Nothing real is nested so deep.") from None


def _class_of(value: Any) -> Any:
    """Return the class whose rule a value follows: a tree is a tree, whatever node stands on top."""
    return Node if isinstance(value, Node) else value.__class__


def to_data(value: Any, *, converter: Converter | None = None) -> dict[str, Any]:
    """Return a value in the envelope that says what it is, ready for JSON.

    Args:
        value: A value of kinerja, such as a plan, a rule book, an appraisal.
        converter: One that was extended; the standard one if not given.

    Raises:
        KinerjaError: when the value, or a part of it, cannot be stored.

    Example:
        >>> from kinerja.base.law import Law
        >>> to_data(Law("PP 46/2011"))
        {'schema': 1, 'type': 'Law', 'data': {'id': 'PP 46/2011', 'title': ''}}
    """
    return sealed(stored_name(value.__class__), unstructure(value, converter=converter))


@overload
def from_data(data: Any, type: type[T], *, converter: Converter | None = None) -> T: ...
@overload
def from_data(data: Any, type: None = None, *, converter: Converter | None = None) -> Any: ...
def from_data(data: Any, type: Any = None, *, converter: Converter | None = None) -> Any:  # noqa: A002
    """Return the value in an envelope.

    Args:
        data: Parsed JSON.
        type: What it has to be; anything that kinerja stores if not given.
        converter: One that was extended; the standard one if not given.

    Raises:
        Problems: with every problem and its path; nothing else is raised for whatever data.

    Example:
        >>> from_data({"schema": 1, "type": "Law", "data": {"id": "PP 46/2011", "title": ""}})
        Law(id='PP 46/2011', title='')
    """
    name, schema, payload = opened(data)
    try:
        kind = _wanted(type_named(name), type)
        current = migrated(name, schema, payload)
    except KinerjaError as error:
        raise Problems("The envelope cannot be opened.", [screened(error)]) from None
    return structure(current, kind, converter=converter)


def _wanted(kind: Any, wanted: Any) -> Any:
    """Return the class that an envelope names, if it is the one that was asked for."""
    if wanted is not None and not issubclass(kind, wanted):
        what = f"It is a {kind.__name__}, not a {_name(wanted)}."
        raise WrongType(what, mend=f"Ask for a {kind.__name__}.", path="type")
    return kind


def dumps(value: Any, *, indent: int | None = None, converter: Converter | None = None) -> str:
    """Return a value as JSON text in its envelope; numbers of persons stand there in full.

    Args:
        value: A value of kinerja.
        indent: How many blanks each level is set in; on one line if not given.
        converter: One that was extended; the standard one if not given.

    Raises:
        KinerjaError: when the value, or a part of it, cannot be stored.

    Example:
        >>> from kinerja.rules.permenpanrb6_2022 import Predikat
        >>> dumps(Predikat.BAIK)
        '{"schema":1,"type":"Predikat","data":"baik"}'
    """
    return write_json(to_data(value, converter=converter), indent)


@overload
def loads(text: str | bytes, type: type[T], *, converter: Converter | None = None) -> T: ...
@overload
def loads(text: str | bytes, type: None = None, *, converter: Converter | None = None) -> Any: ...
def loads(text: str | bytes, type: Any = None, *, converter: Converter | None = None) -> Any:  # noqa: A002
    """Return the value that JSON text holds.

    Args:
        text: JSON as :func:`dumps` writes it, as text or bytes.
        type: What it has to be; anything that kinerja stores if not given.
        converter: One that was extended; the standard one if not given.

    Raises:
        KinerjaError: for text that is no JSON, and with every problem and its path; nothing else is raised.

    Example:
        >>> loads('{"schema": 1, "type": "Predikat", "data": "bagus"}')
        Traceback (most recent call last):
        ...
        kinerja.errors.Problems: The data is no Predikat. 1 problem:
        - 'bagus' is no token of Predikat. Known are sangat_kurang, kurang, butuh_perbaikan, baik, sangat_baik.
    """
    return from_data(read_json(text), type, converter=converter)
