"""From needs and courses to what a plan decides about: what each course would bring to each person."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from typing import TYPE_CHECKING

from .plan_problem import Benefit, PlanCourse

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .courses import Course
    from .need_parts import Need

__all__ = ["benefits_of", "courses_on_offer"]


def courses_on_offer(courses: Iterable[Course]) -> tuple[PlanCourse, ...]:
    """Return courses as far as a plan has to know them: cost, seats, hours by their own schedule.

    Args:
        courses: The courses.
    """
    return tuple(
        PlanCourse(each.id, cost=each.cost, seats=each.seats, hours=each.hours, title=each.title) for each in courses
    )


def benefits_of(needs: Iterable[Need], courses: Iterable[Course]) -> tuple[Benefit, ...]:
    """Return what each course would bring to each person: the priorities of the needs that it works on.

    That a course on a competency meets the whole need is an assumption: whether it did is measured afterwards.  Where
    more is known, such as the level a course brings, make the benefits by hand.  Needs of priority 0 bring nothing.

    Args:
        needs: The needs, of one person and competency once.
        courses: The courses.

    Example:
        >>> from .courses import Course
        >>> benefits_of([], [Course("layanan", "Layanan prima", "KL07", hours=10, cost=0)])
        ()
    """
    of_person: dict[str, dict[str, Fraction]] = defaultdict(dict)
    for need in needs:
        of_person[need.person_id][need.competency] = need.priority.value
    offered = [(course.id, frozenset(each.code for each in course.competencies)) for course in courses]
    return tuple(
        Benefit(person_id, course_id, gain, met)
        for person_id, wanted in of_person.items()
        for course_id, codes in offered
        for met in [sorted(codes & wanted.keys())]
        if (gain := sum((wanted[code] for code in met), Fraction(0)))
    )
