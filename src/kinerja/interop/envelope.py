"""The envelope of stored data: which schema it is written in, and what it holds; and the way from older schemas.

    {"schema": 1, "type": "WorkPlan", "data": {...}}

A schema is left by a migration for each type that changed; they are applied one after the other.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from ..errors import InvalidValue, KinerjaError, Problems, UnknownName
from .problems import screened, unknown_keys
from .registry import TYPES
from .scalars import nearest, read_text, read_whole, refusal

__all__ = ["MIGRATIONS", "SCHEMA", "Migration", "migrated", "opened", "sealed", "type_named"]

SCHEMA = 1
"""The schema that this module writes, and the newest one that it reads."""

Migration = Callable[[Any], Any]
"""Takes data of one schema and gives data of the next."""

MIGRATIONS: Mapping[tuple[str, int], Migration] = MappingProxyType({})
"""The migrations by the type they are for and the schema they start from."""

_KEYS = ("schema", "type", "data")


def sealed(name: str, data: Any) -> dict[str, Any]:
    """Return data of a type in its envelope.

    Example:
        >>> sealed("PeriodKind", "bulanan")
        {'schema': 1, 'type': 'PeriodKind', 'data': 'bulanan'}
    """
    return {"schema": SCHEMA, "type": name, "data": data}


def opened(envelope: Any) -> tuple[str, int, Any]:
    """Return the name of the type in an envelope, its schema, and its data.

    Raises:
        Problems: with everything that is wrong with the envelope.
    """
    if envelope.__class__ is not dict:
        raise Problems(_NO_ENVELOPE, [refusal(envelope, "an object with schema, type and data")])
    problems = unknown_keys(envelope, _KEYS)
    problems += [InvalidValue("It is missing.", mend=_FORM, path=key) for key in _KEYS if key not in envelope]
    for key, check in (("schema", _schema), ("type", read_text)):
        try:
            check(envelope.get(key, SCHEMA if key == "schema" else ""))
        except KinerjaError as error:
            problems.append(error.at(key))
    if problems:
        raise Problems(_NO_ENVELOPE, map(screened, problems))
    return envelope["type"], envelope["schema"], envelope["data"]


_NO_ENVELOPE = "The data is not in the envelope of kinerja."
_FORM = 'Write {"schema": 1, "type": "...", "data": ...}; structure() reads data without it.'


def _schema(value: Any) -> None:
    if not 1 <= read_whole(value) <= SCHEMA:
        raise InvalidValue(
            f"The schema is {value}.",
            mend=f"This kinerja reads schemas 1 to {SCHEMA}; a newer kinerja may read more.",
            value=value,
        )


def type_named(name: str) -> type:
    """Return the class that is stored under ``name``.

    Raises:
        UnknownName: when kinerja stores none, with the nearest one as suggestion.
    """
    if name not in TYPES:
        raise UnknownName(
            f"{name!r} is no type that kinerja stores.",
            mend=f"{nearest(name, TYPES)} kinerja.interop.registry lists them.",
            path="type",
            value=name,
        )
    return TYPES[name]


def migrated(
    name: str,
    schema: int,
    data: Any,
    *,
    migrations: Mapping[tuple[str, int], Migration] = MIGRATIONS,
    newest: int = SCHEMA,
) -> Any:
    """Return data of an older schema as data of the newest.

    Raises:
        InvalidValue: when a migration can make nothing of it.

    Example:
        >>> renamed = {("Unit", 1): lambda data: {"id": data["kode"]}}
        >>> migrated("Unit", 1, {"kode": "dinas"}, migrations=renamed, newest=3)
        {'id': 'dinas'}
    """
    for before in range(schema, newest):
        migration = migrations.get((name, before))
        try:
            data = migration(data) if migration else data
        except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
            raise InvalidValue(
                f"The data is no {name} of schema {before}.", mend="Write it again from its source.", path="data"
            ) from error
    return data
