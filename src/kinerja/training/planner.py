"""The plan of training within a budget: mandatory courses first, then gaps, then forms without cost up to the hours.

Prices on money and seats are sought step by step; now and then what everybody would take at them is made into a plan.
The best plan is kept, and the best prices prove how near it is to the best possible, exactly.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from math import inf
from typing import TYPE_CHECKING, final

import attrs

from ..errors import InvalidValue
from ..plans.fields import check_kind
from .plan_limits import FreeFill, PlanLine, PlanStage, hours_added
from .plan_prices import Offer, bound_of, offers, published
from .plan_problem import PlanProblem
from .plan_repair import Draft, repaired
from .plan_report import Certificate, TrainingPlan
from .plan_rows import gap_rows, mandatory_rows
from .plan_solver import choices_of, model_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .plan_prices import PlanPrices
    from .plan_problem import FreeForm, PlanPerson
    from .plan_rows import Pair, PlanRows
    from .plan_solver import PlanSolver

__all__ = ["PlanProgress", "plan_training"]

_PAIRS = 2_000
"""For every so many pairs there is a step more between two repairs, up to:"""
_RARELY = 10
_LATE = 0.5
"""Which part of the steps only seeks prices: what is asked for at first prices makes poor plans."""
_WHOLE = 0.999


@final
@attrs.frozen
class PlanProgress:
    """How far the making of a plan is.

    Args:
        step: How many steps are done.
        steps: How many there will be at most.
        value: What the best plan so far brings.
    """

    step: int
    steps: int
    value: Fraction


Tell = Callable[[PlanProgress], None]


@final
@attrs.define(eq=False)
class _Stage:
    """One stage while it is planned: the best prices and the best draft so far, nothing at first."""

    rows: PlanRows
    offer: Offer
    draft: Draft
    chosen_by: str = "kinerja"

    @classmethod
    def of(cls, rows: PlanRows) -> _Stage:
        free = [0.0] * len(rows.costs)
        return cls(rows, Offer(inf, 0.0, free, [], free), Draft.of(rows))

    def consider(self, offer: Offer) -> None:
        if offer.bound < self.offer.bound:
            self.offer = offer

    def keep(self, draft: Draft, by: str) -> None:
        if (draft.missing, -draft.gain) < (self.draft.missing, -self.draft.gain):
            self.draft, self.chosen_by = draft, by

    @property
    def done(self) -> bool:
        """Whether the draft seems the best possible: gains are whole numbers."""
        return not self.draft.missing and self.offer.bound < self.draft.gain + _WHOLE

    @property
    def value(self) -> Fraction:
        return Fraction(self.draft.gain, self.rows.unit)

    @property
    def pairs(self) -> tuple[Pair, ...]:
        return tuple(self.rows.pairs(zip(self.rows.people, self.draft.choices, strict=True)))

    @property
    def prices(self) -> PlanPrices:
        return published(self.rows, self.offer)


def plan_training(
    problem: PlanProblem,
    *,
    steps: int = 120,
    solver: PlanSolver | None = None,
    progress: Callable[[PlanProgress], None] | None = None,
) -> TrainingPlan:
    """Return a plan that keeps every limit, and how near it is to the best possible.

    Mandatory courses come first: as many as fit.  What is left of money, seats and limits goes to the gaps, and their
    gains are certified.  Last, forms without cost bring people to the hours they should reach, never above those
    they may have.  The same problem gives the same plan, in whatever order it is told.

    A floor of a unit is kept where it can be; the bound does not count on it, so what fairness costs is within the gap.

    Args:
        problem: What is to be decided.
        steps: How many steps the search for prices takes at most, from 1 on; more bring the bound nearer.
        solver: What is asked for a better choice of the courses for gaps, such as HiGHS.
        progress: Called after each step for the gaps.

    Raises:
        InvalidValue: for less than 1 step, a solver that breaks a limit, or gains without a common denominator up to
            10^12.
        WrongType: when the problem is none.

    Article: PP 11/2017, Pasal 205 asks for the plan and its budget; the method is ours.

    Example:
        >>> from kinerja.training.plan_problem import Benefit, PlanCourse, PlanPerson
        >>> plan = plan_training(
        ...     PlanProblem(
        ...         2_000_000,
        ...         courses=[
        ...             PlanCourse("layanan", cost=1_000_000, seats=1, hours=10),
        ...             PlanCourse("keluhan", cost=500_000, seats=5, hours=6),
        ...         ],
        ...         people=[PlanPerson("p-1"), PlanPerson("p-2")],
        ...         benefits=[
        ...             Benefit("p-1", "layanan", 4, "M.05"),
        ...             Benefit("p-2", "layanan", 3, "M.05"),
        ...             Benefit("p-2", "keluhan", 2, "M.05"),
        ...         ],
        ...     )
        ... )
        >>> [line.pair for line in plan.lines], plan.gaps.best, plan.left
        ([('p-1', 'layanan'), ('p-2', 'keluhan')], True, 500000)
    """
    check_kind(problem, PlanProblem, path="problem", mend="Give a PlanProblem.")
    check_kind(steps, int, path="steps", mend="Give a whole number.")
    if steps < 1:
        raise InvalidValue(f"There are {steps} steps.", mend="Give 1 or more; 120 is usual.", path="steps", value=steps)
    first = _planned(mandatory_rows(problem), steps, None, None)
    gaps = _planned(gap_rows(problem, first.pairs), steps, solver, progress)
    lines = [*_lines(problem, first.pairs, PlanStage.WAJIB), *_lines(problem, gaps.pairs, PlanStage.KESENJANGAN)]
    return TrainingPlan(
        problem,
        lines=lines,
        fills=_fills(problem, lines),
        mandatory=Certificate(first.value, bound_of(first.rows, first.prices)),
        gaps=Certificate(gaps.value, bound_of(gaps.rows, gaps.prices)),
        prices=gaps.prices,
        chosen_by=gaps.chosen_by,
    )


def _planned(rows: PlanRows, steps: int, solver: PlanSolver | None, tell: Tell | None) -> _Stage:
    """Return a stage with its best draft, an empty one where nobody has a choice."""
    stage = _Stage.of(rows)
    if not rows.people:
        return stage
    every = min(_RARELY, 1 + sum(len(row.courses) for row in rows.people) // _PAIRS)
    for step, offer in enumerate(offers(rows, steps), start=1):
        stage.consider(offer)
        if step == 1 or (step > steps * _LATE and step % every == 0):
            stage.keep(repaired(rows, offer), "kinerja")
        if tell:
            tell(PlanProgress(step, steps, stage.value))
        if stage.done:
            return stage
    stage.keep(repaired(rows, stage.offer), "kinerja")
    if solver is not None:
        _propose(stage, solver)
    return stage


def _propose(stage: _Stage, solver: PlanSolver) -> None:
    """Let a solver propose a choice, unless the draft is the best possible already."""
    chosen = None if stage.done else solver.choose(model_of(stage.rows))
    if chosen is not None:
        proposed = stage.offer._replace(choices=choices_of(stage.rows, chosen, by=solver.name))
        stage.keep(repaired(stage.rows, proposed, ()), solver.name)


def _lines(problem: PlanProblem, pairs: Iterable[Pair], stage: PlanStage) -> Iterator[PlanLine]:
    gains = {(each.person_id, each.course_id): each.gain for each in problem.benefits}
    for pair in pairs:
        yield PlanLine(*pair, stage, gains.get(pair))


def _fills(problem: PlanProblem, lines: Iterable[PlanLine]) -> Iterator[FreeFill]:
    added = hours_added(problem, lines)
    for person in problem.people:
        if person.floor_hours is not None:
            yield from _filled_up(person, problem.free_forms, person.hours_done + added.get(person.id, 0))


def _filled_up(person: PlanPerson, forms: Iterable[FreeForm], reached: Fraction) -> Iterator[FreeFill]:
    """Yield the forms that bring a person to the floor, in their order, never above the ceiling."""
    floor = person.floor_hours or Fraction(0)
    for form in forms:
        times = min(form.most_times, -((reached - floor) // form.hours))
        if person.most_hours is not None:
            times = min(times, (person.most_hours - reached) // form.hours)
        if times > 0:
            reached += times * form.hours
            yield FreeFill(person.id, form.id, times)
