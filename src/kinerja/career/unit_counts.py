"""What an overview of careers counts: people by verdict, by month, by credits missing; no count names anybody.

Every count of a kind adds up to all people of the unit, those of whom nobody told among them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, final

import attrs

from ..base.words import Words
from ..errors import InvalidValue
from ..plans.fields import is_a
from .requirements import CareerMatter

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..base.period import Period

__all__ = ["CreditSpread", "MatterAhead", "MatterCount", "MonthCount", "PenaltyCount", "UnderperformanceCount"]


def _count(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if type(value) is not int or value < 0:
        raise InvalidValue(f"{value!r} people cannot be.", mend="Give 0 or more.", path=attribute.name, value=value)


@final
@attrs.frozen
class MatterCount:
    """How many people a step may be proposed for.

    Args:
        matter: The step.
        name: The rule that asks, or the matter where it says it all.
        met: Of how many all is met.
        undetermined: Of how many somebody has to look.
        not_met: Of how many something is not met.
        not_asked: Of how many it was not asked.
    """

    matter: CareerMatter = attrs.field(validator=is_a(CareerMatter))
    name: Words = attrs.field(validator=is_a(Words))
    met: int = attrs.field(validator=_count)
    undetermined: int = attrs.field(validator=_count)
    not_met: int = attrs.field(validator=_count)
    not_asked: int = attrs.field(validator=_count)

    @property
    def counts(self) -> tuple[int, int, int, int]:
        """The four counts in their order, such as for a row of a table that is published."""
        return self.met, self.undetermined, self.not_met, self.not_asked

    @property
    def people(self) -> int:
        """All of them together."""
        return sum(self.counts)


@final
@attrs.frozen
class MonthCount:
    """How many people come to a step in a month.

    Args:
        month: The month.
        people: How many.
    """

    month: Period
    people: int = attrs.field(validator=_count)


def _months(values: Iterable[MonthCount]) -> tuple[MonthCount, ...]:
    return tuple(values)


@final
@attrs.frozen
class MatterAhead:
    """When people come to a step.

    Args:
        matter: The step.
        name: The rule that asks, or the matter where it says it all.
        already: Of how many all is met on the day.
        months: How many come to it in each month ahead; the first is that of the day.
        later: How many come to it in a later month that can be told.
        open: Of how many no day can be told.
    """

    matter: CareerMatter = attrs.field(validator=is_a(CareerMatter))
    name: Words = attrs.field(validator=is_a(Words))
    already: int = attrs.field(validator=_count)
    months: tuple[MonthCount, ...] = attrs.field(converter=_months)
    later: int = attrs.field(validator=_count)
    open: int = attrs.field(validator=_count)

    @property
    def people(self) -> int:
        """All of them together."""
        return self.already + sum(each.people for each in self.months) + self.later + self.open


def _quarters(values: Iterable[int]) -> tuple[int, ...]:
    return tuple(values)


def _four(_: object, attribute: attrs.Attribute[Any], value: tuple[int, ...]) -> None:
    for each in value:
        _count(_, attribute, each)
    if len(value) != 4:
        raise InvalidValue("There are four quarters.", mend="Give four counts.", path=attribute.name, value=value)


@final
@attrs.frozen
class CreditSpread:
    """How far the people of a unit are from a step by credits: a spread, no order of persons.

    Args:
        matter: Promotion in rank or in jenjang.
        enough: Of how many the credits are enough.
        quarters: Of how many up to a quarter of what the step needs is missing, up to a half, up to three quarters,
            and more.  The quarters are ours; needs of different jenjang are alike only as shares.
        no_step: For how many there is no such step.
        unknown: Of how many nobody can tell, or gave no credits.
    """

    matter: CareerMatter = attrs.field(validator=is_a(CareerMatter))
    enough: int = attrs.field(validator=_count)
    quarters: tuple[int, ...] = attrs.field(converter=_quarters, validator=_four)
    no_step: int = attrs.field(validator=_count)
    unknown: int = attrs.field(validator=_count)

    @property
    def people(self) -> int:
        """All of them together."""
        return self.enough + sum(self.quarters) + self.no_step + self.unknown


@final
@attrs.frozen
class PenaltyCount:
    """How many people serve a penalty on the day; which one, and who, is not told.

    Args:
        serving: How many serve one or more.
        free: How many serve none.
        unknown: Of how many nobody told.
    """

    serving: int = attrs.field(validator=_count)
    free: int = attrs.field(validator=_count)
    unknown: int = attrs.field(validator=_count)

    @property
    def people(self) -> int:
        """All of them together."""
        return self.serving + self.free + self.unknown


@final
@attrs.frozen
class UnderperformanceCount:
    """How many people have a case of underperformance.

    Args:
        running: Of how many a case goes on.
        over: Of how many it has ended.
        without: How many have none, or nobody told of one.
    """

    running: int = attrs.field(validator=_count)
    over: int = attrs.field(validator=_count)
    without: int = attrs.field(validator=_count)

    @property
    def people(self) -> int:
        """All of them together."""
        return self.running + self.over + self.without
