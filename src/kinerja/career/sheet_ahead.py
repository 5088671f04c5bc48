"""The steps of a person of which a later day can be told: by the passing of time alone, or at the pace supposed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, final

import attrs

from ..base.period import plain_date
from ..base.words import Words
from ..evaluation.answers import Verdict
from ..plans.fields import is_a
from .requirements import CareerMatter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .credit_projection import CreditProjection
    from .requirements import Eligibility

__all__ = ["ForeseenStep", "foreseen_steps"]


@final
@attrs.frozen
class ForeseenStep:
    """A step from the day on which nothing known is missing any more; what has to be looked at stays to be looked at.

    Args:
        matter: The step.
        name: The rule that asks, or the matter where it says it all.
        day: The first such day.
    """

    matter: CareerMatter = attrs.field(validator=is_a(CareerMatter))
    name: Words = attrs.field(validator=is_a(Words))
    day: date = attrs.field(converter=plain_date)


def foreseen_steps(
    asked: Iterable[Eligibility], projection: CreditProjection | None, on: date
) -> tuple[ForeseenStep, ...]:
    """Return the steps of which a day after ``on`` can be told, in the order of the days.

    Of rank and jenjang the projection says it; of the rest the requirements do, where time alone meets all that is not
    met.

    Args:
        asked: What was asked about steps.
        projection: The credits ahead; ``None`` where nobody looked.
        on: The day.
    """
    steps = {(step.matter, step.name): step for step in (*_by_time(asked), *_at_pace(projection)) if step.day > on}
    return tuple(sorted(steps.values(), key=lambda step: (step.day, step.matter, step.name.en)))


def _by_time(asked: Iterable[Eligibility]) -> Iterator[ForeseenStep]:
    for each in asked:
        days = [requirement.from_day for requirement in each.missing]
        known = [day for day in days if day is not None]
        if each.verdict is Verdict.NOT_MET and len(known) == len(days):
            yield ForeseenStep(each.matter, each.name, max(known))


def _at_pace(projection: CreditProjection | None) -> Iterator[ForeseenStep]:
    for outlook in (projection.rank, projection.next_jenjang) if projection else ():
        if isinstance(outlook.earliest, date):
            matter = outlook.step.matter
            yield ForeseenStep(matter, matter.label, outlook.earliest)
