"""Credits before Peraturan BKN 3/2023, for reading old decrees: the yearly cap of Peraturan BKN 11/2022."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.exact import exact, number_text
from ..base.law import Assurance
from ..base.laws import PERBKN_11_2022
from ..errors import InvalidValue
from ..formula.build import given
from ..formula.program import evaluate

if TYPE_CHECKING:
    from fractions import Fraction

    from ..base.exact import Exact
    from ..base.law import Basis
    from ..formula.algebra import NumberFormula

__all__ = ["OLD_CAP", "OLD_CAP_BASIS", "OLD_CAP_PERCENT", "old_yearly_cap"]

OLD_CAP_BASIS: Basis = PERBKN_11_2022(
    "Pasal 30 dan Lampiran I nomor 4",
    assurance=Assurance.SECONDARY,
    note="Withdrawn on 27 June 2023 by Peraturan BKN 3/2023, which has no cap; one page with one example was read.",
)
"""Where the cap stood."""
OLD_CAP_PERCENT: int = 150
"""The most that a year could give, in percent of its target."""

OLD_CAP: NumberFormula = (given("persen") / 100 * given("target")).named(
    "batas_tahunan", id="Batas angka kredit setahun", en="Most credits of a year", basis=OLD_CAP_BASIS
)
"""Percent of the yearly target; facts ``persen``, ``target``."""


def old_yearly_cap(target: Exact) -> Fraction:
    """Return the most credits that a year could give under Peraturan BKN 11/2022, for reading old decrees.

    Nothing caps credits today; the best predikat gives as much as this.

    Args:
        target: The yearly target of the jenjang, above 0.

    Raises:
        InvalidValue: for a target that is not above 0.
        WrongType: for floats.

    Example:
        >>> old_yearly_cap(25)
        Fraction(75, 2)
    """
    value = exact(target)
    if value <= 0:
        what = f"The target is {number_text(value)}."
        raise InvalidValue(what, mend="Give the yearly target of the jenjang.", path="target", value=value)
    return exact(evaluate(OLD_CAP, {"persen": OLD_CAP_PERCENT, "target": value}))  # type: ignore[arg-type]
