"""What stands around an achievement: ranges, directions, scales, limits, and targets that are the most there can be.

    >>> from kinerja.formula import evaluate
    >>> from kinerja.rules.achievement import mirrored
    >>> evaluate(ranged(mirrored), {"target": 7, "target_atas": 8, "realisasi": 9})
    Fraction(175, 2)

Each takes a formula of :mod:`~kinerja.rules.achievement`, or what makes one, and gives one more named formula.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.exact import exact, number_text
from ..base.law import Assurance
from ..base.laws import KMK_127_2026, PERMENPANRB_8_2021
from ..base.words import Words
from ..errors import InvalidValue
from ..formula.build import (
    absent,
    given,
    given_token,
    given_truth,
    interpolate,
    is_absent,
    number,
    undetermined,
    when,
)
from ..formula.nodes import Named
from .achievement import REALISASI, TARGET

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from fractions import Fraction

    from ..base.exact import Exact
    from ..base.law import Basis
    from ..formula.algebra import Number, NumberFormula, TokenFormula, TruthFormula

__all__ = ["CLAMPED", "STABILISE_POINTS", "by_direction", "clamped", "maximal", "ranged", "scaled"]

CLAMPED = "capaian_terjepit"
"""The key of a clamped achievement; its first step is the achievement as it came out."""
ARAH: TokenFormula = given_token("arah")
TARGET_MAKSIMAL: TruthFormula = absent(given_truth("target_maksimal"), counts_as=False)

OUTSIDE = PERMENPANRB_8_2021(
    "Lampiran hlm. 91 dan 100", note="Above the range its upper end is the target, below it the lower end."
)
INSIDE = PERMENPANRB_8_2021(
    "Lampiran hlm. 100",
    assurance=Assurance.PRACTICE,
    note="The pages read define what lies outside of the range only; a running system gives 100 inside of it.",
)
SCALED = KMK_127_2026(
    "hlm. 69-70",
    assurance=Assurance.SECONDARY,
    note="Straight lines between the points of the manual of the indicator; beyond the last point its value is kept.",
)
MAXIMAL = PERMENPANRB_8_2021(
    "Lampiran hlm. 93 huruf i",
    note="What is on a target that is the most there can be counts 120; so does KMK 127/2026.",
)
CLAMP = KMK_127_2026("hlm. 67-70", assurance=Assurance.SECONDARY, note="From 0 to 120.")
DIRECTION = PERMENPANRB_8_2021("Lampiran hlm. 91", note="Two conditions: normal, more is better; khusus, less is.")
RANGE = Words("Capaian atas rentang target (persen)", "Achievement of a range (percent)")
STABILISE_POINTS: tuple[tuple[int, int], ...] = ((0, 0), (90, 100), (100, 120))
"""The scale of KMK 127/2026 for what should stay stable, where the manual of the indicator has none (p. 69-70)."""


def ranged(
    method: Callable[[NumberFormula], NumberFormula],
    low: NumberFormula = TARGET,
    high: str = "target_atas",
    realisasi: NumberFormula = REALISASI,
    *,
    key: str = "capaian_rentang",
    label: Words = RANGE,
    basis: Basis = OUTSIDE,
) -> NumberFormula:
    """Return an achievement whose target may be a range: inside of it 100, outside ``method`` by the nearer end.

    Without an upper end the target is one number, and ``method`` alone decides.

    Args:
        method: What makes a formula of a target, such as :func:`ratio` or :func:`mirrored`.
        low: The target, or the lower end of its range.
        high: The name of the fact that holds the upper end.
        realisasi: What was realised.
        key: The key of the part in its book.
        label: Its name for people, such as that of an achievement of any target, of one number or a range.
        basis: Who says so (PermenPANRB 8/2021 annex p. 91 and 100).

    Example:
        >>> from kinerja.formula import evaluate
        >>> from kinerja.rules.achievement import ratio
        >>> normal = ranged(ratio)
        >>> [evaluate(normal, {"target": 80, "target_atas": 90, "realisasi": done}) for done in (76, 85, 99)]
        [Fraction(95, 1), Fraction(100, 1), Fraction(110, 1)]
    """
    top = given(high)
    swapped = undetermined(
        id="Batas atas target berada di bawah batas bawahnya.",
        en="The upper end of the target is below its lower end.",
        basis=basis,
    )
    between = ~is_absent(high)
    nearer = when(between & (realisasi > top)).then(top).otherwise(low)
    end = nearer.named(f"{key}_acuan", id="Target yang menjadi acuan", en="Target that is held against", basis=basis)
    inside = number(100).named(
        "capaian_dalam_rentang", id="Di dalam rentang target", en="Inside of the range", basis=INSIDE
    )
    formula = (
        when(between & (top < low))
        .then(swapped)
        .when(between & (low <= realisasi) & (realisasi <= top))
        .then(inside)
        .otherwise(method(end))
    )
    return formula.named(key, id=label.id, en=label.en, basis=basis)


def by_direction(
    higher: NumberFormula,
    lower: NumberFormula,
    direction: TokenFormula = ARAH,
    *,
    key: str = "capaian_menurut_arah",
    basis: Basis = DIRECTION,
) -> NumberFormula:
    """Return ``higher`` where more is better and ``lower`` where less is, by the fact ``arah``.

    Args:
        higher: The achievement for ``lebih_tinggi``.
        lower: The achievement for ``lebih_rendah``.
        direction: Which way is better; the fact ``arah`` unless another formula is given.
        key: The key of the part in its book.
        basis: Who says so.
    """
    unknown = undetermined(
        id="Arah yang lebih baik tidak disebutkan.", en="Which way is better is not said.", basis=basis
    )
    formula = (
        when(direction.equals("lebih_tinggi"))
        .then(higher)
        .when(direction.equals("lebih_rendah"))
        .then(lower)
        .otherwise(unknown)
    )
    return formula.named(key, id="Capaian menurut arah (persen)", en="Achievement by direction (percent)", basis=basis)


def scaled(
    formula: NumberFormula,
    points: Sequence[tuple[Exact, Exact]] = STABILISE_POINTS,
    *,
    key: str = "capaian_skala",
    basis: Basis = SCALED,
) -> NumberFormula:
    """Return an achievement read off a scale: straight lines between points, level beyond the first and the last.

    Args:
        formula: The achievement before the scale, such as :func:`stabilised`.
        points: Achievements before and after, at least two, in any order.
        key: The key of the part in its book.
        basis: Who says so (KMK 127/2026 p. 69-70).

    Raises:
        InvalidValue: for fewer than two points, or two at one place.

    Example:
        >>> from kinerja.formula import evaluate
        >>> from kinerja.rules.achievement import stabilised
        >>> [evaluate(scaled(stabilised()), {"target": 100, "realisasi": done}) for done in (96, 102, 250)]
        [Fraction(112, 1), Fraction(116, 1), Fraction(0, 1)]
    """
    places: dict[Number, Number] = {exact(place): exact(height) for place, height in sorted(points, key=_place)}
    if len(places) < max(2, len(points)):
        raise InvalidValue(
            "The points do not make a scale.", mend="Give at least two, each place once.", path="points", value=points
        )
    first, *_, last = places
    return interpolate(formula.clamp(first, last), places).named(
        key, id="Capaian menurut skala", en="Achievement by the scale", basis=basis
    )


def _place(point: tuple[Exact, Exact]) -> Fraction:
    return exact(point[0])


def maximal(
    formula: NumberFormula,
    flag: TruthFormula = TARGET_MAKSIMAL,
    *,
    key: str = "capaian_target_maksimal",
    basis: Basis = MAXIMAL,
) -> NumberFormula:
    """Return 120 where the target is the most there can be and was met, else the achievement as it is.

    Args:
        formula: The achievement, 100 on target.
        flag: Whether the target is the most there can be; the fact ``target_maksimal`` unless another is given.
        key: The key of the part in its book.
        basis: Who says so (PermenPANRB 8/2021 annex p. 93; "konversi 120" of KMK 127/2026 p. 67).
    """
    converted = when(flag & (formula >= 100)).then(120).otherwise(formula)
    return converted.named(
        key, id="Capaian dengan konversi target maksimal", en="Achievement, a greatest possible target met", basis=basis
    )


def clamped(
    formula: NumberFormula,
    low: Exact = 0,
    high: Exact = 120,
    *,
    key: str = CLAMPED,
    basis: Basis = CLAMP,
) -> NumberFormula:
    """Return an achievement held between two limits, which its label tells; what it was before is a step of its own.

    Args:
        formula: The achievement.
        low: The lower limit.
        high: The upper limit.
        key: The key of the part in its book.
        basis: Who says so (KMK 127/2026).

    Raises:
        InvalidValue: when the limits are swapped.

    Example:
        >>> from kinerja.formula import explain
        >>> from kinerja.rules.achievement import mirrored
        >>> step = explain(clamped(mirrored()), {"target": 10, "realisasi": 21})
        >>> step.label.en, step.value, step.steps[0].value
        ('Achievement, held between 0 and 120', Fraction(0, 1), Fraction(-10, 1))
    """
    bottom, top = exact(low), exact(high)
    if bottom > top:
        raise InvalidValue(
            f"The limits {number_text(bottom)} and {number_text(top)} are swapped.",
            mend="Give the lower one, then the upper one.",
            path="low",
        )
    raw = formula if isinstance(formula.node, Named) else formula.named(f"{key}_awal", id="Capaian", en="Achievement")
    least, most = number_text(bottom), number_text(top)
    return raw.clamp(bottom, top).named(
        key,
        id=f"Capaian, dijepit antara {least.replace('.', ',')} dan {most.replace('.', ',')}",
        en=f"Achievement, held between {least} and {most}",
        basis=basis,
    )
