"""A plan as it is handed out: its certificate, its courses, units and hours; what contradicts itself is refused."""

from __future__ import annotations

from fractions import Fraction

import attrs
import pytest

from kinerja.errors import InvalidValue
from kinerja.training.plan_limits import PlanLine
from kinerja.training.plan_problem import PlanPerson, UnitFloor
from kinerja.training.plan_report import Certificate
from kinerja.training.planner import plan_training
from tests.unit.training.plans import COACHING, COMPLAINTS, LADDER, SERVICE, must, problem

NIP = "198502142010031991"


def test_a_certificate_tells_how_far_below_the_best_a_choice_can_be() -> None:
    assert Certificate("9.5", 10).gap == Fraction(1, 20)
    assert Certificate(0, 0).best


@pytest.mark.parametrize(("value", "bound"), [(2, 1), (-1, 1)])
def test_a_value_above_its_bound_is_refused(value, bound) -> None:
    """One of them would be wrong."""
    with pytest.raises(InvalidValue, match="cannot both be"):
        Certificate(value, bound)


def test_lines_that_come_to_something_else_are_refused() -> None:
    plan = plan_training(problem())
    with pytest.raises(InvalidValue, match="something else than is certified"):
        attrs.evolve(plan, lines=plan.lines[1:])
    with pytest.raises(InvalidValue, match="something else than is certified"):
        attrs.evolve(plan, mandatory=Certificate(1, 1))


def test_a_choice_that_breaks_a_limit_makes_no_plan() -> None:
    plan = plan_training(problem())
    with pytest.raises(InvalidValue, match="more than the budget"):
        attrs.evolve(plan, lines=[*plan.lines, PlanLine("citra", "layanan", "kesenjangan", 2)])


def test_courses_and_units_are_worked_out_from_the_lines() -> None:
    people = [PlanPerson(id, unit_id="loket" if id != "citra" else "") for id in ("ani", "budi", "citra", "dewi")]
    plan = plan_training(problem(people=people, unit_floors=[UnitFloor("loket", 1)]))
    complaints, service = plan.courses
    assert (complaints.taken, complaints.seats, complaints.spent) == (2, 5, 1_000_000)
    assert (service.taken, service.seat_price > 0) == (2, True)
    nowhere, counter = plan.units
    assert (nowhere.unit_id, nowhere.people, nowhere.with_gap, nowhere.trained, nowhere.floor) == ("", 1, 1, 1, None)
    assert (counter.people, counter.with_gap, counter.trained, counter.gain, counter.spent) == (3, 2, 2, 8, 2_500_000)
    assert not counter.below_floor
    assert not nowhere.below_floor


def everything():
    """Return a plan in which there is something of everything."""
    people = [
        PlanPerson(NIP, unit_id="loket", floor_hours=20),
        PlanPerson("budi", unit_id="gudang", floor_hours=60),
        PlanPerson("citra", floor_hours=0),
    ]
    benefits = [attrs.evolve(each, person_id=NIP) if each.person_id == "ani" else each for each in problem().benefits]
    forms = [COACHING, attrs.evolve(COACHING, id="NKL99")]
    return problem(
        4_500_000,
        people=people,
        courses=[SERVICE, attrs.evolve(COMPLAINTS, seats=None), LADDER],
        benefits=benefits,
        mandatory=[must("budi"), must("citra")],
        free_forms=forms,
        unit_floors=[UnitFloor("loket", 1), UnitFloor("gudang", 2)],
    )


def test_the_page_says_all_of_it_and_masks_numbers_of_persons() -> None:
    plan = plan_training(everything())
    text = plan.as_text("en")
    for part in ("1 of 2", "Rp4,500,000", "Layanan prima", "Coaching", "* mandatory", "1 / 2", "Short of hours"):
        assert part in text
    assert "PLAN_MANDATORY_LEFT_OUT" in text
    assert NIP not in text + plan.as_html("id") + plan._repr_html_() + repr(plan)
    assert "Rencana pelatihan" in plan._repr_html_()


def test_the_page_rounds_the_gap_up() -> None:
    """Never nearer to the best than is proven."""
    plan = plan_training(problem())
    assert "proven the best possible" in plan.as_text("en")
    worse = attrs.evolve(plan, gaps=Certificate(plan.gaps.value, "9.6"))
    assert "within 1.05% of the best possible" in worse.as_text("en")
    assert "paling jauh 1,05% di bawah yang terbaik" in worse.as_text("id")


def test_the_page_of_a_plan_without_courses() -> None:
    text = plan_training(problem(0, people=[PlanPerson("ani")], benefits=[])).as_text("en")
    assert "None." in text
    assert "Forms without cost" not in text
    assert "Worth of Rp1 million" not in text


def test_the_page_tells_what_money_is_worth() -> None:
    assert "Worth of Rp1 million more" in plan_training(problem(1_000_000)).as_text("en")
