"""Fingerprints of whole values: equal values have equal ones, on every machine and in every year.

A fingerprint tells whether something is still what it was: a plan that an appraisal was made of, the input of an
evaluation that need not be made again.  What a field holds when nothing is said is left out, so that a fingerprint
outlives a kinerja whose values have further fields.
"""

from __future__ import annotations

import hashlib
import json
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import final

import attrs

from ..errors import WrongType
from .scale import Ranked

__all__ = ["fingerprint"]


def fingerprint(value: object) -> str:
    """Return the sha256 of a value, or of a list of values, with all that it is made of.

    Args:
        value: Values of kinerja, texts, exact numbers, truths, dates, members of lists, ``None``, and lists and tuples
            of these.

    Returns:
        64 hexadecimal digits.

    Raises:
        WrongType: for anything else.

    Example:
        >>> from .period import Period
        >>> fingerprint(Period.quarter(2025, 1)) == fingerprint(Period.of("2025-01-01", "2025-03-31"))
        True
        >>> fingerprint(Period.quarter(2025, 1))[:12]
        'ea780372d12a'
    """
    text = json.dumps(value, default=_Parts().of, separators=(",", ":"), check_circular=False)
    return hashlib.sha256(text.encode("ascii")).hexdigest()


@final
class _Parts:
    """Takes values apart for the encoder, which is written in C and asks only for what it does not know."""

    def __init__(self) -> None:
        self._fields: dict[type, list[tuple[str, object, type]]] = {}

    def of(self, value: object) -> object:
        """Return what a value is made of; whatever is no list of the caller's stands in an object."""
        kind = type(value)
        if kind in self._fields or attrs.has(kind):
            return {"": self._named(value, kind)}
        if isinstance(value, Fraction | Decimal):
            return {"": value.as_integer_ratio()}
        if isinstance(value, Enum):
            return _member(value)
        if isinstance(value, date) and kind is date:
            return value.isoformat()
        raise WrongType(f"A {kind.__name__} has no fingerprint.", mend="Give values of kinerja.")

    def _named(self, value: object, kind: type) -> list[object]:
        """Return its class, then name and value of each field that is not as it is when nothing is said."""
        if kind not in self._fields:
            counted = [field for field in attrs.fields(kind) if field.eq]
            self._fields[kind] = [(field.name, field.default, type(field.default)) for field in counted]
        found: list[object] = [kind.__name__]
        for name, default, usual in self._fields[kind]:
            part = getattr(value, name)
            if part is not default and (type(part) is not usual or part != default):
                found += (name, _member(part) if isinstance(part, Enum) else part)
        return found


def _member(member: Enum) -> dict[str, object]:
    # A text that is a token is not the member; members of two lists may share a token.
    return {"": member.scale_id() if isinstance(member, Ranked) else type(member).__name__, "token": member.value}
