"""Recomputes what a report printed of a training, and flags what does not add up.

A printed number stands for all that round to it, so figures are held against one another as ranges: they disagree only
where no numbers that round to those printed could have given them.  A figure that fits when it was cut off instead of
rounded is told apart from one that fits in no way.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import attrs

from ..base.finding import Severity
from ..base.rounding import Rounding
from ..base.stats_contrast import correlation_t, standard_size, t_chance
from ..base.words import Words, number_words
from ..plans.fields import check_kind
from ..plans.flag import Flag
from .effect_verdict import EVALUATION_DUTY
from .printed_effects import PrintedCheck, PrintedEffect, PrintedFigure, PrintedLine, PrintedStanding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..base.finding import Finding

__all__ = ["check_printed"]

Range = tuple[Fraction, Fraction]
"""The least and the greatest that a number may be."""

_SURELY_0 = 1000
"""Of more people the least chance of Wilcoxon has hundreds of zeros."""


def check_printed(printed: PrintedEffect) -> PrintedCheck:
    """Return what a report printed, recomputed, with what does not add up.

    Args:
        printed: What it printed.

    Raises:
        WrongType: for what is no PrintedEffect.

    Example:
        >>> told = PrintedEffect("BDK Surabaya 2023, IPA MTs", before="68.29", after="78.29", percent="23.70")
        >>> (finding,) = check_printed(told).findings
        >>> for words in (finding.message, finding.hint):
        ...     print(words.en)
        A printed figure does not add up: Rise in percent 23.70, where the others give 14.63 to 14.66.
        It would need an after of 84.47.
    """
    check_kind(printed, PrintedEffect, path="printed", mend="Give a PrintedEffect.")
    lines = tuple(_lines(printed))
    readings = tuple(_readings(printed, lines))
    return PrintedCheck(printed, lines, readings, tuple(_findings(printed, lines, readings)))


def _range(value: Decimal) -> Range:
    """Return what rounds to a printed number."""
    half = _unit(value) / 2
    return Fraction(value) - half, Fraction(value) + half


def _unit(value: Decimal) -> Fraction:
    return Fraction(10) ** int(value.as_tuple().exponent)


def _stands(printed: Decimal | None, found: Range, *, factor: int = 1) -> PrintedStanding:
    if printed is None:
        return PrintedStanding.TIDAK_TERCETAK
    low, high = (factor * end for end in found)
    least, most = _range(printed)
    if least <= high and low <= most:
        return PrintedStanding.COCOK
    cut = sorted((Fraction(printed), Fraction(printed) + (-1 if printed < 0 else 1) * _unit(printed)))
    return PrintedStanding.DIPOTONG if cut[0] <= high and low <= cut[1] else PrintedStanding.TIDAK_COCOK


def _lines(told: PrintedEffect) -> Iterator[PrintedLine]:
    for figure, printed, found in (*_of_means(told), *_of_t(told), *_of_correlation(told)):
        yield PrintedLine(figure, printed, *found, _stands(printed, found))


_Found = tuple[PrintedFigure, Decimal | None, Range]


def _of_means(told: PrintedEffect) -> Iterator[_Found]:
    if told.before is None or told.after is None:
        return
    (b_low, b_high), (a_low, a_high) = _range(told.before), _range(told.after)
    yield PrintedFigure.KENAIKAN, told.change, (a_low - b_high, a_high - b_low)
    if b_low > 0 and a_low >= 0:
        percents = (100 * (a_low / b_high - 1), 100 * (a_high / b_low - 1))
        yield PrintedFigure.PERSEN_KENAIKAN, told.percent, percents
    if told.highest is not None and Fraction(told.highest) > max(b_high, Fraction()):
        most = Fraction(told.highest)
        of_scale = (100 * (a_low - b_high) / most, 100 * (a_high - b_low) / most)
        yield PrintedFigure.PERSEN_SKALA, told.percent_of_scale, of_scale
        gains = (1 - (most - a_low) / (most - b_high), 1 - (most - a_high) / (most - b_low))
        yield PrintedFigure.N_GAIN, told.gain, gains


def _of_t(told: PrintedEffect) -> Iterator[_Found]:
    if told.n is not None and told.rank_chance is not None:
        yield PrintedFigure.PELUANG_PERINGKAT, told.rank_chance, (Fraction(2, 2 ** min(told.n, _SURELY_0)), Fraction(1))
    if told.t is None or not told.t:
        return
    low, high = _range(told.t.copy_abs())
    if told.n is not None and told.freedom is not None:
        yield PrintedFigure.DERAJAT_BEBAS, Decimal(told.freedom), (Fraction(told.n - 1), Fraction(told.n - 1))
    free = told.n - 1 if told.n is not None else told.freedom
    if free is not None:
        chances = (Fraction(t_chance(high, free)), Fraction(t_chance(low, free)))
        yield PrintedFigure.PELUANG, told.chance, chances
    if told.n is not None:
        sizes = tuple(Fraction(standard_size(each, told.n).plain) for each in (low, high))
        yield PrintedFigure.UKURAN_BAKU, told.size, (sizes[0], sizes[1])
        yield from _deviation(told, (sizes[0], sizes[1]))


def _deviation(told: PrintedEffect, sizes: Range) -> Iterator[_Found]:
    """Yield the deviation of the changes, which hardly any report prints: the change over its standard size."""
    if told.before is None or told.after is None or not sizes[0]:
        return
    first, last = _change(told)
    low, high = sorted((abs(first), abs(last)))
    low = Fraction() if first <= 0 <= last else low
    yield PrintedFigure.SIMPANGAN_SELISIH, None, (low / sizes[1], high / sizes[0])


def _change(told: PrintedEffect) -> Range:
    (_, _, found), *_ = _of_means(told)
    return found


def _of_correlation(told: PrintedEffect) -> Iterator[_Found]:
    if told.correlation is None:
        return
    low, high = _range(told.correlation.copy_abs())
    yield PrintedFigure.R_KUADRAT, told.r_squared, (100 * low**2, 100 * high**2)
    if told.n is not None and told.n > 2 and high < 1:
        ends = (Fraction(correlation_t(low, told.n)), Fraction(correlation_t(high, told.n)))
        yield PrintedFigure.T_KORELASI, None if told.correlation_t is None else told.correlation_t.copy_abs(), ends


_RISES = (
    PrintedFigure.KENAIKAN,
    PrintedFigure.PERSEN_KENAIKAN,
    PrintedFigure.PERSEN_SKALA,
    PrintedFigure.N_GAIN,
)


def _readings(told: PrintedEffect, lines: tuple[PrintedLine, ...]) -> Iterator[PrintedFigure]:
    if told.rise is None:
        return
    for line in lines:
        factor = 100 if line.figure is PrintedFigure.N_GAIN else 1
        fits = _stands(told.rise, (line.low, line.high), factor=factor) is PrintedStanding.COCOK
        if line.figure in _RISES and fits:
            yield line.figure


# --- what does not add up ---------------------------------------------------------------------------------------------


def _findings(
    told: PrintedEffect, lines: tuple[PrintedLine, ...], readings: tuple[PrintedFigure, ...]
) -> Iterator[Finding]:
    for line in lines:
        if line.standing is PrintedStanding.TIDAK_COCOK:
            yield attrs.evolve(_WRONG.at("", _differs(line)), hint=_needed(told, line))
        if line.standing is PrintedStanding.DIPOTONG:
            yield _CUT_OFF.at("", _differs(line))
    if told.rise is not None:
        yield _rise(told.rise, readings)
    for chance in (told.chance, told.rank_chance):
        if chance is not None and not chance:
            yield _ZERO.at("")
    if told.after is not None and told.before is None:
        yield _NO_BASELINE.at("")
    if not lines:
        yield _NOTHING.at("")


def _differs(line: PrintedLine) -> Words:
    printed, name = number_words(line.printed or Decimal(0)), line.figure.label
    low, high = (number_words(_as_fine(end, line.printed)) for end in (line.low, line.high))
    others = Words(f"{low.id} s.d. {high.id}", f"{low.en} to {high.en}") if low != high else low
    return Words(
        f"{name.id} {printed.id}, sedangkan angka lainnya memberi {others.id}",
        f"{name.en} {printed.en}, where the others give {others.en}",
    )


def _as_fine(value: Fraction, printed: Decimal | None) -> Decimal:
    """Return a number with as many places as the printed one beside it, four at most."""
    places = 0 if printed is None else -int(printed.as_tuple().exponent)
    return Rounding(min(4, max(0, places))).published(value)


def _needed(told: PrintedEffect, line: PrintedLine) -> Words:
    """Return the mean after that the printed figure would need."""
    if told.before is None or told.after is None or line.printed is None:
        return _ONE_IS_WRONG
    before, printed = Fraction(told.before), Fraction(line.printed)
    match line.figure:
        case PrintedFigure.KENAIKAN:
            after = before + printed
        case PrintedFigure.PERSEN_KENAIKAN:
            after = before * (1 + printed / 100)
        case PrintedFigure.PERSEN_SKALA if told.highest is not None:
            after = before + Fraction(told.highest) * printed / 100
        case PrintedFigure.N_GAIN if told.highest is not None:
            after = before + (Fraction(told.highest) - before) * printed
        case _:
            return _ONE_IS_WRONG
    needed = number_words(_as_fine(after, told.after))
    return Words(f"Untuk itu nilai sesudah harus {needed.id}.", f"It would need an after of {needed.en}.")


def _rise(rise: Decimal, readings: tuple[PrintedFigure, ...]) -> Finding:
    told = number_words(rise)
    if not readings:
        return _FITS_NOTHING.at("", told)
    names = Words(*(", ".join(getattr(each.label, language) for each in readings) for language in ("id", "en")))
    return _UNCLEAR.at("", Words(f"{told.id} hanya cocok sebagai {names.id}", f"{told.en} fits only as {names.en}"))


_ONE_IS_WRONG = Words("Salah satu angkanya salah.", "One of the figures is wrong.")
_SAY_WHICH = Words("Sebutkan kenaikan apa.", "Say which rise it is.")
_WRONG = Flag(
    "PRINTED_FIGURE_WRONG",
    Severity.WARNING,
    EVALUATION_DUTY,
    Words("Angka tercetak tidak cocok: {}.", "A printed figure does not add up: {}."),
    _ONE_IS_WRONG,
)
_CUT_OFF = Flag(
    "PRINTED_FIGURE_CUT_OFF",
    Severity.INFO,
    EVALUATION_DUTY,
    Words(
        "Angka tercetak tampaknya dipotong, tidak dibulatkan: {}.", "A printed figure seems cut off, not rounded: {}."
    ),
    Words("", ""),
)
_FITS_NOTHING = Flag(
    "PRINTED_RISE_FITS_NOTHING",
    Severity.WARNING,
    EVALUATION_DUTY,
    Words("Kenaikan {} tidak cocok dengan arti apa pun.", "A rise of {} fits in no meaning."),
    _SAY_WHICH,
)
_UNCLEAR = Flag(
    "PRINTED_RISE_UNCLEAR",
    Severity.INFO,
    EVALUATION_DUTY,
    Words("Tidak disebut kenaikan apa: {}.", "It is not said which rise it is: {}."),
    _SAY_WHICH,
)
_ZERO = Flag(
    "PRINTED_CHANCE_ZERO",
    Severity.INFO,
    EVALUATION_DUTY,
    Words("Peluang tidak pernah 0.", "A chance is never 0."),
    Words("Tulis p < 0,001.", "Write p < 0.001."),
)
_NO_BASELINE = Flag(
    "PRINTED_NO_BASELINE",
    Severity.INFO,
    EVALUATION_DUTY,
    Words(
        "Tanpa nilai sebelum tidak ada perubahan yang dapat dihitung.",
        "Without a mean before no change can be computed.",
    ),
    Words("", ""),
)
_NOTHING = Flag(
    "PRINTED_NOTHING_TO_CHECK",
    Severity.INFO,
    EVALUATION_DUTY,
    Words(
        "Tidak ada dua angka yang dapat dicocokkan satu sama lain.", "No two figures can be held against one another."
    ),
    Words("", ""),
)
