"""Whether a choice of courses keeps every limit of its problem, checked exactly; whoever made it."""

from __future__ import annotations

from collections import Counter, defaultdict
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import exact
from ..base.members import member
from ..base.words import Words, label
from ..errors import InvalidValue, NotFound
from ..evaluation.cohort import masked
from ..plans.fields import filled, is_a, stripped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..base.exact import Exact
    from .plan_problem import PlanProblem
    from .plan_rows import Pair

__all__ = ["FreeFill", "PlanLine", "PlanStage", "check_choice", "closed_gaps", "hours_added"]


class PlanStage(StrEnum):
    """In which order a plan is made: what comes first is never given up for what comes later."""

    WAJIB = "wajib"
    """Mandatory courses."""
    KESENJANGAN = "kesenjangan"
    """Courses that close gaps."""
    BENTUK_BEBAS = "bentuk_bebas"
    """Forms without cost, until the hours are reached."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("plan_stage", self)


def _stage(value: PlanStage | str) -> PlanStage:
    return member(PlanStage, value)


def _gain(value: Exact | None) -> Fraction | None:
    return None if value is None else exact(value)


@final
@attrs.frozen
class PlanLine:
    """A course that a person is to take.

    Args:
        person_id: The person.
        course_id: The course.
        stage: Whether it is mandatory or closes a gap.
        gain: What it brings; ``None`` for a mandatory course of which no benefit is known.
    """

    person_id: str = attrs.field(converter=stripped, validator=filled, repr=masked)
    course_id: str = attrs.field(converter=stripped, validator=filled)
    stage: PlanStage = attrs.field(converter=_stage)
    gain: Fraction | None = attrs.field(default=None, converter=_gain)

    @property
    def pair(self) -> Pair:
        """The keys of person and course."""
        return self.person_id, self.course_id


@final
@attrs.frozen
class FreeFill:
    """A form without cost that a person is to use to reach the hours.

    Args:
        person_id: The person.
        form_id: The form.
        times: How often.
    """

    person_id: str = attrs.field(converter=stripped, validator=filled, repr=masked)
    form_id: str = attrs.field(converter=stripped, validator=filled)
    times: int = attrs.field(validator=is_a(int))


def hours_added(
    problem: PlanProblem, lines: Iterable[PlanLine], fills: Iterable[FreeFill] = ()
) -> Mapping[str, Fraction]:
    """Return the JP that a plan adds, by person; nobody stands there who gets nothing.

    Args:
        problem: The problem.
        lines: The courses.
        fills: The forms without cost.
    """
    courses = {course.id: course.hours for course in problem.courses}
    forms = {form.id: form.hours for form in problem.free_forms}
    added: dict[str, Fraction] = defaultdict(Fraction)
    for line in lines:
        added[line.person_id] += courses[line.course_id]
    for fill in fills:
        added[fill.person_id] += forms[fill.form_id] * fill.times
    return added


def closed_gaps(problem: PlanProblem, lines: Iterable[PlanLine]) -> Iterator[tuple[str, str]]:
    """Yield each gap that a plan closes, as keys of person and gap; twice where two courses close it."""
    covers = {(each.person_id, each.course_id): each.covers for each in problem.benefits}
    for line in lines:
        for gap in covers.get(line.pair, ()):
            yield line.person_id, gap


def check_choice(problem: PlanProblem, lines: Iterable[PlanLine], fills: Iterable[FreeFill] = ()) -> None:
    """Refuse a choice that breaks a limit.

    Args:
        problem: The problem.
        lines: The courses that people are to take.
        fills: The forms without cost they are to use.

    Raises:
        InvalidValue: saying which limit is broken: something stands twice, a gain is another, money, seats, courses or
            hours are exceeded, a gap is closed twice.
        NotFound: when it names something that the problem does not offer.
    """
    chosen, filled_up = tuple(lines), tuple(fills)
    _check_known(problem, chosen)
    _check_fills(problem, filled_up)
    _check_money(problem, chosen)
    _check_people(problem, chosen, filled_up)
    mandatory = set(closed_gaps(problem, (line for line in chosen if line.stage is PlanStage.WAJIB)))
    others = Counter(closed_gaps(problem, (line for line in chosen if line.stage is not PlanStage.WAJIB)))
    if mandatory & others.keys() or any(times > 1 for times in others.values()):
        raise _broken("A gap of a person is closed twice.", "lines")


def _check_known(problem: PlanProblem, lines: tuple[PlanLine, ...]) -> None:
    gains = {(each.person_id, each.course_id): each.gain for each in problem.benefits}
    mandatory = {(each.person_id, each.course_id) for each in problem.mandatory}
    for line in lines:
        offered = mandatory if line.stage is PlanStage.WAJIB else gains.keys()
        if line.stage is PlanStage.BENTUK_BEBAS or line.pair not in offered:
            raise NotFound("The plan has a course for a person who was not to get it.", mend=_MEND, path="lines")
        if line.gain != gains.get(line.pair):
            raise _broken("The gain of a course differs from that of the problem.", "lines")
    if len({line.pair for line in lines}) < len(lines):
        raise _broken("A person has a course twice.", "lines")


def _check_fills(problem: PlanProblem, fills: tuple[FreeFill, ...]) -> None:
    people, forms = {person.id for person in problem.people}, {form.id: form for form in problem.free_forms}
    for fill in fills:
        if fill.person_id not in people or fill.form_id not in forms:
            raise NotFound("The plan has a form for somebody that is not offered.", mend=_MEND, path="fills")
        if not 1 <= fill.times <= forms[fill.form_id].most_times:
            raise _broken(f"{fill.form_id!r} is used {fill.times} times.", "fills")
    if len({(fill.person_id, fill.form_id) for fill in fills}) < len(fills):
        raise _broken("A person has a form twice.", "fills")


def _check_money(problem: PlanProblem, lines: tuple[PlanLine, ...]) -> None:
    taken = Counter(line.course_id for line in lines)
    if sum(course.cost * taken[course.id] for course in problem.courses) > problem.budget:
        raise _broken("The plan costs more than the budget.", "lines")
    for course in problem.courses:
        if course.seats is not None and taken[course.id] > course.seats:
            raise _broken(f"The course {course.id!r} has more people than seats.", "lines")


def _check_people(problem: PlanProblem, lines: tuple[PlanLine, ...], fills: tuple[FreeFill, ...]) -> None:
    added, courses = hours_added(problem, lines, fills), Counter(line.person_id for line in lines)
    for person in problem.people:
        if person.most_courses is not None and courses[person.id] > person.most_courses:
            raise _broken("A person has more courses than the limit.", "lines")
        more = added.get(person.id)
        if more and person.most_hours is not None and person.hours_done + more > person.most_hours:
            raise _broken("A person has more hours than the limit.", "lines")


_MEND = "Choose among what the problem offers."


def _broken(what: str, path: str) -> InvalidValue:
    return InvalidValue(what, why="A plan keeps every limit of its problem.", mend="Plan anew.", path=path)
