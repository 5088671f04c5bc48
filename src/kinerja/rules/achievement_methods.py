"""One achievement at a time, with its reasons: the methods by name, and what each answers.

    >>> KMK127_MINIMISE.of(target=10, realisasi=8).value
    Fraction(120, 1)
    >>> INVERTED.of(target=10, realisasi=8).value
    Fraction(125, 1)

A book takes the formulas themselves from :mod:`~kinerja.rules.achievement`; here they meet a target and a realisation
without one.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Finding, Severity, Undetermined
from ..base.law import Assurance
from ..base.laws import KMK_127_2026, PRAKTIK_LKJIP
from ..base.rounding import Rounding, RoundingMode
from ..base.words import Words, number_words
from ..errors import UnknownName
from ..formula.algebra import NumberFormula  # noqa: TC001 - the types of fields are looked up
from ..formula.facts import needs_of
from ..formula.program import explain
from ..formula.steps import Step  # noqa: TC001 - the types of fields are looked up
from .achievement import below_zero, from_baseline, inverted, mirrored, ratio, stabilised, worst_case
from .achievement_bounds import CLAMPED, clamped, maximal, ranged, scaled

if TYPE_CHECKING:
    from decimal import Decimal

    from ..base.exact import Exact

__all__ = [
    "BASELINE",
    "CUT_OFF",
    "INVERTED",
    "KMK127_MAXIMISE",
    "KMK127_MINIMISE",
    "KMK127_STABILISE",
    "MIRRORED",
    "PERMENPANRB8_KHUSUS",
    "PERMENPANRB8_NORMAL",
    "RATIO",
    "ROUNDED",
    "Achievement",
    "Method",
]


@final
@attrs.frozen
class Achievement:
    """What a realisation is worth against its target.

    Args:
        value: In percent, exact; or why the rule gives no answer.
        because: The explanation: every named part reached, with its article.
    """

    value: Fraction | Undetermined
    because: Step

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What a careful reader would flag: that limits changed the value, and what it was before."""
        return tuple(_told(step) for step in self.because.find(CLAMPED) if _was(step) != step.value)

    def published(self, rounding: Rounding) -> Decimal | Undetermined:
        """Return the value as it is printed; nothing is ever computed from that.

        Args:
            rounding: How, such as ``ROUNDED`` or ``CUT_OFF``.

        Example:
            >>> spent = RATIO.of(target=65_040_000, realisasi=65_038_490)
            >>> spent.published(CUT_OFF), spent.published(ROUNDED)
            (Decimal('99.99'), Decimal('100.00'))
        """
        return rounding.published(self.value) if isinstance(self.value, Fraction) else self.value


def _was(step: Step) -> object:
    """Return what a clamped value was before; the same where it never came to be."""
    return step.steps[0].value


def _told(step: Step) -> Finding:
    before = number_words(_was(step))  # type: ignore[arg-type]  # what is clamped is a number
    return Finding(
        "ACHIEVEMENT_CLAMPED",
        Severity.INFO,
        "",
        Words(
            f"{step.label.id}: nilai sebelumnya {before.id}.",
            f"{step.label.en}: it was {before.en} before.",
        ),
        basis=step.basis,
    )


@final
@attrs.frozen
class Method:
    """A way to compute achievements: a formula that reads ``target``, ``realisasi`` and perhaps more.

    Args:
        formula: The formula, of builders or of your own.

    Example:
        >>> from kinerja.rules.achievement_bounds import clamped
        >>> ours = Method(clamped(RATIO.formula, 0, 110))
        >>> ours.of(target=60, realisasi=90).value
        Fraction(110, 1)
    """

    formula: NumberFormula

    @property
    def reads(self) -> tuple[str, ...]:
        """The names of the facts it reads."""
        return tuple(item.name for item in needs_of(self.formula.node).items)

    def of(self, target: Exact, realisasi: Exact, **facts: Exact | bool | None) -> Achievement:
        """Return the achievement of a realisation.

        Args:
            target: The target, or the lower end of its range.
            realisasi: What was realised.
            facts: What else the method reads: ``target_atas`` (upper end of a range), ``realisasi_terburuk``,
                ``target_maksimal`` (the target is the most there can be), ``baseline``.

        Raises:
            UnknownName: for a fact that the method does not read; it would be ignored silently.
            Problems: when a number is not exact.
            MissingFact: when the method needs a fact that is not given.

        Example:
            >>> PERMENPANRB8_NORMAL.of(80, 85, target_atas=90).value
            Fraction(100, 1)
            >>> print(PERMENPANRB8_NORMAL.of(0, 5).value.reason.en)
            The target is 0, so that an achievement cannot be computed without a rule of its own.
        """
        for name in facts:
            if name not in self.reads:
                raise UnknownName(
                    f"This method does not read {name!r}.",
                    why="It would be ignored silently.",
                    mend=f"It reads {', '.join(self.reads)}; take another method, or leave it out.",
                    path=name,
                )
        because = explain(self.formula, {"target": target, "realisasi": realisasi, **facts})
        return Achievement(because.value, because)  # type: ignore[arg-type]  # a number formula answers with numbers


RATIO = Method(ratio())
"""R/T; more is better."""
MIRRORED = Method(mirrored())
"""1 + (1 - R/T); less is better."""
INVERTED = Method(inverted())
"""T/R; less is better, as some tools have it and no regulation that could be read."""
BASELINE = Method(from_baseline())
"""(R - B)/(T - B); of the way from a baseline, as tools for objectives and key results have it."""

PERMENPANRB8_NORMAL = Method(ranged(ratio))
"""PermenPANRB 8/2021, kondisi normal: R/T, also of a range."""
PERMENPANRB8_KHUSUS = Method(ranged(mirrored))
"""PermenPANRB 8/2021, kondisi khusus: 1 + (1 - R/T), also of a range."""

KMK127 = KMK_127_2026(
    "hlm. 67-70",
    assurance=Assurance.PRACTICE,
    note="Not read; a system tested against the decree's examples has them so.",
)
KMK127_MAXIMISE = Method(clamped(maximal(ratio(negative=below_zero(), basis=KMK127), basis=KMK127)))
"""KMK 127/2026, more is better: R/T, below a target of 0 the mirror image, from 0 to 120."""
KMK127_MINIMISE = Method(clamped(maximal(mirrored(zero=worst_case(), basis=KMK127), basis=KMK127)))
"""KMK 127/2026, less is better: 1 + (1 - R/T), for a target of 0 by the worst realisation, from 0 to 120."""
KMK127_STABILISE = Method(clamped(scaled(stabilised())))
"""KMK 127/2026, staying is better: as near as R/T or 2 - R/T, by the scale of the decree's example, from 0 to 120."""

CUT_OFF = Rounding(
    2,
    RoundingMode.DOWN,
    basis=PRAKTIK_LKJIP(
        "LKjIP Lapas IIA Baubau, Semester II 2022, hlm. 27",
        assurance=Assurance.PRACTICE,
        note="Prints 666.66, and 99.99 for 99.9977; on other pages the same reports round.",
    ),
)
"""Two places, the rest cut off."""
ROUNDED = Rounding(
    2,
    RoundingMode.HALF_UP,
    basis=PRAKTIK_LKJIP(
        "LKjIP Lapas IIA Baubau, 2022",
        assurance=Assurance.PRACTICE,
        note="Prints 142.86 for 142.857; on other pages the same reports cut off.",
    ),
)
"""Two places, half up."""
