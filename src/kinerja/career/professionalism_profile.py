"""What is known of a person for the index of professionality, from records of trainings and results."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, final

import attrs
from dateutil.relativedelta import relativedelta

from ..base.exact import exact
from ..base.finding import Undetermined
from ..base.members import member
from ..base.period import plain_date
from ..base.scale import Grade, Ranked, grade_or_number
from ..evaluation.cohort import masked
from ..plans.fields import filled, refuse_twins, stripped
from .education_levels import EducationLevel, education_level
from .professionalism_parts import (
    CompetencyItem,
    DisciplineHistory,
    PostGroup,
    TechnicalWindow,
    competency_item,
    discipline_history,
    post_group,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from fractions import Fraction

    from ..base.exact import Exact
    from ..evaluation.record import Record

__all__ = ["HeldTraining", "ProfessionalismProfile", "last_performance", "trainings_held"]

HELD_HOURS = 20
"""The JP that a technical training needs (art. 8(6))."""
TECHNICAL_YEARS, SEMINAR_YEARS = 1, 2


def _education(value: EducationLevel | str | None) -> EducationLevel | None:
    return None if value is None else education_level(value)


def _group(value: PostGroup | str | None) -> PostGroup | None:
    return None if value is None else post_group(value)


def _discipline(value: DisciplineHistory | str | None) -> DisciplineHistory | None:
    return None if value is None else discipline_history(value)


def _trainings(values: Mapping[Any, bool] | Iterable[tuple[Any, bool]]) -> tuple[tuple[CompetencyItem, bool], ...]:
    pairs: Any = values.items() if isinstance(values, Mapping) else values
    told = [(competency_item(name), held) for name, held in pairs]
    refuse_twins((item.value for item, _ in told), "kind of training", path="trainings")
    return tuple((each, dict(told)[each]) for each in CompetencyItem if each in dict(told))


def _performance(
    value: Ranked | Grade | Undetermined | Exact | None,
) -> Ranked | Grade | Fraction | Undetermined | None:
    return value if value is None or isinstance(value, Undetermined) else grade_or_number(value, path="performance")


@final
@attrs.frozen(repr=False)
class ProfessionalismProfile:
    """What is known of a person; ``None`` where nobody knows.

    Args:
        person_id: The caller's key.
        education: The highest recognised degree; as it is written will do.
        group: The group of the post held.
        trainings: Whether each kind of training was had; a mapping will do.  A kind that is left out is not known;
            one that does not count in the group is left alone.
        performance: The result of the last year: a grade of any regulation, or a value on the scale of PP 46/2011
            (0 or more).  A value of PP 30/2019 lies on another scale: give its grade.
        discipline: The heaviest level of penalty in the last five years.

    Raises:
        InvalidValue: for an empty key, a value below 0, or a kind of training told twice.
        UnknownName: for a degree, group, training or penalty that is none.
        WrongType: for floats and other inexact numbers.

    Example:
        >>> ProfessionalismProfile("e1", "D-IV", "pelaksana", {"seminar": True}).education
        <EducationLevel.D4: 'd4'>
    """

    person_id: str = attrs.field(converter=stripped, validator=filled)
    education: EducationLevel | None = attrs.field(default=None, converter=_education)
    group: PostGroup | None = attrs.field(default=None, converter=_group)
    trainings: tuple[tuple[CompetencyItem, bool], ...] = attrs.field(default=(), converter=_trainings)
    performance: Ranked | Grade | Fraction | Undetermined | None = attrs.field(default=None, converter=_performance)
    discipline: DisciplineHistory | None = attrs.field(default=None, converter=_discipline)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {masked(self.person_id)}>"


def last_performance(record: Record, year: int) -> Ranked | Grade | Undetermined:
    """Return the grade of a year, as the index reads it, or why there is none.

    Args:
        record: The results of the person.
        year: The year of the result, mostly the one before the index is measured.

    Example:
        >>> from kinerja.evaluation.record import Record
        >>> last_performance(Record("e1"), 2025).reason.en
        'There is no result of 2025.'
    """
    result = record.annual(year)
    return result if isinstance(result, Undetermined) else result.predikat


@final
@attrs.frozen
class HeldTraining:
    """A training that a person had.

    Args:
        item: Which kind.
        ended: Its last day.
        hours: How many JP it held; ``None`` where nobody says.
    """

    item: CompetencyItem = attrs.field(converter=competency_item)
    ended: date = attrs.field(converter=plain_date)
    hours: Fraction | None = attrs.field(default=None, converter=attrs.converters.optional(exact))


def trainings_held(
    had: Iterable[HeldTraining], *, group: PostGroup | str, on: date, window: TechnicalWindow | str
) -> Mapping[CompetencyItem, bool]:
    """Return which kinds of training count on a day, out of all that a person had.

    Leadership and functional training count whenever they were had; whether they fit the post held is the caller's to
    know.  A technical one needs 20 JP and, for those whom the window names, the last year; a seminar the last two years
    (one application; art. 8 as far as it could be read names no years).

    Args:
        had: All trainings of the person that are known; what is not among them was not had.
        group: The group of the post held.
        on: The day of measuring.
        window: Whose technical training must lie within the last year: sources disagree.

    Returns:
        A truth for each kind; one whose only candidates say no JP is left out, as nobody can tell.

    Example:
        >>> from datetime import date
        >>> old = HeldTraining("teknis_20jp", date(2022, 5, 1), 40)
        >>> for window in TechnicalWindow:
        ...     print(trainings_held([old], group="fungsional", on=date(2025, 3, 1), window=window)["teknis_20jp"])
        False
        True
    """
    known = tuple(had)
    narrow = member(TechnicalWindow, window) is TechnicalWindow.SEMUA or post_group(group) is PostGroup.PELAKSANA
    years = {CompetencyItem.TEKNIS_20JP: TECHNICAL_YEARS if narrow else None, CompetencyItem.SEMINAR: SEMINAR_YEARS}
    found = {}
    for item in CompetencyItem:
        lies = [each for each in known if each.item is item and _lies_within(each.ended, on, years.get(item))]
        held = _held(item, lies)
        if held is not None:
            found[item] = held
    return found


def _lies_within(ended: date, on: date, years: int | None) -> bool:
    return ended <= on and (years is None or ended > on - relativedelta(years=years))


def _held(item: CompetencyItem, lies: list[HeldTraining]) -> bool | None:
    if item is not CompetencyItem.TEKNIS_20JP:
        return bool(lies)
    if any(each.hours is not None and each.hours >= HELD_HOURS for each in lies):
        return True
    return None if any(each.hours is None for each in lies) else False
