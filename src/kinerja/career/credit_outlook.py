"""When a step will be reached: by credits, by time in rank, by the predikat of past years, on a window."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, final

import attrs

from ..base.finding import Undetermined
from ..base.period import Period, plain_date
from ..base.words import Words, date_words, number_words
from ..evaluation.answers import Verdict
from ..evaluation.reported import ReportedResult
from ..evaluation.rounds import EvaluationKind
from ..plans.fields import is_a
from .credit_asks import RANK_BASIS
from .credit_eligibility import GOOD_YEARS, RANK_YEARS
from .credit_ranks import LOWERED_BASIS, NO_RANK, RESTORED_BASIS, years_reached
from .credit_threshold import CreditThreshold, NextStep, NoNextStep
from .credit_windows import next_window

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from fractions import Fraction

    from ..base.law import Basis
    from ..evaluation.record import Record
    from .credit_ahead import ProjectedRow
    from .credit_pace import CreditPace
    from .credit_ranks import RankHeld
    from .credit_windows import PromotionWindows

__all__ = ["CreditOutlook", "Foreseen", "Foresight", "NotReached", "jenjang_outlook", "rank_outlook"]


@final
@attrs.frozen
class NotReached:
    """It is not reached within the days that were looked at.

    Args:
        reason: Why.
        until: The last of these days.
    """

    reason: Words = attrs.field(validator=is_a(Words))
    until: date = attrs.field(converter=plain_date)


Foreseen = date | NotReached | NoNextStep | Undetermined
"""A day, that it is not reached, that there is no such step, or why nobody can tell."""


@final
@attrs.frozen
class CreditOutlook:
    """When the next rank or the next jenjang will be reached.

    Args:
        step: The step, and what is missing today.
        credits_from: Since when the credits are enough, without a break up to ``earliest``; the result of a year may
            take back what periodic results gave.
        earliest: The first day on which all is there that can be foreseen: credits, time in rank, predikat of past
            years, the jenjang before the rank; for a rank the first window from then on.
    """

    step: NextStep = attrs.field(validator=is_a(NextStep))
    credits_from: Foreseen = attrs.field(validator=is_a(date, NotReached, NoNextStep, Undetermined))
    earliest: Foreseen = attrs.field(validator=is_a(date, NotReached, NoNextStep, Undetermined))


class Foresight(NamedTuple):
    """What is known when steps are looked ahead to.

    Args:
        months: The months that were looked at.
        first: The first day that was looked at.
        rows: The rows that would be booked in them.
        pace: The predikat that coming years are taken to have.
        record: The results that are there.
        held: The rank; ``None`` where nobody told it.
        windows: When promotions in rank begin.
    """

    months: Period
    first: date
    rows: tuple[ProjectedRow, ...]
    pace: CreditPace
    record: Record
    held: RankHeld | None
    windows: tuple[PromotionWindows, ...]


class _Time(NamedTuple):
    """A time in which the credits are enough: its first day, and the first one on which they are not any more."""

    since: date
    until: date | None


class _Asked(NamedTuple):
    """What a step asks beside credits, and on which days it may come."""

    days: list[Foreseen]
    good_years: int
    next_day: Callable[[date], date]


def rank_outlook(step: NextStep, seen: Foresight, *, after: CreditOutlook | None) -> CreditOutlook:
    """Return when the next rank will be reached.

    Args:
        step: The step.
        seen: What is known.
        after: The next jenjang, where it comes before the rank.
    """
    days = [_time_from(seen.held), *_restored(seen.held, RESTORED_BASIS), *([after.earliest] if after else [])]
    asked = _Asked(days, GOOD_YEARS, partial(next_window, windows=seen.windows))
    return _outlook(step, seen, asked, after.earliest if after else None)


def jenjang_outlook(step: NextStep, seen: Foresight, *, post_from: date | None, good_years: int) -> CreditOutlook:
    """Return when the next jenjang will be reached, apart from vacancy and test, which nobody foresees.

    Args:
        step: The step.
        seen: What is known.
        post_from: From when enough time in the post has passed, where some is asked.
        good_years: Over how many years each result must be baik or better.
    """
    days: list[Foreseen] = [*([post_from] if post_from else []), *_restored(seen.held, LOWERED_BASIS)]
    return _outlook(step, seen, _Asked(days, good_years, lambda day: day), None)


def _outlook(step: NextStep, seen: Foresight, asked: _Asked, jenjang_on: Foreseen | None) -> CreditOutlook:
    target = step.target
    if not isinstance(target, CreditThreshold):
        return CreditOutlook(step, target, target)
    times = [_kept(time, jenjang_on) for time in _enough(target, step.total, seen)]
    lasting = times[-1].since if times and times[-1].until is None else _short(target, step.total, seen)
    unknown = next((day for day in asked.days if not isinstance(day, date)), None)
    for time in times if unknown is None else ():
        found = _first_good(time, asked, seen)
        if isinstance(found, date) and found <= seen.months.end:
            return CreditOutlook(step, time.since, found)
        if found is not None:
            return CreditOutlook(step, lasting, _too_late(found, seen) if isinstance(found, date) else found)
    if not isinstance(lasting, date):
        return CreditOutlook(step, lasting, lasting)
    return CreditOutlook(step, lasting, _never(asked.good_years, seen) if unknown is None else unknown)


# --- Credits --------------------------------------------------------------------------------------------------------


def _enough(target: CreditThreshold, opening: Fraction, seen: Foresight) -> Iterator[_Time]:
    """Yield the times in which the balance of the day is enough: what was there may be taken back."""
    since = seen.first if target.met_by(opening) else None
    for day, balance in {row.counts_from: row.balance for row in seen.rows}.items():
        enough = target.met_by(balance)
        if since is not None and not enough:
            yield _Time(since, day)
            since = None
        elif since is None and enough:
            since = day
    if since is not None:
        yield _Time(since, None)


def _kept(time: _Time, jenjang_on: Foreseen | None) -> _Time:
    """Return a time that lasts where the jenjang, which pays for the rank, was taken before it ended."""
    kept = isinstance(jenjang_on, date) and time.until is not None and jenjang_on < time.until
    return _Time(time.since, None) if kept else time


def _short(target: CreditThreshold, opening: Fraction, seen: Foresight) -> NotReached | Undetermined:
    """Return that the credits do not suffice to the last day, or that the pace says nothing of a year before it."""
    silent = next((year for year in _years(seen.months) if seen.pace.at(year) is None), None)
    if silent is not None:
        return Undetermined(
            Words(
                f"Laju yang diandaikan tidak menyebut tahun {silent}.", f"The pace supposed says nothing of {silent}."
            )
        )
    total = seen.rows[-1].balance if seen.rows else opening
    held, asked, day = number_words(total), number_words(target.total), date_words(seen.months.end)
    words = Words(
        f"Sampai {day.id} terkumpul {held.id} dari {asked.id} angka kredit.",
        f"To {day.en} there are {held.en} of {asked.en} credits.",
    )
    return NotReached(words, seen.months.end)


def _years(months: Period) -> range:
    return range(months.start.year, months.end.year + 1)


# --- Time -----------------------------------------------------------------------------------------------------------


def _time_from(held: RankHeld | None) -> Foreseen:
    """Return from when the rank was held long enough."""
    return Undetermined(NO_RANK, RANK_BASIS) if held is None else years_reached(held.since, RANK_YEARS)


def _restored(held: RankHeld | None, basis: Basis) -> Iterator[Foreseen]:
    """Yield from when a rank that was lowered delays nothing any more, or that nobody told when it is back."""
    if held is not None and held.lowered_from is not None:
        words = Words(
            f"Pangkat diturunkan dari {held.lowered_from.written}; kapan pulih belum dicatat.",
            f"The rank is lowered from {held.lowered_from.written}; nobody told when it is back.",
        )
        yield Undetermined(words, basis)
    elif held is not None and held.restored_on is not None:
        yield years_reached(held.restored_on, 1)


# --- Predikat of past years -----------------------------------------------------------------------------------------


def _first_good(time: _Time, asked: _Asked, seen: Foresight) -> date | Undetermined | None:
    """Return the first day of a time on which all days asked are reached and the last years were baik or better."""
    day = asked.next_day(max([time.since, *(each for each in asked.days if isinstance(each, date))]))
    last = _settled(day, asked.good_years, seen)
    record = _with_coming(seen, last)
    while day.year <= last and (time.until is None or day < time.until):
        answer = record.at_least("baik", years=asked.good_years, until=day.year - 1)
        if answer.verdict is Verdict.UNDETERMINED:
            return Undetermined(answer.reason, answer.basis)
        if answer.verdict is Verdict.MET:
            return day
        day = asked.next_day(date(day.year + 1, 1, 1))
    return None


def _never(years: int, seen: Foresight) -> NotReached:
    words = Words(
        f"Pada laju ini predikat tidak mencapai Baik selama {years} tahun terakhir.",
        f"At this pace the predikat does not come to Baik in the last {years} {'years' if years > 1 else 'year'}.",
    )
    return NotReached(words, seen.months.end)


def _settled(ready: date, years: int, seen: Foresight) -> int:
    """Return the year from which on the answer stays as it is: all years that differ lie far enough back."""
    named = [each.year for each in seen.pace.years]
    return max([ready.year, seen.months.start.year, *named]) + years + 1


def _with_coming(seen: Foresight, last: int) -> Record:
    """Return the record with the years ahead that have no result yet as the pace has them."""
    told = [each.period for each in seen.record.current if each.kind is EvaluationKind.TAHUNAN]
    coming = [
        ReportedResult(
            seen.record.employee_id,
            Period.year(year),
            EvaluationKind.TAHUNAN,
            "permenpanrb6_2022",
            predikat,
            origin="proyeksi",
        )
        for year in range(seen.months.start.year, last + 1)
        if (predikat := seen.pace.at(year)) and not any(each.overlaps(Period.year(year)) for each in told)
    ]
    return seen.record.adding(*coming)


def _too_late(day: date, seen: Foresight) -> NotReached:
    told, last = date_words(day), date_words(seen.months.end)
    words = Words(f"Baru {told.id}, setelah {last.id}.", f"Only on {told.en}, after {last.en}.")
    return NotReached(words, seen.months.end)
