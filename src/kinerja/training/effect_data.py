"""Shapes of what is measured before and after a training: people, waves, units, with or without others beside.

Nothing here is a result: a result holds what came out and how many it rests on, never the marks of persons.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import COMPUTED_DIGITS, exact
from ..base.followed import Followed
from ..base.stats_contrast import SampleSummary
from ..errors import EmptyCollection, InvalidValue
from ..feedback.survey_interval import respondent_values
from ..plans.fields import check_kind, filled, is_a, refuse_twins, stripped
from .paired_scores import PairedScores

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from fractions import Fraction

    from ..base.exact import Exact
    from ..feedback.survey_answers import Answers

__all__ = [
    "AskedOnce",
    "ComparedScores",
    "ComparedWaves",
    "EffectData",
    "TwiceMeasured",
    "UnitChange",
    "UnitChanges",
    "Waves",
    "waves_of",
]


@final
@attrs.frozen
class Waves:
    """Two waves of measuring, of other people each time.

    Args:
        before: The earlier one.
        after: The later one.
    """

    before: SampleSummary = attrs.field(validator=is_a(SampleSummary))
    after: SampleSummary = attrs.field(validator=is_a(SampleSummary))


def waves_of(before: Answers, after: Answers) -> Waves:
    """Return the waves of two surveys: respondents are what varies, never the elements.

    Args:
        before: The earlier survey.
        after: The later one, of the same scheme and unit, and of other people.

    Raises:
        InvalidValue: for two schemes or units, an element that nobody answered, or fewer than two respondents.

    Example:
        >>> from kinerja.feedback.survey_answers import Answers
        >>> from kinerja.feedback.survey_scheme import PERMENPANRB14_2017 as scheme
        >>> waves = waves_of(Answers(scheme, [[3] * 9, [4] * 9]), Answers(scheme, [[4] * 9, [4] * 9]))
        >>> waves.before.mean, waves.after.mean
        (Fraction(175, 2), Fraction(100, 1))
    """
    if before.scheme != after.scheme or (before.unit_id and after.unit_id and before.unit_id != after.unit_id):
        raise InvalidValue(
            "The two surveys are not of one scheme and one unit.",
            mend="Give two waves of one service; another unit goes beside, in ComparedWaves.",
            path="after",
        )
    return Waves(*(SampleSummary.of(respondent_values(each)) for each in (before, after)))


@final
@attrs.frozen
class ComparedWaves:
    """Two waves of those reached, and two of others at the same times.

    Args:
        reached: The waves of the unit that was reached.
        others: Those of a unit that was not.
    """

    reached: Waves = attrs.field(validator=is_a(Waves))
    others: Waves = attrs.field(validator=is_a(Waves))


@final
@attrs.frozen
class ComparedScores:
    """Marks of people before and after, and those of others who were not trained.

    Args:
        reached: The marks of those trained.
        others: Those of the others.

    Raises:
        InvalidValue: for a person who stands in both.
    """

    reached: PairedScores = attrs.field(validator=is_a(PairedScores))
    others: PairedScores = attrs.field(validator=is_a(PairedScores))

    def __attrs_post_init__(self) -> None:
        people = [each.person_id for group in (self.reached, self.others) for each in group.scores]
        if len(set(people)) < len(people):
            raise InvalidValue(
                "Somebody stands among those trained and among the others.",
                mend="Put each person into one group.",
                path="others",
            )


def _exact(value: Exact) -> Fraction:
    return exact(value, digits=COMPUTED_DIGITS)


@final
@attrs.frozen
class UnitChange:
    """What became of the number of one unit.

    Args:
        unit_id: The caller's key of the unit.
        change: After less before.
    """

    unit_id: str = attrs.field(converter=stripped, validator=filled)
    change: Fraction = attrs.field(converter=_exact)


def _changes(changes: Iterable[UnitChange]) -> tuple[UnitChange, ...]:
    found = tuple(changes)
    for place, each in enumerate(found):
        check_kind(each, UnitChange, path=f"[{place}]", mend="Give a UnitChange.")
    return tuple(sorted(found, key=lambda each: each.unit_id))


@final
@attrs.frozen
class UnitChanges:
    """The changes of units that were reached, and of units that were not.

    Args:
        reached: Of each unit reached, one or more.
        others: Of each other unit, one or more.

    Raises:
        EmptyCollection: when one of them is empty.
        InvalidValue: for a unit that stands twice.

    Example:
        >>> UnitChanges.of({"a": "5.1", "b": 4}, {"c": 1}).others
        (UnitChange(unit_id='c', change=Fraction(1, 1)),)
    """

    reached: tuple[UnitChange, ...] = attrs.field(converter=_changes)
    others: tuple[UnitChange, ...] = attrs.field(converter=_changes)

    def __attrs_post_init__(self) -> None:
        for name in ("reached", "others"):
            if not getattr(self, name):
                raise EmptyCollection("A group has no unit.", mend="Give one or more in each.", path=name)
        refuse_twins((each.unit_id for each in (*self.reached, *self.others)), "unit", path="others")

    @classmethod
    def of(cls, reached: Mapping[str, Exact], others: Mapping[str, Exact]) -> UnitChanges:
        """Return the changes told by unit.

        Args:
            reached: After less before of each unit reached.
            others: That of each other unit.
        """
        return cls(*([UnitChange(*pair) for pair in group.items()] for group in (reached, others)))


@final
@attrs.frozen
class AskedOnce:
    """A mean that was asked once, such as of a form handed out at the end: no change can be seen in it.

    Args:
        mean: The mean.
        n: How many answered, 1 or more.
        lowest: The lowest answer that could be given.
        highest: The highest one.

    Raises:
        InvalidValue: for a mean outside these, or fewer people.

    Example:
        >>> AskedOnce("4.62", 2244, 1, 5).of_scale
        Fraction(181, 200)
    """

    mean: Fraction = attrs.field(converter=_exact)
    n: int
    lowest: Fraction = attrs.field(converter=_exact)
    highest: Fraction = attrs.field(converter=_exact)

    def __attrs_post_init__(self) -> None:
        if type(self.n) is not int or self.n < 1:
            raise InvalidValue(f"{self.n!r} people answered.", mend="Give a whole number, 1 or more.", path="n")
        if not self.lowest <= self.mean <= self.highest or self.lowest == self.highest:
            raise InvalidValue(
                "The mean lies outside the scale.", mend="Give the scale that was asked on.", path="mean"
            )

    @property
    def of_scale(self) -> Fraction:
        """How far up the scale it lies, from 0 to 1."""
        return (self.mean - self.lowest) / (self.highest - self.lowest)


TwiceMeasured = PairedScores | Followed | Waves | ComparedScores | ComparedWaves | UnitChanges
"""What was measured before and after."""
EffectData = TwiceMeasured | AskedOnce
"""What was measured."""
