"""Credits of the time in a rank before a functional position, and the basic credit that comes with the rank.

SE Kepala BKN 9/2024 converts each year with its own predikat; Lampiran I of Peraturan BKN 3/2023 also shows one for all
of a tenure.  Both count months: a part of a year is never rounded to a year.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Finding, Severity, Undetermined
from ..base.law import Assurance, Basis
from ..base.laws import PERBKN_3_2023
from ..base.period import Period
from ..base.words import Words, number_words
from ..errors import InvalidValue, WrongType
from ..evaluation.credit_steps import credit_step
from ..formula.build import given
from ..formula.program import explain
from ..people.positions import Jenjang
from ..people.ranks import Golongan
from ..plans.fields import is_a
from .credit import Conversion, credit_months, month_count, whole_months
from .credit_booking import MONTH_ONCE_BASIS, standing
from .credit_entry import CreditEntry, CreditKind
from .credit_parts import CreditRoundingStage
from .credit_rules import PERBKN3_2023
from .credit_spans import JenjangSpan, NewCredits, month_numbers, month_runs, months_label
from .credit_threshold import START_BASIS, rank_base
from .credit_years import yearly_credits

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from fractions import Fraction

    from ..base.scale import Ranked
    from ..evaluation.record import Record
    from ..formula.algebra import NumberFormula
    from ..formula.steps import Step
    from ..rules.permenpanrb6_2022 import Predikat
    from .credit_rules import CreditRules
    from .credit_spans import MonthNumbers
    from .credit_years import PeriodicPolicy

__all__ = [
    "BASE_CREDIT",
    "BASE_CREDIT_BASIS",
    "HIGHEST_RANK_LIMIT",
    "RETURN_LIMIT",
    "TENURE",
    "TENURE_BASIS",
    "TenureLimit",
    "base_credit",
    "single_tenure",
    "tenure_conversion",
    "tenure_credits",
]

TENURE_BASIS: Basis = PERBKN_3_2023(
    "Pasal 7 ayat (1) sampai dengan (3) dan Lampiran I nomor 2",
    assurance=Assurance.SECONDARY,
    note="The paragraphs were read on a site of laws, the annex in an extraction of its text; SE Kepala BKN 9/2024,"
    " letter e, converts each year with its own predikat.",
)
"""Why the time in the last rank is converted."""
BASE_CREDIT_BASIS: Basis = PERBKN_3_2023("Lampiran II nomor 2", note="Read in an extraction of its text.")
"""Where the basic credit of a rank stands."""
_OUTSIDE_BASIS = PERBKN_3_2023(
    "Lampiran I nomor 3",
    assurance=Assurance.ASSUMPTION,
    note="Read in an extraction: an Ahli Muda of IV/b gets 86 and the 150 of IV/b, 236, in an adjustment.  Of no other"
    " way into a functional position was such a sum read.",
)

TENURE: NumberFormula = (given("bulan") / 12 * given("persen") / 100 * given("koefisien")).named(
    "konversi_masa", id="Konversi masa kepangkatan", en="Conversion of the time in rank", basis=TENURE_BASIS
)
"""Months by 12, times percent, times the coefficient of the jenjang aimed at, with one predikat for all of it."""
BASE_CREDIT: NumberFormula = given("ak_dasar").named(
    "angka_kredit_dasar", id="Angka kredit dasar", en="Basic credit", basis=BASE_CREDIT_BASIS
)
"""What the table has for the rank; facts ``ak_dasar``."""


def _months(_: object, __: object, value: int) -> None:
    month_count(value)


@final
@attrs.frozen
class TenureLimit:
    """How much of a tenure counts: its last months only.

    Args:
        months: How many, 1 or more.
        basis: The rule.

    Raises:
        InvalidValue: for fewer than one month.
        WrongType: for months that are no whole number.
    """

    months: int = attrs.field(validator=_months)
    basis: Basis = attrs.field(validator=is_a(Basis))


HIGHEST_RANK_LIMIT: TenureLimit = TenureLimit(
    36,
    PERBKN_3_2023("Pasal 7 ayat (4)", note="The highest rank of an administrative post, held for more than 3 years."),
)
"""The last 3 years, for who holds the highest rank that the administrative post allows."""
RETURN_LIMIT: TenureLimit = TenureLimit(
    48,
    PERBKN_3_2023(
        "Pasal 24 ayat (3)",
        assurance=Assurance.ASSUMPTION,
        note="The text counts 4 years of a longer time and does not say which; the last ones are taken, as article 7"
        " paragraph (4) does for a transfer.",
    ),
)
"""The last 4 years, for who returns to a functional position."""


# --- Time in rank ---------------------------------------------------------------------------------------------------


def tenure_credits(
    record: Record,
    jenjang: Jenjang | str,
    golongan: Golongan | str,
    *,
    since: date,
    installed: date,
    limit: TenureLimit | None,
    policy: PeriodicPolicy | str,
    booked_on: date | None = None,
    kind: CreditKind | str = CreditKind.PERPINDAHAN,
    splits: Iterable[date] = (),
    earlier: Iterable[CreditEntry] = (),
    basis: Basis = TENURE_BASIS,
    rules: CreditRules = PERBKN3_2023,
) -> NewCredits:
    """Return the conversion of a time before a functional position, year by year, each with its own predikat.

    Grades of PP 46/2011 and PP 30/2019 are read by SE Kepala BKN 9/2024, letter e.  A year that has no result yet takes
    its periodic ones.  The basic credit is not among the entries: :func:`base_credit` gives it.

    Args:
        record: The results of the person.
        jenjang: The jenjang aimed at; its coefficient counts.
        golongan: The rank held.
        since: The TMT from which the time counts, mostly that of the rank.
        installed: The TMT in the functional position; its month belongs to that position.
        limit: How much of a longer time counts; ``None`` for all of it.
        policy: What becomes of periodic results of a year that has a result; there is no default.
        booked_on: The day from which they count; that of the installation if not given.
        kind: What the entries are booked as.
        splits: Days on which a state changes without changing what counts; each begins a row of its own.
        earlier: What stands in a ledger whose balance is carried: its months are not converted again, and named.
        basis: The rule behind the entries.
        rules: The regime of credits.

    Raises:
        InvalidValue: when the position begins before the time that counts.
        NotFound: for a jenjang that the rules do not have.

    Example:
        >>> from datetime import date
        >>> from kinerja.evaluation.record import Record
        >>> new = tenure_credits(
        ...     Record("e1"),
        ...     "ahli_muda",
        ...     "III/c",
        ...     since=date(2021, 4, 1),
        ...     installed=date(2021, 9, 1),
        ...     limit=None,
        ...     policy="tahunan_mengganti",
        ... )
        >>> new.entries, new.findings[0].code
        ((), 'CREDIT_MONTHS_OPEN')
    """
    whole = credit_months(since, installed)
    if whole is None:
        return NewCredits()
    period = whole if limit is None else _last_months(whole, limit.months)
    wanted = month_numbers(period)
    before = wanted & frozenset[int]().union(*(month_numbers(each.period) for each in standing(earlier)))
    aim, days = Jenjang.parse(jenjang), [since, *sorted(splits)]
    new = NewCredits()
    for run in month_runs(wanted - before):
        part = yearly_credits(
            record,
            [JenjangSpan(aim, day) for day in days],
            period=run,
            policy=policy,
            kind=kind,
            golongan=golongan,
            booked_on=booked_on or installed,
            basis=basis,
            rules=rules,
        )
        new = new.plus(part)
    told = [_converted_before(before)] if before else []
    told += [] if limit is None or period == whole else [_cut(whole, period, limit)]
    return new.plus(NewCredits(findings=told))


def _last_months(period: Period, months: int) -> Period:
    """Return the last months of a period of whole months; all of it when it has no more."""
    parts = period.months()[-months:]
    return Period(parts[0].start, period.end)


def _converted_before(months: MonthNumbers) -> Finding:
    told = months_label(months)
    return Finding(
        "CREDIT_MONTHS_CARRIED",
        Severity.INFO,
        "earlier",
        Words(
            f"Sudah dikonversi dalam angka kredit yang terbawa, dan tidak dikonversi lagi: {told.id}.",
            f"Converted in the balance that is carried, and not converted again: {told.en}.",
        ),
        basis=MONTH_ONCE_BASIS,
    )


def _cut(whole: Period, period: Period, limit: TenureLimit) -> Finding:
    months = len(whole.months()) - len(period.months())
    return Finding(
        "CREDIT_TENURE_LIMITED",
        Severity.INFO,
        "since",
        Words(
            f"Masa yang dihitung dibatasi {limit.months} bulan terakhir; {months} bulan sebelumnya tidak dihitung.",
            f"Only the last {limit.months} months count; {months} before them do not.",
        ),
        basis=limit.basis,
    )


def single_tenure(
    jenjang: Jenjang | str,
    predikat: Ranked | str,
    *,
    years: int = 0,
    months: int = 0,
    limit: TenureLimit | None,
    golongan: Golongan | str | None = None,
    kind: CreditKind | str = CreditKind.PERPINDAHAN,
    booked_on: date | None = None,
    rules: CreditRules = PERBKN3_2023,
) -> CreditEntry:
    """Return the conversion of a time in rank with one predikat for all of it, as Lampiran I shows it.

    Use :func:`tenure_credits` where the results of the years are known.  Here too 6 months are 6 months, not a year.

    Args:
        jenjang: The jenjang aimed at; its coefficient counts.
        predikat: The predikat of all the years; a grade of an older regime is read by SE Kepala BKN 9/2024.
        years: Whole years of the time in rank.
        months: Months beside them; together at least one month.
        limit: How much of a longer time counts; ``None`` for all of it.
        golongan: The rank held.
        kind: What it is booked as.
        booked_on: The TMT in the functional position.
        rules: The regime of credits.

    Raises:
        InvalidValue: for a time of no month, or one below 0.
        NotFound: for a jenjang that the rules do not have.
        UnknownName: for an unknown jenjang or predikat.
        WrongType: for years or months that are no whole numbers, and a grade of another regime.

    Example:
        >>> entry = single_tenure("ahli_pertama", "baik", years=3, months=5, limit=None)
        >>> str(entry.credit), str(entry.exact)
        ('4271/100', '1025/24')
    """
    step = predikat if isinstance(predikat, str) else credit_step(predikat)
    found = tenure_conversion(jenjang, step, _counted(years, months, limit), rules=rules)
    return CreditEntry.of(found, kind, basis=TENURE_BASIS, golongan=golongan, booked_on=booked_on)


def tenure_conversion(
    jenjang: Jenjang | str, predikat: Predikat | str, months: int | Period, *, rules: CreditRules = PERBKN3_2023
) -> Conversion:
    """Return the conversion of any number of months with one predikat, in one row that is rounded once.

    Args:
        jenjang: The jenjang whose coefficient counts.
        predikat: The predikat.
        months: How many, 1 or more, or which: whole months, of several years too.
        rules: The regime of credits.

    Raises:
        InvalidValue: for less than a month, and a period that cuts one.
        NotFound: for a jenjang that the rules do not have.
        UnknownName: for an unknown jenjang or predikat.
        WrongType: for months that are no whole number.

    Example:
        >>> tenure_conversion("ahli_muda", "baik", 36).credit
        Fraction(75, 1)
    """
    need, rate = rules.need(jenjang), rules.rate_of(predikat)
    period = months if isinstance(months, Period) else None
    number = whole_months(months) if isinstance(months, Period) else month_count(months)
    because = explain(_booked_tenure(rules), {"bulan": number, "persen": rate.percent, "koefisien": need.coefficient})
    whole = _value(because.find("konversi_masa")[0])
    return Conversion(need.jenjang, rate.predikat, number, period, whole, _value(because), rules.id, because)


def _counted(years: int, months: int, limit: TenureLimit | None) -> int:
    for name, number in (("years", years), ("months", months)):
        if type(number) is not int:
            raise WrongType(f"{number!r} is no whole number.", mend="Give an int.", path=name, value=number)
        if number < 0:
            raise InvalidValue(f"The {name} are {number}.", mend="Give 0 or more.", path=name, value=number)
    counted = 12 * years + months
    if counted == 0:
        raise InvalidValue("The time in rank has no month.", mend="Give years, months or both.", path="months")
    return counted if limit is None else min(counted, limit.months)


def _booked_tenure(rules: CreditRules) -> NumberFormula:
    """Return the conversion as the rules book a row: rounded, unless they round sums or nothing."""
    rounding = rules.rounding
    if rounding is None or rules.rounding_stage is not CreditRoundingStage.BARIS:
        return TENURE
    return TENURE.round(rounding).named("angka_kredit", id="Angka kredit", en="Credits", basis=rounding.basis)


def _value(step: Step) -> Fraction:
    value: Fraction = step.value  # type: ignore[assignment]  # a number formula of known facts
    return value


# --- Basic credit ---------------------------------------------------------------------------------------------------


def base_credit(
    jenjang: Jenjang | str,
    golongan: Golongan | str,
    *,
    booked_on: date | None = None,
    starts_at: Golongan | str | None = None,
    rules: CreditRules = PERBKN3_2023,
) -> NewCredits:
    """Return the basic credit of a rank as an entry; where none was read, a finding and no entry.

    Of a rank that fits another jenjang that one's basic credit is taken, and a finding says so: Lampiran I number 3
    does it in an adjustment, and of no other way was it read.

    Args:
        jenjang: The jenjang in which it is booked.
        golongan: The rank.
        booked_on: The TMT in the functional position.
        starts_at: The golongan at which posts of the functional position start, where that is not the first one of the
            jenjang: the running total begins at 0 there.
        rules: The regime of credits; ``rules.with_base(...)`` adds what an agency has read.

    Raises:
        InvalidValue: for a golongan at which no posts of that jenjang start.
        NotFound: for a jenjang that the rules do not have.

    Example:
        >>> base_credit("ahli_muda", "III/d").total, base_credit("ahli_pertama", "III/b", starts_at="III/b").total
        (Fraction(100, 1), Fraction(0, 1))
        >>> base_credit("terampil", "II/c").findings[0].code
        'CREDIT_BASE_UNKNOWN'
    """
    rank, need = Golongan.parse(golongan), rules.need(jenjang)
    start = None if starts_at is None else rules.start(need.jenjang, starts_at)
    place = rules.jenjang_of(need.kategori, rank) or need.jenjang
    found = rank_base(place, rank, rules=rules, starts_at=start)
    if isinstance(found, Undetermined):
        return NewCredits(findings=[_no_base(found)])
    basis = _base_basis(place, rank, start, rules)
    because = attrs.evolve(explain(BASE_CREDIT, {"ak_dasar": found}), basis=basis)
    entry = CreditEntry(
        CreditKind.AK_DASAR, need.jenjang, found, basis, golongan=rank, booked_on=booked_on, because=because
    )
    return NewCredits([entry], findings=[] if place is need.jenjang else [_of_another(place, need.jenjang, entry)])


def _base_basis(jenjang: Jenjang, rank: Golongan, start: Golongan | None, rules: CreditRules) -> Basis:
    if any((each.jenjang, each.golongan) == (jenjang, start) for each in rules.starts):
        return START_BASIS
    return next(each.basis for each in rules.bases if (each.jenjang, each.golongan) == (jenjang, rank))


def _of_another(fitting: Jenjang, held: Jenjang, entry: CreditEntry) -> Finding:
    there, here, credit = fitting.label, held.label, number_words(entry.credit)
    return Finding(
        "CREDIT_BASE_OF_ANOTHER_JENJANG",
        Severity.WARNING,
        "golongan",
        Words(
            f"Angka kredit dasar {credit.id} adalah nilai {there.id}, bukan {here.id}.",
            f"The basic credit {credit.en} is one of {there.en}, not of {here.en}.",
        ),
        Words(
            "Hanya terbaca untuk penyesuaian; bukukan jika pejabat yang menetapkan angka kredit menyatakannya berlaku.",
            "Read of an adjustment only; book it where whoever decrees the credits says that it counts.",
        ),
        _OUTSIDE_BASIS,
    )


def _no_base(found: Undetermined) -> Finding:
    return Finding(
        "CREDIT_BASE_UNKNOWN",
        Severity.ERROR,
        "golongan",
        found.reason,
        Words(
            "Tambahkan nilai Lampiran II nomor 2 pada aturan angka kredit, atau periksa pangkat dan jenjangnya.",
            "Add the value of Lampiran II number 2 to the rules of credits, or look at rank and jenjang.",
        ),
        BASE_CREDIT_BASIS,
    )
