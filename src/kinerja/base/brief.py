"""What Python shows of values that hold many others: a line, not pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sized

__all__ = ["how_many"]


def how_many(items: Sized) -> str:
    """Return how many there are, as the ``repr`` of a field of a thousand people; ``as_text`` is for reading them.

    Example:
        >>> how_many(("e1", "e2"))
        '<2>'
    """
    return f"<{len(items)}>"
