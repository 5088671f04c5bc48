"""Why a person gets a course or not."""

from __future__ import annotations

import attrs
import pytest

from kinerja.errors import NotFound, WrongType
from kinerja.training.plan_problem import Benefit, PlanCourse, PlanPerson
from kinerja.training.plan_reasons import PairVerdict, why_course
from kinerja.training.plan_report import Certificate
from kinerja.training.planner import plan_training
from tests.unit.training.plans import COMPLAINTS, LADDER, SERVICE, must, problem


def test_verdicts_have_names() -> None:
    assert PairVerdict.PENUH.label.id == "Kursi habis"
    assert all(verdict.label.en != verdict.value for verdict in PairVerdict)


@pytest.mark.parametrize(
    ("person_id", "course_id", "verdict"),
    [
        ("ani", "layanan", PairVerdict.DIPILIH),
        ("citra", "layanan", PairVerdict.SUDAH_TERTUTUP),
        ("budi", "keluhan", PairVerdict.TIDAK_DITAWARKAN),
    ],
)
def test_why(person_id, course_id, verdict) -> None:
    assert why_course(plan_training(problem()), person_id, course_id).verdict is verdict


def test_numbers_stand_beside_the_verdict() -> None:
    plan = plan_training(problem(1_000_000))
    reason = why_course(plan, "budi", "layanan")
    assert reason.verdict is PairVerdict.ANGGARAN
    assert reason.money_worth == 1_000_000 * plan.prices.money
    assert reason.worth == 3 - reason.money_worth - reason.seat_worth
    assert "It brings 3; at the prices of the plan its money is worth" in reason.reason.en
    assert "Manfaat 3; menurut harga rencana biayanya bernilai" in reason.reason.id


def test_a_mandatory_course_without_a_benefit_has_no_worth() -> None:
    told = problem(3_000_000, courses=[SERVICE, COMPLAINTS, LADDER], mandatory=[must("ani"), must("budi")])
    plan = plan_training(told)
    verdicts = {id: why_course(plan, id, "pkp") for id in ("ani", "budi", "citra")}
    assert sorted(each.verdict.value for each in verdicts.values()) == ["penuh", "tidak_ditawarkan", "wajib"]
    assert verdicts["ani"].worth is None
    assert verdicts["citra"].reason.en == "Closes no gap of this person."


@pytest.mark.parametrize("limits", [{"most_courses": 1}, {"most_hours": 12}])
def test_limits_of_the_person(limits) -> None:
    """A second course, or 16 hours."""
    told = problem(
        people=[PlanPerson("ani", **limits)], benefits=[each for each in problem().benefits if each.person_id == "ani"]
    )
    assert why_course(plan_training(told), "ani", "keluhan").verdict is PairVerdict.BATAS_PEGAWAI


def test_full_and_too_dear_and_neither() -> None:
    told = problem(benefits=[*problem().benefits[1:4], Benefit("budi", "keluhan", 1, "M.08")])
    plan = plan_training(problem(courses=[attrs.evolve(SERVICE, seats=1), COMPLAINTS], benefits=problem().benefits[1:]))
    assert why_course(plan, "budi", "layanan").verdict is PairVerdict.PENUH
    empty = attrs.evolve(plan_training(told), lines=(), gaps=Certificate(0, 20))
    assert why_course(empty, "budi", "keluhan").verdict is PairVerdict.TIDAK_DIPILIH


def test_who_and_what_must_be_there() -> None:
    plan = plan_training(problem())
    with pytest.raises(NotFound, match="no such person"):
        why_course(plan, "198502142010031991", "layanan")
    with pytest.raises(NotFound, match="no course 'lain'"):
        why_course(plan, "ani", "lain")
    with pytest.raises(WrongType):
        why_course(None, "ani", "lain")


def test_a_course_without_limit_of_seats_is_never_full() -> None:
    course = PlanCourse("layanan", cost=2)
    plan = plan_training(problem(3, courses=[course], benefits=problem().benefits[1:2] + problem().benefits[2:3]))
    assert why_course(plan, "budi", "layanan").verdict is PairVerdict.ANGGARAN
