"""Performance allowances (tukin, TPP): a region's factors by predikat, and its weights of performance and discipline.

No national table from predikat to allowance was found, and none of a region could be read in full: the numbers are the
region's, given with the decree that has them.  What stands here is the shape that decrees share: a percentage for each
predikat, a weighted mean of percentages, one declared rounding, and nothing assumed where something is missing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import exact, number_text
from ..base.members import member
from ..base.scale import Grade, Ranked, Scale
from ..base.words import Words, label, number_words
from ..errors import InvalidValue, UnknownName, WrongType
from ..formula.steps import Input, Step

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from ..base.exact import Exact
    from ..base.law import Basis
    from ..base.rounding import Rounding

__all__ = ["Allowance", "FactorTable", "Paid", "PercentStage", "share_of_hours", "work_minutes"]

FULL = 100
"""All of an allowance, in percent."""


Pairs = tuple[tuple[str, Fraction], ...]
"""Names with their numbers."""


def _pairs(numbers: Mapping[str, Exact] | Iterable[tuple[str, Exact]]) -> Pairs:
    found = tuple(numbers.items()) if isinstance(numbers, Mapping) else tuple(numbers)
    if not found or len({name for name, _ in found}) != len(found):
        raise InvalidValue("There is no name, or one stands there twice.", mend="Give each name once.")
    return tuple((str(name), exact(number)) for name, number in found)


def _not_below_zero(numbers: Iterable[tuple[str, Fraction]], path: str) -> None:
    for name, number in numbers:
        if number < 0:
            raise InvalidValue(
                f"{name!r} is {number_text(number)}.",
                why="Nobody pays back by a table.",
                mend="Give 0 or more.",
                path=f"{path}.{name}",
                value=number,
            )


@final
@attrs.frozen
class FactorTable:
    """What each predikat is worth, in percent of an allowance or in points of an index, by the decree that says so.

    Args:
        scale: The scale of the predikat.
        factors: A number for every token of the scale, 0 or more; a mapping will do.
        basis: The article that has the table.

    Raises:
        InvalidValue: when a predikat has no number, or one is below 0.
        UnknownName: when a number is for no predikat of the scale.

    Example:
        >>> from kinerja import Law, Predikat, Scale
        >>> table = FactorTable(
        ...     Scale.of(Predikat),
        ...     {"sangat_baik": 100, "baik": 100, "butuh_perbaikan": 90, "kurang": 85, "sangat_kurang": 80},
        ...     Law("Perbup Contoh 7/2025")("Pasal 12"),
        ... )
        >>> table.factor(Predikat.KURANG)
        Fraction(85, 1)
    """

    scale: Scale
    factors: Pairs = attrs.field(converter=_pairs)
    basis: Basis

    def __attrs_post_init__(self) -> None:
        known = dict(self.factors)
        for name in sorted(known.keys() - set(self.scale.tokens)):
            self.scale.grade(name)
        missing = [token for token in self.scale.tokens if token not in known]
        if missing:
            raise InvalidValue(
                f"The table has no number for {', '.join(missing)}.",
                why="What a decree leaves out is not 0, and no other row stands for it.",
                mend="Give every predikat the number that the decree has.",
                path="factors",
            )
        _not_below_zero(self.factors, "factors")

    def factor(self, predikat: Ranked | Grade | str) -> Fraction:
        """Return the number of a predikat.

        Args:
            predikat: A grade of the scale, or its token.

        Raises:
            UnknownName: for a token that is not on the scale.
            WrongType: for a grade of another scale, or a predikat that is undetermined.
        """
        token = predikat if isinstance(predikat, str) else self._token(predikat)
        self.scale.grade(token)
        return dict(self.factors)[token]

    def _token(self, predikat: object) -> str:
        held = None
        if isinstance(predikat, Ranked):
            held = predikat.scale_id()
        elif isinstance(predikat, Grade):
            held = predikat.scale.id
        if held != self.scale.id:
            raise WrongType(
                f"{predikat!r} is no grade of the scale {self.scale.id!r}.",
                why="A percentage is for one predikat of one regulation; without a predikat there is none.",
                mend="Give a grade of that scale, or wait until there is one.",
                value=predikat,
            )
        return str(predikat)


class PercentStage(StrEnum):
    """What the rounded percentage of an allowance is for; the decree says it, so there is no default."""

    DICETAK = "dicetak"
    """For print only: money is taken of the exact percentage, and rounded once."""
    DIBAYAR = "dibayar"
    """For pay as well: money is taken of the rounded percentage."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("percent_stage", self)


def _stage(value: PercentStage | str) -> PercentStage:
    return member(PercentStage, value)


@final
@attrs.frozen
class Allowance:
    """How an allowance is made of components, such as performance and discipline, by the decree of a region or agency.

    Args:
        weights: The weight of each component; together 1.  A mapping will do.
        basis: The article that has them.
        rounding: How the percentage is rounded, with the article that says so.
        stage: Whether it is rounded for print only, or money is taken of the rounded percentage.

    Raises:
        InvalidValue: when the weights are not 1 together, or one is below 0.
        UnknownName: for another stage.

    Example:
        >>> from kinerja import Law, Rounding
        >>> perbup = Law("Perbup Contoh 7/2025")
        >>> tpp = Allowance(
        ...     {"kinerja": "0.6", "disiplin": "0.4"},
        ...     perbup("Pasal 10"),
        ...     Rounding(2, basis=perbup("Pasal 11")),
        ...     stage=PercentStage.DICETAK,
        ... )
        >>> tpp.paid({"kinerja": 0, "disiplin": 100}).published
        Decimal('40.00')
    """

    weights: Pairs = attrs.field(converter=_pairs)
    basis: Basis
    rounding: Rounding
    stage: PercentStage = attrs.field(converter=_stage, kw_only=True)

    def __attrs_post_init__(self) -> None:
        _not_below_zero(self.weights, "weights")
        whole = sum(weight for _, weight in self.weights)
        if whole != 1:
            raise InvalidValue(
                f"The weights are {number_text(Fraction(whole))} together.",
                mend="Give weights that are 1 together, such as '0.6' and '0.4'.",
                path="weights",
                value=self.weights,
            )

    def paid(self, scores: Mapping[str, Exact]) -> Paid:
        """Return how much of the allowance is paid.

        Args:
            scores: The score of each component in percent, 0 or more; for performance that may be
                :meth:`FactorTable.factor`.

        Raises:
            InvalidValue: when the score of a component is missing, which is not 0, or below 0.
            UnknownName: when a score is for no component.
        """
        held = dict(_pairs(scores))
        names = dict(self.weights)
        for name in held.keys() - names:
            known = ", ".join(names)
            raise UnknownName(f"{name!r} is no component.", mend=f"Known are {known}.", path=f"scores.{name}")
        missing = [name for name in names if name not in held]
        if missing:
            raise InvalidValue(
                f"The score of {', '.join(missing)} is missing.",
                why="What is not known is not 0.",
                mend="Give the score of every component.",
                path="scores",
            )
        _not_below_zero(held.items(), "scores")
        percent = sum((weight * held[name] for name, weight in self.weights), Fraction(0))
        return Paid(percent, self.rounding, self._because(percent, held), stage=self.stage)

    def _because(self, percent: Fraction, scores: Mapping[str, Fraction]) -> Step:
        label = Words("Persentase yang dibayarkan", "Percentage paid")
        if self.stage is PercentStage.DIBAYAR:
            label = Words("Persentase sebelum pembulatan", "Percentage before rounding")
        steps = tuple(self._part(name, weight, scores[name]) for name, weight in self.weights)
        return Step("persen_dibayar", label, percent, (), self.basis, steps)

    def _part(self, name: str, weight: Fraction, score: Fraction) -> Step:
        share = number_words(FULL * weight)
        label = Words(f"Bagian {name} (bobot {share.id}%)", f"Share of {name} (weight {share.en}%)")
        return Step(f"bagian_{name}", label, weight * score, (Input(name, score, "%"),), self.basis)


@final
@attrs.frozen
class Paid:
    """How much of an allowance is paid.

    Args:
        percent: In percent of the whole, exact.
        rounding: How it is rounded.
        because: The explanation.
        stage: What the rounded percentage is for.
    """

    percent: Fraction
    rounding: Rounding
    because: Step
    stage: PercentStage = attrs.field(converter=_stage, kw_only=True)

    @property
    def published(self) -> Decimal:
        """The percentage as the decree prints it."""
        return self.rounding.published(self.percent)

    @property
    def payable(self) -> Fraction:
        """The percentage that money is taken of: rounded where the decree pays the rounded one, else exact."""
        return self.rounding.apply(self.percent) if self.stage is PercentStage.DIBAYAR else self.percent

    def amount(self, ceiling: Exact, rounding: Rounding) -> Decimal:
        """Return the money that is paid.

        Args:
            ceiling: The whole allowance (pagu), in rupiah.
            rounding: How money is rounded, with the article that says so.

        Example:
            >>> from kinerja import Law, Rounding
            >>> perbup = Law("Perbup Contoh 7/2025")
            >>> whole = Rounding(0, basis=perbup("Pasal 11"))
            >>> for stage in PercentStage:
            ...     tpp = Allowance({"kinerja": 1}, perbup("Pasal 10"), whole, stage=stage)
            ...     print(tpp.paid({"kinerja": "87.5"}).amount(4_250_001, whole))
            3718751
            3740001
        """
        return rounding.published(exact(ceiling) * self.payable / FULL)


# --- Hours ----------------------------------------------------------------------------------------------------------

_CLOCK = re.compile(r"([0-9]{1,3}):([0-5][0-9])")


def work_minutes(text: str) -> int:
    """Return a duration that is written as hours and minutes, in minutes.

    Args:
        text: Such as ``"05:59"``.  Without the colon nobody can tell 5 hours 59 minutes from 559 minutes, and a share
            taken of such numbers is wrong.

    Raises:
        InvalidValue: for anything else.

    Example:
        >>> work_minutes("05:59"), work_minutes("6:30")
        (359, 390)
    """
    found = _CLOCK.fullmatch(text) if isinstance(text, str) else None
    if found is None:
        raise InvalidValue(
            f"{text!r} is no duration.",
            why="Hours and minutes are no decimal number: 5:59 is 359 minutes, not 559.",
            mend='Write hours and minutes with a colon, such as "05:59".',
            value=text,
        )
    hours, minutes = map(int, found.groups())
    return 60 * hours + minutes


def share_of_hours(worked: str, required: str) -> Fraction:
    """Return the share of the required hours that was worked, at most 1.

    Args:
        worked: What was worked, such as ``"05:59"``.
        required: What the schedule of that day and unit requires; each unit gives its own, the formula is one.

    Raises:
        InvalidValue: for what is no duration, or a schedule of no hours.

    Example:
        >>> share_of_hours("05:59", "06:30"), share_of_hours("07:00", "06:30")
        (Fraction(359, 390), Fraction(1, 1))
    """
    whole = work_minutes(required)
    if not whole:
        raise InvalidValue(
            "The schedule requires no hours.", mend="Leave that day out.", path="required", value=required
        )
    return min(Fraction(work_minutes(worked), whole), Fraction(1))
