"""On which days of a year a promotion in rank begins, as dated data.

There were two days a year, then six, and since 1 October 2025 every first day of a month is one.  A promotion in
jenjang is an appointment and waits for none of them.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, final

import attrs

from ..base.law import Assurance, Basis
from ..base.laws import PERBKN_4_2023, PERBKN_4_2025
from ..base.period import plain_date
from ..base.spans import check_days, holds_on
from ..errors import InvalidValue, NotCovered
from ..plans.fields import is_a

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["PROMOTION_WINDOWS", "PromotionWindows", "next_window"]

_MONTHS = 12


def _months(values: Iterable[int]) -> tuple[int, ...]:
    return tuple(sorted(values))


@final
@attrs.frozen
class PromotionWindows:
    """The first days of months on which a promotion in rank may begin, and for how long that holds.

    Args:
        since: The first day of the rule.
        until: Its last day; ``None`` while it holds.
        months: The months, 1 to 12, at least one, each once.
        basis: The rule.

    Raises:
        InvalidValue: for months that there are not, none, one twice, and days that are swapped.
    """

    since: date = attrs.field(converter=plain_date)
    until: date | None = attrs.field(converter=attrs.converters.optional(plain_date))
    months: tuple[int, ...] = attrs.field(converter=_months)
    basis: Basis = attrs.field(validator=is_a(Basis))

    def __attrs_post_init__(self) -> None:
        check_days("The rule on windows", self.since, self.until)
        fitting = all(type(month) is int and 1 <= month <= _MONTHS for month in self.months)
        if not self.months or not fitting or len(set(self.months)) != len(self.months):
            mend = "Give months from 1 to 12, each once."
            raise InvalidValue(
                f"The windows lie in the months {self.months}.", mend=mend, path="months", value=self.months
            )


_TWO = PERBKN_4_2023(
    "Konsiderans",
    assurance=Assurance.SECONDARY,
    note="The days before, 1 April and 1 October, as the press release on the regulation names them.",
)
_SIX = PERBKN_4_2023("Pasal 2", assurance=Assurance.SECONDARY, note="Quoted in the press; its text was not read.")
_TWELVE = PERBKN_4_2025(
    "Pasal 2",
    assurance=Assurance.SECONDARY,
    note="Quoted on pages of regional governments and in the press, with 1 October 2025 as the first day; its text was"
    " not read, and the number of the article is taken from the regulation that it replaces.",
)
PROMOTION_WINDOWS: tuple[PromotionWindows, ...] = (
    PromotionWindows(date(2000, 4, 1), date(2023, 12, 31), (4, 10), _TWO),
    PromotionWindows(date(2024, 1, 1), date(2025, 9, 30), (2, 4, 6, 8, 10, 12), _SIX),
    PromotionWindows(date(2025, 10, 1), None, tuple(range(1, 13)), _TWELVE),
)
"""Two days a year until 2023, six from 2024, every month since 1 October 2025; not for posthumous promotions."""


def next_window(day: date, windows: Iterable[PromotionWindows] = PROMOTION_WINDOWS) -> date:
    """Return the first day on which a promotion in rank may begin, ``day`` or later.

    Args:
        day: The first day on which all that is asked is there.
        windows: The rules, each for its own days.

    Raises:
        NotCovered: when no rule has a window on that day or later.

    Example:
        >>> str(next_window(date(2025, 1, 1))), str(next_window(date(2026, 1, 1))), str(next_window(date(2026, 1, 2)))
        ('2025-02-01', '2026-01-01', '2026-02-01')
    """
    asked = plain_date(day)
    rules = tuple(windows)
    found = [window for rule in rules for window in _windows(rule, asked)]
    if not found:
        raise NotCovered(
            f"No rule has a window on {asked} or later.",
            mend="Give the rules of those days.",
            path="windows",
            value=day,
        )
    return min(found)


def _windows(rule: PromotionWindows, day: date) -> Iterator[date]:
    """Yield the windows of a rule that lie within the year after ``day`` or its own first day; the first is one."""
    first = max(day, rule.since)
    for year in (first.year, first.year + 1):
        for month in rule.months:
            window = date(year, month, 1)
            if first <= window and holds_on(rule.since, rule.until, window):
                yield window
