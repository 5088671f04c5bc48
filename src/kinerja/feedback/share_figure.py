"""The interval of a share of few cases: 6 of 7 in time against 90% may be chance.

A share of all the cases of a period is a full count and has no sampling error.  Whoever asks how sure it is asks about
the way the unit works, of which the period shows a few cases; only then is there an interval, and it says so.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import attrs

from ..base.binomial import MOST_TRIALS, share_interval
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_6_2022
from ..base.words import Words, number_words

if TYPE_CHECKING:
    from ..base.exact import Exact
    from ..base.law import Basis
    from .figure import Figure

__all__ = ["DRAWN_CASES", "with_share_interval"]

DRAWN_CASES: Basis = PERMENPANRB_6_2022(
    "Anak Lampiran 3, hlm. 162-163; Lampiran hlm. 97-98",
    assurance=Assurance.ASSUMPTION,
    note="The annex does not speak of chance.  That the cases of a period are read as drawn from how the unit works,"
    " each by itself and with one and the same chance, is ours; the interval is that of Clopper and Pearson.",
)
"""Why a share of all cases may have an interval."""

_DRAWN = Words(
    "Selang membaca kasus yang dihitung sebagai contoh acak dari cara kerja unit; itu anggapan kami. Sebagai"
    " hitungan lengkap, angka ini tidak mengandung galat contoh.",
    "The interval reads the cases counted as drawn from how the unit works; that is our assumption. As a full"
    " count, the number has no sampling error.",
)


def with_share_interval(figure: Figure, part: int, whole: int, confidence: Exact) -> Figure:
    """Return a figure that is a share with its exact interval, and with a note of how to read that.

    Args:
        figure: The share, in percent.
        part: How many cases stand above the line.
        whole: Of how many; of more than 10,000 there is no interval, and the note says so.
        confidence: In percent, from 50 to below 100.

    Raises:
        InvalidValue: for a confidence out of range.

    Example:
        >>> from ..base.period import Period
        >>> from .figure import Figure
        >>> from .forum_follow_up import FORUM_IN_TIME
        >>> bare = Figure(FORUM_IN_TIME, "600/7", "%", "dukcapil", Period.year(2025), n=7)
        >>> sure = with_share_interval(bare, 6, 7, 95)
        >>> print(sure.precision.words.en)
        95% interval 42.13 to 99.64; n = 7
        >>> sure.contains(90)
        True
    """
    if whole > MOST_TRIALS:
        return attrs.evolve(figure, notes=[*figure.notes, _too_many()])
    low, high = share_interval(part, whole, confidence)
    return attrs.evolve(
        figure,
        low=100 * low,
        high=100 * high,
        confidence=confidence,
        basis=[*figure.basis, DRAWN_CASES],
        notes=[*figure.notes, _DRAWN],
    )


def _too_many() -> Words:
    most = number_words(Fraction(MOST_TRIALS))
    return Words(f"Lebih dari {most.id} kasus: selang tidak dihitung.", f"More than {most.en} cases: no interval.")
