"""Small problems of plans of training, for the tests of the planner."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any

from kinerja.errors import KinerjaError
from kinerja.training.plan_limits import PlanLine, PlanStage, check_choice
from kinerja.training.plan_problem import Benefit, FreeForm, MandatoryPair, PlanCourse, PlanPerson, PlanProblem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SERVICE = PlanCourse("layanan", cost=1_000_000, seats=2, hours=10, title="Layanan prima")
COMPLAINTS = PlanCourse("keluhan", cost=500_000, seats=5, hours=6)
LADDER = PlanCourse("pkp", cost=2_000_000, seats=1, hours=20)
COACHING = FreeForm("NKL01", hours=2, most_times=4, title="Coaching")
ANI, BUDI, CITRA = (PlanPerson(id, unit_id="loket") for id in ("ani", "budi", "citra"))


def problem(budget: int = 3_000_000, **changes: Any) -> PlanProblem:
    """Return a problem of three people and two courses."""
    told: dict[str, Any] = {
        "courses": [SERVICE, COMPLAINTS],
        "people": [ANI, BUDI, CITRA],
        "benefits": [
            Benefit("ani", "layanan", 4, "M.05"),
            Benefit("budi", "layanan", 3, "M.05"),
            Benefit("citra", "layanan", 2, "M.05"),
            Benefit("citra", "keluhan", "1.5", ["M.05", "M.08"]),
            Benefit("ani", "keluhan", 1, "M.08"),
        ],
    }
    return PlanProblem(budget, **(told | changes))


def must(person_id: str, course_id: str = "pkp") -> MandatoryPair:
    """Return a mandatory course."""
    return MandatoryPair(person_id, course_id, "Diangkat sebagai pengawas")


def every_choice(of: PlanProblem, fixed: Iterable[PlanLine] = ()) -> Iterator[list[PlanLine]]:
    """Yield every choice of courses for gaps that keeps all limits beside some lines, tried one by one."""
    given = list(fixed)
    taken = {line.pair for line in given}
    lines = [
        PlanLine(each.person_id, each.course_id, PlanStage.KESENJANGAN, each.gain)
        for each in of.benefits
        if (each.person_id, each.course_id) not in taken
    ]
    for many in range(len(lines) + 1):
        for chosen in combinations(lines, many):
            if keeps(of, [*given, *chosen]):
                yield list(chosen)


def keeps(of: PlanProblem, lines: list[PlanLine]) -> bool:
    """Return whether a choice keeps every limit."""
    try:
        check_choice(of, lines)
    except KinerjaError:
        return False
    return True
