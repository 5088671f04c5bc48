"""What every kind of golden case needs: the case itself, and how a value is printed to be held against it."""

from __future__ import annotations

import re
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from ..base.finding import Undetermined
from ..base.rounding import Rounding, RoundingMode

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from fractions import Fraction

    from ..base.scale import Grade, Ranked

__all__ = ["Case", "printed", "rounding_of", "token_of"]

Case = dict[str, Any]
"""A golden case, as JSON holds it."""


def token_of(grade: Ranked | Grade | Undetermined) -> str | None:
    """Return the token of a grade; ``None`` where it is undetermined."""
    return None if isinstance(grade, Undetermined) else grade.token


def printed(value: Any, case: Case) -> Callable[[str], str]:
    """Return how ``value`` is printed, given what stands in the case: with as many decimals, half up.

    The ``rounding`` of a case is binding: a mode, or places, or both, such as ``2dp_truncate``.  No more places are
    kept than it names, and no more than are printed.
    """
    places, mode = _said(case)

    def text(expected: str) -> str:
        number: Fraction = value
        shown = max(0, -Decimal(expected).as_tuple().exponent)  # type: ignore[operator]
        kept = shown if places is None else min(shown, places)
        return str(Rounding(shown).published(Rounding(kept, mode).apply(number)))

    return text


def rounding_of(case: Case, places: int) -> Rounding:
    """Return how a case rounds what is booked: its ``rounding``, with ``places`` where that names none."""
    named, mode = _said(case)
    return Rounding(places if named is None else named, mode)


def _said(case: Case) -> tuple[int | None, RoundingMode]:
    places, mode = _ROUNDING.fullmatch(str(case.get("rounding", RoundingMode.HALF_UP))).groups()  # type: ignore[union-attr]
    return (None if places is None else int(places)), RoundingMode(_MODES.get(mode, mode))


_ROUNDING = re.compile(r"(?:([0-9]{1,2})dp_?)?(.*)")
_MODES: Mapping[str, str] = MappingProxyType({"": "half_up", "truncate": "down"})
