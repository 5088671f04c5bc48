"""Small values as plain data and back: what the grammar of formulas and the data of rule books are made of.

Reading trusts nothing; every error carries the path.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from ..base.exact import COMPUTED_DIGITS, exact
from ..base.law import Assurance, Basis, Law
from ..base.rounding import Rounding, RoundingMode
from ..base.words import Words
from ..errors import FormulaError, InvalidValue, KinerjaError, UnknownName, WrongType
from .tree import MAX_DEPTH, MAX_SIZE

if TYPE_CHECKING:
    from enum import StrEnum
    from fractions import Fraction

__all__ = [
    "Data",
    "basis_from",
    "basis_to",
    "listed",
    "member",
    "number",
    "object_of",
    "placed",
    "rounding_from",
    "rounding_to",
    "shown",
    "text",
    "words_from",
    "words_to",
]

Data = Any
"""What JSON knows: objects, lists, text, whole numbers, truths, nothing."""
Made = TypeVar("Made")
Member = TypeVar("Member", bound="StrEnum")


def words_to(words: Words) -> Data:
    """Return words as data."""
    return {"id": words.id, "en": words.en}


def basis_to(basis: Basis | None) -> Data:
    """Return a basis as data."""
    if basis is None:
        return None
    law = {"id": basis.law.id, "title": basis.law.title}
    return {"law": law, "article": basis.article, "assurance": basis.assurance.value, "note": basis.note}


def rounding_to(rounding: Rounding) -> Data:
    """Return a rounding as data."""
    return {"places": rounding.places, "mode": rounding.mode.value, "basis": basis_to(rounding.basis)}


def words_from(data: Data, path: str) -> Words:
    """Return words from data."""
    fields = object_of(data, path, "id", "en")
    return Words(text(fields["id"], f"{path}.id"), text(fields["en"], f"{path}.en"))


def basis_from(data: Data, path: str) -> Basis | None:
    """Return a basis from data."""
    if data is None:
        return None
    fields = object_of(data, path, "law", "article", "assurance", "note")
    law = object_of(fields["law"], f"{path}.law", "id", "title")
    found = Law(text(law["id"], f"{path}.law.id"), text(law["title"], f"{path}.law.title"))
    article, note = text(fields["article"], f"{path}.article"), text(fields["note"], f"{path}.note")
    assurance = member(Assurance, fields["assurance"], f"{path}.assurance")
    return placed(path, lambda: Basis(found, article, assurance, note))


def rounding_from(data: Data, path: str) -> Rounding:
    """Return a rounding from data."""
    fields = object_of(data, path, "places", "mode", "basis")
    places, mode = fields["places"], member(RoundingMode, fields["mode"], f"{path}.mode")
    if type(places) is not int or abs(places) > MAX_SIZE:
        raise WrongType(f"{shown(places)} is no number of places.", mend="Give 0 to 20.", path=f"{path}.places")
    basis = basis_from(fields["basis"], f"{path}.basis")
    return placed(f"{path}.places", lambda: Rounding(places, mode, basis))


def object_of(data: Data, path: str, *names: str) -> Mapping[str, Data]:
    """Return an object that has just these fields."""
    if not isinstance(data, Mapping):
        raise WrongType(f"A {type(data).__name__} stands where an object is needed.", path=path)
    unknown = [name for name in data if name not in names]
    missing = [name for name in names if name not in data]
    if unknown or missing:
        said = [f"unknown {', '.join(map(shown, unknown))}"] if unknown else []
        said += [f"missing {', '.join(missing)}"] if missing else []
        raise InvalidValue(f"The fields do not fit: {'; '.join(said)}.", path=path)
    return data


def shown(data: Data) -> str:
    """Return how an error names ``data``: text and small numbers as they are, of anything else only its type."""
    if isinstance(data, str):
        return repr(data) if len(data) <= MAX_DEPTH else f"{data[:MAX_DEPTH]!r}..."
    small = data is None or (isinstance(data, int) and abs(data) < 10**9)
    return repr(data) if small else f"<{type(data).__name__}>"


def text(data: Data, path: str) -> str:
    """Return text."""
    if not isinstance(data, str):
        raise WrongType(f"A {type(data).__name__} stands where text is needed.", path=path)
    return data


def number(data: Data, path: str) -> Fraction:
    """Return an exact number."""
    # A constant of few digits as a ratio may need more as a decimal: 1/2**61 has 61 places.
    return placed(path, lambda: exact(exact(text(data, path), digits=COMPUTED_DIGITS)))


def member(members: type[Member], data: Data, path: str) -> Member:
    """Return the member of an enum."""
    known = [member.value for member in members]
    if not isinstance(data, str) or data not in known:
        raise UnknownName(f"{shown(data)} is not known here.", mend=f"Known are {', '.join(known)}.", path=path)
    return members(data)


def listed(data: Data, path: str) -> list[Data]:
    """Return a list."""
    if not isinstance(data, list | tuple):
        raise WrongType(f"A {type(data).__name__} stands where a list is needed.", path=path)
    if len(data) > MAX_SIZE:
        raise FormulaError(f"A list of {len(data)} is too long.", mend=f"The limit is {MAX_SIZE}.", path=path)
    return list(data)


def placed(path: str, make: Callable[[], Made]) -> Made:
    """Return what ``make`` gives; an error of it is placed under ``path``."""
    try:
        return make()
    except KinerjaError as error:
        if error.path.startswith(path):
            raise
        raise error.at(path) from None
