"""What counted of a person's learning, and why: activities in, JP out, line by line, by the table of an agency.

A cap holds for one person and one form: what a day, month or year has room for is used up in the order of the
activities' days.  What the table has no number for, and what does not say how long it lasted, is open and never 0.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs

from ..base.brief import how_many
from ..base.exact import COMPUTED_DIGITS, exact, number_text
from ..base.finding import Finding, Severity, Undetermined
from ..base.members import member
from ..base.period import Period
from ..base.words import Words, label
from ..errors import InvalidValue, WrongType
from ..evaluation.cohort import shown_id
from ..formula.steps import Input, Step
from ..plans.fields import check_kind, filled, is_a, refuse_twins, stripped
from .development_forms import DevelopmentForm, development_form
from .hour_rules import HourCap, HourRate, HourTable, HourUnit, LearningScope, lesson_hours

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from ..base.exact import Exact
    from ..base.words import Language

__all__ = ["CountReason", "HourLedger", "LearningActivity", "LedgerLine", "count_hours", "ledgers"]

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


def _form(value: DevelopmentForm | str) -> DevelopmentForm:
    return value if isinstance(value, DevelopmentForm) else development_form(value)


def _scope(value: LearningScope | str) -> LearningScope:
    return member(LearningScope, value)


def _number(value: Exact | None) -> Fraction | None:
    return None if value is None else exact(value)


def _computed(value: Exact | None) -> Fraction | None:
    return None if value is None else exact(value, digits=COMPUTED_DIGITS)


def _counted(value: Exact | Undetermined) -> Fraction | Undetermined:
    return value if isinstance(value, Undetermined) else exact(value, digits=COMPUTED_DIGITS)


def _whole(_: object, attribute: attrs.Attribute[int], value: int | None) -> None:
    if value is not None and (type(value) is not int or value < 1):
        raise InvalidValue(
            f"{value!r} is no number of {attribute.name}.",
            mend="Give a whole number above 0.",
            path=attribute.name,
            value=value,
        )


@final
@attrs.frozen
class LearningActivity:
    """One activity of one person, as the record of the agency has it.

    Args:
        id: The key of the record.
        person_id: The key of the person.
        form: The form of development, or its code or token.
        title: What it was.
        period: From its first to its last day.
        hours: The lessons it held, in JP, by its schedule or certificate; ``None`` when not said.
        minutes: How many minutes were learned, where that is what is known instead.
        days: On how many of its days it was held; every day unless told otherwise.
        times: How many times, or half-years of study.
        scope: National unless told otherwise.
        evidence: The number of the certificate or decree; empty when there is none.
        course_id: The course it was, where it is one on offer.

    Raises:
        InvalidValue: for empty keys, numbers that are not above 0, more days than the period has, or both hours and
            minutes.
        UnknownName: for a form or scope that is none.

    Example:
        >>> LearningActivity("k1", "e1", "NKL03", "Dasar SQL", Period.of("2025-03-03", "2025-03-03"), minutes=300).days
        1
    """

    id: str = attrs.field(converter=stripped, validator=filled)
    person_id: str = attrs.field(converter=stripped, validator=filled, repr=shown_id)
    form: DevelopmentForm = attrs.field(converter=_form)
    title: str = attrs.field(converter=stripped, validator=filled)
    period: Period = attrs.field(validator=is_a(Period))
    hours: Fraction | None = attrs.field(default=None, converter=_number, kw_only=True)
    minutes: int | None = attrs.field(default=None, validator=_whole, kw_only=True)
    days: int = attrs.field(
        default=attrs.Factory(lambda self: self.period.days, takes_self=True), validator=_whole, kw_only=True
    )
    times: int = attrs.field(default=1, validator=_whole, kw_only=True)
    scope: LearningScope = attrs.field(default=LearningScope.NASIONAL, converter=_scope, kw_only=True)
    evidence: str = attrs.field(default="", converter=stripped, kw_only=True)
    course_id: str = attrs.field(default="", converter=stripped, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.hours is not None and self.hours <= 0:
            raise InvalidValue(
                f"The activity held {number_text(self.hours)} JP.",
                mend="Give more than 0, or None when it is not said.",
                path="hours",
                value=self.hours,
            )
        if self.hours is not None and self.minutes is not None:
            raise InvalidValue(
                "The activity says both hours and minutes.", mend="Give the one that its record has.", path="minutes"
            )
        if self.days > self.period.days:
            raise InvalidValue(
                f"The activity was held on {self.days} days of a period of {self.period.days}.",
                mend="Correct the days or the period.",
                path="days",
                value=self.days,
            )

    def quantity(self, unit: HourUnit, table: HourTable) -> Fraction | None:
        """Return how much of a unit was done; ``None`` when it counts by lessons and says no length.

        Args:
            unit: What is counted.
            table: Says what happens to a lesson that is not full.
        """
        match unit:
            case HourUnit.HARI:
                return Fraction(self.days)
            case HourUnit.JAM_PELAJARAN:
                return self.hours if self.minutes is None else lesson_hours(self.minutes, table.lessons)
            case _:
                return Fraction(self.times)


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


@final
@attrs.frozen
class HourLedger:
    """The JP of one person in one period, line by line.

    Args:
        person_id: The key of the person.
        period: The year, or the contract year of a PPPK.
        table: By which table.
        lines: What each activity counted, by its days.
        outside: The ids of activities that end in another period.
        findings: What a careful reader would flag.
    """

    person_id: str = attrs.field(repr=shown_id)
    period: Period
    table: HourTable = attrs.field(repr=lambda table: repr(table.id))
    lines: tuple[LedgerLine, ...] = attrs.field(converter=_lines, repr=how_many)
    outside: tuple[str, ...] = attrs.field(default=(), converter=tuple, repr=how_many)
    findings: tuple[Finding, ...] = attrs.field(default=(), converter=tuple, repr=how_many)

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
        InvalidValue: when an activity is of another person, or one stands there twice.
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
        (['8', '4', '3'], '15', '20')
    """
    check_kind(period, Period, path="period", mend="Give a Period.")
    check_kind(table, HourTable, path="table", mend="Give an HourTable, such as BPS_2019.")
    given = tuple(activities)
    _check(person_id, given)
    within = sorted((each for each in given if period.contains(each.period.end)), key=_order)
    room = _Room(table)
    lines = [room.line(activity) for activity in within]
    outside = (each.id for each in given if not period.contains(each.period.end))
    return HourLedger(person_id, period, table, lines, outside, _flags(lines, period, table))


def ledgers(activities: Iterable[LearningActivity], period: Period, *, table: HourTable) -> tuple[HourLedger, ...]:
    """Return the ledger of each person who has an activity, by key.

    Who has none does not stand there: that nothing is recorded is not the same as nothing learned.

    Args:
        activities: Of any persons.
        period: As in :func:`count_hours`, the same for all.
        table: The table of the agency.

    Raises:
        InvalidValue: when an activity stands there twice.
    """
    found: dict[str, list[LearningActivity]] = defaultdict(list)
    for activity in activities:
        found[activity.person_id].append(activity)
    return tuple(count_hours(id, period, found[id], table=table) for id in sorted(found))


def _check(person_id: str, activities: tuple[LearningActivity, ...]) -> None:
    for place, activity in enumerate(activities):
        if not isinstance(activity, LearningActivity):
            raise WrongType(
                f"A {type(activity).__name__} is no LearningActivity.",
                mend="Give LearningActivity values.",
                path=f"activities[{place}]",
            )
        if activity.person_id != person_id:
            raise InvalidValue(
                f"The activity is of {shown_id(activity.person_id)}, not of {shown_id(person_id)}.",
                mend="Give the activities of one person, or call ledgers.",
                path=f"activities[{place}].person_id",
            )
    refuse_twins((each.id for each in activities), "activity", path="activities")


def _order(activity: LearningActivity) -> tuple[date, date, str]:
    return activity.period.start, activity.period.end, activity.id


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
        """Fill the room of each day of the activity; return what fits, and the cap that first left no more."""
        if not rate.caps:
            return quantity, None
        left, tight, day = quantity, None, activity.period.start
        while left and day <= activity.period.end:
            room, cap = min(
                ((self._left(activity.form, each, day), each) for each in rate.caps), key=lambda pair: pair[0]
            )
            taken = min(left, room)
            for each in rate.caps:
                self._used[activity.form, each.span.of(day)] += taken
            left -= taken
            tight = cap if left else tight
            day += _DAY
        return quantity - left, tight if left else None

    def _left(self, form: DevelopmentForm, cap: HourCap, day: date) -> Fraction:
        return max(cap.most - self._used[form, cap.span.of(day)], Fraction(0))


def _length_unknown(rate: HourRate) -> Undetermined:
    return Undetermined(
        Words("Catatan tidak menyebut jam pelajaran maupun menit.", "The record says neither lessons nor minutes."),
        rate.basis,
    )


# --- What a careful reader would flag --------------------------------------------------------------------------------


def _flags(lines: Iterable[LedgerLine], period: Period, table: HourTable) -> Iterator[Finding]:
    seen: set[tuple[DevelopmentForm, str, Period]] = set()
    for place, line in enumerate(lines):
        activity = line.activity
        about = (activity.form, activity.title, activity.period)
        found = (
            *_open(line),
            *_across(activity, period),
            *_undated(activity, table),
            *_unproven(activity),
            *_twin(about in seen),
        )
        seen.add(about)
        yield from (finding.at(f"lines[{place}]") for finding in found)


def _open(line: LedgerLine) -> Iterator[Finding]:
    if isinstance(line.counted, Undetermined):
        hint = Words("Lengkapi catatan atau tabelnya.", "Complete the record or the table.")
        yield Finding("HOURS_OPEN", Severity.WARNING, "", line.counted.reason, hint, line.counted.basis)


def _across(activity: LearningActivity, period: Period) -> Iterator[Finding]:
    if activity.period.start < period.start:
        message = Words(
            "Kegiatan dimulai sebelum periode ini; dihitung pada periode berakhirnya.",
            "The activity began before this period; it counts in the period it ended in.",
        )
        yield Finding("HOURS_ACROSS_PERIODS", Severity.INFO, "activity.period", message)


def _undated(activity: LearningActivity, table: HourTable) -> Iterator[Finding]:
    early = table.since is not None and activity.period.end < table.since
    late = table.until is not None and activity.period.end > table.until
    if early or late:
        message = Words(
            f"Tabel '{table.id}' tidak berlaku pada hari kegiatan berakhir.",
            f"The table '{table.id}' did not hold on the day the activity ended.",
        )
        hint = Words("Pakai tabel yang berlaku saat itu.", "Use the table that held then.")
        yield Finding("HOURS_OUTSIDE_TABLE", Severity.WARNING, "activity.period", message, hint, table.basis)


def _unproven(activity: LearningActivity) -> Iterator[Finding]:
    if not activity.evidence:
        message = Words("Kegiatan tidak menyebut bukti.", "The activity names no evidence.")
        yield Finding("HOURS_NO_EVIDENCE", Severity.INFO, "activity.evidence", message)


def _twin(seen: bool) -> Iterator[Finding]:  # noqa: FBT001 - what was found
    if seen:
        message = Words(
            "Bentuk, judul, dan tanggal sama dengan kegiatan lain.",
            "Form, title and days are those of another activity.",
        )
        hint = Words("Hapus salah satunya bila sama.", "Take one away if they are the same.")
        yield Finding("HOURS_TWIN", Severity.WARNING, "activity", message, hint)
