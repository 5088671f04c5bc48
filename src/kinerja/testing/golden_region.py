"""Golden cases of what regions add: the percentage of an allowance that is paid (kind ``tpp``)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from ..base.exact import exact
from ..base.law import Law
from ..base.rounding import Rounding
from ..base.scale import Scale
from ..career.regional_allowance import DISCIPLINE_SCORE
from ..career.regional_decree import DISIPLIN, KINERJA
from ..formula.program import evaluate
from ..rules.allowance import FULL, Allowance, FactorTable
from ..rules.permenpanrb6_2022 import Predikat
from .golden_case import Case, printed

if TYPE_CHECKING:
    from ..rules.catalogue import Catalogue

__all__ = ["tpp"]

CASE = Law("Kasus")("bobot", note="The numbers are those of the case.")
WHOLE = Rounding(0, basis=CASE)


def tpp(inputs: Case, case: Case, _books: Catalogue) -> Case:
    """Return what a case of the kind ``tpp`` comes to; its weights may be shares of 1 or of 100 percent.

    The score of discipline may be told by ``potongan`` (percentages), that of performance by ``predikat`` and
    ``faktor`` (percentages by predikat); with a ``pagu`` there is an amount in whole Rupiah.
    """
    weights = {name: exact(weight) for name, weight in inputs["bobot"].items()}
    whole = FULL if sum(weights.values()) == FULL else 1
    allowance = Allowance(
        {name: Fraction(weight, whole) for name, weight in weights.items()}, CASE, Rounding(2, basis=CASE)
    )
    paid = allowance.paid(_scores(inputs))
    amount = (
        {}
        if inputs.get("pagu") is None
        else {"dibayar": printed(Fraction(paid.amount(exact(inputs["pagu"]), WHOLE)), case)}
    )
    return {"persen_dibayar": printed(paid.percent, case), **amount}


def _scores(inputs: Case) -> Case:
    scores = dict(inputs.get("skor") or {})
    if "potongan" in inputs:
        deducted = [{"persen": percent} for percent in inputs["potongan"]]
        scores[DISIPLIN] = evaluate(DISCIPLINE_SCORE, {"potongan": deducted})
    if "predikat" in inputs:
        table = FactorTable(Scale.of(Predikat), inputs["faktor"], CASE)
        scores[KINERJA] = table.factor(Predikat.parse(inputs["predikat"]))
    return scores
