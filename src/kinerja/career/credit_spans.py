"""Spans of time in a jenjang, the calendar months that count for each, and new entries with what is to be known."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, final

import attrs

from ..base.brief import how_many
from ..base.finding import all_findings
from ..base.period import Period, plain_date
from ..base.spans import check_days
from ..base.words import Words
from ..errors import InvalidValue
from ..people.positions import Jenjang
from ..plans.fields import check_kind
from .credit import credit_months

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..base.finding import Finding
    from ..base.words import Language
    from ..evaluation.recommendation import FollowUp
    from .credit_entry import CreditEntry

__all__ = [
    "JenjangSpan",
    "MonthNumbers",
    "NewCredits",
    "judged_months",
    "listed_spans",
    "month_numbers",
    "month_runs",
    "months_label",
    "span_months",
]

MonthNumbers = frozenset[int]
"""Calendar months as numbers that count on."""

_DAY = timedelta(days=1)


def _jenjang(value: Jenjang | str) -> Jenjang:
    return Jenjang.parse(value)


@final
@attrs.frozen
class JenjangSpan:
    """The time in a jenjang, or in any state whose months count for one.

    Args:
        jenjang: The jenjang.
        since: The TMT; its month belongs to this span.
        until: The last day; ``None`` while it lasts, or until the next span begins.

    Raises:
        InvalidValue: when it ends before it begins.
        UnknownName: for an unknown jenjang.

    Example:
        >>> JenjangSpan("ahli muda", date(2024, 8, 1)).jenjang
        <Jenjang.AHLI_MUDA: 'ahli_muda'>
    """

    jenjang: Jenjang = attrs.field(converter=_jenjang)
    since: date = attrs.field(converter=plain_date)
    until: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date))

    def __attrs_post_init__(self) -> None:
        check_days("The span", self.since, self.until)


def _entries(values: Iterable[CreditEntry]) -> tuple[CreditEntry, ...]:
    return tuple(values)


def _follow_ups(values: Iterable[FollowUp]) -> tuple[FollowUp, ...]:
    return tuple(values)


@final
@attrs.frozen
class NewCredits:
    """Entries that may be booked, with what whoever books them should know.

    Args:
        entries: The entries; ``ledger.adding(new)`` books them.
        findings: What a careful reader would flag; months that nobody can convert yet are among them.
        follow_ups: What a person may decide later.

    Example:
        >>> NewCredits().total
        Fraction(0, 1)
    """

    entries: tuple[CreditEntry, ...] = attrs.field(default=(), converter=_entries, repr=how_many)
    findings: tuple[Finding, ...] = attrs.field(default=(), converter=all_findings, repr=how_many, kw_only=True)
    follow_ups: tuple[FollowUp, ...] = attrs.field(default=(), converter=_follow_ups, repr=how_many, kw_only=True)

    @property
    def total(self) -> Fraction:
        """The sum of the entries as booked."""
        return sum((each.credit for each in self.entries), Fraction(0))

    @property
    def exact_total(self) -> Fraction:
        """The sum of the entries before anything was rounded."""
        return sum((each.exact for each in self.entries), Fraction(0))

    def of(self, jenjang: Jenjang | str) -> tuple[CreditEntry, ...]:
        """Return the entries of one jenjang: those that its ledger takes."""
        wanted = Jenjang.parse(jenjang)
        return tuple(each for each in self.entries if each.jenjang is wanted)

    def plus(self, other: NewCredits) -> NewCredits:
        """Return these and further entries, findings and follow-ups together."""
        return NewCredits(
            (*self.entries, *other.entries),
            findings=(*self.findings, *other.findings),
            follow_ups=(*self.follow_ups, *other.follow_ups),
        )

    def as_text(self, language: Language) -> str:
        """Return what would be booked, and what is to be known beside it, as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.credit import new_credits_page
        from ..show.text import as_text

        return as_text(new_credits_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the same as a piece of HTML that needs nothing else.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.credit import new_credits_page
        from ..show.html import as_html

        return as_html(new_credits_page(self), language)

    def _repr_html_(self) -> str:
        """Return the page for a notebook, in Indonesian."""
        return self.as_html("id")


# --- Months ---------------------------------------------------------------------------------------------------------


def month_numbers(period: Period | None) -> MonthNumbers:
    """Return the calendar months that a period touches; none for ``None``.

    Example:
        >>> len(month_numbers(Period.quarter(2025, 1)))
        3
    """
    if period is None:
        return frozenset()
    first, last = (12 * day.year + day.month - 1 for day in (period.start, period.end))
    return frozenset(range(first, last + 1))


def month_runs(numbers: MonthNumbers) -> Iterator[Period]:
    """Yield the runs of months without a gap, by date.

    Example:
        >>> both = month_numbers(Period.month(2025, 1)) | month_numbers(Period.quarter(2025, 2))
        >>> [str(run) for run in month_runs(both)]
        ['2025-01-01/2025-01-31', '2025-04-01/2025-06-30']
    """
    for first in sorted(number for number in numbers if number - 1 not in numbers):
        last = first
        while last + 1 in numbers:
            last += 1
        yield Period(_month(first).start, _month(last).end)


def _month(number: int) -> Period:
    year, place = divmod(number, 12)
    return Period.month(year, place + 1)


def months_label(numbers: MonthNumbers) -> Words:
    """Return the months as people read them.

    Example:
        >>> months_label(month_numbers(Period.quarter(2025, 2))).en
        'Quarter II 2025'
    """
    runs = [run.label for run in month_runs(numbers)]
    return Words("; ".join(run.id for run in runs), "; ".join(run.en for run in runs))


def judged_months(period: Period) -> MonthNumbers:
    """Return the months that a result converts: from that of its first day up to the last one that it holds wholly.

    Example:
        >>> months_label(judged_months(Period.of("2025-03-10", "2025-06-15"))).en
        '1 March 2025 to 31 May 2025'
    """
    around = Period(period.start.replace(day=1), _month(12 * period.end.year + period.end.month - 1).end)
    return month_numbers(credit_months(period.start, _day_after(period.end), within=around))


def listed_spans(states: JenjangSpan | Iterable[JenjangSpan]) -> tuple[JenjangSpan, ...]:
    """Return spans as a tuple, also one that stands alone."""
    return (states,) if isinstance(states, JenjangSpan) else tuple(states)


def span_months(states: JenjangSpan | Iterable[JenjangSpan], period: Period) -> list[tuple[Jenjang, MonthNumbers]]:
    """Return the months of a period that count for each span: the month of a TMT belongs to the new one.

    Args:
        states: The spans by date; one may stand alone.
        period: The whole calendar months to look at.

    Raises:
        InvalidValue: for no span, spans that overlap or stand in another order, and a period that cuts a month.
        WrongType: for states that are no spans.
    """
    spans = listed_spans(states)
    if not spans:
        raise InvalidValue("There is no span of jenjang.", mend="Give JenjangSpan(jenjang, tmt).", path="states")
    for span in spans:
        check_kind(span, JenjangSpan, path="states", mend="Give JenjangSpan(jenjang, tmt).")
    for before, after in pairwise(spans):
        if after.since <= (before.until or before.since):
            raise InvalidValue(
                f"{after.jenjang} begins on {after.since}, while {before.jenjang} is held.",
                mend="Give the spans by date, and none that overlaps another.",
                path="states",
            )
    nexts = [*(span.since for span in spans[1:]), None]
    ends = [_next_state(span, after) for span, after in zip(spans, nexts, strict=True)]
    return [
        (span.jenjang, month_numbers(credit_months(span.since, end, within=period)))
        for span, end in zip(spans, ends, strict=True)
    ]


def _next_state(span: JenjangSpan, after: date | None) -> date | None:
    return after if span.until is None else _day_after(span.until)


def _day_after(day: date) -> date | None:
    # 9999-12-31 stands for no end in many systems, and no day follows it.
    return None if day == date.max else day + _DAY
