"""The same step of several scales, for credits only (SE Kepala BKN 9/2024, letter e).

No other rule sets grades of different regimes side by side, so nothing else may be ordered by this one.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ..base.laws import SE_BKN_9_2024
from ..errors import WrongType
from ..rules.permenpanrb6_2022 import Predikat
from ..rules.pp30_2019 import PredikatPP30
from ..rules.pp46_2011 import Sebutan

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..base.scale import Ranked

__all__ = ["CREDIT_STEPS", "credit_step", "same_credit_step"]

CREDIT_STEPS = SE_BKN_9_2024(
    "Huruf e",
    note="Cukup = Butuh Perbaikan, Buruk = Sangat Kurang, the others by name; for credits at first appointment, "
    "transfer and return only.  Read in an extraction of its text.",
)
"""Where the names of grades of several regimes are set side by side, for credits only."""

_STEPS: Mapping[type[Ranked], tuple[Predikat, ...]] = MappingProxyType(
    {scale: tuple(Predikat) for scale in (Sebutan, PredikatPP30, Predikat)}
)


def credit_step(grade: Ranked) -> Predikat:
    """Return the step of PermenPANRB 6/2022 that a grade of an older regime stands for when credits are counted.

    By SE Kepala BKN 9/2024, letter e, "Cukup" is Butuh Perbaikan and "Buruk" is Sangat Kurang.  It says so for credits
    only; nothing else may be ordered by it.

    Args:
        grade: A grade of PP 46/2011, PP 30/2019 or PermenPANRB 6/2022.

    Raises:
        WrongType: for a grade of any other scale, of which the circular says nothing.

    Example:
        >>> credit_step(Sebutan.CUKUP), credit_step(Sebutan.BURUK)
        (<Predikat.BUTUH_PERBAIKAN: 'butuh_perbaikan'>, <Predikat.SANGAT_KURANG: 'sangat_kurang'>)
    """
    steps = _STEPS.get(type(grade))
    if steps is None:
        raise WrongType(
            f"{grade!r} has no step for credits.",
            why=f"{CREDIT_STEPS} names the grades of PP 46/2011, PP 30/2019 and PermenPANRB 6/2022.",
            mend="Give one of those.",
            value=grade,
        )
    return steps[grade.merit]


def same_credit_step(one: Ranked, other: Ranked) -> bool:
    """Return whether two grades, also of two regimes, are the same step when credits are counted.

    Raises:
        WrongType: for a grade of which the circular says nothing.

    Example:
        >>> same_credit_step(PredikatPP30.CUKUP, Predikat.BUTUH_PERBAIKAN)
        True
    """
    return credit_step(one) is credit_step(other)
