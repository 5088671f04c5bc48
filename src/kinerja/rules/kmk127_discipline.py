"""KMK 127/2026, discipline: what a punishment takes from the value of an employee, and of the direct superior.

A punishment takes 10, 25 or 40 percent of its MPJHD score, for 2, 3 or 4 quarters.  Punishments are not added up: the
heaviest alone counts.  The direct superior loses 5 percent of what each report loses, 5 at most.

The text of the KMK could not be read; the figures are those of an open system tested against its examples.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any, cast, final

import attrs

from ..base.exact import Exact, exact
from ..base.law import Assurance
from ..base.laws import KMK_127_2026
from ..base.period import Period, PeriodKind
from ..base.scale import Ranked
from ..errors import InvalidValue, WrongType
from ..formula.build import given, given_token, least_of, table, total
from ..formula.program import evaluate, explain
from ..plans.fields import check_kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..formula.algebra import NumberFormula, TokenFormula
    from ..formula.steps import Step

__all__ = ["Punishment", "PunishmentLevel", "heaviest", "hukdis", "impact"]

LAW = KMK_127_2026
DISCIPLINE = LAW(
    "hlm. 139-147",
    assurance=Assurance.PRACTICE,
    note="Not read; an open system tested against the KMK's examples of Runda, Endro and Yatno.",
)
WHOLE_YEAR = LAW(
    "hlm. 139-147",
    assurance=Assurance.PRACTICE,
    note="For a year that system looks at the punishments that begin in it, also where their quarters reach into the "
    "next one.",
)


class PunishmentLevel(Ranked):
    """How heavy a punishment is, the lightest first."""

    RINGAN = "ringan"
    SEDANG = "sedang"
    BERAT = "berat"

    @classmethod
    def scale_id(cls) -> str:
        return "punishment_level"


tingkat: TokenFormula = given_token("tingkat")
bagian: NumberFormula = table(
    (tingkat,),
    {("ringan",): Fraction(10, 100), ("sedang",): Fraction(25, 100), ("berat",): Fraction(40, 100)},
).named("bagian_mpjhd", id="Bagian skor MPJHD", en="Share of the MPJHD score", basis=DISCIPLINE)
nilai_hukdis: NumberFormula = (bagian * given("mpjhd")).named(
    "nilai_hukdis", id="Nilai hukuman disiplin", en="Deduction for discipline", basis=DISCIPLINE
)
lama: NumberFormula = table((tingkat,), {("ringan",): 2, ("sedang",): 3, ("berat",): 4}).named(
    "lama_hukdis", id="Lama berlaku (triwulan)", en="Quarters for which it holds", basis=DISCIPLINE
)
nilai_dampak: NumberFormula = least_of(5, total("bawahan", Fraction(5, 100) * given("hukdis"))).named(
    "nilai_dampak",
    id="Nilai dampak pelanggaran disiplin",
    en="Deduction for the discipline of direct reports",
    basis=DISCIPLINE,
)


def _level(level: PunishmentLevel | str) -> PunishmentLevel:
    return PunishmentLevel.parse(level)


def _quarter(_of: object, _field: object, value: Any) -> None:
    if not isinstance(value, Period):
        raise WrongType(f"{value!r} is no period.", mend="Give Period.quarter(2026, 3).", path="since", value=value)
    if value.kind is not PeriodKind.TRIWULANAN:
        raise InvalidValue(
            f"{value.label.en} is no quarter.",
            why="A punishment counts by quarters.",
            mend="Give the first quarter in which it counts, such as Period.quarter(2026, 3).",
            path="since",
            value=value,
        )


def _not_negative(_of: object, _field: object, value: Fraction) -> None:
    if value < 0:
        raise InvalidValue(f"The MPJHD score is {value}.", mend="Give 0 or more.", path="mpjhd", value=value)


@final
@attrs.frozen
class Punishment:
    """A punishment under the rules of discipline, as far as it counts in an evaluation.

    Args:
        level: How heavy it is, or its name.
        mpjhd: The MPJHD score, 0 or more.
        since: The first quarter in which it counts.

    Raises:
        InvalidValue: for a score below 0, and for a period that is no quarter.
        UnknownName: for a level of another name.
        WrongType: for anything else than a period.

    Example:
        >>> runda = Punishment("sedang", 38, Period.quarter(2026, 3))
        >>> runda.value, runda.period.label.en
        (Fraction(19, 2), '1 July 2026 to 31 March 2027')
    """

    level: PunishmentLevel = attrs.field(converter=_level)
    mpjhd: Fraction = attrs.field(converter=exact, validator=_not_negative)
    since: Period = attrs.field(validator=_quarter)

    @property
    def value(self) -> Fraction:
        """What it takes."""
        return cast("Fraction", evaluate(nilai_hukdis, self._facts))

    @property
    def because(self) -> Step:
        """Why it takes that."""
        return explain(nilai_hukdis, self._facts)

    @property
    def period(self) -> Period:
        """The quarters in which it counts, as one period."""
        last = self.since
        for _ in range(1, int(cast("Fraction", evaluate(lama, self._facts)))):
            last = last.next()
        return Period(self.since.start, last.end)

    @property
    def _facts(self) -> dict[str, object]:
        return {"tingkat": self.level, "mpjhd": self.mpjhd}


def heaviest(punishments: Iterable[Punishment], period: Period) -> Punishment | None:
    """Return the punishment that alone counts in a quarter or a year; ``None`` when none does.

    The heaviest level goes first, then the highest score, whatever the order and whatever each takes.  In a quarter
    those count whose quarters it is one of; in a year those that begin in it.

    Args:
        punishments: The punishments of one person.
        period: A quarter or a calendar year.

    Raises:
        InvalidValue: for any other period.
        WrongType: for a year as a number, and for what is no punishment.

    Example:
        >>> endro = [
        ...     Punishment("ringan", 16, Period.quarter(2026, 2)),
        ...     Punishment("sedang", 57, Period.quarter(2026, 3)),
        ... ]
        >>> [str(heaviest(endro, Period.quarter(2026, quarter)).level) for quarter in (2, 3)]
        ['ringan', 'sedang']
    """
    told = tuple(punishments)
    _check_given(told, period)
    if period.kind not in {PeriodKind.TRIWULANAN, PeriodKind.TAHUNAN}:
        raise InvalidValue(
            f"{period.label.en} is neither a quarter nor a year.",
            why="Discipline counts by quarters and for the year.",
            mend="Give Period.quarter(...) or Period.year(...).",
            path="period",
            value=period,
        )
    whole = period.kind is PeriodKind.TAHUNAN
    held = [each for each in told if _counts(each, period, whole_year=whole)]
    return max(held, key=lambda each: (each.level.merit, each.mpjhd), default=None)


def _check_given(punishments: tuple[Punishment, ...], period: Period) -> None:
    check_kind(period, Period, path="period", mend="Give Period.quarter(2026, 3) or Period.year(2026).")
    for place, each in enumerate(punishments):
        mend = 'Give Punishment("sedang", 38, Period.quarter(2026, 3)).'
        check_kind(each, Punishment, path=f"punishments[{place}]", mend=mend)


def _counts(punishment: Punishment, period: Period, *, whole_year: bool) -> bool:
    return period.contains(punishment.since) if whole_year else punishment.period.contains(period)


def hukdis(punishments: Iterable[Punishment], period: Period) -> Fraction:
    """Return what punishments take in a quarter or a year: what the heaviest takes, or 0; the fact ``hukdis``.

    Args:
        punishments: The punishments of one person.
        period: A quarter or a calendar year.

    Raises:
        InvalidValue: for any other period.
        WrongType: for a year as a number, and for what is no punishment.

    Example:
        >>> runda = [Punishment("sedang", 38, Period.quarter(2026, 3))]
        >>> [str(hukdis(runda, Period.quarter(2026, quarter))) for quarter in (2, 3)]
        ['0', '19/2']
    """
    found = heaviest(punishments, period)
    return Fraction(0) if found is None else found.value


def impact(deductions: Iterable[Exact]) -> Fraction:
    """Return what the punishments of direct reports take from their superior; the fact ``dampak``.

    Args:
        deductions: What each direct report loses, 0 or more: the answers of :func:`hukdis`.

    Raises:
        InvalidValue: for a deduction below 0.

    Example:
        >>> impact([26]), impact([60, 60])
        (Fraction(13, 10), Fraction(5, 1))
    """
    lost = [exact(deduction) for deduction in deductions]
    for place, deduction in enumerate(lost):
        if deduction < 0:
            raise InvalidValue(
                f"A direct report loses {deduction}.",
                mend="Give what is taken as a number of 0 or more.",
                path=f"deductions[{place}]",
                value=deduction,
            )
    return cast("Fraction", evaluate(nilai_dampak, {"bawahan": [{"hukdis": deduction} for deduction in lost]}))
