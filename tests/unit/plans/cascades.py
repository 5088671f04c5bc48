"""People, plans and links that the tests of the cascade start from."""

from __future__ import annotations

from kinerja.people.positions import PositionKind
from kinerja.plans.cascade import Cascade, CascadeMethod, Choice
from kinerja.plans.indicator import Aspek, Indicator
from kinerja.plans.plan import Approach, Jenis, Supported, WorkPlan, WorkResult
from kinerja.plans.target import Exactly
from tests.unit.plans.samples import DINAS, HIGHER, YEAR, person

BEBAN, WILAYAH, ASPEK = CascadeMethod.BEBAN, CascadeMethod.WILAYAH, CascadeMethod.ASPEK
LAYANAN, OUTPUT = CascadeMethod.LAYANAN, CascadeMethod.OUTPUT_ANTARA

BOSS = person("dinas", "Kepala Dinas Perikanan", PositionKind.JPT_PRATAMA, DINAS)
FRESH = person("tawar", "Kepala Bidang Budidaya Air Tawar", PositionKind.ADMINISTRATOR, DINAS)
BRACKISH = person("payau", "Kepala Bidang Budidaya Air Payau", PositionKind.ADMINISTRATOR, DINAS)
REGENT = person("bupati", "Bupati", None, kind=None)


def member(id: str):
    """Return somebody who leads nobody."""
    return person(id, "Pengelola Budidaya", PositionKind.PELAKSANA, DINAS)


def tons(id: str, value="5", unit: str = "ton", **more) -> Indicator:
    """Return an indicator of production."""
    target = more.pop("target", None) or Exactly(value, unit, HIGHER)
    return Indicator(id, "Jumlah produksi perikanan budidaya", target, **{"aspek": (Aspek.KUANTITAS,), **more})


def to(plan_id: str, result_id: str = "h", **more) -> Supported:
    """Return a link to a result."""
    return Supported(result_id, f"Hasil kerja {result_id}", plan_id=plan_id, **more)


def goal(*indicators: Indicator, supports=(), id: str = "h", **more) -> WorkResult:
    """Return a result that links to others."""
    return WorkResult(id, f"Hasil kerja {id} tercapai", Jenis.UTAMA, indicators, supports=supports, **more)


def plan(who, appraiser, *results: WorkResult, **more) -> WorkPlan:
    """Return the plan of a person, which has the person's id."""
    sound = {"id": who.id, "period": YEAR, "employee": who, "appraiser": appraiser, "approach": Approach.KUANTITATIF}
    return WorkPlan(results=results, **{**sound, **more})


BY_LOAD = (Choice("dinas", "ton", BEBAN),)


def fish(*shares: WorkPlan, choices=BY_LOAD, target="10", **more) -> Cascade:
    """Return 10 tons shared out by load as 5 + 5 (annex p. 41), or by the shares given."""
    top = plan(BOSS, REGENT, goal(tons("ton", target, aspek=(), **more)))
    below = shares or (share(FRESH), share(BRACKISH))
    return Cascade([top, *below], choices)


def share(who, value="5", unit: str = "ton", *, appraiser=BOSS, above: str = "dinas", **more) -> WorkPlan:
    """Return the plan of somebody who takes a share of tons."""
    link = to(above, indicator_id="ton" if above == "dinas" else f"{above}.ton", **more)
    return plan(who, appraiser, goal(tons(f"{who.id}.ton", value, unit), supports=[link]))
