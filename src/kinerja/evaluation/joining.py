"""The value of the SKP of who moved within the year, under the regimes that know numbers (PP 30/2019, art. 36).

The article asks for a proportional method by the periods of the plans, and its elucidation calls it pro rata.  Neither
says whether days or months are counted, so the caller chooses.  PermenPANRB 6/2022 knows no such thing: there the new
appraiser judges the whole year afresh.
"""

from __future__ import annotations

from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import COMPUTED_DIGITS, exact
from ..base.law import Assurance
from ..base.laws import PP_30_2019
from ..base.period import PeriodKind
from ..base.words import Words, label
from ..errors import InvalidValue, NotCovered, Problems
from ..formula.build import given, weighted_mean
from ..formula.program import explain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from fractions import Fraction

    from ..base.period import Period
    from ..formula.algebra import NumberFormula
    from ..formula.steps import Step

__all__ = ["JOINING_BASIS", "MONTHS_BASIS", "JoinedSkp", "Proportion", "SkpPart", "join_skp"]

JOINING_BASIS = PP_30_2019("Pasal 36 dan penjelasannya")
"""Pro rata over the periods of the plans in the old unit and in the new one."""
MONTHS_BASIS = PP_30_2019(
    "Pasal 36",
    assurance=Assurance.ASSUMPTION,
    note="The text says pro rata and names no measure: days, or months where all parts are whole months.",
)
"""Why the measure is the caller's choice."""

_REGIMES = frozenset({"pp30_2019", "permenpanrb8_2021"})


class Proportion(StrEnum):
    """What the share of a part is measured in."""

    HARI = "hari"
    """Days of the calendar, both ends included."""
    BULAN = "bulan"
    """Months of the calendar; every part consists of whole ones."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("proportion", self)


def _value(value: str | int | Fraction) -> Fraction:
    return exact(value, digits=COMPUTED_DIGITS)


@final
@attrs.frozen
class SkpPart:
    """The SKP in one unit and what it came to.

    Args:
        period: The days of the plan.
        value: Its value (nilai SKP).
        unit_id: The unit.
        regime: The rule book that gave the value.

    Raises:
        NotCovered: for a regime that does not join values in this way.
    """

    period: Period
    value: Fraction = attrs.field(converter=_value)
    unit_id: str = ""
    regime: str = "pp30_2019"

    def __attrs_post_init__(self) -> None:
        if self.regime == "permenpanrb6_2022":
            raise NotCovered(
                "Results under PermenPANRB 6/2022 are not joined.",
                why="The new appraiser judges the whole year afresh (annex p. 91, no. 13 b, and p. 100-104).",
                mend="Have the year appraised on the plan in the new unit.",
                path="regime",
                value=self.regime,
            )
        if self.regime not in _REGIMES:
            raise NotCovered(
                f"Nothing says how values of {self.regime!r} are joined.",
                why=f"The proportional method is that of {JOINING_BASIS}.",
                mend=f"Give values of {', '.join(sorted(_REGIMES))}.",
                path="regime",
                value=self.regime,
            )


@final
@attrs.frozen
class JoinedSkp:
    """The value of a year that several plans make up.

    Args:
        parts: The plans, in order.
        proportion: What their shares were measured in.
        because: The value with its explanation.
    """

    parts: tuple[SkpPart, ...]
    proportion: Proportion
    because: Step

    @property
    def value(self) -> Fraction:
        """The value, unrounded."""
        return _joined(self.because.value)


def _joined(value: object) -> Fraction:
    return exact(value, digits=COMPUTED_DIGITS)  # type: ignore[arg-type]


_JOINED: NumberFormula = weighted_mean("bagian", given("nilai"), weight=given("lamanya")).named(
    "nilai_skp_proporsional", id="Nilai SKP proporsional", en="Proportional value of the SKP", basis=JOINING_BASIS
)


def join_skp(parts: Iterable[SkpPart], *, proportion: Proportion) -> JoinedSkp:
    """Return the value of the SKP of a year in which somebody moved, pro rata over the plans.

    Days without a plan count for nothing: the shares are those of the plans among themselves.

    Args:
        parts: The plans of one year, in any order, at least one.
        proportion: What the shares are measured in; the law does not say.

    Raises:
        Problems: when parts share days or do not lie in one year, or when months are to be counted and a part does
            not consist of whole ones.
        InvalidValue: when there is no part.

    Example:
        >>> from kinerja.base.period import Period
        >>> old = SkpPart(Period.of("2021-07-01", "2021-09-30"), "100", "x")
        >>> new = SkpPart(Period.of("2021-10-01", "2021-12-31"), "110", "y")
        >>> join_skp([old, new], proportion=Proportion.BULAN).value
        Fraction(105, 1)
    """
    ordered = tuple(sorted(parts, key=lambda part: part.period.start))
    if not ordered:
        raise InvalidValue("There is no SKP to join.", mend="Give at least one.", path="parts")
    if problems := tuple(_problems(ordered, proportion)):
        raise Problems("The plans cannot be joined.", problems)
    rows = [
        {"id": part.unit_id, "nama": str(part.period), "nilai": part.value, "lamanya": _length(part.period, proportion)}
        for part in ordered
    ]
    return JoinedSkp(ordered, proportion, explain(_JOINED, {"bagian": rows}))


def _length(period: Period, proportion: Proportion) -> int:
    return period.days if proportion is Proportion.HARI else len(period.months())


def _problems(parts: tuple[SkpPart, ...], proportion: Proportion) -> Iterator[InvalidValue]:
    for place, (earlier, later) in enumerate(pairwise(parts), start=1):
        if earlier.period.overlaps(later.period):
            what = f"The plans of {earlier.period} and {later.period} share days."
            yield InvalidValue(what, mend="Correct a period.", path=f"parts[{place}].period")
    year = parts[0].period.start.year
    for place, part in enumerate(parts):
        if {part.period.start.year, part.period.end.year} != {year}:
            what = f"The plan of {part.period} does not lie in {year}."
            yield InvalidValue(what, mend="Join the plans of one year.", path=f"parts[{place}].period")
        elif proportion is Proportion.BULAN and not _is_whole(part.period):
            what = f"The plan of {part.period} does not consist of whole months."
            yield InvalidValue(what, mend="Count days: Proportion.HARI.", path=f"parts[{place}].period")


def _is_whole(period: Period) -> bool:
    months = period.months()
    return months[0].kind is months[-1].kind is PeriodKind.BULANAN
