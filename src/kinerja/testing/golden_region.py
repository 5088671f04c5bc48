"""Golden cases of what regions add: the percentage of an allowance that is paid (kind ``tpp``)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from ..base.exact import exact
from ..base.law import Law
from ..base.rounding import Rounding
from ..rules.allowance import FULL, Allowance
from .golden_case import Case, printed

if TYPE_CHECKING:
    from ..rules.catalogue import Catalogue

__all__ = ["tpp"]

CASE = Law("Kasus")("bobot", note="The numbers are those of the case.")


def tpp(inputs: Case, case: Case, _books: Catalogue) -> Case:
    """Return what a case of the kind ``tpp`` comes to; its weights may be shares of 1 or of 100 percent."""
    weights = {name: exact(weight) for name, weight in inputs["bobot"].items()}
    whole = FULL if sum(weights.values()) == FULL else 1
    allowance = Allowance(
        {name: Fraction(weight, whole) for name, weight in weights.items()}, CASE, Rounding(2, basis=CASE)
    )
    return {"persen_dibayar": printed(allowance.paid(inputs["skor"]).percent, case)}
