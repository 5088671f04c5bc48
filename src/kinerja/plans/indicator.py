"""Indicators of individual performance (IKI): a measure, its target, and the way there.

An indicator of a JPT or of the head of an independent unit belongs to a perspective; every other one has aspects, of
which it may merge several.  Its trajectory says which part of the target is due in which period.
"""

from __future__ import annotations

from enum import StrEnum
from itertools import pairwise
from types import NoneType
from typing import TYPE_CHECKING, final, get_args

import attrs
from attrs.validators import optional

from ..base.words import label
from ..errors import InvalidValue, WrongType
from .fields import filled, in_order, is_a, stripped
from .target import Target

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..base.period import Period
    from ..base.words import Words

__all__ = ["Aspek", "Indicator", "Perspektif", "Stake"]

_TARGETS = frozenset({NoneType, *get_args(Target)})


class Aspek(StrEnum):
    """What an indicator measures (PermenPANRB 6/2022, art. 9(2))."""

    KUANTITAS = "kuantitas"
    KUALITAS = "kualitas"
    WAKTU = "waktu"
    BIAYA = "biaya"

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("aspek", self)


class Perspektif(StrEnum):
    """The four perspectives of a JPT or of the head of an independent unit (PermenPANRB 6/2022, annex p. 29)."""

    PENERIMA_LAYANAN = "penerima_layanan"
    PROSES_BISNIS = "proses_bisnis"
    PENGUATAN_INTERNAL = "penguatan_internal"
    ANGGARAN = "anggaran"


class Stake(StrEnum):
    """What may be at stake so that a target leaves no room for error (PermenPANRB 6/2022, annex p. 51)."""

    NYAWA = "nyawa"
    CEDERA = "cedera"
    KEAMANAN_NASIONAL = "keamanan_nasional"
    KERUGIAN_BESAR = "kerugian_besar"


def _aspects(aspek: Iterable[Aspek]) -> tuple[Aspek, ...]:
    return in_order(Aspek, aspek)


def _by_start(steps: Iterable[tuple[Period, Target]]) -> tuple[tuple[Period, Target], ...]:
    return tuple(sorted(((period, target) for period, target in steps), key=lambda step: step[0].start))


@final
@attrs.frozen
class Indicator:
    """A measure of success of one work result, with its target.

    Args:
        id: The caller's key, unique in the plan.
        text: The indicator; in a qualitative plan one narrative that holds measure and target.
        target: What is expected at the end; ``None`` when the narrative says it.
        aspek: What it measures, one or several; for JA and JF.
        perspektif: The perspective; for JPT and heads of independent units.
        trajectory: Pairs of a period and the target due in it, without overlap; kept sorted by time.
        stake: What is at stake when the target must be absolute; ``None`` for most.

    Raises:
        WrongType: when the target is a bare number or text.
        InvalidValue: when id or text is empty, or two periods of the trajectory overlap.

    Example:
        >>> from ..base.period import Period
        >>> from .target import Direction, Exactly
        >>> tons = Indicator(
        ...     "i1",
        ...     "Jumlah produksi perikanan budidaya",
        ...     Exactly("100000000", "ton", Direction.LEBIH_TINGGI),
        ...     aspek=(Aspek.KUANTITAS,),
        ...     trajectory=((Period.quarter(2025, 1), Exactly("15000000", "ton", Direction.LEBIH_TINGGI)),),
        ... )
        >>> tons.target_in(Period.quarter(2025, 1)).words.en
        '15,000,000 ton'
        >>> tons.target_in(Period.quarter(2025, 2)) is None
        True
    """

    id: str = attrs.field(converter=stripped, validator=filled)
    text: str = attrs.field(converter=stripped, validator=filled)
    target: Target | None = None
    aspek: tuple[Aspek, ...] = attrs.field(default=(), converter=_aspects)
    perspektif: Perspektif | None = attrs.field(default=None, validator=optional(is_a(Perspektif)), kw_only=True)
    trajectory: tuple[tuple[Period, Target], ...] = attrs.field(default=(), converter=_by_start, kw_only=True)
    stake: Stake | None = attrs.field(default=None, validator=optional(is_a(Stake)), kw_only=True)

    def __attrs_post_init__(self) -> None:
        # A plan has hundreds of indicators: a look into a set costs a third of a validator.
        if self.target.__class__ not in _TARGETS:
            raise WrongType(
                f"{self.target!r} is no target.",
                mend='Say how it is meant, such as AtLeast(90, "%"), AtMost(2, "jam"), YesNo(True), TextTarget("A").',
                path="target",
                value=self.target,
            )
        for (earlier, _), (later, _) in pairwise(self.trajectory):
            if earlier.overlaps(later):
                raise InvalidValue(
                    f"Two periods of the trajectory overlap: {earlier.label.en} and {later.label.en}.",
                    why="One day cannot have two targets.",
                    mend="Give periods that follow one another.",
                    path="trajectory",
                    value=(earlier, later),
                )

    def target_in(self, period: Period) -> Target | None:
        """Return the trajectory's target for exactly ``period``, or ``None`` when it has none."""
        return next((target for due, target in self.trajectory if due == period), None)
