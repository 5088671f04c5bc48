"""Canonical bytes: equal values give equal bytes, on every machine and in every year."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction

from ..errors import KinerjaError, WrongType
from .exact import COMPUTED_DIGITS, exact, number_text

__all__ = ["canonical", "digest"]


def canonical(value: object) -> bytes:
    """Return the canonical bytes of a tree of mappings, sequences, text, numbers, truths, dates and ``None``.

    Mappings are sorted by key; numbers stand in canonical text without quotes, so ``1`` and ``"1"`` differ, while
    ``1`` and ``Decimal("1.0")`` do not.  A member of a list stands as its token and a date as its ISO text, so that a
    value and the same value read back from JSON have the same bytes.

    Raises:
        WrongType: for floats, bytes, times, keys that are not text and everything else without one canonical form.
        InvalidValue: for numbers of more than 4,000 digits.

    Example:
        >>> canonical({"b": Fraction(1, 3), "a": [True, None, "x"]})
        b'{"a":[true,null,"x"],"b":1/3}'
    """
    return _text(value).encode("ascii")


def digest(value: object) -> str:
    """Return the sha256 of the canonical bytes, as 64 hexadecimal digits.

    Example:
        >>> digest({"predikat": "baik"})[:12]
        '2ebe72e9f7d9'
    """
    return hashlib.sha256(canonical(value)).hexdigest()


def _text(value: object) -> str:  # noqa: PLR0911 - one line per kind of value
    match value:
        case None | bool():
            return json.dumps(value)
        case Enum(value=str(token)):
            return json.dumps(token)
        case Enum() | bytes() | bytearray() | memoryview() | datetime():
            raise _formless(value)
        case str():
            return json.dumps(value)
        case int() | Fraction():
            return number_text(Fraction(value))
        case Decimal():
            return number_text(exact(value, digits=COMPUTED_DIGITS))
        case date():
            return json.dumps(value.isoformat())
        case Mapping():
            # With map, not with generators, which would stand on the stack once more for each level.
            keys = sorted(map(_key, value))
            texts = map(_within, map(value.__getitem__, keys), keys)
            return "{" + ",".join(map("{}:{}".format, map(json.dumps, keys), texts)) + "}"
        case Sequence():
            return "[" + ",".join(map(_within, value, range(len(value)))) + "]"
        case _:
            raise _formless(value)


def _key(key: object) -> str:
    if isinstance(key, str):
        return key
    raise WrongType(
        f"The key {key!r} is a {type(key).__name__}, not text.",
        why="Keys of other types have no one order and no one spelling.",
        mend="Write the key as text.",
    )


def _within(value: object, place: str | int) -> str:
    try:
        return _text(value)
    except KinerjaError as error:
        raise error.at(place if isinstance(place, str) else f"[{place}]") from None


def _formless(value: object) -> WrongType:
    kind = type(value).__name__
    return WrongType(f"A {kind} has no canonical form.", mend="Give text, exact numbers, truths or dates.")
