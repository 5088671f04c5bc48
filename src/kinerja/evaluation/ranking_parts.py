"""The parts of a ranking: places, what tells people apart, who has no place, who is among the best."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import COMPUTED_DIGITS, Exact, exact
from ..base.finding import Undetermined
from ..base.law import Basis
from ..base.words import Words, label
from ..plans.fields import is_a, refuse_twins

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from fractions import Fraction

    from ..base.scale import Grade, Ranked
    from .cohort import Cohort

__all__ = [
    "RankNumbering",
    "RankPlace",
    "RankRule",
    "TopShare",
    "Unplaced",
    "by_rating_of_conduct",
    "by_rating_of_results",
]


class RankNumbering(StrEnum):
    """How places are counted behind a shared one."""

    KOMPETISI = "kompetisi"
    """1, 2, 2, 4: a place is one more than the number of people before it."""
    RAPAT = "rapat"
    """1, 2, 2, 3: no number is left out."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("rank_numbering", self)


def _numbers(numbers: Mapping[str, Exact] | tuple[tuple[str, Exact], ...]) -> tuple[tuple[str, Fraction], ...]:
    pairs = tuple(numbers) if isinstance(numbers, tuple) else tuple(numbers.items())
    refuse_twins((id for id, _ in pairs), "person", path="numbers")
    return tuple(sorted((id, exact(number, digits=COMPUTED_DIGITS)) for id, number in pairs))


@final
@attrs.frozen
class RankRule:
    """What tells people apart who would share a place.

    It is used for people who share a place only when all of them have a number; a missing one is never taken as 0.

    Args:
        label: Its name for people.
        basis: Where it stands, such as the decree of the agency.
        numbers: The number of each person by id; more goes first.

    Raises:
        InvalidValue: when a person stands twice.

    Example:
        >>> from kinerja.base.law import Law
        >>> decree = Law("SK Bupati 12/2025")("Diktum 4")
        >>> months = RankRule(Words("Masa kerja", "Length of service"), decree, {"e1": 30, "e2": 41})
        >>> months.numbers
        (('e1', Fraction(30, 1)), ('e2', Fraction(41, 1)))
    """

    label: Words
    basis: Basis = attrs.field(validator=is_a(Basis))
    numbers: tuple[tuple[str, Fraction], ...] = attrs.field(converter=_numbers)


def by_rating_of_results(cohort: Cohort, *, basis: Basis) -> RankRule:
    """Return the rule that the better rating of the results goes first.

    Args:
        cohort: The people.
        basis: Where the agency says so; PermenPANRB 6/2022 does not.
    """
    rated = {each.employee_id: each.hasil_kerja.merit for each in cohort.members if each.hasil_kerja}
    return RankRule(Words("Rating hasil kerja", "Rating of results"), basis, rated)


def by_rating_of_conduct(cohort: Cohort, *, basis: Basis) -> RankRule:
    """Return the rule that the better rating of the conduct goes first.

    Args:
        cohort: The people.
        basis: Where the agency says so; PermenPANRB 6/2022 does not.
    """
    rated = {each.employee_id: each.perilaku.merit for each in cohort.members if each.perilaku}
    return RankRule(Words("Rating perilaku kerja", "Rating of conduct"), basis, rated)


def _ids(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(ids))


@final
@attrs.frozen
class RankPlace:
    """A place and who has it.

    Args:
        number: The place, from 1.
        employee_ids: Who has it, by id; that order means nothing.
        predikat: Their grade.
        score: Their number, where the ranking goes by one; ``None`` else.
    """

    number: int
    employee_ids: tuple[str, ...] = attrs.field(converter=_ids)
    predikat: Ranked | Grade
    score: Fraction | None = None

    @property
    def shared(self) -> bool:
        """Whether several people have it."""
        return len(self.employee_ids) > 1


@final
@attrs.frozen
class Unplaced:
    """A person who has no place.

    Args:
        employee_id: Who.
        why: Why the rules gave no predikat.
    """

    employee_id: str
    why: Undetermined


@final
@attrs.frozen
class TopShare:
    """Who is among the best share of a ranking.

    Args:
        share: The share, above 0 and at most 1.
        ranked: How many people have a place; people without one are in no share.
        quota: The share of them, exactly; it need not be whole.
        inside: Who is among them whatever the ties.
        tied: People who share the place at which the quota ends: nothing says which of them are among them.
        seats: For how many of these there is room.
    """

    share: Fraction
    ranked: int
    quota: Fraction
    inside: tuple[str, ...] = attrs.field(converter=_ids)
    tied: tuple[str, ...] = attrs.field(converter=_ids)
    seats: int

    def includes(self, employee_id: str) -> bool | Undetermined:
        """Return whether a person is among the best; undetermined for a person whom the cut goes through."""
        if employee_id in self.tied:
            return Undetermined(
                Words(
                    f"{len(self.tied)} orang berbagi peringkat ini dan hanya {self.seats} yang masuk kuota.",
                    f"{len(self.tied)} people share this place, and there is room for {self.seats}.",
                )
            )
        return employee_id in self.inside
