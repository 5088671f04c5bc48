"""Where a realisation stands against a target.

A standing is what arithmetic can say, one indicator at a time.  It is not yet a rating: that a leader gives, after all
feedback, and it may well depart from the arithmetic (PermenPANRB 6/2022, annex pp. 97-98, 194).
"""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Finding, Severity
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_6_2022
from ..base.scale import Ranked
from ..base.words import Words
from .target import Between, Direction, Exactly, TextTarget, YesNo
from .units import amount

if TYPE_CHECKING:
    from ..base.law import Basis
    from .target import NumberTarget, Target
    from .units import UnitRate, UnitTable

__all__ = ["INSIDE", "NARRATIVE", "OPEN_END", "Comparison", "Realised", "Standing", "compare", "stand"]

Realised = Fraction | bool | None
"""What was realised: an exact number, yes or no, or ``None`` when it was told in words only."""

INSIDE = PERMENPANRB_6_2022(
    "Anak Lampiran 4, hlm. 203-205, 210-212",
    assurance=Assurance.ASSUMPTION,
    note="The column is headed TARGET/ SESUAI EKSPEKTASI, so inside is sesuai; that beyond the better end is di atas"
    " and beyond the worse end di bawah is our reading.",
)
"""Why inside is sesuai, and what lies beyond the ends."""
OPEN_END = PERMENPANRB_6_2022(
    "Lampiran hlm. 97-98",
    assurance=Assurance.ASSUMPTION,
    note="The text does not say when an open target is surpassed; inside is sesuai and nothing lies beyond the open"
    " end, so whether it deserves di atas is left to the leader.",
)
"""Why an open target, or one that is just met, is never di atas."""
_JUDGED = PERMENPANRB_6_2022("Lampiran hlm. 50, 97-98")

NARRATIVE = "REALISATION_NARRATIVE"
"""The code of the finding that a target is words, which only a person can judge."""


class Standing(Ranked):
    """Where a realisation stands against its target; not yet a rating, which a leader gives."""

    DI_BAWAH = "di_bawah"
    SESUAI = "sesuai"
    DI_ATAS = "di_atas"

    @classmethod
    def scale_id(cls) -> str:
        """Return the name of the scale."""
        return "standing"


@final
@attrs.frozen
class Comparison:
    """Where a realisation stands against a target, and by which reading.

    Args:
        standing: Where it stands.
        target: The target.
        realised: What was realised.
        unit: The unit of the number.
        basis: The reading behind the standing.
        rates: The equalities between units that it took.
    """

    standing: Standing
    target: Target
    realised: Fraction | bool
    unit: str
    basis: Basis
    rates: tuple[UnitRate, ...] = ()

    @property
    def reason(self) -> Words:
        """Why it stands there, in a sentence."""
        hoped = self.target.words
        said = YesNo(self.realised).words if isinstance(self.realised, bool) else amount(self.realised, self.unit)
        where = _PLACES[self.standing]
        read_as = "; ".join(str(rate) for rate in self.rates)
        return Words(
            f"Realisasi {said.id} {where.id} target {hoped.id}" + (f" (dibaca: {read_as})." if read_as else "."),
            f"The realisation of {said.en} {where.en} the target of {hoped.en}"
            + (f" (read as: {read_as})." if read_as else "."),
        )


def stand(target: Target, realised: Realised, unit: str, table: UnitTable) -> Standing | Finding:
    """Return where a realisation stands against a target, or the finding that says why it cannot be compared.

    Args:
        target: The target.
        realised: What was realised: an exact number, yes or no, or ``None`` when it was told in words only.
        unit: The unit of the number.
        table: Which units may be read as one another.

    Example:
        >>> from fractions import Fraction
        >>> from .units import ELAPSED_FIVE_DAYS, SAME_UNITS
        >>> week_or_two = Between(1, 2, "minggu", Direction.LEBIH_RENDAH)
        >>> stand(week_or_two, Fraction(10), "hari kerja", ELAPSED_FIVE_DAYS)
        <Standing.SESUAI: 'sesuai'>
        >>> stand(week_or_two, Fraction(10), "hari kerja", SAME_UNITS).code
        'REALISATION_UNIT'
    """
    answer = compare(target, realised, unit, table)
    return answer.standing if isinstance(answer, Comparison) else answer


def compare(target: Target, realised: Realised, unit: str, table: UnitTable) -> Comparison | Finding:
    """Return the same as :func:`stand`, with the basis, the equalities used and the reason."""
    if isinstance(target, TextTarget):
        return Finding(NARRATIVE, Severity.INFO, "", _ONLY_A_PERSON, basis=_JUDGED)
    if isinstance(target, YesNo):
        return _answered(target, realised)
    if realised is None or isinstance(realised, bool):
        return _other_kind(target)
    read = table.convert(realised, unit, target.unit)
    if read is None:
        return _other_unit(unit, target.unit, table)
    basis = INSIDE if isinstance(target, Exactly | Between) else OPEN_END
    return Comparison(_place(target, read.value), target, realised, unit, basis, read.rates)


def _answered(target: YesNo, realised: Realised) -> Comparison | Finding:
    if not isinstance(realised, bool):
        return _other_kind(target)
    met = realised == target.expected
    return Comparison(Standing.SESUAI if met else Standing.DI_BAWAH, target, realised, "", OPEN_END)


def _place(target: NumberTarget, value: Fraction) -> Standing:
    too_low = target.low is not None and value < target.low
    too_high = target.high is not None and value > target.high
    if not (too_low or too_high):
        return Standing.SESUAI
    better = too_high if target.direction is Direction.LEBIH_TINGGI else too_low
    return Standing.DI_ATAS if better else Standing.DI_BAWAH


def _other_kind(target: Target) -> Finding:
    return Finding(
        "REALISATION_KIND",
        Severity.WARNING,
        "value",
        Words(
            f"Realisasi tidak sejenis dengan target {target.words.id}.",
            f"The realisation is not of the same kind as the target, {target.words.en}.",
        ),
        Words(
            "Isi angka untuk target angka, dan ya atau tidak untuk target ya/tidak.",
            "Give a number for a number, and yes or no for a yes-or-no target.",
        ),
    )


def _other_unit(unit: str, expected: str, table: UnitTable) -> Finding:
    return Finding(
        "REALISATION_UNIT",
        Severity.WARNING,
        "unit",
        Words(
            f"Satuan realisasi '{unit}' tidak dapat dibaca sebagai '{expected}' menurut tabel '{table.id}'.",
            f"The unit '{unit}' of the realisation cannot be read as '{expected}' by the table '{table.id}'.",
        ),
        Words(
            "Samakan satuannya, atau berikan tabel satuan yang menghubungkannya.",
            "Use one unit, or give a unit table that joins the two.",
        ),
    )


_ONLY_A_PERSON = Words(
    "Target berupa uraian; hanya Pimpinan yang dapat menilainya.",
    "The target is in words; only the leader can judge it.",
)
_PLACES = MappingProxyType(
    {
        Standing.DI_BAWAH: Words("lebih buruk dari", "is worse than"),
        Standing.SESUAI: Words("sesuai dengan", "meets"),
        Standing.DI_ATAS: Words("lebih baik dari", "is better than"),
    }
)
