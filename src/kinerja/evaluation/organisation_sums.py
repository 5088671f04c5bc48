"""The trajectory of a unit's indicator added up: what its periods come to, exactly, against the whole."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Undetermined
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_6_2022
from ..base.words import Words
from ..errors import InvalidValue
from ..plans.rollup import is_ratio
from ..plans.target import Exactly
from ..plans.units import SAME_UNITS, amount

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..base.period import Period
    from ..plans.indicator import Indicator
    from ..plans.units import UnitTable
    from .organisation_record import PeriodicOrganisation

__all__ = ["TrajectorySum", "planned_sum", "realised_sum"]

_ADDED = PERMENPANRB_6_2022(
    "Lampiran Bab IV huruf B angka 1 huruf c angka 2), hlm. 93",
    assurance=Assurance.ASSUMPTION,
    note="In the example 15 + 40 + 40 + 5 million ton make the target of 100 million; that the periods of any count are"
    " added up is our reading of it.  Ratios and indices are not added.",
)


@final
@attrs.frozen
class TrajectorySum:
    """What the periods of an indicator come to together.

    Args:
        indicator_id: The indicator.
        parts: How much in each period, by time.
        unit: The unit of all numbers.
        expected: The target of the whole.
    """

    indicator_id: str
    parts: tuple[tuple[Period, Fraction], ...]
    unit: str
    expected: Fraction

    @property
    def total(self) -> Fraction:
        """What the parts add up to."""
        return sum((value for _, value in self.parts), Fraction(0))

    @property
    def difference(self) -> Fraction:
        """How much more that is than the target of the whole; below 0 when it is less."""
        return self.total - self.expected

    @property
    def words(self) -> Words:
        """The sum as it would be written."""
        terms = [amount(value) for _, value in self.parts]
        total, expected = amount(self.total, self.unit), amount(self.expected, self.unit)
        return Words(
            f"{' + '.join(term.id for term in terms)} = {total.id}; target {expected.id}",
            f"{' + '.join(term.en for term in terms)} = {total.en}; the target is {expected.en}",
        )


def planned_sum(indicator: Indicator) -> TrajectorySum | Undetermined:
    """Return what the targets of a trajectory add up to, or why nothing is added up.

    Args:
        indicator: An indicator with a target and a trajectory of single numbers in one unit.

    Example:
        >>> from kinerja.base.period import Period
        >>> from kinerja.plans.indicator import Indicator
        >>> from kinerja.plans.target import Direction
        >>> def tons(number):
        ...     return Exactly(number, "ton", Direction.LEBIH_TINGGI)
        >>> millions = zip(Period.year(2025).quarters(), (15, 40, 40, 5))
        >>> steps = [(quarter, tons(number * 1_000_000)) for quarter, number in millions]
        >>> print(planned_sum(Indicator("i1", "Produksi", tons("100000000"), trajectory=steps)).words.en)
        15,000,000 + 40,000,000 + 40,000,000 + 5,000,000 = 100,000,000 ton; the target is 100,000,000 ton
    """
    whole = _whole(indicator)
    if isinstance(whole, Undetermined):
        return whole
    parts = [(period, target) for period, target in indicator.trajectory if isinstance(target, Exactly)]
    if not parts or len(parts) < len(indicator.trajectory) or any(target.unit != whole.unit for _, target in parts):
        return Undetermined(_NO_STEPS, _ADDED)
    numbers = tuple((period, target.value) for period, target in parts)
    return TrajectorySum(indicator.id, numbers, whole.unit, whole.value)


def realised_sum(
    records: Iterable[PeriodicOrganisation], indicator: Indicator, table: UnitTable = SAME_UNITS
) -> TrajectorySum | Undetermined:
    """Return what was realised of an indicator in several periods, or why nothing is added up.

    A period of which nothing is told is never taken as 0: it leaves the whole sum open, and so does having none.

    Args:
        records: The periods, each once, without overlap.
        indicator: The indicator.
        table: Which units may be read as one another.

    Raises:
        InvalidValue: when two records share days, or are of two units.
    """
    whole = _whole(indicator)
    if isinstance(whole, Undetermined):
        return whole
    ordered = sorted(records, key=lambda each: each.period.start)
    if not ordered:
        return Undetermined(_NO_PERIOD, _ADDED)
    _once(ordered)
    parts: list[tuple[Period, Fraction]] = []
    for record in ordered:
        told = next((each for each in record.realisations if each.of == indicator.id), None)
        value = None if told is None or isinstance(told.value, bool) else told.value
        read = None if told is None or value is None else table.convert(value, told.unit, whole.unit)
        if read is None:
            return Undetermined(_say_untold(record.period), _ADDED)
        parts.append((record.period, read.value))
    return TrajectorySum(indicator.id, tuple(parts), whole.unit, whole.value)


def _whole(indicator: Indicator) -> Exactly | Undetermined:
    target = indicator.target
    if not isinstance(target, Exactly):
        return Undetermined(_NO_NUMBER, _ADDED)
    return Undetermined(_A_RATIO, _ADDED) if is_ratio(target.unit) else target


def _once(records: list[PeriodicOrganisation]) -> None:
    if any(one.period.overlaps(other.period) or one.unit.id != other.unit.id for one, other in pairwise(records)):
        raise InvalidValue(
            "Two records share days, or are of two units.",
            why="What is added up twice is wrong.",
            mend="Give each period of one unit once.",
            path="records",
        )


def _say_untold(period: Period) -> Words:
    when = period.label
    return Words(f"Belum ada angka realisasi {when.id}.", f"No comparable number is told of {when.en}.")


_NO_PERIOD = Words("Belum ada periode yang dicatat.", "Nothing is told of any period.")
_NO_NUMBER = Words("Target indikator bukan satu angka.", "The target of the indicator is not one number.")
_A_RATIO = Words("Rasio dan indeks tidak dijumlahkan.", "Ratios and indices are not added up.")
_NO_STEPS = Words(
    "Trajectory target tidak seluruhnya berupa satu angka dalam satuan target.",
    "The trajectory is not all single numbers in the unit of the target.",
)
