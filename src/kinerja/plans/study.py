"""The guide to what may be expected of who studies: GPA (IPK) by level of study and accreditation.

It guides the appraiser in setting the expectation, and evaluates nobody: in the official example (PermenPANRB 6/2022,
annex p. 232-240) a GPA of 3.39 where more than 3.5 was expected is below expectation, although the guide calls it good.
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from math import ceil, floor
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..base.exact import exact
from ..base.finding import Undetermined
from ..base.laws import PERMENPANRB_6_2022
from ..base.words import Words, label
from ..errors import InvalidValue

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..base.exact import Exact

__all__ = ["GUIDE_BASIS", "Accreditation", "StudyGrade", "StudyLevel", "study_guide"]

GUIDE_BASIS = PERMENPANRB_6_2022("Lampiran hlm. 62-63, huruf B angka 5-6")
"""The guide, at home and abroad."""

StudyGrade: TypeAlias = Literal["sangat_baik", "baik", "butuh_perbaikan", "kurang"]
"""The predikat that head the columns, as tokens; there is no column for sangat kurang."""


class StudyLevel(StrEnum):
    """Levels of study; all but the first share one table."""

    S1 = "s1"
    PROFESI = "profesi"
    S2 = "s2"
    S3 = "s3"

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("study_level", self)


class Accreditation(StrEnum):
    """Accreditation of a campus or a programme, the best first."""

    A = "a"
    B = "b"
    C = "c"

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("accreditation", self)


_GRADES: tuple[StudyGrade, ...] = ("sangat_baik", "baik", "butuh_perbaikan")
_S1: Mapping[Accreditation, tuple[Fraction, ...]] = MappingProxyType(
    {
        Accreditation.A: (exact("3.51"), exact("3.01"), exact("2.76")),
        Accreditation.B: (exact("3.61"), exact("3.10"), exact("2.76")),
        Accreditation.C: (exact("3.71"), exact("3.20"), exact("2.76")),
    }
)
_HIGHER: Mapping[Accreditation, tuple[Fraction, ...]] = MappingProxyType(
    {
        Accreditation.A: (exact("3.51"), exact("3.20"), exact("3.00")),
        Accreditation.B: (exact("3.61"), exact("3.25"), exact("3.00")),
        Accreditation.C: (exact("3.71"), exact("3.30"), exact("3.00")),
    }
)
"""By accreditation of the campus, the least GPA of each column; abroad is printed as A."""

_NOT_COVERED = Undetermined(
    Words(
        "Panduan tidak memuat program studi terakreditasi C pada perguruan tinggi terakreditasi C.",
        "The guide has no row for a programme accredited C at a campus accredited C.",
    ),
    GUIDE_BASIS,
)
_BETWEEN = Undetermined(
    Words(
        "IPK terletak di antara dua rentang, yang dicetak dengan dua desimal.",
        "The GPA lies between two ranges, which are printed with two decimals.",
    ),
    GUIDE_BASIS,
)


def study_guide(
    level: StudyLevel,
    gpa: Exact,
    *,
    campus: Accreditation | None,
    programme: Accreditation | None,
) -> StudyGrade | Undetermined:
    """Return what the guide calls a GPA (annex p. 63).

    Args:
        level: The level of study.
        gpa: The GPA on the scale of 4, with two decimals as it is printed.
        campus: The accreditation of the campus; ``None`` abroad.
        programme: The accreditation of the programme; ``None`` abroad.

    Raises:
        InvalidValue: for a GPA that is not from 0 to 4, or one accreditation without the other.

    Example:
        >>> study_guide(StudyLevel.S2, "3.40", campus=Accreditation.A, programme=Accreditation.B)
        'baik'
        >>> study_guide(StudyLevel.S1, "2.75", campus=None, programme=None)
        'kurang'
    """
    value = exact(gpa)
    if not 0 <= value <= 4:
        raise InvalidValue(f"{gpa} is no GPA.", mend="Give a number from 0 to 4.", path="gpa", value=gpa)
    if (campus is None) != (programme is None):
        what = "One accreditation is there and the other is not."
        raise InvalidValue(what, mend="Give both, or neither for a campus abroad.", path="programme")
    if campus is programme is Accreditation.C:
        return _NOT_COVERED
    cuts = (_S1 if level is StudyLevel.S1 else _HIGHER)[campus or Accreditation.A]
    printed: set[StudyGrade] = {_grade(Fraction(whole, 100), cuts) for whole in (floor(value * 100), ceil(value * 100))}
    return printed.pop() if len(printed) == 1 else _BETWEEN


def _grade(gpa: Fraction, cuts: tuple[Fraction, ...]) -> StudyGrade:
    for grade, cut in zip(_GRADES, cuts, strict=True):
        if gpa >= cut:
            return grade
    return "kurang"
