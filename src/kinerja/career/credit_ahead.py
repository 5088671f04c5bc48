"""The rows that would be booked in coming months at a supposed pace, each with the running total after it.

A row is rounded as it would be booked: one row a year from annual results, or one for each quarter or month from
periodic results (Peraturan BKN 3/2023, art. 13).  So twelve monthly rows may come to something else than one of the
year, and which of them are booked is said, not chosen here.  What stands in the ledger already and counts only later
is a row too, on its own day.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, final

import attrs

from ..base.period import Period, plain_date
from ..errors import InvalidValue
from ..formula.steps import Step
from ..plans.fields import is_a
from ..rules.permenpanrb6_2022 import Predikat
from .credit import convert, whole_months
from .credit_booking import as_booked, first_day
from .credit_entry import CreditKind
from .credit_pace import BookingRhythm
from .credit_parts import computed_credit, zero_or_more
from .credit_spans import month_numbers, month_runs, months_label
from .credit_years import PeriodicPolicy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .credit import Conversion
    from .credit_entry import CreditEntry
    from .credit_ledger import CreditLedger
    from .credit_pace import CreditPace
    from .credit_rules import CreditRules
    from .credit_spans import MonthNumbers

__all__ = ["ProjectedRow", "first_ahead", "projected_rows"]


@final
@attrs.frozen
class ProjectedRow:
    """One row that would be booked, or that stands in the ledger already and counts only later.

    Args:
        period: The whole months that it converts; ``None`` for a flat amount.
        predikat: The predikat that they have, or are taken to have; ``None`` for a flat amount.
        credit: The credits, as they would be booked.
        instead_of: The credits of rows whose place it takes; 0 if it takes none.
        counts_from: The day from which it counts.
        balance: The running total after it, as the rules book it.
        because: Why it comes to its credits.

    Raises:
        InvalidValue: for credits below 0.
    """

    period: Period | None = attrs.field(validator=attrs.validators.optional(is_a(Period)))
    predikat: Predikat | None = attrs.field(validator=attrs.validators.optional(is_a(Predikat)))
    credit: Fraction = attrs.field(converter=computed_credit, validator=zero_or_more)
    instead_of: Fraction = attrs.field(converter=computed_credit, validator=zero_or_more)
    counts_from: date = attrs.field(converter=plain_date)
    balance: Fraction = attrs.field(converter=computed_credit, validator=zero_or_more)
    because: Step = attrs.field(validator=is_a(Step), repr=False)


class _Booking(NamedTuple):
    """A row before the running total is known."""

    period: Period | None
    predikat: Predikat | None
    credit: Fraction
    instead_of: Fraction
    counts_from: date
    because: Step


def _supposed(period: Period, made: Conversion, instead_of: Fraction, counts_from: date) -> _Booking:
    return _Booking(period, made.predikat, made.credit, instead_of, counts_from, made.because)


class _Work(NamedTuple):
    """What stays the same from year to year."""

    ledger: CreditLedger
    rhythm: BookingRhythm
    policy: PeriodicPolicy | None
    convert: Callable[[Predikat, int], Conversion]


def projected_rows(
    ledger: CreditLedger,
    months: Period,
    *,
    pace: CreditPace,
    rhythm: BookingRhythm,
    policy: PeriodicPolicy | None,
    rules: CreditRules,
) -> Iterator[ProjectedRow]:
    """Yield the rows of coming months by the day from which they count, until the pace says nothing of a year.

    What stands in the ledger stays, except that the result of the first year may take the place of what periodic
    results of that year gave, where the policy says so.  What counts there only later enters on its own day.

    Args:
        ledger: The ledger; none of the months may stand there.
        months: The months ahead, whole ones.
        pace: The predikat of coming years.
        rhythm: How often results are converted.
        policy: What becomes of rows of periodic results once the year has a result; there is no default, because no
            text that was read settles it.  ``None`` where no row is periodic.
        rules: The rules.

    Raises:
        InvalidValue: when a month stands in the ledger already, a period cuts a month, or the policy is not told and
            matters.

    Example:
        >>> from kinerja.career.credit_ledger import CreditLedger
        >>> from kinerja.career.credit_pace import CreditPace
        >>> from kinerja.career.credit_rules import PERBKN3_2023
        >>> ledger, two = CreditLedger("e1", "ahli_muda", date(2026, 3, 1)), Period.of("2026-03-01", "2027-12-31")
        >>> more = {"pace": CreditPace("baik"), "rhythm": BookingRhythm.TAHUNAN, "policy": None}
        >>> [
        ...     (len(row.period.months()), str(row.credit), str(row.balance))
        ...     for row in projected_rows(ledger, two, rules=PERBKN3_2023, **more)
        ... ]
        [(10, '2083/100', '2083/100'), (12, '25', '4583/100')]
    """
    _check(ledger, months, rhythm, policy)
    work = _Work(ledger, rhythm, policy, cache(lambda predikat, many: _row(ledger, predikat, many, rules)))
    first, rows, last = first_ahead(ledger, months), list[_Booking](), date.min
    for part in _by_year(months):
        predikat = pace.at(part.start.year)
        if predikat is None:
            break
        rows.extend(_of_year(work, part, predikat))
        last = part.end
    total = ledger.balance_on(first)
    for row in sorted([*_waiting(ledger, first), *rows], key=lambda each: each.counts_from):
        if row.counts_from > last:
            return
        total += row.credit - row.instead_of
        yield ProjectedRow(*row[:5], as_booked(total, rules), row.because)


def first_ahead(ledger: CreditLedger, months: Period) -> date:
    """Return the first day that is looked at: that of the months ahead, or the TMT of the jenjang within the first.

    Args:
        ledger: The ledger.
        months: The months ahead.
    """
    return max(months.start, ledger.since)


# --- Rows that stand in the ledger ----------------------------------------------------------------------------------


def _waiting(ledger: CreditLedger, first: date) -> Iterator[_Booking]:
    """Yield what stands in the ledger and counts only after a day, with what it takes the place of."""
    counted = ledger.current_on(first)
    for day in sorted({day for each in ledger.entries if (day := first_day(each, ledger.since)) > first}):
        now = ledger.current_on(day)
        gone = sum((each.credit for each in counted if each not in now), Fraction(0))
        for entry in now:
            if entry not in counted:
                yield _Booking(entry.period, entry.predikat, entry.credit, gone, day, _standing_step(entry))
                gone = Fraction(0)
        counted = now


def _standing_step(entry: CreditEntry) -> Step:
    steps = () if entry.because is None else (entry.because,)
    kind = entry.kind
    return Step(f"angka_kredit_{kind}", kind.label, entry.credit, (), entry.basis, steps, title=entry.key)


# --- Rows that are supposed -----------------------------------------------------------------------------------------


def _row(ledger: CreditLedger, predikat: Predikat, many: int, rules: CreditRules) -> Conversion:
    return convert(ledger.jenjang, predikat, many, rules=rules)


def _by_year(months: Period) -> tuple[Period, ...]:
    years = range(months.start.year + 1, months.end.year + 1)
    return months.split(*(date(year, 1, 1) for year in years))


def _of_year(work: _Work, part: Period, predikat: Predikat) -> Iterator[_Booking]:
    """Yield the rows of a year, or of what is left of it; the last ones may take the place of those before."""
    earlier, parts = _earlier(work.ledger, part), work.rhythm.rows(part)
    replaces = work.policy is PeriodicPolicy.TAHUNAN_MENGGANTI and (len(parts) > 1 or bool(earlier))
    gone = sum((each.credit for each in earlier), Fraction(0))
    for row in parts[:-1] if replaces else parts:
        made = work.convert(predikat, len(row.months()))
        gone += made.credit
        yield _supposed(row, made, Fraction(0), row.end)
    if replaces:
        yield from _annual(work, predikat, part, earlier, gone)


def _annual(
    work: _Work, predikat: Predikat, part: Period, earlier: tuple[CreditEntry, ...], gone: Fraction
) -> Iterator[_Booking]:
    """Yield what the result of the year gives for all its months, in the place of what periodic results gave."""
    numbers = month_numbers(part).union(*(month_numbers(each.period) for each in earlier))
    day = max([part.end, *(first_day(each, work.ledger.since) for each in earlier)])
    for run in month_runs(numbers):
        yield _supposed(run, work.convert(predikat, len(run.months())), gone, day)
        gone = Fraction(0)


def _earlier(ledger: CreditLedger, part: Period) -> tuple[CreditEntry, ...]:
    """Return the conversions of the same year that stand in the ledger."""
    year = Period.year(part.start.year)
    return tuple(
        each
        for each in ledger.current
        if each.kind is CreditKind.KONVERSI and each.period is not None and year.contains(each.period)
    )


def _check(ledger: CreditLedger, months: Period, rhythm: BookingRhythm, policy: PeriodicPolicy | None) -> None:
    whole_months(months)
    if months.start < ledger.since.replace(day=1):
        raise InvalidValue(
            f"{months.start} lies before {ledger.since}, when the jenjang began.",
            mend="Look ahead from the month of its TMT or later.",
            path="from_month",
            value=months.start,
        )
    twice = month_numbers(months) & _booked_months(ledger)
    if twice:
        raise InvalidValue(
            f"{months_label(twice).en} stands in the ledger already.",
            why="A month counts once.",
            mend="Look ahead from the first month that is not booked.",
            path="from_month",
            value=months.start,
        )
    if policy is None and (rhythm is not BookingRhythm.TAHUNAN or _earlier(ledger, months)):
        raise InvalidValue(
            "What becomes of rows of periodic results once the year has a result is not said.",
            why="No text that was read settles it.",
            mend=f"Give policy: {' or '.join(PeriodicPolicy)}.",
            path="policy",
        )


def _booked_months(ledger: CreditLedger) -> MonthNumbers:
    return frozenset[int]().union(*(month_numbers(each.period) for each in ledger.current))
