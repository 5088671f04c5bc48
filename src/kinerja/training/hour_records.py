"""What people learned, one record for each activity, as the agency has it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import exact, number_text
from ..base.members import member
from ..base.period import Period
from ..errors import InvalidValue
from ..evaluation.cohort import shown_id
from ..plans.fields import check_kind, filled, stripped
from .development_forms import DevelopmentForm, development_form
from .hour_rules import HourTable, HourUnit, LearningScope, lesson_hours

if TYPE_CHECKING:
    from ..base.exact import Exact

__all__ = ["LearningActivity"]


def _form(value: DevelopmentForm | str) -> DevelopmentForm:
    return value if isinstance(value, DevelopmentForm) else development_form(value)


def _period(value: Period) -> Period:
    check_kind(value, Period, path="period", mend="Give a Period.")
    return value


def _scope(value: LearningScope | str) -> LearningScope:
    return member(LearningScope, value)


def _number(value: Exact | None) -> Fraction | None:
    return None if value is None else exact(value)


def _whole(_: object, attribute: attrs.Attribute[int], value: int) -> None:
    if type(value) is not int or value < 1:
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
    period: Period = attrs.field(converter=_period)
    hours: Fraction | None = attrs.field(default=None, converter=_number, kw_only=True)
    minutes: int | None = attrs.field(default=None, validator=attrs.validators.optional(_whole), kw_only=True)
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
