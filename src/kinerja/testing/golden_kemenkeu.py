"""Golden cases of the Ministry of Finance's engine (KMK 127/2026), by the parts of its book."""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from ..base.exact import exact
from ..base.period import Period
from ..errors import UnknownName
from ..formula.algebra import wrap
from ..formula.build import given
from ..formula.program import evaluate
from ..rules.kmk127_2026 import KMK127_2026
from ..rules.kmk127_discipline import Punishment, hukdis, impact
from ..rules.kmk127_values import calibrated
from .golden_case import Case, printed, token_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ..rules.catalogue import Catalogue

__all__ = ["nkp_kemenkeu"]

TIER: Mapping[int, str] = MappingProxyType({1: "satu_tingkat_di_bawah", 2: "dua_tingkat_atau_lebih"})
PUBLISHED: Mapping[str, str] = MappingProxyType(
    {
        "nkp_awal": "nkp_awal",
        "penyesuaian": "penyesuaian",
        "hasil": "nkp_hasil",
        "bobot_nko": "nkp_bobot_nko",
        "nkp": "nkp",
        "nhk_akhir": "nhk_akhir",
        "npk_akhir": "npk_akhir",
    }
)
"""What a case calls the parts of the book."""


def nkp_kemenkeu(inputs: Case, case: Case, books: Catalogue) -> Case:
    """Return what a case of the kind ``nkp_kemenkeu`` publishes, as the book and its parts compute it."""
    op = inputs["op"]
    if op not in _OPS:
        raise UnknownName(f"{op!r} is no operation.", mend=f"Known are {', '.join(_OPS)}.", path="op", value=op)
    return _OPS[op](inputs, case, books)


def _value(books: Catalogue, key: str, facts: Case) -> Any:
    return evaluate(wrap(books.book(KMK127_2026.id).parts[key]), facts)


def _shown(value: Any, case: Case) -> Any:
    return printed(value, case) if isinstance(value, Fraction) else None


def _calibrated(value: Any, inputs: Case) -> Any:
    if not isinstance(value, Fraction):
        return None
    return evaluate(calibrated(given("nilai"), given("maks")), {"nilai": value, "maks": inputs.get("maks", 115)})


def _iki(rows: list[Case]) -> Case:
    return {"hasil_kerja": [{"indikator": rows}]}


def _nhk(inputs: Case, case: Case, books: Catalogue) -> Case:
    rows = [{name: row.get(name) for name in ("capaian", "k3", "hari")} for row in inputs["komponen"]]
    value = _value(books, "nhk_awal", _iki(rows))
    return {"nhk": _shown(value, case), "nhk_kalibrasi": _shown(_calibrated(value, inputs), case)}


def _bobot(inputs: Case, case: Case, books: Catalogue) -> Case:
    days = inputs.get("hari") or [None] * len(inputs["k3"])
    rows = [{"k3": k3, "hari": hari} for k3, hari in zip(inputs["k3"], days, strict=True)]
    counted = [row | {"capaian": 0} for row in rows if row["k3"] is not None]
    whole = _value(books, "jumlah_bobot", _iki(counted))
    weights = [None if row["k3"] is None else _value(books, "bobot_iki", row) for row in rows]
    return {"persen": [None if weight is None else printed(100 * weight / whole, case) for weight in weights]}


def _kalibrasi(inputs: Case, case: Case, _books: Catalogue) -> Case:
    return {"nilai": _shown(_calibrated(exact(inputs["nilai"]), inputs), case)}


def _npk(inputs: Case, case: Case, books: Catalogue) -> Case:
    value = _value(books, "npk_awal", {"perilaku": [{"nilai": value} for value in inputs["core_values"]]})
    return {"npk": _shown(value, case), "npk_kalibrasi": _shown(_calibrated(value, inputs), case)}


def _nkp_awal(inputs: Case, case: Case, books: Catalogue) -> Case:
    return {"nkp_awal": _shown(_value(books, "nkp_awal", {"nhk": inputs["nhk"], "npk": inputs["npk"]}), case)}


def _nkp(inputs: Case, case: Case, books: Catalogue) -> Case:
    names = ("nhk", "npk", "nko", "hukdis", "dampak", "koreksi")
    facts = {name: inputs.get(name) for name in names} | {"kedudukan_upk": TIER[int(inputs["tier"])]}
    outcome = books.book(KMK127_2026.id).judge(facts)
    values = {said: _shown(_value(books, key, facts), case) for said, key in PUBLISHED.items()}
    ratings = outcome.ratings
    return {
        **values,
        "rating_hk": ratings and str(ratings.hasil_kerja),
        "rating_pk": ratings and str(ratings.perilaku),
        "predikat": token_of(outcome.predikat),
    }


def _hukdis(inputs: Case, case: Case, _books: Catalogue) -> Case:
    """Return what is taken in each quarter or year that the case names; ``nilai`` is that of the heaviest alone."""
    rows = inputs.get("daftar", [inputs])
    # Without a beginning it is asked what the heaviest takes while it holds, so that any one quarter will do.
    timeless = [_punishment(row | {"mulai": _ANY}) for row in rows]
    return {
        key: printed(
            hukdis(timeless, _period(_ANY)) if key == "nilai" else hukdis(map(_punishment, rows), _period(key)), case
        )
        for key in case["published"]
    }


_ANY = "2026-Q1"


def _punishment(row: Case) -> Punishment:
    return Punishment(row["kategori"], row["mpjhd"], _period(row["mulai"]))


def _period(text: str) -> Period:
    """Return the quarter that ``2026-Q3`` names, or the year that ``2026`` does."""
    year, _, quarter = text.partition("-Q")
    return Period.quarter(int(year), int(quarter)) if quarter else Period.year(int(year))


def _dampak(inputs: Case, case: Case, _books: Catalogue) -> Case:
    return {"nilai": printed(impact(inputs["hukdis_bawahan"]), case)}


_OPS: Mapping[str, Callable[[Case, Case, Catalogue], Case]] = MappingProxyType(
    {
        "nhk": _nhk,
        "bobot_tertimbang": _bobot,
        "kalibrasi": _kalibrasi,
        "npk": _npk,
        "nkp_awal": _nkp_awal,
        "nkp": _nkp,
        "hukdis": _hukdis,
        "dampak": _dampak,
    }
)
