"""What a measurement says of a change: better, worse, not clear, or too little known; and of many at once.

A verdict needs enough people, a test that so many could pass at all, a chance small enough, and an interval that leaves
out 0 where there is one.  Where many trainings are judged together some would look better by chance alone, so their
chances are corrected.  That something changed never says that the training made it so.
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import COMPUTED_DIGITS, exact
from ..base.finding import Finding, Undetermined
from ..base.law import Assurance
from ..base.laws import PP_11_2017
from ..base.members import member
from ..base.words import Words, label
from ..errors import InvalidValue
from ..feedback.survey_waves import WaveVerdict
from ..plans.target import Direction
from .effect_tests import ENOUGH_FOR_PAIRED_T, EffectTest, chance_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..base.exact import Exact
    from ..base.law import Basis
    from .effect_design import EffectDesignKind, EffectLevel, HowChosen
    from .n_gain import ClassGain

__all__ = ["EVALUATION_DUTY", "Effect", "EffectPolicy", "ManyTests", "adjusted_chances", "correct_for_many"]

EVALUATION_DUTY: Basis = PP_11_2017(
    "Pasal 203 ayat (5) huruf c",
    assurance=Assurance.ASSUMPTION,
    note="The article has the development of competency evaluated and names no method. Designs, tests and how many"
    " people they need are ours; no regulation on evaluation after training was found.",
)
"""Where evaluation is a duty, and what of this is ours."""


class ManyTests(StrEnum):
    """How chances are corrected where many are judged together."""

    HOLM = "holm"
    """That none of all is called clear by chance."""
    BENJAMINI_HOCHBERG = "benjamini_hochberg"
    """That of those called clear few are so by chance."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("many_tests", self)


@final
@attrs.frozen
class EffectPolicy:
    """When something is said of a change; all of it is ours, and may be set otherwise.

    Args:
        confidence: In percent, from 50 to 99.9999; what is left of 100 is the chance that a verdict may be wrong by.
        fewest_pairs: Of fewer people measured twice nothing is said, 5 or more.
        fewest_respondents: Of fewer people in a wave, or a group beside another, nothing is said, 5 or more.
        enough_for_t: From so many pairs on Student's t is used instead of counting, 10 or more.
        earlier_points: From so many earlier points on the lowest may be followed without others beside, 2 or more.

    Raises:
        InvalidValue: for a number out of range.
    """

    confidence: Fraction = attrs.field(default=Fraction(95), converter=exact)
    fewest_pairs: int = 5
    fewest_respondents: int = 10
    enough_for_t: int = ENOUGH_FOR_PAIRED_T
    earlier_points: int = 3

    def __attrs_post_init__(self) -> None:
        for name, least in _LEAST:
            given = getattr(self, name)
            if type(given) is not int or given < least:
                mend = f"Give a whole number, {least} or more."
                raise InvalidValue(f"{name} is {given!r}.", mend=mend, path=name, value=given)
        if not _FIFTY <= self.confidence <= _SUREST:
            raise InvalidValue(
                f"A confidence of {self.confidence} percent is none that is asked for.",
                mend="Give percent, from 50 to 99.9999; 95 is usual.",
                path="confidence",
                value=self.confidence,
            )


_LEAST = (("fewest_pairs", 5), ("fewest_respondents", 5), ("enough_for_t", 10), ("earlier_points", 2))
_FIFTY, _SUREST = Fraction(50), Fraction("99.9999")


@final
@attrs.frozen
class Effect:
    """What a measurement says of a change; it holds no marks of persons.

    Args:
        key: The caller's key of the measure.
        name: What was measured.
        level: At which level.
        design: By which design.
        better: Which way is better.
        chosen: How those reached were chosen.
        answer: The test, or why there is none.
        before: The mean of those reached before; ``None`` where there is none, or too few people stand behind it.
        after: Their mean after.
        lost: How many were measured once only, and are not counted.
        gain: The N-gain, where the highest mark is known; it says how much, the verdict says whether.
        findings: What has to be said with it.
        adjusted: The chance corrected for all that were judged together; ``None`` where it was judged alone.
        corrected_by: How it was corrected.
    """

    key: str
    name: Words
    level: EffectLevel
    design: EffectDesignKind
    better: Direction
    chosen: HowChosen
    answer: EffectTest | Undetermined
    before: Fraction | None = None
    after: Fraction | None = None
    lost: int = 0
    gain: ClassGain | None = None
    findings: tuple[Finding, ...] = ()
    adjusted: Fraction | None = None
    corrected_by: ManyTests | None = None

    @property
    def verdict(self) -> WaveVerdict:
        """What it says."""
        test = self.answer
        if isinstance(test, Undetermined) or test.least_chance > _left(test):
            return WaveVerdict.DATA_KURANG
        chance = test.chance if self.adjusted is None else self.adjusted
        within = test.low is not None and test.high is not None and test.low <= 0 <= test.high
        if chance > _left(test) or within:
            return WaveVerdict.TIDAK_JELAS
        is_better = (test.estimate > 0) is (self.better is Direction.LEBIH_TINGGI)
        return WaveVerdict.MEMBAIK if is_better else WaveVerdict.MEMBURUK

    @property
    def reason(self) -> Words:
        """The verdict in a sentence, with estimate, interval, test and number."""
        if isinstance(self.answer, Undetermined):
            return self.answer.reason
        told, said = self.answer.words, self._said
        return Words(f"{said.id}: {told.id}{self._corrected.id}.", f"{said.en}: {told.en}{self._corrected.en}.")

    @property
    def _said(self) -> Words:
        match self.verdict:
            case WaveVerdict.DATA_KURANG:
                return Words(
                    "Terlalu sedikit: hasil apa pun masih dapat terjadi karena kebetulan",
                    "Too few: whatever came out, chance alone could have made it",
                )
            case WaveVerdict.TIDAK_JELAS:
                return Words(
                    "Tidak jelas; itu bukan bukti bahwa tidak ada yang berubah",
                    "Not clear; that is no proof that nothing changed",
                )
            case verdict if self.design.is_compared:
                return Words(
                    f"{verdict.label.id} dibanding yang lain, di luar kebetulan",
                    f"{verdict.label.en} than the others, beyond chance",
                )
            case verdict:
                return Words(
                    f"{verdict.label.id}, di luar kebetulan; sebabnya belum diketahui",
                    f"{verdict.label.en}, beyond chance; why is not known",
                )

    @property
    def _corrected(self) -> Words:
        if self.adjusted is None or self.corrected_by is None:
            return Words("", "")
        chance = chance_words(self.adjusted)
        by = self.corrected_by.label
        return Words(f", {chance.id} sesudah koreksi {by.id}", f", {chance.en} corrected by {by.en}")


def _left(test: EffectTest) -> Fraction:
    return 1 - test.confidence / 100


def adjusted_chances(chances: Iterable[Exact], method: ManyTests | str) -> tuple[Fraction, ...]:
    """Return chances corrected for how many there are, in the order given.

    Args:
        chances: One for each test, from 0 to 1.
        method: Holm keeps any one from being called clear by chance; Benjamini and Hochberg keep few of those called
            clear from being so, which suits a long list to look into.

    Raises:
        InvalidValue: for what is no chance.

    Example:
        >>> [str(each) for each in adjusted_chances(["0.01", "0.04", "0.03"], "holm")]
        ['3/100', '3/50', '3/50']
        >>> [str(each) for each in adjusted_chances(["0.01", "0.04", "0.03"], "benjamini_hochberg")]
        ['3/100', '1/25', '1/25']
    """
    given, way = [exact(each, digits=COMPUTED_DIGITS) for each in chances], member(ManyTests, method)
    for place, each in enumerate(given):
        if not 0 <= each <= 1:
            raise InvalidValue(f"{each} is no chance.", mend="Give 0 to 1.", path=f"chances[{place}]", value=each)
    order = sorted(range(len(given)), key=given.__getitem__)
    stepped = _holm(given, order) if way is ManyTests.HOLM else _benjamini_hochberg(given, order)
    return tuple(stepped[place] for place in range(len(given)))


def _holm(given: Sequence[Fraction], order: Sequence[int]) -> dict[int, Fraction]:
    found, least = {}, Fraction()
    for rank, place in enumerate(order):
        least = max(least, min(Fraction(1), (len(order) - rank) * given[place]))
        found[place] = least
    return found


def _benjamini_hochberg(given: Sequence[Fraction], order: Sequence[int]) -> dict[int, Fraction]:
    found, most = {}, Fraction(1)
    for rank in range(len(order), 0, -1):
        place = order[rank - 1]
        most = min(most, len(order) * given[place] / rank)
        found[place] = most
    return found


def correct_for_many(effects: Iterable[Effect], method: ManyTests | str = ManyTests.HOLM) -> tuple[Effect, ...]:
    """Return effects that are judged together: of twenty trainings that do nothing, one looks clear by chance alone.

    Args:
        effects: All that were tested, also those that came to nothing: to leave them out is the mistake itself.
        method: How chances are corrected.

    Returns:
        The same effects in the same order, those with a test with their corrected chance.
    """
    told, way = tuple(effects), member(ManyTests, method)
    places = {place: each.answer.chance for place, each in enumerate(told) if isinstance(each.answer, EffectTest)}
    chances = dict(zip(places, adjusted_chances(places.values(), way), strict=True))
    return tuple(
        attrs.evolve(each, adjusted=chances[place], corrected_by=way) if place in chances else each
        for place, each in enumerate(told)
    )
