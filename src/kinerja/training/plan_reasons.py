"""Why a person gets a course in a plan, or not: what it brings beside what its money and its seat are worth."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import COMPUTED_DIGITS, exact
from ..base.members import member
from ..base.words import Words, label, number_words
from ..errors import NotFound
from ..evaluation.cohort import masked
from ..plans.fields import check_kind, filled, stripped
from .plan_limits import PlanStage, closed_gaps
from .plan_report import TrainingPlan

if TYPE_CHECKING:
    from fractions import Fraction

    from ..base.exact import Exact
    from .plan_problem import Benefit, PlanCourse, PlanPerson

__all__ = ["PairReason", "PairVerdict", "why_course"]


class PairVerdict(StrEnum):
    """What became of a course for a person; of several reasons against it, the first of this list."""

    WAJIB = "wajib"
    """Chosen, as it is mandatory."""
    DIPILIH = "dipilih"
    """Chosen for what it brings."""
    TIDAK_DITAWARKAN = "tidak_ditawarkan"
    """The problem names no benefit of it for the person."""
    SUDAH_TERTUTUP = "sudah_tertutup"
    """Another course of the person closes its gap."""
    BATAS_PEGAWAI = "batas_pegawai"
    """It does not go beside the other courses of the person: too many, or too many hours."""
    PENUH = "penuh"
    """All seats are taken."""
    ANGGARAN = "anggaran"
    """The money that is left does not pay it."""
    TIDAK_DIPILIH = "tidak_dipilih"
    """It would fit, and was not chosen all the same."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("pair_verdict", self)


def _verdict(value: PairVerdict | str) -> PairVerdict:
    return member(PairVerdict, value)


def _computed(value: Exact) -> Fraction:
    return exact(value, digits=COMPUTED_DIGITS)


def _gain(value: Exact | None) -> Fraction | None:
    return None if value is None else exact(value)


@final
@attrs.frozen
class PairReason:
    """What became of a course for a person, and the numbers behind it.

    Args:
        person_id: The person.
        course_id: The course.
        verdict: What became of it.
        gain: What it would bring; ``None`` where no benefit is known.
        money_worth: What its money could bring elsewhere, about.
        seat_worth: What its seat could bring to somebody else, about.
    """

    person_id: str = attrs.field(converter=stripped, validator=filled, repr=masked)
    course_id: str = attrs.field(converter=stripped, validator=filled)
    verdict: PairVerdict = attrs.field(converter=_verdict)
    gain: Fraction | None = attrs.field(converter=_gain)
    money_worth: Fraction = attrs.field(converter=_computed)
    seat_worth: Fraction = attrs.field(converter=_computed)

    @property
    def worth(self) -> Fraction | None:
        """What it brings beyond the price of its money and seat.

        Prices say about what both could bring elsewhere.  A course may be chosen below its price, where money or seats
        were left that nobody had better use for; and one above its price may be left out, where it did not fit.
        """
        return None if self.gain is None else self.gain - self.money_worth - self.seat_worth

    @property
    def reason(self) -> Words:
        """The verdict with its numbers, as a sentence."""
        said = self.verdict.label
        if self.gain is None:
            return Words(f"{said.id}.", f"{said.en}.")
        gain, money, seat = (number_words(each) for each in (self.gain, self.money_worth, self.seat_worth))
        return Words(
            f"{said.id}. Manfaat {gain.id}; menurut harga rencana biayanya bernilai {money.id}, kursinya {seat.id}.",
            f"{said.en}. It brings {gain.en}; at the prices of the plan its money is worth {money.en},"
            f" its seat {seat.en}.",
        )


def why_course(plan: TrainingPlan, person_id: str, course_id: str) -> PairReason:
    """Return why a person gets a course, or why not.

    Args:
        plan: The plan.
        person_id: The person.
        course_id: The course.

    Raises:
        NotFound: when the problem has no such person or course.
        WrongType: when the plan is none.

    Example:
        >>> from .plan_problem import Benefit, PlanCourse, PlanPerson, PlanProblem
        >>> from .plan_limits import PlanLine
        >>> from .plan_prices import PlanPrices, SeatPrice
        >>> from .plan_report import Certificate
        >>> problem = PlanProblem(
        ...     0,
        ...     courses=[PlanCourse("layanan", cost=0, seats=1)],
        ...     people=[PlanPerson("p-1"), PlanPerson("p-2")],
        ...     benefits=[Benefit("p-1", "layanan", 3, "M.05"), Benefit("p-2", "layanan", 2, "M.05")],
        ... )
        >>> plan = TrainingPlan(
        ...     problem,
        ...     lines=[PlanLine("p-1", "layanan", "kesenjangan", 3)],
        ...     mandatory=Certificate(0, 0),
        ...     gaps=Certificate(3, 3),
        ...     prices=PlanPrices(0, [SeatPrice("layanan", "2.5")]),
        ... )
        >>> why_course(plan, "p-2", "layanan").reason.en
        'No seats left. It brings 2; at the prices of the plan its money is worth 0, its seat 2.5.'
    """
    check_kind(plan, TrainingPlan, path="plan", mend="Give the plan, as plan_training returns it.")
    problem = plan.problem
    person = next((each for each in problem.people if each.id == person_id), None)
    course = next((each for each in problem.courses if each.id == course_id), None)
    if person is None:
        raise NotFound("There is no such person in the plan.", mend="Name one of its people.", path="person_id")
    if course is None:
        raise NotFound(f"There is no course {course_id!r}.", mend="Name one of the plan.", path="course_id")
    pair = person_id, course_id
    benefit = next((each for each in problem.benefits if (each.person_id, each.course_id) == pair), None)
    return PairReason(
        person_id,
        course_id,
        _judged(plan, person, course, benefit),
        None if benefit is None else benefit.gain,
        plan.prices.money * course.cost,
        plan.prices.seat(course_id),
    )


def _judged(plan: TrainingPlan, person: PlanPerson, course: PlanCourse, benefit: Benefit | None) -> PairVerdict:
    own = [line for line in plan.lines if line.person_id == person.id]
    for line in own:
        if line.course_id == course.id:
            return PairVerdict.WAJIB if line.stage is PlanStage.WAJIB else PairVerdict.DIPILIH
    mandatory = {(each.person_id, each.course_id) for each in plan.not_planned}
    if benefit is None and (person.id, course.id) not in mandatory:
        return PairVerdict.TIDAK_DITAWARKAN
    closed = {gap for _, gap in closed_gaps(plan.problem, own)}
    if benefit is not None and closed & set(benefit.covers):
        return PairVerdict.SUDAH_TERTUTUP
    hours = {each.id: each.hours for each in plan.problem.courses}
    reached = person.hours_done + sum(hours[line.course_id] for line in own) + course.hours
    if len(own) == person.most_courses or (person.most_hours is not None and reached > person.most_hours):
        return PairVerdict.BATAS_PEGAWAI
    if course.seats is not None and sum(line.course_id == course.id for line in plan.lines) == course.seats:
        return PairVerdict.PENUH
    return PairVerdict.ANGGARAN if course.cost > plan.left else PairVerdict.TIDAK_DIPILIH
