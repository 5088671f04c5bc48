"""What a report printed of a training, with the places it has there, and how its figures stand to one another."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import exact
from ..base.words import Words, label
from ..errors import InvalidValue
from ..plans.fields import filled, stripped

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..base.exact import Exact
    from ..base.finding import Finding

__all__ = ["PrintedCheck", "PrintedEffect", "PrintedFigure", "PrintedLine", "PrintedStanding"]


class PrintedFigure(StrEnum):
    """What a report prints."""

    KENAIKAN = "kenaikan"
    """After less before."""
    PERSEN_KENAIKAN = "persen_kenaikan"
    """The same over before, in percent."""
    PERSEN_SKALA = "persen_skala"
    """The same over the highest mark, in percent."""
    N_GAIN = "n_gain"
    """The same over what could be gained."""
    DERAJAT_BEBAS = "derajat_bebas"
    """The degrees of freedom of a paired t."""
    PELUANG = "peluang"
    """The p-value of a paired t, both ways."""
    PELUANG_PERINGKAT = "peluang_peringkat"
    """The p-value of Wilcoxon's signed ranks, both ways."""
    UKURAN_BAKU = "ukuran_baku"
    """The change in deviations of the changes, d_z."""
    SIMPANGAN_SELISIH = "simpangan_selisih"
    """The standard deviation of the changes."""
    R_KUADRAT = "r_kuadrat"
    """The square of a correlation, in percent."""
    T_KORELASI = "t_korelasi"
    """The t of a correlation."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("printed_figure", self)


class PrintedStanding(StrEnum):
    """How a printed figure stands to the others."""

    COCOK = "cocok"
    """It follows from the others."""
    DIPOTONG = "dipotong"
    """It follows from them if it was cut off instead of rounded."""
    TIDAK_COCOK = "tidak_cocok"
    """It follows from them in no way: one of them is wrong."""
    TIDAK_TERCETAK = "tidak_tercetak"
    """It was not printed, and follows from what was."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("printed_standing", self)


def _printed(value: Exact | None) -> Decimal | None:
    """Return a number with the places it was printed with; they say how far it may have been rounded."""
    if value is None:
        return None
    if isinstance(value, Fraction) or (isinstance(value, str) and "/" in value):
        raise InvalidValue(f"{value} has no printed places.", mend="Give a decimal as text.", value=value)
    exact(value)
    return Decimal(value)


def _at_least(least: int) -> Callable[[object, attrs.Attribute[int | None], int | None], None]:
    def check(_: object, field: attrs.Attribute[int | None], count: int | None) -> None:
        if count is not None and (type(count) is not int or count < least):
            mend = f"Give a whole number, {least} or more."
            raise InvalidValue(f"{field.name} is {count!r}.", mend=mend, path=field.name, value=count)

    return check


@final
@attrs.frozen
class PrintedEffect:
    """What a report printed, each number as text with the places it has there; what it did not print stays ``None``.

    Args:
        source: Where it was printed.
        n: How many people were measured twice.
        before: The mean before.
        after: The mean after.
        highest: The highest mark that could be had.
        rise: A rise of which the report does not say what it is.
        change: After less before.
        percent: The same over before, in percent.
        percent_of_scale: The same over the highest mark, in percent.
        gain: The N-gain.
        t: The paired t, of either sign.
        freedom: Its degrees of freedom.
        chance: Its p-value, both ways.
        rank_chance: The p-value of Wilcoxon, both ways.
        size: The standard size of the change, d_z.
        correlation: A correlation.
        r_squared: Its square, in percent.
        correlation_t: Its t.

    Raises:
        InvalidValue: for a ratio, or fewer than two people.
        WrongType: for a float: it has lost its printed places.

    Example:
        >>> PrintedEffect("BDK Surabaya 2023, IPA MTs", before="68.29", after="78.29", percent="23.70").percent
        Decimal('23.70')
    """

    source: str = attrs.field(converter=stripped, validator=filled)
    n: int | None = attrs.field(default=None, validator=_at_least(2), kw_only=True)
    before: Decimal | None = attrs.field(default=None, converter=_printed, kw_only=True)
    after: Decimal | None = attrs.field(default=None, converter=_printed, kw_only=True)
    highest: Decimal | None = attrs.field(default=None, converter=_printed, kw_only=True)
    rise: Decimal | None = attrs.field(default=None, converter=_printed, kw_only=True)
    change: Decimal | None = attrs.field(default=None, converter=_printed, kw_only=True)
    percent: Decimal | None = attrs.field(default=None, converter=_printed, kw_only=True)
    percent_of_scale: Decimal | None = attrs.field(default=None, converter=_printed, kw_only=True)
    gain: Decimal | None = attrs.field(default=None, converter=_printed, kw_only=True)
    t: Decimal | None = attrs.field(default=None, converter=_printed, kw_only=True)
    freedom: int | None = attrs.field(default=None, validator=_at_least(1), kw_only=True)
    chance: Decimal | None = attrs.field(default=None, converter=_printed, kw_only=True)
    rank_chance: Decimal | None = attrs.field(default=None, converter=_printed, kw_only=True)
    size: Decimal | None = attrs.field(default=None, converter=_printed, kw_only=True)
    correlation: Decimal | None = attrs.field(default=None, converter=_printed, kw_only=True)
    r_squared: Decimal | None = attrs.field(default=None, converter=_printed, kw_only=True)
    correlation_t: Decimal | None = attrs.field(default=None, converter=_printed, kw_only=True)

    def __attrs_post_init__(self) -> None:
        for name in ("before", "after"):
            mark = getattr(self, name)
            if mark is not None and self.highest is not None and mark > self.highest:
                raise InvalidValue(
                    "A mean lies above the highest mark.", mend="Correct one of them.", path=name, value=mark
                )


@final
@attrs.frozen
class PrintedLine:
    """One figure beside what follows from the others.

    Args:
        figure: Which.
        printed: As it was printed; ``None`` where it was not.
        low: The least that it can be.
        high: The greatest.
        standing: How it stands.
    """

    figure: PrintedFigure
    printed: Decimal | None
    low: Fraction
    high: Fraction
    standing: PrintedStanding


@final
@attrs.frozen
class PrintedCheck:
    """What a report printed, recomputed.

    Args:
        printed: What it printed.
        lines: Each figure that follows from others.
        readings: What a rise of unclear kind may be; of an N-gain in hundredths.
        findings: What does not add up, and what has to be said with it.
    """

    printed: PrintedEffect
    lines: tuple[PrintedLine, ...]
    readings: tuple[PrintedFigure, ...]
    findings: tuple[Finding, ...]

    def line(self, figure: PrintedFigure) -> PrintedLine | None:
        """Return the line of a figure; ``None`` where nothing that was printed gives it."""
        return next((each for each in self.lines if each.figure is figure), None)
