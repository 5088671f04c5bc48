"""What is asked and answered about reaching a goal: the grid of realisations, the goal, the answer."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import exact, number_text
from ..base.words import Words, label, number_words
from ..errors import InvalidValue
from ..plans.fields import is_a

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..base.finding import Undetermined
    from ..base.law import Basis
    from ..base.scale import Grade, Ranked
    from ..base.words import Language
    from ..formula.interpret import Value

__all__ = ["MAX_POINTS", "FixedPart", "Goal", "GoalOf", "Reach", "Reached", "StepGrid", "Towards"]

MAX_POINTS = 100_000
"""How many realisations are tried at most."""


@final
@attrs.frozen
class StepGrid:
    """The realisations that are possible: from the lowest on, step by step, up to the highest.

    Args:
        step: The step of the indicator, above 0, such as 1 for whole pieces.
        low: The lowest realisation.
        high: The highest realisation; it is tried only when it lies on a step.

    Raises:
        InvalidValue: for a step of 0 or less, limits that are swapped, or more than 100,000 realisations.

    Example:
        >>> StepGrid(step="0.5", low=0, high=2).count
        5
    """

    step: Fraction = attrs.field(converter=exact)
    low: Fraction = attrs.field(converter=exact)
    high: Fraction = attrs.field(converter=exact)

    def __attrs_post_init__(self) -> None:
        if self.step <= 0:
            raise InvalidValue("The step is not above 0.", mend="Give the step of the indicator.", path="step")
        if self.low > self.high:
            raise InvalidValue("The low limit lies above the high one.", mend="Swap them.", path="low")
        if self.count > MAX_POINTS:
            raise InvalidValue(
                f"There are {self.count:,} realisations from {number_text(self.low)} to {number_text(self.high)}.",
                why=f"Each is tried, at most {MAX_POINTS:,} of them.",
                mend="Give a coarser step, or narrower limits.",
                path="step",
            )

    @property
    def count(self) -> int:
        """How many realisations there are."""
        return (self.high - self.low) // self.step + 1

    def at(self, place: int) -> Fraction:
        """Return the realisation at a place; 0 is the lowest."""
        return self.low + place * self.step


class GoalOf(StrEnum):
    """What a goal is about."""

    PREDIKAT = "predikat"
    NILAI = "nilai"
    RATING = "rating"
    """The rating of results that the book computes, or else that its guide proposes."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("goal_of", self)


@final
@attrs.frozen
class Goal:
    """What is to be reached: this, or better.

    Args:
        of: What it is about.
        least: A grade of the scale concerned, or an exact score.
    """

    of: GoalOf = attrs.field(validator=is_a(GoalOf))
    least: Ranked | Grade | Fraction

    @property
    def words(self) -> Words:
        """The goal for people."""
        least = number_words(self.least) if isinstance(self.least, Fraction) else self.least.label
        return Words(f"{self.of.label.id} paling rendah {least.id}", f"{self.of.label.en} of at least {least.en}")


class Towards(StrEnum):
    """Which way a realisation lies from the present one."""

    TURUN = "turun"
    TETAP = "tetap"
    NAIK = "naik"

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("towards", self)


@final
@attrs.frozen
class Reached:
    """A realisation, and what it comes to.

    Args:
        value: The realisation, in the unit of its target.
        towards: Which way it lies from the present one.
        answer: The predikat, or the rating where the goal is one; why there is none.
        score: The number behind it, where there is one.
    """

    value: Fraction
    towards: Towards = attrs.field(validator=is_a(Towards))
    answer: Ranked | Grade | Undetermined
    score: Fraction | None = None


@final
@attrs.frozen
class FixedPart:
    """A part of the answer that the realisation does not move.

    Args:
        key: The part.
        label: Its name for people.
        value: What it came to.
        basis: The article behind it.
    """

    key: str
    label: Words
    value: Value | Undetermined
    basis: Basis | None = None


def _reached(found: Iterable[Reached]) -> tuple[Reached, ...]:
    return tuple(found)


def _fixed(parts: Iterable[FixedPart]) -> tuple[FixedPart, ...]:
    return tuple(parts)


@final
@attrs.frozen
class Reach:
    """The realisation nearest the present one that reaches a goal, or that none does.

    Args:
        path: The fact that was moved.
        id: The id of the indicator, where it has one.
        title: Its name, where it has one.
        goal: What is to be reached.
        present: The present realisation.
        grid: The realisations that were possible.
        found: The nearest that reach the goal: one, two when they lie equally far below and above, or none.
        examined: How many realisations of the grid were judged; all of them where none was found.
        best: Where none was found: the one that comes nearest to the goal; of several the one nearest the present.
        open: Why no realisation decides it; nothing was tried then.
        fixed: Where none was found: the parts of the answer that this realisation does not move.
    """

    path: str
    id: str
    title: str
    goal: Goal
    present: Fraction
    grid: StepGrid
    found: tuple[Reached, ...] = attrs.field(default=(), converter=_reached)
    examined: int = 0
    best: Reached | None = None
    open: Undetermined | None = None
    fixed: tuple[FixedPart, ...] = attrs.field(default=(), converter=_fixed)

    @property
    def reached(self) -> bool:
        """Whether some realisation reaches the goal."""
        return bool(self.found)

    @property
    def words(self) -> Words:
        """The answer as a sentence."""
        goal = self.goal.words
        if self.open is not None:
            reason = self.open.reason
            return Words(f"{goal.id}: belum dapat dijawab. {reason.id}", f"{goal.en}: no answer. {reason.en}")
        if self.found:
            return self._found(goal)
        low, high, step = map(number_words, (self.grid.low, self.grid.high, self.grid.step))
        count = self.examined
        return Words(
            f"{goal.id}: tidak tercapai oleh satu pun dari {count} realisasi ({low.id} sampai {high.id}, "
            f"langkah {step.id}); semuanya diperiksa.",
            f"{goal.en}: reached by none of {count} realisations ({low.en} to {high.en}, step {step.en}); "
            "all were tried.",
        )

    def _found(self, goal: Words) -> Words:
        values = [(number_words(one.value), one.towards.label) for one in self.found]
        ids = " atau ".join(f"{value.id} ({way.id.lower()})" for value, way in values)
        ens = " or ".join(f"{value.en} ({way.en.lower()})" for value, way in values)
        now = number_words(self.present)
        return Words(f"{goal.id}: perlu realisasi {ids}; sekarang {now.id}.", f"{goal.en}: needs {ens}; now {now.en}.")

    def as_text(self, language: Language) -> str:
        """Return the answer as plain text of 100 columns, for people.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.comparison import needed_page
        from ..show.text import as_text

        return as_text(needed_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the answer as a piece of HTML that needs nothing else, its texts escaped and numbers masked.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.comparison import needed_page
        from ..show.html import as_html

        return as_html(needed_page(self), language)

    def _repr_html_(self) -> str:
        """Return the answer for a notebook, in Indonesian."""
        return self.as_html("id")
