"""What is measured of a training, at which level, by which design; and how many people a design needs.

The levels are those of Kirkpatrick, with the return of Phillips as the fifth.  A design says who was measured when:
the same people before and after, other people in two waves, with or without others beside who were not reached.  Only
with others beside can a change be told from what would have happened anyway.
"""

from __future__ import annotations

from enum import StrEnum
from math import ceil
from types import MappingProxyType
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import exact
from ..base.followed import Followed
from ..base.members import member
from ..base.stats_contrast import needed_size
from ..base.words import Words, label
from ..errors import InvalidValue
from ..plans.fields import filled, is_a, stripped
from ..plans.target import Direction
from .effect_data import AskedOnce, ComparedScores, ComparedWaves, EffectData, UnitChanges, Waves
from .paired_scores import PairedScores

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from ..base.exact import Exact

__all__ = [
    "EffectDesignKind",
    "EffectLevel",
    "EffectMeasure",
    "HowChosen",
    "RequiredSample",
    "required_sample",
]


class EffectLevel(StrEnum):
    """At which level a training is evaluated."""

    REAKSI = "reaksi"
    """What those trained think of it: organiser, trainer, material."""
    PEMBELAJARAN = "pembelajaran"
    """What they learned: tests before and after."""
    PERILAKU = "perilaku"
    """What they do at work, as they, their leader and their peers see it."""
    HASIL = "hasil"
    """What became of the work: indicators, satisfaction, complaints, service times."""
    IMBAL_HASIL = "imbal_hasil"
    """What that is worth beside what it cost."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("effect_level", self)

    @property
    def number(self) -> int:
        """Its number, from 1 to 5."""
        return list(EffectLevel).index(self) + 1


class EffectDesignKind(StrEnum):
    """Who is measured when."""

    SEKALI = "sekali"
    ORANG_SAMA = "orang_sama"
    LULUS_ORANG_SAMA = "lulus_orang_sama"
    ORANG_LAIN = "orang_lain"
    ORANG_SAMA_BERPEMBANDING = "orang_sama_berpembanding"
    ORANG_LAIN_BERPEMBANDING = "orang_lain_berpembanding"
    UNIT_BERPEMBANDING = "unit_berpembanding"

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("effect_design_kind", self)

    @property
    def is_compared(self) -> bool:
        """Whether others stand beside who were not reached."""
        return self.value.endswith("_berpembanding")


class HowChosen(StrEnum):
    """How those reached were chosen."""

    SEMUA = "semua"
    """All were reached."""
    TERENDAH = "terendah"
    """Those who stood lowest: they rise by chance alone, trained or not (regression to the mean)."""
    UNDIAN = "undian"
    """By lot: only so the others are sure to be like them."""
    SUKARELA = "sukarela"
    """Those who wanted to: they may differ in more than the training."""
    TIDAK_DIKETAHUI = "tidak_diketahui"
    """Nobody said."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("how_chosen", self)


_KINDS: Mapping[type, EffectDesignKind] = MappingProxyType(
    {
        AskedOnce: EffectDesignKind.SEKALI,
        PairedScores: EffectDesignKind.ORANG_SAMA,
        Followed: EffectDesignKind.LULUS_ORANG_SAMA,
        Waves: EffectDesignKind.ORANG_LAIN,
        ComparedScores: EffectDesignKind.ORANG_SAMA_BERPEMBANDING,
        ComparedWaves: EffectDesignKind.ORANG_LAIN_BERPEMBANDING,
        UnitChanges: EffectDesignKind.UNIT_BERPEMBANDING,
    }
)


def _points(_: object, field: attrs.Attribute[int], count: int) -> None:
    if type(count) is not int or count < 0:
        raise InvalidValue(f"{field.name} is {count!r}.", mend="Give a whole number, 0 or more.", path=field.name)


def _level(value: EffectLevel | str) -> EffectLevel:
    return member(EffectLevel, value)


def _direction(value: Direction | str) -> Direction:
    return member(Direction, value)


def _chosen(value: HowChosen | str) -> HowChosen:
    return member(HowChosen, value)


@final
@attrs.frozen
class EffectMeasure:
    """One number that was measured to see what a training changed.

    Args:
        key: The caller's key, such as ``"skm"``.
        name: What it is.
        level: At which level it stands, 1 to 4.
        data: What was measured, by which design.
        better: Which way is better; of service times and complaints lower is.
        chosen: How those reached were chosen.
        earlier_points: How many times it was measured before the earlier wave: three show whether it moved anyway.

    Raises:
        InvalidValue: for level 5, which is a sum of money (:class:`~kinerja.training.effect.TrainingReturn`).

    Example:
        >>> told = EffectMeasure("reaksi", Words("Penyelenggara", "Organiser"), "reaksi", AskedOnce("4.62", 2244, 1, 5))
        >>> told.level.number, told.design.label.en
        (1, 'Asked once')
    """

    key: str = attrs.field(converter=stripped, validator=filled)
    name: Words = attrs.field(validator=is_a(Words))
    level: EffectLevel = attrs.field(converter=_level)
    data: EffectData = attrs.field(validator=is_a(*_KINDS))
    better: Direction = attrs.field(default=Direction.LEBIH_TINGGI, converter=_direction, kw_only=True)
    chosen: HowChosen = attrs.field(default=HowChosen.TIDAK_DIKETAHUI, converter=_chosen, kw_only=True)
    earlier_points: int = attrs.field(default=0, validator=_points, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.level is EffectLevel.IMBAL_HASIL:
            raise InvalidValue("A return is no measure.", mend="Give it as a TrainingReturn.", path="level")

    @property
    def design(self) -> EffectDesignKind:
        """By which design it was measured."""
        return _KINDS[type(self.data)]


_GROUPS: Mapping[EffectDesignKind, int] = MappingProxyType(
    {
        EffectDesignKind.ORANG_SAMA: 1,
        EffectDesignKind.ORANG_LAIN: 2,
        EffectDesignKind.ORANG_SAMA_BERPEMBANDING: 2,
        EffectDesignKind.ORANG_LAIN_BERPEMBANDING: 4,
    }
)


@final
@attrs.frozen
class RequiredSample:
    """How many people a design needs for a change to be seen.

    Args:
        design: The design.
        each: How many in each group.
        groups: How many groups: 2 waves of 2 units are 4.
        power: How often the change is seen when it is there, in percent.
        confidence: In percent.
    """

    design: EffectDesignKind
    each: int
    groups: int
    power: Fraction
    confidence: Fraction

    @property
    def total(self) -> int:
        """How many answers in all."""
        return self.each * self.groups


def required_sample(
    design: EffectDesignKind | str,
    change: Exact,
    deviation: Exact,
    *,
    power: Exact = 80,
    confidence: Exact = 95,
) -> RequiredSample:
    """Return how many people a design needs for a change to be seen, before anybody is asked.

    By the normal curve, which is a little low where it comes to fewer than twenty; and never fewer than a verdict asks
    for, as :class:`~kinerja.training.effect_verdict.EffectPolicy` usually does.

    Args:
        design: The same people or others, with or without others beside.
        change: The change that should be seen, in the unit of the number, not 0.
        deviation: The standard deviation: of the values where other people are asked, of the changes where the same.
        power: How often it should be seen, in percent, from 50 to 99.9.
        confidence: In percent, from 50 to 99.9999.

    Raises:
        InvalidValue: for a number out of range, and for a design that is not about means of people.

    Example:
        >>> [required_sample("orang_lain", change, 11).each for change in (2, 3, 4, 5)]
        [475, 212, 119, 76]
        >>> required_sample("orang_lain_berpembanding", 3, 11).total
        1692
    """
    kind = member(EffectDesignKind, design)
    if kind not in _GROUPS:
        raise InvalidValue(
            f"{kind.label.en}: no number of people follows from a deviation.",
            mend=f"Take one of {', '.join(_GROUPS)}.",
            path="design",
            value=kind,
        )
    groups = _GROUPS[kind]
    seen = needed_size(change, deviation, groups=groups, power=power, confidence=confidence)
    sure = exact(confidence)
    each = max(seen, _fewest_pairs(sure) if kind is EffectDesignKind.ORANG_SAMA else _FEWEST_IN_A_GROUP)
    return RequiredSample(kind, each, groups, exact(power), sure)


_FEWEST_PAIRS = 5
_FEWEST_IN_A_GROUP = 10


def _fewest_pairs(confidence: Fraction) -> int:
    """Return of how many pairs flipped signs can be sure at all: the least chance is ``2 / 2**n``."""
    return max(_FEWEST_PAIRS, (ceil(200 / (100 - confidence)) - 1).bit_length())
