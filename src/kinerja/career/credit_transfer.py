"""Credits of a transfer into a functional position, and between functional positions.

The time in the last rank is converted with the coefficient of the jenjang aimed at, each year with its own predikat,
and the basic credit of the rank is added.  Where rank and jenjang do not fit, a table decides:
:func:`~kinerja.career.credit_flat.flat_credit`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.exact import COMPUTED_DIGITS, exact
from ..base.law import Assurance
from ..base.laws import PERBKN_3_2023
from ..formula.build import given
from ..formula.program import explain
from .credit_entry import CreditEntry, CreditKind
from .credit_rules import PERBKN3_2023
from .credit_spans import NewCredits
from .credit_starts import check_fits
from .credit_tenure import base_credit, single_tenure, tenure_credits

if TYPE_CHECKING:
    from datetime import date

    from ..base.exact import Exact
    from ..base.law import Basis
    from ..base.scale import Ranked
    from ..evaluation.record import Record
    from ..formula.algebra import NumberFormula
    from ..people.positions import Jenjang
    from ..people.ranks import Golongan
    from .credit_rules import CreditRules
    from .credit_tenure import TenureLimit
    from .credit_years import PeriodicPolicy

__all__ = [
    "CARRIED",
    "CARRIED_BASIS",
    "FITTING_BASIS",
    "carried_balance",
    "fitting_credits",
    "transfer_at_once",
    "transfer_credits",
]

CARRIED_BASIS: Basis = PERBKN_3_2023(
    "Lampiran I nomor 2 huruf a", note="Read in an extraction: 125 credits of an Ahli Madya stay 125."
)
"""Why a transfer between functional positions changes nothing."""
FITTING_BASIS: Basis = PERBKN_3_2023(
    "Pasal 7 ayat (8) dan Lampiran I nomor 2",
    assurance=Assurance.ASSUMPTION,
    note="Its example, and Ibrahim's in SE Kepala BKN 9/2024, convert the last rank before the functional position;"
    " that the year in the lower jenjang gives nothing for the next one is how they are read here.",
)
"""Why the time before the functional position counts once the jenjang fits."""

CARRIED: NumberFormula = given("saldo").named(
    "saldo_terakhir", id="Angka kredit kumulatif terakhir", en="Last cumulative credits", basis=CARRIED_BASIS
)
"""The last balance, unchanged; facts ``saldo``."""


def transfer_credits(
    record: Record,
    jenjang: Jenjang | str,
    golongan: Golongan | str,
    *,
    rank_since: date,
    installed: date,
    limit: TenureLimit | None,
    policy: PeriodicPolicy | str,
    starts_at: Golongan | str | None = None,
    rules: CreditRules = PERBKN3_2023,
) -> NewCredits:
    """Return the credits of a transfer from a post that is not functional, year by year.

    Args:
        record: The results of the person; grades of older regimes are read by SE Kepala BKN 9/2024, letter e.
        jenjang: The jenjang aimed at.
        golongan: The rank.
        rank_since: Its TMT.
        installed: The TMT in the functional position; its month belongs to that position.
        limit: :data:`~kinerja.career.credit_tenure.HIGHEST_RANK_LIMIT` where the rank is the highest one that the
            administrative post allows; else ``None``.  There is no default: no list of those ranks was read.
        policy: What becomes of periodic results of a year that has a result; there is no default.
        starts_at: The golongan at which posts of the functional position start, where that is not the first one of the
            jenjang: the running total begins at 0 there.
        rules: The regime of credits.

    Raises:
        InvalidValue: when the rank does not fit: then a table decides; when a day lies before the one before it; and
            for a start that there is not.
        NotFound: for a jenjang that the rules do not have.

    Example:
        >>> from datetime import date
        >>> from kinerja.base.period import Period
        >>> from kinerja.evaluation.record import Record
        >>> from kinerja.evaluation.reported import ReportedResult
        >>> from kinerja.evaluation.rounds import EvaluationKind
        >>> from kinerja.rules.permenpanrb6_2022 import Predikat
        >>> grades = {2022: Predikat.SANGAT_BAIK, 2023: Predikat.BAIK}
        >>> told = [
        ...     ReportedResult("e1", Period.year(year), EvaluationKind.TAHUNAN, "permenpanrb6_2022", grade)
        ...     for year, grade in grades.items()
        ... ]
        >>> days = {"rank_since": date(2022, 4, 1), "installed": date(2023, 9, 1)}
        >>> new = transfer_credits(Record("e1", told), "ahli_muda", "III/d", **days, limit=None, policy="sisa_bulan")
        >>> [str(entry.credit) for entry in new.entries]
        ['2813/100', '1667/100', '100']
    """
    need = check_fits(jenjang, golongan, rules)
    months = tenure_credits(
        record,
        need.jenjang,
        golongan,
        since=rank_since,
        installed=installed,
        limit=limit,
        policy=policy,
        rules=rules,
    )
    return months.plus(base_credit(need.jenjang, golongan, booked_on=installed, starts_at=starts_at, rules=rules))


def transfer_at_once(
    jenjang: Jenjang | str,
    golongan: Golongan | str,
    predikat: Ranked | str,
    *,
    years: int = 0,
    months: int = 0,
    limit: TenureLimit | None,
    kind: CreditKind | str = CreditKind.PERPINDAHAN,
    booked_on: date | None = None,
    starts_at: Golongan | str | None = None,
    rules: CreditRules = PERBKN3_2023,
) -> NewCredits:
    """Return the credits of a transfer with one predikat for the whole time in rank, as Lampiran I shows it.

    It is one row, rounded once.  :func:`transfer_credits` goes by the results of the years, and rounds each of them:
    two years of baik in Ahli Pertama are 25 in one row, and 9.38, 12.5 and 3.13 when they begin in April.

    Args:
        jenjang: The jenjang aimed at.
        golongan: The rank.
        predikat: The predikat of all the years.
        years: Whole years in the rank.
        months: Months beside them.
        limit: As for :func:`transfer_credits`.
        kind: What the conversion is booked as; a late installation is a first appointment.
        booked_on: The TMT in the functional position.
        starts_at: As for :func:`transfer_credits`.
        rules: The regime of credits.

    Raises:
        InvalidValue: when the rank does not fit, for a time of no month, and a start that there is not.
        NotFound: for a jenjang that the rules do not have.
        UnknownName: for an unknown token.
        WrongType: for years or months that are no whole numbers.

    Example:
        >>> from kinerja.career.credit_tenure import HIGHEST_RANK_LIMIT
        >>> six = {"years": 6, "limit": HIGHEST_RANK_LIMIT}
        >>> [str(entry.credit) for entry in transfer_at_once("ahli_muda", "III/d", "baik", **six).entries]
        ['75', '100']
    """
    need = check_fits(jenjang, golongan, rules)
    entry = single_tenure(
        need.jenjang,
        predikat,
        years=years,
        months=months,
        limit=limit,
        golongan=golongan,
        kind=kind,
        booked_on=booked_on,
        rules=rules,
    )
    base = base_credit(need.jenjang, golongan, booked_on=booked_on, starts_at=starts_at, rules=rules)
    return NewCredits([entry]).plus(base)


def fitting_credits(
    record: Record,
    jenjang: Jenjang | str,
    golongan: Golongan | str,
    *,
    rank_since: date,
    installed: date,
    promoted: date,
    limit: TenureLimit | None,
    policy: PeriodicPolicy | str,
    kind: CreditKind | str = CreditKind.PERPINDAHAN,
    starts_at: Golongan | str | None = None,
    rules: CreditRules = PERBKN3_2023,
) -> NewCredits:
    """Return the credits in the next jenjang of who got a flat credit because the rank was above the first one.

    After a year or more the next jenjang may follow; then the time in the last rank before the functional position is
    converted with its coefficient, and the basic credit of the rank is added.

    Args:
        record: The results of the person.
        jenjang: The next jenjang.
        golongan: The rank held before the functional position.
        rank_since: Its TMT.
        installed: The TMT in the functional position, in the lower jenjang.
        promoted: The TMT in the next jenjang.
        limit: As for :func:`transfer_credits`.
        policy: As for :func:`transfer_credits`.
        kind: What the entries are booked as: a transfer, or a first appointment.
        starts_at: As for :func:`transfer_credits`.
        rules: The regime of credits.

    Raises:
        InvalidValue: when a day lies before the one before it, and for a start that there is not.
        NotFound: for a jenjang that the rules do not have.

    Example:
        >>> from datetime import date
        >>> from kinerja.evaluation.record import Record
        >>> days = {"rank_since": date(2022, 4, 1), "installed": date(2024, 4, 1), "promoted": date(2025, 4, 1)}
        >>> fitting_credits(Record("e1"), "ahli_muda", "III/c", **days, limit=None, policy="sisa_bulan").total
        Fraction(0, 1)
    """
    months = tenure_credits(
        record,
        jenjang,
        golongan,
        since=rank_since,
        installed=installed,
        booked_on=promoted,
        limit=limit,
        policy=policy,
        kind=kind,
        basis=FITTING_BASIS,
        rules=rules,
    )
    return months.plus(base_credit(jenjang, golongan, booked_on=promoted, starts_at=starts_at, rules=rules))


def carried_balance(
    balance: Exact,
    jenjang: Jenjang | str,
    *,
    booked_on: date,
    golongan: Golongan | str | None = None,
    decree: str = "",
    basis: Basis = CARRIED_BASIS,
) -> CreditEntry:
    """Return the entry that carries a balance on, unchanged: into another functional position of the same jenjang.

    Args:
        balance: The balance, 0 or more.
        jenjang: The jenjang, which stays the same.
        booked_on: The TMT in the other position.
        golongan: The rank.
        decree: The decree on credits that set the balance.
        basis: The rule.

    Raises:
        InvalidValue: for a balance below 0.
        WrongType: for floats.

    Example:
        >>> from datetime import date
        >>> carried_balance(125, "ahli_madya", booked_on=date(2025, 3, 1)).credit
        Fraction(125, 1)
    """
    value = exact(balance, digits=COMPUTED_DIGITS)
    return CreditEntry(
        CreditKind.JF_LAMA,
        jenjang,
        value,
        basis,
        golongan=golongan,
        booked_on=booked_on,
        decree=decree,
        because=explain(CARRIED, {"saldo": value}),
    )
