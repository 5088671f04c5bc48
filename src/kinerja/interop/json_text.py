"""JSON text, read without losing anything: no number becomes a float, no key is overwritten by its twin."""

from __future__ import annotations

import json
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from ..base.exact import COMPUTED_DIGITS
from ..errors import InvalidValue, KinerjaError, Problems, WrongType, join_path
from .problems import screened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["read_json", "write_json"]


class _Twins(Exception):
    """An object has a key twice."""


def read_json(text: str | bytes) -> Any:
    """Return what JSON text says; a number with a point or an exponent becomes a ``Decimal``.

    Raises:
        InvalidValue: for text that is no JSON, or is nested too deep.
        Problems: with the path of every key that stands twice in one object.
        WrongType: for what is neither text nor bytes.

    Example:
        >>> read_json('{"value": 80.70}')
        {'value': Decimal('80.70')}
    """
    if not isinstance(text, str | bytes):
        raise WrongType(f"A {type(text).__name__} is no JSON text.", mend="Give text or bytes.")
    try:
        return _read(text)
    except RecursionError:
        raise InvalidValue("The JSON is nested too deep.", mend="Nothing real is nested so deep.") from None
    except UnicodeDecodeError:
        raise InvalidValue("The bytes are no text.", mend="Give JSON in UTF-8.") from None
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise InvalidValue(f"The text is no JSON: {error.msg}, {where}.", mend="Give JSON.") from None


def _read(text: str | bytes) -> Any:
    try:
        return _loaded(text, _object)
    except _Twins:
        raise Problems("The JSON is ambiguous.", map(screened, _twins(_loaded(text, tuple), ""))) from None


def _loaded(text: str | bytes, pairs: Callable[[list[tuple[str, Any]]], Any]) -> Any:
    return json.loads(text, object_pairs_hook=pairs, parse_float=_point, parse_int=_whole, parse_constant=Decimal)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _Twins
    return found


def _point(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:  # an exponent of more than 18 digits
        return Decimal("Infinity")


def _whole(text: str) -> int | Decimal:
    # Python refuses to read an int of more than 4,300 digits with an error of its own.
    return int(text) if len(text) <= COMPUTED_DIGITS else Decimal(text)


def _twins(data: Any, path: str) -> Iterator[KinerjaError]:
    """Yield every key that stands twice; here an object is a tuple of its pairs."""
    if isinstance(data, tuple):
        seen: set[str] = set()
        for key, value in data:
            here = join_path(path, key)
            if key in seen:
                yield InvalidValue("The key stands twice in one object.", mend="Write it once.", path=here)
            seen.add(key)
            yield from _twins(value, here)
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _twins(value, f"{path}[{index}]")


def write_json(data: Any, indent: int | None = None) -> str:
    """Return data as JSON text in ASCII, on one line unless an indent is given."""
    return json.dumps(data, indent=indent, separators=None if indent is not None else (",", ":"), allow_nan=False)
