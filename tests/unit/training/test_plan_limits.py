"""Every limit of a problem, broken one at a time, whoever made the choice."""

from __future__ import annotations

import attrs
import pytest

from kinerja.errors import InvalidValue, NotFound, UnknownName, WrongType
from kinerja.training.plan_limits import FreeFill, PlanLine, PlanStage, check_choice, closed_gaps, hours_added
from kinerja.training.plan_problem import PlanPerson
from tests.unit.training.plans import COACHING, COMPLAINTS, LADDER, SERVICE, must, problem

ANI = PlanLine("ani", "layanan", "kesenjangan", 4)
BUDI = PlanLine("budi", "layanan", "kesenjangan", 3)
CITRA = PlanLine("citra", "layanan", "kesenjangan", 2)
FORM = FreeFill("ani", "NKL01", 2)


def test_stages_have_names() -> None:
    assert [stage.label.en for stage in PlanStage] == ["Mandatory", "Gap", "Form without cost"]
    with pytest.raises(UnknownName):
        PlanLine("ani", "layanan", "lain")


def test_what_keeps_every_limit_is_let_through() -> None:
    told = problem(free_forms=[COACHING], courses=[SERVICE, COMPLAINTS, LADDER], mandatory=[must("budi")])
    check_choice(told, [ANI, PlanLine("budi", "pkp", "wajib")], [FORM])


def test_hours_are_added_up_by_person() -> None:
    told = problem(free_forms=[COACHING])
    assert hours_added(told, [ANI, PlanLine("ani", "keluhan", "kesenjangan", 1), BUDI], [FORM]) == {
        "ani": 20,
        "budi": 10,
    }
    assert list(closed_gaps(told, [ANI])) == [("ani", "M.05")]


@pytest.mark.parametrize("times", [1.5, "2"])
def test_a_form_is_used_whole_times(times) -> None:
    with pytest.raises(WrongType, match="no int"):
        FreeFill("ani", "NKL01", times)


@pytest.mark.parametrize(
    ("lines", "what"),
    [
        ([ANI, ANI], "a course twice"),
        ([attrs.evolve(ANI, gain=5)], "The gain of a course differs"),
        ([CITRA, PlanLine("citra", "keluhan", "kesenjangan", "1.5")], "A gap of a person is closed twice"),
        ([ANI, BUDI, CITRA], "more people than seats"),
    ],
)
def test_a_choice_that_breaks_a_limit_is_refused(lines, what) -> None:
    with pytest.raises(InvalidValue, match=what):
        check_choice(problem(), lines)


@pytest.mark.parametrize(
    "line",
    [
        PlanLine("budi", "keluhan", "kesenjangan", 1),
        PlanLine("ani", "layanan", "wajib", 4),
        PlanLine("ani", "layanan", "bentuk_bebas", 4),
    ],
)
def test_what_was_not_offered_is_refused(line) -> None:
    """No benefit, not mandatory, no form without cost."""
    with pytest.raises(NotFound, match="was not to get it"):
        check_choice(problem(), [line])


def test_the_budget_is_kept() -> None:
    with pytest.raises(InvalidValue, match="more than the budget"):
        check_choice(problem(1_999_999), [ANI, BUDI])


@pytest.mark.parametrize(
    ("person", "what"),
    [
        (PlanPerson("ani", most_courses=0), "more courses"),
        (PlanPerson("ani", most_hours=24, hours_done=15), "more hours"),
        (PlanPerson("ani", most_hours=24, hours_done=30), "more hours"),
    ],
)
def test_the_limits_of_a_person_are_kept(person, what) -> None:
    told = problem(people=[person], benefits=problem().benefits[1:2])
    with pytest.raises(InvalidValue, match=what):
        check_choice(told, [ANI])
    check_choice(told, [])  # what was done before is reported, not refused


@pytest.mark.parametrize(
    ("fills", "error", "what"),
    [
        ([FreeFill("ani", "NKL02", 1)], NotFound, "not offered"),
        ([FreeFill("dewi", "NKL01", 1)], NotFound, "not offered"),
        ([FreeFill("ani", "NKL01", 5)], InvalidValue, "used 5 times"),
        ([FreeFill("ani", "NKL01", 0)], InvalidValue, "used 0 times"),
        ([FORM, FORM], InvalidValue, "a form twice"),
    ],
)
def test_forms_without_cost_are_checked_too(fills, error, what) -> None:
    with pytest.raises(error, match=what):
        check_choice(problem(free_forms=[COACHING]), [], fills)


def test_a_gap_closed_by_a_mandatory_course_is_not_closed_again() -> None:
    told = problem(mandatory=[must("citra", "layanan")])
    first = PlanLine("citra", "layanan", "wajib", 2)
    check_choice(told, [first])
    with pytest.raises(InvalidValue, match="closed twice"):
        check_choice(told, [first, PlanLine("citra", "keluhan", "kesenjangan", "1.5")])
