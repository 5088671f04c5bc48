"""A plan of training as it is handed out: who takes what, what it is worth, how near it is to the best possible.

What a plan says of units and hours is worked out from its choice whenever it is asked for, so it cannot disagree.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs

from ..base.brief import how_many
from ..base.exact import COMPUTED_DIGITS, exact
from ..base.finding import Finding, Severity
from ..base.law import Assurance
from ..base.laws import PP_11_2017
from ..base.words import Words
from ..errors import InvalidValue
from ..plans.fields import filled, is_a, stripped
from .hour_limits import PNS_FLOOR
from .plan_limits import FreeFill, PlanLine, PlanStage, check_choice
from .plan_prices import PlanPrices
from .plan_problem import MandatoryPair, PlanProblem
from .plan_shares import CourseUse, HourShortfall, UnitTraining, course_uses, hour_shortfalls, unit_trainings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..base.exact import Exact
    from ..base.law import Basis
    from ..base.words import Language

__all__ = ["PLAN_BASIS", "Certificate", "TrainingPlan"]

PLAN_BASIS: Basis = PP_11_2017(
    "Pasal 205",
    assurance=Assurance.ASSUMPTION,
    note="The article asks for a plan of one year paid from the annual budget; how courses are chosen within it,"
    " and that mandatory ones come first, then gaps, then free forms, is ours.",
)
"""Why there is a plan within a budget, and what of its making is ours."""


def _computed(value: Exact) -> Fraction:
    return exact(value, digits=COMPUTED_DIGITS)


@final
@attrs.frozen
class Certificate:
    """How good a choice is, and how good any choice could be at most: proven, not estimated.

    Args:
        value: What the choice comes to.
        bound: What no choice can exceed.

    Raises:
        InvalidValue: when the value exceeds the bound, which would prove one of them wrong.

    Example:
        >>> certificate = Certificate(97, 100)
        >>> certificate.gap, certificate.best
        (Fraction(3, 100), False)
    """

    value: Fraction = attrs.field(converter=_computed)
    bound: Fraction = attrs.field(converter=_computed)

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.value <= self.bound:
            raise InvalidValue(
                f"A value of {self.value} and a bound of {self.bound} cannot both be.",
                mend="Give a value from 0 to the bound.",
                path="value",
                value=self.value,
            )

    @property
    def gap(self) -> Fraction:
        """How far below the best possible the choice is at most, as a part of it: 0.04 for 4%."""
        return 1 - self.value / self.bound if self.bound else Fraction(0)

    @property
    def best(self) -> bool:
        """Whether it is proven that no choice is better."""
        return self.value == self.bound


def _lines(values: Iterable[PlanLine]) -> tuple[PlanLine, ...]:
    return tuple(sorted(values, key=lambda line: line.pair))


def _fills(values: Iterable[FreeFill]) -> tuple[FreeFill, ...]:
    return tuple(sorted(values, key=lambda fill: (fill.person_id, fill.form_id)))


@final
@attrs.frozen
class TrainingPlan:
    """A plan of training that keeps every limit, with the proof of how near it is to the best possible.

    :func:`~kinerja.training.planner.plan_training` makes it; whoever doubts the bound of the gaps computes it anew from
    the prices with :func:`~kinerja.training.plan_prices.upper_bound`.

    Args:
        problem: What was to be decided.
        lines: Who takes which course.
        fills: Who uses which form without cost, and how often.
        mandatory: How many mandatory courses the plan has, and how many any plan could have.
        gaps: What the courses for gaps bring, and what any could bring beside the mandatory ones that the plan has.
        prices: What money and seats are worth in it.
        chosen_by: Whose choice it is: ``"kinerja"``, or the solver's name.

    Raises:
        InvalidValue: for a choice that breaks a limit of the problem or differs from its certificates.
    """

    problem: PlanProblem = attrs.field(validator=is_a(PlanProblem), repr=False)
    lines: tuple[PlanLine, ...] = attrs.field(converter=_lines, repr=how_many, kw_only=True)
    fills: tuple[FreeFill, ...] = attrs.field(default=(), converter=_fills, repr=how_many, kw_only=True)
    mandatory: Certificate = attrs.field(validator=is_a(Certificate), kw_only=True)
    gaps: Certificate = attrs.field(validator=is_a(Certificate), kw_only=True)
    prices: PlanPrices = attrs.field(validator=is_a(PlanPrices), repr=False, kw_only=True)
    chosen_by: str = attrs.field(default="kinerja", converter=stripped, validator=filled, kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_choice(self.problem, self.lines, self.fills)
        of_gaps = [line.gain or Fraction(0) for line in self.lines if line.stage is PlanStage.KESENJANGAN]
        first = len(self.lines) - len(of_gaps)
        if self.mandatory.value != first or self.gaps.value != sum(of_gaps):
            raise InvalidValue("The lines come to something else than is certified.", mend="Plan anew.", path="lines")

    @property
    def spent(self) -> int:
        """What the plan costs, in whole Rupiah."""
        return sum(use.spent for use in self.courses)

    @property
    def left(self) -> int:
        """What it leaves of the budget."""
        return self.problem.budget - self.spent

    @property
    def courses(self) -> tuple[CourseUse, ...]:
        """What becomes of every course on offer."""
        return tuple(course_uses(self.problem, self.lines, self.prices))

    @property
    def units(self) -> tuple[UnitTraining, ...]:
        """What every unit gets, to see whether one goes empty."""
        return tuple(unit_trainings(self.problem, self.lines))

    @property
    def shortfalls(self) -> tuple[HourShortfall, ...]:
        """Who does not reach the hours even so; a plan is not refused for it."""
        return tuple(hour_shortfalls(self.problem, self.lines, self.fills))

    @property
    def not_planned(self) -> tuple[MandatoryPair, ...]:
        """Mandatory courses that found no place within money, seats and limits."""
        planned = {line.pair for line in self.lines}
        return tuple(each for each in self.problem.mandatory if (each.person_id, each.course_id) not in planned)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is to be looked at before the plan is signed."""
        return tuple(_findings(self))

    def as_text(self, language: Language) -> str:
        """Return the plan as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.text import as_text
        from ..show.training_plan import training_plan_page

        return as_text(training_plan_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the plan as HTML.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.html import as_html
        from ..show.training_plan import training_plan_page

        return as_html(training_plan_page(self), language)

    def _repr_html_(self) -> str:
        """Return the plan for a notebook, in Indonesian."""
        return self.as_html("id")


def _findings(plan: TrainingPlan) -> Iterator[Finding]:
    left = len(plan.not_planned)
    if left:
        message = Words(
            f"{left} pelatihan wajib tidak muat dalam anggaran, kursi, atau batas pegawai.",
            f"{left} mandatory courses found no place within budget, seats or limits of people.",
        )
        hint = Words(
            "Tambah anggaran atau kursi bila itu yang kurang, atau tunda.",
            "Add money or seats where these are what is short, or postpone them.",
        )
        yield Finding("PLAN_MANDATORY_LEFT_OUT", Severity.ERROR, "mandatory", message, hint, PLAN_BASIS)
    for unit in plan.units:
        if unit.below_floor:
            message = Words(
                f"Unit {unit.unit_id!r}: dilatih {unit.trained} orang, seharusnya paling sedikit {unit.floor}.",
                f"Unit {unit.unit_id!r}: people trained {unit.trained}, at least {unit.floor} wanted.",
            )
            yield Finding("PLAN_UNIT_BELOW_FLOOR", Severity.WARNING, "unit_floors", message)
    short = len(plan.shortfalls)
    if short:
        message = Words(
            f"{short} orang belum mencapai jam pelajaran yang harus dicapai.",
            f"{short} people do not reach the hours of lessons they should.",
        )
        hint = Words("Tambahkan bentuk tanpa biaya, misalnya coaching.", "Add forms without cost, such as coaching.")
        yield Finding("PLAN_HOURS_SHORT", Severity.WARNING, "fills", message, hint, PNS_FLOOR.basis)
