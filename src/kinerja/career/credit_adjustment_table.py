"""The table of adjustment: credits by rank, degree and whole years in the rank.

The table itself (Lampiran II number 5) was not read.  It is the caller's; the cells that official examples print stand
here as a table of their own, and whatever else is asked of it is open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import exact
from ..base.finding import Undetermined
from ..base.law import Assurance, Basis
from ..base.laws import PERBKN_3_2023, SE_BKN_9_2024
from ..base.words import Words
from ..errors import InvalidValue, WrongType
from ..people.ranks import Golongan
from ..plans.fields import filled, is_a, refuse_twins, stripped

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction

__all__ = ["ADJUSTMENT_BASIS", "PRINTED_ADJUSTMENTS", "AdjustmentCell", "AdjustmentTable", "adjustment_years"]

ADJUSTMENT_BASIS: Basis = PERBKN_3_2023(
    "Pasal 9 dan Lampiran I nomor 3", note="Read in an extraction; the table in Lampiran II number 5 was not."
)
"""What an adjustment goes by."""
_YEARS_AT_MOST = 4


def adjustment_years(months: int) -> int:
    """Return the years in the rank that the table goes by: whole ones, never rounded up, 4 at most.

    Article 9 paragraph (2): less than 1 year, 1, 2, 3, and 4 or more.  For a pelaksana the months count from the
    appointment as a candidate (paragraph (3)).

    Args:
        months: Whole months in the rank, 0 or more.

    Raises:
        InvalidValue: for months below 0.
        WrongType: for what is no whole number.

    Example:
        >>> [adjustment_years(months) for months in (11, 12, 30, 47, 48, 100)]
        [0, 1, 2, 3, 4, 4]
    """
    if type(months) is not int:
        raise WrongType(f"{months!r} is no whole number.", mend="Give months as int.", path="months", value=months)
    if months < 0:
        raise InvalidValue(f"{months} months are given.", mend="Give 0 or more.", path="months", value=months)
    return min(months // 12, _YEARS_AT_MOST)


def _years(_: object, attribute: attrs.Attribute[int], value: int) -> None:
    if type(value) is not int or not 0 <= value <= _YEARS_AT_MOST:
        mend = "Give 0 for less than one year, 1, 2, 3, or 4 for 4 and more."
        raise InvalidValue(f"{value!r} years have no column.", mend=mend, path=attribute.name, value=value)


def _not_below_0(_: object, attribute: attrs.Attribute[Fraction], value: Fraction) -> None:
    if value < 0:
        raise InvalidValue("The credits are below 0.", mend="Give them.", path=attribute.name, value=value)


@final
@attrs.frozen
class AdjustmentCell:
    """A cell of a table of adjustment.

    Args:
        golongan: The rank.
        degree: The degree, as the table names it, such as ``"S1"``.
        years: Years in the rank: 0 for less than one, 1, 2, 3, 4 for 4 and more.
        credit: The credits, 0 or more, without the basic credit.
        basis: Where the cell was read.

    Raises:
        InvalidValue: for an empty degree, years without a column, and credits below 0.
    """

    golongan: Golongan = attrs.field(validator=is_a(Golongan))
    degree: str = attrs.field(converter=stripped, validator=filled)
    years: int = attrs.field(validator=_years)
    credit: Fraction = attrs.field(converter=exact, validator=_not_below_0)
    basis: Basis = attrs.field(validator=is_a(Basis))


def _cells(values: Iterable[AdjustmentCell]) -> tuple[AdjustmentCell, ...]:
    return tuple(values)


@final
@attrs.frozen
class AdjustmentTable:
    """A table of adjustment, as far as it was read.

    Args:
        id: A short name.
        cells: The cells, each combination once.

    Raises:
        InvalidValue: for an empty name, and a combination that stands twice.

    Example:
        >>> found = PRINTED_ADJUSTMENTS.cell("III/d", "S1", 3)
        >>> found.credit, PRINTED_ADJUSTMENTS.cell("III/d", "S1", 2).reason.en
        (Fraction(75, 1), 'penyesuaian_contoh has no cell of III/d, S1, 2 years in the rank.')
    """

    id: str = attrs.field(converter=stripped, validator=filled)
    cells: tuple[AdjustmentCell, ...] = attrs.field(converter=_cells)

    def __attrs_post_init__(self) -> None:
        names = (f"{each.golongan.written} {each.degree} {each.years}" for each in self.cells)
        refuse_twins(names, "cell", path="cells")

    def cell(self, golongan: Golongan | str, degree: str, years: int) -> AdjustmentCell | Undetermined:
        """Return a cell, or why there is none.

        Args:
            golongan: The rank.
            degree: The degree, as the table names it.
            years: As :func:`adjustment_years` counts them.
        """
        rank, name = Golongan.parse(golongan), stripped(degree)
        for each in self.cells:
            if (each.golongan, each.degree, each.years) == (rank, name, years):
                return each
        return Undetermined(
            Words(
                f"{self.id} tidak memuat {rank.written}, {name}, {years} tahun dalam pangkat.",
                f"{self.id} has no cell of {rank.written}, {name}, {years} years in the rank.",
            ),
            ADJUSTMENT_BASIS,
        )


def _printed(article: str) -> Basis:
    return PERBKN_3_2023(article, assurance=Assurance.SECONDARY, note="A number of an example; the table was not read.")


_CIRCULAR: Basis = SE_BKN_9_2024(
    "Huruf c", assurance=Assurance.SECONDARY, note="A number of an example; the table was not read."
)
_EXAMPLES = _printed("Lampiran I nomor 3")

PRINTED_ADJUSTMENTS: AdjustmentTable = AdjustmentTable(
    "penyesuaian_contoh",
    [
        AdjustmentCell(Golongan.III_B, "S1", 0, 3, _CIRCULAR),
        AdjustmentCell(Golongan.III_D, "S1", 0, 5, _CIRCULAR),
        AdjustmentCell(Golongan.III_D, "S1", 3, 75, _EXAMPLES),
        AdjustmentCell(Golongan.III_D, "S2", 2, 76, _EXAMPLES),
        AdjustmentCell(Golongan.IV_A, "S2", 1, 54, _CIRCULAR),
        AdjustmentCell(Golongan.IV_A, "S2", 3, 114, _EXAMPLES),
        AdjustmentCell(Golongan.IV_B, "S3", 2, 86, _EXAMPLES),
    ],
)
"""The cells that official examples print; a named choice, no default."""
