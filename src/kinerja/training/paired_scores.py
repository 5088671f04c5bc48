"""Marks of the same people before and after a training; who has only one of the two is counted, never completed."""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs

from ..base.brief import how_many
from ..base.exact import exact
from ..errors import InvalidValue
from ..evaluation.cohort import masked, shown_id
from ..plans.fields import check_kind, filled, refuse_twins, stripped

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from fractions import Fraction

    from ..base.exact import Exact

__all__ = ["PairedScore", "PairedScores"]


def _maybe(value: Exact | None) -> Fraction | None:
    return None if value is None else exact(value)


@final
@attrs.frozen
class PairedScore:
    """The marks of one person.

    Args:
        person_id: Who; the caller's key.
        before: The mark before; ``None`` when this person was not there.
        after: The mark after; ``None`` likewise.

    Example:
        >>> PairedScore("e1", "55", 70)
        PairedScore(person_id='e1')
    """

    person_id: str = attrs.field(converter=stripped, validator=filled, repr=masked)
    before: Fraction | None = attrs.field(converter=_maybe, repr=False)
    after: Fraction | None = attrs.field(converter=_maybe, repr=False)


def _listed(scores: Iterable[PairedScore]) -> tuple[PairedScore, ...]:
    found = tuple(scores)
    for place, each in enumerate(found):
        check_kind(each, PairedScore, path=f"scores[{place}]", mend="Give a PairedScore.")
    return tuple(sorted(found, key=lambda each: each.person_id))


@final
@attrs.frozen
class PairedScores:
    """The marks of all who took part.

    Args:
        scores: One for each person, by id.
        highest: The highest mark that could be had; ``None`` when nobody said, and then there is no N-gain.

    Raises:
        InvalidValue: for a person who stands twice, or a mark above the highest.
        WrongType: for what is no mark.

    Example:
        >>> told = PairedScores.of({"e1": 55, "e2": 60, "e3": 48}, {"e1": 70, "e3": 66}, highest=100)
        >>> told.pairs, told.lost
        (((Fraction(55, 1), Fraction(70, 1)), (Fraction(48, 1), Fraction(66, 1))), 1)
    """

    scores: tuple[PairedScore, ...] = attrs.field(converter=_listed, repr=how_many)
    highest: Fraction | None = attrs.field(default=None, converter=_maybe)

    def __attrs_post_init__(self) -> None:
        refuse_twins((shown_id(each.person_id) for each in self.scores), "person", path="scores")
        if self.highest is not None:
            for place, each in enumerate(self.scores):
                _check_mark(each, self.highest, f"scores[{place}]")

    @classmethod
    def of(
        cls, before: Mapping[str, Exact], after: Mapping[str, Exact], *, highest: Exact | None = None
    ) -> PairedScores:
        """Return the marks of two tests, by person.

        Args:
            before: The marks before.
            after: The marks after.
            highest: The highest mark that could be had.

        Raises:
            InvalidValue: for a mark above the highest.
        """
        people = before.keys() | after.keys()
        return cls([PairedScore(who, before.get(who), after.get(who)) for who in people], _maybe(highest))

    @property
    def pairs(self) -> tuple[tuple[Fraction, Fraction], ...]:
        """Before and after of all who have both, by id."""
        return tuple(
            (each.before, each.after) for each in self.scores if each.before is not None and each.after is not None
        )

    @property
    def changes(self) -> tuple[Fraction, ...]:
        """After less before of all who have both, by id."""
        return tuple(after - before for before, after in self.pairs)

    @property
    def lost(self) -> int:
        """How many have not both."""
        return len(self.scores) - len(self.pairs)


def _check_mark(score: PairedScore, highest: Fraction, path: str) -> None:
    # Neither the person nor the mark is repeated: an error may be read by anybody.
    if any(mark is not None and mark > highest for mark in (score.before, score.after)):
        raise InvalidValue(
            "A mark lies above the highest one.",
            mend="Correct the mark, or say the highest that could be had.",
            path=path,
        )
