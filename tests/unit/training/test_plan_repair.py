"""From what everybody would take to a plan that keeps the limits."""

from __future__ import annotations

from kinerja.training.plan_prices import Offer
from kinerja.training.plan_problem import Benefit, PlanCourse, PlanPerson, UnitFloor
from kinerja.training.plan_repair import Draft, repaired
from kinerja.training.plan_rows import PlanRows, gap_rows
from tests.unit.training.plans import problem


def offer(rows: PlanRows, choices: list[list[int]], *worth: float) -> Offer:
    """Return an offer with some choices and prices."""
    return Offer(0.0, 0.0, [*worth], choices, [*worth])


def chosen(draft: Draft) -> list[tuple[str, str]]:
    """Return who takes what."""
    return sorted(draft.rows.pairs(zip(draft.rows.people, draft.choices, strict=True)))


def courses(*costs: int, seats: int | None = None) -> list[PlanCourse]:
    """Return courses a, b, c of some costs."""
    return [PlanCourse(id, cost=cost, seats=seats) for id, cost in zip("abc", costs, strict=False)]


def test_seats_go_to_those_who_gain_most_beyond_the_price() -> None:
    rows = gap_rows(problem())
    draft = repaired(rows, offer(rows, [[1], [0], [1]], 0.0, 2.0))
    assert ("citra", "layanan") not in chosen(draft)
    assert (draft.gain, draft.money, draft.seats) == (19, 0, [0, 0])


def test_who_chooses_more_than_the_money_pays_keeps_what_there_is_and_adds_to_it() -> None:
    """The dearest two cost too much together; a third course is added to the one there is."""
    person = PlanPerson("ani", most_courses=2)
    benefits = [Benefit("ani", id, gain, id) for id, gain in (("a", 9), ("b", 8), ("c", 1))]
    rows = gap_rows(problem(10, courses=courses(6, 6, 4), people=[person], benefits=benefits))
    assert chosen(repaired(rows, offer(rows, [[0]], 0.0, 0.0, 0.0), ())) == [("ani", "a"), ("ani", "c")]


def test_no_more_courses_are_added_than_a_person_may_take() -> None:
    person = PlanPerson("ani", most_courses=2)
    benefits = [Benefit("ani", id, gain, id) for id, gain in (("a", 9), ("b", 8), ("c", 7))]
    rows = gap_rows(problem(10, courses=courses(5, 6, 5), people=[person], benefits=benefits))
    assert chosen(repaired(rows, offer(rows, [[0, 2]], 0.0, 0.0, 0.0), ())) == [("ani", "a"), ("ani", "c")]


def far(seats: int) -> PlanRows:
    """Return a problem with a unit that should get a course."""
    people = [PlanPerson("ani", unit_id="dekat"), PlanPerson("dewi", unit_id="jauh")]
    benefits = [Benefit("ani", "a", 9, "M.05"), Benefit("dewi", "a", 1, "M.05"), Benefit("dewi", "b", 2, "M.05")]
    offered = [PlanCourse("a", cost=1, seats=seats), PlanCourse("b", cost=1, seats=1)]
    return gap_rows(problem(1, courses=offered, people=people, benefits=benefits, unit_floors=[UnitFloor("jauh", 1)]))


def test_a_unit_with_a_floor_gets_its_course_first() -> None:
    rows = far(1)
    draft = repaired(rows, offer(rows, [[0], []], 0.5, 5.0))
    assert (chosen(draft), draft.missing) == ([("dewi", "b")], 0)


def test_a_course_once_given_for_a_floor_is_not_given_back_for_its_price() -> None:
    rows = far(1)
    assert chosen(repaired(rows, offer(rows, [[0], [1]], 0.5, 5.0))) == [("dewi", "b")]


def test_where_the_course_for_a_floor_is_gone_another_is_found() -> None:
    """Both would have the one seat; the second takes what is left, though not worth its price."""
    people = [PlanPerson(id, unit_id="jauh") for id in ("dewi", "eka")]
    benefits = [Benefit(id, course, gain, "M.05") for id in ("dewi", "eka") for course, gain in (("a", 9), ("b", 1))]
    offered = [PlanCourse("a", cost=1, seats=1), PlanCourse("b", cost=1)]
    rows = gap_rows(problem(9, courses=offered, people=people, benefits=benefits, unit_floors=[UnitFloor("jauh", 2)]))
    draft = repaired(rows, offer(rows, [[0], [0]], 0.0, 5.0), (1.0,))
    assert chosen(draft) == [("dewi", "a"), ("eka", "b")]
    assert Draft.of(rows).missing == 2


def test_nothing_is_found_where_nothing_is_left() -> None:
    rows = far(0)
    draft = repaired(rows, offer(rows, [[], []][: len(rows.people)], 0.0, 5.0))
    assert chosen(draft) == [("dewi", "b")]
