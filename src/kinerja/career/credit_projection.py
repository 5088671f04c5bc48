"""When the next rank and the next jenjang will be reached at a supposed pace, as the rows would really be booked.

A projection promises nothing.  Vacancies, tests and penalties are not foreseen, and neither is how long evaluation,
the decree on credits and the proposal take.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, final

import attrs

from ..base.brief import how_many
from ..base.finding import Finding, Severity, all_findings
from ..base.law import Assurance, Basis
from ..base.laws import PERBKN_3_2023
from ..base.members import member
from ..base.period import Period, plain_date
from ..base.words import Words
from ..errors import InvalidValue
from ..evaluation.cohort import masked
from ..evaluation.record import Record
from ..evaluation.rounds import EvaluationKind
from ..formula.steps import Step
from ..people.positions import Jenjang
from ..people.ranks import Golongan
from ..plans.fields import filled, is_a, stripped
from .credit_ahead import ProjectedRow, first_ahead, projected_rows
from .credit_asks import INSTALLED_BASIS, check_asked, jenjang_first, rank_target
from .credit_gaps import open_before
from .credit_outlook import CreditOutlook, Foresight, jenjang_outlook, rank_outlook
from .credit_pace import BookingRhythm, CreditPace
from .credit_parts import computed_credit
from .credit_ranks import rank_held, years_reached
from .credit_rules import PERBKN3_2023
from .credit_spans import months_label
from .credit_threshold import CreditThreshold, NextStep
from .credit_windows import PROMOTION_WINDOWS
from .credit_years import PeriodicPolicy
from .requirements import CareerMatter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from fractions import Fraction

    from ..base.words import Language
    from ..rules.permenpanrb6_2022 import Predikat
    from .credit_ledger import CreditLedger
    from .credit_rules import CreditRules
    from .credit_windows import PromotionWindows

__all__ = ["LOOK_AHEAD", "PROJECTION_BASIS", "CreditProjection", "project"]

LOOK_AHEAD: int = 50
"""Years that are looked at where no last day is given: no career is longer."""
PROJECTION_BASIS: Basis = PERBKN_3_2023(
    "Pasal 13",
    assurance=Assurance.ASSUMPTION,
    note="How predikat become credits was read, and that needs that periodic results meet are proposed in the nearest"
    " window.  That coming years have the predikat that is supposed is no rule, but a supposition.",
)
"""What a projection rests on."""


def _years(_: object, attribute: attrs.Attribute[int], value: int) -> None:
    is_a(int)(_, attribute, value)
    if value < 1:
        mend = "Give 1, or 2 for who reads PP 11/2017, art. 81, so."
        raise InvalidValue(f"The {attribute.name} are {value}.", mend=mend, path=attribute.name, value=value)


def _rows(values: Iterable[ProjectedRow]) -> tuple[ProjectedRow, ...]:
    return tuple(values)


@final
@attrs.frozen(repr=False)
class CreditProjection:
    """What credits a pace brings, row by row, and when it leads to the next rank and the next jenjang.

    Args:
        person_id: Who; the caller's key.
        jenjang: The present jenjang.
        golongan: The present rank; ``None`` where nobody told it.
        opening: The running total before the first row, as the rules book it.
        months: The months that were looked at.
        pace: The predikat that coming years are taken to have.
        rhythm: How often results are converted.
        policy: What becomes of rows of periodic results once the year has a result; ``None`` where none is periodic.
        rules_id: The rules.
        rank: The next rank.
        next_jenjang: The next jenjang.
        rows: The rows, up to the day since which all credits that can be reached are there.
        good_years: Over how many years each result must be baik or better before the next jenjang.
        findings: What a careful reader would flag.

    Example:
        >>> from kinerja.career.credit_ledger import CreditLedger
        >>> ledger = CreditLedger("e1", "ahli_pertama", date(2025, 1, 1)).ranked("III/a", date(2025, 1, 1))
        >>> ahead = project(ledger, from_month=date(2025, 1, 1), pace="baik")
        >>> str(ahead.rank.credits_from), str(ahead.because.value)
        ('2028-12-31', '100')
    """

    person_id: str = attrs.field(converter=stripped, validator=filled)
    jenjang: Jenjang = attrs.field(validator=is_a(Jenjang))
    golongan: Golongan | None = attrs.field(validator=attrs.validators.optional(is_a(Golongan)))
    opening: Fraction = attrs.field(converter=computed_credit)
    months: Period = attrs.field(validator=is_a(Period))
    pace: CreditPace = attrs.field(validator=is_a(CreditPace))
    rhythm: BookingRhythm = attrs.field(validator=is_a(BookingRhythm))
    policy: PeriodicPolicy | None = attrs.field(validator=attrs.validators.optional(is_a(PeriodicPolicy)))
    rules_id: str = attrs.field(converter=stripped, validator=filled)
    rank: CreditOutlook = attrs.field(validator=is_a(CreditOutlook))
    next_jenjang: CreditOutlook = attrs.field(validator=is_a(CreditOutlook))
    rows: tuple[ProjectedRow, ...] = attrs.field(default=(), converter=_rows)
    good_years: int = attrs.field(default=1, validator=_years, kw_only=True)
    findings: tuple[Finding, ...] = attrs.field(default=(), converter=all_findings, kw_only=True)

    @property
    def because(self) -> Step:
        """The explanation: each row with its own."""
        name = Words("Angka kredit kumulatif yang diproyeksikan", "Projected balance")
        total = self.rows[-1].balance if self.rows else self.opening
        steps = tuple(
            attrs.evolve(row.because, path=f"rows[{place}]", title=str(row.period or row.because.title))
            for place, row in enumerate(self.rows)
        )
        return Step("proyeksi_angka_kredit", name, total, (), PROJECTION_BASIS, steps)

    def as_text(self, language: Language) -> str:
        """Return the projection as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.credit_projection import projection_page
        from ..show.text import as_text

        return as_text(projection_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the projection as a piece of HTML that needs nothing else.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.credit_projection import projection_page
        from ..show.html import as_html

        return as_html(projection_page(self), language)

    def _repr_html_(self) -> str:
        """Return the projection for a notebook, in Indonesian."""
        return self.as_html("id")

    def __repr__(self) -> str:
        who, many = masked(self.person_id), how_many(self.rows)
        return f"<{type(self).__name__} {self.jenjang} of {who} from {self.months.start}: {many} rows>"


def project(
    ledger: CreditLedger,
    record: Record | None = None,
    *,
    from_month: date,
    pace: CreditPace | Predikat | str | Mapping[int, Predikat | str],
    rules: CreditRules = PERBKN3_2023,
    rhythm: BookingRhythm | str = BookingRhythm.TAHUNAN,
    policy: PeriodicPolicy | str | None = None,
    until: date | None = None,
    windows: Iterable[PromotionWindows] = PROMOTION_WINDOWS,
    good_years: int = 1,
) -> CreditProjection:
    """Return when the next rank and the next jenjang will be reached at a pace, as rows would really be booked.

    Args:
        ledger: The credits of the present jenjang, with the ranks and their TMT.
        record: The results of the person; years before ``from_month`` without one leave the day open.
        from_month: The first day of the first month that is not booked yet.
        pace: The predikat that coming years are taken to have: one for all, or one for each year.
        rules: The rules, with their rounding.
        rhythm: How often results are converted: once a year, or from each quarterly or monthly result.
        policy: What becomes of rows of periodic results once the year has a result; there is no default, because no
            text that was read settles it.  Asked for only where some row is periodic.
        until: The last day that is looked at, such as the last one of service; by default 50 years ahead.  Months since
            a release are not looked at.
        windows: When promotions in rank begin.
        good_years: Over how many years each result must be baik or better before the next jenjang, as in
            :func:`~kinerja.career.credit_eligibility.jenjang_eligibility`.

    Raises:
        InvalidValue: for the record of another person, a first day that begins no month, lies in months that are
            booked or not before the month of a release, a last day before it or more than 50 years ahead, a policy that
            is not told and matters, and fewer good years than one.
        UnknownName: for a predikat, rhythm or policy that there is not.
        WrongType: for a ledger, record or day of another kind.

    Example:
        >>> from kinerja.career.credit_ledger import CreditLedger
        >>> from kinerja.people.employee import Dated
        >>> ledger = CreditLedger("e1", "ahli_muda", date(2025, 1, 1), ranks=[Dated(Golongan.III_C, date(2024, 4, 1))])
        >>> ahead = project(ledger, from_month=date(2025, 1, 1), pace="sangat_baik")
        >>> [str(row.balance) for row in ahead.rows], str(ahead.rank.credits_from), str(ahead.rank.earliest)
        (['75/2', '75', '225/2', '150', '375/2', '225'], '2027-12-31', '2028-01-01')
        >>> str(ahead.next_jenjang.credits_from)
        '2030-12-31'
    """
    results = Record(ledger.person_id) if record is None else record
    check_asked(ledger, results, from_month)
    months, told = _held(_months(from_month, until), ledger), CreditPace.of(pace)
    often, then = member(BookingRhythm, rhythm), None if policy is None else member(PeriodicPolicy, policy)
    first, held = first_ahead(ledger, months), rank_held(ledger, _known_on(ledger, months))
    opening = ledger.balance_on(first, rules=rules)
    rank = NextStep(CareerMatter.KENAIKAN_PANGKAT, rank_target(ledger, held, rules), opening)
    jenjang = NextStep(CareerMatter.KENAIKAN_JENJANG, ledger.jenjang_target(rules=rules), opening)
    rows = tuple(projected_rows(ledger, months, pace=told, rhythm=often, policy=then, rules=rules))
    seen = Foresight(months, first, rows, told, results, held, tuple(windows))
    higher = held is not None and held.golongan > rules.need(ledger.jenjang).ranks[-1]
    post = years_reached(ledger.since, 1) if higher else None
    above = jenjang_outlook(jenjang, seen, post_from=post, good_years=good_years)
    below = rank_outlook(rank, seen, after=above if jenjang_first(ledger, held, rules) else None)
    return CreditProjection(
        ledger.person_id,
        ledger.jenjang,
        held and held.golongan,
        opening,
        months,
        told,
        often,
        then,
        rules.id,
        below,
        above,
        _until_met(rows, (below, above)),
        good_years=good_years,
        findings=(*_skipped(ledger, months, rules), *_known_years(results, months)),
    )


def _months(first: date, until: date | None) -> Period:
    if first.day != 1:
        mend = f"Give the first day of the first month that is not booked yet, such as {first.replace(day=1)}."
        raise InvalidValue(f"{first} begins no month.", mend=mend, path="from_month", value=first)
    longest = Period.lasting(first, years=LOOK_AHEAD)
    if until is None:
        return longest
    if plain_date(until) <= longest.end:
        whole = (until + timedelta(days=1)).day == 1
        last = until if whole else until.replace(day=1) - timedelta(days=1)
        if first < last:
            return Period(first, last)
    raise InvalidValue(
        f"{until} ends no month from {first} on, or lies more than {LOOK_AHEAD} years ahead.",
        mend=f"Give the last day of a month or later, up to {longest.end}.",
        path="until",
        value=until,
    )


def _held(months: Period, ledger: CreditLedger) -> Period:
    """Return the months up to a release, whose month belongs to what comes after."""
    if ledger.released is None or months.end < ledger.released:
        return months
    after = ledger.released.replace(day=1)
    if months.start < after:
        return Period(months.start, after - timedelta(days=1))
    raise InvalidValue(
        f"{ledger.jenjang} is not held any more: the release is of {ledger.released}.",
        why=f"Who is not installed has no regular promotion ({INSTALLED_BASIS}).",
        mend="Look ahead from a month before that of the release, or with the ledger that a return opens.",
        path="from_month",
        value=months.start,
    )


def _known_on(ledger: CreditLedger, months: Period) -> date:
    """Return the day on which the last rank that was told is held."""
    return max([months.start, *(rank.since for rank in ledger.ranks if rank.since)])


def _until_met(rows: tuple[ProjectedRow, ...], found: tuple[CreditOutlook, ...]) -> tuple[ProjectedRow, ...]:
    """Return the rows up to the day since which the last need is met; none where no need is a number."""
    days = [each.credits_from for each in found if isinstance(each.step.target, CreditThreshold)]
    reached = [day for day in days if isinstance(day, date)]
    last = max(reached, default=date.min) if len(reached) == len(days) else date.max
    return tuple(row for row in rows if row.counts_from <= last)


# --- Findings -------------------------------------------------------------------------------------------------------


def _skipped(ledger: CreditLedger, months: Period, rules: CreditRules) -> Iterator[Finding]:
    missing = open_before(ledger, months.start, rules)
    if not missing:
        return
    told = months_label(missing)
    yield Finding(
        "PROJECTION_MONTHS_OPEN",
        Severity.WARNING,
        "from_month",
        Words(f"{told.id} belum dibukukan dan tidak diproyeksikan.", f"{told.en}: neither booked nor looked ahead to."),
        Words(
            "Bukukan dahulu, atau mulailah dari bulan pertama yang belum dibukukan; angka kredit lama perlu tanggal"
            " pembukuan.",
            "Book them first, or look ahead from the first month that is not booked; a balance from before needs the"
            " day of its booking.",
        ),
        PROJECTION_BASIS,
    )


def _known_years(record: Record, months: Period) -> Iterator[Finding]:
    for result in record.current:
        if result.kind is EvaluationKind.TAHUNAN and months.start <= result.period.end:
            name = result.period.label
            yield Finding(
                "PROJECTION_YEAR_KNOWN",
                Severity.WARNING,
                "pace",
                Words(
                    f"{name.id} sudah mempunyai hasil; proyeksi memakai laju yang diandaikan.",
                    f"{name.en} has a result already; the projection goes by the pace supposed.",
                ),
                Words("Bukukan hasil itu dahulu.", "Book that result first."),
                PROJECTION_BASIS,
            )
