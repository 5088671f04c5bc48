"""Quarters to a year: what the targets and the realisations of quarters come to together (KMK 127/2026, table 4).

Only quarters with a target count.  One of them without a realisation leaves the whole without a value; it is never 0.
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction  # noqa: TC003 - the types of fields are looked up
from types import MappingProxyType
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Undetermined  # noqa: TC001 - the types of fields are looked up
from ..base.law import Assurance
from ..base.laws import KMK_127_2026
from ..base.words import Words, label
from ..errors import InvalidValue
from ..formula.build import count, given, greatest, is_absent, mean, outer, total, undetermined, when
from ..formula.program import explain
from ..formula.steps import Step  # noqa: TC001 - the types of fields are looked up

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..base.exact import Exact
    from ..formula.algebra import NumberFormula, TruthFormula

__all__ = ["Consolidated", "Consolidation", "consolidate", "over_quarters"]

TABLE = KMK_127_2026(
    "Tabel 4, hlm. 37-38",
    assurance=Assurance.PRACTICE,
    note="Only quarters with a target count, and each of them needs a realisation; read in one system that is tested "
    "against the decree's examples.",
)


class Consolidation(StrEnum):
    """How quarters become one value."""

    JUMLAH = "jumlah"
    """Their sum."""
    RATA_RATA = "rata_rata"
    """Their mean."""
    TERAKHIR = "terakhir"
    """The one known last."""


def over_quarters(
    kind: Consolidation, of: str = "realisasi", *, until: int = 4, collection: str = "triwulan"
) -> NumberFormula:
    """Return what the quarters up to one come to, as a formula over a collection of rows.

    Args:
        kind: How they become one value.
        of: The name of the fact of a row that is put together: ``realisasi``, or ``target``.
        until: The last quarter that is looked at, 1 to 4.
        collection: The name of the collection; its rows hold ``triwulan`` (1 to 4), ``target`` and ``realisasi``.

    Example:
        >>> from kinerja.formula import evaluate
        >>> quarters = [{"triwulan": n, "target": 10, "realisasi": 9 + n} for n in (1, 2, 3)]
        >>> evaluate(over_quarters(Consolidation.JUMLAH, until=2), {"triwulan": quarters})
        Fraction(21, 1)
    """
    counts = ~is_absent("target") & (given("triwulan") <= until)
    formula = (
        when(count(collection, where=counts).equals(0))
        .then(
            undetermined(id="Belum ada triwulan yang memiliki target.", en="No quarter has a target yet.", basis=TABLE)
        )
        .when(count(collection, where=counts & is_absent(of)) > 0)
        .then(
            undetermined(
                id="Ada triwulan bertarget yang realisasinya belum ada; realisasi itu tidak dihitung 0.",
                en="A quarter with a target lacks its realisation, which is not taken as 0.",
                basis=TABLE,
            )
        )
        .otherwise(_together(kind, of, collection, counts))
    )
    how, what = label("consolidation", kind), _WHAT.get(of, Words(of, of))
    return formula.named(f"{of}_konsolidasi", id=f"{how.id}: {what.id}", en=f"{how.en}: {what.en}", basis=TABLE)


_WHAT = MappingProxyType({"target": Words("target", "target"), "realisasi": Words("realisasi", "realisation")})
"""What is put together, for people."""


def _together(kind: Consolidation, of: str, collection: str, counts: TruthFormula) -> NumberFormula:
    if kind is Consolidation.JUMLAH:
        return total(collection, given(of), where=counts)
    if kind is Consolidation.RATA_RATA:
        return mean(collection, given(of), where=counts)
    last = outer(greatest(collection, given("triwulan"), where=counts))
    return total(collection, given(of), where=counts & given("triwulan").equals(last))


@final
@attrs.frozen
class Consolidated:
    """What quarters come to together.

    Args:
        target: Of the targets, or why there is no answer.
        realisasi: Of the realisations, or why there is no answer.
        because: The explanations of both.
    """

    target: Fraction | Undetermined
    realisasi: Fraction | Undetermined
    because: tuple[Step, Step]


def consolidate(
    kind: Consolidation, targets: Sequence[Exact | None], realisasi: Sequence[Exact | None], *, until: int = 4
) -> Consolidated:
    """Return what targets and realisations of quarters come to together.

    Args:
        kind: How they become one value.
        targets: Those of the first quarters, at most 4; ``None`` for a quarter without a target, which does not count.
        realisasi: As many realisations; ``None`` for what is not known.
        until: The last quarter that is looked at, 1 to 4.

    Raises:
        InvalidValue: when the two are not of one length, or there are more than 4 quarters.
        Problems: when a number is not exact.

    Example:
        >>> done = consolidate(Consolidation.TERAKHIR, [25, 50, 75, 100], [25, 60, 75, None], until=3)
        >>> done.target, done.realisasi
        (Fraction(75, 1), Fraction(75, 1))
        >>> early = consolidate(Consolidation.JUMLAH, [10, 10, 10, 10], [9, None, None, None], until=2)
        >>> print(early.realisasi.reason.en)
        A quarter with a target lacks its realisation, which is not taken as 0.
    """
    if len(targets) != len(realisasi) or len(targets) > 4 or until not in {1, 2, 3, 4}:
        raise InvalidValue(
            f"{len(targets)} targets and {len(realisasi)} realisations up to quarter {until!r} are no year.",
            mend="Give one of each for every quarter, at most 4, with None where there is none.",
            path="realisasi",
        )
    rows = [
        {"triwulan": index, "target": target, "realisasi": done}
        for index, (target, done) in enumerate(zip(targets, realisasi, strict=True), 1)
    ]
    because = tuple(explain(over_quarters(kind, of, until=until), {"triwulan": rows}) for of in ("target", "realisasi"))
    return Consolidated(because[0].value, because[1].value, because)  # type: ignore[arg-type]  # numbers, and a pair
