"""Members of closed lists, also told by their tokens."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

from ..errors import UnknownName

__all__ = ["member"]

M = TypeVar("M", bound=StrEnum)


def member(members: type[M], value: object) -> M:
    """Return a member of a list; its token will do.

    Args:
        members: The list.
        value: The member, or its token.

    Raises:
        UnknownName: for anything else, with the tokens that there are.

    Example:
        >>> from .rounding import RoundingMode
        >>> member(RoundingMode, "half_up")
        <RoundingMode.HALF_UP: 'half_up'>
    """
    for each in members:
        if each == value:
            return each
    known = f"Known are {', '.join(members)}."
    raise UnknownName(f"{value!r} is no {members.__name__}.", mend=known, value=value)
