"""What each group of raters gave, as it may be shown: large groups in full, small ones hidden or seen together."""

from __future__ import annotations

from collections import defaultdict
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Undetermined
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_6_2022
from ..base.spread import even_variance, exact_variance
from ..base.suppression import Hidden
from ..base.words import Words, label
from .raters import RaterGroup

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from ..base.law import Basis
    from .rater_policy import Aggregation, Anonymity
    from .raters import RatedPerson, RaterAnswer

__all__ = [
    "SPREAD_BASIS",
    "GroupLine",
    "MergedGroups",
    "QuestionLine",
    "RaterSpread",
    "RaterValue",
    "group_line",
    "mean_variance",
    "merged_groups",
    "small_groups",
]

SPREAD_BASIS: Basis = PERMENPANRB_6_2022(
    "Pasal 18",
    assurance=Assurance.ASSUMPTION,
    note="No article measures agreement: low is ours, from half of the variance of even answers on.",
)
"""What is called low agreement."""
_WIDE = Fraction(1, 2)

RaterValue = Fraction | Hidden | Undetermined
"""What was given: a number, what stands for one that is not shown, or why there is none."""


class RaterSpread(StrEnum):
    """Whether the people of a group agree; only these two words, as the variance of few answers would tell them."""

    RENDAH = "rendah"
    """Their answers vary by half or more of what even answers on the scale would."""
    TIDAK_RENDAH = "tidak_rendah"
    """Less than that."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("rater_spread", self)


@final
@attrs.frozen
class QuestionLine:
    """What a group gave to one question.

    Args:
        question: Its key.
        value: The group's answers as one.
    """

    question: str
    value: Fraction


@final
@attrs.frozen
class GroupLine:
    """What a group gave.

    Args:
        group: Who rated.
        raters: How many of them gave a number.
        value: What they gave as one; hidden where it would tell what few said, undetermined where nobody answered.
        asked: How many were asked; ``None`` where that is not known.
        share: What it counts in a total, from 0 to 1, after missing groups; ``None`` where it does not count.
        gap: The person's own answer less this one; ``None`` where one of them is not there.
        spread: Whether they agree; ``None`` where that is not told.
        questions: The same by question, where all answered the same ones; empty where somebody left one blank.
        comments: Their words in alphabetical order, where enough people answered.
    """

    group: RaterGroup
    raters: int
    value: RaterValue
    asked: int | None = None
    share: Fraction | None = None
    gap: Fraction | None = None
    spread: RaterSpread | None = None
    questions: tuple[QuestionLine, ...] = ()
    comments: tuple[str, ...] = attrs.field(default=(), repr=False)


@final
@attrs.frozen
class MergedGroups:
    """Groups that are too small alone, seen together.

    Args:
        groups: Which.
        raters: How many of their people gave a number.
        value: Their answers as one, each counting alike.
    """

    groups: tuple[RaterGroup, ...]
    raters: int
    value: Fraction


def small_groups(person: RatedPerson, anonymity: Anonymity) -> frozenset[RaterGroup]:
    """Return the anonymous groups of which somebody gave a number, but too few to show it."""
    return frozenset(group for group in RaterGroup if group.anonymous and 0 < len(person.of(group)) < anonymity.least)


def group_line(
    person: RatedPerson,
    group: RaterGroup,
    aggregation: Aggregation,
    anonymity: Anonymity,
    *,
    hidden: Collection[RaterGroup],
) -> GroupLine:
    """Return what a group gave, as it may be shown.

    Args:
        person: The answers.
        group: Which group.
        aggregation: How its answers become one.
        anonymity: From how many people on something is shown.
        hidden: The groups that are not shown.
    """
    given, said = person.of(group), person.from_group(group)
    line = GroupLine(group, len(given), Undetermined(_NOBODY), asked=person.asked(group))
    if group in hidden:
        return attrs.evolve(line, value=Hidden(_reason(anonymity.least)))
    if not group.anonymous or len(said) >= anonymity.least:
        line = attrs.evolve(line, comments=tuple(sorted(answer.comment for answer in said if answer.comment)))
    if not given:
        return line
    value = aggregation.of(given)
    own = next(iter(person.of(RaterGroup.DIRI_SENDIRI)), None)
    return attrs.evolve(
        line,
        value=value,
        gap=None if own is None else own - value,
        spread=_spread(person, said) if group.anonymous else None,
        questions=tuple(_questions(person, group, aggregation, anonymity)),
    )


_NOBODY = Words("Belum ada yang memberi angka.", "Nobody gave a number.")


def _reason(least: int) -> Words:
    return Words(
        f"Disembunyikan agar jawaban kurang dari {least} orang tidak diketahui.",
        f"Hidden so that answers of fewer than {least} people stay unknown.",
    )


def _by_question(said: Iterable[RaterAnswer]) -> dict[str, list[Fraction]]:
    found: dict[str, list[Fraction]] = defaultdict(list)
    for answer in said:
        for question, value in answer.values:
            found[question].append(value)
    return found


def _questions(
    person: RatedPerson, group: RaterGroup, aggregation: Aggregation, anonymity: Anonymity
) -> Iterator[QuestionLine]:
    said = [answer for answer in person.from_group(group) if answer.values]
    asked = _by_question(said)
    # Where somebody left one blank, the value of the group beside those of the questions would tell what this one said.
    whole = len(said) >= anonymity.least and all(len(values) == len(said) for values in asked.values())
    if len(asked) > 1 and (whole or not group.anonymous):
        for question, values in sorted(asked.items()):
            yield QuestionLine(question, person.scale.shown(aggregation.of(values)))


def mean_variance(said: Iterable[RaterAnswer]) -> Fraction | None:
    """Return how far answers lie apart, as the mean of the variances of the questions.

    Args:
        said: The answers, on the scale of the questionnaire; ``None`` comes out where no question has two.
    """
    asked = [values for values in _by_question(said).values() if len(values) > 1]
    return sum(map(exact_variance, asked), Fraction()) / len(asked) if asked else None


def _spread(person: RatedPerson, said: Iterable[RaterAnswer]) -> RaterSpread | None:
    """Return whether the answers lie far apart; ``None`` on a scale without whole steps."""
    scale, found = person.scale, mean_variance(said)
    if found is None or (scale.highest - scale.lowest).denominator > 1:
        return None
    wide = found >= _WIDE * even_variance(scale.lowest, scale.highest)
    return RaterSpread.RENDAH if wide else RaterSpread.TIDAK_RENDAH


def merged_groups(
    person: RatedPerson, groups: Collection[RaterGroup], aggregation: Aggregation, anonymity: Anonymity
) -> MergedGroups | None:
    """Return small groups seen together; ``None`` where they are fewer than two, or too few people also together.

    Args:
        person: The answers.
        groups: Groups that are not shown alone.
        aggregation: How their answers become one.
        anonymity: From how many people on something is shown.
    """
    together = [value for group in groups for value in person.of(group)]
    if len(groups) < 2 or len(together) < anonymity.least:
        return None
    return MergedGroups(
        tuple(group for group in RaterGroup if group in groups), len(together), aggregation.of(together)
    )
