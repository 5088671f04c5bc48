"""Golden cases of achievements, and of quarters that become a year."""

from __future__ import annotations

from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from ..base.finding import Undetermined
from ..formula.algebra import NumberFormula, TokenFormula
from ..formula.build import greatest_of, least_of, number
from ..formula.program import evaluate
from ..rules.achievement import below_zero, mirrored, ratio, stabilised, worst_case
from ..rules.achievement_bounds import STABILISE_POINTS, clamped, maximal, ranged, scaled
from ..rules.consolidation import Consolidation, consolidate
from ..rules.options import resolved
from ..rules.permenpanrb8_parts import kategori_iki_jpt, nilai_iki
from .golden_case import Case, printed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..rules.catalogue import Catalogue

__all__ = ["capaian", "konsolidasi"]


def _maximum(target: NumberFormula) -> NumberFormula:
    return ratio(target, negative=below_zero(target))


METHODS: Mapping[str, NumberFormula] = MappingProxyType(
    {
        "maksimum": ranged(_maximum),
        "minimum": ranged(partial(mirrored, zero=worst_case())),
        "stabil": ranged(stabilised),
    }
)
POLARITAS: Mapping[str, str] = MappingProxyType(
    {"maximize": "maksimum", "minimize": "minimum", "stabilize": "stabil", "stabilisasi": "stabil"}
)
"""Other names of the polarities."""
JENIS: Mapping[str, Consolidation] = MappingProxyType(
    {
        "sum": Consolidation.JUMLAH,
        "average": Consolidation.RATA_RATA,
        "take_last_known": Consolidation.TERAKHIR,
        "tlkv": Consolidation.TERAKHIR,
    }
)
"""The names of the source of the cases."""


def _eighth() -> tuple[TokenFormula, NumberFormula]:
    """Return class and value of PermenPANRB 8/2021, with the achievement rounded to whole percents first."""
    kategori, nilai = resolved((kategori_iki_jpt.node, nilai_iki.node), {"pita_capaian": "persen_bulat"})
    return TokenFormula(kategori), NumberFormula(nilai)


KATEGORI, NILAI = _eighth()


def capaian(inputs: Case, case: Case, _books: Catalogue) -> Case:
    """Return an achievement in percent, with its class and value under PermenPANRB 8/2021; nothing if there is none."""
    low, high = _target(inputs)
    facts = {
        "target": low,
        "target_atas": high,
        "realisasi": inputs.get("realisasi"),
        "realisasi_terburuk": inputs.get("realisasi_terburuk"),
        "target_maksimal": bool(inputs.get("konversi_120")),
    }
    if facts["target"] is None or facts["realisasi"] is None:
        return {}
    found = evaluate(_formula(inputs), facts)
    if isinstance(found, Undetermined):
        return {}
    value = printed(found, case)
    maximal_target = bool(inputs.get("target_maksimal"))
    return {"capaian": value, "capaian_persen": value, **_valued(found, target_maksimal=maximal_target)}


def _target(inputs: Case) -> tuple[Any, Any]:
    """Return the two ends of the target; there is no upper one where it is one number."""
    target = inputs.get("target")
    low, *high = target if isinstance(target, list) else [target]
    return low, high[0] if high else None


def _formula(inputs: Case) -> NumberFormula:
    polaritas = str(inputs["polaritas"]).lower()
    polaritas = POLARITAS.get(polaritas, polaritas)
    formula = maximal(METHODS[polaritas])
    if polaritas == "stabil":
        formula = scaled(formula, [(place, height) for place, height in inputs.get("skala") or STABILISE_POINTS])
    low, high = inputs.get("jepit") or (None, None)
    if low is not None and high is not None:
        return clamped(formula, low, high)
    if low is not None:
        return greatest_of(formula, number(low))
    return formula if high is None else least_of(formula, number(high))


def _valued(found: Any, **facts: bool) -> Case:
    """Return class and value of an achievement, which stands as the realisation of a target of 100."""
    whole = {"arah": "lebih_tinggi", "target": 100, "realisasi": found, **facts}
    return {"kategori": evaluate(KATEGORI, whole), "nilai_capaian": printed(evaluate(NILAI, whole), {})}


def konsolidasi(inputs: Case, case: Case, _books: Catalogue) -> Case:
    """Return what quarters come to; without targets of their own, every quarter up to the last one looked at counts."""
    jenis = str(inputs["jenis"]).lower()
    kind = JENIS.get(jenis) or Consolidation(jenis)
    realisasi = inputs["triwulan"] if "triwulan" in inputs else inputs["realisasi"]
    targets = inputs.get("target") or ["0"] * len(realisasi)
    done = consolidate(kind, targets, realisasi, until=int(inputs.get("sampai_triwulan") or 4))
    values = {"nilai": done.realisasi, "realisasi": done.realisasi, "target": done.target}
    return {key: printed(value, case) for key, value in values.items() if not isinstance(value, Undetermined)}
