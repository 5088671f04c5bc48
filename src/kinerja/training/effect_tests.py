"""Tests of a change: what it is, where it lies, how often chance alone makes as much, and of how many people.

Few people are counted out exactly, because their mean is not what Student's t takes it for; many go by t.  A test
never stands for a verdict, and its chance never stands alone: estimate, interval, kind and number go with it.
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from math import comb
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import COMPUTED_DIGITS, exact
from ..base.exact_signed import regroup_chance, sign_flip_chance, signed_rank_chance
from ..base.exact_tests import sign_chance
from ..base.followed import Followed
from ..base.members import member
from ..base.rounding import Rounding
from ..base.stats_contrast import SampleSummary, contrast, standard_size
from ..base.words import Words, label, number_words
from ..errors import EmptyCollection, InvalidValue
from ..plans.fields import check_kind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from ..base.exact import Exact
    from ..base.stats_contrast import Contrast, StandardSize

__all__ = [
    "ENOUGH_FOR_PAIRED_T",
    "EffectTest",
    "EffectTestKind",
    "changes_test",
    "double_difference",
    "paired_test",
    "pass_test",
    "unit_test",
    "wave_test",
]

ENOUGH_FOR_PAIRED_T: int = 20
"""Of fewer pairs the signs are flipped and counted; from so many on Student's t is near enough (practice)."""

_SHOWN = Rounding(2)
_RAREST = Fraction(1, 10_000)


class EffectTestKind(StrEnum):
    """How it was tested."""

    T_BERPASANGAN = "t_berpasangan"
    """Student's t of the changes of the same people."""
    TANDA_DIBALIK = "tanda_dibalik"
    """All signs of the changes flipped, and counted: exact."""
    PERINGKAT_BERTANDA = "peringkat_bertanda"
    """The same of their ranks, the test of Wilcoxon: exact."""
    MCNEMAR = "mcnemar"
    """Who passed now and did not before, against who did the reverse: exact."""
    WELCH = "welch"
    """Two waves that asked other people."""
    SELISIH_GANDA = "selisih_ganda"
    """The change of those reached less that of others: difference in differences."""
    PERMUTASI_UNIT = "permutasi_unit"
    """The changes of few units, drawn anew in every way: exact."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("effect_test_kind", self)


@final
@attrs.frozen
class EffectTest:
    """What became of a number, and how often chance alone makes as much.

    Args:
        kind: How it was tested.
        estimate: The change, exact, in the unit of the number; of shares, in percentage points.
        low: Where the change of all lies at least, with the confidence; ``None`` where no spread shows it.
        high: Where it lies at most.
        confidence: Of the interval, in percent.
        chance: How often chance alone makes as much, either way; exact, or to ten digits where it went by t.
        groups: How many people, or units, were in each group.
        least_chance: The smallest chance that so many could have come to, whatever happened; 0 where it went by t.
        size: How large the change of the same people is in deviations of their changes; ``None`` for others.
    """

    kind: EffectTestKind
    estimate: Fraction
    low: Decimal | None
    high: Decimal | None
    confidence: Fraction
    chance: Fraction
    groups: tuple[int, ...]
    least_chance: Fraction = Fraction()
    size: StandardSize | None = None

    @property
    def n(self) -> int:
        """How many people, or units, in all."""
        return sum(self.groups)

    @property
    def words(self) -> Words:
        """All of it in a line: never a chance alone."""
        change, many = number_words(_SHOWN.published(self.estimate)), " + ".join(map(str, self.groups))
        sign = "+" if self.estimate > 0 else ""
        known, chance = self._interval, chance_words(self.chance)
        return Words(
            f"{sign}{change.id}{known.id}; {self.kind.label.id}, n = {many}; kebetulan saja {chance.id}",
            f"{sign}{change.en}{known.en}; {self.kind.label.en}, n = {many}; chance alone {chance.en}",
        )

    @property
    def _interval(self) -> Words:
        if self.low is None or self.high is None:
            return Words("", "")
        low, high = (number_words(_SHOWN.published(Fraction(end))) for end in (self.low, self.high))
        sure = number_words(self.confidence)
        return Words(f" (selang {sure.id}% {low.id} s.d. {high.id})", f" ({sure.en}% interval {low.en} to {high.en})")


def chance_words(chance: Fraction) -> Words:
    """Return a chance in percent, for people; nothing is ever told to be impossible."""
    if chance < _RAREST:
        return Words("< 0,01%", "< 0.01%")
    told = number_words(_SHOWN.published(100 * chance))
    return Words(f"{told.id}%", f"{told.en}%")


def paired_test(
    changes: Iterable[Exact],
    kind: EffectTestKind | str | None = None,
    *,
    confidence: Exact = 95,
    enough_for_t: int = ENOUGH_FOR_PAIRED_T,
) -> EffectTest:
    """Return the test of the same people before and after.

    Args:
        changes: After less before, one for each person.
        kind: Student's t, signs flipped, or Wilcoxon; by default signs flipped of fewer than 20, and t of more.
        confidence: Of the interval, in percent, from 50 to 99.9999; it goes by t, whichever the test.
        enough_for_t: From so many on t is the default.

    Raises:
        EmptyCollection: without a change, and by t when all changes are alike.
        InvalidValue: for a test of something else, and for more than can be counted out.

    Example:
        >>> told = paired_test([15, 12, 18, 8, 13, 6, 15, 19, 2, 11])
        >>> print(told.words.en)
        +11.90 (95% interval 8.08 to 15.72); exact test of flipped signs, n = 10; chance alone 0.20%
        >>> paired_test([4, 5, 6, 7, 8]).chance
        Fraction(1, 16)
    """
    given = [exact(each, digits=COMPUTED_DIGITS) for each in changes]
    if not given:
        raise EmptyCollection("Nobody has both marks.", mend="Give marks before and after.", path="changes")
    wanted, level = _paired_kind(kind), exact(confidence)
    varied = len(set(given)) > 1
    told = contrast((1, SampleSummary.of(given)), confidence=level) if varied or wanted is _T else None
    size = None if told is None else standard_size(told.t, len(given))
    if told is not None and (wanted or (_T if len(given) >= enough_for_t else _FLIPPED)) is _T:
        return _by_t(_T, told, _mean(given), (len(given),), size)
    low, high = (None, None) if told is None else (told.low, told.high)
    count = signed_rank_chance if wanted is _RANKED else sign_flip_chance
    least = _least_of_signs(len(given))
    return EffectTest(wanted or _FLIPPED, _mean(given), low, high, level, count(given), (len(given),), least, size)


_T, _FLIPPED = EffectTestKind.T_BERPASANGAN, EffectTestKind.TANDA_DIBALIK
_RANKED = EffectTestKind.PERINGKAT_BERTANDA


def _paired_kind(kind: EffectTestKind | str | None) -> EffectTestKind | None:
    if kind is None:
        return None
    found = member(EffectTestKind, kind)
    if found not in {_T, _FLIPPED, _RANKED}:
        raise InvalidValue(
            f"{found.label.en} is no test of the changes of the same people.",
            mend="Take T_BERPASANGAN, TANDA_DIBALIK or PERINGKAT_BERTANDA.",
            path="kind",
            value=found,
        )
    return found


def _mean(values: list[Fraction]) -> Fraction:
    return sum(values, Fraction()) / len(values)


def _least_of_signs(people: int) -> Fraction:
    return min(Fraction(1), Fraction(2, 2**people))


def _by_t(
    kind: EffectTestKind,
    told: Contrast,
    estimate: Fraction,
    groups: tuple[int, ...],
    size: StandardSize | None = None,
) -> EffectTest:
    chance = Fraction(told.chance)
    return EffectTest(kind, estimate, told.low, told.high, told.confidence, chance, groups, size=size)


def pass_test(followed: Followed, *, confidence: Exact = 95) -> EffectTest:
    """Return the exact test of McNemar: did more of the same people pass?

    Args:
        followed: Who passed before and after, who gained it, who lost it, who never passed.
        confidence: In percent; it is only compared with, as there is no interval.

    Raises:
        EmptyCollection: without people.
        WrongType: for what is no Followed.

    Example:
        >>> from kinerja.base.followed import Followed
        >>> print(pass_test(Followed(kept=10, gained=8, lost=1, still=3)).words.en)
        +31.82; exact McNemar test, n = 22; chance alone 3.91%
    """
    check_kind(followed, Followed, path="followed", mend="Give Followed(kept, gained, lost, still).")
    if not followed.people:
        raise EmptyCollection("Nobody was tested twice.", mend="Give how many passed.", path="followed")
    return EffectTest(
        EffectTestKind.MCNEMAR,
        Fraction(100 * (followed.gained - followed.lost), followed.people),
        None,
        None,
        exact(confidence),
        sign_chance(followed.gained, followed.lost),
        (followed.people,),
        _least_of_signs(followed.people),
    )


def wave_test(before: SampleSummary, after: SampleSummary, *, confidence: Exact = 95) -> EffectTest:
    """Return the test of two waves that asked other people, by Welch; printed means with deviation and n will do.

    Args:
        before: The earlier wave.
        after: The later one.
        confidence: Of the interval, in percent, from 50 to 99.9999.

    Raises:
        EmptyCollection: when no value differs from the others in either.

    Example:
        >>> before, after = SampleSummary.printed("79.50", 11, 30), SampleSummary.printed("83.20", "10.5", 30)
        >>> print(wave_test(before, after).words.en)
        +3.70 (95% interval -1.86 to 9.26); Welch's t, n = 30 + 30; chance alone 18.79%
    """
    told = contrast((-1, before), (1, after), confidence=confidence)
    return _by_t(EffectTestKind.WELCH, told, after.mean - before.mean, (before.n, after.n))


def double_difference(
    reached: tuple[SampleSummary, SampleSummary],
    others: tuple[SampleSummary, SampleSummary],
    *,
    confidence: Exact = 95,
) -> EffectTest:
    """Return how much more a unit changed than one that was not reached, where each wave asked other people.

    Args:
        reached: The waves of those reached, the earlier one first.
        others: The waves of the others, at the same times.
        confidence: Of the interval, in percent, from 50 to 99.9999.

    Raises:
        EmptyCollection: when no value differs from the others in any wave.

    Example:
        >>> reached = SampleSummary.printed("79.50", 11, 150), SampleSummary.printed("83.20", "10.5", 160)
        >>> others = SampleSummary.printed("80.40", "10.8", 140), SampleSummary.printed("81.10", "10.9", 145)
        >>> print(double_difference(reached, others).words.en)
        +3.00 (95% interval -0.48 to 6.48); difference in differences, n = 150 + 160 + 140 + 145; chance alone 9.14%
    """
    waves = (*reached, *others)
    told = contrast(*zip((-1, 1, 1, -1), waves, strict=True), confidence=confidence)
    estimate = waves[1].mean - waves[0].mean - (waves[3].mean - waves[2].mean)
    return _by_t(EffectTestKind.SELISIH_GANDA, told, estimate, tuple(wave.n for wave in waves))


def changes_test(reached: Iterable[Exact], others: Iterable[Exact], *, confidence: Exact = 95) -> EffectTest:
    """Return how much more people changed than others did, where all were tested twice.

    Args:
        reached: After less before of those reached, two or more.
        others: After less before of the others, two or more.
        confidence: Of the interval, in percent, from 50 to 99.9999.

    Raises:
        EmptyCollection: when no change differs from the others in either group.
        InvalidValue: for fewer than two in a group.
    """
    first, second = SampleSummary.of(reached), SampleSummary.of(others)
    told = contrast((1, first), (-1, second), confidence=confidence)
    return _by_t(EffectTestKind.SELISIH_GANDA, told, first.mean - second.mean, (first.n, second.n))


def unit_test(reached: Iterable[Exact], others: Iterable[Exact], *, confidence: Exact = 95) -> EffectTest:
    """Return how much more few units changed than others did, counting every way to draw those reached.

    Args:
        reached: The change of each unit reached, one or more.
        others: The change of each other unit, one or more.
        confidence: In percent; it is only compared with, as there is no interval.

    Raises:
        EmptyCollection: when one of the groups is empty.
        InvalidValue: for more than 200,000 ways to draw them.

    Example:
        >>> print(unit_test(["5.1", "4.2", "6.0"], ["0.3", "-1.2", "0.8", "1.1"]).words.en)
        +4.85; all ways to draw the units, n = 3 + 4; chance alone 2.86%
    """
    groups = [[exact(value, digits=COMPUTED_DIGITS) for value in group] for group in (reached, others)]
    chance = regroup_chance(*groups)
    first, second = map(len, groups)
    # Of two groups of one size each way to draw them has its mirror image.
    least = Fraction(2 if first == second else 1, comb(first + second, first))
    estimate = _mean(groups[0]) - _mean(groups[1])
    kind = EffectTestKind.PERMUTASI_UNIT
    return EffectTest(kind, estimate, None, None, exact(confidence), chance, (first, second), least)
