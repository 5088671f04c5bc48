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
from .credit_asks import NO_RANK, RANK_BASIS, RESTORED_BASIS, years_reached
from .credit_eligibility import GOOD_YEARS, RANK_YEARS
from .credit_next import NextStep
from .credit_threshold import CreditThreshold, NoNextStep
from .credit_windows import next_window

if TYPE_CHECKING:
    from collections.abc import Callable
    from fractions import Fraction

    from ..evaluation.record import Record
    from .credit_ahead import ProjectedRow
    from .credit_asks import RankHeld
    from .credit_pace import CreditPace
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
        credits_from: The first day on which the credits are enough.
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
        rows: The rows that would be booked in them.
        pace: The predikat that coming years are taken to have.
        record: The results that are there.
        held: The rank; ``None`` where nobody told it.
        windows: When promotions in rank begin.
    """

    months: Period
    rows: tuple[ProjectedRow, ...]
    pace: CreditPace
    record: Record
    held: RankHeld | None
    windows: tuple[PromotionWindows, ...]


def rank_outlook(step: NextStep, seen: Foresight, *, after: CreditOutlook | None) -> CreditOutlook:
    """Return when the next rank will be reached.

    Args:
        step: The step.
        seen: What is known.
        after: The next jenjang, where it comes before the rank.
    """
    credited = _credits_from(step, seen)
    days = [credited, _time_from(seen.held), *([after.earliest] if after else [])]
    window = partial(next_window, windows=seen.windows)
    return CreditOutlook(step, credited, _first_good(days, GOOD_YEARS, seen, window))


def jenjang_outlook(step: NextStep, seen: Foresight, *, post_from: date | None) -> CreditOutlook:
    """Return when the next jenjang will be reached, apart from vacancy and test, which nobody foresees.

    Args:
        step: The step.
        seen: What is known.
        post_from: From when enough time in the post has passed, where some is asked.
    """
    credited = _credits_from(step, seen)
    days: list[Foreseen] = [credited, *([post_from] if post_from else [])]
    return CreditOutlook(step, credited, _first_good(days, 1, seen, lambda day: day))


def _credits_from(step: NextStep, seen: Foresight) -> Foreseen:
    if not isinstance(step.target, CreditThreshold):
        return step.target
    if step.met:
        return seen.months.start
    for row in seen.rows:
        if step.target.met_by(row.balance):
            return row.counts_from
    return _short(step.target, step.total, seen)


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


def _time_from(held: RankHeld | None) -> Foreseen:
    """Return from when the rank was held long enough."""
    if held is None:
        return Undetermined(NO_RANK, RANK_BASIS)
    if held.lowered_from is not None:
        words = Words(
            f"Pangkat diturunkan dari {held.lowered_from.written}; kapan pulih belum dicatat.",
            f"The rank is lowered from {held.lowered_from.written}; nobody told when it is back.",
        )
        return Undetermined(words, RESTORED_BASIS)
    day = years_reached(held.since, RANK_YEARS)
    return day if held.restored_on is None else max(day, years_reached(held.restored_on, 1))


# --- Predikat of past years -----------------------------------------------------------------------------------------


def _first_good(days: list[Foreseen], years: int, seen: Foresight, next_day: Callable[[date], date]) -> Foreseen:
    """Return the first day from all of ``days`` on before which each of the last years was baik or better."""
    ready = [day for day in days if isinstance(day, date)]
    if len(ready) < len(days):
        return next(day for day in days if not isinstance(day, date))
    day, last = next_day(max(ready)), _settled(max(ready), years, seen)
    record = _with_coming(seen, last)
    while day.year <= last:
        answer = record.at_least("baik", years=years, until=day.year - 1)
        if answer.verdict is Verdict.UNDETERMINED:
            return Undetermined(answer.reason, answer.basis)
        if answer.verdict is Verdict.MET:
            return day if day <= seen.months.end else _too_late(day, seen)
        day = next_day(date(day.year + 1, 1, 1))
    words = Words(
        f"Pada laju ini predikat tidak mencapai Baik; banyaknya tahun yang disyaratkan: {years}.",
        f"At this pace the predikat does not come to Baik; years that are asked: {years}.",
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
