"""The problem as whole numbers: what is left of every limit once something is taken."""

from __future__ import annotations

import attrs
import pytest

from kinerja.errors import InvalidValue
from kinerja.training.plan_problem import Benefit, PlanCourse, PlanPerson, UnitFloor
from kinerja.training.plan_rows import gap_rows, mandatory_rows
from tests.unit.training.plans import COMPLAINTS, LADDER, SERVICE, must, problem


def test_gains_are_counted_in_whole_parts() -> None:
    rows = gap_rows(problem())
    assert rows.unit == 2
    assert [row.gains for row in rows.people] == [[2, 8], [6], [3, 4]]
    assert (rows.costs, rows.seats, rows.budget) == ([500_000, 1_000_000], [2, 2], 3_000_000)


def test_what_is_taken_leaves_less() -> None:
    people = [PlanPerson("ani", most_courses=2, most_hours=24, hours_done=2)]
    told = problem(people=people, benefits=problem().benefits[:2], courses=[SERVICE, COMPLAINTS, LADDER])
    rows = gap_rows(told, [("ani", "layanan")])
    (row,) = rows.people
    assert rows.budget == 2_000_000
    assert (row.courses, row.most, row.room) == ([0], 1, 12)


def test_a_gap_that_a_mandatory_course_closes_is_closed() -> None:
    rows = gap_rows(problem(), [("citra", "layanan")])
    assert [row.number for row in rows.people] == [0, 1]


@pytest.mark.parametrize(
    ("course", "person"),
    [
        (attrs.evolve(SERVICE, seats=0), PlanPerson("ani")),
        (attrs.evolve(SERVICE, cost=9_000_000), PlanPerson("ani")),
        (SERVICE, PlanPerson("ani", most_courses=0)),
        (SERVICE, PlanPerson("ani", most_hours=24, hours_done=15)),
        (SERVICE, PlanPerson("ani", most_hours=24, hours_done=30)),
    ],
)
def test_what_can_never_be_chosen_is_not_searched(course, person) -> None:
    """No seats, too dear, no courses, too many hours."""
    rows = gap_rows(problem(courses=[course], people=[person], benefits=[Benefit("ani", "layanan", 1, "M.05")]))
    assert rows.people == []


def test_a_course_for_all_has_as_many_seats_as_people_who_want_one() -> None:
    rows = gap_rows(problem(courses=[attrs.evolve(SERVICE, seats=None), COMPLAINTS]))
    assert rows.seats == [2, 3]


def test_hours_in_parts() -> None:
    course = PlanCourse("layanan", cost=0, hours="7.5")
    told = problem(courses=[course], people=[PlanPerson("ani", most_hours=24)], benefits=problem().benefits[1:2])
    assert (gap_rows(told).people[0].hours, gap_rows(told).people[0].room) == ([15], 48)


def test_mandatory_courses_count_one_each() -> None:
    rows = mandatory_rows(problem(courses=[SERVICE, LADDER], benefits=[], mandatory=[must("ani"), must("budi")]))
    assert [(row.gains, row.masks) for row in rows.people] == [([1], [0]), ([1], [0])]
    assert rows.floors == []


def test_floors_count_on_those_who_take_a_mandatory_course() -> None:
    told = problem(unit_floors=[UnitFloor("loket", 2)])
    assert gap_rows(told).floors == [([0, 1, 2], 2)]
    assert gap_rows(told, [("ani", "layanan")]).floors == [([1, 2], 1)]
    assert gap_rows(problem(unit_floors=[UnitFloor("loket", 0)])).floors == []


def test_gains_that_nobody_measured_are_refused() -> None:
    benefits = [Benefit("ani", "layanan", f"1/{10**7 + 19}", "M.05"), Benefit("budi", "layanan", "1/9999991", "M.05")]
    with pytest.raises(InvalidValue, match="no common denominator"):
        gap_rows(problem(benefits=benefits))


def test_pairs_are_told_by_their_keys() -> None:
    rows = gap_rows(problem())
    assert list(rows.pairs([(rows.people[0], [1]), (rows.people[2], [])])) == [("ani", "layanan")]
