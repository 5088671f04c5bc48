"""Two rules that are not one: a floor of 20 JP a year for PNS, and a ceiling of 24 JP a contract year for PPPK.

"At least" (PP 11/2017, art. 203(4)) and "at most" (PP 49/2018, art. 40(1)) are opposite inequalities about different
people and different years.  Both are dated values, so an agency or a later law replaces them.  What was learned is
history and is only reported; a plan that goes above the ceiling is refused.
"""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import COMPUTED_DIGITS, exact
from ..base.finding import Finding, Severity
from ..base.laws import PP_11_2017, PP_49_2018
from ..base.members import member
from ..base.period import Period, plain_date
from ..base.spans import check_days, holds_on
from ..base.words import Words, number_words
from ..errors import InvalidValue
from ..evaluation.answers import Verdict
from ..evaluation.cohort import shown_id
from ..people.agreement import WorkAgreement
from ..people.party import EmployeeKind
from ..people.positions import PositionKind
from ..plans.fields import check_kind, filled, in_order, stripped
from .hour_ledger import HourLedger

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..base.exact import Exact
    from ..base.law import Basis

__all__ = [
    "PNS_FLOOR",
    "PPPK_CEILING",
    "HourCeiling",
    "HourFloor",
    "HourStanding",
    "contract_years",
]


def _hours(value: Exact) -> Fraction:
    return exact(value)


def _computed(value: Exact) -> Fraction:
    return exact(value, digits=COMPUTED_DIGITS)


def _kinds(values: Iterable[EmployeeKind]) -> tuple[EmployeeKind, ...]:
    return in_order(EmployeeKind, values)


def _posts(values: Iterable[PositionKind]) -> tuple[PositionKind, ...]:
    return in_order(PositionKind, values)


def _last_day(ledger: HourLedger) -> date:
    """Return the last day of the year that begins with a ledger, which must not go beyond it."""
    check_kind(ledger, HourLedger, path="ledger", mend="Give count_hours(...).")
    end = Period.lasting(ledger.period.start, years=1).end
    if ledger.period.end > end:
        raise InvalidValue(
            f"The ledger is of {ledger.period.label.en}, which is more than a year.",
            mend="Count the hours of one year.",
            path="period",
        )
    return end


def _not_below_0(hours: Exact, path: str) -> Fraction:
    value = _computed(hours)
    if value < 0:
        raise InvalidValue(f"{number_words(value).en} JP are given.", mend="Give 0 or more.", path=path, value=hours)
    return value


@final
@attrs.frozen
class HourStanding:
    """How the hours of a person stand to the floor.

    Args:
        hours: The JP that count for sure.
        least: The floor.
        verdict: Undetermined where open lines, or days of the year still to come, may yet bring them to the floor.
        basis: Where the floor stands.
    """

    hours: Fraction = attrs.field(converter=_computed)
    least: Fraction = attrs.field(converter=_hours)
    verdict: Verdict
    basis: Basis

    @property
    def shortfall(self) -> Fraction:
        """The JP that are missing; 0 when none are."""
        return max(self.least - self.hours, Fraction(0))


@final
@attrs.frozen
class HourFloor:
    """So many JP a year at least.

    Args:
        id: A short stable name.
        least: The JP.
        kinds: The employees it is for.
        basis: Where it stands.
        since: The first day it holds; ``None`` when it always did.
        until: The last day; ``None`` while it holds.

    Example:
        >>> PNS_FLOOR.least_for(EmployeeKind.PNS, date(2025, 1, 1)), PNS_FLOOR.least_for("pppk", date(2025, 1, 1))
        (Fraction(20, 1), None)
    """

    id: str = attrs.field(converter=stripped, validator=filled)
    least: Fraction = attrs.field(converter=_hours)
    kinds: tuple[EmployeeKind, ...] = attrs.field(converter=_kinds)
    basis: Basis
    since: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date), kw_only=True)
    until: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date), kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_days("The floor", self.since, self.until)

    def least_for(self, kind: EmployeeKind | str, on: date) -> Fraction | None:
        """Return the JP that somebody needs at least, or ``None`` where the floor is not for them.

        Args:
            kind: The kind of employee.
            on: A day of the year.

        Raises:
            UnknownName: for a kind that is none.
            WrongType: for what is no day.
        """
        held = member(EmployeeKind, kind) in self.kinds and holds_on(self.since, self.until, plain_date(on))
        return self.least if held else None

    def judge(self, ledger: HourLedger, kind: EmployeeKind | str) -> HourStanding | None:
        """Return how a ledger stands to the floor; ``None`` where the floor is not for the person.

        Args:
            ledger: Of a year, or of the part of it that has passed; then a shortfall is not yet one.
            kind: The kind of employee.

        Raises:
            InvalidValue: for a ledger of more than a year.
            UnknownName: for a kind that is none.
            WrongType: for what is no ledger.
        """
        last = _last_day(ledger)
        least = self.least_for(kind, ledger.period.end)
        if least is None:
            return None
        may_grow = ledger.open_lines or ledger.period.end < last
        short = Verdict.UNDETERMINED if may_grow else Verdict.NOT_MET
        return HourStanding(ledger.total, least, Verdict.MET if ledger.total >= least else short, self.basis)


@final
@attrs.frozen
class HourCeiling:
    """So many JP a contract year at most.

    Args:
        id: A short stable name.
        most: The JP.
        kinds: The employees it is for.
        exempt: The kinds of posts whose holders it is not for.
        basis: Where it stands.
        since: The first day it holds; ``None`` when it always did.
        until: The last day; ``None`` while it holds.

    Example:
        >>> PPPK_CEILING.most_for("pppk", None, date(2025, 1, 1))
        Fraction(24, 1)
        >>> PPPK_CEILING.most_for("pppk", PositionKind.JPT_MADYA, date(2025, 1, 1))
    """

    id: str = attrs.field(converter=stripped, validator=filled)
    most: Fraction = attrs.field(converter=_hours)
    kinds: tuple[EmployeeKind, ...] = attrs.field(converter=_kinds)
    exempt: tuple[PositionKind, ...] = attrs.field(converter=_posts)
    basis: Basis
    since: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date), kw_only=True)
    until: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date), kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_days("The ceiling", self.since, self.until)

    def most_for(self, kind: EmployeeKind | str, position: PositionKind | str | None, on: date) -> Fraction | None:
        """Return the JP that somebody may have at most, or ``None`` where nothing bounds them.

        Args:
            kind: The kind of employee.
            position: The kind of the post held; ``None`` when not known, and then nobody is exempt.
            on: A day of the contract year.

        Raises:
            UnknownName: for a kind or post that is none.
            WrongType: for what is no day.
        """
        exempt = position is not None and member(PositionKind, position) in self.exempt
        held = member(EmployeeKind, kind) in self.kinds and holds_on(self.since, self.until, plain_date(on))
        return self.most if held and not exempt else None

    def room(self, hours: Exact) -> Fraction:
        """Return how many JP can still be planned beside ``hours`` that count; 0 when there is no room.

        Raises:
            InvalidValue: for less than 0.

        Example:
            >>> PPPK_CEILING.room(20), PPPK_CEILING.room(30)
            (Fraction(4, 1), Fraction(0, 1))
        """
        return max(self.most - _not_below_0(hours, "hours"), Fraction(0))

    def review(
        self, ledger: HourLedger, kind: EmployeeKind | str, position: PositionKind | str | None = None
    ) -> tuple[Finding, ...]:
        """Return a finding where the hours of a contract year went above the ceiling; what was learned still counts.

        Args:
            ledger: Of a contract year; see :func:`contract_years`.
            kind: The kind of employee.
            position: The kind of the post held.

        Raises:
            InvalidValue: for a ledger of more than a year.
            UnknownName: for a kind or post that is none.
            WrongType: for what is no ledger.
        """
        _last_day(ledger)
        most = self.most_for(kind, position, ledger.period.end)
        if most is None or ledger.total <= most:
            return ()
        total, limit = number_words(ledger.total), number_words(most)
        message = Words(
            f"Tercatat {total.id} JP, di atas batas {limit.id} JP dalam satu tahun perjanjian kerja.",
            f"{total.en} JP are on record, above the ceiling of {limit.en} JP in a contract year.",
        )
        hint = Words(
            "Catatan tetap apa adanya; jangan merencanakan lagi pada tahun ini.",
            "The record stays as it is; plan no more in this year.",
        )
        return (Finding("HOURS_ABOVE_CEILING", Severity.WARNING, "total", message, hint, self.basis),)

    def refuse_above(self, person_id: str, hours: Exact, planned: Exact) -> None:
        """Refuse a plan that goes above the ceiling.

        Args:
            person_id: Whose plan it is, a person the ceiling is for.
            hours: The JP that count in the contract year so far.
            planned: The JP to be planned beside them.

        Raises:
            InvalidValue: when nothing or not so much may be planned, or for less than 0.

        Example:
            >>> PPPK_CEILING.refuse_above("e2", 20, 10)
            Traceback (most recent call last):
            ...
            kinerja.errors.InvalidValue: planned: 10 JP are planned for e2, and 4 of 24 are left (PP 49/2018, ...). ...
        """
        room, wanted = self.room(hours), _not_below_0(planned, "planned")
        if wanted > room:
            left = f"{number_words(room).en} of {number_words(self.most).en} are left ({self.basis})"
            raise InvalidValue(
                f"{number_words(wanted).en} JP are planned for {shown_id(person_id)}, and {left}.",
                mend="Plan less, wait for the next contract year, or give another ceiling with its law.",
                path="planned",
                value=planned,
            )


PNS_FLOOR: HourFloor = HourFloor(
    "pns_20_jp",
    20,
    (EmployeeKind.PNS,),
    PP_11_2017(
        "Pasal 203 ayat (4)",
        note="The text says 'in 1 year'; it is read as a calendar year.  It speaks of PNS, so CPNS have no floor here.",
    ),
    since=date(2017, 4, 7),
)
"""Every PNS is to have 20 JP a year at least."""

PPPK_CEILING: HourCeiling = HourCeiling(
    "pppk_24_jp",
    24,
    (EmployeeKind.PPPK,),
    (PositionKind.JPT_UTAMA, PositionKind.JPT_MADYA),
    PP_49_2018(
        "Pasal 40 ayat (1) dan (2)",
        note="UU 20/2023 makes learning a duty of all and no text lifts the ceiling; an agency's rule of 2025 repeats"
        " it.  The article exempts 'certain' JPT utama and madya: those that a PPPK may hold.  Of part-time PPPK"
        " nothing was read.",
    ),
    since=date(2018, 11, 28),
)
"""A PPPK may have 24 JP in a contract year at most."""


def contract_years(agreement: WorkAgreement) -> tuple[Period, ...]:
    """Return the years of a work agreement, each from the day the term or an extension began, or its anniversary.

    That an extension begins a year of its own is our reading of "in 1 year of the term" (PP 49/2018, art. 40(1)).

    Args:
        agreement: The agreement, with its extensions.

    Raises:
        WrongType: for what is none.

    Example:
        >>> from kinerja.people.agreement import WorkAgreement
        >>> agreement = WorkAgreement("814/1/2023", date(2023, 3, 1), date(2025, 2, 28), ["120 laporan"])
        >>> [str(year) for year in contract_years(agreement)]
        ['2023-03-01/2024-02-29', '2024-03-01/2025-02-28']
    """
    check_kind(agreement, WorkAgreement, path="agreement", mend="Give a WorkAgreement.")
    return tuple(year for term in agreement.terms for year in _years(term))


def _years(term: Period) -> Iterable[Period]:
    start = term.start
    while start <= term.end:
        end = min(Period.lasting(start, years=1).end, term.end)
        yield Period(start, end)
        start = end + timedelta(days=1)
