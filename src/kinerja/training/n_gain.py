"""N-gain: how much of what could still be learned was learned, of one pair of marks and of a class.

Two numbers bear that name, and they differ: the gain of the means of a class, and the mean of the gains of its people.
With marks that are not quite right the second is off on average and the first is not (Bao 2006), so the first is the
answer and the second stands beside it.  Neither says whether chance alone may have made it.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import COMPUTED_DIGITS, exact
from ..base.finding import Severity, Undetermined
from ..base.law import Assurance
from ..base.laws import PP_11_2017
from ..base.scale import Ranked
from ..base.words import Words
from ..errors import EmptyCollection, InvalidValue
from ..plans.fields import check_kind
from ..plans.flag import Flag
from .paired_scores import PairedScores

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..base.exact import Exact
    from ..base.finding import Finding
    from ..base.law import Basis

__all__ = ["HIGH_FROM", "MEDIUM_FROM", "N_GAIN", "ClassGain", "Gain", "GainCategory", "class_gain", "normalised_gain"]

MEDIUM_FROM: Fraction = Fraction(3, 10)
"""Below it a gain is low (Hake 1998, as evaluations in Indonesia print it)."""
HIGH_FROM: Fraction = Fraction(7, 10)
"""Above it a gain is high."""
N_GAIN: Basis = PP_11_2017(
    "Pasal 203 ayat (5) huruf c",
    assurance=Assurance.ASSUMPTION,
    note="The article has training evaluated and names no measure. N-gain and its limits are what evaluations use; that"
    " 0.3 and 0.7 themselves are medium is ours, because sources leave it open.",
)
"""Where evaluation is a duty, and what of this is ours."""


class GainCategory(Ranked):
    """How great a gain is; cut on the exact value."""

    RENDAH = "rendah"
    """Below 0.3; also where marks fell."""
    SEDANG = "sedang"
    """From 0.3 to 0.7, both included."""
    TINGGI = "tinggi"
    """Above 0.7."""


def _exact(value: Exact) -> Fraction:
    return exact(value, digits=COMPUTED_DIGITS)


@final
@attrs.frozen
class Gain:
    """The gain of one pair of marks: those of a person, or the means of a class.

    Args:
        before: The mark before.
        after: The mark after.
        highest: The highest mark that could be had.

    Raises:
        InvalidValue: for a mark above the highest.
    """

    before: Fraction = attrs.field(converter=_exact)
    after: Fraction = attrs.field(converter=_exact)
    highest: Fraction = attrs.field(converter=_exact)

    def __attrs_post_init__(self) -> None:
        for name in ("before", "after"):
            if getattr(self, name) > self.highest:
                raise InvalidValue(
                    "A mark lies above the highest one.",
                    why="More than all cannot be learned.",
                    mend="Correct the mark, or say the highest that could be had.",
                    path=name,
                )

    @property
    def value(self) -> Fraction | Undetermined:
        """What was gained of what could be, exact; below 0 where marks fell, and none where nothing could be gained."""
        if self.before == self.highest:
            return Undetermined(_NOTHING_LEFT, N_GAIN)
        return (self.after - self.before) / (self.highest - self.before)

    @property
    def category(self) -> GainCategory | Undetermined:
        """How great it is."""
        match self.value:
            case Undetermined() as answer:
                return answer
            case value if value < MEDIUM_FROM:
                return GainCategory.RENDAH
            case value:
                return GainCategory.TINGGI if value > HIGH_FROM else GainCategory.SEDANG


_NOTHING_LEFT = Words(
    "Nilai awal sudah tertinggi: tidak ada yang dapat bertambah, sehingga N-gain tidak terdefinisi.",
    "The mark before is the highest already: nothing could be gained, so there is no N-gain.",
)


def normalised_gain(before: Exact, after: Exact, highest: Exact = 100) -> Gain:
    """Return the gain of one pair of marks.

    Args:
        before: The mark before.
        after: The mark after.
        highest: The highest mark that could be had.

    Raises:
        InvalidValue: for a mark above the highest.

    Example:
        >>> told = normalised_gain("54.58", "92.36")
        >>> round(told.value, 3), told.category
        (Fraction(104, 125), <GainCategory.TINGGI: 'tinggi'>)
        >>> normalised_gain(100, 100).value.reason.en
        'The mark before is the highest already: nothing could be gained, so there is no N-gain.'
    """
    return Gain(before, after, highest)


@final
@attrs.frozen
class ClassGain:
    """The gain of a class: of its means, and the mean of the gains of its people beside it.

    Args:
        of_means: The gain of the means of all who have both marks.
        individual: The mean of the gains of those who could gain; none where nobody could.
        n: How many have both marks.
        lost: How many have not.
        at_highest: How many had the highest mark before, so that they have no gain of their own.
        fell: How many have a lower mark after than before.
    """

    of_means: Gain
    individual: Fraction | Undetermined
    n: int
    lost: int
    at_highest: int
    fell: int

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What has to be said with it."""
        return tuple(_remarks(self))


def class_gain(scores: PairedScores) -> ClassGain:
    """Return the gain of a class, from those who have both marks.

    Args:
        scores: The marks, with the highest that could be had.

    Raises:
        EmptyCollection: when nobody has both marks.
        InvalidValue: when the highest mark is not said.
        WrongType: for what is no PairedScores.

    Example:
        >>> from .paired_scores import PairedScores
        >>> before, after = [55, 60, 48, 70, 62, 58, 65, 50, 72, 60], [70, 72, 66, 78, 75, 64, 80, 69, 74, 71]
        >>> people = [f"e{place}" for place in range(10)]
        >>> told = class_gain(PairedScores.of(dict(zip(people, before)), dict(zip(people, after)), highest=100))
        >>> float(told.of_means.value), told.of_means.category.token, round(float(told.individual), 4)
        (0.2975, 'rendah', 0.2886)
    """
    check_kind(scores, PairedScores, path="scores", mend="Give PairedScores.")
    highest, pairs = scores.highest, scores.pairs
    if highest is None:
        raise InvalidValue(
            "The highest mark is not said.",
            why="What could still be learned is not known without it.",
            mend="Give the highest mark that could be had.",
            path="highest",
        )
    if not pairs:
        raise EmptyCollection("Nobody has both marks.", mend="Give marks before and after.", path="scores")
    gains = [Gain(before, after, highest) for before, after in pairs]
    told = [gain.value for gain in gains if isinstance(gain.value, Fraction)]
    before, after = (sum(marks, Fraction()) / len(pairs) for marks in zip(*pairs, strict=True))
    return ClassGain(
        Gain(before, after, highest),
        sum(told, Fraction()) / len(told) if told else Undetermined(_NOTHING_LEFT, N_GAIN),
        len(pairs),
        scores.lost,
        len(gains) - len(told),
        sum(gain.after < gain.before for gain in gains),
    )


def _remarks(gain: ClassGain) -> Iterator[Finding]:
    value = gain.of_means.value
    if isinstance(value, Fraction) and value < 0:
        yield _FELL.at("")
    if gain.lost:
        yield _LOST.at("", _people(gain.lost))
    if gain.at_highest:
        yield _HIGHEST.at("", _people(gain.at_highest))


def _people(count: int) -> Words:
    return Words(f"{count} orang", f"{count} people")


_FELL = Flag(
    "GAIN_NEGATIVE",
    Severity.WARNING,
    N_GAIN,
    Words("Rata-rata sesudah lebih rendah daripada sebelum.", "The mean after lies below the mean before."),
    Words("Periksa apakah kedua tes setara.", "See whether the two tests are alike."),
)
_LOST = Flag(
    "GAIN_PEOPLE_LOST",
    Severity.WARNING,
    N_GAIN,
    Words("{} tidak mempunyai kedua nilai dan tidak dihitung.", "{} have not both marks and are not counted."),
    Words("Siapa yang tidak ikut sering berbeda.", "Those who are missing often are different ones."),
)
_HIGHEST = Flag(
    "GAIN_AT_HIGHEST",
    Severity.INFO,
    N_GAIN,
    Words(
        "{} sudah bernilai tertinggi sebelumnya: mereka ada dalam gain kelas, tidak dalam rata-rata gain perorangan.",
        "{} had the highest mark before: they are in the gain of the class, not in the mean of those of its people.",
    ),
    Words("", ""),
)
