"""What every kind of golden case needs: the case itself, and how a value is printed to be held against it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ..base.finding import Undetermined
from ..base.rounding import Rounding, RoundingMode

if TYPE_CHECKING:
    from collections.abc import Callable
    from fractions import Fraction

    from ..base.scale import Grade, Ranked

__all__ = ["Case", "printed", "token_of"]

Case = dict[str, Any]
"""A golden case, as JSON holds it."""


def token_of(grade: Ranked | Grade | Undetermined) -> str | None:
    """Return the token of a grade; ``None`` where it is undetermined."""
    return None if isinstance(grade, Undetermined) else grade.token


def printed(value: Any, case: Case) -> Callable[[str], str]:
    """Return how ``value`` is printed, given what stands in the case: with as many decimals, half up.

    The ``rounding`` of a case is binding: a mode, or places and a mode such as ``2dp_truncate``.
    """
    said = str(case.get("rounding", RoundingMode.HALF_UP)).rpartition("dp_")[2]
    mode = RoundingMode.DOWN if said == "truncate" else RoundingMode(said)

    def text(expected: str) -> str:
        number: Fraction = value
        return str(Rounding(max(0, -Decimal(expected).as_tuple().exponent), mode).published(number))  # type: ignore[operator]

    return text
