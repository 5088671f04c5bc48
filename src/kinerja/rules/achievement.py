"""Achievement: what a realisation is worth against its target, as formulas that any book can be made of.

    >>> from kinerja.formula import evaluate
    >>> [evaluate(formula(), {"target": 10, "realisasi": 8}) for formula in (ratio, mirrored, inverted)]
    [Fraction(80, 1), Fraction(120, 1), Fraction(125, 1)]

Each builder gives one named formula in percent; 100 is on target.  Rival formulas are different builders and are never
swapped: where less is better, 1 + (1 - R/T) is :func:`mirrored` and T/R is :func:`inverted`.  A target of 0 or below is
undetermined unless the caller says what holds.  Ranges, scales and limits are put around them by
:mod:`~kinerja.rules.achievement_bounds`; nothing is rounded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.law import Assurance
from ..base.laws import KMK_127_2026, PERMENPANRB_8_2021, PRAKTIK_LKJIP
from ..formula.build import absent, given, is_absent, undetermined, when

if TYPE_CHECKING:
    from ..base.law import Basis
    from ..formula.algebra import NumberFormula, NumberLike, TruthFormula, Undecidable

__all__ = [
    "NEGATIVE_TARGET",
    "ZERO_TARGET",
    "below_zero",
    "counted",
    "from_baseline",
    "inverted",
    "mirrored",
    "ratio",
    "stabilised",
    "worst_case",
]

TARGET: NumberFormula = given("target")
REALISASI: NumberFormula = given("realisasi")
AWAL: NumberFormula = given("baseline")

RATIO = PERMENPANRB_8_2021("Lampiran hlm. 91 dan 100", note="Kondisi normal: R/T.")
MIRRORED = PERMENPANRB_8_2021("Lampiran hlm. 91 dan 100", note="Kondisi khusus: 1 + (1 - R/T), which is (2T - R)/T.")
INVERTED = PRAKTIK_LKJIP(
    "Aplikasi WP-SIPD; PLN",
    assurance=Assurance.PRACTICE,
    note="T/R, which tools of regions use where less is better; no regulation that could be read has it.",
)
STABILISED = KMK_127_2026("hlm. 69-70", assurance=Assurance.SECONDARY, note="R/T up to the target, 2 - R/T above it.")
NEGATIVE = KMK_127_2026("hlm. 68", assurance=Assurance.SECONDARY, note="Below 0, where more is better: 1 + (1 - R/T).")
WORST = KMK_127_2026("hlm. 68-69", assurance=Assurance.SECONDARY, note="Less is better, target 0: (worst - R)/worst.")
BASELINE = PRAKTIK_LKJIP(
    "Capaian terhadap nilai awal",
    assurance=Assurance.ASSUMPTION,
    note="Tools for objectives and key results measure the way from where one began; no regulation that could be read "
    "does.",
)
UNREAD = PRAKTIK_LKJIP(
    "Target nol atau negatif",
    assurance=Assurance.ASSUMPTION,
    note="Running systems answer 0 or infinity, and let it into means; no regulation that could be read settles it.",
)

ZERO_TARGET = undetermined(
    id="Targetnya 0, sehingga capaian tidak dapat dihitung tanpa ketentuan khusus.",
    en="The target is 0, so that an achievement cannot be computed without a rule of its own.",
    basis=UNREAD,
)
"""What holds at a target of 0 unless a builder is told better: no answer, never 0."""
NEGATIVE_TARGET = undetermined(
    id="Targetnya di bawah 0, sehingga rumus ini menilai ke arah yang terbalik.",
    en="The target is below 0, where this formula would value the wrong direction.",
    basis=UNREAD,
)
"""What holds at a target below 0 unless a builder is told better: no answer."""


# --- The rival formulas ---------------------------------------------------------------------------------------------


def ratio(
    target: NumberFormula = TARGET,
    realisasi: NumberFormula = REALISASI,
    *,
    zero: NumberLike | Undecidable = ZERO_TARGET,
    negative: NumberLike | Undecidable = NEGATIVE_TARGET,
    key: str = "capaian_rasio",
    basis: Basis = RATIO,
) -> NumberFormula:
    """Return 100 R/T, for what is better when there is more of it (PermenPANRB 8/2021, annex p. 91).

    Args:
        target: The target; the fact ``target`` unless another formula is given.
        realisasi: What was realised; the fact ``realisasi`` unless another formula is given.
        zero: What holds at a target of 0, such as :func:`worst_case`.
        negative: What holds at a target below 0, such as :func:`below_zero`.
        key: The key of the part in its book.
        basis: Who says so.

    Example:
        >>> from kinerja.formula import evaluate
        >>> evaluate(ratio(), {"target": "80", "realisasi": "100"})
        Fraction(125, 1)
        >>> print(evaluate(ratio(), {"target": 0, "realisasi": 3}).reason.en)
        The target is 0, so that an achievement cannot be computed without a rule of its own.
    """
    formula = _settled(100 * realisasi / target, target, zero, negative)
    return formula.named(key, id="Capaian R/T (persen)", en="Achievement R/T (percent)", basis=basis)


def mirrored(
    target: NumberFormula = TARGET,
    realisasi: NumberFormula = REALISASI,
    *,
    zero: NumberLike | Undecidable = ZERO_TARGET,
    negative: NumberLike | Undecidable = NEGATIVE_TARGET,
    key: str = "capaian_cermin",
    basis: Basis = MIRRORED,
) -> NumberFormula:
    """Return 100 (1 + (1 - R/T)), for what is better when there is less of it (PermenPANRB 8/2021, annex p. 91).

    The same as (2T - R)/T and (T - (R - T))/T, which reports print.  T/R is another formula: :func:`inverted`.

    Args:
        target: The target; the fact ``target`` unless another formula is given.
        realisasi: What was realised; the fact ``realisasi`` unless another formula is given.
        zero: What holds at a target of 0, such as :func:`worst_case`.
        negative: What holds at a target below 0.
        key: The key of the part in its book.
        basis: Who says so.

    Example:
        >>> from kinerja.formula import evaluate
        >>> [evaluate(formula(), {"target": 10, "realisasi": 20}) for formula in (mirrored, inverted)]
        [Fraction(0, 1), Fraction(50, 1)]
    """
    formula = _settled(_mirror(target, realisasi), target, zero, negative)
    return formula.named(key, id="Capaian 1+(1-R/T) (persen)", en="Achievement 1+(1-R/T) (percent)", basis=basis)


def inverted(
    target: NumberFormula = TARGET,
    realisasi: NumberFormula = REALISASI,
    *,
    zero: NumberLike | Undecidable = ZERO_TARGET,
    negative: NumberLike | Undecidable = NEGATIVE_TARGET,
    key: str = "capaian_terbalik",
    basis: Basis = INVERTED,
) -> NumberFormula:
    """Return 100 T/R, which some tools use where less is better; it has no end as the realisation comes near 0.

    A realisation of 0 or below has no answer: T/R would be infinite, or jump to the wrong side.

    Args:
        target: The target; the fact ``target`` unless another formula is given.
        realisasi: What was realised; the fact ``realisasi`` unless another formula is given.
        zero: What holds at a target of 0.
        negative: What holds at a target below 0.
        key: The key of the part in its book.
        basis: Who says so.
    """
    endless = undetermined(
        id="Realisasinya tidak di atas 0, sehingga T/R tidak terhingga.",
        en="The realisation is not above 0, so that T/R has no end.",
        basis=INVERTED,
    )
    bounded = when(realisasi > 0).then(100 * target / realisasi).otherwise(endless)
    formula = _settled(bounded, target, zero, negative)
    return formula.named(key, id="Capaian T/R (persen)", en="Achievement T/R (percent)", basis=basis)


def stabilised(
    target: NumberFormula = TARGET,
    realisasi: NumberFormula = REALISASI,
    *,
    zero: NumberLike | Undecidable = ZERO_TARGET,
    negative: NumberLike | Undecidable = NEGATIVE_TARGET,
    key: str = "capaian_awal",
    basis: Basis = STABILISED,
) -> NumberFormula:
    """Return how near a realisation is to its target: 100 R/T up to it, 200 - 100 R/T above it (KMK 127/2026).

    This is the first achievement only (Ca); :func:`scaled` makes the achievement of it.

    Args:
        target: The target; the fact ``target`` unless another formula is given.
        realisasi: What was realised; the fact ``realisasi`` unless another formula is given.
        zero: What holds at a target of 0.
        negative: What holds at a target below 0.
        key: The key of the part in its book.
        basis: Who says so.
    """
    near = when(realisasi <= target).then(100 * realisasi / target).otherwise(_mirror(target, realisasi))
    formula = _settled(near, target, zero, negative)
    return formula.named(key, id="Capaian awal (persen)", en="First achievement (percent)", basis=basis)


def from_baseline(
    target: NumberFormula = TARGET,
    realisasi: NumberFormula = REALISASI,
    baseline: NumberFormula = AWAL,
    *,
    key: str = "capaian_dari_awal",
    basis: Basis = BASELINE,
) -> NumberFormula:
    """Return 100 (R - B)/(T - B): how much of the way from a baseline to the target was gone, in either direction.

    Args:
        target: The target; the fact ``target`` unless another formula is given.
        realisasi: What was realised; the fact ``realisasi`` unless another formula is given.
        baseline: Where one began; the fact ``baseline`` unless another formula is given.
        key: The key of the part in its book.
        basis: Who says so.

    Example:
        >>> from kinerja.formula import evaluate
        >>> evaluate(from_baseline(), {"baseline": 40, "target": 20, "realisasi": 25})
        Fraction(75, 1)
    """
    no_way = undetermined(
        id="Target sama dengan nilai awal, sehingga tidak ada jarak yang ditempuh.",
        en="The target is the baseline, so that there is no way to go.",
        basis=BASELINE,
    )
    gone = when(target.equals(baseline)).then(no_way).otherwise(100 * (realisasi - baseline) / (target - baseline))
    return gone.named(
        key, id="Capaian dari nilai awal (persen)", en="Achievement from the baseline (percent)", basis=basis
    )


def _mirror(target: NumberFormula, realisasi: NumberFormula) -> NumberFormula:
    return 100 * (1 + (1 - realisasi / target))


def _settled(
    formula: NumberFormula,
    target: NumberFormula,
    zero: NumberLike | Undecidable,
    negative: NumberLike | Undecidable,
) -> NumberFormula:
    return when(target > 0).then(formula).when(target.equals(0)).then(zero).otherwise(negative)


# --- What holds where they have no answer ---------------------------------------------------------------------------


def below_zero(
    target: NumberFormula = TARGET,
    realisasi: NumberFormula = REALISASI,
    *,
    key: str = "capaian_target_negatif",
    basis: Basis = NEGATIVE,
) -> NumberFormula:
    """Return 100 (1 + (1 - R/T)) for a target below 0 where more is better: ``ratio(negative=below_zero())``.

    Args:
        target: The target, which is below 0.
        realisasi: What was realised.
        key: The key of the part in its book.
        basis: Who says so (KMK 127/2026 p. 68).
    """
    mirror = _mirror(target, realisasi)
    return mirror.named(
        key, id="Capaian atas target negatif (persen)", en="Achievement of a target below 0 (percent)", basis=basis
    )


def worst_case(
    realisasi: NumberFormula = REALISASI,
    worst: str = "realisasi_terburuk",
    *,
    key: str = "capaian_target_nol",
    basis: Basis = WORST,
) -> NumberFormula:
    """Return 100 (worst - R)/worst for a target of 0 where less is better: ``mirrored(zero=worst_case())``.

    Args:
        realisasi: What was realised.
        worst: The name of the fact that holds the worst realisation still borne, above 0; without it: no answer.
        key: The key of the part in its book.
        basis: Who says so (KMK 127/2026 p. 68-69).
    """
    unknown = undetermined(
        id="Targetnya 0 dan realisasi terburuk di atas 0 tidak disebutkan.",
        en="The target is 0 and no worst realisation above 0 is given.",
        basis=basis,
    )
    bad = given(worst)
    formula = when(absent(bad, counts_as=0) > 0).then(100 * (bad - realisasi) / bad).otherwise(unknown)
    return formula.named(
        key, id="Capaian atas target 0 (persen)", en="Achievement of a target of 0 (percent)", basis=basis
    )


def counted(target: str = "target", high: str = "target_atas") -> TruthFormula:
    """Return whether there is a target that is not 0: ``mean("indikator", ..., where=counted())`` leaves out the rest.

    Args:
        target: The name of the fact that holds the target, or the lower end of its range.
        high: The name of the fact that holds the upper end; a range that begins at 0 still counts.
    """
    low_is_0, high_is_0 = (absent(given(name), counts_as=0).equals(0) for name in (target, high))
    return ~is_absent(target) & ~(low_is_0 & high_is_0)
