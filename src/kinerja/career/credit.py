"""Conversion of a predikat into credits (angka kredit): months of a year, percent, yearly coefficient.

Months are whole calendar months, and the month of a TMT belongs to the new state.  The exact number is kept beside the
one that is booked.
"""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import exact
from ..base.laws import PERBKN_3_2023, SE_BKN_9_2024
from ..base.period import Period, plain_date
from ..base.words import Words
from ..errors import InvalidValue, WrongType
from ..formula.build import given, total
from ..formula.program import explain
from ..formula.steps import Input, Step
from ..people.positions import Jenjang
from ..plans.fields import filled, is_a
from ..rules.permenpanrb6_2022 import Predikat
from .credit_parts import CreditRoundingStage
from .credit_rules import PERBKN3_2023

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..base.exact import Exact
    from ..base.law import Basis
    from ..base.rounding import Rounding
    from ..formula.algebra import NumberFormula
    from .credit_parts import CreditNeed, CreditRate
    from .credit_rules import CreditRules

__all__ = [
    "ACCUMULATION",
    "CONVERSION",
    "CONVERSION_BASIS",
    "MONTHS_BASIS",
    "Accumulation",
    "Conversion",
    "accumulate",
    "convert",
    "credit_months",
    "month_count",
    "whole_months",
]

CONVERSION_BASIS: Basis = PERBKN_3_2023("Pasal 13 ayat (3)", note="Read in an extraction of its text.")
"""Where the conversion stands."""
MONTHS_BASIS: Basis = SE_BKN_9_2024(
    "Huruf e", note="Whole calendar months in its examples: with a TMT of 1 August, January to July are the old state."
)
"""Where it stands how months are counted."""

CONVERSION: NumberFormula = (given("bulan") / 12 * given("persen") / 100 * given("koefisien")).named(
    "konversi", id="Konversi predikat", en="Conversion of the predikat", basis=CONVERSION_BASIS
)
"""Months by 12, times percent, times yearly coefficient; facts ``bulan``, ``persen``, ``koefisien``."""
ACCUMULATION: NumberFormula = total("baris", given("kredit")).named(
    "akumulasi", id="Akumulasi", en="Accumulation", basis=PERBKN_3_2023("Pasal 12", note="Read in an extraction.")
)
"""The sum of rows; facts ``baris[]`` ``{kredit}``."""


# --- Months ---------------------------------------------------------------------------------------------------------


def whole_months(period: Period) -> int:
    """Return how many calendar months a period has.

    Raises:
        InvalidValue: when it does not begin with a month or end with one.
        WrongType: for anything but a period.

    Example:
        >>> whole_months(Period.of("2024-03-01", "2024-12-31"))
        10
    """
    if not isinstance(period, Period):
        raise WrongType(f"{period!r} is no Period.", mend="Give a Period.", path="months", value=period)
    following = period.end + timedelta(days=1) if period.end != date.max else None
    if period.start.day != 1 or (following is not None and following.day != 1):
        raise InvalidValue(
            f"{period} is not made of whole months.",
            why=f"Credits count whole calendar months ({MONTHS_BASIS}).",
            mend="Say credit_months(tmt, next_tmt): the month of a TMT belongs to the new state.",
            path="months",
            value=period,
        )
    return 12 * (period.end.year - period.start.year) + period.end.month - period.start.month + 1


def credit_months(since: date, until: date | None = None, *, within: Period | None = None) -> Period | None:
    """Return the months that count for a state, such as a jenjang: the month of a TMT belongs to the new state.

    Args:
        since: The TMT of the state, any day of the month.
        until: The TMT of the next state; ``None`` while it lasts.
        within: Only months of this period, such as a year; needed while the state lasts.

    Returns:
        The months, or ``None`` when no month is left for the state.

    Raises:
        InvalidValue: when the next state begins first, there is no end, or ``within`` has no whole months.

    Example:
        >>> str(credit_months(date(2024, 3, 15), within=Period.year(2024)))
        '2024-03-01/2024-12-31'
        >>> str(credit_months(date(2020, 1, 1), date(2024, 8, 20), within=Period.year(2024)))
        '2024-01-01/2024-07-31'
    """
    first = plain_date(since).replace(day=1)
    last = _last_day(since, until, within)
    if within is not None:
        whole_months(within)
        first = max(first, within.start)
    return Period(first, last) if first <= last else None


def _last_day(since: date, until: date | None, within: Period | None) -> date:
    if until is None:
        if within is None:
            raise InvalidValue("The state has no end.", mend="Give until=, or the period within= which.", path="until")
        return within.end
    if plain_date(until) < since:
        raise InvalidValue(f"{until} lies before {since}.", mend="Give the earlier TMT first.", path="until")
    before = until.replace(day=1) - timedelta(days=1)
    return before if within is None else min(before, within.end)


# --- Conversion -----------------------------------------------------------------------------------------------------


def month_count(value: int) -> int:
    """Return a number of months as it is.

    Raises:
        InvalidValue: for fewer than one.
        WrongType: for anything but a whole number.
    """
    if type(value) is not int:
        raise WrongType(f"{value!r} is no whole number.", mend="Give months as int.", path="months", value=value)
    if value < 1:
        raise InvalidValue(f"{value} months are given.", mend="Give 1 or more.", path="months", value=value)
    return value


def _counted(_: object, __: object, value: int) -> None:
    month_count(value)


def _of_a_year(value: int) -> int:
    if type(value) is int and not 1 <= value <= 12:
        raise InvalidValue(
            f"{value} months of one predikat are to be converted.",
            why="A predikat is of one calendar year or of a part of it.",
            mend="Give 1 to 12, and convert each year with its own predikat.",
            path="months",
            value=value,
        )
    return month_count(value)


def _number(value: Exact) -> Fraction:
    return exact(value)


@final
@attrs.frozen
class Conversion:
    """The credits that months of one jenjang with one predikat come to.

    Args:
        jenjang: The jenjang.
        predikat: The predikat.
        months: How many months: 1 to 12, or more where one predikat goes for a whole time in rank.
        period: Which ones; ``None`` where only their number is known.
        exact: The credits before anything is rounded, 0 or more.
        credit: As booked.
        rules_id: The rules they were counted by.
        because: Why.

    Example:
        >>> convert("ahli_pertama", "baik", 10).credit
        Fraction(521, 50)
    """

    jenjang: Jenjang = attrs.field(validator=is_a(Jenjang))
    predikat: Predikat = attrs.field(validator=is_a(Predikat))
    months: int = attrs.field(validator=_counted)
    period: Period | None = attrs.field(validator=attrs.validators.optional(is_a(Period)))
    exact: Fraction = attrs.field(converter=_number)
    credit: Fraction = attrs.field(converter=_number)
    rules_id: str = attrs.field(validator=filled)
    because: Step = attrs.field(validator=is_a(Step), repr=False)

    def __attrs_post_init__(self) -> None:
        if self.period is not None and whole_months(self.period) != self.months:
            raise InvalidValue(
                f"{self.period.label.en} has not {self.months} months.", mend="Give its own number.", path="months"
            )


def convert(
    jenjang: Jenjang | str, predikat: Predikat | str, months: int | Period = 12, *, rules: CreditRules = PERBKN3_2023
) -> Conversion:
    """Return the credits of some months of one jenjang with one predikat.

    Peraturan BKN 3/2023, art. 13: months by 12, times the percent of the predikat, times the yearly coefficient.  A row
    is rounded as the rules say; where they round only sums, it is booked exactly.

    Args:
        jenjang: The jenjang in which the months were spent.
        predikat: The predikat of the year, or of the period, by PermenPANRB 6/2022; those of older regimes become one
            by :func:`~kinerja.evaluation.credit_steps.credit_step`, and only for a first appointment, a transfer or a
            return.
        months: 1 to 12, or the period: whole months of one calendar year.
        rules: The regime.

    Raises:
        InvalidValue: for months that are not 1 to 12, or a period that is not of whole months of one year.
        NotFound: for a jenjang that the rules do not have.
        UnknownName: for an unknown jenjang or predikat.
        WrongType: for a grade of another regime.

    Example:
        >>> half = convert("ahli_madya", "sangat_baik", Period.semester(2025, 1))
        >>> half.exact, half.credit
        (Fraction(225, 8), Fraction(2813, 100))
        >>> convert("ahli_madya", "sangat_baik", Period.of("2025-10-01", "2026-03-31"))
        Traceback (most recent call last):
        ...
        kinerja.errors.InvalidValue: months: 2025-10-01/2026-03-31 lies in more than one calendar year. ...
    """
    need, rate = rules.need(jenjang), rules.rate_of(predikat)
    period = months if isinstance(months, Period) else None
    number = _of_one_year(months) if isinstance(months, Period) else _of_a_year(months)
    whole = _explained(number, rate, need)
    rounding = rules.rounding if rules.rounding_stage is CreditRoundingStage.BARIS else None
    because = _booked("angka_kredit", Words("Angka kredit", "Credits"), whole, rounding)
    return Conversion(need.jenjang, rate.predikat, number, period, _value(whole), _value(because), rules.id, because)


def _explained(months: int, rate: CreditRate, need: CreditNeed) -> Step:
    """Return the conversion with the rows of the tables that it reads, each with its own article."""
    facts = {"bulan": months, "persen": rate.percent, "koefisien": need.coefficient}
    counted, said, name = explain(CONVERSION, facts), rate.predikat.label, need.jenjang.label
    percent = Words(f"Predikat {said.id}", f"Predikat {said.en}")
    coefficient = Words(f"Koefisien per tahun {name.id}", f"Yearly coefficient of {name.en}")
    return attrs.evolve(
        counted,
        inputs=tuple(attrs.evolve(each, meaning=_MEANINGS[each.path]) for each in counted.inputs),
        steps=(
            Step("persen", percent, rate.percent, basis=rate.basis),
            Step("koefisien", coefficient, need.coefficient, basis=need.coefficient_basis),
        ),
    )


def _value(step: Step) -> Fraction:
    return exact(step.value)  # type: ignore[arg-type]  # a number formula of known facts


_MEANINGS: Mapping[str, Words] = MappingProxyType(
    {
        "bulan": Words("bulan", "months"),
        "persen": Words("persen", "percent"),
        "koefisien": Words("koefisien per tahun", "yearly coefficient"),
    }
)


def _of_one_year(period: Period) -> int:
    if period.start.year != period.end.year:
        raise InvalidValue(
            f"{period} lies in more than one calendar year.",
            why=f"Each year is converted with its own predikat ({MONTHS_BASIS}).",
            mend="Convert each year for itself.",
            path="months",
            value=period,
        )
    return whole_months(period)


def _booked(key: str, name: Words, whole: Step, rounding: Rounding | None) -> Step:
    """Return what is booked as a step over what it was before: rounded, or as it was."""
    if rounding is None:
        return whole
    value = rounding.apply(_value(whole))
    places = Input("desimal", Fraction(rounding.places), meaning=Words("angka di belakang koma", "decimal places"))
    return Step(key, name, value, (places,), rounding.basis, (whole,))


# --- Sums -----------------------------------------------------------------------------------------------------------


def _rows(values: Iterable[Exact]) -> tuple[Fraction, ...]:
    return tuple(map(exact, values))


@final
@attrs.frozen
class Accumulation:
    """Rows of credits and their sum.

    Args:
        rows: The rows as booked.
        exact: The sum of the rows before anything is rounded.
        credit: The sum as booked.
        because: Why.
    """

    rows: tuple[Fraction, ...] = attrs.field(converter=_rows)
    exact: Fraction = attrs.field(converter=_number)
    credit: Fraction = attrs.field(converter=_number)
    because: Step = attrs.field(validator=is_a(Step), repr=False)


def accumulate(rows: Iterable[Conversion | Exact], *, rules: CreditRules = PERBKN3_2023) -> Accumulation:
    """Return the sum of rows: rows are rounded and then added, or added and then rounded, as the rules say.

    Args:
        rows: Conversions, or credits as booked, such as a balance; none comes to 0.
        rules: The regime that the conversions were made by.

    Raises:
        WrongType: for floats.

    Example:
        >>> three = [convert("ahli_muda", "baik", months) for months in (8, 12, 8)]
        >>> total = accumulate(three)
        >>> total.credit, total.exact
        (Fraction(2917, 50), Fraction(175, 3))
        >>> accumulate(["18.75", "2.08"]).credit
        Fraction(2083, 100)
    """
    given_rows = tuple(rows)
    whole = sum((each.exact if isinstance(each, Conversion) else exact(each) for each in given_rows), Fraction(0))
    booked = [each.credit if isinstance(each, Conversion) else exact(each) for each in given_rows]
    added = explain(ACCUMULATION, {"baris": [{"kredit": each} for each in booked]})
    rounding = rules.rounding if rules.rounding_stage is CreditRoundingStage.JUMLAH else None
    because = _booked("jumlah", Words("Jumlah", "Sum"), added, rounding)
    return Accumulation(booked, whole, _value(because), because)
