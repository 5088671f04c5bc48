"""Golden cases of what regions add: the percentage of an allowance that is paid (kind ``tpp``)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from ..base.exact import exact
from ..base.law import Law
from ..base.rounding import Rounding
from ..base.scale import Scale, plain
from ..career.regional_allowance import DISCIPLINE_SCORE
from ..career.regional_decree import DISIPLIN, KINERJA
from ..formula.program import evaluate
from ..rules.allowance import FULL, Allowance, FactorTable, PercentStage
from ..rules.permenpanrb6_2022 import Predikat
from .golden_case import Case, printed

if TYPE_CHECKING:
    from ..rules.catalogue import Catalogue

__all__ = ["tpp"]

CASE = Law("Kasus")("bobot", note="The numbers are those of the case.")
WHOLE = Rounding(0, basis=CASE)


def tpp(inputs: Case, case: Case, _books: Catalogue) -> Case:
    """Return what a case of the kind ``tpp`` comes to; its weights may be shares of 1 or of 100 percent.

    The score of discipline may be told by ``potongan`` (percentages, by name or in a list), that of performance by
    ``predikat`` and ``faktor`` (percentages by predikat); with a ``pagu`` there is an amount in whole Rupiah.  Both are
    ``null`` while the score of a component that has a weight is not known.
    """
    weights = {plain(name): exact(weight) for name, weight in inputs["bobot"].items()}
    whole = FULL if sum(weights.values()) == FULL else 1
    shares = {name: Fraction(weight, whole) for name, weight in weights.items()}
    allowance = Allowance(shares, CASE, Rounding(2, basis=CASE), stage=PercentStage.DICETAK)
    scores = _scores(inputs)
    if any(share and scores.get(name) is None for name, share in shares.items()):
        return {"persen_dibayar": None, "dibayar": None}
    known = {name: score for name, score in scores.items() if score is not None}
    paid = allowance.paid({**dict.fromkeys(shares, 0), **known})  # what has no weight may be anything
    amount = (
        {}
        if inputs.get("pagu") is None
        else {"dibayar": printed(Fraction(paid.amount(exact(inputs["pagu"]), WHOLE)), case)}
    )
    return {"persen_dibayar": printed(paid.percent, case), **amount}


def _scores(inputs: Case) -> Case:
    scores = {plain(name): score for name, score in (inputs.get("skor") or {}).items()}
    told = {DISIPLIN: _left(inputs.get("potongan")), KINERJA: _factor(inputs.get("predikat"), inputs.get("faktor"))}
    return {**scores, **{name: score for name, score in told.items() if score is not None}}


def _left(told: Any) -> Any:
    """Return what deductions leave of discipline; nothing where nobody counted them."""
    if told is None:
        return None
    percents = told.values() if isinstance(told, dict) else told if isinstance(told, list) else [told]
    if any(percent is None for percent in percents):
        return None
    return evaluate(DISCIPLINE_SCORE, {"potongan": [{"persen": percent} for percent in percents]})


def _factor(predikat: Any, factors: Any) -> Fraction | None:
    """Return the percentage of a predikat; nothing where there is none."""
    if predikat is None:
        return None
    table = {Predikat.parse(name).token: percent for name, percent in factors.items()}
    return FactorTable(Scale.of(Predikat), table, CASE).factor(Predikat.parse(predikat))
