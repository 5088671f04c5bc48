"""Maps from bands of a figure to a score, as some agencies have them: strategies with a name and a basis, none default.

A map loses what it was made of: 80.9 and 81.0 may lie 20 points apart, and an interval across the edge shows that.
Where the bands as they are printed leave a gap, a number in the gap has no score.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import COMPUTED_DIGITS, exact
from ..base.finding import Undetermined
from ..base.law import Assurance, Basis, Law
from ..base.words import Words
from ..errors import EmptyCollection, InvalidValue
from ..plans.fields import check_kind, filled, is_a, stripped
from ..plans.target import Direction
from ..plans.units import amount, unit_key
from .figure import Figure

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction

    from ..base.exact import Exact

__all__ = ["DJPB_IKM", "BandScores", "ScoreBand"]


def _edge(value: Exact | None) -> Fraction | None:
    return None if value is None else exact(value)


@final
@attrs.frozen
class ScoreBand:
    """One band and its score.

    Args:
        score: The score.
        at_least: The lowest number of the band; ``None`` where it is open below.
        at_most: The highest number; ``None`` where it is open above, or ends with ``below``.
        below: The first number above that the band does not hold; ``None`` where it is open, or ends with ``at_most``.

    Raises:
        InvalidValue: for a band of nothing, of everything, or with two upper ends.

    Example:
        >>> band = ScoreBand(80, at_least=66, at_most=80)
        >>> band.holds(exact(80)), band.holds(exact("80.5"))
        (True, False)
    """

    score: Fraction = attrs.field(converter=exact)
    at_least: Fraction | None = attrs.field(default=None, converter=_edge, kw_only=True)
    at_most: Fraction | None = attrs.field(default=None, converter=_edge, kw_only=True)
    below: Fraction | None = attrs.field(default=None, converter=_edge, kw_only=True)

    def __attrs_post_init__(self) -> None:
        end = self.at_most if self.below is None else self.below
        if self.at_most is not None and self.below is not None:
            raise InvalidValue("The band has two upper ends.", mend="Give at_most or below.", path="below")
        if self.at_least is None and end is None:
            raise InvalidValue("The band holds every number.", mend="Give one of its ends.", path="at_least")
        if self.at_least is not None and end is not None and not (self.holds(self.at_least)):
            raise InvalidValue(
                f"The band from {self.at_least} holds no number.", mend="Give the lower end first.", path="at_least"
            )

    def holds(self, value: Fraction) -> bool:
        """Return whether a number lies in the band."""
        return (
            (self.at_least is None or value >= self.at_least)
            and (self.at_most is None or value <= self.at_most)
            and (self.below is None or value < self.below)
        )


def _bands(bands: Iterable[ScoreBand]) -> tuple[ScoreBand, ...]:
    return tuple(bands)


@final
@attrs.frozen
class BandScores:
    """A map from bands to scores, with who says so.

    Args:
        id: A short stable name.
        unit: The unit of the numbers that it reads, such as ``"indeks"``.
        bands: The bands, from the lowest to the highest; they may leave gaps, as printed ones do.
        basis: Who says so.

    Raises:
        EmptyCollection: without a band.
        InvalidValue: for bands that overlap or are out of order, and for scores that rise and fall again.

    Example:
        >>> DJPB_IKM.score(exact("79.6")), DJPB_IKM.score(exact("80.5")).reason.en
        (Fraction(80, 1), '80.5 indeks lies in no band of djpb_ikm.')
    """

    id: str = attrs.field(converter=stripped, validator=filled)
    unit: str = attrs.field(converter=stripped, validator=filled)
    bands: tuple[ScoreBand, ...] = attrs.field(converter=_bands)
    basis: Basis = attrs.field(validator=is_a(Basis), kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not self.bands:
            raise EmptyCollection("The map has no band.", mend="Give one ScoreBand or more.", path="bands")
        for index, (lower, higher) in enumerate(pairwise(self.bands)):
            if not _apart(lower, higher):
                raise InvalidValue(
                    f"The bands {index} and {index + 1} overlap or are out of order.",
                    why="One number cannot have two scores.",
                    mend="Give the lowest band first, and let each end before the next one begins.",
                    path=f"bands[{index + 1}]",
                )
        scores = [band.score for band in self.bands]
        if scores not in (sorted(scores), sorted(scores, reverse=True)):
            raise InvalidValue(
                "The scores rise and fall again.",
                why="A better number never scores less.",
                mend="Order the scores with the bands, or against them where lower is better.",
                path="bands",
            )

    def score(self, value: Exact) -> Fraction | Undetermined:
        """Return the score of a number, or that it lies in no band.

        Args:
            value: The number, in the unit of the map.
        """
        number = exact(value, digits=COMPUTED_DIGITS)
        found = next((band.score for band in self.bands if band.holds(number)), None)
        return Undetermined(_in_no_band(amount(number, self.unit), self.id), self.basis) if found is None else found

    def apply(self, figure: Figure) -> Figure | Undetermined:
        """Return a figure as a score: the same unit, period and aggregation, and the scores its interval reaches.

        Args:
            figure: A figure in the unit of the map.

        Returns:
            A figure whose unit of measure is ``"skor"``; without an interval where one of its ends lies in no band.
            ``Undetermined`` where the number itself does.

        Raises:
            InvalidValue: for a figure in another unit of measure.
            WrongType: for what is no figure.
        """
        check_kind(figure, Figure, path="figure", mend="Give a Figure.")
        if unit_key(figure.unit) != unit_key(self.unit):
            raise InvalidValue(
                f"The figure is in {figure.unit!r}, the map {self.id!r} reads {self.unit!r}.",
                mend="Give a figure in the unit of the map.",
                path="figure.unit",
                value=figure.unit,
            )
        found = self.score(figure.value)
        return found if isinstance(found, Undetermined) else self._scored(figure, found)

    def _scored(self, figure: Figure, score: Fraction) -> Figure:
        ends = [None if end is None else self.score(end) for end in (figure.low, figure.high)]
        known = sorted(end for end in ends if end is not None and not isinstance(end, Undetermined))
        low, high = known if len(known) == 2 else (None, None)
        return attrs.evolve(
            figure,
            value=score,
            unit="skor",
            low=low,
            high=high,
            confidence=figure.confidence if low is not None else None,
            better=Direction.LEBIH_TINGGI,
            basis=(*figure.basis, self.basis),
            notes=(*figure.notes, _mapped(figure.words, self.id)),
        )


def _apart(lower: ScoreBand, higher: ScoreBand) -> bool:
    if higher.at_least is None:
        return False
    if lower.below is not None:
        return lower.below <= higher.at_least
    return lower.at_most is not None and lower.at_most < higher.at_least


def _in_no_band(value: Words, id: str) -> Words:
    return Words(f"{value.id} tidak termasuk rentang mana pun pada {id}.", f"{value.en} lies in no band of {id}.")


def _mapped(words: Words, id: str) -> Words:
    return Words(f"Skor menurut {id} dari {words.id}.", f"Scored by {id} from {words.en}.")


DJPB_IKM: BandScores = BandScores(
    "djpb_ikm",
    "indeks",
    [
        ScoreBand(60, below=66),
        ScoreBand(80, at_least=66, at_most=80),
        ScoreBand(100, at_least=81, at_most=100),
    ],
    basis=Basis(
        Law("DJPb", "Direktorat Jenderal Perbendaharaan, indikator kepuasan masyarakat"),
        "online.flipbuilder.com/gazw/mbsf hlm. 510",
        Assurance.PRACTICE,
        "Printed as 81-100, 66-80 and below 66, so what lies between 80 and 81 has no score; one document, seen once.",
    ),
)
"""How one directorate general scores its satisfaction index; an example of such a map, and no default."""
