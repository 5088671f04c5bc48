"""What several people say of one: who rates whom, and on which scale.

The group names who rates, and each has its direction in words: elsewhere "superior" has meant the form that
subordinates fill in about their superior (PermenPANRB 6/2022, art. 18; annex pp. 69-70).
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, Any, final

import attrs

from ..base.brief import how_many
from ..base.exact import Exact, exact, number_text
from ..base.members import member
from ..base.period import Period
from ..base.words import Words, label
from ..errors import InvalidValue
from ..plans.fields import check_kind, filled, is_a, refuse_twins, stripped

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "RatedPerson",
    "RaterAnswer",
    "RaterGroup",
    "RaterScale",
]


class RaterGroup(StrEnum):
    """Who rates, seen from the person who is rated (PermenPANRB 6/2022, art. 18); never whose form it is."""

    PIMPINAN = "pimpinan"
    """A leader rates the person: downwards."""
    REKAN_KERJA = "rekan_kerja"
    """Colleagues of the same level rate the person."""
    BAWAHAN = "bawahan"
    """Employees below rate the person: upwards."""
    LAINNYA = "lainnya"
    """Others connected with the work rate the person."""
    DIRI_SENDIRI = "diri_sendiri"
    """The person rates the own work: never counted, shown as a gap."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("rater_group", self)

    @property
    def direction(self) -> Words:
        """Who rates whom, as a sentence."""
        return label("rater_direction", self)

    @property
    def anonymous(self) -> bool:
        """Whether its people are not to be told apart; who leads somebody, and who the person is, everybody knows."""
        return self not in (RaterGroup.PIMPINAN, RaterGroup.DIRI_SENDIRI)


def rater_group(group: RaterGroup | str) -> RaterGroup:
    """Return a group, also told by its token."""
    return member(RaterGroup, group)


@final
@attrs.frozen
class RaterScale:
    """The scale of a questionnaire.

    Args:
        lowest: The lowest answer.
        highest: The highest one.
        out_of: What the highest answer is shown as; ``None`` shows answers as they are.

    Raises:
        InvalidValue: when the highest is not above the lowest, or below 0 where it is shown as something else.

    Example:
        >>> RaterScale(1, 10, out_of=100).shown(Fraction("8.5"))
        Fraction(85, 1)
    """

    lowest: Fraction = attrs.field(converter=exact)
    highest: Fraction = attrs.field(converter=exact)
    out_of: Fraction | None = attrs.field(default=None, converter=attrs.converters.optional(exact))

    def __attrs_post_init__(self) -> None:
        wrong = self.out_of is not None and (self.highest <= 0 or self.out_of <= 0)
        if self.highest <= self.lowest or wrong:
            raise InvalidValue(
                f"No scale goes from {number_text(self.lowest)} to {number_text(self.highest)}.",
                mend="Give the lowest answer and a higher one; to show it as out of something, above 0.",
                path="highest",
                value=self.highest,
            )

    def shown(self, value: Fraction) -> Fraction:
        """Return an answer as it is shown."""
        return value if self.out_of is None else value * self.out_of / self.highest


Values = tuple[tuple[str, Fraction], ...]
"""What somebody answered, by question."""


def _values(values: Exact | Mapping[str, Exact | None] | Iterable[tuple[str, Exact]] | None) -> Values:
    if values is None:
        return ()
    pairs: Any = values
    if isinstance(values, Mapping):
        pairs = [(key, value) for key, value in values.items() if value is not None]
    if isinstance(pairs, (tuple, list)):
        refuse_twins((key for key, _ in pairs), "question", path="values")
        return tuple(sorted((stripped(key), exact(value)) for key, value in pairs))
    return (("", exact(pairs)),)


@final
@attrs.frozen
class RaterAnswer:
    """What one person answered about another.

    Args:
        group: Who answers, seen from the person rated.
        values: A number, or a mapping from questions to numbers; a blank one (``None``) is left out, never 0.
        comment: In words; may be empty, unless there is no number.
        rater_id: The caller's key of who answers; empty in a closed survey, where answers bear no names
            (PP 30/2019, art. 40).

    Raises:
        InvalidValue: for an answer that says nothing; who did not answer is left out.

    Example:
        >>> RaterAnswer("rekan_kerja", {"harmonis": 8, "adaptif": 9, "loyal": None}).value
        Fraction(17, 2)
    """

    group: RaterGroup = attrs.field(converter=rater_group)
    values: Values = attrs.field(default=None, converter=_values, repr=how_many)
    comment: str = attrs.field(default="", converter=stripped, repr=False)
    rater_id: str = attrs.field(default="", converter=stripped, repr=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not self.values and not self.comment:
            raise InvalidValue(
                "The answer says nothing.",
                why="Who did not answer is missing, and never a 0.",
                mend="Leave it out.",
                path="values",
            )

    @property
    def value(self) -> Fraction | None:
        """The mean of the questions answered, each counting alike; ``None`` where there are words only."""
        return sum((value for _, value in self.values), Fraction()) / len(self.values) if self.values else None


def _answers(answers: Iterable[RaterAnswer]) -> tuple[RaterAnswer, ...]:
    return tuple(answers)


Counts = tuple[tuple[RaterGroup, int], ...]
"""How many people of each group."""


def _counts(counts: Mapping[Any, int] | Iterable[tuple[Any, int]]) -> Counts:
    pairs = counts.items() if isinstance(counts, Mapping) else counts
    found = {member(RaterGroup, group): number for group, number in pairs}
    return tuple((group, found[group]) for group in RaterGroup if group in found)


@final
@attrs.frozen
class RatedPerson:
    """All answers about one person in one period.

    Args:
        rated_id: Whom they are about; the caller's key.
        period: Of which period.
        scale: The scale of the questionnaire.
        answers: The answers, in any order.
        invited: How many people of each group were asked, where that is known.

    Raises:
        InvalidValue: when somebody answers twice, a person answers as somebody else about the own work, more answered
            than were asked, or an answer lies off the scale.  No error repeats an answer.

    Example:
        >>> scale = RaterScale(1, 10, out_of=100)
        >>> said = [RaterAnswer("pimpinan", 9), *(RaterAnswer("rekan_kerja", 8) for _ in range(3))]
        >>> person = RatedPerson("e1", Period.semester(2025, 1), scale, said)
        >>> person.of(RaterGroup.REKAN_KERJA), len(person.from_group(RaterGroup.BAWAHAN))
        ((Fraction(80, 1), Fraction(80, 1), Fraction(80, 1)), 0)
    """

    rated_id: str = attrs.field(converter=stripped, validator=filled)
    period: Period = attrs.field(validator=is_a(Period))
    scale: RaterScale = attrs.field(validator=is_a(RaterScale))
    answers: tuple[RaterAnswer, ...] = attrs.field(converter=_answers, repr=how_many)
    invited: Counts = attrs.field(default=(), converter=_counts)

    def __attrs_post_init__(self) -> None:
        for place, answer in enumerate(self.answers):
            check_kind(answer, RaterAnswer, path=f"answers[{place}]", mend="Give RaterAnswer(...).")
            _check_answer(self, answer, f"answers[{place}]")
        ids = [answer.rater_id for answer in self.answers if answer.rater_id]
        if len(set(ids)) < len(ids) or len(self.from_group(RaterGroup.DIRI_SENDIRI)) > 1:
            raise InvalidValue("Somebody answers twice.", mend="Give of each the answer that holds.", path="answers")
        for group, number in self.invited:
            if type(number) is not int or number < len(self.from_group(group)):
                raise InvalidValue(
                    f"{group.label.en}: {number!r} were asked, {len(self.from_group(group))} answered.",
                    mend="Give how many were asked.",
                    path=f"invited.{group}",
                    value=number,
                )

    def from_group(self, group: RaterGroup) -> tuple[RaterAnswer, ...]:
        """Return the answers of a group."""
        return tuple(answer for answer in self.answers if answer.group is group)

    def of(self, group: RaterGroup) -> tuple[Fraction, ...]:
        """Return what a group gave, one number for each person, as it is shown, the lowest first."""
        given = (answer.value for answer in self.from_group(group))
        return tuple(sorted(self.scale.shown(value) for value in given if value is not None))

    def asked(self, group: RaterGroup) -> int | None:
        """Return how many people of a group were asked; ``None`` where that is not known."""
        return dict(self.invited).get(group)


def _check_answer(person: RatedPerson, answer: RaterAnswer, path: str) -> None:
    if answer.rater_id and (answer.rater_id == person.rated_id) is not (answer.group is RaterGroup.DIRI_SENDIRI):
        raise InvalidValue(
            "Only the person answers about the own work, and only as such.",
            why="What somebody says of the own work never counts.",
            mend="Give the group RaterGroup.DIRI_SENDIRI to the answer of the person, and to no other.",
            path=f"{path}.group",
            value=answer.group,
        )
    scale = person.scale
    if not all(scale.lowest <= value <= scale.highest for _, value in answer.values):
        raise InvalidValue(
            f"An answer lies outside of {number_text(scale.lowest)} to {number_text(scale.highest)}.",
            mend="Give answers on the scale of the questionnaire.",
            path=f"{path}.values",
        )
