"""Rule books: regulations as values made of formulas, one module per regulation.

``national`` loads them all when it is first asked for; a single book is imported from its own module.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .nation import national

__all__ = ["national"]

# Hidden from type checkers, which would take it as leave to ask for any name at all.
if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name != "national":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}", name=name)
        from .nation import national

        return national
