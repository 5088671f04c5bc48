"""Weights of the elements of a survey: exactly 1 divided by their number, unless somebody says otherwise.

Reports print that share with two or three decimals and often compute with what they print.  Nine times 0.11 is 0.99,
so every index made with it is lower by exactly one percent, and near a limit the class falls: that is history to be
reproduced, and named, never a default.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import TYPE_CHECKING, Any, final

import attrs

from ..base.exact import exact
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_14_2017
from ..base.rounding import Rounding, RoundingMode
from ..base.words import Words
from ..errors import InvalidValue
from ..plans.fields import stripped
from .survey_formula import WeightsFrom

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..base.exact import Exact
    from ..base.law import Basis
    from .survey_scheme import SurveyScheme

__all__ = ["EXACT", "EqualWeights", "ImportanceWeights", "PrintedWeight", "WeightPolicy"]

_PROCESSING = "Lampiran, pengolahan data"
_EQUAL = PERMENPANRB_14_2017(
    _PROCESSING,
    assurance=Assurance.SECONDARY,
    note="1 divided by the number of elements; its text was not read, and nobody disputes the formula.",
)
_PRINTED = "Reports under it cut the weight to a few decimals, and published indices were computed with it."
_PRINTED_ELSEWHERE = (
    "No report under it is known to print and compute with this weight: that it is used is the caller's."
)
_IMPORTANCE = PERMENPANRB_14_2017(
    _PROCESSING,
    assurance=Assurance.PRACTICE,
    note="No regulation has weights by importance; some agencies ask for it and compute so.",
)
_IMPORTANCE_ELSEWHERE = (
    "Weights by importance are known of reports under PermenPANRB 14/2017 alone: here they are the caller's."
)


@final
@attrs.frozen
class EqualWeights:
    """Every element counts exactly 1 divided by their number.

    Example:
        >>> from .survey_scheme import PERMENPANRB14_2017
        >>> EXACT.weights(PERMENPANRB14_2017)[0], EXACT.label.id
        (Fraction(1, 9), 'bobot eksak (1 dibagi banyaknya unsur)')
    """

    @property
    def source(self) -> WeightsFrom:
        """Where the weights come from."""
        return WeightsFrom.EKSAK

    @property
    def label(self) -> Words:
        """The policy in words, as every result states it."""
        return Words("bobot eksak (1 dibagi banyaknya unsur)", "exact weights (1 divided by the number of elements)")

    def basis_in(self, scheme: SurveyScheme) -> Basis:
        """Return where it stands: in the scheme itself where that is of another law."""
        return _EQUAL if scheme.basis.law == _EQUAL.law else scheme.basis

    def weights(self, scheme: SurveyScheme) -> tuple[Fraction, ...]:
        """Return the weight of each element of a scheme, in order."""
        count = len(scheme.elements)
        return (Fraction(1, count),) * count


EXACT: EqualWeights = EqualWeights()
"""The weights of the regulation: nothing is cut."""


@final
@attrs.frozen
class PrintedWeight:
    """Every element counts what somebody printed for 1 divided by their number.

    Args:
        text: As it is printed, such as ``"0.11"``, ``"0.111"`` or ``"0.071"``.

    Raises:
        InvalidValue: when it is no number above 0.

    Example:
        >>> from .survey_scheme import PERMENPANRB14_2017
        >>> sum(PrintedWeight("0.11").weights(PERMENPANRB14_2017))
        Fraction(99, 100)
    """

    text: str = attrs.field(converter=stripped)

    def __attrs_post_init__(self) -> None:
        if self._weight <= 0:
            raise InvalidValue(f"The weight is {self.text}.", mend="Give a number above 0.", path="text")

    @property
    def _weight(self) -> Fraction:
        return exact(self.text)

    @property
    def source(self) -> WeightsFrom:
        """Where the weights come from."""
        return WeightsFrom.TERCETAK

    @property
    def label(self) -> Words:
        """The policy in words, as every result states it."""
        return Words(f"bobot tercetak {self.text.replace('.', ',')}", f"printed weight {self.text}")

    def basis_in(self, scheme: SurveyScheme) -> Basis:
        """Return where it stands: practice where reports under the scheme are known to print it, else an assumption."""
        if self.text in scheme.printed_weights:
            return scheme.basis.law(_PROCESSING, assurance=Assurance.PRACTICE, note=_PRINTED)
        return scheme.basis.law(scheme.basis.article, assurance=Assurance.ASSUMPTION, note=_PRINTED_ELSEWHERE)

    def weights(self, scheme: SurveyScheme) -> tuple[Fraction, ...]:
        """Return the weight of each element of a scheme, in order.

        Raises:
            InvalidValue: when 1 divided by the number of elements is not printed so, cut or rounded.
        """
        count = len(scheme.elements)
        places = len(self.text.partition(".")[2])
        shown = {Rounding(places, mode).apply(Fraction(1, count)) for mode in (RoundingMode.DOWN, RoundingMode.HALF_UP)}
        if self._weight not in shown | {Fraction(1, count)}:
            raise InvalidValue(
                f"{self.text} is not how 1 divided by {count} is printed.",
                why="A printed weight belongs to its number of elements.",
                mend="Give that number as the report cut or rounded it, or another scheme.",
                path="weights",
                value=self.text,
            )
        return (self._weight,) * count


Pairs = tuple[tuple[str, Fraction], ...]
"""Keys of elements with numbers."""


def _pairs(numbers: Mapping[str, Exact] | Iterable[tuple[str, Exact]]) -> Pairs:
    found: Any = numbers.items() if isinstance(numbers, Mapping) else numbers
    return tuple((stripped(key), exact(number)) for key, number in found)


@final
@attrs.frozen
class ImportanceWeights:
    """Every element counts by its share of how important people find the elements.

    Args:
        importance: A number above 0 for each element, such as its mean importance; a mapping will do.

    Raises:
        InvalidValue: for a number that is not above 0, or an element twice.

    Example:
        >>> from kinerja import Law, Words
        >>> from .survey_scheme import SurveyElement, SurveyScheme
        >>> asked = [SurveyElement(key, Words(key, key)) for key in ("waktu", "biaya")]
        >>> scheme = SurveyScheme("contoh", Words("Contoh", "Example"), asked, Law("Perbup Contoh")("Pasal 1"))
        >>> ImportanceWeights({"biaya": "1.5", "waktu": "3"}).weights(scheme)
        (Fraction(2, 3), Fraction(1, 3))
    """

    importance: Pairs = attrs.field(converter=_pairs)

    def __attrs_post_init__(self) -> None:
        wrong = [key for key, number in self.importance if number <= 0]
        if wrong or len(dict(self.importance)) < len(self.importance):
            raise InvalidValue(
                "An importance is not above 0, or stands twice.",
                mend="Give a number above 0 for each element, once.",
                path="importance",
                value=wrong,
            )

    @property
    def source(self) -> WeightsFrom:
        """Where the weights come from."""
        return WeightsFrom.KEPENTINGAN

    @property
    def label(self) -> Words:
        """The policy in words, as every result states it."""
        return Words("bobot menurut kepentingan unsur", "weights by the importance of the elements")

    def basis_in(self, scheme: SurveyScheme) -> Basis:
        """Return where it stands: practice under PermenPANRB 14/2017, else an assumption."""
        law = scheme.basis.law
        if law == _IMPORTANCE.law:
            return _IMPORTANCE
        return law(scheme.basis.article, assurance=Assurance.ASSUMPTION, note=_IMPORTANCE_ELSEWHERE)

    def weights(self, scheme: SurveyScheme) -> tuple[Fraction, ...]:
        """Return the weight of each element of a scheme, in order.

        Raises:
            InvalidValue: when an element has no importance, or an importance no element.
        """
        told = dict(self.importance)
        odd = sorted(told.keys() ^ set(scheme.keys))
        if odd:
            raise InvalidValue(
                f"The importance does not fit the elements: {', '.join(odd)}.",
                mend="Give one for each element of the scheme.",
                path="weights",
                value=odd,
            )
        whole = sum(told.values(), Fraction(0))
        return tuple(told[key] / whole for key in scheme.keys)


WeightPolicy = EqualWeights | PrintedWeight | ImportanceWeights
"""Where the weights come from; every result states which."""
