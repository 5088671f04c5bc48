"""What a plan of training must decide: who may take which course, what it brings, and what limits the choice.

All is told by the caller: gains come from needs, costs and seats from the offer, limits from the law and the agency.
Money is whole Rupiah, hours are JP (hours of lessons), gains are exact numbers of any one unit.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any, TypeVar, final

import attrs

from ..base.brief import how_many
from ..base.exact import exact
from ..errors import InvalidValue, NotFound, WrongType
from ..evaluation.cohort import masked
from ..plans.fields import check_kind, filled, refuse_twins, stripped

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..base.exact import Exact

__all__ = ["Benefit", "FreeForm", "MandatoryPair", "PlanCourse", "PlanPerson", "PlanProblem", "UnitFloor"]

_MOST = 10**15
"""Above the budget of the whole state: a number that large is a slip."""


def _whole(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if type(value) is not int:
        raise WrongType(
            f"A {type(value).__name__} is no whole number.",
            mend="Give whole Rupiah, seats or courses as int.",
            path=attribute.name,
            value=value,
        )
    if not 0 <= value <= _MOST:
        raise InvalidValue(
            f"{attribute.name} is {value}.", mend="Give a number from 0 to 10^15.", path=attribute.name, value=value
        )


def _not_negative(_: object, attribute: attrs.Attribute[Any], value: Fraction) -> None:
    if not 0 <= value <= _MOST:
        raise InvalidValue(
            f"{attribute.name} is {value}.", mend="Give a number from 0 to 10^15.", path=attribute.name, value=value
        )


def _above_zero(_: object, attribute: attrs.Attribute[Any], value: Fraction) -> None:
    if not 0 < value <= _MOST:
        raise InvalidValue(
            f"{attribute.name} is {value}.",
            mend="Give a number above 0, at most 10^15; leave out what brings nothing.",
            path=attribute.name,
            value=value,
        )


_OPTIONAL_WHOLE = attrs.validators.optional(_whole)
_OPTIONAL_HOURS = attrs.validators.optional(_not_negative)


def _hours(value: Exact | None) -> Fraction | None:
    return None if value is None else exact(value)


@final
@attrs.frozen
class PlanCourse:
    """A course on offer, as far as the plan has to know it.

    Args:
        id: The key of the course.
        cost: What one seat costs, in whole Rupiah.
        seats: How many may take it; ``None`` for as many as want to.
        hours: The JP it brings to one who takes it.
        title: What it is called; the key where nothing is said.

    Raises:
        InvalidValue: for an empty key and numbers below 0.
        WrongType: for a cost or seats that are no ``int``, hours that are a ``float``.

    Example:
        >>> PlanCourse("layanan", cost=1_500_000, seats=30, hours=10).hours
        Fraction(10, 1)
    """

    id: str = attrs.field(converter=stripped, validator=filled)
    cost: int = attrs.field(validator=_whole, kw_only=True)
    seats: int | None = attrs.field(default=None, validator=_OPTIONAL_WHOLE, kw_only=True)
    hours: Fraction = attrs.field(default=Fraction(0), converter=exact, validator=_not_negative, kw_only=True)
    title: str = attrs.field(default="", converter=stripped, kw_only=True)

    @property
    def name(self) -> str:
        """The title, or the key where there is none."""
        return self.title or self.id


@final
@attrs.frozen
class PlanPerson:
    """A person the plan is for, and the limits that are theirs.

    Args:
        id: The caller's key of the person.
        unit_id: The unit of the person.
        most_courses: How many courses at most; ``None`` for no limit.
        most_hours: How many JP in the year at most: the ceiling of a PPPK (24), or of the agency; ``None`` for none.
        floor_hours: How many JP the person should reach: 20 for a PNS; ``None`` for no such duty.
        hours_done: The JP that already count in this year.

    Raises:
        InvalidValue: for an empty key and numbers below 0.

    Example:
        >>> PlanPerson("p-7", unit_id="loket", most_courses=2, floor_hours=20).most_hours is None
        True
    """

    id: str = attrs.field(converter=stripped, validator=filled, repr=masked)
    unit_id: str = attrs.field(default="", converter=stripped, kw_only=True)
    most_courses: int | None = attrs.field(default=None, validator=_OPTIONAL_WHOLE, kw_only=True)
    most_hours: Fraction | None = attrs.field(default=None, converter=_hours, validator=_OPTIONAL_HOURS, kw_only=True)
    floor_hours: Fraction | None = attrs.field(default=None, converter=_hours, validator=_OPTIONAL_HOURS, kw_only=True)
    hours_done: Fraction = attrs.field(default=Fraction(0), converter=exact, validator=_not_negative, kw_only=True)


def _gaps(value: str | Iterable[str]) -> tuple[str, ...]:
    """Return keys of gaps in order, each once; one may come as plain text."""
    keys = (value,) if isinstance(value, str) else tuple(value)
    return tuple(sorted({stripped(key) for key in keys}))


def _some_gap(_: object, __: object, value: tuple[str, ...]) -> None:
    if not all(value) or not value:
        raise InvalidValue(
            "The benefit covers no gap.",
            why="Training follows from a need.",
            mend="Name the gap, such as the code of a competency.",
            path="covers",
            value=value,
        )


@final
@attrs.frozen
class Benefit:
    """What a course would bring to a person: how much, and which of the person's gaps it closes.

    A gap is closed once: of two courses for one gap of a person, the plan takes one at most.

    Args:
        person_id: The person.
        course_id: The course.
        gain: How much it is worth, above 0; the priority of the need, for instance.
        covers: The gap it closes, or all of them; codes of competencies, for instance.

    Raises:
        InvalidValue: for a gain that is not above 0, and where no gap is named.
        WrongType: for a gain that is a ``float``.

    Example:
        >>> Benefit("p-7", "layanan", "1.5", "M.05")
        Benefit(person_id='p-7', course_id='layanan', gain=Fraction(3, 2), covers=('M.05',))
    """

    person_id: str = attrs.field(converter=stripped, validator=filled, repr=masked)
    course_id: str = attrs.field(converter=stripped, validator=filled)
    gain: Fraction = attrs.field(converter=exact, validator=_above_zero)
    covers: tuple[str, ...] = attrs.field(converter=_gaps, validator=_some_gap)


@final
@attrs.frozen
class MandatoryPair:
    """A course that a person has to take, before anything is chosen: by law, or for the post.

    Args:
        person_id: The person.
        course_id: The course.
        reason: Why it is mandatory.

    Raises:
        InvalidValue: for an empty key or reason.
    """

    person_id: str = attrs.field(converter=stripped, validator=filled, repr=masked)
    course_id: str = attrs.field(converter=stripped, validator=filled)
    reason: str = attrs.field(converter=stripped, validator=filled)


@final
@attrs.frozen
class FreeForm:
    """A form of development without cost and seats that fills up the hours: coaching, mentoring, e-learning.

    Args:
        id: The key, such as the code ``"NKL01"``.
        hours: The JP of one time.
        most_times: How often it counts for one person in the year, at most.
        title: What it is called; the key where nothing is said.

    Raises:
        InvalidValue: for an empty key, hours that are not above 0.

    Example:
        >>> FreeForm("NKL01", hours=2, most_times=24, title="Coaching").name
        'Coaching'
    """

    id: str = attrs.field(converter=stripped, validator=filled)
    hours: Fraction = attrs.field(converter=exact, validator=_above_zero, kw_only=True)
    most_times: int = attrs.field(validator=_whole, kw_only=True)
    title: str = attrs.field(default="", converter=stripped, kw_only=True)

    @property
    def name(self) -> str:
        """The title, or the key where there is none."""
        return self.title or self.id


@final
@attrs.frozen
class UnitFloor:
    """How many people of a unit should get a course at least, so that no unit goes empty.

    Args:
        unit_id: The unit.
        people: How many of its people.

    Raises:
        InvalidValue: for an empty key and a number below 0.
    """

    unit_id: str = attrs.field(converter=stripped, validator=filled)
    people: int = attrs.field(validator=_whole)


def _courses(values: Iterable[PlanCourse]) -> tuple[PlanCourse, ...]:
    return tuple(sorted(_of(PlanCourse, values, "courses"), key=lambda each: each.id))


def _people(values: Iterable[PlanPerson]) -> tuple[PlanPerson, ...]:
    return tuple(sorted(_of(PlanPerson, values, "people"), key=lambda each: each.id))


def _benefits(values: Iterable[Benefit]) -> tuple[Benefit, ...]:
    return tuple(sorted(_of(Benefit, values, "benefits"), key=lambda each: (each.person_id, each.course_id)))


def _mandatory(values: Iterable[MandatoryPair]) -> tuple[MandatoryPair, ...]:
    return tuple(sorted(_of(MandatoryPair, values, "mandatory"), key=lambda each: (each.person_id, each.course_id)))


def _forms(values: Iterable[FreeForm]) -> tuple[FreeForm, ...]:
    return _of(FreeForm, values, "free_forms")


def _floors(values: Iterable[UnitFloor]) -> tuple[UnitFloor, ...]:
    return tuple(sorted(_of(UnitFloor, values, "unit_floors"), key=lambda each: each.unit_id))


T = TypeVar("T")


def _of(kind: type[T], values: Iterable[T], path: str) -> tuple[T, ...]:
    given = tuple(values)
    for place, each in enumerate(given):
        check_kind(each, kind, path=f"{path}[{place}]", mend=f"Give a {kind.__name__}.")
    return given


@final
@attrs.frozen
class PlanProblem:
    """All that a plan has to decide about.

    The order in which courses, people and benefits are given means nothing; free forms are used in their order.

    Args:
        budget: What may be spent on courses, in whole Rupiah.
        courses: What is on offer.
        people: Whom the plan is for.
        benefits: What each course would bring to whom; who is not named with a course does not get it.
        mandatory: What must come first.
        free_forms: What fills up the hours after that, in the order in which it is to be used.
        unit_floors: How many people of which unit should get a course at least.

    Raises:
        InvalidValue: when something stands twice.
        NotFound: when a person, course or unit is named that is not there.
        WrongType: for what is no course, person, benefit and so on.

    Example:
        >>> problem = PlanProblem(
        ...     3_000_000,
        ...     courses=[PlanCourse("layanan", cost=1_000_000, seats=2, hours=10)],
        ...     people=[PlanPerson("p-1"), PlanPerson("p-2")],
        ...     benefits=[Benefit("p-2", "layanan", 3, "M.05"), Benefit("p-1", "layanan", 2, "M.05")],
        ... )
        >>> [benefit.person_id for benefit in problem.benefits]
        ['p-1', 'p-2']
    """

    budget: int = attrs.field(validator=_whole)
    courses: tuple[PlanCourse, ...] = attrs.field(converter=_courses, repr=how_many, kw_only=True)
    people: tuple[PlanPerson, ...] = attrs.field(converter=_people, repr=how_many, kw_only=True)
    benefits: tuple[Benefit, ...] = attrs.field(converter=_benefits, repr=how_many, kw_only=True)
    mandatory: tuple[MandatoryPair, ...] = attrs.field(default=(), converter=_mandatory, repr=how_many, kw_only=True)
    free_forms: tuple[FreeForm, ...] = attrs.field(default=(), converter=_forms, kw_only=True)
    unit_floors: tuple[UnitFloor, ...] = attrs.field(default=(), converter=_floors, repr=how_many, kw_only=True)

    def __attrs_post_init__(self) -> None:
        _refuse_twin_ids(self)
        courses, people = {each.id for each in self.courses}, {each.id for each in self.people}
        for path in ("benefits", "mandatory"):
            _check_pairs(getattr(self, path), people, courses, path)
        units = {each.unit_id for each in self.people}
        for floor in self.unit_floors:
            if floor.unit_id not in units:
                raise _unknown("unit", floor.unit_id, "unit_floors")


def _refuse_twin_ids(problem: PlanProblem) -> None:
    refuse_twins((each.id for each in problem.courses), "course", path="courses")
    refuse_twins((each.id for each in problem.free_forms), "form", path="free_forms")
    refuse_twins((each.unit_id for each in problem.unit_floors), "unit", path="unit_floors")
    seen: set[str] = set()
    for person in problem.people:  # the key is not repeated: it may be the number of a person
        if person.id in seen:
            raise InvalidValue("A person stands twice.", mend="Name each once.", path="people")
        seen.add(person.id)


def _check_pairs(pairs: Iterable[Benefit | MandatoryPair], people: set[str], courses: set[str], path: str) -> None:
    before: tuple[str, str] | None = None
    for each in pairs:
        pair = each.person_id, each.course_id
        if each.course_id not in courses:
            raise _unknown("course", each.course_id, path)
        if each.person_id not in people:
            raise NotFound("A person is named who is not among the people.", mend="Name everybody.", path=path)
        if pair == before:  # they stand in order
            raise InvalidValue(
                f"A person stands twice with the course {each.course_id!r}.",
                mend="Say once what it brings, with all gaps it closes.",
                path=path,
                value=each.course_id,
            )
        before = pair


def _unknown(what: str, id: str, path: str) -> NotFound:
    return NotFound(f"There is no {what} {id!r}.", mend=f"Name a {what} of the problem.", path=path, value=id)
