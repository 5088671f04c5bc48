"""The rules by which classes, tuples and unions are read and written.

A class is an object with all of its fields, a tuple is a list.  Where a field may hold one of several kinds, its
object says in ``kind`` which one it is:

* an instance of a class by the name of the class: ``{"kind": "at_least", "value": "80", "unit": "%"}``; where one of
  the classes has a field ``kind`` of its own, all of them stand in ``value``: ``{"kind": "party", "value": {...}}``;
* a member of a list by the list: ``{"kind": "golongan", "token": "iii_a"}``;
* a number, token, truth or day: ``{"kind": "number", "value": "85.5"}``.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from itertools import repeat
from types import MappingProxyType, NoneType, UnionType
from typing import TYPE_CHECKING, Any, TypeVar, Union, final, get_args, get_origin

import attrs
from cattrs.errors import (
    AttributeValidationNote,
    ClassValidationError,
    IterableValidationError,
    IterableValidationNote,
)
from cattrs.gen import make_dict_structure_fn_from_attrs, override

from ..base.scale import Ranked
from ..errors import InvalidValue, KinerjaError, UnknownName
from .problems import together, unknown_keys
from .registry import OFFICIAL, fields_of
from .scalars import nearest, refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from cattrs import Converter

    Read = Callable[[Any, Any], Any]
    Write = Callable[[Any], Any]

__all__ = [
    "class_reader",
    "class_writer",
    "is_tuple",
    "is_union",
    "list_reader",
    "tuple_reader",
    "tuple_writer",
    "union_reader",
    "union_writer",
]

T = TypeVar("T")

TAG = "kind"
"""The key that says which of several kinds an object is."""


def is_tuple(kind: Any) -> bool:
    """Return whether a type is a tuple with parameters."""
    return get_origin(kind) is tuple


def is_union(kind: Any) -> bool:
    """Return whether a type is a union, also one with ``None``."""
    return get_origin(kind) in {Union, UnionType}


# --- Classes --------------------------------------------------------------------------------------------------------


def class_reader(
    kind: Any,
    converter: Converter,
    *,
    hooks: Mapping[str, Read] = MappingProxyType({}),
    without: tuple[str, ...] = (),
    beside: tuple[str, ...] = (),
) -> Read:
    """Return what reads an object as an instance of a class.

    Args:
        kind: An attrs class, or a generic one with its parameters.
        converter: What reads its fields.
        hooks: What reads some of the fields instead.
        without: The fields that are not stored.
        beside: The keys that the object has beside the fields.
    """
    made: list[tuple[Read, tuple[str, ...], tuple[str, ...]]] = []

    def read(value: Any, _kind: Any) -> Any:
        if value.__class__ is not dict:
            raise refusal(value, "an object")
        if not made:
            # Only now, because a class may hold itself.
            fields = [field for field in fields_of(kind) if field.name not in without]
            names = (*(field.name for field in fields), *beside)
            texts = tuple(field.name for field in fields if field.converter is not None and field.type is str)
            made.append((_generated(kind, fields, converter, hooks), names, texts))
        structure, names, texts = made[0]
        try:
            found = structure(value, kind)
        except ClassValidationError as error:
            raise together(error.cl.__name__, [*error.exceptions, *unknown_keys(value, names)], error.cl) from None
        if len(value) != len(names):
            raise together(type(found).__name__, unknown_keys(value, names), type(found))
        for name in texts:
            _keep(name, value[name], getattr(found, name))
        return found

    return read


def _generated(kind: Any, fields: list[attrs.Attribute[Any]], converter: Converter, hooks: Mapping[str, Read]) -> Read:
    # A converter that tells all problems hands over every field by name.
    positions = [] if converter.detailed_validation else [field for field in fields if not field.kw_only]
    return make_dict_structure_fn_from_attrs(
        fields,
        _builder(get_origin(kind) or kind, fields, positions=positions),
        converter,
        _cattrs_forbid_extra_keys=False,
        _cattrs_use_linecache=False,
        **_overrides(hooks),
    )


def _overrides(hooks: Mapping[str, Read]) -> dict[str, Any]:
    return {name: override(struct_hook=hook) for name, hook in hooks.items()}


def _builder(kind: type, fields: list[attrs.Attribute[Any]], *, positions: list[attrs.Attribute[Any]]) -> Any:
    """Return what builds a class from its fields and refuses to change a list among them on the way.

    Args:
        kind: The class.
        fields: Its fields.
        positions: The fields that are given by position; the others come by name.
    """
    lists = [field for field in fields if field.converter is not None and is_tuple(field.type)]
    placed = tuple((field.name, positions.index(field)) for field in lists if field in positions)
    named = tuple((field.name, field.alias or field.name) for field in lists if field not in positions)
    # A generic class is hidden from cattrs too: the types of its fields are known already.
    if not lists and not hasattr(kind, "__parameters__"):
        return kind

    def build(*values: Any, **others: Any) -> Any:
        built = kind(*values, **others)
        for name, place in placed:
            _keep(name, values[place], getattr(built, name))
        for name, alias in named:
            _keep(name, others[alias], getattr(built, name))
        return built

    build.__name__, build.__qualname__ = kind.__name__, kind.__qualname__
    return build


def _keep(name: str, given: Any, kept: Any) -> None:
    if kept is not given and kept != given:
        raise _changed(name, given, kept)


def _changed(name: str, given: Any, kept: Any) -> InvalidValue:
    if isinstance(given, str):
        return InvalidValue(f"{given!r} would be kept as {kept!r}.", mend=f"Write {kept!r}.", path=name, value=given)
    tokens = ", ".join(f'"{item.value}"' for item in kept if isinstance(item, Enum))
    return InvalidValue(
        "The list would be kept in another form.",
        why="Some lists are kept sorted, each item once, and without what has no place in them.",
        mend=f"Write [{tokens}]." if tokens else "Write it as kinerja does.",
        path=name,
    )


def class_writer(
    kind: Any,
    converter: Converter,
    *,
    hooks: Mapping[str, Write] = MappingProxyType({}),
    without: tuple[str, ...] = (),
) -> Write:
    """Return what writes an instance of a class as an object; see :func:`class_reader`."""
    origin = get_origin(kind) or kind
    made: list[list[tuple[str, Write]]] = []

    def write(value: Any) -> dict[str, Any]:
        if not isinstance(value, origin):
            raise refusal(value, f"a value of {origin.__name__}")
        if not made:
            # Whole at once: another thread must not see half of the fields.
            fields = [field for field in fields_of(kind) if field.name not in without]
            made.append(
                [(field.name, hooks.get(field.name) or converter.get_unstructure_hook(field.type)) for field in fields]
            )
        data = {}
        name = ""
        try:
            for name, hook in made[0]:
                data[name] = hook(getattr(value, name))
        except KinerjaError as error:
            raise error.at(name) from None
        return data

    return write


# --- Tuples ---------------------------------------------------------------------------------------------------------


def tuple_reader(kind: Any, converter: Converter) -> Read:
    """Return what reads a list as a tuple: of any length, or with one item for each parameter."""
    items = get_args(kind)
    hooks = [(converter.get_structure_hook(item), item) for item in items if item is not ...]
    if items[1:] == (...,):
        return list_reader(*hooks[0])

    def read(value: Any, _kind: Any) -> tuple[Any, ...]:
        if value.__class__ is not list or len(value) != len(hooks):
            raise refusal(value, f"a list of {len(hooks)}")
        return _together(value, hooks)

    return read


def list_reader(hook: Read, item: Any) -> Read:
    """Return what reads a list of any length as a tuple.

    Args:
        hook: What reads one item.
        item: The type of the items.
    """
    hooks = repeat((hook, item))

    def read(value: Any, _kind: Any) -> tuple[Any, ...]:
        if value.__class__ is not list:
            raise refusal(value, "a list")
        return _together(value, hooks) if value else ()

    return read


def _together(value: list[Any], hooks: Iterable[tuple[Read, Any]]) -> tuple[Any, ...]:
    found: list[Any] = []
    errors: list[Exception] = []
    for item, (hook, kind) in zip(value, hooks, strict=False):
        try:
            found.append(hook(item, kind))
        except Exception as error:  # noqa: BLE001 - all of them are told together
            index = len(found) + len(errors)
            error.add_note(IterableValidationNote(f"item {index}", index, kind))
            errors.append(error)
    if errors:
        raise IterableValidationError("While structuring a list", errors, tuple)  # pyright: ignore[reportCallIssue]
    return tuple(found)


def tuple_writer(kind: Any, converter: Converter) -> Write:
    """Return what writes a tuple as a list."""
    items = get_args(kind)
    hooks = [converter.get_unstructure_hook(item) for item in items if item is not ...]
    endless = items[1:] == (...,)

    def write(value: Any) -> list[Any]:
        if not isinstance(value, tuple) or not (endless or len(value) == len(hooks)):
            raise refusal(value, "a tuple")
        each = hooks * len(value) if endless else hooks
        return [_written(index, item, hook) for index, (item, hook) in enumerate(zip(value, each, strict=True))]

    return write


def _written(index: int, item: Any, hook: Write) -> Any:
    try:
        return hook(item)
    except KinerjaError as error:
        raise error.at(f"[{index}]") from None


# --- Unions ---------------------------------------------------------------------------------------------------------


@final
@attrs.frozen
class _Case:
    """One of the kinds that a field may hold: its tag, its type, and the keys of its object beside the tag."""

    tag: str
    kind: Any
    holder: str
    """The key under which the value stands; empty when its own fields stand beside the tag."""


_SCALARS = MappingProxyType(
    {Fraction: "number", Decimal: "decimal", int: "whole", str: "token", bool: "truth", date: "day"}
)


def _cases(kind: Any) -> list[_Case]:
    members = [member for item in get_args(kind) for member in (OFFICIAL.values() if item is Ranked else (item,))]
    nested = any(attrs.has(member) and TAG in attrs.fields_dict(member) for member in members)
    return [_case(member, nested=nested) for member in members if member is not NoneType]


def _case(kind: Any, *, nested: bool) -> _Case:
    if kind in _SCALARS:
        return _Case(_SCALARS[kind], kind, "value")
    if issubclass(kind, Enum):
        return _Case(kind.scale_id() if issubclass(kind, Ranked) else _snake_case(kind), kind, "token")
    return _Case(_snake_case(kind), kind, "value" if nested else "")


def _snake_case(kind: type) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", kind.__name__).lower()


def union_reader(kind: Any, converter: Converter) -> Read:
    """Return what reads an object as the kind that it says it is, and ``null`` as ``None`` where that may stand."""
    hook, target = _single(kind, converter.get_structure_hook) or (_tag_reader(kind, converter), kind)
    if NoneType in get_args(kind):
        return lambda value, _kind: None if value is None else hook(value, target)
    return hook


def _single(kind: Any, hook_of: Callable[[Any], T]) -> tuple[T, Any] | None:
    """Return the hook of the one member that a union has beside ``None``, with that member, if it has but one."""
    members = [member for member in get_args(kind) if member is not NoneType]
    return (hook_of(members[0]), members[0]) if len(members) == 1 and members[0] is not Ranked else None


def _tag_reader(kind: Any, converter: Converter) -> Read:
    readers = {case.tag: (_case_reader(case, converter), case.kind) for case in _cases(kind)}

    def read(value: Any, _kind: Any) -> Any:
        if value.__class__ is not dict:
            raise refusal(value, "an object")
        tag = value.get(TAG)
        if tag.__class__ is not str or tag not in readers:
            raise _unknown_tag(value, readers)
        hook, case = readers[tag]
        return hook(value, case)

    return read


def _unknown_tag(value: Mapping[str, Any], known: Mapping[str, object]) -> KinerjaError:
    if TAG not in value:
        return InvalidValue("It does not say which kind it is.", mend=nearest("", known), path=TAG)
    tag = value[TAG]
    if not isinstance(tag, str):
        return refusal(tag, "the name of a kind", nearest("", known)).at(TAG)
    return UnknownName(f"{tag!r} is no kind that may stand here.", mend=nearest(tag, known), path=TAG, value=tag)


def _case_reader(case: _Case, converter: Converter) -> Read:
    if not case.holder:
        return class_reader(case.kind, converter, beside=(TAG,))
    hook = converter.get_structure_hook(case.kind)

    def read(value: dict[str, Any], kind: Any) -> Any:
        found = None
        problems: list[Exception] = [*unknown_keys(value, (TAG, case.holder))]
        try:
            found = hook(value[case.holder], kind)
        except Exception as error:  # noqa: BLE001 - all of them are told together
            error.add_note(AttributeValidationNote(case.holder, case.holder, kind))
            problems.insert(0, error)
        if problems:
            raise together(case.tag, problems, case.kind)
        return found

    return read


def union_writer(kind: Any, converter: Converter) -> Write:
    """Return what writes a value as an object that says which kind it is, and ``None`` as ``null``."""
    single = _single(kind, converter.get_unstructure_hook)
    hook = single[0] if single else _tag_writer(kind, converter)
    if NoneType in get_args(kind):
        return lambda value: None if value is None else hook(value)
    return hook


def _tag_writer(kind: Any, converter: Converter) -> Write:
    writers = {case.kind: (case, converter.get_unstructure_hook(case.kind)) for case in _cases(kind)}

    def write(value: Any) -> dict[str, Any]:
        if value.__class__ not in writers:
            known = ", ".join(case.kind.__name__ for case, _ in writers.values())
            raise refusal(value, f"one of {known}")
        case, hook = writers[value.__class__]
        return {TAG: case.tag, case.holder: hook(value)} if case.holder else {TAG: case.tag, **hook(value)}

    return write
