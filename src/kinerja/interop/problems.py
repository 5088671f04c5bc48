"""What was wrong with stored data: every problem, with its path, and without the number of any person."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from cattrs.errors import BaseValidationError, ClassValidationError, IterableValidationNote

from ..errors import InvalidValue, KinerjaError, Problems, join_path
from ..people.identity import mask
from .scalars import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

__all__ = ["LONGEST", "Told", "problems_in", "refuse_changes", "screened", "screened_text", "together", "unknown_keys"]

LONGEST = 1_000
"""How many characters of one sentence are kept; what is quoted may be very long."""

# 15 digits and more, also in groups: a NIP, an NI PPPK, an NIK.
_PERSONAL = re.compile(r"[0-9](?:[ .-]?[0-9]){14,}")


class Told(Exception):
    """Stands where a problem is that is told elsewhere."""


def problems_in(error: BaseException, path: str = "") -> Iterator[KinerjaError]:
    """Yield what an error of the converter is made of, each with its whole path; the fields of a value come first."""
    match error:
        case Told():
            return
        case BaseValidationError():
            noted, bare = error.group_exceptions()  # type: ignore[attr-defined]
            for inner, note in noted:
                yield from problems_in(inner, join_path(path, _step(note)))
            for inner in bare:
                yield from problems_in(inner, path)
        case Problems():
            for problem in error.problems:
                yield from problems_in(problem, join_path(path, error.path))
        case KinerjaError():
            yield _placed(error, path)
        case KeyError():
            yield InvalidValue("It is missing.", mend="Write every field, also one that is null or empty.", path=path)
        case RecursionError():
            yield InvalidValue("It is nested too deep.", mend="Nothing real is nested so deep.", path=path)
        case _:
            yield InvalidValue(f"It cannot be read: {error}", path=path)


def _step(note: Any) -> str:
    return f"[{note.index}]" if isinstance(note, IterableValidationNote) else str(note.name)


def _placed(error: KinerjaError, path: str) -> KinerjaError:
    # A value may call itself by the name of the field that it stands in.
    if path.rpartition(".")[2] == error.path:
        placed = error.at("")
        placed.path = path
        return placed
    return error.at(path)


def unknown_keys(data: Mapping[str, Any], known: Iterable[str]) -> list[KinerjaError]:
    """Return a problem for every key that is not known."""
    names = list(known)
    return [
        InvalidValue(f"The key {key!r} is not known here.", mend=nearest(key, names))
        for key in data
        if key not in names
    ]


def together(name: str, problems: Sequence[Exception], kind: type) -> ClassValidationError:
    """Return problems of one value as one error."""
    return ClassValidationError(f"While structuring {name}", problems, kind)  # pyright: ignore[reportCallIssue]


def screened(error: KinerjaError) -> KinerjaError:
    """Return an error without numbers of persons and endless quotations."""
    clean = error.at("")
    for part in ("what", "why", "mend", "path"):
        setattr(clean, part, screened_text(getattr(error, part)))
    clean.args = (clean.what,)
    clean.value = _harmless(error.value)
    return clean


def screened_text(text: str) -> str:
    """Return text without numbers of persons and without an endless rest."""
    # Masked first: a number that is cut would not be known as one.
    masked = _PERSONAL.sub(lambda found: mask(found.group()), text)
    return masked if len(masked) <= LONGEST else f"{masked[:LONGEST]}..."


def _harmless(value: object) -> object:
    """Return text or a truth without numbers of persons; whatever else may hold one is left out."""
    if isinstance(value, str):
        return screened_text(value)
    return value if isinstance(value, bool) else None


def refuse_changes(given: Any, kept: Any) -> None:
    """Raise when data that was read would be written in another way.

    Raises:
        Problems: with the path of everything that is not how it is written.
    """
    problems = list(_changes(given, kept, ""))
    if problems:
        raise Problems("The data is not how kinerja writes it.", problems)


def _changes(given: Any, kept: Any, path: str) -> Iterator[KinerjaError]:
    if isinstance(given, dict) and isinstance(kept, dict) and given.keys() == kept.keys():
        for key, value in given.items():
            yield from _changes(value, kept[key], join_path(path, key))
    elif isinstance(given, list) and isinstance(kept, list) and len(given) == len(kept):
        for index, (one, other) in enumerate(zip(given, kept, strict=True)):
            yield from _changes(one, other, f"{path}[{index}]")
    elif given.__class__ is not kept.__class__ or given != kept:
        yield _other(given, kept, path)


def _other(given: Any, kept: Any, path: str) -> KinerjaError:
    if isinstance(given, dict) and isinstance(kept, dict):
        extra = ", ".join(repr(key) for key in given if key not in kept)
        return InvalidValue(f"It would be kept without {extra}.", mend="Leave out what is null.", path=path)
    if isinstance(kept, str):
        return InvalidValue(f"{given!r} would be kept as {kept!r}.", mend=f'Write "{kept}".', path=path)
    return InvalidValue("It would be kept in another form.", mend="Write it as kinerja does.", path=path)
