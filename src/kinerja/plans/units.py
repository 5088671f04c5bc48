"""Units of measure, and the explicit table that says how one is read as another.

"Two hours" against "1 to 2 days" can only be compared by saying what a day is.  kinerja never assumes that: the caller
hands over a :class:`UnitTable`, and every equality that was used stands in the result.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import exact
from ..base.law import Assurance, Basis
from ..base.laws import PERMENPANRB_6_2022
from ..base.words import Words, number_words
from ..errors import InvalidValue
from .fields import filled, stripped

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction

__all__ = [
    "ELAPSED_FIVE_DAYS",
    "ELAPSED_SIX_DAYS",
    "SAME_UNITS",
    "Converted",
    "UnitRate",
    "UnitTable",
    "amount",
    "unit_key",
]


def unit_key(unit: str) -> str:
    """Return what makes two spellings the same unit: lower case, single blanks, ``%`` for percent.

    Example:
        >>> unit_key(" Hari  Kerja")
        'hari kerja'
    """
    key = " ".join(stripped(unit).casefold().split())
    return "%" if key in {"persen", "percent"} else key


@final
@attrs.frozen
class UnitRate:
    """One equality between units, such as ``1 minggu = 5 hari kerja``.

    Args:
        unit: The unit of which there is one.
        size: How many of the other it is; above 0.
        of: The other unit.

    Raises:
        InvalidValue: when the size is not above 0, or a unit is named in terms of itself.

    Example:
        >>> str(UnitRate("minggu", 5, "hari kerja"))
        '1 minggu = 5 hari kerja'
    """

    unit: str = attrs.field(converter=unit_key, validator=filled)
    size: Fraction = attrs.field(converter=exact)
    of: str = attrs.field(converter=unit_key, validator=filled)

    def __attrs_post_init__(self) -> None:
        if self.size <= 0 or self.unit == self.of:
            raise InvalidValue(f"'{self}' says nothing.", mend="Give two units and a size above 0.", value=self.size)

    def __str__(self) -> str:
        return f"1 {self.unit} = {amount(self.size, self.of).id}"


@final
@attrs.frozen
class Converted:
    """A number read in another unit, with the equalities that it took.

    Args:
        value: The number in the new unit.
        unit: The new unit.
        rates: The equalities used, in order; none when the units are the same.
    """

    value: Fraction
    unit: str
    rates: tuple[UnitRate, ...]


def _rates(rates: Iterable[UnitRate]) -> tuple[UnitRate, ...]:
    return tuple(rates)


@final
@attrs.frozen
class UnitTable:
    """Which units may be read as one another, and by which equalities.

    Between two units there is at most one way, so that no two readings can disagree.

    Args:
        id: A short stable name.
        rates: The equalities; they may be chained.
        basis: Who says so, or why it is assumed.

    Raises:
        InvalidValue: when an equality joins units that are joined already.

    Example:
        >>> ELAPSED_FIVE_DAYS.convert(exact(10), "hari kerja", "minggu").value
        Fraction(2, 1)
        >>> ELAPSED_FIVE_DAYS.convert(exact(10), "dokumen", "minggu") is None
        True
    """

    id: str = attrs.field(converter=stripped, validator=filled)
    rates: tuple[UnitRate, ...] = attrs.field(default=(), converter=_rates)
    basis: Basis | None = None

    def __attrs_post_init__(self) -> None:
        for index, rate in enumerate(self.rates):
            if _way(self.rates[:index], rate.unit, rate.of) is not None:
                raise InvalidValue(
                    f"'{rate}' joins two units that the table {self.id!r} joins already.",
                    why="Two ways between two units may disagree.",
                    mend="Leave one of them out.",
                    path=f"rates[{index}]",
                    value=str(rate),
                )

    def convert(self, value: Fraction, unit: str, other: str) -> Converted | None:
        """Return ``value`` of ``unit`` read in ``other``, or ``None`` when the table does not join them."""
        there = unit_key(other)
        here = there if unit == other else unit_key(unit)
        way = _way(self.rates, here, there)
        if way is None:
            return None
        for rate in way:
            forward = rate.unit == here
            value = value * rate.size if forward else value / rate.size
            here = rate.of if forward else rate.unit
        return Converted(value, there, way)


def _way(rates: tuple[UnitRate, ...], unit: str, goal: str) -> tuple[UnitRate, ...] | None:
    if unit == goal:
        return ()
    for index, rate in enumerate(rates):
        if unit in (rate.unit, rate.of):
            beyond = rate.of if unit == rate.unit else rate.unit
            rest = _way(rates[:index] + rates[index + 1 :], beyond, goal)
            if rest is not None:
                return (rate, *rest)
    return None


def amount(value: Fraction, unit: str = "") -> Words:
    """Return a number with its unit for people, as :func:`number_words` writes numbers.

    Example:
        >>> amount(exact("61.95"), "%").id, amount(exact("1/12"), "hari").en
        ('61,95%', '≈ 0.0833 hari')
    """
    number = number_words(value)
    joint = "" if unit in ("", "%") else " "
    return Words(f"{number.id}{joint}{unit}", f"{number.en}{joint}{unit}")


_ELAPSED = PERMENPANRB_6_2022(
    "Anak Lampiran 4 Tabel 4, hlm. 210-211",
    assurance=Assurance.ASSUMPTION,
    note="The example sets 2 jam against 1-2 hari and 10 hari kerja against 1-2 minggu and defines no unit; read as "
    "elapsed time, a month as 30 days.",
)


def _elapsed(id: str, working_days: int) -> UnitTable:
    rates = (
        UnitRate("jam", 60, "menit"),
        UnitRate("hari", 24, "jam"),
        UnitRate("minggu", 7, "hari"),
        UnitRate("minggu", working_days, "hari kerja"),
        UnitRate("bulan", 30, "hari"),
    )
    return UnitTable(id, rates, _ELAPSED)


ELAPSED_FIVE_DAYS = _elapsed("waktu_lima_hari_kerja", 5)
"""Elapsed time where a week has five working days."""
ELAPSED_SIX_DAYS = _elapsed("waktu_enam_hari_kerja", 6)
"""Elapsed time where a week has six working days."""
SAME_UNITS = UnitTable("satuan_sama")
"""No conversion at all: only the same unit can be compared."""
