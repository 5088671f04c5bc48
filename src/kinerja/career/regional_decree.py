"""Allowances by the decree of a region (TPP, tukin) as values: weights, table by predikat, deductions, ceilings, days.

The shape is shared, the numbers are the region's.  No national table from predikat to allowance was found, and none of
a region could be read in full, so every number is given with its article and with the days on which it holds.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, final

import attrs

from ..base.exact import exact, number_text
from ..base.law import Assurance, Basis, Law
from ..base.period import plain_date
from ..base.rounding import Rounding
from ..base.spans import check_days, check_in_force, holds_on
from ..base.words import Words
from ..errors import InvalidValue, NotCovered, NotFound, UnknownName
from ..plans.fields import filled, is_a, refuse_twins, stripped
from ..rules.allowance import Allowance, FactorTable

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from fractions import Fraction

__all__ = [
    "DISIPLIN",
    "KINERJA",
    "DeductionRule",
    "JobClassCeilings",
    "RegionalAllowance",
    "allowance_on",
    "whole_rupiah",
]

KINERJA: str = "kinerja"
"""The name of the component of an allowance that results decide."""
DISIPLIN: str = "disiplin"
"""The name of the component that attendance decides."""


def _above_zero(_: object, attribute: attrs.Attribute[Any], value: Fraction) -> None:
    if value <= 0:
        raise InvalidValue(
            f"The {attribute.name} is {number_text(value)}.",
            mend="Give more than 0.",
            path=attribute.name,
            value=value,
        )


@final
@attrs.frozen
class DeductionRule:
    """What a breach of discipline costs, in percent of the share of discipline.

    Args:
        key: Its name in counts, such as ``"alpa"``.
        label: Its name for people.
        percent: What one costs, above 0.
        unit: What is counted, such as days or minutes.
        basis: The article that has it.

    Raises:
        InvalidValue: for an empty key, or a percentage that is not above 0.
    """

    key: str = attrs.field(converter=stripped, validator=filled)
    label: Words = attrs.field(validator=is_a(Words))
    percent: Fraction = attrs.field(converter=exact, validator=_above_zero)
    unit: Words = attrs.field(validator=is_a(Words))
    basis: Basis = attrs.field(validator=is_a(Basis))


def whole_rupiah(value: int, path: str) -> int:
    """Return an amount of money, refused unless it is a whole number of 0 or more.

    Args:
        value: The amount, in Rupiah.
        path: Where it stands.

    Raises:
        InvalidValue: for anything else.
    """
    if type(value) is not int or value < 0:
        raise InvalidValue(
            f"{value!r} is no amount in whole Rupiah.", mend="Give an int of 0 or more.", path=path, value=value
        )
    return value


def _classes(values: Mapping[int, int] | Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    pairs: Any = tuple(values.items() if isinstance(values, Mapping) else values)
    refuse_twins((str(number) for number, _ in pairs), "class of jobs", path="classes")
    return tuple(sorted((number, whole_rupiah(ceiling, f"classes.{number}")) for number, ceiling in pairs))


@final
@attrs.frozen
class JobClassCeilings:
    """The ceiling (pagu) of each class of jobs, by the decree of a region.

    Args:
        classes: Whole Rupiah a month by class of jobs (kelas jabatan); a mapping will do.
        since: The first day on which they hold.
        until: The last day; ``None`` while they do.
        basis: The article or annex that has them.

    Raises:
        InvalidValue: for no class, one that stands twice, an amount that is not whole, or days in the wrong order.

    Example:
        >>> from datetime import date
        >>> from kinerja import Law
        >>> annex = Law("Perbup Contoh 7/2025")("Lampiran I")
        >>> JobClassCeilings({7: 3_500_000, 9: 5_250_000}, date(2025, 1, 1), None, annex).ceiling(9, date(2025, 3, 1))
        5250000
    """

    classes: tuple[tuple[int, int], ...] = attrs.field(converter=_classes)
    since: date = attrs.field(converter=plain_date)
    until: date | None = attrs.field(converter=attrs.converters.optional(plain_date))
    basis: Basis = attrs.field(validator=is_a(Basis))

    def __attrs_post_init__(self) -> None:
        check_days("The table", self.since, self.until)
        if not self.classes:
            raise InvalidValue("There is no class of jobs.", mend="Give at least one.", path="classes")

    def ceiling(self, job_class: int, on: date) -> int:
        """Return the ceiling of a class of jobs on a day, in Rupiah.

        Raises:
            NotCovered: when the table does not hold on that day.
            NotFound: for a class that the decree does not have.
        """
        check_in_force("The table of ceilings", self.since, self.until, on)
        for number, ceiling in self.classes:
            if number == job_class:
                return ceiling
        known = ", ".join(str(number) for number, _ in self.classes)
        raise NotFound(f"No ceiling of the class {job_class!r}.", mend=f"Known are {known}.", value=job_class)


def _rules(values: Iterable[DeductionRule]) -> tuple[DeductionRule, ...]:
    return tuple(values)


def _whole_money(_: object, attribute: attrs.Attribute[Any], value: Rounding) -> None:
    if value.places != 0 or value.basis is None:
        raise InvalidValue(
            f"The Rupiah are rounded to {value.places} places by {value.basis or 'nobody'}.",
            why="What is paid is a whole number, and who says which way it is rounded is the decree.",
            mend="Give Rounding(0, mode, basis=...) with the article.",
            path=attribute.name,
            value=value,
        )


_SHAPE = "The article of the weights; that discipline scores 100 less the deductions, not below 0, is read into it."


@final
@attrs.frozen(repr=False)
class RegionalAllowance:
    """An allowance by the decree of a region or agency: weights, table by predikat, deductions, days, rounding.

    A later decree is a later value, never a change of this one; :func:`allowance_on` finds the one of a day.

    Args:
        id: Its stable name.
        law: The decree.
        since: The first day on which it holds.
        until: The last day; ``None`` while it does.
        allowance: The weights of ``kinerja`` and ``disiplin``, together 1.
        factors: What each predikat is worth in percent of the share of performance; ``None`` where the decree scores
            performance otherwise.
        deductions: What breaches of discipline cost.
        money: How the Rupiah are rounded: no places, with the article.
        discipline: The article by which deductions are taken from 100, and never below 0; ``None`` where it is not
            known, see :attr:`discipline_basis`.

    Raises:
        InvalidValue: for other components, a breach that stands twice, a rounding that leaves fractions or cites
            nothing, or days in the wrong order.

    Example:
        >>> from datetime import date
        >>> from kinerja import Law, Predikat, Rounding, Scale, Words
        >>> from kinerja.rules.allowance import Allowance, FactorTable
        >>> perbup = Law("Perbup Contoh 7/2025")
        >>> day = Words("hari", "days")
        >>> tpp = RegionalAllowance(
        ...     "tpp_contoh_2025",
        ...     perbup,
        ...     date(2025, 1, 1),
        ...     None,
        ...     Allowance(
        ...         {"kinerja": "0.6", "disiplin": "0.4"},
        ...         perbup("Pasal 10"),
        ...         Rounding(2, basis=perbup("Pasal 11")),
        ...         stage="dicetak",
        ...     ),
        ...     FactorTable(
        ...         Scale.of(Predikat),
        ...         {"sangat_baik": 100, "baik": 100, "butuh_perbaikan": 80, "kurang": 60, "sangat_kurang": 40},
        ...         perbup("Pasal 12"),
        ...     ),
        ...     [DeductionRule("alpa", Words("Tidak masuk", "Absent"), 3, day, perbup("Pasal 13"))],
        ...     Rounding(0, basis=perbup("Pasal 14")),
        ... )
        >>> tpp.deduction("alpa").percent, tpp.factors.factor(Predikat.KURANG)
        (Fraction(3, 1), Fraction(60, 1))
    """

    id: str = attrs.field(converter=stripped, validator=filled)
    law: Law = attrs.field(validator=is_a(Law))
    since: date = attrs.field(converter=plain_date)
    until: date | None = attrs.field(converter=attrs.converters.optional(plain_date))
    allowance: Allowance = attrs.field(validator=is_a(Allowance))
    factors: FactorTable | None = attrs.field(validator=attrs.validators.optional(is_a(FactorTable)))
    deductions: tuple[DeductionRule, ...] = attrs.field(converter=_rules)
    money: Rounding = attrs.field(validator=[is_a(Rounding), _whole_money])
    discipline: Basis | None = attrs.field(default=None, validator=attrs.validators.optional(is_a(Basis)), kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_days("The allowance", self.since, self.until)
        refuse_twins((each.key for each in self.deductions), "breach", path="deductions")
        names = sorted(name for name, _ in self.allowance.weights)
        if names != sorted((KINERJA, DISIPLIN)):
            raise InvalidValue(
                f"The allowance is made of {', '.join(names)}.",
                why="What is paid here is a share of performance and a share of discipline.",
                mend="Give the weights of 'kinerja' and 'disiplin'; one of them may be 0.",
                path="allowance",
            )

    @property
    def discipline_basis(self) -> Basis:
        """Where it stands that discipline scores 100 less the deductions, and never below 0.

        Where nobody gave the article it is that of the weights, and the shape is told as our reading.
        """
        return self.discipline or attrs.evolve(self.allowance.basis, assurance=Assurance.ASSUMPTION, note=_SHAPE)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.id}: {self.law}, {self.since} to {self.until or 'now'}>"

    def deduction(self, key: str) -> DeductionRule:
        """Return what a breach costs.

        Raises:
            UnknownName: for a breach that the decree does not have.
        """
        for each in self.deductions:
            if each.key == key:
                return each
        known = ", ".join(each.key for each in self.deductions) or "none"
        raise UnknownName(
            f"{key!r} is no breach of {self.law}.", mend=f"Known are {known}.", path="breaches", value=key
        )


def allowance_on(decrees: Iterable[RegionalAllowance], on: date) -> RegionalAllowance:
    """Return the allowance that holds on a day, out of those that a region had one after another.

    Raises:
        InvalidValue: when several hold on that day.
        NotCovered: when none does.
    """
    held = [each for each in decrees if holds_on(each.since, each.until, on)]
    if not held:
        raise NotCovered(f"No decree holds on {on}.", mend="Give the decree of that day.", path="on", value=on)
    if len(held) > 1:
        raise InvalidValue(
            f"{' and '.join(each.id for each in held)} hold on {on}.",
            mend="End the older one on the day before the newer one begins.",
            path="decrees",
            value=on,
        )
    return held[0]
