"""From needs to benefits."""

from __future__ import annotations

from fractions import Fraction
from types import SimpleNamespace

from kinerja.training.courses import Course, CourseCompetency
from kinerja.training.plan_from_needs import benefits_of, courses_on_offer
from kinerja.training.plan_problem import Benefit, PlanCourse

COURSE = Course(
    "layanan",
    "Layanan prima",
    "KL07",
    hours=10,
    cost=500_000,
    seats=30,
    competencies=[CourseCompetency("M.05", 2), CourseCompetency("M.03", 2)],
)


def need(person_id: str, competency: str, priority: object) -> object:
    """Return what is read of a need."""
    return SimpleNamespace(
        person_id=person_id, competency=competency, priority=SimpleNamespace(value=Fraction(priority))
    )


def test_a_course_brings_the_priorities_of_the_needs_it_works_on() -> None:
    needs = [need("ani", "M.05", 6), need("ani", "M.03", "1.5"), need("budi", "M.08", 3), need("citra", "M.05", 0)]
    assert benefits_of(needs, [COURSE]) == (Benefit("ani", "layanan", "7.5", ["M.03", "M.05"]),)


def test_a_plan_knows_of_a_course_what_it_needs() -> None:
    assert courses_on_offer([COURSE]) == (
        PlanCourse("layanan", cost=500_000, seats=30, hours=10, title="Layanan prima"),
    )
