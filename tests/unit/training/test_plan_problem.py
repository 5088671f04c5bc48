"""What a plan decides about: impossible problems are refused, and nobody's number is shown."""

from __future__ import annotations

from fractions import Fraction

import pytest

from kinerja.errors import InvalidValue, NotFound, WrongType
from kinerja.training.plan_problem import Benefit, FreeForm, MandatoryPair, PlanCourse, PlanPerson, UnitFloor
from tests.unit.training.plans import ANI, COACHING, COMPLAINTS, SERVICE, must, problem

NIP = "198502142010031991"


def test_a_course_is_called_by_its_title_or_its_key() -> None:
    assert (SERVICE.name, COMPLAINTS.name) == ("Layanan prima", "keluhan")
    assert (COACHING.name, FreeForm("NKL02", hours=2, most_times=1).name) == ("Coaching", "NKL02")


@pytest.mark.parametrize("cost", [-1, 10**16])
def test_money_no_budget_holds_is_refused(cost) -> None:
    with pytest.raises(InvalidValue, match="Give a number from 0 to 10"):
        PlanCourse("a", cost=cost)


@pytest.mark.parametrize("cost", [1.5, "1000", True])
def test_money_is_whole_rupiah(cost) -> None:
    with pytest.raises(WrongType, match="no whole number"):
        PlanCourse("a", cost=cost)


def test_floats_are_refused() -> None:
    with pytest.raises(WrongType, match="float"):
        Benefit("ani", "layanan", 1.5, "M.05")
    with pytest.raises(WrongType, match="float"):
        PlanPerson("ani", most_hours=24.0)


def test_hours_below_zero_are_refused() -> None:
    with pytest.raises(InvalidValue, match="hours is -1"):
        PlanCourse("a", cost=0, hours=-1)


@pytest.mark.parametrize("gain", [0, -1])
def test_what_brings_nothing_is_left_out(gain) -> None:
    with pytest.raises(InvalidValue, match="leave out what brings nothing"):
        Benefit("ani", "layanan", gain, "M.05")


@pytest.mark.parametrize("covers", [(), "", ["M.05", " "]])
def test_a_benefit_closes_a_gap(covers) -> None:
    """Training follows from a need."""
    with pytest.raises(InvalidValue, match="covers no gap"):
        Benefit("ani", "layanan", 1, covers)


def test_gaps_stand_in_order_each_once() -> None:
    assert Benefit("ani", "layanan", "1/3", ["M.08", "M.05", "M.08"]).covers == ("M.05", "M.08")


@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({"courses": [SERVICE, COMPLAINTS, SERVICE]}, "The course 'layanan' stands twice"),
        ({"free_forms": [COACHING, COACHING]}, "The form 'NKL01' stands twice"),
        ({"unit_floors": [UnitFloor("loket", 1), UnitFloor("loket", 2)]}, "The unit 'loket' stands twice"),
        ({"people": [ANI, ANI]}, "A person stands twice."),
        (
            {"benefits": [Benefit("ani", "layanan", 1, "M.05"), Benefit("ani", "layanan", 2, "M.08")]},
            "A person stands twice with the course 'layanan'",
        ),
    ],
)
def test_twins_are_refused(changes, what) -> None:
    with pytest.raises(InvalidValue, match=what):
        problem(**changes)


@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({"benefits": [Benefit("ani", "lain", 1, "M.05")]}, "no course 'lain'"),
        ({"mandatory": [must("ani", "pkp")]}, "no course 'pkp'"),
        ({"benefits": [Benefit(NIP, "layanan", 1, "M.05")]}, "who is not among the people"),
        ({"unit_floors": [UnitFloor("lain", 1)]}, "no unit 'lain'"),
    ],
)
def test_what_is_named_must_be_there(changes, what) -> None:
    with pytest.raises(NotFound, match=what) as caught:
        problem(**changes)
    assert NIP not in str(caught.value)


def test_the_order_means_nothing_but_for_free_forms() -> None:
    first, second = FreeForm("b", hours=1, most_times=1), FreeForm("a", hours=1, most_times=1)
    told = problem(courses=[COMPLAINTS, SERVICE], people=problem().people[::-1], benefits=problem().benefits[::-1])
    assert told == problem()
    assert problem(free_forms=[first, second]).free_forms == (first, second)


def test_numbers_of_persons_are_masked() -> None:
    told = [PlanPerson(NIP), Benefit(NIP, "layanan", 1, "M.05"), MandatoryPair(NIP, "layanan", "PKP")]
    assert all(NIP not in repr(each) and "1991" in repr(each) for each in told)
    assert "<3>" in repr(problem())
    assert told[0].hours_done == Fraction(0)


@pytest.mark.parametrize("path", ["courses", "people", "benefits", "mandatory", "free_forms", "unit_floors"])
def test_what_is_something_else_is_named_by_its_place(path) -> None:
    """A key where a value belongs, such as the number of a person."""
    with pytest.raises(WrongType, match=rf"{path}\[0\]: A str is no ") as caught:
        problem(**{path: [NIP]})
    assert NIP not in str(caught.value)
