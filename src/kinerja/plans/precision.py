"""How sure a number is: on how many it rests, and how far it may be off.

A survey of 120 people that gives 79.6 may as well have given 80.4 with 120 others.  Arithmetic places the number that
was found, and nothing else: the interval is a note for the leader and changes no standing, rating or score.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import COMPUTED_DIGITS, exact
from ..base.finding import Finding, Severity
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_6_2022
from ..base.rounding import Rounding
from ..base.words import Words
from ..errors import InvalidValue, WrongType
from .standing import Comparison, Standing, compare
from .units import UnitTable, amount

if TYPE_CHECKING:
    from ..base.exact import Exact
    from ..base.law import Basis

__all__ = ["NOT_DISTINGUISHABLE", "PRECISION", "Precision", "crossed", "standings_within"]

NOT_DISTINGUISHABLE: str = "REALISATION_NOT_DISTINGUISHABLE"
"""The code of the finding that an interval crosses the end of a target."""
PRECISION: Basis = PERMENPANRB_6_2022(
    "Anak Lampiran 3, hlm. 162-163; Lampiran hlm. 97-98",
    assurance=Assurance.ASSUMPTION,
    note="The examples have the mean of a satisfaction survey as an indicator and do not speak of samples; the standing"
    " is that of the number alone, and its interval is a note for the leader.",
)
"""Why an interval is told and changes nothing."""


def _exact(value: Exact | None) -> Fraction | None:
    # Computed of thousands of answers, it may be longer than anything that people write.
    return None if value is None else exact(value, digits=COMPUTED_DIGITS)


@final
@attrs.frozen
class Precision:
    """On how many a number rests, and its interval.

    Args:
        n: How many answers, complaints, services or points, 1 or more; ``None`` when nobody said.
        low: The lower end of the interval, in the unit of the number; ``None`` when there is no interval.
        high: The upper end.
        confidence: In percent, from 50 to below 100; given with the interval, and only then.

    Raises:
        InvalidValue: for half an interval, one with its ends swapped, a confidence out of range, or nothing at all.
        WrongType: for what is no number.

    Example:
        >>> Precision(120, low="78.5", high="80.7", confidence=95).words.en
        '95% interval 78.5 to 80.7; n = 120'
    """

    n: int | None = None
    low: Fraction | None = attrs.field(default=None, converter=_exact, kw_only=True)
    high: Fraction | None = attrs.field(default=None, converter=_exact, kw_only=True)
    confidence: Fraction | None = attrs.field(default=None, converter=_exact, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.n is not None:
            _check_size(self.n)
        _check_whole(self)
        if self.low is not None and self.high is not None and self.confidence is not None:
            _check_interval(self.low, self.high, self.confidence)

    @property
    def interval(self) -> tuple[Fraction, Fraction] | None:
        """Its two ends, or ``None`` when there is no interval."""
        return None if self.low is None or self.high is None else (self.low, self.high)

    @property
    def words(self) -> Words:
        """What is known of it, for people; the ends of an interval with 2 decimals, unless it is a narrow one."""
        told = []
        if self.interval is not None and self.confidence is not None:
            sure, (low, high) = amount(self.confidence, "%"), _ends(*self.interval)
            told.append(
                Words(f"selang {sure.id} {low.id} sampai {high.id}", f"{sure.en} interval {low.en} to {high.en}")
            )
        if self.n is not None:
            told.append(Words(f"n = {self.n}", f"n = {self.n}"))
        return Words("; ".join(each.id for each in told), "; ".join(each.en for each in told))


_SHOWN = Rounding(2)
_NARROW = Fraction(1, 10)


def _ends(low: Fraction, high: Fraction) -> tuple[Words, Words]:
    if high - low < _NARROW:
        return amount(low), amount(high)
    return amount(_SHOWN.apply(low)), amount(_SHOWN.apply(high))


def _check_size(n: object) -> None:
    if type(n) is not int:
        raise WrongType(f"{n!r} is no whole number.", mend="Give how many it rests on, or None.", path="n", value=n)
    if n < 1:
        raise InvalidValue(
            f"The number rests on {n}.",
            why="Of nothing there is no number; nothing missing becomes 0.",
            mend="Leave the number out, or give how many it rests on.",
            path="n",
            value=n,
        )


def _check_whole(precision: Precision) -> None:
    ends = {each is None for each in (precision.low, precision.high, precision.confidence)}
    if len(ends) > 1:
        raise InvalidValue(
            "The interval is not whole.",
            why="An end says nothing without the other, nor without how sure it is.",
            mend="Give low, high and confidence, or none of them.",
            path="low",
        )
    if precision.n is None and precision.low is None:
        raise InvalidValue("Nothing is known of it.", mend="Give n, or an interval, or None instead.", path="n")


def _check_interval(low: Fraction, high: Fraction, confidence: Fraction) -> None:
    if low > high:
        raise InvalidValue(
            f"The interval runs from {low} down to {high}.",
            mend="Give the lower end first.",
            path="low",
            value=(low, high),
        )
    if not 50 <= confidence < 100:
        raise InvalidValue(
            f"No interval has a confidence of {confidence}%.",
            mend="Give percent, from 50 to below 100, such as 95.",
            path="confidence",
            value=confidence,
        )


def standings_within(comparison: Comparison, precision: Precision) -> tuple[Standing, Standing] | None:
    """Return the lowest and the highest standing that the interval of a number reaches.

    A better number never stands lower, so the ends decide.

    Args:
        comparison: Where the number stands, by which target, unit and equalities.
        precision: Its interval; without one the answer is ``None``.
    """
    if precision.interval is None:
        return None
    table = UnitTable("terpakai", comparison.rates)
    ends = [compare(comparison.target, end, comparison.unit, table) for end in precision.interval]
    found = sorted((end.standing for end in ends if isinstance(end, Comparison)), key=lambda each: each.merit)
    return (found[0], found[-1]) if found else None


def crossed(comparison: Comparison, precision: Precision) -> Finding | None:
    """Return the note for the leader that a number is not distinguishable from one on the other side of the target.

    Args:
        comparison: Where the number stands.
        precision: How sure it is.

    Returns:
        ``None`` when the whole interval stands where the number does, and when there is no interval.

    Example:
        >>> from .target import AtLeast
        >>> from .units import SAME_UNITS
        >>> stood = compare(AtLeast(80, "indeks"), exact("79.6"), "indeks", SAME_UNITS)
        >>> note = crossed(stood, Precision(120, low="78.5", high="80.7", confidence=95))
        >>> stood.standing, note.severity.value
        (<Standing.DI_BAWAH: 'di_bawah'>, 'info')
        >>> print(note.message.en.partition(": ")[2])
        the interval reaches from below target to on target.
    """
    reached = standings_within(comparison, precision)
    if reached is None or reached[0] is reached[1]:
        return None
    low, high = (each.label for each in reached)
    hoped, sure = comparison.target.words, precision.words
    told = amount(Fraction(comparison.realised), comparison.unit)
    return Finding(
        NOT_DISTINGUISHABLE,
        Severity.INFO,
        "",
        Words(
            f"{told.id} ({sure.id}) tidak dapat dibedakan dari angka di sisi lain target {hoped.id}:"
            f" selangnya terentang dari {low.id.lower()} sampai {high.id.lower()}.",
            f"{told.en} ({sure.en}) is not distinguishable from a number on the other side of the target,"
            f" {hoped.en}: the interval reaches from {low.en.lower()} to {high.en.lower()}.",
        ),
        Words(
            "Kedudukan tetap menurut angkanya; Pimpinan yang menimbang.",
            "The standing stays that of the number; the leader weighs it.",
        ),
        PRECISION,
    )
