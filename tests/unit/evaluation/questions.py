"""Facts and small books that questions are put to."""

from __future__ import annotations

from typing import Any

from kinerja.base.law import Law
from kinerja.base.rounding import Rounding
from kinerja.base.scale import Scale
from kinerja.formula import FactKind, FactSpec, bands, given
from kinerja.rules.book import RuleBook

LAW = Law("Perda 1/2026", "Penilaian")
SCALE = Scale("skala", ("kurang", "cukup", "baik"))
ANGKA = FactSpec("angka", FactKind.NUMBER)
ASPECTS = ("orientasi_pelayanan", "integritas", "komitmen", "disiplin", "kerja_sama")


def pp46(kuantitas: Any = 11, kualitas: Any = 85, waktu: Any = 12, perilaku: Any = 82) -> dict[str, Any]:
    """Return the facts of one activity under PP 46/2011."""
    realised = {"kuantitas": (12, kuantitas), "kualitas": (100, kualitas), "waktu": (12, waktu)}
    rows = [
        {"id": name, "nama": name.title(), "aspek": name, "target": target, "realisasi": value}
        for name, (target, value) in realised.items()
    ]
    return {
        "hasil_kerja": [{"id": "h1", "nama": "Laporan", "indikator": rows}],
        "perilaku": [{"aspek": aspek, "nilai": perilaku} for aspek in ASPECTS],
        "struktural": False,
    }


def needs(*items: FactSpec) -> FactSpec:
    """Return a declaration of facts."""
    return FactSpec("fakta", FactKind.COLLECTION, items=items)


def part(formula: Any, key: str, article: str = "Pasal 1") -> Any:
    """Return a named part."""
    return formula.named(key, id=key.title(), en=key.title(), basis=LAW(article))


def book(nilai: Any = None, *, id: str = "daerah", key: str = "kelas", **changes: Any) -> RuleBook:
    """Return a small book that cuts a number at 50 and 80."""
    value = part(given("angka"), "nilai") if nilai is None else nilai
    held = {
        "id": id,
        "version": "1",
        "law": LAW,
        "coverage": None,
        "needs": needs(ANGKA),
        "predikat": part(bands(value, lowest="kurang", at_least={50: "cukup", 80: "baik"}), key, "Pasal 2"),
        "scale": SCALE,
        "score": value,
        "published": Rounding(2, basis=LAW("Pasal 3")),
    }
    return RuleBook(**(held | changes))
