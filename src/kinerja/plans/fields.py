"""What the fields of a plan's values share: text that must be there, tuples, sets kept in order."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any, TypeVar

from ..errors import InvalidValue, WrongType

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    import attrs

__all__ = ["check_kind", "filled", "in_order", "is_a", "refuse_twins", "stripped"]

M = TypeVar("M", bound=Enum)


def stripped(value: str) -> str:
    """Return ``value`` without blanks around it.

    Raises:
        WrongType: when it is not text.

    Example:
        >>> stripped(" hari kerja ")
        'hari kerja'
    """
    if not isinstance(value, str):
        raise WrongType(f"{value!r} is not text.", mend="Give text.", value=value)
    return value.strip()


def filled(_: object, attribute: attrs.Attribute[Any], value: str) -> None:
    """Refuse text that says nothing; an attrs validator."""
    if not value:
        raise InvalidValue(f"The {attribute.name} is empty.", mend="Say what it is.", path=attribute.name, value=value)


def is_a(*kinds: type) -> Callable[[object, attrs.Attribute[Any], object], None]:
    """Return an attrs validator that refuses what is none of ``kinds``, also text that equals a token.

    Example:
        >>> from .target import YesNo
        >>> YesNo("ya")
        Traceback (most recent call last):
        ...
        kinerja.errors.WrongType: expected: 'ya' is no bool. Give a bool.
    """
    names = " or ".join(kind.__name__ for kind in kinds)
    mend = " ".join(map(_one_of, kinds)) if all(issubclass(kind, Enum) for kind in kinds) else f"Give {_a(names)}."

    def check(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
        if not isinstance(value, kinds):
            raise WrongType(f"{value!r} is no {names}.", mend=mend, path=attribute.name, value=value)

    return check


def _a(name: str) -> str:
    return f"an {name}" if name[0] in "AEIO" else f"a {name}"


def _one_of(kind: type[Enum]) -> str:
    return f"Give a member of {kind.__name__}: {', '.join(member.name for member in kind)}."


def check_kind(value: object, kind: type, *, path: str, mend: str) -> None:
    """Refuse an argument that is no ``kind``; what it says is not repeated, as it may be the number of a person.

    Args:
        value: What was given.
        kind: What it should be.
        path: Where it was given.
        mend: What to give instead.

    Raises:
        WrongType: when it is something else.

    Example:
        >>> check_kind("2026", int, path="year", mend="Give a whole number.")
        Traceback (most recent call last):
        ...
        kinerja.errors.WrongType: year: A str is no int. Give a whole number.
    """
    if not isinstance(value, kind):
        raise WrongType(f"A {type(value).__name__} is no {kind.__name__}.", mend=mend, path=path)


def in_order(members: type[M], values: Iterable[M]) -> tuple[M, ...]:
    """Return a set of members as a tuple in their own order, each once.

    Raises:
        WrongType: when one of the values is no member.

    Example:
        >>> from ..base.finding import Severity
        >>> in_order(Severity, (Severity.ERROR, Severity.INFO, Severity.ERROR))
        (<Severity.INFO: 'info'>, <Severity.ERROR: 'error'>)
    """
    given = tuple(values)
    for value in given:
        if not isinstance(value, members):
            mend = f"Give a tuple of {members.__name__}."
            raise WrongType(f"{value!r} is no {members.__name__}.", mend=mend, value=value)
    return tuple(member for member in members if member in given)


def refuse_twins(names: Iterable[str], what: str, *, path: str) -> None:
    """Raise when a name stands twice in ``names``.

    Args:
        names: The names, in reading order.
        what: What they name, for the message.
        path: Where they stand.

    Raises:
        InvalidValue: naming the first one that stands twice.
    """
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise InvalidValue(f"The {what} {name!r} stands twice.", mend="Name each once.", path=path, value=name)
        seen.add(name)
