"""Months since a TMT that no entry of a ledger converts, and what they could bring: missing is never 0."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from ..base.finding import Finding, Severity
from ..base.law import Assurance, Basis
from ..base.laws import PERBKN_3_2023
from ..base.words import Words
from ..rules.permenpanrb6_2022 import Predikat
from .credit import convert
from .credit_booking import first_day
from .credit_entry import CreditKind
from .credit_spans import month_numbers, months_label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..people.positions import Jenjang
    from .credit_entry import CreditEntry
    from .credit_ledger import CreditLedger
    from .credit_rules import CreditRules
    from .credit_spans import MonthNumbers

__all__ = ["OPEN_MONTHS_BASIS", "OpenMonths", "months_open", "open_before", "open_findings"]

OPEN_MONTHS_BASIS: Basis = PERBKN_3_2023(
    "Pasal 13",
    assurance=Assurance.ASSUMPTION,
    note="That results are converted was read.  That a year is expected in the ledger once it has ended, and that"
    " a balance from before covers the months up to the day of its booking, is our reading.",
)
"""Which months since a TMT should stand in a ledger."""

_BALANCES = frozenset(
    {
        CreditKind.JF_LAMA,
        CreditKind.PENYESUAIAN,
        CreditKind.INTEGRASI,
        CreditKind.PENGANGKATAN_PERTAMA,
        CreditKind.PERPINDAHAN,
        CreditKind.PENGANGKATAN_KEMBALI,
    }
)
"""Kinds that, where they name no months, sum up all that there was on their day."""


class OpenMonths(NamedTuple):
    """Months that no entry converts.

    Args:
        months: The months.
        most: The most that they could bring.
    """

    months: MonthNumbers
    most: Fraction


def months_open(ledger: CreditLedger, on: date, rules: CreditRules) -> OpenMonths:
    """Return the months since the TMT that are missing on a day: those of years that ended, and gaps before the last.

    Args:
        ledger: The ledger.
        on: The day of asking.
        rules: The rules.
    """
    booked = ledger.months()
    last = booked[-1].start if booked else ledger.since
    found = open_before(ledger, max(date(on.year, 1, 1), min(last, on)), rules)
    return OpenMonths(found, _most(ledger.jenjang, len(found), rules))


def open_before(ledger: CreditLedger, day: date, rules: CreditRules) -> MonthNumbers:
    """Return the months since the TMT up to the one before a day that no entry that counts converts.

    The month of a release belongs to what comes after, and no later one is missing.
    A balance that names no months covers those up to its booking, one of an integration at least those before the
    rules; a row of 0 credits covers its months as well.

    Args:
        ledger: The ledger.
        day: The first day after them.
        rules: The rules.

    Example:
        >>> from kinerja.career.credit_entry import CreditEntry
        >>> from kinerja.career.credit_ledger import CreditLedger
        >>> from kinerja.career.credit_rules import PERBKN3_2023
        >>> from kinerja.base.period import Period
        >>> ledger = CreditLedger("e1", "ahli_muda", date(2024, 3, 1))
        >>> ledger = ledger.adding(CreditEntry.of(convert("ahli_muda", "baik", Period.year(2025))))
        >>> months_label(open_before(ledger, date(2026, 1, 1), PERBKN3_2023)).en
        '1 March 2024 to 31 December 2024'
    """
    first = max([_number(ledger.since), *(_covered(each, ledger.since, rules) for each in ledger.current)])
    converted = frozenset[int]().union(*(month_numbers(each.period) for each in ledger.current))
    last = day if ledger.released is None else min(day, ledger.released)
    return frozenset(range(first, _number(last))) - converted


def _number(day: date) -> int:
    return 12 * day.year + day.month - 1


def _covered(entry: CreditEntry, since: date, rules: CreditRules) -> int:
    """Return the first month that a balance leaves open."""
    if entry.period is not None or entry.kind not in _BALANCES:
        return 0
    following = first_day(entry, since) + timedelta(days=1)
    if entry.kind is CreditKind.INTEGRASI:
        following = max(following, date(rules.since.year, 1, 1))
    return _number(following)


def _most(jenjang: Jenjang, many: int, rules: CreditRules) -> Fraction:
    """Return the most that months could bring, however they are cut into rows and rounded."""
    if not many:
        return Fraction(0)
    best = max(Predikat, key=rules.rate)
    return many * max(convert(jenjang, best, each, rules=rules).credit / each for each in range(1, 13))


def open_findings(found: OpenMonths) -> Iterator[Finding]:
    """Yield that months are missing, where some are.

    Args:
        found: The months.
    """
    if found.months:
        told = months_label(found.months)
        yield Finding(
            "CREDIT_MONTHS_UNBOOKED",
            Severity.WARNING,
            "ledger.entries",
            Words(f"Belum dibukukan: {told.id}.", f"Not booked: {told.en}."),
            Words(
                "Bukukan konversinya, atau baris 0 dengan dasarnya jika bulan itu tidak dihitung; angka kredit lama"
                " perlu tanggal pembukuan.",
                "Book their conversion, or a row of 0 with its basis where they do not count; a balance from before"
                " needs the day of its booking.",
            ),
            OPEN_MONTHS_BASIS,
        )
