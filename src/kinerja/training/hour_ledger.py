"""What counted of a person's learning, and why: activities in, JP out, line by line, by the table of an agency.

A cap holds for one person and one form: what a day, month or year has room for is used up by the activities in the
order of their last days.  What the table has no number for, and what does not say how long it lasted, is open and
never 0.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from enum import StrEnum
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING, final

import attrs

from ..base.brief import how_many
from ..base.exact import COMPUTED_DIGITS, exact
from ..base.finding import Undetermined
from ..base.period import Period
from ..base.words import Words, label
from ..errors import InvalidValue
from ..evaluation.cohort import shown_id
from ..formula.steps import Input, Step
from ..plans.fields import check_kind, filled, refuse_twins, stripped
from .hour_flags import flag_lines
from .hour_records import LearningActivity
from .hour_rules import HourCap, HourRate, HourTable

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from ..base.exact import Exact
    from ..base.finding import Finding
    from ..base.words import Language
    from .development_forms import DevelopmentForm

__all__ = ["CountReason", "HourLedger", "LedgerLine", "count_hours", "ledgers"]

_DAY = timedelta(days=1)


class CountReason(StrEnum):
    """Why an activity counted as it did."""

    PENUH = "penuh"
    """All of it counted."""
    BATAS = "batas"
    """A cap of the table cut it."""
    TANPA_ANGKA = "tanpa_angka"
    """Open: the table has no number for the form."""
    TANPA_JUMLAH = "tanpa_jumlah"
    """Open: the form counts by lessons, and the record says neither hours nor minutes."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("count_reason", self)


def _computed(value: Exact | None) -> Fraction | None:
    return None if value is None else exact(value, digits=COMPUTED_DIGITS)


def _counted(value: Exact | Undetermined) -> Fraction | Undetermined:
    return value if isinstance(value, Undetermined) else exact(value, digits=COMPUTED_DIGITS)


@final
@attrs.frozen
class LedgerLine:
    """What one activity counted.

    Args:
        activity: The activity.
        reason: Why it counted so.
        counted: The JP that count, or why nobody can tell.
        quantity: How many lessons, days or times were done; ``None`` when that is open.
        rate: What the table has for the form; ``None`` when it has no number.
        cap: The cap that cut it.
    """

    activity: LearningActivity
    reason: CountReason
    counted: Fraction | Undetermined = attrs.field(converter=_counted)
    quantity: Fraction | None = attrs.field(default=None, converter=_computed)
    rate: HourRate | None = None
    cap: HourCap | None = None

    @property
    def uncapped(self) -> Fraction | None:
        """The JP without caps; ``None`` when that is open."""
        return None if self.rate is None or self.quantity is None else self.quantity * self.rate.hours


def _lines(values: Iterable[LedgerLine]) -> tuple[LedgerLine, ...]:
    return tuple(values)


def _ids(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(values)


def _findings(values: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(values)


@final
@attrs.frozen
class HourLedger:
    """The JP of one person in one period, line by line.

    Args:
        person_id: The key of the person.
        period: The year, or the contract year of a PPPK.
        table: By which table.
        lines: What each activity counted, in the order of the last days.
        outside: The ids of activities that end in another period.
        findings: What a careful reader would flag.
    """

    person_id: str = attrs.field(converter=stripped, validator=filled, repr=shown_id)
    period: Period
    table: HourTable = attrs.field(repr=lambda table: repr(table.id))
    lines: tuple[LedgerLine, ...] = attrs.field(converter=_lines, repr=how_many)
    outside: tuple[str, ...] = attrs.field(default=(), converter=_ids, repr=how_many)
    findings: tuple[Finding, ...] = attrs.field(default=(), converter=_findings, repr=how_many)

    @property
    def total(self) -> Fraction:
        """The JP that count for sure; what is open may add to them."""
        return sum((each.counted for each in self.lines if isinstance(each.counted, Fraction)), Fraction(0))

    @property
    def uncapped(self) -> Fraction:
        """What the same lines would come to without caps."""
        return sum((each.uncapped or Fraction(0) for each in self.lines), Fraction(0))

    @property
    def open_lines(self) -> tuple[LedgerLine, ...]:
        """The lines of which nobody can tell what they count."""
        return tuple(each for each in self.lines if isinstance(each.counted, Undetermined))

    @property
    def because(self) -> Step:
        """The explanation."""
        steps = tuple(_step(line, place) for place, line in enumerate(self.lines))
        return Step("jp_dihitung", Words("JP yang dihitung", "JP that count"), self.total, (), self.table.basis, steps)

    def as_text(self, language: Language) -> str:
        """Return the ledger as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.hours import ledger_page
        from ..show.text import as_text

        return as_text(ledger_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the ledger as HTML that needs nothing else, texts escaped.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.hours import ledger_page
        from ..show.html import as_html

        return as_html(ledger_page(self), language)

    def _repr_html_(self) -> str:
        return self.as_html("id")


def _step(line: LedgerLine, place: int) -> Step:
    name = line.activity.form.label
    unit = "" if line.rate is None else line.rate.unit.label.id
    inputs = () if line.quantity is None else (Input(f"lines[{place}].quantity", line.quantity, unit),)
    basis = None if line.rate is None else line.rate.basis
    return Step(
        f"jp_{line.activity.form}", name, line.counted, inputs, basis, path=f"lines[{place}]", title=line.activity.title
    )


def count_hours(
    person_id: str, period: Period, activities: Iterable[LearningActivity], *, table: HourTable
) -> HourLedger:
    """Return what counted of a person's activities in a period, and why.

    An activity belongs to the period that its last day lies in.

    Args:
        person_id: The key of the person.
        period: The calendar year of a PNS, or the contract year of a PPPK.
        activities: Of this person; those that end in other periods are only named.
        table: The table of the agency; there is no default, because agencies differ.

    Raises:
        InvalidValue: when the key is empty, an activity is of another person, or one stands there twice.
        WrongType: for a period, activities or a table that is none.

    Example:
        >>> from kinerja.training.hour_tables import BPS_2019
        >>> year, day = Period.year(2025), Period.of("2025-03-03", "2025-03-03")
        >>> learned = [
        ...     LearningActivity("k1", "e1", "KL06", "Seminar", Period.of("2025-02-03", "2025-02-04")),
        ...     LearningActivity("k2", "e1", "NKL01", "Coaching", Period.month(2025, 3), times=3),
        ...     LearningActivity("k3", "e1", "NKL03", "E-learning", day, minutes=300),
        ... ]
        >>> ledger = count_hours("e1", year, learned, table=BPS_2019)
        >>> [str(line.counted) for line in ledger.lines], str(ledger.total), str(ledger.uncapped)
        (['8', '3', '4'], '15', '20')
    """
    check_kind(period, Period, path="period", mend="Give a Period.")
    check_kind(table, HourTable, path="table", mend="Give an HourTable, such as BPS_2019.")
    given = _activities(activities)
    _check(person_id, given)
    within = sorted((each for each in given if period.contains(each.period.end)), key=_order)
    room = _Room(table)
    lines = [room.line(activity) for activity in within]
    outside = (each.id for each in given if not period.contains(each.period.end))
    return HourLedger(person_id, period, table, lines, outside, flag_lines(lines, period, table))


def ledgers(activities: Iterable[LearningActivity], period: Period, *, table: HourTable) -> tuple[HourLedger, ...]:
    """Return the ledger of each person who has an activity, by key.

    Who has none does not stand there: that nothing is recorded is not the same as nothing learned.

    Args:
        activities: Of any persons.
        period: As in :func:`count_hours`, the same for all.
        table: The table of the agency.

    Raises:
        InvalidValue: when an activity stands there twice.
        WrongType: for a period, activities or a table that is none.
    """
    found: dict[str, list[LearningActivity]] = defaultdict(list)
    for activity in _activities(activities):
        found[activity.person_id].append(activity)
    return tuple(count_hours(id, period, found[id], table=table) for id in sorted(found))


def _activities(values: Iterable[LearningActivity]) -> tuple[LearningActivity, ...]:
    given = tuple(values)
    for place, activity in enumerate(given):
        check_kind(activity, LearningActivity, path=f"activities[{place}]", mend="Give LearningActivity values.")
    return given


def _check(person_id: str, activities: tuple[LearningActivity, ...]) -> None:
    for place, activity in enumerate(activities):
        if activity.person_id != person_id:
            raise InvalidValue(
                f"The activity is of {shown_id(activity.person_id)}, not of {shown_id(person_id)}.",
                mend="Give the activities of one person, or call ledgers.",
                path=f"activities[{place}].person_id",
            )
    refuse_twins((each.id for each in activities), "activity", path="activities")


def _order(activity: LearningActivity) -> tuple[date, date, str]:
    return activity.period.end, activity.period.start, activity.id


class _Room:
    """How much room the days, months and years still have, for each form."""

    def __init__(self, table: HourTable) -> None:
        self._table = table
        self._used: defaultdict[tuple[DevelopmentForm, tuple[int, ...]], Fraction] = defaultdict(Fraction)

    def line(self, activity: LearningActivity) -> LedgerLine:
        rate = self._table.rate(activity.form, activity.scope)
        if isinstance(rate, Undetermined):
            return LedgerLine(activity, CountReason.TANPA_ANGKA, rate)
        quantity = activity.quantity(rate.unit, self._table)
        if quantity is None:
            return LedgerLine(activity, CountReason.TANPA_JUMLAH, _length_unknown(rate), rate=rate)
        allowed, cap = self._take(activity, rate, quantity)
        reason = CountReason.PENUH if allowed == quantity else CountReason.BATAS
        return LedgerLine(activity, reason, allowed * rate.hours, quantity, rate, cap)

    def _take(self, activity: LearningActivity, rate: HourRate, quantity: Fraction) -> tuple[Fraction, HourCap | None]:
        """Fill the room of as many days as were held; return what fits, and the cap that left no room for more.

        Which days of the period those were nobody says: the first ones with room are taken.
        """
        if not rate.caps:
            return quantity, None
        left, cap, day, held = quantity, rate.caps[0], activity.period.start, activity.days
        while left and held and day <= activity.period.end:
            cap = min(rate.caps, key=partial(self._left, activity.form, day))
            taken = min(left, self._left(activity.form, day, cap))
            for each in rate.caps:
                self._used[activity.form, each.span.of(day)] += taken
            left -= taken
            held -= bool(taken)
            day += _DAY
        return quantity - left, cap if left else None

    def _left(self, form: DevelopmentForm, day: date, cap: HourCap) -> Fraction:
        return max(cap.most - self._used[form, cap.span.of(day)], Fraction(0))


def _length_unknown(rate: HourRate) -> Undetermined:
    return Undetermined(
        Words("Catatan tidak menyebut jam pelajaran maupun menit.", "The record says neither lessons nor minutes."),
        rate.basis,
    )
