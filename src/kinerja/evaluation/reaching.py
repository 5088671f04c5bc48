"""What is needed: the realisation nearest the present one that reaches a goal, or that none does.

More is not always better under the law: above an efficiency of 24 percent PP 46/2011 drops, and so do conversions
between scales.  So nothing is halved or guessed: from the present realisation outwards every one of the grid is
judged, and "none does" means that all of them were.
"""

from __future__ import annotations

import math
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING, TypeAlias, final

import attrs

from ..base.exact import exact
from ..base.finding import Undetermined
from ..base.scale import Grade, Ranked
from ..base.words import Words
from ..errors import EvaluationError, InvalidValue, WrongType
from ..formula.facts import FactKind, needs_of
from ..formula.nodes import Given
from ..formula.program import Program, value_of
from ..plans.units import ELAPSED_FIVE_DAYS
from ..rules.options import resolved
from .fact_paths import REALISED, asked, find_spot, followers, spots
from .reaching_parts import FixedPart, Goal, GoalOf, Reach, Reached, StepGrid, Towards
from .step_differences import step_differences

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..base.exact import Exact
    from ..base.scale import Scale
    from ..formula.facts import Facts, FactSpec
    from ..formula.steps import Step
    from ..formula.tree import Node
    from ..plans.units import UnitTable
    from ..rules.book import RuleBook
    from .fact_paths import Base, Spot

__all__ = ["needed", "needed_each"]

Answer: TypeAlias = tuple[Ranked | Grade | Undetermined, Fraction | None]


def needed(
    base: Base,
    of: str,
    grid: StepGrid,
    *,
    predikat: Ranked | Grade | str | None = None,
    score: Exact | None = None,
    rating: Ranked | Grade | str | None = None,
    rules: RuleBook | None = None,
    present: Exact | None = None,
    units: UnitTable = ELAPSED_FIVE_DAYS,
) -> Reach:
    """Return the realisation nearest the present one that reaches a goal, or that none does.

    Give one of ``predikat``, ``score`` and ``rating``.  Where a person judges, as under PermenPANRB 6/2022, no
    realisation decides the predikat and the answer says so; the rating that its guide proposes may be asked, from an
    appraisal, which knows the targets.

    Args:
        base: Facts of a book, an outcome or an appraisal.
        of: The number to move: the id of an indicator, or the path of any number among the facts.
        grid: The realisations that are possible: step and limits, in the unit of the target.
        predikat: A grade of the book's scale, reached by it or a better one.
        score: A score, reached by it or more.
        rating: A rating of the results: the one that the book computes, or else that its guide proposes.
        rules: The book of plain facts.
        present: The present realisation, where the facts hold none.
        units: Which units may be read as one another, as in ``appraise``.

    Raises:
        UnknownName: when there is no such fact, indicator or grade.
        InvalidValue: for no goal or several, no present realisation, a book without scores or ratings.
        WrongType: when the fact is no number, the grade is one of another scale, or the grid is no StepGrid.

    Example:
        >>> from kinerja.rules.pp46_2011 import PP46_2011, Sebutan
        >>> facts = {
        ...     "hasil_kerja": [{"indikator": [{"id": "i1", "aspek": "kuantitas", "target": 10, "realisasi": 7}]}],
        ...     "perilaku": [{"aspek": "integritas", "nilai": 80}],
        ...     "struktural": False,
        ... }
        >>> answer = needed(facts, "i1", StepGrid(step=1, low=0, high=12), predikat=Sebutan.BAIK, rules=PP46_2011)
        >>> print(answer.words.en)
        Predikat of at least Good: needs 8 (up); now 7.
    """
    _check_grid(grid, of)
    book, facts = asked(base, rules)
    goal = _goal(book, predikat=predikat, score=score, rating=rating)
    program = Program(resolved([_formula(book, goal.of)], dict(book.decided)), book.needs)
    spot = find_spot(facts, of)
    start = Reach(spot.path, spot.id, spot.title, goal, _present(spot, facts, present), grid)
    question = _Question(base, book, facts, spot, goal, units, program)
    open_ = question.open
    return attrs.evolve(start, open=open_) if open_ is not None else _searched(start, question)


def needed_each(
    base: Base,
    grids: StepGrid | Mapping[str, StepGrid],
    *,
    predikat: Ranked | Grade | str | None = None,
    score: Exact | None = None,
    rating: Ranked | Grade | str | None = None,
    rules: RuleBook | None = None,
    units: UnitTable = ELAPSED_FIVE_DAYS,
) -> tuple[Reach, ...]:
    """Return for each indicator what would be needed of it alone, all others staying as they are.

    Args:
        base: Facts of a book, an outcome or an appraisal.
        grids: The possible realisations by id of the indicator or path; one for all indicators that have a
            realisation, where they share unit and limits.
        predikat: As in :func:`needed`.
        score: As in :func:`needed`.
        rating: As in :func:`needed`.
        rules: The book of plain facts.
        units: Which units may be read as one another, as in ``appraise``.

    Raises:
        KinerjaError: as :func:`needed` does.
    """
    _, facts = asked(base, rules)
    if isinstance(grids, StepGrid):
        named = [spot.path for spot in spots(facts) if spot.spec.name == REALISED and spot.of(facts) is not None]
        by_name = dict.fromkeys(named, grids)
    else:
        by_name = dict(grids)
    ask = partial(needed, predikat=predikat, score=score, rating=rating, rules=rules, units=units)
    return tuple(ask(base, of, grid) for of, grid in by_name.items())


def _check_grid(grid: object, path: str) -> None:
    if not isinstance(grid, StepGrid):
        raise WrongType(
            f"{grid!r} does not say which realisations are possible.",
            mend="Give StepGrid(step=1, low=0, high=120), in the unit of the target.",
            path=path,
            value=grid,
        )


# --- The goal -------------------------------------------------------------------------------------------------------


def _goal(
    book: RuleBook,
    *,
    predikat: Ranked | Grade | str | None,
    score: Exact | None,
    rating: Ranked | Grade | str | None,
) -> Goal:
    if sum(each is not None for each in (predikat, score, rating)) != 1:
        raise InvalidValue("There is not one goal.", mend="Give one of predikat, score and rating.", path="goal")
    if predikat is not None:
        return Goal(GoalOf.PREDIKAT, _grade(book.scale, predikat, "predikat"))
    if score is not None:
        return Goal(GoalOf.NILAI, exact(score))
    if book.rating_scale is None:
        raise InvalidValue(f"{book.id!r} knows no ratings.", mend="Ask for a predikat or a score.", path="rating")
    return Goal(GoalOf.RATING, _grade(book.rating_scale, rating, "rating"))


def _formula(book: RuleBook, of: GoalOf) -> Node:
    """Return the formula that a goal is about."""
    if of is GoalOf.RATING and book.ratings and _computes_ratings(book):
        return book.parts[book.ratings[0]]
    found = {GoalOf.PREDIKAT: book.predikat, GoalOf.NILAI: book.score, GoalOf.RATING: book.proposal}[of]
    if found is None:
        known = "score" if of is GoalOf.NILAI else "rating"
        raise InvalidValue(f"{book.id!r} computes no {known}.", mend="Ask for a predikat.", path=known)
    return found.node


def _grade(scale: Scale, wanted: Ranked | Grade | str | None, path: str) -> Ranked | Grade:
    if isinstance(wanted, str):
        if scale.members is not None:
            return scale.members.parse(wanted)
        return scale.grade(wanted)
    if isinstance(wanted, Ranked) and type(wanted) is scale.members:
        return wanted
    if isinstance(wanted, Grade) and wanted.scale == scale:
        return wanted
    raise WrongType(
        f"{wanted!r} is no grade of the scale {scale.id!r}.",
        mend=f"It has {', '.join(scale.tokens)}.",
        path=path,
        value=wanted,
    )


def _computes_ratings(book: RuleBook) -> bool:
    part = book.parts.get(book.ratings[0]) if book.ratings else None
    return part is not None and not isinstance(part.item, Given)


def _present(spot: Spot, facts: Facts, present: Exact | None) -> Fraction:
    if spot.spec.kind is not FactKind.NUMBER:
        raise WrongType(f"{spot.path} is a {spot.spec.kind}.", mend="Move a number.", path=spot.path)
    held = spot.of(facts) if present is None else exact(present)
    if held is None:
        raise InvalidValue("There is no present realisation to start from.", mend="Give present=...", path=spot.path)
    return Fraction(held)


# --- One realisation ------------------------------------------------------------------------------------------------


@final
@attrs.frozen(eq=False)
class _Question:
    """What is asked of a book about one number, ready to be asked of many realisations."""

    base: Base
    book: RuleBook
    facts: Facts
    spot: Spot
    goal: Goal
    units: UnitTable
    program: Program
    """The formula that the goal is about."""
    found: dict[str, Spot] = attrs.field(factory=dict, init=False)
    """The facts that follow from the realisation, found once."""

    @property
    def open(self) -> Undetermined | None:
        """Why no realisation decides it: nothing that the formula reads would move."""
        read = needs_of(*self.program.outputs)
        moved = [self.spot.declared, *(spot.declared for spot, _ in self.following(self.spot.of(self.facts)))]
        return None if any(_reads(read, names) for names in moved) else _not_read(self.book, self.goal)

    def following(self, value: Fraction | None) -> Iterator[tuple[Spot, object]]:
        """Yield the facts that follow from a realisation, with what they become."""
        for path, token in followers(self.base, {self.spot: value}, self.units).items():
            if path not in self.found:
                self.found[path] = find_spot(self.facts, path)
            yield self.found[path], token

    def facts_at(self, value: Fraction) -> Facts:
        """Return the facts with another realisation."""
        facts = self.spot.put(self.facts, (value.numerator, value.denominator))
        for spot, token in self.following(value):
            facts = spot.put(facts, token)
        return facts

    def answer(self, value: Fraction) -> Answer:
        """Return what the book answers on a realisation."""
        facts = self.facts_at(value)
        try:
            if self.goal.of is GoalOf.RATING:
                return self._rating(facts), None
            outcome = self.book.judge(facts)
        except EvaluationError as error:
            return Undetermined(Words(f"Tidak dapat dihitung: {error}", f"Cannot be computed: {error}")), None
        return outcome.predikat, outcome.score.exact if outcome.score else None

    def _rating(self, facts: Facts) -> Ranked | Grade | Undetermined:
        answers = self.program.run(facts)
        if isinstance(answers, Undetermined):
            return answers
        return (self.book.rating_scale or self.book.scale).grade(str(value_of(answers[0])))

    def merit(self, answer: Answer) -> tuple[int, Fraction]:
        """Return how good an answer is; nothing determined is the least."""
        grade, score = answer
        if self.goal.of is GoalOf.NILAI:
            return (-1, Fraction(0)) if score is None else (0, score)
        return (-1, Fraction(0)) if isinstance(grade, Undetermined) else (grade.merit, score or Fraction(0))

    def meets(self, answer: Answer) -> bool:
        """Return whether an answer reaches the goal."""
        least, (merit, score) = self.goal.least, self.merit(answer)
        return merit >= 0 and (score >= least if isinstance(least, Fraction) else merit >= least.merit)

    def explain(self, value: Fraction) -> Step:
        """Return the explanation of what a realisation comes to."""
        return self.program.explain(self.facts_at(value))


def _reads(spec: FactSpec, names: tuple[str, ...]) -> bool:
    found: FactSpec | None = spec
    for name in names:
        found = found.child(name) if found is not None else None
    return found is not None


def _not_read(book: RuleBook, goal: Goal) -> Undetermined:
    if goal.of is GoalOf.PREDIKAT and book.ratings and not _computes_ratings(book):
        part = book.parts.get(book.ratings[0])
        reason = Words(
            "Predikat ditetapkan dari rating yang dinilai Pejabat Penilai Kinerja; tidak ada realisasi yang "
            "menghitungnya. Yang dapat ditanyakan adalah usulan rating.",
            "The predikat comes from ratings that the appraiser judges; no realisation computes it. What can be asked "
            "is the proposed rating.",
        )
        return Undetermined(reason, part.basis if part else None)
    return Undetermined(
        Words(
            "Buku aturan ini tidak membaca fakta itu. Bila yang dibaca adalah posisi hasil kerja, tanyakan dari hasil "
            "evaluasi (Appraisal), yang mengetahui targetnya.",
            "The rule book does not read that fact. Where it reads the standing of results, ask from an appraisal, "
            "which knows the targets.",
        )
    )


# --- The search -----------------------------------------------------------------------------------------------------


def _searched(start: Reach, question: _Question) -> Reach:
    reached = partial(_reached, start.present)
    now = question.answer(start.present)
    if question.meets(now):
        return attrs.evolve(start, found=[reached(start.present, now)])
    examined, best = 0, reached(start.present, now)
    merit = (-2, Fraction(0))
    for values in _outwards(start.grid, start.present):
        tried = [(value, question.answer(value)) for value in values]
        examined += len(tried)
        found = [reached(value, answer) for value, answer in tried if question.meets(answer)]
        if found:
            return attrs.evolve(start, found=found, examined=examined)
        for value, answer in tried:
            if question.merit(answer) > merit:
                merit, best = question.merit(answer), reached(value, answer)
    return attrs.evolve(start, examined=examined, best=best, fixed=_fixed(question, start.present, best.value))


def _reached(present: Fraction, value: Fraction, answer: Answer) -> Reached:
    ways = {-1: Towards.TURUN, 0: Towards.TETAP, 1: Towards.NAIK}
    return Reached(value, ways[(value > present) - (value < present)], *answer)


def _outwards(grid: StepGrid, present: Fraction) -> Iterator[tuple[Fraction, ...]]:
    """Yield the realisations of a grid from the present one outwards; those equally far away together."""
    # In whole numbers over one denominator, which takes a third of the time.
    shared = math.lcm(grid.step.denominator, grid.low.denominator, present.denominator)
    step, low, here = (int(number * shared) for number in (grid.step, grid.low, present))
    above = min(max(-((low - here) // step), 0), grid.count)
    below = above - 1
    while below >= 0 or above < grid.count:
        down = here - low - below * step if below >= 0 else None
        up = low + above * step - here if above < grid.count else None
        if up is None or (down is not None and down < up):
            yield (Fraction(low + below * step, shared),)
            below -= 1
        elif down is None or up < down:
            yield (Fraction(low + above * step, shared),)
            above += 1
        else:
            yield (Fraction(low + below * step, shared), Fraction(low + above * step, shared))
            below, above = below - 1, above + 1


def _fixed(question: _Question, present: Fraction, best: Fraction) -> Iterator[FixedPart]:
    """Yield the largest parts of the whole that are the same at two realisations."""
    try:
        one, other = question.explain(present), question.explain(best)
    except EvaluationError:
        return
    moved = {(step.key, step.path) for step in step_differences(one, other)}
    stack, told = [other], set()
    while stack:
        for part in stack.pop().steps:
            if part.path or part.key in told:
                continue
            told.add(part.key)
            if any((step.key, step.path) in moved for step in part.walk()):
                stack.append(part)
            else:
                yield FixedPart(part.key, part.label, part.value, part.basis)
