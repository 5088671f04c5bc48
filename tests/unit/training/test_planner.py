"""The plan: mandatory courses first, then gaps, then forms without cost; certified, deterministic, checked."""

from __future__ import annotations

from fractions import Fraction

import attrs
import pytest

from kinerja.errors import InvalidValue, WrongType
from kinerja.training.plan_limits import FreeFill, PlanStage
from kinerja.training.plan_prices import upper_bound
from kinerja.training.plan_problem import Benefit, FreeForm, PlanCourse, PlanPerson, UnitFloor
from kinerja.training.planner import plan_training
from tests.unit.training.plans import ANI, BUDI, COACHING, COMPLAINTS, LADDER, SERVICE, must, problem


class Fixed:
    """A solver that always gives the same answer."""

    name = "tetap"

    def __init__(self, answer) -> None:
        self.answer = answer
        self.asked = 0

    def choose(self, model):
        """Return the answer."""
        self.asked += 1
        self.model = model
        return self.answer


def pairs(plan) -> list[tuple[str, str]]:
    """Return who takes what."""
    return [line.pair for line in plan.lines]


def test_the_best_plan_of_three_people() -> None:
    plan = plan_training(problem())
    assert pairs(plan) == [("ani", "keluhan"), ("ani", "layanan"), ("budi", "layanan"), ("citra", "keluhan")]
    assert (plan.gaps.value, plan.gaps.bound, plan.gaps.best) == (Fraction(19, 2), Fraction(19, 2), True)
    assert (plan.spent, plan.left, plan.chosen_by) == (3_000_000, 0, "kinerja")


def test_whoever_doubts_the_bound_computes_it_from_the_prices() -> None:
    told = problem(courses=[SERVICE, COMPLAINTS, LADDER], budget=4_000_000, mandatory=[must("budi")])
    plan = plan_training(told)
    taken = [line.pair for line in plan.lines if line.stage is PlanStage.WAJIB]
    assert upper_bound(told, plan.prices, taken) == plan.gaps.bound


def test_mandatory_courses_come_first_whatever_they_bring() -> None:
    plan = plan_training(problem(2_500_000, courses=[SERVICE, COMPLAINTS, LADDER], mandatory=[must("budi")]))
    assert pairs(plan) == [("budi", "pkp"), ("citra", "keluhan")]
    assert [line.gain for line in plan.lines] == [None, Fraction(3, 2)]
    assert (plan.mandatory.value, plan.mandatory.best) == (1, True)


def test_as_many_mandatory_courses_as_fit() -> None:
    """One seat: one of two goes; the other is reported, not dropped in silence."""
    plan = plan_training(problem(9_000_000, courses=[LADDER], benefits=[], mandatory=[must("ani"), must("budi")]))
    assert (plan.mandatory.value, plan.mandatory.bound) == (1, 1)
    assert len(plan.not_planned) == 1
    assert [finding.code for finding in plan.findings] == ["PLAN_MANDATORY_LEFT_OUT"]


def test_the_ceiling_of_a_pppk_is_kept_in_planning() -> None:
    """24 JP at most, history or not; the free forms stop there too."""
    people = [PlanPerson("ani", most_hours=24, floor_hours=20, hours_done=15), attrs.evolve(BUDI, most_hours=24)]
    plan = plan_training(problem(people=people, benefits=problem().benefits[:3], free_forms=[COACHING]))
    assert pairs(plan) == [("ani", "keluhan"), ("budi", "layanan")]
    assert plan.fills == ()
    alone = plan_training(problem(people=people[:1], benefits=[], free_forms=[COACHING]))
    assert alone.fills == (FreeFill("ani", "NKL01", 3),)


def test_free_forms_reach_the_floor_in_their_order_and_no_further() -> None:
    person = PlanPerson("ani", floor_hours=20, hours_done=3)
    forms = [COACHING, FreeForm("NKL03", hours=3, most_times=1), FreeForm("NKL09", hours=1, most_times=99)]
    plan = plan_training(problem(people=[person], benefits=[], free_forms=forms))
    assert [(fill.form_id, fill.times) for fill in plan.fills] == [("NKL01", 4), ("NKL03", 1), ("NKL09", 6)]
    assert plan.shortfalls == ()


def test_hours_that_are_short_are_reported_and_never_make_a_plan_impossible() -> None:
    plan = plan_training(problem(people=[PlanPerson("ani", floor_hours=20)], benefits=[], free_forms=[COACHING]))
    (short,) = plan.shortfalls
    assert (short.person_id, short.reached, short.short) == ("ani", 8, 12)
    assert [finding.code for finding in plan.findings] == ["PLAN_HOURS_SHORT"]


def floored(people: int = 1, seats: int = 2):
    """Return a problem in which the other unit would get nothing for what it brings."""
    far = PlanPerson("dewi", unit_id="gudang")
    benefits = [*problem().benefits[1:4], Benefit("dewi", "layanan", "0.5", "M.05")]
    course = attrs.evolve(SERVICE, seats=seats)
    everybody = [*problem().people, far]
    return problem(
        courses=[course, COMPLAINTS], people=everybody, benefits=benefits, unit_floors=[UnitFloor("gudang", people)]
    )


def test_a_floor_keeps_a_unit_from_going_empty_and_its_cost_is_within_the_gap() -> None:
    plan = plan_training(floored())
    assert ("dewi", "layanan") in pairs(plan)
    free = plan_training(attrs.evolve(floored(), unit_floors=()))
    assert ("dewi", "layanan") not in pairs(free)
    assert plan.gaps.value < free.gaps.value <= plan.gaps.bound


def test_a_floor_that_cannot_be_kept_is_reported() -> None:
    plan = plan_training(floored(people=2))
    assert [finding.code for finding in plan.findings] == ["PLAN_UNIT_BELOW_FLOOR"]
    assert plan.units[0].below_floor
    assert ("dewi", "layanan") not in pairs(plan_training(floored(seats=0)))


def test_a_plan_with_nothing_to_choose() -> None:
    plan = plan_training(problem(0))
    assert (plan.lines, plan.gaps.bound, plan.gaps.gap, plan.prices.money) == ((), 0, 0, 0)


def test_progress_is_told_after_each_step() -> None:
    told = []
    plan_training(hard(), steps=7, progress=told.append)
    assert [each.step for each in told] == [1, 2, 3, 4, 5, 6, 7]
    assert told[-1].steps == 7
    assert told[-1].value > 0


def hard():
    """Return a problem that its prices do not settle: the bound stays above the best plan."""
    course = PlanCourse("layanan", cost=2, seats=None)
    people = [PlanPerson(id) for id in ("ani", "budi")]
    return problem(
        3, courses=[course], people=people, benefits=[Benefit(each.id, "layanan", 3, "M.05") for each in people]
    )


def test_a_gap_is_told_where_the_best_is_not_proven() -> None:
    plan = plan_training(hard())
    assert (plan.gaps.value, plan.gaps.bound, plan.gaps.gap) == (3, 4, Fraction(1, 4))


@pytest.mark.parametrize(
    ("problem_given", "steps", "error"),
    [(None, 5, WrongType), (problem(), 0, InvalidValue), (problem(), "5", WrongType)],
)
def test_wrong_arguments_are_refused(problem_given, steps, error) -> None:
    with pytest.raises(error):
        plan_training(problem_given, steps=steps)


def test_a_solver_is_not_asked_where_the_plan_is_proven_the_best() -> None:
    solver = Fixed([])
    plan_training(problem(), solver=solver)
    assert solver.asked == 0


def test_a_solver_that_finds_nothing_changes_nothing() -> None:
    solver = Fixed(None)
    assert plan_training(hard(), solver=solver) == plan_training(hard())
    assert solver.asked == 1


def test_a_better_choice_of_a_solver_is_taken_and_named() -> None:
    """One person's two small courses beat the dearer one that the prices prefer, in so few steps."""
    courses = [
        PlanCourse("a", cost=6, seats=None),
        PlanCourse("b", cost=5, seats=None),
        PlanCourse("c", cost=5, seats=None),
    ]
    benefits = [Benefit(id, course, gain, gap) for id, course, gain, gap in rows()]
    told = problem(10, courses=courses, people=[ANI, BUDI], benefits=benefits)
    solver = Fixed([1, 2])
    plan = plan_training(told, steps=1, solver=solver)
    assert (plan.chosen_by, pairs(plan), plan.gaps.value) == ("tetap", [("ani", "b"), ("budi", "c")], 10)
    assert solver.model.gains == (7, 5, 5)


def rows():
    """Yield benefits of which the dearest one is in the way of the two best."""
    yield "ani", "a", 7, "M.01"
    yield "ani", "b", 5, "M.02"
    yield "budi", "c", 5, "M.02"


def test_a_choice_that_costs_too_much_is_let_in_as_far_as_the_money_lasts() -> None:
    """Floats of a solver may spend a few Rupiah too much."""
    plan = plan_training(hard(), solver=Fixed([0, 1]))
    assert plan.gaps.value == 3


def test_a_solver_that_breaks_a_limit_of_a_person_is_refused() -> None:
    told = attrs.evolve(hard(), people=[PlanPerson("ani", most_courses=1), PlanPerson("budi")])
    other = attrs.evolve(
        told,
        courses=[*told.courses, PlanCourse("lain", cost=2)],
        benefits=[*told.benefits, Benefit("ani", "lain", 2, "M.08")],
    )
    with pytest.raises(InvalidValue, match="'tetap' breaks a limit of a person"):
        plan_training(other, solver=Fixed([0, 1]))
