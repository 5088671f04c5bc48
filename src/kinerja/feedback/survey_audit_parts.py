"""The parts of an audit of published figures: printed numbers, the sums behind them, weights, misprints.

A mean of whole answers is a multiple of 1 divided by how many answered.  Where that is a larger step than the rounding
of what is printed, the sum behind a mean can be rebuilt, and with all sums the index comes out to the cent.
"""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import exact
from ..base.rounding import Rounding
from ..base.words import Words, label, number_words
from ..errors import InvalidValue
from ..plans.fields import stripped

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from .survey_scheme import SurveyScheme
    from .survey_weights import EqualWeights, ImportanceWeights, PrintedWeight, WeightPolicy

__all__ = [
    "AuditedElement",
    "Misprint",
    "MisprintKind",
    "PrintedNumber",
    "WeightFit",
    "WeightReading",
    "audited_element",
    "misprints_of",
    "weight_reading",
]

_DECIMAL = re.compile(r"[0-9]+(\.[0-9]+)?")


def _printed(text: str) -> str:
    found = stripped(text)
    if not _DECIMAL.fullmatch(found):
        raise InvalidValue(
            f"{found!r} is no number as it is printed.",
            why="How many decimals are printed says how far it was rounded.",
            mend="Give the text with a decimal point and all of its zeros, such as '3.40'.",
            value=text,
        )
    return found


@final
@attrs.frozen
class PrintedNumber:
    """A number as it is printed: it stands for all that are rounded to it, half up.

    Args:
        text: Such as ``"3.40"``, with all of its zeros.

    Raises:
        InvalidValue: for anything else.

    Example:
        >>> printed = PrintedNumber("3.46")
        >>> printed.stands_for(Fraction(235, 68)), printed.sums(68)
        (True, (235, 235))
    """

    text: str = attrs.field(converter=_printed)

    @property
    def value(self) -> Fraction:
        """The number itself."""
        return exact(self.text)

    @property
    def words(self) -> Words:
        """The same for people, with a decimal comma in Indonesian."""
        return number_words(Decimal(self.text))

    @property
    def places(self) -> int:
        """How many decimals are printed."""
        return len(self.text.partition(".")[2])

    @property
    def half(self) -> Fraction:
        """Half of the last place: how far the number behind it may lie."""
        return Fraction(1, 2 * 10**self.places)

    def stands_for(self, number: Fraction) -> bool:
        """Return whether a number is printed so."""
        return Rounding(self.places).apply(number) == self.value

    def sums(self, n: int) -> tuple[int, int] | None:
        """Return the lowest and the highest sum of ``n`` whole answers with this mean; ``None`` when there is none."""
        low = -((self.half - self.value) * n // 1)
        # Half up: what lies exactly half a place above is printed as the next number.
        high = -((-(self.value + self.half) * n) // 1) - 1
        return (low, high) if low <= high else None

    def variants(self) -> Iterator[tuple[MisprintKind, str]]:
        """Yield the texts that differ in two digits that changed places, then those that differ in one digit."""
        digits = [place for place, mark in enumerate(self.text) if mark != "."]
        for first, second in combinations(digits, 2):
            if self.text[first] != self.text[second]:
                marks = list(self.text)
                marks[first], marks[second] = marks[second], marks[first]
                yield MisprintKind.ANGKA_TERTUKAR, "".join(marks)
        for place in digits:
            for mark in "0123456789".replace(self.text[place], ""):
                yield MisprintKind.SATU_ANGKA, self.text[:place] + mark + self.text[place + 1 :]


@final
@attrs.frozen
class AuditedElement:
    """The published mean of an element, and the sums of answers that may stand behind it.

    Args:
        key: The element.
        printed: Its mean as printed.
        low: The lowest sum with this mean; ``None`` where none was looked for, or there is none.
        high: The highest one.
        respondents: How many answers were taken for it; ``None`` when nobody said, or it has several questions.
    """

    key: str
    printed: PrintedNumber
    low: int | None = None
    high: int | None = None
    respondents: int | None = None

    @property
    def is_possible(self) -> bool:
        """Whether whole answers of so many people can have this mean; true where that is not known."""
        return self.respondents is None or self.low is not None

    @property
    def total(self) -> int | None:
        """The sum, where there is only one."""
        return self.low if self.low == self.high else None

    @property
    def between(self) -> tuple[Fraction, Fraction]:
        """The lowest and the highest mean that may stand behind what is printed."""
        if self.respondents is None or self.low is None or self.high is None:
            return self.printed.value - self.printed.half, self.printed.value + self.printed.half
        return Fraction(self.low, self.respondents), Fraction(self.high, self.respondents)


def audited_element(key: str, printed: PrintedNumber, n: int | None) -> AuditedElement:
    """Return an element with the sums that ``n`` whole answers may have."""
    low, high = (None if n is None else printed.sums(n)) or (None, None)
    return AuditedElement(key, printed, low, high, n)


class WeightFit(StrEnum):
    """How well weights explain the published index."""

    PERSIS = "persis"
    """To the last printed place."""
    MUNGKIN = "mungkin"
    """Within what the rounding of the elements leaves open."""
    TIDAK = "tidak"
    """Not at all."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("weight_fit", self)


@final
@attrs.frozen
class WeightReading:
    """What the index would be with some weights.

    Args:
        weights: The weights.
        low: The lowest index that the printed elements leave open.
        high: The highest one.
        index: The index of the rebuilt sums; without them, that of the elements as printed.
        fit: How well that explains what is published.
    """

    weights: EqualWeights | PrintedWeight | ImportanceWeights
    low: Fraction
    high: Fraction
    index: Fraction
    fit: WeightFit


def weight_reading(
    scheme: SurveyScheme, elements: Sequence[AuditedElement], ikm: PrintedNumber, weights: WeightPolicy
) -> WeightReading:
    """Return what the index would be with some weights, and whether that is what is published."""
    shares = [scheme.conversion * weight for weight in weights.weights(scheme)]
    low, high = (
        sum((share * each.between[end] for share, each in zip(shares, elements, strict=True)), Fraction(0))
        for end in (0, 1)
    )
    index = low
    if low != high:
        index = sum((share * each.printed.value for share, each in zip(shares, elements, strict=True)), Fraction(0))
    fit = WeightFit.TIDAK
    if ikm.stands_for(index):
        fit = WeightFit.PERSIS
    elif low != high and low <= ikm.value + ikm.half and ikm.value - ikm.half <= high:
        fit = WeightFit.MUNGKIN
    return WeightReading(weights, low, high, index, fit)


class MisprintKind(StrEnum):
    """What may have happened to a number on its way to the page."""

    ANGKA_TERTUKAR = "angka_tertukar"
    """Two digits changed places."""
    SATU_ANGKA = "satu_angka"
    """One digit is another one."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("misprint_kind", self)


@final
@attrs.frozen
class Misprint:
    """A change of one printed number after which everything fits to the cent: a suspicion, no proof.

    Args:
        where: The key of the element, or ``"ikm"`` for the index.
        kind: What may have happened.
        printed: What is printed.
        mended: What it may have been.
        weights: The weights with which it fits.
        nearer: How much nearer the mended mean lies to that of the period beside it than the printed one; ``None``
            where nothing stands beside it.
    """

    where: str
    kind: MisprintKind
    printed: str
    mended: str
    weights: EqualWeights | PrintedWeight | ImportanceWeights
    nearer: Fraction | None = None


def misprints_of(
    scheme: SurveyScheme,
    elements: Sequence[AuditedElement],
    ikm: PrintedNumber,
    readings: Sequence[WeightReading],
    beside: Mapping[str, PrintedNumber],
) -> list[Misprint]:
    """Return the changes of one number that make everything fit, the likeliest first.

    Args:
        scheme: What was asked.
        elements: The elements, each with the one sum behind it or none.
        ikm: The index as printed.
        readings: The indices with each of the weights.
        beside: Means of the same elements in a period beside this one, where they are known.
    """
    found = [
        Misprint("ikm", kind, ikm.text, text, reading.weights)
        for kind, text in ikm.variants()
        for reading in readings
        if reading.low == reading.high and PrintedNumber(text).stands_for(reading.index)
    ]
    found += [each for element in elements for each in _element_misprints(scheme, elements, element, ikm, readings)]
    told = [attrs.evolve(each, nearer=_nearer(each, beside)) for each in found]
    return sorted(told, key=lambda each: -(each.nearer or Fraction(0)))


def _element_misprints(
    scheme: SurveyScheme,
    elements: Sequence[AuditedElement],
    wrong: AuditedElement,
    ikm: PrintedNumber,
    readings: Sequence[WeightReading],
) -> Iterator[Misprint]:
    for kind, text in wrong.printed.variants():
        mended = audited_element(wrong.key, PrintedNumber(text), wrong.respondents)
        if not scheme.lowest <= mended.printed.value <= scheme.highest or mended.total is None:
            continue
        changed = [mended if each is wrong else each for each in elements]
        if any(each.total is None for each in changed):
            continue
        for reading in readings:
            if weight_reading(scheme, changed, ikm, reading.weights).fit is WeightFit.PERSIS:
                yield Misprint(wrong.key, kind, wrong.printed.text, text, reading.weights)


def _nearer(misprint: Misprint, beside: Mapping[str, PrintedNumber]) -> Fraction | None:
    other = beside.get(misprint.where)
    if other is None:
        return None
    return abs(exact(misprint.printed) - other.value) - abs(exact(misprint.mended) - other.value)
